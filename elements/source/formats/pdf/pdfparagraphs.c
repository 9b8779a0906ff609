/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "pdfparagraphs.h"

#include <math.h>
#include <string.h>

/* In heights of a line: what a line is indented by at least, and what differs in any text. */
#define INDENT 0.6f
#define TOLERANCE 0.3f
/* How far the lines of a paragraph are apart, at most, beside the closest of the column. */
#define PITCH 1.25f
#define MAX_PITCH 2.4f
/* How much lines of one paragraph may differ in size. */
#define MAX_RATIO 1.3f
/* How many lines make a column long. */
#define MIN_LINES 4
/* How many parts a running head has, at most. */
#define MAX_PARTS 8
/* Notes are smaller than the text. */
#define NOTE_SIZE 0.93f

#define LINE(i) (&g_array_index (self->lines, NlpPdfLine, (i)))

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  gfloat x = *(const gfloat *)a, y = *(const gfloat *)b;

  return (x > y) - (x < y);
}

static gunichar
get_first (const NlpPdfLayout *self, const NlpPdfLine *line)
{
  return g_utf8_get_char (self->text->str + line->start);
}

/* Whether a line begins with the mark of a list. */
static gboolean
is_item (const NlpPdfLayout *self, const NlpPdfLine *line)
{
  gunichar c = get_first (self, line);

  return c == 0x2022 || c == 0x2023 || c == 0x25cf || c == 0x25e6 || c == 0x25aa || c == 0x25a0 ||
         c == 0xf0b7 || c == 0xb7;
}

/* Whether a line ends as sentences do, behind its quotation marks and brackets. */
static gboolean
is_end (const NlpPdfLayout *self, const NlpPdfLine *line)
{
  const gchar *start = self->text->str + line->start, *at = start + line->length;

  while (at > start) {
    gunichar c;

    at = g_utf8_prev_char (at);
    c = g_utf8_get_char (at);
    if (c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x3002 || c == 0x61f ||
        c == 0x6d4 || c == 0x964)
      return TRUE;
    if (c != '"' && c != '\'' && c != ')' && c != ']' && c != 0x201d && c != 0x2019 && c != 0xbb &&
        c != 0x201c)
      return FALSE;
  }
  return FALSE;
}

/* Whether a line is of a table of contents, with dots that lead to its number. */
static gboolean
has_leader (const NlpPdfLayout *self, const NlpPdfLine *line)
{
  const gchar *text = self->text->str + line->start;

  return g_strstr_len (text, (gssize)line->length, ". . . .") != NULL ||
         g_strstr_len (text, (gssize)line->length, ".....") != NULL;
}

/* How far apart the lines of a paragraph are, which is about the least there is. */
static gfloat
measure_pitch (const NlpPdfLayout *self, guint first)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (gfloat));

  for (guint i = first + 1; i < self->lines->len; i++) {
    gfloat pitch = (LINE (i)->base - LINE (i - 1)->base) / LINE (i)->size;

    if (nlp_pdf_line_is_like (LINE (i), LINE (i - 1)) && pitch > TOLERANCE)
      g_array_append_val (pitches, pitch);
  }
  if (pitches->len == 0)
    return MAX_PITCH / PITCH / 1.2f;
  g_array_sort (pitches, compare_floats);
  return MIN (g_array_index (pitches, gfloat, pitches->len / 4), MAX_PITCH / PITCH);
}

/* Whether lines are so different that they are of two paragraphs. Lines with words of another font
 * may differ by much, but then the paragraph fills them. */
static gboolean
is_other (const NlpPdfLine *line, const NlpPdfLine *before)
{
  if (nlp_pdf_line_is_like (line, before))
    return FALSE;
  return nlp_pdf_line_fits (line, before) || line->size > MAX_RATIO * before->size ||
         before->size > MAX_RATIO * line->size;
}

/* Whether lines are parts of a row. */
static gboolean
is_level (const NlpPdfLine *line, const NlpPdfLine *other)
{
  return fabsf (line->base - other->base) < TOLERANCE * line->size;
}

typedef struct {
  gfloat left, right; /* the edges */
  gfloat pitch;       /* in heights of a line */
} Column;

/* Whether a line at the edge of the page stands apart, as running heads do. */
static gboolean
is_apart (const NlpPdfLayout *self, guint first, guint index, gfloat pitch)
{
  const NlpPdfLine *line = LINE (index);
  gfloat min = 1.5f * pitch * line->size;
  guint before = index, next = index, n = self->lines->len;

  if (line->edge == 0 || n - first < MIN_LINES)
    return FALSE;
  while (before > first && index - before < MAX_PARTS && is_level (LINE (before), line))
    before--;
  while (next + 1 < n && next - index < MAX_PARTS && is_level (LINE (next), line))
    next++;
  return (is_level (LINE (before), line) || line->base - LINE (before)->base > min) &&
         (is_level (LINE (next), line) || LINE (next)->base - line->base > min);
}

static Column
measure_column (const NlpPdfLayout *self, guint first)
{
  Column column = {.left = INFINITY, .right = -INFINITY, .pitch = measure_pitch (self, first)};

  for (guint i = first; i < self->lines->len; i++) {
    if (is_apart (self, first, i, column.pitch))
      continue;
    column.left = MIN (column.left, LINE (i)->x1);
    column.right = MAX (column.right, LINE (i)->x2);
  }
  return column;
}

/* A column of few lines may be wider than they are: then it helps how wide longer ones are that
 * begin in the same place. */
static void
compare_columns (NlpPdfLayout *self, guint first, Column *column)
{
  guint n = self->lines->len - first, i;

  if (n == 0)
    return;
  for (i = 0; i < MIN (self->n_edges, NLP_PDF_MAX_EDGES); i++) {
    if (fabsf (self->edges[i].left - column->left) < LINE (first)->size)
      break;
  }
  if (n >= MIN_LINES) {
    if (i == MIN (self->n_edges, NLP_PDF_MAX_EDGES))
      i = self->n_edges++ % NLP_PDF_MAX_EDGES;
    self->edges[i].left = column->left;
    self->edges[i].right = column->right;
  } else if (i < MIN (self->n_edges, NLP_PDF_MAX_EDGES))
    column->right = MAX (column->right, self->edges[i].right);
}

/* Whether a line that is as close to the one before it as lines of a paragraph, and as large,
 * begins one. @paragraph is the first line of the paragraph that it would go on with. */
static gboolean
begins (const NlpPdfLayout *self, guint paragraph, guint index)
{
  const NlpPdfLine *line = LINE (index), *before = LINE (index - 1);
  gfloat indent = (line->x1 - before->x1) / line->size;
  gboolean fits = nlp_pdf_line_fits (line, before);

  if (is_item (self, line) || has_leader (self, before))
    return TRUE;
  if (fits && is_end (self, before) && !g_unichar_islower (get_first (self, line)))
    return TRUE;
  if (indent >= INDENT) {
    /* The text of an item stands right of its mark. */
    if (is_item (self, before))
      return FALSE;
    return fits || is_end (self, before);
  }
  /* Text behind a block that stands further right. */
  if (-indent >= INDENT && (fits || index - paragraph >= 2))
    return TRUE;
  /* A paragraph of which the first line alone stands out. */
  return index - paragraph >= 2 && LINE (paragraph)->x1 < before->x1 - INDENT * line->size &&
         fabsf (line->x1 - LINE (paragraph)->x1) < TOLERANCE * line->size;
}

void
nlp_pdf_paragraphs_find (NlpPdfLayout *self, guint first)
{
  Column column = measure_column (self, first);
  guint paragraph = first;

  compare_columns (self, first, &column);
  for (guint i = first; i < self->lines->len; i++) {
    NlpPdfLine *line = LINE (i);
    const NlpPdfLine *before = i > first ? line - 1 : NULL;

    line->room = column.right - line->x2;
    line->indented = line->x1 - column.left > INDENT * line->size;
    if (before == NULL)
      line->begins =
          is_apart (self, first, i, column.pitch) && !g_unichar_islower (get_first (self, line))
              ? NLP_PDF_START_ALONE
              : NLP_PDF_START_OPEN;
    else if (line->x1 > before->x2 && is_level (line, before))
      line->begins = NLP_PDF_START_JOINED;
    else if (line->base - before->base > PITCH * column.pitch * MAX (line->size, before->size) ||
             is_other (line, before) || begins (self, paragraph, i))
      line->begins = NLP_PDF_START_NEW;
    else
      line->begins = NLP_PDF_START_JOINED;
    if (line->begins == NLP_PDF_START_NEW)
      paragraph = i;
  }
}

/* The size that most of the text of a page has. */
static gfloat
measure_size (const NlpPdfLayout *self, guint first)
{
  gfloat best = 0;
  gsize most = 0;

  for (guint i = first; i < self->lines->len; i++) {
    gsize n = 0;

    for (guint j = first; j < self->lines->len && j < first + 200; j++) {
      if (fabsf (LINE (j)->size - LINE (i)->size) < 0.02f * LINE (i)->size)
        n += LINE (j)->length;
    }
    if (n > most) {
      most = n;
      best = LINE (i)->size;
    }
  }
  return best;
}

/* Whether a line begins as a note does. */
static gboolean
is_note (const NlpPdfLayout *self, const NlpPdfLine *line)
{
  gunichar c = get_first (self, line);

  return line->begins == NLP_PDF_START_NEW &&
         (g_unichar_isdigit (c) || c == '*' || c == 0x2020 || c == 0x2021 || c == '[' || c == '(');
}

void
nlp_pdf_notes_find (NlpPdfLayout *self, guint first)
{
  gfloat size = measure_size (self, first);
  gboolean foot = TRUE;
  guint end = self->lines->len;

  /* From below to above, a column after the other. */
  for (guint i = self->lines->len; i > first; i--) {
    const NlpPdfLine *line = LINE (i - 1);

    if (i < self->lines->len &&
        ((line + 1)->begins == NLP_PDF_START_OPEN || (line + 1)->begins == NLP_PDF_START_ALONE)) {
      foot = TRUE;
      end = i;
    }
    if (line->edge == 1 && foot && end == i && line->length < 8) {
      end = i - 1; /* the number of the page */
      continue;
    }
    foot = foot && line->size < NOTE_SIZE * size;
    if (!foot || !is_note (self, line))
      continue;
    for (; end >= i; end--)
      LINE (end - 1)->note = TRUE;
  }
}

gboolean
nlp_pdf_line_goes_on (const NlpPdfLayout *self, const NlpPdfLine *before, const NlpPdfLine *line)
{
  if (is_other (line, before) || is_item (self, line) || line->indented)
    return FALSE;
  if (!is_end (self, before) && g_unichar_islower (get_first (self, line)))
    return TRUE;
  return !nlp_pdf_line_fits (line, before);
}
