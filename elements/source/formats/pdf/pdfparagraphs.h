/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PDF_PARAGRAPHS_H
#define NLP_PDF_PARAGRAPHS_H

#include "pdflayout.h"

G_BEGIN_DECLS

/* Tells how the lines of a column begin, from the line @first to the last one. */
void nlp_pdf_paragraphs_find (NlpPdfLayout *self, guint first);

/* Tells which lines of a page are of notes at the foot, from the line @first to the last one. */
void nlp_pdf_notes_find (NlpPdfLayout *self, guint first);

/* Whether a line that stands after another one, in the next column or on the next page, goes on
 * with its paragraph. */
gboolean
nlp_pdf_line_goes_on (const NlpPdfLayout *self, const NlpPdfLine *before, const NlpPdfLine *line);

G_END_DECLS

#endif
