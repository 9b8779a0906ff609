/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "articletree.h"

#include <string.h>

/* An article has more words, and more than that share of those on its page. */
#define MIN_WORDS 25
#define MIN_SHARE 0.3
/* Clutter that has more than that share of all words is none. */
#define MAX_CLUTTER 0.6
/* A paragraph that speaks for an article has so many words. */
#define PARAGRAPH_WORDS 10

/* Words are runs of letters; of scripts without blanks, two letters are a word. */
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

/* Whether an element is of those that never have a part of an article by their name. */
static gboolean
is_hidden (const NlpArticleTree *self, const xmlNode *node)
{
  const NlpArticleNode *counted = nlp_article_tree_get (self, node);

  return counted->display == NLP_HTML_HIDDEN || (counted->hints & NLP_HTML_HINT_INVISIBLE);
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
  NlpArticleNode counted = {.display = nlp_html_get_display (node)};

  if (counted.display != NLP_HTML_HIDDEN)
    counted.hints = nlp_html_get_hints (node);

  node->_private = GUINT_TO_POINTER (self->nodes->len);
  g_array_append_val (self->nodes, counted);
}

/* Adds what is in @node to its parent. */
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

/* Walks the page once, down and up again. */
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

/* Takes the words of clutter off what is around it. */
static void
take_off_clutter (NlpArticleTree *self)
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
  take_off_clutter (self);
}

void
nlp_article_tree_clear (NlpArticleTree *self)
{
  g_array_unref (self->nodes);
}

static guint
count_plain_words (const NlpArticleTree *self, const xmlNode *node)
{
  const NlpArticleNode *counted = nlp_article_tree_get (self, node);

  return counted->n_words - MIN (counted->n_words, counted->n_link_words);
}

/* What elements may be called that have an article, the surest first. */
typedef gboolean (*Names) (const NlpArticleTree *self, const xmlNode *node);

static gboolean
is_named_body (const NlpArticleTree *self, const xmlNode *node)
{
  const gchar *property = nlp_html_get_attribute (node, "itemprop");

  return property != NULL && g_ascii_strcasecmp (property, "articleBody") == 0;
}

static gboolean
is_called_body (const NlpArticleTree *self, const xmlNode *node)
{
  return nlp_article_tree_get (self, node)->hints & NLP_HTML_HINT_BODY;
}

static gboolean
is_article (const NlpArticleTree *self, const xmlNode *node)
{
  return nlp_html_is (node, "article");
}

static gboolean
is_main (const NlpArticleTree *self, const xmlNode *node)
{
  const gchar *role = nlp_html_get_attribute (node, "role");

  return nlp_html_is (node, "main") || (role != NULL && g_ascii_strcasecmp (role, "main") == 0);
}

/* The element with the most words of those so named, or the parent of several that have them
 * together. NULL if it hasn't enough, or only its share of many of the kind. */
static xmlNode *
find_named (const NlpArticleTree *self, Names is_named)
{
  const guint all = count_plain_words (self, self->root);
  xmlNode *node = self->root, *best = NULL, *parent = NULL;
  guint most = 0, total = 0, n = 0;
  gboolean descend = TRUE, are_siblings = TRUE;

  while ((node = (xmlNode *)nlp_html_next (node, self->root, descend)) != NULL) {
    guint words;

    descend = node->type == XML_ELEMENT_NODE && !nlp_article_tree_is_clutter (self, node);
    if (!descend || !is_named (self, node))
      continue;
    words = count_plain_words (self, node);
    descend = FALSE; /* those in it are parts of it */
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
    /* Parts of one article stand next to each other and are not articles. */
    if (!are_siblings || is_named == is_article)
      return NULL;
    best = parent;
    most = total;
  }
  return most >= MIN_WORDS && most >= MIN_SHARE * all ? best : NULL;
}

/* Paragraphs speak for the elements around them, most for the nearest. */
static xmlNode *
find_by_paragraphs (const NlpArticleTree *self)
{
  xmlNode *node = self->root, *best = NULL;
  gdouble most = 0;
  gboolean descend = TRUE;

  while ((node = (xmlNode *)nlp_html_next (node, self->root, descend)) != NULL) {
    const NlpArticleNode *mine;
    gdouble score, share = 1;

    descend = node->type == XML_ELEMENT_NODE && !nlp_article_tree_is_clutter (self, node);
    mine = descend ? nlp_article_tree_get (self, node) : NULL;
    if (!descend || mine->display < NLP_HTML_CELL || mine->has_blocks ||
        mine->n_words < PARAGRAPH_WORDS)
      continue;
    score = (1 + mine->n_commas + MIN (mine->n_words / 15.0, 5)) *
            (1 - (gdouble)mine->n_link_words / mine->n_words);
    for (xmlNode *above = node->parent; above != NULL && above->type == XML_ELEMENT_NODE;
         above = above->parent) {
      nlp_article_tree_get (self, above)->score += score * share;
      share /= 2;
      if (above == self->root || share < 0.1)
        break;
    }
  }
  for (node = self->root; node != NULL; node = (xmlNode *)nlp_html_next (node, self->root, TRUE)) {
    const NlpArticleNode *mine;
    gdouble score;

    if (node->type != XML_ELEMENT_NODE)
      continue;
    mine = nlp_article_tree_get (self, node);
    score = mine->n_words > 0 ? mine->score * (1 - (gdouble)mine->n_link_words / mine->n_words) : 0;
    if (score > most) {
      most = score;
      best = node;
    }
  }
  /* What is around it belongs to it if it has little else in it. */
  while (best != NULL && best != self->root && best->parent->type == XML_ELEMENT_NODE &&
         count_plain_words (self, best) < 0.5 * count_plain_words (self, self->root) &&
         count_plain_words (self, best->parent) < 2 * count_plain_words (self, best))
    best = best->parent;
  return best;
}

xmlNode *
nlp_article_tree_find_root (const NlpArticleTree *self)
{
  static const Names names[] = {is_named_body, is_called_body, is_article, is_main};
  const guint all = count_plain_words (self, self->root);
  xmlNode *found = NULL;

  for (gsize i = 0; found == NULL && i < G_N_ELEMENTS (names); i++)
    found = find_named (self, names[i]);
  if (found == NULL || nlp_html_is (found, "main")) {
    xmlNode *better = find_by_paragraphs (self);

    if (found == NULL && better != NULL &&
        count_plain_words (self, better) >= MAX (MIN_WORDS, MIN_SHARE * all))
      found = better;
  }
  return found != NULL ? found : self->root;
}
