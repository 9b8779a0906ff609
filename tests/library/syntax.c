/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * syntax.c: parts of speech, lemmas and heads of tokens in documents.
 */

#include "testutil.h"

#define TEXT "Zoë saw Dogs."

static const GstNlpToken token_rows[] = {{0, 4, 0}, {5, 8, 0}, {9, 13, 0}, {13, 14, 0}};

/* Makes a document of four tokens in one sentence, without syntax. */
static GstNlpDocument *
new_sentence (void)
{
  GstNlpDocument *document = new_document (TEXT);
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));

  g_array_append_vals (tokens, token_rows, G_N_ELEMENTS (token_rows));
  gst_nlp_document_take_tokens (document, tokens);
  gst_nlp_document_add_span (document, "sentences", 0, 13, NULL, 1.0);
  return document;
}

static void
take_rows (GstNlpDocument *document, const GstNlpTokenSyntax *rows, guint n, GString *lemmas)
{
  static const gchar *const tag_names[] = {"NNP", "NNS", "VBD", "."};
  static const gchar *const relation_names[] = {"nsubj", "obj", "punct", "root"};
  g_autoptr (GstNlpNames) tags = gst_nlp_names_new (tag_names, G_N_ELEMENTS (tag_names));
  g_autoptr (GstNlpNames) relations =
      gst_nlp_names_new (relation_names, G_N_ELEMENTS (relation_names));
  GArray *array = g_array_new (FALSE, FALSE, sizeof (GstNlpTokenSyntax));

  g_array_append_vals (array, rows, n);
  gst_nlp_document_take_syntax (document, array, lemmas, tags, relations);
}

/* Makes the document with its syntax, as an engine stores it. */
static GstNlpDocument *
new_parsed (void)
{
  const GstNlpTokenSyntax rows[] = {
      {1, GST_NLP_LEMMA_TEXT, 1, GST_NLP_POS_PROPN, 1},
      {1, GST_NLP_LEMMA_STRING + 4, 3, GST_NLP_POS_VERB, 4},
      {1, GST_NLP_LEMMA_STRING, 2, GST_NLP_POS_NOUN, 2},
      {1, GST_NLP_LEMMA_NONE, 4, GST_NLP_POS_PUNCT, 3},
  };
  GstNlpDocument *document = new_sentence ();

  take_rows (document, rows, G_N_ELEMENTS (rows), g_string_new_len ("dog\0see\0", 8));
  return document;
}

/* Describes a token as "pos tag lemma head relation". */
static gchar *
describe (GstNlpDocument *document, guint index)
{
  g_autoptr (GstNlpSpan) token = gst_nlp_document_get_span (document, "tokens", index);
  g_autoptr (GstNlpSpan) head = gst_nlp_span_get_head (token);
  g_autofree gchar *lemma = gst_nlp_span_get_lemma (token);
  g_autofree gchar *head_text = head ? gst_nlp_span_get_text (head) : NULL;
  const gchar *pos = gst_nlp_span_get_pos (token);
  const gchar *tag = gst_nlp_span_get_tag (token);
  const gchar *relation = gst_nlp_span_get_relation (token);

  if (gst_nlp_span_is_root (token))
    head_text = g_strdup ("ROOT");
  return g_strdup_printf ("%s %s %s %s %s", pos ? pos : "-", tag ? tag : "-", lemma ? lemma : "-",
                          head_text ? head_text : "-", relation ? relation : "-");
}

#define assert_token(document, index, expected)                                                    \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree gchar *found_token = describe (document, index);                                    \
    fail_unless_equals_string (found_token, expected);                                             \
  }                                                                                                \
  G_STMT_END

GST_START_TEST (test_views)
{
  g_autoptr (GstNlpDocument) document = new_parsed ();

  fail_unless (gst_nlp_document_has_syntax (document));
  assert_token (document, 0, "PROPN NNP Zoë saw nsubj");
  assert_token (document, 1, "VERB VBD see ROOT root");
  assert_token (document, 2, "NOUN NNS dog saw obj");
  assert_token (document, 3, "PUNCT . - saw punct");
}
GST_END_TEST

GST_START_TEST (test_without_syntax)
{
  g_autoptr (GstNlpDocument) document = new_sentence ();
  g_autoptr (GString) lemma = g_string_new ("x");
  gsize n;

  fail_if (gst_nlp_document_has_syntax (document));
  assert_token (document, 0, "- - - - -");
  fail_unless (gst_nlp_document_peek_syntax (document, &n) == NULL);
  fail_unless_equals_int (n, 0);
  fail_unless (gst_nlp_document_peek_tag_names (document) == NULL);
  fail_unless (gst_nlp_document_peek_lemmas (document) == NULL);
  fail_if (gst_nlp_document_append_lemma (document, 0, lemma));
  fail_unless_equals_string (lemma->str, "x");
}
GST_END_TEST

GST_START_TEST (test_spans_of_other_layers)
{
  g_autoptr (GstNlpDocument) document = new_parsed ();
  g_autoptr (GstNlpSpan) entity = NULL, sentence = NULL;

  gst_nlp_document_add_entity (document, 0, 3, "PERSON", 1.0);
  entity = gst_nlp_document_get_span (document, "entities", 0);
  sentence = gst_nlp_document_get_span (document, "sentences", 0);
  fail_unless (gst_nlp_span_get_pos (entity) == NULL);
  fail_unless (gst_nlp_span_get_lemma (entity) == NULL);
  fail_unless (gst_nlp_span_get_head (sentence) == NULL);
  fail_if (gst_nlp_span_is_root (sentence));
}
GST_END_TEST

GST_START_TEST (test_raw)
{
  g_autoptr (GstNlpDocument) document = new_parsed ();
  g_autoptr (GString) lemma = g_string_new (NULL);
  const GstNlpTokenSyntax *rows;
  GstNlpNames *relations;
  gsize n;

  rows = gst_nlp_document_peek_syntax (document, &n);
  relations = gst_nlp_document_peek_relation_names (document);
  fail_unless_equals_int (n, 4);
  fail_unless_equals_int (rows[2].head, 1);
  fail_unless_equals_string (gst_nlp_names_get (relations, rows[2].relation), "obj");
  fail_unless_equals_int (gst_nlp_names_find (relations, "obj"), rows[2].relation);
  fail_unless_equals_int (gst_nlp_names_find (relations, "advcl"), 0);
  fail_unless_equals_int (gst_nlp_names_get_n (relations), 4);
  fail_unless (gst_nlp_document_append_lemma (document, 2, lemma));
  fail_unless_equals_string (lemma->str, "dog");
  fail_unless (rows[2].lemma >= GST_NLP_LEMMA_STRING);
  fail_unless_equals_string (
      gst_nlp_document_peek_lemmas (document) + rows[2].lemma - GST_NLP_LEMMA_STRING, "dog");
}
GST_END_TEST

GST_START_TEST (test_dependents)
{
  g_autoptr (GstNlpDocument) document = new_parsed ();
  g_autoptr (GstNlpSpan) verb = gst_nlp_document_get_span (document, "tokens", 1);
  g_autoptr (GstNlpSpan) noun = gst_nlp_document_get_span (document, "tokens", 2);
  g_autolist (GstNlpSpan) dependents = gst_nlp_document_get_dependents (document, verb);
  static const guint expected[] = {0, 2, 3};
  guint i = 0;

  fail_unless_equals_int (g_list_length (dependents), G_N_ELEMENTS (expected));
  for (GList *at = dependents; at != NULL; at = at->next)
    fail_unless_equals_int (gst_nlp_span_get_index (at->data), expected[i++]);
  fail_unless (gst_nlp_document_get_dependents (document, noun) == NULL);
}
GST_END_TEST

GST_START_TEST (test_set)
{
  g_autoptr (GstNlpDocument) document = new_sentence ();

  gst_nlp_document_set_token_syntax (document, 0, "PROPN", NULL, "Zoë");
  gst_nlp_document_set_token_syntax (document, 1, "VERB", "VBD", "see");
  gst_nlp_document_set_token_syntax (document, 2, "NOUN", "NNS", "dogs");
  gst_nlp_document_set_token_head (document, 0, 1, "nsubj");
  gst_nlp_document_set_token_head (document, 1, 1, "root");
  assert_token (document, 0, "PROPN - Zoë saw nsubj");
  assert_token (document, 1, "VERB VBD see ROOT root");
  assert_token (document, 2, "NOUN NNS dogs - -");
  assert_token (document, 3, "- - - - -");

  gst_nlp_document_set_token_syntax (document, 1, "AUX", NULL, NULL);
  gst_nlp_document_set_token_head (document, 0, -1, NULL);
  assert_token (document, 0, "PROPN - Zoë - -");
  assert_token (document, 1, "AUX - - ROOT root");
}
GST_END_TEST

/* Lower case is that of Unicode, in every locale. */
GST_START_TEST (test_compact_lemmas)
{
  static const struct {
    const gchar *text, *lemma;
    guint32 stored;
  } rows[] = {
      {"dogs", "dogs", GST_NLP_LEMMA_TEXT},  {"Dogs", "dogs", GST_NLP_LEMMA_LOWER},
      {"ÉTÉ", "été", GST_NLP_LEMMA_LOWER},   {"İX", "ix", GST_NLP_LEMMA_LOWER},
      {"Dogs", "dog", GST_NLP_LEMMA_STRING}, {"U.S.", "U.S.", GST_NLP_LEMMA_TEXT},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GstNlpDocument) document = new_document (rows[i].text);
    g_autoptr (GstNlpSpan) token = NULL;
    g_autofree gchar *lemma = NULL;
    gsize n;

    gst_nlp_document_add_span (document, "tokens", 0, g_utf8_strlen (rows[i].text, -1), NULL, 1.0);
    gst_nlp_document_set_token_syntax (document, 0, NULL, NULL, rows[i].lemma);
    fail_unless_equals_int (gst_nlp_document_peek_syntax (document, &n)->lemma, rows[i].stored);
    token = gst_nlp_document_get_span (document, "tokens", 0);
    lemma = gst_nlp_span_get_lemma (token);
    fail_unless_equals_string (lemma, rows[i].lemma);
  }
}
GST_END_TEST

GST_START_TEST (test_copies_are_independent)
{
  g_autoptr (GstNlpDocument) document = new_parsed ();
  g_autoptr (GstNlpDocument) copy = gst_nlp_document_copy (document);
  g_autoptr (GstNlpSpan) view = gst_nlp_document_get_span (document, "tokens", 2);
  g_autofree gchar *lemma = NULL;
  gsize n;

  fail_unless (gst_nlp_document_peek_syntax (document, &n) ==
               gst_nlp_document_peek_syntax (copy, &n));
  gst_nlp_document_set_token_syntax (copy, 2, "VERB", "VBZ", "dog up");
  gst_nlp_document_set_token_head (copy, 2, 0, "dep");
  assert_token (copy, 2, "VERB VBZ dog up Zoë dep");
  assert_token (copy, 0, "PROPN NNP Zoë saw nsubj");
  assert_token (document, 2, "NOUN NNS dog saw obj");
  fail_unless_equals_int (gst_nlp_names_find (gst_nlp_document_peek_tag_names (document), "VBZ"),
                          0);

  gst_nlp_document_clear_layer (document, "tokens");
  lemma = gst_nlp_span_get_lemma (view);
  fail_unless_equals_string (lemma, "dog");
}
GST_END_TEST

GST_START_TEST (test_tokens_change)
{
  g_autoptr (GstNlpDocument) document = new_parsed ();
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));

  gst_nlp_document_set_token_head (document, 3, 2, "punct");
  gst_nlp_document_remove_span (document, "tokens", 1);
  assert_token (document, 0, "PROPN NNP Zoë - -");
  assert_token (document, 1, "NOUN NNS dog - -");
  assert_token (document, 2, "PUNCT . - Dogs punct");

  gst_nlp_document_remove_span (document, "tokens", 2);
  gst_nlp_document_add_span (document, "tokens", 12, 13, NULL, 1.0);
  assert_token (document, 2, "- - - - -");

  gst_nlp_document_take_tokens (document, tokens);
  fail_if (gst_nlp_document_has_syntax (document));
}
GST_END_TEST

/* Numbers that refer to nothing are refused, and so are arrays of the wrong length. */
GST_START_TEST (test_mistakes_of_engines)
{
  static const GstNlpTokenSyntax rows[] = {
      {4, 0, 0, 0, 0}, {0, GST_NLP_LEMMA_STRING + 8, 0, 0, 0},
      {0, 0, 5, 0, 0}, {0, 0, 0, GST_NLP_POS_X + 1, 0},
      {0, 0, 0, 0, 5},
  };
  g_autoptr (GstNlpDocument) document = new_sentence ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GstNlpTokenSyntax four[4] = {{0, 0, 0, 0, 0}};

    four[3] = rows[i];
    assert_critical (take_rows (document, four, 4, g_string_new_len ("dog\0see\0", 8)));
  }
  assert_critical (take_rows (document, rows, 3, NULL));
  fail_if (gst_nlp_document_has_syntax (document));
}
GST_END_TEST

GST_START_TEST (test_mistakes)
{
  g_autoptr (GstNlpDocument) document = new_sentence ();
  g_autoptr (GstNlpDocument) other = new_sentence ();
  g_autoptr (GstNlpSpan) sentence = gst_nlp_document_get_span (document, "sentences", 0);
  g_autoptr (GstNlpSpan) foreign = gst_nlp_document_get_span (other, "tokens", 0);
  g_autoptr (GString) lemma = g_string_new (NULL);

  assert_critical (gst_nlp_document_set_token_syntax (document, 4, "NOUN", NULL, NULL));
  assert_critical (gst_nlp_document_set_token_syntax (document, 0, "Noun", NULL, NULL));
  assert_critical (gst_nlp_document_set_token_syntax (document, 0, "NOUN", "", NULL));
  assert_critical (gst_nlp_document_set_token_syntax (document, 0, "NOUN", NULL, ""));
  assert_critical (gst_nlp_document_set_token_head (document, 0, 4, NULL));
  assert_critical (gst_nlp_document_set_token_head (document, 0, -2, NULL));
  assert_critical (gst_nlp_document_set_token_head (document, 0, -1, "nsubj"));
  assert_mistake (gst_nlp_document_get_dependents (document, sentence), 0);
  assert_mistake (gst_nlp_document_get_dependents (document, foreign), 0);
  assert_mistake (gst_nlp_document_append_lemma (document, 4, lemma), FALSE);
  fail_if (gst_nlp_document_has_syntax (document));
}
GST_END_TEST

GST_START_TEST (test_pos_names)
{
  fail_unless (gst_nlp_pos_get_name (GST_NLP_POS_NONE) == NULL);
  fail_unless_equals_string (gst_nlp_pos_get_name (GST_NLP_POS_ADJ), "ADJ");
  fail_unless_equals_string (gst_nlp_pos_get_name (GST_NLP_POS_PROPN), "PROPN");
  fail_unless_equals_string (gst_nlp_pos_get_name (GST_NLP_POS_X), "X");
  fail_unless (gst_nlp_pos_get_name (GST_NLP_POS_X + 1) == NULL);
}
GST_END_TEST

static Suite *
syntax_suite (void)
{
  Suite *suite = suite_create ("syntax");
  TCase *tcase = tcase_create ("syntax");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_views);
  tcase_add_test (tcase, test_without_syntax);
  tcase_add_test (tcase, test_spans_of_other_layers);
  tcase_add_test (tcase, test_raw);
  tcase_add_test (tcase, test_dependents);
  tcase_add_test (tcase, test_set);
  tcase_add_test (tcase, test_compact_lemmas);
  tcase_add_test (tcase, test_copies_are_independent);
  tcase_add_test (tcase, test_tokens_change);
  tcase_add_test (tcase, test_mistakes_of_engines);
  tcase_add_test (tcase, test_mistakes);
  tcase_add_test (tcase, test_pos_names);

  return suite;
}

GST_CHECK_MAIN (syntax)
