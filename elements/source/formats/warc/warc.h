/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * warc.h: web archives (WARC, ISO 28500).
 */

#ifndef NLP_WARC_H
#define NLP_WARC_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* The members are the pages and texts in records of the types "response", "resource" and
 * "conversion", without HTTP headers and with HTTP encodings reversed. Other media types, and
 * responses with a status other than 200, are left out. */
extern const NlpFormat nlp_warc_format;

G_END_DECLS

#endif
