/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpstixdocument.h: passes documents to the engine of STIX.
 */

#ifndef GST_NLP_STIX_DOCUMENT_H
#define GST_NLP_STIX_DOCUMENT_H

#include "gstnlpdocument.h"
#include "stixreport.h"

G_BEGIN_DECLS

/* Adds the objects of @document to @bundle, as nlp_stix_report_add() does. @now: the time of
 * documents without a date of publication that can be read. */
const gchar *gst_nlp_stix_document_add (NlpStixBundle *bundle,
                                        const NlpAttack *attack,
                                        const NlpStixPhrases *phrases,
                                        GstNlpDocument *document,
                                        NlpTlp tlp,
                                        GDateTime *now);

G_END_DECLS

#endif
