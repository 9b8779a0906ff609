/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "methods.h"

void
nlp_score_by_lead (NlpScoringContext *self)
{
  for (guint i = 0; i < self->statements->len; i++) {
    NlpCandidate *statement = nlp_scoring_context_get_statement (self, i);

    statement->score = 1.0 / (1 + (gdouble)statement->rank);
  }
}
