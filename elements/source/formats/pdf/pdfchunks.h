/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfchunks.h: groups the glyphs of a page into chunks.
 */

#ifndef NLP_PDF_CHUNKS_H
#define NLP_PDF_CHUNKS_H

#include "pdflayout.h"

G_BEGIN_DECLS

/**
 * NlpPdfChunk:
 * @x1: left edge, in points, like the other measures
 * @y1: upper edge
 * @x2: right edge
 * @y2: lower edge
 * @size: mean height of its glyphs
 * @base: mean lower edge of its glyphs
 * @first_word: width of its first word
 * @start: the index of its first glyph
 * @end: the index after its last glyph
 * @n: the number of its glyphs that are not whitespace
 * @rotated: whether it is written upwards or downwards
 *
 * Glyphs that follow each other closely: a line of a column, or a part of it.
 */
typedef struct {
  gfloat x1, y1, x2, y2, size, base, first_word;
  guint start, end, n;
  gboolean rotated;
} NlpPdfChunk;

/* Returns: (transfer full) (element-type NlpPdfChunk): the chunks of a page */
GArray *nlp_pdf_chunks_find (const NlpPdfGlyph *glyphs, gsize n_glyphs);

/* Compare pointers to chunks by their left edges, and by their upper edges. */
gint nlp_pdf_chunk_compare_left (gconstpointer a, gconstpointer b);
gint nlp_pdf_chunk_compare_top (gconstpointer a, gconstpointer b);

/* Whether two chunks overlap in height, so that they are side by side. */
static inline gboolean
nlp_pdf_chunk_is_beside (const NlpPdfChunk *a, const NlpPdfChunk *b)
{
  return MIN (a->y2, b->y2) - MAX (a->y1, b->y1) > 0.5f * MIN (a->y2 - a->y1, b->y2 - b->y1);
}

G_END_DECLS

#endif
