/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlptokenizer.h: the element tokenizer.
 */

#ifndef GST_NLP_TOKENIZER_H
#define GST_NLP_TOKENIZER_H

#include "gstnlpanalyzer.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_TOKENIZER (gst_nlp_tokenizer_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpTokenizer, gst_nlp_tokenizer, GST_NLP, TOKENIZER, GstNlpAnalyzer)

GST_ELEMENT_REGISTER_DECLARE (tokenizer)

G_END_DECLS

#endif
