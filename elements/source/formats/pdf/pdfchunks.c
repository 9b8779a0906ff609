/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "pdfchunks.h"

/* Words that are further apart than this, in heights of their glyphs, may be of two columns. */
#define MIN_GAP 0.8f

static gboolean
is_blank (gunichar c)
{
  return c == '\n' || c == 0xfeff || g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

static gfloat
glyph_height (const NlpPdfGlyph *glyph)
{
  return MAX (glyph->y2 - glyph->y1, 0.1f);
}

/* A font may have flat boxes, and so may a damaged file. */
static void
finish_piece (NlpPdfPiece *piece)
{
  piece->size /= (gfloat)piece->n;
  piece->base /= (gfloat)piece->n;
  if (piece->first_word < 0)
    piece->first_word = piece->x2 - piece->x1;
  if (piece->rotated)
    piece->size = MAX (piece->x2 - piece->x1, 0.1f);
}

static void
begin_piece (NlpPdfPiece *piece, const NlpPdfGlyph *glyph, guint index)
{
  *piece = (NlpPdfPiece){
      .x1 = glyph->x1,
      .y1 = glyph->y1,
      .x2 = glyph->x2,
      .y2 = glyph->y2,
      .start = index,
      .first_word = -1,
  };
}

static void
extend_piece (NlpPdfPiece *piece, const NlpPdfGlyph *glyph, guint index)
{
  piece->x1 = MIN (piece->x1, glyph->x1);
  piece->y1 = MIN (piece->y1, glyph->y1);
  piece->x2 = MAX (piece->x2, glyph->x2);
  piece->y2 = MAX (piece->y2, glyph->y2);
  piece->size += glyph_height (glyph);
  piece->base += glyph->y2;
  piece->end = index + 1;
  piece->n++;
}

/* Whether @glyph is away from the one before it. */
static gboolean
is_apart (const NlpPdfGlyph *before, const NlpPdfGlyph *glyph)
{
  gfloat gap = MAX (glyph->x1 - before->x2, before->x1 - glyph->x2);

  return gap > MIN_GAP * MAX (glyph_height (before), glyph_height (glyph));
}

GArray *
nlp_pdf_pieces_find (const NlpPdfGlyph *glyphs, gsize n_glyphs)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (NlpPdfPiece));
  const NlpPdfGlyph *before = NULL;
  NlpPdfPiece piece = {0};

  for (guint i = 0; i < n_glyphs; i++) {
    const NlpPdfGlyph *glyph = glyphs + i;

    if (before != NULL &&
        (glyph->character == '\n' || (!is_blank (glyph->character) && is_apart (before, glyph)))) {
      finish_piece (&piece);
      g_array_append_val (pieces, piece);
      before = NULL;
    }
    if (is_blank (glyph->character)) {
      if (before != NULL && piece.first_word < 0)
        piece.first_word = piece.x2 - piece.x1;
      continue;
    }
    if (before == NULL)
      begin_piece (&piece, glyph, i);
    else if (glyph->y1 >= before->y2 || glyph->y2 <= before->y1)
      piece.rotated = TRUE;
    extend_piece (&piece, glyph, i);
    before = glyph;
  }
  if (before != NULL) {
    finish_piece (&piece);
    g_array_append_val (pieces, piece);
  }
  return pieces;
}
