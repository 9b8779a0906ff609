/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniques.c: scores the techniques of sentences.
 */

#include "techniques.h"

#include <math.h>
#include <string.h>

#include "techniquefeatures.h"

/* The working memory of a call. */
/* Fewer words are titles, captions and names of files. */
#define MIN_WORDS 4

typedef struct {
  const NlpTechniqueModel *model;
  GArray *features; /* NlpTechniqueFeature */
  GArray *found;    /* const NlpTechniqueBucket *, each once */
  gint32 *sums;     /* of the outputs */
  gfloat *values;   /* of the classes */
} Scorer;

static void
scorer_init (Scorer *self, const NlpTechniqueModel *model)
{
  self->model = model;
  self->features = g_array_new (FALSE, FALSE, sizeof (NlpTechniqueFeature));
  self->found = g_array_new (FALSE, FALSE, sizeof (gpointer));
  self->sums = g_new (gint32, model->n_outputs);
  self->values = g_new (gfloat, model->n_classes);
}

static void
scorer_clear (Scorer *self)
{
  g_array_unref (self->features);
  g_array_unref (self->found);
  g_free (self->sums);
  g_free (self->values);
}

/* Notes a feature once. A sentence has so few known ones that a search is cheap. */
static void
note (GArray *found, const NlpTechniqueBucket *bucket)
{
  const NlpTechniqueBucket **noted = (gpointer)found->data;

  for (guint i = 0; i < found->len; i++) {
    if (noted[i] == bucket)
      return;
  }
  g_array_append_val (found, bucket);
}

/* Finds the features of a sentence that the model knows. Returns the sum of their squares. */
static guint64
look_up (Scorer *self, const gchar *sentence, gsize length)
{
  const NlpTechniqueModel *model = self->model;
  guint64 squares = 0;

  nlp_technique_features_read (sentence, length, model->stops, model->n_stops, self->features);
  g_array_set_size (self->found, 0);
  for (guint i = 0; i < self->features->len; i++) {
    const NlpTechniqueBucket *bucket = nlp_technique_model_find (
        model, g_array_index (self->features, NlpTechniqueFeature, i).hash);

    if (bucket != NULL)
      note (self->found, bucket);
  }
  for (guint i = 0; i < self->found->len; i++) {
    const guint64 value = g_array_index (self->found, NlpTechniqueBucket *, i)->value;

    squares += value * value;
  }
  return squares;
}

static void
add_weights (Scorer *self)
{
  const NlpTechniqueModel *model = self->model;

  memset (self->sums, 0, model->n_outputs * sizeof *self->sums);
  for (guint i = 0; i < self->found->len; i++) {
    const NlpTechniqueBucket *bucket = g_array_index (self->found, NlpTechniqueBucket *, i);

    for (guint32 at = bucket->first; at < bucket->first + bucket->n; at++)
      self->sums[model->outputs[at]] += bucket->value * model->weights[at];
  }
}

/* Computes the probabilities of the classes from the sums. */
static void
normalise (Scorer *self, gfloat scale)
{
  const NlpTechniqueModel *model = self->model;
  gfloat most = -G_MAXFLOAT, total = 0;

  for (guint32 i = 0; i < model->n_classes; i++) {
    const guint group = model->groups[i];
    const gint32 sum = self->sums[i] + self->sums[group];
    const gint64 bias = (gint64)model->biases[i] + model->biases[group];

    self->values[i] = (gfloat)bias / 65536 + (gfloat)sum * scale;
    most = MAX (most, self->values[i]);
  }
  for (guint32 i = 0; i < model->n_classes; i++)
    total += self->values[i] = expf (self->values[i] - most);
  for (guint32 i = 0; i < model->n_classes; i++)
    self->values[i] /= total;
}

/* Returns the share of right techniques where the probability is @value. */
static gfloat
calibrate (const NlpTechniqueModel *model, gfloat value)
{
  const gfloat at = CLAMP (value, 0, 1) * NLP_TECHNIQUE_CALIBRATION_STEPS;
  const guint step = MIN ((guint)at, NLP_TECHNIQUE_CALIBRATION_STEPS - 1);
  const gfloat low = (gfloat)model->calibration[step] / 65536;
  const gfloat high = (gfloat)model->calibration[step + 1] / 65536;

  return CLAMP (low + (high - low) * (at - (gfloat)step), 0, 1);
}

/* Scores a sentence. Returns its best class, or 0 if it describes no technique. */
static guint32
score (Scorer *self, const gchar *sentence, gsize length, gfloat *of_best)
{
  const NlpTechniqueModel *model = self->model;
  const guint64 squares = look_up (self, sentence, length);
  guint32 best = 1;

  if (squares == 0)
    return 0;
  add_weights (self);
  normalise (self, (gfloat)model->settings.factor / 65536 / sqrtf ((gfloat)squares));
  for (guint32 i = 2; i < model->n_classes; i++) {
    if (self->values[i] > self->values[best])
      best = i;
  }
  *of_best = calibrate (model, self->values[best]);
  return self->values[0] < NLP_TECHNIQUE_MAX_NONE ? best : 0;
}

gsize
nlp_techniques_find (const NlpTechniqueModel *model,
                     const gchar *text,
                     const GstNlpRange *sentences,
                     gsize n_sentences,
                     gfloat threshold,
                     GArray *techniques)
{
  gsize n_scored = 0;
  Scorer scorer;

  scorer_init (&scorer, model);
  for (gsize i = 0; i < n_sentences; i++) {
    const gchar *sentence = text + sentences[i].start;
    const gsize length = sentences[i].end - sentences[i].start;
    NlpTechnique technique = {.sentence = i};
    guint32 class;
    guint n_words;

    if (nlp_technique_words_weigh (sentence, length, model->evidence, &n_words) <
            model->settings.evidence_floor ||
        n_words < MIN_WORDS || nlp_advice_matches (model->advice, sentence, length))
      continue;
    n_scored++;
    class = score (&scorer, sentence, length, &technique.score);
    if (class == 0 || technique.score < threshold)
      continue;
    technique.id = model->ids[class];
    technique.name = model->names[class];
    g_array_append_val (techniques, technique);
  }
  scorer_clear (&scorer);
  return n_scored;
}
