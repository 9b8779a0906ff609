/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feedtree.h: the elements of a feed by namespace and name.
 */

#ifndef NLP_FEED_TREE_H
#define NLP_FEED_TREE_H

#include <glib.h>

#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * NlpFeedNamespace:
 * @NLP_FEED_OWN: RSS, Atom, or none
 * @NLP_FEED_DUBLIN_CORE: Dublin Core
 * @NLP_FEED_CONTENT: the module of RSS for the full text of an entry
 * @NLP_FEED_MEDIA: Media RSS
 * @NLP_FEED_OTHER: any other
 *
 * The vocabularies that feeds use. A prefix that the feed does not declare has its usual meaning.
 */
typedef enum {
  NLP_FEED_OWN,
  NLP_FEED_DUBLIN_CORE,
  NLP_FEED_CONTENT,
  NLP_FEED_MEDIA,
  NLP_FEED_OTHER,
} NlpFeedNamespace;

/* Whether @node is the element @name of @space. */
gboolean nlp_feed_tree_is (const xmlNode *node, NlpFeedNamespace space, const gchar *name);

/* Returns the first child @name of @parent (nullable), or NULL. */
xmlNodePtr nlp_feed_tree_find (xmlNodePtr parent, NlpFeedNamespace space, const gchar *name);

/* Returns the next sibling @name of @node, or NULL. */
xmlNodePtr nlp_feed_tree_next (xmlNodePtr node, NlpFeedNamespace space, const gchar *name);

/* Returns: (transfer full) (nullable): the text of @node (nullable) without the whitespace around
 * it; %NULL if that is empty */
gchar *nlp_feed_tree_get_text (xmlNodePtr node);

/* Returns: (transfer full) (nullable): the value of an attribute */
gchar *nlp_feed_tree_get_attribute (xmlNodePtr node, const gchar *name);

G_END_DECLS

#endif
