/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_COLLECTION_H
#define NLP_COLLECTION_H

#include "ranker.h"

G_BEGIN_DECLS

/**
 * NlpCollection:
 *
 * A document that comes in sections, to be summed up at its end. As long as all of it has no more
 * than a number of tokens all is kept, and its summary is that of the whole. From then on the
 * sentences are kept that are best so far, and of the others how often they have used their words
 * and named things: memory is bounded, and so is time for each section.
 */
typedef struct _NlpCollection NlpCollection;

/* @ranker must outlive it. @max_tokens: how many tokens are kept. */
NlpCollection *nlp_collection_new (const NlpRanker *ranker, gsize max_tokens);
void nlp_collection_free (NlpCollection *self);

/* Forgets all, for another document. */
void nlp_collection_clear (NlpCollection *self);

/**
 * nlp_collection_add:
 * @self: what came before
 * @section: the next section, whose entities have the chains of the document
 * @places: where each sentence begins and where it ends in the document
 * @options: what the summary is to be like
 *
 * Adds a section.
 */
void nlp_collection_add (NlpCollection *self,
                         const NlpRankerInput *section,
                         const GstNlpPlace *places,
                         const NlpSummaryOptions *options);

/**
 * nlp_collection_choose:
 * @self: a document
 * @title: (nullable): its title
 * @query: (nullable): what the reader wants to know of
 * @options: what the summary is to be like
 * @places: (element-type GstNlpPlace): where to append where each sentence begins and ends
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences chosen, in the order of the
 *     document
 */
gchar **nlp_collection_choose (const NlpCollection *self,
                               const gchar *title,
                               const gchar *query,
                               const NlpSummaryOptions *options,
                               GArray *places);

/* (transfer full): what the document is about (documentvector.h). @names is what it names. */
GArray *nlp_collection_describe (const NlpCollection *self,
                                 const gchar *title,
                                 const NlpRosterEntry *names,
                                 guint n_names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCollection, nlp_collection_free)

G_END_DECLS

#endif
