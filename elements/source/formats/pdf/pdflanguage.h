/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdflanguage.h: the language of a PDF.
 */

#ifndef NLP_PDF_LANGUAGE_H
#define NLP_PDF_LANGUAGE_H

#include <glib.h>

G_BEGIN_DECLS

/* Finds the language in the catalog of a PDF of @length bytes, such as "en-US": poppler has no
 * function for it. Catalogs in compressed streams are not read. Returns: (transfer full)
 * (nullable) */
gchar *nlp_pdf_language_find (const gchar *data, gsize length);

G_END_DECLS

#endif
