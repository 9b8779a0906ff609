/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datecalendar.h: finds the place in the calendar that fields describe.
 */

#ifndef NLP_DATE_CALENDAR_H
#define NLP_DATE_CALENDAR_H

#include "datecontext.h"
#include "dates/dateexpression.h"

G_BEGIN_DECLS

/* Returns the place of fields that are not those of a time of day; their year is chosen if they
 * have none: by the direction of @expression, the tense, or else the nearest. Not known if there is
 * no such date, or nothing to choose by. */
NlpDatePoint nlp_date_calendar_find (const NlpDateExpression *expression,
                                     const NlpDateFields *fields,
                                     const NlpDateContext *context);

/* Whether fields have a date, rather than only a time of day. */
gboolean nlp_date_fields_have_date (const NlpDateFields *fields);

/* Writes fields without a year: "XXXX-12-25", "XXXX-WXX-5", "XXXX-Q3". Returns whether it is
 * possible: there is such a date in some year. */
gboolean nlp_date_fields_to_value (const NlpDateFields *fields, gchar value[NLP_DATE_MAX_VALUE]);

G_END_DECLS

#endif
