/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_EXPRESSIONS_H
#define NLP_EXPRESSIONS_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpPatterns:
 *
 * Finds what can be told from its form: DATE and TIME (data/dates.rules), MONEY, PERCENT, QUANTITY,
 * ORDINAL and CARDINAL (data/amounts.rules), and indicators (#NlpIndicators). Labels have their
 * OntoNotes meaning (R. Weischedel et al., "OntoNotes Release 5.0", LDC2013T19), with the extents
 * that docs/entitytagger.md tells.
 */
typedef struct _NlpPatterns NlpPatterns;

/* Loads the shipped rules and their word lists into @self, which must outlive the result. */
NlpPatterns *nlp_patterns_new (NlpVocabulary *self, GError **error);
void nlp_patterns_free (NlpPatterns *self);

/* Appends to @hits, an array of #NlpHit; hits may overlap. */
void nlp_patterns_match (const NlpPatterns *self, const NlpWords *words, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPatterns, nlp_patterns_free)

G_END_DECLS

#endif
