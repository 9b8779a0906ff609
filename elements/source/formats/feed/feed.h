/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_FEED_H
#define NLP_FEED_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Feeds: RSS 2.0 and what was before it, RSS 1.0, Atom. Each entry is a document. An entry that the
 * end of the file cut is left out, and so is one without a text and a title. */

extern const NlpFormat nlp_feed_format;

gboolean nlp_parse_feed (const NlpFile *file, NlpDocumentList *list, GError **error);

G_END_DECLS

#endif
