/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixmarking.h: marks what may be shared, by the Traffic Light Protocol.
 */

#ifndef NLP_STIX_MARKING_H
#define NLP_STIX_MARKING_H

#include "stix/objects/stixbundle.h"
#include "threats/tlp.h"

G_BEGIN_DECLS

/* Adds the marking definition to @bundle. Returns its id (nullable). */
const gchar *nlp_stix_tlp_add (NlpTlp tlp, NlpStixBundle *bundle);

G_END_DECLS

#endif
