/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmltree.h: the elements of a parsed page, their attributes and their order.
 */

#ifndef NLP_HTML_TREE_H
#define NLP_HTML_TREE_H

#include <string.h>

#include <glib.h>

#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * NlpHtmlDisplay:
 * @NLP_HTML_INLINE: flows with the text around it
 * @NLP_HTML_HIDDEN: is not shown
 * @NLP_HTML_WORD: separates words
 * @NLP_HTML_CELL: is a cell of a table
 * @NLP_HTML_LINE: begins and ends a line
 * @NLP_HTML_PARAGRAPH: begins and ends a paragraph
 *
 * How a browser lays out an element by default, ordered by how much it separates.
 */
typedef enum {
  NLP_HTML_INLINE,
  NLP_HTML_HIDDEN,
  NLP_HTML_WORD,
  NLP_HTML_CELL,
  NLP_HTML_LINE,
  NLP_HTML_PARAGRAPH,
} NlpHtmlDisplay;

/* Looks up the layout of the element @node by its name. */
NlpHtmlDisplay nlp_html_get_display (const xmlNode *node);

/* Returns the value of an attribute, "" if it has none, or NULL if there is no such attribute. The
 * tree owns it. @name is in lower case, as the parser stores names. */
const gchar *nlp_html_get_attribute (const xmlNode *node, const gchar *name);

/* Whether @node is an element called @name, in lower case. */
static inline gboolean
nlp_html_is (const xmlNode *node, const gchar *name)
{
  return node->type == XML_ELEMENT_NODE && (gchar)node->name[0] == name[0] &&
         strcmp ((const gchar *)node->name, name) == 0;
}

/* Returns the next node in the order of the text, or NULL at the end of @root. @descend: whether to
 * enter @node, or to skip its content. */
const xmlNode *nlp_html_next (const xmlNode *node, const xmlNode *root, gboolean descend);

G_END_DECLS

#endif
