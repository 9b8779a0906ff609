/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniquewriter.c: rounds and prunes the weights of a model, and finds words that are evidence.
 */

#include "techniquewriter.h"

#include <math.h>
#include <string.h>

#include "techniquefeatures.h"
#include "techniquemodel.h"

/* The largest weight; larger ones are cut off, which keeps the others exact. */
#define MAX_WEIGHT 8.0f
/* Evidence is the logarithm of a ratio, in eighths. */
#define EVIDENCE_UNIT 8
#define MAX_EVIDENCE 64
/* A word in fewer texts is no evidence. */
#define MIN_TEXTS 3
/* This share of the procedures may have less evidence than the model asks for. */
#define LOST_PROCEDURES 0.002

static gboolean
is_ordinary (const TechniqueExample *example)
{
  return example->kind == TECHNIQUE_ORDINARY || example->kind == TECHNIQUE_UNSURE;
}

/* Counts the texts that have each word, in two tables of %NLP_TECHNIQUE_EVIDENCE_SIZE items: those
 * with a technique, and the others. Returns the numbers of texts in @n_texts. */
static void
count_words (const TechniqueExamples *examples, guint32 *counts[2], guint n_texts[2])
{
  g_autofree guint32 *last = g_new0 (guint32, NLP_TECHNIQUE_EVIDENCE_SIZE);

  for (guint i = 0; i < examples->items->len; i++) {
    const TechniqueExample *example = &g_array_index (examples->items, TechniqueExample, i);
    const guint table = is_ordinary (example);

    if (example->kind == TECHNIQUE_UNSURE)
      continue;
    n_texts[table]++;
    for (guint j = 0; j < example->words->len; j++) {
      const guint word =
          g_array_index (example->words, guint64, j) & (NLP_TECHNIQUE_EVIDENCE_SIZE - 1);

      counts[table][word] += last[word] != i + 1;
      last[word] = i + 1;
    }
  }
}

static gint
compare_sums (gconstpointer a, gconstpointer b)
{
  return *(const gint *)a - *(const gint *)b;
}

/* Returns the evidence that nearly all procedures have, or 0 if that is less: words that speak for
 * a procedure as much as against it. */
static gint
find_floor (const TechniqueExamples *examples, const gint8 *evidence)
{
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (gint));

  for (guint i = 0; i < examples->items->len; i++) {
    const TechniqueExample *example = &g_array_index (examples->items, TechniqueExample, i);
    gint sum = 0;

    if (example->kind != TECHNIQUE_PROCEDURE)
      continue;
    for (guint j = 0; j < example->words->len; j++)
      sum +=
          evidence[g_array_index (example->words, guint64, j) & (NLP_TECHNIQUE_EVIDENCE_SIZE - 1)];
    g_array_append_val (sums, sum);
  }
  g_array_sort (sums, compare_sums);
  return sums->len > 0 ? MIN (0, g_array_index (sums, gint, (guint)(sums->len * LOST_PROCEDURES)))
                       : 0;
}

/* Weighs words as naive Bayes does. */
static void
find_evidence (const TechniqueExamples *examples, gint8 *evidence)
{
  guint32 *counts[2] = {g_new0 (guint32, NLP_TECHNIQUE_EVIDENCE_SIZE),
                        g_new0 (guint32, NLP_TECHNIQUE_EVIDENCE_SIZE)};
  guint n_texts[2] = {1, 1};

  count_words (examples, counts, n_texts);
  for (guint i = 0; i < NLP_TECHNIQUE_EVIDENCE_SIZE; i++) {
    const gdouble with = (counts[0][i] + 0.5) / n_texts[0];
    const gdouble without = (counts[1][i] + 0.5) / n_texts[1];

    if (counts[0][i] + counts[1][i] >= MIN_TEXTS)
      evidence[i] =
          (gint8)CLAMP (lround (log (with / without) * EVIDENCE_UNIT), -MAX_EVIDENCE, MAX_EVIDENCE);
  }
  g_free (counts[0]);
  g_free (counts[1]);
}

static gint
round_weight (gfloat weight)
{
  return (gint)CLAMP (lroundf (weight * 127 / MAX_WEIGHT), -127, 127);
}

/* Returns the smallest rounded weight that is kept, so that there are at most @max_weights. */
static gint
find_smallest (const Regression *self, gsize n, guint max_weights)
{
  gsize counts[128] = {0}, total = 0;
  gint smallest = 128;

  for (gsize i = 0; i < n; i++)
    counts[ABS (round_weight (self->weights[i]))]++;
  while (smallest > 1 && total + counts[smallest - 1] <= max_weights)
    total += counts[--smallest];
  return smallest;
}

/* Rounds the weights of the features into @outputs and @weights, and makes their buckets. Features
 * without weights get none. */
static void
round_weights (const Regression *self,
               gint smallest,
               GArray *buckets,
               GArray *hashes,
               GArray *outputs,
               GByteArray *weights)
{
  const TechniqueExamples *examples = self->examples;

  for (guint32 i = 0; i < examples->hashes->len; i++) {
    const gfloat *row = self->weights + (gsize)i * examples->n_outputs;
    NlpTechniqueBucket bucket = {.first = weights->len,
                                 .value = g_array_index (examples->values, guint8, i)};

    for (guint16 output = 0; output < examples->n_outputs; output++) {
      const gint weight = round_weight (row[output]);
      const guint8 byte = (guint8)weight;

      if (ABS (weight) < smallest)
        continue;
      g_array_append_val (outputs, output);
      g_byte_array_append (weights, &byte, 1);
    }
    bucket.n = (guint16)(weights->len - bucket.first);
    if (bucket.n == 0)
      continue;
    g_array_append_val (buckets, bucket);
    g_array_append_val (hashes, g_array_index (examples->hashes, guint64, i));
  }
}

/* Sets the names of the classes, and where their sums begin. */
static void
describe_classes (NlpTechniqueModel *model, const Regression *self, GHashTable *names)
{
  const TechniqueExamples *examples = self->examples;
  const gfloat *row = self->weights + (gsize)examples->hashes->len * examples->n_outputs;
  gint32 *biases = g_new (gint32, examples->n_outputs);

  model->n_classes = examples->ids->len;
  model->n_outputs = examples->n_outputs;
  model->ids = (gchar **)examples->ids->pdata;
  model->names = g_new (gchar *, model->n_classes);
  for (guint i = 0; i < model->n_classes; i++) {
    const gchar *name = g_hash_table_lookup (names, model->ids[i]);

    model->names[i] = (gchar *)(name != NULL ? name : "");
  }
  for (guint i = 0; i < model->n_outputs; i++)
    biases[i] = (gint32)lround (row[i] * 65536);
  model->biases = biases;
  model->groups = (const guint16 *)(gpointer)examples->groups->data;
}

GBytes *
technique_writer_run (const Regression *regression,
                      GHashTable *names,
                      const gint32 *calibration,
                      guint max_weights)
{
  const TechniqueExamples *examples = regression->examples;
  g_autofree gint8 *evidence = g_new0 (gint8, NLP_TECHNIQUE_EVIDENCE_SIZE);
  g_autoptr (GArray) buckets = g_array_new (FALSE, FALSE, sizeof (NlpTechniqueBucket));
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) outputs = g_array_new (FALSE, FALSE, sizeof (guint16));
  g_autoptr (GByteArray) weights = g_byte_array_new ();
  NlpTechniqueModel model = {.calibration = calibration, .evidence = evidence};
  const gsize n = (gsize)examples->hashes->len * examples->n_outputs;
  GBytes *bytes;

  find_evidence (examples, evidence);
  round_weights (regression, find_smallest (regression, n, max_weights), buckets, hashes, outputs,
                 weights);
  describe_classes (&model, regression, names);
  model.settings.evidence_floor = find_floor (examples, evidence);
  model.settings.factor = (gint32)lround (REGRESSION_SCALE * MAX_WEIGHT / 127 * 65536);
  model.stops = (const guint64 *)(gpointer)examples->stops->data;
  model.n_stops = examples->stops->len;
  model.buckets = (const NlpTechniqueBucket *)(gpointer)buckets->data;
  model.n_buckets = buckets->len;
  model.outputs = (const guint16 *)(gpointer)outputs->data;
  model.weights = (const gint8 *)weights->data;
  model.n_weights = weights->len;
  bytes = nlp_technique_model_write (&model, (const guint64 *)(gpointer)hashes->data);
  g_print ("%u of %u features, %u weights, %" G_GSIZE_FORMAT " bytes\n", buckets->len,
           examples->hashes->len, weights->len, g_bytes_get_size (bytes));
  g_free ((gpointer)model.biases);
  g_free (model.names);
  return bytes;
}
