/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * boundarymodel.c: scores gaps with a small network.
 */

#include "boundarymodel.h"

#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>

#include "common/hash.h"
#include "common/probing.h"
#include "lexicon/languages.h"
#include "tokenizer-resources.h"

#define RESOURCE_PATH "/gst-nlp/tokenizer/data/boundaries/"
#define UNITS NLP_BOUNDARY_UNITS

/* Stands for the row of a word that the model does not know. Row 0 is never that of a word. */
#define NO_ROW 0

/* The weights of a row, or sums of them. */
typedef gint16 Units __attribute__ ((vector_size (UNITS * sizeof (gint16))));

/* Identifies a word of at most NLP_BOUNDARY_MAX_WORD bytes in any letter case: its first and last
 * eight bytes in lower case, which overlap in short words, and its length. */
typedef struct {
  guint64 first;
  guint64 last;
  guint32 length;
} Key;

typedef struct {
  Key key; /* of length 0 in a free bucket */
  guint16 rows[NLP_N_WORD_FEATURES];
} Word;

struct _NlpBoundaryModel {
  Units *weights;
  guint n_rows;
  guint feature_rows[NLP_N_FEATURES]; /* the first row of each */
  gint output[UNITS];
  gint bias;
  Word *words;       /* a hash table */
  guint32 n_buckets; /* a power of two, at least twice the number of words */
};

/* Makes the key of a word of at least one byte. */
static Key
key_of (const gchar *word, guint32 length)
{
  const guint64 lower = G_GUINT64_CONSTANT (0x2020202020202020);
  guint32 halves[2];
  Key key = {.length = length};

  if (length >= 8) {
    memcpy (&key.first, word, 8);
    memcpy (&key.last, word + length - 8, 8);
  } else if (length >= 4) {
    memcpy (&halves[0], word, 4);
    memcpy (&halves[1], word + length - 4, 4);
    key.first = halves[0];
    key.last = halves[1];
  } else {
    key.first = (guchar)word[0];
    key.last = (guchar)word[length / 2] << 8 | (guchar)word[length - 1];
  }
  key.first |= lower;
  key.last |= lower;
  return key;
}

static inline gboolean
is_free (const Word *word)
{
  return word->key.length == 0;
}

static inline gboolean
matches (const Key *self, const Word *word)
{
  return word->key.first == self->first && word->key.last == self->last &&
         word->key.length == self->length;
}

NLP_DEFINE_PROBING_FIND (words, Word, Key, is_free, matches)

/* Returns the bucket of a word, or the free one where it belongs. */
static inline Word *
find_word (const NlpBoundaryModel *self, const Key *key)
{
  guint64 hash = key->first * NLP_GOLDEN64 ^
                 (key->last + key->length) * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f);

  return words_find (self->words, self->n_buckets, hash >> 40, key);
}

/* Returns the row of the word of token @i, or NO_ROW. */
static guint16
row_of_word (const NlpBoundaryModel *self,
             const NlpTokenView *view,
             guint i,
             NlpWordFeature feature)
{
  gsize length;
  Key key;

  if (i == NLP_NO_TOKEN || (length = nlp_token_length (view, i)) > NLP_BOUNDARY_MAX_WORD)
    return NO_ROW;
  key = key_of (nlp_token_bytes (view, i), length);
  return find_word (self, &key)->rows[feature];
}

gboolean
nlp_boundary_model_knows (const NlpBoundaryModel *self,
                          const NlpTokenView *view,
                          guint i,
                          NlpWordFeature feature)
{
  return row_of_word (self, view, i, feature) != NO_ROW;
}

guint
nlp_boundary_model_list_rows (const NlpBoundaryModel *self,
                              const NlpTokenView *view,
                              const NlpBoundaryFeatures *features,
                              guint16 *rows)
{
  guint n = 0;

  for (guint feature = 0; feature < NLP_N_FEATURES; feature++)
    rows[n++] = self->feature_rows[feature] + features->values[feature];
  for (guint feature = 0; feature < NLP_N_WORD_FEATURES; feature++) {
    guint16 row = row_of_word (self, view, features->words[feature], feature);

    if (row != NO_ROW)
      rows[n++] = row;
  }
  return n;
}

gint
nlp_boundary_model_score (const NlpBoundaryModel *self,
                          const NlpTokenView *view,
                          const NlpBoundaryFeatures *features)
{
  guint16 rows[NLP_BOUNDARY_MAX_ROWS];
  guint n = nlp_boundary_model_list_rows (self, view, features, rows);
  Units sums = {0};
  gint score;

  for (guint i = 0; i < n; i++)
    sums += self->weights[rows[i]];
  score = self->bias + sums[0] * self->output[0];
  for (guint unit = 1; unit < UNITS; unit++)
    score += MAX (sums[unit], 0) * self->output[unit];
  return score;
}

/* Reading */

/* Returns the #NlpBoundaryFeature called @name, or -1. */
static gint
find_feature (const gchar *name)
{
  for (guint i = 0; i < NLP_N_FEATURES; i++) {
    if (strcmp (nlp_boundary_feature_get_name (i), name) == 0)
      return i;
  }
  return -1;
}

/* Returns the #NlpWordFeature called @name, or -1. */
static gint
find_word_feature (const gchar *name)
{
  for (guint i = 0; i < NLP_N_WORD_FEATURES; i++) {
    if (strcmp (nlp_word_feature_get_name (i), name) == 0)
      return i;
  }
  return -1;
}

/* Reads exactly @n numbers from -@limit to @limit from the rest of a line. */
static gboolean
read_numbers (gchar **state, gint *numbers, guint n, gint limit)
{
  for (guint i = 0; i < n; i++) {
    const gchar *number = strtok_r (NULL, " ", state);
    gint64 value;

    if (number == NULL)
      return FALSE;
    value = g_ascii_strtoll (number, NULL, 10);
    if (value < -limit || value > limit)
      return FALSE;
    numbers[i] = value;
  }
  return strtok_r (NULL, " ", state) == NULL;
}

static gboolean
read_row (NlpBoundaryModel *self, guint row, gchar **state)
{
  gint numbers[UNITS];

  if (!read_numbers (state, numbers, UNITS, G_MAXINT8))
    return FALSE;
  for (guint unit = 0; unit < UNITS; unit++)
    self->weights[row][unit] = numbers[unit];
  return TRUE;
}

static gboolean
read_output (NlpBoundaryModel *self, gchar **state)
{
  gint numbers[UNITS + 1];

  if (!read_numbers (state, numbers, UNITS + 1, G_MAXINT16))
    return FALSE;
  memcpy (self->output, numbers, sizeof self->output);
  self->bias = numbers[UNITS] * NLP_BOUNDARY_SCALE;
  return TRUE;
}

static gboolean
read_word (NlpBoundaryModel *self, NlpWordFeature feature, const gchar *word, gchar **state)
{
  Key key = key_of (word, strlen (word));
  Word *bucket = find_word (self, &key);

  if (key.length > NLP_BOUNDARY_MAX_WORD)
    return FALSE;
  bucket->key = key;
  bucket->rows[feature] = self->n_rows;
  return read_row (self, self->n_rows++, state);
}

/* Reads a line such as "shape-after 3 0 -12 ..." or "word-after the 0 -12 ...". */
static gboolean
read_line (NlpBoundaryModel *self, gchar *line)
{
  gchar *state = NULL;
  const gchar *name = strtok_r (line, " ", &state), *value;
  gint feature, word_feature;

  if (name == NULL || name[0] == '#')
    return TRUE;
  if (strcmp (name, "output") == 0)
    return read_output (self, &state);
  value = strtok_r (NULL, " ", &state);
  if (value == NULL)
    return FALSE;
  if ((word_feature = find_word_feature (name)) >= 0)
    return read_word (self, word_feature, value, &state);
  feature = find_feature (name);
  if (feature < 0 ||
      g_ascii_strtoull (value, NULL, 10) >= nlp_boundary_feature_get_n_values (feature))
    return FALSE;
  return read_row (self, self->feature_rows[feature] + g_ascii_strtoull (value, NULL, 10), &state);
}

NlpBoundaryModel *
nlp_boundary_model_new (const gchar *text, GError **error)
{
  g_autoptr (NlpBoundaryModel) self = g_new0 (NlpBoundaryModel, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines), n_buckets = 64;

  for (guint feature = 0; feature < NLP_N_FEATURES; feature++) {
    self->feature_rows[feature] = self->n_rows;
    self->n_rows += nlp_boundary_feature_get_n_values (feature);
  }
  while (n_buckets < 2 * n_lines)
    n_buckets *= 2;
  self->words = g_new0 (Word, n_buckets);
  self->n_buckets = n_buckets;
  self->weights = g_malloc0_n (self->n_rows + n_lines, sizeof *self->weights);
  for (guint i = 0; i < n_lines; i++) {
    if (!read_line (self, lines[i])) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "line %u: expected a feature, a value and %d weights", i + 1, UNITS);
      return NULL;
    }
  }
  return g_steal_pointer (&self);
}

gboolean
nlp_boundary_model_load (const gchar *language, NlpBoundaryModel **model, GError **error)
{
  g_autofree gchar *primary = nlp_languages_get_primary (language);
  g_autofree gchar *path = g_strconcat (RESOURCE_PATH, primary, ".txt", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (tokenizer_get_resource (), path, 0, NULL);
  g_autofree gchar *text = NULL;

  *model = NULL;
  if (bytes == NULL)
    return TRUE;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  *model = nlp_boundary_model_new (text, error);
  if (*model == NULL)
    g_prefix_error (error, "%s: ", path);
  return *model != NULL;
}

void
nlp_boundary_model_free (NlpBoundaryModel *self)
{
  g_free (self->words);
  g_free (self->weights);
  g_free (self);
}
