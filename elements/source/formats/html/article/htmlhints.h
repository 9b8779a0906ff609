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
 * @NLP_HTML_HINT_BOX: the same, unless it is a box around the article
 * @NLP_HTML_HINT_INVISIBLE: it is hidden, at least until the reader opens it
 * @NLP_HTML_HINT_INLINE: it is a part of a line that is not text, such as "[edit]"
 * @NLP_HTML_HINT_COLLAPSED: it opens when the reader asks for it
 * @NLP_HTML_HINT_NOTE: it is a box with text that belongs to the text around it
 *
 * Hints on the content of an element.
 */
typedef enum {
  NLP_HTML_HINT_BODY = 1 << 0,
  NLP_HTML_HINT_CLUTTER = 1 << 1,
  NLP_HTML_HINT_BOX = 1 << 2,
  NLP_HTML_HINT_INVISIBLE = 1 << 3,
  NLP_HTML_HINT_INLINE = 1 << 4,
  NLP_HTML_HINT_COLLAPSED = 1 << 5,
  NLP_HTML_HINT_NOTE = 1 << 6,
} NlpHtmlHints;

/* Looks up the name, classes, id, role, style and microdata of the element @node. */
NlpHtmlHints nlp_html_get_hints (const xmlNode *node);

/* Whether a block of text is a phrase that pages put between paragraphs, such as "Advertisement".
 * @length: in bytes. */
gboolean nlp_html_is_filler (const gchar *text, gsize length);

/* Whether a heading is that of a section after an article that is not part of it, such as "About
 * the author". @length: in bytes. */
gboolean nlp_html_ends_article (const gchar *heading, gsize length);

/**
 * NlpHtmlStart:
 * @NLP_HTML_START_OTHER: anything else
 * @NLP_HTML_START_FILLER: a phrase that may begin an insertion, such as "Read more"
 * @NLP_HTML_START_LABEL: such a phrase with a colon after it
 * @NLP_HTML_START_PROMO: a phrase that begins nothing but insertions, such as "Sign up for our"
 *
 * How a block of text begins.
 */
typedef enum {
  NLP_HTML_START_OTHER,
  NLP_HTML_START_FILLER,
  NLP_HTML_START_LABEL,
  NLP_HTML_START_PROMO,
} NlpHtmlStart;

/* Returns how a block of text begins. @length: in bytes. */
NlpHtmlStart nlp_html_get_start (const gchar *text, gsize length);

G_END_DECLS

#endif
