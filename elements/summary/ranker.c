/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Scores sentences and chooses the best of them. */

#include "ranker.h"

#include <math.h>

#include "wordlists.h"
#include "statement.h"

/* What the parts of the score, each from 0 to 1, are worth: chosen on the 177 documents of the
 * training part of GUM, fifteen genres from news to letters, against their human summaries. */
#define FREQUENCY 1.0
#define POSITION 0.6
#define TITLE 0.5
#define NAMES 0.3
#define OPENER (-0.2)
#define TOO_SHORT (-0.4)
#define TOO_LONG (-0.5) /* for each MAX_WORDS above them */
#define REDUNDANCY (-0.4)

#define MIN_USES 2           /* of a word that counts */
#define MAX_USES 8           /* more of them count no more */
#define LEAD 5.0             /* the sentence at which the lead is over: the prior is halved */
#define MIN_WORDS 16.0       /* a sentence with fewer is short */
#define MAX_WORDS 30.0       /* one with more is long */
#define WORDS_A_NAME 5.0     /* a capitalised word in so many is full of names */
#define WORDS_AN_ENTITY 12.0 /* the same for named entities, which have more than one word */

struct _NlpRanker {
  NlpWordLists *lists;
};

typedef struct {
  guint32 n_uses;         /* in the document */
  guint32 last_statement; /* that it was counted in, from 1 */
  guint32 n_postings;     /* statements it is in */
  guint32 first_posting;  /* in the list of the draft */
  gdouble weight;         /* 0 for words that say nothing */
  gboolean in_title;
  gboolean said; /* by a sentence that was chosen */
} Word;

typedef struct {
  guint32 sentence; /* its number */
  guint32 first_token;
  guint32 end_token;
  guint32 n_words; /* numbers too, but no punctuation */
  guint32 n_title; /* different words of the title in it */
  guint32 n_names;
  gboolean opener;
  gboolean chosen;
  gdouble frequency;
  gdouble score;
  gdouble weight; /* of its different words */
  gdouble said;   /* of those that sentences chosen have said */
} Statement;

/* A document while it is ranked. */
typedef struct {
  const NlpWordLists *lists;
  const NlpRankerInput *input;
  guint32 *word_ids; /* by token, NLP_WORD_NONE for punctuation and numbers */
  Word *words;       /* by id */
  guint32 n_words;
  guint32 n_title; /* different words of the title that the text has too */
  GArray *statements;
  guint32 *postings; /* numbers of statements, word by word */
} Draft;

static void
draft_clear (Draft *draft)
{
  g_free (draft->word_ids);
  g_free (draft->words);
  g_clear_pointer (&draft->statements, g_array_unref);
  g_free (draft->postings);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

static inline Statement *
get_statement (Draft *draft, guint index)
{
  return &g_array_index (draft->statements, Statement, index);
}

/* Words */

/* Luhn (1958): what a text uses often it is about, if it isn't what every text uses. */
static void
weigh_words (Draft *draft)
{
  for (guint32 id = 0; id < draft->n_words; id++) {
    Word *word = &draft->words[id];

    if (word->n_uses >= MIN_USES && !nlp_word_lists_is (draft->lists, id, NLP_WORD_STOP))
      word->weight = log2 (1 + MIN (word->n_uses, MAX_USES));
  }
}

static void
mark_title_word (Draft *draft, const NlpWordTable *table, const gchar *start, const gchar *end)
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
mark_title (Draft *draft, const NlpWordTable *table)
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
number_words (Draft *draft)
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
  draft->words = g_new0 (Word, draft->n_words);
  for (gsize i = 0; i < input->n_tokens; i++) {
    if (draft->word_ids[i] != NLP_WORD_NONE)
      draft->words[draft->word_ids[i]].n_uses++;
  }
  weigh_words (draft);
  mark_title (draft, table);
}

/* Statements */

static gboolean
opens_with (const Draft *draft, guint32 first_token, guint32 end_token, NlpWordClass class)
{
  for (guint32 i = first_token; i < end_token; i++) {
    if (draft->word_ids[i] != NLP_WORD_NONE)
      return nlp_word_lists_is (draft->lists, draft->word_ids[i], class);
  }
  return FALSE;
}

/* Capitalised words that don't open the sentence stand for names where nobody looked for those. */
static gboolean
looks_like_name (const Draft *draft, guint32 token)
{
  return draft->word_ids[token] != NLP_WORD_NONE &&
         draft->input->tokens[token].flags & GST_NLP_TOKEN_TITLE &&
         !nlp_word_lists_is (draft->lists, draft->word_ids[token], NLP_WORD_STOP);
}

/* Counts what the words of a statement say, each once. */
static void
read_statement (Draft *draft, Statement *statement)
{
  guint32 stamp = draft->statements->len + 1;
  guint32 n_content = 0;

  for (guint32 i = statement->first_token; i < statement->end_token; i++) {
    guint32 id = draft->word_ids[i];
    Word *word;

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
    n_content += !nlp_word_lists_is (draft->lists, id, NLP_WORD_STOP);
  }

  /* Between the sum, which the longest sentence wins, and the mean, which the shortest does. */
  if (n_content > 0)
    statement->frequency = statement->weight / sqrt (n_content);
}

static void
find_statements (Draft *draft)
{
  const NlpRankerInput *input = draft->input;
  gsize token = 0;

  draft->statements = g_array_new (FALSE, FALSE, sizeof (Statement));
  for (gsize i = 0; i < input->n_sentences; i++) {
    Statement statement = {.sentence = i};

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
find_statement (Draft *draft, guint32 offset)
{
  gint64 low = -1, high = draft->statements->len;

  while (high - low > 1) {
    gint64 middle = low + (high - low) / 2;

    if (draft->input->sentences[get_statement (draft, middle)->sentence].start <= offset)
      low = middle;
    else
      high = middle;
  }

  return low;
}

static void
count_entities (Draft *draft)
{
  const NlpRankerInput *input = draft->input;

  for (gsize i = 0; i < input->n_entities; i++) {
    gint64 index = find_statement (draft, input->entities[i].start);
    Statement *statement = index < 0 ? NULL : get_statement (draft, index);

    if (statement && input->entities[i].start < input->sentences[statement->sentence].end)
      statement->n_names++;
  }
}

/* Scores */

static gdouble
score_length (guint32 n_words)
{
  if (n_words < MIN_WORDS)
    return TOO_SHORT * (1 - n_words / MIN_WORDS);
  if (n_words > MAX_WORDS)
    return TOO_LONG * (n_words / MAX_WORDS - 1);
  return 0;
}

/* A weighted sum of what Edmundson (1969) called key words, location, title and cue, and of the
 * density of names, which is what news is looked through for. */
static void
score_statements (Draft *draft)
{
  gdouble words_a_name = draft->input->entities ? WORDS_AN_ENTITY : WORDS_A_NAME;
  gdouble max_frequency = 0;

  for (guint i = 0; i < draft->statements->len; i++)
    max_frequency = MAX (max_frequency, get_statement (draft, i)->frequency);

  for (guint i = 0; i < draft->statements->len; i++) {
    Statement *statement = get_statement (draft, i);

    statement->score = score_length (statement->n_words);
    statement->score += POSITION / (1 + i / LEAD);
    statement->score += NAMES * MIN (1, words_a_name * statement->n_names / statement->n_words);
    if (max_frequency > 0)
      statement->score += FREQUENCY * statement->frequency / max_frequency;
    if (draft->n_title > 0)
      statement->score += TITLE * statement->n_title / draft->n_title;
    if (statement->opener)
      statement->score += OPENER;
  }
}

/* Choice */

/* Lists for each word the statements it is in. */
static void
index_words (Draft *draft)
{
  guint32 n = 0;

  for (guint32 id = 0; id < draft->n_words; id++) {
    draft->words[id].first_posting = n;
    n += draft->words[id].n_postings;
    draft->words[id].n_postings = 0;
  }

  draft->postings = g_new (guint32, n);
  for (guint i = 0; i < draft->statements->len; i++) {
    const Statement *statement = get_statement (draft, i);

    for (guint32 token = statement->first_token; token < statement->end_token; token++) {
      guint32 id = draft->word_ids[token];
      Word *word;
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

/* Tells every statement which of its words @chosen says. A word is said once, so that all calls
 * together look at no more than the words of the document. */
static void
say (Draft *draft, Statement *chosen)
{
  chosen->chosen = TRUE;

  for (guint32 token = chosen->first_token; token < chosen->end_token; token++) {
    guint32 id = draft->word_ids[token];
    Word *word;

    if (id == NLP_WORD_NONE || draft->words[id].said)
      continue;
    word = &draft->words[id];
    word->said = TRUE;
    for (guint32 i = 0; i < word->n_postings; i++)
      get_statement (draft, draft->postings[word->first_posting + i])->said += word->weight;
  }
}

/* Carbonell & Goldstein (1998), with all that was said so far in the place of the most similar
 * sentence. */
static Statement *
find_best (Draft *draft)
{
  Statement *best = NULL;
  gdouble best_score = 0;

  for (guint i = 0; i < draft->statements->len; i++) {
    Statement *statement = get_statement (draft, i);
    gdouble score = statement->score;

    if (statement->chosen)
      continue;
    if (statement->weight > 0)
      score += REDUNDANCY * statement->said / statement->weight;
    if (best == NULL || score > best_score) {
      best = statement;
      best_score = score;
    }
  }

  return best;
}

static void
choose_statements (Draft *draft, guint n, GArray *chosen)
{
  n = MIN (n, draft->statements->len);
  for (guint i = 0; i < n; i++)
    say (draft, find_best (draft));

  for (guint i = 0; i < draft->statements->len; i++) {
    const Statement *statement = get_statement (draft, i);

    if (statement->chosen)
      g_array_append_val (chosen, statement->sentence);
  }
}

NlpRanker *
nlp_ranker_new (void)
{
  NlpRanker *ranker = g_new (NlpRanker, 1);

  ranker->lists = nlp_word_lists_new ();

  return ranker;
}

void
nlp_ranker_free (NlpRanker *ranker)
{
  if (ranker == NULL)
    return;

  nlp_word_lists_free (ranker->lists);
  g_free (ranker);
}

GArray *
nlp_ranker_choose (const NlpRanker *ranker, const NlpRankerInput *input, guint n)
{
  g_auto (Draft) draft = {.lists = ranker->lists, .input = input};
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  number_words (&draft);
  find_statements (&draft);
  if (draft.statements->len > 0) {
    count_entities (&draft);
    score_statements (&draft);
    index_words (&draft);
    choose_statements (&draft, n, chosen);
    return chosen;
  }

  for (guint i = 0; i < MIN (n, input->n_sentences); i++)
    g_array_append_val (chosen, i);
  return chosen;
}
