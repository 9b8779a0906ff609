/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datewords.h: the words of a sentence, as the rules of dates see them.
 */

#ifndef NLP_DATE_WORDS_H
#define NLP_DATE_WORDS_H

#include "dateclasses.h"
#include "view.h"

G_BEGIN_DECLS

/* Whether a sentence may have a date: its tokens are @first to before @last. */
gboolean nlp_date_words_are_needed (const NlpFactLexicon *lexicon,
                                    const NlpFactsView *view,
                                    gsize first,
                                    gsize last);

/* Replaces @words, an array of #NlpDateWord, by those of the tokens @first to before @last. Tokens
 * are split at hyphens and between digits and letters; numbers in several words are one. */
void nlp_date_words_read (const NlpFactLexicon *lexicon,
                          const NlpFactsView *view,
                          gsize first,
                          gsize last,
                          GArray *words);

G_END_DECLS

#endif
