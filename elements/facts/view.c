/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * view.c: finds the token, sentence or entity at a byte of a text.
 */

#include "view.h"

/* Defines a binary search: returns the index of the first of @n @items for which @is_before is
 * false. */
#define DEFINE_SEARCH(name, Item, is_before)                                                       \
  static gsize name (const Item *items, gsize n, guint32 at)                                       \
  {                                                                                                \
    gsize low = 0;                                                                                 \
                                                                                                   \
    while (low < n) {                                                                              \
      const gsize middle = low + (n - low) / 2;                                                    \
      const Item *item = &items[middle];                                                           \
                                                                                                   \
      if (is_before)                                                                               \
        low = middle + 1;                                                                          \
      else                                                                                         \
        n = middle;                                                                                \
    }                                                                                              \
    return low;                                                                                    \
  }

DEFINE_SEARCH (search_tokens, GstNlpToken, item->end <= at)
DEFINE_SEARCH (search_sentences, GstNlpRange, item->end <= at)
DEFINE_SEARCH (search_entities, GstNlpRawSpan, item->start < at)

gsize
nlp_facts_view_find_token (const NlpFactsView *self, guint32 at)
{
  return search_tokens (self->tokens, self->n_tokens, at);
}

gsize
nlp_facts_view_find_sentence (const NlpFactsView *self, guint32 at)
{
  return search_sentences (self->sentences, self->n_sentences, at);
}

gsize
nlp_facts_view_find_entity (const NlpFactsView *self, guint32 at)
{
  return search_entities (self->entities, self->n_entities, at);
}
