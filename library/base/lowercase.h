/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_LOWERCASE_H
#define NLP_LOWERCASE_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends @length bytes of @text, which is UTF-8, in lower case: each code point as
 * g_unichar_tolower() converts it, whatever the locale. */
void nlp_lowercase_append (GString *out, const gchar *text, gsize length);

G_END_DECLS

#endif
