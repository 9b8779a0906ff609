/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articleroot.c: finds the elements of a page that hold its article.
 */

#include "articleroot.h"

/* An article has at least this many words, and this share of the long paragraphs of its page. */
#define MIN_WORDS 25
#define MIN_SHARE 0.3
/* The largest of several elements is the article if it has this share of their long paragraphs. */
#define LARGEST_SHARE 0.6
/* Nearly all long paragraphs; and the most that a part may have of those of the whole. */
#define ALL_SHARE 0.9
#define PART_SHARE 0.85
/* Parts of an article are not all of it if the element around them has this many times as much. */
#define MIN_MORE 1.3
/* Text with a larger share of links is not of the article. */
#define MAX_LINKS 0.3
#define MAX_PART_LINKS 0.5
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
  static const gchar *const names[] = {"itemprop", "property"};

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    const gchar *value = nlp_html_get_attribute (node, names[i]);

    if (value != NULL && strstr (value, "articleBody") != NULL)
      return TRUE;
  }
  return FALSE;
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

/* Returns the elements that match and are in no other, without clutter. */
static GPtrArray *
find_matches (const NlpArticleTree *tree, Matcher matches)
{
  GPtrArray *found = g_ptr_array_new ();
  xmlNode *node = tree->root;
  gboolean descend = TRUE;

  while ((node = (xmlNode *)nlp_html_next (node, tree->root, descend)) != NULL) {
    descend = node->type == XML_ELEMENT_NODE && !nlp_article_tree_get (tree, node)->is_clutter;
    if (!descend || !matches (tree, node))
      continue;
    descend = FALSE; /* matches inside this one belong to it */
    if (count_plain_words (tree, node) > 0)
      g_ptr_array_add (found, node);
  }
  return found;
}

/* Whether elements are parts of one article: they are in the same article or main part, and none
 * follows the headline of another story. */
static gboolean
are_parts (const NlpArticleTree *tree, const GPtrArray *matches)
{
  for (guint i = 0; i < matches->len; i++) {
    const xmlNode *before = matches->pdata[i];

    if (nlp_article_tree_get (tree, before)->context !=
        nlp_article_tree_get (tree, matches->pdata[0])->context)
      return FALSE;
    for (before = before->prev; before != NULL && (i == 0 || before != matches->pdata[i - 1]);
         before = before->prev) {
      if (nlp_html_get_heading (before) > 1 &&
          nlp_article_tree_get (tree, before)->n_link_words > 0)
        return FALSE;
    }
  }
  return TRUE;
}

/* Whether @node is @other (nullable) or in it. */
static gboolean
is_inside (const xmlNode *node, const xmlNode *other)
{
  if (other == NULL)
    return FALSE;
  while (node != NULL && node != other)
    node = node->parent;
  return node != NULL;
}

/* Returns the smallest element around all of @parts. */
static xmlNode *
find_common (const NlpArticleTree *tree, const GPtrArray *parts)
{
  xmlNode *around = ((xmlNode *)parts->pdata[0])->parent;

  while (around != tree->root && !is_inside (parts->pdata[parts->len - 1], around))
    around = around->parent;
  return around;
}

/* Replaces the parts of an article by the element around them, if that has more of it. */
static void
complete_parts (const NlpArticleTree *tree, GPtrArray *parts, guint n_prose)
{
  xmlNode *around = find_common (tree, parts);
  const guint all = nlp_article_tree_get (tree, around)->n_prose;

  if (nlp_html_is (around, "body") || around == tree->root || all < MIN_MORE * n_prose ||
      all > 2 * n_prose)
    return;
  g_ptr_array_set_size (parts, 0);
  g_ptr_array_add (parts, around);
}

/* Replaces matches by the one that has most of the text; or keeps all if they are parts of one
 * article; or else removes all. */
static void
choose_matches (const NlpArticleTree *tree, GPtrArray *matches, gboolean may_be_parts)
{
  xmlNode *best = NULL;
  guint most = 0, total = 0, all = 0;

  for (guint i = 0; i < matches->len; i++) {
    const guint n_prose = nlp_article_tree_get (tree, matches->pdata[i])->n_prose;

    total += n_prose;
    all += count_plain_words (tree, matches->pdata[i]);
    if (n_prose > most) {
      most = n_prose;
      best = matches->pdata[i];
    }
  }
  if (best == NULL && matches->len == 1)
    best = matches->pdata[0];
  if (matches->len > 1 && may_be_parts && most < 0.9 * total && are_parts (tree, matches)) {
    complete_parts (tree, matches, total);
    return;
  }
  g_ptr_array_set_size (matches, 0);
  if (best != NULL && (total == most || most >= LARGEST_SHARE * total) && all >= MIN_WORDS)
    g_ptr_array_add (matches, best);
}

static gboolean
is_in_clutter (const NlpArticleTree *tree, const xmlNode *node)
{
  for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent) {
    if (nlp_article_tree_get (tree, node)->is_clutter)
      return TRUE;
  }
  return FALSE;
}

/* Adds the headings before and between the parts of an article to them. */
static void
add_headings (const NlpArticleTree *tree, GPtrArray *parts)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  const guint first = GPOINTER_TO_UINT (find_common (tree, parts)->_private) + 1;

  for (guint i = 0; i < parts->len; i++) {
    const guint start = GPOINTER_TO_UINT (((xmlNode *)parts->pdata[i])->_private);
    const xmlNode *last = i > 0 ? parts->pdata[i - 1] : NULL;

    for (guint j = last != NULL ? GPOINTER_TO_UINT (last->_private) + 1 : first; j < start; j++) {
      xmlNode *node = tree->elements->pdata[j];

      if (nlp_html_get_heading (node) > (last == NULL) && !is_inside (node, last) &&
          !is_in_clutter (tree, node))
        g_ptr_array_add (all, node);
    }
    g_ptr_array_add (all, parts->pdata[i]);
  }
  g_ptr_array_set_size (parts, 0);
  g_ptr_array_extend (parts, all, NULL, NULL);
}

/* Returns the elements with the text of the article among those that match. Returns no elements if
 * these have too few words or less than @min_share of the long paragraphs, or if the page is a list
 * of articles. */
static GPtrArray *
find_by_markup (const NlpArticleTree *tree, Matcher matches, gdouble min_share)
{
  GPtrArray *found = find_matches (tree, matches);
  const NlpArticleNode *all = nlp_article_tree_get (tree, tree->root);
  guint n_words = 0, n_prose = 0;

  choose_matches (tree, found, matches == has_property_body || matches == has_class_body);
  for (guint i = 0; i < found->len; i++) {
    n_words += count_plain_words (tree, found->pdata[i]);
    n_prose += nlp_article_tree_get (tree, found->pdata[i])->n_prose;
  }
  if (n_words < MIN_WORDS || n_prose < min_share * all->n_prose)
    g_ptr_array_set_size (found, 0);
  if (found->len > 1)
    add_headings (tree, found);
  return found;
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

    descend = node->type == XML_ELEMENT_NODE && !nlp_article_tree_get (tree, node)->is_clutter;
    mine = descend ? nlp_article_tree_get (tree, node) : NULL;
    if (!descend || mine->display < NLP_HTML_CELL || mine->n_flow < PARAGRAPH_WORDS)
      continue;
    score = (1 + (mine->has_blocks ? mine->n_flow / 15.0 : mine->n_commas) +
             MIN (mine->n_flow / 15.0, 5)) *
            (1 - (gdouble)mine->n_flow_links / mine->n_flow);
    if (mine->has_blocks || mine->n_flow > 100) { /* a box with text in it, not a paragraph */
      nlp_article_tree_get (tree, node)->score += (gfloat)score;
    }
    for (xmlNode *above = node->parent; above != NULL && above->type == XML_ELEMENT_NODE;
         above = above->parent) {
      nlp_article_tree_get (tree, above)->score += (gfloat)(score * share);
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

/* Returns the smallest element that holds nearly all long paragraphs of the page. */
static xmlNode *
find_all_prose (const NlpArticleTree *tree)
{
  const guint n_prose = nlp_article_tree_get (tree, tree->root)->n_prose;
  xmlNode *best = tree->root, *node = tree->root->children;

  while (node != NULL) {
    if (node->type == XML_ELEMENT_NODE && !nlp_article_tree_get (tree, node)->is_clutter &&
        nlp_article_tree_get (tree, node)->n_prose >= ALL_SHARE * n_prose) {
      best = node;
      node = node->children;
    } else {
      node = node->next;
    }
  }
  return best;
}

/* Whether the text that @whole has besides @part is of the same article: it has long paragraphs,
 * and is not made of links. */
static gboolean
has_more_text (const NlpArticleTree *tree, const xmlNode *whole, const xmlNode *part)
{
  const NlpArticleNode *all = nlp_article_tree_get (tree, whole);
  const NlpArticleNode *mine = nlp_article_tree_get (tree, part);

  return mine->n_prose < PART_SHARE * all->n_prose &&
         all->n_link_words - mine->n_link_words <= MAX_PART_LINKS * (all->n_words - mine->n_words);
}

/* Whether an element may hold an article, unlike a paragraph, a list or a part of a table. */
static gboolean
is_box (const xmlNode *node)
{
  return nlp_html_is (node, "div") || nlp_html_is (node, "td") || nlp_html_is (node, "section") ||
         nlp_html_is (node, "body") || nlp_html_is (node, "form");
}

/* Whether boxes of the same class beside an element have long paragraphs, as the sections of a page
 * of a reference do. */
static gboolean
has_like_siblings (const NlpArticleTree *tree, const xmlNode *node)
{
  const gchar *class = nlp_html_get_attribute (node, "class");
  guint n_prose = 0;

  if (class == NULL || *class == '\0')
    return FALSE;
  for (const xmlNode *other = node->parent->children; other != NULL; other = other->next) {
    const gchar *names =
        other != node && strcmp ((const gchar *)other->name, (const gchar *)node->name) == 0
            ? nlp_html_get_attribute (other, "class")
            : NULL;

    if (names != NULL && strcmp (names, class) == 0 &&
        !nlp_article_tree_get (tree, other)->is_clutter)
      n_prose += nlp_article_tree_get (tree, other)->n_prose;
  }
  return n_prose >= MIN_WORDS;
}

/* Returns the box around an element that is none, and then those around it that add long paragraphs
 * to it, but little else. */
static xmlNode *
extend (const NlpArticleTree *tree, xmlNode *node)
{
  while (node != tree->root && node->parent->type == XML_ELEMENT_NODE) {
    const NlpArticleNode *mine = nlp_article_tree_get (tree, node);
    const NlpArticleNode *above = nlp_article_tree_get (tree, node->parent);
    const guint n_words = above->n_words - MIN (above->n_words, mine->n_words);
    const guint n_links = above->n_link_words - MIN (above->n_link_words, mine->n_link_words);
    const guint n_prose = above->n_prose - MIN (above->n_prose, mine->n_prose);
    const gboolean is_more =
        n_prose > 0 && 2 * n_prose >= n_links && 2 * n_prose >= n_words - n_links;

    if (n_words > 0 && !is_more && !has_like_siblings (tree, node) &&
        (is_box (node) || n_links > MAX_LINKS * n_words || n_words > mine->n_words))
      break;
    node = node->parent;
  }
  return node;
}

/* Returns the element that holds the article on a page whose markup doesn't say it. */
static xmlNode *
find_without_markup (const NlpArticleTree *tree)
{
  const NlpArticleNode *all = nlp_article_tree_get (tree, tree->root);
  xmlNode *best = find_by_paragraphs (tree), *whole = find_all_prose (tree);

  if (all->n_prose >= MIN_WORDS && (best == NULL || has_more_text (tree, whole, best)))
    best = whole;
  if (best == NULL || count_plain_words (tree, best) < MIN_WORDS ||
      nlp_article_tree_get (tree, best)->n_prose < MIN_SHARE * all->n_prose)
    return tree->root;
  return extend (tree, best);
}

/* Replaces an element by the article around it, if that has much more text. */
static void
widen (const NlpArticleTree *tree, GPtrArray *roots)
{
  const NlpArticleNode *mine = nlp_article_tree_get (tree, roots->pdata[0]);
  xmlNode *context = tree->elements->pdata[mine->context];

  if (mine->n_prose < LARGEST_SHARE * nlp_article_tree_get (tree, context)->n_prose &&
      nlp_html_is (context, "article"))
    roots->pdata[0] = context;
}

GPtrArray *
nlp_article_roots_find (const NlpArticleTree *tree)
{
  /* The most reliable first. The more reliable the markup, the more other text may be on the page.
   */
  static const struct {
    Matcher matches;
    gdouble min_share;
  } matchers[] = {
      {has_property_body, 0.15}, {has_class_body, 0.25}, {is_article, 0.25}, {is_main, MIN_SHARE}};
  GPtrArray *roots = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (matchers); i++) {
    g_clear_pointer (&roots, g_ptr_array_unref);
    roots = find_by_markup (tree, matchers[i].matches, matchers[i].min_share);
    if (roots->len == 1)
      widen (tree, roots);
    if (roots->len > 0)
      return roots;
  }
  g_ptr_array_add (roots, find_without_markup (tree));
  return roots;
}
