/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfpage.h: lays out a page.
 */

#ifndef NLP_PDF_PAGE_H
#define NLP_PDF_PAGE_H

#include "pdflayout.h"

G_BEGIN_DECLS

/* Finds the columns and lines of a page of @width and @height points, and appends the lines to
 * @layout. @glyphs may come in any order, as long as those that were written together follow each
 * other; they are modified. Returns the index of the first line of the page. */
guint nlp_pdf_page_lay_out (NlpPdfLayout *layout,
                            NlpPdfGlyph *glyphs,
                            gsize n_glyphs,
                            gdouble width,
                            gdouble height);

G_END_DECLS

#endif
