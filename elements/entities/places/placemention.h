/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placemention.h: the names of places in one text, and what their context says about them.
 */

#ifndef NLP_PLACE_MENTION_H
#define NLP_PLACE_MENTION_H

#include <string.h>

#include "lexical/match.h"
#include "lexical/words.h"
#include "placecues.h"
#include "placetable.h"

G_BEGIN_DECLS

/* An unknown place or mention. */
#define NLP_NO_PLACE -1

#define NLP_PLACE_KIND_BIT(kind) (1u << (kind))
#define NLP_PLACE_KINDS_REGION                                                                     \
  (NLP_PLACE_KIND_BIT (NLP_PLACE_REGION) | NLP_PLACE_KIND_BIT (NLP_PLACE_SUBREGION))
#define NLP_PLACE_KINDS_ALL 0xfu

/**
 * NlpPlaceMention:
 * @match: the match, which gets the id
 * @first: its first word
 * @end: the word after its last one
 * @sentence: the number of its sentence
 * @readings: (nullable): the places that it may mean (placetable.h); %NULL for peoples, and for
 *     places that the table lacks
 * @around: (nullable): the readings of the end of a name such as "Athens, Ohio"
 * @country: of a people, the index of its country, or %NLP_NO_PLACE
 * @kinds: the kinds of places (#NlpPlaceKind) that it may be, as bits
 * @has_kind: whether the context gives the kind
 * @excludes_alternates: whether it is no less usual name: it may be an acronym, or its kind
 * excludes a municipality
 * @within: the country or region that its context names, or %NLP_NO_PLACE
 * @is_qualifier: whether it names the country or region of the mention before it
 * @is_blocked: whether its context names a country or region without such a place
 * @is_elsewhere: whether a place that the table lacks follows after a comma, and may be around it
 * @speaks: whether a verb after it makes it likely that it stands for a government
 * @list: the number of the list of places that contains it, or 0
 * @place: the place that it means for certain, or %NLP_NO_PLACE
 * @decided: the place that the evidence decides on, or %NLP_NO_PLACE
 *
 * A name of a place or people in a text.
 */
typedef struct {
  NlpMatch *match;
  guint first;
  guint end;
  guint sentence;
  const guint32 *readings;
  const guint32 *around;
  gint country;
  guint kinds;
  gboolean has_kind;
  gboolean excludes_alternates;
  gint within;
  gboolean is_qualifier;
  gboolean is_blocked;
  gboolean is_elsewhere;
  gboolean speaks;
  guint list;
  gint place;
  gint decided;
} NlpPlaceMention;

/**
 * NlpPlaceText:
 * @table: the places
 * @cues: the words near them
 * @words: the words of the text
 * @mentions: the names of places and peoples, in the order of the text
 * @n_mentions: their number
 * @at: the word after the beginning of the last mention
 * @sentence: the number of its sentence
 *
 * The mentions of one text, and the tables to read them with.
 */
typedef struct {
  const NlpPlaceTable *table;
  const NlpPlaceCues *cues;
  const NlpWords *words;
  NlpPlaceMention *mentions;
  guint n_mentions;
  /*< private >*/
  guint at;
  guint sentence;
} NlpPlaceText;

/* Looks up the readings of a match and adds it to @text, which has room for it. Matches come in the
 * order of the text. Removes the id of a region with a name such as "Central". */
void nlp_place_text_add (NlpPlaceText *text, NlpMatch *match);

/* Whether the word @at is @text; also after the last word. */
static inline gboolean
nlp_words_equals (const NlpWords *self, guint at, const gchar *text)
{
  const gsize length = strlen (text);

  return at < self->n_words && self->words[at].end - self->words[at].start == length &&
         memcmp (self->text + self->words[at].start, text, length) == 0;
}

/* Returns the kinds of places that cues allow, as bits, or 0. */
static inline guint
nlp_place_kinds_of_cues (guint cues)
{
  guint kinds = 0;

  if ((cues & (NLP_PLACE_CUE_CITY | NLP_PLACE_CUE_CITY_HALL)) != 0)
    kinds |= NLP_PLACE_KIND_BIT (NLP_PLACE_CITY);
  if ((cues & (NLP_PLACE_CUE_REGION | NLP_PLACE_CUE_STATE_HOUSE)) != 0)
    kinds |= NLP_PLACE_KINDS_REGION;
  if ((cues & NLP_PLACE_CUE_COUNTRY) != 0)
    kinds |= NLP_PLACE_KIND_BIT (NLP_PLACE_COUNTRY);
  return kinds;
}

/* Whether a mention may have this reading: it has the right kind and place, is no abbreviation
 * unless it follows the place in it, and no less usual name where that is excluded. */
static inline gboolean
nlp_place_mention_allows (const NlpPlaceMention *self, const NlpPlaceTable *table, guint32 reading)
{
  const guint32 place = nlp_reading_place (reading);

  return (self->kinds & NLP_PLACE_KIND_BIT (table->places[place].kind)) != 0 &&
         ((reading & NLP_READING_QUALIFIER) == 0 || self->is_qualifier) &&
         ((reading & NLP_READING_ALTERNATE) == 0 || !self->excludes_alternates) &&
         (self->within < 0 || nlp_place_table_is_in (table, place, (guint32)self->within));
}

G_END_DECLS

#endif
