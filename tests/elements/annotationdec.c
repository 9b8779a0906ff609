/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * annotationdec.c: tests the element annotationdec.
 */

#include <gst/check/gstcheck.h>
#include <gst/check/gstharness.h>
#include <string.h>

#include "gstnlp.h"
#include "gstnlpenumtypes.h"

#define ANNOTATED                                                                                  \
  "{\"id\":\"zoe\",\"title\":\"A trip\",\"language\":\"en\",\"text\":\"Zoë 😀 left Köln.\","   \
  "\"tokens\":[[0,3],[4,5],[6,10],[11,15],[15,16]],\"sentences\":[[0,16]],"                        \
  "\"entities\":[{\"start\":0,\"end\":3,\"label\":\"PERSON\",\"text\":\"Zoë\",\"score\":0.5,"     \
  "\"chain\":0},{\"start\":11,\"end\":15,\"label\":\"GPE\",\"text\":\"Köln\",\"id\":\"Q365\"}],"  \
  "\"layers\":{\"moves\":[{\"start\":6,\"end\":10,\"label\":\"LEAVE\"}]},"                         \
  "\"relations\":[{\"name\":\"mover\",\"source\":[\"moves\",0],\"target\":[\"entities\",0]}],"     \
  "\"summary\":{\"text\":\"Zoë 😀 left Köln.\",\"sentences\":[0]}}"

static GstHarness *
new_harness (void)
{
  GstHarness *h = gst_harness_new ("annotationdec");

  gst_harness_set_src_caps_str (h, "application/x-ndjson");
  return h;
}

static GstFlowReturn
push_bytes (GstHarness *h, const gchar *bytes, gsize length)
{
  return gst_harness_push (h, gst_buffer_new_memdup (bytes, length));
}

static GstFlowReturn
push (GstHarness *h, const gchar *bytes)
{
  return push_bytes (h, bytes, strlen (bytes));
}

static void
push_in_chunks (GstHarness *h, const gchar *bytes, gsize length, gsize chunk)
{
  for (gsize i = 0; i < length; i += chunk)
    fail_unless_equals_int (push_bytes (h, bytes + i, MIN (chunk, length - i)), GST_FLOW_OK);
  fail_unless (gst_harness_push_event (h, gst_event_new_eos ()));
}

/* Returns the id of the next document, or "none". */
static gchar *
pull_id (GstHarness *h)
{
  GstBuffer *buffer = gst_harness_try_pull (h);
  gchar *id;

  if (buffer == NULL)
    return g_strdup ("none");
  id = g_strdup (gst_nlp_document_get_id (gst_nlp_buffer_get_document (buffer)));
  gst_buffer_unref (buffer);
  return id;
}

static void
assert_next_id (GstHarness *h, const gchar *id)
{
  g_autofree gchar *next = pull_id (h);

  fail_unless_equals_string (next, id);
}

/* Asserts that the next message of @type contains @part. */
static void
assert_message (GstBus *bus, GstMessageType type, const gchar *part)
{
  GstMessage *message = gst_bus_pop_filtered (bus, type);
  g_autoptr (GError) error = NULL;

  fail_unless (message != NULL);
  if (type == GST_MESSAGE_WARNING)
    gst_message_parse_warning (message, &error, NULL);
  else
    gst_message_parse_error (message, &error, NULL);
  fail_unless (strstr (error->message, part) != NULL, "%s", error->message);
  gst_message_unref (message);
}

static const GstSegment *
get_segment (GstHarness *h, GstEvent **event)
{
  const GstSegment *segment;

  *event = gst_pad_get_sticky_event (h->sinkpad, GST_EVENT_SEGMENT, 0);
  fail_unless (*event != NULL);
  gst_event_parse_segment (*event, &segment);
  return segment;
}

GST_START_TEST (test_all_layers)
{
  GstHarness *h = new_harness ();
  GstBuffer *buffer;
  GstNlpDocument *document;
  const GstNlpRawSpan *spans;
  const guint *sentences;
  gsize n;
  g_autoptr (GstNlpRelation) relation = NULL;
  g_autoptr (GstNlpSpan) source = NULL;
  g_autoptr (GstNlpSpan) koeln = NULL;
  g_autofree gchar *text = NULL;
  g_autoptr (GstCaps) caps = NULL;

  push (h, ANNOTATED "\n");
  buffer = gst_harness_pull (h);
  caps = gst_pad_get_current_caps (h->sinkpad);
  fail_unless (gst_structure_has_name (gst_caps_get_structure (caps, 0), "text/x-raw"));
  fail_unless_equals_int (gst_buffer_memcmp (buffer, 0, "Zoë 😀 left Köln.", 21), 0);
  fail_unless_equals_uint64 (gst_buffer_get_size (buffer), 21);

  document = gst_nlp_buffer_get_document (buffer);
  fail_unless_equals_string (gst_nlp_document_get_id (document), "zoe");
  fail_unless_equals_string (gst_nlp_document_get_title (document), "A trip");
  fail_unless_equals_string (gst_nlp_document_get_language (document), "en");
  fail_unless_equals_uint64 (gst_nlp_document_peek_tokens (document, &n)[3].start, 15);
  fail_unless_equals_uint64 (n, 5);
  fail_unless_equals_uint64 (gst_nlp_document_peek_sentences (document, &n)[0].end, 21);
  fail_unless_equals_uint64 (n, 1);

  spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  fail_unless_equals_uint64 (n, 2);
  fail_unless_equals_string (spans[0].label, "PERSON");
  fail_unless_equals_float (spans[0].score, 0.5);
  fail_unless_equals_int (spans[0].chain, 0);
  fail_unless_equals_int (spans[1].chain, -1);
  koeln = gst_nlp_document_get_span (document, GST_NLP_LAYER_ENTITIES, 1);
  text = gst_nlp_span_get_text (koeln);
  fail_unless_equals_string (text, "Köln");
  fail_unless_equals_string (gst_nlp_span_get_attribute (koeln, "id"), "Q365");

  fail_unless_equals_uint64 (gst_nlp_document_get_n_relations (document), 1);
  relation = gst_nlp_document_get_relation (document, 0);
  fail_unless_equals_string (gst_nlp_relation_get_name (relation), "mover");
  source = gst_nlp_relation_get_source (relation);
  fail_unless_equals_string (gst_nlp_span_get_label (source), "LEAVE");

  fail_unless_equals_string (gst_nlp_document_get_summary (document), "Zoë 😀 left Köln.");
  sentences = gst_nlp_document_get_summary_sentences (document, &n);
  fail_unless_equals_uint64 (n, 1);
  fail_unless_equals_uint64 (sentences[0], 0);

  gst_buffer_unref (buffer);
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_buffer_owns_its_document)
{
  GstHarness *h = new_harness ();
  GstBuffer *buffer;
  GstNlpDocument *document;

  push (h, ANNOTATED "\n");
  buffer = gst_harness_pull (h);
  document = gst_nlp_buffer_get_document (buffer);
  fail_unless (gst_buffer_is_writable (buffer));
  fail_unless (gst_nlp_buffer_ensure_document (buffer, NULL, FALSE, NULL) == document);

  gst_buffer_unref (buffer);
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_chunks_of_any_size)
{
  static const gchar lines[] = "{\"id\":\"a\",\"text\":\"Zoë\"}\n" ANNOTATED
                               "\n\n{\"id\":\"b\",\"text\":\"\"}\n{\"id\":\"c\",\"text\":\"x\"}";
  static const gsize sizes[] = {1, 2, 3, 5, 7, 64, 1000, sizeof lines};

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    GstHarness *h = new_harness ();

    push_in_chunks (h, lines, sizeof lines - 1, sizes[i]);
    assert_next_id (h, "a");
    assert_next_id (h, "zoe");
    assert_next_id (h, "b");
    assert_next_id (h, "c");
    assert_next_id (h, "none");
    gst_harness_teardown (h);
  }
}
GST_END_TEST;

GST_START_TEST (test_line_ends)
{
  static const gchar lines[] = "\xef\xbb\xbf{\"id\":\"a\",\"text\":\"x\"}\r\n\r\n \t \n\n"
                               "{\"id\":\"b\",\"text\":\"y\"}\r\n{\"id\":\"c\",\"text\":\"z\"}\r";

  for (gsize chunk = 1; chunk < sizeof lines; chunk++) {
    GstHarness *h = new_harness ();
    g_autoptr (GstBus) bus = gst_bus_new ();

    gst_element_set_bus (h->element, bus);
    push_in_chunks (h, lines, sizeof lines - 1, chunk);
    assert_next_id (h, "a");
    assert_next_id (h, "b");
    assert_next_id (h, "c");
    assert_next_id (h, "none");
    fail_unless (gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING) == NULL);

    gst_element_set_bus (h->element, NULL);
    gst_harness_teardown (h);
  }
}
GST_END_TEST;

GST_START_TEST (test_broken_lines_cost_one_document_each)
{
  static const gchar *const broken[] = {
      "{\"text\":\"x\"",
      "[1,2]",
      "nonsense",
      "{\"id\":\"no text\"}",
      "{\"text\":7}",
      "{\"text\":\"x\",\"tokens\":[[0,9]]}",
      "{\"text\":\"x\",\"entities\":[{\"start\":1,\"end\":0,\"label\":\"X\"}]}",
      "{\"text\":\"\xff\"}",
      "{\"text\":\"x\"} {\"text\":\"y\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    GstHarness *h = new_harness ();
    g_autoptr (GstBus) bus = gst_bus_new ();
    g_autofree gchar *lines = g_strconcat ("{\"id\":\"a\",\"text\":\"x\"}\n\n", broken[i],
                                           "\n{\"id\":\"b\",\"text\":\"y\"}\n", NULL);

    gst_element_set_bus (h->element, bus);
    push_in_chunks (h, lines, strlen (lines), 10);
    assert_message (bus, GST_MESSAGE_WARNING, "Line 3: ");
    assert_next_id (h, "a");
    assert_next_id (h, "b");
    assert_next_id (h, "none");

    gst_element_set_bus (h->element, NULL);
    gst_harness_teardown (h);
  }
}
GST_END_TEST;

GST_START_TEST (test_nul_bytes)
{
  static const gchar lines[] = "\0\0\n{\"id\":\"a\",\"text\":\"x\\u0000y\"}\n\0";
  GstHarness *h = new_harness ();
  g_autoptr (GstBus) bus = gst_bus_new ();
  GstBuffer *buffer;

  gst_element_set_bus (h->element, bus);
  push_in_chunks (h, lines, sizeof lines - 1, 4);
  buffer = gst_harness_pull (h);
  fail_unless_equals_uint64 (gst_buffer_get_size (buffer), 3);
  fail_unless_equals_int (gst_buffer_memcmp (buffer, 0, "x\0y", 3), 0);
  assert_message (bus, GST_MESSAGE_WARNING, "Line 1: ");
  assert_message (bus, GST_MESSAGE_WARNING, "Line 3: ");

  gst_buffer_unref (buffer);
  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_on_error_stop)
{
  GstHarness *h = new_harness ();
  g_autoptr (GstBus) bus = gst_bus_new ();

  gst_element_set_bus (h->element, bus);
  gst_harness_set (h, "annotationdec", "on-error", GST_NLP_ON_ERROR_STOP, NULL);
  fail_unless_equals_int (push (h, "{\"id\":\"a\",\"text\":\"x\"}\nbroken\n"), GST_FLOW_ERROR);
  assert_message (bus, GST_MESSAGE_ERROR, "Line 2: ");
  assert_next_id (h, "a");

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_max_line)
{
  static const gchar lines[] = "{\"id\":\"a\",\"text\":\"x\"}\n"
                               "{\"id\":\"long\",\"text\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}\n"
                               "{\"id\":\"b\",\"text\":\"y\"}\n"
                               "{\"id\":\"long\",\"text\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}\n"
                               "{\"id\":\"c\",\"text\":\"z\"}";

  for (gsize chunk = 1; chunk <= sizeof lines; chunk++) {
    GstHarness *h = gst_harness_new_parse ("annotationdec max-line=21");
    g_autoptr (GstBus) bus = gst_bus_new ();

    gst_harness_set_src_caps_str (h, "application/x-ndjson");
    gst_element_set_bus (h->element, bus);
    push_in_chunks (h, lines, sizeof lines - 1, chunk);
    assert_next_id (h, "a");
    assert_next_id (h, "b");
    assert_next_id (h, "c");
    assert_next_id (h, "none");
    assert_message (bus, GST_MESSAGE_WARNING, "Line 2: ");
    assert_message (bus, GST_MESSAGE_WARNING, "Line 4: ");
    fail_unless (gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING) == NULL);

    gst_element_set_bus (h->element, NULL);
    gst_harness_teardown (h);
  }
}
GST_END_TEST;

GST_START_TEST (test_giant_line)
{
  GstHarness *h = new_harness ();
  g_autoptr (GString) line = g_string_new ("{\"id\":\"a\",\"text\":\"");
  GstBuffer *buffer;

  for (guint i = 0; i < 1000000; i++)
    g_string_append (line, " ");
  g_string_append (line, "\"}");
  push_in_chunks (h, line->str, line->len, 100);
  buffer = gst_harness_pull (h);
  fail_unless_equals_uint64 (gst_buffer_get_size (buffer), 1000000);

  gst_buffer_unref (buffer);
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_bytes_segment)
{
  GstHarness *h = new_harness ();
  g_autoptr (GstEvent) event = NULL;
  GstBuffer *buffer;

  push (h, "{\"text\":\"x\"}\n{\"text\":\"y\",\"offset\":1}\n{\"text\":\"z\"}\n");
  fail_unless_equals_int (get_segment (h, &event)->format, GST_FORMAT_BYTES);

  buffer = gst_harness_pull (h);
  fail_unless (!GST_BUFFER_PTS_IS_VALID (buffer));
  fail_unless_equals_uint64 (GST_BUFFER_OFFSET (buffer), 0);
  fail_unless (!GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_DELTA_UNIT));
  gst_buffer_unref (buffer);

  /* A later section of the same document. */
  buffer = gst_harness_pull (h);
  fail_unless_equals_uint64 (GST_BUFFER_OFFSET (buffer), 0);
  fail_unless_equals_uint64 (GST_BUFFER_OFFSET_END (buffer), 1);
  fail_unless (GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_DELTA_UNIT));
  fail_unless_equals_uint64 (gst_nlp_document_get_offset (gst_nlp_buffer_get_document (buffer)), 1);
  gst_buffer_unref (buffer);

  gst_harness_teardown (h);
}
GST_END_TEST;

/* Sections are restored with the flags that documentsrc sets. */
GST_START_TEST (test_sections)
{
  GstHarness *h = new_harness ();

  push (h, "{\"id\":\"a\",\"text\":\"x\",\"section\":{\"number\":0,\"byte\":0}}\n"
           "{\"id\":\"a\",\"text\":\"y\",\"offset\":1,\"section\":{\"number\":1,\"last\":true,"
           "\"byte\":1,\"codepoint\":1,\"utf16\":1}}\n{\"text\":\"z\"}\n");
  for (guint i = 0; i < 3; i++) {
    g_autoptr (GstBuffer) buffer = gst_harness_pull (h);
    GstNlpSection section;

    fail_unless_equals_uint64 (GST_BUFFER_OFFSET (buffer), i / 2);
    fail_unless_equals_int (GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_DELTA_UNIT) != 0,
                            i == 1);
    fail_unless_equals_int (GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_MARKER) != 0, i > 0);
    fail_unless_equals_int (
        gst_nlp_document_get_section (gst_nlp_buffer_get_document (buffer), &section), i < 2);
    fail_unless_equals_uint64 (section.number, i % 2);
  }
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_time_segment)
{
  GstHarness *h = new_harness ();
  g_autoptr (GstEvent) event = NULL;
  GstBuffer *buffer;

  push (h,
        "{\"text\":\"x\",\"running_time\":1500000000,\"duration\":500000000}\n{\"text\":\"y\"}\n");
  fail_unless_equals_int (get_segment (h, &event)->format, GST_FORMAT_TIME);
  buffer = gst_harness_pull (h);
  fail_unless_equals_uint64 (GST_BUFFER_PTS (buffer), 1500 * GST_MSECOND);
  fail_unless_equals_uint64 (GST_BUFFER_DURATION (buffer), 500 * GST_MSECOND);
  gst_buffer_unref (buffer);
  buffer = gst_harness_pull (h);
  fail_unless (!GST_BUFFER_PTS_IS_VALID (buffer));
  gst_buffer_unref (buffer);

  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_events_in_order)
{
  GstHarness *h = new_harness ();
  static const GstEventType expected[] = {
      GST_EVENT_STREAM_START, GST_EVENT_CAPS,        GST_EVENT_SEGMENT, GST_EVENT_TAG,
      GST_EVENT_GAP,          GST_EVENT_CUSTOM_BOTH, GST_EVENT_GAP,     GST_EVENT_EOS};

  gst_harness_push_event (h, gst_event_new_tag (gst_tag_list_new (GST_TAG_TITLE, "News", NULL)));
  gst_harness_push_event (h, gst_event_new_gap (0, GST_SECOND));
  gst_harness_push_event (
      h, gst_event_new_custom (GST_EVENT_CUSTOM_BOTH, gst_structure_new_empty ("mark")));
  push (h, "{\"text\":\"x\"}\n");
  gst_harness_push_event (h, gst_event_new_gap (GST_SECOND, GST_SECOND));
  gst_harness_push_event (h, gst_event_new_eos ());

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    GstEvent *event = gst_harness_pull_event (h);

    fail_unless_equals_int (GST_EVENT_TYPE (event), expected[i]);
    gst_event_unref (event);
  }
  fail_unless (gst_harness_try_pull_event (h) == NULL);

  gst_harness_teardown (h);
}
GST_END_TEST;

/* Lines of which none is a document are not an empty stream. */
GST_START_TEST (test_no_document)
{
  GstHarness *h = new_harness ();
  GstBus *bus = gst_bus_new ();
  GstMessage *message;

  gst_element_set_bus (h->element, bus);
  push (h, "not JSON\n");
  gst_harness_push_event (h, gst_event_new_eos ());
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  fail_if (message == NULL);
  gst_message_unref (message);
  gst_element_set_bus (h->element, NULL);
  gst_object_unref (bus);
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_nothing_at_all)
{
  GstHarness *h = new_harness ();
  g_autoptr (GstEvent) event = NULL;

  gst_harness_push_event (h, gst_event_new_eos ());
  fail_unless_equals_int (get_segment (h, &event)->format, GST_FORMAT_BYTES);
  fail_unless_equals_int (gst_harness_buffers_received (h), 0);

  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_flush)
{
  GstHarness *h = new_harness ();
  GstSegment segment;
  g_autoptr (GstEvent) event = NULL;

  push (h, "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"half");
  gst_harness_push_event (h, gst_event_new_flush_start ());
  gst_harness_push_event (h, gst_event_new_flush_stop (TRUE));
  gst_segment_init (&segment, GST_FORMAT_BYTES);
  gst_harness_push_event (h, gst_event_new_segment (&segment));
  push (h, "{\"id\":\"b\",\"text\":\"x\",\"running_time\":0}\n");
  gst_harness_push_event (h, gst_event_new_eos ());

  assert_next_id (h, "a");
  assert_next_id (h, "b");
  assert_next_id (h, "none");
  fail_unless_equals_int (get_segment (h, &event)->format, GST_FORMAT_TIME);

  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_discontinuity)
{
  static const gchar next[] = "{\"id\":\"b\",\"text\":\"x\"}\n";
  GstHarness *h = new_harness ();
  g_autoptr (GstBus) bus = gst_bus_new ();
  GstBuffer *buffer = gst_buffer_new_memdup (next, sizeof next - 1);

  gst_element_set_bus (h->element, bus);
  push (h, "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"half");
  GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_DISCONT);
  gst_harness_push (h, buffer);
  assert_message (bus, GST_MESSAGE_WARNING, "Line 2: ");
  assert_next_id (h, "a");
  assert_next_id (h, "b");

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_no_seeking)
{
  GstHarness *h = new_harness ();
  g_autoptr (GstQuery) query = gst_query_new_seeking (GST_FORMAT_BYTES);
  gboolean seekable = TRUE;

  push (h, "{\"text\":\"x\"}\n");
  fail_unless (gst_pad_peer_query (h->sinkpad, query));
  gst_query_parse_seeking (query, NULL, &seekable, NULL, NULL);
  fail_unless (!seekable);
  fail_unless (!gst_harness_push_upstream_event (
      h, gst_event_new_seek (1.0, GST_FORMAT_BYTES, GST_SEEK_FLAG_FLUSH, GST_SEEK_TYPE_SET, 10,
                             GST_SEEK_TYPE_NONE, -1)));

  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_states_twice)
{
  GstHarness *h = new_harness ();

  for (guint i = 0; i < 2; i++) {
    push (h, "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"half");
    assert_next_id (h, "a");
    gst_element_set_state (h->element, GST_STATE_NULL);
    gst_harness_play (h);
    gst_harness_set_src_caps_str (h, "application/x-ndjson");
  }
  push (h, "{\"id\":\"b\",\"text\":\"x\"}\n");
  assert_next_id (h, "b");

  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_properties)
{
  GstElement *dec = gst_element_factory_make ("annotationdec", NULL);
  guint max_line;
  GstNlpOnError on_error;

  g_object_get (dec, "max-line", &max_line, "on-error", &on_error, NULL);
  fail_unless_equals_int (max_line, 256 * 1024 * 1024);
  fail_unless_equals_int (on_error, GST_NLP_ON_ERROR_SKIP);
  g_object_set (dec, "max-line", 1, NULL);
  gst_util_set_object_arg (G_OBJECT (dec), "on-error", "stop");
  g_object_get (dec, "max-line", &max_line, "on-error", &on_error, NULL);
  fail_unless_equals_int (max_line, 1);
  fail_unless_equals_int (on_error, GST_NLP_ON_ERROR_STOP);

  gst_object_unref (dec);
}
GST_END_TEST;

/* Returns the output of `annotationdec ! annotationenc` for @line. */
static gchar *
pass (const gchar *line, const gchar *offsets)
{
  g_autofree gchar *launch = g_strdup_printf ("annotationdec ! annotationenc offsets=%s", offsets);
  GstHarness *h = gst_harness_new_parse (launch);
  GstBuffer *buffer;
  GstMapInfo map;
  gchar *result;

  gst_harness_set_src_caps_str (h, "application/x-ndjson");
  push (h, line);
  gst_harness_push_event (h, gst_event_new_eos ());
  buffer = gst_harness_pull (h);
  fail_unless (gst_buffer_map (buffer, &map, GST_MAP_READ));
  result = g_strndup ((const gchar *)map.data, map.size);
  gst_buffer_unmap (buffer, &map);

  gst_buffer_unref (buffer);
  gst_harness_teardown (h);
  return result;
}

GST_START_TEST (test_what_was_written_comes_back)
{
  static const gchar *const units[] = {"codepoint", "byte", "utf16"};
  static const gchar *const lines[] = {
      ANNOTATED,
      "{\"text\":\"\"}",
      "{\"text\":\"a\\u0000b \\\"q\\\" \\\\ \\/ \\t \\u00e9 \\ud83d\\ude00 \\u2028\"}",
      "{\"text\":\"x\",\"n\":12345678901234567890,\"f\":1.10,\"e\":1E+3,\"z\":-0,\"t\":true,"
      "\"null\":null,\"o\":{\"a\":[1,{\"b\":\"\\u00e9\\n\"}],\"\":[]},\"s\":\"\\u0001\"}",
      "{\"offsets\":\"byte\",\"text\":\"Zoë left\",\"tokens\":[[0,4],[5,9]]}",
      "{\"offsets\":\"utf16\",\"text\":\"😀 left\",\"tokens\":[[0,2],[3,7]]}",
      "{\"text\":\"x y\",\"entities\":[{\"start\":0,\"end\":1,\"label\":\"DATE\",\"text\":\"x\","
      "\"score\":0.98,\"chain\":3,\"value\":{\"from\":1.10},\"name\":\"X\",\"source\":\"p\"}]}",
      "{\"text\":\"x\",\"tokens\":[],\"sentences\":[],\"entities\":[]}",
      "{\"text\":\"It Was\",\"tokens\":[[0,2],[3,6]],\"token_pos\":[\"PRON\",null],"
      "\"token_lemmas\":[\"it\",\"be\"],\"token_heads\":[1,1],\"token_relations\":[\"x\",null]}",
      "{\"text\":\"x\",\"offset\":4096,\"running_time\":5,\"duration\":6}",
      "{\"url\":\"u\",\"text\":\"x\",\"published\":\"2013-05-10\",\"id\":7,\"title\":\"T\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    for (guint j = 0; j < G_N_ELEMENTS (units); j++) {
      g_autofree gchar *written = pass (lines[i], units[j]);
      g_autofree gchar *again = pass (written, units[j]);

      fail_unless_equals_string (again, written);
    }
  }
}
GST_END_TEST;

GST_START_TEST (test_other_fields_come_back_unchanged)
{
  static const gchar *const fields[] = {
      "\"n\": 12345678901234567890",
      "\"f\": 1.10",
      "\"e\": 1E+3",
      "\"o\": {\"a\":[1,{\"b\":null}],\"c\":\"\\u00e9\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree gchar *line = g_strdup_printf ("{\"id\":\"a\",\"text\":\"x\",%s}", fields[i]);
    g_autofree gchar *written = pass (line, "codepoint");

    fail_unless (strstr (written, fields[i]) != NULL, "%s", written);
  }
}
GST_END_TEST;

#define WORD "1\tx\t_\t_\t_\t_\t0\t_\t_\t_\n"

/* CoNLL-U is recognised by its first line, or by the caps. */
GST_START_TEST (test_conllu)
{
  static const gchar lines[] = "\xef\xbb\xbf\n# newdoc id = a\n" WORD "\n# newdoc id = b\r\n" WORD;
  static const gsize sizes[] = {1, 2, 7, sizeof lines};
  static const gchar *const caps[] = {"application/x-conllu", NULL};

  for (guint i = 0; i < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (caps); i++) {
    GstHarness *h = gst_harness_new ("annotationdec");

    if (caps[i % 2] != NULL)
      gst_harness_set_src_caps_str (h, caps[i % 2]);
    else
      gst_harness_push_event (h, gst_event_new_stream_start ("bytes"));
    if (caps[i % 2] == NULL) {
      GstSegment segment;

      gst_segment_init (&segment, GST_FORMAT_BYTES);
      gst_harness_push_event (h, gst_event_new_segment (&segment));
    }
    push_in_chunks (h, lines, sizeof lines - 1, sizes[i / 2]);
    assert_next_id (h, "a");
    assert_next_id (h, "b");
    assert_next_id (h, "none");
    gst_harness_teardown (h);
  }
}
GST_END_TEST;

/* An error names its line, and costs one document. */
GST_START_TEST (test_conllu_errors)
{
  static const gchar lines[] = "# newdoc id = a\n" WORD "\n# newdoc id = bad\n2\tx\n" WORD
                               "\n# newdoc id = b\n" WORD "\n# newdoc id = worse\n"
                               "1\tx\t_\t_\t_\t_\t9\t_\t_\t_";
  GstHarness *h = gst_harness_new ("annotationdec");
  g_autoptr (GstBus) bus = gst_bus_new ();

  gst_harness_set_src_caps_str (h, "application/x-conllu");
  gst_element_set_bus (h->element, bus);
  push_in_chunks (h, lines, sizeof lines - 1, 9);
  assert_next_id (h, "a");
  assert_next_id (h, "b");
  assert_next_id (h, "none");
  assert_message (bus, GST_MESSAGE_WARNING, "Line 5: expected 10 columns");
  assert_message (bus, GST_MESSAGE_WARNING, "Line 12: the head of word 1");
  fail_unless (gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING) == NULL);

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST;

/* Sections that were written one after the other come back as one document. */
GST_START_TEST (test_conllu_of_sections)
{
  static const gchar lines[] =
      "{\"id\":\"a\",\"text\":\"One. \",\"tokens\":[[0,3],[3,4]],\"sentences\":[[0,4]],"
      "\"section\":{\"number\":0,\"byte\":0,\"codepoint\":0,\"utf16\":0}}\n"
      "{\"id\":\"a\",\"text\":\"Two\",\"tokens\":[[0,3]],\"sentences\":[[0,3]],"
      "\"section\":{\"number\":1,\"last\":true,\"byte\":5,\"codepoint\":5,\"utf16\":5}}\n";
  GstHarness *h =
      gst_harness_new_parse ("annotationdec ! annotationenc format=conllu ! annotationdec");
  GstBuffer *buffer;
  GstNlpDocument *document;

  gst_harness_set_src_caps_str (h, "application/x-ndjson");
  push_in_chunks (h, lines, sizeof lines - 1, sizeof lines);
  buffer = gst_harness_pull (h);
  document = gst_nlp_buffer_get_document (buffer);
  fail_unless_equals_int (gst_buffer_memcmp (buffer, 0, "One. Two", 8), 0);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_SENTENCES), 2);
  fail_unless (gst_harness_try_pull (h) == NULL);

  gst_buffer_unref (buffer);
  gst_harness_teardown (h);
}
GST_END_TEST;

/* Spans that nest and have line breaks, characters of each length, chains, ids, and links. */
#define SPANS                                                                                      \
  "{\"id\":\"zo\303\253/1\",\"text\":\"Zo\303\253 \360\237\230\200 left K\303\266ln\\nand Bonn, "  \
  "she said.\","                                                                                   \
  "\"entities\":[{\"start\":0,\"end\":3,\"label\":\"PERSON\",\"score\":0.5,\"chain\":0},"          \
  "{\"start\":11,\"end\":24,\"label\":\"GPE\",\"chain\":3,\"id\":\"geonames:2886242\","            \
  "\"name\":\"K\303\266ln; Bonn\",\"aliases\":[\"a;b\",\"c\\n\"],\"cue\":\"x\\ny=\\\\z\"},"        \
  "{\"start\":20,\"end\":24,\"label\":\"GPE\"},{\"start\":26,\"end\":29,\"chain\":0}],"            \
  "\"layers\":{\"moves\":[{\"start\":6,\"end\":10,\"label\":\"LEAVE\",\"mod\":\"END\"}]},"         \
  "\"relations\":[{\"name\":\"mover\",\"source\":[\"moves\",0],\"target\":[\"entities\",0],"       \
  "\"score\":0.75,\"why\":\"x\"}]}\n"

#define EMPTY "{\"id\":\"b\",\"text\":\"\"}\n"

static const gchar *const standoff_formats[] = {"webannotation", "brat"};

/* Appends the data of all buffers to @bytes. */
static void
pull_all (GstHarness *h, GByteArray *bytes)
{
  GstBuffer *buffer;

  while ((buffer = gst_harness_try_pull (h)) != NULL) {
    GstMapInfo map;

    fail_unless (gst_buffer_map (buffer, &map, GST_MAP_READ));
    g_byte_array_append (bytes, map.data, map.size);
    gst_buffer_unmap (buffer, &map);
    gst_buffer_unref (buffer);
  }
}

/* Returns the output of a bin for bytes that arrive in chunks, and without caps if they are NULL.
 */
static GByteArray *
process (const gchar *launch, const gchar *caps, const gchar *bytes, gsize length, gsize chunk)
{
  GstHarness *h = gst_harness_new_parse (launch);
  GByteArray *out = g_byte_array_new ();

  if (caps != NULL) {
    gst_harness_set_src_caps_str (h, caps);
  } else {
    GstSegment segment;

    gst_segment_init (&segment, GST_FORMAT_BYTES);
    gst_harness_push_event (h, gst_event_new_stream_start ("bytes"));
    gst_harness_push_event (h, gst_event_new_segment (&segment));
  }
  push_in_chunks (h, bytes, length, chunk);
  pull_all (h, out);
  gst_harness_teardown (h);
  return out;
}

/* All that the formats have comes back, however the bytes are cut. */
GST_START_TEST (test_standoff_comes_back)
{
  static const gchar lines[] = SPANS EMPTY;
  static const gsize chunks[] = {1, 7, 512, 100000};
  g_autoptr (GByteArray) expected = process (
      "annotationdec ! annotationenc", "application/x-ndjson", lines, sizeof lines - 1, 100000);

  for (guint i = 0; i < G_N_ELEMENTS (standoff_formats); i++) {
    g_autofree gchar *launch =
        g_strconcat ("annotationdec ! annotationenc format=", standoff_formats[i], NULL);
    g_autoptr (GByteArray) written =
        process (launch, "application/x-ndjson", lines, sizeof lines - 1, 100000);

    for (guint j = 0; j < G_N_ELEMENTS (chunks); j++) {
      g_autoptr (GByteArray) again =
          process ("annotationdec ! annotationenc", NULL, (const gchar *)written->data,
                   written->len, chunks[j]);
      g_autoptr (GByteArray) rewritten =
          process (launch, NULL, (const gchar *)written->data, written->len, chunks[j]);

      fail_unless (again->len == expected->len &&
                       memcmp (again->data, expected->data, again->len) == 0,
                   "%s: %.*s", standoff_formats[i], (gint)again->len, again->data);
      fail_unless_equals_int (rewritten->len, written->len);
      fail_unless_equals_int (memcmp (rewritten->data, written->data, written->len), 0);
    }
  }
}
GST_END_TEST;

/* A document with wrong offsets, or without its text, costs one document. */
GST_START_TEST (test_standoff_errors)
{
#define PAGE(items)                                                                                \
  "{\"@context\":\"http://www.w3.org/ns/"                                                          \
  "anno.jsonld\",\"type\":\"AnnotationPage\",\"items\":[" items "]}\n"
#define PAGE_TEXT(id)                                                                              \
  "{\"body\":[{\"type\":\"TextualBody\",\"label\":\"text\",\"value\":\"x\"},"                      \
  "{\"type\":\"TextualBody\",\"label\":\"id\",\"value\":\"" id "\"}]}"
  static const gchar lines[] = PAGE (PAGE_TEXT ("a")) PAGE ("")
      PAGE (PAGE_TEXT ("bad") ",{\"target\":{\"selector\":{\"type\":\"TextPositionSelector\","
                              "\"start\":0,\"end\":2}}}") PAGE (PAGE_TEXT ("b"));
  GstHarness *h = new_harness ();
  g_autoptr (GstBus) bus = gst_bus_new ();

  gst_element_set_bus (h->element, bus);
  push_in_chunks (h, lines, sizeof lines - 1, 9);
  assert_next_id (h, "a");
  assert_next_id (h, "b");
  assert_next_id (h, "none");
  assert_message (bus, GST_MESSAGE_WARNING, "Line 2: expected an annotation with the text");
  assert_message (bus, GST_MESSAGE_WARNING, "Line 3: entities: [0, 2] is not a range");

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST;

/* An archive is cut, and has a file that is too long. */
GST_START_TEST (test_archive_errors)
{
  static const gchar lines[] =
      "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"long\",\"text\":\"xxxxxxxxxxxxxxxxxxxx\"}\n"
      "{\"id\":\"b\",\"text\":\"y\"}\n{\"id\":\"c\",\"text\":\"z\"}\n";
  g_autoptr (GByteArray) tar = process ("annotationdec ! annotationenc format=brat",
                                        "application/x-ndjson", lines, sizeof lines - 1, 1000);
  GstHarness *h = gst_harness_new_parse ("annotationdec max-line=10");
  g_autoptr (GstBus) bus = gst_bus_new ();

  /* The end is in the text of c. */
  gst_harness_set_src_caps_str (h, "application/x-tar");
  gst_element_set_bus (h->element, bus);
  push_in_chunks (h, (const gchar *)tar->data, 512 * 10 + 1, 1000);
  assert_next_id (h, "a");
  assert_next_id (h, "b");
  assert_next_id (h, "none");
  assert_message (bus, GST_MESSAGE_WARNING, "long.txt: expected at most 10 bytes");
  assert_message (bus, GST_MESSAGE_WARNING, "expected long.txt for long.ann");
  assert_message (bus, GST_MESSAGE_WARNING, "the archive ends within a file, after \"c.txt\"");

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST;

/* Sections have the offsets of the whole document in Web Annotations, and files of their own for
 * brat. */
GST_START_TEST (test_standoff_of_sections)
{
  static const gchar lines[] =
      "{\"id\":\"a\",\"text\":\"Zo\303\253. \",\"entities\":[{\"start\":0,\"end\":3}],"
      "\"section\":{\"number\":0,\"byte\":0,\"codepoint\":0,\"utf16\":0}}\n"
      "{\"id\":\"a\",\"text\":\"Two\",\"entities\":[{\"start\":1,\"end\":3}],"
      "\"section\":{\"number\":1,\"last\":true,\"byte\":6,\"codepoint\":5,\"utf16\":5}}\n";
  g_autoptr (GByteArray) expected = process ("annotationdec ! annotationenc",
                                             "application/x-ndjson", lines, sizeof lines - 1, 1000);
  g_autoptr (GByteArray) pages = process ("annotationdec ! annotationenc format=webannotation",
                                          "application/x-ndjson", lines, sizeof lines - 1, 1000);
  g_autoptr (GByteArray) again =
      process ("annotationdec ! annotationenc", NULL, (const gchar *)pages->data, pages->len, 1000);
  g_autoptr (GByteArray) parts =
      process ("annotationdec ! annotationenc format=brat ! annotationdec ! annotationenc",
               "application/x-ndjson", lines, sizeof lines - 1, 1000);
  g_autofree gchar *page = g_strndup ((const gchar *)pages->data, pages->len);
  g_autofree gchar *part = g_strndup ((const gchar *)parts->data, parts->len);

  fail_unless (strstr (page, "\"start\": 6, \"end\": 8") != NULL, "%s", page);
  fail_unless (again->len == expected->len &&
               memcmp (again->data, expected->data, again->len) == 0);
  fail_unless (strstr (part, "{\"id\": \"a-2\", \"text\": \"Two\", \"entities\": [{\"start\": 1") !=
                   NULL,
               "%s", part);
}
GST_END_TEST;

static Suite *
annotationdec_suite (void)
{
  Suite *suite = suite_create ("annotationdec");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_all_layers);
  tcase_add_test (tcase, test_buffer_owns_its_document);
  tcase_add_test (tcase, test_chunks_of_any_size);
  tcase_add_test (tcase, test_line_ends);
  tcase_add_test (tcase, test_broken_lines_cost_one_document_each);
  tcase_add_test (tcase, test_nul_bytes);
  tcase_add_test (tcase, test_on_error_stop);
  tcase_add_test (tcase, test_max_line);
  tcase_add_test (tcase, test_giant_line);
  tcase_add_test (tcase, test_bytes_segment);
  tcase_add_test (tcase, test_sections);
  tcase_add_test (tcase, test_time_segment);
  tcase_add_test (tcase, test_events_in_order);
  tcase_add_test (tcase, test_no_document);
  tcase_add_test (tcase, test_nothing_at_all);
  tcase_add_test (tcase, test_flush);
  tcase_add_test (tcase, test_discontinuity);
  tcase_add_test (tcase, test_no_seeking);
  tcase_add_test (tcase, test_states_twice);
  tcase_add_test (tcase, test_properties);
  tcase_add_test (tcase, test_what_was_written_comes_back);
  tcase_add_test (tcase, test_other_fields_come_back_unchanged);
  tcase_add_test (tcase, test_conllu);
  tcase_add_test (tcase, test_conllu_errors);
  tcase_add_test (tcase, test_conllu_of_sections);
  tcase_add_test (tcase, test_standoff_comes_back);
  tcase_add_test (tcase, test_standoff_errors);
  tcase_add_test (tcase, test_archive_errors);
  tcase_add_test (tcase, test_standoff_of_sections);

  return suite;
}

GST_CHECK_MAIN (annotationdec)
