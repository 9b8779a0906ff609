/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articleblocks.c: divides the element that holds an article into blocks of text.
 */

#include "articleblocks.h"

#include <string.h>

#include "htmltext.h"

/* A block with more links than this share of its words is a list of links, unless it has many
 * words. Items of lists and blocks without blocks inside may have more links. */
#define MAX_LINKS 0.5
#define MAX_ITEM_LINKS 0.8
#define MAX_LEAF_LINKS 0.6
#define MANY_WORDS 60
/* A block with fewer words is not a sentence. */
#define SENTENCE_WORDS 8

typedef struct {
  const NlpArticleTree *tree;
  const gchar *title; /* (nullable) */
  GArray *blocks;     /* of NlpArticleBlock */
} Article;

static void
clear_block (NlpArticleBlock *block)
{
  g_string_free (block->text, TRUE);
}

/* Returns the level of a heading, or NLP_ARTICLE_NO_HEADING. */
static guint
get_heading (const xmlNode *node)
{
  const gchar *name = (const gchar *)node->name;

  return (name[0] == 'h' || name[0] == 'H') && name[1] >= '1' && name[1] <= '6' && name[2] == '\0'
             ? (guint)(name[1] - '0')
             : NLP_ARTICLE_NO_HEADING;
}

/* Whether to leave out an element with its content: clutter, lists of links and boxes of them. */
static gboolean
skip_element (const xmlNode *node, gpointer data)
{
  const Article *article = data;
  const NlpArticleNode *counts = nlp_article_tree_get (article->tree, node);
  const gboolean is_item = nlp_html_is (node, "li");

  if (nlp_article_tree_is_clutter (article->tree, node))
    return TRUE;
  return (counts->has_blocks || is_item || nlp_html_is (node, "td")) &&
         nlp_html_get_display (node) >= NLP_HTML_CELL && counts->n_words > 0 &&
         counts->n_words < 10 * MANY_WORDS &&
         counts->n_link_words > (is_item ? MAX_ITEM_LINKS : MAX_LINKS) * counts->n_words;
}

/* Whether a block ends as a sentence does, with or without quotes or brackets after it. */
static gboolean
ends_sentence (const GString *text)
{
  static const gchar *const closers[] = {"\"",     "'",      ")",      "]",  "\u201d",
                                         "\u2019", "\u00bb", "\u300d", "\n", " "};
  static const gchar *const ends[] = {".",      "!",      "?",      ":",     ";",
                                      "\u2026", "\u3002", "\uff01", "\uff1f"};
  gsize length = text->len;
  gboolean cut;

  do {
    cut = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS (closers); i++) {
      const gsize n = strlen (closers[i]);

      if (length > n && memcmp (text->str + length - n, closers[i], n) == 0) {
        length -= n;
        cut = TRUE;
      }
    }
  } while (cut);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++) {
    const gsize n = strlen (ends[i]);

    if (length > n && memcmp (text->str + length - n, ends[i], n) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_same_title (const gchar *title, const GString *text)
{
  g_autofree gchar *first = NULL, *second = NULL;

  if (text->len > 2 * strlen (title))
    return FALSE;
  first = g_utf8_casefold (title, -1);
  second = g_utf8_casefold (text->str, (gssize)text->len);
  return g_str_equal (g_strstrip (first), g_strstrip (second));
}

/* Whether most words of a block without blocks inside are links. */
static gboolean
is_mostly_links (guint n_words, guint n_link_words)
{
  return n_words < MANY_WORDS && n_link_words > MAX_LEAF_LINKS * n_words;
}

/* Whether a block has no letters: it is a time, or the number of a page. */
static gboolean
has_no_letters (const GString *text)
{
  for (gsize i = 0; i < text->len; i++) {
    if (g_ascii_isalpha (text->str[i]) || (guchar)text->str[i] >= 0x80)
      return FALSE;
  }
  return TRUE;
}

/* Adds the text of @builder as a block, unless it is empty, and resets @builder. */
static void
add_block (Article *self, NlpTextBuilder *builder, guint heading, guint n_words, gboolean is_line)
{
  NlpArticleBlock block = {
      .text = nlp_text_builder_end (builder), .heading = heading, .n_words = n_words};

  nlp_text_builder_clear (builder);
  nlp_text_builder_init (builder);
  if (block.text->len == 0) {
    clear_block (&block);
    return;
  }
  g_string_truncate (block.text, block.text->len - 1); /* the newline at its end */
  block.is_sentence = n_words >= SENTENCE_WORDS && ends_sentence (block.text);
  block.is_line = is_line;
  block.is_kept = !nlp_html_is_filler (block.text->str, block.text->len) &&
                  (is_line || !has_no_letters (block.text)) &&
                  (self->title == NULL || !is_same_title (self->title, block.text));
  g_array_append_val (self->blocks, block);
}

/* Counts the words of text between blocks, which NlpArticleTree doesn't count by itself. */
static guint
count_words (const gchar *text)
{
  guint n = 0;
  gboolean in_word = FALSE;

  for (; *text != '\0'; text++) {
    n += !g_ascii_isspace (*text) && !in_word;
    in_word = !g_ascii_isspace (*text);
  }
  return n;
}

/* Whether an element is a block without blocks inside. */
static gboolean
is_leaf (const Article *self, const xmlNode *node)
{
  return nlp_html_get_display (node) >= NLP_HTML_LINE &&
         (!nlp_article_tree_get (self->tree, node)->has_blocks || nlp_html_is (node, "pre")) &&
         !nlp_html_is (node, "br");
}

/* Text between blocks, collected until the next block: some pages separate their paragraphs with
 * <br><br>. */
typedef struct {
  NlpTextBuilder builder;
  guint n_words, n_link_words, n_breaks;
} Loose;

static void
end_loose (Article *self, Loose *loose)
{
  if (!is_mostly_links (loose->n_words, loose->n_link_words))
    add_block (self, &loose->builder, NLP_ARTICLE_NO_HEADING, loose->n_words, FALSE);
  nlp_text_builder_clear (&loose->builder);
  nlp_text_builder_init (&loose->builder);
  loose->n_words = loose->n_link_words = loose->n_breaks = 0;
}

static gboolean
is_in_link (const xmlNode *text)
{
  for (const xmlNode *node = text->parent;
       node->type == XML_ELEMENT_NODE && nlp_html_get_display (node) == NLP_HTML_INLINE;
       node = node->parent) {
    if (nlp_html_is (node, "a"))
      return TRUE;
  }
  return FALSE;
}

static void
add_loose_text (Article *self, Loose *loose, const xmlNode *node)
{
  const gchar *text = (const gchar *)node->content;
  const guint n = text != NULL ? count_words (text) : 0;

  if (n == 0) {
    if (text != NULL && *text != '\0')
      nlp_text_builder_break_word (&loose->builder);
    return;
  }
  if (loose->n_breaks > 1)
    end_loose (self, loose);
  loose->n_breaks = 0;
  nlp_text_builder_add (&loose->builder, text, strlen (text));
  loose->n_words += n;
  if (is_in_link (node))
    loose->n_link_words += n;
}

/* Whether a block is an item of a list, or the first block in one. */
static gboolean
begins_item (const xmlNode *node)
{
  const xmlNode *before = node->prev;

  if (nlp_html_is (node, "li"))
    return TRUE;
  if (before != NULL && before->prev == NULL && xmlIsBlankNode (before))
    before = NULL;
  return before == NULL && node->parent != NULL && nlp_html_is (node->parent, "li");
}

static void
add_leaf (Article *self, const xmlNode *node)
{
  const NlpArticleNode *counts = nlp_article_tree_get (self->tree, node);
  g_auto (NlpTextBuilder) builder;

  nlp_text_builder_init (&builder);
  if (counts->n_words == 0 || is_mostly_links (counts->n_words, counts->n_link_words))
    return;
  nlp_html_append_tree (&builder, node, skip_element, self);
  if (begins_item (node) && nlp_text_builder_get_length (&builder) > 0)
    g_string_prepend (builder.text, "- ");
  add_block (self, &builder, get_heading (node), counts->n_words,
             nlp_html_get_display (node) == NLP_HTML_LINE);
}

static void
add_blocks (Article *self, const xmlNode *root)
{
  const xmlNode *node = root;
  Loose loose = {0};
  gboolean descend = TRUE;

  nlp_text_builder_init (&loose.builder);
  while ((node = nlp_html_next (node, root, descend)) != NULL) {
    descend = FALSE;
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      add_loose_text (self, &loose, node);
    } else if (nlp_html_is (node, "br")) {
      nlp_text_builder_break_line (&loose.builder);
      loose.n_breaks++;
    } else if (node->type == XML_ELEMENT_NODE && !skip_element (node, self)) {
      if (is_leaf (self, node)) {
        end_loose (self, &loose);
        add_leaf (self, node);
      } else {
        if (nlp_html_get_display (node) >= NLP_HTML_LINE)
          end_loose (self, &loose);
        descend = TRUE;
      }
    }
  }
  end_loose (self, &loose);
  nlp_text_builder_clear (&loose.builder);
}

GArray *
nlp_article_blocks_find (const NlpArticleTree *tree, const xmlNode *root, const gchar *title)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (NlpArticleBlock));
  Article article = {.tree = tree, .title = title, .blocks = blocks};

  g_array_set_clear_func (blocks, (GDestroyNotify)clear_block);
  add_blocks (&article, root);
  return blocks;
}
