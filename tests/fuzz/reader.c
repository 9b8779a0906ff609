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

/* Maximum number of results of a file. */
#define MAX_RECORDS 100000

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
is_text (const gchar *text, gsize length)
{
  return g_utf8_validate_len (text, length, NULL) || memchr (text, '\0', length) != NULL;
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
    } else {
      g_assert_nonnull (error);
    }
  }
  g_error ("more than %u records of %zu bytes", MAX_RECORDS, size);
}
