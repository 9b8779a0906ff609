/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datecontext.h: the dates that a phrase may refer to.
 */

#ifndef NLP_DATE_CONTEXT_H
#define NLP_DATE_CONTEXT_H

#include "datepoint.h"

G_BEGIN_DECLS

/* What the words around a phrase tell about its time. */
typedef enum {
  NLP_TENSE_UNKNOWN,
  NLP_TENSE_PAST,
  NLP_TENSE_FUTURE,
} NlpDateTense;

/**
 * NlpDateContext:
 * @present: the date of the document
 * @narrative: the date that the text spoke of last
 * @quarter: the quarter that the text spoke of last, if it is near
 * @year: the year that the text spoke of last, if dates without a year belong to it, or 0
 * @tense: past, future or unknown
 * @day_first: whether "10/05/2013" is in May
 *
 * What a phrase may refer to. Points that are not known are none.
 */
typedef struct {
  NlpDatePoint present;
  NlpDatePoint narrative;
  NlpDatePoint quarter;
  gint year;
  NlpDateTense tense;
  gboolean day_first;
} NlpDateContext;

G_END_DECLS

#endif
