/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "dates.h"

#include <string.h>

/* What is known of a date. */
typedef struct {
  gint year, month, day;
  gboolean has_time;
  gint hour, minute, second;
  gboolean has_zone;
  gint zone; /* minutes east of UTC */
} Date;

typedef struct {
  const gchar *at;
} Scanner;

static gboolean
scan_char (Scanner *scanner, gchar c)
{
  if (*scanner->at != c)
    return FALSE;
  scanner->at++;
  return TRUE;
}

static void
scan_blanks (Scanner *scanner)
{
  while (g_ascii_isspace (*scanner->at) || *scanner->at == ',')
    scanner->at++;
}

/* A number of @least to @most digits, and no more of them; -1 if there is none. */
static gint
scan_number (Scanner *scanner, guint least, guint most)
{
  gint value = 0;
  guint n = 0;

  while (n < most && g_ascii_isdigit (scanner->at[n]))
    value = value * 10 + (scanner->at[n++] - '0');
  if (n < least || g_ascii_isdigit (scanner->at[n]))
    return -1;
  scanner->at += n;
  return value;
}

/* "May", "Sept.", "december": 1 to 12, or 0. */
static gint
scan_month (Scanner *scanner)
{
  static const gchar months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
  gsize n = 0;

  while (g_ascii_isalpha (scanner->at[n]))
    n++;
  for (gint i = 0; n >= 3 && i < 12; i++) {
    if (g_ascii_strncasecmp (scanner->at, months + 3 * i, 3) == 0) {
      scanner->at += n;
      scan_char (scanner, '.');
      return i + 1;
    }
  }
  return 0;
}

/* "+02:00", "-0500", "Z", "GMT", "EST" */
static void
scan_zone (Scanner *scanner, Date *date)
{
  static const struct {
    const gchar *name;
    gint hours;
  } zones[] = {{"UTC", 0},  {"GMT", 0},  {"UT", 0},   {"EST", -5}, {"EDT", -4},
               {"CST", -6}, {"CDT", -5}, {"MST", -7}, {"MDT", -6}, {"PST", -8},
               {"PDT", -7}, {"CET", 1},  {"CEST", 2}, {"JST", 9},  {"Z", 0}};
  Scanner ahead = *scanner;
  gsize n = 0;
  gint sign, hours, minutes = 0;

  scan_blanks (&ahead);
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

/* "12:00", "12:00:00.123", "2:05 PM", behind a blank or "T" */
static void
scan_time (Scanner *scanner, Date *date)
{
  Scanner ahead = *scanner;
  gint hour, minute, second = 0;

  scan_blanks (&ahead);
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
  *scanner = ahead;
  scan_blanks (&ahead);
  if (g_ascii_strncasecmp (ahead.at, "pm", 2) == 0 && hour < 12)
    hour += 12;
  else if (g_ascii_strncasecmp (ahead.at, "am", 2) == 0 && hour == 12)
    hour = 0;
  date->has_time = TRUE;
  date->hour = hour;
  date->minute = minute;
  date->second = MIN (second, 59);
  scan_zone (scanner, date);
}

/* "2013-05-10", "2013/5/10", "20130510", "2013-05", "2013" */
static gboolean
scan_iso_date (Scanner *scanner, Date *date)
{
  Scanner ahead = *scanner;
  gint compact = scan_number (&ahead, 8, 8);
  gchar separator;

  if (compact >= 0) {
    *date = (Date){.year = compact / 10000, .month = compact / 100 % 100, .day = compact % 100};
    *scanner = ahead;
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
  *scanner = ahead;
  return TRUE;
}

/* The end of "10th" */
static void
scan_ordinal (Scanner *scanner)
{
  static const gchar *const ends[] = {"st", "nd", "rd", "th"};

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++) {
    if (g_ascii_strncasecmp (scanner->at, ends[i], 2) == 0 && !g_ascii_isalpha (scanner->at[2])) {
      scanner->at += 2;
      return;
    }
  }
}

/* "Fri, 10 May 2013", "10-May-13", "10th May 2013", "Friday, May 10, 2013" */
static gboolean
scan_named_date (Scanner *scanner, Date *date)
{
  const gchar *separators = " \t,.-";

  date->day = -1;
  date->month = 0;
  for (guint words = 0; words < 6; words++) {
    scanner->at += strspn (scanner->at, separators);
    if (g_ascii_isdigit (*scanner->at) && date->day >= 0 && date->month > 0) {
      Scanner ahead = *scanner;

      date->year = scan_number (&ahead, 4, 4);
      if (date->year < 0) {
        date->year = scan_number (&ahead, 2, 2);
        if (date->year >= 0)
          date->year += date->year < 70 ? 2000 : 1900;
      }
      *scanner = ahead;
      return date->year >= 0;
    }
    if (g_ascii_isdigit (*scanner->at)) {
      date->day = scan_number (scanner, 1, 2);
      if (date->day < 0)
        return FALSE;
      scan_ordinal (scanner);
    } else if (g_ascii_isalpha (*scanner->at)) {
      gint month = scan_month (scanner);

      if (month > 0)
        date->month = month;
      while (month == 0 && g_ascii_isalpha (*scanner->at))
        scanner->at++;
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

  scan_blanks (&scanner);
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
