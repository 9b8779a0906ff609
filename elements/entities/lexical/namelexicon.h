/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * namelexicon.h: a compact lexicon of given names, surnames, towns and common words.
 */

#ifndef NLP_NAME_LEXICON_H
#define NLP_NAME_LEXICON_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpNameList:
 * @NLP_NAME_LIST_GIVEN: given names
 * @NLP_NAME_LIST_SURNAME: surnames
 * @NLP_NAME_LIST_TOWN: towns
 * @NLP_NAME_LIST_TOWN_WORD: words in the names of towns
 * @NLP_NAME_LIST_REGION: words in the names of regions
 * @NLP_NAME_LIST_COMMON: common words of the language
 *
 * The lists of a lexicon, in the order of its file (training/known-words).
 */
typedef enum {
  NLP_NAME_LIST_GIVEN,
  NLP_NAME_LIST_SURNAME,
  NLP_NAME_LIST_TOWN,
  NLP_NAME_LIST_TOWN_WORD,
  NLP_NAME_LIST_REGION,
  NLP_NAME_LIST_COMMON,
  NLP_N_NAME_LISTS,
} NlpNameList;

/**
 * NlpNameLexicon:
 * @buckets: a hash table with open addressing; the lower bits of a bucket are the levels of a word,
 *     the upper ones are taken from its hash; 0 is a free bucket
 * @n_buckets: any number, at least one bucket is free
 *
 * Large lists of words. The level of a word in a list says how frequent it is there: 1 to 3, or 0
 * if the list doesn't contain it. Words are stored as hashes: about one unknown word in several
 * hundred thousand is mistaken for another. The memory belongs to a file and is not owned.
 */
typedef struct {
  const guint32 *buckets;
  guint32 n_buckets;
} NlpNameLexicon;

/* Returns the levels of a word of @length bytes in all lists: two bits each, the first list in the
 * lowest bits. A word all in capitals is looked up with only its first letter in capitals, unless
 * it may be an acronym. */
guint32 nlp_name_lexicon_find (const NlpNameLexicon *self, const gchar *word, gsize length);

/* Returns the level in one list, 0 to 3. */
static inline guint
nlp_name_lexicon_level (guint32 levels, NlpNameList list)
{
  return levels >> 2 * list & 3;
}

/* Makes the buckets of a lexicon from lines of a word and its levels, one digit each, separated by
 * tabs. @n_buckets: (out). Returns: (transfer full): free it with g_free() */
guint32 *nlp_name_lexicon_read (const gchar *lines, guint32 *n_buckets);

G_END_DECLS

#endif
