/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagtrainer.c: trains the classes of words.
 *
 * A log-linear model of the class of a word, given the words around it and the classes of the two
 * words before it, trained by AdaGrad (Duchi, Hazan and Singer, "Adaptive Subgradient Methods",
 * 2011). The classes before a word are those that the model predicts, so that it learns to go on
 * from its own mistakes. A second look at each word adds what the classes after it say.
 */

#include "tagtrainer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "common/hash.h"
#include "common/probing.h"
#include "base/pos.h"
#include "random.h"
#include "tags/tagfeatures.h"

#define MAX_ROWS_OF_WORD 160
#define IS_LEXICAL (1u << 31)

typedef struct {
  guint64 key; /* 0 in a free bucket */
  guint32 count;
  guint32 row; /* or G_MAXUINT32 */
} Bucket;

static inline gboolean
is_free (const Bucket *bucket)
{
  return bucket->key == 0;
}

static inline gboolean
matches (const guint64 *key, const Bucket *bucket)
{
  return bucket->key == *key;
}

static inline guint64
hash_of (const guint64 *key, const Bucket *bucket)
{
  return nlp_hash_finish64 (bucket->key * NLP_GOLDEN64);
}

NLP_DEFINE_PROBING (bucket, Bucket, guint64, is_free, matches, hash_of)

typedef struct {
  const NlpTree *tree;
  NlpTagWord *words;
  guint8 *tags;        /* the right ones */
  guint32 *rows;       /* of all words */
  guint32 *first_rows; /* of each word, and the end */
} Sentence;

struct _NlpTagTrainer {
  NlpTagSettings settings;
  NlpTagTables tables;
  Sentence *sentences;
  gsize n_sentences;
  GPtrArray *tags; /* "UPOS\tXPOS" */
  GHashTable *tag_numbers;
  guint stride;
  Bucket *buckets;
  gsize n_buckets, n_keys;
  guint n_rows;
  gfloat *weights;
  gfloat *squares;
  gfloat *sums;
  guint n_sums;
  guint64 random;

  /* The model. */
  NlpTagBucket *model_buckets;
  GArray *model_weights;
  gint16 *model_history;
  gchar **names;
  guint8 *pos;
};

static inline guint64
key_of (guint32 hash, gint offset)
{
  return ((guint64)hash << 8 | (guint8)(offset + 8)) + 1;
}

static Bucket *
find (NlpTagTrainer *self, guint64 key)
{
  return bucket_find (self->buckets, self->n_buckets, nlp_hash_finish64 (key * NLP_GOLDEN64), &key);
}

static void
count (NlpTagTrainer *self, guint64 key)
{
  Bucket *bucket = find (self, key);

  if (bucket->key == 0) {
    bucket->key = key;
    bucket->row = G_MAXUINT32;
    if (2 * ++self->n_keys > self->n_buckets) {
      self->buckets = bucket_resize (self->buckets, self->n_buckets, 2 * self->n_buckets, &key);
      self->n_buckets *= 2;
      bucket = find (self, key);
    }
  }
  bucket->count++;
}

/* Classes */

/* Returns the number of a class, which is new if it is not known. */
static guint
number_tag (NlpTagTrainer *self, const gchar *name)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (self->tag_numbers, name, NULL, &number)) {
    number = GUINT_TO_POINTER (self->tags->len);
    g_ptr_array_add (self->tags, g_strdup (name));
    g_hash_table_insert (self->tag_numbers, g_strdup (name), number);
  }
  return GPOINTER_TO_UINT (number);
}

static gchar *
name_tag (const NlpTreeWord *word)
{
  return g_strconcat (word->pos, "\t", word->tag, NULL);
}

typedef struct {
  const gchar *name;
  guint count;
} TagCount;

static gint
compare_counts (gconstpointer a, gconstpointer b)
{
  const TagCount *left = a, *right = b;

  if (left->count != right->count)
    return left->count < right->count ? 1 : -1;
  return strcmp (left->name, right->name);
}

/* Makes the list of classes, the most frequent first. Rare ones, which are mistakes of a treebank
 * more often than not, count as the most frequent one of the same part of speech. */
static void
collect_tags (NlpTagTrainer *self, const NlpTree *const *trees, gsize n_trees)
{
  const guint rare = 8;
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (TagCount));
  GHashTableIter iter;
  gpointer name, number;

  for (gsize t = 0; t < n_trees; t++) {
    for (guint w = 0; w < trees[t]->n_words; w++) {
      gchar *tag = name_tag (&trees[t]->words[w]);
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, tag));

      g_hash_table_replace (counts, tag, GUINT_TO_POINTER (n + 1));
    }
  }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &name, &number)) {
    const TagCount tag = {name, GPOINTER_TO_UINT (number)};

    g_array_append_val (sorted, tag);
  }
  g_array_sort (sorted, compare_counts);
  for (guint i = 0; i < sorted->len; i++) {
    const TagCount *tag = &g_array_index (sorted, TagCount, i);
    const gsize length = strcspn (tag->name, "\t") + 1;
    guint same = 0;

    while (same < self->tags->len &&
           strncmp (g_ptr_array_index (self->tags, same), tag->name, length) != 0)
      same++;
    if (tag->count >= rare || same == self->tags->len)
      number_tag (self, tag->name);
    else
      g_hash_table_insert (self->tag_numbers, g_strdup (tag->name), GUINT_TO_POINTER (same));
  }
  self->stride = (self->tags->len + NLP_TAG_PADDING - 1) / NLP_TAG_PADDING * NLP_TAG_PADDING;
}

static void
name_classes (NlpTagTrainer *self)
{
  self->names = g_new0 (gchar *, self->tags->len + 1);
  self->pos = g_new0 (guint8, self->tags->len);
  for (guint t = 0; t < self->tags->len; t++) {
    const gchar *name = g_ptr_array_index (self->tags, t);
    const gsize length = strcspn (name, "\t");

    self->pos[t] = (guint8)nlp_pos_from_name (name, length);
    self->names[t] = g_strdup (name + length + 1);
  }
}

/* Features */

/* Lists the words in the window of the word @at. */
static void
look_around (const Sentence *sentence, guint at, const NlpTagWord *around[NLP_TAG_OFFSETS])
{
  for (guint o = 0; o < NLP_TAG_OFFSETS; o++) {
    const guint w = at + o - NLP_TAG_WINDOW; /* before the sentence it wraps around */

    around[o] = w < sentence->tree->n_words ? &sentence->words[w] : &nlp_tag_outside;
  }
}

/* Counts a feature, or notes its row in @rows (nullable). */
static void
meet_feature (NlpTagTrainer *self, GArray *rows, guint64 key, gboolean is_lexical)
{
  guint32 row;

  if (rows == NULL) {
    count (self, key);
    return;
  }
  row = find (self, key)->row;
  if (row == G_MAXUINT32)
    return;
  row |= is_lexical ? IS_LEXICAL : 0;
  g_array_append_val (rows, row);
}

/* Meets what the word @w says about the words in its reach. */
static void
walk_word (NlpTagTrainer *self, const Sentence *sentence, guint w, GArray **rows)
{
  const gchar *form = sentence->tree->words[w].form;
  NlpTagFeature features[NLP_MAX_WORD_FEATURES];
  NlpTagWord ignored;
  const guint n =
      nlp_tag_word_init (&ignored, &self->tables, form, strlen (form), w == 0, features);

  for (guint f = 0; f < n; f++) {
    const gint reach = features[f].reach;

    for (gint o = -reach; o <= reach; o++) {
      const guint at = w - (guint)o; /* before the sentence it wraps around */

      if (at < sentence->tree->n_words)
        meet_feature (self, rows != NULL ? rows[at] : NULL, key_of (features[f].hash, o),
                      features[f].is_lexical && o == 0);
    }
  }
}

/* Meets what pairs of words say about the word @w. */
static void
walk_pairs (NlpTagTrainer *self, const Sentence *sentence, guint w, GArray *rows)
{
  const NlpTagWord *around[NLP_TAG_OFFSETS];
  guint32 pairs[NLP_MAX_PAIR_FEATURES];
  guint n;

  look_around (sentence, w, around);
  n = nlp_tag_pair_features (around, pairs);
  for (guint f = 0; f < n; f++)
    meet_feature (self, rows, key_of (pairs[f], 0), NLP_TAG_LEXICAL_PAIRS >> f & 1);
}

/* Counts the features of a sentence that don't depend on classes, or notes their rows, by word. */
static void
walk_features (NlpTagTrainer *self, const Sentence *sentence, GArray **rows)
{
  for (guint w = 0; w < sentence->tree->n_words; w++) {
    walk_word (self, sentence, w, rows);
    walk_pairs (self, sentence, w, rows != NULL ? rows[w] : NULL);
  }
}

static void
count_history (NlpTagTrainer *self, Sentence *sentence)
{
  guint32 features[NLP_MAX_PAIR_FEATURES];

  for (guint w = 0; w < sentence->tree->n_words; w++) {
    const guint before = w > 0 ? sentence->tags[w - 1] : NLP_TAG_OUTSIDE;
    const guint before_that = w > 1 ? sentence->tags[w - 2] : NLP_TAG_OUTSIDE;
    const NlpTagWord *around[NLP_TAG_OFFSETS];
    NlpTagContext context;
    guint n;

    look_around (sentence, w, around);
    n = nlp_tag_history_features (around, before, before_that, features);
    features[n++] = nlp_tag_hash_history (before);
    for (guint f = 0; f < n; f++)
      count (self, key_of (features[f], 0));
    nlp_tag_context_init (&context, sentence->tags, sentence->tree->n_words, w, self->pos);
    n = nlp_tag_context_features (&context, &sentence->words[w], features);
    for (guint f = 0; f < n; f++)
      count (self, key_of (features[f], 0));
  }
}

static void
init_sentence (NlpTagTrainer *self, Sentence *sentence, const NlpTree *tree)
{
  NlpTagFeature features[NLP_MAX_WORD_FEATURES];

  sentence->tree = tree;
  sentence->words = g_new (NlpTagWord, tree->n_words);
  sentence->tags = g_new (guint8, tree->n_words);
  for (guint w = 0; w < tree->n_words; w++) {
    const gchar *form = tree->words[w].form;
    g_autofree gchar *name = name_tag (&tree->words[w]);

    nlp_tag_word_init (&sentence->words[w], &self->tables, form, strlen (form), w == 0, features);
    sentence->tags[w] = (guint8)number_tag (self, name);
  }
  walk_features (self, sentence, NULL);
  count_history (self, sentence);
}

static void
note_rows (NlpTagTrainer *self, Sentence *sentence)
{
  const guint n = sentence->tree->n_words;
  g_autofree GArray **rows = g_new (GArray *, n);
  guint total = 0;

  for (guint w = 0; w < n; w++)
    rows[w] = g_array_new (FALSE, FALSE, sizeof (guint32));
  walk_features (self, sentence, rows);
  sentence->first_rows = g_new (guint32, n + 1);
  for (guint w = 0; w < n; w++) {
    sentence->first_rows[w] = total;
    total += rows[w]->len;
  }
  sentence->first_rows[n] = total;
  sentence->rows = g_new (guint32, total);
  for (guint w = 0; w < n; w++) {
    memcpy (sentence->rows + sentence->first_rows[w], rows[w]->data,
            rows[w]->len * sizeof (guint32));
    g_array_unref (rows[w]);
  }
}

NlpTagTrainer *
nlp_tag_trainer_new (const NlpTagSettings *settings,
                     const NlpTagTables *tables,
                     const NlpTree *const *trees,
                     gsize n_trees)
{
  NlpTagTrainer *self = g_new0 (NlpTagTrainer, 1);
  gsize size;

  self->settings = *settings;
  self->random = settings->seed;
  self->tables = *tables;
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->tag_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n_buckets = 1 << 20;
  self->buckets = g_new0 (Bucket, self->n_buckets);
  collect_tags (self, trees, n_trees);
  name_classes (self);
  self->sentences = g_new0 (Sentence, n_trees);
  self->n_sentences = n_trees;
  for (gsize s = 0; s < n_trees; s++)
    init_sentence (self, &self->sentences[s], trees[s]);
  for (gsize b = 0; b < self->n_buckets; b++) {
    if (self->buckets[b].count >= settings->min_count)
      self->buckets[b].row = self->n_rows++;
  }
  for (gsize s = 0; s < n_trees; s++)
    note_rows (self, &self->sentences[s]);
  size = (gsize)self->n_rows * self->stride;
  self->weights = g_new0 (gfloat, size);
  self->squares = g_new0 (gfloat, size);
  self->sums = g_new0 (gfloat, size);
  return self;
}

/* Training */

static gdouble
draw (NlpTagTrainer *self)
{
  return (gdouble)(nlp_random_next (&self->random) >> 11) / (gdouble)(G_GUINT64_CONSTANT (1) << 53);
}

static guint
collect_rows (NlpTagTrainer *self,
              const Sentence *sentence,
              guint w,
              const guint8 *tags,
              gboolean is_training,
              guint32 rows[MAX_ROWS_OF_WORD])
{
  const gboolean is_unknown = is_training && draw (self) < self->settings.word_dropout;
  guint32 features[NLP_MAX_PAIR_FEATURES];
  const NlpTagWord *around[NLP_TAG_OFFSETS];
  guint n = 0, n_features;

  look_around (sentence, w, around);
  for (guint r = sentence->first_rows[w]; r < sentence->first_rows[w + 1]; r++) {
    if (is_unknown && (sentence->rows[r] & IS_LEXICAL))
      continue;
    rows[n++] = sentence->rows[r] & ~IS_LEXICAL;
  }
  n_features = nlp_tag_history_features (around, w > 0 ? tags[w - 1] : NLP_TAG_OUTSIDE,
                                         w > 1 ? tags[w - 2] : NLP_TAG_OUTSIDE, features);
  features[n_features++] = nlp_tag_hash_history (w > 0 ? tags[w - 1] : NLP_TAG_OUTSIDE);
  for (guint f = 0; f < n_features; f++) {
    const guint32 row = find (self, key_of (features[f], 0))->row;

    if (row != G_MAXUINT32 && !(is_unknown && (NLP_TAG_LEXICAL_HISTORY >> f & 1)))
      rows[n++] = row;
  }
  if (is_training) {
    guint kept = 0;

    for (guint r = 0; r < n; r++) {
      if (draw (self) >= self->settings.dropout)
        rows[kept++] = rows[r];
    }
    n = kept;
  }
  return n;
}

static void
add_rows (const NlpTagTrainer *self,
          const gfloat *weights,
          const guint32 *rows,
          guint n,
          gfloat *scores)
{
  for (guint r = 0; r < n; r++) {
    const gfloat *row = weights + (gsize)rows[r] * self->stride;

    for (guint t = 0; t < self->stride; t++)
      scores[t] += row[t];
  }
}

static guint
find_best (const NlpTagTrainer *self, const gfloat *scores)
{
  guint best = 0;

  for (guint t = 1; t < self->tags->len; t++) {
    if (scores[t] > scores[best])
      best = t;
  }
  return best;
}

/* Turns scores into the gradient of the loss: probabilities, minus 1 for the right class. */
static void
make_gradient (const NlpTagTrainer *self, gfloat *scores, guint best, guint right)
{
  const gfloat highest = scores[best];
  gfloat sum = 0;

  for (guint t = 0; t < self->tags->len; t++) {
    scores[t] = expf (scores[t] - highest);
    sum += scores[t];
  }
  for (guint t = 0; t < self->tags->len; t++)
    scores[t] /= sum;
  for (guint t = self->tags->len; t < self->stride; t++)
    scores[t] = 0;
  scores[right] -= 1;
}

static void
update (NlpTagTrainer *self, const guint32 *rows, guint n, const gfloat *gradient)
{
  const gfloat rate = (gfloat)self->settings.rate;

  for (guint r = 0; r < n; r++) {
    gfloat *row = self->weights + (gsize)rows[r] * self->stride;
    gfloat *squares = self->squares + (gsize)rows[r] * self->stride;

    for (guint t = 0; t < self->stride; t++) {
      squares[t] += gradient[t] * gradient[t];
      row[t] -= rate * gradient[t] / sqrtf (squares[t] + 1e-3f);
    }
  }
}

/* Trains the second look at a word. @scores are those of the first look. */
static void
train_again (NlpTagTrainer *self,
             const Sentence *sentence,
             guint w,
             const guint8 *tags,
             gfloat *scores)
{
  guint32 features[NLP_MAX_PAIR_FEATURES], rows[NLP_MAX_PAIR_FEATURES];
  NlpTagContext context;
  guint n = 0, n_features;

  nlp_tag_context_init (&context, tags, sentence->tree->n_words, w, self->pos);
  n_features = nlp_tag_context_features (&context, &sentence->words[w], features);
  for (guint f = 0; f < n_features; f++) {
    const guint32 row = find (self, key_of (features[f], 0))->row;

    if (row != G_MAXUINT32 && draw (self) >= self->settings.dropout / 2)
      rows[n++] = row;
  }
  add_rows (self, self->weights, rows, n, scores);
  make_gradient (self, scores, find_best (self, scores), sentence->tags[w]);
  update (self, rows, n, scores);
}

static guint
train_sentence (NlpTagTrainer *self, const Sentence *sentence, guint8 *tags)
{
  const guint n_words = sentence->tree->n_words;
  g_autofree gfloat *all_scores = g_new (gfloat, (gsize)n_words * self->stride);
  guint32 rows[MAX_ROWS_OF_WORD];
  gfloat gradient[NLP_MAX_TAGS_OF_WORDS + NLP_TAG_PADDING];
  guint n_right = 0;

  for (guint w = 0; w < n_words; w++) {
    const guint n = collect_rows (self, sentence, w, tags, TRUE, rows);
    gfloat *scores = all_scores + (gsize)w * self->stride;

    memset (scores, 0, self->stride * sizeof (gfloat));
    add_rows (self, self->weights, rows, n, scores);
    memcpy (gradient, scores, self->stride * sizeof (gfloat));
    tags[w] = (guint8)find_best (self, scores);
    n_right += tags[w] == sentence->tags[w];
    make_gradient (self, gradient, tags[w], sentence->tags[w]);
    update (self, rows, n, gradient);
  }
  for (guint w = 0; w < n_words; w++)
    train_again (self, sentence, w, tags, all_scores + (gsize)w * self->stride);
  return n_right;
}

static void
shuffle (NlpTagTrainer *self, guint32 *order)
{
  for (gsize i = self->n_sentences; i > 1; i--) {
    const gsize j = nlp_random_next (&self->random) % i;
    const guint32 swapped = order[i - 1];

    order[i - 1] = order[j];
    order[j] = swapped;
  }
}

void
nlp_tag_trainer_run (NlpTagTrainer *self)
{
  g_autofree guint32 *order = g_new (guint32, self->n_sentences);
  g_autoptr (GByteArray) tags = g_byte_array_new ();
  const gsize size = (gsize)self->n_rows * self->stride;

  for (gsize s = 0; s < self->n_sentences; s++)
    order[s] = (guint32)s;
  for (guint epoch = 1; epoch <= self->settings.n_epochs; epoch++) {
    guint64 n_right = 0, n_words = 0;

    shuffle (self, order);
    for (gsize s = 0; s < self->n_sentences; s++) {
      const Sentence *sentence = &self->sentences[order[s]];

      g_byte_array_set_size (tags, sentence->tree->n_words);
      n_right += train_sentence (self, sentence, tags->data);
      n_words += sentence->tree->n_words;
    }
    if (epoch + self->settings.n_averaged > self->settings.n_epochs) {
      for (gsize i = 0; i < size; i++)
        self->sums[i] += self->weights[i];
      self->n_sums++;
    }
    g_printerr ("classes, epoch %u: %.2f %% right\n", epoch, 100.0 * n_right / n_words);
  }
}

guint
nlp_tag_trainer_find_tag (NlpTagTrainer *self, const gchar *pos, const gchar *tag)
{
  g_autofree gchar *name = g_strconcat (pos, "\t", tag, NULL);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->tag_numbers, name));
}

gboolean
nlp_tag_trainer_next_tag (NlpTagTrainer *self, const gchar *tag, gint *at)
{
  for ((*at)++; *at < (gint)self->tags->len; (*at)++) {
    const gchar *name = g_ptr_array_index (self->tags, *at);

    if (strcmp (strchr (name, '\t') + 1, tag) == 0 && !g_str_has_prefix (name, "PROPN"))
      return TRUE;
  }
  return FALSE;
}

/* The model */

static gint16
quantise (const NlpTagTrainer *self, gsize at)
{
  const gdouble weight = (gdouble)self->sums[at] / MAX (self->n_sums, 1);

  if (fabs (weight) < self->settings.smallest)
    return 0;
  return (gint16)CLAMP (lround (weight * NLP_TAG_WEIGHT_ONE), -G_MAXINT16, G_MAXINT16);
}

static gint
compare_hashes (gconstpointer a, gconstpointer b)
{
  const Bucket *left = a, *right = b;

  return left->key < right->key ? -1 : left->key > right->key;
}

/* Appends the weights of a row. */
static void
append_weights (NlpTagTrainer *self, const Bucket *bucket)
{
  for (guint t = 0; t < self->tags->len; t++) {
    const gint offset = (gint)((bucket->key - 1) & 0xff) - 8;
    const NlpTagWeight weight = {
        .offset = (guint8)(offset + NLP_TAG_WINDOW),
        .tag = (guint8)t,
        .weight = quantise (self, (gsize)bucket->row * self->stride + t),
    };

    if (weight.weight != 0)
      g_array_append_val (self->model_weights, weight);
  }
}

static gint
compare_sizes (gconstpointer a, gconstpointer b)
{
  const NlpTagWeight *left = a, *right = b;

  return ABS (right->weight) - ABS (left->weight);
}

/* Appends the weights of the feature whose rows begin at @rows[@first]. Returns the end of them. */
static guint
append_feature (NlpTagTrainer *self, GArray *rows, guint first, GArray *features)
{
  const guint32 hash = (guint32)((g_array_index (rows, Bucket, first).key - 1) >> 8);
  NlpTagBucket feature = {hash, self->model_weights->len << NLP_TAG_COUNT_BITS};
  const guint begin = self->model_weights->len;
  guint row = first, n;

  while (row < rows->len && (guint32)((g_array_index (rows, Bucket, row).key - 1) >> 8) == hash)
    append_weights (self, &g_array_index (rows, Bucket, row++));
  n = self->model_weights->len - begin;
  if (n > NLP_TAG_MAX_COUNT) {
    /* The largest ones have to do. */
    qsort (&g_array_index (self->model_weights, NlpTagWeight, begin), n, sizeof (NlpTagWeight),
           compare_sizes);
    n = NLP_TAG_MAX_COUNT;
    g_array_set_size (self->model_weights, begin + n);
  }
  feature.place |= n;
  if (n > 0 && hash != 0)
    g_array_append_val (features, feature);
  return row;
}

static guint32
fill_buckets (NlpTagTrainer *self, GArray *features)
{
  const guint32 n_buckets = features->len * 5 / 4 + 16;

  self->model_buckets = g_new0 (NlpTagBucket, n_buckets);
  for (guint f = 0; f < features->len; f++) {
    const NlpTagBucket *feature = &g_array_index (features, NlpTagBucket, f);
    guint32 b = nlp_probing_scale (feature->hash, n_buckets);

    while (self->model_buckets[b].hash != 0)
      b = b + 1 < n_buckets ? b + 1 : 0;
    self->model_buckets[b] = *feature;
  }
  return n_buckets;
}

static void
fill_history (NlpTagTrainer *self)
{
  self->model_history = g_new0 (gint16, (self->tags->len + 1) * self->stride);
  for (guint before = 0; before <= self->tags->len; before++) {
    const guint tag = before < self->tags->len ? before : NLP_TAG_OUTSIDE;
    const guint32 row = find (self, key_of (nlp_tag_hash_history (tag), 0))->row;

    for (guint t = 0; row != G_MAXUINT32 && t < self->tags->len; t++)
      self->model_history[before * self->stride + t] =
          quantise (self, (gsize)row * self->stride + t);
  }
}

void
nlp_tag_trainer_get_model (NlpTagTrainer *self, NlpSyntaxModel *model)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Bucket));
  g_autoptr (GArray) features = g_array_new (FALSE, FALSE, sizeof (NlpTagBucket));

  for (gsize b = 0; b < self->n_buckets; b++) {
    if (self->buckets[b].key != 0 && self->buckets[b].row != G_MAXUINT32)
      g_array_append_val (rows, self->buckets[b]);
  }
  g_array_sort (rows, compare_hashes);
  self->model_weights = g_array_new (FALSE, FALSE, sizeof (NlpTagWeight));
  for (guint row = 0; row < rows->len;)
    row = append_feature (self, rows, row, features);
  fill_history (self);
  model->tagger.pos = self->pos;
  nlp_tag_model_set_n_tags (&model->tagger, self->tags->len);
  model->tagger.n_buckets = fill_buckets (self, features);
  model->tagger.buckets = self->model_buckets;
  model->tagger.n_weights = self->model_weights->len;
  model->tagger.weights = (const NlpTagWeight *)(gpointer)self->model_weights->data;
  model->tagger.history = self->model_history;
  model->names = self->names;
  model->pos = self->pos;
  model->tables = self->tables;
}

void
nlp_tag_trainer_free (NlpTagTrainer *self)
{
  for (gsize s = 0; s < self->n_sentences; s++) {
    g_free (self->sentences[s].words);
    g_free (self->sentences[s].tags);
    g_free (self->sentences[s].rows);
    g_free (self->sentences[s].first_rows);
  }
  g_free (self->sentences);
  g_hash_table_unref (self->tag_numbers);
  g_ptr_array_unref (self->tags);
  g_free (self->buckets);
  g_free (self->weights);
  g_free (self->squares);
  g_free (self->sums);
  g_free (self->model_buckets);
  g_clear_pointer (&self->model_weights, g_array_unref);
  g_free (self->model_history);
  g_strfreev (self->names);
  g_free (self->pos);
  g_free (self);
}
