/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "sentencepool.h"

/* Sentences of a document of headings, which may be its summary. */
#define MAX_FIRST 1000

struct _NlpCollection {
  const NlpRanker *ranker;
  gsize max_tokens;

  /* What is left. */
  GString *text;
  GArray *tokens;    /* of GstNlpToken */
  GArray *sentences; /* of GstNlpRange */
  GArray *entities;  /* of NlpRankerEntity, whose chains have numbers of their own */
  GArray *places;    /* of GstNlpPlace, two a sentence */

  /* What is known of the rest. */
  guint64 n_sentences; /* of all */
  guint64 n_statements;
  GArray *ranks;        /* of guint64: those of the sentences that were left last time */
  NlpWordCounts *words; /* uses that are not left */
  GHashTable *numbers;  /* of chains of the document */
  GArray *chains;       /* of guint64: mentions that are not left, by number */
};

NlpCollection *
nlp_collection_new (const NlpRanker *ranker, gsize max_tokens)
{
  NlpCollection *self = g_new0 (NlpCollection, 1);

  self->ranker = ranker;
  self->max_tokens = max_tokens;
  self->words = nlp_word_counts_new ();
  nlp_collection_clear (self);
  return self;
}

static void
free_parts (NlpCollection *self)
{
  if (self->text == NULL)
    return;
  g_string_free (g_steal_pointer (&self->text), TRUE);
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_array_unref (self->entities);
  g_array_unref (self->places);
  g_array_unref (self->ranks);
  g_array_unref (self->chains);
  g_hash_table_unref (self->numbers);
}

/* What was needed for one long document need not be kept for the next one. */
void
nlp_collection_clear (NlpCollection *self)
{
  free_parts (self);
  self->text = g_string_new (NULL);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  self->entities = g_array_new (FALSE, FALSE, sizeof (NlpRankerEntity));
  self->places = g_array_new (FALSE, FALSE, sizeof (GstNlpPlace));
  self->ranks = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->chains = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->numbers = g_hash_table_new (NULL, NULL);
  nlp_word_counts_clear (self->words);
  self->n_sentences = 0;
  self->n_statements = 0;
}

void
nlp_collection_free (NlpCollection *self)
{
  free_parts (self);
  nlp_word_counts_free (self->words);
  g_free (self);
}

/* Chains get numbers below that of the entities, as the ranker expects. */
static gint32
number_chain (NlpCollection *self, gint32 chain)
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
append (NlpCollection *self, const NlpRankerInput *section, const GstNlpPlace *places)
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
  for (gsize i = 0; i < section->n_entities; i++) {
    NlpRankerEntity entity = section->entities[i];

    entity.start += shift;
    entity.end += shift;
    entity.chain = number_chain (self, entity.chain);
    g_array_append_val (self->entities, entity);
  }
  g_array_append_vals (self->places, places, 2 * (guint)section->n_sentences);
  self->n_sentences += section->n_sentences;
}

static NlpRankerRest
make_rest (const NlpCollection *self)
{
  return (NlpRankerRest){
      .n_sentences = self->n_sentences,
      .ranks = (const guint64 *)(gconstpointer)self->ranks->data,
      .n_ranks = self->ranks->len,
      .next_rank = self->n_statements,
      .words = self->words,
      .chains = (const guint64 *)(gconstpointer)self->chains->data,
      .n_chains = self->chains->len,
  };
}

static NlpRankerInput
make_input (const NlpCollection *self,
            const NlpRankerRest *rest,
            const gchar *title,
            const gchar *query)
{
  return (NlpRankerInput){
      .text = self->text->str,
      .length = self->text->len,
      .tokens = (const GstNlpToken *)(gconstpointer)self->tokens->data,
      .n_tokens = self->tokens->len,
      .sentences = (const GstNlpRange *)(gconstpointer)self->sentences->data,
      .n_sentences = self->sentences->len,
      .entities = (const NlpRankerEntity *)(gconstpointer)self->entities->data,
      .n_entities = self->entities->len,
      .title = title,
      .query = query,
      .rest = rest,
  };
}

static const GstNlpRange *
get_sentence (const NlpCollection *self, guint index)
{
  return &g_array_index (self->sentences, GstNlpRange, index);
}

/* Those to keep where there are no statements. */
static GArray *
keep_first (const NlpCollection *self)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (NlpRankerKept));

  for (guint i = 0; i < MIN (self->sentences->len, MAX_FIRST); i++) {
    const NlpRankerKept keep = {i, 0};

    g_array_append_val (kept, keep);
  }
  return kept;
}

/* Goes through ranges of the text in its order, and tells for each where it goes. */
typedef struct {
  const NlpCollection *self;
  const GArray *kept;
  guint at;
  guint32 shift; /* of the sentence at hand, to the front; it may wrap around */
  guint32 gone;  /* the end of what is kept in front of it */
} Sieve;

/* Whether a range lies in a sentence to keep, which begins at @start in the text to be. */
static gboolean
is_kept (Sieve *sieve, guint32 start, guint32 end)
{
  const GstNlpRange *sentence;

  for (; sieve->at < sieve->kept->len; sieve->at++) {
    sentence =
        get_sentence (sieve->self, g_array_index (sieve->kept, NlpRankerKept, sieve->at).sentence);
    sieve->shift = sentence->start - sieve->gone;
    if (start < sentence->end)
      return start >= sentence->start && end <= sentence->end;
    sieve->gone += sentence->end - sentence->start + 1;
  }
  return FALSE;
}

static void
sift_tokens (NlpCollection *self, const GArray *kept)
{
  Sieve sieve = {self, kept, 0, 0, 0};
  guint n = 0;

  for (guint i = 0; i < self->tokens->len; i++) {
    GstNlpToken token = g_array_index (self->tokens, GstNlpToken, i);

    if (is_kept (&sieve, token.start, token.end)) {
      token.start -= sieve.shift;
      token.end -= sieve.shift;
      g_array_index (self->tokens, GstNlpToken, n++) = token;
    } else if (token.flags & GST_NLP_TOKEN_ALPHA && !(token.flags & GST_NLP_TOKEN_ADDRESS)) {
      nlp_word_counts_add (self->words, self->text->str + token.start, token.end - token.start);
    }
  }
  g_array_set_size (self->tokens, n);
}

static gint
compare_entities (gconstpointer a, gconstpointer b)
{
  const NlpRankerEntity *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* Forgets chains that none of what is left names; the others get new numbers. */
static void
sift_chains (NlpCollection *self)
{
  g_autofree gint32 *numbers = g_new (gint32, self->chains->len + 1);
  g_autoptr (GArray) chains = g_array_new (FALSE, TRUE, sizeof (guint64));
  GHashTable *by_chain = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer chain, number;

  for (guint i = 0; i < self->chains->len; i++)
    numbers[i] = -1;
  for (guint i = 0; i < self->entities->len; i++) {
    NlpRankerEntity *entity = &g_array_index (self->entities, NlpRankerEntity, i);

    if (entity->chain < 0)
      continue;
    if (numbers[entity->chain] < 0) {
      numbers[entity->chain] = (gint32)chains->len;
      g_array_append_val (chains, g_array_index (self->chains, guint64, entity->chain));
    }
    entity->chain = numbers[entity->chain];
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
sift_entities (NlpCollection *self, const GArray *kept)
{
  Sieve sieve = {self, kept, 0, 0, 0};
  guint n = 0;

  g_array_sort (self->entities, compare_entities);
  for (guint i = 0; i < self->entities->len; i++) {
    NlpRankerEntity entity = g_array_index (self->entities, NlpRankerEntity, i);

    if (is_kept (&sieve, entity.start, entity.end)) {
      entity.start -= sieve.shift;
      entity.end -= sieve.shift;
      g_array_index (self->entities, NlpRankerEntity, n++) = entity;
    } else if (entity.chain >= 0) {
      g_array_index (self->chains, guint64, entity.chain)++;
    }
  }
  g_array_set_size (self->entities, n);
  sift_chains (self);
}

/* What the others went by is changed last. Sentences that had nothing between them get a line
 * break. */
static void
sift_sentences (NlpCollection *self, const GArray *kept)
{
  GString *text = g_string_new (NULL);

  g_array_set_size (self->ranks, 0);
  for (guint i = 0; i < kept->len; i++) {
    const NlpRankerKept *keep = &g_array_index (kept, NlpRankerKept, i);
    const GstNlpRange range = *get_sentence (self, keep->sentence);
    const guint32 start = (guint32)text->len;

    g_string_append_len (text, self->text->str + range.start, range.end - range.start);
    g_array_index (self->sentences, GstNlpRange, i) = (GstNlpRange){start, (guint32)text->len};
    g_string_append_c (text, '\n');
    for (guint j = 0; j < 2; j++)
      g_array_index (self->places, GstNlpPlace, 2 * i + j) =
          g_array_index (self->places, GstNlpPlace, 2 * keep->sentence + j);
    g_array_append_val (self->ranks, keep->rank);
  }
  g_string_free (self->text, TRUE);
  self->text = text;
  g_array_set_size (self->sentences, kept->len);
  g_array_set_size (self->places, 2 * kept->len);
}

/* Leaves half of the tokens. A third of them as words are that, with marks between them. */
static void
sift (NlpCollection *self, const gchar *title, const gchar *query, const NlpSummaryOptions *options)
{
  const NlpRankerRest rest = make_rest (self);
  const NlpRankerInput input = make_input (self, &rest, title, query);
  guint64 n_statements;
  g_autoptr (GArray) kept =
      nlp_ranker_sift (self->ranker, &input, options, (guint)(self->max_tokens / 3), &n_statements);

  if (kept->len == 0) {
    g_array_unref (kept);
    kept = keep_first (self);
  } else {
    self->n_statements = MAX (self->n_statements, n_statements);
  }
  sift_tokens (self, kept);
  sift_entities (self, kept);
  sift_sentences (self, kept);
}

void
nlp_collection_add (NlpCollection *self,
                    const NlpRankerInput *section,
                    const GstNlpPlace *places,
                    const NlpSummaryOptions *options)
{
  append (self, section, places);
  if (self->tokens->len > self->max_tokens)
    sift (self, section->title, section->query, options);
}

gchar **
nlp_collection_choose (const NlpCollection *self,
                       const gchar *title,
                       const gchar *query,
                       const NlpSummaryOptions *options,
                       GArray *places)
{
  const NlpRankerRest rest = make_rest (self);
  const NlpRankerInput input = make_input (self, &rest, title, query);
  g_autoptr (GArray) chosen = nlp_ranker_choose (self->ranker, &input, options, NULL);
  gchar **sentences = g_new0 (gchar *, chosen->len + 1);

  for (guint i = 0; i < chosen->len; i++) {
    const guint index = g_array_index (chosen, guint, i);
    const GstNlpRange *range = get_sentence (self, index);

    sentences[i] = g_strndup (self->text->str + range->start, range->end - range->start);
    g_array_append_vals (places, &g_array_index (self->places, GstNlpPlace, 2 * index), 2);
  }
  return sentences;
}

GArray *
nlp_collection_describe (const NlpCollection *self,
                         const gchar *title,
                         const NlpRosterEntry *names,
                         guint n_names)
{
  const NlpRankerRest rest = make_rest (self);
  const NlpRankerInput input = make_input (self, &rest, title, NULL);

  return nlp_ranker_describe (self->ranker, &input, names, n_names);
}
