/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpannotationenc.h: the element annotationenc.
 */

#ifndef GST_NLP_ANNOTATION_ENC_H
#define GST_NLP_ANNOTATION_ENC_H

#include <gst/base/gstbasetransform.h>

G_BEGIN_DECLS

/**
 * GstNlpAnnotationFormat:
 * @GST_NLP_ANNOTATION_FORMAT_JSONL: JSON Lines, with all annotations
 * @GST_NLP_ANNOTATION_FORMAT_CONLLU: CoNLL-U, with tokens, sentences, syntax and entities
 * @GST_NLP_ANNOTATION_FORMAT_WEBANNOTATION: W3C Web Annotations, with spans and relations
 * @GST_NLP_ANNOTATION_FORMAT_BRAT: a tar archive of a folder of brat, with spans and relations
 *
 * The formats of annotated documents.
 *
 * Since: 0.1
 */
typedef enum {
  GST_NLP_ANNOTATION_FORMAT_JSONL,
  GST_NLP_ANNOTATION_FORMAT_CONLLU,
  GST_NLP_ANNOTATION_FORMAT_WEBANNOTATION,
  GST_NLP_ANNOTATION_FORMAT_BRAT,
} GstNlpAnnotationFormat;

#define GST_NLP_TYPE_ANNOTATION_FORMAT (gst_nlp_annotation_format_get_type ())
GType gst_nlp_annotation_format_get_type (void);

#define GST_NLP_TYPE_ANNOTATION_ENC (gst_nlp_annotation_enc_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpAnnotationEnc,
                      gst_nlp_annotation_enc,
                      GST_NLP,
                      ANNOTATION_ENC,
                      GstBaseTransform)

GST_ELEMENT_REGISTER_DECLARE (annotationenc)

G_END_DECLS

#endif
