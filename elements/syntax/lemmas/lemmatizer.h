/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lemmatizer.h: the lemmas of words, by rules over their endings.
 */

#ifndef NLP_LEMMATIZER_H
#define NLP_LEMMATIZER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpLetterCase:
 * @NLP_LETTER_CASE_LOWER: in lower case
 * @NLP_LETTER_CASE_KEPT: as the word is written
 * @NLP_LETTER_CASE_TITLE: the first letter as it is written, the others in lower case
 *
 * How a lemma is written.
 */
typedef enum {
  NLP_LETTER_CASE_LOWER,
  NLP_LETTER_CASE_KEPT,
  NLP_LETTER_CASE_TITLE,
} NlpLetterCase;

#define NLP_N_LETTER_CASES (NLP_LETTER_CASE_TITLE + 1)

/**
 * NlpLemmaEdit:
 * @addition: the offset of what is added in the strings, which ends in NUL
 * @n_cut: the number of code points to cut off the end of the word; %NLP_CUT_ALL for all
 * @letter_case: a #NlpLetterCase, of what is left of the word
 *
 * How the lemma of a word is made.
 */
typedef struct {
  guint32 addition;
  guint8 n_cut;
  guint8 letter_case;
  guint16 reserved;
} NlpLemmaEdit;

#define NLP_CUT_ALL 0xff

/**
 * NlpLemmaRule:
 * @hash: of a class of words and an ending, or a whole word; 0 in a free bucket
 * @edit: the number of its edit
 *
 * A rule of lemmas: words of the class that end so have such lemmas, unless a rule for a longer
 * ending applies.
 */
typedef struct {
  guint32 hash;
  guint32 edit;
} NlpLemmaRule;

/**
 * NlpLemmatizer:
 * @rules: a hash table with open addressing
 * @n_rules: the number of its buckets, a power of two
 * @edits: the edits; the first one applies to words without a rule
 * @n_edits: their number
 * @strings: the additions, each with NUL
 * @n_strings: their size in bytes
 *
 * The rules of a language. The memory belongs to a model and is not owned.
 */
typedef struct {
  const NlpLemmaRule *rules;
  guint32 n_rules;
  const NlpLemmaEdit *edits;
  guint32 n_edits;
  const gchar *strings;
  guint32 n_strings;
} NlpLemmatizer;

/* Whether the parts of a file fit together, so that all lookups end within them. */
gboolean nlp_lemmatizer_is_sound (const NlpLemmatizer *self);

/* Returns the number of the edit for a word of @length bytes and the class @tag. */
guint nlp_lemmatizer_find (const NlpLemmatizer *self, const gchar *word, gsize length, guint tag);

/* Whether an edit changes at most the case of letters. */
gboolean nlp_lemmatizer_is_case_only (const NlpLemmatizer *self, guint edit);

/* Appends the lemma of @word by the edit with the number @edit to @lemma. */
void nlp_lemmatizer_apply (const NlpLemmatizer *self,
                           guint edit,
                           const gchar *word,
                           gsize length,
                           GString *lemma);

/* The ending of a word: its last @n code points in lower case, with digits as "0". A whole word
 * has a rule of its own. For training. */
guint32 nlp_lemma_hash (const gunichar *ending, guint n, guint tag, gboolean is_whole);

/* Endings and words that are longer have no rules. */
#define NLP_MAX_LEMMA_ENDING 10
#define NLP_MAX_LEMMA_WORD 32

G_END_DECLS

#endif
