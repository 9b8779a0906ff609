/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * subtitles.c: tests the parser of subtitles.
 */

#include <gst/check/gstcheck.h>

#include "documentfile.h"
#include "gstnlperror.h"
#include "parsing.h"
#include "formats/subtitles/subtitles.h"

#define NONE GST_CLOCK_TIME_NONE

typedef struct {
  const gchar *text;
  guint64 start; /* in milliseconds */
  guint64 duration;
} Cue;

static void
assert_attribute (const GstNlpRawSpan *span, const gchar *name, guint64 ms)
{
  for (const GstNlpAttribute *at = span->attributes; at != NULL; at = at->next) {
    if (strcmp (at->name, name) == 0) {
      fail_unless_equals_uint64 (g_ascii_strtoull (at->value, NULL, 10), ms * GST_MSECOND);
      return;
    }
  }
  fail_unless (ms == NONE);
}

/* Asserts the bytes and the times of the cues of the only document. */
static void
assert_cues (NlpDocumentList *list, const Cue *cues, gsize n)
{
  GstNlpDocument *document = get_document (list, 0);
  const gchar *text = gst_nlp_document_peek_text (document, NULL);
  gsize n_spans;
  const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_CUES, &n_spans);

  fail_unless_equals_int (n_spans, n);
  for (gsize i = 0; i < n; i++) {
    g_autofree gchar *cue = g_strndup (text + spans[i].start, spans[i].end - spans[i].start);

    fail_unless_equals_string (cue, cues[i].text);
    assert_attribute (&spans[i], "running_time", cues[i].start);
    assert_attribute (&spans[i], "duration", cues[i].duration);
  }
}

/* A byte order mark, line breaks of Windows, and characters of two bytes. */
GST_START_TEST (test_srt)
{
  static const Cue cues[] = {
      {"The harbour of Bremen reopened on Monday,", 1000, 2500},
      {"as J\303\270rn & S\303\270ren say.", 3600, 2400},
      {"- Did ships come?\n\n- Yes, \"three.\"", 6000, 2000},
      {"Nobody was hurt", 12500, 1500},
      {"- at least - that day.", 14000, 2000},
  };
  static const gchar *const names[] = {"ferry.srt", "ferry.vtt"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_auto (NlpDocumentList) list;

    parse_data (nlp_subtitles_format.parse, names[i], &list);
    fail_unless_equals_int (list.documents->len, 1);
    assert_text (&list, 0,
                 "The harbour of Bremen reopened on Monday, as J\303\270rn & S\303\270ren say.\n\n"
                 "- Did ships come?\n\n- Yes, \"three.\"\n\n"
                 "Nobody was hurt - at least - that day.\n");
    assert_cues (&list, cues, G_N_ELEMENTS (cues));
    assert_field (&list, 0, "title", NULL);
    assert_field (&list, 0, "language", NULL);
  }
}
GST_END_TEST;

GST_START_TEST (test_webvtt)
{
  static const Cue cues[] = {
      {"F\303\246rgerne sejler", 1000, 2000},
      {"igen <nu>.", 3000, 2250},
      {"Hvorn\303\245r?\n\nKlokken", 5300, 1700},
      {"6:30.", 3607000, 2000},
  };
  g_auto (NlpDocumentList) list;

  parse_data (nlp_subtitles_format.parse, "ferry-voices.vtt", &list);
  fail_unless_equals_int (list.documents->len, 1);
  assert_text (&list, 0,
               "F\303\246rgerne sejler igen <nu>.\n\nHvorn\303\245r?\n\nKlokken\n\n6:30.\n");
  assert_cues (&list, cues, G_N_ELEMENTS (cues));
  assert_field (&list, 0, "title", "Ferries to \303\206r\303\270");
  assert_field (&list, 0, "language", "da");
}
GST_END_TEST;

GST_START_TEST (test_headers)
{
  static const gchar *const cue = "\n\n0:01.0 --> 0:02.0\nText.";
  static const struct {
    const gchar *header, *title, *language;
  } headers[] = {
      {"WEBVTT", NULL, NULL},
      {"WEBVTT\tNews", "News", NULL},
      {"WEBVTT Kind: captions; Language: en-GB", NULL, "en-GB"},
      {"WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\nlanguage:fr", NULL, "fr"},
      {"WEBVTT \342\200\223 News: today", "News: today", NULL},
      {"WEBVTT\n\nLanguage: fr", NULL, NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (headers); i++) {
    g_autofree gchar *file = g_strconcat (headers[i].header, cue, NULL);
    g_auto (NlpDocumentList) list;

    parse_string (nlp_subtitles_format.parse, file, &list);
    assert_text (&list, 0, "Text.\n");
    assert_field (&list, 0, "title", headers[i].title);
    assert_field (&list, 0, "language", headers[i].language);
  }
}
GST_END_TEST;

static void
assert_srt (const gchar *file, const gchar *expected)
{
  g_auto (NlpDocumentList) list;

  parse_string (nlp_subtitles_format.parse, file, &list);
  assert_text (&list, 0, expected);
}

GST_START_TEST (test_srt_oddities)
{
  /* Without blank lines, or with blank lines in a cue; numbers and "<" in a cue; the number of a
   * truncated cue. */
  assert_srt ("1\n0:0:1,0 --> 0:0:2,0\nA\n2\n0:0:2,0-->0:0:3,0 X1:1\nB\n\nC\n\n3\n", "A B C\n");
  assert_srt ("0:0:1,0 --> 0:0:2,0\n\n1999\n\n2\n0:0:2,0 --> 0:0:3,0\na < b {c} &amp; <i>d\n",
              "1999 a < b {c} &amp; d\n");
  /* Unreadable times. */
  assert_srt ("1\n0:0:1,0 --> 0:0:2,0\nA\n\n2\n0:0:x,0 --> 0:0:3,0\nB\n\n3\n0:0:3,0 --> 0:0:4,0\nC",
              "A B C\n");
  /* Line breaks of the classic Mac OS. */
  assert_srt ("1\r0:0:1,0 --> 0:0:2,0\rA\r\r2\r0:0:2,0 --> 0:0:3,0\rB", "A B\n");
  assert_srt ("1\n0:0:1,0 --> 0:0:2,0\n\346\227\245\346\234\254\n\350\252\236\n\n"
              "2\n0:0:2,0 --> 0:0:3,0\n\343\201\247\n",
              "\346\227\245\346\234\254\350\252\236\343\201\247\n");
}
GST_END_TEST;

GST_START_TEST (test_paragraphs)
{
#define TWO(first, start, second)                                                                  \
  "1\n0:0:1,0 --> 0:0:2,0\n" first "\n\n2\n0:0:" start " --> 0:0:20,0\n" second "\n"
  assert_srt (TWO ("A", "6,000", "b"), "A b\n");
  assert_srt (TWO ("A", "6,001", "b"), "A\n\nb\n");
  assert_srt (TWO ("A.", "2,000", "B"), "A. B\n");
  assert_srt (TWO ("A.", "2,000", "- B"), "A.\n\n- B\n");
  assert_srt (TWO ("A.\"", "2,000", "-B"), "A.\"\n\n-B\n");
  assert_srt (TWO ("A,", "2,000", "- B"), "A,\n- B\n");
  assert_srt (TWO ("A.", "2,000", "- and B -"), "A. - and B -\n");
  assert_srt (TWO ("A.", "2,000", "-5 degrees"), "A. -5 degrees\n");
  assert_srt (TWO ("A?", "2,000", ">> B"), "A?\n\n>> B\n");
  assert_srt (TWO ("A!", "2,000", "MAN #2: B"), "A!\n\nMAN #2: B\n");
  assert_srt (TWO ("A!", "2,000", "AT 6:30"), "A! AT 6:30\n");
  /* A cue may end before it starts. */
  assert_srt ("1\n0:0:9,0 --> 0:0:2,0\nA\n\n2\n0:0:11,0 --> 0:0:12,0\nb", "A b\n");
}
GST_END_TEST;

/* In scrolling captions, each line appears three times. */
GST_START_TEST (test_scrolling)
{
  static const Cue cues[] = {
      {"good evening from", 1000, 2000},
      {"Bremen where ships", 3010, 1990},
      {"came", 5010, 1000},
  };
  g_auto (NlpDocumentList) list;

  parse_string (
      nlp_subtitles_format.parse,
      "WEBVTT\nKind: captions\nLanguage: en\n\n"
      "00:01.000 --> 00:03.000\n \ngood<00:02.000><c> evening</c><00:02.500><c> from</c>\n\n"
      "00:03.000 --> 00:03.010\ngood evening from\n \n\n"
      "00:03.010 --> 00:05.000\ngood evening from\nBremen<00:04.000><c> where ships</c>\n\n"
      "00:05.000 --> 00:05.010\nBremen where ships\n \n\n"
      "00:05.010 --> 00:06.010\nBremen where ships\ncame\n",
      &list);
  assert_text (&list, 0, "good evening from Bremen where ships came\n");
  assert_cues (&list, cues, G_N_ELEMENTS (cues));
  assert_field (&list, 0, "language", "en");

  /* Speakers do repeat themselves. */
  assert_srt ("1\n0:0:1,0 --> 0:0:2,0\nOh no.\n\n2\n0:0:2,0 --> 0:0:3,0\nOh no.\n",
              "Oh no. Oh no.\n");
}
GST_END_TEST;

GST_START_TEST (test_cue_without_duration)
{
  static const Cue cues[] = {{"A", 2000, NONE}, {"b", 2500, 500}};
  g_auto (NlpDocumentList) list;

  parse_string (nlp_subtitles_format.parse,
                "1\n0:0:2,0 --> 0:0:1,0\nA\n\n2\n0:0:1,0 --> 0:0:1,1\n<i></i>\n\n"
                "3\n0:0:2,5 --> 0:0:3,0\nb\n",
                &list);
  assert_cues (&list, cues, G_N_ELEMENTS (cues));
}
GST_END_TEST;

GST_START_TEST (test_is_subtitles)
{
  static const struct {
    const gchar *head, *name;
    gboolean expected;
  } files[] = {
      {"WEBVTT", NULL, TRUE},
      {"\357\273\277WEBVTT\n", NULL, TRUE},
      {"WEBVTT is a format.\nIt has cues.", "a.txt", FALSE},
      {"WEBVTT News\n\n00:01.000 --> 00:02.000\nA", NULL, TRUE},
      {"WEBVTTX", NULL, FALSE},
      {"The WEBVTT", "a.vtt", FALSE},
      {"1\n00:00:01,000 --> 00:00:02,000\nA", NULL, TRUE},
      {"\357\273\277\r\n 1 \r\n00:00:01.000 --> 00:00:02.000\r\n", NULL, TRUE},
      {"00:00:01,000 --> 00:00:02,000\nA", NULL, FALSE},
      {"00:00:01,000 --> 00:00:02,000\nA", "a.SRT", TRUE},
      {"1\n\n00:00:01,000 --> 00:00:02,000\nA", NULL, FALSE},
      {"1\n2\n", "a.srt", FALSE},
      {"", "a.srt", FALSE},
      {"1", NULL, FALSE},
      {"\377\3761", "a.srt", TRUE},
      {"\377\3761", "a.txt", FALSE},
      {"1\n12:30 --> 13:00 lunch\n", NULL, FALSE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++) {
    if (nlp_subtitles_format.sniff (files[i].head, strlen (files[i].head), files[i].name) !=
        files[i].expected)
      g_error ("wrong about %s", files[i].head);
  }
}
GST_END_TEST;

GST_START_TEST (test_nothing)
{
  static const gchar *const others[] = {"", "text", "1\n", "a --> b\n"};
  g_auto (NlpDocumentList) empty;

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++) {
    g_auto (NlpDocumentList) list;
    g_autoptr (GError) error = NULL;

    fail_if (
        parse_bytes (nlp_subtitles_format.parse, others[i], strlen (others[i]), &list, &error));
    fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT));
  }
  parse_string (nlp_subtitles_format.parse, "WEBVTT\n\n0:01.0 --> 0:02.0\n\n", &empty);
  fail_unless_equals_int (empty.documents->len, 0);
}
GST_END_TEST;

GST_START_TEST (test_damaged)
{
  static const gchar *const names[] = {"ferry.srt", "ferry.vtt", "ferry-voices.vtt"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    gsize length;
    g_autofree gchar *data = read_data (names[i], &length);

    parse_damaged (nlp_subtitles_format.parse, data, length, 1000, i);
  }
}
GST_END_TEST;

static Suite *
subtitles_suite (void)
{
  Suite *suite = suite_create ("subtitles");
  TCase *chain = tcase_create ("general");

  suite_add_tcase (suite, chain);
  tcase_set_timeout (chain, 120);
  tcase_add_test (chain, test_srt);
  tcase_add_test (chain, test_webvtt);
  tcase_add_test (chain, test_headers);
  tcase_add_test (chain, test_srt_oddities);
  tcase_add_test (chain, test_paragraphs);
  tcase_add_test (chain, test_scrolling);
  tcase_add_test (chain, test_cue_without_duration);
  tcase_add_test (chain, test_is_subtitles);
  tcase_add_test (chain, test_nothing);
  tcase_add_test (chain, test_damaged);
  return suite;
}

GST_CHECK_MAIN (subtitles);
