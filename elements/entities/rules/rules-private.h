/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_RULES_PRIVATE_H
#define NLP_RULES_PRIVATE_H

#include "rules.h"

G_BEGIN_DECLS

#define NLP_RULES_MAX_ELEMENTS 24

#define NLP_RULES_MAX_ALTERNATIVES 8

/* One thing that a word may be: in a class of @any or one of the literals, and in none of @none. */
typedef struct {
  guint64 any;
  guint64 none;
  guint first_literal;
  guint n_literals;
} NlpAlternative;

/* What one word must be: any of the alternatives. */
typedef struct {
  NlpAlternative alternatives[NLP_RULES_MAX_ALTERNATIVES];
  guint n_alternatives;
  gboolean optional;
  gboolean repeats;
} NlpElement;

typedef struct {
  const gchar *label; /* (nullable): NULL if a match is no hit */
  const gchar *source;
  gfloat score;
  guint n_elements;
  guint open;  /* the first element of the hit */
  guint close; /* the one after its last */
  guint32 starts;
  guint32 accepts;
  guint32 follows[NLP_RULES_MAX_ELEMENTS];
  NlpElement elements[NLP_RULES_MAX_ELEMENTS];
} NlpRule;

/* Sets of rules are bits, in @n_blocks numbers of 64 each. */
struct _NlpRules {
  GArray *rules;    /* of NlpRule */
  GArray *literals; /* of guint32: numbers of words */
  GStringChunk *strings;
  guint n_blocks;
  guint64 first_classes; /* what a match can begin with */
  guint64 *class_rules;  /* by the bit of a class: the rules it can begin */
  GArray *word_sets;     /* of guint32, by the word's number: its set of @word_rules, or 0 */
  GArray *word_rules;    /* of guint64: the rules that words can begin; the first set is empty */
};

G_END_DECLS

#endif
