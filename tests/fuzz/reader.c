/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * reader.c: a target of libFuzzer that reads a file as documentsrc does.
 *
 * TARGET is the extension of the file. tests/suites.py passes sample files of the format.
 */

#include <string.h>

#include "formats/reader.h"
#include "gstnlpjson.h"

/* Maximum number of results of a file. */
#define MAX_RECORDS 100000

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
is_text (const gchar *text, gsize length)
{
  return g_utf8_validate_len (text, length, NULL) || memchr (text, '\0', length) != NULL;
}

/* Every line that is written is valid JSON. Members of the input that have the names of annotations
 * may be none. */
static void
check_json (GstNlpDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree gchar *json = gst_nlp_document_to_json (document);
  g_autoptr (GstNlpDocument) copy = gst_nlp_document_new_from_json (json, &error);

  g_assert_true (g_utf8_validate (json, -1, NULL));
  g_assert_true (copy != NULL || strstr (error->message, "not valid JSON") == NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const NlpReaderOptions options = {.max_section = 1 << 16,
                                           .max_file = 1 << 20,
                                           .max_depth = 2,
                                           .max_ratio = 50,
                                           .max_unpacked = 1 << 24,
                                           .replace_invalid = TRUE};
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (NlpReader) reader =
      nlp_reader_new (nlp_input_new_for_bytes (bytes),
                      &(NlpOrigin){.uri = "file:///x." TARGET, .name = "x." TARGET}, &options);

  for (guint n = 0; n < MAX_RECORDS; n++) {
    g_autoptr (GError) error = NULL;
    NlpRecord record;
    NlpReadResult result = nlp_reader_next (reader, &record, &error);

    if (result == NLP_READ_END)
      return 0;
    if (result == NLP_READ_RECORD) {
      g_autoptr (GstNlpDocument) document = record.document;
      gsize length;
      const gchar *text = gst_nlp_document_peek_text (document, &length);

      g_assert_true (is_text (text, length));
      check_json (document);
    } else {
      g_assert_nonnull (error);
    }
  }
  g_error ("more than %u records of %zu bytes", MAX_RECORDS, size);
}
