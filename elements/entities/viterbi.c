/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "viterbi.h"

#include <string.h>

#define IMPOSSIBLE (-1e9f)

typedef struct {
  const gfloat *transitions;
  const guint8 *labels;
  guint n_labels;
  guint64 allowed;
  const gfloat *scores; /* of this word */
  gfloat *before;       /* sums up to the word in front */
  gfloat *sums;
  guint8 *back;
} Step;

static inline gfloat
score_of (const Step *step, guint tag)
{
  return (step->allowed >> tag & 1) ? step->scores[tag] : IMPOSSIBLE;
}

static inline void
consider (const Step *step, guint from, guint to, gfloat *best, guint8 *chosen)
{
  gfloat sum = step->before[from] + step->transitions[from * NLP_MAX_TAGS + to];

  if (sum > *best) {
    *best = sum;
    *chosen = from;
  }
}

/* A tag that stands behind a name or outside of one. */
static void
reach_open (const Step *step, guint to)
{
  gfloat best = -G_MAXFLOAT;
  guint8 chosen = 0;

  consider (step, NLP_TAG_OUTSIDE, to, &best, &chosen);
  for (guint i = 0; i < step->n_labels; i++) {
    const guint label = step->labels[i];

    consider (step, nlp_tag_new (label, NLP_TAG_END), to, &best, &chosen);
    consider (step, nlp_tag_new (label, NLP_TAG_SINGLE), to, &best, &chosen);
  }
  step->sums[to] = best + score_of (step, to);
  step->back[to] = chosen;
}

/* A tag within a name. */
static void
reach_inner (const Step *step, guint label, guint to)
{
  gfloat best = -G_MAXFLOAT;
  guint8 chosen = 0;

  consider (step, nlp_tag_new (label, NLP_TAG_BEGIN), to, &best, &chosen);
  consider (step, nlp_tag_new (label, NLP_TAG_INSIDE), to, &best, &chosen);
  step->sums[to] = best + score_of (step, to);
  step->back[to] = chosen;
}

static void
advance (const Step *step)
{
  reach_open (step, NLP_TAG_OUTSIDE);
  for (guint i = 0; i < step->n_labels; i++) {
    const guint label = step->labels[i];

    reach_open (step, nlp_tag_new (label, NLP_TAG_BEGIN));
    reach_open (step, nlp_tag_new (label, NLP_TAG_SINGLE));
    reach_inner (step, label, nlp_tag_new (label, NLP_TAG_INSIDE));
    reach_inner (step, label, nlp_tag_new (label, NLP_TAG_END));
  }
}

/* The best tag that a sequence can end with. */
static guint
best_last (const gfloat *sums, const guint8 *labels, guint n_labels)
{
  guint best = NLP_TAG_OUTSIDE;

  for (guint i = 0; i < n_labels; i++) {
    guint end = nlp_tag_new (labels[i], NLP_TAG_END);
    guint single = nlp_tag_new (labels[i], NLP_TAG_SINGLE);

    best = sums[end] > sums[best] ? end : best;
    best = sums[single] > sums[best] ? single : best;
  }
  return best;
}

gfloat
nlp_viterbi_decode (const gfloat *scores,
                    const gfloat *transitions,
                    const guint8 *labels,
                    guint n_labels,
                    const guint64 *allowed,
                    guint n,
                    guint8 *back,
                    guint8 *tags)
{
  gfloat rooms[2][NLP_MAX_TAGS];
  Step step = {.transitions = transitions, .labels = labels, .n_labels = n_labels};
  gfloat sum;

  if (n == 0)
    return 0;
  /* In front of the first word is nothing, which is outside. */
  for (guint tag = 0; tag < NLP_MAX_TAGS; tag++)
    rooms[1][tag] = tag == NLP_TAG_OUTSIDE ? 0 : IMPOSSIBLE;
  for (guint i = 0; i < n; i++) {
    step.before = rooms[(i + 1) % 2];
    step.sums = rooms[i % 2];
    step.scores = scores + (gsize)i * NLP_MAX_TAGS;
    step.allowed = allowed != NULL ? allowed[i] : ~G_GUINT64_CONSTANT (0);
    step.back = back + (gsize)i * NLP_MAX_TAGS;
    advance (&step);
  }
  tags[n - 1] = best_last (step.sums, labels, n_labels);
  sum = step.sums[tags[n - 1]];
  for (guint i = n - 1; i > 0; i--)
    tags[i - 1] = back[(gsize)i * NLP_MAX_TAGS + tags[i]];
  return sum;
}
