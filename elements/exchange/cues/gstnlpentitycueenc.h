/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpentitycueenc.h: the element entitycueenc.
 */

#ifndef GST_NLP_ENTITY_CUE_ENC_H
#define GST_NLP_ENTITY_CUE_ENC_H

#include <gst/base/gstbasetransform.h>

G_BEGIN_DECLS

#define GST_NLP_TYPE_ENTITY_CUE_ENC (gst_nlp_entity_cue_enc_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpEntityCueEnc,
                      gst_nlp_entity_cue_enc,
                      GST_NLP,
                      ENTITY_CUE_ENC,
                      GstBaseTransform)

GST_ELEMENT_REGISTER_DECLARE (entitycueenc)

G_END_DECLS

#endif
