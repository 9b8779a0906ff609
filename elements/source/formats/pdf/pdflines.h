/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdflines.h: makes lines of the chunks of a column.
 */

#ifndef NLP_PDF_LINES_H
#define NLP_PDF_LINES_H

#include "pdfchunks.h"
#include "pdflayout.h"

G_BEGIN_DECLS

/**
 * NlpPdfPage:
 * @layout: receives the lines
 * @glyphs: the glyphs that chunks refer to
 * @height: in points
 *
 * A page that is being laid out. It owns nothing.
 */
typedef struct {
  NlpPdfLayout *layout;
  const NlpPdfGlyph *glyphs;
  gdouble height;
} NlpPdfPage;

/* Appends the line of @n chunks side by side, which it sorts from left to right. Near the upper and
 * lower edges of the page, distant chunks become separate lines. */
void nlp_pdf_lines_add_row (const NlpPdfPage *page, NlpPdfChunk **chunks, guint n);

/* Appends the lines of a column from top to bottom. Sorts @chunks. */
void nlp_pdf_lines_add_column (const NlpPdfPage *page, GPtrArray *chunks);

G_END_DECLS

#endif
