/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * taglexicon.h: what a dictionary says about words.
 */

#ifndef NLP_TAG_LEXICON_H
#define NLP_TAG_LEXICON_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpTagLexiconWord:
 * @hash: of the word, in lower case; 0 in a free bucket
 * @classes: the classes that a dictionary gives it, as bits
 */
typedef struct {
  guint32 hash;
  guint32 classes;
} NlpTagLexiconWord;

/**
 * NlpTagLexicon:
 * @buckets: a hash table with open addressing
 * @n_buckets: their number, or 0
 *
 * The classes in which words may be used, so that a word that training has not seen is not unknown.
 * The memory belongs to a model and is not owned.
 */
typedef struct {
  const NlpTagLexiconWord *buckets;
  guint32 n_buckets;
} NlpTagLexicon;

/* Whether lookups end within the table. */
gboolean nlp_tag_lexicon_is_sound (const NlpTagLexicon *self);

/* Returns the classes of the word with this hash (nlp_tag_word_hash()), or 0. */
guint32 nlp_tag_lexicon_find (const NlpTagLexicon *self, guint32 hash);

G_END_DECLS

#endif
