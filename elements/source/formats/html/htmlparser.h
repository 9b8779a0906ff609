/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlparser.h: parses HTML into a tree.
 */

#ifndef NLP_HTML_PARSER_H
#define NLP_HTML_PARSER_H

#include <glib.h>

#include <libxml/HTMLparser.h>

G_BEGIN_DECLS

/* Parses HTML in UTF-8, however broken, in time proportional to @length, in bytes. The caller frees
 * the tree with xmlFreeDoc(). Returns NULL if @html is empty or longer than %G_MAXINT. */
htmlDocPtr nlp_html_parse_tree (const gchar *html, gsize length);

G_END_DECLS

#endif
