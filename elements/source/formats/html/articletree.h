/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articletree.h: the words and links that each element of a page contains.
 */

#ifndef NLP_ARTICLE_TREE_H
#define NLP_ARTICLE_TREE_H

#include "htmlhints.h"
#include "htmltree.h"

G_BEGIN_DECLS

/**
 * NlpArticleNode:
 * @n_words: the number of words in it, without clutter
 * @n_link_words: the number of these words that are links
 * @n_raw_words: the number of words in it, with clutter
 * @n_commas: the number of commas in it
 * @score: the evidence that it holds the article, from the paragraphs in it; see articleroot.c
 * @hints: the hints on its content
 * @display: its layout
 * @has_blocks: whether there are blocks in it
 *
 * The counts for an element and all of its content.
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
 * A page with the counts for each of its elements.
 */
typedef struct {
  xmlNode *root;
  GArray *nodes; /* of NlpArticleNode; the _private of an element is its index */
} NlpArticleTree;

/* Counts the words of the page @root, which must live longer than @self. */
void nlp_article_tree_init (NlpArticleTree *self, xmlNode *root);
void nlp_article_tree_clear (NlpArticleTree *self);

/* Returns the counts for the element @node. */
NlpArticleNode *nlp_article_tree_get (const NlpArticleTree *self, const xmlNode *node);

/* Whether the names of an element say that its content is not of the article, and it does not hold
 * most of the words of the page. */
gboolean nlp_article_tree_is_clutter (const NlpArticleTree *self, const xmlNode *node);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpArticleTree, nlp_article_tree_clear)

G_END_DECLS

#endif
