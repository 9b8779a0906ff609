/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * agreement.h: one label for all mentions of a thing in a document.
 */

#ifndef NLP_AGREEMENT_H
#define NLP_AGREEMENT_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/* Changes @found, names in the order of the text without overlaps, so that they agree:
 *
 * - names in one list ("Rook, Harbour and Tide") have the label of the threats among them;
 * - the full cells of a column of a table, which tabs separate, have the label of most of them;
 * - mentions with the same spelling have the label of the evidence for one of them, or of the best;
 * - the first or last word of an organisation or threat, as a name of its own, is no person.
 *
 * Names that are decided by context in each place (a country and its team, a company and its
 * product) may differ. */
void nlp_agreement_apply (const NlpWords *words, GArray *found);

G_END_DECLS

#endif
