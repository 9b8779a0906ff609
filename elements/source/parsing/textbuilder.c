/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * textbuilder.c: builds plain text from marked-up text.
 */

#include "textbuilder.h"

#include <string.h>

/* Separators, the smallest first. */
enum {
  GAP_NONE,
  GAP_SPACE,
  GAP_CELL,
  GAP_LINE,
  GAP_PARAGRAPH,
};

static const gchar *const gaps[] = {"", " ", "\t", "\n", "\n\n"};
/* The longest of them, in bytes. */
#define MAX_GAP 2

void
nlp_text_builder_init (NlpTextBuilder *self)
{
  self->text = g_string_new (NULL);
  self->gap = GAP_NONE;
}

void
nlp_text_builder_clear (NlpTextBuilder *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  self->text = NULL;
}

static void
require_gap (NlpTextBuilder *self, gint gap)
{
  if (self->text->len > 0)
    self->gap = MAX (self->gap, gap);
}

/* Returns the length in bytes of the whitespace or invisible character at @at, or 0 if it is
 * another character. @is_whitespace: (out): whether it is whitespace */
static inline gsize
measure_unprinted (const guchar *at, gsize left, gboolean *is_whitespace)
{
  *is_whitespace = TRUE;
  if (*at <= ' ' || *at == 0x7f)
    return 1;
  if (*at == 0xc2 && left >= 2 && at[1] == 0xa0) /* no-break space */
    return 2;
  if (*at == 0xe2 && left >= 3 && at[1] == 0x80 &&
      (at[2] == 0xaf || at[2] == 0xa8 || at[2] == 0xa9))
    return 3; /* narrow no-break space, line and paragraph separators */
  *is_whitespace = FALSE;
  if (*at == 0xc2 && left >= 2 && at[1] == 0xad) /* soft hyphen */
    return 2;
  if (*at == 0xe2 && left >= 3 && at[1] == 0x80 && at[2] == 0x8b) /* zero-width space */
    return 3;
  if (*at == 0xef && left >= 3 && at[1] == 0xbb && at[2] == 0xbf) /* byte order mark */
    return 3;
  return 0;
}

/* Returns the first whitespace or invisible character at or after @at, or @end. @length: (out): its
 * length; @is_whitespace: (out): see measure_unprinted(). */
static inline const guchar *
find_unprinted (const guchar *at, const guchar *end, gsize *length, gboolean *is_whitespace)
{
  *length = 0;
  while (at < end) {
    if (*at <= ' ' || *at >= 0x7f) {
      *length = measure_unprinted (at, (gsize)(end - at), is_whitespace);
      if (*length > 0)
        break;
    }
    at++;
  }
  return at;
}

void
nlp_text_builder_add (NlpTextBuilder *self, const gchar *text, gsize length)
{
  const guchar *at = (const guchar *)text, *end = at + length;
  const gsize old = self->text->len;
  gchar *out;

  /* Whitespace doesn't grow; the first gap may be added to it. */
  g_string_set_size (self->text, old + MAX_GAP + length);
  out = self->text->str + old;
  while (at < end) {
    gboolean is_whitespace = FALSE;
    gsize n;
    const guchar *next = find_unprinted (at, end, &n, &is_whitespace);

    if (next > at) {
      out = g_stpcpy (out, gaps[self->gap]);
      self->gap = GAP_NONE;
      memcpy (out, at, (gsize)(next - at));
      out += next - at;
    }
    at = next + n;
    if (n > 0 && is_whitespace && out > self->text->str)
      self->gap = MAX (self->gap, GAP_SPACE);
  }
  g_string_truncate (self->text, (gsize)(out - self->text->str));
}

void
nlp_text_builder_add_lines (NlpTextBuilder *self, const gchar *text, gsize length)
{
  const gchar *at = text, *end = text + length;

  while (at < end) {
    const gchar *newline = memchr (at, '\n', end - at);
    gsize before = self->text->len;

    nlp_text_builder_add (self, at, (newline != NULL ? newline : end) - at);
    if (newline == NULL)
      return;
    if (self->text->len > before)
      nlp_text_builder_break_line (self);
    else
      nlp_text_builder_break_paragraph (self);
    at = newline + 1;
  }
}

void
nlp_text_builder_break_word (NlpTextBuilder *self)
{
  require_gap (self, GAP_SPACE);
}

void
nlp_text_builder_break_cell (NlpTextBuilder *self)
{
  require_gap (self, GAP_CELL);
}

void
nlp_text_builder_break_line (NlpTextBuilder *self)
{
  require_gap (self, GAP_LINE);
}

void
nlp_text_builder_break_paragraph (NlpTextBuilder *self)
{
  require_gap (self, GAP_PARAGRAPH);
}

gsize
nlp_text_builder_get_length (const NlpTextBuilder *self)
{
  return self->text->len;
}

GString *
nlp_text_builder_end (NlpTextBuilder *self)
{
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
  return g_steal_pointer (&self->text);
}
