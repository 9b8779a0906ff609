/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmltext.h: escapes text for HTML.
 */

#ifndef NLP_HTML_TEXT_H
#define NLP_HTML_TEXT_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text for use between tags or in a quoted attribute. Invalid UTF-8, and characters that
 * HTML forbids or that change the direction of text, become U+FFFD. @length is in bytes, or -1 if
 * @text ends in NUL. */
void nlp_html_append_text (GString *out, const gchar *text, gssize length);

G_END_DECLS

#endif
