/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_JSON_LAYOUT_H
#define NLP_JSON_LAYOUT_H

#include "parsing/readeroptions.h"
#include "input/stream.h"

G_BEGIN_DECLS

/**
 * NlpJsonLayout:
 * @NLP_JSON_NO_DOCUMENTS: there are no documents, or they are JSON Lines
 * @NLP_JSON_ARRAY: they are the elements of an array
 * @NLP_JSON_SEQUENCE: they are objects one after the other, or a single one
 *
 * Where the documents of a JSON file are.
 */
typedef enum {
  NLP_JSON_NO_DOCUMENTS,
  NLP_JSON_ARRAY,
  NLP_JSON_SEQUENCE,
} NlpJsonLayout;

/* Looks for the documents in a stream that has not moved yet, and fills its window for that. @start
 * is where the first of them begins, or the end of the array. Fails as nlp_stream_fill() does. */
gboolean nlp_json_layout_find (NlpStream *self,
                               const gchar *uri,
                               const NlpReaderOptions *settings,
                               NlpJsonLayout *place,
                               gsize *start,
                               GError **error);

G_END_DECLS

#endif
