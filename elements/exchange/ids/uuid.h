/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * uuid.h: makes UUIDs of names.
 */

#ifndef NLP_UUID_H
#define NLP_UUID_H

#include <glib.h>

G_BEGIN_DECLS

#define NLP_UUID_SIZE 16

/* Returns the UUID of version 5 (RFC 4122) of @length bytes at @name in the namespace @space
 * (transfer full). The same name has the same UUID everywhere. */
gchar *nlp_uuid_make (const guint8 space[NLP_UUID_SIZE], const gchar *name, gsize length);

/* Returns the UUID of a thing that was found in text, of its @type and its @name in any letter
 * case, so that the same thing has one UUID everywhere (transfer full). */
gchar *nlp_uuid_make_finding (const gchar *type, const gchar *name);

G_END_DECLS

#endif
