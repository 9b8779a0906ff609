/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * calendarevent.h: writes an event as iCalendar (RFC 5545).
 */

#ifndef NLP_CALENDAR_EVENT_H
#define NLP_CALENDAR_EVENT_H

#include <glib.h>

G_BEGIN_DECLS

/* What comes before the events of a calendar, and after them. */
#define NLP_CALENDAR_HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//gst-nlp//calendarenc//EN\r\n"
#define NLP_CALENDAR_TAIL "END:VCALENDAR\r\n"

/**
 * NlpCalendarEvent:
 * @document: what identifies its document: the URI, or else the id
 * @uri: (nullable): the URI of the document
 * @published: (nullable): the date of the document in ISO 8601
 * @summary: what happens
 * @description: (nullable): the sentence that says so
 * @category: (nullable): the kind of event, such as "AGREED"
 * @begin: its first day or moment in ISO 8601
 * @until: the day or moment after its last one
 *
 * Something that is to happen. It owns nothing.
 */
typedef struct {
  const gchar *document;
  const gchar *uri;
  const gchar *published;
  const gchar *summary;
  const gchar *description;
  const gchar *category;
  const gchar *begin;
  const gchar *until;
} NlpCalendarEvent;

/* Returns the id of an event (transfer full). It is the same in each run, for events that say the
 * same of the same document. */
gchar *nlp_calendar_event_make_uid (const NlpCalendarEvent *self);

/* Appends the event as a VEVENT. One of more than a day is tentative: the text says only within
 * which days it is. Returns FALSE, and appends nothing, if its dates are malformed. */
gboolean nlp_calendar_event_append (const NlpCalendarEvent *self, GString *out);

G_END_DECLS

#endif
