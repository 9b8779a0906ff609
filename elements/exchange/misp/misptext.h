/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * misptext.h: a text with its things, as the engine of MISP sees it.
 */

#ifndef NLP_MISP_TEXT_H
#define NLP_MISP_TEXT_H

#include "gstnlptypes.h"
#include "threats/threatmention.h"

G_BEGIN_DECLS

/**
 * NlpMispText:
 * @text: the text; need not end in a NUL byte
 * @length: the length of @text in bytes
 * @sentences: the sentences in the order of the text
 * @n_sentences: the number of sentences
 * @mentions: the mentions in the order of the text
 * @n_mentions: the number of mentions
 * @domain: (nullable): the registered domain of the document itself
 *
 * A text with its things. It owns nothing.
 */
typedef struct {
  const gchar *text;
  gsize length;
  const GstNlpRange *sentences;
  gsize n_sentences;
  const NlpThreatMention *mentions;
  gsize n_mentions;
  const gchar *domain;
} NlpMispText;

G_END_DECLS

#endif
