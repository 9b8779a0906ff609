/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placecontext.c: reads what the words around the name of a place say about it.
 */

#include "placecontext.h"

#include "placeprior.h"

/* Maximum number of words between a place and the one around it. */
#define MAX_BETWEEN 6

/* An unlikely reading has a prior score this far below the best one. */
#define UNLIKELY 2.5f
#define VERY_UNLIKELY 3.4f

/* The minimum population, in thousands, of a place that is not taken for an unknown one elsewhere.
 */
#define LARGE 1000

/* How a text names a place and the one around it. */
typedef enum {
  LINK_COMMA, /* "Athens, Ohio" */
  LINK_WORDS, /* "Athens in Ohio" */
  LINK_KIND,  /* "the Ohio town of Athens" */
} Link;

static gboolean
is_possessive (const NlpWords *words, guint at)
{
  return at < words->n_words && (words->words[at].flags & GST_NLP_TOKEN_CLITIC) != 0;
}

/* Whether the word @at continues the sentence of the word before it. */
static gboolean
continues (const NlpWords *words, guint at)
{
  return at < words->n_words && !nlp_word_is (&words->words[at], NLP_SHAPE_FIRST);
}

static gboolean
is_open (const NlpPlaceMention *self)
{
  return self->readings != NULL && self->within < 0;
}

/* Restricts a mention to kinds, if it has a reading of such a kind. */
static void
restrict_kinds (const NlpPlaceText *text, NlpPlaceMention *mention, guint kinds)
{
  const guint old = mention->kinds;

  if (mention->readings == NULL || kinds == 0 || (old & kinds) == 0)
    return;
  mention->kinds = old & kinds;
  for (const guint32 *reading = mention->readings;; reading++) {
    if (nlp_place_mention_allows (mention, text->table, *reading)) {
      mention->has_kind = TRUE;
      /* "Kyiv region" is the one around the city. */
      mention->excludes_alternates |= (*reading & NLP_READING_ALTERNATE) == 0;
    }
    if ((*reading & NLP_READING_LAST) != 0)
      break;
  }
  if (!mention->has_kind)
    mention->kinds = old;
}

/* Whether a reading of @mention may be in @around, given how the text links them. */
static gboolean
may_be_in (const NlpPlaceText *text, const NlpPlaceMention *mention, gint around, Link link)
{
  const gboolean is_country = text->table->places[around].kind == NLP_PLACE_COUNTRY;
  const gfloat best = nlp_place_prior (text->table, mention->readings,
                                       nlp_place_prior_best (text->table, mention->readings));

  for (const guint32 *reading = mention->readings;; reading++) {
    const guint32 place = nlp_reading_place (*reading);

    if (nlp_place_mention_allows (mention, text->table, *reading) &&
        nlp_place_table_is_in (text->table, place, (guint32)around)) {
      const gfloat loss = best - nlp_place_prior (text->table, mention->readings, *reading);

      if (!is_country || link == LINK_KIND ||
          loss < (link == LINK_COMMA ? VERY_UNLIKELY : UNLIKELY))
        return TRUE;
    }
    if ((*reading & NLP_READING_LAST) != 0)
      return FALSE;
  }
}

/* Finds the most likely of @readings, of the place around @mention. Returns %NLP_NO_PLACE if it is
 * in none of them. */
static gint
find_around (const NlpPlaceText *text,
             const NlpPlaceMention *mention,
             const guint32 *readings,
             Link link)
{
  gint best = NLP_NO_PLACE;
  gfloat best_score = -G_MAXFLOAT;

  for (const guint32 *reading = readings;; reading++) {
    const gint place = (gint)nlp_reading_place (*reading);
    const gfloat score = nlp_place_prior (text->table, readings, *reading);

    if (text->table->places[place].kind != NLP_PLACE_CITY && score > best_score &&
        ((*reading & NLP_READING_QUALIFIER) == 0 || link == LINK_COMMA) &&
        may_be_in (text, mention, place, link)) {
      best = place;
      best_score = score;
    }
    if ((*reading & NLP_READING_LAST) != 0)
      return best;
  }
}

/* Whether the most likely reading of @mention is a city. */
static gboolean
is_city (const NlpPlaceText *text, const NlpPlaceMention *mention)
{
  const guint32 best = nlp_place_prior_best (text->table, mention->readings);

  return text->table->places[nlp_reading_place (best)].kind == NLP_PLACE_CITY;
}

/* Whether a name after a comma is more likely another place than the one around @mention: it goes
 * on as a list, or @mention is no town and large enough to be named alone. */
static gboolean
is_enumerated (const NlpPlaceText *text,
               const NlpPlaceMention *mention,
               const NlpPlaceMention *next)
{
  const NlpPlace *place =
      &text->table
           ->places[nlp_reading_place (nlp_place_prior_best (text->table, mention->readings))];
  const NlpPlace *other =
      &text->table->places[nlp_reading_place (nlp_place_prior_best (text->table, next->readings))];
  const guint at = next->end + nlp_words_equals (text->words, next->end, ",");

  if (place->kind != NLP_PLACE_CITY || other->kind > NLP_PLACE_REGION ||
      is_possessive (text->words, next->end))
    return TRUE;
  if (other->kind == NLP_PLACE_COUNTRY)
    return (place->flags & NLP_PLACE_CAPITAL) != 0 || place->population >= LARGE;
  return (nlp_place_cues_find (text->cues, text->words, at) & NLP_PLACE_CUE_LIST) != 0 ||
         (at > next->end && next + 1 < text->mentions + text->n_mentions && next[1].first == at);
}

/* Sets that @around names the place around @mention, if that can be true. */
static gboolean
link_to (const NlpPlaceText *text, NlpPlaceMention *mention, NlpPlaceMention *around, Link link)
{
  gint place = around->country;

  if (!is_open (mention))
    return FALSE;
  if (around->readings != NULL)
    place = find_around (text, mention, around->readings, link);
  else if (place < 0 || !may_be_in (text, mention, place, link))
    place = NLP_NO_PLACE;
  if (place < 0)
    return FALSE;
  mention->within = place;
  if (around->readings != NULL) {
    around->place = place;
    around->is_qualifier |= link == LINK_COMMA;
  }
  return TRUE;
}

/* Looks up an abbreviation of one or two words that is no mention: "Ala.", "N.Y.", "W. Va.". */
static gboolean
link_to_abbreviation (const NlpPlaceText *text, NlpPlaceMention *mention, guint at)
{
  const NlpWords *words = text->words;

  for (guint n = 2; n > 0; n--) {
    const guint32 *readings;

    if (at + n > words->n_words || !nlp_word_is (&words->words[at], NLP_SHAPE_CAP))
      continue;
    readings = nlp_place_table_find (text->table, words->text + words->words[at].start,
                                     words->words[at + n - 1].end - words->words[at].start);
    if (readings != NULL) {
      mention->within = find_around (text, mention, readings, LINK_COMMA);
      return mention->within >= 0;
    }
  }
  return FALSE;
}

/* Reads ", Alabama", ", Ala.", " (Alabama)". Returns whether it is there. */
static gboolean
read_comma (NlpPlaceText *text, guint i)
{
  NlpPlaceMention *mention = &text->mentions[i];
  NlpPlaceMention *next = i + 1 < text->n_mentions ? mention + 1 : NULL;
  const guint at = mention->end + 1;

  if (!nlp_words_equals (text->words, mention->end, ",") &&
      !nlp_words_equals (text->words, mention->end, "("))
    return FALSE;
  if (next == NULL || next->first != at)
    return link_to_abbreviation (text, mention, at);
  if (next->readings == NULL) {
    mention->is_elsewhere =
        strcmp (next->match->label, "GPE") == 0 &&
        (nlp_place_cues_find (text->cues, text->words, next->end) & NLP_PLACE_CUE_LIST) == 0;
    return FALSE;
  }
  if (link_to (text, mention, next, LINK_COMMA))
    return TRUE;
  /* "Paris, Ohio" is a place that the table lacks; "Paris, London" are two. */
  if (!is_enumerated (text, mention, next)) {
    mention->is_blocked = TRUE;
    next->is_qualifier = TRUE;
  }
  return mention->is_blocked;
}

/* Reads " in western France", ", the Georgian capital". */
static void
read_between (NlpPlaceText *text, guint i)
{
  NlpPlaceMention *mention = &text->mentions[i];
  guint at = mention->end;
  const guint first = at;

  if (i + 1 == text->n_mentions)
    return;
  if (nlp_words_equals (text->words, at, ","))
    at++;
  while (at < mention[1].first && at - first <= MAX_BETWEEN && continues (text->words, at) &&
         (nlp_place_cues_find (text->cues, text->words, at) &
          (NLP_PLACE_CUE_BETWEEN | NLP_PLACE_CUE_KIND)) != 0)
    at++;
  if (at != mention[1].first || at == first || !continues (text->words, at) ||
      nlp_words_equals (text->words, at - 1, ","))
    return;
  /* "Georgetown, in Washington" is a part of a city. */
  if (!link_to (text, mention, mention + 1, LINK_WORDS))
    mention->is_elsewhere = mention[1].readings != NULL && is_city (text, mention + 1) &&
                            nlp_words_equals (text->words, at - 1, "in");
}

static void
read_after (NlpPlaceText *text, guint i)
{
  NlpPlaceMention *mention = &text->mentions[i];
  guint at = mention->end;
  guint cues;

  if (mention->around != NULL)
    mention->within = find_around (text, mention, mention->around, LINK_COMMA);
  if (mention->readings == NULL || !continues (text->words, at))
    return;
  if (is_possessive (text->words, at)) {
    cues = nlp_place_cues_find (text->cues, text->words, at + 1);
    restrict_kinds (
        text, mention,
        nlp_place_kinds_of_cues (cues & (NLP_PLACE_CUE_CITY_HALL | NLP_PLACE_CUE_STATE_HOUSE)));
    return;
  }
  cues = nlp_place_cues_find (text->cues, text->words, at);
  mention->speaks = (cues & NLP_PLACE_CUE_SPEECH) != 0;
  restrict_kinds (text, mention, nlp_place_kinds_of_cues (cues & ~(guint)NLP_PLACE_CUE_COUNTRY));
  if (!read_comma (text, i))
    read_between (text, i);
}

/* Links the mention @i to the one that ends before the word @at, after words in lower case:
 * "French" in "the French port city of Brest". */
static void
link_before (NlpPlaceText *text, guint i, guint at)
{
  NlpPlaceMention *before = i > 0 ? &text->mentions[i - 1] : NULL;

  if (before == NULL)
    return;
  for (guint n = 0; n < MAX_BETWEEN && at > before->end; n++) {
    if (!nlp_word_is (&text->words->words[at - 1], NLP_SHAPE_LOWER) &&
        !is_possessive (text->words, at - 1))
      return;
    at--;
  }
  if (at == before->end && continues (text->words, at))
    link_to (text, &text->mentions[i], before, LINK_KIND);
}

/* Reads "the French city of", "the capital, ", "Alabama's". */
static void
read_before (NlpPlaceText *text, guint i)
{
  NlpPlaceMention *mention = &text->mentions[i];
  const NlpWords *words = text->words;
  guint at = mention->first;
  guint cues;

  if (at == 0 || !continues (words, at))
    return;
  at--;
  if (i > 0 && is_possessive (words, at) && mention[-1].end == at) {
    link_to (text, mention, mention - 1, LINK_WORDS);
    return;
  }
  if (at > 0 && (nlp_words_equals (words, at, "of") || nlp_words_equals (words, at, "for") ||
                 nlp_words_equals (words, at, ","))) {
    /* In "the capital of Georgia" it is the place around. */
    if (nlp_words_equals (words, at, "of") && nlp_words_equals (words, at - 1, "capital"))
      return;
    at--;
  }
  cues = nlp_place_cues_find (text->cues, words, at);
  if ((cues & (NLP_PLACE_CUE_KIND | NLP_PLACE_CUE_CITY_HALL | NLP_PLACE_CUE_STATE_HOUSE)) == 0 ||
      (at > 0 && nlp_words_equals (words, at - 1, "to")))
    return;
  restrict_kinds (text, mention, nlp_place_kinds_of_cues (cues));
  if ((cues & NLP_PLACE_CUE_KIND) != 0)
    link_before (text, i, at);
}

/* Whether only commas and words such as "and" are between two mentions. */
static gboolean
is_listed_with (const NlpPlaceText *text, const NlpPlaceMention *a, const NlpPlaceMention *b)
{
  if (b->first == a->end || b->first - a->end > 2 || a->readings == NULL || b->readings == NULL)
    return FALSE;
  for (guint at = a->end; at < b->first; at++) {
    if (!continues (text->words, at) ||
        (!nlp_words_equals (text->words, at, ",") &&
         (nlp_place_cues_find (text->cues, text->words, at) & NLP_PLACE_CUE_LIST) == 0))
      return FALSE;
  }
  return continues (text->words, b->first);
}

/* Numbers the lists. A place with the one around it is no member. */
static void
read_lists (NlpPlaceText *text)
{
  guint n_lists = 0;

  for (guint i = 1; i < text->n_mentions; i++) {
    NlpPlaceMention *a = &text->mentions[i - 1], *b = &text->mentions[i];

    if (a->is_qualifier || b->is_qualifier || a->within >= 0 || !is_listed_with (text, a, b))
      continue;
    if (a->list == 0)
      a->list = ++n_lists;
    b->list = a->list;
  }
}

void
nlp_place_context_read (NlpPlaceText *text)
{
  for (guint i = text->n_mentions; i-- > 0;)
    read_after (text, i);
  for (guint i = 0; i < text->n_mentions; i++)
    read_before (text, i);
  read_lists (text);
}
