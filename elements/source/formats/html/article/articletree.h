/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articletree.h: the words and links that each element of a page contains.
 */

#ifndef NLP_ARTICLE_TREE_H
#define NLP_ARTICLE_TREE_H

#include "formats/html/tree/htmltree.h"
#include "htmlhints.h"

G_BEGIN_DECLS

/* Whether a list of links is a part of the text. */
typedef enum {
  NLP_ARTICLE_PART_UNKNOWN,
  NLP_ARTICLE_PART_TEXT,
  NLP_ARTICLE_PART_LINKS,
} NlpArticlePart;

/**
 * NlpArticleNode:
 * @n_words: the number of words in it, without clutter
 * @n_link_words: the number of these words that are links
 * @n_prose: the number of these words that are in long paragraphs
 * @n_commas: the number of commas in it, with clutter
 * @n_stops: the number of ends of sentences directly in it or in inline elements in it
 * @n_own: the number of words directly in it
 * @n_flow: the number of words outside the blocks in it, without clutter
 * @n_flow_links: the number of these words that are links
 * @score: the evidence that it holds the article, from the paragraphs in it; see articleroot.c
 * @parent: the index of the element around it
 * @context: the index of the nearest article, main part or body around it, or of the page
 * @hints: the hints on its content
 * @display: its layout
 * @part: for lists and tables: whether it is a part of the text, as articleblocks.c has found
 * @has_blocks: whether there are blocks in it
 * @is_clutter: whether its content is not of the article
 * @is_link: whether it is a link
 * @is_in_link: whether it is in a link
 *
 * The counts for an element and all of its content.
 */
typedef struct {
  guint n_words;
  guint n_link_words;
  guint n_prose;
  guint n_commas;
  guint n_stops;
  guint n_own;
  guint n_flow;
  guint n_flow_links;
  gfloat score;
  guint parent;
  guint context;
  NlpHtmlHints hints;
  NlpHtmlDisplay display;
  NlpArticlePart part;
  guint has_blocks : 1;
  guint is_clutter : 1;
  guint is_link : 1;
  guint is_in_link : 1;
} NlpArticleNode;

/**
 * NlpArticleTree:
 *
 * A page with the counts for each of its elements.
 */
typedef struct {
  xmlNode *root;
  GArray *nodes;       /* of NlpArticleNode, in the order of the text */
  GPtrArray *elements; /* of xmlNode: their elements; the _private of each is its index */
} NlpArticleTree;

/* Counts the words of the page @root, which must live longer than @self, and decides which elements
 * are clutter. */
void nlp_article_tree_init (NlpArticleTree *self, xmlNode *root);
void nlp_article_tree_clear (NlpArticleTree *self);

/* Returns the counts for the element @node. */
static inline NlpArticleNode *
nlp_article_tree_get (const NlpArticleTree *self, const xmlNode *node)
{
  return &g_array_index (self->nodes, NlpArticleNode, GPOINTER_TO_UINT (node->_private));
}

/* Sums the counts again after elements were marked as clutter. */
void nlp_article_tree_sum (NlpArticleTree *self);

/**
 * NlpArticleMarks:
 * @n_commas: the number of commas
 * @n_stops: the number of full stops, question and exclamation marks at the end of words
 *
 * The counts for the punctuation of a text.
 */
typedef struct {
  guint n_commas;
  guint n_stops;
} NlpArticleMarks;

/* Counts words, which are letters and digits in a row; in scripts without spaces, two characters
 * count as a word. Adds the punctuation to @marks. */
guint nlp_article_count_words (const gchar *text, NlpArticleMarks *marks);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpArticleTree, nlp_article_tree_clear)

G_END_DECLS

#endif
