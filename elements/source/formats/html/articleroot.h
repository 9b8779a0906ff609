/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articleroot.h: the element of a page that holds its article.
 */

#ifndef NLP_ARTICLE_ROOT_H
#define NLP_ARTICLE_ROOT_H

#include "articletree.h"

G_BEGIN_DECLS

/* Returns the element that holds the article, or the root of the page. It uses up the scores of
 * @tree. */
xmlNode *nlp_article_root_find (const NlpArticleTree *tree);

G_END_DECLS

#endif
