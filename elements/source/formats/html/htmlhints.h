/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_HTML_HINTS_H
#define NLP_HTML_HINTS_H

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpHtmlHints:
 * @NLP_HTML_HINT_BODY: it has the body of an article
 * @NLP_HTML_HINT_CLUTTER: it is around one: menus, adverts, comments, related links
 * @NLP_HTML_HINT_INVISIBLE: it is not shown at first, or to nobody
 *
 * What the name, the classes and other attributes of an element say of it.
 */
typedef enum {
  NLP_HTML_HINT_BODY = 1 << 0,
  NLP_HTML_HINT_CLUTTER = 1 << 1,
  NLP_HTML_HINT_INVISIBLE = 1 << 2,
} NlpHtmlHints;

NlpHtmlHints nlp_html_get_hints (const xmlNode *node);

/* Whether a short text is one of those that pages put between paragraphs: "Advertisement". */
gboolean nlp_html_is_filler (const gchar *text, gsize length);

G_END_DECLS

#endif
