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

/* A table of features under construction. */
typedef struct {
  GArray *features; /* of NlpModelFeature */
  GArray *weights;  /* shared by all tables */
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
append_dense_row (GArray *weights, const gfloat *row)
{
  for (guint tag = 0; tag < NLP_MAX_TAGS; tag++) {
    NlpModelWeight weight = row != NULL ? (NlpModelWeight)weight_of (row, tag) : 0;

    g_array_append_val (weights, weight);
  }
}

/* Adds a feature with its rows; a missing row is %NULL. */
static void
add_feature (Table *self, guint32 key, const gfloat *const *rows, guint n_rows)
{
  NlpModelFeature feature = {key, self->weights->len};
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
  g_array_append_val (self->features, feature);
  if (n >= n_rows * DENSE) {
    const NlpModelWeight dense = NLP_MODEL_DENSE;

    g_array_set_size (self->weights, feature.weights);
    g_array_append_val (self->weights, dense);
    for (guint i = 0; i < n_rows; i++)
      append_dense_row (self->weights, rows[i]);
  }
}

/* Turns the features into an open-addressed hash table, and frees them. */
static NlpFeatureTable
finish_table (Table *self)
{
  NlpFeatureTable table = {.n_buckets = self->features->len + self->features->len / 7 + 2};
  NlpModelFeature *buckets = g_new0 (NlpModelFeature, table.n_buckets);

  table.buckets = buckets;
  for (guint i = 0; i < self->features->len; i++) {
    const NlpModelFeature *feature = &g_array_index (self->features, NlpModelFeature, i);

    *nlp_feature_table_find (&table, feature->key) = *feature;
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
write_types (const NlpWeights *self, const NlpCorpus *corpus, GArray *weights)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Table table = {g_array_new (FALSE, FALSE, sizeof (NlpModelFeature)), weights};

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
write_places (const NlpWeights *self, const NlpCorpus *corpus, GArray *weights)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Table table = {g_array_new (FALSE, FALSE, sizeof (NlpModelFeature)), weights};

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
  g_autofree gint16 *transitions = g_new0 (gint16, NLP_MAX_TAGS * NLP_MAX_TAGS);
  const gfloat *learnt_transitions = nlp_weights_transitions (self);
  NlpModelFile file = {.labels = corpus->labels, .tables = corpus->tables};
  gboolean is_written;

  for (guint i = 0; i < NLP_MAX_TAGS * NLP_MAX_TAGS; i++)
    transitions[i] = CLAMP (lrintf (learnt_transitions[i] * SCALE), -G_MAXINT16, G_MAXINT16);
  file.transitions = transitions;
  file.word_features = write_types (self, corpus, weights);
  file.context_features = write_places (self, corpus, weights);
  file.weights = (const NlpModelWeight *)(gconstpointer)weights->data;
  is_written = nlp_model_file_write (&file, weights->len, path, error);
  g_free ((gpointer)file.word_features.buckets);
  g_free ((gpointer)file.context_features.buckets);
  return is_written;
}
