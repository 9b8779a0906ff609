/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlfragment.h: the plain text of HTML that another format contains.
 */

#ifndef NLP_HTML_FRAGMENT_H
#define NLP_HTML_FRAGMENT_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns the plain text of HTML in UTF-8, for example the body of a feed entry: blocks become
 * paragraphs, <br> breaks lines, list items begin with "- ", and hidden elements are left out.
 * @length: in bytes. Returns: (transfer full): the text, which may be empty */
GString *nlp_html_fragment_to_text (const gchar *html, gsize length);

G_END_DECLS

#endif
