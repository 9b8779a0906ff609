/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpentitytagger.h: the element entitytagger.
 */

#ifndef GST_NLP_ENTITY_TAGGER_H
#define GST_NLP_ENTITY_TAGGER_H

#include <gst/gst.h>

#include "gstnlpanalyzer.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_ENTITY_TAGGER (gst_nlp_entity_tagger_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpEntityTagger,
                      gst_nlp_entity_tagger,
                      GST_NLP,
                      ENTITY_TAGGER,
                      GstNlpAnalyzer)

GST_ELEMENT_REGISTER_DECLARE (entitytagger)

G_END_DECLS

#endif
