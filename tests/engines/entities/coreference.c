/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * coreference.c: tests of overlaps and of coreference in one text.
 */

#include "entitytext.h"
#include "coreference/coreference.h"
#include "tagger.h"

/* Runs @engines over a text and writes the entities with their chains: "Tanaka/PERSON 0; ...". */
static gchar *
tag (const gchar *text, NlpTaggerEngines engines, const gchar *const *labels)
{
  const NlpTaggerOptions options = {.engines = engines, .labels = labels};
  g_autoptr (NlpTagger) tagger = nlp_tagger_new (&options, NULL);
  g_autoptr (GArray) tokens = tokens_of (text);
  g_autoptr (NlpCoreference) coreference = nlp_tagger_run (
      tagger, text, strlen (text), (const GstNlpToken *)tokens->data, tokens->len, NULL, 0);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < coreference->matches->len; i++) {
    const NlpMatch *match = &g_array_index (coreference->matches, NlpMatch, i);

    g_string_append_printf (shown, "%s%.*s/%s", i > 0 ? "; " : "", (int)(match->end - match->start),
                            text + match->start, match->label);
    if (match->chain >= 0)
      g_string_append_printf (shown, " %d", match->chain);
  }
  return g_string_free (shown, FALSE);
}

#define ALL (NLP_TAGGER_GAZETTEER | NLP_TAGGER_PATTERNS | NLP_TAGGER_NAMES)

static void
assert_tagged (const gchar *text, const gchar *expected)
{
  g_autofree gchar *shown = tag (text, ALL, NULL);

  fail_unless_equals_string (shown, expected);
}

static NlpMatch
make_match (guint start, guint end, const gchar *label, gfloat score)
{
  return (NlpMatch){
      .start = start, .end = end, .label = label, .score = score, .chain = -1, .source = "test"};
}

GST_START_TEST (test_overlaps)
{
  static const gchar text[] = "Bank of Japan today";
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpWords) words = words_of (word_classes, text);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpCoreference) coreference = NULL;
  g_autofree gchar *shown = NULL;
  NlpMatch all[] = {
      make_match (14, 19, g_intern_string ("TIME"), 0.5f),
      make_match (8, 13, g_intern_string ("GPE"), 0.9f),
      make_match (0, 13, g_intern_string ("ORG"), 0.3f),
      make_match (14, 19, g_intern_string ("DATE"), 0.6f),
  };

  g_array_append_vals (matches, all, G_N_ELEMENTS (all));
  coreference = nlp_coreference_new (words, matches);
  shown = show_matches (text, coreference->matches);
  fail_unless_equals_string (shown, "Bank of Japan/ORG; today/DATE");
  fail_unless_equals_int (coreference->n_chains, 1);
}
GST_END_TEST;

GST_START_TEST (test_persons)
{
  assert_tagged ("President Joko Halim met Mr. Tanaka. Later Halim said that Tanaka agreed.",
                 "Joko Halim/PERSON 0; Tanaka/PERSON 1; Halim/PERSON 0; Tanaka/PERSON 1");
  /* Also before the full name, as in headlines. */
  assert_tagged ("Halim wins vote. President Joko Halim was glad.",
                 "Halim/PERSON 0; Joko Halim/PERSON 0");
  assert_tagged ("Nouri al-Rashidi came. Mr. Rashidi spoke, al-Rashidi left.",
                 "Nouri al-Rashidi/PERSON 0; Rashidi/PERSON 0; al-Rashidi/PERSON 0");
  assert_tagged ("Laura Hendry and George Hendry met. George W. Hendry left.",
                 "Laura Hendry/PERSON 0; George Hendry/PERSON 1; George W. Hendry/PERSON 2");
}
GST_END_TEST;

GST_START_TEST (test_fullest_name)
{
  static const gchar text[] = "Mr. Halim spoke for President Joko Halim.";
  const NlpTaggerOptions options = {.engines = ALL};
  g_autoptr (NlpTagger) tagger = nlp_tagger_new (&options, NULL);
  g_autoptr (GArray) tokens = tokens_of (text);
  g_autoptr (NlpCoreference) coreference = nlp_tagger_run (
      tagger, text, strlen (text), (const GstNlpToken *)tokens->data, tokens->len, NULL, 0);

  fail_unless_equals_int (coreference->matches->len, 2);
  fail_unless_equals_string (g_array_index (coreference->matches, NlpMatch, 0).name, "Joko Halim");
}
GST_END_TEST;

GST_START_TEST (test_acronyms)
{
  assert_tagged ("the National Cyber Centre (NCC) said. The NCC agreed.",
                 "National Cyber Centre/ORG 0; NCC/ORG 0; NCC/ORG 0");
  /* Letters in brackets may be the acronym in another language, */
  assert_tagged ("the Federal Office for Cyber Security (BAX) said. The BAX agreed.",
                 "Federal Office for Cyber Security/ORG 0; BAX/ORG 0; BAX/ORG 0");
  /* but not a country, nor a word. */
  assert_tagged ("the National Cyber Centre (USA) said. The USA agreed.",
                 "National Cyber Centre/ORG 0; USA/GPE 1; USA/GPE 1");
  assert_tagged ("the National Cyber Centre (Later) said. Later on.",
                 "National Cyber Centre/ORG 0");
}
GST_END_TEST;

GST_START_TEST (test_names)
{
  assert_tagged ("in the town of Buhrabad. Voters say Buhrabad is poor. Luka Buhrabad left.",
                 "Buhrabad/GPE 0; Buhrabad/GPE 0; Luka Buhrabad/PERSON 1");
  assert_tagged ("the U.S. and the United States, not U.S. firms",
                 "U.S./GPE 0; United States/GPE 0; U.S./GPE 0");
  assert_tagged ("on Friday the Japanese government of Japan paid $5 million",
                 "Friday/DATE; Japanese/NORP 0; Japan/GPE 1; $5 million/MONEY");
}
GST_END_TEST;

GST_START_TEST (test_engines_and_labels)
{
  static const gchar text[] = "On Friday Mr. Tanaka left Japan.";
  static const gchar *const labels[] = {"GPE", "DATE", NULL};
  g_autofree gchar *patterns = tag (text, NLP_TAGGER_PATTERNS, NULL);
  g_autofree gchar *gazetteer = tag (text, NLP_TAGGER_GAZETTEER, NULL);
  g_autofree gchar *names = tag (text, NLP_TAGGER_NAMES, NULL);
  g_autofree gchar *none = tag (text, 0, NULL);
  g_autofree gchar *some = tag (text, ALL, labels);

  fail_unless_equals_string (patterns, "Friday/DATE");
  fail_unless_equals_string (gazetteer, "Japan/GPE 0");
  fail_unless_equals_string (names, "Tanaka/PERSON 0");
  fail_unless_equals_string (none, "");
  fail_unless_equals_string (some, "Friday/DATE; Japan/GPE 1");
}
GST_END_TEST;

GST_START_TEST (test_many_names)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree gchar *shown = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "Mr. Xa%c%c%cu left. ", 'a' + i % 26, 'a' + i / 26 % 26,
                            'a' + i / 676);
  shown = tag (text->str, ALL, NULL);
  fail_unless (g_str_has_suffix (shown, "/PERSON 4999"));
}
GST_END_TEST;

static Suite *
coreference_suite (void)
{
  Suite *suite = suite_create ("coreference");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_overlaps);
  tcase_add_test (tc, test_persons);
  tcase_add_test (tc, test_fullest_name);
  tcase_add_test (tc, test_acronyms);
  tcase_add_test (tc, test_names);
  tcase_add_test (tc, test_engines_and_labels);
  tcase_add_test (tc, test_many_names);
  return suite;
}

GST_CHECK_MAIN (coreference)
