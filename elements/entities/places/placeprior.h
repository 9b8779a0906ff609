/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placeprior.h: how likely the places of one name are without context.
 */

#ifndef NLP_PLACE_PRIOR_H
#define NLP_PLACE_PRIOR_H

#include "placetable.h"

G_BEGIN_DECLS

/* What the prior score of a less usual name loses. */
#define NLP_PLACE_ALTERNATE_LOSS 1.5f

/* Returns the prior score of one of @readings: the decimal logarithm of the population, corrected
 * for countries, capitals, regions and less usual names. A lead of 1 is about the odds of 10 to 1.
 */
gfloat nlp_place_prior (const NlpPlaceTable *table, const guint32 *readings, guint32 reading);

/* Returns the most likely of @readings that is no abbreviation, or the first one. */
guint32 nlp_place_prior_best (const NlpPlaceTable *table, const guint32 *readings);

G_END_DECLS

#endif
