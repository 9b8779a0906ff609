/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mistakes.c: tests that mistakes in pipelines and properties are reported, whatever the element.
 */

#include <glib/gstdio.h>

#include "testutil.h"

/* Runs a pipeline to its end. Returns its warnings and errors, each with a line break, without
 * those of base classes after an error. */
static gchar *
run_line (const gchar *line)
{
  g_autoptr (GError) parse_error = NULL;
  g_autoptr (GstElement) pipeline = gst_parse_launch (line, &parse_error);
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  GstMessageType type = GST_MESSAGE_WARNING;

  g_assert_no_error (parse_error);
  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  while (type == GST_MESSAGE_WARNING) {
    g_autoptr (GstMessage) message = gst_bus_timed_pop_filtered (
        bus, 60 * GST_SECOND, GST_MESSAGE_WARNING | GST_MESSAGE_ERROR | GST_MESSAGE_EOS);
    g_autoptr (GError) error = NULL;

    fail_if (message == NULL, "neither an error nor the end: %s", line);
    type = GST_MESSAGE_TYPE (message);
    if (type == GST_MESSAGE_WARNING)
      gst_message_parse_warning (message, &error, NULL);
    else if (type == GST_MESSAGE_ERROR)
      gst_message_parse_error (message, &error, NULL);
    if (error != NULL)
      g_string_append_printf (found, "%s\n", error->message);
  }
  gst_element_set_state (pipeline, GST_STATE_NULL);
  return g_string_free (g_steal_pointer (&found), FALSE);
}

/* The line with documentsrc, which reads the README of the test documents. */
static gchar *
run_documents (const gchar *rest)
{
  g_autofree gchar *line = g_strdup_printf ("documentsrc location=%s/documents/README.md ! %s",
                                            g_getenv ("GST_NLP_TEST_DATA"), rest);

  return run_line (line);
}

static void
assert_messages (const gchar *rest, const gchar *expected)
{
  g_autofree gchar *messages = run_documents (rest);

  fail_unless_equals_string (messages, expected);
}

static const gchar *const text_elements[] = {
    "tokenizer",
    "entitytagger",
    "facttagger",
    "techniquetagger",
    "summarizer",
    "sentencejoin",
    "entitycueenc",
    "annotationenc",
    "mispenc",
    "stixenc",
    "summarysink location=/nonexistent/%d",
};

/* Bytes without caps are no text. The error says what to write. */
GST_START_TEST (test_no_caps)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_elements); i++) {
    const gchar *element = text_elements[i];
    g_autofree gchar *line = g_strdup_printf (
        "filesrc location=%s/documents/README.md ! %s%s", g_getenv ("GST_NLP_TEST_DATA"), element,
        g_str_has_prefix (element, "summarysink") ? "" : " ! fakesink");
    g_autofree gchar *messages = run_line (line);

    fail_unless (strstr (messages, "has no caps") != NULL, "%s: %s", element, messages);
    fail_unless (strstr (messages, "documentdec !") != NULL, "%s: %s", element, messages);
    fail_unless (strstr (messages, "text/x-raw,format=utf8 !") != NULL, "%s: %s", element,
                 messages);
  }
}
GST_END_TEST;

GST_START_TEST (test_names)
{
  assert_messages ("tokenizer language=english ! fakesink",
                   "language: \"english\" is not the code of a language, such as \"en\"\n");
  assert_messages ("tokenizer language=fi ! fakesink", "");
  assert_messages ("tokenizer language=de-AT ! fakesink", "");
  assert_messages ("tokenizer ! entitytagger labels=PERSN,ORG ! fakesink",
                   "labels: no engine finds the label: PERSN\n");
  assert_messages ("tokenizer ! entitytagger labels=person ! fakesink",
                   "labels: no engine finds the label: person\n");
  assert_messages ("tokenizer ! entitytagger labels=MALWARE ! fakesink", "");
  assert_messages ("tokenizer ! entitytagger ! entitycueenc labels=Person,GPE ! fakesink",
                   "labels: no document has an entity with the label: Person\n");
  assert_messages ("tokenizer ! annotationenc layers=token,sentences,entities ! fakesink",
                   "layers: no document has the layer: token, entities\n");
  assert_messages ("tokenizer ! summarizer ! annotationenc layers=summary,relations ! fakesink",
                   "");
  assert_messages ("annotationenc layers=\"\" ! fakesink", "");
}
GST_END_TEST;

/* Labels of the user's own lists are only known at the end. */
GST_START_TEST (test_own_labels)
{
  g_autofree gchar *folder = g_dir_make_tmp ("gst-nlp-test-XXXXXX", NULL);
  g_autofree gchar *path = g_build_filename (folder, "names.tsv", NULL);
  g_autofree gchar *line =
      g_strdup_printf ("tokenizer ! entitytagger gazetteer=%s labels=WORD,OTHER ! fakesink", path);

  fail_unless (g_file_set_contents (path, "The\tWORD\nfiles\tWORD\n", -1, NULL));
  assert_messages (line, "labels: no document has an entity with the label: OTHER\n");
  g_remove (path);
  g_rmdir (folder);
}
GST_END_TEST;

/* Sets a property in @state. Returns the warning (nullable). */
static gchar *
set_in_state (const gchar *factory, const gchar *property, const gchar *value, GstState state)
{
  g_autoptr (GstElement) element = gst_element_factory_make (factory, NULL);
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GError) error = NULL;

  gst_object_ref_sink (element);
  gst_element_set_bus (element, bus);
  gst_element_set_state (element, state);
  gst_util_set_object_arg (G_OBJECT (element), property, value);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING);
  gst_element_set_state (element, GST_STATE_NULL);
  gst_element_set_bus (element, NULL);
  if (message == NULL)
    return NULL;
  gst_message_parse_warning (message, &error, NULL);
  return g_strdup (error->message);
}

GST_START_TEST (test_properties_in_wrong_state)
{
  static const gchar *const late[][3] = {
      {"tokenizer", "language", "de"},       {"tokenizer", "n-threads", "2"},
      {"entitytagger", "labels", "ORG"},     {"sentencejoin", "language", "de"},
      {"annotationenc", "layers", "tokens"}, {"annotationdec", "max-line", "100"},
      {"documentdec", "charset", "latin1"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (late); i++) {
    g_autofree gchar *playing = set_in_state (late[i][0], late[i][1], late[i][2], GST_STATE_PAUSED);
    g_autofree gchar *ready = set_in_state (late[i][0], late[i][1], late[i][2], GST_STATE_READY);
    g_autofree gchar *expected = g_strdup_printf (
        "%s: set in the state PAUSED, it has no effect before the next start", late[i][1]);

    fail_unless_equals_string (playing, expected);
    fail_unless (ready == NULL);
  }
  fail_unless (set_in_state ("summarizer", "sentences", "2", GST_STATE_PAUSED) == NULL);
  fail_unless (set_in_state ("entitytagger", "on-error", "stop", GST_STATE_PAUSED) == NULL);
}
GST_END_TEST;

/* Every element counts. */
GST_START_TEST (test_stats)
{
  static const gchar *const all[] = {
      "documentsrc",   "documentdec",     "tokenizer",  "sentencejoin", "entitytagger",
      "facttagger",    "techniquetagger", "summarizer", "summarysink",  "entitycueenc",
      "annotationenc", "annotationdec",   "mispenc",    "stixenc"};

  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    g_autoptr (GstElement) element = gst_element_factory_make (all[i], NULL);
    g_autoptr (GstStructure) stats = NULL;
    guint64 value;

    gst_object_ref_sink (element);
    g_object_get (element, "stats", &stats, NULL);
    fail_unless (stats != NULL, "%s has no stats", all[i]);
    fail_unless (gst_structure_get_uint64 (stats, "documents", &value), "%s", all[i]);
    fail_unless (gst_structure_get_uint64 (stats, "bytes", &value), "%s", all[i]);
    fail_unless (gst_structure_get_uint64 (stats, "errors", &value), "%s", all[i]);
  }
}
GST_END_TEST;

static Suite *
mistakes_suite (void)
{
  Suite *suite = suite_create ("mistakes");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_no_caps);
  tcase_add_test (tcase, test_names);
  tcase_add_test (tcase, test_own_labels);
  tcase_add_test (tcase, test_properties_in_wrong_state);
  tcase_add_test (tcase, test_stats);
  return suite;
}

GST_CHECK_MAIN (mistakes);
