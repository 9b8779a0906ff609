/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parseroracle.h: the transitions that lead to the best tree that is still possible.
 */

#ifndef TRAINING_PARSER_ORACLE_H
#define TRAINING_PARSER_ORACLE_H

#include "syntax/parser/transitions.h"

G_BEGIN_DECLS

/**
 * parser_oracle_get_costs:
 * @state: any state, also one after wrong transitions
 * @heads: the right head of each word; that of the root word is the number of words
 * @costs: (out): for each transition, the number of right arcs that it makes impossible, or
 *     %G_MAXUINT if it isn't allowed
 *
 * The dynamic oracle of the arc-hybrid system (Goldberg and Nivre, "Training Deterministic Parsers
 * with Non-Deterministic Oracles", 2013).
 */
void parser_oracle_get_costs (const NlpTransitions *state,
                              const guint32 *heads,
                              guint costs[NLP_N_TRANSITIONS]);

/* Returns whether @transition makes an arc of the right tree. */
gboolean parser_oracle_is_right_arc (const NlpTransitions *state,
                                     const guint32 *heads,
                                     NlpTransition transition);

G_END_DECLS

#endif
