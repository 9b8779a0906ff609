/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * cues.c: tests how caption cues are joined into sentences.
 */

#include <string.h>

#include <gst/check/gstcheck.h>

#include "captions/cuejoiner.h"
#include "captions/cuetext.h"

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
  assert_joined ("\u65e5\u672c\n\u8a9e\u306f\u3001", "\u6771\u4eac",
                 "\u65e5\u672c\u8a9e\u306f\u3001\u6771\u4eac");
  assert_joined ("\u0e01\u0e34", "\u0e01 \u0e01", "\u0e01\u0e34\u0e01 \u0e01");
  assert_joined ("\ud55c\uad6d", "\ub9d0", "\ud55c\uad6d \ub9d0");
}
GST_END_TEST;

/* All bytes are kept, even NUL and combining marks without a letter. */
GST_START_TEST (test_odd_text)
{
  g_autoptr (GString) text = g_string_new (NULL);

  nlp_cue_append (text, "a\0b\0", 4);
  fail_unless_equals_int (nlp_cue_append (text, "-\0", 2), 5);
  nlp_cue_append (text, "\u0301\U0001f600", 6);
  fail_unless_equals_int (text->len, 14);
  fail_unless (memcmp (text->str, "a\0b\0\n-\0 \u0301\U0001f600", 14) == 0);
}
GST_END_TEST;

GST_START_TEST (test_turns)
{
  static const gchar *const turns[] = {
      "- No.",      " \u2014No.",        "-- 5 of them",   ">> IN TOKYO",    "[music]",
      "(LAUGHTER)", "[man] Where?",      "[laughs softly", "\u266a la la",   "# La la #",
      "REPORTER:",  "MR. SMITH: It is.", "MAN #2: Go!",    "\u00c9VE: Oui.",
  };
  static const gchar *const others[] = {
      "",           ">",           "> 5",         "and then",  "- and Canada - signed",
      "-5 degrees", "(GCSB) said", "(GCSB), and", "(which is", "#MeToo",
      "#1",         "6:30",        "Is it: yes",  "AT 6:30",   "A: yes",
      "No: I",
  };

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    fail_unless (nlp_cue_begins_turn (turns[i], strlen (turns[i])), "%s", turns[i]);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    fail_if (nlp_cue_begins_turn (others[i], strlen (others[i])), "%s", others[i]);
}
GST_END_TEST;

static void
assert_end (const gchar *text, const gchar *whole)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  gsize end = nlp_cue_find_end (segmenter, text, strlen (text), 0, tokens, sentences);

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
  assert_end ("And he said \u201cWhy?\u201d", "And he said \u201cWhy?\u201d");
  assert_end ("\u6771\u4eac\u3067\u3002", "\u6771\u4eac\u3067\u3002");
  assert_end ("\u0939\u0948\u0964", "\u0939\u0948\u0964");
}
GST_END_TEST;

/* An abbreviation or an ellipsis ends a sentence only if text follows. */
GST_START_TEST (test_open_ends)
{
  assert_end ("He lives in the U.S.", "");
  assert_end ("He lives in the U.S. The others", "He lives in the U.S.");
  assert_end ("He left... The others", "He left...");
  assert_end ("He lives in the U.S. with", "");
  assert_end ("- Are you\n- Yes, I", "- Are you");
}
GST_END_TEST;

GST_START_TEST (test_sounds)
{
  assert_end ("[applause]", "[applause]");
  assert_end ("(SPEAKS FRENCH)", "(SPEAKS FRENCH)");
  assert_end ("\u266a La la \u266a", "\u266a La la \u266a");
  assert_end ("# La la #", "# La la #");
  assert_end ("We met. [applause]", "We met. [applause]");
  assert_end ("\u266a La la", "");
  assert_end ("We met [laughs]", "");
}
GST_END_TEST;

/* Cues that were read before are not read again. */
GST_START_TEST (test_no_end_in_last_cue)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  const gchar *text = "In the U.S. and then they said \u2026 and left the";

  fail_unless_equals_int (
      nlp_cue_find_end (segmenter, text, strlen (text), strlen (text) - 3, tokens, sentences), 0);
  fail_unless_equals_int (tokens->len, 0);
}
GST_END_TEST;

GST_START_TEST (test_queue)
{
  NlpCueQueue queue;
  NlpCue cue = {.pts = 1, .stop = 3, .running_time = 1};

  nlp_cue_queue_init (&queue, NULL);
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

/* Adds a cue and removes the whole sentences; returns their length in bytes. */
static gsize
join (NlpCueJoiner *joiner, const gchar *text, const gchar *language)
{
  const NlpCue cue = {.pts = 1, .stop = 1, .running_time = 1, .data = g_strdup (text)};
  gsize length = strlen (text), end;

  if (!nlp_cue_joiner_accepts (joiner, text, length, language))
    nlp_cue_joiner_drop (joiner, nlp_cue_joiner_get_queue (joiner)->text->len);
  end = nlp_cue_joiner_add (joiner, &cue, text, length, language);
  nlp_cue_joiner_drop (joiner, end);
  return end;
}

GST_START_TEST (test_joiner)
{
  g_autoptr (NlpCueJoiner) joiner = nlp_cue_joiner_new (NULL, g_free, NULL);

  fail_unless_equals_int (join (joiner, "We met in", NULL), 0);
  fail_unless_equals_int (join (joiner, " ", NULL), 0);
  fail_unless_equals_int (join (joiner, "May. They", NULL), 14);
  fail_unless_equals_string (nlp_cue_joiner_get_queue (joiner)->text->str, "They");

  fail_if (nlp_cue_joiner_accepts (joiner, "- No", 4, NULL));
  fail_if (nlp_cue_joiner_accepts (joiner, "kamen", 5, "de"));
  fail_unless_equals_int (join (joiner, "am 3.", "de"), 5);
  fail_unless_equals_string (nlp_cue_joiner_get_language (joiner), "de");
}
GST_END_TEST;

GST_START_TEST (test_fixed_language)
{
  g_autoptr (NlpCueJoiner) joiner = nlp_cue_joiner_new ("de-AT", g_free, NULL);

  fail_unless_equals_int (join (joiner, "Das kostet z.B.", "en"), 0);
  fail_unless_equals_string (nlp_cue_joiner_get_language (joiner), "de-AT");
  fail_unless (nlp_cue_joiner_accepts (joiner, "zehn", 4, "fr"));
}
GST_END_TEST;

GST_START_TEST (test_bounds)
{
  g_autoptr (NlpCueJoiner) joiner = nlp_cue_joiner_new (NULL, g_free, NULL);
  const NlpCueQueue *queue = nlp_cue_joiner_get_queue (joiner);
  g_autofree gchar *word = g_strnfill (5000, 'a'), *long_word = g_strnfill (10000, 'a');
  g_autofree gchar *text = g_strconcat ("We met. ", word, NULL);

  for (guint i = 0; i < 10000; i++) {
    join (joiner, i % 2 > 0 ? "." : "a", NULL);
    fail_unless (queue->cues->len <= 256);
  }
  fail_unless_equals_int (join (joiner, text, NULL), 7);
  fail_unless_equals_int (queue->text->len, 5000);
  fail_if (nlp_cue_joiner_accepts (joiner, word, 5000, NULL));
  fail_unless_equals_int (join (joiner, long_word, NULL), 10000);
}
GST_END_TEST;

static Suite *
cues_suite (void)
{
  Suite *suite = suite_create ("cues");
  TCase *cues = tcase_create ("cues");

  suite_add_tcase (suite, cues);
  tcase_add_test (cues, test_append);
  tcase_add_test (cues, test_odd_text);
  tcase_add_test (cues, test_turns);
  tcase_add_test (cues, test_ends);
  tcase_add_test (cues, test_open_ends);
  tcase_add_test (cues, test_sounds);
  tcase_add_test (cues, test_no_end_in_last_cue);
  tcase_add_test (cues, test_queue);
  tcase_add_test (cues, test_joiner);
  tcase_add_test (cues, test_fixed_language);
  tcase_add_test (cues, test_bounds);
  return suite;
}

GST_CHECK_MAIN (cues)
