/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "jsonconverter.h"

#include "input/charset.h"
#include "parsing/decoding.h"
#include "gstnlpjson.h"
#include "input/contentid.h"
#include "parsing/recordfields.h"

struct _NlpJsonConverter {
  NlpStream *stream;
  const NlpReaderOptions *settings;
  GstNlpJsonReader *reader;
  NlpContentId *identity;
};

static gboolean
has_name_of_json (const gchar *uri)
{
  g_autofree gchar *lower = g_ascii_strdown (uri, -1);

  return g_str_has_suffix (lower, ".jsonl") || g_str_has_suffix (lower, ".ndjson") ||
         g_str_has_suffix (lower, ".json");
}

static void
set_fields (GstNlpJsonReader *reader, const NlpReaderOptions *settings, gboolean always)
{
  GstNlpJsonField fields[NLP_N_FIELDS];
  const gchar *set[NLP_N_FIELDS][2];

  for (NlpField field = 0; field < NLP_N_FIELDS; field++) {
    set[field][0] = nlp_field_get_setting (field, settings);
    set[field][1] = NULL;
    fields[field] = (GstNlpJsonField){
        .name = nlp_field_get_name (field),
        .members = set[field][0] != NULL ? set[field] : nlp_field_get_usual_names (field),
        .is_chosen = set[field][0] != NULL,
        .convert = field == NLP_FIELD_PUBLISHED ? nlp_field_read_date : NULL,
    };
  }
  gst_nlp_json_reader_set_fields (reader, fields, NLP_N_FIELDS, always);
}

NlpJsonConverter *
nlp_json_converter_new (NlpStream *stream, const gchar *uri, const NlpReaderOptions *settings)
{
  NlpJsonConverter *self = g_new0 (NlpJsonConverter, 1);
  const gboolean are_set = nlp_fields_are_set (settings);

  self->stream = stream;
  self->settings = settings;
  self->identity = nlp_content_id_new (uri);
  self->reader = gst_nlp_json_reader_new (GST_NLP_JSON_DOCUMENT);
  if (are_set || has_name_of_json (uri))
    set_fields (self->reader, settings, are_set);
  return self;
}

void
nlp_json_converter_free (NlpJsonConverter *self)
{
  gst_nlp_json_reader_free (self->reader);
  nlp_content_id_free (self->identity);
  g_free (self);
}

/* Reads an object, mended where it is damaged if that is wanted. */
static GstNlpDocument *
read_object (NlpJsonConverter *self, const gchar *json, gsize length, GError **error)
{
  g_autoptr (GString) mended = NULL;
  guint64 n_replaced = 0;

  if (!self->settings->replace_invalid || nlp_charset_find_invalid_utf8 (json, length) == length)
    return gst_nlp_json_reader_read (self->reader, json, length, error);
  mended = nlp_mend_utf8 (json, length, &n_replaced);
  if (self->stream != NULL)
    nlp_stream_add_n_replaced (self->stream, n_replaced);
  return gst_nlp_json_reader_read (self->reader, mended->str, mended->len, error);
}

GstNlpDocument *
nlp_json_converter_convert (NlpJsonConverter *self, const gchar *json, gsize length, GError **error)
{
  GstNlpDocument *document = read_object (self, json, length, error);
  gchar id[NLP_ID_SIZE];

  if (document != NULL && gst_nlp_document_get_id (document) == NULL) {
    nlp_content_id_reset (self->identity);
    nlp_content_id_update (self->identity, json, length);
    nlp_content_id_get_id (self->identity, id);
    gst_nlp_document_set_metadata (document, "id", id);
  }
  return document;
}

gboolean
nlp_json_converter_accepts (NlpJsonConverter *self, const gchar *json, gsize length)
{
  g_autoptr (GstNlpDocument) document = read_object (self, json, length, NULL);

  return document != NULL;
}
