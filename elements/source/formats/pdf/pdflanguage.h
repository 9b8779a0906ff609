/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PDF_LANGUAGE_H
#define NLP_PDF_LANGUAGE_H

#include <glib.h>

G_BEGIN_DECLS

/* Finds the language that the catalogue of a PDF names ("en-US"), for what reads PDF doesn't tell
 * it. Catalogues in compressed streams are not looked into. Returns (transfer full) (nullable). */
gchar *nlp_pdf_language_find (const gchar *data, gsize length);

G_END_DECLS

#endif
