/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * postagger.c: tests of the classes and lemmas of words by the default model, and of its file.
 */

#include <string.h>

#include <gst/check/gstcheck.h>

#include "base/lowercase.h"
#include "base/pos.h"
#include "common/modelpath.h"
#include "common/tables/datafile.h"
#include "syntax.h"

/* More words than the cache of a tagger holds. */
#define N_WORDS 60000

static NlpSyntax *syntax;

static void
set_up (void)
{
  g_autoptr (GError) error = NULL;

  syntax = nlp_syntax_new (NULL, &error);
  fail_unless (syntax != NULL, "%s", error != NULL ? error->message : "");
}

static void
tear_down (void)
{
  g_clear_pointer (&syntax, nlp_syntax_unref);
}

/* Splits text at single spaces. */
static GArray *
split (const gchar *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));

  for (const gchar *word = text; *word != '\0';) {
    const gsize length = strcspn (word, " ");
    const GstNlpToken token = {(guint32)(word - text), (guint32)(word - text + length), 0};

    g_array_append_val (tokens, token);
    word += length + (word[length] == ' ');
  }
  return tokens;
}

typedef struct {
  GArray *tokens;
  GArray *syntax;
  GString *lemmas;
} Result;

static void
clear_result (Result *self)
{
  g_array_unref (self->tokens);
  g_array_unref (self->syntax);
  g_string_free (self->lemmas, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, clear_result)

static Result
run (const gchar *text, const GstNlpRange *sentences, gsize n_sentences)
{
  Result result = {
      .tokens = split (text),
      .syntax = g_array_new (FALSE, FALSE, sizeof (GstNlpTokenSyntax)),
      .lemmas = g_string_new (NULL),
  };

  nlp_syntax_run (syntax, text, (const GstNlpToken *)(gconstpointer)result.tokens->data,
                  result.tokens->len, sentences, n_sentences, FALSE, result.syntax, result.lemmas);
  fail_unless_equals_int (result.syntax->len, result.tokens->len);
  return result;
}

static void
append_lemma (const Result *self, const gchar *text, guint at, GString *shown)
{
  const GstNlpToken *token = &g_array_index (self->tokens, GstNlpToken, at);
  const guint32 lemma = g_array_index (self->syntax, GstNlpTokenSyntax, at).lemma;
  g_autofree gchar *word = g_strndup (text + token->start, token->end - token->start);

  if (lemma == GST_NLP_LEMMA_TEXT)
    g_string_append (shown, word);
  else if (lemma == GST_NLP_LEMMA_LOWER)
    nlp_lowercase_append (shown, word, strlen (word));
  else
    g_string_append (shown, self->lemmas->str + lemma - GST_NLP_LEMMA_STRING);
}

/* Writes a sentence as "Dogs/NOUN/NNS/dog bark/VERB/VBP/bark". */
static gchar *
show (const gchar *text)
{
  g_auto (Result) result = run (text, NULL, 0);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < result.tokens->len; i++) {
    const GstNlpToken *token = &g_array_index (result.tokens, GstNlpToken, i);
    const GstNlpTokenSyntax *found = &g_array_index (result.syntax, GstNlpTokenSyntax, i);

    g_string_append_printf (shown, "%s%.*s/%s/%s/", i > 0 ? " " : "",
                            (gint)(token->end - token->start), text + token->start,
                            nlp_pos_get_name (found->pos),
                            nlp_syntax_get_model (syntax)->tags[found->tag - 1]);
    append_lemma (&result, text, i, shown);
  }
  return g_string_free (shown, FALSE);
}

static void
assert_shown (const gchar *text, const gchar *expected)
{
  g_autofree gchar *shown = show (text);

  fail_unless_equals_string (shown, expected);
}

GST_START_TEST (test_classes)
{
  assert_shown ("The ministers left Oslo on Friday .",
                "The/DET/DT/the ministers/NOUN/NNS/minister left/VERB/VBD/leave "
                "Oslo/PROPN/NNP/Oslo on/ADP/IN/on Friday/PROPN/NNP/Friday ./PUNCT/./.");
  assert_shown ("She will not pay the ransom .",
                "She/PRON/PRP/she will/AUX/MD/will not/PART/RB/not pay/VERB/VB/pay "
                "the/DET/DT/the ransom/NOUN/NN/ransom ./PUNCT/./.");
  assert_shown ("They are better than three of its children .",
                "They/PRON/PRP/they are/AUX/VBP/be better/ADJ/JJR/good than/ADP/IN/than "
                "three/NUM/CD/three of/ADP/IN/of its/PRON/PRP$/its "
                "children/NOUN/NNS/child ./PUNCT/./.");
  assert_shown ("They paid 1,300 of them in 2021 .",
                "They/PRON/PRP/they paid/VERB/VBD/pay 1,300/NUM/CD/1,300 of/ADP/IN/of "
                "them/PRON/PRP/they in/ADP/IN/in 2021/NUM/CD/2021 ./PUNCT/./.");
}
GST_END_TEST;

/* The same form has the class that its neighbours call for. */
GST_START_TEST (test_ambiguous_words)
{
  assert_shown ("They plan to record the record .",
                "They/PRON/PRP/they plan/VERB/VBP/plan to/PART/TO/to record/VERB/VB/record "
                "the/DET/DT/the record/NOUN/NN/record ./PUNCT/./.");
  assert_shown ("He said that that house fell .",
                "He/PRON/PRP/he said/VERB/VBD/say that/SCONJ/IN/that that/DET/DT/that "
                "house/NOUN/NN/house fell/VERB/VBD/fall ./PUNCT/./.");
}
GST_END_TEST;

static guint
compare_with (const Result *a, guint first, const Result *b)
{
  guint n_equal = 0;

  for (guint i = 0; i < b->syntax->len; i++) {
    const GstNlpTokenSyntax *x = &g_array_index (a->syntax, GstNlpTokenSyntax, first + i);
    const GstNlpTokenSyntax *y = &g_array_index (b->syntax, GstNlpTokenSyntax, i);

    n_equal += x->pos == y->pos && x->tag == y->tag;
  }
  return n_equal;
}

/* A sentence doesn't depend on others, and words between sentences are tagged too. */
GST_START_TEST (test_sentences)
{
  static const gchar text[] = "Dogs bark . -- Cats run home .";
  const GstNlpRange sentences[] = {{0, 11}, {15, 30}};
  g_auto (Result) all = run (text, sentences, G_N_ELEMENTS (sentences));
  g_auto (Result) one = run ("Dogs bark .", NULL, 0);
  g_auto (Result) between = run ("--", NULL, 0);
  g_auto (Result) two = run ("Cats run home .", NULL, 0);

  fail_unless_equals_int (compare_with (&all, 0, &one), 3);
  fail_unless_equals_int (compare_with (&all, 3, &between), 1);
  fail_unless_equals_int (compare_with (&all, 4, &two), 4);
}
GST_END_TEST;

/* A word at the start of a sentence is no other word with another first letter: "That" and "What".
 */
GST_START_TEST (test_first_words)
{
  g_autofree gchar *before = show ("What happens .");
  g_autofree gchar *other = show ("He said That .");
  g_autofree gchar *after = show ("What happens .");

  fail_unless (g_str_has_prefix (before, "What/PRON/WP/"), "%s", before);
  fail_unless (g_str_has_prefix (other, "He/PRON/PRP/he said/VERB/VBD/say That/"), "%s", other);
  fail_unless_equals_string (after, before);
}
GST_END_TEST;

/* Words that others have pushed out of the cache are tagged as before, in a sentence of any length.
 */
GST_START_TEST (test_many_words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_WORDS; i++)
    g_string_append_printf (text, "word%ux the ", i * 7919 % 30011);
  g_string_append (text, "end");
  {
    g_auto (Result) once = run (text->str, NULL, 0);
    g_auto (Result) again = run (text->str, NULL, 0);

    fail_unless_equals_int (compare_with (&once, 0, &again), 2 * N_WORDS + 1);
  }
}
GST_END_TEST;

GST_START_TEST (test_odd_words)
{
  g_autofree gchar *word = g_strnfill (100000, 'x');
  g_auto (Result) none = run ("", NULL, 0);
  g_auto (Result) huge = run (word, NULL, 0);
  g_auto (Result) odd = run ("\u0130 \u1e9e 1,000 \U0001f600 --- a\u0301", NULL, 0);

  fail_unless_equals_int (none.syntax->len, 0);
  fail_unless_equals_int (huge.syntax->len, 1);
  fail_unless_equals_int (odd.syntax->len, 6);
}
GST_END_TEST;

/* Files */

static GBytes *
read_model (void)
{
  g_autofree gchar *path = nlp_model_path_find ("en.syntax");
  g_autoptr (GError) error = NULL;
  GBytes *bytes = nlp_data_file_map (path, &error);

  fail_unless (bytes != NULL);
  return bytes;
}

static void
assert_damaged (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  NlpSyntaxModel *model = nlp_syntax_model_new (bytes, "x.syntax", &error);

  fail_unless (model == NULL);
  fail_unless (error->domain == NLP_DATA_FILE_ERROR);
  fail_unless (g_str_has_prefix (error->message, "x.syntax: "), "%s", error->message);
}

GST_START_TEST (test_damaged_file)
{
  g_autoptr (GBytes) bytes = read_model ();
  const gsize size = g_bytes_get_size (bytes);
  const gsize places[] = {0, 8, 12, 20, 100, size / 2, size - 1};

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree gchar *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
    g_autoptr (GBytes) damaged = NULL;

    copy[places[i]] ^= 0x40;
    damaged = g_bytes_new_static (copy, size);
    assert_damaged (damaged);
  }
  for (gsize length = 0; length < 4096; length += 97) {
    g_autoptr (GBytes) truncated = g_bytes_new_from_bytes (bytes, 0, length);

    assert_damaged (truncated);
  }
}
GST_END_TEST;

static Suite *
postagger_suite (void)
{
  Suite *suite = suite_create ("postagger");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_set_timeout (tc, 120);
  tcase_add_checked_fixture (tc, set_up, tear_down);
  tcase_add_test (tc, test_classes);
  tcase_add_test (tc, test_ambiguous_words);
  tcase_add_test (tc, test_sentences);
  tcase_add_test (tc, test_first_words);
  tcase_add_test (tc, test_many_words);
  tcase_add_test (tc, test_odd_words);
  tcase_add_test (tc, test_damaged_file);
  return suite;
}

GST_CHECK_MAIN (postagger)
