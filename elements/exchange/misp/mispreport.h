/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispreport.h: makes the attributes and tags of a document.
 */

#ifndef NLP_MISP_REPORT_H
#define NLP_MISP_REPORT_H

#include "mispevent.h"
#include "misptables.h"
#include "misptext.h"
#include "threats/tlp.h"

G_BEGIN_DECLS

/**
 * NlpMispReport:
 * @id: (nullable): the identifier of the document
 * @uri: (nullable): its source
 * @title: (nullable): its title
 * @time: when it was published, in seconds of Unix time
 * @tlp: with whom it may be shared
 * @text: its text and things; the domain is not set
 * @techniques: (array length=n_techniques): its sentences that describe techniques
 * @n_techniques: their number
 *
 * A document. It owns nothing.
 */
typedef struct {
  const gchar *id;
  const gchar *uri;
  const gchar *title;
  gint64 time;
  NlpTlp tlp;
  NlpMispText text;
  const NlpThreatTechnique *techniques;
  gsize n_techniques;
} NlpMispReport;

/* Adds a document to @event. Returns whether it has something for an event: more than the link to
 * the document and its marking. */
gboolean
nlp_misp_report_add (NlpMispEvent *event, const NlpMispTables *tables, const NlpMispReport *report);

G_END_DECLS

#endif
