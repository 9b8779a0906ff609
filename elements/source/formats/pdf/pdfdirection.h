/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfdirection.h: pages that are written from right to left.
 */

#ifndef NLP_PDF_DIRECTION_H
#define NLP_PDF_DIRECTION_H

#include "pdflayout.h"

G_BEGIN_DECLS

/* Whether @c is a letter that is written from right to left. */
gboolean nlp_pdf_direction_is_rtl (gunichar c);

/**
 * nlp_pdf_direction_normalize:
 * @glyphs: (array length=n_glyphs): the glyphs of a page, in the order in which they are read
 * @n_glyphs: their number
 * @width: the width of the page, in points
 *
 * Puts the glyphs of lines with text from right to left into the order of reading. If most of the
 * page is such text, mirrors its lines, so that the layout can treat them as written from left to
 * right. In these lines, replaces the whitespace by spaces where the boxes are apart.
 *
 * Returns: (transfer full) (nullable): the new glyphs, whose number @n_glyphs is set to; %NULL if
 * no text is written from right to left
 */
NlpPdfGlyph *
nlp_pdf_direction_normalize (const NlpPdfGlyph *glyphs, gsize *n_glyphs, gdouble width);

G_END_DECLS

#endif
