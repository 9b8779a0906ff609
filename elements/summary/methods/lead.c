/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "methods.h"

void
nlp_score_by_lead (NlpDraft *draft)
{
  for (guint i = 0; i < draft->statements->len; i++)
    nlp_draft_get_statement (draft, i)->score = 1.0 / (1 + i);
}
