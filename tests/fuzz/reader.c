/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* A target of libFuzzer for a format of documents: TARGET is its name. Each gets the samples of its
 * format to begin with (see tests/suites.py). */

#include <string.h>

#include "formats/reader.h"

#define MOST_RECORDS 100000

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
is_text (const gchar *text, gsize length)
{
  return g_utf8_validate_len (text, length, NULL) || memchr (text, '\0', length) != NULL;
}

/* Reads a file as what its name and content say, as documentsrc does. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const NlpReaderOptions settings = {.max_section = 1 << 16,
                                            .max_file = 1 << 20,
                                            .max_depth = 2,
                                            .max_ratio = 50,
                                            .max_unpacked = 1 << 24,
                                            .replace_invalid = TRUE};
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (NlpReader) reader =
      nlp_reader_new (nlp_input_new_for_bytes (bytes),
                      &(NlpOrigin){.uri = "file:///x." TARGET, .name = "x." TARGET}, &settings);

  for (guint n = 0; n < MOST_RECORDS; n++) {
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
    } else {
      g_assert_nonnull (error);
    }
  }
  g_error ("more than %u records of %zu bytes", MOST_RECORDS, size);
}
