/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "boundarymodel.h"

#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>

#include "tokenizer-resources.h"

#define RESOURCE_PATH "/gst-nlp/tokenizer/data/boundaries/"
#define UNITS NLP_BOUNDARY_UNITS

/* The weights that words of no place have: none. */
#define NO_ROW 0

/* The weights of a row, or sums of them. */
typedef gint16 Units __attribute__ ((vector_size (UNITS * sizeof (gint16))));

/* A word whatever its case: its first and last bytes, which overlap in short words, in lower case,
 * and its length. Of words longer than NLP_BOUNDARY_MAX_WORD the middle would be missing. */
typedef struct {
  guint64 first;
  guint64 last;
  guint32 length;
} Key;

typedef struct {
  Key key; /* of length 0: this slot is free */
  guint16 rows[NLP_N_WORD_FEATURES];
} Word;

struct _NlpBoundaryModel {
  Units *weights;
  guint n_rows;
  guint feature_rows[NLP_N_FEATURES]; /* the first row of each */
  gint output[UNITS];
  gint bias;
  Word *words; /* a hash table with open addressing, never more than half full */
  guint32 mask;
};

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

static Word *
find_slot (const NlpBoundaryModel *self, const Key *key)
{
  guint64 hash = key->first * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^
                 (key->last + key->length) * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f);
  guint32 slot = hash >> 40 & self->mask;

  for (;; slot = (slot + 1) & self->mask) {
    Word *word = &self->words[slot];

    if (word->key.length == 0 || (word->key.first == key->first && word->key.last == key->last &&
                                  word->key.length == key->length))
      return word;
  }
}

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
  return find_slot (self, &key)->rows[feature];
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

static gint
find_feature (const gchar *name)
{
  for (guint i = 0; i < NLP_N_FEATURES; i++) {
    if (strcmp (nlp_boundary_feature_get_name (i), name) == 0)
      return i;
  }
  return -1;
}

static gint
find_word_feature (const gchar *name)
{
  for (guint i = 0; i < NLP_N_WORD_FEATURES; i++) {
    if (strcmp (nlp_word_feature_get_name (i), name) == 0)
      return i;
  }
  return -1;
}

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
  Word *slot = find_slot (self, &key);

  if (key.length > NLP_BOUNDARY_MAX_WORD)
    return FALSE;
  slot->key = key;
  slot->rows[feature] = self->n_rows;
  return read_row (self, self->n_rows++, state);
}

/* Reads "shape-after 3 0 -12 ..." or "word-after the 0 -12 ..." */
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
  guint n_lines = g_strv_length (lines), n_slots = 64;

  for (guint feature = 0; feature < NLP_N_FEATURES; feature++) {
    self->feature_rows[feature] = self->n_rows;
    self->n_rows += nlp_boundary_feature_get_n_values (feature);
  }
  while (n_slots < 2 * n_lines)
    n_slots *= 2;
  self->words = g_new0 (Word, n_slots);
  self->mask = n_slots - 1;
  self->weights = g_malloc0_n (self->n_rows + n_lines, sizeof *self->weights);
  for (guint i = 0; i < n_lines; i++) {
    if (!read_line (self, lines[i])) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "line %u: expected a feature, its value and %d weights", i + 1, UNITS);
      return NULL;
    }
  }
  return g_steal_pointer (&self);
}

gboolean
nlp_boundary_model_load (const gchar *language, NlpBoundaryModel **model, GError **error)
{
  g_autofree gchar *primary = g_ascii_strdown (language, strcspn (language, "-_.@"));
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
