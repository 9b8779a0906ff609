/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmltags.h: the tags of HTML, written again so that any parser reads them as the standard says.
 */

#ifndef NLP_HTML_TAGS_H
#define NLP_HTML_TAGS_H

#include <glib.h>

G_BEGIN_DECLS

/* Reads HTML in UTF-8 with the rules of the HTML standard for tags, comments and character
 * references (WHATWG, "Tokenization"), and writes it without comments, without the content of
 * scripts, style sheets and form fields (except JSON-LD), and with no attributes but those that
 * this folder uses. It takes time proportional to @length, in bytes.
 *
 * A tag that the standard would extend to the end of the page, because its last quote is missing,
 * ends at its first ">". A script, comment or the like without an end is left out to the end of the
 * page.
 *
 * Returns: (transfer full): well-formed tags and text, in UTF-8 without NUL */
GString *nlp_html_rewrite_tags (const gchar *html, gsize length);

G_END_DECLS

#endif
