/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "htmlfragment.h"

#include <string.h>

#include <libxml/HTMLparser.h>

#include "textbuilder.h"

/* What an element does to the text around it. */
typedef enum {
  INLINE,
  HIDDEN,
  WORD,
  CELL,
  LINE,
  PARAGRAPH,
} Display;

static const struct {
  const gchar *name;
  Display display;
} displays[] = {
    {"address", PARAGRAPH},
    {"article", PARAGRAPH},
    {"aside", PARAGRAPH},
    {"audio", HIDDEN},
    {"blockquote", PARAGRAPH},
    {"br", LINE},
    {"button", HIDDEN},
    {"dd", LINE},
    {"div", PARAGRAPH},
    {"dl", PARAGRAPH},
    {"dt", LINE},
    {"fieldset", PARAGRAPH},
    {"figcaption", PARAGRAPH},
    {"figure", PARAGRAPH},
    {"footer", PARAGRAPH},
    {"form", PARAGRAPH},
    {"h1", PARAGRAPH},
    {"h2", PARAGRAPH},
    {"h3", PARAGRAPH},
    {"h4", PARAGRAPH},
    {"h5", PARAGRAPH},
    {"h6", PARAGRAPH},
    {"head", HIDDEN},
    {"header", PARAGRAPH},
    {"hr", PARAGRAPH},
    {"iframe", HIDDEN},
    {"img", WORD},
    {"li", LINE},
    {"main", PARAGRAPH},
    {"math", HIDDEN},
    {"nav", HIDDEN},
    {"noscript", HIDDEN},
    {"object", HIDDEN},
    {"ol", PARAGRAPH},
    {"p", PARAGRAPH},
    {"pre", PARAGRAPH},
    {"script", HIDDEN},
    {"section", PARAGRAPH},
    {"select", HIDDEN},
    {"style", HIDDEN},
    {"svg", HIDDEN},
    {"table", PARAGRAPH},
    {"td", CELL},
    {"template", HIDDEN},
    {"textarea", HIDDEN},
    {"th", CELL},
    {"title", HIDDEN},
    {"tr", LINE},
    {"ul", PARAGRAPH},
    {"video", HIDDEN},
};

static Display
display_of (const xmlNode *node)
{
  gsize low = 0, high = G_N_ELEMENTS (displays);

  while (low < high) {
    gsize middle = (low + high) / 2;
    gint order = g_ascii_strcasecmp ((const gchar *)node->name, displays[middle].name);

    if (order == 0)
      return displays[middle].display;
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return INLINE;
}

static void
break_text (NlpTextBuilder *builder, Display display)
{
  if (display == WORD)
    nlp_text_builder_break_word (builder);
  else if (display == CELL)
    nlp_text_builder_break_cell (builder);
  else if (display == LINE)
    nlp_text_builder_break_line (builder);
  else if (display == PARAGRAPH)
    nlp_text_builder_break_paragraph (builder);
}

static gboolean
is_preformatted (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const gchar *)node->name, "pre") == 0;
}

/* Opens @node. Returns whether what is in it is shown. */
static gboolean
open_node (NlpTextBuilder *builder, const xmlNode *node, guint n_preformatted)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
    const gchar *text = (const gchar *)node->content;

    if (text != NULL && n_preformatted > 0)
      nlp_text_builder_add_lines (builder, text, strlen (text));
    else if (text != NULL)
      nlp_text_builder_add (builder, text, strlen (text));
    return FALSE;
  }
  if (node->type != XML_ELEMENT_NODE || display_of (node) == HIDDEN)
    return FALSE;
  break_text (builder, display_of (node));
  return TRUE;
}

/* Without recursion, for tags nest as deep as a file says. */
static void
add_tree (NlpTextBuilder *builder, const xmlNode *root)
{
  const xmlNode *node = root;
  guint n_preformatted = 0;

  while (node != NULL) {
    if (open_node (builder, node, n_preformatted) && node->children != NULL) {
      n_preformatted += is_preformatted (node);
      node = node->children;
      continue;
    }
    while (node != root && node->next == NULL) {
      node = node->parent;
      n_preformatted -= is_preformatted (node);
      break_text (builder, display_of (node));
    }
    if (node == root)
      return;
    if (node->type == XML_ELEMENT_NODE && display_of (node) != HIDDEN)
      break_text (builder, display_of (node));
    node = node->next;
  }
}

GString *
nlp_html_fragment_to_text (const gchar *html, gsize length)
{
  const gint options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                       HTML_PARSE_NONET | HTML_PARSE_NODEFDTD;
  g_auto (NlpTextBuilder) builder;
  htmlDocPtr tree = NULL;

  nlp_text_builder_init (&builder);
  if (length > 0 && length <= G_MAXINT)
    tree = htmlReadMemory (html, (gint)length, NULL, "UTF-8", options);
  if (tree != NULL && xmlDocGetRootElement (tree) != NULL)
    add_tree (&builder, xmlDocGetRootElement (tree));
  if (tree != NULL)
    xmlFreeDoc (tree);
  return nlp_text_builder_end (&builder);
}
