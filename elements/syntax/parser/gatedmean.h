/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gatedmean.h: the gated mean that runs along a sentence.
 */

#ifndef NLP_GATED_MEAN_H
#define NLP_GATED_MEAN_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * nlp_gated_mean_step:
 * @states: (inout): the states of @n units, a multiple of 8, with NLP_PARSER_STATE_BITS
 * @values: the new values, then the gates that keep the states, with NLP_PARSER_GATE_BITS
 *
 * Replaces each state by the mean of itself and its new value, which is limited to -1 to 1. The
 * share of the state is 1/2 + gate/4, limited to 0 to 1: a logistic function made of lines.
 */
void nlp_gated_mean_step (gint16 *states, const gint16 *values, guint n);

/* Sets @outputs to the states times their shares by @gates. */
void nlp_gated_mean_output (gint16 *outputs, const gint16 *states, const gint16 *gates, guint n);

G_END_DECLS

#endif
