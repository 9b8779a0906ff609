/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include <string.h>

#include <gst/check/gstcheck.h>

#include "cuequeue.h"
#include "cuetext.h"

static void
assert_joined (const gchar *cue, const gchar *next, const gchar *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  nlp_cue_append (text, cue, strlen (cue));
  nlp_cue_append (text, next, strlen (next));
  fail_unless_equals_string (text->str, expected);
}

GST_START_TEST (test_append)
{
  assert_joined ("We met in New", "York on Friday.", "We met in New York on Friday.");
  assert_joined (" a\nb \r\n", "\tc\u00a0d\n", "a b c d");
  assert_joined ("- Yes.\n- No, it\nis not.", "- Oh.", "- Yes.\n- No, it is not.\n- Oh.");
  assert_joined ("", "", "");
  assert_joined ("\u00e9t\u00e9", "\u3000\u65e5\u3000", "\u00e9t\u00e9 \u65e5");
}
GST_END_TEST;

GST_START_TEST (test_turns)
{
  fail_unless (nlp_cue_begins_turn ("- No.", 5));
  fail_unless (nlp_cue_begins_turn (" \u2014No.", 7));
  fail_unless (nlp_cue_begins_turn (">> IN TOKYO", 11));
  fail_unless (nlp_cue_begins_turn ("[music]", 7));
  fail_unless (nlp_cue_begins_turn ("\u266a la la", 9));
  fail_if (nlp_cue_begins_turn ("> 5", 3));
  fail_if (nlp_cue_begins_turn ("and then", 8));
  fail_if (nlp_cue_begins_turn ("", 0));
  fail_if (nlp_cue_begins_turn (">", 1));
}
GST_END_TEST;

static void
assert_end (const gchar *text, const gchar *whole)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  gsize end = nlp_cue_find_end (segmenter, text, strlen (text), tokens, sentences);

  fail_unless_equals_int (end, strlen (whole));
}

GST_START_TEST (test_ends)
{
  assert_end ("We met in New", "");
  assert_end ("We met in New York.", "We met in New York.");
  assert_end ("We met. And then we", "We met.");
  assert_end ("He said: \"We met.\"", "He said: \"We met.\"");
  assert_end ("(We met!)", "(We met!)");
  assert_end ("Who was it? I asked Mr.", "Who was it?");
  assert_end ("And then...", "");
  assert_end ("And then\u2026", "");
  assert_end ("It costs 5.", "It costs 5.");
  assert_end ("", "");
}
GST_END_TEST;

GST_START_TEST (test_queue)
{
  NlpCueQueue queue;
  NlpCue cue = {.pts = 1, .stop = 3, .running_time = 1};

  nlp_cue_queue_init (&queue);
  nlp_cue_queue_add (&queue, &cue, "We met. And", 11);
  cue = (NlpCue){.pts = 3, .stop = 5, .running_time = 3};
  nlp_cue_queue_add (&queue, &cue, " \n", 2);
  nlp_cue_queue_add (&queue, &cue, "then we\nleft.", 13);
  fail_unless_equals_string (queue.text->str, "We met. And then we left.");
  fail_unless_equals_int (queue.cues->len, 2);
  fail_unless_equals_int (nlp_cue_queue_count (&queue, 7), 1);
  fail_unless_equals_int (nlp_cue_queue_count (&queue, 13), 2);
  fail_unless_equals_uint64 (nlp_cue_queue_get_stop (&queue, 2), 5);

  nlp_cue_queue_drop (&queue, 7);
  fail_unless_equals_string (queue.text->str, "And then we left.");
  fail_unless_equals_int (queue.cues->len, 2);
  fail_unless_equals_int (nlp_cue_queue_get (&queue, 0)->end, 3);
  fail_unless_equals_int (nlp_cue_queue_get (&queue, 1)->start, 4);
  nlp_cue_queue_drop (&queue, 17);
  fail_unless_equals_int (queue.cues->len, 0);
  fail_unless_equals_string (queue.text->str, "");
  nlp_cue_queue_clear (&queue);
}
GST_END_TEST;

static Suite *
cues_suite (void)
{
  Suite *suite = suite_create ("cues");
  TCase *cues = tcase_create ("cues");

  suite_add_tcase (suite, cues);
  tcase_add_test (cues, test_append);
  tcase_add_test (cues, test_turns);
  tcase_add_test (cues, test_ends);
  tcase_add_test (cues, test_queue);
  return suite;
}

GST_CHECK_MAIN (cues)
