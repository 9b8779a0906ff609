/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * model.c: tests of the decoder, of model files, and of their lookup tables.
 */

#include <stdlib.h>
#include <string.h>

#include <gst/check/gstcheck.h>

#include "common/tables/datafile.h"
#include "model/model.h"
#include "model/modelfeatures.h"
#include "model/modelfile.h"
#include "tempfolder.h"
#include "lexical/wordclasses.h"

#define N_MUTATIONS 2000

static gchar *labels[] = {(gchar *)"PERSON", (gchar *)"ORG", NULL};

/* Decoding */

typedef struct {
  gfloat scores[4 * NLP_MAX_TAGS];
  gfloat transitions[NLP_MAX_TAGS * NLP_MAX_TAGS];
  guint8 back[4 * NLP_VITERBI_BACK_SIZE];
  guint8 tags[4];
} Lattice;

static gfloat
decode (Lattice *lattice, guint n)
{
  NlpTransitions transitions;

  nlp_transitions_init (&transitions, lattice->transitions, 2);
  return nlp_viterbi_decode (&transitions, lattice->scores, n, lattice->back, lattice->tags);
}

static const guint begin = 1 + NLP_TAG_BEGIN, end = 1 + NLP_TAG_END, single = 1 + NLP_TAG_SINGLE;

GST_START_TEST (test_tags_are_valid)
{
  Lattice lattice = {{0}};

  /* The best tag of each word by itself would be B, S, O. */
  lattice.scores[begin] = 5;
  lattice.scores[NLP_MAX_TAGS + single] = 3;
  lattice.scores[NLP_MAX_TAGS + end] = 2;
  lattice.scores[2 * NLP_MAX_TAGS + NLP_TAG_OUTSIDE] = 1;
  fail_unless (decode (&lattice, 3) == 8);
  fail_unless_equals_int (lattice.tags[0], begin);
  fail_unless_equals_int (lattice.tags[1], end);
  fail_unless_equals_int (lattice.tags[2], NLP_TAG_OUTSIDE);
}
GST_END_TEST;

GST_START_TEST (test_transitions_count)
{
  Lattice lattice = {{0}};

  lattice.scores[single] = 1;
  lattice.scores[NLP_MAX_TAGS + single] = 1;
  lattice.transitions[single * NLP_MAX_TAGS + single] = -5;
  lattice.transitions[begin * NLP_MAX_TAGS + end] = 4;
  decode (&lattice, 2);
  fail_unless_equals_int (lattice.tags[0], begin);
  fail_unless_equals_int (lattice.tags[1], end);
}
GST_END_TEST;

/* Returns the sum of the best valid sequence for two labels, by trying all of them. */
static gfloat
best_by_trial (const Lattice *lattice, guint n, guint at, guint before, gfloat sum)
{
  gfloat best = -G_MAXFLOAT;

  if (at == n)
    return before == 0 || (before - 1) % 4 >= NLP_TAG_END ? sum : best;
  for (guint tag = 0; tag <= 8; tag++) {
    const gboolean goes_on =
        tag != 0 && ((tag - 1) % 4 == NLP_TAG_INSIDE || (tag - 1) % 4 == NLP_TAG_END);
    const gboolean is_open = before != 0 && (before - 1) % 4 < NLP_TAG_END;

    if (goes_on != is_open || (is_open && (before - 1) / 4 != (tag - 1) / 4))
      continue;
    best = MAX (best, best_by_trial (lattice, n, at + 1, tag,
                                     sum + lattice->scores[at * NLP_MAX_TAGS + tag] +
                                         lattice->transitions[before * NLP_MAX_TAGS + tag]));
  }
  return best;
}

GST_START_TEST (test_best_of_all)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 200; i++) {
    Lattice lattice = {{0}};

    for (guint at = 0; at < 4; at++) {
      for (guint tag = 0; tag <= 8; tag++)
        lattice.scores[at * NLP_MAX_TAGS + tag] = g_rand_int_range (random, -20, 20);
    }
    for (guint from = 0; from <= 8; from++) {
      for (guint to = 0; to <= 8; to++)
        lattice.transitions[from * NLP_MAX_TAGS + to] = g_rand_int_range (random, -10, 10);
    }
    fail_unless_equals_float (decode (&lattice, 4), best_by_trial (&lattice, 4, 0, 0, 0));
  }
}
GST_END_TEST;

/* Files */

static guint32
word_feature (const gchar *word)
{
  const NlpCluster no_cluster[2] = {{0}};
  const guint32 no_word[2] = {0};
  const NlpWordTables tables = {{no_cluster, 2}, {no_word, 2}};
  NlpWordType type = nlp_word_type_new (&tables, word, strlen (word));
  guint32 features[NLP_MODEL_MAX_WORD_FEATURES];

  nlp_word_type_get_features (&type, word, strlen (word), 0, features);
  return features[0];
}

static void
put (NlpFeatureTable *table, const gchar *word, guint32 weights)
{
  nlp_feature_table_add (table, word_feature (word), weights);
}

/* Writes a model for which "Maru" is a person, "Kivi Tamm" is one, too, and the word after "of" is
 * an organisation. */
static gchar *
write_model (const gchar *folder)
{
  /* The counts for each offset in the window, followed by the weights. */
  const NlpModelWeight weights[] = {
      0, /* not used */
      0,
      0,
      1,
      0,
      0,
      nlp_model_weight_new (single, 300),
      0,
      0,
      2,
      0,
      0,
      nlp_model_weight_new (begin, 300),
      nlp_model_weight_new (end, -300),
      0,
      0,
      2,
      0,
      0,
      nlp_model_weight_new (end, 300),
      nlp_model_weight_new (begin, -300),
      0,
      1,
      0,
      0,
      0,
      nlp_model_weight_new (4 + single, 200),
  };
  const NlpWeightRow rows[1] = {{0}};
  NlpFeatureLine features[2] = {{{0}}}, context_features[1] = {{{0}}};
  NlpCluster clusters[2] = {{0}};
  guint32 known[2] = {0};
  gint16 transitions[NLP_MAX_TAGS * NLP_MAX_TAGS] = {0};
  NlpModelFile file = {.labels = labels,
                       .tables = {{clusters, 2}, {known, 2}},
                       .word_features = {features, G_N_ELEMENTS (features)},
                       .context_features = {context_features, G_N_ELEMENTS (context_features)},
                       .weights = {weights, G_N_ELEMENTS (weights), rows, G_N_ELEMENTS (rows)},
                       .transitions = transitions};
  gchar *path = g_build_filename (folder, "test.model", NULL);
  GError *error = NULL;

  put (&file.word_features, "Maru", 1);
  put (&file.word_features, "Kivi", 7);
  put (&file.word_features, "Tamm", 14);
  put (&file.word_features, "of", 21);
  fail_unless (nlp_model_file_write (&file, path, &error));
  g_assert_no_error (error);
  return path;
}

GST_START_TEST (test_feature_table)
{
  enum { N = 300 };
  NlpFeatureLine lines[N / NLP_FEATURES_PER_LINE + 1] = {{{0}}};
  NlpFeatureTable table = {lines, G_N_ELEMENTS (lines)};
  const NlpModelWeight weights[] = {0, 1, nlp_model_weight_new (5, -511), 2};
  const NlpWeightRow rows[] = {{3}, {[63] = -4}};
  const NlpFeatureWeights all = {weights, G_N_ELEMENTS (weights), rows, G_N_ELEMENTS (rows)};
  const guint32 both = nlp_feature_inline_new (7, -255) | nlp_feature_inline_new (63, 255)
                                                              << NLP_FEATURE_INLINE_BITS;
  gint16 sums[NLP_MAX_TAGS] = {0};

  for (guint32 i = 1; i <= N; i++)
    nlp_feature_table_add (&table, i * NLP_GOLDEN32, i);
  for (guint32 i = 1; i <= 2 * N; i++)
    fail_unless_equals_int (nlp_feature_table_find (&table, i * NLP_GOLDEN32), i <= N ? i : 0);

  nlp_feature_add (sums, &all, 1, 1);
  nlp_feature_add (sums, &all, NLP_FEATURE_DENSE | 1, 1);
  nlp_feature_add (sums, &all, both, 1);
  fail_unless_equals_int (sums[5], -511);
  fail_unless_equals_int (sums[7], -255);
  fail_unless_equals_int (sums[63], 251);
  fail_unless_equals_int (sums[0], 0);
}
GST_END_TEST;

/* A place must not lead out of the weights, and a look-up must end. */
GST_START_TEST (test_unsound_tables)
{
  static const struct {
    guint32 place;
    guint n_rows;
    gboolean is_sound;
  } cases[] = {
      {1, 1, TRUE},
      {0, 1, FALSE},
      {3, 1, FALSE},
      {4, 1, FALSE},
      {NLP_FEATURE_DENSE | 1, 1, TRUE},
      {NLP_FEATURE_DENSE | 2, 1, FALSE},
      {NLP_FEATURE_DENSE | 1, 2, FALSE},
      {NLP_FEATURE_INLINE, 1, TRUE},
      {NLP_FEATURE_INLINE, 2, FALSE},
      {NLP_FEATURE_INLINE | NLP_FEATURE_DENSE, 1, FALSE},
  };
  const NlpModelWeight weights[] = {0, 1, 0, 2};
  const NlpWeightRow rows[2] = {{0}};
  const NlpFeatureWeights all = {weights, G_N_ELEMENTS (weights), rows, G_N_ELEMENTS (rows)};
  NlpFeatureLine full = {{0}};
  const NlpFeatureTable full_table = {&full, 1};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    NlpFeatureLine line = {{9}, {cases[i].place}};
    const NlpFeatureTable table = {&line, 1};

    fail_unless_equals_int (nlp_feature_table_is_sound (&table, cases[i].n_rows, &all),
                            cases[i].is_sound);
  }
  for (guint i = 0; i < NLP_FEATURES_PER_LINE; i++) {
    full.keys[i] = i + 1;
    full.weights[i] = NLP_FEATURE_INLINE;
  }
  fail_if (nlp_feature_table_is_sound (&full_table, 1, &all));
}
GST_END_TEST;

/* Splits a text at spaces. Returns: (transfer full) */
static NlpWords *
words_of (const NlpWordClasses *word_classes, const gchar *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));

  for (guint32 at = 0; text[at] != '\0';) {
    GstNlpToken token = {at, at + strcspn (text + at, " "), GST_NLP_TOKEN_ALPHA};

    g_array_append_val (tokens, token);
    at = token.end + strspn (text + token.end, " ");
  }
  return nlp_words_new (word_classes, text, strlen (text),
                        (const GstNlpToken *)(gconstpointer)tokens->data, tokens->len, NULL, 0);
}

/* Runs a model over a text and writes its matches as "LABEL=text", separated by spaces. */
static gchar *
find_names (const NlpModel *model, const gchar *text)
{
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpWords) words = words_of (word_classes, text);
  GString *shown = g_string_new (NULL);

  nlp_model_match (model, words, NULL, 0, found);
  for (guint i = 0; i < found->len; i++) {
    const NlpMatch *match = &g_array_index (found, NlpMatch, i);

    fail_unless (match->score > 0 && match->score <= 1);
    g_string_append_printf (shown, "%s%s=%.*s", i > 0 ? " " : "", match->label,
                            (gint)(match->end - match->start), text + match->start);
  }
  return g_string_free (shown, FALSE);
}

static void
assert_found (const NlpModel *model, const gchar *text, const gchar *expected)
{
  g_autofree gchar *shown = find_names (model, text);

  fail_unless_equals_string (shown, expected);
}

GST_START_TEST (test_names)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = write_model (folder);
  GError *error = NULL;
  NlpModelFile *file = nlp_model_file_open (path, &error);
  g_autoptr (NlpModel) model = NULL;

  g_assert_no_error (error);
  model = nlp_model_new (file);
  fail_unless (nlp_model_has_label (model, "ORG"));
  fail_if (nlp_model_has_label (model, "GPE"));
  for (guint i = 0; i < 2; i++) {
    assert_found (model, "then Maru went", "PERSON=Maru");
    assert_found (model, "then Kivi Tamm and Maru went", "PERSON=Kivi Tamm PERSON=Maru");
    assert_found (model, "heads of Talu went", "ORG=Talu");
    assert_found (model, "nobody went", "");
    assert_found (model, "Maru", "PERSON=Maru");
    assert_found (model, "", "");
  }
}
GST_END_TEST;

/* Names in encoded data are coincidences. */
GST_START_TEST (test_encoded)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = write_model (folder);
  g_autoptr (NlpModel) model = nlp_model_new (nlp_model_file_open (path, NULL));

  assert_found (model, "lRu v5UZ Maru q7Kx zzWq uKg Xl9v kR8s tBBn", "");
  assert_found (model, "then lRu v5UZ Maru left the old town", "PERSON=Maru");
}
GST_END_TEST;

/* More words than the cache of words has entries. */
GST_START_TEST (test_many_words)
{
  enum { N = 60000, EVERY = 100 };
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = write_model (folder);
  g_autoptr (NlpModel) model = nlp_model_new (nlp_model_file_open (path, NULL));
  g_autoptr (GString) text = g_string_new ("then"), expected = g_string_new (NULL);

  for (guint i = 0; i < N; i++) {
    g_string_append_printf (text, " w%u", i);
    if (i % EVERY == 0) {
      g_string_append (text, " Maru");
      g_string_append_printf (expected, "%sPERSON=Maru", i > 0 ? " " : "");
    }
  }
  assert_found (model, text->str, expected->str);
}
GST_END_TEST;

static gint
compare_features (gconstpointer a, gconstpointer b)
{
  const guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;

  return x < y ? -1 : x > y;
}

/* The features whose sums are cached and the rest are those that the trainer counts. */
GST_START_TEST (test_context_features)
{
  static const gchar text[] = "In Talu the Kivi Tamm Bank of Talu met Maru , 7 km from Kivi Oru";
  const NlpCluster no_cluster[2] = {{0}};
  const guint32 no_word[2] = {0};
  const NlpWordTables tables = {{no_cluster, 2}, {no_word, 2}};
  const NlpMatch hints[] = {{.start = 3, .end = 7, .label = "GPE", .source = "gazetteer:places"},
                            {.start = 12, .end = 26, .label = "ORG", .source = "name:bank"}};
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpWords) words = words_of (word_classes, text);
  g_autofree NlpWordType *types = g_new (NlpWordType, words->n_words);
  g_autoptr (NlpFeatureContext) context = NULL;

  for (guint i = 0; i < words->n_words; i++) {
    const NlpWord *word = &words->words[i];

    types[i] = nlp_word_type_new (&tables, text + word->start, word->end - word->start);
  }
  context = nlp_feature_context_new (words, types, hints, G_N_ELEMENTS (hints));
  for (guint i = 0; i < words->n_words; i++) {
    guint32 all[2 * NLP_MODEL_MAX_CONTEXT_FEATURES], parts[2 * NLP_MODEL_MAX_CONTEXT_FEATURES];
    NlpContextType type;
    guint n_all = nlp_feature_context_get_features (context, 0, words->n_words, i, all);
    guint n_parts = nlp_feature_context_get_rest (context, 0, words->n_words, i, &type, parts);

    n_all += nlp_feature_context_get_domain_features (context, i, 0, all + n_all);
    n_parts += nlp_context_type_get_features (&type, parts + n_parts);
    if (context->rule_hints[i] == 0)
      n_parts += nlp_word_type_get_context_features (&types[i], parts + n_parts);
    fail_unless_equals_int (n_all, n_parts);
    qsort (all, n_all, sizeof *all, compare_features);
    qsort (parts, n_parts, sizeof *parts, compare_features);
    fail_unless (memcmp (all, parts, n_all * sizeof *all) == 0);
  }
}
GST_END_TEST;

static void
assert_refused (const gchar *data, gsize size, gint code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  fail_unless (nlp_model_file_new (bytes, "test", &error) == NULL);
  fail_unless (g_error_matches (error, NLP_DATA_FILE_ERROR, code), "%s", error->message);
}

GST_START_TEST (test_damage)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = write_model (folder), *data = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  gsize size;

  fail_unless (g_file_get_contents (path, &data, &size, NULL));
  assert_refused ("", 0, NLP_DATA_FILE_ERROR_FORMAT);
  assert_refused ("name\tPERSON\n", 12, NLP_DATA_FILE_ERROR_FORMAT);
  assert_refused (data, size - 1, NLP_DATA_FILE_ERROR_DAMAGED);
  data[8]++;
  assert_refused (data, size, NLP_DATA_FILE_ERROR_FORMAT);
  data[8]--;
  for (guint i = 0; i < N_MUTATIONS; i++) {
    gsize at = g_rand_int_range (random, 0, size);
    gchar original = data[at];
    g_autoptr (GBytes) bytes = NULL;

    data[at] ^= 1 << g_rand_int_range (random, 0, 8);
    bytes = g_bytes_new (data, size);
    fail_unless (nlp_model_file_new (bytes, "test", NULL) == NULL);
    data[at] = original;
  }
}
GST_END_TEST;

GST_START_TEST (test_clusters)
{
  guint32 n_buckets;
  g_autofree NlpCluster *buckets =
      nlp_clusters_read ("the\t1\t2\t3\t4\nJapan\t5\t6\t7\t8\n00th\t9\t9\t9\t9\n", &n_buckets);
  const NlpClusters clusters = {buckets, n_buckets};

  fail_unless_equals_int (nlp_clusters_find (&clusters, "Japan", 5)->numbers[3], 8);
  fail_unless_equals_int (nlp_clusters_find (&clusters, "The", 3)->numbers[0], 1);
  fail_unless_equals_int (nlp_clusters_find (&clusters, "21th", 4)->numbers[1], 9);
  fail_unless (nlp_clusters_find (&clusters, "japan", 5) == NULL);
}
GST_END_TEST;

GST_START_TEST (test_name_lexicon)
{
  guint32 n_buckets, levels;
  g_autofree guint32 *buckets =
      nlp_name_lexicon_read ("Ana\t3\t0\t1\t0\t0\t2\nOslo\t0\t0\t3\nnobody\t0\t0\n"
                             "Oslo\t1\t0\t2\n",
                             &n_buckets);
  const NlpNameLexicon words = {buckets, n_buckets};

  levels = nlp_name_lexicon_find (&words, "Ana", 3);
  fail_unless_equals_int (nlp_name_lexicon_level (levels, 0), 3);
  fail_unless_equals_int (nlp_name_lexicon_level (levels, 1), 0);
  fail_unless_equals_int (nlp_name_lexicon_level (levels, 5), 2);
  fail_unless_equals_int (nlp_name_lexicon_level (nlp_name_lexicon_find (&words, "OSLO", 4), 2), 3);
  fail_unless_equals_int (nlp_name_lexicon_level (nlp_name_lexicon_find (&words, "Oslo", 4), 0), 1);
  fail_unless_equals_int (nlp_name_lexicon_find (&words, "ANA", 3), 0);
  fail_unless_equals_int (nlp_name_lexicon_find (&words, "nobody", 6), 0);
  fail_unless_equals_int (nlp_name_lexicon_find (&words, "Bergen", 6), 0);
}
GST_END_TEST;

static Suite *
model_suite (void)
{
  Suite *suite = suite_create ("model");
  TCase *decoding = tcase_create ("decoding"), *files = tcase_create ("files");

  suite_add_tcase (suite, decoding);
  tcase_add_test (decoding, test_tags_are_valid);
  tcase_add_test (decoding, test_transitions_count);
  tcase_add_test (decoding, test_best_of_all);

  suite_add_tcase (suite, files);
  tcase_add_test (files, test_names);
  tcase_add_test (files, test_encoded);
  tcase_add_test (files, test_damage);
  tcase_add_test (files, test_clusters);
  tcase_add_test (files, test_many_words);
  tcase_add_test (files, test_context_features);
  tcase_add_test (files, test_feature_table);
  tcase_add_test (files, test_unsound_tables);
  tcase_add_test (files, test_name_lexicon);
  return suite;
}

GST_CHECK_MAIN (model)
