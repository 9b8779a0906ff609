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

/* Returns (array length=n_mentions) (transfer full) the index of the first mention of the thing of
 * each of @mentions of @text: that of its chain, or the one before "also known as". Mentions with
 * different ids are different things. */
gsize *
nlp_threat_aliases_find (const gchar *text, const NlpThreatMention *mentions, gsize n_mentions);

/* Returns a JSON list of the other names of mention @i, by the result of nlp_threat_aliases_find(),
 * or NULL (transfer full). */
gchar *nlp_threat_aliases_list (const NlpThreatMention *mentions,
                                gsize n_mentions,
                                const gsize *firsts,
                                gsize i);

G_END_DECLS

#endif
