/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * article.c: extracts the text of the article in a page.
 */

#include "article.h"

#include "articleblocks.h"
#include "articleroot.h"
#include "htmltext.h"

/* Shorter blocks before or after the text are bylines, dates and tags. */
#define SHORT_WORDS 14

static NlpArticleBlock *
get_block (GArray *blocks, guint i)
{
  return &g_array_index (blocks, NlpArticleBlock, i);
}

/* Drops short blocks before the first paragraph and after the last one: bylines, dates, reading
 * times, tags. The main headline is dropped because it repeats the title. */
static void
drop_margins (GArray *blocks)
{
  const guint n = blocks->len;
  guint first = 0, last = n;

  while (first < n && !get_block (blocks, first)->is_sentence)
    first++;
  while (last > first && !get_block (blocks, last - 1)->is_sentence)
    last--;
  if (first == n)
    return;
  for (guint i = 0; i < n; i++) {
    NlpArticleBlock *block = get_block (blocks, i);
    const gboolean is_short = block->n_words < SHORT_WORDS;

    if (i < first &&
        (block->heading == 1 || (block->heading == NLP_ARTICLE_NO_HEADING && is_short)))
      block->is_kept = FALSE;
    else if (i >= last && is_short && !block->is_line)
      block->is_kept = FALSE;
  }
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
  g_autoptr (GArray) blocks = NULL;
  GString *text;

  nlp_article_tree_init (&tree, root);
  blocks = nlp_article_blocks_find (&tree, nlp_article_root_find (&tree), title);
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
