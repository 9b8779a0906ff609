/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SAFE_TEXT_H
#define NLP_SAFE_TEXT_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether @c between @before and @after (0 at the ends of a text) should not be shown to people:
 * control characters, which terminals obey, and invisible characters, which change the order of a
 * text or hide a part of it. Joiners are not hidden in scripts that need them, nor in emoji. */
gboolean nlp_safe_is_hidden (gunichar before, gunichar c, gunichar after);

/* Appends @length bytes of @text (-1: up to its NUL) on one line. Drops hidden characters, writes a
 * space for whitespace and control characters, and U+FFFD for bytes that are not UTF-8. */
void nlp_safe_append (GString *out, const gchar *text, gssize length);

G_END_DECLS

#endif
