/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articleteasers.c: finds lists of other stories.
 */

#include "articleteasers.h"

/* A list has at least this many items, and at most this many words in each. */
#define MIN_ITEMS 3
#define MAX_ITEM_WORDS 80
/* Items have at least this share of the words of their list. */
#define ITEM_SHARE 0.7
/* The rest of the page is an article if it has this many words in long paragraphs. */
#define ARTICLE_WORDS 40
/* Pages with more <h1> have many articles. */
#define MAX_HEADLINES 3
/* A short article with the headline of the page in it has this many words. */
#define SHORT_ARTICLE_WORDS 12

/* The counts for an element. */
typedef struct {
  guint n_headlines; /* headings that are links */
  guint n_items, n_item_words;
} Counts;

static NlpArticleNode *
get_node (const NlpArticleTree *tree, guint i)
{
  return &g_array_index (tree->nodes, NlpArticleNode, i);
}

/* Whether a heading is a link, or is in one. */
static gboolean
is_headline (const NlpArticleTree *tree, guint i)
{
  const NlpArticleNode *node = get_node (tree, i);

  return nlp_html_get_heading (tree->elements->pdata[i]) > 1 && node->n_flow > 0 &&
         (node->is_in_link || 2 * node->n_flow_links > node->n_flow);
}

/* Counts the headlines in each element, and the items of lists of stories directly in it. */
static void
count_items (const NlpArticleTree *tree, Counts *counts)
{
  for (guint i = tree->nodes->len; i-- > 1;) {
    const NlpArticleNode *mine = get_node (tree, i);
    Counts *above = &counts[mine->parent];

    if (mine->is_clutter)
      continue;
    counts[i].n_headlines += is_headline (tree, i);
    above->n_headlines += counts[i].n_headlines;
    if (counts[i].n_headlines == 1 && mine->n_words <= MAX_ITEM_WORDS &&
        nlp_html_get_heading (tree->elements->pdata[i]) == 0) {
      above->n_items++;
      above->n_item_words += mine->n_words;
    }
  }
}

static gboolean
is_list (const NlpArticleTree *tree, const Counts *counts, guint i)
{
  const NlpArticleNode *node = get_node (tree, i);

  return counts[i].n_items >= MIN_ITEMS && counts[i].n_item_words >= ITEM_SHARE * node->n_words &&
         !(node->hints & NLP_HTML_HINT_BODY) &&
         !(get_node (tree, node->context)->hints & NLP_HTML_HINT_BODY);
}

/* Whether an article or main part with the headline of the page in it has some words outside lists
 * of stories. */
static gboolean
has_short_article (const NlpArticleTree *tree, const guint8 *is_listed)
{
  guint left = MAX_HEADLINES;

  for (guint i = 1; left > 0 && i < tree->nodes->len; i++) {
    const NlpArticleNode *node = get_node (tree, i);
    guint n = 0, above;

    if (nlp_html_get_heading (tree->elements->pdata[i]) != 1 || is_listed[i] || node->is_in_link)
      continue;
    left--;
    for (above = node->parent; above > 0; above = get_node (tree, above)->parent) {
      if (nlp_html_is (tree->elements->pdata[above], "article"))
        break;
    }
    for (guint j = above + 1; above > 0 && j < tree->nodes->len; j++) {
      const NlpArticleNode *inside = get_node (tree, j);

      if (inside->parent < above)
        break;
      if (nlp_html_is (tree->elements->pdata[j], "p") && !is_listed[j] && !inside->is_clutter)
        n += inside->n_flow - MIN (inside->n_flow, inside->n_flow_links);
    }
    if (n >= SHORT_ARTICLE_WORDS)
      return TRUE;
  }
  return FALSE;
}

void
nlp_article_teasers_mark (NlpArticleTree *tree)
{
  g_autofree Counts *counts = g_new0 (Counts, tree->nodes->len);
  g_autofree guint8 *is_listed = g_new0 (guint8, tree->nodes->len);
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (guint));
  guint rest = get_node (tree, 0)->n_prose, end = 0;

  count_items (tree, counts);
  for (guint i = 1; i < tree->nodes->len; i++) {
    /* Lists in lists belong to them. */
    if (i < end || get_node (tree, i)->is_clutter || !is_list (tree, counts, i))
      continue;
    g_array_append_val (lists, i);
    rest -= MIN (rest, get_node (tree, i)->n_prose);
    for (end = i + 1; end < tree->nodes->len && get_node (tree, end)->parent >= i; end++)
      is_listed[end] = TRUE;
  }
  if (lists->len == 0 || (rest < ARTICLE_WORDS && !has_short_article (tree, is_listed)))
    return;
  for (guint i = 0; i < lists->len; i++)
    get_node (tree, g_array_index (lists, guint, i))->is_clutter = TRUE;
  nlp_article_tree_sum (tree);
}
