/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * documentchoice.c: tests which documents documentsrc reads, in which order and at which pace.
 */

#include <glib/gstdio.h>
#include <unistd.h>
#include <utime.h>

#include "sourceharness.h"

static TempFolder *
make_tree (void)
{
  TempFolder *folder = temp_folder_new ();

  temp_folder_add (folder, "a.txt", "a");
  temp_folder_add (folder, "b.md", "b");
  temp_folder_add (folder, "c/d.txt", "d");
  temp_folder_add (folder, "c/e.jsonl",
                   "{\"text\":\"e1\"}\n{\"text\":\"e2\"}\n{\"text\":\"e3\"}\n");
  temp_folder_add (folder, "f.txt", "f");
  return folder;
}

/* Asserts the texts that documentsrc reads with the property @name set to @value. */
static void
assert_selected (const gchar *folder, const gchar *name, const gchar *value, const gchar *expected)
{
  GstHarness *harness = new_harness (folder);
  g_autoptr (GstBufferList) output = NULL;

  gst_util_set_object_arg (G_OBJECT (harness->element), name, value);
  output = run (harness);
  assert_texts (output, expected);
  gst_harness_teardown (harness);
}

GST_START_TEST (test_patterns)
{
  g_autoptr (TempFolder) folder = make_tree ();

  assert_selected (folder, "include", "*.txt", "a|d|f");
  assert_selected (folder, "include", "*.md;*.jsonl", "b|e1|e2|e3");
  assert_selected (folder, "exclude", "*.txt", "b|e1|e2|e3");
  assert_selected (folder, "exclude", "c/*", "a|b|f");
  assert_selected (folder, "include", "[a-d].*", "a|b|d");
}
GST_END_TEST;

GST_START_TEST (test_counts)
{
  g_autoptr (TempFolder) folder = make_tree ();

  assert_selected (folder, "skip", "4", "e2|e3|f");
  assert_selected (folder, "skip", "100", "");
  assert_selected (folder, "num-documents", "4", "a|b|d|e1");
  assert_selected (folder, "num-documents", "100", "a|b|d|e1|e2|e3|f");
}
GST_END_TEST;

GST_START_TEST (test_skip_and_count)
{
  g_autoptr (TempFolder) folder = make_tree ();
  GstHarness *harness = new_harness (folder);
  g_autoptr (GstBufferList) output = NULL;

  g_object_set (harness->element, "skip", G_GUINT64_CONSTANT (2), "num-documents",
                G_GUINT64_CONSTANT (3), NULL);
  output = run (harness);
  assert_texts (output, "d|e1|e2");
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* A document in sections counts as one. */
GST_START_TEST (test_count_sections)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *text = g_strnfill (5000, 'x');
  GstHarness *harness;
  g_autoptr (GstBufferList) output = NULL;

  temp_folder_add (folder, "1.txt", text);
  temp_folder_add (folder, "2.txt", "two");
  temp_folder_add (folder, "3.txt", "three");
  harness = new_harness (folder);
  g_object_set (harness->element, "max-section", G_GUINT64_CONSTANT (1024), "num-documents",
                G_GUINT64_CONSTANT (2), NULL);
  output = run (harness);
  fail_unless_equals_int (gst_buffer_list_length (output), 6);
  gst_check_buffer_data (gst_buffer_list_get (output, 5), "two", 3);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static void
set_time (const gchar *folder, const gchar *name, time_t seconds)
{
  g_autofree gchar *path = g_build_filename (folder, name, NULL);
  const struct utimbuf times = {seconds, seconds};

  g_assert_cmpint (utime (path, &times), ==, 0);
}

GST_START_TEST (test_order)
{
  g_autoptr (TempFolder) folder = make_tree ();
  GstHarness *harness;
  g_autoptr (GstBufferList) output = NULL;

  set_time (folder, "a.txt", 3000);
  set_time (folder, "b.md", 1000);
  set_time (folder, "c/d.txt", 2000);
  set_time (folder, "c/e.jsonl", 4000);
  set_time (folder, "f.txt", 1000);
  assert_selected (folder, "order", "mtime", "b|f|d|a|e1|e2|e3");

  harness = new_harness (folder);
  gst_util_set_object_arg (G_OBJECT (harness->element), "order", "none");
  output = run (harness);
  fail_unless_equals_int (gst_buffer_list_length (output), 7);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static void
seek (GstHarness *harness, GstFormat format, gint64 start)
{
  fail_unless (gst_element_send_event (
      harness->element, gst_event_new_seek (1.0, format, GST_SEEK_FLAG_FLUSH, GST_SEEK_TYPE_SET,
                                            start, GST_SEEK_TYPE_NONE, -1)));
}

static void
assert_next (GstHarness *harness, const gchar *expected, guint64 number)
{
  g_autoptr (GstBuffer) buffer = gst_harness_pull (harness);

  gst_check_buffer_data (buffer, expected, strlen (expected));
  fail_unless_equals_uint64 (GST_BUFFER_OFFSET (buffer), number);
}

static void
drop_all (GstHarness *harness)
{
  GstBuffer *buffer;

  while ((buffer = gst_harness_try_pull (harness)) != NULL)
    gst_buffer_unref (buffer);
}

GST_START_TEST (test_seek)
{
  g_autoptr (TempFolder) folder = make_tree ();
  GstHarness *harness = new_harness (folder);

  gst_harness_play (harness);
  wait_for_eos (harness);
  drop_all (harness);
  seek (harness, GST_FORMAT_DEFAULT, 4);
  assert_next (harness, "e2", 4);
  assert_next (harness, "e3", 5);
  wait_for_eos (harness);
  drop_all (harness);
  /* a.txt and b.md have a byte each. */
  seek (harness, GST_FORMAT_BYTES, 2);
  assert_next (harness, "d", 0);
  wait_for_eos (harness);
  drop_all (harness);
  seek (harness, GST_FORMAT_BYTES, 0);
  assert_next (harness, "a", 0);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static gboolean
is_seekable (GstHarness *harness)
{
  g_autoptr (GstQuery) query = gst_query_new_seeking (GST_FORMAT_BYTES);
  gboolean seekable = FALSE;

  if (gst_pad_peer_query (harness->sinkpad, query))
    gst_query_parse_seeking (query, NULL, &seekable, NULL, NULL);
  return seekable;
}

GST_START_TEST (test_seekable)
{
  g_autoptr (TempFolder) folder = make_tree ();
  GstHarness *harness = new_harness (folder);

  gst_harness_play (harness);
  fail_unless (is_seekable (harness));
  gst_harness_teardown (harness);

  fail_unless (freopen ("/dev/null", "r", stdin) != NULL);
  harness = new_harness ("-");
  gst_harness_play (harness);
  fail_if (is_seekable (harness));
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Shutdown interrupts the pause between documents. */
GST_START_TEST (test_interval)
{
  g_autoptr (TempFolder) folder = make_tree ();
  GstHarness *harness = new_harness (folder);
  gint64 start = g_get_monotonic_time ();

  g_object_set (harness->element, "interval", 20 * GST_MSECOND, NULL);
  gst_harness_play (harness);
  for (guint i = 0; i < 4; i++)
    gst_buffer_unref (gst_harness_pull (harness));
  fail_unless (g_get_monotonic_time () - start >= 3 * 20 * 1000);
  g_object_set (harness->element, "interval", 1000 * GST_SECOND, NULL);
  gst_buffer_unref (gst_harness_pull (harness));
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_watch)
{
  g_autoptr (TempFolder) folder = make_tree ();
  g_autofree gchar *hidden = g_build_filename (folder, ".part", NULL);
  g_autofree gchar *visible = g_build_filename (folder, "whole.txt", NULL);
  GstHarness *harness = new_harness (folder);

  g_object_set (harness->element, "watch", TRUE, "exclude", "*.tmp*;*.txt.*", NULL);
  gst_harness_play (harness);
  assert_next (harness, "a", 0);
  for (guint i = 0; i < 6; i++)
    gst_buffer_unref (gst_harness_pull (harness));

  temp_folder_add (folder, "g.txt", "g");
  assert_next (harness, "g", 7);
  temp_folder_add (folder, "no.tmp", "no");
  temp_folder_add (folder, "new/h.txt", "h");
  assert_next (harness, "h", 8);
  temp_folder_add (folder, ".part", "moved");
  g_assert_cmpint (g_rename (hidden, visible), ==, 0);
  assert_next (harness, "moved", 9);
  temp_folder_add (folder, "g.txt", "g again");
  assert_next (harness, "g again", 10);
  /* Shutdown interrupts the wait. */
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Asserts the texts that documentsrc reads with a checkpoint. */
static void
assert_remaining (const gchar *location, const gchar *checkpoint, const gchar *expected)
{
  GstHarness *harness = new_harness (location);
  g_autoptr (GstBufferList) output = NULL;

  g_object_set (harness->element, "checkpoint", checkpoint, NULL);
  output = run (harness);
  assert_texts (output, expected);
  g_clear_pointer (&output, gst_buffer_list_unref);
  gst_harness_teardown (harness);
}

/* A pipe has no checkpoint, and is read also after a file that is skipped as processed. */
GST_START_TEST (test_checkpoint)
{
  g_autoptr (TempFolder) folder = make_tree ();
  g_autofree gchar *checkpoint = g_build_filename (folder, ".checkpoint", NULL);
  g_autofree gchar *with_pipe = NULL;
  gint fds[2];

  assert_remaining (folder, checkpoint, "a|b|d|e1|e2|e3|f");
  assert_remaining (folder, checkpoint, "");
  g_assert_cmpint (pipe (fds), ==, 0);
  g_assert_cmpint (write (fds[1], "piped", 5), ==, 5);
  close (fds[1]);
  with_pipe = g_strdup_printf ("%s;/dev/fd/%d", folder, fds[0]);
  assert_remaining (with_pipe, checkpoint, "piped");
  close (fds[0]);
}
GST_END_TEST;

typedef struct {
  gint is_reached;
  gint is_released;
} Hold;

/* Holds the streaming thread at the end of the stream until @data, a #Hold, is released. */
static GstPadProbeReturn
hold_eos (GstPad *pad, GstPadProbeInfo *info, gpointer data)
{
  Hold *hold = data;

  if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) != GST_EVENT_EOS)
    return GST_PAD_PROBE_OK;
  g_atomic_int_set (&hold->is_reached, TRUE);
  while (!g_atomic_int_get (&hold->is_released))
    g_usleep (1000);
  return GST_PAD_PROBE_OK;
}

static gpointer
release_later (gpointer data)
{
  Hold *hold = data;

  g_usleep (200 * 1000);
  g_atomic_int_set (&hold->is_released, TRUE);
  return NULL;
}

/* Documents that were freed count also if their receipts are confirmed while the source stops. */
GST_START_TEST (test_checkpoint_while_stopping)
{
  g_autoptr (TempFolder) folder = make_tree ();
  g_autofree gchar *checkpoint = g_build_filename (folder, ".checkpoint", NULL);
  GstHarness *harness = new_harness (folder);
  g_autoptr (GstPad) pad = gst_element_get_static_pad (harness->element, "src");
  Hold hold = {FALSE, FALSE};
  GThread *thread;

  g_object_set (harness->element, "checkpoint", checkpoint, NULL);
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, hold_eos, &hold, NULL);
  gst_harness_play (harness);
  for (guint i = 0; i < 7; i++)
    gst_buffer_unref (gst_harness_pull (harness));
  while (!g_atomic_int_get (&hold.is_reached))
    g_usleep (1000);
  thread = g_thread_new ("release", release_later, &hold);
  gst_harness_teardown (harness);
  g_thread_join (thread);
  assert_remaining (folder, checkpoint, "");
}
GST_END_TEST;

/* Duplicates are dropped, or marked with the id of the document that they duplicate. */
GST_START_TEST (test_duplicates)
{
  g_autoptr (TempFolder) folder = make_tree ();
  GstHarness *harness;
  g_autoptr (GstBufferList) output = NULL;
  GstNlpDocument *document, *original;

  temp_folder_add (folder, "g.txt", " a\n");
  assert_selected (folder, "dedupe", "exact", "a|b|d|e1|e2|e3|f");

  harness = new_harness (folder);
  gst_util_set_object_arg (G_OBJECT (harness->element), "dedupe", "exact");
  gst_util_set_object_arg (G_OBJECT (harness->element), "dedupe-action", "mark");
  output = run (harness);
  assert_texts (output, "a|b|d|e1|e2|e3|f| a\n");
  original = gst_nlp_buffer_get_document (gst_buffer_list_get (output, 0));
  document = gst_nlp_buffer_get_document (gst_buffer_list_get (output, 7));
  fail_unless (gst_nlp_document_get_metadata (original, "copy_of") == NULL);
  fail_unless_equals_string (gst_nlp_document_get_metadata (document, "copy_of"),
                             gst_nlp_document_get_id (original));
  fail_unless_equals_string (gst_nlp_document_get_metadata (document, "similarity"), "1.00");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_progress_messages)
{
  g_autoptr (TempFolder) folder = make_tree ();
  GstHarness *harness = new_harness (folder);
  GstBus *bus = gst_bus_new ();
  g_autoptr (GstBufferList) output = NULL;
  g_autoptr (GstMessage) message = NULL;
  g_autofree gchar *text = NULL;
  GstProgressType type;

  gst_element_set_bus (harness->element, bus);
  g_object_set (harness->element, "progress-interval", 1000 * GST_SECOND, NULL);
  output = run (harness);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_PROGRESS);
  fail_if (message == NULL);
  gst_message_parse_progress (message, &type, NULL, &text);
  fail_unless_equals_int (type, GST_PROGRESS_TYPE_COMPLETE);
  fail_unless (g_str_has_prefix (text, "7 documents, 0.0 of 0.0 MB (100 %)"), "%s", text);
  gst_element_set_bus (harness->element, NULL);
  gst_object_unref (bus);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static Suite *
documentchoice_suite (void)
{
  Suite *suite = suite_create ("documentchoice");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_patterns);
  tcase_add_test (tcase, test_counts);
  tcase_add_test (tcase, test_skip_and_count);
  tcase_add_test (tcase, test_count_sections);
  tcase_add_test (tcase, test_order);
  tcase_add_test (tcase, test_seek);
  tcase_add_test (tcase, test_seekable);
  tcase_add_test (tcase, test_interval);
  tcase_add_test (tcase, test_watch);
  tcase_add_test (tcase, test_checkpoint);
  tcase_add_test (tcase, test_checkpoint_while_stopping);
  tcase_add_test (tcase, test_duplicates);
  tcase_add_test (tcase, test_progress_messages);
  return suite;
}

GST_CHECK_MAIN (documentchoice);
