/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_ARTICLE_H
#define NLP_ARTICLE_H

#include "htmltree.h"

G_BEGIN_DECLS

/**
 * nlp_article_extract:
 * @root: the root of a page
 * @title: (nullable): its title, which is not part of the text
 *
 * Finds the text of the article in a page: without menus, adverts, comments, related links,
 * bylines, captions and notices. All text if there is no article, as on a page of links.
 *
 * Three things decide. What elements are called (article, class="entry-content"); how much text
 * that is no link they have together, in the way of Readability (Arc90, 2009); and for each block
 * how many words and links it has, and where it stands, as in C. Kohlschütter, P. Fankhauser and
 * W. Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM 2010.
 *
 * Returns: (transfer full): the text
 */
GString *nlp_article_extract (xmlNode *root, const gchar *title);

G_END_DECLS

#endif
