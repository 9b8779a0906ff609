/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "modelwriter.h"

#include <math.h>

#include "modelfile.h"

/* Whole numbers to one. */
#define SCALE 128

/* Weights of the file that are smaller tell nothing. */
#define MIN_WEIGHT 5

/* A table of features and its weights as they are written. */
typedef struct {
  GArray *features; /* of NlpModelFeature */
  GArray *weights;  /* of all tables */
} Table;

/* Appends the weights of a row; returns how many there are. */
static guint
append_row (GArray *weights, const gfloat *row)
{
  guint n = 0;

  for (guint tag = 0; tag < NLP_MAX_TAGS; tag++) {
    gint weight = (gint)lrintf (row[tag] * SCALE);

    if (ABS (weight) < MIN_WEIGHT)
      continue;
    /* One that is too large for its bits is written as several. */
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

/* Adds a feature with its rows, of which those that aren't there are %NLP_WEIGHTS_NO_ROW. */
static void
add_feature (Table *self, const NlpWeights *learnt, guint32 key, const guint32 *rows, guint n_rows)
{
  NlpModelFeature feature = {key, self->weights->len};
  guint n = 0;

  g_array_set_size (self->weights, feature.weights + n_rows);
  for (guint i = 0; i < n_rows; i++) {
    guint n_weights = rows[i] != NLP_WEIGHTS_NO_ROW
                          ? append_row (self->weights, nlp_weights_row (learnt, rows[i]))
                          : 0;

    g_array_index (self->weights, NlpModelWeight, feature.weights + i) = n_weights;
    n += n_weights;
  }
  if (n > 0 && key != 0)
    g_array_append_val (self->features, feature);
  else
    g_array_set_size (self->weights, feature.weights);
}

/* Makes an open hash table of the features; frees them. */
static NlpModelTable
finish_table (Table *self)
{
  NlpModelTable table = {.mask = 15};
  NlpModelFeature *slots;

  while (table.mask < self->features->len * 5 / 4)
    table.mask = table.mask * 2 + 1;
  table.slots = slots = g_new0 (NlpModelFeature, (gsize)table.mask + 1);
  for (guint i = 0; i < self->features->len; i++) {
    const NlpModelFeature *feature = &g_array_index (self->features, NlpModelFeature, i);

    slots[nlp_model_table_slot (&table, feature->key)] = *feature;
  }
  g_array_unref (self->features);
  return table;
}

/* Features of words, once each, with the rows of all places in the window. */
static NlpModelTable
write_types (const NlpWeights *learnt, const NlpCorpus *corpus, GArray *weights)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Table table = {g_array_new (FALSE, FALSE, sizeof (NlpModelFeature)), weights};

  for (guint i = 0; i < corpus->type_features->len; i++) {
    const guint32 feature = g_array_index (corpus->type_features, guint32, i);
    guint32 rows[NLP_MODEL_OFFSETS];

    if (!g_hash_table_add (seen, GUINT_TO_POINTER (feature)))
      continue;
    for (guint offset = 0; offset < NLP_MODEL_OFFSETS; offset++)
      rows[offset] = nlp_weights_type_row (learnt, i, offset);
    add_feature (&table, learnt, feature, rows, NLP_MODEL_OFFSETS);
  }
  return finish_table (&table);
}

static NlpModelTable
write_places (const NlpWeights *learnt, const NlpCorpus *corpus, GArray *weights)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Table table = {g_array_new (FALSE, FALSE, sizeof (NlpModelFeature)), weights};

  for (guint i = 0; i < corpus->place_features->len; i++) {
    const guint32 feature = g_array_index (corpus->place_features, guint32, i);
    const guint32 row = nlp_weights_place_row (learnt, i);

    if (row != NLP_WEIGHTS_NO_ROW && g_hash_table_add (seen, GUINT_TO_POINTER (feature)))
      add_feature (&table, learnt, feature, &row, 1);
  }
  return finish_table (&table);
}

gboolean
nlp_model_write (const NlpWeights *learnt,
                 const NlpCorpus *corpus,
                 const gchar *path,
                 GError **error)
{
  g_autoptr (GArray) weights = g_array_new (FALSE, TRUE, sizeof (NlpModelWeight));
  g_autofree gint16 *transitions = g_new0 (gint16, NLP_MAX_TAGS * NLP_MAX_TAGS);
  const gfloat *learnt_transitions = nlp_weights_transitions (learnt);
  NlpModelFile file = {.labels = corpus->labels, .tables = corpus->tables};
  gboolean is_written;

  for (guint i = 0; i < NLP_MAX_TAGS * NLP_MAX_TAGS; i++)
    transitions[i] = CLAMP (lrintf (learnt_transitions[i] * SCALE), -G_MAXINT16, G_MAXINT16);
  file.transitions = transitions;
  file.types = write_types (learnt, corpus, weights);
  file.places = write_places (learnt, corpus, weights);
  file.weights = (const NlpModelWeight *)(gconstpointer)weights->data;
  is_written = nlp_model_file_write (&file, weights->len, path, error);
  g_free ((gpointer)file.types.slots);
  g_free ((gpointer)file.places.slots);
  return is_written;
}
