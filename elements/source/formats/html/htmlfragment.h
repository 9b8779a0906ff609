/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_HTML_FRAGMENT_H
#define NLP_HTML_FRAGMENT_H

#include <glib.h>

G_BEGIN_DECLS

/* The plain text of a piece of HTML in UTF-8, as feeds have it: blocks are paragraphs, <br> breaks
 * lines, items of lists begin with "- ", and what isn't shown is left out. */
GString *nlp_html_fragment_to_text (const gchar *html, gsize length);

G_END_DECLS

#endif
