/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * textreader.c: tests the reader of plain text, and where it splits sections.
 */

#include <gst/check/gstcheck.h>
#include <string.h>
#include <unistd.h>

#include "gstnlperror.h"
#include "formats/reader.h"
#include "parsing/sections.h"
#include "tempfolder.h"

#define WHOLE (64 * 1024 * 1024)

/* Reads a file. Returns its documents, and the error at the end if there is one. */
static GPtrArray *
read_file (const gchar *path, const gchar *charset, gsize max_section, GError **error)
{
  NlpReaderOptions options = {.charset = charset, .max_section = max_section};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NlpReader) reader = nlp_reader_open (path, &options, cancellable, error);
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);
  NlpReadResult result;
  NlpRecord record;

  while (reader != NULL && (result = nlp_reader_next (reader, &record, error)) == NLP_READ_RECORD) {
    fail_unless_equals_int (record.first, documents->len == 0);
    g_ptr_array_add (documents, record.document);
    if (record.last)
      fail_unless_equals_int (nlp_reader_next (reader, &record, error), NLP_READ_END);
  }
  return documents;
}

static GPtrArray *
read_bytes (const gchar *content, gsize length, const gchar *charset, GError **error)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write_len (folder, "x.txt", content, length);

  return read_file (path, charset, WHOLE, error);
}

static void
assert_text_len (const gchar *content,
                 gsize length,
                 const gchar *charset,
                 const gchar *expected,
                 gsize size)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) documents = read_bytes (content, length, charset, &error);
  const gchar *text;
  gsize text_length;

  g_assert_no_error (error);
  fail_unless_equals_int (documents->len, 1);
  text = gst_nlp_document_peek_text (documents->pdata[0], &text_length);
  g_assert_cmpmem (text, text_length, expected, size);
}

/* Takes string literals, which may contain NUL. */
#define assert_text(content, charset, expected)                                                    \
  assert_text_len (content, sizeof content - 1, charset, expected, sizeof expected - 1)

static void
assert_fails (const gchar *content, const gchar *charset, GstNlpError code, const gchar *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = read_bytes (content, strlen (content), charset, &error);

  fail_unless_equals_int (documents->len, 0);
  fail_unless (g_error_matches (error, GST_NLP_ERROR, code));
  fail_unless (g_str_has_prefix (error->message, "file:///"));
  fail_unless (strstr (error->message, reason) != NULL, "%s", error->message);
}

GST_START_TEST (test_utf8)
{
  assert_text ("", NULL, "");
  assert_text ("a", NULL, "a");
  assert_text ("Ships came.\r\nMore followed.\r\n", NULL, "Ships came.\r\nMore followed.\r\n");
  assert_text ("e\u0301 \U0001F468\u200D\U0001F469", NULL, "e\u0301 \U0001F468\u200D\U0001F469");
  assert_text ("nul\0in it", NULL, "nul\0in it");
  assert_text ("\xef\xbb\xbfmarked", NULL, "marked");
  assert_text ("\xef\xbb\xbf", NULL, "");
  assert_text ("Île", "utf-8", "Île");
}
GST_END_TEST;

GST_START_TEST (test_utf16)
{
  assert_text ("\xff\xfe\xcf\0l\0e\0", NULL, "Ïle");
  assert_text ("\xfe\xff\0\xcf\0l\0e", NULL, "Ïle");
  assert_text ("\xff\xfe\x3d\xd8\x4e\xdc", NULL, "\U0001F44E");
  assert_text ("\xcf\0l\0e\0", "UTF-16LE", "Ïle");
  assert_text ("\xff\xfe\xcf\0l\0e\0", "UTF-16", "Ïle");
  assert_text ("\xff\xfe\0\0a\0\0\0", NULL, "a");
  assert_text ("\xff\xfe", NULL, "");
}
GST_END_TEST;

GST_START_TEST (test_legacy_charsets)
{
  assert_text ("The caf\xe9 was closed.", NULL, "The café was closed.");
  assert_text ("It\x92s \x80"
               "5",
               NULL, "It’s €5");
  assert_text ("\xf0\xd2\xc5\xda\xc9\xc4\xc5\xce\xd4", "KOI8-R", "Президент");
  /* If the user says Latin-1, the bytes are not a byte order mark. */
  assert_text ("\xef\xbb\xbf", "ISO-8859-1", "ï»¿");
}
GST_END_TEST;

GST_START_TEST (test_undecodable)
{
  assert_fails ("ab\xff"
                "cd",
                "UTF-8", GST_NLP_ERROR_ENCODING, ": not valid UTF-8 at byte 2");
  assert_fails ("\xef\xbb\xbf"
                "ab\xff",
                NULL, GST_NLP_ERROR_ENCODING, ": not valid UTF-8 at byte 5");
  assert_fails ("Повреждённый текст \xd0 конец", NULL, GST_NLP_ERROR_ENCODING,
                ": not valid UTF-8 at byte 36");
  assert_fails ("\xff\xfe"
                "abc",
                NULL, GST_NLP_ERROR_ENCODING, ": not valid UTF-16LE at byte 4");
  assert_fails ("ab\xe9", "US-ASCII", GST_NLP_ERROR_ENCODING, ": not valid US-ASCII at byte 2");
  assert_fails ("\x89PNG\r\n\x1a\n\x01\x02", NULL, GST_NLP_ERROR_FORMAT, ": not a text file");
}
GST_END_TEST;

GST_START_TEST (test_metadata)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "a b.txt", "Harbour reopens\n\nShips came.");
  g_autofree gchar *other = temp_folder_write (folder, "c.txt", "Harbour reopens\n\nShips came.");
  g_autofree gchar *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree gchar *id = NULL;
  GError *error = NULL;

  for (guint i = 0; i < 2; i++) {
    g_autoptr (GPtrArray) documents = read_file (path, NULL, WHOLE, &error);
    GstNlpDocument *document = documents->pdata[0];

    fail_unless_equals_string (gst_nlp_document_get_uri (document), uri);
    fail_unless_equals_string (gst_nlp_document_get_title (document), "Harbour reopens");
    fail_unless_equals_int (gst_nlp_document_get_offset (document), 0);
    fail_unless_equals_int (strlen (gst_nlp_document_get_id (document)), 32);
    fail_unless (id == NULL || g_str_equal (id, gst_nlp_document_get_id (document)));
    g_free (id);
    id = g_strdup (gst_nlp_document_get_id (document));
  }
  {
    g_autoptr (GPtrArray) documents = read_file (other, NULL, WHOLE, &error);

    fail_if (g_str_equal (id, gst_nlp_document_get_id (documents->pdata[0])));
  }
}
GST_END_TEST;

GST_START_TEST (test_missing_file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = read_file ("/nowhere/x.txt", NULL, WHOLE, &error);

  fail_unless_equals_int (documents->len, 0);
  fail_unless (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
  fail_unless_equals_string (error->message, "file:///nowhere/x.txt: No such file or directory");
}
GST_END_TEST;

GST_START_TEST (test_folder_as_file)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = read_file (folder, NULL, WHOLE, &error);

  fail_unless_equals_int (documents->len, 0);
  fail_unless (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY));
}
GST_END_TEST;

/* Asserts that @documents are consecutive sections of @expected. */
static void
assert_sections (GPtrArray *documents, const gchar *expected, gsize length, gsize max_section)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  const gchar *id = gst_nlp_document_get_id (documents->pdata[0]);

  for (guint i = 0; i < documents->len; i++) {
    GstNlpDocument *document = documents->pdata[i];
    gsize section_length;
    const gchar *text = gst_nlp_document_peek_text (document, &section_length);

    fail_unless_equals_uint64 (gst_nlp_document_get_offset (document), joined->len);
    fail_unless_equals_string (gst_nlp_document_get_id (document), id);
    fail_unless_equals_string (gst_nlp_document_get_uri (document),
                               gst_nlp_document_get_uri (documents->pdata[0]));
    fail_unless_equals_string (gst_nlp_document_get_title (document),
                               gst_nlp_document_get_title (documents->pdata[0]));
    g_assert_cmpuint (section_length, <=, max_section);
    if (i + 1 < documents->len)
      g_assert_cmpuint (section_length, >=, max_section / 2);
    g_string_append_len (joined, text, section_length);
  }
  g_assert_cmpmem (joined->str, joined->len, expected, length);
}

/* Makes 3 MB of paragraphs of many lengths. */
static GString *
make_long_text (void)
{
  GString *text = g_string_new ("A long tale\n\n");

  for (guint i = 0; text->len < 3000000; i++) {
    g_string_append_printf (text, "Chapter %u tells how the señor crossed river %u.", i, i * 7);
    g_string_append (text, i % 3 == 0 ? "\n" : i % 17 == 0 ? "\n\n" : " ");
  }
  return text;
}

GST_START_TEST (test_sections)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GString) text = make_long_text ();
  g_autofree gchar *path = temp_folder_write (folder, "long.txt", text->str);
  g_autofree gchar *id = NULL;
  const gsize sizes[] = {1024, 65536, 1000000, 2999999, WHOLE};

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    GError *error = NULL;
    g_autoptr (GPtrArray) documents = read_file (path, NULL, sizes[i], &error);

    g_assert_no_error (error);
    fail_unless_equals_int (documents->len > 1, sizes[i] < WHOLE);
    assert_sections (documents, text->str, text->len, sizes[i]);
    fail_unless_equals_string (gst_nlp_document_get_title (documents->pdata[0]), "A long tale");

    /* The id is that of the whole text and doesn't depend on the length of sections. */
    fail_unless (id == NULL || g_str_equal (id, gst_nlp_document_get_id (documents->pdata[0])));
    g_free (id);
    id = g_strdup (gst_nlp_document_get_id (documents->pdata[0]));
  }
}
GST_END_TEST;

GST_START_TEST (test_sections_of_other_charsets)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GString) text = make_long_text ();
  const gchar *const charsets[] = {"WINDOWS-1252", "UTF-16LE", "UTF-32BE"};

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++) {
    GError *error = NULL;
    gsize length;
    g_autofree gchar *encoded =
        g_convert (text->str, text->len, charsets[i], "UTF-8", NULL, &length, NULL);
    g_autofree gchar *path = temp_folder_write_len (folder, "long.txt", encoded, length);
    g_autoptr (GPtrArray) documents = read_file (path, i == 0 ? NULL : charsets[i], 100000, &error);

    g_assert_no_error (error);
    assert_sections (documents, text->str, text->len, 100000);
  }
}
GST_END_TEST;

GST_START_TEST (test_error_in_late_section)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GString) text = make_long_text ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autofree gchar *path = NULL;

  text->str[2000000] = '\xff';
  path = temp_folder_write (folder, "long.txt", text->str);
  documents = read_file (path, NULL, 500000, &error);

  fail_unless_equals_int (documents->len, 4);
  fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_ENCODING));
  fail_unless (g_str_has_suffix (error->message, ": not valid UTF-8 at byte 2000000"));
}
GST_END_TEST;

GST_START_TEST (test_exact_section)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *text = g_strnfill (1025, 'x');
  GError *error = NULL;

  for (gsize length = 1023; length <= 1025; length++) {
    g_autofree gchar *path = temp_folder_write_len (folder, "x.txt", text, length);
    g_autoptr (GPtrArray) documents = read_file (path, NULL, 1024, &error);

    fail_unless_equals_int (documents->len, length <= 1024 ? 1 : 2);
    assert_sections (documents, text, length, 1024);
  }
}
GST_END_TEST;

GST_START_TEST (test_section_cut)
{
  /* The best boundary in the second half, and the last of its rank. */
  fail_unless_equals_int (nlp_section_cut ("01234567\n\n0 2.\n5 7 9", 18), 10);
  fail_unless_equals_int (nlp_section_cut ("01234567\r\n \r\n3 5.\n8 0", 20), 13);
  fail_unless_equals_int (nlp_section_cut ("\n\n23456789\n12. 56 89", 18), 11);
  fail_unless_equals_int (nlp_section_cut ("0123456789 12. 56 89", 18), 15);
  fail_unless_equals_int (nlp_section_cut ("0123456789 12 456789", 18), 14);
  fail_unless_equals_int (nlp_section_cut ("一二三四。五六七八九", 24), 15);
  fail_unless_equals_int (nlp_section_cut ("0123456789éééééé", 17), 16);
  fail_unless_equals_int (nlp_section_cut ("01234567\U0001F44E\U0001F44E", 15), 12);
}
GST_END_TEST;

GST_START_TEST (test_only_whitespace)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  const gchar whitespace[] = " \n\r\t";
  GError *error = NULL;

  for (guint i = 0; i < 4; i++) {
    g_autofree gchar *text = g_strnfill (1000000, whitespace[i]);
    g_autofree gchar *path = temp_folder_write (folder, "x.txt", text);
    g_autoptr (GPtrArray) documents = read_file (path, NULL, 65536, &error);

    g_assert_no_error (error);
    assert_sections (documents, text, 1000000, 65536);
    fail_unless (gst_nlp_document_get_title (documents->pdata[0]) == NULL);
  }
}
GST_END_TEST;

/* Cancels after a while. */
static gpointer
cancel_late (gpointer cancellable)
{
  g_usleep (50000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

GST_START_TEST (test_pipe)
{
  NlpReaderOptions options = {.max_section = WHOLE};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NlpReader) reader = NULL;
  g_autofree gchar *path = NULL;
  GError *error = NULL;
  NlpRecord record;
  g_autofree gchar *text = NULL;
  GThread *thread;
  gint fds[2];

  g_assert_cmpint (pipe (fds), ==, 0);
  path = g_strdup_printf ("/dev/fd/%d", fds[0]);
  g_assert_cmpint (write (fds[1], "Ships ", 6), ==, 6);

  reader = nlp_reader_open (path, &options, cancellable, &error);
  g_assert_no_error (error);
  thread = g_thread_new ("cancel", cancel_late, cancellable);
  fail_unless_equals_int (nlp_reader_next (reader, &record, &error), NLP_READ_CANCELLED);
  g_thread_join (thread);

  /* Reading continues with the bytes that were read before. */
  g_cancellable_reset (cancellable);
  g_assert_cmpint (write (fds[1], "came.", 5), ==, 5);
  close (fds[1]);
  fail_unless_equals_int (nlp_reader_next (reader, &record, &error), NLP_READ_RECORD);
  text = gst_nlp_document_dup_text (record.document);
  fail_unless_equals_string (text, "Ships came.");
  g_object_unref (record.document);
  fail_unless_equals_int (nlp_reader_next (reader, &record, &error), NLP_READ_END);
  close (fds[0]);
}
GST_END_TEST;

static Suite *
textreader_suite (void)
{
  Suite *suite = suite_create ("textreader");
  TCase *chain = tcase_create ("general");

  suite_add_tcase (suite, chain);
  tcase_add_test (chain, test_utf8);
  tcase_add_test (chain, test_utf16);
  tcase_add_test (chain, test_legacy_charsets);
  tcase_add_test (chain, test_undecodable);
  tcase_add_test (chain, test_metadata);
  tcase_add_test (chain, test_missing_file);
  tcase_add_test (chain, test_folder_as_file);
  tcase_add_test (chain, test_sections);
  tcase_add_test (chain, test_sections_of_other_charsets);
  tcase_add_test (chain, test_error_in_late_section);
  tcase_add_test (chain, test_exact_section);
  tcase_add_test (chain, test_section_cut);
  tcase_add_test (chain, test_only_whitespace);
  tcase_add_test (chain, test_pipe);
  return suite;
}

GST_CHECK_MAIN (textreader);
