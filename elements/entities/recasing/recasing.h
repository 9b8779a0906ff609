/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * recasing.h: lines in one letter case, in the case of sentences.
 */

#ifndef NLP_RECASING_H
#define NLP_RECASING_H

#include "gazetteer/gazetteer.h"
#include "gstnlptypes.h"
#include "lexical/namelexicon.h"

G_BEGIN_DECLS

/**
 * NlpRecaser:
 *
 * Changes the letter case of lines that say little by it, so that names are found there too. Listed
 * names, weekdays and persons get their capitals in sentences without any. Verbs and function words
 * lose theirs in headlines in title case. A line in capitals that names a body ("MINISTRY OF
 * TRADE") is written in title case, and no name goes on after a line in capitals: such a line ends
 * with a tab in the result.
 *
 * Once made it is only read and may be shared between threads.
 */
typedef struct _NlpRecaser NlpRecaser;

/* All must outlive the result. @lexicon: (nullable). */
NlpRecaser *nlp_recaser_new (const NlpWordClasses *word_classes,
                             const NlpGazetteer *gazetteer,
                             const NlpNameLexicon *lexicon);
void nlp_recaser_free (NlpRecaser *self);

/* Returns: (transfer full) (nullable): a text of the same length in bytes, with only ASCII letters
 * changed; %NULL if nothing is to be changed */
gchar *nlp_recaser_run (const NlpRecaser *self,
                        const gchar *text,
                        gsize length,
                        const GstNlpToken *tokens,
                        gsize n_tokens,
                        const GstNlpRange *sentences,
                        gsize n_sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRecaser, nlp_recaser_free)

G_END_DECLS

#endif
