/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * selection.c: selects the best candidate sentences that don't repeat each other.
 *
 * The heap holds scores that may be out of date. Coverage only grows, so that a score can only
 * fall: the first item is the best one once its score is current. So not all candidates are scored
 * again in every step.
 */

#include "selection.h"

/* A candidate, and an upper bound of its score. */
typedef struct {
  guint index;
  gdouble score;
} Item;

/* A binary heap whose first item is the best. */
typedef struct {
  Item *items;
  guint n;
} Heap;

static gboolean
is_better (const Item *a, const Item *b)
{
  return a->score > b->score || (a->score == b->score && a->index < b->index);
}

static void
sift_down (Heap *self, guint at)
{
  const Item moved = self->items[at];

  for (;;) {
    guint child = 2 * at + 1;

    if (child + 1 < self->n && is_better (&self->items[child + 1], &self->items[child]))
      child++;
    if (child >= self->n || !is_better (&self->items[child], &moved))
      break;
    self->items[at] = self->items[child];
    at = child;
  }
  self->items[at] = moved;
}

static void
drop_first (Heap *self)
{
  self->items[0] = self->items[--self->n];
  if (self->n > 0)
    sift_down (self, 0);
}

static gdouble
current_score (const NlpCandidate *candidate, gdouble redundancy)
{
  return candidate->score -
         (candidate->weight > 0 ? redundancy * candidate->covered / candidate->weight : 0);
}

/* Returns the best candidate. The heap is not empty. */
static NlpCandidate *
find_best (NlpScoringContext *self, Heap *heap, gdouble redundancy)
{
  for (;;) {
    Item *first = &heap->items[0];
    NlpCandidate *candidate = nlp_scoring_context_get_candidate (self, first->index);
    const gdouble score = current_score (candidate, redundancy);

    if (score >= first->score)
      return candidate;
    first->score = score;
    sift_down (heap, 0);
  }
}

/* Marks the words of @selected as covered, in all candidates that contain them. Each word is
 * covered once, so that all calls together take time linear in the number of words. */
static void
cover (NlpScoringContext *self, NlpCandidate *selected)
{
  selected->is_selected = TRUE;
  for (guint32 token = selected->first_token; token < selected->end_token; token++) {
    const guint32 id = self->word_ids[token];
    NlpContextWord *word;

    if (id == NLP_WORD_NONE || self->words[id].is_covered)
      continue;
    word = &self->words[id];
    word->is_covered = TRUE;
    for (guint32 i = 0; i < word->n_postings; i++)
      nlp_scoring_context_get_candidate (self, self->postings[word->first_posting + i])->covered +=
          word->weight;
  }
}

void
nlp_select_candidates (NlpScoringContext *self, guint n, guint n_words, gdouble redundancy)
{
  const guint n_candidates = self->candidates->len;
  g_autofree Item *items = g_new (Item, n_candidates);
  Heap heap = {items, n_candidates};
  guint n_selected = 0, n_words_selected = 0;

  for (guint i = 0; i < n_candidates; i++)
    items[i] = (Item){i, nlp_scoring_context_get_candidate (self, i)->score};
  for (guint i = n_candidates / 2; i-- > 0;)
    sift_down (&heap, i);
  while (n_selected < n && heap.n > 0) {
    NlpCandidate *best = find_best (self, &heap, redundancy);

    if (n_words == 0 || n_selected == 0 || n_words_selected + best->n_words <= n_words) {
      cover (self, best);
      n_selected++;
      n_words_selected += best->n_words;
    }
    drop_first (&heap);
  }
}
