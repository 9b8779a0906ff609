/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfcolumns.c: finds the columns of a page.
 *
 * From top to bottom, chunks narrow the gaps without text. When the last inner gap closes, or at
 * the end of the page, the gaps are the gutters of a band if the columns between them hold text
 * rather than a table.
 */

#include "pdfcolumns.h"

#include <math.h>
#include <string.h>

/* The narrowest gutter, in heights of a line. */
#define MIN_GUTTER 0.7f
/* The bounds of a column of text, as opposed to one of a table: its width in heights of a line, its
 * rows, and the share of it that text covers. */
#define MIN_WIDTH 6.0f
#define MIN_ROWS 3
#define MIN_FILL 0.45f
/* Lines of text end near the edge of their column, those of a table anywhere: at least this share
 * of the rows must have a chunk that reaches this share of the width. */
#define MIN_LONG 0.4f
#define LONG 0.85f
#define MAX_GAPS 64

typedef struct {
  gfloat x1, x2;
} Gap;

typedef struct {
  Gap gaps[MAX_GAPS];
  guint n;
} Gaps;

/* Whether a gap is between text, rather than at a margin. */
static gboolean
is_inner (const Gap *self)
{
  return isfinite (self->x1) && isfinite (self->x2);
}

static guint
count_inner (const Gaps *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    n += is_inner (&self->gaps[i]);
  return n;
}

static void
add_gap (Gaps *self, gfloat x1, gfloat x2, gfloat min)
{
  if (x2 - x1 >= min && self->n < MAX_GAPS)
    self->gaps[self->n++] = (Gap){x1, x2};
}

/* Removes the width of a chunk from the gaps. */
static void
cover (Gaps *self, const NlpPdfChunk *chunk)
{
  Gap before[MAX_GAPS];
  guint n = self->n;
  gfloat min = MIN_GUTTER * chunk->size;

  memcpy (before, self->gaps, n * sizeof (Gap));
  self->n = 0;
  for (guint i = 0; i < n; i++) {
    const Gap *gap = before + i;

    if (chunk->x2 <= gap->x1 || chunk->x1 >= gap->x2) {
      add_gap (self, gap->x1, gap->x2, 0);
      continue;
    }
    add_gap (self, gap->x1, chunk->x1, min);
    add_gap (self, chunk->x2, gap->x2, min);
  }
}

guint
nlp_pdf_band_get_column (const NlpPdfBand *self, const NlpPdfChunk *chunk)
{
  gfloat middle = (chunk->x1 + chunk->x2) / 2;
  guint column = 0;

  while (column < self->n_gutters && middle > self->gutters[column])
    column++;
  return column;
}

typedef struct {
  gfloat x1, x2, y1, y2; /* the box around its chunks */
  gfloat written, size;  /* the sums of their widths and heights */
  gfloat row;            /* the middle of the last row */
  guint rows, n;         /* the numbers of rows and of chunks */
  guint n_long;          /* the number of chunks that reach its right edge */
} Column;

static void
measure_column (Column *self, const NlpPdfChunk *chunk)
{
  if (self->n == 0) {
    *self = (Column){.x1 = chunk->x1, .x2 = chunk->x2, .y1 = chunk->y1, .y2 = chunk->y2};
    self->row = -INFINITY;
  }
  self->x1 = MIN (self->x1, chunk->x1);
  self->x2 = MAX (self->x2, chunk->x2);
  self->y2 = MAX (self->y2, chunk->y2);
  self->written += chunk->x2 - chunk->x1;
  self->size += chunk->size;
  self->n++;
  if (chunk->y1 > self->row) {
    self->rows++;
    self->row = (chunk->y1 + chunk->y2) / 2;
  }
}

static gboolean
is_text (const Column *self, guint min_rows)
{
  gfloat width = self->x2 - self->x1;

  return self->n > 0 && self->rows >= min_rows &&
         width >= MIN_WIDTH * self->size / (gfloat)self->n &&
         self->written >= MIN_FILL * width * (gfloat)self->rows &&
         (gfloat)self->n_long >= MIN_LONG * (gfloat)self->rows;
}

/* Whether the gutters of @band separate columns of text that overlap in height. */
static gboolean
has_text_columns (NlpPdfChunk *const *chunks, guint start, const NlpPdfBand *band, guint min_rows)
{
  Column columns[NLP_PDF_MAX_GUTTERS + 1] = {0};
  gfloat top = -INFINITY, bottom = INFINITY;
  guint rows = 0;

  for (guint i = start; i < band->end; i++)
    measure_column (columns + nlp_pdf_band_get_column (band, chunks[i]), chunks[i]);
  for (guint i = start; i < band->end; i++) {
    Column *column = columns + nlp_pdf_band_get_column (band, chunks[i]);

    column->n_long += chunks[i]->x2 >= column->x1 + LONG * (column->x2 - column->x1);
  }
  for (guint i = 0; i <= band->n_gutters; i++) {
    if (!is_text (columns + i, min_rows))
      return FALSE;
    top = MAX (top, columns[i].y1);
    bottom = MIN (bottom, columns[i].y2);
    rows = MAX (rows, columns[i].rows);
  }
  return rows >= 2 && bottom > top;
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  gfloat x = *(const gfloat *)a, y = *(const gfloat *)b;

  return (x > y) - (x < y);
}

/* Places gutters in the middle of all gaps, or only of the widest one. */
static void
set_gutters (NlpPdfBand *band, const Gaps *gaps, gboolean widest)
{
  gfloat best = 0;

  band->n_gutters = 0;
  for (guint i = 0; i < gaps->n && band->n_gutters < NLP_PDF_MAX_GUTTERS; i++) {
    const Gap *gap = gaps->gaps + i;

    if (!is_inner (gap))
      continue;
    if (!widest)
      band->gutters[band->n_gutters++] = (gap->x1 + gap->x2) / 2;
    else if (gap->x2 - gap->x1 > best) {
      best = gap->x2 - gap->x1;
      band->n_gutters = 1;
      band->gutters[0] = (gap->x1 + gap->x2) / 2;
    }
  }
  qsort (band->gutters, band->n_gutters, sizeof (gfloat), compare_floats);
}

/* Places the gutter of the previous page, if it is in a gap: a page that ends early may have too
 * few lines in its last column to find it again. */
static gboolean
reuse_gutter (const Gaps *self, gfloat known, NlpPdfBand *band)
{
  for (guint i = 0; known >= 0 && i < self->n; i++) {
    if (is_inner (self->gaps + i) && known > self->gaps[i].x1 && known < self->gaps[i].x2) {
      band->n_gutters = 1;
      band->gutters[0] = known;
      return TRUE;
    }
  }
  return FALSE;
}

/* Places the gutters of @band. Returns whether there are columns of text. */
static gboolean
place_gutters (NlpPdfChunk *const *chunks,
               guint start,
               const Gaps *gaps,
               gfloat known,
               NlpPdfBand *band)
{
  set_gutters (band, gaps, FALSE);
  if (has_text_columns (chunks, start, band, MIN_ROWS))
    return TRUE;
  set_gutters (band, gaps, TRUE);
  if (has_text_columns (chunks, start, band, MIN_ROWS))
    return TRUE;
  return reuse_gutter (gaps, known, band) && has_text_columns (chunks, start, band, 1);
}

/* Excludes a heading of the text below the columns: larger chunks at the end of the first column,
 * with a gap above. */
static void
exclude_heading (NlpPdfChunk *const *chunks, guint n_chunks, guint start, NlpPdfBand *band)
{
  guint end = band->end;

  if (end == n_chunks)
    return;
  while (end > start + 1 && nlp_pdf_band_get_column (band, chunks[end - 1]) == 0)
    end--;
  for (; end < band->end; end++) {
    if (chunks[end]->y1 - chunks[end - 1]->y2 > 0.5f * chunks[end]->size &&
        chunks[end]->size > 1.05f * chunks[start]->size) {
      band->end = end;
      return;
    }
  }
}

static void
copy_gaps (Gaps *self, const Gaps *from)
{
  memcpy (self->gaps, from->gaps, from->n * sizeof (Gap));
  self->n = from->n;
}

gboolean
nlp_pdf_band_find (NlpPdfChunk *const *chunks,
                   guint n_chunks,
                   guint start,
                   gfloat known,
                   guint *budget,
                   NlpPdfBand *band)
{
  Gaps gaps, before;

  gaps.gaps[0] = (Gap){-INFINITY, INFINITY};
  gaps.n = 1;
  for (guint i = start; i <= n_chunks && *budget > 0; i++, --*budget) {
    copy_gaps (&before, &gaps);
    if (i < n_chunks)
      cover (&gaps, chunks[i]);
    if (count_inner (&before) == 0 || (i < n_chunks && count_inner (&gaps) > 0))
      continue;
    band->end = i;
    if (!place_gutters (chunks, start, &before, known, band))
      return FALSE;
    exclude_heading (chunks, n_chunks, start, band);
    return TRUE;
  }
  return FALSE;
}
