/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * postagger.h: tells the classes of words, and which lemmas follow from them.
 */

#ifndef NLP_POS_TAGGER_H
#define NLP_POS_TAGGER_H

#include "gstnlptypes.h"
#include "lemmas/lemmatizer.h"
#include "tagcache.h"

G_BEGIN_DECLS

/**
 * NlpTaggedWord:
 * @tag: its class
 * @edit: the edit that makes its lemma
 */
typedef struct {
  guint16 tag;
  guint16 edit;
} NlpTaggedWord;

typedef struct _NlpPosTagger NlpPosTagger;

/* A tagger for one thread. The models must outlive it. */
NlpPosTagger *nlp_pos_tagger_new (const NlpTagModel *model,
                                  const NlpTagTables *tables,
                                  const NlpLemmatizer *lemmatizer);
void nlp_pos_tagger_free (NlpPosTagger *self);

/* Tags the @n_tokens tokens of a sentence. */
void nlp_pos_tagger_tag (NlpPosTagger *self,
                         const gchar *text,
                         const GstNlpToken *tokens,
                         gsize n_tokens,
                         NlpTaggedWord *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPosTagger, nlp_pos_tagger_free)

G_END_DECLS

#endif
