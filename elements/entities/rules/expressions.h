/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * expressions.h: dates, times, amounts and indicators.
 */

#ifndef NLP_EXPRESSIONS_H
#define NLP_EXPRESSIONS_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpExpressions:
 *
 * Finds entities that can be recognised by their form: DATE and TIME (data/dates.rules), MONEY,
 * PERCENT, QUANTITY, ORDINAL and CARDINAL (data/amounts.rules), and indicators (#NlpIndicators).
 * Labels have their meaning in OntoNotes (R. Weischedel et al., "OntoNotes Release 5.0",
 * LDC2013T19); docs/entitytagger.md describes which words a match includes.
 *
 * Once made it is only read and may be shared between threads.
 */
typedef struct _NlpExpressions NlpExpressions;

/* Loads the rules and word lists that are compiled in. The word lists are added to @word_classes,
 * which must outlive the result. Errors are %NLP_TABLE_ERROR. */
NlpExpressions *nlp_expressions_new (NlpWordClasses *word_classes, GError **error);
void nlp_expressions_free (NlpExpressions *self);

/* Appends to @matches, an array of #NlpMatch; they may overlap. */
void nlp_expressions_match (const NlpExpressions *self, const NlpWords *words, GArray *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpExpressions, nlp_expressions_free)

G_END_DECLS

#endif
