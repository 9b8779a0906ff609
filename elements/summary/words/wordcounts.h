/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordcounts.h: counts the words of a text of any length in bounded memory.
 */

#ifndef NLP_WORD_COUNTS_H
#define NLP_WORD_COUNTS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpWordCounts:
 *
 * How often each word occurs, in 1 MiB. Words that differ only in case are one word. With more than
 * some 50,000 different words, a new word may replace a rare one.
 *
 * Words are UTF-8, lengths are in bytes.
 */
typedef struct _NlpWordCounts NlpWordCounts;

NlpWordCounts *nlp_word_counts_new (void);
void nlp_word_counts_free (NlpWordCounts *self);

/* Sets all counts to 0. */
void nlp_word_counts_clear (NlpWordCounts *self);

/* Counts one occurrence of @word. */
void nlp_word_counts_add (NlpWordCounts *self, const gchar *word, gsize length);

guint32 nlp_word_counts_get (const NlpWordCounts *self, const gchar *word, gsize length);

/* Returns the number of words that were added, including those of words replaced since. */
guint64 nlp_word_counts_get_total (const NlpWordCounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWordCounts, nlp_word_counts_free)

G_END_DECLS

#endif
