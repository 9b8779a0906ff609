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

/* Whether an element is the number that links to a note, or the arrow that links back, as in
 * e-books and encyclopedias. Left in, they would stick to the words around them. */
static gboolean
is_note_reference (const xmlNode *node)
{
  static const gchar *const names[] = {"role", "epub:type", "class"};
  static const gchar *const values[] = {"noteref",       "doc-backlink", "footnote-ref",
                                        "footnote-back", "backlink",     "reference"};

  if (!nlp_html_is (node, "a") && !nlp_html_is (node, "sup"))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    const gchar *value = nlp_html_get_attribute (node, names[i]);

    for (gsize j = 0; value != NULL && j < G_N_ELEMENTS (values); j++) {
      if (strstr (value, values[j]) != NULL)
        return TRUE;
    }
  }
  return FALSE;
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
      is_note_reference (node))
    return FALSE;
  if (skip != NULL && skip (node, data)) {
    nlp_text_builder_break_word (builder);
    return FALSE;
  }
  break_text (builder, nlp_html_get_display (node));
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
