/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articleblocks.c: divides the element that holds an article into blocks of text.
 */

#include "articleblocks.h"

#include <string.h>

#include "formats/html/tree/htmltext.h"

/* A box with more links than this share of its words is no part of the text, unless it has many
 * words. Blocks without blocks inside may have more links. */
#define MAX_LINKS 0.5
#define MAX_LEAF_LINKS 0.6
#define MANY_WORDS 60
/* A box with this many words in long paragraphs is no box of links. */
#define MIN_PROSE 25
/* Links have at least this share of the words of a table of contents. */
#define CONTENTS_SHARE 0.8
/* A block with fewer words is not a sentence, unless it is a paragraph that ends as one does. */
#define SENTENCE_WORDS 8
/* Insertions such as "Read more: ..." have at most this many words. */
#define MAX_FILLER_WORDS 25
#define MAX_SIGNATURE_WORDS 12
#define MAX_LABEL_WORDS 4
/* A title that a line defines has at most this many bytes, and the line at least this many words.
 */
#define MAX_DEFINED 40
#define MIN_DEFINITION_WORDS 4
/* A figure with fewer words outside its caption has only a credit. */
#define MIN_FIGURE_WORDS 12
/* The level of the text that opens a part of the page, as a heading. */
#define TOGGLE_HEADING 6

typedef struct {
  const NlpArticleTree *tree;
  const gchar *title; /* (nullable) */
  GArray *blocks;     /* of NlpArticleBlock */
  guint first, last;  /* the indices of the first and the last long paragraph */
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
  const guint level = nlp_html_get_heading (node);
  const gchar *role;

  if (level > 0)
    return level;
  if (nlp_html_is (node, "button") || nlp_html_is (node, "summary"))
    return TOGGLE_HEADING;
  role = nlp_html_get_attribute (node, "role");
  return role != NULL && nlp_html_get_attribute (node, "aria-expanded") != NULL &&
                 (strcmp (role, "button") == 0 || strcmp (role, "tab") == 0)
             ? TOGGLE_HEADING
             : NLP_ARTICLE_NO_HEADING;
}

static guint
get_index (const xmlNode *node)
{
  return GPOINTER_TO_UINT (node->_private);
}

/* Returns the index of the last element in @node. */
static guint
get_last_index (const xmlNode *node)
{
  while (node->last != NULL) {
    const xmlNode *last = node->last;

    while (last != NULL && last->type != XML_ELEMENT_NODE)
      last = last->prev;
    if (last == NULL)
      break;
    node = last;
  }
  return get_index (node);
}

static const xmlNode *
get_element_before (const xmlNode *node)
{
  for (node = node->prev; node != NULL && node->type != XML_ELEMENT_NODE; node = node->prev)
    ;
  return node;
}

/* Returns: (transfer full): the text of an element without clutter */
static GString *get_text (const Article *self, const xmlNode *node);

/* How the text before a list announces it. */
typedef enum {
  INTRO_NONE,
  INTRO_RELATED, /* as links to other pages */
  INTRO_PART,    /* as a part of the text */
} Intro;

/* Whether a short text is the label of links to other pages, such as "Read more". */
static gboolean
is_related_label (const GString *text, guint n_words)
{
  const NlpHtmlStart start = nlp_html_get_start (text->str, text->len);

  return nlp_html_is_filler (text->str, text->len) || start == NLP_HTML_START_LABEL ||
         start == NLP_HTML_START_PROMO ||
         (start == NLP_HTML_START_FILLER && n_words <= MAX_LABEL_WORDS);
}

static Intro
get_intro (const Article *self, const xmlNode *list)
{
  const xmlNode *before = get_element_before (list);
  const NlpArticleNode *counts;
  g_autoptr (GString) text = NULL;

  if (before == NULL)
    return INTRO_NONE;
  counts = nlp_article_tree_get (self->tree, before);
  if (counts->is_clutter || counts->has_blocks || counts->n_words > 10 * MANY_WORDS)
    return INTRO_NONE;
  text = get_text (self, before);
  if (text->len == 0)
    return INTRO_NONE;
  g_string_truncate (text, text->len - 1);
  if (counts->n_words <= SENTENCE_WORDS && is_related_label (text, counts->n_words))
    return INTRO_RELATED;
  return nlp_html_get_heading (before) > 0 || g_str_has_suffix (text->str, ":") ? INTRO_PART
                                                                                : INTRO_NONE;
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

/* Whether a list is a table of contents: nearly all of it are links to places in the page. */
static gboolean
is_contents (const xmlNode *list)
{
  const xmlNode *node = list;
  NlpArticleMarks marks = {0};
  guint n = 0, n_words = 0, n_link_words = 0;

  while ((node = nlp_html_next (node, list, TRUE)) != NULL) {
    const gchar *href = nlp_html_is (node, "a") ? nlp_html_get_attribute (node, "href") : NULL;

    if (href != NULL && *href != '#')
      return FALSE;
    n += href != NULL && href[1] != '\0';
    if (node->type == XML_TEXT_NODE && node->content != NULL) {
      const guint words = nlp_article_count_words ((const gchar *)node->content, &marks);

      n_words += words;
      n_link_words += is_in_link (node) ? words : 0;
    }
  }
  return n > 1 && n_link_words >= CONTENTS_SHARE * n_words;
}

/* Whether a list or table of links is a part of the text: it is between long paragraphs, or the
 * text before it announces it. */
static gboolean
decide_part (const Article *self, const xmlNode *list)
{
  const xmlNode *parent = list->parent;
  const NlpArticleNode *counts = nlp_article_tree_get (self->tree, list);
  Intro intro;

  while (parent->type == XML_ELEMENT_NODE && parent->parent != NULL &&
         parent->parent->type == XML_ELEMENT_NODE &&
         nlp_article_tree_get (self->tree, parent)->n_words == counts->n_words) {
    list = parent;
    parent = parent->parent;
  }
  if (get_index (list) < self->first || nlp_article_tree_get (self->tree, parent)->n_prose == 0)
    return FALSE;
  intro = get_intro (self, list);
  if (intro == INTRO_RELATED)
    return FALSE;
  return intro == INTRO_PART || get_last_index (list) < self->last;
}

/* The same, decided once for each list. */
static gboolean
is_part_of_text (const Article *self, const xmlNode *list)
{
  NlpArticleNode *counts = nlp_article_tree_get (self->tree, list);

  if (counts->part == NLP_ARTICLE_PART_UNKNOWN)
    counts->part = decide_part (self, list) ? NLP_ARTICLE_PART_TEXT : NLP_ARTICLE_PART_LINKS;
  return counts->part == NLP_ARTICLE_PART_TEXT;
}

static gboolean
is_list (const xmlNode *node)
{
  return nlp_html_is (node, "ul") || nlp_html_is (node, "ol") || nlp_html_is (node, "dl") ||
         nlp_html_is (node, "table");
}

/* Whether an element is in a list or table of links that is a part of the text. */
static gboolean
is_in_list (const Article *self, const xmlNode *node)
{
  for (guint i = 0; i < 6 && node != NULL && node->type == XML_ELEMENT_NODE; i++) {
    if (is_list (node))
      return is_part_of_text (self, node);
    node = node->parent;
  }
  return FALSE;
}

/* Whether an element is or is in the line that opens a part of the page. */
static gboolean
is_in_summary (const xmlNode *node)
{
  for (guint i = 0; i < 3 && node != NULL && node->type == XML_ELEMENT_NODE; i++) {
    if (nlp_html_is (node, "summary"))
      return TRUE;
    node = node->parent;
  }
  return FALSE;
}

/* Whether most of the words in a box are links, so that it is a menu or leads to other stories. */
static gboolean
is_link_box (const Article *self, const xmlNode *node, const NlpArticleNode *counts)
{
  if (counts->n_words == 0 || counts->n_words >= 10 * MANY_WORDS)
    return FALSE;
  if ((nlp_html_is (node, "ul") || nlp_html_is (node, "ol")) && is_contents (node))
    return TRUE;
  if (counts->n_link_words <= MAX_LINKS * counts->n_words)
    return FALSE;
  if (is_list (node))
    return !is_part_of_text (self, node);
  /* Cells that are menus have lines of links. */
  if (nlp_html_is (node, "td"))
    return counts->has_blocks && !is_in_list (self, node);
  if (is_in_summary (node) || counts->n_prose >= MIN_PROSE)
    return FALSE;
  if (!counts->has_blocks || nlp_html_is (node, "li") || nlp_html_is (node, "tr") ||
      nlp_html_is (node, "tbody") || nlp_html_is (node, "thead") || nlp_html_is (node, "dd"))
    return FALSE;
  for (const xmlNode *child = node->children; child != NULL; child = child->next) {
    if (child->type == XML_ELEMENT_NODE && is_list (child) && is_part_of_text (self, child))
      return FALSE;
  }
  return TRUE;
}

/* Whether a figure shows a table, code or a quotation. */
static gboolean
has_content (const xmlNode *figure)
{
  const xmlNode *node = figure;

  for (guint i = 0; i < 16 && (node = nlp_html_next (node, figure, TRUE)) != NULL; i++) {
    if (nlp_html_is (node, "table") || nlp_html_is (node, "pre") ||
        nlp_html_is (node, "blockquote") || nlp_html_is (node, "math"))
      return TRUE;
  }
  return FALSE;
}

/* Whether to leave out an element with its content: clutter, lists of links and boxes of them. */
static gboolean
skip_element (const xmlNode *node, gpointer data)
{
  const Article *article = data;
  const NlpArticleNode *counts = nlp_article_tree_get (article->tree, node);

  if (counts->is_clutter)
    return TRUE;
  if (nlp_html_is (node, "figure"))
    return counts->n_words < MIN_FIGURE_WORDS && counts->n_prose == 0 && !has_content (node);
  return counts->display >= NLP_HTML_CELL && is_link_box (article, node, counts);
}

static gboolean
skip_clutter (const xmlNode *node, gpointer data)
{
  return nlp_article_tree_get (data, node)->is_clutter;
}

static GString *
get_text (const Article *self, const xmlNode *node)
{
  g_auto (NlpTextBuilder) builder;

  nlp_text_builder_init (&builder);
  nlp_html_append_tree (&builder, node, skip_clutter, (gpointer)self->tree);
  return nlp_text_builder_end (&builder);
}

/* Whether a block ends as a sentence does, with or without quotes or brackets after it. @is_strict:
 * whether colons and semicolons don't count. */
static gboolean
ends_sentence (const GString *text, gboolean is_strict)
{
  static const gchar *const closers[] = {"\"",     "'",      ")",      "]",  "\u201d",
                                         "\u2019", "\u00bb", "\u300d", "\n", " "};
  static const gchar *const ends[] = {":",      ";",      ".",      "!",      "?",     "\u2026",
                                      "\u3002", "\uff01", "\uff1f", "\u0964", "\u061f"};
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
  for (gsize i = is_strict ? 2 : 0; i < G_N_ELEMENTS (ends); i++) {
    const gsize n = strlen (ends[i]);

    if (length > n && memcmp (text->str + length - n, ends[i], n) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_same_title (const gchar *title, const GString *text)
{
  const gsize length = strlen (title);
  g_autofree gchar *first = NULL, *second = NULL;

  /* Letters may change their length with their case, but not many do. */
  if (text->len > length + length / 4 + 2 || length > text->len + text->len / 4 + 2)
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

/* Whether a short block is a byline or a date, although it ends with a full stop. */
static gboolean
is_byline (const GString *text)
{
  static const gchar *const starts[] = {
      "by ",   "von ", "par ",  "por ",   "di ",       "da ",       "af ",     "av ",    "door ",
      "photo", "foto", "image", "\u00a9", "copyright", "published", "updated", "posted", "(c)"};
  guint n_digits = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++) {
    if (g_ascii_strncasecmp (text->str, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  }
  for (gsize i = 0; i < text->len; i++)
    n_digits += g_ascii_isdigit (text->str[i]);
  return n_digits >= 4 && text->len < 40;
}

/* The counts for the text of a block. */
typedef struct {
  guint heading;
  guint n_words, n_link_words;
  gboolean is_line, is_code;
} BlockCounts;

/* Whether a block has the author and the time of a post. */
static gboolean
is_signature (const GString *text, const BlockCounts *counts)
{
  guint n_digits = 0;

  if (counts->n_words > MAX_SIGNATURE_WORDS || counts->n_link_words == 0 ||
      ends_sentence (text, TRUE))
    return FALSE;
  for (gsize i = 0; i < text->len; i++)
    n_digits += g_ascii_isdigit (text->str[i]);
  return n_digits >= 4 && is_byline (text);
}

/* Whether a short block is an insertion such as "Read more: another story". */
static gboolean
is_insertion (const GString *text, guint n_words, guint n_link_words)
{
  if (n_words > MAX_FILLER_WORDS)
    return FALSE;
  switch (nlp_html_get_start (text->str, text->len)) {
    case NLP_HTML_START_FILLER:
      return 2 * n_link_words > n_words;
    case NLP_HTML_START_LABEL:
    case NLP_HTML_START_PROMO:
      return TRUE;
    default:
      return FALSE;
  }
}

/* Whether a line says in a few words what the title is, as "tide - reads tide tables" does in
 * manuals. */
static gboolean
is_definition (const gchar *title, const GString *text, guint n_words)
{
  static const gchar *const dashes[] = {" - ", " -- ", " \u2013 ", " \u2014 "};
  const gsize length = title != NULL ? strlen (title) : 0;

  if (length == 0 || length > MAX_DEFINED || n_words < MIN_DEFINITION_WORDS ||
      strncmp (text->str, title, length) != 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++) {
    if (g_str_has_prefix (text->str + length, dashes[i]))
      return TRUE;
  }
  return FALSE;
}

/* Adds the text of @builder as a block, unless it is empty, and resets @builder. */
static void
add_block (Article *self, NlpTextBuilder *builder, const BlockCounts *counts)
{
  NlpArticleBlock block = {.text = nlp_text_builder_end (builder),
                           .heading = counts->heading,
                           .n_words = counts->n_words,
                           .is_line = counts->is_line};

  nlp_text_builder_clear (builder);
  nlp_text_builder_init (builder);
  if (block.text->len == 0) {
    clear_block (&block);
    return;
  }
  g_string_truncate (block.text, block.text->len - 1); /* the newline at its end */
  block.is_sentence = counts->n_words >= SENTENCE_WORDS && ends_sentence (block.text, FALSE);
  block.is_short_sentence = counts->is_code ||
                            is_definition (self->title, block.text, counts->n_words) ||
                            (counts->n_words > 1 && counts->n_link_words == 0 &&
                             ends_sentence (block.text, TRUE) && !is_byline (block.text));
  block.is_kept = !nlp_html_is_filler (block.text->str, block.text->len) &&
                  !is_insertion (block.text, counts->n_words, counts->n_link_words) &&
                  !is_signature (block.text, counts) &&
                  (counts->is_line || !has_no_letters (block.text)) &&
                  (self->title == NULL || !is_same_title (self->title, block.text));
  g_array_append_val (self->blocks, block);
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
  const BlockCounts counts = {.heading = NLP_ARTICLE_NO_HEADING,
                              .n_words = loose->n_words,
                              .n_link_words = loose->n_link_words};

  loose->n_breaks = 0;
  if (nlp_text_builder_get_length (&loose->builder) == 0)
    return;
  if (!is_mostly_links (loose->n_words, loose->n_link_words))
    add_block (self, &loose->builder, &counts);
  nlp_text_builder_clear (&loose->builder);
  nlp_text_builder_init (&loose->builder);
  loose->n_words = loose->n_link_words = 0;
}

/* Whether text is directly in the frame of an embedded post, where its author and date are. */
static gboolean
is_attribution (const xmlNode *text)
{
  const xmlNode *node = text->parent;
  const gchar *names;

  while (node->type == XML_ELEMENT_NODE && nlp_html_get_display (node) == NLP_HTML_INLINE)
    node = node->parent;
  names = nlp_html_is (node, "blockquote") ? nlp_html_get_attribute (node, "class") : NULL;
  return names != NULL && (strstr (names, "twitter-") != NULL || strstr (names, "-embed") != NULL);
}

static void
add_loose_text (Article *self, Loose *loose, const xmlNode *node)
{
  const gchar *text = (const gchar *)node->content;
  NlpArticleMarks marks = {0};
  const guint n = text != NULL ? nlp_article_count_words (text, &marks) : 0;

  if (text == NULL || text[strspn (text, " \t\r\n")] == '\0') {
    if (text != NULL && *text != '\0')
      nlp_text_builder_break_word (&loose->builder);
    return;
  }
  if (is_attribution (node))
    return;
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

/* Whether a block of links is a part of the text: a heading, a line of a list in the text, or a
 * sentence. */
static gboolean
is_linked_text (const Article *self, const xmlNode *node, const GString *text, guint n_words)
{
  const NlpArticleBlock *before =
      self->blocks->len > 0 ? &g_array_index (self->blocks, NlpArticleBlock, self->blocks->len - 1)
                            : NULL;

  if (get_heading (node) != NLP_ARTICLE_NO_HEADING)
    return TRUE;
  if (is_in_list (self, node))
    return TRUE;
  if (!nlp_html_is (node, "p") && !nlp_html_is (node, "dd") && !nlp_html_is (node, "dt"))
    return FALSE;
  if (n_words >= SENTENCE_WORDS && ends_sentence (text, TRUE))
    return TRUE;
  /* An address after "More about this is at:". */
  return before != NULL && before->is_kept && g_str_has_suffix (before->text->str, ":");
}

static void
add_leaf (Article *self, const xmlNode *node)
{
  const NlpArticleNode *counts = nlp_article_tree_get (self->tree, node);
  const BlockCounts block = {.heading = get_heading (node),
                             .n_words = counts->n_words,
                             .n_link_words = counts->n_link_words,
                             .is_line = counts->display == NLP_HTML_LINE,
                             .is_code = nlp_html_is (node, "pre")};
  g_auto (NlpTextBuilder) builder;

  nlp_text_builder_init (&builder);
  nlp_html_append_tree (&builder, node, skip_element, self);
  if (is_mostly_links (counts->n_words, counts->n_link_words) &&
      !is_linked_text (self, node, builder.text, counts->n_words))
    return;
  if (begins_item (node) && nlp_text_builder_get_length (&builder) > 0)
    g_string_prepend (builder.text, "- ");
  add_block (self, &builder, &block);
}

static void
add_blocks (Article *self, const xmlNode *root)
{
  const xmlNode *node = root;
  Loose loose = {0};
  gboolean descend = TRUE;

  nlp_text_builder_init (&loose.builder);
  if (is_leaf (self, root)) {
    add_leaf (self, root);
    nlp_text_builder_clear (&loose.builder);
    return;
  }
  while ((node = nlp_html_next (node, root, descend)) != NULL) {
    descend = FALSE;
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      add_loose_text (self, &loose, node);
    } else if (nlp_html_is (node, "br")) {
      nlp_text_builder_break_line (&loose.builder);
      loose.n_breaks++;
    } else if (nlp_html_get_formula (node) != NULL) {
      const gchar *formula = nlp_html_get_formula (node);

      nlp_text_builder_add (&loose.builder, formula, strlen (formula));
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

static gboolean
is_listed (const xmlNode *node)
{
  return nlp_html_is (node, "li") || nlp_html_is (node, "td") ||
         (node->parent != NULL && nlp_html_is (node->parent, "li"));
}

/* Finds the first and the last long paragraph of the article. */
static void
find_prose (Article *self, const GPtrArray *roots)
{
  self->first = G_MAXUINT;
  for (guint i = 0; i < roots->len; i++) {
    const guint end = get_last_index (roots->pdata[i]);

    for (guint j = get_index (roots->pdata[i]); j <= end; j++) {
      const NlpArticleNode *node = &g_array_index (self->tree->nodes, NlpArticleNode, j);

      if (node->is_clutter) {
        j = get_last_index (self->tree->elements->pdata[j]);
      } else if (node->n_flow >= SENTENCE_WORDS && node->display >= NLP_HTML_CELL &&
                 node->n_prose == node->n_flow && !is_listed (self->tree->elements->pdata[j])) {
        self->first = MIN (self->first, j);
        self->last = j;
      }
    }
  }
}

GArray *
nlp_article_blocks_find (const NlpArticleTree *tree, const GPtrArray *roots, const gchar *title)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (NlpArticleBlock));
  Article article = {.tree = tree, .title = title, .blocks = blocks};

  g_array_set_clear_func (blocks, (GDestroyNotify)clear_block);
  find_prose (&article, roots);
  for (guint i = 0; i < roots->len; i++)
    add_blocks (&article, roots->pdata[i]);
  return blocks;
}
