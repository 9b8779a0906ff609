/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_PRELUDE_H
#define GST_NLP_PRELUDE_H

/* Exports a symbol: all others are hidden. */
#ifndef GST_NLP_API
#define GST_NLP_API __attribute__ ((visibility ("default"))) extern
#endif

#endif
