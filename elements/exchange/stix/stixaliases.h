/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixaliases.h: finds mentions that are other names of a thing.
 */

#ifndef NLP_STIX_ALIASES_H
#define NLP_STIX_ALIASES_H

#include "stixrelations.h"

G_BEGIN_DECLS

/* Returns (array length=n_mentions) (transfer full) the index of the first mention of the thing of
 * each mention of @text: that of its chain, or the one before "also known as". Mentions with
 * different ids are different things. The ids of the objects need not be set. */
gsize *nlp_stix_aliases_find (const NlpStixText *text);

/* Returns a JSON list of the other names of mention @i that nlp_stix_aliases_find() found, or NULL
 * (transfer full). */
gchar *nlp_stix_aliases_list (const NlpStixText *text, const gsize *firsts, gsize i);

G_END_DECLS

#endif
