/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_COREFERENCE_H
#define NLP_COREFERENCE_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpCoreference:
 * @matches: of #NlpMatch, in the order of the text and without overlaps
 * @n_chains: how many chains of mentions there are
 *
 * The entities of one text, made of the hits of all engines.
 */
typedef struct {
  GArray *matches;
  guint n_chains;
  /*< private >*/
  GStringChunk *strings;
  GStringChunk *hit_strings; /* (nullable) */
} NlpCoreference;

/* Makes one choice of @hits, which may overlap and come in any order: of two that overlap the
 * longer stays, then the one of the higher score, then the one found first. Then
 *
 * - tags what the text itself explains: bare surnames of persons who have a full name or a title
 *   somewhere, single names of places and organisations that a rule was sure of, and acronyms that
 *   stand in brackets behind a name ("National Cyber Centre (NCC)");
 * - numbers the chains: mentions of the same person by full name or surname, of an organisation by
 *   name or acronym, and those with the same label and canonical name, value or spelling.
 *   Dates, times and amounts are in no chain. The first mention of the first chain has chain 0.
 *
 * The name of a short mention is the fullest one of its chain. What hits point to must outlive the
 * result, and so must the strings of @self unless nlp_coreference_take_strings() is given them.
 * @hits is sorted. Time is linear but for the sort. */
NlpCoreference *nlp_coreference_new (const NlpWords *self, GArray *hits);

/* Keeps the strings that the hits point to, such as those of the words, as long as @self. Takes
 * ownership of @strings. */
void nlp_coreference_take_strings (NlpCoreference *self, GStringChunk *strings);

void nlp_coreference_free (NlpCoreference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCoreference, nlp_coreference_free)

G_END_DECLS

#endif
