/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "methods.h"

void
nlp_score_by_lead (NlpDraft *self)
{
  for (guint i = 0; i < self->statements->len; i++) {
    NlpStatement *statement = nlp_draft_get_statement (self, i);

    statement->score = 1.0 / (1 + (gdouble)statement->rank);
  }
}
