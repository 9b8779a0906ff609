/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "titles.h"

#include <string.h>

/* In code points, */
#define MAX_TITLE 120
/* and the blanks around it and its heading marks may take some bytes too. */
#define MAX_LINE (MAX_TITLE * 4 + 64)
#define MAX_HEADING 6

static const gchar *
skip_space (const gchar *at, const gchar *end)
{
  while (at < end && g_ascii_isspace (*at))
    at++;
  return at;
}

/* "## Title" */
static const gchar *
skip_heading_marks (const gchar *at, const gchar *end)
{
  const gchar *mark = at;

  while (mark < end && *mark == '#' && mark - at < MAX_HEADING)
    mark++;
  return mark > at && mark < end && (*mark == ' ' || *mark == '\t') ? skip_space (mark, end) : at;
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
  const gchar *start = skip_space (text, text_end);
  const gchar *end = memchr (start, '\n', MIN (text_end - start, MAX_LINE));

  if (end == NULL || skip_space (end, text_end) == text_end)
    return NULL;

  while (end > start && g_ascii_isspace (end[-1]))
    end--;
  start = skip_heading_marks (start, end);
  if (start == end || strchr (".,;:", end[-1]) != NULL || has_control (start, end) ||
      g_utf8_strlen (start, end - start) > MAX_TITLE)
    return NULL;

  return g_strndup (start, end - start);
}
