/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * methods.c: tests of the methods that score sentences, of limits and queries.
 */

#include "summarytext.h"

#define N_METHODS (NLP_SUMMARY_CENTROID + 1)

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

/* Returns the indices of the selected sentences, such as "0 2". */
static gchar *
select_sentences (const Text *text, const NlpSummaryOptions *options, const gchar *query)
{
  NlpScoringInput input = text_input (text);
  g_autoptr (GArray) selected = NULL;
  GString *found = g_string_new (NULL);

  input.query = query;
  selected = nlp_ranker_select (ranker, &input, options, NULL, NULL);
  for (guint i = 0; i < selected->len; i++)
    g_string_append_printf (found, i ? " %u" : "%u", g_array_index (selected, guint, i));
  return g_string_free (found, FALSE);
}

static void
add_sentences (Text *text, const gchar *const *sentences)
{
  for (; *sentences != NULL; sentences++)
    add_sentence (text, *sentences);
}

static void
assert_selected (const gchar *const *sentences,
                 const NlpSummaryOptions *options,
                 const gchar *expected)
{
  g_auto (Text) text;
  g_autofree gchar *found = NULL;

  text_init (&text);
  add_sentences (&text, sentences);
  found = select_sentences (&text, options, NULL);
  fail_unless_equals_string (found, expected);
}

/* The third one shares words with most others. */
static const gchar *const ferries[] = {
    "Green lanterns shone over quiet harbour walls tonight.",
    "Old ferries rust slowly near distant islands.",
    "Ferries leave the harbour for islands when lanterns shine green.",
    "Some islands have neither harbour nor lanterns.",
    "Bakers sold warm bread before sunrise anyway.",
    NULL,
};

GST_START_TEST (test_central_sentence)
{
  static const NlpSummaryMethod methods[] = {NLP_SUMMARY_TEXTRANK, NLP_SUMMARY_LEXRANK,
                                             NLP_SUMMARY_CENTROID};

  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++)
    assert_selected (ferries, &(NlpSummaryOptions){.method = methods[i], .n_sentences = 1}, "2");
}
GST_END_TEST

/* The third sentence is longest in the first dimension. */
GST_START_TEST (test_lsa)
{
  static const gchar *const sentences[] = {
      "Ferries cross islands rather slowly.",
      "Bakers sold warm bread anyway.",
      "Ferries cross islands past lanterns beside harbours.",
      "Lanterns light islands for harbours.",
      NULL,
  };

  assert_selected (sentences, &(NlpSummaryOptions){.method = NLP_SUMMARY_LSA, .n_sentences = 1},
                   "2");
}
GST_END_TEST

GST_START_TEST (test_lead)
{
  assert_selected (ferries, &(NlpSummaryOptions){.method = NLP_SUMMARY_LEAD, .n_sentences = 2},
                   "0 1");
}
GST_END_TEST

/* After "ferry" and "harbour" are covered, other words count more. */
GST_START_TEST (test_sumbasic)
{
  static const gchar *const sentences[] = {
      "Ferry ferry harbour harbour harbour sails.",
      "Ferry harbour harbour sails away again.",
      "Bakers bakers sold warm warm bread.",
      "Somebody watched clouds drifting over hills.",
      NULL,
  };

  assert_selected (sentences,
                   &(NlpSummaryOptions){.method = NLP_SUMMARY_SUMBASIC, .n_sentences = 2}, "0 2");
}
GST_END_TEST

/* "goal" is the most probable word even after its only sentence is selected. */
GST_START_TEST (test_sumbasic_word_used_up)
{
  static const gchar *const sentences[] = {
      "Goal goal goal goal goal goal goal goal.",
      "Ferries cross islands past lanterns.",
      "Ferries cross islands past harbours.",
      "Bakers bakers sold warm bread.",
      NULL,
  };

  assert_selected (sentences,
                   &(NlpSummaryOptions){.method = NLP_SUMMARY_SUMBASIC, .n_sentences = 3}, "0 1 3");
}
GST_END_TEST

/* Sentences that share no words with others come last, even if rounding makes their vectors longer
 * than 1. */
GST_START_TEST (test_isolated_sentences)
{
  static const NlpSummaryMethod methods[] = {NLP_SUMMARY_TEXTRANK, NLP_SUMMARY_LEXRANK};
  g_auto (Text) text;

  text_init (&text);
  add_sentence (&text, "Ferries cross islands past lanterns.");
  add_sentence (&text, "Lanterns guide ferries towards harbours.");
  add_sentence (&text, "Harbours welcome islands beside ferries.");
  for (guint i = 0; i < 40; i++) {
    g_autoptr (GString) sentence = g_string_new ("Alone");

    g_string_append_printf (sentence, "%u", i);
    for (guint j = 0; j < 5 + i % 9; j++)
      g_string_append_printf (sentence, " own%ux%u", i, j * j % (3 + i % 7));
    g_string_append_c (sentence, '.');
    add_sentence (&text, sentence->str);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++) {
    const NlpSummaryOptions options = {.method = methods[i], .n_sentences = 3};
    g_autofree gchar *found = select_sentences (&text, &options, NULL);

    fail_unless_equals_string (found, "0 1 2");
  }
}
GST_END_TEST

/* Asserts that each method gives the same summary twice. The summary itself is not checked. */
static void
assert_repeatable (const Text *text)
{
  for (guint method = 0; method < N_METHODS; method++) {
    const NlpSummaryOptions options = {.method = (NlpSummaryMethod)method, .n_sentences = 3};
    g_autofree gchar *found = select_sentences (text, &options, NULL);
    g_autofree gchar *again = select_sentences (text, &options, NULL);

    fail_unless_equals_string (found, again);
  }
}

GST_START_TEST (test_odd_documents)
{
  static const gchar *const stops[] = {"It is what it is and was.", NULL};
  g_auto (Text) text;

  text_init (&text);
  assert_repeatable (&text);
  add_sentences (&text, stops);
  assert_repeatable (&text);
  for (guint i = 0; i < 50; i++)
    add_sentence (&text, "The same ferry leaves the same harbour.");
  assert_repeatable (&text);
}
GST_END_TEST

/* Each method ends on a long document. */
GST_START_TEST (test_many_sentences)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_auto (Text) text;

  text_init (&text);
  for (guint i = 0; i < 5000; i++) {
    g_autofree gchar *sentence =
        g_strdup_printf ("Ships%d carry cargo%d past island%d towards harbour%d.",
                         g_rand_int_range (random, 0, 900), g_rand_int_range (random, 0, 900),
                         g_rand_int_range (random, 0, 30), g_rand_int_range (random, 0, 5));

    add_sentence (&text, sentence);
  }
  assert_repeatable (&text);
}
GST_END_TEST

GST_START_TEST (test_limits)
{
  assert_selected (ferries, &(NlpSummaryOptions){.method = NLP_SUMMARY_LEAD, .ratio = 0.4}, "0 1");
  assert_selected (ferries, &(NlpSummaryOptions){.method = NLP_SUMMARY_LEAD, .ratio = 0.01}, "0");
  assert_selected (ferries, &(NlpSummaryOptions){.method = NLP_SUMMARY_LEAD, .n_words = 16}, "0 1");
  assert_selected (ferries, &(NlpSummaryOptions){.method = NLP_SUMMARY_LEAD, .n_words = 2}, "0");
  assert_selected (ferries, &(NlpSummaryOptions){.method = NLP_SUMMARY_LEAD}, "0 1 2 3 4");
  assert_selected (
      ferries,
      &(NlpSummaryOptions){.method = NLP_SUMMARY_LEAD, .n_sentences = 3, .ratio = 1, .n_words = 16},
      "0 1");
}
GST_END_TEST

GST_START_TEST (test_query)
{
  const NlpSummaryOptions options = {.n_sentences = 1};
  g_auto (Text) text;
  g_autofree gchar *by_word = NULL, *by_name = NULL, *unknown = NULL, *plain = NULL;

  text_init (&text);
  add_sentences (&text, ferries);
  add_sentence (&text, "Ana Ruiz left early with others.");
  add_sentence (&text, "Later the minister came back alone.");
  add_mention (&text, "Ana Ruiz");
  add_mention (&text, "the minister");
  g_array_index (text.mentions, NlpScoringMention, 0).chain = 0;
  g_array_index (text.mentions, NlpScoringMention, 1).chain = 0;
  by_word = select_sentences (&text, &options, "BREAD");
  by_name = select_sentences (&text, &(NlpSummaryOptions){.n_sentences = 2}, "Ana Ruiz");
  plain = select_sentences (&text, &options, NULL);
  unknown = select_sentences (&text, &options, "volcano");
  fail_unless_equals_string (by_word, "4");
  fail_unless_equals_string (by_name, "5 6");
  fail_unless_equals_string (unknown, plain);
}
GST_END_TEST

/* Of sentences alike, the one with an action is selected. */
GST_START_TEST (test_action)
{
  g_auto (Text) text;
  g_autofree gchar *plain = NULL, *with_action = NULL;
  const NlpSummaryOptions options = {.n_sentences = 1};

  text_init (&text);
  add_sentence (&text, "Ferries will carry bread to quiet islands.");
  add_sentence (&text, "Ferries will carry bread to quiet harbours.");
  plain = select_sentences (&text, &options, NULL);
  fail_unless_equals_string (plain, "0");
  add_mention (&text, "carry bread to quiet harbours");
  g_array_index (text.mentions, NlpScoringMention, 0).kind = NLP_SCORING_ACTION;
  with_action = select_sentences (&text, &options, NULL);
  fail_unless_equals_string (with_action, "1");
}
GST_END_TEST;

/* "Tonight" is the most probable word until it is known to be an adverb. */
GST_START_TEST (test_adverbs)
{
  g_auto (Text) text;
  g_autofree gchar *by_list = NULL, *by_class = NULL;
  const NlpSummaryOptions options = {.method = NLP_SUMMARY_SUMBASIC, .n_sentences = 1};

  text_init (&text);
  add_sentence (&text, "Tonight, tonight bakers sell bread tonight.");
  add_sentence (&text, "Ferries bring bread to quiet islands.");
  add_sentence (&text, "Ferries pass green lanterns and islands.");
  by_list = select_sentences (&text, &options, NULL);
  add_classes (&text, "ADV PUNCT ADV NOUN VERB NOUN ADV PUNCT NOUN VERB NOUN ADP ADJ NOUN PUNCT "
                      "NOUN VERB ADJ NOUN CCONJ NOUN PUNCT");
  by_class = select_sentences (&text, &options, NULL);
  fail_unless_equals_string (by_list, "0");
  fail_unless_equals_string (by_class, "1");
}
GST_END_TEST

static Suite *
methods_suite (void)
{
  Suite *suite = suite_create ("methods");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_checked_fixture (tc, setup, teardown);
  tcase_add_test (tc, test_central_sentence);
  tcase_add_test (tc, test_lsa);
  tcase_add_test (tc, test_lead);
  tcase_add_test (tc, test_sumbasic);
  tcase_add_test (tc, test_sumbasic_word_used_up);
  tcase_add_test (tc, test_isolated_sentences);
  tcase_add_test (tc, test_odd_documents);
  tcase_add_test (tc, test_many_sentences);
  tcase_add_test (tc, test_limits);
  tcase_add_test (tc, test_query);
  tcase_add_test (tc, test_action);
  tcase_add_test (tc, test_adverbs);
  return suite;
}

GST_CHECK_MAIN (methods)
