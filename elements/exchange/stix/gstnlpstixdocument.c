/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpstixdocument.c: passes documents to the engine of STIX.
 */

#include "gstnlpstixdocument.h"

#include "common/stixobjects.h"
#include "threats/gstnlpthreatdocument.h"

const gchar *
gst_nlp_stix_document_add (NlpStixBundle *bundle,
                           const NlpAttack *attack,
                           const NlpStixPhrases *phrases,
                           GstNlpDocument *document,
                           NlpTlp tlp,
                           GDateTime *now)
{
  g_auto (GstNlpThreatDocument) threats;
  g_autofree gchar *created = NULL;
  NlpStixReport report = {
      .id = gst_nlp_document_get_id (document),
      .uri = gst_nlp_document_get_uri (document),
      .title = gst_nlp_document_get_title (document),
      .summary = gst_nlp_document_get_summary (document),
      .originals = gst_nlp_document_get_metadata (document, NLP_STIX_OBJECTS),
      .tlp = tlp,
  };

  gst_nlp_threat_document_init (&threats, document, now);
  created = g_date_time_format (threats.time, "%Y-%m-%dT%H:%M:%S.000Z");
  report.created = created;
  report.text.text = gst_nlp_document_peek_text (document, &report.text.length);
  report.text.sentences = gst_nlp_document_peek_sentences (document, &report.text.n_sentences);
  report.text.mentions = (const NlpThreatMention *)(gconstpointer)threats.mentions->data;
  report.text.n_mentions = threats.mentions->len;
  report.techniques = (const NlpThreatTechnique *)(gconstpointer)threats.techniques->data;
  report.n_techniques = threats.techniques->len;
  return nlp_stix_report_add (bundle, attack, phrases, &report);
}
