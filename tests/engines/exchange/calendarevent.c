/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * calendarevent.c: tests of events as iCalendar.
 */

#include "testutil.h"

#include "calendar/calendarevent.h"

static const NlpCalendarEvent dialogue = {
    .document = "https://example.org/a",
    .uri = "https://example.org/a",
    .published = "2013-05-13T08:00:00+02:00",
    .summary = "Japan: hold a second dialogue",
    .description = "Japan will hold a second dialogue, by all means; \u201cat last\u201d.",
    .category = "AGREED",
    .begin = "2013-05-17",
    .until = "2013-05-18",
};

/* Asserts that the lines of an event have @expected among them. */
static void
assert_has (const NlpCalendarEvent *event, const gchar *expected)
{
  g_autoptr (GString) out = g_string_new ("\r\n");
  g_autofree gchar *line = g_strconcat ("\r\n", expected, "\r\n", NULL);

  fail_unless (nlp_calendar_event_append (event, out));
  fail_unless (strstr (out->str, line) != NULL, "no %s in %s", expected, out->str);
}

GST_START_TEST (test_event)
{
  assert_has (&dialogue, "BEGIN:VEVENT");
  assert_has (&dialogue, "DTSTAMP:20130513T060000Z");
  assert_has (&dialogue, "DTSTART;VALUE=DATE:20130517");
  assert_has (&dialogue, "DTEND;VALUE=DATE:20130518");
  assert_has (&dialogue, "SUMMARY:Japan: hold a second dialogue");
  assert_has (&dialogue, "CATEGORIES:AGREED");
  assert_has (&dialogue, "URL:https://example.org/a");
  assert_has (&dialogue, "STATUS:CONFIRMED");
  assert_has (&dialogue, "END:VEVENT");
}
GST_END_TEST;

/* Asserts the first and last moment of an event. */
static void
assert_times (const gchar *begin,
              const gchar *until,
              const gchar *start,
              const gchar *end,
              const gchar *status)
{
  NlpCalendarEvent event = dialogue;

  event.begin = begin;
  event.until = until;
  assert_has (&event, start);
  assert_has (&event, end);
  assert_has (&event, status);
}

/* Moments with a zone are in UTC, those without it float; several days are tentative. */
GST_START_TEST (test_times)
{
  assert_times ("2013-05-17T09:00-04:00", "2013-05-17T09:01-04:00", "DTSTART:20130517T130000Z",
                "DTEND:20130517T130100Z", "STATUS:CONFIRMED");
  assert_times ("2013-05-17T09:00:30Z", "2013-05-17T09:01:30Z", "DTSTART:20130517T090030Z",
                "DTEND:20130517T090130Z", "STATUS:CONFIRMED");
  assert_times ("2013-05-17T09:00", "2013-05-17T09:01", "DTSTART:20130517T090000",
                "DTEND:20130517T090100", "STATUS:CONFIRMED");
  assert_times ("2013-10-01", "2014-01-01", "DTSTART;VALUE=DATE:20131001",
                "DTEND;VALUE=DATE:20140101", "STATUS:TENTATIVE");
}
GST_END_TEST;

/* An event with other dates than ISO 8601 is none. */
GST_START_TEST (test_malformed)
{
  g_autoptr (GString) out = g_string_new (NULL);
  NlpCalendarEvent event = dialogue;

  event.begin = "XXXX-05-17";
  fail_if (nlp_calendar_event_append (&event, out));
  event.begin = "";
  fail_if (nlp_calendar_event_append (&event, out));
  event.begin = "2013-05-17T99:00";
  fail_if (nlp_calendar_event_append (&event, out));
  fail_unless_equals_string (out->str, "");
}
GST_END_TEST;

/* Without the date of the document, the stamp is the event's, in each run the same. */
GST_START_TEST (test_stamp)
{
  NlpCalendarEvent event = dialogue;

  event.published = NULL;
  assert_has (&event, "DTSTAMP:20130517T000000Z");
  event.published = "in spring";
  assert_has (&event, "DTSTAMP:20130517T000000Z");
}
GST_END_TEST;

/* The id tells events apart, and stays the same. */
GST_START_TEST (test_uid)
{
  g_autofree gchar *uid = nlp_calendar_event_make_uid (&dialogue);
  NlpCalendarEvent other = dialogue;
  g_autofree gchar *same = NULL, *later = NULL, *elsewhere = NULL;

  other.description = "Other words.";
  same = nlp_calendar_event_make_uid (&other);
  other.begin = "2013-05-16";
  later = nlp_calendar_event_make_uid (&other);
  other = dialogue;
  other.document = "https://example.org/b";
  elsewhere = nlp_calendar_event_make_uid (&other);

  fail_unless_equals_string (uid, same);
  fail_if (g_str_equal (uid, later));
  fail_if (g_str_equal (uid, elsewhere));
  fail_unless_equals_string (uid, "ac7844b4c723748cbf94352afd045b87@gst-nlp");
}
GST_END_TEST;

static Suite *
event_suite (void)
{
  Suite *suite = suite_create ("calendarevent");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_event);
  tcase_add_test (tcase, test_times);
  tcase_add_test (tcase, test_malformed);
  tcase_add_test (tcase, test_stamp);
  tcase_add_test (tcase, test_uid);
  return suite;
}

GST_CHECK_MAIN (event)
