/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lemmatizer.c: tests of the rules of lemmas, with a few rules made by hand.
 */

#include <string.h>

#include <gst/check/gstcheck.h>

#include "lemmas/lemmatizer.h"

#define N_RULES 16

enum { NOUN, VERB, NAME };

/* What is added: nothing at 0, "y" at 1, "go" at 3. */
static const gchar strings[] = "\0y\0go";

static const NlpLemmaEdit edits[] = {
    {0, 0, NLP_LETTER_CASE_LOWER, 0},           /* nothing */
    {0, 1, NLP_LETTER_CASE_LOWER, 0},           /* cuts a letter off */
    {1, 3, NLP_LETTER_CASE_LOWER, 0},           /* "ies" to "y" */
    {3, NLP_CUT_ALL, NLP_LETTER_CASE_LOWER, 0}, /* "go" */
    {0, 0, NLP_LETTER_CASE_KEPT, 0},
    {0, 0, NLP_LETTER_CASE_TITLE, 0},
};

static void
add_rule (NlpLemmaRule *rules, const gchar *ending, guint tag, gboolean is_whole, guint edit)
{
  gunichar characters[NLP_MAX_LEMMA_WORD];
  guint n = 0;
  guint32 hash, b;

  for (const gchar *p = ending; *p != '\0'; p = g_utf8_next_char (p))
    characters[n++] = g_utf8_get_char (p);
  hash = nlp_lemma_hash (characters, n, tag, is_whole);
  for (b = hash & (N_RULES - 1); rules[b].hash != 0; b = (b + 1) & (N_RULES - 1))
    ;
  rules[b] = (NlpLemmaRule){hash, edit};
}

static void
init (NlpLemmatizer *self, NlpLemmaRule *rules)
{
  memset (rules, 0, N_RULES * sizeof (*rules));
  add_rule (rules, "s", NOUN, FALSE, 1);
  add_rule (rules, "ies", NOUN, FALSE, 2);
  add_rule (rules, "ss", NOUN, FALSE, 0);
  add_rule (rules, "\u00e9s", NOUN, FALSE, 1);
  add_rule (rules, "went", VERB, TRUE, 3);
  add_rule (rules, "", NAME, FALSE, 4);
  add_rule (rules, "z", NAME, FALSE, 5);
  *self = (NlpLemmatizer){.rules = rules,
                          .n_rules = N_RULES,
                          .edits = edits,
                          .n_edits = G_N_ELEMENTS (edits),
                          .strings = strings,
                          .n_strings = sizeof (strings)};
}

static void
assert_lemma (const NlpLemmatizer *self, const gchar *word, guint tag, const gchar *expected)
{
  g_autoptr (GString) lemma = g_string_new (NULL);
  const guint edit = nlp_lemmatizer_find (self, word, strlen (word), tag);

  nlp_lemmatizer_apply (self, edit, word, strlen (word), lemma);
  fail_unless_equals_string (lemma->str, expected);
}

/* The rule for the longest ending wins, and that for a whole word before all. */
GST_START_TEST (test_endings)
{
  NlpLemmaRule rules[N_RULES];
  NlpLemmatizer self;

  init (&self, rules);
  fail_unless (nlp_lemmatizer_is_sound (&self));
  assert_lemma (&self, "Cats", NOUN, "cat");
  assert_lemma (&self, "cities", NOUN, "city");
  assert_lemma (&self, "glass", NOUN, "glass");
  assert_lemma (&self, "caf\u00e9s", NOUN, "caf\u00e9");
  assert_lemma (&self, "Went", VERB, "go");
  assert_lemma (&self, "underwent", VERB, "underwent");
  assert_lemma (&self, "Went", NOUN, "went");
  assert_lemma (&self, "s", NOUN, "");
  assert_lemma (&self, "", NOUN, "");
}
GST_END_TEST;

GST_START_TEST (test_letter_case)
{
  NlpLemmaRule rules[N_RULES];
  NlpLemmatizer self;

  init (&self, rules);
  assert_lemma (&self, "McNeil", NAME, "McNeil");
  assert_lemma (&self, "LOPEZ", NAME, "Lopez");
  assert_lemma (&self, "\u00c9TOILE", NOUN, "\u00e9toile");
}
GST_END_TEST;

/* A word that is longer than any rule has the lemma of its ending. */
GST_START_TEST (test_long_word)
{
  NlpLemmaRule rules[N_RULES];
  NlpLemmatizer self;
  g_autofree gchar *word = g_strnfill (5000, 'a');
  g_autofree gchar *plural = g_strconcat (word, "s", NULL);

  init (&self, rules);
  assert_lemma (&self, plural, NOUN, word);
}
GST_END_TEST;

/* Parts that contradict each other are found. */
GST_START_TEST (test_unsound)
{
  NlpLemmaRule rules[N_RULES];
  NlpLemmatizer self;

  init (&self, rules);
  self.n_edits = 3;
  fail_if (nlp_lemmatizer_is_sound (&self));
  init (&self, rules);
  self.n_strings = 1;
  fail_if (nlp_lemmatizer_is_sound (&self));
  init (&self, rules);
  self.n_rules = 3;
  fail_if (nlp_lemmatizer_is_sound (&self));
  init (&self, rules);
  for (guint i = 0; i < N_RULES; i++)
    rules[i].hash = 1;
  fail_if (nlp_lemmatizer_is_sound (&self));
}
GST_END_TEST;

static Suite *
lemmatizer_suite (void)
{
  Suite *suite = suite_create ("lemmatizer");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_endings);
  tcase_add_test (tc, test_letter_case);
  tcase_add_test (tc, test_long_word);
  tcase_add_test (tc, test_unsound);
  return suite;
}

GST_CHECK_MAIN (lemmatizer)
