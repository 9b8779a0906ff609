/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articletree.c: counts the words and links of each element of a page.
 */

#include "articletree.h"

#include <string.h>

/* An element with more than this share of all words is not clutter, whatever its name. */
#define MAX_CLUTTER 0.6

/* Counts words, which are letters and digits in a row; in scripts without spaces, two characters
 * count as a word. Adds the number of commas to @n_commas. */
static guint
count_words (const gchar *text, guint *n_commas)
{
  guint n = 0, wide = 0;
  gboolean in_word = FALSE;

  for (const guchar *at = (const guchar *)text; *at != '\0'; at++) {
    if (*at >= 0xe3 && *at < 0xf0) {
      if (at[0] == 0xef && at[1] == 0xbc && at[2] == 0x8c)
        (*n_commas)++;
      wide++;
      in_word = FALSE;
    } else if (*at > ' ' && (*at >= 0x80 || g_ascii_isalnum (*at) || *at == '\'' || *at == '-')) {
      n += !in_word;
      in_word = TRUE;
    } else {
      *n_commas += *at == ',';
      in_word = FALSE;
    }
  }
  return n + (wide + 1) / 2;
}

NlpArticleNode *
nlp_article_tree_get (const NlpArticleTree *self, const xmlNode *node)
{
  return &g_array_index (self->nodes, NlpArticleNode, GPOINTER_TO_UINT (node->_private));
}

/* Whether an element is not shown, so it can't hold text of an article. */
static gboolean
is_hidden (const NlpArticleTree *self, const xmlNode *node)
{
  const NlpArticleNode *counts = nlp_article_tree_get (self, node);

  return counts->display == NLP_HTML_HIDDEN || (counts->hints & NLP_HTML_HINT_INVISIBLE);
}

static gboolean
is_container (const xmlNode *node)
{
  return nlp_html_is (node, "html") || nlp_html_is (node, "body") || nlp_html_is (node, "main") ||
         nlp_html_is (node, "article");
}

gboolean
nlp_article_tree_is_clutter (const NlpArticleTree *self, const xmlNode *node)
{
  const NlpArticleNode *all = nlp_article_tree_get (self, self->root);
  const NlpArticleNode *mine = nlp_article_tree_get (self, node);

  if (is_hidden (self, node))
    return TRUE;
  return (mine->hints & NLP_HTML_HINT_CLUTTER) && !is_container (node) &&
         mine->n_raw_words <= MAX_CLUTTER * all->n_raw_words;
}

static void
begin_node (NlpArticleTree *self, xmlNode *node)
{
  NlpArticleNode counts = {.display = nlp_html_get_display (node)};

  if (counts.display != NLP_HTML_HIDDEN)
    counts.hints = nlp_html_get_hints (node);

  node->_private = GUINT_TO_POINTER (self->nodes->len);
  g_array_append_val (self->nodes, counts);
}

/* Adds the counts for @node to those for its parent. */
static void
end_node (NlpArticleTree *self, const xmlNode *node)
{
  const NlpArticleNode *mine = nlp_article_tree_get (self, node);
  NlpArticleNode *above;

  if (node == self->root || is_hidden (self, node))
    return;
  above = nlp_article_tree_get (self, node->parent);
  above->n_raw_words += mine->n_raw_words;
  above->n_words += mine->n_words;
  above->n_commas += mine->n_commas;
  above->n_link_words += nlp_html_is (node, "a") ? mine->n_words : mine->n_link_words;
  above->has_blocks |= mine->has_blocks || mine->display >= NLP_HTML_LINE;
}

static void
count_text (NlpArticleTree *self, const xmlNode *text)
{
  NlpArticleNode *above = nlp_article_tree_get (self, text->parent);
  const guint n =
      text->content != NULL ? count_words ((const gchar *)text->content, &above->n_commas) : 0;

  above->n_words += n;
  above->n_raw_words += n;
}

/* Counts the words of all elements, in one walk down and up the tree. */
static void
count_all (NlpArticleTree *self)
{
  xmlNode *node = self->root;

  for (;;) {
    if (node->type == XML_ELEMENT_NODE) {
      begin_node (self, node);
      if (node->children != NULL) {
        node = node->children;
        continue;
      }
      end_node (self, node);
    } else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      count_text (self, node);
    }
    while (node != self->root && node->next == NULL) {
      node = node->parent;
      end_node (self, node);
    }
    if (node == self->root)
      return;
    node = node->next;
  }
}

/* Subtracts the words of clutter from the elements around it. */
static void
subtract_clutter (NlpArticleTree *self)
{
  const xmlNode *node = self->root;
  gboolean descend = TRUE;

  while ((node = nlp_html_next (node, self->root, descend)) != NULL) {
    const NlpArticleNode *mine;

    descend = node->type == XML_ELEMENT_NODE && !nlp_article_tree_is_clutter (self, node);
    if (node->type != XML_ELEMENT_NODE || descend || is_hidden (self, node))
      continue;
    mine = nlp_article_tree_get (self, node);
    for (const xmlNode *above = node->parent;; above = above->parent) {
      NlpArticleNode *theirs = nlp_article_tree_get (self, above);

      theirs->n_words -= MIN (theirs->n_words, mine->n_words);
      theirs->n_link_words -= MIN (theirs->n_link_words, mine->n_link_words);
      if (above == self->root)
        break;
    }
  }
}

void
nlp_article_tree_init (NlpArticleTree *self, xmlNode *root)
{
  self->root = root;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (NlpArticleNode));
  if (root->type != XML_ELEMENT_NODE) {
    begin_node (self, root);
    return;
  }
  count_all (self);
  subtract_clutter (self);
}

void
nlp_article_tree_clear (NlpArticleTree *self)
{
  g_array_unref (self->nodes);
}
