/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * viterbi.c: finds the best sequence of tags.
 */

#include "viterbi.h"

#define IMPOSSIBLE (-1e9f)

typedef NlpFloats Floats;
typedef gint32 Ints __attribute__ ((vector_size (sizeof (Floats))));
#define N_STEPS (NLP_MAX_OPEN_TAGS / NLP_N_FLOATS)

/* For each open tag of a word: the score of the best sequence up to it, and the previous open
 * tag. */
typedef struct {
  union {
    Floats best[N_STEPS];
    gfloat best_of[NLP_MAX_OPEN_TAGS];
  };
  union {
    Ints from[N_STEPS];
    gint32 from_of[NLP_MAX_OPEN_TAGS];
  };
} Arrival;

/* Open tags are those at the border of a name: O, and for each label S and either E, where a
 * transition starts, or B, where it ends. */
static inline guint
source_tag (guint open)
{
  if (open == 0)
    return NLP_TAG_OUTSIDE;
  return nlp_tag_new ((open - 1) / 2, open % 2 == 1 ? NLP_TAG_END : NLP_TAG_SINGLE);
}

static inline guint
target_tag (guint open)
{
  if (open == 0)
    return NLP_TAG_OUTSIDE;
  return nlp_tag_new ((open - 1) / 2, open % 2 == 1 ? NLP_TAG_BEGIN : NLP_TAG_SINGLE);
}

/* Returns the most that a transition from @other can score above one from @from. */
static gfloat
largest_gain (const NlpTransitions *self, guint from, guint other)
{
  gfloat gain = -G_MAXFLOAT;

  for (guint to = 0; to < self->n_open; to++)
    gain = MAX (gain, self->open[other][to] - self->open[from][to]);
  return gain;
}

void
nlp_transitions_init (NlpTransitions *self, const gfloat *rows, guint n_labels)
{
  self->n_labels = n_labels;
  self->n_open = 1 + 2 * n_labels;
  for (guint from = 0; from < NLP_MAX_OPEN_TAGS; from++) {
    for (guint to = 0; to < NLP_MAX_OPEN_TAGS; to++)
      self->open[from][to] = from < self->n_open && to < self->n_open
                                 ? rows[source_tag (from) * NLP_MAX_TAGS + target_tag (to)]
                                 : IMPOSSIBLE;
  }
  for (guint from = 0; from < self->n_open; from++) {
    for (guint other = 0; other < self->n_open; other++)
      self->gains[from][other] = largest_gain (self, from, other);
  }
  for (guint label = 0; label < n_labels; label++) {
    const gfloat *begin = rows + nlp_tag_new (label, NLP_TAG_BEGIN) * NLP_MAX_TAGS;
    const gfloat *inside = rows + nlp_tag_new (label, NLP_TAG_INSIDE) * NLP_MAX_TAGS;

    self->inner[label][0] = begin[nlp_tag_new (label, NLP_TAG_INSIDE)];
    self->inner[label][1] = begin[nlp_tag_new (label, NLP_TAG_END)];
    self->inner[label][2] = inside[nlp_tag_new (label, NLP_TAG_INSIDE)];
    self->inner[label][3] = inside[nlp_tag_new (label, NLP_TAG_END)];
  }
}

/* Takes the open tag @from, whose sum is @sum, as the previous one wherever that is better. */
static inline void
consider (Arrival *self, const Floats *transitions, gfloat sum, guint from)
{
  for (guint i = 0; i < N_STEPS; i++) {
    const Floats reached = transitions[i] + sum;
    const Ints better = reached > self->best[i];

    self->best[i] = (Floats)((better & (Ints)reached) | (~better & (Ints)self->best[i]));
    self->from[i] = (better & (gint32)from) | (~better & self->from[i]);
  }
}

/* Finds the best previous open tag for each open tag. */
static void
arrive (const NlpTransitions *self, const gfloat *before, Arrival *arrival)
{
  gfloat sums[NLP_MAX_OPEN_TAGS] = {0};
  guint best = 0;

  for (guint from = 0; from < self->n_open; from++) {
    sums[from] = before[source_tag (from)];
    best = sums[from] > sums[best] ? from : best;
  }
  for (guint i = 0; i < N_STEPS; i++) {
    arrival->best[i] = (Floats){0} - G_MAXFLOAT;
    arrival->from[i] = (Ints){0};
  }
  consider (arrival, self->rows[best], sums[best], best);
  for (guint from = 0; from < self->n_open; from++) {
    /* Most of the others score so low that no transition makes up for it. */
    if (from != best && sums[from] + self->gains[best][from] > sums[best])
      consider (arrival, self->rows[from], sums[from], from);
  }
}

/* Continues a name from B or I, whichever is better. */
static inline void
choose (gfloat begin, gfloat inside, guint label, gfloat *sum, guint8 *back)
{
  *sum = MAX (begin, inside);
  *back = nlp_tag_new (label, begin >= inside ? NLP_TAG_BEGIN : NLP_TAG_INSIDE);
}

/* Adds a word; @before are the sums of the previous one. */
static void
advance (const NlpTransitions *self,
         const gfloat *scores,
         const gfloat *before,
         gfloat *sums,
         guint8 *back)
{
  Arrival arrival;

  arrive (self, before, &arrival);
  for (guint open = 0; open < self->n_open; open++) {
    const guint to = target_tag (open);

    sums[to] = arrival.best_of[open] + scores[to];
    back[to] = source_tag (arrival.from_of[open]);
  }
  for (guint label = 0; label < self->n_labels; label++) {
    const guint inside = nlp_tag_new (label, NLP_TAG_INSIDE);
    const guint end = nlp_tag_new (label, NLP_TAG_END);
    const gfloat begun = before[nlp_tag_new (label, NLP_TAG_BEGIN)], within = before[inside];
    const gfloat *inner = self->inner[label];

    choose (begun + inner[0], within + inner[2], label, &sums[inside], &back[inside]);
    choose (begun + inner[1], within + inner[3], label, &sums[end], &back[end]);
    sums[inside] += scores[inside];
    sums[end] += scores[end];
  }
}

gfloat
nlp_viterbi_decode (const NlpTransitions *self,
                    const gfloat *scores,
                    guint n,
                    guint8 *back,
                    guint8 *tags)
{
  gfloat buffers[2][NLP_MAX_TAGS] = {{0}};
  const gfloat *sums = buffers[1];
  guint best = NLP_TAG_OUTSIDE;

  if (n == 0)
    return 0;
  /* The word before the first one counts as outside. */
  for (guint tag = 0; tag < NLP_MAX_TAGS; tag++)
    buffers[1][tag] = tag == NLP_TAG_OUTSIDE ? 0 : IMPOSSIBLE;
  for (guint i = 0; i < n; i++) {
    advance (self, scores + (gsize)i * NLP_MAX_TAGS, buffers[(i + 1) % 2], buffers[i % 2],
             back + (gsize)i * NLP_MAX_TAGS);
    sums = buffers[i % 2];
  }
  for (guint open = 1; open < self->n_open; open++)
    best = sums[source_tag (open)] > sums[best] ? source_tag (open) : best;
  tags[n - 1] = best;
  for (guint i = n - 1; i > 0; i--)
    tags[i - 1] = back[(gsize)i * NLP_MAX_TAGS + tags[i]];
  return sums[best];
}
