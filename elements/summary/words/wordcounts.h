/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_WORD_COUNTS_H
#define NLP_WORD_COUNTS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpWordCounts:
 *
 * How often words were used in a text of any length, in 1 MiB. Words that differ in case alone are
 * one word. Of more than some 50,000 words rare ones are forgotten where a place is needed.
 *
 * Words are UTF-8 and lengths bytes.
 */
typedef struct _NlpWordCounts NlpWordCounts;

NlpWordCounts *nlp_word_counts_new (void);
void nlp_word_counts_free (NlpWordCounts *self);

/* Forgets all words. */
void nlp_word_counts_clear (NlpWordCounts *self);

/* Counts one use of @word. */
void nlp_word_counts_add (NlpWordCounts *self, const gchar *word, gsize length);

guint32 nlp_word_counts_get (const NlpWordCounts *self, const gchar *word, gsize length);

/* How many uses were counted, those of words that are forgotten too. */
guint64 nlp_word_counts_get_total (const NlpWordCounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWordCounts, nlp_word_counts_free)

G_END_DECLS

#endif
