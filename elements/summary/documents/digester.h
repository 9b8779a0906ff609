/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * digester.h: groups documents into topics, and writes digests of them.
 */

#ifndef GST_NLP_DIGESTER_H
#define GST_NLP_DIGESTER_H

#include "gstnlpdocument.h"
#include "ranking/sentencepool.h"
#include "topics/topics.h"
#include "writers/brief.h"
#include "writers/briefformat.h"

G_BEGIN_DECLS

/**
 * GstNlpDigester:
 *
 * The topics of a stream of documents (topics/topics.h), with digests of them (writers/digest.h).
 */
typedef struct _GstNlpDigester GstNlpDigester;

/* @ranker must outlive the digester. */
GstNlpDigester *gst_nlp_digester_new (guint max_topics, const NlpRanker *ranker);
void gst_nlp_digester_free (GstNlpDigester *self);

/* Adds @document, which has a summary and the brief @brief. @pool (nullable) has the sentences of
 * all sections if @document is the last one. Returns the topic of the document (transfer none). */
const NlpTopic *gst_nlp_digester_add (GstNlpDigester *self,
                                      GstNlpDocument *document,
                                      const NlpBrief *brief,
                                      const NlpSentencePool *pool);

const NlpTopics *gst_nlp_digester_get_topics (const GstNlpDigester *self);

/* Returns the number of digests that were written. */
guint64 gst_nlp_digester_get_n_digests (const GstNlpDigester *self);

/* Writes a digest, after which no document is new. */
void gst_nlp_digester_append (GstNlpDigester *self, const NlpBriefStyle *style, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpDigester, gst_nlp_digester_free)

G_END_DECLS

#endif
