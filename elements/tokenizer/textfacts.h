/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_TEXT_FACTS_H
#define NLP_TEXT_FACTS_H

#include "tokenview.h"

G_BEGIN_DECLS

/* How a whole text is written: shares in 256ths. */
typedef struct {
  guint8 unmarked_paragraphs; /* that end without a full stop or the like */
  guint8 addresses;           /* among all tokens */
  guint8 capitals;            /* words that begin with one, among all words */
  guint8 all_capitals;        /* words of capitals alone, of several letters */
} NlpTextFacts;

NlpTextFacts nlp_text_facts (const NlpTokenView *view, gsize length);

G_END_DECLS

#endif
