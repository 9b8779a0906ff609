/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmltree.c: looks up the layout and the attributes of elements, and walks the tree.
 */

#include "htmltree.h"

#include <string.h>

/* Sorted by name. "p" and elements that are not listed need no look-up. */
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

/* For each initial from 'a' to 'z', the index of its first name in displays; the last is the
 * end. */
typedef struct {
  guint8 starts[27];
} InitialIndex;

static const InitialIndex *
get_initials (void)
{
  static InitialIndex initials;
  static gsize once = 0;

  if (g_once_init_enter (&once)) {
    guint i = 0;

    for (gint letter = 0; letter <= 26; letter++) {
      while (i < G_N_ELEMENTS (displays) && displays[i].name[0] < 'a' + letter)
        i++;
      initials.starts[letter] = (guint8)i;
    }
    g_once_init_leave (&once, 1);
  }
  return &initials;
}

NlpHtmlDisplay
nlp_html_get_display (const xmlNode *node)
{
  const InitialIndex *initials = get_initials ();
  const gchar *name = (const gchar *)node->name;

  if (!g_ascii_islower (*name) || name[1] == '\0')
    return *name == 'p' ? NLP_HTML_PARAGRAPH : NLP_HTML_INLINE;
  for (guint i = initials->starts[*name - 'a']; i < initials->starts[*name - 'a' + 1]; i++) {
    if (displays[i].name[1] == name[1] && strcmp (displays[i].name, name) == 0)
      return displays[i].display;
  }
  return NLP_HTML_INLINE;
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
