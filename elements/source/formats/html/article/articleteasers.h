/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articleteasers.h: the lists of other stories on a page.
 */

#ifndef NLP_ARTICLE_TEASERS_H
#define NLP_ARTICLE_TEASERS_H

#include "articletree.h"

G_BEGIN_DECLS

/* Marks lists of other stories as clutter, if the page has an article beside them. Such a list has
 * three or more short items, each with a headline that is a link. */
void nlp_article_teasers_mark (NlpArticleTree *tree);

G_END_DECLS

#endif
