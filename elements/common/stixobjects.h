/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixobjects.h: how documents keep the STIX objects that they were read from.
 */

#ifndef NLP_STIX_OBJECTS_H
#define NLP_STIX_OBJECTS_H

/* The name of the metadata that has the objects which a document is about, as a JSON list. Entities
 * refer to them with their ids. */
#define NLP_STIX_OBJECTS "stix_objects"

#endif
