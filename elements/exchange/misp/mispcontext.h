/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispcontext.h: what the sentence of a mention says about it.
 */

#ifndef NLP_MISP_CONTEXT_H
#define NLP_MISP_CONTEXT_H

#include "misptext.h"

G_BEGIN_DECLS

/**
 * NlpMispContext:
 * @sentence: the sentence, or the text around a mention in none
 * @comment: the sentence, or a part of a long one, in one line
 * @before: the words before the mention, as nlp_misp_words_normalise() returns them
 * @first_seen: (nullable): the time since which the sentence says that it was seen, of ISO 8601
 *
 * The context of a mention.
 */
typedef struct {
  GstNlpRange sentence;
  gchar *comment;
  gchar *before;
  gchar *first_seen;
} NlpMispContext;

/* Reads the context of a mention. @self is zeroed, or has that of another mention of the text: what
 * both have in common is kept. */
void nlp_misp_context_read (NlpMispContext *self,
                            const NlpMispText *text,
                            const NlpThreatMention *mention);
void nlp_misp_context_clear (NlpMispContext *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpMispContext, nlp_misp_context_clear)

G_END_DECLS

#endif
