/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * conllu.c: documents as CoNLL-U, out and in.
 */

#include "testutil.h"

#include <string.h>

#define MAX_LENGTH (1 << 20)

/* A document as it is written: two paragraphs, an entity of two words, and spaces of all kinds. */
#define WRITTEN                                                                                    \
  "# newdoc id = a-1\n"                                                                            \
  "# meta::title = A trip\n"                                                                       \
  "# sent_id = a-1-1\n"                                                                            \
  "# text = Zoë saw São Paulo.\n"                                                                \
  "1\tZoë\tZoë\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=B-PERSON|SpacesBefore=\\t\n"                  \
  "2\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_\n"                                                     \
  "3\tSão\tSão\tPROPN\tNNP\t_\t2\tobj\t_\tEntity=B-GPE|SpacesAfter=\\s\\s\n"                     \
  "4\tPaulo\tPaulo\tPROPN\tNNP\t_\t3\tflat\t_\tEntity=I-GPE|SpaceAfter=No\n"                       \
  "5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpacesAfter=\\n\\n\n"                                        \
  "\n"                                                                                             \
  "# newpar\n"                                                                                     \
  "# sent_id = a-1-2\n"                                                                            \
  "# text = Dogs\n"                                                                                \
  "1\tDogs\tdog\tNOUN\tNNS\t_\t0\troot\t_\tSpacesAfter=\\s\n"                                      \
  "\n"

#define ROW(id, form, head, misc) id "\t" form "\t_\t_\t_\t_\t" head "\t_\t_\t" misc "\n"

/* Reads lines as far as the first document or error. */
static GstNlpDocument *
read_first (const gchar *conllu, GError **error)
{
  g_autoptr (GstNlpConlluReader) reader = gst_nlp_conllu_reader_new (MAX_LENGTH);
  g_auto (GStrv) lines = g_strsplit (conllu, "\n", -1);

  for (gchar **line = lines; *line != NULL; line++) {
    GError *failure = NULL;
    GstNlpDocument *document = gst_nlp_conllu_reader_push (reader, *line, strlen (*line), &failure);

    if (document != NULL || failure != NULL) {
      g_propagate_error (error, failure);
      return document;
    }
  }
  return gst_nlp_conllu_reader_finish (reader, error);
}

static GstNlpDocument *
read_conllu (const gchar *conllu)
{
  GError *error = NULL;
  GstNlpDocument *document = read_first (conllu, &error);

  g_assert_no_error (error);
  fail_unless (document != NULL);
  return document;
}

static void
assert_text (GstNlpDocument *document, const gchar *expected)
{
  g_autofree gchar *text = gst_nlp_document_dup_text (document);

  fail_unless_equals_string (text, expected);
}

GST_START_TEST (test_round_trip)
{
  g_autoptr (GstNlpDocument) document = read_conllu (WRITTEN);
  g_autofree gchar *again = gst_nlp_document_to_conllu (document);

  assert_text (document, "\tZoë saw São  Paulo.\n\nDogs ");
  fail_unless_equals_string (gst_nlp_document_get_id (document), "a-1");
  fail_unless_equals_string (gst_nlp_document_get_title (document), "A trip");
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, "sentences"), 2);
  assert_span (document, "entities", 1, "São  Paulo");
  fail_unless_equals_string (again, WRITTEN);
}
GST_END_TEST

/* A document without syntax, id or sentences has underscores, and one sentence. */
GST_START_TEST (test_tokens_alone)
{
  g_autoptr (GstNlpDocument) document = new_document ("a\tb c");
  g_autofree gchar *conllu = NULL;

  gst_nlp_document_add_span (document, "tokens", 0, 3, NULL, 1.0);
  gst_nlp_document_add_span (document, "tokens", 4, 5, NULL, 1.0);
  conllu = gst_nlp_document_to_conllu (document);
  fail_unless_equals_string (conllu, "# newdoc\n# sent_id = 1\n# text = a b c\n"
                                     "1\ta b\t_\t_\t_\t_\t_\t_\t_\t_\n"
                                     "2\tc\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\n");
}
GST_END_TEST

/* Heads that are no tree would make the file invalid. */
GST_START_TEST (test_no_tree)
{
  static const gint heads[][3] = {{0, 0, -1}, {1, 0, 2}, {0, 1, 2}, {1, 2, 0}};
  static const gint tree[] = {1, 1, 1};

  for (guint i = 0; i <= G_N_ELEMENTS (heads); i++) {
    const gint *row = i < G_N_ELEMENTS (heads) ? heads[i] : tree;
    g_autoptr (GstNlpDocument) document = new_document ("abc");
    g_autofree gchar *conllu = NULL;

    for (guint k = 0; k < 3; k++)
      gst_nlp_document_add_span (document, "tokens", k, k + 1, NULL, 1.0);
    for (guint k = 0; k < 3; k++)
      gst_nlp_document_set_token_head (document, k, row[k], NULL);
    conllu = gst_nlp_document_to_conllu (document);
    fail_unless_equals_int (strstr (conllu, "\t0\troot\t") != NULL, row == tree);
    fail_unless_equals_int (strstr (conllu, "1\ta\t_\t_\t_\t_\t2\t_\t_") != NULL, row == tree);
  }
}
GST_END_TEST

/* Entities that overlap: the first counts, and the longer one of two that begin together. */
GST_START_TEST (test_entities)
{
  g_autoptr (GstNlpDocument) document = new_document ("a b c d");
  g_autofree gchar *conllu = NULL;

  for (guint i = 0; i < 7; i += 2)
    gst_nlp_document_add_span (document, "tokens", i, i + 1, NULL, 1.0);
  gst_nlp_document_add_span (document, "sentences", 0, 5, NULL, 1.0);
  gst_nlp_document_add_entity (document, 2, 3, "SHORT", 1.0);
  gst_nlp_document_add_entity (document, 2, 7, "LO|NG ER", 1.0);
  gst_nlp_document_add_entity (document, 4, 7, "LATE", 1.0);
  conllu = gst_nlp_document_to_conllu (document);
  fail_unless (strstr (conllu, "2\tb\t_\t_\t_\t_\t_\t_\t_\tEntity=B-LO_NG_ER\n") != NULL);
  fail_unless (strstr (conllu, "3\tc\t_\t_\t_\t_\t_\t_\t_\tEntity=I-LO_NG_ER\n") != NULL);
  fail_unless (strstr (conllu, "1\td\t_\t_\t_\t_\t_\t_\t_\tEntity=B-LO_NG_ER|SpaceAf") != NULL);
  fail_unless (strstr (conllu, "SHORT") == NULL && strstr (conllu, "LATE") == NULL);
}
GST_END_TEST

/* Characters that end lines and columns can't get into them. */
GST_START_TEST (test_hostile_values)
{
  g_autoptr (GstNlpDocument) document = new_document ("x\n1\ty\xe2\x80\xa8z");
  g_autofree gchar *conllu = NULL;

  gst_nlp_document_set_metadata (document, "id", "a\n# newdoc id = b/c");
  gst_nlp_document_set_metadata (document, "title", "one\ntwo");
  gst_nlp_document_add_span (document, "tokens", 0, 7, NULL, 1.0);
  gst_nlp_document_set_token_syntax (document, 0, "X", "T\tT", "l\nl");
  gst_nlp_document_set_token_head (document, 0, 0, "root");
  conllu = gst_nlp_document_to_conllu (document);
  fail_unless_equals_string (conllu, "# newdoc id = a_#_newdoc_id_=_b/c\n# meta::title = one two\n"
                                     "# sent_id = a_#_newdoc_id_=_b_c-1\n# text = x 1 y z\n"
                                     "1\tx 1 y z\tl l\tX\tT_T\t_\t0\troot\t_\tSpaceAfter=No\n\n");
}
GST_END_TEST

GST_START_TEST (test_layers)
{
  static const gchar *const none[] = {NULL};
  g_autoptr (GstNlpDocument) document = read_conllu (WRITTEN);
  g_autoptr (GString) conllu = g_string_new (NULL);

  fail_unless_equals_int (gst_nlp_document_append_conllu (document, conllu, 5, none), 7);
  fail_unless (strstr (conllu->str, "# sent_id = a-1-6\n") != NULL);
  fail_unless (strstr (conllu->str, "2\tsaw\t_\t_\t_\t_\t_\t_\t_\t_\n") != NULL);
  fail_unless (strstr (conllu->str, "Entity") == NULL);
}
GST_END_TEST

/* The whitespace comes from MISC and "newpar", and is a space without them. */
GST_START_TEST (test_whitespace)
{
  g_autoptr (GstNlpDocument) document = read_conllu (ROW ("1", "a", "0", "SpaceAfter=No") ROW (
      "2", "b", "1",
      "_") "\n"
           "# newpar\n" ROW (
               "1", "c", "0",
               "SpacesAfter=\\p\\\\\\n\\u3000\\u0041\\x") "\n"
                                                          "# newpar\n" ROW (
                                                              "1", "d", "0",
                                                              "_") "\n" ROW ("1", "e", "0", "_"));

  assert_text (document, "ab\n\nc|\\\n\u3000\\u0041\\xd e");
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, "sentences"), 4);
}
GST_END_TEST

/* Each word of a multiword token gets a part of it. */
GST_START_TEST (test_multiword_tokens)
{
  static const struct {
    const gchar *rows, *text, *words;
  } cases[] = {
      {ROW ("1-2", "don't", "_", "_") ROW ("1", "do", "0", "_") ROW ("2", "n't", "1", "_"),
       "don't x", "do n't x"},
      {ROW ("1-2", "du", "_", "_") ROW ("1", "de", "0", "_") ROW ("2", "le", "1", "_"), "du x",
       "d u x"},
      {ROW ("1-2", "zum", "_", "SpaceAfter=No") ROW ("1", "zu", "0", "_")
           ROW ("2", "dem", "1", "_"),
       "zumx", "zu m x"},
      {ROW ("1-3", "dámelo", "_", "_") ROW ("1", "da", "0", "_") ROW ("2", "me", "1", "_")
           ROW ("3", "lo", "1", "_"),
       "dámelo x", "dá me lo x"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree gchar *conllu =
        g_strdup_printf ("%s%u\tx\t_\t_\t_\t_\t1\t_\t_\t_\n", cases[i].rows, i == 3 ? 4 : 3);
    g_autoptr (GstNlpDocument) document = read_conllu (conllu);
    g_autoptr (GString) words = g_string_new (NULL);
    guint n = gst_nlp_document_get_n_spans (document, "tokens");

    for (guint k = 0; k < n; k++) {
      g_autofree gchar *word = span_text (document, "tokens", k);

      g_string_append_printf (words, "%s%s", k > 0 ? " " : "", word);
    }
    assert_text (document, cases[i].text);
    fail_unless_equals_string (words->str, cases[i].words);
  }
}
GST_END_TEST

/* A lemma that is the form of a word stays, although the token has another text. */
GST_START_TEST (test_lemmas_of_words)
{
  g_autoptr (GstNlpDocument) document =
      read_conllu ("1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\t_\t_\t0\troot\t_\t_\n"
                   "2\tle\tle\tDET\t_\t_\t1\tdet\t_\t_\n");
  g_autoptr (GstNlpSpan) token = gst_nlp_document_get_span (document, "tokens", 1);
  g_autofree gchar *lemma = gst_nlp_span_get_lemma (token);

  fail_unless_equals_string (lemma, "le");
}
GST_END_TEST

GST_START_TEST (test_what_is_ignored)
{
  g_autoptr (GstNlpDocument) document =
      read_conllu ("# global.Entity = x\n" ROW ("0.1", "none", "_", "_") ROW ("1", "a", "0", "_")
                       ROW ("1.1", "none", "_", "_") ROW ("2", "b", "1", "Entity=(x-1)"));

  assert_text (document, "a b");
  fail_if (gst_nlp_document_has_layer (document, "entities"));
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, "tokens"), 2);
}
GST_END_TEST

GST_START_TEST (test_errors)
{
  static const struct {
    const gchar *conllu, *error;
  } cases[] = {
      {"1\ta\n", "10 columns"},
      {"1\t\t_\t_\t_\t_\t0\t_\t_\t_\n", "column 2 is empty"},
      {ROW ("2", "a", "0", "_"), "expected the word 1, and not \"2\""},
      {ROW ("x", "a", "0", "_"), "expected the word 1, and not \"x\""},
      {ROW ("1", "a", "-1", "_"), "the head \"-1\" is not a number"},
      {ROW ("1", "a", "2", "_") "\n", "the head of word 1 is not in the sentence"},
      {ROW ("1", "a", "2", "_"), "the head of word 1 is not in the sentence"},
      {"1\ta\t_\tNn\t_\t_\t0\t_\t_\t_\n", "\"Nn\" is not a part of speech"},
      {ROW ("2-3", "a", "_", "_"), "not the range of the next words"},
      {ROW ("1-2", "ab", "_", "_") ROW ("1", "a", "0", "_") "\n", "within a multiword token"},
      {ROW ("1-2", "a", "_", "_") ROW ("1", "a", "0", "_") ROW ("2", "a", "0", "_"),
       "fewer characters than words"},
      {"1\t\xff\t_\t_\t_\t_\t0\t_\t_\t_\n", "UTF-8"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    fail_unless (read_first (cases[i].conllu, &error) == NULL, "read %s", cases[i].conllu);
    fail_unless (error != NULL, "no error for %s", cases[i].conllu);
    fail_unless (strstr (error->message, cases[i].error) != NULL, "%s", error->message);
  }
}
GST_END_TEST

/* An error costs the document that it is in. */
GST_START_TEST (test_after_an_error)
{
  static const gchar *const lines[] = {"# newdoc id = a", "bad", "worse", "# newdoc id = b",
                                       "1\tx\t_\t_\t_\t_\t0\t_\t_\t_"};
  g_autoptr (GstNlpConlluReader) reader = gst_nlp_conllu_reader_new (MAX_LENGTH);
  g_autoptr (GstNlpDocument) document = NULL;
  guint n_errors = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autoptr (GError) error = NULL;

    fail_unless (gst_nlp_conllu_reader_push (reader, lines[i], strlen (lines[i]), &error) == NULL);
    n_errors += error != NULL;
  }
  fail_unless_equals_int (n_errors, 1);
  document = gst_nlp_conllu_reader_finish (reader, NULL);
  fail_unless_equals_string (gst_nlp_document_get_id (document), "b");
  fail_unless (gst_nlp_conllu_reader_finish (reader, NULL) == NULL);
}
GST_END_TEST

/* Reads all lines, and checks that the documents can be written and read again. */
static guint
check_documents (const gchar *conllu, gsize length)
{
  g_autoptr (GstNlpConlluReader) reader = gst_nlp_conllu_reader_new (MAX_LENGTH);
  const gchar *end = conllu + length;
  guint n = 0;

  for (const gchar *line = conllu, *next; line <= end; line = next + 1) {
    g_autoptr (GstNlpDocument) document = NULL;

    next = memchr (line, '\n', (gsize)(end - line));
    if (next == NULL)
      next = end;
    document = next < end ? gst_nlp_conllu_reader_push (reader, line, (gsize)(next - line), NULL)
                          : gst_nlp_conllu_reader_finish (reader, NULL);
    if (document != NULL) {
      g_autofree gchar *written = gst_nlp_document_to_conllu (document);
      g_autoptr (GstNlpDocument) again = read_conllu (written);

      fail_unless_equals_int (gst_nlp_document_get_n_spans (again, "tokens"),
                              gst_nlp_document_get_n_spans (document, "tokens"));
      n++;
    }
  }
  return n;
}

/* No input makes a document that can't be written. */
GST_START_TEST (test_mutations)
{
  static const gchar characters[] = "\t\n\r |=#-.0129_\\\0\xff"
                                    "aB";
  static const gchar text[] = WRITTEN "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n" ROW ("1", "de", "0", "_")
      ROW ("2", "le", "1", "_") "\n" WRITTEN;
  g_autoptr (GRand) random = g_rand_new_with_seed (17);
  guint n = 0;

  for (guint i = 0; i < 3000; i++) {
    g_autoptr (GString) mutated = g_string_new_len (text, sizeof text - 1);

    for (guint k = g_rand_int_range (random, 1, 4); k > 0; k--) {
      const gint32 at = g_rand_int_range (random, 0, (gint32)mutated->len - 8);
      const gchar c = characters[g_rand_int_range (random, 0, sizeof characters - 1)];

      if (g_rand_boolean (random))
        g_string_erase (mutated, at, g_rand_int_range (random, 1, 9));
      else
        g_string_insert_c (mutated, at, c);
    }
    n += check_documents (mutated->str, mutated->len);
  }
  fail_unless (n > 1000, "only %u documents", n);
}
GST_END_TEST

GST_START_TEST (test_max_length)
{
  g_autoptr (GstNlpConlluReader) reader = gst_nlp_conllu_reader_new (30);
  static const gchar line[] = "1\tx\t_\t_\t_\t_\t0\t_\t_\t_";
  g_autoptr (GError) error = NULL;

  gst_nlp_conllu_reader_push (reader, line, strlen (line), &error);
  g_assert_no_error (error);
  gst_nlp_conllu_reader_push (reader, line, strlen (line), &error);
  fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE));
}
GST_END_TEST

static Suite *
conllu_suite (void)
{
  Suite *suite = suite_create ("conllu");
  TCase *tcase = tcase_create ("conllu");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_round_trip);
  tcase_add_test (tcase, test_tokens_alone);
  tcase_add_test (tcase, test_no_tree);
  tcase_add_test (tcase, test_entities);
  tcase_add_test (tcase, test_hostile_values);
  tcase_add_test (tcase, test_layers);
  tcase_add_test (tcase, test_whitespace);
  tcase_add_test (tcase, test_multiword_tokens);
  tcase_add_test (tcase, test_lemmas_of_words);
  tcase_add_test (tcase, test_what_is_ignored);
  tcase_add_test (tcase, test_errors);
  tcase_add_test (tcase, test_after_an_error);
  tcase_add_test (tcase, test_mutations);
  tcase_add_test (tcase, test_max_length);

  return suite;
}

GST_CHECK_MAIN (conllu)
