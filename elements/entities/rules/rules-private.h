/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rules-private.h: compiled rules, which rulefile.c makes and rules.c runs.
 */

#ifndef NLP_RULES_PRIVATE_H
#define NLP_RULES_PRIVATE_H

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
  NlpRuleAlternative alternatives[NLP_RULES_MAX_ALTERNATIVES];
  guint n_alternatives;
  gboolean is_optional;
  gboolean repeats;
} NlpRuleElement;

typedef struct {
  const gchar *label; /* (nullable): NULL if the rule only blocks others */
  const gchar *source;
  gfloat score;
  guint n_elements;
  guint open;      /* the first element of the match */
  guint close;     /* the element after its last one */
  guint32 starts;  /* a set of elements: those that can match the first word */
  guint32 accepts; /* those that can match the last word */
  guint32 follows[NLP_RULES_MAX_ELEMENTS]; /* those that can match the word after each */
  NlpRuleElement elements[NLP_RULES_MAX_ELEMENTS];
} NlpRule;

/* A set of rules is @n_blocks blocks of 64 bits. */
struct _NlpRules {
  GArray *rules;    /* of NlpRule */
  GArray *literals; /* of guint32: ids of words */
  GStringChunk *strings;
  guint n_blocks;
  guint64 first_classes; /* the classes of words that a pattern can start with */
  guint64 *class_rules;  /* by the bit of a class: the rules that can start with it */
  GArray *word_sets;     /* of guint32, by the id of a word: the index of its set, or 0 */
  GArray *word_rules; /* of guint64: sets of rules that can start with a word; the first is empty */
};

G_END_DECLS

#endif
