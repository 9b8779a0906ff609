/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articleblocks.h: the blocks of text of an article.
 */

#ifndef NLP_ARTICLE_BLOCKS_H
#define NLP_ARTICLE_BLOCKS_H

#include "articletree.h"

G_BEGIN_DECLS

/* The @heading of a block that is not a heading. */
#define NLP_ARTICLE_NO_HEADING 7

/**
 * NlpArticleBlock:
 * @text: its text, in UTF-8, without a newline at the end
 * @n_words: the number of its words
 * @heading: its level as a heading, 1 to 6, or %NLP_ARTICLE_NO_HEADING
 * @is_sentence: whether it ends as a sentence does and has enough words for one
 * @is_line: whether it is a line of the block before it, such as an item of a list
 * @is_kept: whether it belongs to the article
 *
 * A block of text without blocks inside: a paragraph, a heading, an item of a list.
 */
typedef struct {
  GString *text;
  guint n_words;
  guint heading;
  gboolean is_sentence;
  gboolean is_line;
  gboolean is_kept;
} NlpArticleBlock;

/* Divides the element @root of @tree into blocks, without clutter and lists of links. Blocks that
 * repeat @title (nullable), have no letters or are phrases such as "Advertisement" are not kept.
 * Returns: (transfer full) (element-type NlpArticleBlock) */
GArray *
nlp_article_blocks_find (const NlpArticleTree *tree, const xmlNode *root, const gchar *title);

G_END_DECLS

#endif
