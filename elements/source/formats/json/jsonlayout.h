/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonlayout.h: finds the documents in a JSON file.
 */

#ifndef NLP_JSON_LAYOUT_H
#define NLP_JSON_LAYOUT_H

#include "input/stream.h"
#include "parsing/readeroptions.h"

G_BEGIN_DECLS

/**
 * NlpJsonLayout:
 * @NLP_JSON_NO_DOCUMENTS: there are no documents, or they are JSON Lines
 * @NLP_JSON_ARRAY: the documents are the elements of an array
 * @NLP_JSON_SEQUENCE: the documents are objects one after the other, or a single object
 */
typedef enum {
  NLP_JSON_NO_DOCUMENTS,
  NLP_JSON_ARRAY,
  NLP_JSON_SEQUENCE,
} NlpJsonLayout;

/* Finds the layout of a stream that has not moved yet, and fills its window for that. @start:
 * (out): the byte where the first document begins, or the end of an empty array. Fails as
 * nlp_stream_fill() does. */
gboolean nlp_json_layout_find (NlpStream *stream,
                               const gchar *uri,
                               const NlpReaderOptions *options,
                               NlpJsonLayout *layout,
                               gsize *start,
                               GError **error);

G_END_DECLS

#endif
