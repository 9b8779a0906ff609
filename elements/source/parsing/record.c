/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * record.c: ids and errors of records.
 */

#include "record.h"

#include <gio/gio.h>

#include "gstnlperror.h"

void
nlp_record_set_whole (NlpRecord *self, GstNlpDocument *document)
{
  *self = (NlpRecord){.document = document, .first = TRUE, .last = TRUE};
}

void
nlp_document_set_content_id (GstNlpDocument *document,
                             NlpContentId *content_id,
                             gconstpointer data,
                             gsize length)
{
  gchar id[NLP_ID_SIZE];

  if (gst_nlp_document_get_id (document) != NULL)
    return;
  nlp_content_id_reset (content_id);
  nlp_content_id_update (content_id, data, length);
  nlp_content_id_get_id (content_id, id);
  gst_nlp_document_set_metadata (document, "id", id);
}

void
nlp_set_too_long (GError **error, gsize max_length)
{
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
               "longer than %" G_GSIZE_FORMAT " bytes", max_length);
}

NlpReadResult
nlp_fail_record (const gchar *uri,
                 const gchar *unit,
                 guint64 number,
                 GError *record_error,
                 GError **error)
{
  if (record_error->domain == G_IO_ERROR)
    g_propagate_prefixed_error (error, record_error, "%s: ", uri);
  else
    g_propagate_prefixed_error (error, record_error, "%s %s %" G_GUINT64_FORMAT ": ", uri, unit,
                                number);
  return NLP_READ_FAILED;
}
