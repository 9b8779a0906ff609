/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * modelwriter.c: writes trained weights as a model file.
 */

#include "modelwriter.h"

#include <math.h>

#include "model/modelfile.h"

/* Integer weights are in units of 1/128. */
#define SCALE 128

/* Smaller integer weights are left out. */
#define MIN_WEIGHT 2

/* Rows with at least this many weights are written dense, which is faster to read. */
#define DENSE 24

/* The features of a full line of a table. More features in a line make the file smaller, but more
 * of them are in the next line. */
#define FEATURES_PER_LINE 6

/* A feature and where its weights are. */
typedef struct {
  guint32 key;
  guint32 weights;
} Feature;

/* A table of features under construction. */
typedef struct {
  GArray *features; /* of Feature */
  GArray *weights;  /* of NlpModelWeight, shared by all tables */
  GArray *rows;     /* of NlpWeightRow, likewise */
} Table;

static gint
weight_of (const gfloat *row, guint tag)
{
  gint weight = (gint)lrintf (row[tag] * SCALE);

  return ABS (weight) < MIN_WEIGHT ? 0 : CLAMP (weight, -G_MAXINT16, G_MAXINT16);
}

/* Appends the weights of a row. Returns their number. */
static guint
append_row (GArray *weights, const gfloat *row)
{
  guint n = 0;

  for (guint tag = 0; tag < NLP_MAX_TAGS; tag++) {
    gint weight = weight_of (row, tag);

    /* A weight that exceeds its bits is written as several. */
    while (weight != 0) {
      gint part = CLAMP (weight, -NLP_MODEL_MAX_WEIGHT, NLP_MODEL_MAX_WEIGHT);
      NlpModelWeight packed = nlp_model_weight_new (tag, part);

      g_array_append_val (weights, packed);
      weight -= part;
      n++;
    }
  }
  return n;
}

static void
append_dense_row (GArray *rows, const gfloat *row)
{
  NlpWeightRow appended = {0};

  for (guint tag = 0; tag < NLP_MAX_TAGS && row != NULL; tag++)
    appended[tag] = (gint16)weight_of (row, tag);
  g_array_append_val (rows, appended);
}

/* Moves the @n weights of a feature from the array to the feature, unless one is too large. */
static void
move_inline (Table *self, Feature *feature, guint n)
{
  guint32 moved = NLP_FEATURE_INLINE;

  for (guint i = 0; i < n; i++) {
    const NlpModelWeight weight =
        g_array_index (self->weights, NlpModelWeight, feature->weights + 1 + i);
    const gint value = nlp_model_weight_value (weight);

    if (ABS (value) > NLP_FEATURE_MAX_INLINE_WEIGHT)
      return;
    moved |= nlp_feature_inline_new (nlp_model_weight_tag (weight), value)
             << i * NLP_FEATURE_INLINE_BITS;
  }
  g_array_set_size (self->weights, feature->weights);
  feature->weights = moved;
}

/* Adds a feature with its rows; a missing row is %NULL. */
static void
add_feature (Table *self, guint32 key, const gfloat *const *rows, guint n_rows)
{
  Feature feature = {key, self->weights->len};
  guint n = 0;

  g_array_set_size (self->weights, feature.weights + n_rows);
  for (guint i = 0; i < n_rows; i++) {
    guint n_weights = rows[i] != NULL ? append_row (self->weights, rows[i]) : 0;

    g_array_index (self->weights, NlpModelWeight, feature.weights + i) = n_weights;
    n += n_weights;
  }
  if (n == 0 || key == 0) {
    g_array_set_size (self->weights, feature.weights);
    return;
  }
  if (n_rows == 1 && n <= NLP_FEATURE_MAX_INLINE)
    move_inline (self, &feature, n);
  if (n >= n_rows * DENSE) {
    g_array_set_size (self->weights, feature.weights);
    feature.weights = NLP_FEATURE_DENSE | self->rows->len;
    for (guint i = 0; i < n_rows; i++)
      append_dense_row (self->rows, rows[i]);
  }
  g_array_append_val (self->features, feature);
}

/* Turns the features into a hash table, and frees them. */
static NlpFeatureTable
finish_table (Table *self)
{
  NlpFeatureTable table = {.n_lines = self->features->len / FEATURES_PER_LINE + 2};

  table.lines = g_new0 (NlpFeatureLine, table.n_lines);
  for (guint i = 0; i < self->features->len; i++) {
    const Feature *feature = &g_array_index (self->features, Feature, i);

    nlp_feature_table_add (&table, feature->key, feature->weights);
  }
  g_array_unref (self->features);
  return table;
}

static const gfloat *
find_row (const NlpWeights *self, guint32 row)
{
  return row != NLP_WEIGHTS_NO_ROW ? nlp_weights_row (self, row) : NULL;
}

/* Writes each word feature once, with its rows for all offsets of the window. */
static NlpFeatureTable
write_types (const NlpWeights *self, const NlpCorpus *corpus, GArray *weights, GArray *dense)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Table table = {g_array_new (FALSE, FALSE, sizeof (Feature)), weights, dense};

  for (guint i = 0; i < corpus->type_features->len; i++) {
    const guint32 feature = g_array_index (corpus->type_features, guint32, i);
    const gfloat *rows[NLP_MODEL_OFFSETS];

    if (!g_hash_table_add (seen, GUINT_TO_POINTER (feature)))
      continue;
    for (guint offset = 0; offset < NLP_MODEL_OFFSETS; offset++)
      rows[offset] = find_row (self, nlp_weights_type_row (self, i, offset));
    add_feature (&table, feature, rows, NLP_MODEL_OFFSETS);
  }
  return finish_table (&table);
}

static NlpFeatureTable
write_places (const NlpWeights *self, const NlpCorpus *corpus, GArray *weights, GArray *dense)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Table table = {g_array_new (FALSE, FALSE, sizeof (Feature)), weights, dense};

  for (guint i = 0; i < corpus->place_features->len; i++) {
    const guint32 feature = g_array_index (corpus->place_features, guint32, i);
    const gfloat *row = find_row (self, nlp_weights_place_row (self, i));

    if (row != NULL &&
        !g_hash_table_contains (corpus->domain_features, GUINT_TO_POINTER (feature)) &&
        g_hash_table_add (seen, GUINT_TO_POINTER (feature)))
      add_feature (&table, feature, &row, 1);
  }
  return finish_table (&table);
}

gboolean
nlp_model_write (const NlpWeights *self, const NlpCorpus *corpus, const gchar *path, GError **error)
{
  g_autoptr (GArray) weights = g_array_new (FALSE, TRUE, sizeof (NlpModelWeight));
  g_autoptr (GArray) dense = g_array_new (FALSE, FALSE, sizeof (NlpWeightRow));
  g_autofree gint16 *transitions = g_new0 (gint16, NLP_MAX_TAGS * NLP_MAX_TAGS);
  const gfloat *learnt_transitions = nlp_weights_transitions (self);
  NlpModelFile file = {.labels = corpus->labels, .tables = corpus->tables};
  gboolean is_written;

  for (guint i = 0; i < NLP_MAX_TAGS * NLP_MAX_TAGS; i++)
    transitions[i] = CLAMP (lrintf (learnt_transitions[i] * SCALE), -G_MAXINT16, G_MAXINT16);
  g_array_set_size (weights, 1);
  file.transitions = transitions;
  file.word_features = write_types (self, corpus, weights, dense);
  file.context_features = write_places (self, corpus, weights, dense);
  file.weights = (NlpFeatureWeights){
      .weights = (const NlpModelWeight *)(gconstpointer)weights->data,
      .n_weights = weights->len,
      .rows = (const NlpWeightRow *)(gconstpointer)dense->data,
      .n_rows = dense->len,
  };
  is_written = nlp_model_file_write (&file, path, error);
  g_free ((gpointer)file.word_features.lines);
  g_free ((gpointer)file.context_features.lines);
  return is_written;
}
