/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfhyphens.h: joins words that are hyphenated at the end of a line.
 */

#ifndef NLP_PDF_HYPHENS_H
#define NLP_PDF_HYPHENS_H

#include "pdflayout.h"

G_BEGIN_DECLS

/**
 * NlpPdfHyphens:
 *
 * The words of a document that have a hyphen within a line, and those in capitals.
 */
typedef struct _NlpPdfHyphens NlpPdfHyphens;

/* Collects the words of all lines. */
NlpPdfHyphens *nlp_pdf_hyphens_new (const NlpPdfLayout *layout);
void nlp_pdf_hyphens_free (NlpPdfHyphens *self);

/* Appends @line, of @length bytes, to @text, which ends with the line before: after a space, after
 * the hyphen of a compound, or in place of a hyphen that only divides a word at the end of its
 * line. */
void nlp_pdf_hyphens_join (NlpPdfHyphens *self, GString *text, const gchar *line, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPdfHyphens, nlp_pdf_hyphens_free)

G_END_DECLS

#endif
