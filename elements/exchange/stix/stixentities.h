/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixentities.h: makes domain objects of entities.
 */

#ifndef NLP_STIX_ENTITIES_H
#define NLP_STIX_ENTITIES_H

#include "threats/attack.h"
#include "stix/objects/stixbundle.h"
#include "threats/threatmention.h"

G_BEGIN_DECLS

/* Adds the domain object of @mention: an identity, a location, a threat actor or intrusion set, a
 * malware, a tool, a vulnerability, an attack pattern or a campaign. What ATT&CK has keeps its id.
 * Returns the id (transfer none), or NULL if STIX has no object for the label. */
const gchar *nlp_stix_entity_add (NlpStixBundle *bundle,
                                  const NlpAttack *attack,
                                  const NlpThreatMention *mention);

G_END_DECLS

#endif
