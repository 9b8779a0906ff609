/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * article.h: the text of the article in a page.
 */

#ifndef NLP_ARTICLE_H
#define NLP_ARTICLE_H

#include <glib.h>

#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * nlp_article_extract:
 * @root: the root of a page; the _private of its elements is overwritten
 * @title: (nullable): its title, which is not part of the text
 *
 * Extracts the text of the article in a page, without menus, adverts, comments, related links,
 * bylines, captions and notices. A page without an article, such as a page of links, yields all of
 * its text.
 *
 * Three criteria decide: the names of elements (article, class="entry-content"); the amount of text
 * outside links in them, as in Readability (Arc90, 2009); and the number of words and links of each
 * block and its position, as in C. Kohlschütter, P. Fankhauser and W. Nejdl, "Boilerplate Detection
 * using Shallow Text Features", WSDM 2010.
 *
 * Returns: (transfer full): the text, in UTF-8
 */
GString *nlp_article_extract (xmlNode *root, const gchar *title);

G_END_DECLS

#endif
