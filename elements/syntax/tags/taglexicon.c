/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * taglexicon.c: what a dictionary says about words.
 */

#include "taglexicon.h"

#include "common/probing.h"

static inline gboolean
is_free (const NlpTagLexiconWord *word)
{
  return word->hash == 0;
}

static inline gboolean
matches (const guint32 *hash, const NlpTagLexiconWord *word)
{
  return word->hash == *hash;
}

NLP_DEFINE_PROBING_FIND_SCALED (word, NlpTagLexiconWord, guint32, is_free, matches)

gboolean
nlp_tag_lexicon_is_sound (const NlpTagLexicon *self)
{
  guint32 n_free = 0;

  if (self->n_buckets == 0)
    return TRUE;
  for (guint32 b = 0; b < self->n_buckets; b++)
    n_free += is_free (&self->buckets[b]);
  return n_free > 0;
}

guint32
nlp_tag_lexicon_find (const NlpTagLexicon *self, guint32 hash)
{
  /* A free bucket has no classes. */
  return self->n_buckets > 0 ? word_find (self->buckets, self->n_buckets, hash, &hash)->classes : 0;
}
