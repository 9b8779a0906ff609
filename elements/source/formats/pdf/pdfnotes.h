/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfnotes.h: finds notes at the foot of a page.
 */

#ifndef NLP_PDF_NOTES_H
#define NLP_PDF_NOTES_H

#include "pdflayout.h"

G_BEGIN_DECLS

/* Sets @note of the lines of a page, which are those from @first on. It reads @begins and @edge. */
void nlp_pdf_notes_find (NlpPdfLayout *layout, guint first);

G_END_DECLS

#endif
