/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * timestamps.c: finds dates with a time in ISO 8601 and RFC 3339.
 */

#include "timestamps.h"

#include <string.h>

#define SCORE 0.98f

/* "2024-05-10" */
#define DATE_LENGTH 10

/* Whether a text begins like @form, in which "0" stands for any digit. */
static gboolean
has_form (const gchar *text, gsize length, const gchar *form)
{
  const gsize size = strlen (form);

  if (length < size)
    return FALSE;
  for (gsize i = 0; i < size; i++) {
    if (form[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  }
  return TRUE;
}

static guint
number_at (const gchar *text)
{
  return (guint)(text[0] - '0') * 10 + (guint)(text[1] - '0');
}

static gboolean
is_date (const gchar *text)
{
  return has_form (text, DATE_LENGTH, "0000-00-00") && number_at (text + 5) - 1 < 12 &&
         number_at (text + 8) - 1 < 31;
}

/* Returns the length in bytes of the time and zone at the beginning of a text, or 0. */
static gsize
measure_time (const gchar *text, gsize length)
{
  gsize at = 5;

  if (!has_form (text, length, "00:00") || number_at (text) > 24 || number_at (text + 3) > 59)
    return 0;
  if (has_form (text + at, length - at, ":00")) {
    at += 3;
    if (has_form (text + at, length - at, ".0") || has_form (text + at, length - at, ",0"))
      for (at += 2; at < length && g_ascii_isdigit (text[at]);)
        at++;
  }
  if (at < length && text[at] == 'Z')
    return at + 1;
  for (const gchar *const *zone =
           (const gchar *const[]){"+00:00", "-00:00", "+0000", "-0000", NULL};
       *zone != NULL; zone++) {
    if (has_form (text + at, length - at, *zone))
      return at + strlen (*zone);
  }
  return at;
}

void
nlp_timestamps_match (const NlpWords *words, GArray *matches)
{
  const gchar *text = words->text;
  const gchar *end = text + words->length;

  for (const gchar *p = text; (p = memchr (p, 'T', end - p)) != NULL; p++) {
    const gchar *start = p - DATE_LENGTH;
    gsize length;

    if (p - text < DATE_LENGTH || !is_date (start) || (start > text && g_ascii_isalnum (start[-1])))
      continue;
    length = measure_time (p + 1, end - p - 1);
    if (length > 0 && (p + 1 + length == end || !g_ascii_isalnum (p[1 + length]))) {
      const NlpMatch match = {
          .start = (guint32)(start - text),
          .end = (guint32)(p + 1 + length - text),
          .label = g_intern_static_string ("TIME"),
          .score = SCORE,
          .chain = -1,
          .source = "pattern:timestamp",
      };

      g_array_append_val (matches, match);
    }
  }
}
