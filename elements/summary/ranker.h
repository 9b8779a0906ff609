/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_RANKER_H
#define NLP_RANKER_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * NlpRankerInput:
 * @text: UTF-8, need not end in NUL
 * @length: of @text, in bytes
 * @tokens: the tokens of @text, in its order
 * @n_tokens: how many
 * @sentences: the sentences of @text, in its order
 * @n_sentences: how many
 * @entities: (nullable): where @text names things, in any order
 * @n_entities: how many
 * @title: (nullable): the title of the document
 *
 * A segmented document. All offsets are bytes.
 */
typedef struct {
  const gchar *text;
  gsize length;
  const GstNlpToken *tokens;
  gsize n_tokens;
  const GstNlpRange *sentences;
  gsize n_sentences;
  const GstNlpRange *entities;
  gsize n_entities;
  const gchar *title;
} NlpRankerInput;

/**
 * NlpRanker:
 *
 * Chooses the sentences of a document that sum it up.
 *
 * A sentence scores by how often the document uses its words (Luhn, "The automatic creation of
 * literature abstracts", 1958), where it stands and what it shares with the title (Edmundson, "New
 * methods in automatic extracting", 1969), how many things it names, its length, and whether it
 * leans on the one before it. What the sentences chosen so far have said counts less (maximal
 * marginal relevance: Carbonell & Goldstein, 1998). Headings, captions, bylines and questions are
 * left out, unless there is nothing else: then it is the first sentences.
 *
 * A ranker never changes, so threads may share it, and the same document gives the same sentences.
 * Time is linear in tokens, plus sentences to choose times sentences; memory is linear too.
 */
typedef struct _NlpRanker NlpRanker;

NlpRanker *nlp_ranker_new (void);
void nlp_ranker_free (NlpRanker *ranker);

/**
 * nlp_ranker_choose:
 * @ranker: a ranker
 * @input: a document
 * @n: how many sentences the summary may have
 *
 * Returns: (transfer full) (element-type guint): the numbers of the sentences chosen, in the order
 *     of the document
 */
GArray *nlp_ranker_choose (const NlpRanker *ranker, const NlpRankerInput *input, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRanker, nlp_ranker_free)

G_END_DECLS

#endif
