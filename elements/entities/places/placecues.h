/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PLACE_CUES_H
#define NLP_PLACE_CUES_H

#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpPlaceCue:
 *
 * The meanings of words near the names of places: the sections of data/places.words.
 */
typedef enum {
  NLP_PLACE_CUE_CITY = 1 << 0,
  NLP_PLACE_CUE_REGION = 1 << 1,
  NLP_PLACE_CUE_COUNTRY = 1 << 2,
  NLP_PLACE_CUE_CITY_HALL = 1 << 3,
  NLP_PLACE_CUE_STATE_HOUSE = 1 << 4,
  NLP_PLACE_CUE_BETWEEN = 1 << 5,
  NLP_PLACE_CUE_LIST = 1 << 6,
  NLP_PLACE_CUE_SPEECH = 1 << 7,
} NlpPlaceCue;

/* The words for kinds of places. */
#define NLP_PLACE_CUE_KIND (NLP_PLACE_CUE_CITY | NLP_PLACE_CUE_REGION | NLP_PLACE_CUE_COUNTRY)

/**
 * NlpPlaceCues:
 *
 * The words that data/places.words lists. It is only read and may be shared between threads.
 */
typedef struct _NlpPlaceCues NlpPlaceCues;

/* Loads the words. Errors are %NLP_TABLE_ERROR. */
NlpPlaceCues *nlp_place_cues_new (GError **error);
void nlp_place_cues_free (NlpPlaceCues *self);

/* Returns the cues (#NlpPlaceCue) of the word @at, also capitalised or in capitals; 0 for other
 * words and after the last one. Words are compared by their hashes. */
guint nlp_place_cues_find (const NlpPlaceCues *self, const NlpWords *words, guint at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPlaceCues, nlp_place_cues_free)

G_END_DECLS

#endif
