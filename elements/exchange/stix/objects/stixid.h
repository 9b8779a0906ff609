/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixid.h: makes the ids of STIX objects.
 */

#ifndef NLP_STIX_ID_H
#define NLP_STIX_ID_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns the id of a domain object or relationship: the @type and a UUID of version 5 (RFC 4122)
 * of the type and the @name, so that the same thing has one id everywhere (transfer full). */
gchar *nlp_stix_id_make (const gchar *type, const gchar *name);

/* Returns the id of a cyber-observable object as STIX 2.1 makes it, in section 2.9, from the
 * properties that contribute to it: @json, canonical (transfer full). */
gchar *nlp_stix_id_make_observable (const gchar *type, const gchar *json);

/* Whether @id (nullable) is of one of the @types, a list that ends with NULL. */
gboolean nlp_stix_id_is_of (const gchar *id, const gchar *const *types);

/* Whether @id is a type and a UUID: "malware--31b940d4-6f7f-459a-80ea-9c1f17b5891b". */
gboolean nlp_stix_id_is_valid (const gchar *id);

G_END_DECLS

#endif
