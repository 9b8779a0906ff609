/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rolewords.h: the classes of words in data/LANGUAGE/roles.words, which describes them.
 */

#ifndef NLP_ROLE_WORDS_H
#define NLP_ROLE_WORDS_H

#include "words/factlexicon.h"

#define NLP_ROLE_HEAD NLP_FACT_CLASS (0)
#define NLP_ROLE_PLURAL NLP_FACT_CLASS (1)
#define NLP_ROLE_RANK NLP_FACT_CLASS (2)
#define NLP_ROLE_RANK_MODIFIER NLP_FACT_CLASS (3)
#define NLP_ROLE_GENERAL NLP_FACT_CLASS (4)
#define NLP_ROLE_HONORIFIC NLP_FACT_CLASS (5)
#define NLP_ROLE_MODIFIER NLP_FACT_CLASS (6)
#define NLP_ROLE_STOP NLP_FACT_CLASS (7)
#define NLP_ROLE_DETERMINER NLP_FACT_CLASS (8)
#define NLP_ROLE_PREPOSITION NLP_FACT_CLASS (9)
#define NLP_ROLE_COMPLEMENT NLP_FACT_CLASS (10)
#define NLP_ROLE_BODY NLP_FACT_CLASS (11)
#define NLP_ROLE_COPULA NLP_FACT_CLASS (12)
#define NLP_ROLE_ASSUMING NLP_FACT_CLASS (13)
#define NLP_ROLE_AS NLP_FACT_CLASS (14)
#define NLP_ROLE_GENITIVE NLP_FACT_CLASS (15)
#define NLP_ROLE_AND NLP_FACT_CLASS (16)
#define NLP_ROLE_COMMA NLP_FACT_CLASS (17)
#define NLP_ROLE_OPEN NLP_FACT_CLASS (18)
#define NLP_ROLE_CLOSE NLP_FACT_CLASS (19)
#define NLP_ROLE_HYPHEN NLP_FACT_CLASS (20)
#define NLP_ROLE_ELECT NLP_FACT_CLASS (21)
#define NLP_ROLE_OF NLP_FACT_CLASS (22)
#define NLP_ROLE_WHO NLP_FACT_CLASS (23)
#define NLP_ROLE_TO NLP_FACT_CLASS (24)
#define NLP_ROLE_INSTITUTION NLP_FACT_CLASS (25)

/* The names of the classes in the file, in the order of their numbers. */
extern const gchar *const nlp_role_classes[];

#endif
