/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * archives.c: tests the reader with archives, web archives and damaged files of every format.
 */

#include <gst/check/gstcheck.h>

#include "documentfile.h"
#include "gstnlperror.h"
#include "input/http.h"
#include "formats/reader.h"

#ifdef HAVE_ARCHIVE
#define HAS_ARCHIVES TRUE
#else
#define HAS_ARCHIVES FALSE
#endif
#ifdef HAVE_XML
#define HAS_XML TRUE
#else
#define HAS_XML FALSE
#endif

#define N_DAMAGED 1000
/* A small file, however damaged, has at most this many documents and errors. */
#define MAX_RESULTS 2000

static const NlpReaderOptions options = {.max_section = 1 << 20,
                                         .max_file = 1 << 22,
                                         .max_depth = 3,
                                         .max_ratio = 200,
                                         .replace_invalid = TRUE};

/* Reads a file in memory. Returns the texts of its documents, and "!" for each error, separated by
 * "|". */
static gchar *
read_all (const gchar *data, gsize length, const gchar *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autofree gchar *uri = g_strconcat ("file:///", name, NULL);
  g_autoptr (NlpReader) reader = nlp_reader_new (nlp_input_new_for_bytes (bytes),
                                                 &(NlpOrigin){.uri = uri, .name = name}, &options);
  GString *texts = g_string_new (NULL);

  for (guint n = 0;; n++) {
    g_autoptr (GError) error = NULL;
    NlpRecord record;
    NlpReadResult result = nlp_reader_next (reader, &record, &error);

    fail_unless (n < MAX_RESULTS);
    if (result == NLP_READ_END)
      break;
    if (texts->len > 0)
      g_string_append_c (texts, '|');
    if (result == NLP_READ_RECORD) {
      g_autoptr (GstNlpDocument) document = record.document;
      g_autofree gchar *text = gst_nlp_document_dup_text (document);

      g_string_append (texts, text);
    } else {
      fail_unless_equals_int (result, NLP_READ_FAILED);
      fail_unless (error != NULL);
      fail_unless (g_str_has_prefix (error->message, "file:///") || strstr (error->message, "://"));
      g_string_append_c (texts, '!');
    }
  }
  return g_string_free (texts, FALSE);
}

static void
assert_read (const gchar *name, const gchar *expected)
{
  gsize length;
  g_autofree gchar *data = read_data (name, &length);
  g_autofree gchar *texts = read_all (data, length, name);

  fail_unless_equals_string (texts, expected);
}

GST_START_TEST (test_archives)
{
  const gchar *text = "Harbour reopens\n\nThe harbour of Bremen reopened on Monday.\n";
  g_autofree gchar *all = g_strconcat (text, "|Ferries sail again.|Two of them.", NULL);

  assert_read ("tree.tar.gz", all);
  assert_read ("tree.tar.xz", all);
  assert_read ("tree.zip", all);
  assert_read ("tree.7z", all);
  assert_read ("harbour.txt.zst", text);
  assert_read ("harbour.txt.bz2", text);
}
GST_END_TEST;

GST_START_TEST (test_web_archive)
{
  gsize length;
  g_autofree gchar *data = read_data ("site.warc.gz", &length);
  g_autofree gchar *texts = read_all (data, length, "site.warc.gz");
  g_auto (GStrv) each = g_strsplit (texts, "|", -1);

  fail_unless_equals_int (g_strv_length (each), 2);
  fail_unless (strstr (each[0], "after a storm had closed it for three days.") != NULL);
  fail_unless_equals_string (each[1], "Cranes work again, too.\n");
}
GST_END_TEST;

/* Reading a damaged file ends, and yields only texts in UTF-8 and errors. */
GST_START_TEST (test_damaged)
{
  g_autofree gchar *folder = g_build_filename (g_getenv ("GST_NLP_TEST_DATA"), "documents", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  /* libarchive may unpack uninitialised bytes from damaged files. */
  const guint n = g_getenv ("GST_NLP_UNDER_VALGRIND") != NULL ? 0 : N_DAMAGED;
  const gchar *name;

  while ((name = g_dir_read_name (directory)) != NULL) {
    gsize length;
    g_autofree gchar *path = g_build_filename (folder, name, NULL);
    g_autofree gchar *data = NULL;

    if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
      continue;
    data = read_data (name, &length);
    for (guint i = 0; i < n; i++) {
      g_autofree gchar *copy = g_memdup2 (data, length);
      g_autofree gchar *texts = NULL;
      const gsize left = g_rand_boolean (random)
                             ? length
                             : (gsize)g_rand_double_range (random, 0, (gdouble)length);
      const guint flips = (guint)g_rand_int_range (random, 0, 8);

      for (guint j = 0; j < flips && left > 0; j++)
        copy[(gsize)g_rand_double_range (random, 0, (gdouble)left)] ^=
            (gchar)(1 << g_rand_int_range (random, 0, 8));
      texts = read_all (copy, left, name);
      fail_unless (g_utf8_validate (texts, -1, NULL), "%s", name);
    }
  }
}
GST_END_TEST;

static void
assert_decoded (const gchar *headers, const gchar *body, gsize length, const gchar *expected)
{
  const NlpHeaderFields lines = {headers, strlen (headers)};
  g_autoptr (GBytes) bytes = g_bytes_new (body, length);
  g_autoptr (GBytes) decoded = nlp_http_decode_body (&lines, bytes, 1000);
  gsize size;
  const gchar *data = g_bytes_get_data (decoded, &size);

  g_assert_cmpmem (data, size, expected, strlen (expected));
}

#define CHUNKED "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

GST_START_TEST (test_http_bodies)
{
  static const gchar zlib[] = "\x78\x9c\xcb\x48\xcd\xc9\xc9\x07\x00\x06\x2c\x02\x15";

  assert_decoded ("HTTP/1.1 200 OK\r\n\r\n", "hello", 5, "hello");
  assert_decoded (CHUNKED, "3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n", 25, "hello");
  assert_decoded (CHUNKED, "3\r\nhel\r\nff\r\nlo", 14, "hello");
  assert_decoded (CHUNKED, "no chunks", 9, "");
  assert_decoded (CHUNKED, "fffffffffffffffff\r\nx", 20, "x");
  assert_decoded ("content-encoding: deflate\r\n\r\n", zlib, sizeof zlib - 1, "hello");
  assert_decoded ("content-encoding: deflate\r\n\r\n", zlib, 9, "hello");
  assert_decoded ("content-encoding: gzip\r\n\r\n", "no gzip", 7, "");
}
GST_END_TEST;

GST_START_TEST (test_media_types)
{
  g_autofree gchar *plain = nlp_media_type_get_charset ("text/html; charset=utf-8");
  g_autofree gchar *quoted = nlp_media_type_get_charset ("text/html;v=1;Charset=\"koi8-r\"; x");
  g_autofree gchar *none = nlp_media_type_get_charset ("text/html; x=charset");

  fail_unless_equals_string (plain, "utf-8");
  fail_unless_equals_string (quoted, "koi8-r");
  fail_unless (none == NULL);
  fail_unless (nlp_media_type_is_text ("text/html; charset=x"));
  fail_unless (nlp_media_type_is_text ("application/pdf"));
  fail_if (nlp_media_type_is_text ("text/css"));
  fail_if (nlp_media_type_is_text ("image/png"));
}
GST_END_TEST;

static Suite *
archives_suite (void)
{
  Suite *suite = suite_create ("archives");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  if (HAS_ARCHIVES)
    tcase_add_test (tc, test_archives);
  if (HAS_ARCHIVES && HAS_XML)
    tcase_add_test (tc, test_web_archive);
  tcase_add_test (tc, test_damaged);
  tcase_add_test (tc, test_http_bodies);
  tcase_add_test (tc, test_media_types);
  return suite;
}

GST_CHECK_MAIN (archives);
