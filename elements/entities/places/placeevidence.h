/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PLACE_EVIDENCE_H
#define NLP_PLACE_EVIDENCE_H

#include "placemention.h"

G_BEGIN_DECLS

/**
 * NlpPlaceRegionEvidence:
 * @NLP_PLACE_REGION_ABSENT: neither the region nor a place in it
 * @NLP_PLACE_REGION_AROUND: a place in it
 * @NLP_PLACE_REGION_NAMED: the region itself
 *
 * What a text names of a region.
 */
typedef enum {
  NLP_PLACE_REGION_ABSENT,
  NLP_PLACE_REGION_AROUND,
  NLP_PLACE_REGION_NAMED,
} NlpPlaceRegionEvidence;

/**
 * NlpPlaceEvidence:
 * @named: for each country, how often the text names it or its people
 * @inside: for each country, how often the text names a place in it
 * @regions: #NlpPlaceRegionEvidence of regions, by their indices
 *
 * What the places and peoples that a text names for certain say about the others.
 */
typedef struct {
  guint8 *named;
  guint8 *inside;
  GHashTable *regions;
} NlpPlaceEvidence;

/* Sets the place of the mentions that are certain, by their context or because their name has
 * hardly another meaning, and counts them and the peoples. @explained: the readings of names that
 * have a context somewhere in the text, and may mean what it says. Returns: (transfer full) */
NlpPlaceEvidence *nlp_place_evidence_new (NlpPlaceText *text, GHashTable *explained);
void nlp_place_evidence_free (NlpPlaceEvidence *self);

/* Counts a mention of the place @index. */
void nlp_place_evidence_add (NlpPlaceEvidence *self, const NlpPlaceTable *table, guint32 index);

/* Whether the text names the country of a place, its people, or a place in it. */
gboolean nlp_place_evidence_supports (const NlpPlaceEvidence *self, const NlpPlace *place);

/* Returns the number of mentions that make a place likely. Names of its country weigh less, and for
 * regions even less: an American state is rarely meant because a text names the United States. */
gfloat nlp_place_evidence_count (const NlpPlaceEvidence *self, const NlpPlace *place);

/* Returns what the text names of a region, or of the region of a city. */
NlpPlaceRegionEvidence nlp_place_evidence_get_region (const NlpPlaceEvidence *self,
                                                      const NlpPlaceTable *table,
                                                      guint32 place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPlaceEvidence, nlp_place_evidence_free)

G_END_DECLS

#endif
