/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "scoringcontext.h"

#include <math.h>

#include "candidate.h"

#define MIN_USES 2 /* of a word that counts */
#define MAX_USES 8 /* more of them count no more */

/* Words */

/* Luhn (1958): what a text uses often it is about, if it isn't what every text uses. */
static void
weigh_word (NlpDraftWord *word)
{
  if (word->n_uses >= MIN_USES)
    word->weight = log2 (1 + MIN (word->n_uses, MAX_USES));
}

/* Finds the words that a short text without tokens shares with the document: letters and digits in
 * a row. Calls @func for each but stop words. */
typedef void (*SharedWordFunc) (NlpScoringContext *draft, NlpDraftWord *word);

static void
find_shared_word (NlpScoringContext *self,
                  const NlpWordTable *table,
                  const gchar *start,
                  const gchar *end,
                  SharedWordFunc func)
{
  const guint32 id = nlp_word_table_find (table, start, end - start);

  if (id != NLP_WORD_NONE && self->words[id].n_uses > 0 && !self->words[id].is_stop)
    func (self, &self->words[id]);
}

static void
find_shared_words (NlpScoringContext *self,
                   const NlpWordTable *table,
                   const gchar *text,
                   SharedWordFunc func)
{
  const gchar *start = NULL;

  for (const gchar *p = text; text != NULL; p = g_utf8_next_char (p)) {
    gboolean inside = g_unichar_isalnum (g_utf8_get_char (p));

    if (inside && start == NULL)
      start = p;
    if (!inside && start != NULL) {
      find_shared_word (self, table, start, p, func);
      start = NULL;
    }
    if (*p == '\0')
      break;
  }
}

static void
mark_title_word (NlpScoringContext *self, NlpDraftWord *word)
{
  self->n_title += !word->in_title;
  word->in_title = TRUE;
}

static void
mark_query_word (NlpScoringContext *self, NlpDraftWord *word)
{
  self->n_query += !word->in_query;
  word->in_query = TRUE;
}

/* Most numbers are small. */
static gdouble
log_of (guint n)
{
  static const gdouble logs[] = {0, 0, M_LN2, 1.0986122886681098, 2 * M_LN2};

  return n < G_N_ELEMENTS (logs) ? logs[n] : log (n);
}

/* Sparck Jones (1972) counts the texts that have a word; how frequent it is in others serves as
 * well, and one text is enough. */
static void
find_rarity (NlpScoringContext *self,
             NlpDraftWord *word,
             const GstNlpToken *token,
             gdouble log_words)
{
  const gdouble background = nlp_reference_frequencies_get (
      self->background, self->input->text + token->start, token->end - token->start);

  word->rarity = MAX (0, log_of (word->n_uses) - log_words - background);
}

/* How often the word has been used where the text is not left. */
static guint32
count_rest (const NlpScoringContext *self, const GstNlpToken *token)
{
  return nlp_word_counts_get (self->input->rest->words, self->input->text + token->start,
                              token->end - token->start);
}

/* What is known of each word by itself. */
static void
describe_words (NlpScoringContext *self, gsize n_words)
{
  const NlpRankerRest *rest = self->input->rest;
  const guint64 n_rest = rest != NULL ? nlp_word_counts_get_total (rest->words) : 0;
  const gdouble log_words = log ((gdouble)MAX (n_words + n_rest, 1));

  for (gsize i = 0; i < self->input->n_tokens; i++) {
    const guint32 id = self->word_ids[i];
    NlpDraftWord *word;

    if (id == NLP_WORD_NONE || self->words[id].is_known)
      continue;
    word = &self->words[id];
    word->is_known = TRUE;
    if (self->input->rest != NULL)
      word->n_uses += count_rest (self, &self->input->tokens[i]);
    word->is_stop = nlp_word_lists_is (self->lists, id, NLP_WORD_STOP);
    if (!word->is_stop) {
      weigh_word (word);
      find_rarity (self, word, &self->input->tokens[i], log_words);
    }
  }
}

static gboolean
is_word (const GstNlpToken *token)
{
  return token->flags & GST_NLP_TOKEN_ALPHA && !(token->flags & GST_NLP_TOKEN_ADDRESS);
}

static void
number_words (NlpScoringContext *self)
{
  const NlpRankerInput *input = self->input;
  g_autoptr (NlpWordTable) table = nlp_word_table_copy (nlp_word_lists_get_words (self->lists));
  gsize n_words = 0;

  self->word_ids = g_new (guint32, input->n_tokens);
  for (gsize i = 0; i < input->n_tokens; i++) {
    const GstNlpToken *token = &input->tokens[i];

    self->word_ids[i] = is_word (token) ? nlp_word_table_add (table, input->text + token->start,
                                                              token->end - token->start)
                                        : NLP_WORD_NONE;
  }

  self->n_words = nlp_word_table_get_size (table);
  self->words = g_new0 (NlpDraftWord, self->n_words);
  for (gsize i = 0; i < input->n_tokens; i++) {
    if (self->word_ids[i] != NLP_WORD_NONE) {
      self->words[self->word_ids[i]].n_uses++;
      n_words++;
    }
  }
  describe_words (self, n_words);
  find_shared_words (self, table, input->title, mark_title_word);
  find_shared_words (self, table, input->query, mark_query_word);
}

/* Statements */

static gboolean
opens_with (const NlpScoringContext *self,
            guint32 first_token,
            guint32 end_token,
            NlpWordClass class)
{
  for (guint32 i = first_token; i < end_token; i++) {
    if (self->word_ids[i] != NLP_WORD_NONE)
      return nlp_word_lists_is (self->lists, self->word_ids[i], class);
  }
  return FALSE;
}

/* Capitalised words that don't open the sentence stand for names where nobody looked for those. */
static gboolean
looks_like_name (const NlpScoringContext *self, guint32 token)
{
  return self->word_ids[token] != NLP_WORD_NONE &&
         self->input->tokens[token].flags & GST_NLP_TOKEN_TITLE &&
         !self->words[self->word_ids[token]].is_stop;
}

/* Counts what the words of a statement say, each once. */
static void
read_statement (NlpScoringContext *self, NlpCandidate *statement)
{
  guint32 stamp = self->statements->len + 1;

  for (guint32 i = statement->first_token; i < statement->end_token; i++) {
    guint32 id = self->word_ids[i];
    NlpDraftWord *word;

    statement->n_words += !(self->input->tokens[i].flags & GST_NLP_TOKEN_PUNCT);
    if (i > statement->first_token)
      statement->n_capitals += looks_like_name (self, i);
    if (id == NLP_WORD_NONE)
      continue;
    statement->n_speakers += nlp_word_lists_is (self->lists, id, NLP_WORD_SPEAKER);
    if (self->words[id].last_statement == stamp)
      continue;

    word = &self->words[id];
    word->last_statement = stamp;
    word->n_postings++;
    statement->weight += word->weight;
    statement->n_title += word->in_title;
    statement->n_query += word->in_query;
    statement->n_content += !word->is_stop;
  }
}

/* Sentences that are left of a longer text have kept their ranks. */
static guint64
find_rank (const NlpScoringContext *self, guint sentence)
{
  const NlpRankerRest *rest = self->input->rest;
  const guint n = self->statements->len;

  if (rest == NULL)
    return n;
  if (sentence < rest->n_ranks)
    return rest->ranks[sentence];
  return n > 0
             ? MAX (rest->next_rank, g_array_index (self->statements, NlpCandidate, n - 1).rank + 1)
             : rest->next_rank;
}

static void
find_statements (NlpScoringContext *self)
{
  const NlpRankerInput *input = self->input;
  gsize token = 0;

  self->statements = g_array_new (FALSE, FALSE, sizeof (NlpCandidate));
  for (gsize i = 0; i < input->n_sentences; i++) {
    NlpCandidate statement = {.sentence = i};

    while (token < input->n_tokens && input->tokens[token].start < input->sentences[i].start)
      token++;
    statement.first_token = token;
    while (token < input->n_tokens && input->tokens[token].end <= input->sentences[i].end)
      token++;
    statement.end_token = token;

    if (!nlp_is_statement (input->text, input->tokens + statement.first_token,
                           token - statement.first_token,
                           opens_with (self, statement.first_token, token, NLP_WORD_CREDIT)))
      continue;
    statement.rank = find_rank (self, statement.sentence);
    statement.opener = opens_with (self, statement.first_token, token, NLP_WORD_OPENER);
    read_statement (self, &statement);
    g_array_append_val (self->statements, statement);
  }
}

/* Finds the last statement that begins at or before @offset, or -1. */
static gint64
find_statement (NlpScoringContext *self, guint32 offset)
{
  gint64 low = -1, high = self->statements->len;

  while (high - low > 1) {
    gint64 middle = low + (high - low) / 2;

    if (self->input->sentences[nlp_scoring_context_get_statement (self, middle)->sentence].start <=
        offset)
      low = middle;
    else
      high = middle;
  }

  return low;
}

/* How many mentions each chain has, by its number. */
static GArray *
count_chains (const NlpRankerInput *input)
{
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (guint));
  const gsize n_rest = input->rest != NULL ? input->rest->n_chains : 0;

  g_array_set_size (counts, (guint)n_rest);
  for (gsize i = 0; i < n_rest; i++)
    g_array_index (counts, guint, i) = (guint)MIN (input->rest->chains[i], G_MAXUINT / 2);

  for (gsize i = 0; i < input->n_entities; i++) {
    const gint32 chain = input->entities[i].chain;

    /* A number is below that of the entities, but for chains that somebody else made. */
    if (chain < 0 || (gsize)chain >= input->n_entities)
      continue;
    if ((guint)chain >= counts->len)
      g_array_set_size (counts, (guint)chain + 1);
    g_array_index (counts, guint, chain)++;
  }
  return counts;
}

/* The first token that ends behind @offset. */
static gsize
find_token (const NlpRankerInput *input, guint32 offset)
{
  gsize low = 0, high = input->n_tokens;

  while (low < high) {
    const gsize middle = low + (high - low) / 2;

    if (input->tokens[middle].end <= offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gboolean
has_query_word (const NlpScoringContext *self, const NlpRankerEntity *entity)
{
  const NlpRankerInput *input = self->input;

  for (gsize i = find_token (input, entity->start);
       i < input->n_tokens && input->tokens[i].start < entity->end; i++) {
    if (self->word_ids[i] != NLP_WORD_NONE && self->words[self->word_ids[i]].in_query)
      return TRUE;
  }
  return FALSE;
}

/* Statements that name what the query asks for by another name have a word of it too. */
static void
extend_query (NlpScoringContext *self)
{
  const NlpRankerInput *input = self->input;
  g_autoptr (GHashTable) chains = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < input->n_entities; i++) {
    if (input->entities[i].chain >= 0 && has_query_word (self, &input->entities[i]))
      g_hash_table_add (chains, GINT_TO_POINTER (input->entities[i].chain));
  }
  for (gsize i = 0; i < input->n_entities; i++) {
    const NlpRankerEntity *entity = &input->entities[i];
    const gint64 index = find_statement (self, entity->start);
    NlpCandidate *statement = index < 0 ? NULL : nlp_scoring_context_get_statement (self, index);

    if (statement != NULL && statement->n_query == 0 &&
        entity->start < input->sentences[statement->sentence].end &&
        g_hash_table_contains (chains, GINT_TO_POINTER (entity->chain)))
      statement->n_query = 1;
  }
}

static void
count_entities (NlpScoringContext *self)
{
  const NlpRankerInput *input = self->input;
  g_autoptr (GArray) counts = count_chains (input);
  guint max_count = 1;
  gdouble log_max;

  for (guint i = 0; i < counts->len; i++)
    max_count = MAX (max_count, g_array_index (counts, guint, i));
  log_max = log (1 + max_count);
  for (gsize i = 0; i < input->n_entities; i++) {
    const NlpRankerEntity *entity = &input->entities[i];
    gint64 index = find_statement (self, entity->start);
    NlpCandidate *statement = index < 0 ? NULL : nlp_scoring_context_get_statement (self, index);
    guint count = 1;

    if (statement == NULL || entity->start >= input->sentences[statement->sentence].end)
      continue;
    statement->has_date |= entity->is_date;
    if (entity->is_date)
      continue;
    statement->n_names++;
    if (entity->chain >= 0 && (guint)entity->chain < counts->len)
      count = g_array_index (counts, guint, entity->chain);
    statement->salience += count == max_count ? 1 : log_of (1 + count) / log_max;
  }
}

/* Lists for each word the statements it is in. */
static void
index_words (NlpScoringContext *self)
{
  guint32 n = 0;

  for (guint32 id = 0; id < self->n_words; id++) {
    self->words[id].first_posting = n;
    n += self->words[id].n_postings;
    self->words[id].n_postings = 0;
  }

  self->postings = g_new (guint32, n);
  for (guint i = 0; i < self->statements->len; i++) {
    const NlpCandidate *statement = nlp_scoring_context_get_statement (self, i);

    for (guint32 token = statement->first_token; token < statement->end_token; token++) {
      guint32 id = self->word_ids[token];
      NlpDraftWord *word;
      guint32 *end;

      if (id == NLP_WORD_NONE)
        continue;
      word = &self->words[id];
      end = self->postings + word->first_posting + word->n_postings;
      if (word->n_postings > 0 && end[-1] == i)
        continue;
      *end = i;
      word->n_postings++;
    }
  }
}

void
nlp_scoring_context_init (NlpScoringContext *self,
                          const NlpWordLists *lists,
                          const NlpReferenceFrequencies *background,
                          const NlpRankerInput *input)
{
  *self = (NlpScoringContext){.lists = lists, .background = background, .input = input};
  number_words (self);
  find_statements (self);
  count_entities (self);
  if (self->n_query > 0)
    extend_query (self);
  index_words (self);
}

void
nlp_scoring_context_clear (NlpScoringContext *self)
{
  g_free (self->word_ids);
  g_free (self->words);
  g_clear_pointer (&self->statements, g_array_unref);
  g_free (self->postings);
}
