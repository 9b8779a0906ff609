/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MODEL_H
#define NLP_MODEL_H

#include "lexical/match.h"
#include "modelfile.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpModel:
 *
 * Finds names by a trained linear model of sequences: each word gets the tag that fits best to it,
 * to its neighbours and to what the rules found, by the weights of a #NlpModelFile. Any number of
 * threads may run one; each of them has a cache of words of about 22 MB.
 */
typedef struct _NlpModel NlpModel;

/* Takes @file, and frees it in the end. */
NlpModel *nlp_model_new (NlpModelFile *file);
void nlp_model_free (NlpModel *self);

/* Whether names with this label are the model's to find. */
gboolean nlp_model_has_label (const NlpModel *self, const gchar *label);

/* The words of large lists that the model knows. */
const NlpNameLexicon *nlp_model_get_name_lexicon (const NlpModel *self);

/* Appends to @found the #NlpMatch of @words, in their order and without overlaps. @hits are those
 * of the rules, likewise. */
void nlp_model_match (const NlpModel *self,
                      const NlpWords *words,
                      const NlpMatch *hits,
                      guint n_hits,
                      GArray *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpModel, nlp_model_free)

G_END_DECLS

#endif
