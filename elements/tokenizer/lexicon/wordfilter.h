/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordfilter.h: rules out most words that are not in a set.
 */

#ifndef NLP_WORD_FILTER_H
#define NLP_WORD_FILTER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpWordFilter:
 *
 * A bit for each combination of first byte, last byte and length. A word of the set passes in any
 * letter case; few others do. Zeroed, a filter is that of the empty set.
 */
typedef struct {
  guint32 bits[1024];
} NlpWordFilter;

/* Returns the index of the bit of a word of @length bytes. Letters that differ only in case share
 * it. */
static inline guint
nlp_word_filter_bit (gchar first, gchar last, gsize length)
{
  return (first & 31) << 10 | (last & 31) << 5 | MIN (length, 31);
}

/* Whether @word, of at least one byte, may be in the set. */
static inline gboolean
nlp_word_filter_passes (const NlpWordFilter *self, const gchar *word, gsize length)
{
  guint bit = nlp_word_filter_bit (word[0], word[length - 1], length);

  return (self->bits[bit >> 5] >> (bit & 31) & 1) != 0;
}

/* Adds @word, of at least one byte, to the set, also spelled with apostrophes of two or three
 * bytes. */
void nlp_word_filter_add (NlpWordFilter *self, const gchar *word, gsize length);

G_END_DECLS

#endif
