/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sentencepool.h: collects the sections of a long document in bounded memory.
 */

#ifndef NLP_SENTENCE_POOL_H
#define NLP_SENTENCE_POOL_H

#include "ranker.h"

G_BEGIN_DECLS

/**
 * NlpSentencePool:
 *
 * The sentences of a document that arrives in sections and is summarized at its end. The pool keeps
 * all sentences up to a number of tokens; then the summary is that of the whole text. Above that
 * number it prunes: it keeps the best sentences so far, and only the word and mention counts of the
 * others. So memory and the time for each section are bounded.
 */
typedef struct _NlpSentencePool NlpSentencePool;

/* @ranker must outlive the pool. @max_tokens: the number of tokens to keep.
 * Returns: (transfer full) */
NlpSentencePool *nlp_sentence_pool_new (const NlpRanker *ranker, gsize max_tokens);
void nlp_sentence_pool_free (NlpSentencePool *self);

/* Empties the pool for another document. */
void nlp_sentence_pool_clear (NlpSentencePool *self);

/**
 * nlp_sentence_pool_add:
 * @self: a pool
 * @section: the next section; its chains are those of the whole document
 * @positions: start and end of each sentence in the whole document
 * @options: the options of the summary
 *
 * Adds a section, and prunes if there are too many tokens.
 *
 * Returns: whether sentences were pruned
 */
gboolean nlp_sentence_pool_add (NlpSentencePool *self,
                                const NlpScoringInput *section,
                                const GstNlpPosition *positions,
                                const NlpSummaryOptions *options);

/**
 * nlp_sentence_pool_select:
 * @self: a pool
 * @title: (nullable): the title of the document
 * @query: (nullable): words and names that the summary should cover
 * @options: the options of the summary
 * @positions: (element-type GstNlpPosition): where to append start and end of each sentence
 * @stats: (out) (optional): how the sentences were selected
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences of the summary, in the order of
 *     the text
 */
gchar **nlp_sentence_pool_select (const NlpSentencePool *self,
                                  const gchar *title,
                                  const gchar *query,
                                  const NlpSummaryOptions *options,
                                  GArray *positions,
                                  NlpSelectionStats *stats);

/* Returns the feature vector of the document, as nlp_ranker_describe() does. */
GArray *nlp_sentence_pool_describe (const NlpSentencePool *self,
                                    const gchar *title,
                                    const NlpEntity *entities,
                                    guint n_entities);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSentencePool, nlp_sentence_pool_free)

G_END_DECLS

#endif
