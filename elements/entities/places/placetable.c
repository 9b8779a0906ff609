/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placetable.c: the table of the world's places, which is compiled in.
 */

#include "placetable.h"

#include <string.h>

#include "placename.h"
#include "common/tables/datafile.h"
#include "tables/entitytables.h"

#define FILE_NAME "places.table"

/* The prefix of the ids of cities. */
#define GEONAMES "geonames:"

/* A name: the lower half of its hash, and the number of its first reading, from 1; 0 in a free
 * bucket. */
typedef struct _NlpPlaceBucket {
  guint32 check;
  guint32 reading;
} NlpPlaceBucket;

/* The parts of the file. */
enum {
  PART_PLACES,
  PART_READINGS,
  PART_BUCKETS,
  PART_STRINGS,
};

static guint32
count_until (const NlpPlaceTable *self, NlpPlaceKind kind)
{
  guint32 n = 0;

  while (n < self->n_places && self->places[n].kind < kind)
    n++;
  return n;
}

NlpPlaceTable *
nlp_place_table_new (void)
{
  NlpPlaceTable *self = g_new0 (NlpPlaceTable, 1);
  guint32 n = 0;

  self->bytes = nlp_entity_table_get (FILE_NAME);
  self->places =
      nlp_data_file_get_part (self->bytes, PART_PLACES, sizeof (NlpPlace), &self->n_places);
  self->readings = nlp_data_file_get_part (self->bytes, PART_READINGS, sizeof (guint32), &n);
  self->buckets =
      nlp_data_file_get_part (self->bytes, PART_BUCKETS, sizeof (NlpPlaceBucket), &self->n_buckets);
  self->strings = nlp_data_file_get_part (self->bytes, PART_STRINGS, 1, &n);
  /* The file is made by the build. */
  g_assert (self->places != NULL && self->readings != NULL && self->buckets != NULL &&
            self->strings != NULL);
  self->n_countries = count_until (self, NLP_PLACE_REGION);
  self->n_regions = count_until (self, NLP_PLACE_CITY);
  return self;
}

void
nlp_place_table_free (NlpPlaceTable *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

static const guint32 *
find_folded (const NlpPlaceTable *self, const gchar *folded, gsize length)
{
  const guint64 hash = nlp_place_name_hash (folded, length);
  guint32 at = (guint32)((hash >> 32) * self->n_buckets >> 32);

  while (self->buckets[at].reading != 0 && self->buckets[at].check != (guint32)hash) {
    if (++at == self->n_buckets)
      at = 0;
  }
  return self->buckets[at].reading != 0 ? self->readings + self->buckets[at].reading - 1 : NULL;
}

const guint32 *
nlp_place_table_find (const NlpPlaceTable *self, const gchar *name, gsize length)
{
  gchar folded[NLP_PLACE_NAME_MAX_LENGTH];
  const gsize size = nlp_place_name_fold (name, length, folded);

  return size > 0 ? find_folded (self, folded, size) : NULL;
}

gint
nlp_place_table_find_country (const NlpPlaceTable *self, const gchar *code)
{
  gchar name[] = {'@', code[0], code[0] != '\0' ? code[1] : '\0', '\0'};
  const guint32 *reading = strlen (code) == 2 ? nlp_place_table_find (self, name, 3) : NULL;

  return reading != NULL ? (gint)(*reading & NLP_READING_INDEX) : -1;
}

const gchar *
nlp_place_table_get_name (const NlpPlaceTable *self, guint32 place)
{
  return self->strings + self->places[place].name;
}

const gchar *
nlp_place_table_get_id (const NlpPlaceTable *self, guint32 place, GStringChunk *strings)
{
  const NlpPlace *found = &self->places[place];

  if (found->kind == NLP_PLACE_CITY) {
    gchar id[sizeof GEONAMES + 10];
    gchar *at = id + sizeof id - 1;

    *at = '\0';
    for (guint32 number = found->id; number > 0; number /= 10)
      *--at = (gchar)('0' + number % 10);
    at -= strlen (GEONAMES);
    memcpy (at, GEONAMES, strlen (GEONAMES));
    return g_string_chunk_insert (strings, at);
  }
  return self->strings[found->id] != '\0' ? self->strings + found->id : NULL;
}

gboolean
nlp_place_table_is_in (const NlpPlaceTable *self, guint32 inner, guint32 outer)
{
  const NlpPlace *place = &self->places[inner], *around = &self->places[outer];

  if (inner == outer)
    return FALSE;
  switch (around->kind) {
    case NLP_PLACE_COUNTRY:
      return place->country == outer;
    case NLP_PLACE_REGION:
      return place->region == outer;
    case NLP_PLACE_SUBREGION:
      return place->kind == NLP_PLACE_CITY && around->region != NLP_PLACE_NONE &&
             place->region == around->region;
    default:
      return FALSE;
  }
}
