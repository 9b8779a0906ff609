/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * genders.h: whether a person is "he" or "she", by titles and given names.
 */

#ifndef NLP_GENDERS_H
#define NLP_GENDERS_H

#include "view.h"
#include "words/factlexicon.h"

G_BEGIN_DECLS

/**
 * NlpGender:
 * @NLP_GENDER_UNKNOWN: nothing in the text tells it, or the text contradicts itself
 * @NLP_GENDER_MALE: "he"
 * @NLP_GENDER_FEMALE: "she"
 *
 * The pronoun of a person.
 */
typedef enum {
  NLP_GENDER_UNKNOWN,
  NLP_GENDER_MALE,
  NLP_GENDER_FEMALE,
} NlpGender;

/* Loads the titles and given names. Errors are those of the data file (%NLP_TABLE_ERROR). */
NlpFactLexicon *nlp_gender_lexicon_new (GError **error);

/* Returns the gender of each entity of @view, of the mentions of a person in one chain together.
 * Returns: (transfer full) (array length=n_entities): of #NlpGender */
guint8 *nlp_genders_find (const NlpFactLexicon *lexicon, const NlpFactsView *view);

G_END_DECLS

#endif
