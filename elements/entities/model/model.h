/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * model.h: a trained model of names.
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
 * Finds names by a linear-chain conditional random field: it chooses the sequence of tags with the
 * highest score for the words, their context, and the matches of the rules, by the weights of a
 * #NlpModelFile. It may be shared between threads; each of them has a word cache of about 22 MB.
 */
typedef struct _NlpModel NlpModel;

/* Takes ownership of @file. */
NlpModel *nlp_model_new (NlpModelFile *file);
void nlp_model_free (NlpModel *self);

/* Whether the model was trained to find names with this label. */
gboolean nlp_model_has_label (const NlpModel *self, const gchar *label);

/* Returns the lexicon of the model, which belongs to it. */
const NlpNameLexicon *nlp_model_get_name_lexicon (const NlpModel *self);

/* Appends the names in @words to @found, an array of #NlpMatch, in the order of the text and
 * without overlaps. @hints are the matches of the rules, ordered likewise. */
void nlp_model_match (const NlpModel *self,
                      const NlpWords *words,
                      const NlpMatch *hints,
                      guint n_hints,
                      GArray *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpModel, nlp_model_free)

G_END_DECLS

#endif
