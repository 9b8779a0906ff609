/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCES_H
#define NLP_SENTENCES_H

#include "gstnlptypes.h"
#include "lexicon.h"

G_BEGIN_DECLS

/* Finds the sentences of a text in its tokens; they replace the content of @sentences. */
void nlp_sentences_find (const NlpLexicon *lexicon,
                         const gchar *text,
                         gsize length,
                         const GArray *tokens,
                         GArray *sentences);

G_END_DECLS

#endif
