/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixmarking.h: marks what may be shared, by the Traffic Light Protocol.
 */

#ifndef NLP_STIX_MARKING_H
#define NLP_STIX_MARKING_H

#include "stix/objects/stixbundle.h"

G_BEGIN_DECLS

/**
 * NlpStixTlp:
 * @NLP_STIX_TLP_AUTO: as the text says, or else none
 * @NLP_STIX_TLP_NONE: no marking
 * @NLP_STIX_TLP_CLEAR: TLP:CLEAR, called TLP:WHITE before
 * @NLP_STIX_TLP_GREEN: TLP:GREEN
 * @NLP_STIX_TLP_AMBER: TLP:AMBER
 * @NLP_STIX_TLP_AMBER_STRICT: TLP:AMBER+STRICT
 * @NLP_STIX_TLP_RED: TLP:RED
 *
 * With whom information may be shared. Later values are stricter.
 */
typedef enum {
  NLP_STIX_TLP_AUTO,
  NLP_STIX_TLP_NONE,
  NLP_STIX_TLP_CLEAR,
  NLP_STIX_TLP_GREEN,
  NLP_STIX_TLP_AMBER,
  NLP_STIX_TLP_AMBER_STRICT,
  NLP_STIX_TLP_RED,
} NlpStixTlp;

/* Returns the strictest marking that the text has, such as "TLP:AMBER", or none. */
NlpStixTlp nlp_stix_tlp_find (const gchar *text, gsize length);

/* Adds the marking definition to @bundle. Returns its id (nullable). */
const gchar *nlp_stix_tlp_add (NlpStixTlp tlp, NlpStixBundle *bundle);

G_END_DECLS

#endif
