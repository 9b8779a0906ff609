/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdftext.h: makes the text of a document of the glyphs on its pages.
 */

#ifndef NLP_PDF_TEXT_H
#define NLP_PDF_TEXT_H

#include "pdflayout.h"

G_BEGIN_DECLS

/**
 * NlpPdfText:
 *
 * Makes the text of a document of the boxes of its glyphs, in reading order: each paragraph is a
 * line, blank lines separate paragraphs, hyphenated words are joined, and running heads, running
 * feet and page numbers are left out. Notes at the foot of a page follow the paragraph that is open
 * there.
 *
 * It holds the text of all pages in memory, but the glyphs of one page only.
 */
typedef struct _NlpPdfText NlpPdfText;

NlpPdfText *nlp_pdf_text_new (void);
void nlp_pdf_text_free (NlpPdfText *self);

/* Adds the next page: see nlp_pdf_page_lay_out() for the arguments. */
void nlp_pdf_text_add_page (NlpPdfText *self,
                            NlpPdfGlyph *glyphs,
                            gsize n_glyphs,
                            gdouble width,
                            gdouble height);

/* Returns: (transfer full): the text of all pages, in UTF-8; it ends with a newline unless it is
 * empty */
GString *nlp_pdf_text_end (NlpPdfText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPdfText, nlp_pdf_text_free)

G_END_DECLS

#endif
