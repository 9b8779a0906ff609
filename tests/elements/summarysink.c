/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * summarysink.c: tests of the element summarysink.
 */

#include "testutil.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FERRY "The ferry between the towns will sail again in May ."
#define BRIDGE "A bridge would cost the towns of Alten and Brede too much ."

static gchar *folder;

static void
setup (void)
{
  folder = g_dir_make_tmp ("summarysink-XXXXXX", NULL);
  fail_unless (folder != NULL);
}

static void
teardown (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const gchar *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree gchar *path = g_build_filename (folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
}

static gchar *
path_of (const gchar *name)
{
  return g_build_filename (folder, name, NULL);
}

/* Returns a segmented document of two sentences, with tokens between spaces. */
static GstNlpDocument *
segmented_document (const gchar *first, const gchar *second)
{
  g_autofree gchar *text = g_strconcat (first, "\n", second, NULL);
  const guint32 length = strlen (text);
  const GstNlpRange sentences[] = {{0, strlen (first)}, {strlen (first) + 1, length}};
  GstNlpDocument *document = new_document (text);
  GArray *array = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));

  for (guint32 start = 0; start < length;) {
    guint32 end = start + strcspn (text + start, " \n");
    GstNlpToken token = {start, end,
                         g_ascii_isalpha (text[start]) ? GST_NLP_TOKEN_ALPHA : GST_NLP_TOKEN_PUNCT};

    g_array_append_val (array, token);
    start = end + 1;
  }
  gst_nlp_document_take_tokens (document, array);

  array = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  g_array_append_vals (array, sentences, G_N_ELEMENTS (sentences));
  gst_nlp_document_take_sentences (document, array);

  return document;
}

/* Adds an entity where @name first occurs. */
static void
add_entity (GstNlpDocument *document, const gchar *name, const gchar *label)
{
  g_autofree gchar *text = gst_nlp_document_dup_text (document);
  const gchar *found = strstr (text, name);

  g_assert_nonnull (found);
  gst_nlp_document_append_span (document, GST_NLP_LAYER_ENTITIES, found - text,
                                found - text + strlen (name), label, 1.0);
}

static GstHarness *
new_harness (const gchar *location, const gchar *properties)
{
  g_autofree gchar *launch =
      g_strdup_printf ("summarysink location=\"%s\" %s", location, properties);
  GstElement *element = gst_parse_launch (launch, NULL);
  GstHarness *h = gst_harness_new_with_element (element, "sink", NULL);

  gst_object_unref (element);
  gst_harness_set_src_caps_str (h, TEXT_CAPS);
  return h;
}

/* Takes @document. */
static void
push_document (GstHarness *h, GstNlpDocument *document)
{
  GstBuffer *buffer = gst_nlp_buffer_new (document);

  g_object_unref (document);
  fail_unless_equals_int (gst_harness_push (h, buffer), GST_FLOW_OK);
}

static void
assert_file (const gchar *path, const gchar *expected)
{
  g_autofree gchar *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  fail_unless_equals_string (contents, expected);
}

static void
assert_message (GstBus *bus, GstMessageType type, GQuark domain, gint code, const gchar *expected)
{
  g_autoptr (GstMessage) message = gst_bus_pop_filtered (bus, type);
  g_autoptr (GError) error = NULL;

  fail_unless (message != NULL);
  if (type == GST_MESSAGE_ERROR)
    gst_message_parse_error (message, &error, NULL);
  else
    gst_message_parse_warning (message, &error, NULL);
  fail_unless (g_error_matches (error, domain, code), "%s", error->message);
  fail_unless (strstr (error->message, expected) != NULL, "%s", error->message);
}

GST_START_TEST (test_brief)
{
  g_autofree gchar *path = path_of ("out.txt");
  GstHarness *h = new_harness (path, "sentences=1");
  GstNlpDocument *document = segmented_document (FERRY, BRIDGE);

  gst_nlp_document_set_metadata (document, "title", "Ferry to sail again");
  gst_nlp_document_set_metadata (document, "uri", "file:///ferry.txt");
  gst_nlp_document_set_metadata (document, "published", "2024-05-10");
  /* Not in the order of the text. */
  add_entity (document, "Brede", "GPE");
  add_entity (document, "May", "DATE");
  add_entity (document, "Alten", "GPE");
  push_document (h, document);
  push_document (h, segmented_document (BRIDGE, "No ."));
  fail_unless (gst_harness_push_event (h, gst_event_new_eos ()));

  assert_file (path, "Ferry to sail again\n"
                     "===================\n"
                     "2024-05-10 file:///ferry.txt\n"
                     "\n" FERRY "\n"
                     "\n"
                     "GPE      Alten, Brede\n"
                     "DATE     May\n"
                     "\n"
                     "(untitled)\n"
                     "==========\n"
                     "\n" BRIDGE "\n");
  gst_harness_teardown (h);
}
GST_END_TEST

/* Mentions are one entity by their attribute "name" or by their chain. */
GST_START_TEST (test_same_entity)
{
  g_autofree gchar *path = path_of ("out.txt");
  GstHarness *h = new_harness (path, "width=0");
  GstNlpDocument *document = segmented_document (FERRY, BRIDGE);

  add_entity (document, "Alten", "GPE");
  add_entity (document, "Brede", "GPE");
  add_entity (document, "the towns", "GPE");
  gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, 0, "id", "Q1");
  gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, 0, "name", "Alten-Brede");
  gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, 1, "name", "Alten-Brede");
  gst_nlp_document_set_span_chain (document, GST_NLP_LAYER_ENTITIES, 0, 2);
  gst_nlp_document_set_span_chain (document, GST_NLP_LAYER_ENTITIES, 2, 2);
  push_document (h, document);
  gst_harness_push_event (h, gst_event_new_eos ());

  assert_file (path,
               "(untitled)\n==========\n\n" FERRY " " BRIDGE "\n\nGPE      Alten-Brede (3)\n");
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_existing_summary)
{
  g_autofree gchar *path = path_of ("out.txt");
  GstHarness *h = new_harness (path, "sentences=2");
  GstNlpDocument *document = segmented_document (FERRY, "No .");
  const guint selected[] = {1};

  gst_nlp_document_set_summary (document, selected, 1);
  push_document (h, document);
  gst_harness_push_event (h, gst_event_new_eos ());

  assert_file (path, "(untitled)\n==========\n\nNo .\n");
  gst_harness_teardown (h);
}
GST_END_TEST

/* The sink does not change the document that others hold. */
GST_START_TEST (test_document_unchanged)
{
  g_autofree gchar *path = path_of ("out.txt");
  GstHarness *h = new_harness (path, "");
  g_autoptr (GstNlpDocument) document = segmented_document (FERRY, BRIDGE);

  push_document (h, g_object_ref (document));
  gst_harness_push_event (h, gst_event_new_eos ());
  fail_unless (gst_nlp_document_get_summary (document) == NULL);

  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_width_and_color)
{
  g_autofree gchar *path = path_of ("out.txt");
  GstHarness *h = new_harness (path, "width=20 color=always sentences=1");

  push_document (h, segmented_document (FERRY, "No ."));
  g_object_set (h->element, "width", 0, NULL);
  push_document (h, segmented_document (FERRY, "No ."));
  gst_harness_push_event (h, gst_event_new_eos ());

  assert_file (path, "\033[1m(untitled)\033[0m\n"
                     "\n"
                     "The ferry between\n"
                     "the towns will sail\n"
                     "again in May .\n"
                     "\n"
                     "\033[1m(untitled)\033[0m\n"
                     "\n" FERRY "\n");
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_defaults)
{
  GstElement *sink = gst_element_factory_make ("summarysink", NULL);
  g_autofree gchar *location = NULL;
  guint n_sentences, width;
  gint color, on_error;
  gboolean sync;

  g_object_set (sink, "location", NULL, NULL);
  g_object_get (sink, "location", &location, "sentences", &n_sentences, "width", &width, "color",
                &color, "on-error", &on_error, "sync", &sync, NULL);
  fail_unless_equals_string (location, "-");
  fail_unless_equals_int (n_sentences, 3);
  fail_unless_equals_int (width, 80);
  fail_unless_equals_int (color, 0);
  fail_unless_equals_int (on_error, GST_NLP_ON_ERROR_SKIP);
  fail_unless (!sync);

  gst_object_unref (sink);
}
GST_END_TEST

/* Unusual buffers from other elements have no tokens. */
GST_START_TEST (test_no_tokens)
{
  static const struct {
    const gchar *text;
    gsize length;
  } texts[] = {
      {"Plain text.", 11}, {"", 0}, {"a", 1}, {"a\0b", 3}, {"a\r\n😀e\xcc\x81", 10},
  };
  g_autofree gchar *path = path_of ("out.txt");
  g_autofree gchar *contents = NULL;
  GstHarness *h = new_harness (path, "");
  g_auto (GStrv) parts = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    GstBuffer *buffer = text_buffer_len (texts[i].text, texts[i].length);

    fail_unless_equals_int (gst_harness_push (h, buffer), GST_FLOW_OK);
  }
  gst_harness_push_event (h, gst_event_new_eos ());

  fail_unless (g_file_get_contents (path, &contents, NULL, NULL));
  parts = g_strsplit (contents, "No summary: the document has no sentences", -1);
  fail_unless_equals_int (g_strv_length (parts), G_N_ELEMENTS (texts) + 1);
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_markup)
{
  g_autofree gchar *path = path_of ("out.txt");
  GstHarness *h = new_harness (path, "");

  gst_harness_set_src_caps_str (h, "text/x-raw, format = (string) pango-markup");
  fail_unless_equals_int (gst_harness_push (h, text_buffer ("<b>a</b> &amp; b")), GST_FLOW_OK);
  gst_harness_push_event (h, gst_event_new_eos ());
  fail_unless (g_file_test (path, G_FILE_TEST_EXISTS));

  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_empty_document)
{
  g_autofree gchar *path = path_of ("out.txt");
  GstHarness *h = new_harness (path, "");
  GstNlpDocument *document = new_document ("");

  gst_nlp_document_take_tokens (document, g_array_new (FALSE, FALSE, sizeof (GstNlpToken)));
  gst_nlp_document_take_sentences (document, g_array_new (FALSE, FALSE, sizeof (GstNlpRange)));
  gst_nlp_document_set_metadata (document, "id", "empty");
  push_document (h, document);
  gst_harness_push_event (h, gst_event_new_eos ());

  assert_file (path, "empty\n=====\n\n(No text.)\n");
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_on_error)
{
  g_autofree gchar *path = path_of ("out.txt");
  GstHarness *h = new_harness (path, "");
  g_autoptr (GstBus) bus = gst_bus_new ();

  gst_element_set_bus (h->element, bus);
  fail_unless_equals_int (gst_harness_push (h, text_buffer ("\xff\xfe")), GST_FLOW_OK);
  assert_message (bus, GST_MESSAGE_WARNING, GST_STREAM_ERROR, GST_STREAM_ERROR_DECODE, "");
  push_document (h, segmented_document (FERRY, "No ."));

  gst_util_set_object_arg (G_OBJECT (h->element), "on-error", "stop");
  fail_unless_equals_int (gst_harness_push (h, text_buffer ("\xff\xfe")), GST_FLOW_ERROR);
  assert_message (bus, GST_MESSAGE_ERROR, GST_STREAM_ERROR, GST_STREAM_ERROR_DECODE, "");

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST

/* The old file stays in place until the new one is complete. */
GST_START_TEST (test_part_file)
{
  g_autofree gchar *path = path_of ("out.txt");
  g_autofree gchar *part = path_of ("out.txt.part");
  g_autofree gchar *link = path_of ("link.txt");
  GstHarness *h;

  fail_unless (g_file_set_contents (path, "old", -1, NULL));
  fail_unless (symlink (path, link) == 0);
  h = new_harness (link, "");
  push_document (h, segmented_document (FERRY, "No ."));
  assert_file (path, "old");
  gst_harness_push_event (h, gst_event_new_eos ());

  assert_file (path, "(untitled)\n==========\n\n" FERRY "\n");
  fail_unless (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  fail_unless (!g_file_test (part, G_FILE_TEST_EXISTS));
  gst_harness_teardown (h);
}
GST_END_TEST

/* A stopped stream leaves an incomplete file beside the old one. */
GST_START_TEST (test_stop_without_eos)
{
  g_autofree gchar *path = path_of ("out.txt");
  g_autofree gchar *part = path_of ("out.txt.part");
  GstHarness *h;

  fail_unless (g_file_set_contents (path, "old", -1, NULL));
  h = new_harness (path, "");
  push_document (h, segmented_document (FERRY, "No ."));
  gst_element_set_state (h->element, GST_STATE_NULL);

  assert_file (path, "old");
  assert_file (part, "(untitled)\n==========\n\n" FERRY "\n");
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_empty_stream)
{
  g_autofree gchar *path = path_of ("out.txt");
  GstHarness *h = new_harness (path, "");

  gst_harness_push_event (h, gst_event_new_eos ());
  assert_file (path, "");
  gst_harness_teardown (h);
}
GST_END_TEST

/* Documents after a flush begin a new file. */
GST_START_TEST (test_flush)
{
  g_autofree gchar *path = path_of ("out.txt");
  GstHarness *h = new_harness (path, "");

  for (guint i = 0; i < 2; i++) {
    push_document (h, segmented_document (FERRY, "No ."));
    gst_harness_push_event (h, gst_event_new_eos ());
    assert_file (path, "(untitled)\n==========\n\n" FERRY "\n");
    fail_unless (gst_harness_push_event (h, gst_event_new_flush_start ()));
    fail_unless (gst_harness_push_event (h, gst_event_new_flush_stop (TRUE)));
    gst_harness_set_src_caps_str (h, TEXT_CAPS);
  }

  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_states_twice)
{
  g_autofree gchar *path = path_of ("out.txt");
  GstHarness *h = new_harness (path, "");

  for (guint i = 0; i < 2; i++) {
    push_document (h, segmented_document (FERRY, "No ."));
    gst_harness_push_event (h, gst_event_new_eos ());
    assert_file (path, "(untitled)\n==========\n\n" FERRY "\n");
    fail_unless_equals_int (gst_element_set_state (h->element, GST_STATE_NULL),
                            GST_STATE_CHANGE_SUCCESS);
    g_remove (path);
    gst_harness_play (h);
    gst_harness_push_event (h, gst_event_new_stream_start ("again"));
    gst_harness_set_src_caps_str (h, TEXT_CAPS);
  }

  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_unwritable)
{
  g_autofree gchar *path = g_build_filename (folder, "missing", "out.txt", NULL);
  GstElement *sink = gst_element_factory_make ("summarysink", NULL);
  g_autoptr (GstBus) bus = gst_bus_new ();

  gst_element_set_bus (sink, bus);
  g_object_set (sink, "location", path, NULL);
  fail_unless_equals_int (gst_element_set_state (sink, GST_STATE_PAUSED), GST_STATE_CHANGE_FAILURE);
  assert_message (bus, GST_MESSAGE_ERROR, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_OPEN_WRITE, path);

  g_object_set (sink, "location", folder, NULL);
  gst_element_set_state (sink, GST_STATE_NULL);
  gst_bus_set_flushing (bus, TRUE);
  gst_bus_set_flushing (bus, FALSE);
  fail_unless_equals_int (gst_element_set_state (sink, GST_STATE_PAUSED), GST_STATE_CHANGE_FAILURE);
  assert_message (bus, GST_MESSAGE_ERROR, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_OPEN_WRITE,
                  folder);

  gst_element_set_state (sink, GST_STATE_NULL);
  gst_element_set_bus (sink, NULL);
  gst_object_unref (sink);
}
GST_END_TEST

/* Errors are posted when the text is written, at the latest at the end of the stream. */
GST_START_TEST (test_full_disk)
{
  GstHarness *h = new_harness ("/dev/full", "");
  g_autoptr (GstBus) bus = gst_bus_new ();

  gst_element_set_bus (h->element, bus);
  push_document (h, segmented_document (FERRY, "No ."));
  gst_harness_push_event (h, gst_event_new_eos ());
  assert_message (bus, GST_MESSAGE_ERROR, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_WRITE,
                  "/dev/full");

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST

/* A pipe without a reader is an error, and raises no signal. */
GST_START_TEST (test_closed_pipe)
{
  g_autofree gchar *path = path_of ("pipe");
  g_autoptr (GstBus) bus = gst_bus_new ();
  GstHarness *h;
  gint fd;

  fail_unless (mkfifo (path, 0600) == 0);
  fd = g_open (path, O_RDONLY | O_NONBLOCK, 0);
  fail_unless (fd >= 0);
  h = new_harness (path, "");
  gst_element_set_bus (h->element, bus);
  push_document (h, segmented_document (FERRY, "No ."));
  close (fd);
  gst_harness_push_event (h, gst_event_new_eos ());
  assert_message (bus, GST_MESSAGE_ERROR, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_WRITE, path);

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST

static gpointer
push_many (gpointer data)
{
  GstHarness *h = data;
  GstFlowReturn ret = GST_FLOW_OK;

  while (ret == GST_FLOW_OK) {
    g_autoptr (GstNlpDocument) document = segmented_document (FERRY, BRIDGE);

    ret = gst_harness_push (h, gst_nlp_buffer_new (document));
  }
  return GINT_TO_POINTER (ret);
}

/* The sink stops even if the reader of a pipe is slow. */
GST_START_TEST (test_slow_reader)
{
  g_autofree gchar *path = path_of ("pipe");
  GThread *thread;
  GstHarness *h;
  gint fd;

  fail_unless (mkfifo (path, 0600) == 0);
  fd = g_open (path, O_RDONLY | O_NONBLOCK, 0);
  fail_unless (fd >= 0);
  h = new_harness (path, "");
  thread = g_thread_new ("push", push_many, h);
  g_usleep (G_USEC_PER_SEC / 5);
  fail_unless_equals_int (gst_element_set_state (h->element, GST_STATE_NULL),
                          GST_STATE_CHANGE_SUCCESS);
  fail_unless_equals_int (GPOINTER_TO_INT (g_thread_join (thread)), GST_FLOW_FLUSHING);

  close (fd);
  gst_harness_teardown (h);
}
GST_END_TEST

static gpointer
push_some (gpointer data)
{
  GstHarness *h = data;

  for (guint i = 0; i < 5000; i++)
    push_document (h, segmented_document (FERRY, "No ."));
  gst_harness_push_event (h, gst_event_new_eos ());
  return NULL;
}

/* No text is lost when the pipeline pauses while the reader is slow. */
GST_START_TEST (test_pause_at_slow_reader)
{
  const gsize brief_length = strlen ("(untitled)\n==========\n\n" FERRY "\n");
  g_autofree gchar *path = path_of ("pipe");
  gchar data[4096];
  gsize total = 0;
  gssize length;
  GThread *thread;
  GstHarness *h;
  gint fd;

  fail_unless (mkfifo (path, 0600) == 0);
  fd = g_open (path, O_RDONLY | O_NONBLOCK, 0);
  fail_unless (fd >= 0);
  h = new_harness (path, "");
  thread = g_thread_new ("push", push_some, h);
  for (guint i = 0; i < 3; i++) {
    g_usleep (G_USEC_PER_SEC / 20);
    gst_element_set_state (h->element, GST_STATE_PAUSED);
    g_usleep (G_USEC_PER_SEC / 20);
    gst_element_set_state (h->element, GST_STATE_PLAYING);
  }

  fail_unless (fcntl (fd, F_SETFL, 0) == 0);
  while ((length = read (fd, data, sizeof data)) > 0)
    total += length;
  g_thread_join (thread);
  fail_unless_equals_int (total, 5000 * (brief_length + 1) - 1);

  close (fd);
  gst_harness_teardown (h);
}
GST_END_TEST

/* More text than one block of the output. */
GST_START_TEST (test_many_documents)
{
  g_autofree gchar *path = path_of ("out.txt");
  g_autoptr (GString) expected = g_string_new (NULL);
  GstHarness *h = new_harness (path, "");

  for (guint i = 0; i < 5000; i++) {
    g_string_append_printf (expected, "%s(untitled)\n==========\n\n%s\n", i ? "\n" : "", FERRY);
    push_document (h, segmented_document (FERRY, "No ."));
  }
  gst_harness_push_event (h, gst_event_new_eos ());

  assert_file (path, expected->str);
  gst_harness_teardown (h);
}
GST_END_TEST

static void
append_summary (GstElement *sink, GstNlpDocument *document, GString *summaries)
{
  g_string_append (summaries, gst_nlp_document_get_summary (document));
}

/* The signal, the property and the message give the same summary. Messages are posted on request.
 */
GST_START_TEST (test_publication)
{
  g_autofree gchar *path = path_of ("out.json");
  GstHarness *h = new_harness (path, "sentences=1 format=json");
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GString) summaries = g_string_new (NULL);
  g_autoptr (GstMessage) message = NULL;
  g_autofree gchar *last = NULL, *file = NULL, *line = NULL;
  const GstStructure *structure;
  guint n_mentions;

  gst_element_set_bus (h->element, bus);
  g_signal_connect (h->element, "summary", G_CALLBACK (append_summary), summaries);
  push_document (h, segmented_document (FERRY, BRIDGE));
  fail_unless (gst_bus_pop_filtered (bus, GST_MESSAGE_ELEMENT) == NULL);

  g_object_set (h->element, "post-messages", TRUE, NULL);
  g_string_truncate (summaries, 0);
  push_document (h, segmented_document (FERRY, BRIDGE));
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ELEMENT);
  fail_unless (message != NULL);
  structure = gst_message_get_structure (message);
  fail_unless (gst_structure_has_name (structure, "gst-nlp-summary"));
  fail_unless_equals_string (gst_structure_get_string (structure, "summary"), summaries->str);
  fail_unless (gst_structure_get_uint (structure, "mentions", &n_mentions));
  fail_unless_equals_int (n_mentions, 0);
  g_object_get (h->element, "last-summary", &last, NULL);
  fail_unless_equals_string (last, summaries->str);

  gst_harness_push_event (h, gst_event_new_eos ());
  fail_unless (g_file_get_contents (path, &file, NULL, NULL));
  line = g_strconcat (gst_structure_get_string (structure, "json"), "\n", NULL);
  fail_unless (g_str_has_suffix (file, line));
  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_page)
{
  g_autofree gchar *path = path_of ("out.html");
  g_autofree gchar *file = NULL;
  GstHarness *h = new_harness (path, "format=html");

  push_document (h, segmented_document (FERRY, BRIDGE));
  push_document (h, segmented_document (BRIDGE, FERRY));
  gst_harness_push_event (h, gst_event_new_eos ());
  fail_unless (g_file_get_contents (path, &file, NULL, NULL));
  fail_unless (g_str_has_prefix (file, "<!DOCTYPE html>"));
  fail_unless (g_str_has_suffix (file, "</article>\n</body>\n</html>\n"));
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_digests)
{
  g_autofree gchar *path = path_of ("out.txt");
  g_autofree gchar *file = NULL;
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) first = NULL;
  GstHarness *h = new_harness (path, "scope=stream interval=2 sentences=1 post-messages=true");

  gst_element_set_bus (h->element, bus);
  for (guint i = 0; i < 3; i++)
    push_document (h, segmented_document (FERRY, BRIDGE));
  gst_harness_push_event (h, gst_event_new_eos ());
  fail_unless (g_file_get_contents (path, &file, NULL, NULL));
  fail_unless (strstr (file, "Digest 1: 2 documents, 2 new\n") != NULL);
  fail_unless (strstr (file, "2 documents, 2 new: a new topic\n") != NULL);
  fail_unless (strstr (file, "Digest 2: 3 documents, 1 new\n") != NULL);
  fail_unless (strstr (file, "3 documents, 1 new\n") != NULL);
  while ((first = gst_bus_pop_filtered (bus, GST_MESSAGE_ELEMENT)) != NULL &&
         !gst_message_has_name (first, "gst-nlp-digest"))
    gst_clear_message (&first);
  fail_unless (first != NULL);
  fail_unless (g_str_has_prefix (
      gst_structure_get_string (gst_message_get_structure (first), "json"), "{\"digest\": 1, "));
  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST

static void
push_at (GstHarness *h, GstClockTime time)
{
  g_autoptr (GstNlpDocument) document = segmented_document (FERRY, BRIDGE);
  GstBuffer *buffer = gst_nlp_buffer_new (document);

  GST_BUFFER_PTS (buffer) = time;
  fail_unless_equals_int (gst_harness_push (h, buffer), GST_FLOW_OK);
}

GST_START_TEST (test_digests_by_time)
{
  g_autofree gchar *path = path_of ("out.txt");
  g_autofree gchar *file = NULL;
  GstHarness *h = new_harness (path, "scope=stream interval-time=1000000000");

  push_at (h, 0);
  push_at (h, GST_SECOND / 2);
  push_at (h, GST_SECOND * 3 / 2);
  push_at (h, GST_SECOND * 2);
  push_at (h, GST_SECOND * 5 / 2);
  gst_harness_push_event (h, gst_event_new_eos ());
  fail_unless (g_file_get_contents (path, &file, NULL, NULL));
  fail_unless (strstr (file, "Digest 1: 3 documents, 3 new\n") != NULL);
  fail_unless (strstr (file, "Digest 2: 5 documents, 2 new\n") != NULL);
  fail_unless (strstr (file, "Digest 3") == NULL);
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_alert)
{
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  GstHarness *h = new_harness ("/dev/null", "watch=\"nobody;alten\"");
  const GstStructure *structure;
  guint offset;

  gst_element_set_bus (h->element, bus);
  push_document (h, segmented_document (FERRY, BRIDGE));
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ELEMENT);
  fail_unless (message != NULL);
  structure = gst_message_get_structure (message);
  fail_unless (gst_structure_has_name (structure, "gst-nlp-alert"));
  fail_unless_equals_string (gst_structure_get_string (structure, "name"), "alten");
  fail_unless_equals_string (gst_structure_get_string (structure, "text"), "Alten");
  fail_unless_equals_string (gst_structure_get_string (structure, "sentence"), BRIDGE);
  fail_unless (gst_structure_get_uint (structure, "offset", &offset));
  fail_unless_equals_int (offset, strlen (FERRY) + 1 + (strstr (BRIDGE, "Alten") - BRIDGE));
  fail_unless (gst_bus_pop_filtered (bus, GST_MESSAGE_ELEMENT) == NULL);
  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_unreadable_watch)
{
  GstElement *sink = gst_element_factory_make ("summarysink", NULL);
  g_autoptr (GstBus) bus = gst_bus_new ();

  gst_object_ref_sink (sink);
  gst_element_set_bus (sink, bus);
  g_object_set (sink, "location", "/dev/null", "watch", "/nowhere/names", NULL);
  fail_unless_equals_int (gst_element_set_state (sink, GST_STATE_PAUSED), GST_STATE_CHANGE_FAILURE);
  assert_message (bus, GST_MESSAGE_ERROR, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_OPEN_READ,
                  "/nowhere/names");
  gst_element_set_state (sink, GST_STATE_NULL);
  gst_element_set_bus (sink, NULL);
  gst_object_unref (sink);
}
GST_END_TEST

/* Each document has a file of its own, which is complete as soon as it is written. */
GST_START_TEST (test_numbered_files)
{
  g_autofree gchar *pattern = path_of ("out-%03d.html");
  g_autofree gchar *first = path_of ("out-000.html"), *second = path_of ("out-001.html");
  g_autofree gchar *third = path_of ("out-002.html"), *file = NULL;
  GstHarness *h = new_harness (pattern, "format=html");

  push_document (h, segmented_document (FERRY, BRIDGE));
  fail_unless (g_file_get_contents (first, &file, NULL, NULL));
  fail_unless (g_str_has_suffix (file, "</html>\n"));
  push_document (h, segmented_document (BRIDGE, FERRY));
  gst_harness_push_event (h, gst_event_new_eos ());
  fail_unless (g_file_test (second, G_FILE_TEST_EXISTS));
  fail_if (g_file_test (third, G_FILE_TEST_EXISTS));
  gst_harness_teardown (h);
}
GST_END_TEST

static Suite *
summarysink_suite (void)
{
  Suite *s = suite_create ("summarysink");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (s, tc);
  tcase_add_checked_fixture (tc, setup, teardown);
  tcase_add_test (tc, test_brief);
  tcase_add_test (tc, test_same_entity);
  tcase_add_test (tc, test_existing_summary);
  tcase_add_test (tc, test_document_unchanged);
  tcase_add_test (tc, test_width_and_color);
  tcase_add_test (tc, test_defaults);
  tcase_add_test (tc, test_no_tokens);
  tcase_add_test (tc, test_markup);
  tcase_add_test (tc, test_empty_document);
  tcase_add_test (tc, test_on_error);
  tcase_add_test (tc, test_part_file);
  tcase_add_test (tc, test_stop_without_eos);
  tcase_add_test (tc, test_empty_stream);
  tcase_add_test (tc, test_flush);
  tcase_add_test (tc, test_states_twice);
  tcase_add_test (tc, test_unwritable);
  tcase_add_test (tc, test_full_disk);
  tcase_add_test (tc, test_closed_pipe);
  tcase_add_test (tc, test_slow_reader);
  tcase_add_test (tc, test_pause_at_slow_reader);
  tcase_add_test (tc, test_many_documents);
  tcase_add_test (tc, test_publication);
  tcase_add_test (tc, test_page);
  tcase_add_test (tc, test_digests);
  tcase_add_test (tc, test_digests_by_time);
  tcase_add_test (tc, test_alert);
  tcase_add_test (tc, test_numbered_files);
  tcase_add_test (tc, test_unreadable_watch);

  return s;
}

GST_CHECK_MAIN (summarysink);
