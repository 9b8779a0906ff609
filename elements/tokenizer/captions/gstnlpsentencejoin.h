/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsentencejoin.h: the element sentencejoin.
 */

#ifndef GST_NLP_SENTENCE_JOIN_H
#define GST_NLP_SENTENCE_JOIN_H

#include "gstnlpanalyzer.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_SENTENCE_JOIN (gst_nlp_sentence_join_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpSentenceJoin, gst_nlp_sentence_join, GST_NLP, SENTENCE_JOIN, GstElement)

GST_ELEMENT_REGISTER_DECLARE (sentencejoin)

G_END_DECLS

#endif
