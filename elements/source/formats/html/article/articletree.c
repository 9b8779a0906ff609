/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articletree.c: counts the words and links of each element of a page, and finds clutter.
 *
 * The nodes are in the order of the text, so each sum over the content of elements is one loop over
 * them from the last to the first.
 */

#include "articletree.h"

#include <string.h>

/* A block with at least this many words that are not links is a long paragraph, if it has the end
 * of a sentence or even more words. */
#define PROSE_WORDS 12
#define LONG_WORDS 40
/* A box around the article holds at least this share of the long paragraphs of its context. */
#define BOX_SHARE 0.5
/* If fewer words of long paragraphs remain without clutter, the names of elements are wrong. */
#define MIN_PROSE 20
/* An element that is hidden until a script shows the page has this share of its long paragraphs. */
#define HIDDEN_SHARE 0.7
/* The most nodes around a box that are looked at. */
#define MAX_SIBLINGS 200
/* Fewer words than this in the rest of a line make no sentence. */
#define SENTENCE_WORDS 5

/* Whether a full stop or the like at @at ends a sentence. */
static gboolean
is_stop (const guchar *at)
{
  if (*at != '.' && *at != '!' && *at != '?')
    return FALSE;
  return at[1] <= ' ' || at[1] == '"' || at[1] == '\'' || at[1] == ')' || at[1] >= 0x80;
}

guint
nlp_article_count_words (const gchar *text, NlpArticleMarks *marks)
{
  guint n = 0, wide = 0;
  gboolean in_word = FALSE;

  for (const guchar *at = (const guchar *)text; *at != '\0'; at++) {
    if (*at >= 0xe3 && *at < 0xf0) {
      /* Fullwidth commas; ideographic and fullwidth stops. */
      if (at[0] == 0xef && at[1] == 0xbc && at[2] == 0x8c)
        marks->n_commas++;
      else if (at[0] == 0xe3 && at[1] == 0x80 && at[2] == 0x82)
        marks->n_stops++;
      else if (at[0] == 0xef && at[1] == 0xbc && (at[2] == 0x81 || at[2] == 0x9f))
        marks->n_stops++;
      wide++;
      in_word = FALSE;
      at += at[1] != '\0' && at[2] != '\0' ? 2 : 0; /* the rest of the character */
    } else if (*at > ' ' && (*at >= 0x80 || g_ascii_isalnum (*at) || *at == '\'' || *at == '-')) {
      n += !in_word;
      in_word = TRUE;
    } else {
      marks->n_commas += *at == ',';
      marks->n_stops += is_stop (at);
      in_word = FALSE;
    }
  }
  return n + (wide + 1) / 2;
}

static NlpArticleNode *
get_node (const NlpArticleTree *self, guint i)
{
  return &g_array_index (self->nodes, NlpArticleNode, i);
}

static gboolean
is_container (const xmlNode *node)
{
  return nlp_html_is (node, "html") || nlp_html_is (node, "body") || nlp_html_is (node, "main") ||
         nlp_html_is (node, "article");
}

/* Whether an element is a context: its content is compared with the whole of it. */
static gboolean
is_context (const xmlNode *node, const NlpArticleNode *counts)
{
  return nlp_html_is (node, "article") || nlp_html_is (node, "main") ||
         ((counts->hints & NLP_HTML_HINT_BODY) &&
          !(counts->hints & (NLP_HTML_HINT_CLUTTER | NLP_HTML_HINT_BOX)));
}

/* Whether an element is a link to another page. "#" alone stands for a script. */
static gboolean
is_link (const xmlNode *node)
{
  const gchar *href;

  if (!nlp_html_is (node, "a"))
    return FALSE;
  href = nlp_html_get_attribute (node, "href");
  if (href != NULL)
    return *href != '#' || href[1] == '\0';
  return nlp_html_get_attribute (node, "name") == NULL &&
         nlp_html_get_attribute (node, "id") == NULL;
}

static void
add_node (NlpArticleTree *self, xmlNode *node)
{
  NlpArticleNode counts = {.display = nlp_html_get_display (node)};
  const guint i = self->nodes->len;

  if (counts.display != NLP_HTML_HIDDEN)
    counts.hints = nlp_html_get_hints (node);
  if (i > 0) {
    const NlpArticleNode *above;

    counts.parent = GPOINTER_TO_UINT (node->parent->_private);
    above = get_node (self, counts.parent);
    counts.context =
        is_context (node->parent, above) && counts.parent > 0 ? counts.parent : above->context;
  }
  counts.is_clutter = counts.display == NLP_HTML_HIDDEN;
  counts.is_link = is_link (node);
  if (i > 0)
    counts.is_in_link =
        get_node (self, counts.parent)->is_link || get_node (self, counts.parent)->is_in_link;
  node->_private = GUINT_TO_POINTER (i);
  g_array_append_val (self->nodes, counts);
  g_ptr_array_add (self->elements, node);
}

/* Adds all elements and the words directly in them. */
static void
add_all (NlpArticleTree *self)
{
  const xmlNode *node = self->root;
  gboolean descend = TRUE;

  add_node (self, self->root);
  while ((node = nlp_html_next (node, self->root, descend)) != NULL) {
    descend = TRUE;
    if (node->type == XML_ELEMENT_NODE) {
      add_node (self, (xmlNode *)node);
    } else if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) &&
               node->content != NULL) {
      NlpArticleNode *above = nlp_article_tree_get (self, node->parent);
      NlpArticleMarks marks = {0};

      above->n_own += nlp_article_count_words ((const gchar *)node->content, &marks);
      above->n_commas += marks.n_commas;
      above->n_stops += marks.n_stops;
    }
  }
}

/* Sums the words outside blocks. */
static void
sum_flow (NlpArticleTree *self)
{
  for (guint i = 0; i < self->nodes->len; i++) {
    NlpArticleNode *mine = get_node (self, i);

    mine->n_flow = mine->n_own;
    mine->n_flow_links = 0;
    mine->has_blocks = FALSE;
  }
  for (guint i = self->nodes->len; i-- > 1;) {
    NlpArticleNode *mine = get_node (self, i), *above = get_node (self, mine->parent);

    if (mine->is_link)
      mine->n_flow_links = mine->n_flow;
    if (mine->is_clutter)
      continue;
    /* A line break doesn't make a block of the text around it. */
    above->has_blocks |= mine->has_blocks || (mine->display >= NLP_HTML_LINE &&
                                              !nlp_html_is (self->elements->pdata[i], "br"));
    if (mine->display < NLP_HTML_CELL) {
      above->n_flow += mine->n_flow;
      above->n_flow_links += mine->n_flow_links;
    }
  }
}

static void
sum_marks (NlpArticleTree *self)
{
  for (guint i = self->nodes->len; i-- > 1;) {
    const NlpArticleNode *mine = get_node (self, i);
    NlpArticleNode *above = get_node (self, mine->parent);

    if (mine->display != NLP_HTML_HIDDEN)
      above->n_commas += mine->n_commas;
    if (mine->display < NLP_HTML_CELL && mine->display != NLP_HTML_HIDDEN)
      above->n_stops += mine->n_stops;
  }
}

/* Returns the number of words in a long paragraph, or 0 for other elements. */
static guint
count_own_prose (const NlpArticleNode *node)
{
  return node->display >= NLP_HTML_CELL && !node->is_in_link &&
                 node->n_flow >= PROSE_WORDS + node->n_flow_links &&
                 node->n_flow_links <= node->n_flow / 2 &&
                 (node->n_stops > 0 || node->n_flow >= LONG_WORDS)
             ? node->n_flow
             : 0;
}

/* Sums the words of long paragraphs, without the content of elements that have one of @hints or are
 * clutter. */
static void
sum_prose (NlpArticleTree *self, NlpHtmlHints hints)
{
  for (guint i = 0; i < self->nodes->len; i++)
    get_node (self, i)->n_prose = count_own_prose (get_node (self, i));
  for (guint i = self->nodes->len; i-- > 1;) {
    const NlpArticleNode *mine = get_node (self, i);

    if (!mine->is_clutter && (!(mine->hints & hints) || is_container (self->elements->pdata[i])))
      get_node (self, mine->parent)->n_prose += mine->n_prose;
  }
}

/* Whether an inline element is in a sentence, so that its names say nothing about its content. */
static gboolean
is_in_sentence (const NlpArticleTree *self, guint i)
{
  const NlpArticleNode *mine = get_node (self, i), *above = mine;

  if (mine->has_blocks)
    return FALSE;
  while (above->display < NLP_HTML_CELL && above != get_node (self, above->parent))
    above = get_node (self, above->parent);
  return above->n_flow >= mine->n_flow + SENTENCE_WORDS;
}

/* Whether an element or one around it opens when the reader asks for it. */
static gboolean
is_collapsed (const NlpArticleTree *self, guint i)
{
  for (guint n = 0; n < 3 && i > 0; n++, i = get_node (self, i)->parent) {
    if (get_node (self, i)->hints & NLP_HTML_HINT_COLLAPSED)
      return TRUE;
  }
  return FALSE;
}

/* Marks hidden elements, except those that a script or the reader makes visible. n_prose has the
 * words of all long paragraphs. */
static void
mark_invisible (NlpArticleTree *self)
{
  const guint all = get_node (self, 0)->n_prose;

  for (guint i = 1; i < self->nodes->len; i++) {
    NlpArticleNode *mine = get_node (self, i);
    const xmlNode *node = self->elements->pdata[i];

    if (!(mine->hints & NLP_HTML_HINT_INVISIBLE) || is_container (node))
      continue;
    if (mine->n_prose > 0 && mine->n_prose >= HIDDEN_SHARE * all)
      continue;
    if (mine->n_prose > 0 && !(mine->hints & NLP_HTML_HINT_CLUTTER) && is_collapsed (self, i))
      continue;
    mine->is_clutter = TRUE;
  }
}

/* Marks the elements around the most likely body of the article. */
static void
protect_body (NlpArticleTree *self, guint8 *is_protected)
{
  guint best = 0, most = 0;

  for (guint i = 1; i < self->nodes->len; i++) {
    const NlpArticleNode *mine = get_node (self, i);

    if ((mine->hints & NLP_HTML_HINT_BODY) && !(mine->hints & NLP_HTML_HINT_CLUTTER) &&
        mine->n_prose > most) {
      most = mine->n_prose;
      best = i;
    }
  }
  if (most < MIN_PROSE)
    return;
  for (; best > 0; best = get_node (self, best)->parent)
    is_protected[best] = TRUE;
}

static guint
count_if_box (const NlpArticleTree *self, const xmlNode *node)
{
  const NlpArticleNode *counts = nlp_article_tree_get (self, node);

  return (counts->hints & NLP_HTML_HINT_BOX) && !(counts->hints & NLP_HTML_HINT_CLUTTER)
             ? counts->n_prose
             : 0;
}

/* Whether an element is the header of a part of the page with nothing but its heading. */
static gboolean
is_part_header (const NlpArticleTree *self, guint i)
{
  const xmlNode *node = self->elements->pdata[i], *child = node;
  guint n = 0;

  if (!nlp_html_is (node, "header") || nlp_html_get_attribute (node, "class") != NULL)
    return FALSE;
  while ((child = nlp_html_next (child, node, TRUE)) != NULL) {
    if (nlp_html_get_heading (child) == 1)
      return FALSE;
    n += nlp_html_get_heading (child) > 0;
    if (child->type == XML_ELEMENT_NODE && nlp_html_get_heading (child) == 0 &&
        nlp_article_tree_get (self, child)->n_flow > 0 &&
        nlp_article_tree_get (self, child)->display >= NLP_HTML_CELL)
      return FALSE;
  }
  return n == 1;
}

/* Returns the words of long paragraphs in an element and the boxes beside it: systems that build
 * pages of blocks give all of them the same name. */
static guint
count_box_prose (const NlpArticleTree *self, guint i)
{
  guint n = get_node (self, i)->n_prose, left = MAX_SIBLINGS;

  for (const xmlNode *node = ((const xmlNode *)self->elements->pdata[i])->prev;
       node != NULL && left > 0; node = node->prev, left--) {
    if (node->type == XML_ELEMENT_NODE)
      n += count_if_box (self, node);
  }
  for (const xmlNode *node = ((const xmlNode *)self->elements->pdata[i])->next;
       node != NULL && left > 0; node = node->next, left--) {
    if (node->type == XML_ELEMENT_NODE)
      n += count_if_box (self, node);
  }
  return n;
}

/* Marks the elements whose names say that they are clutter, except boxes around the article.
 * n_prose has the words of long paragraphs outside elements that are clutter in any case. */
static void
mark_boxes (NlpArticleTree *self, const guint8 *is_protected)
{
  for (guint i = 1; i < self->nodes->len; i++) {
    NlpArticleNode *mine = get_node (self, i);
    const NlpHtmlHints hints = mine->hints;

    if (mine->display < NLP_HTML_CELL && !mine->has_blocks && is_in_sentence (self, i)) {
      mine->is_clutter |= (hints & NLP_HTML_HINT_INLINE) != 0;
      mine->hints &= ~NLP_HTML_HINT_CLUTTER;
      continue;
    }
    if (hints & NLP_HTML_HINT_INLINE)
      mine->is_clutter |= mine->n_prose == 0;
    if (!(hints & NLP_HTML_HINT_BOX) || (hints & NLP_HTML_HINT_CLUTTER) || is_protected[i] ||
        is_container (self->elements->pdata[i]))
      continue;
    if (mine->n_prose == 0
            ? !is_part_header (self, i)
            : count_box_prose (self, i) < BOX_SHARE * get_node (self, mine->context)->n_prose)
      mine->is_clutter = TRUE;
  }
}

/* Marks the elements whose names say that they are clutter in any case, unless nothing else is
 * left. n_prose has the words of long paragraphs outside of them. */
static void
mark_clutter (NlpArticleTree *self, const guint8 *is_protected)
{
  for (guint i = 1; i < self->nodes->len; i++) {
    NlpArticleNode *mine = get_node (self, i);

    if (!(mine->hints & NLP_HTML_HINT_CLUTTER) || is_protected[i] ||
        is_container (self->elements->pdata[i]))
      continue;
    mine->is_clutter |=
        mine->n_prose < MIN_PROSE || get_node (self, mine->context)->n_prose >= MIN_PROSE;
  }
}

/* Sums the words and links outside clutter. */
static void
sum_words (NlpArticleTree *self)
{
  for (guint i = 0; i < self->nodes->len; i++) {
    NlpArticleNode *mine = get_node (self, i);
    const gboolean is_block = mine->display >= NLP_HTML_CELL || i == 0;

    mine->n_words = is_block ? mine->n_flow : 0;
    mine->n_link_words = is_block ? mine->n_flow_links : 0;
  }
  for (guint i = self->nodes->len; i-- > 1;) {
    NlpArticleNode *mine = get_node (self, i), *above = get_node (self, mine->parent);

    if (mine->is_link)
      mine->n_link_words = mine->n_words;
    if (mine->is_clutter)
      continue;
    above->n_words += mine->n_words;
    above->n_link_words += mine->n_link_words;
  }
}

void
nlp_article_tree_sum (NlpArticleTree *self)
{
  sum_flow (self);
  sum_words (self);
  sum_prose (self, 0);
}

void
nlp_article_tree_init (NlpArticleTree *self, xmlNode *root)
{
  g_autofree guint8 *is_protected = NULL;

  self->root = root;
  self->nodes = g_array_sized_new (FALSE, FALSE, sizeof (NlpArticleNode), 1024);
  self->elements = g_ptr_array_sized_new (1024);
  if (root->type != XML_ELEMENT_NODE) {
    add_node (self, root);
    return;
  }
  add_all (self);
  sum_marks (self);
  sum_flow (self);
  sum_prose (self, 0);
  mark_invisible (self);
  sum_prose (self, NLP_HTML_HINT_CLUTTER);
  is_protected = g_new0 (guint8, self->nodes->len);
  protect_body (self, is_protected);
  mark_boxes (self, is_protected);
  sum_prose (self, NLP_HTML_HINT_CLUTTER);
  mark_clutter (self, is_protected);
  nlp_article_tree_sum (self);
}

void
nlp_article_tree_clear (NlpArticleTree *self)
{
  g_array_unref (self->nodes);
  g_ptr_array_unref (self->elements);
}
