/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PDF_TEXT_H
#define NLP_PDF_TEXT_H

#include "pdflayout.h"

G_BEGIN_DECLS

/**
 * NlpPdfText:
 *
 * Makes the text of a document of the places of its characters: in the order it is read, with
 * paragraphs in one line each and a blank line between them, words that are hyphenated at the end
 * of a line joined, and without running heads, running feet and page numbers. Notes at the foot of
 * a page follow the paragraph that ends there.
 *
 * It holds the text of all pages, and the places of one.
 */
typedef struct _NlpPdfText NlpPdfText;

NlpPdfText *nlp_pdf_text_new (void);
void nlp_pdf_text_free (NlpPdfText *self);

/* Adds the next page, see nlp_pdf_layout_add_page(). It changes @glyphs. */
void nlp_pdf_text_add_page (NlpPdfText *self,
                            NlpPdfGlyph *glyphs,
                            gsize n_glyphs,
                            gdouble width,
                            gdouble height);

/* The text of all pages, which the caller owns, in UTF-8. It ends in a newline unless it is empty.
 */
GString *nlp_pdf_text_end (NlpPdfText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPdfText, nlp_pdf_text_free)

G_END_DECLS

#endif
