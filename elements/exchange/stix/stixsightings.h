/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixsightings.h: finds when and where malware, tools and actors were seen.
 */

#ifndef NLP_STIX_SIGHTINGS_H
#define NLP_STIX_SIGHTINGS_H

#include "stixrelations.h"

G_BEGIN_DECLS

/* Adds a sighting for each sentence that says that one thing was seen at one date: "WellMess was
 * detected in Canada in May 2020". The dates are mentions with a beginning. The ids of the other
 * mentions are set. */
void nlp_stix_sightings_add (NlpStixBundle *bundle, const NlpStixText *text);

G_END_DECLS

#endif
