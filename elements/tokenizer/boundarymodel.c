/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "boundarymodel.h"

#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>

#include "tokenizer-resources.h"

#define RESOURCE_PATH "/gst-nlp/tokenizer/boundaries/"
#define UNITS NLP_BOUNDARY_UNITS
#define MAX_WORD 15

/* The weights that words of no place have: none. */
#define NO_ROW 0

typedef struct {
  gchar word[MAX_WORD + 1]; /* in lower case, padded with NUL */
  guint16 rows[NLP_N_PLACES];
} Word;

struct _NlpBoundaryModel {
  gint8 (*weights)[UNITS];
  guint n_rows;
  guint trait_rows[NLP_N_TRAITS]; /* the first row of each */
  gint output[UNITS];
  gint bias;
  Word *words; /* a hash table with open addressing, never more than half full */
  guint32 mask;
};

/* Writes a word in lower case to @folded, padded with NUL. */
static gboolean
fold (const gchar *word, gsize length, gchar folded[MAX_WORD + 1])
{
  if (length > MAX_WORD)
    return FALSE;
  memset (folded, 0, MAX_WORD + 1);
  for (gsize i = 0; i < length; i++)
    folded[i] = g_ascii_tolower (word[i]);
  return TRUE;
}

static Word *
find_slot (const NlpBoundaryModel *self, const gchar folded[MAX_WORD + 1])
{
  guint64 halves[2];
  guint32 slot;

  memcpy (halves, folded, sizeof halves);
  slot = ((halves[0] * 0x9e3779b97f4a7c15u) ^ (halves[1] * 0xc2b2ae3d27d4eb4fu)) >> 40;
  for (slot &= self->mask; self->words[slot].word[0] != '\0'; slot = (slot + 1) & self->mask) {
    if (memcmp (self->words[slot].word, folded, MAX_WORD + 1) == 0)
      break;
  }
  return &self->words[slot];
}

static guint16
row_of_word (const NlpBoundaryModel *self, const NlpTokenView *view, guint i, NlpPlace place)
{
  gchar folded[MAX_WORD + 1];

  if (i == NLP_NO_TOKEN || !fold (nlp_token_bytes (view, i), nlp_token_length (view, i), folded))
    return NO_ROW;
  return find_slot (self, folded)->rows[place];
}

guint
nlp_boundary_model_rows (const NlpBoundaryModel *self,
                         const NlpTokenView *view,
                         const NlpBoundaryFeatures *features,
                         guint16 *rows)
{
  guint n = 0;

  for (guint trait = 0; trait < NLP_N_TRAITS; trait++)
    rows[n++] = self->trait_rows[trait] + features->traits[trait];
  for (guint place = 0; place < NLP_N_PLACES; place++) {
    guint16 row = row_of_word (self, view, features->words[place], place);

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
  guint n = nlp_boundary_model_rows (self, view, features, rows);
  gint16 sums[UNITS] = {0};
  gint score;

  for (guint i = 0; i < n; i++) {
    for (guint unit = 0; unit < UNITS; unit++)
      sums[unit] += self->weights[rows[i]][unit];
  }
  score = self->bias + sums[0] * self->output[0];
  for (guint unit = 1; unit < UNITS; unit++)
    score += MAX (sums[unit], 0) * self->output[unit];
  return score;
}

/* Reading */

static gint
find_trait (const gchar *name)
{
  for (guint i = 0; i < NLP_N_TRAITS; i++) {
    if (strcmp (nlp_trait_name (i), name) == 0)
      return i;
  }
  return -1;
}

static gint
find_place (const gchar *name)
{
  for (guint i = 0; i < NLP_N_PLACES; i++) {
    if (strcmp (nlp_place_name (i), name) == 0)
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
read_word (NlpBoundaryModel *self, NlpPlace place, const gchar *word, gchar **state)
{
  gchar folded[MAX_WORD + 1];
  Word *slot;

  if (!fold (word, strlen (word), folded))
    return FALSE;
  slot = find_slot (self, folded);
  memcpy (slot->word, folded, sizeof folded);
  slot->rows[place] = self->n_rows;
  return read_row (self, self->n_rows++, state);
}

/* Reads "shape-after 3 0 -12 ..." or "word-after the 0 -12 ..." */
static gboolean
read_line (NlpBoundaryModel *self, gchar *line)
{
  gchar *state = NULL;
  const gchar *name = strtok_r (line, " ", &state), *value;
  gint trait, place;

  if (name == NULL || name[0] == '#')
    return TRUE;
  if (strcmp (name, "output") == 0)
    return read_output (self, &state);
  value = strtok_r (NULL, " ", &state);
  if (value == NULL)
    return FALSE;
  if ((place = find_place (name)) >= 0)
    return read_word (self, place, value, &state);
  trait = find_trait (name);
  if (trait < 0 || g_ascii_strtoull (value, NULL, 10) >= nlp_trait_n_values (trait))
    return FALSE;
  return read_row (self, self->trait_rows[trait] + g_ascii_strtoull (value, NULL, 10), &state);
}

NlpBoundaryModel *
nlp_boundary_model_new (const gchar *text, GError **error)
{
  g_autoptr (NlpBoundaryModel) self = g_new0 (NlpBoundaryModel, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines), n_slots = 64;

  for (guint trait = 0; trait < NLP_N_TRAITS; trait++) {
    self->trait_rows[trait] = self->n_rows;
    self->n_rows += nlp_trait_n_values (trait);
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
