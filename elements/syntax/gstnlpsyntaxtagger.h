/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsyntaxtagger.h: the element syntaxtagger.
 */

#ifndef GST_NLP_SYNTAX_TAGGER_H
#define GST_NLP_SYNTAX_TAGGER_H

#include <gst/gst.h>

#include "gstnlpanalyzer.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_SYNTAX_TAGGER (gst_nlp_syntax_tagger_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpSyntaxTagger,
                      gst_nlp_syntax_tagger,
                      GST_NLP,
                      SYNTAX_TAGGER,
                      GstNlpAnalyzer)

GST_ELEMENT_REGISTER_DECLARE (syntaxtagger)

G_END_DECLS

#endif
