/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "textfacts.h"

#include "lines.h"

static guint8
share (gsize part, gsize whole)
{
  return whole > 0 ? part * 255 / whole : 0;
}

static guint8
unmarked_paragraphs (const gchar *text, gsize length)
{
  gsize at = 0;
  guint n = 0, n_unmarked = 0;

  while (at < length) {
    NlpParagraph paragraph = nlp_paragraph_measure (text, length, at);

    if (paragraph.n_lines > 0) {
      n++;
      n_unmarked += !paragraph.is_marked;
      at = paragraph.end;
    }
    at++;
  }
  return share (n_unmarked, n);
}

NlpTextFacts
nlp_text_facts (const NlpTokenView *view, gsize length)
{
  guint n_words = 0, n_titles = 0, n_capitals = 0, n_addresses = 0;

  for (guint i = 0; i < view->n_tokens; i++) {
    guint32 flags = view->tokens[i].flags;

    n_words += (flags & GST_NLP_TOKEN_ALPHA) != 0;
    n_titles += (flags & GST_NLP_TOKEN_TITLE) != 0;
    n_capitals += (flags & GST_NLP_TOKEN_UPPER) && nlp_token_length (view, i) > 1;
    n_addresses += (flags & GST_NLP_TOKEN_ADDRESS) != 0;
  }
  return (NlpTextFacts){
      .unmarked_paragraphs = unmarked_paragraphs (view->text, length),
      .addresses = share (n_addresses, view->n_tokens),
      .capitals = share (n_titles, n_words),
      .all_capitals = share (n_capitals, n_words),
  };
}
