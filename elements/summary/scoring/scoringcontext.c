/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scoringcontext.c: reads the words and candidate sentences of a document.
 */

#include "scoringcontext.h"

#include <math.h>

#include "candidate.h"

#define MIN_USES 2 /* a word with fewer occurrences has no weight */
#define MAX_USES 8 /* further occurrences add no weight */

/* Words */

/* Luhn (1958): the frequent words of a text, other than stop words, are its subject. */
static void
weigh_word (NlpContextWord *word)
{
  if (word->n_uses >= MIN_USES)
    word->weight = log2 (1 + MIN (word->n_uses, MAX_USES));
}

/* Called for each word that a title or query shares with the document. */
typedef void (*SharedWordFunc) (NlpScoringContext *self, NlpContextWord *word);

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

/* Splits @text (nullable), which has no tokens, into sequences of letters and digits. Calls @func
 * for those that the document contains, except stop words. */
static void
find_shared_words (NlpScoringContext *self,
                   const NlpWordTable *table,
                   const gchar *text,
                   SharedWordFunc func)
{
  const gchar *start = NULL;

  for (const gchar *p = text; text != NULL; p = g_utf8_next_char (p)) {
    gboolean is_inside = g_unichar_isalnum (g_utf8_get_char (p));

    if (is_inside && start == NULL)
      start = p;
    if (!is_inside && start != NULL) {
      find_shared_word (self, table, start, p, func);
      start = NULL;
    }
    if (*p == '\0')
      break;
  }
}

static void
mark_title_word (NlpScoringContext *self, NlpContextWord *word)
{
  self->n_title += !word->in_title;
  word->in_title = TRUE;
}

static void
mark_query_word (NlpScoringContext *self, NlpContextWord *word)
{
  self->n_query += !word->in_query;
  word->in_query = TRUE;
}

/* Returns log (@n), from a table for small numbers, which are the most frequent. */
static gdouble
log_of (guint n)
{
  static const gdouble logs[] = {0, 0, M_LN2, 1.0986122886681098, 2 * M_LN2};

  return n < G_N_ELEMENTS (logs) ? logs[n] : log (n);
}

/* Sets the rarity. Inverse document frequency (Sparck Jones, 1972) needs a corpus; the reference
 * frequencies serve as well, and need only this document. */
static void
find_rarity (NlpScoringContext *self,
             NlpContextWord *word,
             const GstNlpToken *token,
             gdouble log_words)
{
  const gdouble log_reference = nlp_reference_frequencies_get (
      self->frequencies, self->input->text + token->start, token->end - token->start);

  word->rarity = MAX (0, log_of (word->n_uses) - log_words - log_reference);
}

/* Returns the number of occurrences in the pruned text. */
static guint32
count_pruned (const NlpScoringContext *self, const GstNlpToken *token)
{
  return nlp_word_counts_get (self->input->pruned->words, self->input->text + token->start,
                              token->end - token->start);
}

/* Whether a token is a function word or an adverb, neither of which tells the subject of a text. */
static gboolean
is_function_word (const NlpScoringInput *input, gsize token)
{
  switch (input->syntax != NULL ? input->syntax[token].pos : GST_NLP_POS_NONE) {
    case GST_NLP_POS_ADP:
    case GST_NLP_POS_ADV:
    case GST_NLP_POS_AUX:
    case GST_NLP_POS_CCONJ:
    case GST_NLP_POS_DET:
    case GST_NLP_POS_INTJ:
    case GST_NLP_POS_PART:
    case GST_NLP_POS_PRON:
    case GST_NLP_POS_SCONJ:
      return TRUE;
    default:
      return FALSE;
  }
}

/* Sets the class, weight and rarity of each word, and adds the pruned occurrences. */
static void
describe_words (NlpScoringContext *self, gsize n_words)
{
  const NlpPrunedCounts *pruned = self->input->pruned;
  const guint64 n_pruned = pruned != NULL ? nlp_word_counts_get_total (pruned->words) : 0;
  const gdouble log_words = log ((gdouble)MAX (n_words + n_pruned, 1));

  for (gsize i = 0; i < self->input->n_tokens; i++) {
    const guint32 id = self->word_ids[i];
    NlpContextWord *word;

    if (id == NLP_WORD_NONE || self->words[id].is_known)
      continue;
    word = &self->words[id];
    word->is_known = TRUE;
    word->is_stop = nlp_word_lists_is (self->lists, id, NLP_WORD_STOP) ||
                    2 * word->n_function_uses > word->n_uses;
    if (self->input->pruned != NULL)
      word->n_uses += count_pruned (self, &self->input->tokens[i]);
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
  const NlpScoringInput *input = self->input;
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
  self->words = g_new0 (NlpContextWord, self->n_words);
  for (gsize i = 0; i < input->n_tokens; i++) {
    if (self->word_ids[i] != NLP_WORD_NONE) {
      self->words[self->word_ids[i]].n_uses++;
      self->words[self->word_ids[i]].n_function_uses += is_function_word (input, i);
      n_words++;
    }
  }
  describe_words (self, n_words);
  find_shared_words (self, table, input->title, mark_title_word);
  find_shared_words (self, table, input->query, mark_query_word);
}

/* Candidates */

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

/* Whether a word has a capital. The caller excludes the first word of a sentence. */
static gboolean
looks_like_name (const NlpScoringContext *self, guint32 token)
{
  return self->word_ids[token] != NLP_WORD_NONE &&
         self->input->tokens[token].flags & GST_NLP_TOKEN_TITLE &&
         !self->words[self->word_ids[token]].is_stop;
}

/* Adds up the features of the words of a candidate, most of them once per different word. */
static void
read_candidate (NlpScoringContext *self, NlpCandidate *candidate)
{
  guint32 stamp = self->candidates->len + 1;

  for (guint32 i = candidate->first_token; i < candidate->end_token; i++) {
    guint32 id = self->word_ids[i];
    NlpContextWord *word;

    candidate->n_words += !(self->input->tokens[i].flags & GST_NLP_TOKEN_PUNCT);
    if (i > candidate->first_token)
      candidate->n_capitals += looks_like_name (self, i);
    if (id == NLP_WORD_NONE)
      continue;
    candidate->n_speakers += nlp_word_lists_is (self->lists, id, NLP_WORD_SPEAKER);
    if (self->words[id].last_candidate == stamp)
      continue;

    word = &self->words[id];
    word->last_candidate = stamp;
    word->n_postings++;
    candidate->weight += word->weight;
    candidate->n_title += word->in_title;
    candidate->n_query += word->in_query;
    candidate->n_content += !word->is_stop;
  }
}

/* Returns the ordinal of the next candidate. Sentences that survived pruning keep theirs. */
static guint64
find_ordinal (const NlpScoringContext *self, guint sentence)
{
  const NlpPrunedCounts *pruned = self->input->pruned;
  const guint n = self->candidates->len;

  if (pruned == NULL)
    return n;
  if (sentence < pruned->n_ordinals)
    return pruned->ordinals[sentence];
  return n > 0 ? MAX (pruned->next_ordinal,
                      g_array_index (self->candidates, NlpCandidate, n - 1).ordinal + 1)
               : pruned->next_ordinal;
}

static void
find_candidates (NlpScoringContext *self)
{
  const NlpScoringInput *input = self->input;
  guint32 first = 0, end;

  self->candidates = g_array_new (FALSE, FALSE, sizeof (NlpCandidate));
  for (gsize i = 0; i < input->n_sentences; i++) {
    NlpCandidate candidate = {.sentence = i};

    nlp_scoring_input_find_tokens (input, i, &first, &end);
    candidate.first_token = first;
    candidate.end_token = end;
    first = end;
    if (!nlp_is_candidate_sentence (input->text, input->tokens + candidate.first_token,
                                    end - candidate.first_token,
                                    opens_with (self, candidate.first_token, end, NLP_WORD_CREDIT)))
      continue;
    candidate.ordinal = find_ordinal (self, candidate.sentence);
    candidate.is_dependent = opens_with (self, candidate.first_token, end, NLP_WORD_OPENER);
    read_candidate (self, &candidate);
    g_array_append_val (self->candidates, candidate);
  }
}

/* Finds the last candidate that begins at or before @offset, or -1. */
static gint64
find_candidate (NlpScoringContext *self, guint32 offset)
{
  gint64 low = -1, high = self->candidates->len;

  while (high - low > 1) {
    gint64 middle = low + (high - low) / 2;

    if (self->input->sentences[nlp_scoring_context_get_candidate (self, middle)->sentence].start <=
        offset)
      low = middle;
    else
      high = middle;
  }

  return low;
}

/* Returns the number of mentions of each chain (element-type guint). */
static GArray *
count_chains (const NlpScoringInput *input)
{
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (guint));
  const gsize n_pruned = input->pruned != NULL ? input->pruned->n_chains : 0;

  g_array_set_size (counts, (guint)n_pruned);
  for (gsize i = 0; i < n_pruned; i++)
    g_array_index (counts, guint, i) = (guint)MIN (input->pruned->chains[i], G_MAXUINT / 2);

  for (gsize i = 0; i < input->n_mentions; i++) {
    const gint32 chain = input->mentions[i].chain;

    /* The tagger numbers chains from 0. Ignore the larger numbers that other elements may give. */
    if (chain < 0 || (gsize)chain >= input->n_mentions)
      continue;
    if ((guint)chain >= counts->len)
      g_array_set_size (counts, (guint)chain + 1);
    g_array_index (counts, guint, chain)++;
  }
  return counts;
}

/* Finds the first token that ends after @offset. */
static gsize
find_token (const NlpScoringInput *input, guint32 offset)
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
has_query_word (const NlpScoringContext *self, const NlpScoringMention *mention)
{
  const NlpScoringInput *input = self->input;

  for (gsize i = find_token (input, mention->start);
       i < input->n_tokens && input->tokens[i].start < mention->end; i++) {
    if (self->word_ids[i] != NLP_WORD_NONE && self->words[self->word_ids[i]].in_query)
      return TRUE;
  }
  return FALSE;
}

/* Counts a mention that is coreferent with a name in the query as a word of the query. */
static void
extend_query (NlpScoringContext *self)
{
  const NlpScoringInput *input = self->input;
  g_autoptr (GHashTable) chains = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < input->n_mentions; i++) {
    if (input->mentions[i].chain >= 0 && has_query_word (self, &input->mentions[i]))
      g_hash_table_add (chains, GINT_TO_POINTER (input->mentions[i].chain));
  }
  for (gsize i = 0; i < input->n_mentions; i++) {
    const NlpScoringMention *mention = &input->mentions[i];
    const gint64 index = find_candidate (self, mention->start);
    NlpCandidate *candidate = index < 0 ? NULL : nlp_scoring_context_get_candidate (self, index);

    if (candidate != NULL && candidate->n_query == 0 &&
        mention->start < input->sentences[candidate->sentence].end &&
        g_hash_table_contains (chains, GINT_TO_POINTER (mention->chain)))
      candidate->n_query = 1;
  }
}

static void
count_mentions (NlpScoringContext *self)
{
  const NlpScoringInput *input = self->input;
  g_autoptr (GArray) counts = count_chains (input);
  guint max_count = 1;
  gdouble log_max;

  for (guint i = 0; i < counts->len; i++)
    max_count = MAX (max_count, g_array_index (counts, guint, i));
  log_max = log (1 + max_count);
  for (gsize i = 0; i < input->n_mentions; i++) {
    const NlpScoringMention *mention = &input->mentions[i];
    gint64 index = find_candidate (self, mention->start);
    NlpCandidate *candidate = index < 0 ? NULL : nlp_scoring_context_get_candidate (self, index);
    guint count = 1;

    if (candidate == NULL || mention->start >= input->sentences[candidate->sentence].end)
      continue;
    candidate->has_date |= mention->kind == NLP_SCORING_DATE;
    candidate->has_action |= mention->kind == NLP_SCORING_ACTION;
    if (mention->kind != NLP_SCORING_NAME)
      continue;
    candidate->n_names++;
    if (mention->chain >= 0 && (guint)mention->chain < counts->len)
      count = g_array_index (counts, guint, mention->chain);
    candidate->salience += count == max_count ? 1 : log_of (1 + count) / log_max;
  }
}

/* Lists for each word the candidates that contain it. */
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
  for (guint i = 0; i < self->candidates->len; i++) {
    const NlpCandidate *candidate = nlp_scoring_context_get_candidate (self, i);

    for (guint32 token = candidate->first_token; token < candidate->end_token; token++) {
      guint32 id = self->word_ids[token];
      NlpContextWord *word;
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
                          const NlpReferenceFrequencies *frequencies,
                          const NlpScoringInput *input)
{
  *self = (NlpScoringContext){.lists = lists, .frequencies = frequencies, .input = input};
  number_words (self);
  find_candidates (self);
  count_mentions (self);
  if (self->n_query > 0)
    extend_query (self);
  index_words (self);
}

void
nlp_scoring_context_clear (NlpScoringContext *self)
{
  g_free (self->word_ids);
  g_free (self->words);
  g_clear_pointer (&self->candidates, g_array_unref);
  g_free (self->postings);
}
