/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixreport.h: makes the objects of a document, and the report that has them.
 */

#ifndef NLP_STIX_REPORT_H
#define NLP_STIX_REPORT_H

#include "threats/attack.h"
#include "stix/objects/stixbundle.h"
#include "stix/objects/stixmarking.h"
#include "stixphrases.h"
#include "stixrelations.h"
#include "stixtechniques.h"

G_BEGIN_DECLS

/**
 * NlpStixReport:
 * @id: (nullable): the identifier of the document
 * @uri: (nullable): its source
 * @title: (nullable): its title
 * @summary: (nullable): its summary
 * @created: when it was published, such as "2013-05-10T00:00:00.000Z"
 * @originals: (nullable): the objects that it was read from, a JSON list
 * @tlp: with whom it may be shared
 * @text: its text and things; ids are not set
 * @techniques: (array length=n_techniques): its sentences that describe techniques
 * @n_techniques: their number
 *
 * A document. It owns nothing.
 */
typedef struct {
  const gchar *id;
  const gchar *uri;
  const gchar *title;
  const gchar *summary;
  const gchar *created;
  const gchar *originals;
  NlpTlp tlp;
  NlpStixText text;
  const NlpThreatTechnique *techniques;
  gsize n_techniques;
} NlpStixReport;

/* Adds the objects of a document to @bundle, and a report that refers to them if some of them were
 * found in its text. Returns the id of the report, or of the first object that the document was
 * read from (transfer none), or NULL if there are no objects, because a report needs one. */
const gchar *nlp_stix_report_add (NlpStixBundle *bundle,
                                  const NlpAttack *attack,
                                  const NlpStixPhrases *phrases,
                                  const NlpStixReport *report);

G_END_DECLS

#endif
