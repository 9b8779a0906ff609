/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "draft.h"

#include <math.h>

#include "statement.h"

#define MIN_USES 2 /* of a word that counts */
#define MAX_USES 8 /* more of them count no more */

/* Words */

/* Luhn (1958): what a text uses often it is about, if it isn't what every text uses. */
static void
weigh_words (NlpDraft *draft)
{
  for (guint32 id = 0; id < draft->n_words; id++) {
    NlpDraftWord *word = &draft->words[id];

    if (word->n_uses >= MIN_USES && !nlp_word_lists_is (draft->lists, id, NLP_WORD_STOP))
      word->weight = log2 (1 + MIN (word->n_uses, MAX_USES));
  }
}

static void
mark_title_word (NlpDraft *draft, const NlpWordTable *table, const gchar *start, const gchar *end)
{
  guint32 id = nlp_word_table_find (table, start, end - start);

  if (id == NLP_WORD_NONE || draft->words[id].n_uses == 0 || draft->words[id].in_title ||
      nlp_word_lists_is (draft->lists, id, NLP_WORD_STOP))
    return;

  draft->words[id].in_title = TRUE;
  draft->n_title++;
}

/* The title has no tokens: its words are its letters and digits in a row. */
static void
mark_title (NlpDraft *draft, const NlpWordTable *table)
{
  const gchar *start = NULL;

  if (draft->input->title == NULL)
    return;

  for (const gchar *p = draft->input->title;; p = g_utf8_next_char (p)) {
    gboolean inside = g_unichar_isalnum (g_utf8_get_char (p));

    if (inside && start == NULL)
      start = p;
    if (!inside && start != NULL) {
      mark_title_word (draft, table, start, p);
      start = NULL;
    }
    if (*p == '\0')
      break;
  }
}

static gboolean
is_word (const GstNlpToken *token)
{
  return token->flags & GST_NLP_TOKEN_ALPHA && !(token->flags & GST_NLP_TOKEN_ADDRESS);
}

static void
number_words (NlpDraft *draft)
{
  const NlpRankerInput *input = draft->input;
  g_autoptr (NlpWordTable) table = nlp_word_table_copy (nlp_word_lists_get_words (draft->lists));

  draft->word_ids = g_new (guint32, input->n_tokens);
  for (gsize i = 0; i < input->n_tokens; i++) {
    const GstNlpToken *token = &input->tokens[i];

    draft->word_ids[i] = is_word (token) ? nlp_word_table_add (table, input->text + token->start,
                                                               token->end - token->start)
                                         : NLP_WORD_NONE;
  }

  draft->n_words = nlp_word_table_get_size (table);
  draft->words = g_new0 (NlpDraftWord, draft->n_words);
  for (gsize i = 0; i < input->n_tokens; i++) {
    if (draft->word_ids[i] != NLP_WORD_NONE)
      draft->words[draft->word_ids[i]].n_uses++;
  }
  weigh_words (draft);
  mark_title (draft, table);
}

/* Statements */

static gboolean
opens_with (const NlpDraft *draft, guint32 first_token, guint32 end_token, NlpWordClass class)
{
  for (guint32 i = first_token; i < end_token; i++) {
    if (draft->word_ids[i] != NLP_WORD_NONE)
      return nlp_word_lists_is (draft->lists, draft->word_ids[i], class);
  }
  return FALSE;
}

/* Capitalised words that don't open the sentence stand for names where nobody looked for those. */
static gboolean
looks_like_name (const NlpDraft *draft, guint32 token)
{
  return draft->word_ids[token] != NLP_WORD_NONE &&
         draft->input->tokens[token].flags & GST_NLP_TOKEN_TITLE &&
         !nlp_word_lists_is (draft->lists, draft->word_ids[token], NLP_WORD_STOP);
}

/* Counts what the words of a statement say, each once. */
static void
read_statement (NlpDraft *draft, NlpStatement *statement)
{
  guint32 stamp = draft->statements->len + 1;

  for (guint32 i = statement->first_token; i < statement->end_token; i++) {
    guint32 id = draft->word_ids[i];
    NlpDraftWord *word;

    statement->n_words += !(draft->input->tokens[i].flags & GST_NLP_TOKEN_PUNCT);
    if (draft->input->entities == NULL && i > statement->first_token)
      statement->n_names += looks_like_name (draft, i);
    if (id == NLP_WORD_NONE || draft->words[id].last_statement == stamp)
      continue;

    word = &draft->words[id];
    word->last_statement = stamp;
    word->n_postings++;
    statement->weight += word->weight;
    statement->n_title += word->in_title;
    statement->n_content += !nlp_word_lists_is (draft->lists, id, NLP_WORD_STOP);
  }
}

static void
find_statements (NlpDraft *draft)
{
  const NlpRankerInput *input = draft->input;
  gsize token = 0;

  draft->statements = g_array_new (FALSE, FALSE, sizeof (NlpStatement));
  for (gsize i = 0; i < input->n_sentences; i++) {
    NlpStatement statement = {.sentence = i};

    while (token < input->n_tokens && input->tokens[token].start < input->sentences[i].start)
      token++;
    statement.first_token = token;
    while (token < input->n_tokens && input->tokens[token].end <= input->sentences[i].end)
      token++;
    statement.end_token = token;

    if (!nlp_is_statement (input->text, input->tokens + statement.first_token,
                           token - statement.first_token,
                           opens_with (draft, statement.first_token, token, NLP_WORD_CREDIT)))
      continue;
    statement.opener = opens_with (draft, statement.first_token, token, NLP_WORD_OPENER);
    read_statement (draft, &statement);
    g_array_append_val (draft->statements, statement);
  }
}

/* Finds the last statement that begins at or before @offset, or -1. */
static gint64
find_statement (NlpDraft *draft, guint32 offset)
{
  gint64 low = -1, high = draft->statements->len;

  while (high - low > 1) {
    gint64 middle = low + (high - low) / 2;

    if (draft->input->sentences[nlp_draft_get_statement (draft, middle)->sentence].start <= offset)
      low = middle;
    else
      high = middle;
  }

  return low;
}

static void
count_entities (NlpDraft *draft)
{
  const NlpRankerInput *input = draft->input;

  for (gsize i = 0; i < input->n_entities; i++) {
    gint64 index = find_statement (draft, input->entities[i].start);
    NlpStatement *statement = index < 0 ? NULL : nlp_draft_get_statement (draft, index);

    if (statement && input->entities[i].start < input->sentences[statement->sentence].end)
      statement->n_names++;
  }
}

/* Lists for each word the statements it is in. */
static void
index_words (NlpDraft *draft)
{
  guint32 n = 0;

  for (guint32 id = 0; id < draft->n_words; id++) {
    draft->words[id].first_posting = n;
    n += draft->words[id].n_postings;
    draft->words[id].n_postings = 0;
  }

  draft->postings = g_new (guint32, n);
  for (guint i = 0; i < draft->statements->len; i++) {
    const NlpStatement *statement = nlp_draft_get_statement (draft, i);

    for (guint32 token = statement->first_token; token < statement->end_token; token++) {
      guint32 id = draft->word_ids[token];
      NlpDraftWord *word;
      guint32 *end;

      if (id == NLP_WORD_NONE)
        continue;
      word = &draft->words[id];
      end = draft->postings + word->first_posting + word->n_postings;
      if (word->n_postings > 0 && end[-1] == i)
        continue;
      *end = i;
      word->n_postings++;
    }
  }
}

void
nlp_draft_init (NlpDraft *draft, const NlpWordLists *lists, const NlpRankerInput *input)
{
  *draft = (NlpDraft){.lists = lists, .input = input};
  number_words (draft);
  find_statements (draft);
  count_entities (draft);
  index_words (draft);
}

void
nlp_draft_clear (NlpDraft *draft)
{
  g_free (draft->word_ids);
  g_free (draft->words);
  g_clear_pointer (&draft->statements, g_array_unref);
  g_free (draft->postings);
}
