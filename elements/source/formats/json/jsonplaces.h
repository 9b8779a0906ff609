/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_JSON_PLACES_H
#define NLP_JSON_PLACES_H

#include "parsing/readeroptions.h"
#include "input/stream.h"

G_BEGIN_DECLS

/**
 * NlpJsonPlace:
 * @NLP_JSON_NOWHERE: there are no documents, or they are JSON Lines
 * @NLP_JSON_IN_ARRAY: they are the elements of an array
 * @NLP_JSON_IN_A_ROW: they are objects one after the other, or a single one
 *
 * Where the documents of a JSON file are.
 */
typedef enum {
  NLP_JSON_NOWHERE,
  NLP_JSON_IN_ARRAY,
  NLP_JSON_IN_A_ROW,
} NlpJsonPlace;

/* Looks for the documents in a stream that has not moved yet, and fills its window for that. @start
 * is where the first of them begins, or the end of the array. Fails as nlp_stream_fill() does. */
gboolean nlp_json_find_place (NlpStream *self,
                              const gchar *uri,
                              const NlpReaderOptions *settings,
                              NlpJsonPlace *place,
                              gsize *start,
                              GError **error);

G_END_DECLS

#endif
