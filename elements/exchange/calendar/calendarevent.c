/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * calendarevent.c: writes an event as iCalendar, with libical.
 */

#include "calendarevent.h"

#include <libical/ical.h>
#include <string.h>

/* The part of a checksum that makes an id: 128 bits in hexadecimal digits. */
#define UID_DIGITS 32

/* The length of a date in ISO 8601. */
#define DATE_LENGTH 10

/* The length of a time to the minute. */
#define MINUTES_LENGTH 16

/* The longest event that is certain, in days. */
#define MAX_CERTAIN_DAYS 1

gchar *
nlp_calendar_event_make_uid (const NlpCalendarEvent *self)
{
  g_autofree gchar *key =
      g_strjoin ("\n", self->document, self->begin, self->until, self->summary, NULL);
  g_autofree gchar *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);

  return g_strdup_printf ("%.*s@gst-nlp", UID_DIGITS, checksum);
}

/* Whether a time in ISO 8601 has a zone. */
static gboolean
has_zone (const gchar *text)
{
  return strlen (text) > DATE_LENGTH && strpbrk (text + DATE_LENGTH, "Z+-") != NULL;
}

/* Returns a time with hours and seconds, as GLib reads it (transfer full). */
static gchar *
complete_time (const gchar *text)
{
  if (strlen (text) == DATE_LENGTH)
    return g_strconcat (text, "T00:00:00", NULL);
  if (strlen (text) < MINUTES_LENGTH || text[MINUTES_LENGTH] == ':')
    return g_strdup (text);
  return g_strdup_printf ("%.*s:00%s", MINUTES_LENGTH, text, text + MINUTES_LENGTH);
}

/* Reads a day, a moment in UTC, or one in an unknown zone, which iCalendar calls floating. Returns
 * a null time if @text is none of them. */
static icaltimetype
read_time (const gchar *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree gchar *full = complete_time (text);
  g_autoptr (GDateTime) local = g_date_time_new_from_iso8601 (full, utc);
  g_autoptr (GDateTime) time = local != NULL ? g_date_time_to_utc (local) : NULL;
  g_autofree gchar *compact = NULL;

  if (time == NULL)
    return icaltime_null_time ();
  compact = g_date_time_format (time, strlen (text) == DATE_LENGTH ? "%Y%m%d"
                                      : has_zone (text)            ? "%Y%m%dT%H%M%SZ"
                                                                   : "%Y%m%dT%H%M%S");
  return icaltime_from_string (compact);
}

/* Returns the moment at which the document said so; of a document without a date, the first moment
 * of the event, so that each run gives the same. */
static icaltimetype
get_stamp (const NlpCalendarEvent *self)
{
  icaltimetype stamp = read_time (self->published != NULL ? self->published : self->begin);

  if (icaltime_is_null_time (stamp))
    stamp = read_time (self->begin);
  stamp.is_date = 0;
  stamp.zone = icaltimezone_get_utc_timezone ();
  return stamp;
}

static gboolean
is_tentative (icaltimetype begin, icaltimetype until)
{
  const struct icaldurationtype duration = icaltime_subtract (until, begin);

  return icaldurationtype_as_int (duration) > MAX_CERTAIN_DAYS * 24 * 60 * 60;
}

/* Adds what an event may lack. */
static void
add_texts (const NlpCalendarEvent *self, icalcomponent *event)
{
  if (self->description != NULL)
    icalcomponent_add_property (event, icalproperty_new_description (self->description));
  if (self->category != NULL)
    icalcomponent_add_property (event, icalproperty_new_categories (self->category));
  if (self->uri != NULL)
    icalcomponent_add_property (event, icalproperty_new_url (self->uri));
}

gboolean
nlp_calendar_event_append (const NlpCalendarEvent *self, GString *out)
{
  const icaltimetype begin = read_time (self->begin), until = read_time (self->until);
  g_autofree gchar *uid = NULL;
  icalcomponent *event;
  gchar *text;

  if (icaltime_is_null_time (begin) || icaltime_is_null_time (until))
    return FALSE;
  uid = nlp_calendar_event_make_uid (self);
  event = icalcomponent_vanew (
      ICAL_VEVENT_COMPONENT, icalproperty_new_uid (uid),
      icalproperty_new_dtstamp (get_stamp (self)), icalproperty_new_dtstart (begin),
      icalproperty_new_dtend (until), icalproperty_new_summary (self->summary),
      icalproperty_new_status (is_tentative (begin, until) ? ICAL_STATUS_TENTATIVE
                                                           : ICAL_STATUS_CONFIRMED),
      NULL);
  add_texts (self, event);
  text = icalcomponent_as_ical_string_r (event);
  g_string_append (out, text);
  icalmemory_free_buffer (text);
  icalcomponent_free (event);
  return TRUE;
}
