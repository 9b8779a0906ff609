/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixobservables.h: makes observables and indicators of addresses, hashes and files.
 */

#ifndef NLP_STIX_OBSERVABLES_H
#define NLP_STIX_OBSERVABLES_H

#include "stix/objects/stixbundle.h"
#include "threats/threatmention.h"

G_BEGIN_DECLS

/* Adds the cyber-observable object of @mention. If it is a sign of an attack, adds an indicator
 * with its pattern, too: addresses, hashes and registry keys are, names and links only if the text
 * has defanged them. Returns the id of the observable (transfer none), or NULL if the label is none
 * of an observable, or the value is malformed. */
const gchar *nlp_stix_observable_add (NlpStixBundle *bundle, const NlpThreatMention *mention);

G_END_DECLS

#endif
