/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfparagraphs.h: finds the paragraphs of a column.
 */

#ifndef NLP_PDF_PARAGRAPHS_H
#define NLP_PDF_PARAGRAPHS_H

#include "pdflayout.h"

G_BEGIN_DECLS

/* Sets @begins, @room and @indented of the lines of a column, which are those from @first on. */
void nlp_pdf_paragraphs_find (NlpPdfLayout *layout, guint first);

/* Whether @line, in another column or on another page than the line @before, continues the
 * paragraph of that line. */
gboolean nlp_pdf_paragraphs_continue (const NlpPdfLayout *layout,
                                      const NlpPdfLine *before,
                                      const NlpPdfLine *line);

G_END_DECLS

#endif
