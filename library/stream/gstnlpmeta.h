/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_META_H
#define GST_NLP_META_H

#include <gst/gst.h>

#include "gstnlpdocument.h"

G_BEGIN_DECLS

typedef struct _GstNlpDocumentMeta GstNlpDocumentMeta;

/**
 * GstNlpDocumentMeta: (skip)
 * @meta: the parent
 * @document: the document of the buffer's text
 *
 * Attaches a document to a buffer.
 *
 * Since: 0.1
 */
struct _GstNlpDocumentMeta {
  GstMeta meta;
  GstNlpDocument *document;
};

#define GST_NLP_DOCUMENT_META_API_TYPE (gst_nlp_document_meta_api_get_type ())
GST_NLP_API GType gst_nlp_document_meta_api_get_type (void);
#define GST_NLP_DOCUMENT_META_INFO (gst_nlp_document_meta_get_info ())
GST_NLP_API const GstMetaInfo *gst_nlp_document_meta_get_info (void);

GST_NLP_API GstBuffer *gst_nlp_buffer_new (GstNlpDocument *document);
GST_NLP_API GstNlpDocument *gst_nlp_buffer_get_document (GstBuffer *buffer);
GST_NLP_API void gst_nlp_buffer_set_document (GstBuffer *buffer, GstNlpDocument *document);
GST_NLP_API GstNlpDocument *gst_nlp_buffer_ensure_document (GstBuffer *buffer,
                                                            const GstSegment *segment,
                                                            gboolean markup,
                                                            GError **error);

G_END_DECLS

#endif
