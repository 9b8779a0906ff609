/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articleteasers.c: finds lists of other stories.
 */

#include "articleteasers.h"

/* A list has at least this many items, and at most this many words in each. */
#define MIN_ITEMS 3
#define MAX_ITEM_WORDS 80
/* Items have at least this share of the words of the element around them. */
#define ITEM_SHARE 0.4
/* The rest of the page is an article if it has this many words in long paragraphs. */
#define ARTICLE_WORDS 40
/* A short article with the headline of the page has this many words: if it is marked as an article,
 * and if it isn't. */
#define SHORT_ARTICLE_WORDS 12
#define SHORT_TEXT_WORDS 20
/* Pages with more <h1> have many articles. */
#define MAX_HEADLINES 3

/* The counts for an element. */
typedef struct {
  guint n_titles;    /* headings of level 1 */
  guint n_headlines; /* headings that are links */
  guint n_items, n_item_words;
  guint n_listed; /* the items of lists in it */
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

/* Whether an element may be an item of a list of stories. */
static gboolean
is_item (const NlpArticleTree *tree, const Counts *counts, guint i)
{
  const NlpArticleNode *node = get_node (tree, i);

  return counts[i].n_headlines == 1 && counts[i].n_titles == 0 && !node->is_clutter &&
         node->n_words <= MAX_ITEM_WORDS && nlp_html_get_heading (tree->elements->pdata[i]) == 0;
}

/* Counts the headlines in each element, and the possible items directly in it. */
static void
count_items (const NlpArticleTree *tree, Counts *counts)
{
  for (guint i = tree->nodes->len; i-- > 1;) {
    const NlpArticleNode *mine = get_node (tree, i);
    Counts *above = &counts[mine->parent];

    if (mine->is_clutter)
      continue;
    counts[i].n_headlines += is_headline (tree, i);
    counts[i].n_titles += nlp_html_get_heading (tree->elements->pdata[i]) == 1;
    above->n_headlines += counts[i].n_headlines;
    above->n_titles += counts[i].n_titles;
    if (is_item (tree, counts, i)) {
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

/* Returns the article around the headline @i, or the largest element around it without items of
 * lists. @is_article: (out): whether it is an article */
static guint
find_around (const NlpArticleTree *tree, const Counts *counts, guint i, gboolean *is_article)
{
  guint above = get_node (tree, i)->parent;

  *is_article = FALSE;
  if (counts[above].n_listed > 0)
    return 0;
  for (; above > 0; above = get_node (tree, above)->parent) {
    *is_article = nlp_html_is (tree->elements->pdata[above], "article");
    if (*is_article || counts[get_node (tree, above)->parent].n_listed > 0)
      break;
  }
  return above;
}

/* Whether there are some words of text around the headline of the page, outside lists. */
static gboolean
has_short_article (const NlpArticleTree *tree, const Counts *counts)
{
  guint left = MAX_HEADLINES;

  for (guint i = 1; left > 0 && i < tree->nodes->len; i++) {
    const NlpArticleNode *node = get_node (tree, i);
    gboolean is_article;
    guint n = 0, above;

    if (nlp_html_get_heading (tree->elements->pdata[i]) != 1 || node->is_in_link)
      continue;
    left--;
    above = find_around (tree, counts, i, &is_article);
    for (guint j = above + 1; above > 0 && j < tree->nodes->len; j++) {
      const NlpArticleNode *inside = get_node (tree, j);

      if (inside->parent < above)
        break;
      if (nlp_html_is (tree->elements->pdata[j], "p") && !inside->is_clutter)
        n += inside->n_flow - MIN (inside->n_flow, inside->n_flow_links);
    }
    if (n >= (is_article ? SHORT_ARTICLE_WORDS : SHORT_TEXT_WORDS))
      return TRUE;
  }
  return FALSE;
}

void
nlp_article_teasers_mark (NlpArticleTree *tree)
{
  g_autofree Counts *counts = g_new0 (Counts, tree->nodes->len);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));
  guint rest = get_node (tree, 0)->n_prose;

  count_items (tree, counts);
  for (guint i = 1; i < tree->nodes->len; i++) {
    if (!is_item (tree, counts, i) || !is_list (tree, counts, get_node (tree, i)->parent))
      continue;
    g_array_append_val (items, i);
    counts[i].n_listed = 1;
    rest -= MIN (rest, get_node (tree, i)->n_prose);
  }
  for (guint i = tree->nodes->len; i-- > 1;)
    counts[get_node (tree, i)->parent].n_listed += counts[i].n_listed;
  if (items->len == 0 || (rest < ARTICLE_WORDS && !has_short_article (tree, counts)))
    return;
  for (guint i = 0; i < items->len; i++)
    get_node (tree, g_array_index (items, guint, i))->is_clutter = TRUE;
  nlp_article_tree_sum (tree);
}
