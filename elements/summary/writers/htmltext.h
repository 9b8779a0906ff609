/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_HTML_TEXT_H
#define NLP_HTML_TEXT_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends text that stays text, between tags and in attributes within quotation marks. What HTML
 * doesn't allow and what turns the direction of text round is shown as U+FFFD, and so is what is no
 * UTF-8. @length is in bytes, or -1 if @text ends in NUL. */
void nlp_html_append_text (GString *out, const gchar *text, gssize length);

G_END_DECLS

#endif
