/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sentencepool.c: collects the sections of a long document in bounded memory.
 */

#include "sentencepool.h"

/* The number of sentences to keep of a document without candidates, whose first sentences are its
 * summary. */
#define MAX_FIRST 1000

struct _NlpSentencePool {
  const NlpRanker *ranker;
  gsize max_tokens;

  /* The text that is kept. */
  GString *text;
  GArray *tokens;    /* of GstNlpToken */
  GArray *sentences; /* of GstNlpRange */
  GArray *mentions;  /* of NlpScoringMention, whose chains are numbered by @numbers */
  GArray *positions; /* of GstNlpPosition: start and end of each sentence in the document */

  /* The whole document, and the text that was pruned. */
  guint64 n_sentences;
  guint64 n_candidates; /* up to the last pruning */
  GArray *ordinals;     /* of guint64: those of the sentences that the last pruning kept */
  NlpWordCounts *words; /* the pruned words */
  GHashTable *numbers;  /* from the chains of the document to those here */
  GArray *chains;       /* of guint64, by number: the pruned mentions */
};

NlpSentencePool *
nlp_sentence_pool_new (const NlpRanker *ranker, gsize max_tokens)
{
  NlpSentencePool *self = g_new0 (NlpSentencePool, 1);

  self->ranker = ranker;
  self->max_tokens = max_tokens;
  self->words = nlp_word_counts_new ();
  nlp_sentence_pool_clear (self);
  return self;
}

static void
free_members (NlpSentencePool *self)
{
  if (self->text == NULL)
    return;
  g_string_free (g_steal_pointer (&self->text), TRUE);
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_array_unref (self->mentions);
  g_array_unref (self->positions);
  g_array_unref (self->ordinals);
  g_array_unref (self->chains);
  g_hash_table_unref (self->numbers);
}

/* Frees all memory, which the next document may not need. */
void
nlp_sentence_pool_clear (NlpSentencePool *self)
{
  free_members (self);
  self->text = g_string_new (NULL);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (NlpScoringMention));
  self->positions = g_array_new (FALSE, FALSE, sizeof (GstNlpPosition));
  self->ordinals = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->chains = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->numbers = g_hash_table_new (NULL, NULL);
  nlp_word_counts_clear (self->words);
  self->n_sentences = 0;
  self->n_candidates = 0;
}

void
nlp_sentence_pool_free (NlpSentencePool *self)
{
  free_members (self);
  nlp_word_counts_free (self->words);
  g_free (self);
}

/* Renumbers chains from 0: the ranker expects numbers below the number of mentions. */
static gint32
number_chain (NlpSentencePool *self, gint32 chain)
{
  gpointer number;

  if (chain < 0)
    return -1;
  if (!g_hash_table_lookup_extended (self->numbers, GINT_TO_POINTER (chain), NULL, &number)) {
    number = GUINT_TO_POINTER (g_hash_table_size (self->numbers));
    g_hash_table_insert (self->numbers, GINT_TO_POINTER (chain), number);
    g_array_set_size (self->chains, g_hash_table_size (self->numbers));
  }
  return GPOINTER_TO_INT (number);
}

static void
append (NlpSentencePool *self, const NlpScoringInput *section, const GstNlpPosition *positions)
{
  const guint32 shift = (guint32)self->text->len;

  g_string_append_len (self->text, section->text, (gssize)section->length);
  for (gsize i = 0; i < section->n_tokens; i++) {
    GstNlpToken token = section->tokens[i];

    token.start += shift;
    token.end += shift;
    g_array_append_val (self->tokens, token);
  }
  for (gsize i = 0; i < section->n_sentences; i++) {
    const GstNlpRange range = {section->sentences[i].start + shift,
                               section->sentences[i].end + shift};

    g_array_append_val (self->sentences, range);
  }
  for (gsize i = 0; i < section->n_mentions; i++) {
    NlpScoringMention mention = section->mentions[i];

    mention.start += shift;
    mention.end += shift;
    mention.chain = number_chain (self, mention.chain);
    g_array_append_val (self->mentions, mention);
  }
  g_array_append_vals (self->positions, positions, 2 * (guint)section->n_sentences);
  self->n_sentences += section->n_sentences;
}

static NlpPrunedCounts
get_pruned_counts (const NlpSentencePool *self)
{
  return (NlpPrunedCounts){
      .n_sentences = self->n_sentences,
      .ordinals = (const guint64 *)(gconstpointer)self->ordinals->data,
      .n_ordinals = self->ordinals->len,
      .next_ordinal = self->n_candidates,
      .words = self->words,
      .chains = (const guint64 *)(gconstpointer)self->chains->data,
      .n_chains = self->chains->len,
  };
}

static NlpScoringInput
make_input (const NlpSentencePool *self,
            const NlpPrunedCounts *pruned,
            const gchar *title,
            const gchar *query)
{
  return (NlpScoringInput){
      .text = self->text->str,
      .length = self->text->len,
      .tokens = (const GstNlpToken *)(gconstpointer)self->tokens->data,
      .n_tokens = self->tokens->len,
      .sentences = (const GstNlpRange *)(gconstpointer)self->sentences->data,
      .n_sentences = self->sentences->len,
      .mentions = (const NlpScoringMention *)(gconstpointer)self->mentions->data,
      .n_mentions = self->mentions->len,
      .title = title,
      .query = query,
      .pruned = pruned,
  };
}

static const GstNlpRange *
get_sentence (const NlpSentencePool *self, guint index)
{
  return &g_array_index (self->sentences, GstNlpRange, index);
}

/* Returns the sentences to keep if there are no candidates. */
static GArray *
keep_first (const NlpSentencePool *self)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (NlpKeptSentence));

  for (guint i = 0; i < MIN (self->sentences->len, MAX_FIRST); i++) {
    const NlpKeptSentence keep = {i, 0};

    g_array_append_val (kept, keep);
  }
  return kept;
}

/* Maps ascending ranges of the old text to the text that is kept. */
typedef struct {
  const NlpSentencePool *self;
  const GArray *kept;
  guint at;       /* index of the current kept sentence */
  guint32 shift;  /* how far it moves to the front, modulo 2^32 */
  guint32 length; /* of the kept text before it */
} Mapping;

/* Whether a range is in a kept sentence, whose shift is set. */
static gboolean
is_kept (Mapping *mapping, guint32 start, guint32 end)
{
  const GstNlpRange *sentence;

  for (; mapping->at < mapping->kept->len; mapping->at++) {
    sentence = get_sentence (mapping->self,
                             g_array_index (mapping->kept, NlpKeptSentence, mapping->at).sentence);
    mapping->shift = sentence->start - mapping->length;
    if (start < sentence->end)
      return start >= sentence->start && end <= sentence->end;
    mapping->length += sentence->end - sentence->start + 1;
  }
  return FALSE;
}

static void
prune_tokens (NlpSentencePool *self, const GArray *kept)
{
  Mapping mapping = {self, kept, 0, 0, 0};
  guint n = 0;

  for (guint i = 0; i < self->tokens->len; i++) {
    GstNlpToken token = g_array_index (self->tokens, GstNlpToken, i);

    if (is_kept (&mapping, token.start, token.end)) {
      token.start -= mapping.shift;
      token.end -= mapping.shift;
      g_array_index (self->tokens, GstNlpToken, n++) = token;
    } else if (token.flags & GST_NLP_TOKEN_ALPHA && !(token.flags & GST_NLP_TOKEN_ADDRESS)) {
      nlp_word_counts_add (self->words, self->text->str + token.start, token.end - token.start);
    }
  }
  g_array_set_size (self->tokens, n);
}

static gint
compare_mentions (gconstpointer a, gconstpointer b)
{
  const NlpScoringMention *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* Forgets chains without kept mentions, and renumbers the others. */
static void
prune_chains (NlpSentencePool *self)
{
  g_autofree gint32 *numbers = g_new (gint32, self->chains->len + 1);
  g_autoptr (GArray) chains = g_array_new (FALSE, TRUE, sizeof (guint64));
  GHashTable *by_chain = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer chain, number;

  for (guint i = 0; i < self->chains->len; i++)
    numbers[i] = -1;
  for (guint i = 0; i < self->mentions->len; i++) {
    NlpScoringMention *mention = &g_array_index (self->mentions, NlpScoringMention, i);

    if (mention->chain < 0)
      continue;
    if (numbers[mention->chain] < 0) {
      numbers[mention->chain] = (gint32)chains->len;
      g_array_append_val (chains, g_array_index (self->chains, guint64, mention->chain));
    }
    mention->chain = numbers[mention->chain];
  }
  g_hash_table_iter_init (&iter, self->numbers);
  while (g_hash_table_iter_next (&iter, &chain, &number)) {
    if (numbers[GPOINTER_TO_INT (number)] >= 0)
      g_hash_table_insert (by_chain, chain, GINT_TO_POINTER (numbers[GPOINTER_TO_INT (number)]));
  }
  g_hash_table_unref (self->numbers);
  self->numbers = by_chain;
  g_array_unref (self->chains);
  self->chains = g_steal_pointer (&chains);
}

static void
prune_mentions (NlpSentencePool *self, const GArray *kept)
{
  Mapping mapping = {self, kept, 0, 0, 0};
  guint n = 0;

  g_array_sort (self->mentions, compare_mentions);
  for (guint i = 0; i < self->mentions->len; i++) {
    NlpScoringMention mention = g_array_index (self->mentions, NlpScoringMention, i);

    if (is_kept (&mapping, mention.start, mention.end)) {
      mention.start -= mapping.shift;
      mention.end -= mapping.shift;
      g_array_index (self->mentions, NlpScoringMention, n++) = mention;
    } else if (mention.chain >= 0) {
      g_array_index (self->chains, guint64, mention.chain)++;
    }
  }
  g_array_set_size (self->mentions, n);
  prune_chains (self);
}

/* Must come last, as the other functions read the old text. A newline separates the sentences. */
static void
prune_sentences (NlpSentencePool *self, const GArray *kept)
{
  GString *text = g_string_new (NULL);

  g_array_set_size (self->ordinals, 0);
  for (guint i = 0; i < kept->len; i++) {
    const NlpKeptSentence *keep = &g_array_index (kept, NlpKeptSentence, i);
    const GstNlpRange range = *get_sentence (self, keep->sentence);
    const guint32 start = (guint32)text->len;

    g_string_append_len (text, self->text->str + range.start, range.end - range.start);
    g_array_index (self->sentences, GstNlpRange, i) = (GstNlpRange){start, (guint32)text->len};
    g_string_append_c (text, '\n');
    for (guint j = 0; j < 2; j++)
      g_array_index (self->positions, GstNlpPosition, 2 * i + j) =
          g_array_index (self->positions, GstNlpPosition, 2 * keep->sentence + j);
    g_array_append_val (self->ordinals, keep->ordinal);
  }
  g_string_free (self->text, TRUE);
  self->text = text;
  g_array_set_size (self->sentences, kept->len);
  g_array_set_size (self->positions, 2 * kept->len);
}

/* Keeps about half of the tokens: a third of the maximum as words, and their punctuation. */
static void
prune (NlpSentencePool *self,
       const gchar *title,
       const gchar *query,
       const NlpSummaryOptions *options)
{
  const NlpPrunedCounts pruned = get_pruned_counts (self);
  const NlpScoringInput input = make_input (self, &pruned, title, query);
  guint64 n_candidates;
  g_autoptr (GArray) kept = nlp_ranker_shortlist (self->ranker, &input, options,
                                                  (guint)(self->max_tokens / 3), &n_candidates);

  if (kept->len == 0) {
    g_array_unref (kept);
    kept = keep_first (self);
  } else {
    self->n_candidates = MAX (self->n_candidates, n_candidates);
  }
  prune_tokens (self, kept);
  prune_mentions (self, kept);
  prune_sentences (self, kept);
}

gboolean
nlp_sentence_pool_add (NlpSentencePool *self,
                       const NlpScoringInput *section,
                       const GstNlpPosition *positions,
                       const NlpSummaryOptions *options)
{
  append (self, section, positions);
  if (self->tokens->len <= self->max_tokens)
    return FALSE;
  prune (self, section->title, section->query, options);
  return TRUE;
}

gchar **
nlp_sentence_pool_select (const NlpSentencePool *self,
                          const gchar *title,
                          const gchar *query,
                          const NlpSummaryOptions *options,
                          GArray *positions,
                          NlpSelectionStats *stats)
{
  const NlpPrunedCounts pruned = get_pruned_counts (self);
  const NlpScoringInput input = make_input (self, &pruned, title, query);
  g_autoptr (GArray) selected = nlp_ranker_select (self->ranker, &input, options, NULL, stats);
  gchar **sentences = g_new0 (gchar *, selected->len + 1);

  for (guint i = 0; i < selected->len; i++) {
    const guint index = g_array_index (selected, guint, i);
    const GstNlpRange *range = get_sentence (self, index);

    sentences[i] = g_strndup (self->text->str + range->start, range->end - range->start);
    g_array_append_vals (positions, &g_array_index (self->positions, GstNlpPosition, 2 * index), 2);
  }
  return sentences;
}

GArray *
nlp_sentence_pool_describe (const NlpSentencePool *self,
                            const gchar *title,
                            const NlpEntity *entities,
                            guint n_entities)
{
  const NlpPrunedCounts pruned = get_pruned_counts (self);
  const NlpScoringInput input = make_input (self, &pruned, title, NULL);

  return nlp_ranker_describe (self->ranker, &input, entities, n_entities);
}
