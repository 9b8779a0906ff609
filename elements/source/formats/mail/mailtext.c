/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mailtext.c: joins flowed lines of plain text, and finds patches in it.
 */

#include "mailtext.h"

#include <string.h>

/* A line without its newline. */
typedef struct {
  const gchar *at;
  gsize length;
} Line;

static gboolean
next_line (const gchar **at, const gchar *end, Line *line)
{
  const gchar *newline;

  if (*at >= end)
    return FALSE;
  newline = memchr (*at, '\n', (gsize)(end - *at));
  *line = (Line){*at, (gsize)((newline != NULL ? newline : end) - *at)};
  *at = newline != NULL ? newline + 1 : end;
  if (line->length > 0 && line->at[line->length - 1] == '\r')
    line->length--;
  return TRUE;
}

static gboolean
is_line (const Line *self, const gchar *string)
{
  return self->length == strlen (string) && memcmp (self->at, string, self->length) == 0;
}

static gboolean
begins_with (const Line *self, const gchar *string)
{
  return self->length >= strlen (string) && memcmp (self->at, string, strlen (string)) == 0;
}

/* Removes the quotation marks ">" at the start of a line, and the space that follows them or that
 * protects a line beginning with ">". Returns the depth of the quotation. */
static gsize
strip_quotes (Line *self)
{
  gsize depth = 0;

  while (depth < self->length && self->at[depth] == '>')
    depth++;
  self->at += depth;
  self->length -= depth;
  if (self->length > 0 && *self->at == ' ') {
    self->at++;
    self->length--;
  }
  return depth;
}

static void
append_quotes (GString *text, gsize depth)
{
  for (gsize i = 0; i < depth; i++)
    g_string_append_c (text, '>');
  if (depth > 0)
    g_string_append_c (text, ' ');
}

GString *
nlp_mail_join_flowed (const gchar *text, gsize length, gboolean delete_space)
{
  GString *joined = g_string_sized_new (length + 1);
  const gchar *at = text, *end = text + length;
  gboolean is_open = FALSE;
  gsize last_depth = 0;
  Line line;

  while (next_line (&at, end, &line)) {
    const gsize depth = strip_quotes (&line);
    const gboolean is_signature = is_line (&line, "-- ");
    const gboolean flows = !is_signature && line.length > 0 && line.at[line.length - 1] == ' ';

    if (is_open && (depth != last_depth || is_signature)) {
      g_string_append_c (joined, '\n');
      is_open = FALSE;
    }
    if (!is_open)
      append_quotes (joined, depth);
    g_string_append_len (joined, line.at, (gssize)(line.length - (flows && delete_space)));
    if (!flows)
      g_string_append_c (joined, '\n');
    is_open = flows;
    last_depth = depth;
  }
  return joined;
}

/* Whether a line is the total of a diffstat: " 2 files changed, 3 insertions(+)". */
static gboolean
is_total (const Line *self)
{
  gsize n = 1;

  if (self->length < 2 || self->at[0] != ' ')
    return FALSE;
  while (n < self->length && g_ascii_isdigit (self->at[n]))
    n++;
  return n > 1 && self->length - n >= 13 &&
         (memcmp (self->at + n, " file changed", 13) == 0 ||
          memcmp (self->at + n, " files change", 13) == 0);
}

gsize
nlp_mail_find_patch (const gchar *text, gsize length)
{
  const gchar *at = text, *end = text + length;
  const gchar *rule = NULL, *old = NULL;
  Line line;

  /* A line "---" may be a rule in the text; only a diff or a diffstat after it shows a patch. */
  while (next_line (&at, end, &line)) {
    if (begins_with (&line, "diff --git ") || (old != NULL && begins_with (&line, "+++ ")))
      return (gsize)((rule != NULL ? rule : old != NULL ? old : line.at) - text);
    if (rule != NULL && is_total (&line))
      return (gsize)(rule - text);
    old = begins_with (&line, "--- ") && line.length > 4 ? line.at : NULL;
    if (rule == NULL && (is_line (&line, "---") || is_line (&line, "--- ")))
      rule = line.at;
  }
  return length;
}
