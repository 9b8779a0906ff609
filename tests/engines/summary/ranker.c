/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * ranker.c: tests of the summaries of documents.
 */

#include "summarytext.h"

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

static GArray *
select_sentences (const Text *text, const gchar *title, guint n)
{
  NlpScoringInput input = text_input (text);

  input.title = title;
  return nlp_ranker_select (ranker, &input, &(NlpSummaryOptions){.n_sentences = n}, NULL, NULL);
}

/* Asserts the indices of the selected sentences, such as "0 2". @sentences ends in NULL. */
static void
assert_selected (const gchar *const *sentences, const gchar *title, guint n, const gchar *expected)
{
  g_auto (Text) text;
  g_autoptr (GArray) selected = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  text_init (&text);
  for (gsize i = 0; sentences[i] != NULL; i++)
    add_sentence (&text, sentences[i]);

  selected = select_sentences (&text, title, n);
  for (guint i = 0; i < selected->len; i++)
    g_string_append_printf (found, i ? " %u" : "%u", g_array_index (selected, guint, i));
  fail_unless_equals_string (found->str, expected);
}

static const gchar *const news[] = {
    "Harbour Towns Agree on Ferry",
    "By Jane Doe, Northern Press.",
    "Passengers wait at the harbour in Alten on Sunday evening",
    "What does a winter without a ferry mean?",
    "The councils of Alten and Brede agreed on Monday to pay for a ferry between the two harbour "
    "towns through the winter.",
    "It is a good day.",
    "The ferry between Alten and Brede stopped in March, when the company that ran it closed.",
    "Two people said it was cold.",
    "The councils said:",
    NULL,
};

GST_START_TEST (test_news)
{
  assert_selected (news, "Harbour towns agree on ferry", 1, "4");
  assert_selected (news, "Harbour towns agree on ferry", 2, "4 6");
  assert_selected (news, NULL, 2, "4 6");
}
GST_END_TEST

GST_START_TEST (test_all_that_qualify)
{
  assert_selected (news, NULL, 1000, "4 5 6 7");
}
GST_END_TEST

GST_START_TEST (test_no_candidates)
{
  static const gchar *const sentences[] = {
      "no full stop in the captions of this film",
      "[music]",
      "and so it goes on",
      NULL,
  };

  assert_selected (sentences, NULL, 2, "0 1");
  assert_selected (sentences, NULL, 5, "0 1 2");
}
GST_END_TEST

GST_START_TEST (test_ends_of_candidates)
{
  static const gchar *const sentences[] = {
      "The mill was built by the river in 1850 [17].",
      "The mill was built by the river in 1850. [17]",
      "The mill was built by the river in 1850. [3, 4] [5]",
      "\"The mill was built by the river in 1850.\"",
      "(The mill was built by the river in 1850!)",
      "Die Mühle wurde am Fluss gebaut, sagte er: »Im Mai.«",
      "The mill was built by the river in 1850 [sic]",
      "The mill was built by the river in 1850",
      "Was the mill built by the river in 1850?",
      "The mill was built by the river in 1850:",
      "The mill was built.",
      NULL,
  };

  assert_selected (sentences, NULL, 100, "0 1 2 3 4 5");
}
GST_END_TEST

GST_START_TEST (test_bylines)
{
  static const gchar *const sentences[] = {
      "By John Smith and Ana Ruiz, Alten.",
      "Photo by Ana Ruiz for Northern Press.",
      "By noon the snow had closed the road.",
      "Ana Ruiz Met Tomas Lindqvist in Alten.",
      NULL,
  };

  assert_selected (sentences, NULL, 100, "2 3");
}
GST_END_TEST

/* Of two similar sentences only one is selected, even if others score lower. */
GST_START_TEST (test_redundancy)
{
  static const gchar *const sentences[] = {
      "The storm closed the airport of Alten and stranded many passengers on Friday night.",
      "Many passengers were stranded on Friday night when the storm closed the Alten airport.",
      "Engineers restored power to schools and trains on the Brede coast late on Saturday night.",
      "Schools and trains on the Brede coast have power since engineers restored it on Saturday.",
      NULL,
  };

  assert_selected (sentences, NULL, 2, "0 2");
}
GST_END_TEST

GST_START_TEST (test_pronoun)
{
  static const gchar *const pronoun_first[] = {
      "They voted for a new harbour wall that will cost the town of Alten a lot of money.",
      "Councillors voted for a new harbour wall that will cost the town of Alten a lot of money.",
      NULL,
  };

  assert_selected (pronoun_first, NULL, 1, "1");
}
GST_END_TEST

GST_START_TEST (test_title)
{
  static const gchar *const sentences[] = {
      "The day began with rain over the hills and nobody was out in the streets of town.",
      "A bakery opened its doors and sold warm bread to people who came in from the cold.",
      "Later in the day the volcano above the town erupted, for the first time in a century.",
      NULL,
  };

  assert_selected (sentences, NULL, 1, "0");
  assert_selected (sentences, "VOLCANO erupts: “volcano” above town", 1, "2");
}
GST_END_TEST

GST_START_TEST (test_entities)
{
  static const gchar *const sentences[] = {
      "many people came to the square on that day and many of them sang old songs together.",
      "ana ruiz came to alten with tomas lindqvist and the three sang old songs in the square.",
  };
  g_auto (Text) text;
  g_autoptr (GArray) without = NULL, with = NULL;

  text_init (&text);
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    add_sentence (&text, sentences[i]);

  without = select_sentences (&text, NULL, 1);
  fail_unless_equals_int (g_array_index (without, guint, 0), 0);

  /* In any order, as from several engines. */
  add_mention (&text, "tomas lindqvist");
  add_mention (&text, "ana ruiz");
  add_mention (&text, "alten");
  with = select_sentences (&text, NULL, 1);
  fail_unless_equals_int (g_array_index (with, guint, 0), 1);
}
GST_END_TEST

/* Words match in any case, in any script. */
GST_START_TEST (test_other_scripts)
{
  static const gchar *const sentences[] = {
      "Утром было холодно и на улицах города почти никого не было видно.",
      "Совет города решил построить мост через реку, и мост откроют зимой.",
      "МОСТ через реку стоит дорого, но СОВЕТ решил его построить для города.",
      NULL,
  };
  static const gchar *const chinese[] = {"市议会决定修建一座新桥。", "桥将于冬天开放。", NULL};

  assert_selected (sentences, "Мост через реку", 1, "1");
  /* Without spaces, a sentence has only one word, so it is not a candidate. */
  assert_selected (chinese, NULL, 1, "0");
}
GST_END_TEST

GST_START_TEST (test_small_texts)
{
  static const gchar *const nothing[] = {NULL};
  static const gchar *const one[] = {"The ferry leaves at nine every morning.", NULL};
  static const gchar *const short_one[] = {"Yes.", NULL};
  static const gchar *const no_tokens[] = {"", " ", NULL};

  assert_selected (nothing, NULL, 3, "");
  assert_selected (nothing, "A title", 3, "");
  assert_selected (one, "", 3, "0");
  assert_selected (short_one, NULL, 3, "0");
  assert_selected (no_tokens, NULL, 1, "0");
}
GST_END_TEST

GST_START_TEST (test_no_text)
{
  NlpScoringInput input = {NULL};
  g_autoptr (GArray) selected =
      nlp_ranker_select (ranker, &input, &(NlpSummaryOptions){.n_sentences = 3}, NULL, NULL);

  fail_unless_equals_int (selected->len, 0);
}
GST_END_TEST

/* NUL bytes, tokens and mentions outside of sentences, and a chain with a large number. */
GST_START_TEST (test_odd_tokens)
{
  static const gchar data[] = "zero\0one. The cat sat on the mat today. rest";
  static const GstNlpToken tokens[] = {
      {0, 8, GST_NLP_TOKEN_ALPHA},   {8, 9, GST_NLP_TOKEN_PUNCT},   {10, 13, GST_NLP_TOKEN_ALPHA},
      {14, 17, GST_NLP_TOKEN_ALPHA}, {18, 21, GST_NLP_TOKEN_ALPHA}, {22, 24, GST_NLP_TOKEN_ALPHA},
      {25, 28, GST_NLP_TOKEN_ALPHA}, {29, 32, GST_NLP_TOKEN_ALPHA}, {33, 38, GST_NLP_TOKEN_ALPHA},
      {38, 39, GST_NLP_TOKEN_PUNCT}, {40, 44, GST_NLP_TOKEN_ALPHA},
  };
  static const GstNlpRange sentences[] = {{10, 39}};
  static const NlpScoringMention mentions[] = {{0, 8, -1}, {40, 44, 7}, {14, 17, G_MAXINT32}};
  NlpScoringInput input = {
      .text = data,
      .length = sizeof data - 1,
      .tokens = tokens,
      .n_tokens = G_N_ELEMENTS (tokens),
      .sentences = sentences,
      .n_sentences = G_N_ELEMENTS (sentences),
      .mentions = mentions,
      .n_mentions = G_N_ELEMENTS (mentions),
  };
  g_autoptr (GArray) selected =
      nlp_ranker_select (ranker, &input, &(NlpSummaryOptions){.n_sentences = 3}, NULL, NULL);

  fail_unless_equals_int (selected->len, 1);
  fail_unless_equals_int (g_array_index (selected, guint, 0), 0);
}
GST_END_TEST

static void
add_random_sentences (Text *text, guint n)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GString) sentence = g_string_new ("Sentence");

    for (guint j = 0; j < 12; j++)
      g_string_append_printf (sentence, " w%d",
                              g_rand_int_range (random, 0, g_rand_int_range (random, 1, 5000)));
    g_string_append_c (sentence, '.');
    add_sentence (text, sentence->str);
  }
}

/* The maximum number of sentences, from more than documents have. */
GST_START_TEST (test_many_sentences)
{
  g_auto (Text) text;
  g_autoptr (GArray) selected = NULL;

  text_init (&text);
  add_random_sentences (&text, 100000);
  selected = select_sentences (&text, "w1 w2 w3", 1000);

  fail_unless_equals_int (selected->len, 1000);
  for (guint i = 1; i < selected->len; i++)
    fail_unless (g_array_index (selected, guint, i - 1) < g_array_index (selected, guint, i));
}
GST_END_TEST

/* Rankers with other random seeds select the same sentences. */
GST_START_TEST (test_deterministic)
{
  g_auto (Text) text;
  g_autoptr (GArray) before = NULL;

  text_init (&text);
  add_random_sentences (&text, 500);
  before = select_sentences (&text, "w1 w2 w3", 20);

  for (guint i = 0; i < 5; i++) {
    g_autoptr (GArray) again = NULL;

    nlp_ranker_free (ranker);
    ranker = nlp_ranker_new ();
    again = select_sentences (&text, "w1 w2 w3", 20);
    fail_unless_equals_int (again->len, before->len);
    fail_unless (memcmp (again->data, before->data, before->len * sizeof (guint)) == 0);
  }
}
GST_END_TEST

/* Of equal sentences, the first is selected. */
GST_START_TEST (test_ties)
{
  static const gchar *const sentences[] = {
      "The same thing was said again and again today.",
      "The same thing was said again and again today.",
      "The same thing was said again and again today.",
      NULL,
  };

  assert_selected (sentences, NULL, 1, "0");
  assert_selected (sentences, NULL, 2, "0 1");
}
GST_END_TEST

static Suite *
ranker_suite (void)
{
  Suite *s = suite_create ("ranker");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (s, tc);
  tcase_add_checked_fixture (tc, setup, teardown);
  tcase_add_test (tc, test_news);
  tcase_add_test (tc, test_all_that_qualify);
  tcase_add_test (tc, test_no_candidates);
  tcase_add_test (tc, test_ends_of_candidates);
  tcase_add_test (tc, test_bylines);
  tcase_add_test (tc, test_redundancy);
  tcase_add_test (tc, test_pronoun);
  tcase_add_test (tc, test_title);
  tcase_add_test (tc, test_entities);
  tcase_add_test (tc, test_other_scripts);
  tcase_add_test (tc, test_small_texts);
  tcase_add_test (tc, test_no_text);
  tcase_add_test (tc, test_odd_tokens);
  tcase_add_test (tc, test_many_sentences);
  tcase_add_test (tc, test_deterministic);
  tcase_add_test (tc, test_ties);

  return s;
}

GST_CHECK_MAIN (ranker);
