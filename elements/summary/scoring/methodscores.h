/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * methodscores.h: scales the scores of a method.
 */

#ifndef NLP_METHOD_SCORES_H
#define NLP_METHOD_SCORES_H

#include "scoringcontext.h"

G_BEGIN_DECLS

/* Sets the scores of the candidates to @values, one for each, scaled so that the best is 1. */
static inline void
nlp_method_set_scores (NlpScoringContext *context, const gdouble *values)
{
  gdouble max = 0;

  for (guint i = 0; i < context->candidates->len; i++)
    max = MAX (max, values[i]);
  for (guint i = 0; i < context->candidates->len; i++)
    nlp_scoring_context_get_candidate (context, i)->score = max > 0 ? values[i] / max : 0;
}

G_END_DECLS

#endif
