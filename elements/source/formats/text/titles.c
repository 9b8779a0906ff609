/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * titles.c: finds the title of a plain text.
 */

#include "titles.h"

#include <string.h>

#include "input/whitespace.h"

/* Maximum length of a title, in code points. */
#define MAX_TITLE 120
/* Maximum length of its line in bytes, with room for whitespace and heading marks. */
#define MAX_LINE (MAX_TITLE * 4 + 64)
/* Maximum number of "#" of a heading. */
#define MAX_LEVEL 6

/* Skips the marks of a heading, "## Title". */
static const gchar *
skip_heading_marks (const gchar *at, const gchar *end)
{
  const gchar *mark = at;

  while (mark < end && *mark == '#' && mark - at < MAX_LEVEL)
    mark++;
  return mark > at && mark < end && (*mark == ' ' || *mark == '\t')
             ? nlp_skip_whitespace (mark, end)
             : at;
}

static gboolean
has_control (const gchar *start, const gchar *end)
{
  for (const gchar *at = start; at < end; at++) {
    if (g_ascii_iscntrl (*at) && *at != '\t')
      return TRUE;
  }
  return FALSE;
}

gchar *
nlp_title_find (const gchar *text, gsize length)
{
  const gchar *text_end = text + length;
  const gchar *start = nlp_skip_whitespace (text, text_end);
  const gchar *end = memchr (start, '\n', MIN (text_end - start, MAX_LINE));

  if (end == NULL || nlp_skip_whitespace (end, text_end) == text_end)
    return NULL;

  while (end > start && g_ascii_isspace (end[-1]))
    end--;
  start = skip_heading_marks (start, end);
  if (start == end || strchr (".,;:", end[-1]) != NULL || has_control (start, end) ||
      g_utf8_strlen (start, end - start) > MAX_TITLE)
    return NULL;

  return g_strndup (start, end - start);
}
