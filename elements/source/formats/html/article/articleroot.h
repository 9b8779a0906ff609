/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articleroot.h: the elements of a page that hold its article.
 */

#ifndef NLP_ARTICLE_ROOT_H
#define NLP_ARTICLE_ROOT_H

#include "articletree.h"

G_BEGIN_DECLS

/* Returns the elements that hold the parts of the article, in the order of the text; or the root of
 * the page. It uses up the scores of @tree.
 * Returns: (transfer full) (element-type xmlNode) */
GPtrArray *nlp_article_roots_find (const NlpArticleTree *tree);

G_END_DECLS

#endif
