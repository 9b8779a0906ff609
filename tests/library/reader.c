/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * reader.c: GstNlpReader.
 */

#include "testutil.h"

/* Makes each line a document. Sets the URI of the first one if the text begins with "here", and
 * fails on "bad". */

G_DECLARE_FINAL_TYPE (TestReader, test_reader, TEST, READER, GstNlpReader)

struct _TestReader {
  GstNlpReader parent_instance;
};

G_DEFINE_FINAL_TYPE (TestReader, test_reader, GST_NLP_TYPE_READER)

static GList *
test_reader_read (GstNlpReader *reader, GBytes *bytes, const gchar *uri, GError **error)
{
  g_autofree gchar *text =
      g_strndup (g_bytes_get_data (bytes, NULL) ? g_bytes_get_data (bytes, NULL) : "",
                 g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GList *documents = NULL;

  if (g_str_equal (text, "bad")) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "not lines");
    return NULL;
  }
  for (guint i = 0; lines[i] != NULL; i++)
    documents = g_list_append (documents, new_document (lines[i]));
  if (documents != NULL && g_str_has_prefix (text, "here"))
    gst_nlp_document_set_metadata (documents->data, "uri", "own:1");
  return documents;
}

static void
test_reader_class_init (TestReaderClass *klass)
{
  GST_NLP_READER_CLASS (klass)->read = test_reader_read;
}

static void
test_reader_init (TestReader *self)
{
}

/* A reader without the virtual function. */
typedef struct {
  GstNlpReader parent_instance;
} TestEmptyReader;

typedef struct {
  GstNlpReaderClass parent_class;
} TestEmptyReaderClass;

GType test_empty_reader_get_type (void);
G_DEFINE_TYPE (TestEmptyReader, test_empty_reader, GST_NLP_TYPE_READER)

static void
test_empty_reader_class_init (TestEmptyReaderClass *klass)
{
}

static void
test_empty_reader_init (TestEmptyReader *self)
{
}

static GList *
read_string (GType type, const gchar *string, const gchar *uri, GError **error)
{
  g_autoptr (GstNlpReader) reader = g_object_new (type, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (string, strlen (string));

  return gst_nlp_reader_read (reader, bytes, uri, error);
}

GST_START_TEST (test_documents)
{
  g_autolist (GstNlpDocument) documents = NULL;
  GError *error = NULL;

  documents = read_string (test_reader_get_type (), "one\ntwo", "file:///x", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (documents), ==, 2);
  for (guint i = 0; i < 2; i++) {
    GstNlpDocument *document = g_list_nth_data (documents, i);
    g_autofree gchar *text = gst_nlp_document_dup_text (document);

    g_assert_cmpstr (text, ==, i == 0 ? "one" : "two");
    g_assert_cmpstr (gst_nlp_document_get_uri (document), ==, "file:///x");
  }
}
GST_END_TEST;

GST_START_TEST (test_origin)
{
  g_autolist (GstNlpDocument) own = NULL;
  g_autolist (GstNlpDocument) none = NULL;

  own = read_string (test_reader_get_type (), "here", "file:///x", NULL);
  g_assert_cmpstr (gst_nlp_document_get_uri (own->data), ==, "own:1");
  none = read_string (test_reader_get_type (), "one", NULL, NULL);
  g_assert_null (gst_nlp_document_get_uri (none->data));
}
GST_END_TEST;

GST_START_TEST (test_errors)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_string (test_reader_get_type (), "bad", "file:///x", &error));
  g_assert_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_null (read_string (test_reader_get_type (), "", "file:///x", &error));
  g_assert_no_error (error);
  g_assert_null (read_string (test_empty_reader_get_type (), "one", "file:///x", &error));
  g_assert_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED);
}
GST_END_TEST;

static Suite *
reader_suite (void)
{
  Suite *suite = suite_create ("reader");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_documents);
  tcase_add_test (tcase, test_origin);
  tcase_add_test (tcase, test_errors);

  return suite;
}

GST_CHECK_MAIN (reader);
