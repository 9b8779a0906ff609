/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlreferences.h: the character references of HTML.
 */

#ifndef NLP_HTML_REFERENCES_H
#define NLP_HTML_REFERENCES_H

#include <glib.h>

G_BEGIN_DECLS

/* Adds the text of HTML between two tags to @out and replaces its character references by their
 * characters as the HTML standard says: names with and without a semicolon, and numbers, of which
 * 128 to 159 mean the characters of Windows-1252. NUL becomes a space. @length: in bytes of UTF-8.
 * @is_attribute: whether it is the value of an attribute. In these, as in "?a=1&copy=2", a name
 * without a semicolon is no reference if a letter, a digit or "=" follows. */
void
nlp_html_append_resolved (GString *out, const gchar *text, gsize length, gboolean is_attribute);

G_END_DECLS

#endif
