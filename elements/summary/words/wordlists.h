/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordlists.h: the word lists that are compiled in.
 */

#ifndef NLP_WORD_LISTS_H
#define NLP_WORD_LISTS_H

#include "wordtable.h"

G_BEGIN_DECLS

/**
 * NlpWordLists:
 *
 * The lists of English words in data/. They never change, so threads may share them.
 */
typedef struct _NlpWordLists NlpWordLists;

/**
 * NlpWordClass:
 * @NLP_WORD_STOP: a stop word, which is on no subject: "the"
 * @NLP_WORD_OPENER: refers to an earlier sentence when it opens one: "He", "But"
 * @NLP_WORD_CREDIT: opens a byline or credit: "By"
 * @NLP_WORD_SPEAKER: refers to the speaker or the listener: "I"
 * @NLP_WORD_LINK: joins two nouns into one term: "of"
 *
 * The lists. A word may be on several.
 */
typedef enum {
  NLP_WORD_STOP = 1 << 0,
  NLP_WORD_OPENER = 1 << 1,
  NLP_WORD_CREDIT = 1 << 2,
  NLP_WORD_SPEAKER = 1 << 3,
  NLP_WORD_LINK = 1 << 4,
} NlpWordClass;

NlpWordLists *nlp_word_lists_new (void);
void nlp_word_lists_free (NlpWordLists *self);

/* Returns the table with the numbers of all listed words (transfer none). To number the words of a
 * text as well, add them to a copy. */
const NlpWordTable *nlp_word_lists_get_words (const NlpWordLists *self);

/* Whether the word with the number @id is on the list of @class. */
gboolean nlp_word_lists_is (const NlpWordLists *self, guint32 id, NlpWordClass class);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWordLists, nlp_word_lists_free)

G_END_DECLS

#endif
