/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "lines.h"

#include <string.h>

#include "characters/chartype.h"

/* What makes a list of lines: their number, and their length in bytes. */
#define MIN_ITEMS 3
#define MAX_ITEM 30

void
nlp_lines_init (NlpLines *self, const gchar *text, gsize length, gsize first_token)
{
  const gchar *before = memrchr (text, '\n', first_token);

  *self = (NlpLines){.text = text, .length = length};
  if (before != NULL)
    self->line_start = before + 1 - text;
}

static gsize
line_end (const gchar *text, gsize length, gsize start)
{
  const gchar *end = memchr (text + start, '\n', length - start);

  return end != NULL ? (gsize)(end - text) : length;
}

/* The end of a line without the white space there. */
static gsize
stripped_end (const gchar *text, gsize start, gsize end)
{
  while (end > start && (nlp_byte_types[(guchar)text[end - 1]] & NLP_BYTE_SPACE))
    end--;
  return end;
}

/* Whether a line has an end mark in front of @end, or in front of the quotes and brackets there. */
static gboolean
is_marked (const gchar *text, gsize start, gsize end)
{
  while (end > start && strchr ("\"')]", text[end - 1]) != NULL && text[end - 1] != '\0')
    end--;
  if (end - start >= 3 && (memcmp (text + end - 3, "\xe2\x80\x9d", 3) == 0 ||
                           memcmp (text + end - 3, "\xe2\x80\x99", 3) == 0))
    end -= 3;
  if (end - start >= 3 && memcmp (text + end - 3, "\xe2\x80\xa6", 3) == 0)
    return TRUE;
  return end > start && strchr (".!?", text[end - 1]) != NULL && text[end - 1] != '\0';
}

/* The paragraph that the line at @start begins. */
static NlpParagraph
measure_paragraph (const gchar *text, gsize length, gsize start)
{
  NlpParagraph self = {.end = start};

  while (start < length) {
    gsize end = line_end (text, length, start);
    gsize stripped = stripped_end (text, start, end);

    if (stripped == start)
      break;
    self.width = MAX (self.width, stripped - start);
    self.length += stripped - start;
    self.n_lines++;
    self.end = end;
    self.is_marked = is_marked (text, start, stripped);
    start = end + 1;
  }
  self.is_list = !self.is_marked && self.n_lines >= MIN_ITEMS && self.width <= MAX_ITEM;
  return self;
}

const NlpParagraph *
nlp_lines_paragraph (NlpLines *self)
{
  if (self->line_start >= self->paragraph.end)
    self->paragraph = measure_paragraph (self->text, self->length, self->line_start);
  return &self->paragraph;
}

/* Whether the line before @next ended before it was full: the first word of the next line, at
 * @next, would have fitted behind @end. Lines of lists and those that begin with a tab are never
 * wrapped. */
static gboolean
is_early_end (NlpLines *self, gsize end, gsize next, gsize line_start)
{
  const NlpParagraph *paragraph = nlp_lines_paragraph (self);
  gsize room = paragraph->width - MIN (paragraph->width, end - self->line_start), word_end = next;

  if (paragraph->is_list || self->text[line_start] == '\t')
    return TRUE;
  while (word_end < self->length && word_end - next < room &&
         !(nlp_byte_types[(guchar)self->text[word_end]] & NLP_BYTE_SPACE))
    word_end++;
  return word_end - next + 1 <= room;
}

static gboolean
is_item (const NlpLines *self, gsize start)
{
  gsize limit = MIN (self->length, start + MAX_ITEM + 1);
  gsize end = stripped_end (self->text, start, line_end (self->text, limit, start));

  return end - start <= MAX_ITEM && !is_marked (self->text, start, end);
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
  return n_line_ends == 1 ? NLP_GAP_LINE_BREAK : NLP_GAP_SPACE;
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
    return NLP_GAP_SPACE;

  switch (count_line_ends (self->text, before->end, after->start, &line_start)) {
    case 0:
      gap = other_gap (space, length);
      break;
    case 1:
      gap = NLP_GAP_WRAP;
      if (is_early_end (self, before->end, after->start, line_start))
        gap = NLP_GAP_LINE_BREAK;
      self->is_item = is_item (self, self->line_start) && is_item (self, line_start);
      break;
    default:
      gap = NLP_GAP_PARAGRAPH;
      break;
  }
  self->line_start = line_start;
  return gap;
}
