/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * viterbi.c: finds the best sequence of tags.
 */

#include "viterbi.h"

#include <string.h>

#define IMPOSSIBLE (-1e9f)

typedef NlpFloats Floats;
typedef gint32 Ints __attribute__ ((vector_size (sizeof (Floats))));
#define N_STEPS (NLP_MAX_OPEN_TAGS / NLP_N_FLOATS)

/* A number for each open tag. */
typedef union {
  Floats steps[N_STEPS];
  gfloat of[NLP_MAX_OPEN_TAGS];
} Row;

typedef union {
  Ints steps[N_STEPS];
  gint32 of[NLP_MAX_OPEN_TAGS];
} IntRow;

/* Open tags are those at the border of a name: for each label E, where a transition starts, or B,
 * where it ends, and S; and O. The tags inside of a name are kept in the same places: at the place
 * of B and E. */
#define OPEN_OUTSIDE (2 * NLP_MAX_LABELS)

static inline guint
open_border (guint label)
{
  return 2 * label;
}

static inline guint
open_single (guint label)
{
  return 2 * label + 1;
}

G_STATIC_ASSERT (OPEN_OUTSIDE < NLP_MAX_OPEN_TAGS);

/* Returns the tag of an open tag. @border is E or B. */
static inline guint
open_to_tag (guint open, NlpTagPrefix border)
{
  if (open == OPEN_OUTSIDE)
    return NLP_TAG_OUTSIDE;
  return nlp_tag_new (open / 2, open % 2 == 0 ? border : NLP_TAG_SINGLE);
}

static inline gboolean
is_used (const NlpTransitions *self, guint open)
{
  return open < 2 * self->n_labels || open == OPEN_OUTSIDE;
}

/* Returns the most that a transition from @other can score above one from @from. */
static gfloat
largest_gain (const NlpTransitions *self, guint from, guint other)
{
  gfloat gain = -G_MAXFLOAT;

  for (guint to = 0; to < NLP_MAX_OPEN_TAGS; to++) {
    if (is_used (self, to))
      gain = MAX (gain, self->open[other][to] - self->open[from][to]);
  }
  return gain;
}

void
nlp_transitions_init (NlpTransitions *self, const gfloat *rows, guint n_labels)
{
  memset (self, 0, sizeof *self);
  self->n_labels = n_labels;
  for (guint from = 0; from < NLP_MAX_OPEN_TAGS; from++) {
    for (guint to = 0; to < NLP_MAX_OPEN_TAGS; to++)
      self->open[from][to] = is_used (self, from) && is_used (self, to)
                                 ? rows[open_to_tag (from, NLP_TAG_END) * NLP_MAX_TAGS +
                                        open_to_tag (to, NLP_TAG_BEGIN)]
                                 : IMPOSSIBLE;
  }
  for (guint from = 0; from < NLP_MAX_OPEN_TAGS; from++) {
    for (guint other = 0; other < NLP_MAX_OPEN_TAGS; other++)
      self->gains[from][other] = is_used (self, from) && is_used (self, other)
                                     ? largest_gain (self, from, other)
                                     : IMPOSSIBLE;
  }
  for (guint label = 0; label < n_labels; label++) {
    const guint inside = nlp_tag_new (label, NLP_TAG_INSIDE);
    const guint end = nlp_tag_new (label, NLP_TAG_END);
    const gfloat *from_begin = rows + nlp_tag_new (label, NLP_TAG_BEGIN) * NLP_MAX_TAGS;
    const gfloat *from_inside = rows + inside * NLP_MAX_TAGS;

    self->inner[0][open_border (label)] = from_begin[inside];
    self->inner[1][open_border (label)] = from_begin[end];
    self->inner[2][open_border (label)] = from_inside[inside];
    self->inner[3][open_border (label)] = from_inside[end];
  }
}

guint
nlp_viterbi_decode_word (const NlpTransitions *self, const gint16 *scores)
{
  const gfloat *transitions = self->open[OPEN_OUTSIDE];
  guint best = NLP_TAG_OUTSIDE;
  gfloat best_sum = transitions[OPEN_OUTSIDE] + scores[NLP_TAG_OUTSIDE];

  for (guint label = 0; label < self->n_labels; label++) {
    const guint tag = nlp_tag_new (label, NLP_TAG_SINGLE);
    const gfloat sum = transitions[open_single (label)] + scores[tag];

    if (sum > best_sum) {
      best_sum = sum;
      best = tag;
    }
  }
  return best;
}

/* The scores of the tags of a word. */
typedef struct {
  Row open; /* of B, S and O */
  Row inside;
  Row end;
} Scores;

/* Sorts the scores of the tags of a word, which are those of O, and B, I, E and S of each label. */
static inline void
sort_scores (const gfloat tags[NLP_MAX_TAGS + 1], Scores *scores)
{
  for (guint i = 0; i < N_STEPS; i++) {
    Floats first, second;

    /* Two labels at once; the places of E and I at those of S are not used. */
    memcpy (&first, tags + nlp_tag_new (2 * i, NLP_TAG_BEGIN), sizeof first);
    memcpy (&second, tags + nlp_tag_new (2 * i + 1, NLP_TAG_BEGIN), sizeof second);
    scores->open.steps[i] = __builtin_shufflevector (first, second, 0, 3, 4, 7);
    scores->inside.steps[i] = __builtin_shufflevector (first, second, 1, 1, 5, 5);
    scores->end.steps[i] = __builtin_shufflevector (first, second, 2, 2, 6, 6);
  }
  scores->open.of[OPEN_OUTSIDE] = tags[NLP_TAG_OUTSIDE];
}

/* The sums of the best sequences up to a word, by its tag. */
typedef struct {
  Row open; /* E, S and O */
  Row begin;
  Row inside;
} Sums;

/* How each tag of a word was reached. */
typedef struct {
  guint8 open[NLP_MAX_OPEN_TAGS];   /* B, S and O: from this open tag */
  guint8 inside[NLP_MAX_OPEN_TAGS]; /* I: bit 0, E: bit 1; set if from I, else from B */
} Back;

G_STATIC_ASSERT (sizeof (Back) == NLP_VITERBI_BACK_SIZE);

/* Takes the open tag @from, whose sum is @sum, as the previous one wherever that is better. */
static inline void
consider (Row *best, IntRow *back, const Floats *transitions, gfloat sum, guint from)
{
  for (guint i = 0; i < N_STEPS; i++) {
    const Floats reached = transitions[i] + sum;
    const Ints better = reached > best->steps[i];

    best->steps[i] = (Floats)((better & (Ints)reached) | (~better & (Ints)best->steps[i]));
    back->steps[i] = (better & (gint32)from) | (~better & back->steps[i]);
  }
}

static inline gboolean
is_any (const Ints *lanes)
{
  guint64 halves[2];

  memcpy (halves, lanes, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/* Returns the highest sum. */
static inline gfloat
find_highest (const Row *sums)
{
  Floats highest = sums->steps[0];
  gfloat result;

  for (guint i = 1; i < N_STEPS; i++) {
    const Ints higher = sums->steps[i] > highest;

    highest = (Floats)((higher & (Ints)sums->steps[i]) | (~higher & (Ints)highest));
  }
  result = highest[0];
  for (guint i = 1; i < NLP_N_FLOATS; i++)
    result = MAX (result, highest[i]);
  return result;
}

/* Returns the first open tag with the highest sum; O counts as the first. */
static inline guint
find_best (const Row *sums)
{
  const gfloat highest = find_highest (sums);
  guint open = 0;

  if (sums->of[OPEN_OUTSIDE] == highest)
    return OPEN_OUTSIDE;
  while (sums->of[open] != highest)
    open++;
  return open;
}

/* Finds the best previous open tag for each open tag. */
static inline void
arrive (const NlpTransitions *self, const Row *sums, Row *reached, IntRow *back)
{
  const guint best = find_best (sums);
  const gfloat most = sums->of[best];

  for (guint i = 0; i < N_STEPS; i++) {
    reached->steps[i] = self->rows[best][i] + most;
    back->steps[i] = (Ints){0} + (gint32)best;
  }
  /* Most of the others score so low that no transition makes up for it. */
  if (best != OPEN_OUTSIDE && sums->of[OPEN_OUTSIDE] + self->gains[best][OPEN_OUTSIDE] > most)
    consider (reached, back, self->rows[OPEN_OUTSIDE], sums->of[OPEN_OUTSIDE], OPEN_OUTSIDE);
  for (guint i = 0; i < N_STEPS; i++) {
    const Ints is_live = sums->steps[i] + self->gain_rows[best][i] > most;

    if (!is_any (&is_live))
      continue;
    for (guint from = i * NLP_N_FLOATS; from < (i + 1) * NLP_N_FLOATS; from++) {
      if (is_live[from % NLP_N_FLOATS] != 0 && from != best && from != OPEN_OUTSIDE)
        consider (reached, back, self->rows[from], sums->of[from], from);
    }
  }
}

/* Adds a word to the sums. */
static inline void
advance (const NlpTransitions *self, const Scores *scores, Sums *sums, Back *back)
{
  Row reached;
  IntRow from, is_from_inside;

  arrive (self, &sums->open, &reached, &from);
  for (guint i = 0; i < N_STEPS; i++) {
    const Floats begin = sums->begin.steps[i], inside = sums->inside.steps[i];
    const Floats begin_inside = begin + self->inner_rows[0][i];
    const Floats inside_inside = inside + self->inner_rows[2][i];
    const Floats begin_end = begin + self->inner_rows[1][i];
    const Floats inside_end = inside + self->inner_rows[3][i];
    const Ints is_inside = inside_inside > begin_inside, is_end = inside_end > begin_end;
    const Ints is_border = {-1, 0, -1, 0};
    const Floats end = (Floats)((is_end & (Ints)inside_end) | (~is_end & (Ints)begin_end));
    const Floats open = reached.steps[i] + scores->open.steps[i];
    const Floats closed = end + scores->end.steps[i];

    sums->inside.steps[i] =
        (Floats)((is_inside & (Ints)inside_inside) | (~is_inside & (Ints)begin_inside)) +
        scores->inside.steps[i];
    sums->begin.steps[i] = open;
    sums->open.steps[i] = (Floats)((is_border & (Ints)closed) | (~is_border & (Ints)open));
    is_from_inside.steps[i] = (is_inside & 1) | (is_end & 2);
  }
  for (guint open = 0; open < NLP_MAX_OPEN_TAGS; open++) {
    back->open[open] = (guint8)from.of[open];
    back->inside[open] = (guint8)is_from_inside.of[open];
  }
  /* The place of O is that of an E that does not exist. */
  sums->open.of[OPEN_OUTSIDE] = sums->begin.of[OPEN_OUTSIDE];
}

/* Follows the best sequence from its last open tag to the first word. */
static void
trace (const Back *back, guint n, guint open, guint8 *tags)
{
  guint tag = open_to_tag (open, NLP_TAG_END);

  for (guint i = n; i-- > 0;) {
    tags[i] = (guint8)tag;
    if (tag == NLP_TAG_OUTSIDE) {
      tag = open_to_tag (back[i].open[OPEN_OUTSIDE], NLP_TAG_END);
    } else {
      const guint label = nlp_tag_label (tag);
      const guint8 is_inside = back[i].inside[open_border (label)];

      switch (nlp_tag_prefix (tag)) {
        case NLP_TAG_BEGIN:
          tag = open_to_tag (back[i].open[open_border (label)], NLP_TAG_END);
          break;
        case NLP_TAG_SINGLE:
          tag = open_to_tag (back[i].open[open_single (label)], NLP_TAG_END);
          break;
        case NLP_TAG_INSIDE:
          tag = nlp_tag_new (label, (is_inside & 1) != 0 ? NLP_TAG_INSIDE : NLP_TAG_BEGIN);
          break;
        default:
          tag = nlp_tag_new (label, (is_inside & 2) != 0 ? NLP_TAG_INSIDE : NLP_TAG_BEGIN);
          break;
      }
    }
  }
}

/* Sets the sums before the first word, which count as outside. */
static void
begin (Sums *self)
{
  for (guint i = 0; i < N_STEPS; i++) {
    self->open.steps[i] = (Floats){0} + IMPOSSIBLE;
    self->begin.steps[i] = self->inside.steps[i] = self->open.steps[i];
  }
  self->open.of[OPEN_OUTSIDE] = 0;
}

/* Finds the tags when all words have been added. Returns the sum. */
static gfloat
end (const Sums *sums, const Back *back, guint n, guint8 *tags)
{
  const guint best = find_best (&sums->open);

  trace (back, n, best, tags);
  return sums->open.of[best];
}

gfloat
nlp_viterbi_decode (const NlpTransitions *self,
                    const gfloat *scores,
                    guint n,
                    guint8 *back,
                    guint8 *tags)
{
  Back *steps = (Back *)(gpointer)back;
  gfloat row[NLP_MAX_TAGS + 1] = {0};
  Scores sorted;
  Sums sums;

  if (n == 0)
    return 0;
  begin (&sums);
  for (guint i = 0; i < n; i++) {
    memcpy (row, scores + (gsize)i * NLP_MAX_TAGS, NLP_MAX_TAGS * sizeof *row);
    sort_scores (row, &sorted);
    advance (self, &sorted, &sums, &steps[i]);
  }
  return end (&sums, steps, n, tags);
}

gfloat
nlp_viterbi_decode_integers (const NlpTransitions *self,
                             const gint16 *scores,
                             guint n,
                             guint8 *back,
                             guint8 *tags)
{
  Back *steps = (Back *)(gpointer)back;
  gfloat row[NLP_MAX_TAGS + 1] = {0};
  Scores sorted;
  Sums sums;

  if (n == 0)
    return 0;
  begin (&sums);
  for (guint i = 0; i < n; i++) {
    for (guint tag = 0; tag < NLP_MAX_TAGS; tag++)
      row[tag] = scores[(gsize)i * NLP_MAX_TAGS + tag];
    sort_scores (row, &sorted);
    advance (self, &sorted, &sums, &steps[i]);
  }
  return end (&sums, steps, n, tags);
}
