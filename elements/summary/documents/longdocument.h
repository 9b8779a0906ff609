/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_LONG_DOCUMENT_H
#define GST_NLP_LONG_DOCUMENT_H

#include "writers/brief.h"
#include "gstnlpdocument.h"
#include "summarysections.h"

G_BEGIN_DECLS

/**
 * GstNlpLongDocument:
 *
 * What a brief tells of a document that comes in sections: the sum of what they name, and their
 * summary.
 */
typedef struct _GstNlpLongDocument GstNlpLongDocument;

/* @ranker must outlive it. @keeps_all: whether a summary is collected also where another element
 * makes one. */
GstNlpLongDocument *gst_nlp_long_document_new (const NlpRanker *ranker, gboolean keeps_all);
void gst_nlp_long_document_free (GstNlpLongDocument *self);

/* Whether sections have come that were not told of. */
gboolean gst_nlp_long_document_is_open (const GstNlpLongDocument *self);

/* Whether @document goes on with what has come. */
gboolean gst_nlp_long_document_continues (const GstNlpLongDocument *self, GstNlpDocument *document);

/* Adds a section, and what it names. */
void gst_nlp_long_document_add (GstNlpLongDocument *self,
                                GstNlpDocument *document,
                                const NlpMention *mentions,
                                gsize n_mentions,
                                const NlpSummaryOptions *options);

/* Gets the last section, or a copy, with the summary of all (transfer full). */
GstNlpDocument *gst_nlp_long_document_summarize (GstNlpLongDocument *self,
                                                 const NlpSummaryOptions *options);

/* The brief of all sections. It must not outlive @summarized, nor the next change of @self. */
NlpBrief gst_nlp_long_document_brief (const GstNlpLongDocument *self, GstNlpDocument *summarized);

/* (nullable): what all sections are about; NULL if they are not segmented. */
const NlpCollection *gst_nlp_long_document_get_collection (const GstNlpLongDocument *self);

/* Forgets all. */
void gst_nlp_long_document_clear (GstNlpLongDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpLongDocument, gst_nlp_long_document_free)

G_END_DECLS

#endif
