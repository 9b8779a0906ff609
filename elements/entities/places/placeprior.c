/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placeprior.c: scores the places of one name by population and kind.
 */

#include "placeprior.h"

#define SIZE_UNIT 0.001f

/* Texts name countries, capitals and listed places more often than others of their size. */
#define COUNTRY 2.0f
#define CAPITAL 0.9f
#define KNOWN 0.3f

/* A region is less likely than a city in it with its name, or a capital with its name, and a city
 * is less likely than its country. */
#define NAMESAKE -1.2f
#define SUBREGION -0.5f

/* Whether a reading makes @index less likely, because both have the same name. */
static gboolean
is_namesake (const NlpPlaceTable *table, guint32 reading, guint32 index)
{
  const guint32 other = nlp_reading_place (reading);

  if (table->places[index].kind == NLP_PLACE_CITY)
    return table->places[index].country == other;
  return table->places[other].kind == NLP_PLACE_CITY && (reading & NLP_READING_ALTERNATE) == 0 &&
         ((table->places[other].flags & NLP_PLACE_CAPITAL) != 0 ||
          nlp_place_table_is_in (table, other, index));
}

static gboolean
has_namesake (const NlpPlaceTable *table, const guint32 *readings, guint32 index)
{
  for (;; readings++) {
    if (is_namesake (table, *readings, index))
      return TRUE;
    if ((*readings & NLP_READING_LAST) != 0)
      return FALSE;
  }
}

gfloat
nlp_place_prior (const NlpPlaceTable *table, const guint32 *readings, guint32 reading)
{
  const guint32 index = nlp_reading_place (reading);
  const NlpPlace *place = &table->places[index];
  gfloat score = place->size * SIZE_UNIT;

  if ((reading & NLP_READING_ALTERNATE) != 0)
    score -= NLP_PLACE_ALTERNATE_LOSS;
  else if ((place->flags & NLP_PLACE_CAPITAL) != 0)
    score += CAPITAL;
  if ((place->flags & NLP_PLACE_KNOWN) != 0)
    score += KNOWN;
  switch (place->kind) {
    case NLP_PLACE_COUNTRY:
      return score + COUNTRY;
    case NLP_PLACE_SUBREGION:
      score += SUBREGION;
      break;
    default:
      break;
  }
  if (has_namesake (table, readings, index))
    score += NAMESAKE;
  return score;
}

guint32
nlp_place_prior_best (const NlpPlaceTable *table, const guint32 *readings)
{
  guint32 best = *readings;
  gfloat best_score = -G_MAXFLOAT;

  if ((*readings & NLP_READING_LAST) != 0)
    return *readings;
  for (;; readings++) {
    const gfloat score = (*readings & NLP_READING_QUALIFIER) != 0
                             ? -G_MAXFLOAT
                             : nlp_place_prior (table, readings, *readings);

    if (score > best_score) {
      best = *readings;
      best_score = score;
    }
    if ((*readings & NLP_READING_LAST) != 0)
      return best;
  }
}
