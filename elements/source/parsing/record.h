/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * record.h: the results of reading, one document or section at a time.
 */

#ifndef NLP_RECORD_H
#define NLP_RECORD_H

#include "gstnlpdocument.h"
#include "input/contentid.h"

G_BEGIN_DECLS

/**
 * NlpRecord:
 * @document: (transfer full): a document, or a section of one
 * @first: whether it begins the document
 * @last: whether it ends the document
 */
typedef struct {
  GstNlpDocument *document;
  gboolean first;
  gboolean last;
} NlpRecord;

/**
 * NlpReadResult:
 * @NLP_READ_RECORD: a record was read
 * @NLP_READ_FAILED: a document can't be read and the error says why; the next may be readable
 * @NLP_READ_CANCELLED: the cancellable was cancelled; reading may continue later
 * @NLP_READ_END: there are no more records
 */
typedef enum {
  NLP_READ_RECORD,
  NLP_READ_FAILED,
  NLP_READ_CANCELLED,
  NLP_READ_END,
} NlpReadResult;

/* Makes @document the whole of @record. Takes @document. */
void nlp_record_set_whole (NlpRecord *self, GstNlpDocument *document);

/* Sets the metadata "id" of @document to the content id of @length bytes at @data, unless it has
 * an id. */
void nlp_document_set_content_id (GstNlpDocument *document,
                                  NlpContentId *content_id,
                                  gconstpointer data,
                                  gsize length);

/* Sets %GST_NLP_ERROR_TOO_LARGE: something is longer than @max_length bytes. */
void nlp_set_too_long (GError **error, gsize max_length);

/**
 * nlp_fail_record:
 * @uri: the file
 * @unit: the unit in which the format counts: "record", "line" or "message"
 * @number: the number of the current unit, from 1
 * @record_error: (transfer full): the reason
 * @error: return location for the reason after "URI unit number: ", or after "URI: " for
 *     %G_IO_ERROR, which concerns the whole file
 *
 * Reports that a record can't be read.
 *
 * Returns: %NLP_READ_FAILED
 */
NlpReadResult nlp_fail_record (const gchar *uri,
                               const gchar *unit,
                               guint64 number,
                               GError *record_error,
                               GError **error);

G_END_DECLS

#endif
