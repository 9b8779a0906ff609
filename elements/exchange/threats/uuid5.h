/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * uuid5.h: makes UUIDs of names.
 */

#ifndef NLP_UUID5_H
#define NLP_UUID5_H

#include <glib.h>

G_BEGIN_DECLS

#define NLP_UUID_SIZE 16

/* Returns the UUID of version 5 (RFC 4122) of @name in the namespace @space, of NLP_UUID_SIZE bytes
 * (transfer full). */
gchar *nlp_uuid5_make (const guint8 *space, const gchar *name);

/* Returns the UUID of a thing that was found in text, of its @type and its @name in any letter
 * case, so that the same thing has one UUID everywhere (transfer full). */
gchar *nlp_uuid5_make_finding (const gchar *type, const gchar *name);

G_END_DECLS

#endif
