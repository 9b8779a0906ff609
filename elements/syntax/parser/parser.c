/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parser.c: parses sentences with a transition system and a small network.
 */

#include "parser.h"

#include <string.h>

#include "encoding.h"
#include "rowproducts.h"
#include "transitions.h"

/* Longer sentences are parsed in pieces, so that memory doesn't depend on the text. */
#define MAX_PIECE 256

#define SLOT_SHIFT (NLP_PARSER_STATE_BITS + NLP_PARSER_WEIGHT_BITS - NLP_PARSER_HIDDEN_BITS)

struct _NlpParser {
  NlpParserWeights weights;
  const gchar **names;   /* of parts of speech, tags and relations */
  guint8 piece_relation; /* of the roots of later pieces */
};

struct _NlpParserState {
  NlpEncoding encoding;
  gint16 *slots;  /* of each word, what it adds to the hidden layer for each slot */
  gint16 *hidden; /* the hidden layer */
  NlpTransitionWord words[MAX_PIECE + 1];
  guint32 stack[MAX_PIECE];
};

static guint8
find_name (const gchar *const *names, guint n, const gchar *name)
{
  for (guint i = 0; i < n; i++) {
    if (g_str_equal (names[i], name))
      return (guint8)i;
  }
  return 0;
}

static const gchar **
list_names (const NlpParserWeights *weights)
{
  const NlpParserHeader *header = weights->header;
  guint n = header->n_pos + header->n_tags + header->n_relations;
  const gchar **names = g_new (const gchar *, n);
  const gchar *at = weights->names;

  for (guint i = 0; i < n; i++) {
    names[i] = at;
    at += strlen (at) + 1;
  }
  return names;
}

NlpParser *
nlp_parser_new (gconstpointer data, gsize size, GError **error)
{
  NlpParserWeights weights;
  NlpParser *self;

  if (!nlp_parser_weights_init (&weights, data, size, error))
    return NULL;
  self = g_new0 (NlpParser, 1);
  self->weights = weights;
  self->names = list_names (&weights);
  self->piece_relation =
      MAX (find_name (self->names + weights.header->n_pos + weights.header->n_tags,
                      weights.header->n_relations, "parataxis"),
           NLP_PARSER_ROOT + 1);
  return self;
}

void
nlp_parser_free (NlpParser *self)
{
  g_free (self->names);
  g_free (self);
}

guint8
nlp_parser_find_pos (const NlpParser *self, const gchar *name)
{
  return find_name (self->names, self->weights.header->n_pos, name);
}

guint8
nlp_parser_find_tag (const NlpParser *self, const gchar *name)
{
  return find_name (self->names + self->weights.header->n_pos, self->weights.header->n_tags, name);
}

guint
nlp_parser_get_n_relations (const NlpParser *self)
{
  return self->weights.header->n_relations;
}

const gchar *
nlp_parser_get_relation (const NlpParser *self, guint8 relation)
{
  const NlpParserHeader *header = self->weights.header;

  g_return_val_if_fail (relation < header->n_relations, "dep");
  return self->names[header->n_pos + header->n_tags + relation];
}

NlpParserState *
nlp_parser_state_new (const NlpParser *self)
{
  const NlpParserHeader *header = self->weights.header;
  NlpParserState *state = g_new (NlpParserState, 1);

  nlp_encoding_init (&state->encoding, &self->weights, MAX_PIECE);
  state->slots = nlp_encoding_allocate ((gsize)MAX_PIECE * NLP_N_SLOTS * header->n_hidden);
  state->hidden = nlp_encoding_allocate (header->n_hidden);
  return state;
}

void
nlp_parser_state_free (NlpParserState *self)
{
  nlp_encoding_clear (&self->encoding);
  g_aligned_free (self->slots);
  g_aligned_free (self->hidden);
  g_free (self);
}

/* Computes what each encoded word adds to the hidden layer, whatever slot it will be in. */
static void
multiply_slots (const NlpParser *self, NlpParserState *state, const gint16 *encoded, guint n)
{
  const NlpParserHeader *header = self->weights.header;
  const NlpRows rows = {
      .weights = self->weights.slot_weights,
      .n = 2 * header->n_units,
      .n_rows = NLP_N_SLOTS * header->n_hidden,
  };

  nlp_rows_multiply (&rows, encoded, n, SLOT_SHIFT, state->slots);
}

static const gint16 *
find_slot (const NlpParser *self, const NlpParserState *state, guint slot, guint32 word, guint n)
{
  const NlpParserHeader *header = self->weights.header;
  const guint n_hidden = header->n_hidden;

  if (word >= n)
    return self->weights.absent + slot * n_hidden;
  return state->slots + ((gsize)word * NLP_N_SLOTS + slot) * n_hidden;
}

/* Computes the hidden layer of a state. */
static void
compute_hidden (const NlpParser *self,
                const NlpParserState *state,
                const NlpTransitions *transitions)
{
  gint16 *hidden = state->hidden;
  const guint n = self->weights.header->n_hidden;
  const gint16 *rows[1 + NLP_N_SLOTS + NLP_N_MARKS];
  guint32 slots[NLP_N_SLOTS];
  guint16 marks[NLP_N_MARKS];
  guint n_rows = 0;

  nlp_transitions_get_slots (transitions, slots);
  nlp_transitions_get_marks (transitions, marks);
  rows[n_rows++] = self->weights.hidden_bias;
  for (guint i = 0; i < NLP_N_SLOTS; i++)
    rows[n_rows++] = find_slot (self, state, i, slots[i], transitions->n_words);
  for (guint i = 0; i < NLP_N_MARKS; i++)
    rows[n_rows++] = self->weights.marks + (gsize)marks[i] * n;
  nlp_rows_add (rows, n_rows, n, hidden);
  for (guint i = 0; i < n; i++)
    hidden[i] = MAX (hidden[i], 0);
}

/* Computes the scores of @n outputs from @first on. */
static void
score (const NlpParser *self, const gint16 *hidden, guint first, guint n, gint32 *scores)
{
  const guint n_hidden = self->weights.header->n_hidden;
  const NlpRows rows = {
      .weights = self->weights.output_weights + (gsize)first * n_hidden,
      .biases = self->weights.output_bias + first,
      .n = n_hidden,
      .n_rows = n,
  };

  nlp_rows_multiply_one (&rows, hidden, scores);
}

static NlpTransition
choose_transition (const NlpParser *self, const NlpTransitions *transitions, const gint16 *hidden)
{
  gint32 scores[NLP_PARSER_FIRST_RELATION];
  NlpTransition best = NLP_N_TRANSITIONS;

  score (self, hidden, 0, NLP_PARSER_FIRST_RELATION, scores);
  for (NlpTransition t = 0; t < NLP_N_TRANSITIONS; t++) {
    if (nlp_transitions_allow (transitions, t) &&
        (best == NLP_N_TRANSITIONS || scores[t] > scores[best]))
      best = t;
  }
  return best;
}

/* Only the root has the relation "root". */
static guint8
choose_relation (const NlpParser *self,
                 const NlpTransitions *transitions,
                 NlpTransition transition,
                 const gint16 *hidden)
{
  const NlpParserHeader *header = self->weights.header;
  const guint n = nlp_parser_header_get_padded_relations (header);
  gint32 scores[NLP_MAX_RELATIONS + 1];
  guint best = NLP_PARSER_ROOT + 1;

  if (transition == NLP_SHIFT)
    return NLP_NO_RELATION;
  if (transition == NLP_LEFT_ARC && transitions->next == transitions->n_words)
    return NLP_PARSER_ROOT;
  score (self, hidden, NLP_PARSER_FIRST_RELATION + (transition == NLP_RIGHT_ARC ? n : 0), n,
         scores);
  for (guint i = best + 1; i < header->n_relations; i++) {
    if (scores[i] > scores[best])
      best = i;
  }
  return (guint8)best;
}

/* Parses at most MAX_PIECE words into @state->words. */
static void
parse_piece (const NlpParser *self, NlpParserState *state, const NlpParserWord *words, guint n)
{
  NlpTransitions transitions;

  multiply_slots (self, state, nlp_encoding_run (&state->encoding, &self->weights, words, n), n);
  nlp_transitions_start (&transitions, state->words, state->stack, n);
  while (!nlp_transitions_is_done (&transitions)) {
    NlpTransition next;

    compute_hidden (self, state, &transitions);
    next = choose_transition (self, &transitions, state->hidden);
    nlp_transitions_apply (&transitions, next,
                           choose_relation (self, &transitions, next, state->hidden));
  }
}

void
nlp_parser_parse (const NlpParser *self,
                  NlpParserState *state,
                  const NlpParserWord *words,
                  gsize n,
                  guint32 *heads,
                  guint8 *relations)
{
  guint32 root = NLP_NO_WORD;

  for (gsize first = 0; first < n; first += MAX_PIECE) {
    guint n_piece = (guint)MIN (n - first, MAX_PIECE);

    parse_piece (self, state, words + first, n_piece);
    for (guint i = 0; i < n_piece; i++) {
      const NlpTransitionWord *word = &state->words[i];
      gboolean is_root = word->head == n_piece;

      if (is_root && root == NLP_NO_WORD)
        root = (guint32)first + i;
      heads[first + i] = is_root ? root : (guint32)first + word->head;
      relations[first + i] = is_root && root != first + i ? self->piece_relation : word->relation;
    }
  }
}
