/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * view.h: a text and its annotations, as the engines of facts see them.
 */

#ifndef NLP_FACTS_VIEW_H
#define NLP_FACTS_VIEW_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * NlpFactsView:
 * @text: the text; need not end in a NUL byte
 * @length: the length of @text in bytes
 * @tokens: (array length=n_tokens): the tokens in the order of the text
 * @n_tokens: the number of tokens
 * @hashes: (array length=n_tokens): nlp_fact_lexicon_hash() of each token
 * @sentences: (array length=n_sentences): the sentences in the order of the text
 * @n_sentences: the number of sentences
 * @entities: (array length=n_entities): the entities in the order of the text, longer ones first
 *     where several start at the same byte
 * @rows: (array length=n_entities): the place of each entity in the layer of the document
 * @n_entities: the number of entities
 * @published: (nullable): the publication date of the document, as it says
 * @language: (nullable): the language of the document, such as "en"
 * @is_section: whether the text is a part of the document
 * @is_first: whether the text begins the document
 *
 * A text and its annotations. Offsets are bytes. It owns nothing.
 */
typedef struct {
  const gchar *text;
  gsize length;
  const GstNlpToken *tokens;
  gsize n_tokens;
  const guint32 *hashes;
  const GstNlpRange *sentences;
  gsize n_sentences;
  const GstNlpRawSpan *entities;
  const guint *rows;
  gsize n_entities;
  const gchar *published;
  const gchar *language;
  gboolean is_section;
  gboolean is_first;
} NlpFactsView;

/* Returns the index of the first token that ends after byte @at, or @n_tokens. */
gsize nlp_facts_view_find_token (const NlpFactsView *self, guint32 at);

/* Returns the index of the first sentence that ends after byte @at, or @n_sentences. */
gsize nlp_facts_view_find_sentence (const NlpFactsView *self, guint32 at);

/* Returns the index of the first entity that starts at or after byte @at, or @n_entities. */
gsize nlp_facts_view_find_entity (const NlpFactsView *self, guint32 at);

G_END_DECLS

#endif
