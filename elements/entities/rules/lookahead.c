/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lookahead.c: sketches the words that a rule can reach from each word.
 */

#include "lookahead.h"

/* Adds to each sketch the one that is @distance words later. */
static void
add_later (NlpWordSketch *self, guint n, guint distance)
{
  for (guint i = 0; i + distance < n; i++) {
    self[i].classes |= self[i + distance].classes;
    self[i].ids |= self[i + distance].ids;
  }
}

NlpWordSketch *
nlp_lookahead_new (const NlpWords *words)
{
  const guint n = words->n_words;
  NlpWordSketch *self = g_new (NlpWordSketch, n);
  guint reach = 1;

  for (guint i = 0; i < n; i++) {
    self[i].classes = words->words[i].classes;
    self[i].ids = nlp_word_sketch_id (words->words[i].id);
  }
  /* Each step doubles the number of words; the last one adds what is missing. */
  for (; 2 * reach <= NLP_RULES_MAX_WORDS; reach *= 2)
    add_later (self, n, reach);
  if (reach < NLP_RULES_MAX_WORDS)
    add_later (self, n, NLP_RULES_MAX_WORDS - reach);
  return self;
}
