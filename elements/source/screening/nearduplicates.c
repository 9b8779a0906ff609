/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nearduplicates.c: finds duplicates by a hash of the text, and near-duplicates by MinHash.
 *
 * Written by hand: Debian has no MinHash library for C or C++.
 */

#include "nearduplicates.h"

#include <string.h>
#include <xxhash.h>

#include "common/hash.h"

#define N_MINIMA 64
#define N_BANDS 16
#define BAND_SIZE (N_MINIMA / N_BANDS) /* in minima */
#define SHINGLE_SIZE 4                 /* in words */
#define MIN_WORDS 8
#define MAX_WORD 64           /* bytes of a word that are hashed */
#define MAX_TEXT (256 * 1024) /* bytes of a text that shingles are made of */

/* Below one word in this many bytes, a text is in a script that doesn't separate words. */
#define MAX_BYTES_PER_WORD 24

/* Entries of each bucket of an index. In a full bucket a new entry replaces the oldest. */
#define BUCKET_SIZE 8

/* An earlier text. */
typedef struct {
  XXH128_hash_t hash;
  guint16 signature[N_MINIMA]; /* if @has_signature */
  gboolean has_signature;
  gchar *id; /* (nullable) */
} KnownText;

/* Leads from a key to the number of a text, which may have been forgotten since. */
typedef struct {
  guint32 key;
  guint32 number; /* from 1; 0 if unused */
} IndexEntry;

typedef struct {
  IndexEntry *entries;
  guint32 mask; /* number of buckets minus 1 */
} Index;

struct _NlpNearDuplicates {
  gboolean near;
  guint capacity;
  guint32 n_added;  /* the latest @capacity of them are known */
  KnownText *texts; /* ring of @capacity */
  Index exact;      /* by hash */
  Index bands;      /* by the hashes of LSH bands */

  /* Of the text that is being checked */
  GArray *words;       /* of guint64: hashes of the words */
  GString *normalized; /* with single spaces */
  guint64 band_hashes[N_BANDS];
};

static void
index_init (Index *self, gsize n_keys)
{
  gsize n_buckets = 16;

  while (n_buckets * BUCKET_SIZE < 2 * n_keys)
    n_buckets *= 2;
  self->mask = (guint32)(n_buckets - 1);
  self->entries = g_new0 (IndexEntry, n_buckets * BUCKET_SIZE);
}

static IndexEntry *
index_get_bucket (const Index *self, guint64 hash)
{
  return &self->entries[((guint32)(hash >> 32) & self->mask) * BUCKET_SIZE];
}

static void
index_add (const Index *self, guint64 hash, guint32 number)
{
  IndexEntry *bucket = index_get_bucket (self, hash), *oldest = bucket;

  for (guint i = 0; i < BUCKET_SIZE; i++) {
    if (bucket[i].number < oldest->number)
      oldest = &bucket[i];
  }
  *oldest = (IndexEntry){(guint32)hash, number};
}

NlpNearDuplicates *
nlp_near_duplicates_new (gboolean near, guint capacity)
{
  NlpNearDuplicates *self = g_new0 (NlpNearDuplicates, 1);

  self->near = near;
  self->capacity = MAX (capacity, 1);
  self->texts = g_new0 (KnownText, self->capacity);
  index_init (&self->exact, self->capacity);
  if (near)
    index_init (&self->bands, (gsize)self->capacity * N_BANDS);
  self->words = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->normalized = g_string_new (NULL);
  return self;
}

void
nlp_near_duplicates_free (NlpNearDuplicates *self)
{
  for (guint i = 0; i < self->capacity; i++)
    g_free (self->texts[i].id);
  g_free (self->texts);
  g_free (self->exact.entries);
  g_free (self->bands.entries);
  g_array_unref (self->words);
  g_string_free (self->normalized, TRUE);
  g_free (self);
}

static KnownText *
get_text (NlpNearDuplicates *self, guint32 number)
{
  return &self->texts[(number - 1) % self->capacity];
}

static gboolean
is_known (const NlpNearDuplicates *self, guint32 number)
{
  return number > 0 && self->n_added - number < self->capacity;
}

/* Adds the hash of a word in lower case and without punctuation, unless it is all punctuation. */
static void
add_word (NlpNearDuplicates *self, const gchar *word, gsize length)
{
  gchar lower[MAX_WORD];
  gsize n = 0;
  guint64 hash;

  for (gsize i = 0; i < length && n < sizeof lower; i++) {
    const gchar c = word[i];

    if (g_ascii_isalnum (c) || (guchar)c >= 0x80)
      lower[n++] = g_ascii_tolower (c);
  }
  if (n == 0)
    return;
  hash = XXH3_64bits (lower, n);
  g_array_append_val (self->words, hash);
}

/* Copies the text with a single space after each word, and hashes the words. */
static void
normalize (NlpNearDuplicates *self, const gchar *text, gsize length)
{
  const gchar *at = text, *end = text + MIN (length, MAX_TEXT);

  g_string_truncate (self->normalized, 0);
  g_array_set_size (self->words, 0);
  while (at < end) {
    const gchar *word;

    while (at < end && (guchar)*at <= ' ')
      at++;
    for (word = at; at < end && (guchar)*at > ' ';)
      at++;
    if (at == word)
      break;
    g_string_append_len (self->normalized, word, at - word);
    g_string_append_c (self->normalized, ' ');
    if (self->near)
      add_word (self, word, (gsize)(at - word));
  }
}

/* Makes each character a word in a script that doesn't separate words. */
static void
split_unseparated_words (NlpNearDuplicates *self)
{
  const gchar *text = self->normalized->str, *end = text + self->normalized->len;

  if (self->words->len * MAX_BYTES_PER_WORD > self->normalized->len)
    return;
  g_array_set_size (self->words, 0);
  for (const gchar *at = text; at < end;) {
    /* The limit on the text may have cut the last character. */
    const gchar *next = MIN (g_utf8_next_char (at), end);

    if ((guchar)*at > ' ') {
      const guint64 hash = XXH3_64bits (at, (gsize)(next - at));

      g_array_append_val (self->words, hash);
    }
    at = next;
  }
}

/* Mixes all bits of @x. */
static guint64
mix (guint64 x)
{
  x ^= x >> 32;
  x *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  x ^= x >> 32;
  x *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return x ^ (x >> 32);
}

/* Fills each empty bin from the next bin that has a minimum. */
static void
densify (guint64 *minima)
{
  guint64 filled[N_MINIMA];

  for (guint i = 0; i < N_MINIMA; i++) {
    guint distance = 0;

    while (distance < N_MINIMA && minima[(i + distance) % N_MINIMA] == G_MAXUINT64)
      distance++;
    filled[i] = distance < N_MINIMA ? mix (minima[(i + distance) % N_MINIMA] + distance) : 0;
  }
  memcpy (minima, filled, sizeof filled);
}

/* Computes the signature of the text. Returns FALSE if the text is too short. */
static gboolean
make_signature (NlpNearDuplicates *self, guint16 *signature)
{
  const guint64 *words;
  guint64 minima[N_MINIMA];

  split_unseparated_words (self);
  if (self->words->len < MIN_WORDS)
    return FALSE;
  words = (const guint64 *)self->words->data;
  memset (minima, 0xff, sizeof minima);
  for (guint i = 0; i + SHINGLE_SIZE <= self->words->len; i++) {
    guint64 shingle = words[i];
    guint bin;

    for (guint j = 1; j < SHINGLE_SIZE; j++)
      shingle = shingle * NLP_GOLDEN64 + words[i + j];
    shingle = mix (shingle);
    bin = (guint)(shingle % N_MINIMA);
    minima[bin] = MIN (minima[bin], shingle >> 6);
  }
  densify (minima);
  for (guint i = 0; i < N_MINIMA; i++)
    signature[i] = (guint16)minima[i];
  return TRUE;
}

/* Computes the hashes of the LSH bands. */
static void
hash_bands (NlpNearDuplicates *self, const guint16 *signature)
{
  for (guint band = 0; band < N_BANDS; band++) {
    const guint16 *minima = signature + band * BAND_SIZE;

    self->band_hashes[band] = XXH3_64bits_withSeed (minima, BAND_SIZE * sizeof *minima, band);
    /* The index doesn't fit into the caches: overlap the waits for memory. */
    __builtin_prefetch (index_get_bucket (&self->bands, self->band_hashes[band]));
  }
}

/* Returns the estimate of the Jaccard similarity. */
static gdouble
compare_signatures (const guint16 *first, const guint16 *second)
{
  guint n_equal = 0;

  for (guint i = 0; i < N_MINIMA; i++)
    n_equal += first[i] == second[i];
  return (gdouble)n_equal / N_MINIMA;
}

/* Returns the number of the text with the same hash, or 0. */
static guint32
find_exact (NlpNearDuplicates *self, XXH128_hash_t hash)
{
  const IndexEntry *bucket = index_get_bucket (&self->exact, hash.high64);

  for (guint i = 0; i < BUCKET_SIZE; i++) {
    if (bucket[i].key == (guint32)hash.high64 && is_known (self, bucket[i].number) &&
        XXH128_isEqual (get_text (self, bucket[i].number)->hash, hash))
      return bucket[i].number;
  }
  return 0;
}

/* Returns the number of the most similar text, or 0. The bands of @signature are hashed. */
static guint32
find_near (NlpNearDuplicates *self, const guint16 *signature, gdouble *similarity)
{
  guint32 best = 0;

  *similarity = 0;
  for (guint band = 0; band < N_BANDS; band++) {
    const guint64 hash = self->band_hashes[band];
    const IndexEntry *bucket = index_get_bucket (&self->bands, hash);

    for (guint i = 0; i < BUCKET_SIZE; i++) {
      gdouble candidate;

      if (bucket[i].key != (guint32)hash || !is_known (self, bucket[i].number))
        continue;
      candidate = compare_signatures (signature, get_text (self, bucket[i].number)->signature);
      if (candidate > *similarity) {
        *similarity = candidate;
        best = bucket[i].number;
      }
    }
  }
  return *similarity >= NLP_NEAR_DUPLICATES_MIN_SIMILARITY ? best : 0;
}

/* Adds a text, which replaces the oldest if there are @capacity texts. */
static void
add_text (NlpNearDuplicates *self, const KnownText *text, const gchar *id)
{
  KnownText *added;

  self->n_added++;
  added = get_text (self, self->n_added);
  g_free (added->id);
  *added = *text;
  added->id = g_strdup (id);
  index_add (&self->exact, added->hash.high64, self->n_added);
  for (guint band = 0; added->has_signature && band < N_BANDS; band++)
    index_add (&self->bands, self->band_hashes[band], self->n_added);
}

gboolean
nlp_near_duplicates_check (NlpNearDuplicates *self,
                           const gchar *text,
                           gsize length,
                           const gchar *id,
                           const gchar **original,
                           gdouble *similarity)
{
  KnownText known = {.id = NULL};
  guint32 number;

  normalize (self, text, length);
  known.hash = XXH3_128bits (self->normalized->str, self->normalized->len);
  /* The rest of a long text distinguishes it from exact duplicates only. */
  if (length > MAX_TEXT)
    known.hash.low64 ^= XXH3_64bits (text + MAX_TEXT, length - MAX_TEXT);
  number = find_exact (self, known.hash);
  *similarity = 1;
  if (number == 0 && self->near) {
    known.has_signature = make_signature (self, known.signature);
    if (known.has_signature) {
      hash_bands (self, known.signature);
      number = find_near (self, known.signature, similarity);
    }
  }
  if (number == 0) {
    add_text (self, &known, id);
    *original = NULL;
    return FALSE;
  }
  *original = get_text (self, number)->id;
  return TRUE;
}
