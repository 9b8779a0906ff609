/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_DIGESTER_H
#define GST_NLP_DIGESTER_H

#include "writers/brief.h"
#include "writers/briefformat.h"
#include "ranking/sentencepool.h"
#include "gstnlpdocument.h"
#include "ranking/ranker.h"
#include "topics/topics.h"

G_BEGIN_DECLS

/**
 * GstNlpDigester:
 *
 * Gathers documents into topics (topics.h), and tells of them in digests (digest.h).
 */
typedef struct _GstNlpDigester GstNlpDigester;

/* @ranker must outlive it. */
GstNlpDigester *gst_nlp_digester_new (guint max_topics, const NlpRanker *ranker);
void gst_nlp_digester_free (GstNlpDigester *self);

/* @document has its summary; @brief is its brief. @sections (nullable) is all of it where @document
 * is only the last section. */
void gst_nlp_digester_add (GstNlpDigester *self,
                           GstNlpDocument *document,
                           const NlpBrief *brief,
                           const NlpCollection *sections);

const NlpTopics *gst_nlp_digester_get_topics (const GstNlpDigester *self);

/* How many digests were written. */
guint64 gst_nlp_digester_get_n_digests (const GstNlpDigester *self);

/* Writes a digest of what came since the last one. */
void gst_nlp_digester_append (GstNlpDigester *self, const NlpBriefStyle *style, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpDigester, gst_nlp_digester_free)

G_END_DECLS

#endif
