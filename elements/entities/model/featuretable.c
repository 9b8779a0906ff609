/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * featuretable.c: adds features to tables, and checks tables.
 */

#include "featuretable.h"

void
nlp_feature_table_add (NlpFeatureTable *self, guint32 feature, guint32 weights)
{
  NlpFeatureLine *lines = (NlpFeatureLine *)self->lines;
  guint32 at = nlp_feature_table_get_line (self, feature);

  for (;; at = (at + 1) % self->n_lines) {
    for (guint i = 0; i < NLP_FEATURES_PER_LINE; i++) {
      if (lines[at].keys[i] == 0) {
        lines[at].keys[i] = feature;
        lines[at].weights[i] = weights;
        return;
      }
    }
  }
}

/* Whether the counts and weights that begin at @start end before @n_weights. */
static gboolean
is_inside (const NlpModelWeight *weights, guint32 n_weights, guint32 start, guint n_counts)
{
  guint32 n = n_counts;

  if (start == 0 || start > n_weights || n_weights - start < n_counts)
    return FALSE;
  if (weights[start] == NLP_MODEL_DENSE)
    n = 1 + n_counts * NLP_MAX_TAGS;
  else
    for (guint i = 0; i < n_counts; i++)
      n += weights[start + i];
  return n <= n_weights - start;
}

gboolean
nlp_feature_table_is_sound (const NlpFeatureTable *self,
                            guint n_counts,
                            const NlpModelWeight *weights,
                            guint32 n_weights)
{
  gboolean is_any_free = FALSE;

  for (guint32 at = 0; at < self->n_lines; at++) {
    const NlpFeatureLine *line = &self->lines[at];

    is_any_free |= line->keys[NLP_FEATURES_PER_LINE - 1] == 0;
    for (guint i = 0; i < NLP_FEATURES_PER_LINE && line->keys[i] != 0; i++) {
      const gboolean is_inline = (line->weights[i] & NLP_FEATURE_INLINE) != 0;

      if (is_inline ? n_counts > 1 : !is_inside (weights, n_weights, line->weights[i], n_counts))
        return FALSE;
    }
  }
  return is_any_free;
}
