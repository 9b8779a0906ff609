/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rules-private.h: compiled rules, which rulefile.c makes and rules.c runs.
 */

#ifndef NLP_RULES_PRIVATE_H
#define NLP_RULES_PRIVATE_H

#include "lexical/lookahead.h"
#include "rules.h"

G_BEGIN_DECLS

#define NLP_RULES_MAX_ELEMENTS 24

#define NLP_RULES_MAX_ALTERNATIVES 8

/* A test of a word: it is in a class of @any or is one of the literals, and is in no class of
 * @none. */
typedef struct {
  guint64 any;
  guint64 none;
  guint first_literal;
  guint n_literals;
} NlpRuleAlternative;

/* A test that one word must pass: any of the alternatives. */
typedef struct {
  guint first_alternative;
  guint n_alternatives;
  guint32 follows; /* a set of elements: those that can match the word after it */
} NlpRuleElement;

/* The last elements of a rule that are not optional, without which it need not be tried. */
#define NLP_RULES_MAX_REQUIRED 3

typedef struct {
  const gchar *label; /* (nullable): NULL if the rule only blocks others */
  const gchar *source;
  gfloat score;
  guint open;      /* the first element of the match */
  guint close;     /* the element after its last one */
  guint32 starts;  /* a set of elements: those that can match the first word */
  guint32 accepts; /* those that can match the last word */
  guint32 needed;  /* those without which nothing matches */
  guint first_element;
  guint n_required;
  NlpWordSketch required[NLP_RULES_MAX_REQUIRED]; /* for some elements: what passes their tests */
} NlpRule;

/* The number of words whose tests are indexed, from the first one of a rule on. */
#define NLP_RULES_N_INDEXED 3

/* The rules, as sets of @n_blocks blocks of 64 bits, that a word may match at one position. A rule
 * that is not among them does not match. */
typedef struct {
  guint64 classes;        /* the classes whose words match a rule */
  guint64 refused;        /* the classes whose words some rule does not match */
  guint64 *class_rules;   /* by the bit of a class: the rules that a word of it may match */
  guint64 *class_refused; /* likewise, the rules that no word of it matches */
  GArray *word_sets;      /* of guint32, by the id of a word: the index of its set, or 0 */
  GArray *word_rules;     /* of guint64: sets of rules that a word may match; the first is empty */
  guint64 *ended;         /* the rules that may end before this word */
} NlpRuleIndex;

struct _NlpRules {
  GArray *rules;        /* of NlpRule */
  GArray *elements;     /* of NlpRuleElement */
  GArray *alternatives; /* of NlpRuleAlternative */
  GArray *literals;     /* of guint32: ids of words */
  GStringChunk *strings;
  guint n_blocks;
  NlpRuleIndex indexes[NLP_RULES_N_INDEXED];
  NlpRuleIndex needs; /* of the rarest words that rules need; those that need none have ended */
};

/* Indexes the rules by the words that they can begin with, and by those that they need. */
void nlp_rules_index (NlpRules *self, const NlpWordClasses *word_classes);
void nlp_rules_clear_index (NlpRules *self);

G_END_DECLS

#endif
