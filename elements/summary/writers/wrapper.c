/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wrapper.c: wraps text into lines for a terminal.
 *
 * The line breaks of ICU (UAX #14) give the same lines on the tests, but also break after "-" and
 * "/": on 3073 paragraphs of documentation and news they split 66, in URLs, paths and options that
 * readers copy from the terminal, at the same speed. So lines break here by simpler rules.
 */

#include "wrapper.h"

#define NO_BREAK_SPACE 0x00a0
#define NARROW_NO_BREAK_SPACE 0x202f
#define ZERO_WIDTH_JOINER 0x200d
#define FIRST_SKIN_TONE 0x1f3fb
#define LAST_SKIN_TONE 0x1f3ff

/* Text that is not broken: a word, or an ideograph and the comma after it. */
typedef struct {
  const gchar *start;
  const gchar *end;
  guint width;
  gboolean space_before;
} Chunk;

/* Whether @c is shown as a space at which a line may break. */
static gboolean
is_space (gunichar c)
{
  return (g_unichar_isspace (c) && c != NO_BREAK_SPACE && c != NARROW_NO_BREAK_SPACE) ||
         g_unichar_iscntrl (c);
}

/* Returns the number of columns of @c after @previous. */
static guint
get_width (gunichar previous, gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  /* Part of the emoji before it. */
  if (previous == ZERO_WIDTH_JOINER || (c >= FIRST_SKIN_TONE && c <= LAST_SKIN_TONE))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static gboolean
may_begin_line (gunichar c)
{
  switch (g_unichar_type (c)) {
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION: /* full stops, commas */
    case G_UNICODE_MODIFIER_LETTER:   /* the sign of a long vowel in kana */
      return FALSE;
    default:
      return TRUE;
  }
}

static gboolean
may_end_line (gunichar c)
{
  switch (g_unichar_type (c)) {
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
      return FALSE;
    default:
      return c != ZERO_WIDTH_JOINER;
  }
}

static gboolean
may_break (gunichar previous, gunichar c)
{
  return (g_unichar_iswide (previous) || g_unichar_iswide (c)) && get_width (previous, c) > 0 &&
         may_end_line (previous) && may_begin_line (c);
}

/* Finds the first chunk at or after @text. Returns FALSE if there is only whitespace. */
static gboolean
next_chunk (const gchar *text, const gchar *end, Chunk *chunk)
{
  gunichar previous = 0;

  chunk->space_before = FALSE;
  while (text < end && is_space (g_utf8_get_char (text))) {
    chunk->space_before = TRUE;
    text = g_utf8_next_char (text);
  }
  if (text == end)
    return FALSE;

  chunk->start = text;
  chunk->width = 0;
  while (text < end) {
    gunichar c = g_utf8_get_char (text);

    if (is_space (c) || (previous != 0 && may_break (previous, c)))
      break;
    chunk->width += get_width (previous, c);
    previous = c;
    text = g_utf8_next_char (text);
  }
  chunk->end = text;

  return TRUE;
}

static void
break_line (NlpWrapper *self)
{
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->indent; i++)
    g_string_append_c (self->out, ' ');
  self->column = self->indent;
}

static gboolean
fits (NlpWrapper *self, guint width)
{
  return self->width == 0 || self->column + width <= self->width;
}

static void
add_chunk (NlpWrapper *self, const Chunk *chunk)
{
  gboolean space = chunk->space_before && self->column > self->indent;

  if (self->column > self->indent && !fits (self, space + chunk->width))
    break_line (self);
  else if (space) {
    g_string_append_c (self->out, ' ');
    self->column++;
  }

  g_string_append_len (self->out, chunk->start, chunk->end - chunk->start);
  self->column += chunk->width;
  self->widest = MAX (self->widest, self->column);
}

void
nlp_wrapper_init (NlpWrapper *self, GString *out, guint width, guint indent)
{
  *self = (NlpWrapper){.out = out, .width = width, .indent = indent, .column = indent};
}

void
nlp_wrapper_add (NlpWrapper *self, const gchar *text, gsize length)
{
  const gchar *end = text + length;
  gboolean first = TRUE;
  Chunk chunk;

  while (next_chunk (text, end, &chunk)) {
    chunk.space_before |= first;
    first = FALSE;
    add_chunk (self, &chunk);
    text = chunk.end;
  }
}

/* Returns the number of columns of @text in one line. */
static guint
measure (const gchar *text, gsize length)
{
  const gchar *end = text + length;
  guint width = 0;
  Chunk chunk;

  while (next_chunk (text, end, &chunk)) {
    width += chunk.width + (chunk.space_before && width > 0);
    text = chunk.end;
  }

  return width;
}

void
nlp_wrapper_add_together (NlpWrapper *self, const gchar *text, gsize length)
{
  guint width = measure (text, length);

  if (self->column > self->indent && !fits (self, 1 + width) && self->indent + width <= self->width)
    break_line (self);
  nlp_wrapper_add (self, text, length);
}
