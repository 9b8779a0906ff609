/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dateexpression.h: what a phrase such as "last Friday" says, before it is anchored.
 */

#ifndef NLP_DATE_EXPRESSION_H
#define NLP_DATE_EXPRESSION_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpDateForm:
 * @NLP_DATE_CALENDAR: a place in the calendar, perhaps without its year: "10 May", "Friday", "Q3"
 * @NLP_DATE_RANGE: two such places: "from 3 to 5 May"
 * @NLP_DATE_RELATIVE: a unit by its direction: "last year", "next two weeks", "this week"
 * @NLP_DATE_SHIFT: an amount of time from now or from another date: "two weeks ago", "yesterday"
 * @NLP_DATE_NARRATIVE: a unit of the date that the text spoke of before: "that day"
 * @NLP_DATE_DURATION: a length of time: "two years"
 * @NLP_DATE_SET: a repeated time: "every day", "Mondays"
 * @NLP_DATE_REF: the vague present, past or future: "now", "recently"
 * @NLP_DATE_QUALIFIER_FORM: no time, but the "mod" of the one after it: "more than"
 * @NLP_DATE_NONE: no time: "a 6-year-old boy"
 *
 * How a phrase names a time.
 */
typedef enum {
  NLP_DATE_CALENDAR,
  NLP_DATE_RANGE,
  NLP_DATE_RELATIVE,
  NLP_DATE_SHIFT,
  NLP_DATE_NARRATIVE,
  NLP_DATE_DURATION,
  NLP_DATE_SET,
  NLP_DATE_REF,
  NLP_DATE_QUALIFIER_FORM,
  NLP_DATE_NONE,
} NlpDateForm;

/**
 * NlpDateUnit:
 *
 * Units of time. The data files name them by these numbers.
 */
typedef enum {
  NLP_UNIT_NONE,
  NLP_UNIT_SECOND,
  NLP_UNIT_MINUTE,
  NLP_UNIT_HOUR,
  NLP_UNIT_DAY,
  NLP_UNIT_WEEKEND,
  NLP_UNIT_WEEK,
  NLP_UNIT_FORTNIGHT,
  NLP_UNIT_MONTH,
  NLP_UNIT_SEASON,
  NLP_UNIT_QUARTER,
  NLP_UNIT_HALF, /* of a year */
  NLP_UNIT_YEAR,
  NLP_UNIT_DECADE,
  NLP_UNIT_CENTURY,
  NLP_UNIT_MILLENNIUM,
  NLP_N_UNITS,
} NlpDateUnit;

/**
 * NlpDateMod:
 *
 * The attribute "mod" of TIMEX3. The data files name the values by these numbers.
 */
typedef enum {
  NLP_MOD_NONE,
  NLP_MOD_APPROX,
  NLP_MOD_START,
  NLP_MOD_MID,
  NLP_MOD_END,
  NLP_MOD_BEFORE,
  NLP_MOD_AFTER,
  NLP_MOD_LESS_THAN,
  NLP_MOD_MORE_THAN,
  NLP_MOD_EQUAL_OR_LESS,
  NLP_MOD_EQUAL_OR_MORE,
  NLP_MOD_ON_OR_BEFORE,
  NLP_MOD_ON_OR_AFTER,
  NLP_N_MODS,
} NlpDateMod;

/* Vague parts of a day. */
typedef enum {
  NLP_DAYPART_NONE,
  NLP_DAYPART_MORNING,
  NLP_DAYPART_AFTERNOON,
  NLP_DAYPART_EVENING,
  NLP_DAYPART_NIGHT,
  NLP_DAYPART_DAYTIME,
  NLP_N_DAYPARTS,
} NlpDaypart;

/**
 * NlpDateFields:
 * @year: the year; 0 if the phrase has none
 * @bc: whether the year is before Christ
 * @month: 1 to 12
 * @day: of the month, 1 to 31
 * @weekday: 1 (Monday) to 7
 * @nth: with @weekday and @month: which one of the month, from 1; -1 is the last
 * @easter: for feasts that move with Easter: 1000 + days after Easter Sunday
 * @season: 1 (spring) to 4 (winter)
 * @quarter: 1 to 4
 * @half: 1 or 2
 * @decade: its first year: 1990
 * @century: its number: 20
 * @clock: 1 + seconds after midnight
 * @halfday: 1 for "a.m.", 2 for "p.m."
 * @daypart: a #NlpDaypart
 * @zone: 10000 + minutes east of Greenwich
 *
 * A place in the calendar. Fields are 0 if the phrase doesn't have them.
 */
typedef struct {
  gint year;
  gint bc;
  gint month;
  gint day;
  gint weekday;
  gint nth;
  gint easter;
  gint season;
  gint quarter;
  gint half;
  gint decade;
  gint century;
  gint clock;
  gint halfday;
  gint daypart;
  gint zone;
} NlpDateFields;

#define NLP_EASTER_BASE 1000
#define NLP_ZONE_BASE 10000

/* An amount such as "several". */
#define NLP_AMOUNT_VAGUE (-1)

/**
 * NlpDateExpression:
 * @form: how it names a time
 * @fields: the fields; the second ones are the end of a range
 * @unit: the unit of an amount or direction, a #NlpDateUnit
 * @amount: the number of units, in thousandths; %NLP_AMOUNT_VAGUE, or 0 if there is none
 * @max_amount: the larger one of "two to three weeks", or 0
 * @direction: -1 for "last", 0 for "this", 1 for "next"
 * @has_direction: whether there is one
 * @plus: to add to @amount: 500 for "and a half"
 * @sign: of a shift: -1 for "ago" and "earlier", 1 for "later"; 1 also says that a direction counts
 *     from the next day rather than week: "this coming Friday"
 * @narrative: whether it relates to a date of the text rather than the present
 * @shift: the number of units after the date of the text: 1 for "the next day"
 * @ordinal: "first" of "the first two weeks"; 0 if there is none
 * @mod: a #NlpDateMod
 * @ref: -1 for the past, 1 for the present, 2 for the future
 * @fiscal: whether the year or quarter is that of a company or state
 * @numeric: the digits of "05/10/2013" as 5 and 10 in @fields have the order month, day
 *
 * What a phrase says.
 */
typedef struct {
  gint form;
  NlpDateFields fields[2];
  gint unit;
  gint amount;
  gint max_amount;
  gint plus;
  gint direction;
  gint has_direction;
  gint sign;
  gint narrative;
  gint shift;
  gint ordinal;
  gint mod;
  gint ref;
  gint fiscal;
  gint numeric;
} NlpDateExpression;

G_END_DECLS

#endif
