/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * article.c: extracts the text of the article in a page.
 */

#include "article.h"

#include "articleblocks.h"
#include "articleroot.h"
#include "articleteasers.h"
#include "formats/html/tree/htmltext.h"

/* Shorter blocks before or after the text are bylines, dates and tags. */
#define SHORT_WORDS 14
/* Sections that follow fewer words are not dropped for their heading. */
#define MIN_ARTICLE_WORDS 30

static NlpArticleBlock *
get_block (GArray *blocks, guint i)
{
  return &g_array_index (blocks, NlpArticleBlock, i);
}

/* Whether a block announces the next one, as "It prints:" does. */
static gboolean
is_announcement (GArray *blocks, guint i)
{
  const GString *text = get_block (blocks, i)->text;

  return i + 1 < blocks->len && get_block (blocks, i + 1)->is_kept && text->len > 0 &&
         text->str[text->len - 1] == ':' && get_block (blocks, i)->n_words > 2;
}

/* Drops short blocks before the first paragraph and after the last one: bylines, dates, reading
 * times, tags. The main headline is dropped because it repeats the title. */
static void
drop_margins (GArray *blocks)
{
  const guint n = blocks->len;
  guint first = 0, last = n;

  while (first < n &&
         !(get_block (blocks, first)->is_sentence && get_block (blocks, first)->is_kept))
    first++;
  while (last > first &&
         !(get_block (blocks, last - 1)->is_sentence && get_block (blocks, last - 1)->is_kept))
    last--;
  if (first == n)
    return;
  for (guint i = 0; i < n; i++) {
    NlpArticleBlock *block = get_block (blocks, i);
    const gboolean is_short =
        block->n_words < SHORT_WORDS && !block->is_short_sentence && !is_announcement (blocks, i);

    if (i < first &&
        (block->heading == 1 || (block->heading == NLP_ARTICLE_NO_HEADING && is_short)))
      block->is_kept = FALSE;
    else if (i >= last && is_short && !block->is_line && block->heading == NLP_ARTICLE_NO_HEADING)
      block->is_kept = FALSE;
  }
}

/* Drops sections such as "About the author" and "Comments" at the end. A manual may have a section
 * with such a heading, too, but others follow it. */
static void
drop_ends (GArray *blocks)
{
  guint first = blocks->len, level = 0, n_words = 0;

  for (guint i = 0; i < blocks->len; i++) {
    const NlpArticleBlock *block = get_block (blocks, i);

    if (block->heading == NLP_ARTICLE_NO_HEADING) {
      n_words += first == blocks->len && block->is_kept ? block->n_words : 0;
    } else if (n_words >= MIN_ARTICLE_WORDS &&
               nlp_html_ends_article (block->text->str, block->text->len)) {
      if (first == blocks->len) {
        first = i;
        level = block->heading;
      }
    } else if (block->heading <= level) {
      first = blocks->len;
    }
  }
  for (guint i = first; i < blocks->len; i++)
    get_block (blocks, i)->is_kept = FALSE;
}

/* Drops headings without text below them. */
static void
drop_empty_headings (GArray *blocks)
{
  guint below = 0; /* only headings above this level have content below them */

  for (guint i = blocks->len; i-- > 0;) {
    NlpArticleBlock *block = get_block (blocks, i);

    if (!block->is_kept)
      continue;
    if (block->heading == NLP_ARTICLE_NO_HEADING) {
      below = NLP_ARTICLE_NO_HEADING;
    } else if (block->heading >= below) {
      block->is_kept = FALSE;
    } else {
      below = block->heading;
    }
  }
}

static GString *
join_blocks (GArray *blocks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++) {
    const NlpArticleBlock *block = get_block (blocks, i);

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
  g_autoptr (GPtrArray) roots = NULL;
  g_autoptr (GArray) blocks = NULL;
  GString *text;

  nlp_article_tree_init (&tree, root);
  nlp_article_teasers_mark (&tree);
  roots = nlp_article_roots_find (&tree);
  blocks = nlp_article_blocks_find (&tree, roots, title);
  drop_ends (blocks);
  drop_margins (blocks);
  drop_empty_headings (blocks);
  text = join_blocks (blocks);

  if (text->len == 0) {
    g_auto (NlpTextBuilder) builder;

    g_string_free (text, TRUE);
    nlp_text_builder_init (&builder);
    nlp_html_append_tree (&builder, root, NULL, NULL);
    text = nlp_text_builder_end (&builder);
  }
  return text;
}
