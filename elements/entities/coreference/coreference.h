/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * coreference.h: the entities of one text and their mentions.
 */

#ifndef NLP_COREFERENCE_H
#define NLP_COREFERENCE_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpCoreference:
 * @matches: (element-type NlpMatch): in the order of the text and without overlaps
 * @n_chains: the number of coreference chains
 *
 * The entities of one text, made of the matches of all engines.
 */
typedef struct {
  GArray *matches;
  guint n_chains;
  /*< private >*/
  GStringChunk *strings;
  GStringChunk *match_strings; /* (nullable) */
} NlpCoreference;

/* Makes the entities of a text from @matches, an array of #NlpMatch in any order, which it sorts:
 *
 * - resolves overlaps (nlp_match_resolve_overlaps());
 * - adds aliases: surnames of persons who have a full name or a title elsewhere in the text, names
 *   of one word of places and organisations that a rule was sure of, and acronyms in brackets after
 *   a name ("National Cyber Centre (NCC)");
 * - numbers the chains, from 0 in the order of their first mentions: mentions of a person by full
 *   name or surname, of an organisation by name or acronym, and those with the same label and the
 *   same canonical name, value or spelling. Dates, times and amounts have no chain.
 *
 * The name of a short mention is the fullest one of its chain. The strings of @matches must outlive
 * the result, and so must those of @words unless nlp_coreference_take_strings() gets them. Time is
 * linear except for the sorting. Returns: (transfer full) */
NlpCoreference *nlp_coreference_new (const NlpWords *words, GArray *matches);

/* Keeps @strings, which the matches point to, until @self is freed. @strings: (transfer full) */
void nlp_coreference_take_strings (NlpCoreference *self, GStringChunk *strings);

void nlp_coreference_free (NlpCoreference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCoreference, nlp_coreference_free)

G_END_DECLS

#endif
