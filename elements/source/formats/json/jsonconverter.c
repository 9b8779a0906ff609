/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonconverter.c: converts JSON objects to documents.
 */

#include "jsonconverter.h"

#include "base/utf8.h"
#include "gstnlpjson.h"
#include "input/charset.h"
#include "input/contentid.h"
#include "input/paths.h"
#include "parsing/decoding.h"
#include "parsing/record.h"
#include "parsing/recordfields.h"

struct _NlpJsonConverter {
  NlpStream *stream; /* (nullable) */
  const NlpReaderOptions *options;
  GstNlpJsonReader *reader;
  NlpContentId *content_id;
};

/* Sets how members are renamed. @always: even if an object has a member "text" */
static void
set_fields (GstNlpJsonReader *reader, const NlpReaderOptions *options, gboolean always)
{
  GstNlpJsonField fields[NLP_N_FIELDS];
  const gchar *chosen[NLP_N_FIELDS][2];

  for (NlpField field = 0; field < NLP_N_FIELDS; field++) {
    chosen[field][0] = nlp_field_get_option (field, options);
    chosen[field][1] = NULL;
    fields[field] = (GstNlpJsonField){
        .name = nlp_field_get_name (field),
        .members = chosen[field][0] != NULL ? chosen[field] : nlp_field_get_usual_names (field),
        .is_explicit = chosen[field][0] != NULL,
        .convert = field == NLP_FIELD_PUBLISHED ? nlp_field_read_date : NULL,
    };
  }
  gst_nlp_json_reader_set_fields (reader, fields, NLP_N_FIELDS, always);
}

NlpJsonConverter *
nlp_json_converter_new (NlpStream *stream, const gchar *uri, const NlpReaderOptions *options)
{
  static const gchar *const extensions[] = {".json", ".jsonl", ".ndjson", NULL};
  NlpJsonConverter *self = g_new0 (NlpJsonConverter, 1);
  const gboolean are_chosen = nlp_fields_are_chosen (options);

  self->stream = stream;
  self->options = options;
  self->content_id = nlp_content_id_new (uri);
  self->reader = gst_nlp_json_reader_new (GST_NLP_JSON_DOCUMENT);
  if (are_chosen || nlp_path_has_extension (uri, extensions))
    set_fields (self->reader, options, are_chosen);
  return self;
}

void
nlp_json_converter_free (NlpJsonConverter *self)
{
  gst_nlp_json_reader_free (self->reader);
  nlp_content_id_free (self->content_id);
  g_free (self);
}

/* Reads an object. Replaces bytes that are not UTF-8 if the options allow it. */
static GstNlpDocument *
read_object (NlpJsonConverter *self, const gchar *json, gsize length, GError **error)
{
  g_autoptr (GString) repaired = NULL;
  guint64 n_replaced = 0;

  if (!self->options->replace_invalid || nlp_utf8_measure_valid (json, length) == length)
    return gst_nlp_json_reader_read (self->reader, json, length, error);
  repaired = nlp_repair_utf8 (json, length, &n_replaced);
  if (self->stream != NULL)
    nlp_stream_add_n_replaced (self->stream, n_replaced);
  return gst_nlp_json_reader_read (self->reader, repaired->str, repaired->len, error);
}

GstNlpDocument *
nlp_json_converter_convert (NlpJsonConverter *self, const gchar *json, gsize length, GError **error)
{
  GstNlpDocument *document = read_object (self, json, length, error);

  if (document != NULL)
    nlp_document_set_content_id (document, self->content_id, json, length);
  return document;
}

gboolean
nlp_json_converter_accepts (NlpJsonConverter *self, const gchar *json, gsize length)
{
  g_autoptr (GstNlpDocument) document = read_object (self, json, length, NULL);

  return document != NULL;
}
