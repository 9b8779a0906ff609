/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixoriginals.h: puts STIX objects that a document was read from into a bundle, as they are.
 */

#ifndef NLP_STIX_ORIGINALS_H
#define NLP_STIX_ORIGINALS_H

#include "stixbundle.h"

G_BEGIN_DECLS

/* Adds the objects of a JSON list that have a type and an id of STIX to @bundle. Returns the id of
 * the first one (transfer none), or NULL if there is none. */
const gchar *nlp_stix_originals_add (NlpStixBundle *bundle, const gchar *json);

G_END_DECLS

#endif
