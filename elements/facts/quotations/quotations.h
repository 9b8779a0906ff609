/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * quotations.h: finds what was said, and by whom.
 */

#ifndef NLP_QUOTATIONS_H
#define NLP_QUOTATIONS_H

#include "facts.h"
#include "view.h"

G_BEGIN_DECLS

/**
 * NlpQuotationFinder:
 *
 * The words and rules of quotations. It is only read and may be shared between threads.
 */
typedef struct _NlpQuotationFinder NlpQuotationFinder;

/* Loads the words and rules. Errors are those of the data files (%NLP_TABLE_ERROR). */
NlpQuotationFinder *nlp_quotation_finder_new (GError **error);
void nlp_quotation_finder_free (NlpQuotationFinder *self);

/* Adds the quotations of a text to @facts: spans of the layers "quotations" and "parties", and the
 * relation "speaker" between them. A text of another language than English has none. */
void
nlp_find_quotations (const NlpQuotationFinder *self, const NlpFactsView *view, NlpFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpQuotationFinder, nlp_quotation_finder_free)

G_END_DECLS

#endif
