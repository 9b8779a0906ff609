/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * urls.h: the end of a URL, for readers that begin with its host.
 */

#ifndef NLP_URLS_H
#define NLP_URLS_H

#include "chunk.h"

G_BEGIN_DECLS

/* Returns the offset after the port, path, query and fragment of a URL whose host ends at @at, or
 * @at if only a port, only "/" or nothing follows. */
guint nlp_find_url_end (const NlpChunk *chunk, guint at);

G_END_DECLS

#endif
