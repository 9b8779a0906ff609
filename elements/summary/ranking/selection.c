/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "selection.h"

/* A statement, and a score that it had and can't be above any more: others have only said more
 * since. */
typedef struct {
  guint index;
  gdouble score;
} Candidate;

/* A heap: the best is the first. */
typedef struct {
  Candidate *candidates;
  guint n;
} Heap;

static gboolean
is_better (const Candidate *a, const Candidate *b)
{
  return a->score > b->score || (a->score == b->score && a->index < b->index);
}

static void
sift_down (Heap *heap, guint at)
{
  const Candidate moved = heap->candidates[at];

  for (;;) {
    guint child = 2 * at + 1;

    if (child + 1 < heap->n && is_better (&heap->candidates[child + 1], &heap->candidates[child]))
      child++;
    if (child >= heap->n || !is_better (&heap->candidates[child], &moved))
      break;
    heap->candidates[at] = heap->candidates[child];
    at = child;
  }
  heap->candidates[at] = moved;
}

static void
drop_first (Heap *heap)
{
  heap->candidates[0] = heap->candidates[--heap->n];
  if (heap->n > 0)
    sift_down (heap, 0);
}

static gdouble
score_now (const NlpCandidate *statement, gdouble redundancy)
{
  return statement->score -
         (statement->weight > 0 ? redundancy * statement->said / statement->weight : 0);
}

/* The best statement as things are now; there is one. */
static NlpCandidate *
find_best (NlpScoringContext *self, Heap *heap, gdouble redundancy)
{
  for (;;) {
    Candidate *first = &heap->candidates[0];
    NlpCandidate *statement = nlp_scoring_context_get_statement (self, first->index);
    const gdouble score = score_now (statement, redundancy);

    if (score >= first->score)
      return statement;
    first->score = score;
    sift_down (heap, 0);
  }
}

/* Tells every statement which of its words @chosen says. A word is said once, so that all calls
 * together look at no more than the words of the document. */
static void
say (NlpScoringContext *self, NlpCandidate *chosen)
{
  chosen->chosen = TRUE;
  for (guint32 token = chosen->first_token; token < chosen->end_token; token++) {
    const guint32 id = self->word_ids[token];
    NlpDraftWord *word;

    if (id == NLP_WORD_NONE || self->words[id].said)
      continue;
    word = &self->words[id];
    word->said = TRUE;
    for (guint32 i = 0; i < word->n_postings; i++)
      nlp_scoring_context_get_statement (self, self->postings[word->first_posting + i])->said +=
          word->weight;
  }
}

void
nlp_choose_statements (NlpScoringContext *self, guint n, guint n_words, gdouble redundancy)
{
  const guint n_statements = self->statements->len;
  g_autofree Candidate *candidates = g_new (Candidate, n_statements);
  Heap heap = {candidates, n_statements};
  guint n_chosen = 0, n_words_chosen = 0;

  for (guint i = 0; i < n_statements; i++)
    candidates[i] = (Candidate){i, nlp_scoring_context_get_statement (self, i)->score};
  for (guint i = n_statements / 2; i-- > 0;)
    sift_down (&heap, i);
  while (n_chosen < n && heap.n > 0) {
    NlpCandidate *best = find_best (self, &heap, redundancy);

    if (n_words == 0 || n_chosen == 0 || n_words_chosen + best->n_words <= n_words) {
      say (self, best);
      n_chosen++;
      n_words_chosen += best->n_words;
    }
    drop_first (&heap);
  }
}
