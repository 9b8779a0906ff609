/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placemention.c: looks up the places that the names in a text may mean.
 */

#include "placemention.h"

#include <string.h>

/* The source of regions. Those that the table lacks have names such as "Central", which do not tell
 * the region. */
#define REGIONS "gazetteer:iso-3166-2"

/* Looks up the words from @first to @end. */
static const guint32 *
find_words (const NlpPlaceText *text, guint first, guint end)
{
  const NlpWord *words = text->words->words;

  return first < end ? nlp_place_table_find (text->table, text->words->text + words[first].start,
                                             words[end - 1].end - words[first].start)
                     : NULL;
}

/* Looks up "Kano State" without its last word, which gives the kind. */
static gboolean
find_without_kind (const NlpPlaceText *text, NlpPlaceMention *mention)
{
  const guint cues = nlp_place_cues_find (text->cues, text->words, mention->end - 1);

  if ((cues & NLP_PLACE_CUE_KIND) == 0 || mention->end - mention->first < 2)
    return FALSE;
  mention->readings = find_words (text, mention->first, mention->end - 1);
  if (mention->readings == NULL)
    return FALSE;
  mention->has_kind = TRUE;
  mention->kinds &= nlp_place_kinds_of_cues (cues);
  return TRUE;
}

/* Looks up "Athens, Ohio" without its end, which names the place around. */
static gboolean
find_before_comma (const NlpPlaceText *text, NlpPlaceMention *mention)
{
  for (guint at = mention->first + 1; at + 1 < mention->end; at++) {
    if (!nlp_words_equals (text->words, at, ","))
      continue;
    mention->readings = find_words (text, mention->first, at);
    mention->around = find_words (text, at + 1, mention->end);
    if (mention->readings != NULL && mention->around != NULL)
      return TRUE;
    mention->readings = mention->around = NULL;
    return FALSE;
  }
  return FALSE;
}

static gboolean
find_readings (const NlpPlaceText *text, NlpPlaceMention *mention)
{
  const NlpMatch *match = mention->match;

  mention->readings = nlp_place_table_find (text->table, text->words->text + match->start,
                                            nlp_match_get_length (match));
  return mention->readings != NULL || find_without_kind (text, mention) ||
         find_before_comma (text, mention);
}

void
nlp_place_text_add (NlpPlaceText *text, NlpMatch *match)
{
  const NlpWords *words = text->words;
  NlpPlaceMention *mention = &text->mentions[text->n_mentions];

  while (text->at < words->n_words && words->words[text->at].start < match->start) {
    text->at++;
    text->sentence +=
        text->at < words->n_words && nlp_word_is (&words->words[text->at], NLP_SHAPE_FIRST);
  }
  if (text->at == words->n_words)
    return;
  *mention = (NlpPlaceMention){
      .match = match,
      .first = text->at,
      .end = text->at + 1,
      .sentence = text->sentence,
      .excludes_alternates = nlp_word_is (&words->words[text->at], NLP_SHAPE_UPPER),
      .kinds = strcmp (match->label, "LOC") == 0
                   ? NLP_PLACE_KIND_BIT (NLP_PLACE_COUNTRY) | NLP_PLACE_KINDS_REGION
                   : NLP_PLACE_KINDS_ALL,
      .country = NLP_NO_PLACE,
      .within = NLP_NO_PLACE,
      .place = NLP_NO_PLACE,
      .decided = NLP_NO_PLACE,
  };
  while (mention->end < words->n_words && words->words[mention->end].end <= match->end)
    mention->end++;
  if (strcmp (match->label, "NORP") != 0) {
    if (!find_readings (text, mention) && strcmp (match->source, REGIONS) == 0)
      match->id = match->candidates = NULL;
  } else if (match->id != NULL) {
    mention->country = nlp_place_table_find_country (text->table, match->id);
  }
  text->n_mentions++;
}
