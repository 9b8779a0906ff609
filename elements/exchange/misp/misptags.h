/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * misptags.h: makes tags of the actors, malware, tools and techniques in a text.
 */

#ifndef NLP_MISP_TAGS_H
#define NLP_MISP_TAGS_H

#include "mispevent.h"
#include "threats/attack.h"
#include "threats/threatmention.h"
#include "threats/tlp.h"

G_BEGIN_DECLS

/* Adds the tag of a marking, if it has one. */
void nlp_misp_tags_add_tlp (NlpMispEvent *event, NlpTlp tlp);

/* Adds the tags of a thing: an object of ATT&CK, or an actor, a malware or a tool. Returns whether
 * it has any. */
gboolean nlp_misp_tags_add_mention (NlpMispEvent *event,
                                    const NlpAttack *attack,
                                    const NlpThreatMention *mention);

/* Adds the tag of a technique that ATT&CK has, if the sentence is more likely about it than not.
 * Returns whether it has one. */
gboolean nlp_misp_tags_add_technique (NlpMispEvent *event,
                                      const NlpAttack *attack,
                                      const NlpThreatTechnique *technique);

G_END_DECLS

#endif
