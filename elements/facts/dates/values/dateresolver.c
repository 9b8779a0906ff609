/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dateresolver.c: gives a phrase its value, relative to the dates that it may refer to.
 */

#include "dateresolver.h"

#include <string.h>

#include "datecalendar.h"
#include "dateduration.h"

#define NOON 43200
#define HOUR 3600

const gchar *
nlp_timex_type_get_name (NlpTimexType type)
{
  static const gchar *const names[] = {"DATE", "TIME", "DURATION", "SET"};

  return names[type];
}

const gchar *
nlp_date_mod_get_name (gint mod)
{
  static const gchar *const names[] = {
      "",           "APPROX",    "START",     "MID",           "END",           "BEFORE",
      "AFTER",      "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "ON_OR_BEFORE",
      "ON_OR_AFTER"};

  return names[CLAMP (mod, 0, NLP_N_MODS - 1)];
}

/* Sets the value to a point. Returns whether it is known. */
static gboolean
set_point (NlpDateValue *value, const NlpDatePoint *point)
{
  if (!point->is_known)
    return FALSE;
  value->point = *point;
  value->type = point->clock >= 0 || point->daypart != 0 ? NLP_TIMEX_TIME : NLP_TIMEX_DATE;
  nlp_date_point_to_value (point, value->value);
  nlp_date_point_to_begin (point, value->begin);
  nlp_date_point_to_until (point, value->until);
  return TRUE;
}

/* Returns the clock of fields, in seconds after midnight, -1 if there is none, or -2 if it is
 * wrong. */
static gint
get_clock (const NlpDateFields *fields)
{
  gint clock = fields->clock - 1;

  if (fields->clock == 0)
    return -1;
  if (clock < 0 || clock > 24 * HOUR)
    return -2;
  if (fields->halfday == 0)
    return clock;
  if (clock >= 13 * HOUR)
    return clock;
  if (clock >= NOON)
    clock -= NOON;
  return fields->halfday == 2 ? clock + NOON : clock;
}

/* Adds the time of day of fields to a point. Returns FALSE if it is wrong. */
static gboolean
add_clock (NlpDatePoint *point, const NlpDateFields *fields)
{
  const gint clock = get_clock (fields);

  if (clock < -1)
    return FALSE;
  point->clock = clock;
  point->daypart = clock < 0 ? fields->daypart : 0;
  point->zone = fields->zone;
  return TRUE;
}

/* Returns the day that a time of day without a date belongs to. */
static NlpDatePoint
find_day_of_clock (const NlpDateContext *context)
{
  NlpDatePoint point = context->present;

  if (context->narrative.is_known && context->narrative.unit == NLP_UNIT_DAY)
    point = context->narrative;
  point.clock = -1;
  point.daypart = 0;
  return point.unit == NLP_UNIT_DAY ? point : NLP_DATE_POINT_UNKNOWN;
}

/* Sets the value to a time of day of no known date: "T09:00", "TMO". */
static gboolean
set_clock_alone (NlpDateValue *value, const NlpDateFields *fields)
{
  NlpDatePoint point = nlp_date_point_new (2000, 1, 1, NLP_UNIT_DAY);

  if (!add_clock (&point, fields))
    return FALSE;
  nlp_date_point_to_value (&point, value->value);
  memmove (value->value, value->value + strlen ("2000-01-01"),
           strlen (value->value) - strlen ("2000-01-01") + 1);
  value->type = NLP_TIMEX_TIME;
  return TRUE;
}

/* Puts the digits of "05/10/2013" in the order of the document. A number above 12 decides. */
static NlpDateFields
order_numeric (const NlpDateFields *fields, gboolean day_first)
{
  NlpDateFields ordered = *fields;

  if ((day_first && fields->day <= 12) || fields->month > 12) {
    ordered.month = fields->day;
    ordered.day = fields->month;
  }
  return ordered;
}

/* Sets the value to fields of an unknown year or week: "XXXX-12-25", "XXXX-WXX-5TMO". */
static gboolean
set_fields (NlpDateValue *value, const NlpDateFields *fields)
{
  NlpDateValue clock = {0};

  if (!nlp_date_fields_to_value (fields, value->value))
    return FALSE;
  value->type = NLP_TIMEX_DATE;
  if (fields->clock == 0 && fields->daypart == 0)
    return TRUE;
  if (!set_clock_alone (&clock, fields))
    return FALSE;
  value->type = NLP_TIMEX_TIME;
  g_strlcat (value->value, clock.value, NLP_DATE_MAX_VALUE);
  return TRUE;
}

static gboolean
resolve_calendar (const NlpDateExpression *expression,
                  const NlpDateContext *context,
                  NlpDateValue *value)
{
  NlpDateFields fields = expression->numeric
                             ? order_numeric (&expression->fields[0], context->day_first)
                             : expression->fields[0];
  const gboolean has_clock = fields.clock != 0 || fields.daypart != 0;
  NlpDatePoint point;

  if (fields.bc != 0) {
    g_snprintf (value->value, NLP_DATE_MAX_VALUE, "BC%04d", fields.year);
    return TRUE;
  }
  /* "The 1988 quarter" is the one of that year that the text speaks of. */
  if (expression->unit == NLP_UNIT_QUARTER && fields.quarter == 0 && context->quarter.is_known)
    fields.quarter = ((gint)g_date_get_month (&context->quarter.date) + 2) / 3;
  if (!nlp_date_fields_have_date (&fields)) {
    point = find_day_of_clock (context);
    if (!point.is_known)
      return set_clock_alone (value, &fields);
  } else {
    point = nlp_date_calendar_find (expression, &fields, context);
    if (!point.is_known && fields.year == 0 && !context->present.is_known)
      return set_fields (value, &fields);
  }
  if (expression->unit == NLP_UNIT_WEEK && fields.day != 0)
    point = nlp_date_point_truncate (&point, NLP_UNIT_WEEK);
  if (!point.is_known || (has_clock && !add_clock (&point, &fields)))
    return FALSE;
  if (!set_point (value, &point))
    return FALSE;
  /* The bounds of a fiscal year are those of its owner. */
  if (expression->fiscal)
    *value->begin = *value->until = '\0';
  return TRUE;
}

/* Copies the fields that one side of a range has and the other one lacks. */
static void
share_fields (NlpDateFields fields[2])
{
  if (fields[0].month == 0 && fields[0].day != 0)
    fields[0].month = fields[1].month;
  if (fields[1].month == 0 && fields[1].day != 0)
    fields[1].month = fields[0].month;
  if (fields[0].year == 0 && fields[1].year != 0)
    fields[0].year = fields[1].year - (fields[0].month > fields[1].month ? 1 : 0);
}

/* Sets the value to a range of an unknown year. */
static gboolean
set_fields_range (NlpDateValue *value, const NlpDateFields fields[2])
{
  NlpDateValue end = {0};

  if (fields[0].year != 0 || !set_fields (value, &fields[0]) || !set_fields (&end, &fields[1]))
    return FALSE;
  g_strlcat (value->value, "/", NLP_DATE_MAX_VALUE);
  g_strlcat (value->value, end.value, NLP_DATE_MAX_VALUE);
  return TRUE;
}

static gboolean
resolve_range (const NlpDateExpression *expression,
               const NlpDateContext *context,
               NlpDateValue *value)
{
  NlpDateFields fields[2] = {expression->fields[0], expression->fields[1]};
  NlpDateContext from_first = *context;
  NlpDatePoint first, second;
  gchar end[NLP_DATE_MAX_VALUE];

  share_fields (fields);
  first = nlp_date_calendar_find (expression, &fields[0], context);
  if (!first.is_known)
    return !context->present.is_known && set_fields_range (value, fields);
  from_first.present = first;
  from_first.narrative = NLP_DATE_POINT_UNKNOWN;
  from_first.tense = NLP_TENSE_FUTURE;
  if (fields[1].year == 0 && fields[1].month != 0)
    fields[1].year = g_date_get_year (&first.date) + (fields[1].month < fields[0].month ? 1 : 0);
  second = nlp_date_calendar_find (expression, &fields[1], &from_first);
  if (!second.is_known || nlp_date_point_compare (&second, &first) <= 0)
    return FALSE;
  set_point (value, &first);
  nlp_date_point_to_value (&second, end);
  nlp_date_point_to_until (&second, value->until);
  g_strlcat (value->value, "/", NLP_DATE_MAX_VALUE);
  g_strlcat (value->value, end, NLP_DATE_MAX_VALUE);
  return TRUE;
}

/* Returns the amount of an expression with its fraction. */
static gint
get_amount (const NlpDateExpression *expression)
{
  return expression->amount < 0 ? expression->amount : expression->amount + expression->plus;
}

/* Returns @point moved by @amount units, to the precision of the day for units up to weeks. Not
 * known for times of day and vague amounts. */
static NlpDatePoint
move_by (const NlpDatePoint *point, gint unit, gint amount, gint sign)
{
  NlpDatePoint moved = *point;

  if (amount < 0 || unit < NLP_UNIT_DAY)
    return NLP_DATE_POINT_UNKNOWN;
  moved.clock = -1;
  moved.daypart = 0;
  moved.unit = unit;
  if (amount % 1000 != 0 && unit == NLP_UNIT_YEAR) {
    moved.unit = NLP_UNIT_MONTH;
    amount *= 12;
  }
  moved = nlp_date_point_move (&moved, sign * (amount / 1000));
  return moved;
}

/* Sets the bounds of a duration before or after the present: "the past two weeks". */
static void
set_bounds (NlpDateValue *value,
            const NlpDatePoint *present,
            const NlpDateExpression *expression,
            gint amount)
{
  NlpDatePoint today = *present, other;

  if (!present->is_known || present->unit != NLP_UNIT_DAY || expression->direction == 0)
    return;
  other = move_by (present, expression->unit, amount, expression->direction);
  if (!other.is_known)
    return;
  other.unit = NLP_UNIT_DAY;
  today.clock = -1;
  today.daypart = 0;
  if (expression->direction < 0) {
    nlp_date_point_to_begin (&other, value->begin);
    nlp_date_point_to_until (&today, value->until);
  } else {
    nlp_date_point_to_begin (&today, value->begin);
    nlp_date_point_to_until (&other, value->until);
  }
}

static gboolean
resolve_duration (const NlpDateExpression *expression,
                  const NlpDateContext *context,
                  NlpDateValue *value)
{
  const gint amount = get_amount (expression);

  if (amount == 0)
    return FALSE;
  value->type = NLP_TIMEX_DURATION;
  nlp_date_duration_to_value (amount, expression->unit, value->value);
  if (expression->max_amount != 0)
    value->mod = NLP_MOD_APPROX;
  if (expression->has_direction)
    set_bounds (value, &context->present, expression, amount);
  return TRUE;
}

/* Sets the vague past, present or future. */
static gboolean
set_ref (NlpDateValue *value, gint ref)
{
  g_strlcpy (value->value,
             ref < 0    ? "PAST_REF"
             : ref == 1 ? "PRESENT_REF"
                        : "FUTURE_REF",
             NLP_DATE_MAX_VALUE);
  value->type = NLP_TIMEX_DATE;
  return TRUE;
}

/* Returns the weekend that "this weekend" means: one that has begun if the verb is past. */
static NlpDatePoint
find_weekend (const NlpDatePoint *present, const NlpDateExpression *expression, NlpDateTense tense)
{
  const gint today = (gint)g_date_get_weekday (&present->date);
  NlpDatePoint point = nlp_date_point_truncate (present, NLP_UNIT_WEEKEND);
  gint move = expression->direction;

  if (expression->direction == 0 && tense == NLP_TENSE_PAST && today < G_DATE_FRIDAY)
    move = -1;
  return nlp_date_point_move (&point, move);
}

/* Returns the vague time in a direction, for texts of an unknown date. */
static gint
get_ref (gint direction)
{
  return direction < 0 ? -1 : direction > 0 ? 2 : 1;
}

static gboolean
resolve_relative (const NlpDateExpression *expression,
                  const NlpDateContext *context,
                  NlpDateValue *value)
{
  const NlpDatePoint *present = &context->present;
  NlpDatePoint point;

  if (expression->amount != 0 || expression->unit < NLP_UNIT_DAY)
    return resolve_duration (expression, context, value);
  if (!present->is_known)
    return set_ref (value, get_ref (expression->direction));
  if (present->unit > (gint)expression->unit)
    return FALSE;
  if (expression->unit == NLP_UNIT_WEEKEND) {
    point = find_weekend (present, expression, context->tense);
    return set_point (value, &point);
  }
  point = nlp_date_point_truncate (present, expression->unit);
  point.clock = -1;
  point.zone = 0;
  point = nlp_date_point_move (&point, expression->direction);
  if (!set_point (value, &point))
    return FALSE;
  if (expression->fiscal)
    *value->begin = *value->until = '\0';
  return TRUE;
}

/* Returns the precision of a date that is some units from @base. */
static gint
get_precision (const NlpDatePoint *base, const NlpDateExpression *expression)
{
  const gint unit = expression->unit;

  if (unit == NLP_UNIT_YEAR && base->unit == NLP_UNIT_QUARTER)
    return NLP_UNIT_QUARTER;
  if (unit == NLP_UNIT_YEAR && get_amount (expression) % 1000 != 0)
    return NLP_UNIT_MONTH;
  return unit < NLP_UNIT_MONTH ? NLP_UNIT_DAY : unit;
}

/* Returns what a shift starts from. */
static const NlpDatePoint *
find_base (const NlpDateExpression *expression, const NlpDateContext *context)
{
  /* Quarters are compared with those of the year before. */
  if (expression->unit == NLP_UNIT_YEAR && expression->amount == 1000 && context->quarter.is_known)
    return &context->quarter;
  if (expression->narrative == 0)
    return &context->present;
  return context->narrative.is_known ? &context->narrative : &context->present;
}

/* Resolves "two weeks ago", from @base. */
static gboolean
shift_from (const NlpDatePoint *base,
            const NlpDateExpression *expression,
            const NlpDateContext *context,
            NlpDateValue *value)
{
  const NlpDateFields *fields = &expression->fields[0];
  const gint unit = get_precision (base, expression);
  NlpDatePoint point = move_by (base, expression->unit, get_amount (expression), expression->sign);

  if (!point.is_known || (base->unit > unit && unit < NLP_UNIT_MONTH))
    return FALSE;
  point.unit = MIN (point.unit, NLP_UNIT_MONTH);
  point = nlp_date_point_truncate (&point, unit);
  if (fields->weekday != 0) {
    NlpDateContext there = *context;

    there.present = point;
    point = nlp_date_calendar_find (expression, fields, &there);
  }
  point.zone = 0;
  if ((fields->clock != 0 || fields->daypart != 0) && !add_clock (&point, fields))
    return FALSE;
  return set_point (value, &point);
}

/* Resolves "three hours ago": the time is known if the present has one. */
static gboolean
shift_clock (const NlpDatePoint *base, const NlpDateExpression *expression, NlpDateValue *value)
{
  static const gint seconds[] = {
      [NLP_UNIT_SECOND] = 1, [NLP_UNIT_MINUTE] = 60, [NLP_UNIT_HOUR] = HOUR};
  const gint amount = get_amount (expression);
  NlpDatePoint point = *base;
  gint64 clock;
  gint days;

  if (point.clock < 0 || amount < 0)
    return set_ref (value, expression->sign < 0 ? -1 : 2);
  clock = point.clock + (gint64)expression->sign * amount * seconds[expression->unit] / 1000;
  days = (gint)(clock >= 0 ? clock / 86400 : -((86399 - clock) / 86400));
  point = nlp_date_point_move (&point, days);
  point.clock = (gint)(clock - (gint64)days * 86400);
  return set_point (value, &point);
}

/* Sets the value to @base, of a date that is at less than its precision from it: "two days later"
 * than some time in 1990. */
static gboolean
set_coarse (NlpDateValue *value, const NlpDatePoint *base, const NlpDateExpression *expression)
{
  if (!base->is_known || base->unit <= expression->unit ||
      (expression->form == NLP_DATE_SHIFT && expression->narrative == 0))
    return FALSE;
  value->mod = NLP_MOD_APPROX;
  return set_point (value, base);
}

static gboolean
resolve_shift (const NlpDateExpression *expression,
               const NlpDateContext *context,
               NlpDateValue *value)
{
  const NlpDatePoint *base = find_base (expression, context);

  if (expression->amount < 0)
    return set_ref (value, expression->sign < 0 ? -1 : 2);
  if (!base->is_known)
    return set_ref (value, get_ref (expression->amount == 0 ? 0 : expression->sign));
  if (expression->unit < NLP_UNIT_DAY)
    return shift_clock (base, expression, value);
  return shift_from (base, expression, context, value) || set_coarse (value, base, expression);
}

/* Returns the quarter that a text about business means: the one it spoke of, or the last whole one.
 */
static NlpDatePoint
find_quarter (const NlpDateContext *context)
{
  NlpDatePoint point = context->quarter;

  if (point.is_known)
    return point;
  point = nlp_date_point_truncate (&context->present, NLP_UNIT_QUARTER);
  return nlp_date_point_move (&point, -1);
}

/* Returns the unit of @base that is meant, moved. */
static NlpDatePoint
find_narrative (const NlpDatePoint *base, const NlpDateExpression *expression)
{
  const gint unit = expression->fields[0].season != 0 ? NLP_UNIT_SEASON : expression->unit;
  NlpDatePoint point;

  if (!base->is_known || base->unit > unit)
    return NLP_DATE_POINT_UNKNOWN;
  point = nlp_date_point_truncate (base, unit);
  point.clock = -1;
  point.daypart = 0;
  point.zone = 0;
  return nlp_date_point_move (&point, expression->shift);
}

static gboolean
resolve_narrative (const NlpDateExpression *expression,
                   const NlpDateContext *context,
                   NlpDateValue *value)
{
  NlpDatePoint point;

  if (expression->unit == NLP_UNIT_QUARTER) {
    point = find_quarter (context);
    point = nlp_date_point_move (&point, expression->shift);
    return set_point (value, &point);
  }
  point = find_narrative (&context->narrative, expression);
  if (!point.is_known && context->narrative.is_known)
    return set_coarse (value, &context->narrative, expression);
  if (!point.is_known)
    point = find_narrative (&context->present, expression);
  if (point.is_known && expression->fields[0].daypart != 0)
    point.daypart = expression->fields[0].daypart;
  return set_point (value, &point);
}

static gboolean
resolve_set (const NlpDateExpression *expression, NlpDateValue *value)
{
  value->type = NLP_TIMEX_SET;
  nlp_date_set_to_value (expression, value->value);
  return TRUE;
}

static gboolean
resolve_form (const NlpDateExpression *expression,
              const NlpDateContext *context,
              NlpDateValue *value)
{
  switch ((NlpDateForm)expression->form) {
    case NLP_DATE_CALENDAR:
      return resolve_calendar (expression, context, value);
    case NLP_DATE_RANGE:
      return resolve_range (expression, context, value);
    case NLP_DATE_RELATIVE:
      return resolve_relative (expression, context, value);
    case NLP_DATE_SHIFT:
      return resolve_shift (expression, context, value);
    case NLP_DATE_NARRATIVE:
      return resolve_narrative (expression, context, value);
    case NLP_DATE_DURATION:
      return resolve_duration (expression, context, value);
    case NLP_DATE_SET:
      return resolve_set (expression, value);
    case NLP_DATE_REF:
      return set_ref (value, expression->ref);
    default:
      return FALSE;
  }
}

gboolean
nlp_date_resolve (const NlpDateExpression *expression,
                  const NlpDateContext *context,
                  NlpDateValue *value)
{
  memset (value, 0, sizeof *value);
  value->point = NLP_DATE_POINT_UNKNOWN;
  value->mod = expression->mod;
  return resolve_form (expression, context, value);
}
