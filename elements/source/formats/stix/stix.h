/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_STIX_H
#define NLP_STIX_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* STIX 2 bundles (https://docs.oasis-open.org/cti/stix/v2.1/stix-v2.1.html). What is described in
 * at least a sentence is a document, in its newest version if that isn't revoked. Besides what all
 * documents have, it has the metadata "stix_type" and "labels". */

extern const NlpFormat nlp_stix_format;

G_END_DECLS

#endif
