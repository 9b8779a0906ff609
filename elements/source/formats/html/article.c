/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "article.h"

#include <string.h>

#include "articletree.h"

/* A block with more links than that is a list of links, unless it has many words. */
#define MAX_LINKS 0.5
#define MANY_WORDS 60
/* A block of the text has so many words and ends as sentences do. */
#define SENTENCE_WORDS 8
/* Shorter blocks in front of the text or behind it are bylines, dates and tags. */
#define SHORT_WORDS 14
#define NO_HEADING 7

/* A block of the article that is to be looked at once more. */
typedef struct {
  GString *text;
  guint n_words;
  guint heading; /* 1 to 6, or NO_HEADING */
  gboolean is_sentence;
  gboolean is_line; /* stands close to the one before */
  gboolean is_kept;
} Block;

typedef struct {
  const NlpArticleTree *tree;
  const gchar *title; /* (nullable) */
  GArray *blocks;     /* of Block */
} Article;

static void
clear_block (Block *block)
{
  g_string_free (block->text, TRUE);
}

static guint
get_heading (const xmlNode *node)
{
  const gchar *name = (const gchar *)node->name;

  return (name[0] == 'h' || name[0] == 'H') && name[1] >= '1' && name[1] <= '6' && name[2] == '\0'
             ? (guint)(name[1] - '0')
             : NO_HEADING;
}

/* Whether an element is left out with all in it. */
static gboolean
skip_element (const xmlNode *node, gpointer data)
{
  const Article *article = data;
  const NlpArticleNode *counted = nlp_article_tree_get (article->tree, node);

  if (nlp_article_tree_is_clutter (article->tree, node))
    return TRUE;
  /* Lists and boxes of links. */
  return (counted->has_blocks || nlp_html_is (node, "li") || nlp_html_is (node, "td")) &&
         nlp_html_get_display (node) >= NLP_HTML_CELL && counted->n_words > 0 &&
         counted->n_words < 10 * MANY_WORDS &&
         counted->n_link_words > (nlp_html_is (node, "li") ? 0.8 : MAX_LINKS) * counted->n_words;
}

/* Whether a block ends as a sentence does, perhaps with quotes or brackets behind it. */
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

/* Whether a block of one element has little more than links. */
static gboolean
is_of_links (const NlpArticleNode *counted)
{
  return counted->n_words < MANY_WORDS && counted->n_link_words > 0.6 * counted->n_words;
}

/* Whether a block has no letters: it is a time, or a number of a page. */
static gboolean
has_no_letters (const GString *text)
{
  for (gsize i = 0; i < text->len; i++) {
    if (g_ascii_isalpha (text->str[i]) || (guchar)text->str[i] >= 0x80)
      return FALSE;
  }
  return TRUE;
}

/* Adds the text of @builder, which begins anew. */
static void
add_block (Article *self, NlpTextBuilder *builder, guint heading, guint n_words, gboolean is_line)
{
  Block block = {.text = nlp_text_builder_end (builder), .heading = heading, .n_words = n_words};

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

/* How many words are in text that stands between blocks. */
static guint
count_loose_words (const gchar *text)
{
  guint n = 0;
  gboolean in_word = FALSE;

  for (; *text != '\0'; text++) {
    n += !g_ascii_isspace (*text) && !in_word;
    in_word = !g_ascii_isspace (*text);
  }
  return n;
}

/* Whether an element is a block of its own: it has text and no blocks in it. */
static gboolean
is_leaf (const Article *self, const xmlNode *node)
{
  return nlp_html_get_display (node) >= NLP_HTML_LINE &&
         (!nlp_article_tree_get (self->tree, node)->has_blocks || nlp_html_is (node, "pre")) &&
         !nlp_html_is (node, "br");
}

/* Text that stands loose between blocks, as pages have it that break lines with <br><br>, is
 * gathered until the next block. */
typedef struct {
  NlpTextBuilder builder;
  guint n_words, n_link_words, n_breaks;
} Loose;

static void
end_loose (Article *self, Loose *loose)
{
  if (loose->n_words >= MANY_WORDS || loose->n_link_words <= 0.6 * loose->n_words)
    add_block (self, &loose->builder, NO_HEADING, loose->n_words, FALSE);
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
  const guint n = text != NULL ? count_loose_words (text) : 0;

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

/* Whether a block is an item of a list, or the first in one. */
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
  const NlpArticleNode *counted = nlp_article_tree_get (self->tree, node);
  g_auto (NlpTextBuilder) builder;

  nlp_text_builder_init (&builder);
  if (counted->n_words == 0 || is_of_links (counted))
    return;
  nlp_html_add_tree (&builder, node, skip_element, self);
  if (begins_item (node) && nlp_text_builder_get_length (&builder) > 0)
    g_string_prepend (builder.text, "- ");
  add_block (self, &builder, get_heading (node), counted->n_words,
             nlp_html_get_display (node) == NLP_HTML_LINE);
}

/* Parts what is in @root into blocks. */
static void
find_blocks (Article *self, const xmlNode *root)
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

static Block *
get_block (Article *self, guint i)
{
  return &g_array_index (self->blocks, Block, i);
}

/* Leaves out what is in front of the first paragraph and behind the last one: bylines, dates,
 * reading times, tags. A headline goes with the title. */
static void
trim (Article *self)
{
  const guint n = self->blocks->len;
  guint first = 0, last = n;

  while (first < n && !get_block (self, first)->is_sentence)
    first++;
  while (last > first && !get_block (self, last - 1)->is_sentence)
    last--;
  if (first == n)
    return;
  for (guint i = 0; i < n; i++) {
    Block *block = get_block (self, i);

    if (i < first &&
        (block->heading == 1 || (block->heading == NO_HEADING && block->n_words < SHORT_WORDS)))
      block->is_kept = FALSE;
    else if (i >= last && block->n_words < SHORT_WORDS && !block->is_line)
      block->is_kept = FALSE;
  }
}

/* Leaves out headings that nothing stands below. */
static void
drop_dangling_headings (Article *self)
{
  guint below = 0; /* the highest heading that has nothing below it yet */

  for (guint i = self->blocks->len; i-- > 0;) {
    Block *block = get_block (self, i);

    if (!block->is_kept)
      continue;
    if (block->heading == NO_HEADING) {
      below = NO_HEADING;
    } else if (block->heading >= below) {
      block->is_kept = FALSE;
    } else {
      below = block->heading;
    }
  }
}

static GString *
join_blocks (Article *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++) {
    const Block *block = get_block (self, i);

    if (!block->is_kept)
      continue;
    if (text->len > 0)
      g_string_append (text, block->is_line ? "\n" : "\n\n");
    g_string_append_len (text, block->text->str, (gssize)block->text->len);
  }
  if (text->len > 0)
    g_string_append_c (text, '\n');
  return text;
}

GString *
nlp_article_extract (xmlNode *root, const gchar *title)
{
  g_auto (NlpArticleTree) tree;
  Article article = {.tree = &tree, .title = title};
  GString *text;

  nlp_article_tree_init (&tree, root);
  article.blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (article.blocks, (GDestroyNotify)clear_block);
  find_blocks (&article, nlp_article_tree_find_root (&tree));
  trim (&article);
  drop_dangling_headings (&article);
  text = join_blocks (&article);
  g_array_unref (article.blocks);

  if (text->len == 0) {
    g_auto (NlpTextBuilder) builder;

    g_string_free (text, TRUE);
    nlp_text_builder_init (&builder);
    nlp_html_add_tree (&builder, root, NULL, NULL);
    text = nlp_text_builder_end (&builder);
  }
  return text;
}
