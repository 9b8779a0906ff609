/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpthreatdocument.h: lists what the encoders of threat information want of a document.
 */

#ifndef GST_NLP_THREAT_DOCUMENT_H
#define GST_NLP_THREAT_DOCUMENT_H

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/**
 * GstNlpThreatDocument:
 * @mentions: (element-type NlpThreatMention): its entities in the order of the text
 * @techniques: (element-type NlpThreatTechnique): its sentences that describe techniques
 * @texts: (element-type utf8): the words of @mentions
 * @time: when it was published, in UTC
 *
 * What a document says about threats. It borrows from the document.
 */
typedef struct {
  GArray *mentions;
  GArray *techniques;
  GPtrArray *texts;
  GDateTime *time;
} GstNlpThreatDocument;

/* Lists the things of @document. @now: the time of a document without a date of publication that
 * can be read. */
void
gst_nlp_threat_document_init (GstNlpThreatDocument *self, GstNlpDocument *document, GDateTime *now);
void gst_nlp_threat_document_clear (GstNlpThreatDocument *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GstNlpThreatDocument, gst_nlp_threat_document_clear)

G_END_DECLS

#endif
