/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "modelwriter.h"

#include <math.h>

#include "modelfile.h"

/* Whole numbers to one. */
#define SCALE 16

/* Appends the weights of a row; returns how many there are. */
static guint
append_row (GArray *weights, const gfloat *row)
{
  guint start = weights->len;
  NlpModelWeight n = 0;

  g_array_append_val (weights, n);
  for (guint tag = 0; tag < NLP_MAX_TAGS; tag++) {
    gint weight = (gint)lrintf (row[tag] * SCALE);

    /* One that is too large for its bits is written as several. */
    while (weight != 0) {
      gint part = CLAMP (weight, -NLP_MODEL_MAX_WEIGHT, NLP_MODEL_MAX_WEIGHT);
      NlpModelWeight packed = nlp_model_weight_new (tag, part);

      g_array_append_val (weights, packed);
      weight -= part;
      n++;
    }
  }
  if (n == 0)
    g_array_set_size (weights, start);
  else
    g_array_index (weights, NlpModelWeight, start) = n;
  return n;
}

gboolean
nlp_model_write (const NlpPerceptron *perceptron,
                 const NlpCorpus *corpus,
                 const gchar *path,
                 GError **error)
{
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (NlpModelWeight));
  g_autoptr (GArray) features = g_array_new (FALSE, FALSE, sizeof (NlpModelFeature));
  g_autofree gint16 *transitions = g_new0 (gint16, NLP_MAX_TAGS * NLP_MAX_TAGS);
  g_autofree NlpModelFeature *slots = NULL;
  const gfloat *learnt = nlp_perceptron_get_transitions (perceptron);
  NlpModelFile file = {.labels = corpus->labels, .clusters = corpus->clusters};
  guint32 n_slots = 16;

  for (guint row = 0; row < nlp_perceptron_get_n_rows (perceptron); row++) {
    NlpModelFeature feature = {.weights = weights->len};
    const gfloat *values = nlp_perceptron_get_row (perceptron, row, &feature.key);

    if (feature.key != 0 && append_row (weights, values) > 0)
      g_array_append_val (features, feature);
  }
  while (n_slots < features->len * 5 / 4)
    n_slots *= 2;
  slots = g_new0 (NlpModelFeature, n_slots);
  for (guint i = 0; i < features->len; i++) {
    const NlpModelFeature *feature = &g_array_index (features, NlpModelFeature, i);

    slots[nlp_model_features_slot (slots, n_slots - 1, feature->key)] = *feature;
  }
  for (guint i = 0; i < NLP_MAX_TAGS * NLP_MAX_TAGS; i++)
    transitions[i] = CLAMP (lrintf (learnt[i] * SCALE), -G_MAXINT16, G_MAXINT16);
  g_printerr ("%u features, %u weights\n", features->len, weights->len);
  file.features = slots;
  file.feature_mask = n_slots - 1;
  file.weights = (const NlpModelWeight *)(gconstpointer)weights->data;
  file.transitions = transitions;
  return nlp_model_file_write (&file, weights->len, path, error);
}
