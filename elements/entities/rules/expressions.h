/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_EXPRESSIONS_H
#define NLP_EXPRESSIONS_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpExpressions:
 *
 * Finds what can be told from its form: DATE and TIME (data/dates.rules), MONEY, PERCENT, QUANTITY,
 * ORDINAL and CARDINAL (data/amounts.rules), and indicators (#NlpIndicators). Labels have their
 * OntoNotes meaning (R. Weischedel et al., "OntoNotes Release 5.0", LDC2013T19), with the extents
 * that docs/entitytagger.md tells.
 */
typedef struct _NlpExpressions NlpExpressions;

/* Loads the shipped rules and their word lists into @self, which must outlive the result. */
NlpExpressions *nlp_expressions_new (NlpWordClasses *self, GError **error);
void nlp_expressions_free (NlpExpressions *self);

/* Appends to @hits, an array of #NlpMatch; hits may overlap. */
void nlp_expressions_match (const NlpExpressions *self, const NlpWords *words, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpExpressions, nlp_expressions_free)

G_END_DECLS

#endif
