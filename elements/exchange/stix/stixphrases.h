/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixphrases.h: the words between two things that state a relationship.
 */

#ifndef NLP_STIX_PHRASES_H
#define NLP_STIX_PHRASES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpStixRelation:
 * @NLP_STIX_USES: the source uses the target
 * @NLP_STIX_TARGETS: the source attacks the target
 * @NLP_STIX_EXPLOITS: the source exploits the vulnerability
 * @NLP_STIX_ATTRIBUTED_TO: the source is the work of the target
 * @NLP_STIX_COMMUNICATES_WITH: the source sends to the address
 * @NLP_STIX_LOADS: the source uses the target, malware that it brings
 * @NLP_STIX_N_RELATIONS: the number of kinds
 *
 * A kind of relationship that texts state.
 */
typedef enum {
  NLP_STIX_USES,
  NLP_STIX_TARGETS,
  NLP_STIX_EXPLOITS,
  NLP_STIX_ATTRIBUTED_TO,
  NLP_STIX_COMMUNICATES_WITH,
  NLP_STIX_LOADS,
  NLP_STIX_N_RELATIONS,
} NlpStixRelation;

/**
 * NlpStixPhrases:
 *
 * The phrases of data/relations.words.
 */
typedef struct _NlpStixPhrases NlpStixPhrases;

NlpStixPhrases *nlp_stix_phrases_new (void);
void nlp_stix_phrases_free (NlpStixPhrases *self);

/**
 * NlpStixDirections:
 * @NLP_STIX_FORWARD: the first thing is the source
 * @NLP_STIX_BACKWARD: the second thing is the source
 *
 * How a phrase relates two things; some phrases do both.
 */
typedef enum {
  NLP_STIX_FORWARD = 1 << 0,
  NLP_STIX_BACKWARD = 1 << 1,
} NlpStixDirections;

/* Finds the longest phrase of @relation in @words, which are between two things, or in the end of
 * @before and the beginning of @words. Both are in lower case, with single spaces, and a space at
 * each end. Returns its directions, or 0 if there is none. */
NlpStixDirections nlp_stix_phrases_find (const NlpStixPhrases *self,
                                         NlpStixRelation relation,
                                         const gchar *before,
                                         const gchar *words);

/* Returns the name of the kind in STIX. */
const gchar *nlp_stix_relation_get_name (NlpStixRelation relation);

G_END_DECLS

#endif
