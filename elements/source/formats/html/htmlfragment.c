/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlfragment.c: converts HTML that another format contains to plain text.
 */

#include "htmlfragment.h"

#include <string.h>

#include "htmlhints.h"
#include "htmlparser.h"
#include "htmltext.h"

/* Begins an item of a list. */
#define BULLET "- "

static gboolean
is_invisible (const xmlNode *node, gpointer data G_GNUC_UNUSED)
{
  return (nlp_html_get_hints (node) & NLP_HTML_HINT_INVISIBLE) != 0;
}

static gboolean
is_inside (const xmlNode *node, const xmlNode *item)
{
  while (node != NULL && node != item)
    node = node->parent;
  return node != NULL;
}

static gboolean
has_text (const xmlNode *node)
{
  const gchar *text = (const gchar *)node->content;

  return (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && text != NULL &&
         text[strspn (text, " \t\r\n")] != '\0';
}

/* Adds a bullet before the first words of each list item, which may be nested deep in it. */
static void
add_bullets (xmlNode *root)
{
  xmlNode *node = root;
  const xmlNode *item = NULL; /* the current item, as long as it has no words */
  gboolean descend = TRUE;

  while ((node = (xmlNode *)nlp_html_next (node, root, descend)) != NULL) {
    descend = node->type == XML_ELEMENT_NODE && nlp_html_get_display (node) != NLP_HTML_HIDDEN &&
              !is_invisible (node, NULL);
    if (descend && nlp_html_is (node, "li")) {
      item = node;
    } else if (item != NULL && has_text (node)) {
      if (is_inside (node, item))
        xmlAddPrevSibling (node, xmlNewDocText (node->doc, BAD_CAST BULLET));
      item = NULL;
    }
  }
}

GString *
nlp_html_fragment_to_text (const gchar *html, gsize length)
{
  g_auto (NlpTextBuilder) builder;
  htmlDocPtr tree = nlp_html_parse_tree (html, length);
  xmlNode *root = tree != NULL ? xmlDocGetRootElement (tree) : NULL;

  nlp_text_builder_init (&builder);
  if (root != NULL) {
    add_bullets (root);
    nlp_html_append_tree (&builder, root, is_invisible, NULL);
  }
  if (tree != NULL)
    xmlFreeDoc (tree);
  return nlp_text_builder_end (&builder);
}
