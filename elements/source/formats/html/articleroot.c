/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articleroot.c: finds the element of a page that holds its article.
 */

#include "articleroot.h"

/* An article has at least this many words, and more than this share of the words of its page. */
#define MIN_WORDS 25
#define MIN_SHARE 0.3
/* A paragraph with at least this many words counts for the elements around it. */
#define PARAGRAPH_WORDS 10

/* Counts the words of an element that are not links. */
static guint
count_plain_words (const NlpArticleTree *tree, const xmlNode *node)
{
  const NlpArticleNode *counts = nlp_article_tree_get (tree, node);

  return counts->n_words - MIN (counts->n_words, counts->n_link_words);
}

/* Whether the markup of an element says that it holds an article. */
typedef gboolean (*Matcher) (const NlpArticleTree *tree, const xmlNode *node);

static gboolean
has_property_body (const NlpArticleTree *tree, const xmlNode *node)
{
  const gchar *property = nlp_html_get_attribute (node, "itemprop");

  return property != NULL && g_ascii_strcasecmp (property, "articleBody") == 0;
}

static gboolean
has_class_body (const NlpArticleTree *tree, const xmlNode *node)
{
  return nlp_article_tree_get (tree, node)->hints & NLP_HTML_HINT_BODY;
}

static gboolean
is_article (const NlpArticleTree *tree, const xmlNode *node)
{
  return nlp_html_is (node, "article");
}

static gboolean
is_main (const NlpArticleTree *tree, const xmlNode *node)
{
  const gchar *role = nlp_html_get_attribute (node, "role");

  return nlp_html_is (node, "main") || (role != NULL && g_ascii_strcasecmp (role, "main") == 0);
}

/* Returns the element with the most words of those that match, or the parent of several siblings
 * that share the words. Returns NULL if these are too few words, or if the page is a list of
 * articles. */
static xmlNode *
find_by_markup (const NlpArticleTree *tree, Matcher matches)
{
  const guint all = count_plain_words (tree, tree->root);
  xmlNode *node = tree->root, *best = NULL, *parent = NULL;
  guint most = 0, total = 0, n = 0;
  gboolean descend = TRUE, are_siblings = TRUE;

  while ((node = (xmlNode *)nlp_html_next (node, tree->root, descend)) != NULL) {
    guint words;

    descend = node->type == XML_ELEMENT_NODE && !nlp_article_tree_is_clutter (tree, node);
    if (!descend || !matches (tree, node))
      continue;
    words = count_plain_words (tree, node);
    descend = FALSE; /* matches inside this one belong to it */
    if (words == 0)
      continue;
    are_siblings = are_siblings && (parent == NULL || parent == node->parent);
    parent = node->parent;
    n++;
    total += words;
    if (words > most) {
      most = words;
      best = node;
    }
  }
  if (n > 1 && most < 0.8 * total) {
    /* The sections of one article are siblings, and are not called articles themselves. */
    if (!are_siblings || matches == is_article)
      return NULL;
    best = parent;
    most = total;
  }
  return most >= MIN_WORDS && most >= MIN_SHARE * all ? best : NULL;
}

/* Returns the element with the highest score, or NULL. Each paragraph adds to the scores of the
 * elements around it, half as much for each level away. */
static xmlNode *
find_by_paragraphs (const NlpArticleTree *tree)
{
  xmlNode *node = tree->root, *best = NULL;
  gdouble most = 0;
  gboolean descend = TRUE;

  while ((node = (xmlNode *)nlp_html_next (node, tree->root, descend)) != NULL) {
    const NlpArticleNode *mine;
    gdouble score, share = 1;

    descend = node->type == XML_ELEMENT_NODE && !nlp_article_tree_is_clutter (tree, node);
    mine = descend ? nlp_article_tree_get (tree, node) : NULL;
    if (!descend || mine->display < NLP_HTML_CELL || mine->has_blocks ||
        mine->n_words < PARAGRAPH_WORDS)
      continue;
    score = (1 + mine->n_commas + MIN (mine->n_words / 15.0, 5)) *
            (1 - (gdouble)mine->n_link_words / mine->n_words);
    for (xmlNode *above = node->parent; above != NULL && above->type == XML_ELEMENT_NODE;
         above = above->parent) {
      nlp_article_tree_get (tree, above)->score += score * share;
      share /= 2;
      if (above == tree->root || share < 0.1)
        break;
    }
  }
  for (node = tree->root; node != NULL; node = (xmlNode *)nlp_html_next (node, tree->root, TRUE)) {
    const NlpArticleNode *mine;
    gdouble score;

    if (node->type != XML_ELEMENT_NODE)
      continue;
    mine = nlp_article_tree_get (tree, node);
    score = mine->n_words > 0 ? mine->score * (1 - (gdouble)mine->n_link_words / mine->n_words) : 0;
    if (score > most) {
      most = score;
      best = node;
    }
  }
  /* Include the element around it, if that adds little other text. */
  while (best != NULL && best != tree->root && best->parent->type == XML_ELEMENT_NODE &&
         count_plain_words (tree, best) < 0.5 * count_plain_words (tree, tree->root) &&
         count_plain_words (tree, best->parent) < 2 * count_plain_words (tree, best))
    best = best->parent;
  return best;
}

xmlNode *
nlp_article_root_find (const NlpArticleTree *tree)
{
  /* The most reliable first. */
  static const Matcher matchers[] = {has_property_body, has_class_body, is_article, is_main};
  const guint all = count_plain_words (tree, tree->root);
  xmlNode *found = NULL;

  for (gsize i = 0; found == NULL && i < G_N_ELEMENTS (matchers); i++)
    found = find_by_markup (tree, matchers[i]);
  if (found == NULL || nlp_html_is (found, "main")) {
    xmlNode *better = find_by_paragraphs (tree);

    if (found == NULL && better != NULL &&
        count_plain_words (tree, better) >= MAX (MIN_WORDS, MIN_SHARE * all))
      found = better;
  }
  return found != NULL ? found : tree->root;
}
