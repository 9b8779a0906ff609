/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entitycounts.h: counts the mentions of entities in a text of any length in bounded memory.
 */

#ifndef NLP_ENTITY_COUNTS_H
#define NLP_ENTITY_COUNTS_H

#include "entityindex.h"

G_BEGIN_DECLS

/**
 * NlpEntityCounts:
 *
 * One mention for each entity, with a count and with its own copies of the strings. When there are
 * too many entities, it forgets those with the fewest mentions.
 */
typedef struct _NlpEntityCounts NlpEntityCounts;

/* @max_entities: the maximum number of entities to keep, at least 2. */
NlpEntityCounts *nlp_entity_counts_new (guint max_entities);
void nlp_entity_counts_free (NlpEntityCounts *self);

/* Sets all counts to 0. */
void nlp_entity_counts_clear (NlpEntityCounts *self);

/* Counts @mention. Mentions come in the order of the text. */
void nlp_entity_counts_add (NlpEntityCounts *self, const NlpMention *mention);

/* Returns the input of nlp_entity_index_new(), in the order of first mentions (transfer none)
 * (element-type NlpMention). It is valid until the next change. */
const GArray *nlp_entity_counts_get_mentions (const NlpEntityCounts *self);

/* Returns the number of mentions that were counted, including those of forgotten entities. */
guint64 nlp_entity_counts_get_total (const NlpEntityCounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpEntityCounts, nlp_entity_counts_free)

G_END_DECLS

#endif
