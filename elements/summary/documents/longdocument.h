/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * longdocument.h: reads the brief of a document that comes in sections.
 */

#ifndef GST_NLP_LONG_DOCUMENT_H
#define GST_NLP_LONG_DOCUMENT_H

#include "gstnlpdocument.h"
#include "summarysections.h"
#include "writers/brief.h"

G_BEGIN_DECLS

/**
 * GstNlpLongDocument:
 *
 * Collects the sections of one document: counts of the entities that they mention, and sentences
 * for the summary.
 */
typedef struct _GstNlpLongDocument GstNlpLongDocument;

/* @ranker must outlive the document. @keeps_all: whether to collect sentences even if a summarizer
 * has given the sections summaries. */
GstNlpLongDocument *gst_nlp_long_document_new (const NlpRanker *ranker, gboolean keeps_all);
void gst_nlp_long_document_free (GstNlpLongDocument *self);

/* Whether there are sections. */
gboolean gst_nlp_long_document_is_open (const GstNlpLongDocument *self);

/* Whether @document is a further section of the same document. */
gboolean gst_nlp_long_document_continues (const GstNlpLongDocument *self, GstNlpDocument *document);

/* Adds a section and its mentions. */
void gst_nlp_long_document_add (GstNlpLongDocument *self,
                                GstNlpDocument *document,
                                const NlpMention *mentions,
                                gsize n_mentions,
                                const NlpSummaryOptions *options);

/* Returns the last section, or a copy, with the summary of the whole document (transfer full). */
GstNlpDocument *gst_nlp_long_document_summarize (GstNlpLongDocument *self,
                                                 const NlpSummaryOptions *options);

/* Returns the brief of the whole document. It points into @summarized and @self, and is valid until
 * the next change of either. */
NlpBrief gst_nlp_long_document_get_brief (const GstNlpLongDocument *self,
                                          GstNlpDocument *summarized);

/* Returns the sentences of all sections, or %NULL if some were not collected (transfer none). */
const NlpSentencePool *gst_nlp_long_document_get_pool (const GstNlpLongDocument *self);

/* Removes all sections. */
void gst_nlp_long_document_clear (GstNlpLongDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpLongDocument, gst_nlp_long_document_free)

G_END_DECLS

#endif
