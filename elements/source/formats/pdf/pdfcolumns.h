/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfcolumns.h: finds the columns of a page.
 */

#ifndef NLP_PDF_COLUMNS_H
#define NLP_PDF_COLUMNS_H

#include "pdfchunks.h"

G_BEGIN_DECLS

#define NLP_PDF_MAX_GUTTERS 15

/**
 * NlpPdfBand:
 * @end: the index after its last chunk
 * @n_gutters: the number of its gutters, one less than that of its columns
 * @gutters: the middle of each gutter, from left to right, in points
 *
 * A horizontal band of a page that is divided into columns.
 */
typedef struct {
  guint end;
  guint n_gutters;
  gfloat gutters[NLP_PDF_MAX_GUTTERS];
} NlpPdfBand;

/* Finds the band that begins at the chunk @start. @chunks are sorted by their upper edge. @known is
 * the gutter of the previous page, or below 0. @budget is the number of chunks that may still be
 * examined. Returns whether there is a band. */
gboolean nlp_pdf_band_find (NlpPdfChunk *const *chunks,
                            guint n_chunks,
                            guint start,
                            gfloat known,
                            guint *budget,
                            NlpPdfBand *band);

/* Returns the number of the column of @chunk, from 0 on the left. */
guint nlp_pdf_band_get_column (const NlpPdfBand *self, const NlpPdfChunk *chunk);

G_END_DECLS

#endif
