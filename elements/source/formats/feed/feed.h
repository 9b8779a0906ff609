/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feed.h: the format of feeds.
 */

#ifndef NLP_FEED_H
#define NLP_FEED_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Feeds: RSS up to 2.0, and Atom. Each entry is a document with the metadata "title", "id", "uri",
 * "author", "published" and "language". Entries that the end of the file truncates and entries with
 * neither text nor title are left out. */

extern const NlpFormat nlp_feed_format;

gboolean nlp_parse_feed (const NlpFile *file, NlpDocumentList *list, GError **error);

G_END_DECLS

#endif
