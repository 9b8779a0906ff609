/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCES_H
#define NLP_SENTENCES_H

#include "boundarymodel.h"
#include "rules.h"

G_BEGIN_DECLS

/* Finds the sentences of a text in its tokens; they replace the content of @sentences. Rules find
 * them, and where these aren't sure the @model, which may be NULL. */
void nlp_sentences_find (const NlpLexicon *self,
                         const NlpBoundaryModel *model,
                         const gchar *text,
                         gsize length,
                         const GArray *tokens,
                         GArray *sentences);

/* Decides whether the sentence of @state ends in front of token @next, where rules aren't sure. */
typedef gboolean (*NlpBreakFunc) (gconstpointer user_data,
                                  NlpSentenceState *state,
                                  guint next,
                                  NlpBreak likelihood);

/* Finds them likewise with @decide in place of a model: for those who train one. */
void nlp_sentences_find_with (const NlpLexicon *lexicon,
                              const gchar *text,
                              gsize length,
                              const GArray *tokens,
                              NlpBreakFunc decide,
                              gconstpointer user_data,
                              GArray *sentences);

G_END_DECLS

#endif
