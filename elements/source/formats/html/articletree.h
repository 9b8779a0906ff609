/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_ARTICLE_TREE_H
#define NLP_ARTICLE_TREE_H

#include "htmlhints.h"
#include "htmltree.h"

G_BEGIN_DECLS

/**
 * NlpArticleNode:
 * @n_words: how many words are in it, without those of clutter
 * @n_link_words: how many of them are links
 * @n_raw_words: how many words are in it with clutter
 * @n_commas: how many commas are in it
 * @score: how much it speaks for an article in its parent
 * @hints: what it is called
 * @display: what it does to text
 * @has_blocks: whether there are blocks in it
 *
 * What is counted for an element.
 */
typedef struct {
  guint n_words;
  guint n_link_words;
  guint n_raw_words;
  guint n_commas;
  gdouble score;
  NlpHtmlHints hints;
  NlpHtmlDisplay display;
  gboolean has_blocks;
} NlpArticleNode;

/**
 * NlpArticleTree:
 *
 * A page with what is counted for each of its elements.
 */
typedef struct {
  xmlNode *root;
  GArray *nodes; /* of NlpArticleNode; elements have their number in _private */
} NlpArticleTree;

void nlp_article_tree_init (NlpArticleTree *tree, xmlNode *root);
void nlp_article_tree_clear (NlpArticleTree *tree);

/* What was counted for an element. */
NlpArticleNode *nlp_article_tree_get (const NlpArticleTree *tree, const xmlNode *node);

/* Whether an element is around an article rather than in it: it is called so, and has not most of
 * the words of the page. */
gboolean nlp_article_tree_is_clutter (const NlpArticleTree *tree, const xmlNode *node);

/* The element in which the article is, or the root. */
xmlNode *nlp_article_tree_find_root (const NlpArticleTree *tree);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpArticleTree, nlp_article_tree_clear)

G_END_DECLS

#endif
