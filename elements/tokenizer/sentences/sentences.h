/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sentences.h: groups the tokens of a text into sentences.
 */

#ifndef NLP_SENTENCES_H
#define NLP_SENTENCES_H

#include "boundarymodel.h"
#include "rules.h"

G_BEGIN_DECLS

/**
 * NlpBreakFunc:
 * @user_data: the argument of nlp_sentences_find_with()
 * @state: the sentence so far
 * @next: the index of the token after the gap
 * @likelihood: the opinion of the rules: likely or unlikely
 *
 * Returns: whether the sentence ends before token @next
 */
typedef gboolean (*NlpBreakFunc) (gconstpointer user_data,
                                  NlpSentenceState *state,
                                  guint next,
                                  NlpBreak likelihood);

/* Finds the sentences of @text, which has @length bytes, and stores them as #GstNlpRange in
 * @sentences in place of its content. @model (nullable) decides where the rules are unsure. */
void nlp_sentences_find (const NlpLexicon *lexicon,
                         const NlpBoundaryModel *model,
                         const gchar *text,
                         gsize length,
                         const GArray *tokens,
                         GArray *sentences);

/* Like nlp_sentences_find(), with @decide instead of a model, for the training of one. */
void nlp_sentences_find_with (const NlpLexicon *lexicon,
                              const gchar *text,
                              gsize length,
                              const GArray *tokens,
                              NlpBreakFunc decide,
                              gconstpointer user_data,
                              GArray *sentences);

G_END_DECLS

#endif
