/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdf.h: PDF, read by the plugin nlppdf.
 */

#ifndef NLP_PDF_H
#define NLP_PDF_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* A file is a document. The plugin is separate because of the licence of poppler. Without it,
 * parsing fails. */
extern const NlpFormat nlp_pdf_format;

G_END_DECLS

#endif
