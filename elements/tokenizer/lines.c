/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "lines.h"

#include <string.h>

#include "chartype.h"

void
nlp_lines_init (NlpLines *self, const gchar *text, gsize length, gsize first_token)
{
  const gchar *before = memrchr (text, '\n', first_token);

  *self = (NlpLines){.text = text, .length = length};
  if (before != NULL)
    self->line_start = before + 1 - text;
}

static gsize
line_end (const NlpLines *self, gsize start)
{
  const gchar *end = memchr (self->text + start, '\n', self->length - start);

  return end != NULL ? (gsize)(end - self->text) : self->length;
}

/* The length of a line without the white space at its end. */
static gsize
stripped_length (const NlpLines *self, gsize start, gsize end)
{
  while (end > start && (nlp_byte_types[(guchar)self->text[end - 1]] & NLP_BYTE_SPACE))
    end--;
  return end - start;
}

/* Measures the lines from @start up to a blank one. */
static void
measure_paragraph (NlpLines *self, gsize start)
{
  self->width = 0;
  while (start < self->length) {
    gsize end = line_end (self, start);
    gsize length = stripped_length (self, start, end);

    if (length == 0)
      break;
    self->width = MAX (self->width, length);
    start = end + 1;
  }
  self->paragraph_end = MIN (start, self->length);
}

/* Whether the first word of the next line, at @next, would have fitted behind @end. */
static gboolean
word_would_fit (NlpLines *self, gsize end, gsize next)
{
  gsize word_end = next, room;

  if (next > self->paragraph_end)
    measure_paragraph (self, self->line_start);
  room = self->width - MIN (self->width, end - self->line_start);
  while (word_end < self->length && word_end - next < room &&
         !(nlp_byte_types[(guchar)self->text[word_end]] & NLP_BYTE_SPACE))
    word_end++;
  return word_end - next + 1 <= room;
}

/* The number of line ends from @start to @end, two at most, and where the last line begins. */
static guint
count_line_ends (const gchar *text, gsize start, gsize end, gsize *line_start)
{
  guint n = 0;
  const gchar *p = text + start;

  while ((p = memchr (p, '\n', text + end - p)) != NULL) {
    p++;
    n = MIN (n + 1, 2);
    *line_start = p - text;
  }
  return n;
}

/* The gap that white space without line feeds is: U+2029 and form feeds part paragraphs, U+2028 and
 * the carriage returns of old files lines. */
static NlpGap
other_gap (const gchar *space, gsize length)
{
  guint n_line_ends = 0;

  if (memchr (space, '\f', length) != NULL || memmem (space, length, "\xe2\x80\xa9", 3) != NULL)
    return NLP_GAP_PARAGRAPH;
  for (gsize i = 0; i < length; i++) {
    n_line_ends += space[i] == '\r' || space[i] == '\v' ||
                   (length - i >= 3 && memcmp (space + i, "\xe2\x80\xa8", 3) == 0);
  }
  if (n_line_ends > 1)
    return NLP_GAP_PARAGRAPH;
  return n_line_ends == 1 ? NLP_GAP_LINE : NLP_GAP_BLANK;
}

NlpGap
nlp_lines_gap (NlpLines *self, const GstNlpToken *before, const GstNlpToken *after)
{
  const gchar *space = self->text + before->end;
  gsize length = after->start - before->end;
  gsize line_start = self->line_start;
  NlpGap gap;

  if (length == 0)
    return NLP_GAP_NONE;
  if (length == 1 && space[0] == ' ')
    return NLP_GAP_BLANK;

  switch (count_line_ends (self->text, before->end, after->start, &line_start)) {
    case 0:
      gap = other_gap (space, length);
      break;
    case 1:
      gap = word_would_fit (self, before->end, after->start) ? NLP_GAP_BREAK : NLP_GAP_LINE;
      break;
    default:
      gap = NLP_GAP_PARAGRAPH;
      break;
  }
  self->line_start = line_start;
  return gap;
}
