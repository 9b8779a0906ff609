/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "htmltree.h"

#include <string.h>

static const struct {
  const gchar *name;
  NlpHtmlDisplay display;
} displays[] = {
    {"address", NLP_HTML_PARAGRAPH},
    {"article", NLP_HTML_PARAGRAPH},
    {"aside", NLP_HTML_PARAGRAPH},
    {"audio", NLP_HTML_HIDDEN},
    {"blockquote", NLP_HTML_PARAGRAPH},
    {"br", NLP_HTML_LINE},
    {"button", NLP_HTML_HIDDEN},
    {"dd", NLP_HTML_LINE},
    {"div", NLP_HTML_PARAGRAPH},
    {"dl", NLP_HTML_PARAGRAPH},
    {"dt", NLP_HTML_LINE},
    {"fieldset", NLP_HTML_PARAGRAPH},
    {"figcaption", NLP_HTML_PARAGRAPH},
    {"figure", NLP_HTML_PARAGRAPH},
    {"footer", NLP_HTML_PARAGRAPH},
    {"form", NLP_HTML_PARAGRAPH},
    {"h1", NLP_HTML_PARAGRAPH},
    {"h2", NLP_HTML_PARAGRAPH},
    {"h3", NLP_HTML_PARAGRAPH},
    {"h4", NLP_HTML_PARAGRAPH},
    {"h5", NLP_HTML_PARAGRAPH},
    {"h6", NLP_HTML_PARAGRAPH},
    {"head", NLP_HTML_HIDDEN},
    {"header", NLP_HTML_PARAGRAPH},
    {"hr", NLP_HTML_PARAGRAPH},
    {"iframe", NLP_HTML_HIDDEN},
    {"img", NLP_HTML_WORD},
    {"li", NLP_HTML_LINE},
    {"main", NLP_HTML_PARAGRAPH},
    {"math", NLP_HTML_HIDDEN},
    {"nav", NLP_HTML_HIDDEN},
    {"noscript", NLP_HTML_HIDDEN},
    {"object", NLP_HTML_HIDDEN},
    {"ol", NLP_HTML_PARAGRAPH},
    {"p", NLP_HTML_PARAGRAPH},
    {"pre", NLP_HTML_PARAGRAPH},
    {"script", NLP_HTML_HIDDEN},
    {"section", NLP_HTML_PARAGRAPH},
    {"select", NLP_HTML_HIDDEN},
    {"style", NLP_HTML_HIDDEN},
    {"svg", NLP_HTML_HIDDEN},
    {"table", NLP_HTML_PARAGRAPH},
    {"td", NLP_HTML_CELL},
    {"template", NLP_HTML_HIDDEN},
    {"textarea", NLP_HTML_HIDDEN},
    {"th", NLP_HTML_CELL},
    {"title", NLP_HTML_HIDDEN},
    {"tr", NLP_HTML_LINE},
    {"ul", NLP_HTML_PARAGRAPH},
    {"video", NLP_HTML_HIDDEN},
};

/* Where the names in displays with each first letter begin; 'a' is the first. */
typedef struct {
  guint8 starts[27];
} Letters;

static const Letters *
get_letters (void)
{
  static Letters letters;
  static gsize once = 0;

  if (g_once_init_enter (&once)) {
    guint i = 0;

    for (gint letter = 0; letter <= 26; letter++) {
      while (i < G_N_ELEMENTS (displays) && displays[i].name[0] < 'a' + letter)
        i++;
      letters.starts[letter] = (guint8)i;
    }
    g_once_init_leave (&once, 1);
  }
  return &letters;
}

NlpHtmlDisplay
nlp_html_get_display (const xmlNode *node)
{
  const Letters *letters = get_letters ();
  const gchar *name = (const gchar *)node->name;

  if (!g_ascii_islower (*name) || name[1] == '\0')
    return *name == 'p' ? NLP_HTML_PARAGRAPH : NLP_HTML_INLINE;
  for (guint i = letters->starts[*name - 'a']; i < letters->starts[*name - 'a' + 1]; i++) {
    if (displays[i].name[1] == name[1] && strcmp (displays[i].name, name) == 0)
      return displays[i].display;
  }
  return NLP_HTML_INLINE;
}

static void
break_text (NlpTextBuilder *self, NlpHtmlDisplay display)
{
  if (display == NLP_HTML_WORD)
    nlp_text_builder_break_word (self);
  else if (display == NLP_HTML_CELL)
    nlp_text_builder_break_cell (self);
  else if (display == NLP_HTML_LINE)
    nlp_text_builder_break_line (self);
  else if (display == NLP_HTML_PARAGRAPH)
    nlp_text_builder_break_paragraph (self);
}

static gboolean
is_preformatted (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const gchar *)node->name, "pre") == 0;
}

/* Whether an element is the number that leads to a note, or the arrow that leads back, as e-books
 * and encyclopedias have them. They would stick to the words around. */
static gboolean
is_note_mark (const xmlNode *node)
{
  static const gchar *const names[] = {"role", "epub:type", "class"};
  static const gchar *const marks[] = {"noteref",       "doc-backlink", "footnote-ref",
                                       "footnote-back", "backlink",     "reference"};

  if (!nlp_html_is (node, "a") && !nlp_html_is (node, "sup"))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    const gchar *value = nlp_html_get_attribute (node, names[i]);

    for (gsize j = 0; value != NULL && j < G_N_ELEMENTS (marks); j++) {
      if (strstr (value, marks[j]) != NULL)
        return TRUE;
    }
  }
  return FALSE;
}

/* Opens @node. Returns whether what is in it is shown. */
static gboolean
open_node (NlpTextBuilder *self,
           const xmlNode *node,
           guint n_preformatted,
           NlpHtmlSkip skip,
           gpointer data)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
    const gchar *text = (const gchar *)node->content;

    if (text != NULL && n_preformatted > 0)
      nlp_text_builder_add_lines (self, text, strlen (text));
    else if (text != NULL)
      nlp_text_builder_add (self, text, strlen (text));
    return FALSE;
  }
  if (node->type != XML_ELEMENT_NODE || nlp_html_get_display (node) == NLP_HTML_HIDDEN ||
      is_note_mark (node))
    return FALSE;
  if (skip != NULL && skip (node, data)) {
    nlp_text_builder_break_word (self);
    return FALSE;
  }
  break_text (self, nlp_html_get_display (node));
  return TRUE;
}

/* Without recursion, for tags nest as deep as a file says. */
void
nlp_html_add_tree (NlpTextBuilder *self, const xmlNode *root, NlpHtmlSkip skip, gpointer data)
{
  const xmlNode *node = root;
  guint n_preformatted = 0;

  while (node != NULL) {
    if (open_node (self, node, n_preformatted, skip, data) && node->children != NULL) {
      n_preformatted += is_preformatted (node);
      node = node->children;
      continue;
    }
    while (node != root && node->next == NULL) {
      node = node->parent;
      n_preformatted -= is_preformatted (node);
      break_text (self, nlp_html_get_display (node));
    }
    if (node == root)
      return;
    if (node->type == XML_ELEMENT_NODE && nlp_html_get_display (node) != NLP_HTML_HIDDEN)
      break_text (self, nlp_html_get_display (node));
    node = node->next;
  }
}

const gchar *
nlp_html_get_attribute (const xmlNode *node, const gchar *name)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL;
       attribute = attribute->next) {
    if (strcmp ((const gchar *)attribute->name, name) == 0)
      return attribute->children != NULL ? (const gchar *)attribute->children->content : "";
  }
  return NULL;
}

const xmlNode *
nlp_html_next (const xmlNode *node, const xmlNode *root, gboolean descend)
{
  if (descend && node->children != NULL && node->type == XML_ELEMENT_NODE)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;
  return node != root ? node->next : NULL;
}
