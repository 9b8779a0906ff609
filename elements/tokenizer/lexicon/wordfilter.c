/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordfilter.c: adds words to a filter.
 */

#include "wordfilter.h"

void
nlp_word_filter_add (NlpWordFilter *self, const gchar *word, gsize length)
{
  guint n_more = 0;

  for (gsize i = 0; i < length; i++)
    n_more += word[i] == '\'' ? 2 : 0;
  for (guint more = 0; more <= n_more; more++) {
    guint bit = nlp_word_filter_bit (word[0], word[length - 1], length + more);

    self->bits[bit >> 5] |= 1u << (bit & 31);
  }
}
