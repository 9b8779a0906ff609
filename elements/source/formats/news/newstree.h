/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * newstree.h: the elements of XML by name, whatever their namespace.
 */

#ifndef NLP_NEWS_TREE_H
#define NLP_NEWS_TREE_H

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* Whether @node is an element @name. */
gboolean nlp_news_tree_is (const xmlNode *node, const gchar *name);

/* Returns the node after @node in the order of the file, below @root, or NULL. */
xmlNodePtr nlp_news_tree_next (xmlNodePtr node, const xmlNode *root);

/* Returns the first element @name below @root (nullable), or NULL. */
xmlNodePtr nlp_news_tree_find (xmlNodePtr root, const gchar *name);

/* Returns: (transfer full) (nullable): the text of @node (nullable), with single spaces; %NULL if
 * it is empty */
gchar *nlp_news_tree_get_text (xmlNodePtr node);

/* Returns: (transfer full) (nullable): the value of an attribute of @node (nullable) */
gchar *nlp_news_tree_get_attribute (xmlNodePtr node, const gchar *name);

G_END_DECLS

#endif
