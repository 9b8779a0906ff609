/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * documentvector.c: describes a document by a vector of words and names.
 *
 * The vectors are short and sparse, and are indexed by hashes. The two loops that merge them are
 * shorter than the glue code for a library would be.
 */

#include "documentvector.h"

#include <math.h>
#include <string.h>

#include "common/hash.h"

/* The weight of a name, on the scale of the rarity of words. */
#define NAME_WEIGHT 6.0

/* Returns the FNV-1a hash of the lower-case code points: the same word has one hash in all
 * documents. */
static guint64
hash_text (const gchar *text, gsize length)
{
  const gchar *end = text + length;
  guint64 hash = NLP_FNV64_BASIS;

  while (text < end) {
    const gunichar c = g_utf8_get_char_validated (text, end - text);

    hash = nlp_fnv64_step (hash, g_unichar_tolower (c));
    text = c >= (gunichar)-2 ? text + 1 : g_utf8_next_char (text);
  }
  return hash ^ hash >> 32;
}

static gint
compare_weights (gconstpointer a, gconstpointer b)
{
  const NlpFeature *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static gint
compare_hashes (gconstpointer a, gconstpointer b)
{
  const NlpFeature *x = a, *y = b;

  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

void
nlp_vector_truncate (GArray *vector, guint n)
{
  if (vector->len > n) {
    g_array_sort (vector, compare_weights);
    g_array_set_size (vector, n);
  }
  g_array_sort (vector, compare_hashes);
}

void
nlp_vector_normalize (GArray *vector)
{
  gdouble squares = 0;

  for (guint i = 0; i < vector->len; i++) {
    const gfloat weight = g_array_index (vector, NlpFeature, i).weight;

    squares += weight * weight;
  }
  for (guint i = 0; squares > 0 && i < vector->len; i++)
    g_array_index (vector, NlpFeature, i).weight /= (gfloat)sqrt (squares);
}

gfloat
nlp_vector_multiply (const GArray *a, const GArray *b)
{
  const NlpFeature *x = (const NlpFeature *)(gconstpointer)a->data;
  const NlpFeature *y = (const NlpFeature *)(gconstpointer)b->data;
  const NlpFeature *x_end = x + a->len, *y_end = y + b->len;
  gfloat sum = 0;

  while (x < x_end && y < y_end) {
    if (x->hash == y->hash)
      sum += x++->weight * y++->weight;
    else if (x->hash < y->hash)
      x++;
    else
      y++;
  }
  return sum;
}

/* Adds each word once, at its first occurrence. */
static void
add_words (const NlpScoringContext *self, GArray *vector)
{
  g_autofree gboolean *is_added = g_new0 (gboolean, self->n_words);

  for (gsize i = 0; i < self->input->n_tokens; i++) {
    const guint32 id = self->word_ids[i];
    const GstNlpToken *token = &self->input->tokens[i];

    if (id == NLP_WORD_NONE || is_added[id] || self->words[id].rarity <= 0)
      continue;
    is_added[id] = TRUE;
    g_array_append_val (
        vector,
        ((NlpFeature){hash_text (self->input->text + token->start, token->end - token->start),
                      (gfloat)(self->words[id].rarity * log2 (1 + self->words[id].n_uses))}));
  }
}

GArray *
nlp_document_vector_new (const NlpScoringContext *self, const NlpEntity *entities, guint n_entities)
{
  GArray *vector = g_array_new (FALSE, FALSE, sizeof (NlpFeature));

  add_words (self, vector);
  /* A name of one word is among the words already. */
  for (guint i = 0; i < n_entities; i++) {
    const gchar *name = entities[i].name;

    if (strchr (name, ' ') != NULL)
      g_array_append_val (
          vector, ((NlpFeature){hash_text (name, strlen (name)),
                                (gfloat)(NAME_WEIGHT * log2 (1 + entities[i].n_mentions))}));
  }
  nlp_vector_truncate (vector, NLP_VECTOR_SIZE);
  nlp_vector_normalize (vector);
  return vector;
}
