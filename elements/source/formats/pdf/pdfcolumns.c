/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include <math.h>
#include <string.h>

#include "pdfchunks.h"

/* Columns are found from above to below, by what is free from text over many lines. A gutter is at
 * least this wide, in heights of a line. */
#define MIN_GUTTER 0.7f
/* What makes a column of text, rather than one of a table: its width in heights of a line, its
 * lines, and how much of it is written upon. */
#define MIN_WIDTH 6.0f
#define MIN_ROWS 3
#define MIN_FILL 0.45f
/* Lines of text end near the edge of their column, those of a table anywhere: this part of the
 * lines has to reach that part of the width. */
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

static gboolean
is_inner (const Gap *gap)
{
  return isfinite (gap->x1) && isfinite (gap->x2);
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

/* Takes what a piece covers out of the gaps. */
static void
cover (Gaps *self, const NlpPdfPiece *piece)
{
  Gap before[MAX_GAPS];
  guint n = self->n;
  gfloat min = MIN_GUTTER * piece->size;

  memcpy (before, self->gaps, n * sizeof (Gap));
  self->n = 0;
  for (guint i = 0; i < n; i++) {
    const Gap *gap = before + i;

    if (piece->x2 <= gap->x1 || piece->x1 >= gap->x2) {
      add_gap (self, gap->x1, gap->x2, 0);
      continue;
    }
    add_gap (self, gap->x1, piece->x1, min);
    add_gap (self, piece->x2, gap->x2, min);
  }
}

guint
nlp_pdf_band_get_column (const NlpPdfBand *band, const NlpPdfPiece *piece)
{
  gfloat middle = (piece->x1 + piece->x2) / 2;
  guint column = 0;

  while (column < band->n_gutters && middle > band->gutters[column])
    column++;
  return column;
}

typedef struct {
  gfloat x1, x2;        /* the widest that it gets */
  gfloat y1, y2;        /* from where to where */
  gfloat written, size; /* widths and heights of its pieces, summed up */
  gfloat row;           /* the middle of the last row */
  guint rows, n;
  guint n_long; /* pieces that reach its right edge */
} Column;

static void
measure_column (Column *column, const NlpPdfPiece *piece)
{
  if (column->n == 0) {
    *column = (Column){.x1 = piece->x1, .x2 = piece->x2, .y1 = piece->y1, .y2 = piece->y2};
    column->row = -INFINITY;
  }
  column->x1 = MIN (column->x1, piece->x1);
  column->x2 = MAX (column->x2, piece->x2);
  column->y2 = MAX (column->y2, piece->y2);
  column->written += piece->x2 - piece->x1;
  column->size += piece->size;
  column->n++;
  if (piece->y1 > column->row) {
    column->rows++;
    column->row = (piece->y1 + piece->y2) / 2;
  }
}

static gboolean
is_text (const Column *column, guint min_rows)
{
  gfloat width = column->x2 - column->x1;

  return column->n > 0 && column->rows >= min_rows &&
         width >= MIN_WIDTH * column->size / (gfloat)column->n &&
         column->written >= MIN_FILL * width * (gfloat)column->rows &&
         (gfloat)column->n_long >= MIN_LONG * (gfloat)column->rows;
}

/* Whether what the gutters of @band part are columns of text beside each other. */
static gboolean
has_text_columns (NlpPdfPiece *const *pieces, guint start, const NlpPdfBand *band, guint min_rows)
{
  Column columns[NLP_PDF_MAX_GUTTERS + 1] = {0};
  gfloat top = -INFINITY, bottom = INFINITY;
  guint rows = 0;

  for (guint i = start; i < band->end; i++)
    measure_column (columns + nlp_pdf_band_get_column (band, pieces[i]), pieces[i]);
  for (guint i = start; i < band->end; i++) {
    Column *column = columns + nlp_pdf_band_get_column (band, pieces[i]);

    column->n_long += pieces[i]->x2 >= column->x1 + LONG * (column->x2 - column->x1);
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

/* Puts gutters into the middle of gaps, or only into the widest one. */
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

/* A page that ends early may have but a line in its last column: then it helps where the page
 * before it had its gutter. */
static gboolean
is_known (const Gaps *self, gfloat known, NlpPdfBand *band)
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

static gboolean
decide (NlpPdfPiece *const *pieces, guint start, const Gaps *gaps, gfloat known, NlpPdfBand *band)
{
  set_gutters (band, gaps, FALSE);
  if (has_text_columns (pieces, start, band, MIN_ROWS))
    return TRUE;
  set_gutters (band, gaps, TRUE);
  if (has_text_columns (pieces, start, band, MIN_ROWS))
    return TRUE;
  return is_known (gaps, known, band) && has_text_columns (pieces, start, band, 1);
}

/* What stands apart below the columns on the left, above text over their whole width, is a heading
 * of that text. */
static void
trim (NlpPdfPiece *const *pieces, guint n_pieces, guint start, NlpPdfBand *band)
{
  guint end = band->end;

  if (end == n_pieces)
    return;
  while (end > start + 1 && nlp_pdf_band_get_column (band, pieces[end - 1]) == 0)
    end--;
  for (; end < band->end; end++) {
    if (pieces[end]->y1 - pieces[end - 1]->y2 > 0.5f * pieces[end]->size &&
        pieces[end]->size > 1.05f * pieces[start]->size) {
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
nlp_pdf_band_find (NlpPdfPiece *const *pieces,
                   guint n_pieces,
                   guint start,
                   gfloat known,
                   guint *budget,
                   NlpPdfBand *band)
{
  Gaps gaps, before;

  gaps.gaps[0] = (Gap){-INFINITY, INFINITY};
  gaps.n = 1;
  for (guint i = start; i <= n_pieces && *budget > 0; i++, --*budget) {
    copy_gaps (&before, &gaps);
    if (i < n_pieces)
      cover (&gaps, pieces[i]);
    if (count_inner (&before) == 0 || (i < n_pieces && count_inner (&gaps) > 0))
      continue;
    band->end = i;
    if (!decide (pieces, start, &before, known, band))
      return FALSE;
    trim (pieces, n_pieces, start, band);
    return TRUE;
  }
  return FALSE;
}
