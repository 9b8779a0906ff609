/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpfacttagger.h: the element facttagger.
 */

#ifndef GST_NLP_FACT_TAGGER_H
#define GST_NLP_FACT_TAGGER_H

#include <gst/gst.h>

#include "gstnlpanalyzer.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_FACT_TAGGER (gst_nlp_fact_tagger_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpFactTagger, gst_nlp_fact_tagger, GST_NLP, FACT_TAGGER, GstNlpAnalyzer)

GST_ELEMENT_REGISTER_DECLARE (facttagger)

G_END_DECLS

#endif
