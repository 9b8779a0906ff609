/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmltext.c: converts an element to plain text.
 */

#include "htmltext.h"

#include <string.h>

static void
break_text (NlpTextBuilder *builder, NlpHtmlDisplay display)
{
  if (display == NLP_HTML_WORD)
    nlp_text_builder_break_word (builder);
  else if (display == NLP_HTML_CELL)
    nlp_text_builder_break_cell (builder);
  else if (display == NLP_HTML_LINE)
    nlp_text_builder_break_line (builder);
  else if (display == NLP_HTML_PARAGRAPH)
    nlp_text_builder_break_paragraph (builder);
}

/* Whether the value of an attribute has a word that begins with one of @starts. */
static gboolean
has_word (const gchar *value, const gchar *const *starts)
{
  while (*value != '\0') {
    const gsize n = strcspn (value, " \t\r\n");

    for (gsize i = 0; starts[i] != NULL; i++) {
      if (strncmp (value, starts[i], strlen (starts[i])) == 0)
        return TRUE;
    }
    value += n;
    value += strspn (value, " \t\r\n");
  }
  return FALSE;
}

/* Whether an element is the number that links to a note, or the arrow that links back, as in
 * e-books and encyclopedias. Left in, they would stick to the words around them. */
static gboolean
is_note_reference (const xmlNode *node)
{
  static const gchar *const names[] = {"role", "epub:type", "class"};
  static const gchar *const values[] = {
      "noteref",       "doc-noteref", "doc-backlink", "footnote-ref", "footnote-anchor", "fn-ref",
      "footnote-back", "backlink",    "fn-back",      "footnoteref",  "fnref",           NULL};
  static const gchar *const values_of_sup[] = {"reference", "footnote", "cite", "fn", NULL};
  const gboolean is_sup = nlp_html_is (node, "sup");

  if (!is_sup && !nlp_html_is (node, "a"))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    const gchar *value = nlp_html_get_attribute (node, names[i]);

    if (value != NULL && (has_word (value, values) || (is_sup && has_word (value, values_of_sup))))
      return TRUE;
  }
  return FALSE;
}

/* Whether an element is the mark beside a heading that links to it. */
static gboolean
is_heading_mark (const xmlNode *node)
{
  const gchar *href = nlp_html_is (node, "a") ? nlp_html_get_attribute (node, "href") : NULL;
  const gchar *text;

  if (href == NULL || strchr (href, '#') == NULL || node->parent == NULL ||
      (nlp_html_get_heading (node->parent) == 0 &&
       (node->parent->parent == NULL || nlp_html_get_heading (node->parent->parent) == 0)))
    return FALSE;
  text = node->children != NULL && node->children == node->last
             ? (const gchar *)node->children->content
             : NULL;
  return text != NULL && g_utf8_strlen (text, 16) <= 2 && !g_ascii_isalnum (*text);
}

/* Whether the same formula precedes @node as MathML that is shown. */
static gboolean
follows_math (const xmlNode *node)
{
  const gchar *style;

  for (node = node->prev; node != NULL && node->type != XML_ELEMENT_NODE; node = node->prev)
    ;
  if (node == NULL)
    return FALSE;
  style = nlp_html_get_attribute (node, "style");
  if (style != NULL && strstr (style, "none") != NULL)
    return FALSE;
  return nlp_html_is (node, "math") ||
         (node->children != NULL && nlp_html_is (node->children, "math"));
}

const gchar *
nlp_html_get_formula (const xmlNode *node)
{
  static const gchar *const names[] = {"math", "latex", "tex", "equation", "formula"};
  const gchar *class, *alt;

  if (!nlp_html_is (node, "img"))
    return NULL;
  class = nlp_html_get_attribute (node, "class");
  alt = nlp_html_get_attribute (node, "alt");
  if (class == NULL || alt == NULL || *alt == '\0')
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    const gchar *found = strstr (class, names[i]);

    if (found != NULL && (found == class || !g_ascii_isalpha (found[-1])))
      return follows_math (node) ? NULL : alt;
  }
  return NULL;
}

/* Adds the text of a text node, or the break before an element. @n_preformatted counts the <pre>
 * around @node. Returns whether to enter @node. */
static gboolean
open_node (NlpTextBuilder *builder,
           const xmlNode *node,
           guint n_preformatted,
           NlpHtmlSkipFunc skip,
           gpointer data)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
    const gchar *text = (const gchar *)node->content;

    if (text != NULL && n_preformatted > 0)
      nlp_text_builder_add_lines (builder, text, strlen (text));
    else if (text != NULL)
      nlp_text_builder_add (builder, text, strlen (text));
    return FALSE;
  }
  if (node->type != XML_ELEMENT_NODE || nlp_html_get_display (node) == NLP_HTML_HIDDEN ||
      is_note_reference (node) || is_heading_mark (node))
    return FALSE;
  if (skip != NULL && skip (node, data)) {
    nlp_text_builder_break_word (builder);
    return FALSE;
  }
  break_text (builder, nlp_html_get_display (node));
  if (nlp_html_get_formula (node) != NULL)
    nlp_text_builder_add (builder, nlp_html_get_formula (node),
                          strlen (nlp_html_get_formula (node)));
  return TRUE;
}

/* Doesn't recurse: the file decides how deep tags nest. */
void
nlp_html_append_tree (NlpTextBuilder *builder,
                      const xmlNode *root,
                      NlpHtmlSkipFunc skip,
                      gpointer data)
{
  const xmlNode *node = root;
  guint n_preformatted = 0;

  while (node != NULL) {
    if (open_node (builder, node, n_preformatted, skip, data) && node->children != NULL) {
      n_preformatted += nlp_html_is (node, "pre");
      node = node->children;
      continue;
    }
    while (node != root && node->next == NULL) {
      node = node->parent;
      n_preformatted -= nlp_html_is (node, "pre");
      break_text (builder, nlp_html_get_display (node));
    }
    if (node == root)
      return;
    if (node->type == XML_ELEMENT_NODE && nlp_html_get_display (node) != NLP_HTML_HIDDEN)
      break_text (builder, nlp_html_get_display (node));
    node = node->next;
  }
}
