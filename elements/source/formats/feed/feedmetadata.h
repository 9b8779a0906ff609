/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feedmetadata.h: the metadata of the entries of a feed.
 */

#ifndef NLP_FEED_METADATA_H
#define NLP_FEED_METADATA_H

#include <libxml/tree.h>

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/**
 * NlpFeedChannel:
 * @base: (nullable): the address that relative links refer to
 * @author: (nullable): the author of entries that name none
 * @language: (nullable): the language of entries that name none
 *
 * The metadata that entries inherit from their feed.
 */
typedef struct {
  gchar *base;
  gchar *author;
  gchar *language;
} NlpFeedChannel;

/* Reads the feed @root, which comes from @uri. */
void nlp_feed_channel_init (NlpFeedChannel *self, const gchar *uri, xmlNodePtr root);
void nlp_feed_channel_clear (NlpFeedChannel *self);

/* Sets "id", "uri", "author", "published" and "language" of the document of @entry. @source: the
 * element that holds its text, or @entry. */
void nlp_feed_channel_set_metadata (const NlpFeedChannel *self,
                                    xmlNodePtr entry,
                                    xmlNodePtr source,
                                    GstNlpDocument *document);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpFeedChannel, nlp_feed_channel_clear)

G_END_DECLS

#endif
