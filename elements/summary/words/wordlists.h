/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_WORD_LISTS_H
#define NLP_WORD_LISTS_H

#include "wordtable.h"

G_BEGIN_DECLS

/**
 * NlpWordLists:
 *
 * What is known beforehand about words: the lists in data/. Never changed once made, so threads
 * may share it.
 */
typedef struct _NlpWordLists NlpWordLists;

/**
 * NlpWordClass:
 * @NLP_WORD_STOP: says nothing of what a text is about: "the"
 * @NLP_WORD_OPENER: leans on an earlier sentence when it opens one: "He", "But"
 * @NLP_WORD_CREDIT: opens a line that says whose work something is: "By"
 * @NLP_WORD_SPEAKER: stands for who speaks or listens: "I"
 *
 * The lists a word may be on.
 */
typedef enum {
  NLP_WORD_STOP = 1 << 0,
  NLP_WORD_OPENER = 1 << 1,
  NLP_WORD_CREDIT = 1 << 2,
  NLP_WORD_SPEAKER = 1 << 3,
} NlpWordClass;

NlpWordLists *nlp_word_lists_new (void);
void nlp_word_lists_free (NlpWordLists *self);

/* (transfer none): the numbers of the words that are on a list. To number the words of a text,
 * go on in a copy. */
const NlpWordTable *nlp_word_lists_get_words (const NlpWordLists *self);

/* Whether the word of number @id is on the list of @class. */
gboolean nlp_word_lists_is (const NlpWordLists *self, guint32 id, NlpWordClass class);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWordLists, nlp_word_lists_free)

G_END_DECLS

#endif
