/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NAMELEXICON_H
#define NLP_NAMELEXICON_H

#include <glib.h>

G_BEGIN_DECLS

#define NLP_N_NAME_LISTS 6

/* The list of words that any text may have. */
#define NLP_NAME_LIST_COMMON 5

/**
 * NlpNameLexicon:
 * @buckets: an open hash table: the upper bits of a slot are of the word's hash, the lower ones its
 *     level in each list; 0 is an empty slot
 * @n_buckets: how many they are
 *
 * Words of large lists, such as given names or towns, with how common they are there: from 1 to 3,
 * or 0 if they aren't in it. One unknown word in some hundred thousand is taken for another. Memory
 * of a file, not owned.
 */
typedef struct {
  const guint32 *buckets;
  guint32 n_buckets;
} NlpNameLexicon;

/* The levels of a word, two bits a list, the first list lowest. A word in capitals is looked up
 * with a capital. */
guint32 nlp_name_lexicon_find (const NlpNameLexicon *self, const gchar *word, gsize length);

static inline guint
nlp_name_lexicon_level (guint32 levels, guint list)
{
  return levels >> 2 * list & 3;
}

/* Makes the buckets from lines of a word and its levels, one digit each, between tabs. */
guint32 *nlp_name_lexicon_read (const gchar *lines, guint32 *n_buckets);

G_END_DECLS

#endif
