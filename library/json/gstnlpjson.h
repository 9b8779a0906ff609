/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_JSON_H
#define GST_NLP_JSON_H

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/**
 * GstNlpJsonFlags:
 * @GST_NLP_JSON_DOCUMENT: read metadata and text; keep annotation members such as "entities"
 *     unchanged as metadata
 * @GST_NLP_JSON_ANNOTATIONS: read the annotation layers too
 *
 * What to read from a JSON document.
 *
 * Since: 0.1
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

/* For C: without copies, or for many documents */
GST_NLP_API void gst_nlp_document_append_json (GstNlpDocument *self,
                                               GString *json,
                                               GstNlpOffsets offsets,
                                               const gchar *const *layers);

/**
 * GstNlpJsonReader: (skip)
 *
 * Reads documents from JSON objects, reusing its working memory. Only one thread at a time may use
 * it.
 *
 * Since: 0.1
 */
typedef struct _GstNlpJsonReader GstNlpJsonReader;

GST_NLP_API GstNlpJsonReader *gst_nlp_json_reader_new (GstNlpJsonFlags flags);
GST_NLP_API void gst_nlp_json_reader_free (GstNlpJsonReader *self);

/**
 * GstNlpJsonField: (skip)
 * @name: the name of the field in the document: "text", or the name of its metadata
 * @members: (array zero-terminated=1): the names that its member may have, compared without case,
 *     in order of preference; "a.b" is the member "b" of an object "a"
 * @is_explicit: whether the user asked for these names, so that they have precedence over the usual
 *     names of other fields, and "text" has to be a string
 * @convert: (nullable): converts the value of the member to that of the field; returns %NULL if it
 *     is not one
 *
 * A field of documents, and the members of JSON objects that may hold it.
 *
 * Since: 0.1
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
