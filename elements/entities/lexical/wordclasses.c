/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordclasses.c: stores the vocabulary of word lists and rules, and loads word lists.
 */

#include "wordclasses.h"

#include <string.h>

#include "common/hash.h"
#include "common/probing.h"
#include "common/tables/tables.h"

#define MIN_BUCKETS 1024
#define MAX_CLASSES 64

/* The length of listed endings, in bytes. */
#define MIN_ENDING 2
#define MAX_ENDING 6

typedef struct {
  guint32 offset; /* into the bytes of all words */
  guint32 length;
  guint64 classes;
} ListedWord;

/* The bucket of a word. Most words of a text are not listed: its hash tells without the word. */
typedef struct {
  guint32 hash;
  guint32 id; /* 0 is free */
} Bucket;

struct _NlpWordClasses {
  Bucket *buckets;
  guint32 n_buckets;
  GArray *words; /* of ListedWord, by id; 0 is not a word */
  GString *bytes;
  GPtrArray *class_names;                /* by bit */
  GHashTable *class_numbers;             /* by name: the bit, counted from 1 */
  guint8 ending_lengths[G_MAXUINT8 + 1]; /* by the last byte: bits of the lengths of endings */
};
G_STATIC_ASSERT (MAX_ENDING < 8);

static const gchar *const shape_names[] = {
    "Cap",   "UPPER", "lower",       "initial", "number", "day",  "year",   "decade",
    "clock", "nth",   "shortnumber", "isodate", "first",  "dash", "hyphen",
};
G_STATIC_ASSERT (G_N_ELEMENTS (shape_names) == NLP_N_SHAPES);

static inline const ListedWord *
get_word (const NlpWordClasses *self, guint32 id)
{
  return &g_array_index (self->words, ListedWord, id);
}

/* A word to look up. */
typedef struct {
  const NlpWordClasses *word_classes;
  const gchar *word;
  gsize length;
  guint32 hash;
} Key;

static inline gboolean
is_free (const Bucket *bucket)
{
  return bucket->id == 0;
}

static inline gboolean
matches (const Key *key, const Bucket *bucket)
{
  const ListedWord *word;

  if (bucket->hash != key->hash)
    return FALSE;
  word = get_word (key->word_classes, bucket->id);
  return word->length == key->length &&
         memcmp (key->word_classes->bytes->str + word->offset, key->word, key->length) == 0;
}

static inline guint64
hash_of (const Key *key, const Bucket *bucket)
{
  return bucket->hash;
}

NLP_DEFINE_PROBING (bucket, Bucket, Key, is_free, matches, hash_of)

NlpWordClasses *
nlp_word_classes_new (void)
{
  NlpWordClasses *self = g_new0 (NlpWordClasses, 1);

  self->buckets = g_new0 (Bucket, MIN_BUCKETS);
  self->n_buckets = MIN_BUCKETS;
  self->words = g_array_new (FALSE, TRUE, sizeof (ListedWord));
  g_array_set_size (self->words, 1);
  self->bytes = g_string_new (NULL);
  self->class_names = g_ptr_array_new_with_free_func (g_free);
  self->class_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < NLP_N_SHAPES; i++)
    nlp_word_classes_add_class (self, shape_names[i]);
  return self;
}

void
nlp_word_classes_free (NlpWordClasses *self)
{
  g_free (self->buckets);
  g_array_unref (self->words);
  g_string_free (self->bytes, TRUE);
  g_hash_table_unref (self->class_numbers);
  g_ptr_array_unref (self->class_names);
  g_free (self);
}

guint32
nlp_word_classes_hash_word (const gchar *word, gsize length)
{
  return nlp_word_classes_finish_hash (nlp_fnv32 (word, length));
}

guint32
nlp_word_classes_add_word (NlpWordClasses *self, const gchar *word, gsize length)
{
  const guint32 hash = nlp_word_classes_hash_word (word, length);
  const Key key = {self, word, length, hash};
  Bucket *bucket = bucket_find (self->buckets, self->n_buckets, hash, &key);
  const ListedWord added = {(guint32)self->bytes->len, (guint32)length, 0};
  const guint32 id = self->words->len;

  if (!is_free (bucket))
    return bucket->id;
  *bucket = (Bucket){hash, id};
  g_string_append_len (self->bytes, word, (gssize)length);
  g_array_append_val (self->words, added);
  if (length > MIN_ENDING && length <= MAX_ENDING + 1 && word[0] == '*')
    self->ending_lengths[(guchar)word[length - 1]] |= 1 << (length - 1);
  if (self->words->len > (self->n_buckets - 1) / 2) {
    self->buckets = bucket_resize (self->buckets, self->n_buckets, 2 * self->n_buckets, &key);
    self->n_buckets *= 2;
  }
  return id;
}

void
nlp_word_classes_add_classes (NlpWordClasses *self, guint32 id, guint64 classes)
{
  g_array_index (self->words, ListedWord, id).classes |= classes;
}

guint64
nlp_word_classes_find_class (const NlpWordClasses *self, const gchar *name)
{
  const guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->class_numbers, name));

  return number > 0 ? G_GUINT64_CONSTANT (1) << (number - 1) : 0;
}

guint64
nlp_word_classes_add_class (NlpWordClasses *self, const gchar *name)
{
  guint64 found = nlp_word_classes_find_class (self, name);
  guint n_classes = self->class_names->len;
  gchar *copy;

  if (found != 0 || n_classes == MAX_CLASSES)
    return found;
  copy = g_strdup (name);
  g_ptr_array_add (self->class_names, copy);
  g_hash_table_insert (self->class_numbers, copy, GUINT_TO_POINTER (n_classes + 1));
  return G_GUINT64_CONSTANT (1) << n_classes;
}

guint32
nlp_word_classes_find_word (const NlpWordClasses *self,
                            const gchar *word,
                            gsize length,
                            guint32 hash)
{
  const Key key = {self, word, length, hash};

  return bucket_find (self->buckets, self->n_buckets, hash, &key)->id;
}

void
nlp_word_classes_prefetch (const NlpWordClasses *self, guint32 hash)
{
  __builtin_prefetch (&self->buckets[hash & (self->n_buckets - 1)]);
}

gsize
nlp_word_classes_get_length (const NlpWordClasses *self, guint32 id)
{
  return get_word (self, id)->length;
}

guint64
nlp_word_classes_get_classes (const NlpWordClasses *self, guint32 id)
{
  return get_word (self, id)->classes;
}

guint64
nlp_word_classes_find_ending (const NlpWordClasses *self, const gchar *word, gsize length)
{
  guint lengths;

  if (length <= MIN_ENDING)
    return 0;
  lengths = self->ending_lengths[(guchar)word[length - 1]];
  for (gsize n = MIN (length - 1, MAX_ENDING); n >= MIN_ENDING; n--) {
    gchar ending[MAX_ENDING + 1] = "*";
    guint32 id;

    if ((lengths >> n & 1) == 0)
      continue;
    memcpy (ending + 1, word + length - n, n);
    id = nlp_word_classes_find_word (self, ending, n + 1,
                                     nlp_word_classes_hash_word (ending, n + 1));
    if (id != 0)
      return nlp_word_classes_get_classes (self, id);
  }
  return 0;
}

static void
add_spelling (NlpWordClasses *self, const gchar *word, guint64 classes)
{
  const guint32 id = nlp_word_classes_add_word (self, word, strlen (word));

  nlp_word_classes_add_classes (self, id, classes);
}

static void
add_listed_word (NlpWordClasses *self, const gchar *word, guint64 classes)
{
  add_spelling (self, word, classes);
  if (g_unichar_islower (g_utf8_get_char (word))) {
    g_autofree gchar *upper = g_utf8_strup (word, -1);
    g_autofree gchar *first = g_utf8_substring (upper, 0, 1);
    g_autofree gchar *capital = g_strconcat (first, g_utf8_next_char (word), NULL);

    add_spelling (self, capital, classes);
    add_spelling (self, upper, classes);
  }
}

/* Reads a line "[class]". A word may be in several classes. */
static gboolean
read_class (NlpWordClasses *self, const NlpTable *table, gchar *line, guint64 *bit, GError **error)
{
  gsize length = strlen (line);

  if (length < 3 || line[length - 1] != ']')
    return nlp_table_fail (table, error, "expected \"[class]\", got \"%s\"", line);
  line[length - 1] = '\0';
  *bit = nlp_word_classes_add_class (self, line + 1);
  if (*bit == 0)
    return nlp_table_fail (table, error, "expected at most %d word classes", MAX_CLASSES);
  return TRUE;
}

gboolean
nlp_word_classes_load (NlpWordClasses *self, const gchar *name, const gchar *data, GError **error)
{
  NlpTable table;
  guint64 classes = 0;

  nlp_table_init (&table, name, data);
  for (;;) {
    g_autofree gchar *line = nlp_table_next (&table, TRUE);
    g_auto (GStrv) words = NULL;

    if (line == NULL)
      return TRUE;
    if (line[0] == '[') {
      if (!read_class (self, &table, line, &classes, error))
        return FALSE;
      continue;
    }
    if (classes == 0)
      return nlp_table_fail (&table, error, "expected \"[class]\" before words, got \"%s\"", line);
    words = g_strsplit_set (line, " \t", -1);
    for (gchar **word = words; *word != NULL; word++)
      if (**word != '\0')
        add_listed_word (self, *word, classes);
  }
}
