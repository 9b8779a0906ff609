/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_ANALYZER_PRIVATE_H
#define GST_NLP_ANALYZER_PRIVATE_H

#include "gstnlpanalyzer.h"

G_BEGIN_DECLS

/* The analysis of one document, without buffers. Elements call these for each buffer, and
 * annotators call them directly. The analyzer is in PAUSED, and nothing else refers to @document.
 * If one of them fails, call gst_nlp_analyzer_count_error(). */

/* Calls the virtual function `analyze`, and counts the document. */
gboolean gst_nlp_analyzer_analyze (GstNlpAnalyzer *self, GstNlpDocument *document, GError **error);
/* Calls the virtual function `finish`, if there is one: one document at a time, in their order. */
gboolean gst_nlp_analyzer_finish (GstNlpAnalyzer *self, GstNlpDocument *document, GError **error);
gboolean gst_nlp_analyzer_has_finish (GstNlpAnalyzer *self);

/* Counts an error, and sets @error if the analyzer gave no reason. */
void gst_nlp_analyzer_count_error (GstNlpAnalyzer *self, GError **error);

G_END_DECLS

#endif
