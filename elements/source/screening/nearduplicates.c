/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "nearduplicates.h"

#include <string.h>
#include <xxhash.h>

#define N_HASHES 64
#define N_BANDS 16
#define BAND (N_HASHES / N_BANDS)
#define RUN 4
#define MIN_WORDS 8
/* Slots that are tried for a key; the oldest one makes room. */
#define BUCKET 8
/* Of a longer text the beginning decides. */
#define MAX_TEXT (256 * 1024)

/* A text that is remembered. */
typedef struct {
  XXH128_hash_t hash;
  guint16 signature[N_HASHES]; /* of near copies */
  gboolean has_signature;
  gchar *id; /* (nullable) */
} Record;

/* From a key to the number of a text. A number that is too old is of one that was forgotten. */
typedef struct {
  guint32 key;
  guint32 number; /* from 1; 0 is an empty slot */
} Slot;

typedef struct {
  Slot *slots;
  guint32 mask; /* of the number of buckets */
} Table;

struct _NlpCopies {
  gboolean near;
  guint most;
  guint32 n; /* texts remembered so far; the last @most of them still are */
  Record *records;
  Table exact, bands;
  GArray *words;    /* of guint64: hashes of the words of a text */
  GString *scratch; /* a text with single blanks */
};

static void
table_init (Table *self, gsize n)
{
  gsize n_buckets = 16;

  while (n_buckets * BUCKET < 2 * n)
    n_buckets *= 2;
  self->mask = (guint32)(n_buckets - 1);
  self->slots = g_new0 (Slot, n_buckets * BUCKET);
}

NlpNearDuplicates *
nlp_near_duplicates_new (gboolean near, guint most)
{
  NlpNearDuplicates *self = g_new0 (NlpNearDuplicates, 1);

  self->near = near;
  self->most = MAX (most, 1);
  self->records = g_new0 (Record, self->most);
  table_init (&self->exact, self->most);
  if (near)
    table_init (&self->bands, (gsize)self->most * N_BANDS);
  self->words = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->scratch = g_string_new (NULL);
  return self;
}

void
nlp_near_duplicates_free (NlpNearDuplicates *self)
{
  for (guint i = 0; i < self->most; i++)
    g_free (self->records[i].id);
  g_free (self->records);
  g_free (self->exact.slots);
  g_free (self->bands.slots);
  g_array_unref (self->words);
  g_string_free (self->scratch, TRUE);
  g_free (self);
}

static Record *
get_record (NlpNearDuplicates *self, guint32 number)
{
  return &self->records[(number - 1) % self->most];
}

static gboolean
is_remembered (const NlpNearDuplicates *self, guint32 number)
{
  return number > 0 && self->n - number < self->most;
}

static Slot *
get_bucket (const Table *self, guint64 hash)
{
  return &self->slots[((guint32)(hash >> 32) & self->mask) * BUCKET];
}

static void
table_add (const Table *self, guint64 hash, guint32 number)
{
  Slot *bucket = get_bucket (self, hash), *oldest = bucket;

  for (guint i = 0; i < BUCKET; i++) {
    if (bucket[i].number < oldest->number)
      oldest = &bucket[i];
  }
  *oldest = (Slot){(guint32)hash, number};
}

/* Copies the text with single blanks, and takes the hashes of its words. */
static void
read_text (NlpNearDuplicates *self, const gchar *text, gsize length)
{
  const gchar *at = text, *end = text + MIN (length, MAX_TEXT);

  g_string_truncate (self->scratch, 0);
  g_array_set_size (self->words, 0);
  while (at < end) {
    const gsize start = self->scratch->len;

    while (at < end && (guchar)*at <= ' ')
      at++;
    while (at < end && (guchar)*at > ' ') {
      const gchar *first = at;

      while (at < end && (guchar)*at > ' ')
        at++;
      g_string_append_len (self->scratch, first, at - first);
    }
    if (self->near && self->scratch->len > start) {
      gchar lower[64];
      gsize n = 0;

      /* Marks at the ends and capitals make no other word. */
      for (gsize i = start; i < self->scratch->len && n < sizeof lower; i++) {
        const gchar c = self->scratch->str[i];

        if (g_ascii_isalnum (c) || (guchar)c >= 0x80)
          lower[n++] = g_ascii_tolower (c);
      }
      if (n > 0) {
        const guint64 hash = XXH3_64bits (lower, n);

        g_array_append_val (self->words, hash);
      }
    }
    if (self->scratch->len > start)
      g_string_append_c (self->scratch, ' ');
  }
}

/* Scripts without blanks have few words; their runs are of letters. */
static void
split_long_words (NlpNearDuplicates *self)
{
  const gchar *text = self->scratch->str;

  if (self->words->len * 24 > self->scratch->len)
    return;
  g_array_set_size (self->words, 0);
  for (const gchar *at = text; *at != '\0';) {
    const gchar *next = g_utf8_next_char (at);

    if ((guchar)*at > ' ') {
      const guint64 hash = XXH3_64bits (at, (gsize)(next - at));

      g_array_append_val (self->words, hash);
    }
    at = next;
  }
}

static guint64
mix (guint64 x)
{
  x ^= x >> 32;
  x *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  x ^= x >> 32;
  x *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return x ^ (x >> 32);
}

/* Fills bins that no run fell into from the next one that has something. */
static void
densify (guint64 *least)
{
  guint64 filled[N_HASHES];

  for (guint i = 0; i < N_HASHES; i++) {
    guint distance = 0;

    while (distance < N_HASHES && least[(i + distance) % N_HASHES] == G_MAXUINT64)
      distance++;
    filled[i] = distance < N_HASHES ? mix (least[(i + distance) % N_HASHES] + distance) : 0;
  }
  memcpy (least, filled, sizeof filled);
}

static gboolean
make_signature (NlpNearDuplicates *self, guint16 *signature)
{
  const guint64 *words;
  guint64 least[N_HASHES];

  split_long_words (self);
  if (self->words->len < MIN_WORDS)
    return FALSE;
  words = (const guint64 *)self->words->data;
  memset (least, 0xff, sizeof least);
  for (guint i = 0; i + RUN <= self->words->len; i++) {
    guint64 hash = words[i];
    guint bin;

    for (guint j = 1; j < RUN; j++)
      hash = hash * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + words[i + j];
    hash = mix (hash);
    bin = (guint)(hash % N_HASHES);
    least[bin] = MIN (least[bin], hash >> 6);
  }
  densify (least);
  for (guint i = 0; i < N_HASHES; i++)
    signature[i] = (guint16)least[i];
  return TRUE;
}

static guint64
hash_band (const guint16 *signature, guint band)
{
  return XXH3_64bits_withSeed (signature + band * BAND, BAND * sizeof *signature, band);
}

static gdouble
compare (const guint16 *first, const guint16 *second)
{
  guint n = 0;

  for (guint i = 0; i < N_HASHES; i++)
    n += first[i] == second[i];
  return (gdouble)n / N_HASHES;
}

/* The number of the same text, or 0. */
static guint32
find_exact (NlpNearDuplicates *self, XXH128_hash_t hash)
{
  const Slot *bucket = get_bucket (&self->exact, hash.high64);

  for (guint i = 0; i < BUCKET; i++) {
    if (bucket[i].key == (guint32)hash.high64 && is_remembered (self, bucket[i].number) &&
        XXH128_isEqual (get_record (self, bucket[i].number)->hash, hash))
      return bucket[i].number;
  }
  return 0;
}

/* The number of the text that is most like it, or 0. */
static guint32
find_near (NlpNearDuplicates *self, const guint16 *signature, gdouble *similarity)
{
  guint32 best = 0;

  *similarity = 0;
  for (guint band = 0; band < N_BANDS; band++) {
    const guint64 hash = hash_band (signature, band);
    const Slot *bucket = get_bucket (&self->bands, hash);

    for (guint i = 0; i < BUCKET; i++) {
      gdouble same;

      if (bucket[i].key != (guint32)hash || !is_remembered (self, bucket[i].number))
        continue;
      same = compare (signature, get_record (self, bucket[i].number)->signature);
      if (same > *similarity) {
        *similarity = same;
        best = bucket[i].number;
      }
    }
  }
  return *similarity >= NLP_NEAR_DUPLICATES_LEAST_SIMILARITY ? best : 0;
}

static void
remember (NlpNearDuplicates *self, const Record *record, const gchar *id)
{
  Record *mine;

  self->n++;
  mine = get_record (self, self->n);
  g_free (mine->id);
  *mine = *record;
  mine->id = g_strdup (id);
  table_add (&self->exact, mine->hash.high64, self->n);
  for (guint band = 0; mine->has_signature && band < N_BANDS; band++)
    table_add (&self->bands, hash_band (mine->signature, band), self->n);
}

gboolean
nlp_near_duplicates_check (NlpNearDuplicates *self,
                           const gchar *text,
                           gsize length,
                           const gchar *id,
                           const gchar **original,
                           gdouble *similarity)
{
  Record record = {.id = NULL};
  guint32 number;

  read_text (self, text, length);
  record.hash = XXH3_128bits (self->scratch->str, self->scratch->len);
  /* What is behind that is counted, if not read. */
  if (length > MAX_TEXT)
    record.hash.low64 ^= XXH3_64bits (text + MAX_TEXT, length - MAX_TEXT);
  number = find_exact (self, record.hash);
  *similarity = 1;
  if (number == 0 && self->near) {
    record.has_signature = make_signature (self, record.signature);
    if (record.has_signature)
      number = find_near (self, record.signature, similarity);
  }
  if (number == 0) {
    remember (self, &record, id);
    *original = NULL;
    return FALSE;
  }
  *original = get_record (self, number)->id;
  return TRUE;
}
