/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlptechniquetagger.h: the element techniquetagger.
 */

#ifndef GST_NLP_TECHNIQUE_TAGGER_H
#define GST_NLP_TECHNIQUE_TAGGER_H

#include <gst/gst.h>

#include "gstnlpanalyzer.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_TECHNIQUE_TAGGER (gst_nlp_technique_tagger_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpTechniqueTagger,
                      gst_nlp_technique_tagger,
                      GST_NLP,
                      TECHNIQUE_TAGGER,
                      GstNlpAnalyzer)

GST_ELEMENT_REGISTER_DECLARE (techniquetagger)

G_END_DECLS

#endif
