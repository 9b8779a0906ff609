/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_RULES_H
#define NLP_RULES_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpRules:
 *
 * A set of rules over the words of a sentence, read from a file of lines such as
 *
 * |[
 * let  amount = number|numword
 * DATE duration 0.9 = { amount+ pluralunit }
 * DATE title    0.8 = 'in' { month year? }
 * ]|
 *
 * A rule has a label, a name, a score and, after "=", what its words must be, in their order:
 * names of word classes (a capitalised one is the shape of a word: `Cap`), names defined by
 * `let`, or literal words in quotes (small ones stand for capitalised ones too). Alternatives are
 * joined by "|", and "!" takes a class out of one: `Cap!weekday|initial`. "?" makes an element
 * optional, "+" lets it repeat, and "*" does both. What stands between the braces is the hit; the
 * rest is its context. The label "-" makes a match that is no hit, to keep its words from weaker
 * rules.
 *
 * Each rule is a small automaton of at most 24 states, run over the words as a set of states, so
 * the time is linear in the text (G. Navarro and M. Raffinot, "Flexible Pattern Matching in
 * Strings", 2002, chapter 5). A match is at most %NLP_RULES_MAX_WORDS long and stays within its
 * sentence. Where several rules match at a word the longest hit counts, then the higher score.
 */
typedef struct _NlpRules NlpRules;

#define NLP_RULES_MAX_WORDS 24

/* @engine and @name make the source of hits: "pattern:date" for the rule "date" of the engine
 * "pattern"; @name is what errors (%NLP_TABLE_ERROR) call the file. */
NlpRules *nlp_rules_new (NlpWordClasses *self,
                         const gchar *engine,
                         const gchar *name,
                         const gchar *data,
                         GError **error);
void nlp_rules_free (NlpRules *self);

/* Appends to @hits, an array of #NlpMatch, in the order of the text. Hits may overlap. */
void nlp_rules_match (const NlpRules *self, const NlpWords *words, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRules, nlp_rules_free)

G_END_DECLS

#endif
