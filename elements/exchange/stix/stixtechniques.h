/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixtechniques.h: makes attack patterns of sentences that describe a technique.
 */

#ifndef NLP_STIX_TECHNIQUES_H
#define NLP_STIX_TECHNIQUES_H

#include "threats/attack.h"
#include "stixrelations.h"

G_BEGIN_DECLS

/* Adds the attack patterns of @techniques that ATT&CK has and that are more likely right than
 * wrong. The first actor, campaign, malware or tool of the sentence uses the technique. The ids of
 * the mentions of @text are set. */
void nlp_stix_techniques_add (NlpStixBundle *bundle,
                              const NlpAttack *attack,
                              const NlpStixText *text,
                              const NlpThreatTechnique *techniques,
                              gsize n_techniques);

G_END_DECLS

#endif
