/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PDF_PIECES_H
#define NLP_PDF_PIECES_H

#include "pdflayout.h"

G_BEGIN_DECLS

/**
 * NlpPdfPiece:
 * @x1: left edge, in points, as are the others
 * @y1: upper edge
 * @x2: right edge
 * @y2: lower edge
 * @size: how high its glyphs are
 * @base: their mean lower edge
 * @first_word: how wide its first word is
 * @start: its first glyph
 * @end: behind its last one
 * @n: how many glyphs are no blanks
 * @rotated: whether it is written upwards or downwards
 *
 * Glyphs that follow each other closely: a line of a column, or a part of it.
 */
typedef struct {
  gfloat x1, y1, x2, y2, size, base, first_word;
  guint start, end, n;
  gboolean rotated;
} NlpPdfPiece;

/* Finds the pieces of a page. Returns (element-type NlpPdfPiece). */
GArray *nlp_pdf_pieces_find (const NlpPdfGlyph *glyphs, gsize n_glyphs);

/* Whether pieces stand beside each other. */
static inline gboolean
nlp_pdf_piece_is_beside (const NlpPdfPiece *a, const NlpPdfPiece *b)
{
  return MIN (a->y2, b->y2) - MAX (a->y1, b->y1) > 0.5f * MIN (a->y2 - a->y1, b->y2 - b->y1);
}

/**
 * NlpPdfBand:
 * @end: behind its last piece
 * @n_gutters: how many gutters it has
 * @gutters: where they are
 *
 * A part of a page, from the left to the right, that has columns.
 */
#define NLP_PDF_MAX_GUTTERS 15
typedef struct {
  guint end;
  guint n_gutters;
  gfloat gutters[NLP_PDF_MAX_GUTTERS];
} NlpPdfBand;

/* Finds columns in pieces, which are sorted by their upper edge, from the piece @start on. @known
 * is where the page before had a gutter, or below 0. @budget is how many pieces may still be looked
 * at. Returns whether columns begin there. */
gboolean nlp_pdf_band_find (NlpPdfPiece *const *pieces,
                            guint n_pieces,
                            guint start,
                            gfloat known,
                            guint *budget,
                            NlpPdfBand *band);

/* Which of the columns of @band a piece is in, from the left. */
guint nlp_pdf_band_get_column (const NlpPdfBand *band, const NlpPdfPiece *piece);

G_END_DECLS

#endif
