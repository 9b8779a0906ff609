/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * versions.h: version and section numbers that look like IPv4 addresses.
 */

#ifndef NLP_VERSIONS_H
#define NLP_VERSIONS_H

#include "chunk.h"

G_BEGIN_DECLS

/* Whether the four numbers from @start to before @end number a version or section, as the context
 * shows. @highest is the largest of them. */
gboolean nlp_is_version (const NlpChunk *chunk, guint start, guint end, guint highest);

G_END_DECLS

#endif
