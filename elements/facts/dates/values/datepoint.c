/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datepoint.c: arithmetic of the calendar, and the forms of dates in TIMEX3.
 */

#include "datepoint.h"

#include <string.h>

#define MAX_YEAR 9999
#define MONTHS_A_QUARTER 3
#define MONTHS_A_HALF 6
#define SECONDS_A_DAY 86400

/* Spring begins in March, in the months of meteorology. */
#define FIRST_MONTH_OF_SPRING 3
#define WINTER 4

NlpDatePoint
nlp_date_point_new (gint year, gint month, gint day, NlpDateUnit unit)
{
  NlpDatePoint self = {.clock = -1, .unit = NLP_UNIT_DAY};

  if (year < 1 || year > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return NLP_DATE_POINT_UNKNOWN;
  self.is_known = TRUE;
  g_date_clear (&self.date, 1);
  g_date_set_dmy (&self.date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return nlp_date_point_truncate (&self, unit);
}

/* Reads a number of @n digits. Returns it and moves, or returns -1. */
static gint
read_digits (const gchar **at, gint n)
{
  gint number = 0;

  for (gint i = 0; i < n; i++) {
    if (!g_ascii_isdigit ((*at)[i]))
      return -1;
    number = number * 10 + ((*at)[i] - '0');
  }
  *at += n;
  return number;
}

/* Reads a number of two digits, perhaps after @mark. */
static gint
read_part (const gchar **at, gchar mark)
{
  const gchar *next = **at == mark ? *at + 1 : *at;
  const gint number = read_digits (&next, 2);

  if (number >= 0)
    *at = next;
  return number;
}

/* Reads "Z", "+02:00" or "-0500" into the base of zones, or returns 0. */
static gint
read_zone (const gchar *at)
{
  const gint sign = *at == '-' ? -1 : 1;
  gint hours, minutes;

  if (*at == 'Z' || *at == 'z')
    return NLP_ZONE_BASE;
  if (*at != '+' && *at != '-')
    return 0;
  at++;
  hours = read_digits (&at, 2);
  if (hours < 0)
    return 0;
  if (*at == ':')
    at++;
  minutes = read_digits (&at, 2);
  return NLP_ZONE_BASE + sign * (hours * 60 + MAX (minutes, 0));
}

/* Reads "09:30:00.5+02:00" into a point of a day. */
static void
read_clock (const gchar *at, NlpDatePoint *point)
{
  const gint hour = read_digits (&at, 2);
  const gint minute = hour >= 0 ? read_part (&at, ':') : -1;
  const gint second = minute >= 0 ? read_part (&at, ':') : -1;

  if (hour < 0 || hour > 24 || minute > 59)
    return;
  point->clock = hour * 3600 + MAX (minute, 0) * 60 + CLAMP (second, 0, 59);
  if (*at == '.')
    at += 1 + strspn (at + 1, "0123456789");
  point->zone = read_zone (at);
}

NlpDatePoint
nlp_date_point_parse (const gchar *text)
{
  const gchar *at = text;
  const gint year = read_digits (&at, 4);
  const gint month = year >= 0 ? read_part (&at, '-') : -1;
  const gint day = month >= 0 ? read_part (&at, '-') : -1;
  const NlpDateUnit unit = day >= 0 ? NLP_UNIT_DAY : month >= 0 ? NLP_UNIT_MONTH : NLP_UNIT_YEAR;
  NlpDatePoint self = nlp_date_point_new (year, MAX (month, 1), MAX (day, 1), unit);

  if (*at != '\0' && *at != 'T' && *at != ' ')
    return NLP_DATE_POINT_UNKNOWN;
  if (day >= 0 && *at != '\0')
    read_clock (at + 1, &self);
  return self;
}

/* Sets the first day of a period of @n months that contains the date. */
static void
truncate_months (GDate *date, gint n)
{
  const gint month = g_date_get_month (date);

  g_date_set_day (date, 1);
  g_date_set_month (date, (GDateMonth)((month - 1) / n * n + 1));
}

/* Sets the first day of a period of @n years, the first of which is a multiple of @n. */
static void
truncate_years (GDate *date, gint n)
{
  const gint year = g_date_get_year (date);

  g_date_set_dmy (date, 1, G_DATE_JANUARY, (GDateYear)MAX (year / n * n, 1));
}

static void
truncate_season (GDate *date)
{
  const gint month = g_date_get_month (date);
  const gint first = month < FIRST_MONTH_OF_SPRING ? 12 : month / 3 * 3;

  g_date_set_day (date, 1);
  if (month < FIRST_MONTH_OF_SPRING)
    g_date_subtract_years (date, 1);
  g_date_set_month (date, (GDateMonth)first);
}

NlpDatePoint
nlp_date_point_truncate (const NlpDatePoint *self, NlpDateUnit unit)
{
  NlpDatePoint point = *self;

  if (!self->is_known)
    return point;
  point.unit = (gint)unit;
  switch (unit) {
    case NLP_UNIT_WEEK:
    case NLP_UNIT_FORTNIGHT:
      g_date_subtract_days (&point.date, g_date_get_weekday (&point.date) - 1);
      break;
    case NLP_UNIT_WEEKEND:
      g_date_subtract_days (&point.date, g_date_get_weekday (&point.date) - 1);
      g_date_add_days (&point.date, G_DATE_SATURDAY - 1);
      break;
    case NLP_UNIT_MONTH:
      truncate_months (&point.date, 1);
      break;
    case NLP_UNIT_QUARTER:
      truncate_months (&point.date, MONTHS_A_QUARTER);
      break;
    case NLP_UNIT_HALF:
      truncate_months (&point.date, MONTHS_A_HALF);
      break;
    case NLP_UNIT_SEASON:
      truncate_season (&point.date);
      break;
    case NLP_UNIT_YEAR:
      truncate_years (&point.date, 1);
      break;
    case NLP_UNIT_DECADE:
      truncate_years (&point.date, 10);
      break;
    case NLP_UNIT_CENTURY:
      truncate_years (&point.date, 100);
      break;
    case NLP_UNIT_MILLENNIUM:
      truncate_years (&point.date, 1000);
      break;
    default:
      point.unit = NLP_UNIT_DAY;
      break;
  }
  return point;
}

/* Returns the months of a unit of at least a month. */
static gint
count_months (gint unit)
{
  static const gint months[NLP_N_UNITS] = {
      [NLP_UNIT_MONTH] = 1,      [NLP_UNIT_SEASON] = 3,         [NLP_UNIT_QUARTER] = 3,
      [NLP_UNIT_HALF] = 6,       [NLP_UNIT_YEAR] = 12,          [NLP_UNIT_DECADE] = 120,
      [NLP_UNIT_CENTURY] = 1200, [NLP_UNIT_MILLENNIUM] = 12000,
  };

  return months[unit];
}

/* Returns the days of a unit shorter than a month. */
static gint
count_days (gint unit)
{
  switch (unit) {
    case NLP_UNIT_WEEK:
    case NLP_UNIT_WEEKEND:
      return 7;
    case NLP_UNIT_FORTNIGHT:
      return 14;
    default:
      return 1;
  }
}

/* Moves a date by months; the day is at most the last one of the month. Not known outside of the
 * years. */
static void
move_months (NlpDatePoint *self, gint64 n)
{
  const gint64 month =
      (gint64)g_date_get_year (&self->date) * 12 + g_date_get_month (&self->date) - 1 + n;
  const gint year = (gint)CLAMP (month / 12, 0, MAX_YEAR + 1);
  const gint day = g_date_get_day (&self->date);
  gint last;

  if (year < 1 || year > MAX_YEAR) {
    self->is_known = FALSE;
    return;
  }
  last = g_date_get_days_in_month ((GDateMonth)(month % 12 + 1), (GDateYear)year);
  g_date_set_dmy (&self->date, (GDateDay)MIN (day, last), (GDateMonth)(month % 12 + 1),
                  (GDateYear)year);
}

NlpDatePoint
nlp_date_point_move (const NlpDatePoint *self, gint n)
{
  NlpDatePoint point = *self;
  gint64 day;

  if (!self->is_known)
    return point;
  if (count_months (self->unit) != 0) {
    move_months (&point, (gint64)n * count_months (self->unit));
    return point;
  }
  day = (gint64)g_date_get_julian (&point.date) + (gint64)n * count_days (self->unit);
  point.is_known = day >= 1 && day < 366 * MAX_YEAR;
  if (point.is_known)
    g_date_set_julian (&point.date, (guint32)day);
  point.is_known &= g_date_get_year (&point.date) <= MAX_YEAR;
  return point;
}

gint
nlp_date_point_compare (const NlpDatePoint *self, const NlpDatePoint *other)
{
  return g_date_days_between (&other->date, &self->date);
}

/* Writes the date of a unit that isn't a day. */
static void
write_unit (const NlpDatePoint *self, gchar value[NLP_DATE_MAX_VALUE])
{
  static const gchar *const seasons[] = {"SP", "SU", "FA", "WI"};
  const gint year = g_date_get_year (&self->date);
  const gint month = g_date_get_month (&self->date);
  const gint week = (gint)g_date_get_iso8601_week_of_year (&self->date);
  const gint week_year = week > 50 && month == 1    ? year - 1
                         : week == 1 && month == 12 ? year + 1
                                                    : year;

  switch (self->unit) {
    case NLP_UNIT_WEEK:
    case NLP_UNIT_FORTNIGHT:
      g_snprintf (value, NLP_DATE_MAX_VALUE, "%04d-W%02d", week_year, week);
      break;
    case NLP_UNIT_WEEKEND:
      g_snprintf (value, NLP_DATE_MAX_VALUE, "%04d-W%02d-WE", week_year, week);
      break;
    case NLP_UNIT_MONTH:
      g_snprintf (value, NLP_DATE_MAX_VALUE, "%04d-%02d", year, month);
      break;
    case NLP_UNIT_QUARTER:
      g_snprintf (value, NLP_DATE_MAX_VALUE, "%04d-Q%d", year, (month - 1) / MONTHS_A_QUARTER + 1);
      break;
    case NLP_UNIT_HALF:
      g_snprintf (value, NLP_DATE_MAX_VALUE, "%04d-H%d", year, (month - 1) / MONTHS_A_HALF + 1);
      break;
    case NLP_UNIT_SEASON:
      g_snprintf (value, NLP_DATE_MAX_VALUE, "%04d-%s", year,
                  seasons[CLAMP (month / 3 - 1, 0, WINTER - 1)]);
      break;
    case NLP_UNIT_DECADE:
      g_snprintf (value, NLP_DATE_MAX_VALUE, "%03d", year / 10);
      break;
    case NLP_UNIT_CENTURY:
      g_snprintf (value, NLP_DATE_MAX_VALUE, "%02d", year / 100);
      break;
    case NLP_UNIT_MILLENNIUM:
      g_snprintf (value, NLP_DATE_MAX_VALUE, "%d", year / 1000);
      break;
    default:
      g_snprintf (value, NLP_DATE_MAX_VALUE, "%04d", year);
      break;
  }
}

static void
write_day (const GDate *date, gchar value[NLP_DATE_MAX_VALUE])
{
  g_snprintf (value, NLP_DATE_MAX_VALUE, "%04d-%02d-%02d", g_date_get_year (date),
              g_date_get_month (date), g_date_get_day (date));
}

/* Appends "T09:30", with seconds if they are not 0. */
static void
append_clock (gint clock, gchar value[NLP_DATE_MAX_VALUE])
{
  const gsize length = strlen (value);
  const gint second = clock % 60;

  g_snprintf (value + length, NLP_DATE_MAX_VALUE - length,
              second != 0 ? "T%02d:%02d:%02d" : "T%02d:%02d", clock / 3600, clock / 60 % 60,
              second);
}

static void
append_zone (gint zone, gchar value[NLP_DATE_MAX_VALUE])
{
  const gint minutes = ABS (zone - NLP_ZONE_BASE);
  const gsize length = strlen (value);

  if (zone == NLP_ZONE_BASE)
    g_strlcat (value, "Z", NLP_DATE_MAX_VALUE);
  else if (zone != 0)
    g_snprintf (value + length, NLP_DATE_MAX_VALUE - length, "%c%02d:%02d",
                zone > NLP_ZONE_BASE ? '+' : '-', minutes / 60, minutes % 60);
}

void
nlp_date_point_to_value (const NlpDatePoint *self, gchar value[NLP_DATE_MAX_VALUE])
{
  static const gchar *const dayparts[] = {"", "TMO", "TAF", "TEV", "TNI", "TDT"};

  if (self->unit == NLP_UNIT_DAY)
    write_day (&self->date, value);
  else
    write_unit (self, value);
  if (self->unit != NLP_UNIT_DAY)
    return;
  if (self->clock >= 0)
    append_clock (self->clock, value);
  else
    g_strlcat (value, dayparts[CLAMP (self->daypart, 0, NLP_N_DAYPARTS - 1)], NLP_DATE_MAX_VALUE);
}

/* Writes the moment @clock seconds after the start of a day. */
static void
write_moment (const NlpDatePoint *self, gint clock, gchar text[NLP_DATE_MAX_VALUE])
{
  NlpDatePoint day = nlp_date_point_move (self, clock / SECONDS_A_DAY);

  write_day (&day.date, text);
  append_clock (clock % SECONDS_A_DAY, text);
  append_zone (self->zone, text);
}

static gboolean
is_definite (const NlpDatePoint *self)
{
  if (self->unit == NLP_UNIT_SEASON)
    return g_date_get_month (&self->date) != 12;
  return self->daypart == NLP_DAYPART_NONE;
}

void
nlp_date_point_to_begin (const NlpDatePoint *self, gchar begin[NLP_DATE_MAX_VALUE])
{
  *begin = '\0';
  if (!is_definite (self))
    return;
  if (self->clock >= 0)
    write_moment (self, self->clock, begin);
  else
    write_day (&self->date, begin);
}

void
nlp_date_point_to_until (const NlpDatePoint *self, gchar until[NLP_DATE_MAX_VALUE])
{
  NlpDatePoint next = nlp_date_point_move (self, 1);

  *until = '\0';
  if (!is_definite (self) || !next.is_known)
    return;
  if (self->unit == NLP_UNIT_WEEKEND)
    g_date_subtract_days (&next.date, 5);
  if (self->clock >= 0)
    write_moment (self, self->clock + 60, until);
  else
    write_day (&next.date, until);
}
