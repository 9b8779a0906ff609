/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placeevidence.c: counts the certain places and peoples of a text by country and region.
 */

#include "placeevidence.h"

#include "placeprior.h"

/* The lead in the prior score of a place that is certain without context. */
#define MIN_LEAD 2.0f

/* The minimum population, in thousands, of a city that is certain without context. */
#define MIN_POPULATION 500

/* The weights of names and peoples of a country, for a city and for a region. */
#define NAMED_FOR_CITY 0.7f
#define NAMED_FOR_REGION 0.25f

/* The lead of the best one of @readings. */
static gfloat
get_lead (const NlpPlaceTable *table, const guint32 *readings, guint32 best)
{
  gfloat second = 0;

  for (const guint32 *reading = readings;; reading++) {
    if (*reading << 3 != best << 3 && (*reading & NLP_READING_QUALIFIER) == 0)
      second = MAX (second, nlp_place_prior (table, readings, *reading));
    if ((*reading & NLP_READING_LAST) != 0)
      return nlp_place_prior (table, readings, best) - second;
  }
}

/* Returns the place that a name means for certain without context, or %NLP_NO_PLACE. */
static gint
find_certain (const NlpPlaceTable *table, const NlpPlaceMention *mention)
{
  const guint32 best = nlp_place_prior_best (table, mention->readings);
  const guint32 index = nlp_reading_place (best);
  const NlpPlace *place = &table->places[index];

  if ((best & NLP_READING_QUALIFIER) != 0 || mention->is_blocked || mention->within >= 0 ||
      !nlp_place_mention_allows (mention, table, best))
    return NLP_NO_PLACE;
  if (place->kind != NLP_PLACE_COUNTRY &&
      (place->flags & (NLP_PLACE_KNOWN | NLP_PLACE_CAPITAL)) == 0 &&
      ((best & NLP_READING_ALTERNATE) != 0 || place->kind != NLP_PLACE_CITY ||
       place->population < MIN_POPULATION))
    return NLP_NO_PLACE;
  return get_lead (table, mention->readings, best) >= MIN_LEAD ? (gint)index : NLP_NO_PLACE;
}

static void
increment (guint8 *count)
{
  *count += *count < G_MAXUINT8;
}

static void
add (NlpPlaceEvidence *self, const NlpPlaceTable *table, guint32 index)
{
  const NlpPlace *place = &table->places[index];

  if (place->kind == NLP_PLACE_COUNTRY) {
    increment (&self->named[index]);
    return;
  }
  increment (&self->inside[place->country]);
  if (place->region != NLP_PLACE_NONE)
    increment (&self->inside[place->region]);
  if (place->kind != NLP_PLACE_CITY)
    increment (&self->inside[index]);
}

NlpPlaceEvidence *
nlp_place_evidence_new (NlpPlaceText *text)
{
  NlpPlaceEvidence *self = g_new (NlpPlaceEvidence, 1);

  self->named = g_new0 (guint8, text->table->n_countries);
  self->inside = g_new0 (guint8, text->table->n_regions);
  for (guint i = 0; i < text->n_mentions; i++) {
    NlpPlaceMention *mention = &text->mentions[i];

    if (mention->readings != NULL && mention->place < 0)
      mention->place = find_certain (text->table, mention);
    if (mention->place >= 0)
      add (self, text->table, (guint32)mention->place);
    else if (mention->country >= 0)
      add (self, text->table, (guint32)mention->country);
    else if (mention->within >= 0)
      add (self, text->table, (guint32)mention->within);
  }
  return self;
}

void
nlp_place_evidence_free (NlpPlaceEvidence *self)
{
  g_free (self->named);
  g_free (self->inside);
  g_free (self);
}

gboolean
nlp_place_evidence_supports (const NlpPlaceEvidence *self, const NlpPlace *place)
{
  return self->named[place->country] > 0 || self->inside[place->country] > 0;
}

gfloat
nlp_place_evidence_count (const NlpPlaceEvidence *self, const NlpPlace *place)
{
  const gfloat named = self->named[place->country], inside = self->inside[place->country];

  switch (place->kind) {
    case NLP_PLACE_COUNTRY:
      return named + inside;
    case NLP_PLACE_CITY:
      return inside + NAMED_FOR_CITY * named;
    default:
      return inside + NAMED_FOR_REGION * named;
  }
}

gboolean
nlp_place_evidence_has_region (const NlpPlaceEvidence *self,
                               const NlpPlaceText *text,
                               guint32 place)
{
  const NlpPlace *found = &text->table->places[place];

  if (found->kind != NLP_PLACE_CITY)
    return self->inside[place] > 0;
  return found->region != NLP_PLACE_NONE && self->inside[found->region] > 0;
}
