/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dates.c: reads the dates in files.
 *
 * g_date_time_new_from_iso8601() and g_mime_utils_header_decode_date() accept fewer dates: GLib
 * needs a time, GMime the form of mail, and neither reads "May 10, 2013". Both also invent UTC for
 * a missing time zone, and GMime midnight for a missing time.
 */

#include "dates.h"

#include <string.h>

/* A date, as far as the string states it. */
typedef struct {
  gint year, month, day;
  gboolean has_time;
  gint hour, minute, second;
  gboolean has_zone;
  gint zone; /* minutes east of UTC */
} Date;

/* The rest of the string. */
typedef struct {
  const gchar *at;
} Scanner;

static gboolean
scan_char (Scanner *self, gchar c)
{
  if (*self->at != c)
    return FALSE;
  self->at++;
  return TRUE;
}

static void
skip_separators (Scanner *self)
{
  while (g_ascii_isspace (*self->at) || *self->at == ',')
    self->at++;
}

/* Reads a number of @min_digits to @max_digits digits. Returns -1 if there is none, or if more
 * digits follow. */
static gint
scan_number (Scanner *self, guint min_digits, guint max_digits)
{
  gint value = 0;
  guint n = 0;

  while (n < max_digits && g_ascii_isdigit (self->at[n]))
    value = value * 10 + (self->at[n++] - '0');
  if (n < min_digits || g_ascii_isdigit (self->at[n]))
    return -1;
  self->at += n;
  return value;
}

/* Reads the name of a month: "May", "Sept.", "december". Returns 1 to 12, or 0 if there is none. */
static gint
scan_month (Scanner *self)
{
  static const gchar months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
  gsize n = 0;

  while (g_ascii_isalpha (self->at[n]))
    n++;
  for (gint i = 0; n >= 3 && i < 12; i++) {
    if (g_ascii_strncasecmp (self->at, months + 3 * i, 3) == 0) {
      self->at += n;
      scan_char (self, '.');
      return i + 1;
    }
  }
  return 0;
}

/* Reads a time zone, if there is one: "+02:00", "-0500", "Z", "GMT", "EST". */
static void
scan_zone (Scanner *self, Date *date)
{
  static const struct {
    const gchar *name;
    gint hours;
  } zones[] = {{"UTC", 0},  {"GMT", 0},  {"UT", 0},   {"EST", -5}, {"EDT", -4},
               {"CST", -6}, {"CDT", -5}, {"MST", -7}, {"MDT", -6}, {"PST", -8},
               {"PDT", -7}, {"CET", 1},  {"CEST", 2}, {"JST", 9},  {"Z", 0}};
  Scanner ahead = *self;
  gsize n = 0;
  gint sign, hours, minutes = 0;

  skip_separators (&ahead);
  while (g_ascii_isalpha (ahead.at[n]))
    n++;
  for (gsize i = 0; n > 0 && i < G_N_ELEMENTS (zones); i++) {
    if (strlen (zones[i].name) == n && g_ascii_strncasecmp (ahead.at, zones[i].name, n) == 0) {
      date->has_zone = TRUE;
      date->zone = 60 * zones[i].hours;
      return;
    }
  }
  sign = *ahead.at == '-' ? -1 : *ahead.at == '+' ? 1 : 0;
  if (sign == 0)
    return;
  ahead.at++;
  hours = scan_number (&ahead, 4, 4);
  if (hours >= 0) {
    minutes = hours % 100;
    hours /= 100;
  } else {
    hours = scan_number (&ahead, 2, 2);
    if (hours >= 0 && scan_char (&ahead, ':'))
      minutes = scan_number (&ahead, 2, 2);
  }
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
    return;
  date->has_zone = TRUE;
  date->zone = sign * (60 * hours + minutes);
}

/* Reads a time, if there is one, after whitespace or "T": "12:00", "12:00:00.123", "2:05 PM". */
static void
scan_time (Scanner *self, Date *date)
{
  Scanner ahead = *self;
  gint hour, minute, second = 0;

  skip_separators (&ahead);
  if (!scan_char (&ahead, 'T'))
    scan_char (&ahead, 't');
  hour = scan_number (&ahead, 1, 2);
  if (hour < 0 || hour > 23 || !scan_char (&ahead, ':'))
    return;
  minute = scan_number (&ahead, 2, 2);
  if (minute < 0 || minute > 59)
    return;
  if (scan_char (&ahead, ':'))
    second = scan_number (&ahead, 2, 2);
  if (second < 0 || second > 60)
    return;
  if (*ahead.at == '.' || *ahead.at == ',') {
    ahead.at++;
    while (g_ascii_isdigit (*ahead.at))
      ahead.at++;
  }
  *self = ahead;
  skip_separators (&ahead);
  if (g_ascii_strncasecmp (ahead.at, "pm", 2) == 0 && hour < 12)
    hour += 12;
  else if (g_ascii_strncasecmp (ahead.at, "am", 2) == 0 && hour == 12)
    hour = 0;
  date->has_time = TRUE;
  date->hour = hour;
  date->minute = minute;
  date->second = MIN (second, 59);
  scan_zone (self, date);
}

/* Reads a date in digits: "2013-05-10", "2013/5/10", "20130510". */
static gboolean
scan_iso_date (Scanner *self, Date *date)
{
  Scanner ahead = *self;
  gint compact = scan_number (&ahead, 8, 8);
  gchar separator;

  if (compact >= 0) {
    *date = (Date){.year = compact / 10000, .month = compact / 100 % 100, .day = compact % 100};
    *self = ahead;
    return TRUE;
  }
  date->year = scan_number (&ahead, 4, 4);
  separator = *ahead.at;
  if (date->year < 0 || (separator != '-' && separator != '/' && separator != '.'))
    return FALSE;
  ahead.at++;
  date->month = scan_number (&ahead, 1, 2);
  if (!scan_char (&ahead, separator))
    return FALSE;
  date->day = scan_number (&ahead, 1, 2);
  *self = ahead;
  return TRUE;
}

/* Skips the end of an ordinal number, "10th". */
static void
scan_ordinal (Scanner *self)
{
  static const gchar *const ends[] = {"st", "nd", "rd", "th"};

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++) {
    if (g_ascii_strncasecmp (self->at, ends[i], 2) == 0 && !g_ascii_isalpha (self->at[2])) {
      self->at += 2;
      return;
    }
  }
}

/* Reads a date with the name of the month: "Fri, 10 May 2013", "10-May-13", "10th May 2013",
 * "Friday, May 10, 2013". */
static gboolean
scan_named_date (Scanner *self, Date *date)
{
  const gchar *separators = " \t,.-";

  date->day = -1;
  date->month = 0;
  for (guint words = 0; words < 6; words++) {
    self->at += strspn (self->at, separators);
    if (g_ascii_isdigit (*self->at) && date->day >= 0 && date->month > 0) {
      Scanner ahead = *self;

      date->year = scan_number (&ahead, 4, 4);
      if (date->year < 0) {
        date->year = scan_number (&ahead, 2, 2);
        if (date->year >= 0)
          date->year += date->year < 70 ? 2000 : 1900;
      }
      *self = ahead;
      return date->year >= 0;
    }
    if (g_ascii_isdigit (*self->at)) {
      date->day = scan_number (self, 1, 2);
      if (date->day < 0)
        return FALSE;
      scan_ordinal (self);
    } else if (g_ascii_isalpha (*self->at)) {
      gint month = scan_month (self);

      if (month > 0)
        date->month = month;
      while (month == 0 && g_ascii_isalpha (*self->at))
        self->at++;
    } else {
      return FALSE;
    }
  }
  return FALSE;
}

gchar *
nlp_date_to_iso (const gchar *string)
{
  Scanner scanner = {string};
  Date date = {0};
  GString *iso;

  skip_separators (&scanner);
  if (!scan_iso_date (&scanner, &date) && !scan_named_date (&scanner, &date))
    return NULL;
  if (date.year < 1 || date.month < 1 || date.day < 1 ||
      !g_date_valid_dmy ((GDateDay)date.day, (GDateMonth)date.month, (GDateYear)date.year))
    return NULL;
  scan_time (&scanner, &date);

  iso = g_string_new (NULL);
  g_string_append_printf (iso, "%04d-%02d-%02d", date.year, date.month, date.day);
  if (date.has_time)
    g_string_append_printf (iso, "T%02d:%02d:%02d", date.hour, date.minute, date.second);
  if (date.has_time && date.has_zone && date.zone == 0)
    g_string_append_c (iso, 'Z');
  else if (date.has_time && date.has_zone)
    g_string_append_printf (iso, "%c%02d:%02d", date.zone < 0 ? '-' : '+', ABS (date.zone) / 60,
                            ABS (date.zone) % 60);
  return g_string_free (iso, FALSE);
}
