/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * texts.h: makes one line of a piece of text.
 */

#ifndef NLP_TEXTS_H
#define NLP_TEXTS_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns UTF-8 of @length bytes with a single space for each sequence of ASCII whitespace, and
 * none at the ends (transfer full). */
gchar *nlp_text_collapse (const gchar *text, gsize length);

/* Whether there is only ASCII whitespace. */
gboolean nlp_text_is_blank (const gchar *text, gsize length);

/* Returns @text, or as many of its words as @max bytes hold, and an ellipsis (transfer full). */
gchar *nlp_text_shorten (const gchar *text, gsize max);

/* Returns the words of a text of @length bytes around its bytes from @start to @end, collapsed: up
 * to @max bytes, with an ellipsis where words are left out (transfer full). */
gchar *nlp_text_clip (const gchar *text, gsize length, gsize start, gsize end, gsize max);

G_END_DECLS

#endif
