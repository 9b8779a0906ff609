/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_HTML_TREE_H
#define NLP_HTML_TREE_H

#include <string.h>

#include <libxml/HTMLparser.h>

#include "parsing/textbuilder.h"

G_BEGIN_DECLS

/**
 * NlpHtmlDisplay:
 * @NLP_HTML_INLINE: it goes on
 * @NLP_HTML_HIDDEN: it isn't shown
 * @NLP_HTML_WORD: words end there
 * @NLP_HTML_CELL: it is a cell of a table
 * @NLP_HTML_LINE: it has lines of its own
 * @NLP_HTML_PARAGRAPH: it has paragraphs of its own
 *
 * What an element does to the text around it.
 */
typedef enum {
  NLP_HTML_INLINE,
  NLP_HTML_HIDDEN,
  NLP_HTML_WORD,
  NLP_HTML_CELL,
  NLP_HTML_LINE,
  NLP_HTML_PARAGRAPH,
} NlpHtmlDisplay;

NlpHtmlDisplay nlp_html_get_display (const xmlNode *node);

/* Parses HTML in UTF-8, however broken it is. Free with xmlFreeDoc(); NULL if there is none. */
htmlDocPtr nlp_html_parse (const gchar *html, gsize length);

/* Whether an element is left out with all in it. */
typedef gboolean (*NlpHtmlSkip) (const xmlNode *node, gpointer data);

/* Adds the text of @root and all in it: blocks are paragraphs, <br> breaks lines, and what isn't
 * shown is left out. @skip: (nullable). */
void nlp_html_add_tree (NlpTextBuilder *self, const xmlNode *root, NlpHtmlSkip skip, gpointer data);

/* The value of an attribute, or NULL. Names are in lower case, as the parser makes them. */
const gchar *nlp_html_get_attribute (const xmlNode *node, const gchar *name);

static inline gboolean
nlp_html_is (const xmlNode *node, const gchar *name)
{
  return node->type == XML_ELEMENT_NODE && (gchar)node->name[0] == name[0] &&
         strcmp ((const gchar *)node->name, name) == 0;
}

/* The node that follows in the order of the text, or NULL at the end of @root. */
const xmlNode *nlp_html_next (const xmlNode *node, const xmlNode *root, gboolean descend);

G_END_DECLS

#endif
