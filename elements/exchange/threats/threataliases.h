/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * threataliases.h: finds mentions that are other names of a thing.
 */

#ifndef NLP_THREAT_ALIASES_H
#define NLP_THREAT_ALIASES_H

#include "threatmention.h"

G_BEGIN_DECLS

/**
 * NlpThreatAliases:
 * @firsts: the index of the first mention of the thing of each mention
 * @nexts: the index of the next mention of the thing of each mention, or their number
 *
 * Which of the mentions of a text are of one thing.
 */
typedef struct {
  gsize *firsts;
  gsize *nexts;
} NlpThreatAliases;

/* Finds the mentions of @text that are of one thing: those of a chain, and names after "also known
 * as". Mentions with different ids are different things. */
void nlp_threat_aliases_init (NlpThreatAliases *self,
                              const gchar *text,
                              const NlpThreatMention *mentions,
                              gsize n_mentions);
void nlp_threat_aliases_clear (NlpThreatAliases *self);

/* Returns a JSON list of the other names of the thing whose first mention is @i, or NULL (transfer
 * full). */
gchar *nlp_threat_aliases_list (const NlpThreatAliases *self,
                                const NlpThreatMention *mentions,
                                gsize n_mentions,
                                gsize i);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpThreatAliases, nlp_threat_aliases_clear)

G_END_DECLS

#endif
