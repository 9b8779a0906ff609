/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * factlexicon.c: tests of the words of facts.
 */

#include "testutil.h"

#include "common/tables/tables.h"
#include "words/factlexicon.h"

enum { MONTH, SAYING };
static const gchar *const classes[] = {"month", "saying", NULL};

static NlpFactLexicon *
load (const gchar *data)
{
  GError *error = NULL;
  NlpFactLexicon *lexicon = nlp_fact_lexicon_new ("test.words", data, classes, &error);

  g_assert_no_error (error);
  return lexicon;
}

static const NlpFactLexiconEntry *
find (const NlpFactLexicon *lexicon, const gchar *word)
{
  const gsize length = strlen (word);

  return nlp_fact_lexicon_find (lexicon, word, length, nlp_fact_lexicon_hash (word, length));
}

GST_START_TEST (test_words)
{
  g_autoptr (NlpFactLexicon) lexicon =
      load ("# Words\n[month]\nmay=5 march=3\n[saying]\nsaid march\ndon't\n");

  fail_unless_equals_uint64 (find (lexicon, "may")->classes, NLP_FACT_CLASS (MONTH));
  fail_unless_equals_int (find (lexicon, "May")->number, 5);
  fail_unless_equals_uint64 (find (lexicon, "MARCH")->classes,
                             NLP_FACT_CLASS (MONTH) | NLP_FACT_CLASS (SAYING));
  fail_unless_equals_int (find (lexicon, "march")->number, 3);
  fail_unless_equals_uint64 (find (lexicon, "sai")->classes, 0);
  fail_unless_equals_uint64 (find (lexicon, "saids")->classes, 0);
}
GST_END_TEST;

GST_START_TEST (test_apostrophes)
{
  g_autoptr (NlpFactLexicon) lexicon = load ("[saying]\ndon't\n");

  fail_unless_equals_uint64 (find (lexicon, "don't")->classes, NLP_FACT_CLASS (SAYING));
  fail_unless_equals_uint64 (find (lexicon, "Don\xe2\x80\x99t")->classes, NLP_FACT_CLASS (SAYING));
}
GST_END_TEST;

/* The table grows and keeps all words. */
GST_START_TEST (test_many_words)
{
  g_autoptr (GString) data = g_string_new ("[month]\n");
  g_autoptr (NlpFactLexicon) lexicon = NULL;

  for (guint i = 1; i <= 2000; i++)
    g_string_append_printf (data, "w%u=%u\n", i, i);
  lexicon = load (data->str);
  for (guint i = 1; i <= 2000; i++) {
    g_autofree gchar *word = g_strdup_printf ("W%u", i);

    fail_unless_equals_int (find (lexicon, word)->number, (gint)i);
  }
}
GST_END_TEST;

static void
assert_error (const gchar *data, const gchar *expected)
{
  g_autoptr (GError) error = NULL;
  NlpFactLexicon *lexicon = nlp_fact_lexicon_new ("test.words", data, classes, &error);

  fail_unless (lexicon == NULL);
  fail_unless (g_error_matches (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT));
  fail_unless_equals_string (error->message, expected);
}

GST_START_TEST (test_errors)
{
  assert_error ("may\n", "test.words:1: expected a class, such as [month], before words");
  assert_error ("[month]\nmay\n[day]\n", "test.words:3: expected a known class, found \"[day]\"");
  assert_error ("[month]\nmay=x\n", "test.words:2: expected a number after the \"=\" of \"may=x\"");
}
GST_END_TEST;

static Suite *
lexicon_suite (void)
{
  Suite *suite = suite_create ("factlexicon");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_words);
  tcase_add_test (tcase, test_apostrophes);
  tcase_add_test (tcase, test_many_words);
  tcase_add_test (tcase, test_errors);
  return suite;
}

GST_CHECK_MAIN (lexicon)
