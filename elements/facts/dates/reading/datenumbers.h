/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datenumbers.h: numbers in several words.
 */

#ifndef NLP_DATE_NUMBERS_H
#define NLP_DATE_NUMBERS_H

#include "dateclasses.h"

G_BEGIN_DECLS

/* Joins the words of each number in @words, an array of #NlpDateWord: "twenty-four", "2 1/2", "a
 * hundred and thirty", "nineteen ninety-six", "twenty-first". */
void nlp_date_numbers_join (GArray *words);

G_END_DECLS

#endif
