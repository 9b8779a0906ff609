/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
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

/* Whether the weights of a feature with @n_rows rows are inside of @all. */
static gboolean
is_inside (const NlpFeatureWeights *all, guint32 place, guint n_rows)
{
  const guint32 start = place & ~NLP_FEATURE_DENSE;
  guint32 n = n_rows;

  if ((place & NLP_FEATURE_INLINE) != 0)
    return n_rows == 1 && (place & NLP_FEATURE_DENSE) == 0;
  if ((place & NLP_FEATURE_DENSE) != 0)
    return start <= all->n_rows && all->n_rows - start >= n_rows;
  if (start == 0 || start > all->n_weights || all->n_weights - start < n_rows)
    return FALSE;
  for (guint i = 0; i < n_rows; i++)
    n += all->weights[start + i];
  return n <= all->n_weights - start;
}

gboolean
nlp_feature_table_is_sound (const NlpFeatureTable *self,
                            guint n_rows,
                            const NlpFeatureWeights *weights)
{
  gboolean is_any_free = FALSE;

  for (guint32 at = 0; at < self->n_lines; at++) {
    const NlpFeatureLine *line = &self->lines[at];

    is_any_free |= line->keys[NLP_FEATURES_PER_LINE - 1] == 0;
    for (guint i = 0; i < NLP_FEATURES_PER_LINE && line->keys[i] != 0; i++) {
      if (!is_inside (weights, line->weights[i], n_rows))
        return FALSE;
    }
  }
  return is_any_free;
}
