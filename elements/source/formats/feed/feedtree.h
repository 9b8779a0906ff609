/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_FEED_TREE_H
#define NLP_FEED_TREE_H

#include <libxml/tree.h>

#include "parsing/parser.h"

G_BEGIN_DECLS

/**
 * NlpFeedSpace:
 * @NLP_FEED_OWN: RSS, Atom, or none
 * @NLP_FEED_DUBLIN_CORE: Dublin Core
 * @NLP_FEED_CONTENT: the module of RSS with the text of an entry
 * @NLP_FEED_MEDIA: Media RSS
 * @NLP_FEED_OTHER: anything else
 *
 * What feeds are written in. Where a prefix isn't declared, what it usually stands for.
 */
typedef enum {
  NLP_FEED_OWN,
  NLP_FEED_DUBLIN_CORE,
  NLP_FEED_CONTENT,
  NLP_FEED_MEDIA,
  NLP_FEED_OTHER,
} NlpFeedSpace;

/* Parses the XML of a feed as far as it goes, and past what feeds get wrong: bare ampersands, named
 * characters of HTML. Nothing is read but @file. The caller frees the tree with xmlFreeDoc(). */
xmlDocPtr nlp_feed_tree_read (const NlpFile *file, guint64 *n_replaced, GError **error);

/* Whether the end of an element was there. */
gboolean nlp_feed_tree_is_whole (const xmlNode *node);

/* Whether @node is the element @name of @space. */
gboolean nlp_feed_tree_is (const xmlNode *node, NlpFeedSpace space, const gchar *name);

/* The first such child of @parent, which may be NULL. */
xmlNodePtr nlp_feed_tree_find (xmlNodePtr parent, NlpFeedSpace space, const gchar *name);

/* The next one behind @node, for loops. */
xmlNodePtr nlp_feed_tree_next (xmlNodePtr node, NlpFeedSpace space, const gchar *name);

/* The text in @node, which may be NULL. The caller owns it; NULL if it is blank. */
gchar *nlp_feed_tree_get_text (xmlNodePtr node);

G_END_DECLS

#endif
