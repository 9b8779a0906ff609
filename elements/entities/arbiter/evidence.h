/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * evidence.h: names that the words around them explain.
 */

#ifndef NLP_EVIDENCE_H
#define NLP_EVIDENCE_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/* The label of matches that say where no name is. */
#define NLP_EVIDENCE_NONE "NONE"

/* The prefix of the sources of evidence. */
#define NLP_EVIDENCE_PREFIX "context:"

/**
 * NlpEvidence:
 *
 * The rules of data/evidence.rules, such as "the backdoor X" and "X is a threat group". Unlike
 * those of the other engines, their matches are no hints for the model, but correct it.
 *
 * Once made it is only read and may be shared between threads.
 */
typedef struct _NlpEvidence NlpEvidence;

/* Loads the rules, which are compiled in. The word lists that they use must be in @word_classes,
 * which must outlive the result. Errors are %NLP_TABLE_ERROR. */
NlpEvidence *nlp_evidence_new (NlpWordClasses *word_classes, GError **error);
void nlp_evidence_free (NlpEvidence *self);

/* Finds the evidence in a text. Returns: (transfer full) (element-type NlpMatch): in the order of
 * the text, without overlaps */
GArray *nlp_evidence_match (const NlpEvidence *self, const NlpWords *words);

/* Changes @found, names of the model, by @evidence; both are in the order of the text and without
 * overlaps. Where a rule has a higher rank than the label of a name, the name gets its label; where
 * the rule is sure enough, a name is added. */
void nlp_evidence_apply (const NlpWords *words, const GArray *evidence, GArray *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpEvidence, nlp_evidence_free)

G_END_DECLS

#endif
