/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * innerspace.h: whitespace inside indicators.
 */

#ifndef NLP_INNER_SPACE_H
#define NLP_INNER_SPACE_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns the offset where an indicator that begins at or after @start goes on after the whitespace
 * at @at, or @at if none does: "evil [.] com", "AS 123", "CVE 2021-44228", "https: //a.com",
 * "hxxp:// a.com", "jo AT a DOT com", "192.0.2.0 / 24", and a hash that is broken into two parts.
 * Offsets are in bytes of @text and below @limit. */
gsize nlp_skip_inner_space (const gchar *text, gsize start, gsize at, gsize limit);

G_END_DECLS

#endif
