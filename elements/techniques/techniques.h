/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniques.h: finds the sentences that describe a technique of an attack.
 */

#ifndef NLP_TECHNIQUES_H
#define NLP_TECHNIQUES_H

#include "gstnlptypes.h"
#include "techniquemodel.h"

G_BEGIN_DECLS

/* A sentence that has no technique with this probability gets none. It is well above a half, since
 * the probability of each technique also has a threshold. */
#define NLP_TECHNIQUE_MAX_NONE 0.9f

/**
 * NlpTechnique:
 * @sentence: the index of the sentence
 * @id: the id of the technique in MITRE ATT&CK, interned
 * @name: its name, interned
 * @score: the probability that this technique is right
 */
typedef struct {
  gsize sentence;
  const gchar *id;
  const gchar *name;
  gfloat score;
} NlpTechnique;

/* Appends (#NlpTechnique) at most one technique for each sentence, if its score is @threshold or
 * more. @text is any bytes; the sentences are ranges in it. Threads may share a model. Returns the
 * number of sentences that were scored, because their words suggest a technique. */
gsize nlp_techniques_find (const NlpTechniqueModel *model,
                           const gchar *text,
                           const GstNlpRange *sentences,
                           gsize n_sentences,
                           gfloat threshold,
                           GArray *techniques);

G_END_DECLS

#endif
