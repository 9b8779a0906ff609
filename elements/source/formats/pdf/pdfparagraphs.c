/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfparagraphs.c: finds the paragraphs of a column.
 */

#include "pdfparagraphs.h"

#include <math.h>
#include <string.h>

/* The smallest indent, and the largest deviation without a meaning, in heights of a line. */
#define MIN_INDENT 0.6f
#define TOLERANCE 0.3f
/* The pitch is the distance of lines of a paragraph, in heights of a line. The distance may exceed
 * the pitch by this ratio, up to this distance. */
#define MAX_PITCH_RATIO 1.25f
#define MAX_PITCH 2.4f
/* The ratio of the sizes of lines of one paragraph. */
#define MAX_SIZE_RATIO 1.3f
/* Columns with at least this many lines are long. */
#define MIN_LINES 4
/* The lines that a row of a running head consists of, at most. */
#define MAX_ROW 8

#define LINE(i) (nlp_pdf_layout_get_line (layout, (i)))

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  gfloat x = *(const gfloat *)a, y = *(const gfloat *)b;

  return (x > y) - (x < y);
}

/* Returns the first code point of a line. */
static gunichar
get_first (const NlpPdfLayout *layout, const NlpPdfLine *line)
{
  return g_utf8_get_char (nlp_pdf_layout_get_text (layout, line));
}

/* Whether a line begins with a bullet. */
static gboolean
is_item (const NlpPdfLayout *layout, const NlpPdfLine *line)
{
  gunichar c = get_first (layout, line);

  return c == 0x2022 || c == 0x2023 || c == 0x25cf || c == 0x25e6 || c == 0x25aa || c == 0x25a0 ||
         c == 0xf0b7 || c == 0xb7;
}

/* Whether a line ends as a sentence does, with or without quotation marks and brackets after it. */
static gboolean
is_end (const NlpPdfLayout *layout, const NlpPdfLine *line)
{
  const gchar *start = nlp_pdf_layout_get_text (layout, line), *at = start + line->length;

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

/* Whether a line is of a table of contents, with dots before its page number. */
static gboolean
has_leader (const NlpPdfLayout *layout, const NlpPdfLine *line)
{
  const gchar *text = nlp_pdf_layout_get_text (layout, line);

  return g_strstr_len (text, (gssize)line->length, ". . . .") != NULL ||
         g_strstr_len (text, (gssize)line->length, ".....") != NULL;
}

/* Returns the pitch of a column, which is close to the smallest distance of its lines. */
static gfloat
measure_pitch (const NlpPdfLayout *layout, guint first)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (gfloat));

  for (guint i = first + 1; i < layout->lines->len; i++) {
    gfloat pitch = (LINE (i)->base - LINE (i - 1)->base) / LINE (i)->size;

    if (nlp_pdf_line_is_like (LINE (i), LINE (i - 1)) && pitch > TOLERANCE)
      g_array_append_val (pitches, pitch);
  }
  if (pitches->len == 0)
    return MAX_PITCH / MAX_PITCH_RATIO / 1.2f;
  g_array_sort (pitches, compare_floats);
  return MIN (g_array_index (pitches, gfloat, pitches->len / 4), MAX_PITCH / MAX_PITCH_RATIO);
}

/* Whether the sizes of two lines show that they are of two paragraphs. Words in another font change
 * the size of a line too, but then the first line is full. */
static gboolean
differ_in_size (const NlpPdfLine *line, const NlpPdfLine *before)
{
  if (nlp_pdf_line_is_like (line, before))
    return FALSE;
  return nlp_pdf_line_fits (line, before) || line->size > MAX_SIZE_RATIO * before->size ||
         before->size > MAX_SIZE_RATIO * line->size;
}

/* Whether two lines are in the same row. */
static gboolean
is_level (const NlpPdfLine *line, const NlpPdfLine *other)
{
  return fabsf (line->base - other->base) < TOLERANCE * line->size;
}

typedef struct {
  gfloat left, right; /* its edges, in points */
  gfloat pitch;
} Column;

/* Whether a line near the edge of the page is apart from other rows, as running heads are. */
static gboolean
is_apart (const NlpPdfLayout *layout, guint first, guint index, gfloat pitch)
{
  const NlpPdfLine *line = LINE (index);
  gfloat min = 1.5f * pitch * line->size;
  guint before = index, next = index, n = layout->lines->len;

  if (line->edge == 0 || n - first < MIN_LINES)
    return FALSE;
  while (before > first && index - before < MAX_ROW && is_level (LINE (before), line))
    before--;
  while (next + 1 < n && next - index < MAX_ROW && is_level (LINE (next), line))
    next++;
  return (is_level (LINE (before), line) || line->base - LINE (before)->base > min) &&
         (is_level (LINE (next), line) || LINE (next)->base - line->base > min);
}

static Column
measure_column (const NlpPdfLayout *layout, guint first)
{
  Column column = {.left = INFINITY, .right = -INFINITY, .pitch = measure_pitch (layout, first)};

  for (guint i = first; i < layout->lines->len; i++) {
    if (is_apart (layout, first, i, column.pitch))
      continue;
    column.left = MIN (column.left, LINE (i)->x1);
    column.right = MAX (column.right, LINE (i)->x2);
  }
  return column;
}

/* Remembers the edges of a long column. A short column may be wider than its lines: it gets the
 * right edge of a long column with the same left edge. */
static void
compare_columns (NlpPdfLayout *layout, guint first, Column *column)
{
  guint n = layout->lines->len - first, n_known = MIN (layout->n_columns, NLP_PDF_MAX_COLUMNS), i;

  if (n == 0)
    return;
  for (i = 0; i < n_known; i++) {
    if (fabsf (layout->columns[i].left - column->left) < LINE (first)->size)
      break;
  }
  if (n >= MIN_LINES) {
    if (i == n_known)
      i = layout->n_columns++ % NLP_PDF_MAX_COLUMNS;
    layout->columns[i].left = column->left;
    layout->columns[i].right = column->right;
  } else if (i < n_known) {
    column->right = MAX (column->right, layout->columns[i].right);
  }
}

/* Whether a line begins a paragraph, though its distance from the line before and its size are
 * those of a paragraph's lines. @paragraph is the first line of the paragraph that it would
 * continue. */
static gboolean
begins (const NlpPdfLayout *layout, guint paragraph, guint index)
{
  const NlpPdfLine *line = LINE (index), *before = LINE (index - 1);
  gfloat indent = (line->x1 - before->x1) / line->size;
  gboolean fits = nlp_pdf_line_fits (line, before);

  if (is_item (layout, line) || has_leader (layout, before))
    return TRUE;
  if (fits && is_end (layout, before) && !g_unichar_islower (get_first (layout, line)))
    return TRUE;
  if (indent >= MIN_INDENT) {
    /* The text of an item is right of its bullet. */
    if (is_item (layout, before))
      return FALSE;
    return fits || is_end (layout, before);
  }
  /* Text after an indented block. */
  if (-indent >= MIN_INDENT && (fits || index - paragraph >= 2))
    return TRUE;
  /* A paragraph with a hanging indent, like the one before. */
  return index - paragraph >= 2 && LINE (paragraph)->x1 < before->x1 - MIN_INDENT * line->size &&
         fabsf (line->x1 - LINE (paragraph)->x1) < TOLERANCE * line->size;
}

void
nlp_pdf_paragraphs_find (NlpPdfLayout *layout, guint first)
{
  Column column = measure_column (layout, first);
  guint paragraph = first;

  compare_columns (layout, first, &column);
  for (guint i = first; i < layout->lines->len; i++) {
    NlpPdfLine *line = LINE (i);
    const NlpPdfLine *before = i > first ? line - 1 : NULL;

    line->room = column.right - line->x2;
    line->indented = line->x1 - column.left > MIN_INDENT * line->size;
    if (before == NULL)
      line->begins =
          is_apart (layout, first, i, column.pitch) && !g_unichar_islower (get_first (layout, line))
              ? NLP_PDF_START_ALONE
              : NLP_PDF_START_OPEN;
    else if (line->x1 > before->x2 && is_level (line, before))
      line->begins = NLP_PDF_START_JOINED;
    else if (line->base - before->base >
                 MAX_PITCH_RATIO * column.pitch * MAX (line->size, before->size) ||
             differ_in_size (line, before) || begins (layout, paragraph, i))
      line->begins = NLP_PDF_START_NEW;
    else
      line->begins = NLP_PDF_START_JOINED;
    if (line->begins == NLP_PDF_START_NEW)
      paragraph = i;
  }
}

gboolean
nlp_pdf_paragraphs_continue (const NlpPdfLayout *layout,
                             const NlpPdfLine *before,
                             const NlpPdfLine *line)
{
  if (differ_in_size (line, before) || is_item (layout, line) || line->indented)
    return FALSE;
  if (!is_end (layout, before) && g_unichar_islower (get_first (layout, line)))
    return TRUE;
  return !nlp_pdf_line_fits (line, before);
}
