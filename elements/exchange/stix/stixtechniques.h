/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixtechniques.h: makes attack patterns of sentences that describe a technique.
 */

#ifndef NLP_STIX_TECHNIQUES_H
#define NLP_STIX_TECHNIQUES_H

#include "stixattack.h"
#include "stixrelations.h"

G_BEGIN_DECLS

/**
 * NlpStixTechnique:
 * @start: the first byte of the sentence
 * @end: the byte after its last one
 * @id: the id of the technique in ATT&CK, such as "T1566.001"
 * @score: the confidence, from 0 to 1
 *
 * A sentence that describes a technique. It owns nothing.
 */
typedef struct {
  guint32 start;
  guint32 end;
  const gchar *id;
  gdouble score;
} NlpStixTechnique;

/* Adds the attack patterns of @techniques that ATT&CK has and that are more likely right than
 * wrong. The first actor, campaign, malware or tool of the sentence uses the technique. The ids of
 * the mentions of @text are set. */
void nlp_stix_techniques_add (NlpStixBundle *bundle,
                              const NlpStixAttack *attack,
                              const NlpStixText *text,
                              const NlpStixTechnique *techniques,
                              gsize n_techniques);

G_END_DECLS

#endif
