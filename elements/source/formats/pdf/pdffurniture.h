/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PDF_FURNITURE_H
#define NLP_PDF_FURNITURE_H

#include "pdflayout.h"

G_BEGIN_DECLS

/* Finds the lines that are no part of the text: running heads and feet, which are the same on three
 * pages or more up to their numbers, and page numbers. @pages (element-type guint) has the first
 * line of each page. Returns a flag for each line, which the caller owns. */
gboolean *nlp_pdf_furniture_find (const NlpPdfLayout *self, const GArray *pages);

G_END_DECLS

#endif
