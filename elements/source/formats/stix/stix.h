/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stix.h: threat intelligence in STIX.
 */

#ifndef NLP_STIX_H
#define NLP_STIX_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Bundles of STIX 2, https://docs.oasis-open.org/cti/stix/v2.1/stix-v2.1.html. Each object whose
 * description is at least a sentence long is a document, in its newest version and unless that is
 * revoked. Besides the usual metadata, documents have "stix_type" and "labels". */
extern const NlpFormat nlp_stix_format;

G_END_DECLS

#endif
