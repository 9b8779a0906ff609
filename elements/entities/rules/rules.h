/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rules.h: rules over the words of a sentence.
 */

#ifndef NLP_RULES_H
#define NLP_RULES_H

#include "lexical/lookahead.h"
#include "lexical/match.h"

G_BEGIN_DECLS

/**
 * NlpRules:
 *
 * A set of rules over the words of a sentence, read from a file with lines such as
 *
 * |[
 * let  amount = number|numword
 * DATE duration 0.9 = { amount+ pluralunit }
 * DATE title    0.8 = 'in' { month year? }
 * ]|
 *
 * A rule has a label, a name, a score and, after "=", a pattern: one element for each word. An
 * element is a word class (the classes of shapes are capitalised: `Cap`), a name defined by `let`,
 * or a literal word in quotes; a literal in lower case also stands for its capitalised form.
 * "|" separates alternatives, and "!" excludes a class: `Cap!weekday|initial`. "?" makes an element
 * optional, "+" lets it repeat, "*" does both. The match is between the braces; the other elements
 * are its context. A rule with the label "-" makes no match, but keeps weaker rules from its words.
 *
 * Each rule is compiled to a nondeterministic automaton of at most 24 states, which runs with a bit
 * set of active states, so that time is linear in the text (G. Navarro and M. Raffinot, "Flexible
 * Pattern Matching in Strings", 2002, chapter 5). A match has at most %NLP_RULES_MAX_WORDS words
 * and stays within its sentence. Where several rules match at the same word, the longest match is
 * taken, then the one with the higher score.
 *
 * Once made it is only read and may be shared between threads.
 */
typedef struct _NlpRules NlpRules;

/* Compiles the rules of a file. @data is its content and ends in a NUL byte; @name is its name in
 * errors (%NLP_TABLE_ERROR). The source of a match is @engine and the name of the rule:
 * "pattern:date". */
NlpRules *nlp_rules_new (NlpWordClasses *word_classes,
                         const gchar *engine,
                         const gchar *name,
                         const gchar *data,
                         GError **error);
void nlp_rules_free (NlpRules *self);

/* Appends to @matches, an array of #NlpMatch, in the order of the text; they may overlap. */
void nlp_rules_match (const NlpRules *self, const NlpWords *words, GArray *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRules, nlp_rules_free)

G_END_DECLS

#endif
