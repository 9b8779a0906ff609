/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlhints.h: hints on the content of elements, from their names, classes, ids and roles.
 */

#ifndef NLP_HTML_HINTS_H
#define NLP_HTML_HINTS_H

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpHtmlHints:
 * @NLP_HTML_HINT_BODY: it holds the body of an article
 * @NLP_HTML_HINT_CLUTTER: it holds menus, adverts, comments or related links
 * @NLP_HTML_HINT_INVISIBLE: it is hidden, at least until the reader opens it
 *
 * Hints on the content of an element.
 */
typedef enum {
  NLP_HTML_HINT_BODY = 1 << 0,
  NLP_HTML_HINT_CLUTTER = 1 << 1,
  NLP_HTML_HINT_INVISIBLE = 1 << 2,
} NlpHtmlHints;

/* Looks up the name, classes, id, role, style and microdata of the element @node. */
NlpHtmlHints nlp_html_get_hints (const xmlNode *node);

/* Whether a block of text is a phrase that pages put between paragraphs, such as "Advertisement".
 * @length: in bytes. */
gboolean nlp_html_is_filler (const gchar *text, gsize length);

G_END_DECLS

#endif
