/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdffurniture.h: finds running heads, running feet and page numbers.
 */

#ifndef NLP_PDF_FURNITURE_H
#define NLP_PDF_FURNITURE_H

#include "pdflayout.h"

G_BEGIN_DECLS

/* Rows at each edge of a page that may be running heads or feet. */
#define NLP_PDF_EDGE_ROWS 3

/* Whether text from @y1 to @y2, in points from the top, is near the upper or lower edge of a page
 * of
 * @height points. */
gboolean nlp_pdf_is_near_edge (gfloat y1, gfloat y2, gdouble height);

/* Sets @edge and @top of the lines of a page, which are those from @first on. */
void nlp_pdf_furniture_mark_edges (NlpPdfLayout *layout, guint first, gdouble height);

/* Finds lines near an edge that repeat on at least three pages, apart from their numbers, and page
 * numbers. @pages (element-type guint) has the first line of each page. Returns: (transfer full):
 * whether each line is one of these */
gboolean *nlp_pdf_furniture_find (const NlpPdfLayout *layout, const GArray *pages);

G_END_DECLS

#endif
