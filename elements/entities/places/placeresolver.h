/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PLACE_RESOLVER_H
#define NLP_PLACE_RESOLVER_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpPlaceResolver:
 *
 * Decides which place of the world a name in a text means, and sets its name and id: that of ISO
 * 3166 for countries and their parts, that of GeoNames for cities. It never adds a name. Once made
 * it is only read and may be shared between threads.
 *
 * The readings of a name get scores, roughly decimal logarithms of odds:
 *
 * - the population, and whether it is a country or capital (placeprior.h);
 * - the countries and regions of other places and peoples in the text and in the sentence, as far
 *   as those are certain;
 * - the other members of a list of places, and a verb of speech (placecontext.h);
 * - other mentions of the name whose context says more.
 *
 * What the context says about the place around a name, and about its kind, excludes other readings.
 * The best reading counts if it leads by half a point and the text or its size supports it.
 */
typedef struct _NlpPlaceResolver NlpPlaceResolver;

/* Loads the places. Errors are %NLP_TABLE_ERROR. */
NlpPlaceResolver *nlp_place_resolver_new (GError **error);
void nlp_place_resolver_free (NlpPlaceResolver *self);

/**
 * nlp_place_resolver_run:
 * @self: the places
 * @words: the text; it gets the new strings
 * @matches: the matches of labels GPE, LOC and NORP, in the order of the text
 * @n_matches: their number
 *
 * Sets the name, id, country, aliases, candidates and source of matches of places that the table
 * has. The id is removed if the text doesn't decide. Matches of peoples are only read: their ids
 * are codes of countries. Time is linear in the number of matches.
 */
void nlp_place_resolver_run (const NlpPlaceResolver *self,
                             NlpWords *words,
                             NlpMatch *const *matches,
                             guint n_matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPlaceResolver, nlp_place_resolver_free)

G_END_DECLS

#endif
