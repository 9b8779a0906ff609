/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * keyphrases.c: tests of key phrases, with and without parts of speech.
 */

#include "ranking/keyphrases.h"
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

static gchar *
find_keyphrases (const Text *text, guint n)
{
  const NlpScoringInput input = text_input (text);
  const NlpSummaryOptions options = {.n_sentences = 1, .n_keyphrases = n};
  g_autoptr (GArray) keyphrases = NULL;
  g_autoptr (GArray) selected = nlp_ranker_select (ranker, &input, &options, &keyphrases, NULL);
  GString *found = g_string_new (NULL);

  fail_unless (selected->len <= 1);
  for (guint i = 0; i < keyphrases->len; i++) {
    const NlpKeyphrase *phrase = &g_array_index (keyphrases, NlpKeyphrase, i);

    g_string_append_printf (found, "%s%.*s %u", i > 0 ? "; " : "",
                            (gint)(phrase->end - phrase->start), text->text->str + phrase->start,
                            phrase->n_uses);
  }
  return g_string_free (found, FALSE);
}

GST_START_TEST (test_keyphrases)
{
  static const gchar *const sentences[] = {
      "The harbour master closed the harbour.",
      "A harbour master may do that in storms, and harbour master Lind did.",
      "The storms went on.",
  };
  g_auto (Text) text;
  g_autofree gchar *found = NULL, *none = NULL;

  text_init (&text);
  none = find_keyphrases (&text, 3);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    add_sentence (&text, sentences[i]);
  found = find_keyphrases (&text, 2);
  fail_unless_equals_string (none, "");
  fail_unless_equals_string (found, "harbour master 3; storms 2");
}
GST_END_TEST

static void
add_tagged (Text *text, const gchar *sentence, const gchar *classes)
{
  add_sentence (text, sentence);
  add_classes (text, classes);
}

static void
assert_keyphrases (const Text *text, guint n, const gchar *expected)
{
  g_autofree gchar *found = find_keyphrases (text, n);

  fail_unless_equals_string (found, expected);
}

GST_START_TEST (test_noun_phrases)
{
  g_auto (Text) text;

  text_init (&text);
  add_tagged (&text, "Rusty lanterns glow softly.", "ADJ NOUN:lantern VERB ADV PUNCT");
  add_tagged (&text, "Glowing, she repairs rusty lanterns.",
              "VERB PUNCT PRON VERB ADJ NOUN:lantern PUNCT");
  assert_keyphrases (&text, 9, "Rusty lanterns 2");
}
GST_END_TEST

/* Singular and plural count together, and the more frequent form is shown where it first occurs. */
GST_START_TEST (test_forms)
{
  g_auto (Text) text;

  text_init (&text);
  add_tagged (&text, "A harbour pilot waits.", "DET NOUN NOUN VERB PUNCT");
  add_tagged (&text, "Two Harbour pilots wait.", "NUM NOUN NOUN:pilot VERB PUNCT");
  add_tagged (&text, "All harbour pilots wait.", "DET NOUN NOUN:pilot VERB PUNCT");
  assert_keyphrases (&text, 9, "Harbour pilots 3");
}
GST_END_TEST

/* "Mayor Anna" is frequent, but always cut out of a longer phrase. */
GST_START_TEST (test_whole_phrases)
{
  g_auto (Text) text;

  text_init (&text);
  add_tagged (&text, "Mayor Anna Weiss spoke.", "PROPN PROPN PROPN VERB PUNCT");
  add_tagged (&text, "Mayor Anna Lind left.", "PROPN PROPN PROPN VERB PUNCT");
  assert_keyphrases (&text, 9, "Mayor Anna Lind 1; Mayor Anna Weiss 1");
}
GST_END_TEST

GST_START_TEST (test_linked_nouns)
{
  g_auto (Text) text;

  text_init (&text);
  add_tagged (&text, "Strict codes of conduct help.", "ADJ NOUN:code ADP NOUN VERB PUNCT");
  assert_keyphrases (&text, 9, "Strict codes 1; conduct 1");
  add_tagged (&text, "A code of conduct helps.", "DET NOUN ADP NOUN VERB PUNCT");
  assert_keyphrases (&text, 1, "codes of conduct 2");
}
GST_END_TEST

GST_START_TEST (test_compounds)
{
  g_auto (Text) text;

  text_init (&text);
  add_tagged (&text, "State-backed pirates fear the Ebola-24 virus.",
              "NOUN PUNCT VERB NOUN:pirate VERB DET PROPN PUNCT NUM NOUN PUNCT");
  assert_keyphrases (&text, 9, "State-backed pirates 1; Ebola-24 virus 1");
  add_tagged (&text, "The Ebola-25 virus slept.", "DET PROPN PUNCT NUM NOUN VERB PUNCT");
  assert_keyphrases (&text, 9, "State-backed pirates 1; Ebola-24 virus 1; Ebola-25 virus 1");
}
GST_END_TEST

/* Only within a sentence is a verb with a capital the beginning of a name. */
GST_START_TEST (test_verbs_in_names)
{
  g_auto (Text) text;

  text_init (&text);
  add_tagged (&text, "Rowing Harbour pilots saw the Rising Lantern.",
              "VERB PROPN NOUN:pilot VERB DET VERB PROPN PUNCT");
  assert_keyphrases (&text, 9, "Harbour pilots 1; Rising Lantern 1");
}
GST_END_TEST

/* A document without nouns has no key phrases. */
GST_START_TEST (test_no_nouns)
{
  g_auto (Text) text;

  text_init (&text);
  add_tagged (&text, "Blue glows blue.", "ADJ VERB ADJ PUNCT");
  assert_keyphrases (&text, 9, "");
}
GST_END_TEST

static Suite *
keyphrases_suite (void)
{
  Suite *suite = suite_create ("keyphrases");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_checked_fixture (tc, setup, teardown);
  tcase_add_test (tc, test_keyphrases);
  tcase_add_test (tc, test_noun_phrases);
  tcase_add_test (tc, test_forms);
  tcase_add_test (tc, test_whole_phrases);
  tcase_add_test (tc, test_linked_nouns);
  tcase_add_test (tc, test_compounds);
  tcase_add_test (tc, test_verbs_in_names);
  tcase_add_test (tc, test_no_nouns);
  return suite;
}

GST_CHECK_MAIN (keyphrases)
