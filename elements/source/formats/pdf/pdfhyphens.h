/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PDF_HYPHENS_H
#define NLP_PDF_HYPHENS_H

#include "pdflayout.h"

G_BEGIN_DECLS

/**
 * NlpPdfHyphens:
 *
 * Which words of a document are written with a hyphen where no line ends.
 */
typedef struct _NlpPdfHyphens NlpPdfHyphens;

NlpPdfHyphens *nlp_pdf_hyphens_new (const NlpPdfLayout *layout);
void nlp_pdf_hyphens_free (NlpPdfHyphens *self);

/* Joins @line to @text, which ends in the line before it: with a space, or without one and without
 * the hyphen if there is one that only the end of the line is the reason of. */
void nlp_pdf_hyphens_join (NlpPdfHyphens *self, GString *text, const gchar *line, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPdfHyphens, nlp_pdf_hyphens_free)

G_END_DECLS

#endif
