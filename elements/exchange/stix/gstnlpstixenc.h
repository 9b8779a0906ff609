/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpstixenc.h: the element stixenc.
 */

#ifndef GST_NLP_STIX_ENC_H
#define GST_NLP_STIX_ENC_H

#include "threats/gstnlpthreatenc.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_STIX_ENC (gst_nlp_stix_enc_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpStixEnc, gst_nlp_stix_enc, GST_NLP, STIX_ENC, GstNlpThreatEnc)

GST_ELEMENT_REGISTER_DECLARE (stixenc)

G_END_DECLS

#endif
