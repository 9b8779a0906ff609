/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PLACE_TABLE_H
#define NLP_PLACE_TABLE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpPlaceKind:
 * @NLP_PLACE_COUNTRY: a country or territory of ISO 3166-1
 * @NLP_PLACE_REGION: a first-level part of a country
 * @NLP_PLACE_SUBREGION: a part of such a part
 * @NLP_PLACE_CITY: a city, town or part of one
 *
 * The kinds of places.
 */
typedef enum {
  NLP_PLACE_COUNTRY,
  NLP_PLACE_REGION,
  NLP_PLACE_SUBREGION,
  NLP_PLACE_CITY,
} NlpPlaceKind;

/**
 * NlpPlaceFlags:
 * @NLP_PLACE_CAPITAL: the capital of its country
 * @NLP_PLACE_SEAT: the capital of its region
 * @NLP_PLACE_KNOWN: in the list of well-known places (data/places.list)
 */
typedef enum {
  NLP_PLACE_CAPITAL = 1 << 0,
  NLP_PLACE_SEAT = 1 << 1,
  NLP_PLACE_KNOWN = 1 << 2,
} NlpPlaceFlags;

/* The region of places without one. */
#define NLP_PLACE_NONE 0xffff

/**
 * NlpPlace:
 * @name: its English name, a string
 * @id: the GeoNames id of a city; otherwise a string, which is empty if the id is unknown
 * @population: in thousands; of countries and regions, at least the sum of their cities
 * @country: the index of its country
 * @region: the index of its region, or %NLP_PLACE_NONE
 * @kind: an #NlpPlaceKind
 * @flags: #NlpPlaceFlags
 * @size: the decimal logarithm of the population, in thousandths
 *
 * A place. Strings are offsets. Countries and regions come before cities.
 */
typedef struct {
  guint32 name;
  guint32 id;
  guint32 population;
  guint16 country;
  guint16 region;
  guint8 kind;
  guint8 flags;
  guint16 size;
} NlpPlace;

/* A reading is the index of a place that a name may mean, with flags. */
#define NLP_READING_ALTERNATE (1u << 31) /* not the usual name of the place */
#define NLP_READING_QUALIFIER (1u << 30) /* only after another place and a comma: "Ala." */
#define NLP_READING_LAST (1u << 29)      /* the name has no further reading */
#define NLP_READING_INDEX (NLP_READING_LAST - 1)

/**
 * NlpPlaceTable:
 * @places: the places
 * @n_places: their number
 * @n_regions: the number of countries and regions, which come first
 * @n_countries: the number of countries, which come before regions
 *
 * The places of the world and their names, compiled in by data/pack-places. It is only read and may
 * be shared between threads.
 */
typedef struct {
  const NlpPlace *places;
  guint32 n_places;
  guint32 n_regions;
  guint32 n_countries;
  /*< private >*/
  GBytes *bytes;
  const guint32 *readings;
  const struct _NlpPlaceBucket *buckets;
  guint32 n_buckets;
  const gchar *strings;
} NlpPlaceTable;

/* Returns the index of the place of a reading. */
static inline guint32
nlp_reading_place (guint32 reading)
{
  return reading & NLP_READING_INDEX;
}

NlpPlaceTable *nlp_place_table_new (void);
void nlp_place_table_free (NlpPlaceTable *self);

/* Returns the readings of a name of @length bytes, the last one with %NLP_READING_LAST, or %NULL.
 * Names are stored as hashes, of which no two are equal by accident in practice. */
const guint32 *nlp_place_table_find (const NlpPlaceTable *self, const gchar *name, gsize length);

/* Returns the index of the country with the ISO 3166-1 code @code, or -1. */
gint nlp_place_table_find_country (const NlpPlaceTable *self, const gchar *code);

/* Returns the name of a place. */
const gchar *nlp_place_table_get_name (const NlpPlaceTable *self, guint32 place);

/* Returns the id of a place, such as "JP", "US-CA" or "geonames:1850147", or %NULL. A new string is
 * inserted into @strings. */
const gchar *
nlp_place_table_get_id (const NlpPlaceTable *self, guint32 place, GStringChunk *strings);

/* Whether the place @inner is in @outer, a country or region. Of a lower region that is unknown, so
 * the region around it counts. */
gboolean nlp_place_table_is_in (const NlpPlaceTable *self, guint32 inner, guint32 outer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPlaceTable, nlp_place_table_free)

G_END_DECLS

#endif
