/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_ENTITYCOUNTS_H
#define NLP_ENTITYCOUNTS_H

#include "entityindex.h"

G_BEGIN_DECLS

/**
 * NlpEntityCounts:
 *
 * The mentions of a text of any length, counted: one for each thing, with copies of its strings.
 * Of more things than it has room for, those mentioned least are forgotten.
 */
typedef struct _NlpTally NlpEntityCounts;

/* @max_things: how many it has room for, at least 2. */
NlpEntityCounts *nlp_entity_counts_new (guint max_things);
void nlp_entity_counts_free (NlpEntityCounts *self);

/* Forgets all. */
void nlp_entity_counts_clear (NlpEntityCounts *self);

/* Counts a mention. They come in the order of the text. */
void nlp_entity_counts_add (NlpEntityCounts *self, const NlpMention *mention);

/* (element-type NlpMention): what a roster is made of, in the order in which things came first;
 * until the next change. */
const GArray *nlp_entity_counts_get_mentions (const NlpEntityCounts *self);

/* How many mentions were counted, those of things that are forgotten too. */
guint64 nlp_entity_counts_get_total (const NlpEntityCounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpEntityCounts, nlp_entity_counts_free)

G_END_DECLS

#endif
