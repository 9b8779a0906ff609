/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * silver.c: relabels a silver data set with a model that learns its conventions.
 */

#include "silver.h"

/* Words whose tag is less probable than this may have any tag. */
#define SURE 0.5f

/* Rarer features are left out. */
#define MIN_COUNT 2

/* Adds the sentences of a set to @sentences, by their keys. */
static void
note_keys (GHashTable *sentences, const NlpCorpusSet *set)
{
  for (guint i = 0; i < set->sentences->len; i++) {
    NlpCorpusSentence *sentence = &g_array_index (set->sentences, NlpCorpusSentence, i);

    g_hash_table_insert (sentences, &sentence->key, sentence);
  }
}

/* Collects the sentences that are also in @gold, with their gold tags. Returns their number. */
static guint
take_gold (GArray *hinted, GHashTable *gold, GArray *common)
{
  for (guint i = 0; i < hinted->len; i++) {
    NlpCorpusSentence sentence = g_array_index (hinted, NlpCorpusSentence, i);
    const NlpCorpusSentence *right = g_hash_table_lookup (gold, &sentence.key);

    if (right == NULL || right->n != sentence.n)
      continue;
    sentence.allowed = right->allowed;
    g_array_append_val (common, sentence);
  }
  return common->len;
}

static void
relabel (NlpCrf *self, const NlpCorpusSentence *hinted, guint64 *allowed)
{
  g_autofree guint8 *tags = g_new (guint8, hinted->n);
  g_autofree gfloat *probabilities = g_new (gfloat, hinted->n);

  nlp_crf_tag (self, hinted, tags, probabilities);
  for (guint i = 0; i < hinted->n; i++)
    allowed[i] =
        probabilities[i] >= SURE ? G_GUINT64_CONSTANT (1) << tags[i] : ~G_GUINT64_CONSTANT (0);
}

void
nlp_silver_relabel (NlpCorpusSet *set,
                    const NlpCorpus *corpus,
                    const GPtrArray *gold,
                    const GPtrArray *dev,
                    guint n_labels,
                    const NlpCrfOptions *options)
{
  g_autoptr (GHashTable) gold_keys = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) dev_keys = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();
  NlpCorpusSet common = {.n_times = 1,
                         .sentences = g_array_new (FALSE, FALSE, sizeof (NlpCorpusSentence))};
  g_autoptr (NlpWeights) weights = NULL;
  g_autoptr (NlpCrf) crf = NULL;
  guint n_kept = 0;

  for (guint i = 0; i < gold->len; i++)
    note_keys (gold_keys, g_ptr_array_index (gold, i));
  for (guint i = 0; i < dev->len; i++)
    note_keys (dev_keys, g_ptr_array_index (dev, i));
  take_gold (set->hinted, gold_keys, common.sentences);
  g_ptr_array_add (sets, &common);
  weights = nlp_weights_new (corpus, sets, MIN_COUNT);
  crf = nlp_crf_new (weights, n_labels, options);
  for (guint epoch = 0; epoch < options->n_epochs; epoch++)
    nlp_crf_run (crf, sets, NULL, NULL);
  for (guint i = 0; i < set->sentences->len; i++) {
    NlpCorpusSentence sentence = g_array_index (set->sentences, NlpCorpusSentence, i);

    if (g_hash_table_contains (gold_keys, &sentence.key) ||
        g_hash_table_contains (dev_keys, &sentence.key))
      continue;
    relabel (crf, &g_array_index (set->hinted, NlpCorpusSentence, i), sentence.allowed);
    g_array_index (set->sentences, NlpCorpusSentence, n_kept++) = sentence;
  }
  g_array_set_size (set->sentences, n_kept);
  g_array_unref (common.sentences);
}
