/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lines.c: tells wrapped lines from hard line breaks.
 */

#include "lines.h"

#include <string.h>

#include "characters/chartype.h"

/* The minimum number of lines of a list, and their maximum length in bytes. */
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

/* Returns the offset of the line end at or after @start. */
static gsize
line_end (const gchar *text, gsize length, gsize start)
{
  const gchar *end = memchr (text + start, '\n', length - start);

  return end != NULL ? (gsize)(end - text) : length;
}

/* Returns the end of a line without the whitespace there. */
static gsize
stripped_end (const gchar *text, gsize start, gsize end)
{
  while (end > start && (nlp_byte_types[(guchar)text[end - 1]] & NLP_BYTE_SPACE))
    end--;
  return end;
}

/* Whether a line ends with an end mark before @end, perhaps followed by quotes and brackets. */
static gboolean
has_end_mark (const gchar *text, gsize start, gsize end)
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

/* Measures the paragraph that the line at @start begins. */
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
    self.has_end_mark = has_end_mark (text, start, stripped);
    start = end + 1;
  }
  self.is_list = !self.has_end_mark && self.n_lines >= MIN_ITEMS && self.width <= MAX_ITEM;
  return self;
}

const NlpParagraph *
nlp_lines_paragraph (NlpLines *self)
{
  if (self->line_start >= self->paragraph.end)
    self->paragraph = measure_paragraph (self->text, self->length, self->line_start);
  return &self->paragraph;
}

/* Whether the line before @next is not full: the word at @next would have fitted after @end. Lines
 * of lists and those that begin with a tab are never wrapped. */
static gboolean
is_line_break (NlpLines *self, gsize end, gsize next, gsize line_start)
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

/* Whether the line at @start may be an item of a list: it is short and has no end mark. */
static gboolean
is_item (const NlpLines *self, gsize start)
{
  gsize limit = MIN (self->length, start + MAX_ITEM + 1);
  gsize end = stripped_end (self->text, start, line_end (self->text, limit, start));

  return end - start <= MAX_ITEM && !has_end_mark (self->text, start, end);
}

/* Counts the line ends from @start to @end, at most two, and stores where the last line begins. */
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

/* Classifies whitespace without line feeds. U+2029 and form feeds separate paragraphs; U+2028,
 * vertical tabs and the carriage returns of old files separate lines. */
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
      if (is_line_break (self, before->end, after->start, line_start))
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
