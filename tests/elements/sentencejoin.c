/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sentencejoin.c: tests the element sentencejoin.
 */

#include <string.h>

#include <gst/check/gstcheck.h>
#include <gst/check/gstharness.h>
#include <gst/check/gsttestclock.h>

#include <gst/nlp/gstnlp.h>

#define UTF8_CAPS "text/x-raw,format=utf8"
#define MARKUP_CAPS "text/x-raw,format=pango-markup"

#define N_CUES 200000

static GstBuffer *
new_cue (const gchar *text, GstClockTime pts, GstClockTime duration)
{
  GstBuffer *buffer =
      *text != '\0' ? gst_buffer_new_memdup (text, strlen (text)) : gst_buffer_new ();

  GST_BUFFER_PTS (buffer) = pts;
  GST_BUFFER_DURATION (buffer) = duration;
  return buffer;
}

static void
push (GstHarness *harness, const gchar *text, guint from, guint to)
{
  fail_unless_equals_int (
      gst_harness_push (harness, new_cue (text, from * GST_SECOND, (to - from) * GST_SECOND)),
      GST_FLOW_OK);
}

/* Asserts the text and times of the next output buffer. Times are in seconds. */
static void
assert_output (GstHarness *harness, const gchar *text, guint from, guint to)
{
  g_autoptr (GstBuffer) buffer = gst_harness_try_pull (harness);
  GstNlpDocument *document;
  g_autofree gchar *shown = NULL;

  fail_unless (buffer != NULL, "there is no output");
  document = gst_nlp_buffer_get_document (buffer);
  shown = gst_nlp_document_dup_text (document);
  fail_unless_equals_string (shown, text);
  fail_unless (gst_buffer_memcmp (buffer, 0, text, strlen (text)) == 0);
  fail_unless_equals_clocktime (GST_BUFFER_PTS (buffer), from * GST_SECOND);
  fail_unless_equals_clocktime (GST_BUFFER_DURATION (buffer), (to - from) * GST_SECOND);
  fail_unless_equals_uint64 (gst_nlp_document_get_running_time (document), from * GST_SECOND);
  fail_unless_equals_uint64 (gst_nlp_document_get_duration (document), (to - from) * GST_SECOND);
}

static void
assert_no_output (GstHarness *harness)
{
  fail_unless (gst_harness_try_pull (harness) == NULL);
}

static GstHarness *
new_harness (void)
{
  GstHarness *harness = gst_harness_new ("sentencejoin");

  gst_harness_set_src_caps_str (harness, UTF8_CAPS);
  return harness;
}

GST_START_TEST (test_join)
{
  GstHarness *harness = new_harness ();

  push (harness, "The ministers met in New", 1, 3);
  assert_no_output (harness);
  push (harness, "York\non Friday.", 3, 5);
  assert_output (harness, "The ministers met in New York on Friday.", 1, 5);
  push (harness, "They agreed.", 5, 6);
  assert_output (harness, "They agreed.", 5, 6);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* A cue that ends one sentence and begins another is in both. */
GST_START_TEST (test_split)
{
  GstHarness *harness = new_harness ();

  push (harness, "It was late. Then Mr.", 1, 3);
  assert_output (harness, "It was late.", 1, 3);
  push (harness, "Ito came. He sat", 3, 5);
  assert_output (harness, "Then Mr. Ito came.", 1, 5);
  push (harness, "down.", 5, 6);
  assert_output (harness, "He sat down.", 3, 6);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Returns the running time of the first occurrence of @part. */
static guint64
time_of (GstNlpDocument *document, const gchar *part)
{
  g_autofree gchar *text = gst_nlp_document_dup_text (document);

  return gst_nlp_document_get_running_time_at (
      document, g_utf8_pointer_to_offset (text, strstr (text, part)));
}

GST_START_TEST (test_cue_times)
{
  GstHarness *harness = new_harness ();
  g_autoptr (GstBuffer) buffer = NULL;
  g_autofree gchar *json = NULL;
  GstNlpDocument *document;

  push (harness, "\u00c9tienne and", 1, 3);
  push (harness, "Zo\u00eb met the", 3, 4);
  push (harness, "others.", 4, 6);
  buffer = gst_harness_pull (harness);
  document = gst_nlp_buffer_get_document (buffer);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_CUES), 3);
  fail_unless_equals_uint64 (time_of (document, "tienne"), 1 * GST_SECOND);
  fail_unless_equals_uint64 (time_of (document, "Zo"), 3 * GST_SECOND);
  fail_unless_equals_uint64 (time_of (document, "met"), 3 * GST_SECOND);
  fail_unless_equals_uint64 (time_of (document, "others"), 4 * GST_SECOND);
  fail_unless_equals_uint64 (time_of (document, "."), 4 * GST_SECOND);

  gst_nlp_document_add_entity (document, 12, 15, "PERSON", 0.5);
  json = gst_nlp_document_to_json (document);
  fail_unless (
      strstr (json, "\"text\": \"Zo\u00eb\", \"score\": 0.5, \"running_time\": 3000000000}") !=
          NULL,
      "%s", json);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_turns)
{
  GstHarness *harness = new_harness ();

  push (harness, "and so we", 1, 2);
  push (harness, "- No", 2, 3);
  assert_output (harness, "and so we", 1, 2);
  push (harness, ">> IN TOKYO", 3, 4);
  assert_output (harness, "- No", 2, 3);
  push (harness, "[applause]", 4, 5);
  assert_output (harness, ">> IN TOKYO", 3, 4);
  gst_harness_push_event (harness, gst_event_new_eos ());
  assert_output (harness, "[applause]", 4, 5);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_end_of_stream)
{
  GstHarness *harness = new_harness ();

  push (harness, "and so we", 1, 2);
  assert_no_output (harness);
  fail_unless (gst_harness_push_event (harness, gst_event_new_eos ()));
  assert_output (harness, "and so we", 1, 2);
  assert_no_output (harness);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static void
push_gap (GstHarness *harness, guint from, guint to)
{
  GstClockTime duration = to > 0 ? (to - from) * GST_SECOND : GST_CLOCK_TIME_NONE;

  fail_unless (gst_harness_push_event (harness, gst_event_new_gap (from * GST_SECOND, duration)));
}

/* Returns the number of gap events in the output. */
static guint
count_gaps (GstHarness *harness)
{
  GstEvent *event;
  guint n = 0;

  while ((event = gst_harness_try_pull_event (harness)) != NULL) {
    n += GST_EVENT_TYPE (event) == GST_EVENT_GAP;
    gst_event_unref (event);
  }
  return n;
}

GST_START_TEST (test_gaps)
{
  GstHarness *harness = new_harness ();

  push_gap (harness, 0, 1);
  fail_unless_equals_int (count_gaps (harness), 1);
  push (harness, "and so we", 1, 4);
  push_gap (harness, 2, 3);
  assert_no_output (harness);
  fail_unless_equals_int (count_gaps (harness), 0);
  push_gap (harness, 4, 5);
  assert_output (harness, "and so we", 1, 4);
  push_gap (harness, 5, 6);
  assert_no_output (harness);
  fail_unless_equals_int (count_gaps (harness), 2);

  push (harness, "and so we", 6, 7);
  push_gap (harness, 8, 0);
  assert_output (harness, "and so we", 6, 7);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* A gap within a long cue that lasts until the pending text is overdue. */
GST_START_TEST (test_overdue_gap)
{
  GstHarness *harness = new_harness ();

  push (harness, "and so we", 1, 20);
  push_gap (harness, 2, 6);
  assert_no_output (harness);
  push_gap (harness, 6, 7);
  assert_output (harness, "and so we", 1, 20);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static GstEvent *
new_segment (gdouble rate)
{
  GstSegment segment;

  gst_segment_init (&segment, GST_FORMAT_TIME);
  segment.rate = rate;
  segment.stop = 100 * GST_SECOND;
  return gst_event_new_segment (&segment);
}

/* Pending text is sent before any serialized event. */
GST_START_TEST (test_order)
{
  GstHarness *harness = new_harness ();
  GstEvent *events[] = {
      gst_event_new_custom (GST_EVENT_CUSTOM_DOWNSTREAM, gst_structure_new_empty ("a")),
      gst_event_new_tag (gst_tag_list_new (GST_TAG_TITLE, "a", NULL)),
      new_segment (1.0),
      gst_event_new_stream_group_done (1),
      gst_event_new_eos (),
  };

  for (guint i = 0; i < G_N_ELEMENTS (events); i++) {
    GstEvent *event;

    push (harness, "and so we", 1, 2);
    assert_no_output (harness);
    while ((event = gst_harness_try_pull_event (harness)) != NULL)
      gst_event_unref (event);
    fail_unless (gst_harness_push_event (harness, gst_event_ref (events[i])));
    assert_output (harness, "and so we", 1, 2);
    event = gst_harness_pull_event (harness);
    fail_unless_equals_int (GST_EVENT_TYPE (event), GST_EVENT_TYPE (events[i]));
    gst_event_unref (event);
    gst_event_unref (events[i]);
  }
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_drain)
{
  GstHarness *harness = new_harness ();
  g_autoptr (GstQuery) query = gst_query_new_drain ();

  push (harness, "and so we", 1, 2);
  gst_pad_peer_query (harness->srcpad, query);
  assert_output (harness, "and so we", 1, 2);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static void
assert_flag (GstHarness *harness, gboolean discont)
{
  g_autoptr (GstBuffer) buffer = gst_harness_try_pull (harness);

  fail_unless (buffer != NULL);
  fail_unless_equals_int (GST_BUFFER_IS_DISCONT (buffer), discont);
}

/* Text is not joined across a discontinuity, and the output after it has the flag. */
GST_START_TEST (test_discont)
{
  GstHarness *harness = new_harness ();
  GstBuffer *after = new_cue ("after", 3 * GST_SECOND, GST_SECOND);

  GST_BUFFER_FLAG_SET (after, GST_BUFFER_FLAG_DISCONT);
  push (harness, "It is. And so", 1, 2);
  assert_flag (harness, TRUE);
  fail_unless_equals_int (gst_harness_push (harness, after), GST_FLOW_OK);
  assert_flag (harness, FALSE);
  push (harness, "it. And", 4, 5);
  assert_flag (harness, TRUE);
  push (harness, "\xff", 5, 6);
  assert_flag (harness, FALSE);
  push (harness, "it was.", 6, 7);
  assert_flag (harness, TRUE);
  fail_unless (gst_harness_push_event (harness, gst_event_new_flush_start ()));
  fail_unless (gst_harness_push_event (harness, gst_event_new_flush_stop (TRUE)));
  fail_unless (gst_harness_push_event (harness, new_segment (1.0)));
  push (harness, "It was.", 7, 8);
  assert_flag (harness, TRUE);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Metas about the text are replaced; those about the time are kept. */
GST_START_TEST (test_metas)
{
  GstHarness *harness = new_harness ();
  g_autoptr (GstCaps) caps = gst_caps_new_empty_simple ("timestamp/x-ntp");
  static const guint origins[] = {0, 1};

  for (guint i = 0; i < 3; i++) {
    static const gchar *const texts[] = {"and so", "we left. They", "stayed."};
    GstBuffer *cue = new_cue (texts[i], i * GST_SECOND, GST_SECOND);

    gst_buffer_add_reference_timestamp_meta (cue, caps, i, GST_CLOCK_TIME_NONE);
    fail_unless_equals_int (gst_harness_push (harness, cue), GST_FLOW_OK);
  }
  for (guint i = 0; i < G_N_ELEMENTS (origins); i++) {
    g_autoptr (GstBuffer) buffer = gst_harness_pull (harness);

    fail_unless_equals_int (gst_buffer_get_n_meta (buffer, GST_REFERENCE_TIMESTAMP_META_API_TYPE),
                            1);
    fail_unless_equals_uint64 (gst_buffer_get_reference_timestamp_meta (buffer, caps)->timestamp,
                               origins[i]);
  }
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* The maximum latency counts running time: at double rate it covers twice as much of the stream. */
GST_START_TEST (test_rate)
{
  GstHarness *harness = new_harness ();

  fail_unless (gst_harness_push_event (harness, new_segment (2.0)));
  push (harness, "one and", 0, 2);
  push (harness, "two and", 10, 12);
  assert_no_output (harness);
  push (harness, "three", 12, 14);
  gst_buffer_unref (gst_harness_pull (harness));
  assert_no_output (harness);

  /* Nothing is joined when the stream plays backwards. */
  fail_unless (gst_harness_push_event (harness, new_segment (-1.0)));
  gst_buffer_unref (gst_harness_pull (harness));
  push (harness, "two and", 10, 12);
  push (harness, "one and", 8, 10);
  gst_buffer_unref (gst_harness_pull (harness));
  assert_no_output (harness);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_flush)
{
  GstHarness *harness = new_harness ();
  GstSegment segment;

  push (harness, "and so we", 1, 2);
  fail_unless (gst_harness_push_event (harness, gst_event_new_flush_start ()));
  fail_unless (gst_harness_push_event (harness, gst_event_new_flush_stop (TRUE)));
  gst_segment_init (&segment, GST_FORMAT_TIME);
  fail_unless (gst_harness_push_event (harness, gst_event_new_segment (&segment)));
  push (harness, "They left.", 7, 8);
  assert_output (harness, "They left.", 7, 8);
  assert_no_output (harness);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_max_latency)
{
  GstHarness *harness = new_harness ();

  g_object_set (harness->element, "max-latency", 3 * GST_SECOND, NULL);
  push (harness, "one and", 1, 2);
  push (harness, "two and", 4, 5);
  assert_no_output (harness);
  push (harness, "three", 5, 6);
  assert_output (harness, "one and two and", 1, 5);

  g_object_set (harness->element, "max-latency", G_GUINT64_CONSTANT (0), NULL);
  push (harness, "four and", 6, 7);
  assert_output (harness, "three", 5, 6);
  assert_output (harness, "four and", 6, 7);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_latency_query)
{
  GstHarness *harness = new_harness ();

  gst_harness_set_upstream_latency (harness, 2 * GST_SECOND);
  fail_unless_equals_clocktime (gst_harness_query_latency (harness), 7 * GST_SECOND);
  g_object_set (harness->element, "max-latency", GST_SECOND, NULL);
  fail_unless_equals_clocktime (gst_harness_query_latency (harness), 3 * GST_SECOND);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static GstHarness *
new_live_harness (void)
{
  GstHarness *harness = gst_harness_new ("sentencejoin");

  gst_harness_set_live (harness, TRUE);
  gst_harness_use_testclock (harness);
  gst_harness_set_src_caps_str (harness, UTF8_CAPS);
  return harness;
}

/* In a live stream the timer sends pending text if no cue arrives. */
GST_START_TEST (test_timer)
{
  GstHarness *harness = new_live_harness ();
  GstTestClock *clock = gst_harness_get_testclock (harness);
  GstBuffer *buffer;

  push (harness, "and so we", 1, 2);
  gst_test_clock_wait_for_next_pending_id (clock, NULL);
  assert_no_output (harness);
  fail_unless_equals_clocktime (gst_test_clock_get_next_entry_time (clock), 6 * GST_SECOND);
  fail_unless (gst_test_clock_crank (clock));
  buffer = gst_harness_pull (harness);
  fail_unless_equals_clocktime (GST_BUFFER_PTS (buffer), GST_SECOND);
  gst_buffer_unref (buffer);

  /* Text that is sent early leaves nothing for the timer. */
  push (harness, "They", 7, 8);
  push (harness, "left.", 8, 9);
  assert_output (harness, "They left.", 7, 9);
  gst_object_unref (clock);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* A cue may arrive late by the latency of upstream; it waits from then on. */
GST_START_TEST (test_timer_latency)
{
  GstHarness *harness = gst_harness_new ("sentencejoin");
  GstTestClock *clock;

  gst_harness_use_testclock (harness);
  gst_harness_set_upstream_latency (harness, 2 * GST_SECOND);
  gst_harness_set_src_caps_str (harness, UTF8_CAPS);
  clock = gst_harness_get_testclock (harness);
  push (harness, "and so we", 1, 2);
  gst_test_clock_wait_for_next_pending_id (clock, NULL);
  fail_unless_equals_clocktime (gst_test_clock_get_next_entry_time (clock), 8 * GST_SECOND);
  gst_object_unref (clock);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* The timer follows changes of max-latency. With one beyond the range of clocks it never fires. */
GST_START_TEST (test_timer_moves)
{
  GstHarness *harness = new_live_harness ();
  GstTestClock *clock = gst_harness_get_testclock (harness);
  GstClockID id;

  g_object_set (harness->element, "max-latency", (guint64)G_MAXINT64, NULL);
  push (harness, "and so we", 1, 2);
  fail_unless_equals_int (gst_test_clock_peek_id_count (clock), 0);
  assert_no_output (harness);
  g_object_set (harness->element, "max-latency", 3 * GST_SECOND, NULL);
  gst_test_clock_wait_for_next_pending_id (clock, &id);
  fail_unless_equals_clocktime (gst_clock_id_get_time (id), 4 * GST_SECOND);
  gst_clock_id_unref (id);
  fail_unless (gst_test_clock_crank (clock));
  gst_buffer_unref (gst_harness_pull (harness));
  gst_object_unref (clock);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Nothing is due while the pipeline is paused or flushed. */
GST_START_TEST (test_timer_stops)
{
  GstHarness *harness = new_live_harness ();
  GstTestClock *clock = gst_harness_get_testclock (harness);

  push (harness, "and so we", 1, 2);
  gst_test_clock_wait_for_next_pending_id (clock, NULL);
  gst_element_set_state (harness->element, GST_STATE_PAUSED);
  fail_unless_equals_int (gst_test_clock_peek_id_count (clock), 0);
  gst_element_set_state (harness->element, GST_STATE_PLAYING);
  gst_test_clock_wait_for_next_pending_id (clock, NULL);
  fail_unless (gst_harness_push_event (harness, gst_event_new_flush_start ()));
  fail_unless (gst_harness_push_event (harness, gst_event_new_flush_stop (TRUE)));
  gst_test_clock_set_time (clock, 10 * GST_SECOND);
  assert_no_output (harness);
  fail_unless (gst_harness_push_event (harness, new_segment (1.0)));
  push (harness, "and then", 11, 12);
  gst_test_clock_wait_for_next_pending_id (clock, NULL);
  gst_object_unref (clock);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_markup)
{
  GstHarness *harness = gst_harness_new ("sentencejoin");
  g_autoptr (GstCaps) caps = NULL;

  gst_harness_set_src_caps_str (harness, MARKUP_CAPS);
  push (harness, "<i>Smith &amp;</i>", 1, 2);
  push (harness, "<b>Sons</b> failed.", 2, 3);
  assert_output (harness, "Smith & Sons failed.", 1, 3);
  caps = gst_pad_get_current_caps (harness->sinkpad);
  fail_unless_equals_string (gst_structure_get_string (gst_caps_get_structure (caps, 0), "format"),
                             "utf8");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_language)
{
  GstHarness *harness = gst_harness_new ("sentencejoin");
  g_autoptr (GstBuffer) buffer = NULL;

  gst_element_set_state (harness->element, GST_STATE_NULL);
  g_object_set (harness->element, "language", "de", NULL);
  gst_element_set_state (harness->element, GST_STATE_PLAYING);
  gst_harness_set_src_caps_str (harness, UTF8_CAPS);
  push (harness, "Das kostet z.B.", 1, 2);
  assert_no_output (harness);
  push (harness, "zehn Euro.", 2, 3);
  buffer = gst_harness_pull (harness);
  fail_unless_equals_string (gst_nlp_document_get_language (gst_nlp_buffer_get_document (buffer)),
                             "de");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_odd_cues)
{
  GstHarness *harness = new_harness ();
  GstMessage *message;
  g_autoptr (GstBus) bus = gst_bus_new ();

  gst_element_set_bus (harness->element, bus);
  push (harness, "", 1, 2);
  push (harness, " \n ", 2, 3);
  push (harness, "We \xff left.", 3, 4);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING);
  fail_unless (message != NULL);
  gst_message_unref (message);
  push (harness, "They", 4, 4);
  push (harness, "left.", 5, 5);
  assert_output (harness, "They left.", 4, 5);
  gst_harness_push_event (harness, gst_event_new_eos ());
  assert_no_output (harness);

  gst_element_set_bus (harness->element, NULL);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_stop_on_error)
{
  GstHarness *harness = new_harness ();

  gst_util_set_object_arg (G_OBJECT (harness->element), "on-error", "stop");
  fail_unless_equals_int (gst_harness_push (harness, new_cue ("\xff", 1, 1)), GST_FLOW_ERROR);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Text without timestamps passes through. */
GST_START_TEST (test_no_times)
{
  GstHarness *harness = new_harness ();
  g_autoptr (GstBuffer) one = NULL, other = NULL;

  gst_harness_push (harness, new_cue ("and so", GST_CLOCK_TIME_NONE, GST_CLOCK_TIME_NONE));
  gst_harness_push (harness, new_cue ("we left.", GST_CLOCK_TIME_NONE, GST_CLOCK_TIME_NONE));
  one = gst_harness_pull (harness);
  other = gst_harness_pull (harness);
  fail_unless_equals_int (gst_buffer_get_size (one), 6);
  fail_unless_equals_int (gst_buffer_get_size (other), 8);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* It loses its markup, since the output caps promise plain text. */
GST_START_TEST (test_no_times_markup)
{
  GstHarness *harness = gst_harness_new ("sentencejoin");
  g_autoptr (GstBuffer) out = NULL;

  gst_harness_set_src_caps_str (harness, MARKUP_CAPS);
  gst_harness_push (harness,
                    new_cue ("<i>we &lt; you</i>", GST_CLOCK_TIME_NONE, GST_CLOCK_TIME_NONE));
  out = gst_harness_pull (harness);
  fail_unless (gst_buffer_memcmp (out, 0, "we < you", 8) == 0);
  fail_unless_equals_int (gst_buffer_get_size (out), 8);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_odd_times)
{
  GstHarness *harness = new_harness ();
  GstClockTime end = GST_CLOCK_TIME_NONE - 1;
  g_autoptr (GstBuffer) one = NULL, other = NULL;

  fail_unless_equals_int (gst_harness_push (harness, new_cue ("One.", 5, end)), GST_FLOW_OK);
  fail_unless_equals_int (gst_harness_push (harness, new_cue ("Two.", end, end)), GST_FLOW_OK);
  one = gst_harness_pull (harness);
  other = gst_harness_pull (harness);
  fail_unless_equals_clocktime (GST_BUFFER_DURATION (one), GST_CLOCK_TIME_NONE);
  fail_unless_equals_clocktime (GST_BUFFER_PTS (other), end);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Speech without punctuation is sent when it reaches the bounds. */
GST_START_TEST (test_bounded)
{
  GstHarness *harness = new_harness ();
  gsize size = 0;

  g_object_set (harness->element, "max-latency", (guint64)G_MAXINT64, NULL);
  for (guint i = 0; i < N_CUES; i++) {
    GstBuffer *buffer;

    push (harness, "and then and then and then", i, i + 1);
    while ((buffer = gst_harness_try_pull (harness)) != NULL) {
      fail_unless (gst_buffer_get_size (buffer) < 10000);
      size += gst_buffer_get_size (buffer) + 1;
      gst_buffer_unref (buffer);
    }
  }
  fail_unless (N_CUES * 27 - size < 10000);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* The element keeps no state when it is stopped. */
GST_START_TEST (test_states)
{
  GstHarness *harness = new_live_harness ();

  for (guint i = 0; i < 2; i++) {
    push (harness, "and so we", 1, 2);
    gst_element_set_state (harness->element, GST_STATE_NULL);
    gst_element_set_state (harness->element, GST_STATE_PLAYING);
    gst_harness_set_src_caps_str (harness, UTF8_CAPS);
    push (harness, "They left.", 7, 8);
    assert_output (harness, "They left.", 7, 8);
    assert_no_output (harness);
  }
  gst_harness_teardown (harness);
}
GST_END_TEST;

static Suite *
sentencejoin_suite (void)
{
  Suite *suite = suite_create ("sentencejoin");
  TCase *join = tcase_create ("join"), *time = tcase_create ("time"), *odd = tcase_create ("odd");

  suite_add_tcase (suite, join);
  tcase_add_test (join, test_join);
  tcase_add_test (join, test_split);
  tcase_add_test (join, test_cue_times);
  tcase_add_test (join, test_turns);
  tcase_add_test (join, test_markup);
  tcase_add_test (join, test_language);

  suite_add_tcase (suite, time);
  tcase_add_test (time, test_end_of_stream);
  tcase_add_test (time, test_gaps);
  tcase_add_test (time, test_overdue_gap);
  tcase_add_test (time, test_order);
  tcase_add_test (time, test_drain);
  tcase_add_test (time, test_discont);
  tcase_add_test (time, test_metas);
  tcase_add_test (time, test_rate);
  tcase_add_test (time, test_flush);
  tcase_add_test (time, test_max_latency);
  tcase_add_test (time, test_latency_query);
  tcase_add_test (time, test_timer);
  tcase_add_test (time, test_timer_latency);
  tcase_add_test (time, test_timer_moves);
  tcase_add_test (time, test_timer_stops);

  suite_add_tcase (suite, odd);
  tcase_add_test (odd, test_odd_cues);
  tcase_add_test (odd, test_stop_on_error);
  tcase_add_test (odd, test_no_times);
  tcase_add_test (odd, test_no_times_markup);
  tcase_add_test (odd, test_odd_times);
  tcase_add_test (odd, test_bounded);
  tcase_add_test (odd, test_states);
  return suite;
}

GST_CHECK_MAIN (sentencejoin)
