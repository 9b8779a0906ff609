/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpannotationdec.h: the element annotationdec.
 */

#ifndef GST_NLP_ANNOTATION_DEC_H
#define GST_NLP_ANNOTATION_DEC_H

#include <gst/gst.h>

G_BEGIN_DECLS

#define GST_NLP_TYPE_ANNOTATION_DEC (gst_nlp_annotation_dec_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpAnnotationDec,
                      gst_nlp_annotation_dec,
                      GST_NLP,
                      ANNOTATION_DEC,
                      GstElement)

GST_ELEMENT_REGISTER_DECLARE (annotationdec)

G_END_DECLS

#endif
