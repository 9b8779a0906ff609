/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lemmatrainer.h: learns the rules of lemmas.
 */

#ifndef NLP_LEMMA_TRAINER_H
#define NLP_LEMMA_TRAINER_H

#include "lemmas/lemmatizer.h"

G_BEGIN_DECLS

typedef struct _NlpLemmaTrainer NlpLemmaTrainer;

NlpLemmaTrainer *nlp_lemma_trainer_new (void);
void nlp_lemma_trainer_free (NlpLemmaTrainer *self);

/* Adds a word of the class @tag and its lemma, seen @count times. */
void nlp_lemma_trainer_add (NlpLemmaTrainer *self,
                            const gchar *form,
                            const gchar *lemma,
                            guint tag,
                            guint count);

/* Makes the rules, which are valid until @self is freed. */
void nlp_lemma_trainer_run (NlpLemmaTrainer *self, NlpLemmatizer *rules);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpLemmaTrainer, nlp_lemma_trainer_free)

G_END_DECLS

#endif
