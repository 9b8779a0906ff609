/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCE_STATE_H
#define NLP_SENTENCE_STATE_H

#include "lines.h"
#include "markers.h"
#include "sentenceends.h"
#include "tokenview.h"

G_BEGIN_DECLS

/* What is known of the sentence that is being read. */
typedef struct {
  NlpTokenView view;
  NlpLines lines;

  guint first;      /* the first token of this sentence */
  NlpMarker marker; /* that this sentence begins with */

  NlpSentenceEnd end; /* whether the last tokens may end it */
  guint end_token;    /* the one that @end is about */
  gboolean is_closed; /* by a quote or bracket behind it */

  gboolean in_straight_quotes; /* an odd number of these is in front, in this paragraph */
  gboolean in_curly_quotes;
  guint bracket; /* one more than the number of the token that opens a bracket, or 0 */

  guint n_counted; /* tokens of this sentence whose case has been looked at */
  guint n_lower;   /* those among them in lower case */
} NlpSentenceState;

G_END_DECLS

#endif
