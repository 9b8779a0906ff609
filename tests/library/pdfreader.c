/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfreader.c: the reader of PDF, with the files of tests/data/documents/pdf.
 */

#include <gst/gstdynamictypefactory.h>

#include "testutil.h"

/* The limit for a damaged file. */
#define MAX_SECONDS 5

static GstNlpReader *reader;

static void
setup (void)
{
  GType type = gst_dynamic_type_factory_load ("GstNlpPdfReader");

  fail_unless (g_type_is_a (type, GST_NLP_TYPE_READER));
  reader = g_object_new (type, NULL);
}

static void
teardown (void)
{
  g_clear_object (&reader);
}

static gchar *
load (const gchar *name, gsize *length)
{
  g_autofree gchar *path =
      g_build_filename (g_getenv ("GST_NLP_TEST_DATA"), "documents", "pdf", name, NULL);
  GError *error = NULL;
  gchar *data;

  g_file_get_contents (path, &data, length, &error);
  g_assert_no_error (error);
  return data;
}

static GList *
read_data (const gchar *data, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return gst_nlp_reader_read (reader, bytes, "file:///x.pdf", error);
}

static GstNlpDocument *
read_file (const gchar *name)
{
  GError *error = NULL;
  gsize length;
  g_autofree gchar *data = load (name, &length);
  GList *documents = read_data (data, length, &error);
  GstNlpDocument *document;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (documents), ==, 1);
  document = documents->data;
  g_list_free (documents);
  return document;
}

static void
check_text (const gchar *name, const gchar *expected_name)
{
  g_autoptr (GstNlpDocument) document = read_file (name);
  g_autofree gchar *text = gst_nlp_document_dup_text (document);
  g_autofree gchar *expected = load (expected_name, NULL);

  g_assert_cmpstr (text, ==, expected);
}

/* Running heads, page numbers, a footnote, and paragraphs that continue on the next page. */
GST_START_TEST (test_one_column)
{
  check_text ("harbour.pdf", "harbour.txt");
}
GST_END_TEST;

GST_START_TEST (test_two_columns)
{
  check_text ("columns.pdf", "columns.txt");
  check_text ("printed.pdf", "columns.txt");
}
GST_END_TEST;

GST_START_TEST (test_ligatures)
{
  check_text ("ligatures.pdf", "ligatures.txt");
}
GST_END_TEST;

GST_START_TEST (test_metadata)
{
  g_autoptr (GstNlpDocument) document = read_file ("harbour.pdf");

  g_assert_cmpstr (gst_nlp_document_get_title (document), ==, "The harbour of Lindholm");
  g_assert_cmpstr (gst_nlp_document_get_metadata (document, "author"), ==, "Eva Lund");
  g_assert_cmpstr (gst_nlp_document_get_language (document), ==, "en-US");
  g_assert_cmpstr (gst_nlp_document_get_uri (document), ==, "file:///x.pdf");
  fail_unless (g_str_has_prefix (gst_nlp_document_get_published (document), "20"));
}
GST_END_TEST;

static void
check_error (const gchar *data, gsize length, const gchar *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_data (data, length, &error));
  g_assert_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, word));
}

GST_START_TEST (test_errors)
{
  gsize length;
  g_autofree gchar *encrypted = load ("encrypted.pdf", &length);

  check_error (encrypted, length, "encrypted");
  check_error ("", 0, "damaged");
  check_error ("no PDF at all\n", 14, "damaged");
  check_error ("%PDF-1.4\n%%EOF\n", 15, "damaged");
}
GST_END_TEST;

/* Time zones are kept, and missing fields are not invented. */
GST_START_TEST (test_plain)
{
  g_autoptr (GstNlpDocument) document = read_file ("plain.pdf");

  check_text ("plain.pdf", "plain.txt");
  g_assert_cmpstr (gst_nlp_document_get_title (document), ==, "By hand");
  g_assert_cmpstr (gst_nlp_document_get_published (document), ==, "2013-05-10T12:00:00+02:00");
  g_assert_cmpstr (gst_nlp_document_get_language (document), ==, "en");
}
GST_END_TEST;

/* Arabic and Hebrew with numbers and names in Latin letters, and Hebrew in English text. */
GST_START_TEST (test_right_to_left)
{
  check_text ("arabic.pdf", "arabic.txt");
  check_text ("hebrew.pdf", "hebrew.txt");
  check_text ("mixed.pdf", "mixed.txt");
}
GST_END_TEST;

/* A picture that takes poppler many seconds costs its page, and not those before. */
GST_START_TEST (test_slow_page)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree gchar *data = load ("slow.pdf", &length);
  g_autolist (GstNlpDocument) documents = NULL;
  g_autofree gchar *text = NULL;

  g_object_set (reader, "max-page-time", g_getenv ("GST_NLP_UNDER_VALGRIND") ? 5000 : 200, NULL);
  documents = read_data (data, length, &error);
  g_assert_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE);
  fail_unless (strstr (error->message, "page 2") != NULL);
  fail_unless_equals_int (g_list_length (documents), 1);
  text = gst_nlp_document_dup_text (documents->data);
  fail_unless_equals_string (text, "The harbour reopens.\n");
}
GST_END_TEST;

GST_START_TEST (test_annotations)
{
  g_autoptr (GstNlpDocument) plain = read_file ("form.pdf"), whole = NULL;
  g_autofree gchar *plain_text = gst_nlp_document_dup_text (plain), *text = NULL;

  fail_unless_equals_string (plain_text, "The harbour reopens.\n");
  g_object_set (reader, "annotations", TRUE, NULL);
  whole = read_file ("form.pdf");
  text = gst_nlp_document_dup_text (whole);
  fail_unless_equals_string (text, "The harbour reopens.\n\nThe tug Norderney\n\n"
                                   "Seen by the harbour office.\n\nAsk the pilot.\n");
}
GST_END_TEST;

/* A damaged file gives either a document in UTF-8 or an error. */
static void
check_damaged (const gchar *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autolist (GstNlpDocument) documents = read_data (data, length, &error);

  fail_unless (documents != NULL || error != NULL);
  for (GList *at = documents; at != NULL; at = at->next) {
    gsize text_length;
    const gchar *text = gst_nlp_document_peek_text (at->data, &text_length);

    fail_unless (g_utf8_validate (text, (gssize)text_length, NULL));
  }
  if (g_get_monotonic_time () - start > MAX_SECONDS * G_TIME_SPAN_SECOND)
    g_warning ("a damaged file took more than %d s", MAX_SECONDS);
}

static void
damage (const gchar *name)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  gsize length;
  g_autofree gchar *data = load (name, &length);
  guint n = g_getenv ("GST_NLP_UNDER_VALGRIND") ? 20 : 2500;

  for (guint i = 0; i < n; i++) {
    g_autofree gchar *copy = g_memdup2 (data, length);
    gsize left = g_rand_int_range (random, 0, 4) > 0
                     ? length
                     : (gsize)g_rand_double_range (random, 0, (gdouble)length);
    guint flips = (guint)g_rand_int_range (random, 1, 9);

    for (guint j = 0; j < flips && left > 0; j++)
      copy[(gsize)g_rand_double_range (random, 0, (gdouble)left)] ^=
          (gchar)(1 << g_rand_int_range (random, 0, 8));
    check_damaged (copy, left);
  }
}

/* A file without compression, and one that a browser wrote. */
GST_START_TEST (test_damaged)
{
  damage ("plain.pdf");
  damage ("ligatures.pdf");
}
GST_END_TEST;

static gpointer
read_in_thread (gpointer name)
{
  check_text (name, "columns.txt");
  return NULL;
}

GST_START_TEST (test_threads)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] =
        g_thread_new (NULL, read_in_thread, (gpointer)(i % 2 ? "columns.pdf" : "printed.pdf"));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}
GST_END_TEST;

static Suite *
pdfreader_suite (void)
{
  Suite *suite = suite_create ("pdfreader");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, test_one_column);
  tcase_add_test (tcase, test_two_columns);
  tcase_add_test (tcase, test_ligatures);
  tcase_add_test (tcase, test_metadata);
  tcase_add_test (tcase, test_errors);
  tcase_add_test (tcase, test_plain);
  tcase_add_test (tcase, test_right_to_left);
  tcase_add_test (tcase, test_slow_page);
  tcase_add_test (tcase, test_annotations);
  tcase_add_test (tcase, test_damaged);
  tcase_add_test (tcase, test_threads);

  return suite;
}

GST_CHECK_MAIN (pdfreader);
