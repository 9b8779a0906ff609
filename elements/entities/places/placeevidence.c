/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placeevidence.c: counts the certain places and peoples of a text by country and region.
 */

#include "placeevidence.h"

#include "placeprior.h"

/* The lead in the prior score of a place that is certain without context. */
#define MIN_LEAD 2.0f

/* The score that less usual names of other places get back. Another transcription is no less
 * likely: "Jalalabad" in Kyrgyzstan. */
#define ALTERNATE 0.7f

/* The minimum population, in thousands, of a city that is certain without context. */
#define MIN_POPULATION 500

/* The same for the capital of a region whose name has no other meaning. */
#define MIN_SEAT_POPULATION 100

/* The weights of names and peoples of a country, for a city and for a region. */
#define NAMED_FOR_CITY 0.7f
#define NAMED_FOR_REGION 0.25f

/* Whether a place is well-known or large enough to be certain without context. */
static gboolean
is_prominent (const NlpPlaceMention *mention, const NlpPlace *place, guint32 reading)
{
  if (place->kind == NLP_PLACE_COUNTRY ||
      (place->flags & (NLP_PLACE_KNOWN | NLP_PLACE_CAPITAL)) != 0)
    return TRUE;
  if ((reading & NLP_READING_ALTERNATE) != 0)
    return FALSE;
  if ((*mention->readings & NLP_READING_LAST) != 0 && (place->flags & NLP_PLACE_SEAT) != 0 &&
      place->population >= MIN_SEAT_POPULATION)
    return TRUE;
  return place->kind == NLP_PLACE_CITY ? place->population >= MIN_POPULATION : mention->has_kind;
}

/* Returns the place that a name means for certain by itself and its kind, or %NLP_NO_PLACE. */
static gint
find_certain (const NlpPlaceTable *table, const NlpPlaceMention *mention)
{
  guint32 best = 0;
  gfloat first = 0, second = 0;

  if (mention->is_blocked || mention->within >= 0)
    return NLP_NO_PLACE;
  if ((*mention->readings & NLP_READING_LAST) != 0)
    return nlp_place_mention_allows (mention, table, *mention->readings) &&
                   (*mention->readings & NLP_READING_QUALIFIER) == 0 &&
                   is_prominent (mention, &table->places[nlp_reading_place (*mention->readings)],
                                 *mention->readings)
               ? (gint)nlp_reading_place (*mention->readings)
               : NLP_NO_PLACE;
  for (const guint32 *reading = mention->readings;; reading++) {
    if (nlp_place_mention_allows (mention, table, *reading)) {
      const gfloat score = nlp_place_prior (table, mention->readings, *reading) +
                           ((*reading & NLP_READING_ALTERNATE) != 0 ? ALTERNATE : 0);

      if (score > first) {
        second = first;
        first = score;
        best = *reading;
      } else {
        second = MAX (second, score);
      }
    }
    if ((*reading & NLP_READING_LAST) != 0)
      break;
  }
  return first - second >= MIN_LEAD && (best & NLP_READING_QUALIFIER) == 0 &&
                 is_prominent (mention, &table->places[nlp_reading_place (best)], best)
             ? (gint)nlp_reading_place (best)
             : NLP_NO_PLACE;
}

static void
increment (guint8 *count)
{
  *count += *count < G_MAXUINT8;
}

void
nlp_place_evidence_add (NlpPlaceEvidence *self, const NlpPlaceTable *table, guint32 index)
{
  const NlpPlace *place = &table->places[index];

  if (place->kind == NLP_PLACE_COUNTRY) {
    increment (&self->named[index]);
    return;
  }
  increment (&self->inside[place->country]);
  if (place->region != NLP_PLACE_NONE &&
      !g_hash_table_contains (self->regions, GUINT_TO_POINTER (place->region)))
    g_hash_table_insert (self->regions, GUINT_TO_POINTER (place->region),
                         GUINT_TO_POINTER (NLP_PLACE_REGION_AROUND));
  if (place->kind != NLP_PLACE_CITY)
    g_hash_table_insert (self->regions, GUINT_TO_POINTER (index),
                         GUINT_TO_POINTER (NLP_PLACE_REGION_NAMED));
}

NlpPlaceEvidence *
nlp_place_evidence_new (NlpPlaceText *text, GHashTable *explained)
{
  NlpPlaceEvidence *self = g_new (NlpPlaceEvidence, 1);

  self->named = g_new0 (guint8, text->table->n_countries);
  self->inside = g_new0 (guint8, text->table->n_countries);
  self->regions = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < text->n_mentions; i++) {
    NlpPlaceMention *mention = &text->mentions[i];

    if (mention->readings != NULL && mention->place < 0 &&
        !g_hash_table_contains (explained, mention->readings))
      mention->place = find_certain (text->table, mention);
    if (mention->place >= 0)
      nlp_place_evidence_add (self, text->table, (guint32)mention->place);
    else if (mention->country >= 0)
      nlp_place_evidence_add (self, text->table, (guint32)mention->country);
    else if (mention->within >= 0)
      nlp_place_evidence_add (self, text->table, (guint32)mention->within);
  }
  return self;
}

void
nlp_place_evidence_free (NlpPlaceEvidence *self)
{
  g_free (self->named);
  g_free (self->inside);
  g_hash_table_unref (self->regions);
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

NlpPlaceRegionEvidence
nlp_place_evidence_get_region (const NlpPlaceEvidence *self,
                               const NlpPlaceTable *table,
                               guint32 place)
{
  const NlpPlace *found = &table->places[place];
  const guint32 region = found->kind != NLP_PLACE_CITY ? place : found->region;

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->regions, GUINT_TO_POINTER (region)));
}
