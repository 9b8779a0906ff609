/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_METHOD_SCORES_H
#define NLP_METHOD_SCORES_H

#include "scoringcontext.h"

G_BEGIN_DECLS

/* Sets the scores of statements to @values, the best one to 1. */
static inline void
nlp_method_set_scores (NlpScoringContext *draft, const gdouble *values)
{
  gdouble max = 0;

  for (guint i = 0; i < draft->statements->len; i++)
    max = MAX (max, values[i]);
  for (guint i = 0; i < draft->statements->len; i++)
    nlp_scoring_context_get_statement (draft, i)->score = max > 0 ? values[i] / max : 0;
}

G_END_DECLS

#endif
