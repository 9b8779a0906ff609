/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * archives.c: tests the reader with archives and web archives.
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

#define RECORD(type, uri, length, body)                                                            \
  "WARC/1.0\r\nWARC-Type: " type "\r\nWARC-Target-URI: " uri                                       \
  "\r\nContent-Type: text/plain\r\nContent-Length: " length "\r\n\r\n" body "\r\n\r\n"

/* A damaged record costs no others, and an address is escaped. */
GST_START_TEST (test_damaged_web_archive)
{
  static const gchar warc[] =
      RECORD ("resource", "http://h/1", "4", "One.") "junk\r\n\r\nmore junk\r\n" RECORD (
          "resource", "http://h/2", "4", "Two.") RECORD ("resource", "http://h/3", "9000000", "");
  static const gchar named[] = RECORD ("resource", "<http://h/\377 \033>", "4", "One.");
  g_autofree gchar *texts = read_all (warc, sizeof warc - 1, "a.warc");
  g_autoptr (GBytes) bytes = g_bytes_new_static (named, sizeof named - 1);
  g_autoptr (NlpReader) reader =
      nlp_reader_new (nlp_input_new_for_bytes (bytes), &(NlpOrigin){.uri = "file:///a"}, &options);
  g_autoptr (GstNlpDocument) document = NULL;
  NlpRecord record;

  fail_unless_equals_string (texts, "One.|!|Two.|!");
  fail_unless_equals_int (nlp_reader_next (reader, &record, NULL), NLP_READ_RECORD);
  document = record.document;
  fail_unless_equals_string (gst_nlp_document_get_uri (document), "http://h/%FF%20%1B");
}
GST_END_TEST;

/* ARC of both versions, with a record that is no text and a damaged line. */
GST_START_TEST (test_arc)
{
  static const gchar arc[] =
      "filedesc://a.arc 0.0.0.0 20200302060000 text/plain 5\n1 0 A\n"
      "http://h/1 192.0.2.1 20200302060000 text/plain 49\n"
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nOne.\n"
      "junk\n"
      "http://h/2 192.0.2.1 20200302060000 image/png 4\n\1\2\3\4\n"
      "ftp://h/3 192.0.2.1 20200302060000 text/plain 200 - - 99 a.arc 4\nTwo.\n";
  g_autofree gchar *texts = read_all (arc, sizeof arc - 1, "a.arc");

  fail_unless_equals_string (texts, "One.|!|Two.");
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
  tcase_add_test (tc, test_damaged_web_archive);
  tcase_add_test (tc, test_arc);
  tcase_add_test (tc, test_http_bodies);
  tcase_add_test (tc, test_media_types);
  return suite;
}

GST_CHECK_MAIN (archives);
