/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmltext.h: the plain text of an element.
 */

#ifndef NLP_HTML_TEXT_H
#define NLP_HTML_TEXT_H

#include "htmltree.h"
#include "parsing/textbuilder.h"

G_BEGIN_DECLS

/* Whether to leave out the element @node with its content. */
typedef gboolean (*NlpHtmlSkipFunc) (const xmlNode *node, gpointer data);

/* Adds the text of @root to @builder: blocks become paragraphs, <br> breaks lines, and hidden
 * elements and references to notes are left out. @skip: (nullable). */
void nlp_html_append_tree (NlpTextBuilder *builder,
                           const xmlNode *root,
                           NlpHtmlSkipFunc skip,
                           gpointer data);

G_END_DECLS

#endif
