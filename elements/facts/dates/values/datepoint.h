/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datepoint.h: a place in time of some precision, and its form in TIMEX3.
 */

#ifndef NLP_DATE_POINT_H
#define NLP_DATE_POINT_H

#include <glib.h>

#include "dates/dateexpression.h"

G_BEGIN_DECLS

/* The longest value, such as "2013-05-10T09:30:00/2013-05-12T18:00:00", and its NUL byte. */
#define NLP_DATE_MAX_VALUE 64

/**
 * NlpDatePoint:
 * @is_known: whether there is one; the other fields are valid only then
 * @date: the first day
 * @unit: its precision: a day, week, month, ...
 * @clock: seconds after midnight, at most one day, or -1
 * @daypart: a #NlpDaypart
 * @zone: %NLP_ZONE_BASE + minutes east of Greenwich, or 0 if it is unknown
 *
 * A place in time. The year is 1 to 9999.
 */
typedef struct {
  gboolean is_known;
  GDate date;
  gint unit;
  gint clock;
  gint daypart;
  gint zone;
} NlpDatePoint;

#define NLP_DATE_POINT_UNKNOWN ((NlpDatePoint){.is_known = FALSE, .clock = -1})

/* Makes the point of a date and precision, which begins at the first day of its unit. Not known if
 * there is no such date. */
NlpDatePoint nlp_date_point_new (gint year, gint month, gint day, NlpDateUnit unit);

/* Reads a date in ISO 8601, perhaps with a time and zone. Not known if @text is none. */
NlpDatePoint nlp_date_point_parse (const gchar *text);

/* Moves a point to the start of the @unit that contains it, which becomes its precision. */
NlpDatePoint nlp_date_point_truncate (const NlpDatePoint *self, NlpDateUnit unit);

/* Moves a point by @n of its units. */
NlpDatePoint nlp_date_point_move (const NlpDatePoint *self, gint n);

/* Returns the days from @other to @self. */
gint nlp_date_point_compare (const NlpDatePoint *self, const NlpDatePoint *other);

/* Writes the value of TIMEX3: "2013-05-10", "2013-W19", "2013-05-10T09:00". */
void nlp_date_point_to_value (const NlpDatePoint *self, gchar value[NLP_DATE_MAX_VALUE]);

/* Write the first moment of a point, and the one after its last, in ISO 8601. They write "" if
 * these are not definite: parts of a day, and winter, which has two years. */
void nlp_date_point_to_begin (const NlpDatePoint *self, gchar begin[NLP_DATE_MAX_VALUE]);
void nlp_date_point_to_until (const NlpDatePoint *self, gchar until[NLP_DATE_MAX_VALUE]);

G_END_DECLS

#endif
