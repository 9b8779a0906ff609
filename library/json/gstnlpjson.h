/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_JSON_H
#define GST_NLP_JSON_H

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/**
 * GstNlpJsonFlags:
 * @GST_NLP_JSON_DOCUMENT: read metadata and text; annotation members such as "entities" are kept
 *     as metadata, unchanged
 * @GST_NLP_JSON_ANNOTATIONS: read the annotation layers too
 *
 * How much of a JSON document is read.
 */
typedef enum {
  GST_NLP_JSON_DOCUMENT = 0,
  GST_NLP_JSON_ANNOTATIONS = 1 << 0,
} GstNlpJsonFlags;

GST_NLP_API gchar *gst_nlp_document_to_json (GstNlpDocument *self);
GST_NLP_API gchar *gst_nlp_document_to_json_full (GstNlpDocument *self,
                                                  GstNlpOffsets offsets,
                                                  const gchar *const *layers);
GST_NLP_API GstNlpDocument *gst_nlp_document_new_from_json (const gchar *json, GError **error);

/* For C */
GST_NLP_API void gst_nlp_document_append_json (GstNlpDocument *self,
                                               GString *json,
                                               GstNlpOffsets offsets,
                                               const gchar *const *layers);

/**
 * GstNlpJsonReader: (skip)
 *
 * Reads documents from JSON, and keeps its working memory from one to the next. One thread at a
 * time may use it.
 */
typedef struct _GstNlpJsonReader GstNlpJsonReader;

GST_NLP_API GstNlpJsonReader *gst_nlp_json_reader_new (GstNlpJsonFlags flags);
GST_NLP_API void gst_nlp_json_reader_free (GstNlpJsonReader *self);

/**
 * GstNlpJsonField: (skip)
 * @name: what the document calls it: "text", or the name of its metadata
 * @members: (array zero-terminated=1): the names that its member may have, compared without case,
 *     the ones to prefer first; "a.b" is the member "b" of an object "a"
 * @is_explicit: whether these names go before the same ones of other fields, and "text" has to be a
 *     string
 * @convert: (nullable): makes the value of the member's, or returns %NULL if it is none of this
 *     field
 *
 * A field of documents in JSON objects that name it differently.
 */
typedef struct {
  const gchar *name;
  const gchar *const *members;
  gboolean is_explicit;
  gchar *(*convert) (const gchar *value);
} GstNlpJsonField;

GST_NLP_API void gst_nlp_json_reader_set_fields (GstNlpJsonReader *self,
                                                 const GstNlpJsonField *fields,
                                                 gsize n_fields,
                                                 gboolean always);
GST_NLP_API GstNlpDocument *
gst_nlp_json_reader_read (GstNlpJsonReader *self, const gchar *json, gsize length, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpJsonReader, gst_nlp_json_reader_free)

G_END_DECLS

#endif
