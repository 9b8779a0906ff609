/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * uax29.c: tests segmenters by the rules of Unicode.
 */

#include <string.h>

#include <gst/check/gstcheck.h>
#include <unicode/uchar.h>

#include "icu/icubreaks.h"
#include "segmenter.h"

/* From Debian's package unicode-data. */
#define CONFORMANCE_FOLDER "/usr/share/unicode/auxiliary"

#define N_THREADS 4
#define N_RUNS 200

/* Conformance */

typedef struct {
  NlpIcuBreaks *breaks;
  GString *text;
  GString *expected; /* the ends of spans, in bytes */
  GString *found;
} Conformance;

static void
append_end (gsize start, gsize end, gpointer user_data)
{
  g_string_append_printf (user_data, " %" G_GSIZE_FORMAT, end);
}

/* Checks a line such as "÷ 0061 × 0301 ÷ 0062 ÷". */
static void
check_line (Conformance *self, const gchar *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  g_string_truncate (self->text, 0);
  g_string_truncate (self->expected, 0);
  g_string_truncate (self->found, 0);
  for (guint i = 0; words[i] != NULL; i++) {
    if (g_ascii_isxdigit (*words[i]))
      g_string_append_unichar (self->text, g_ascii_strtoull (words[i], NULL, 16));
    else if (strcmp (words[i], "\u00f7") == 0 && self->text->len > 0)
      append_end (0, self->text->len, self->expected);
  }
  fail_unless (nlp_icu_breaks_foreach (self->breaks, self->text->str, 0, self->text->len,
                                       append_end, self->found, NULL));
  fail_unless (strcmp (self->found->str, self->expected->str) == 0, "%s: found%s, not%s", line,
               self->found->str, self->expected->str);
}

/* Whether the file, which begins with @line, is of the Unicode version of ICU. */
static gboolean
is_of_icus_version (const gchar *line)
{
  UVersionInfo version;
  g_autofree gchar *name = NULL;

  u_getUnicodeVersion (version);
  name = g_strdup_printf ("-%u.%u.%u.txt", version[0], version[1], version[2]);
  return strstr (line, name) != NULL;
}

static void
check_conformance (NlpIcuRules rules, const gchar *name)
{
  g_autofree gchar *path = g_build_filename (CONFORMANCE_FOLDER, name, NULL);
  g_autofree gchar *content = NULL;
  g_auto (GStrv) lines = NULL;
  Conformance self = {0};
  guint n_lines = 0;

  if (!g_file_get_contents (path, &content, NULL, NULL)) {
    g_print ("skipped: %s does not exist\n", path);
    return;
  }
  lines = g_strsplit (content, "\n", -1);
  if (!is_of_icus_version (lines[0])) {
    g_print ("skipped: %s is not of the Unicode version of ICU\n", path);
    return;
  }

  self.breaks = nlp_icu_breaks_new (rules);
  self.text = g_string_new (NULL);
  self.expected = g_string_new (NULL);
  self.found = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_autofree gchar *line = g_strndup (lines[i], strcspn (lines[i], "#\t"));

    g_strstrip (line);
    if (*line == '\0')
      continue;
    check_line (&self, line);
    n_lines++;
  }
  fail_unless (n_lines > 100);
  g_print ("%s: %u lines\n", name, n_lines);
  nlp_icu_breaks_free (self.breaks);
  g_string_free (self.text, TRUE);
  g_string_free (self.expected, TRUE);
  g_string_free (self.found, TRUE);
}

GST_START_TEST (test_words_conform)
{
  check_conformance (NLP_ICU_WORDS, "WordBreakTest.txt");
}
GST_END_TEST;

GST_START_TEST (test_sentences_conform)
{
  check_conformance (NLP_ICU_SENTENCES, "SentenceBreakTest.txt");
}
GST_END_TEST;

/* Cases that the conformance files lack. */
GST_START_TEST (test_words)
{
  static const struct {
    const gchar *text, *ends;
  } cases[] = {
      {"a:b", " 3"},                                      /* ICU's own rules split it */
      {"\u0e04\u0e19", " 3 6"},                           /* no dictionary */
      {"\u4e2d\u56fd", " 3 6"},                           /* likewise */
      {"\u05d0'", " 3"},                                  /* a Hebrew letter and a quote */
      {"\u05d0'\u05d1\"\u05d2'1", " 9 10"},               /* several of them */
      {"1\u05d0'", " 4"},                                 /* after a number */
      {"a.\u05d0\"\u05d1_\u05d2'", " 11"},                /* in a long word */
      {"a1.5b,3", " 5 6 7"},                              /* punctuation between like and unlike */
      {"__a_1_\u30a2\u30a2_b\u30a2", " 14 17"},           /* joiners */
      {"a\u200d\U0001f600b", " 8 9"},                     /* a pictograph joined to a letter */
      {"a\u200d\u24c2b c", " 8 9 10"},                    /* one that is also a letter */
      {".\u200d\u24c2b", " 8"},                           /* joined to punctuation */
      {"  \u0308 a", " 4 5 6"},                           /* spaces with a combining mark */
      {"\U0001f1e6\u0308\U0001f1e7\U0001f1e8", " 10 14"}, /* flags */
      {"\u0308\r\u0308\n", " 2 3 5 6"},                   /* line ends */
  };
  NlpIcuBreaks *breaks = nlp_icu_breaks_new (NLP_ICU_WORDS);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GString) ends = g_string_new (NULL);

    fail_unless (nlp_icu_breaks_foreach (breaks, cases[i].text, 0, strlen (cases[i].text),
                                         append_end, ends, NULL));
    fail_unless_equals_string (ends->str, cases[i].ends);
  }
  nlp_icu_breaks_free (breaks);
}
GST_END_TEST;

/* Only the text from start to end counts. */
GST_START_TEST (test_offsets)
{
  g_autoptr (NlpIcuBreaks) breaks = nlp_icu_breaks_new (NLP_ICU_WORDS);
  g_autoptr (GString) ends = g_string_new (NULL);

  fail_unless (nlp_icu_breaks_foreach (breaks, "one two three", 2, 9, append_end, ends, NULL));
  fail_unless_equals_string (ends->str, " 3 4 7 8 9");
  g_string_truncate (ends, 0);
  fail_unless (nlp_icu_breaks_foreach (breaks, "one", 1, 1, append_end, ends, NULL));
  fail_unless_equals_string (ends->str, "");
}
GST_END_TEST;

/* Tokens and sentences */

static void
append_span (GString *shown, const gchar *text, guint32 start, guint32 end)
{
  if (shown->len > 0)
    g_string_append_c (shown, '|');
  g_string_append_len (shown, text + start, end - start);
}

/* Appends the tokens and the sentences of a text, with "|" between them. */
static void
run (const NlpSegmenter *segmenter, const gchar *text, GString *tokens, GString *sentences)
{
  g_autoptr (GArray) found_tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) found_sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  nlp_segmenter_run (segmenter, text, strlen (text), found_tokens, found_sentences);
  for (guint i = 0; i < found_tokens->len; i++) {
    const GstNlpToken *token = &g_array_index (found_tokens, GstNlpToken, i);

    append_span (tokens, text, token->start, token->end);
  }
  for (guint i = 0; i < found_sentences->len; i++) {
    const GstNlpRange *sentence = &g_array_index (found_sentences, GstNlpRange, i);

    append_span (sentences, text, sentence->start, sentence->end);
  }
}

static void
assert_segmented (const gchar *text, const gchar *expected_tokens, const gchar *expected_sentences)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new_uax29 (NULL);
  g_autoptr (GString) tokens = g_string_new (NULL), sentences = g_string_new (NULL);

  run (segmenter, text, tokens, sentences);
  fail_unless_equals_string (tokens->str, expected_tokens);
  fail_unless_equals_string (sentences->str, expected_sentences);
}

GST_START_TEST (test_texts)
{
  assert_segmented ("", "", "");
  assert_segmented (" \r\n\t\u3000", "", "");
  assert_segmented ("He can't pay $1,234.56. Why?", "He|can't|pay|$|1,234.56|.|Why|?",
                    "He can't pay $1,234.56.|Why?");
  assert_segmented ("  Mr. Smith left\u2014e.g. \"at once.\" ",
                    "Mr|.|Smith|left|\u2014|e.g|.|\"|at|once|.|\"",
                    "Mr.|Smith left\u2014e.g. \"at once.\"");
  assert_segmented ("One line\r\nand another\n\n", "One|line|and|another", "One line|and another");
  assert_segmented ("\u6771\u4eac\u3002\u304b\u306a\u3002",
                    "\u6771|\u4eac|\u3002|\u304b|\u306a|\u3002",
                    "\u6771\u4eac\u3002|\u304b\u306a\u3002");
}
GST_END_TEST;

/* In the annex a sentence ends after the full stop, inside the word. */
GST_START_TEST (test_edges_agree)
{
  assert_segmented ("a.\u05d0 b", "a.\u05d0|b", "a.\u05d0|b");
  assert_segmented ("1\u05892 \u0532", "1\u05892|\u0532", "1\u05892|\u0532");
  assert_segmented ("A. \u0308B", "A|.| \u0308|B", "A. \u0308|B");
}
GST_END_TEST;

GST_START_TEST (test_flags)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new_uax29 (NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  const gchar *text = "NATO \u00c9t\u00e9 4th.";
  static const guint32 flags[] = {
      GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_TITLE | GST_NLP_TOKEN_UPPER | GST_NLP_TOKEN_SPACE_BEFORE,
      GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_TITLE | GST_NLP_TOKEN_NON_ASCII |
          GST_NLP_TOKEN_SPACE_BEFORE,
      GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_DIGIT | GST_NLP_TOKEN_SPACE_BEFORE,
      GST_NLP_TOKEN_PUNCT,
  };

  nlp_segmenter_run (segmenter, text, strlen (text), tokens, sentences);
  fail_unless_equals_int (tokens->len, G_N_ELEMENTS (flags));
  for (guint i = 0; i < tokens->len; i++)
    fail_unless_equals_int (g_array_index (tokens, GstNlpToken, i).flags, flags[i]);
}
GST_END_TEST;

static gpointer
run_often (gpointer segmenter)
{
  g_autoptr (GString) tokens = g_string_new (NULL), sentences = g_string_new (NULL);
  gboolean right = TRUE;

  for (guint i = 0; i < N_RUNS; i++) {
    g_string_truncate (tokens, 0);
    g_string_truncate (sentences, 0);
    run (segmenter, "He can't. She could!", tokens, sentences);
    right = right && strcmp (tokens->str, "He|can't|.|She|could|!") == 0 &&
            strcmp (sentences->str, "He can't.|She could!") == 0;
  }
  return GINT_TO_POINTER (right);
}

GST_START_TEST (test_threads)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new_uax29 (NULL);
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("segmenter", run_often, segmenter);
  for (guint i = 0; i < N_THREADS; i++)
    fail_unless (g_thread_join (threads[i]));
}
GST_END_TEST;

static Suite *
uax29_suite (void)
{
  Suite *suite = suite_create ("uax29");
  TCase *conformance = tcase_create ("conformance");
  TCase *segments = tcase_create ("segments");

  suite_add_tcase (suite, conformance);
  tcase_add_test (conformance, test_words_conform);
  tcase_add_test (conformance, test_sentences_conform);
  tcase_add_test (conformance, test_words);
  tcase_add_test (conformance, test_offsets);

  suite_add_tcase (suite, segments);
  tcase_add_test (segments, test_texts);
  tcase_add_test (segments, test_edges_agree);
  tcase_add_test (segments, test_flags);
  tcase_add_test (segments, test_threads);
  return suite;
}

GST_CHECK_MAIN (uax29)
