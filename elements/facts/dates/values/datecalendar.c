/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datecalendar.c: finds the place in the calendar that fields describe.
 */

#include "datecalendar.h"

#include <string.h>

/* A leap year, for dates of an unknown year. */
#define LEAP_YEAR 2000

/* A date that tense puts far away in one direction is the near one in the other. */
#define FAR_DAYS 300
#define NEAR_DAYS 60

/* Without a verb, a date is past unless the next one is this many times nearer. */
#define PAST_TO_FUTURE 2

/* A quarter that has not begun is spoken of this many days before it. */
#define MAX_DAYS_TO_QUARTER 200

/* A story doesn't go back by this many days without saying the year. */
#define MIN_STEP_BACK 200

#define FIRST_MONTH_OF_SPRING 3

gboolean
nlp_date_fields_have_date (const NlpDateFields *fields)
{
  return fields->year != 0 || fields->month != 0 || fields->day != 0 || fields->weekday != 0 ||
         fields->easter != 0 || fields->season != 0 || fields->quarter != 0 || fields->half != 0 ||
         fields->decade != 0 || fields->century != 0;
}

/* Returns Easter Sunday, by the algorithm of J. Meeus, Astronomical Algorithms (1991), chapter 8.
 */
static NlpDatePoint
find_easter (gint year)
{
  const gint a = year % 19, b = year / 100, c = year % 100;
  const gint d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const gint e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const gint f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;

  return nlp_date_point_new (year, f / 31, f % 31 + 1, NLP_UNIT_DAY);
}

/* Returns the @nth weekday of a month on or after day @day, or the last one for -1. */
static NlpDatePoint
find_nth_weekday (gint year, gint month, gint day, gint weekday, gint nth)
{
  NlpDatePoint point = nlp_date_point_new (year, month, MAX (day, 1), NLP_UNIT_DAY);

  if (!point.is_known)
    return point;
  if (nth < 0) {
    point = nlp_date_point_truncate (&point, NLP_UNIT_MONTH);
    point = nlp_date_point_move (&point, 1);
    point.unit = NLP_UNIT_DAY;
    nth = 0;
  }
  g_date_add_days (&point.date, (guint)(weekday - (gint)g_date_get_weekday (&point.date) + 7) % 7);
  point.unit = NLP_UNIT_WEEK;
  point = nlp_date_point_move (&point, nth - 1);
  point.unit = NLP_UNIT_DAY;
  return point;
}

/* Whether @point is on the weekday of the fields, if they have one. */
static gboolean
is_on_weekday (const NlpDatePoint *point, const NlpDateFields *fields)
{
  return fields->weekday == 0 || (gint)g_date_get_weekday (&point->date) == fields->weekday;
}

/* Returns the place of fields in a year; they have more than a weekday or day. */
static NlpDatePoint
find_in_year (const NlpDateFields *fields, gint year)
{
  NlpDatePoint point;

  if (fields->easter != 0) {
    point = find_easter (year);
    return nlp_date_point_move (&point, fields->easter - NLP_EASTER_BASE);
  }
  if (fields->nth != 0)
    return find_nth_weekday (year, fields->month, fields->day, fields->weekday, fields->nth);
  if (fields->month != 0 && fields->day != 0)
    return nlp_date_point_new (year, fields->month, fields->day, NLP_UNIT_DAY);
  if (fields->month != 0)
    return nlp_date_point_new (year, fields->month, 1, NLP_UNIT_MONTH);
  if (fields->quarter != 0)
    return nlp_date_point_new (year, fields->quarter * 3 - 2, 1, NLP_UNIT_QUARTER);
  if (fields->half != 0)
    return nlp_date_point_new (year, fields->half * 6 - 5, 1, NLP_UNIT_HALF);
  if (fields->season != 0)
    return nlp_date_point_new (year, FIRST_MONTH_OF_SPRING * fields->season, 1, NLP_UNIT_SEASON);
  return nlp_date_point_new (year, 1, 1, NLP_UNIT_YEAR);
}

/* The candidates of three or more years, of which one is chosen. */
typedef struct {
  NlpDatePoint before; /* the last one that starts before the present, or with it */
  NlpDatePoint after;  /* the first one that starts after it */
} Neighbours;

/* Notes a candidate. @present is the first day of the present, in the unit of the candidate. */
static void
add_candidate (Neighbours *self, const NlpDatePoint *candidate, const NlpDatePoint *present)
{
  if (!candidate->is_known)
    return;
  if (nlp_date_point_compare (candidate, present) <= 0)
    self->before = *candidate;
  else if (!self->after.is_known)
    self->after = *candidate;
}

/* Chooses by tense, or the nearest one. */
static NlpDatePoint
choose_by_tense (const Neighbours *self, const NlpDatePoint *present, NlpDateTense tense)
{
  gint past, future;

  if (!self->before.is_known || !self->after.is_known)
    return self->before.is_known ? self->before : self->after;
  past = -nlp_date_point_compare (&self->before, present);
  future = nlp_date_point_compare (&self->after, present);
  if (past == 0)
    return self->before;
  if (tense == NLP_TENSE_PAST && !(past > FAR_DAYS && future < NEAR_DAYS))
    return self->before;
  if (tense == NLP_TENSE_FUTURE && !(future > FAR_DAYS && past < NEAR_DAYS))
    return self->after;
  return past <= future * PAST_TO_FUTURE ? self->before : self->after;
}

/* Returns the same place a year earlier. */
static NlpDatePoint
get_year_before (const NlpDatePoint *point)
{
  NlpDatePoint year = *point;

  year.unit = NLP_UNIT_YEAR;
  year = nlp_date_point_move (&year, -1);
  year.unit = point->unit;
  return year;
}

/* Chooses by the direction: "last October", "next May". */
static NlpDatePoint
choose_by_direction (const Neighbours *self, const NlpDatePoint *present, gint direction)
{
  if (direction > 0)
    return self->after;
  /* "Last October" in October is that of the year before. */
  if (self->before.is_known && nlp_date_point_compare (&self->before, present) == 0)
    return get_year_before (&self->before);
  return self->before;
}

/* Whether a quarter that is spoken of has not begun yet. */
static gboolean
is_next_quarter (const Neighbours *self, const NlpDatePoint *present, NlpDateTense tense)
{
  if (!self->before.is_known)
    return TRUE;
  return tense == NLP_TENSE_FUTURE && self->after.is_known &&
         nlp_date_point_compare (&self->after, present) <= MAX_DAYS_TO_QUARTER;
}

/* Returns the place of fields without a year. */
static NlpDatePoint
choose_year (const NlpDateExpression *expression,
             const NlpDateFields *fields,
             const NlpDateContext *context)
{
  const gint year = g_date_get_year (&context->present.date);
  NlpDatePoint sample = find_in_year (fields, LEAP_YEAR), present;
  Neighbours neighbours = {NLP_DATE_POINT_UNKNOWN, NLP_DATE_POINT_UNKNOWN};
  gint reach = fields->month == 2 && fields->day == 29 ? 8 : 1;

  if (!sample.is_known)
    return NLP_DATE_POINT_UNKNOWN;
  if ((expression->has_direction && expression->direction == 0) ||
      context->present.unit >= NLP_UNIT_YEAR)
    return find_in_year (fields, year);
  present = nlp_date_point_truncate (&context->present, sample.unit);
  /* Dates with a weekday are at most some years away. */
  if (fields->weekday != 0 && fields->nth == 0)
    reach = 4;
  for (gint i = -reach; i <= reach; i++) {
    const NlpDatePoint candidate = find_in_year (fields, year + i);

    if (candidate.is_known && (fields->nth != 0 || is_on_weekday (&candidate, fields)))
      add_candidate (&neighbours, &candidate, &present);
  }
  if (expression->has_direction)
    return choose_by_direction (&neighbours, &present, expression->direction);
  if (fields->quarter != 0 && !is_next_quarter (&neighbours, &present, context->tense))
    return neighbours.before;
  return choose_by_tense (&neighbours, &present, context->tense);
}

/* Returns the weekday of the week of @base, moved by weeks. */
static NlpDatePoint
find_in_week (const NlpDatePoint *base, gint weekday, gint weeks)
{
  NlpDatePoint point = nlp_date_point_truncate (base, NLP_UNIT_WEEK);

  point.clock = -1;
  point.daypart = 0;
  point.zone = 0;
  point = nlp_date_point_move (&point, weeks);
  point.unit = NLP_UNIT_DAY;
  return nlp_date_point_move (&point, weekday - 1);
}

/* Returns the weekday in the direction of an expression. "Next Friday" is that of next week, but
 * "this coming Friday" and, of the story, "the following Friday" is the first one to come. */
static NlpDatePoint
find_weekday_by_direction (const NlpDateExpression *expression,
                           gint weekday,
                           const NlpDatePoint *base,
                           gboolean is_narrative)
{
  const gint today = (gint)g_date_get_weekday (&base->date), direction = expression->direction;

  if (direction == 0 || expression->unit == NLP_UNIT_WEEK ||
      (direction > 0 && !is_narrative && expression->sign == 0))
    return find_in_week (base, weekday, direction);
  if (direction > 0)
    return find_in_week (base, weekday, weekday > today ? 0 : 1);
  return find_in_week (base, weekday, weekday < today ? 0 : -1);
}

/* Returns the place of a weekday alone. In a report it is the last one, today included. */
static NlpDatePoint
find_weekday (const NlpDateExpression *expression, gint weekday, const NlpDateContext *context)
{
  const gboolean is_narrative = expression->narrative != 0 && context->narrative.is_known;
  const NlpDatePoint *base = is_narrative ? &context->narrative : &context->present;
  gint today;

  if (!base->is_known || base->unit != NLP_UNIT_DAY)
    return NLP_DATE_POINT_UNKNOWN;
  if (expression->has_direction)
    return find_weekday_by_direction (expression, weekday, base, is_narrative);
  today = (gint)g_date_get_weekday (&base->date);
  if (context->tense == NLP_TENSE_FUTURE)
    return find_in_week (base, weekday, weekday >= today ? 0 : 1);
  return find_in_week (base, weekday, weekday <= today ? 0 : -1);
}

/* Returns the place of a day of the month alone, "the 15th": in the month of the date that the text
 * spoke of, or the nearest. */
static NlpDatePoint
find_day (gint day, const NlpDateContext *context)
{
  const NlpDatePoint *base =
      context->narrative.is_known && context->narrative.unit <= NLP_UNIT_MONTH ? &context->narrative
                                                                               : &context->present;

  if (!base->is_known)
    return NLP_DATE_POINT_UNKNOWN;
  return nlp_date_point_new (g_date_get_year (&base->date), (gint)g_date_get_month (&base->date),
                             day, NLP_UNIT_DAY);
}

/* Returns the place of fields with a year or longer unit. */
static NlpDatePoint
find_with_year (const NlpDateFields *fields)
{
  if (fields->decade != 0)
    return nlp_date_point_new (fields->decade, 1, 1, NLP_UNIT_DECADE);
  if (fields->century != 0)
    return nlp_date_point_new (MAX (fields->century * 100 - 100, 1), 1, 1, NLP_UNIT_CENTURY);
  return find_in_year (fields, fields->year);
}

/* Returns the year that a phrase says other than in digits: "last year's third quarter", "May of
 * that year". 0 if it doesn't. */
static gint
find_year (const NlpDateExpression *expression, const NlpDateContext *context)
{
  if (expression->narrative && expression->unit == NLP_UNIT_YEAR && context->narrative.is_known)
    return g_date_get_year (&context->narrative.date);
  if (context->present.is_known && expression->has_direction && expression->unit == NLP_UNIT_YEAR)
    return g_date_get_year (&context->present.date) + expression->direction;
  return 0;
}

/* Returns the place of fields in the year that the text spoke of; in the next one if that would be
 * long before the last date: the story went on from December to January. */
static NlpDatePoint
find_in_story (const NlpDateFields *fields, const NlpDateContext *context)
{
  const NlpDatePoint *last = &context->narrative;
  NlpDatePoint point = find_in_year (fields, context->year);

  if (!point.is_known || !last->is_known || last->unit > NLP_UNIT_MONTH ||
      (gint)g_date_get_year (&last->date) != context->year ||
      nlp_date_point_compare (last, &point) < MIN_STEP_BACK)
    return point;
  return find_in_year (fields, context->year + 1);
}

NlpDatePoint
nlp_date_calendar_find (const NlpDateExpression *expression,
                        const NlpDateFields *fields,
                        const NlpDateContext *context)
{
  const gboolean has_more = fields->month != 0 || fields->easter != 0 || fields->season != 0 ||
                            fields->quarter != 0 || fields->half != 0;
  gint year;

  if (fields->year != 0 || fields->decade != 0 || fields->century != 0)
    return find_with_year (fields);
  if (!has_more && fields->weekday != 0)
    return find_weekday (expression, fields->weekday, context);
  if (!has_more)
    return find_day (fields->day, context);
  year = find_year (expression, context);
  if (year != 0)
    return find_in_year (fields, year);
  if (context->year != 0)
    return find_in_story (fields, context);
  return context->present.is_known ? choose_year (expression, fields, context)
                                   : NLP_DATE_POINT_UNKNOWN;
}

gboolean
nlp_date_fields_to_value (const NlpDateFields *fields, gchar value[NLP_DATE_MAX_VALUE])
{
  gchar full[NLP_DATE_MAX_VALUE];
  NlpDatePoint point;

  if (fields->weekday != 0 && fields->month == 0) {
    g_snprintf (value, NLP_DATE_MAX_VALUE, "XXXX-WXX-%d", fields->weekday);
    return TRUE;
  }
  if (fields->month == 0 && fields->season == 0 && fields->quarter == 0 && fields->half == 0)
    return FALSE;
  point = find_in_year (fields, LEAP_YEAR);
  if (!point.is_known)
    return FALSE;
  nlp_date_point_to_value (&point, full);
  g_snprintf (value, NLP_DATE_MAX_VALUE, "XXXX%s", full + strlen ("XXXX"));
  return fields->easter == 0 && fields->nth == 0;
}
