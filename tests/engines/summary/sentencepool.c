/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sentencepool.c: tests of long documents that come in sections.
 */

#include "ranking/sentencepool.h"
#include "summarytext.h"

#define N_SENTENCES 120
#define SECTION_SIZE 6 /* sentences */

static NlpRanker *ranker;

static void
setup (void)
{
  ranker = nlp_ranker_new ();
}

static void
teardown (void)
{
  nlp_ranker_free (ranker);
}

/* Returns a sentence of a document about a ferry. Every seventh has more content than the others.
 */
static gchar *
make_sentence (guint i)
{
  static const gchar *const towns[] = {"Alten", "Brede", "Corran", "Dunmore", "Elster"};

  if (i % 7 == 3)
    return g_strdup_printf ("The ferry company of %s said on day %u that the winter ferry between "
                            "%s and %s stops in March, when the harbour closes.",
                            towns[i % 5], i, towns[(i + 1) % 5], towns[(i + 2) % 5]);
  return g_strdup_printf ("In %s the visitors number %u walked past some old houses, quietly.",
                          towns[i % 5], i);
}

/* Adds @n sentences. All mentions of Alten are one chain. */
static void
add_sentences (Text *text, guint first, guint n)
{
  for (guint i = first; i < first + n; i++) {
    g_autofree gchar *sentence = make_sentence (i);
    const guint32 start = (guint32)text->text->len;
    const gchar *name;

    add_sentence (text, sentence);
    name = strstr (text->text->str + start, "Alten");
    if (name != NULL) {
      const guint32 at = (guint32)(name - text->text->str);
      const NlpScoringMention mention = {at, at + 5, 7, NLP_SCORING_NAME};

      g_array_append_val (text->mentions, mention);
    }
  }
}

/* Returns the summary of @n sentences in sections: each sentence after its offset. */
static gchar *
summarize_sections (gsize max_tokens, guint n, const NlpSummaryOptions *options)
{
  g_autoptr (NlpSentencePool) pool = nlp_sentence_pool_new (ranker, max_tokens);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (GstNlpPosition));
  g_auto (GStrv) sentences = NULL;
  GString *shown = g_string_new (NULL);
  guint64 offset = 0;

  for (guint at = 0; at < n; at += SECTION_SIZE) {
    g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (GstNlpPosition));
    g_auto (Text) text;
    NlpScoringInput input;

    text_init (&text);
    add_sentences (&text, at, SECTION_SIZE);
    input = text_input (&text);
    for (guint i = 0; i < input.n_sentences; i++) {
      const GstNlpPosition pair[2] = {{offset + input.sentences[i].start, 0, 0},
                                      {offset + input.sentences[i].end, 0, 0}};

      g_array_append_vals (positions, pair, 2);
    }
    nlp_sentence_pool_add (pool, &input, (const GstNlpPosition *)(gpointer)positions->data,
                           options);
    offset += input.length;
  }
  sentences = nlp_sentence_pool_select (pool, NULL, NULL, options, found, NULL);
  fail_unless_equals_int (found->len, 2 * g_strv_length (sentences));
  for (guint i = 0; sentences[i] != NULL; i++)
    g_string_append_printf (shown, "%" G_GUINT64_FORMAT ": %s\n",
                            g_array_index (found, GstNlpPosition, 2 * i).byte, sentences[i]);
  return g_string_free (shown, FALSE);
}

/* Returns the summary of the whole text in the same form. */
static gchar *
summarize_whole (guint n, const NlpSummaryOptions *options)
{
  GString *shown = g_string_new (NULL);
  g_autoptr (GArray) selected = NULL;
  g_auto (Text) text;
  NlpScoringInput input;

  text_init (&text);
  add_sentences (&text, 0, n);
  input = text_input (&text);
  selected = nlp_ranker_select (ranker, &input, options, NULL, NULL);
  for (guint i = 0; i < selected->len; i++) {
    const GstNlpRange *range = &input.sentences[g_array_index (selected, guint, i)];

    g_string_append_printf (shown, "%u: %.*s\n", range->start, (int)(range->end - range->start),
                            input.text + range->start);
  }
  return g_string_free (shown, FALSE);
}

/* With all sentences kept, each method gives the summary of the whole text. */
GST_START_TEST (test_same_as_whole)
{
  for (guint method = NLP_SUMMARY_AUTO; method <= NLP_SUMMARY_CENTROID; method++) {
    const NlpSummaryOptions options = {.method = method, .n_sentences = 5, .ratio = 0.03};
    g_autofree gchar *whole = summarize_whole (N_SENTENCES, &options);
    g_autofree gchar *sections = summarize_sections (100000, N_SENTENCES, &options);

    fail_unless_equals_string (sections, whole);
  }
}
GST_END_TEST

/* With sentences pruned, the summary is nearly the same. */
GST_START_TEST (test_pruned)
{
  const NlpSummaryOptions options = {.n_sentences = 4};
  g_autofree gchar *sections = summarize_sections (600, N_SENTENCES, &options);
  const NlpSummaryOptions lead = {.method = NLP_SUMMARY_LEAD, .n_sentences = 4};
  g_autofree gchar *lead_whole = summarize_whole (N_SENTENCES, &lead);
  g_autofree gchar *lead_sections = summarize_sections (300, N_SENTENCES, &lead);

  fail_unless (g_str_has_prefix (sections, "0: In Alten the visitors number 0 "));
  fail_unless (strstr (sections, "\n208: The ferry company of Dunmore said on day 3 ") != NULL);
  fail_unless (strstr (sections, "\n758: The ferry company of Alten said on day 10 ") != NULL);
  fail_unless_equals_string (lead_sections, lead_whole);
}
GST_END_TEST

/* A text without candidates has its first sentences as its summary. */
GST_START_TEST (test_no_candidates)
{
  g_autoptr (NlpSentencePool) pool = nlp_sentence_pool_new (ranker, 20);
  const NlpSummaryOptions options = {.n_sentences = 2};
  g_autoptr (GArray) positions = g_array_new (FALSE, TRUE, sizeof (GstNlpPosition));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (GstNlpPosition));
  g_auto (GStrv) sentences = NULL;
  g_autofree gchar *joined = NULL;

  g_array_set_size (positions, 6);
  for (guint i = 0; i < 50; i++) {
    g_auto (Text) text;
    NlpScoringInput input;

    text_init (&text);
    add_sentence (&text, i == 0 ? "First of all" : "One more heading");
    add_sentence (&text, "and so on");
    add_sentence (&text, "[music]");
    input = text_input (&text);
    nlp_sentence_pool_add (pool, &input, (const GstNlpPosition *)(gpointer)positions->data,
                           &options);
  }
  sentences = nlp_sentence_pool_select (pool, NULL, NULL, &options, found, NULL);
  joined = g_strjoinv ("|", sentences);
  fail_unless_equals_string (joined, "First of all|and so on");
}
GST_END_TEST

GST_START_TEST (test_clear)
{
  g_autoptr (NlpSentencePool) pool = nlp_sentence_pool_new (ranker, 20);
  const NlpSummaryOptions options = {.n_sentences = 2};
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (GstNlpPosition));
  g_auto (GStrv) sentences = NULL;
  const GstNlpPosition positions[2] = {{0, 0, 0}, {0, 0, 0}};
  g_auto (Text) text;
  NlpScoringInput input;

  text_init (&text);
  add_sentences (&text, 0, 1);
  input = text_input (&text);
  nlp_sentence_pool_add (pool, &input, positions, &options);
  nlp_sentence_pool_clear (pool);
  sentences = nlp_sentence_pool_select (pool, NULL, NULL, &options, found, NULL);
  fail_unless_equals_int (g_strv_length (sentences), 0);
}
GST_END_TEST

GST_START_TEST (test_word_counts)
{
  g_autoptr (NlpWordCounts) counts = nlp_word_counts_new ();

  fail_unless_equals_int (nlp_word_counts_get (counts, "ferry", 5), 0);
  for (guint i = 0; i < 300000; i++) {
    g_autofree gchar *rare = g_strdup_printf ("word%u", i);

    nlp_word_counts_add (counts, i % 2 ? "Ferry" : "ferry", 5);
    nlp_word_counts_add (counts, rare, strlen (rare));
  }
  fail_unless_equals_int (nlp_word_counts_get (counts, "FERRY", 5), 300000);
  fail_unless_equals_uint64 (nlp_word_counts_get_total (counts), 600000);
  nlp_word_counts_clear (counts);
  fail_unless_equals_int (nlp_word_counts_get (counts, "ferry", 5), 0);
}
GST_END_TEST

static Suite *
sentence_pool_suite (void)
{
  Suite *suite = suite_create ("sentencepool");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, test_same_as_whole);
  tcase_add_test (tcase, test_pruned);
  tcase_add_test (tcase, test_no_candidates);
  tcase_add_test (tcase, test_clear);
  tcase_add_test (tcase, test_word_counts);

  return suite;
}

GST_CHECK_MAIN (sentence_pool)
