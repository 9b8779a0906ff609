/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datememory.h: the dates that a document spoke of so far.
 */

#ifndef NLP_DATE_MEMORY_H
#define NLP_DATE_MEMORY_H

#include "dates/values/dateresolver.h"

G_BEGIN_DECLS

/**
 * NlpDateMemory:
 * @present: the date of a document that doesn't say its own
 * @narrative: the last date that the text spoke of
 * @quarter: the last quarter
 * @quarter_sentence: the number of the sentence that spoke of it
 * @year: the last year, or 0
 * @n_far: the number of days and months with a year that is far from the present
 * @n_near: the number of those near it, and of dates that relate to it
 * @n_sentences: the number of sentences of the document before this text
 *
 * The dates that a document spoke of so far.
 */
typedef struct {
  NlpDatePoint present;
  NlpDatePoint narrative;
  NlpDatePoint quarter;
  gsize quarter_sentence;
  gint year;
  guint n_far;
  guint n_near;
  gsize n_sentences;
} NlpDateMemory;

#define NLP_DATE_MEMORY_INIT                                                                       \
  ((NlpDateMemory){NLP_DATE_POINT_UNKNOWN, NLP_DATE_POINT_UNKNOWN, NLP_DATE_POINT_UNKNOWN, 0, 0,   \
                   0, 0})

/* Sets what a phrase of sentence @sentence of the text may refer to, but for the tense and the
 * order of numbers. @present is the date of the document, perhaps not known. */
void nlp_date_memory_get_context (const NlpDateMemory *self,
                                  const NlpDatePoint *present,
                                  gsize sentence,
                                  NlpDateContext *context);

/* Notes the date that sentence @sentence of the text spoke of. */
void nlp_date_memory_note (NlpDateMemory *self,
                           const NlpDatePoint *present,
                           gsize sentence,
                           const NlpDateExpression *expression,
                           const NlpDateValue *value);

G_END_DECLS

#endif
