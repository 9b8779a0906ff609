/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniqueexamples.c: selects and weighs the features of examples.
 */

#include "techniqueexamples.h"

#include <math.h>
#include <string.h>

#include "common/hash.h"
#include "techniquefeatures.h"
#include "techniquetexts.h"

/* The most frequent stems of ordinary text make no pairs with gaps. */
#define N_STOPS 50
/* A feature counts if texts with this many subjects have it. Otherwise the names of groups and
 * programs would be learned by heart. */
#define MIN_SUBJECTS 2
/* The value of a feature is its inverse document frequency among texts with techniques. */
#define VALUE_UNIT 25
#define PAIR_VALUE 0.7

/* What is known about a feature. */
typedef struct {
  guint32 n_texts;
  guint32 n_subjects;
  guint32 last_subject;
  guint32 number; /* plus one, of a feature that counts */
  gboolean is_pair;
} Feature;

static void
clear_example (gpointer example)
{
  TechniqueExample *self = example;

  g_array_unref (self->features);
  g_array_unref (self->classes);
  g_array_unref (self->words);
}

static gint
compare_hashes (gconstpointer a, gconstpointer b)
{
  const guint64 x = *(const guint64 *)a, y = *(const guint64 *)b;

  return x < y ? -1 : x > y;
}

/* Returns the number of a name in a table, which gets the next one if it is new. */
static guint
number_of (GHashTable *numbers, const gchar *name, guint next)
{
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, name, NULL, &number))
    return GPOINTER_TO_UINT (number);
  g_hash_table_insert (numbers, g_strdup (name), GUINT_TO_POINTER (next));
  return next;
}

typedef struct {
  guint64 hash;
  guint n;
} Count;

/* Sorts by falling frequency, then by hash. */
static gint
compare_counts (gconstpointer a, gconstpointer b)
{
  const Count *x = a, *y = b;

  return x->n != y->n ? (x->n > y->n ? -1 : 1) : compare_hashes (&x->hash, &y->hash);
}

/* Finds the stems that make no pairs. */
static void
find_stops (TechniqueExamples *self, const GArray *texts)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) features = g_array_new (FALSE, FALSE, sizeof (NlpTechniqueFeature));
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Count));
  GHashTableIter iter;
  gpointer hash, n;

  for (guint i = 0; i < texts->len; i++) {
    const gchar *text = g_array_index (texts, TechniqueText, i).text;

    nlp_technique_features_read (text, strlen (text), NULL, 0, features);
    for (guint j = 0; j < features->len; j++) {
      const NlpTechniqueFeature *feature = &g_array_index (features, NlpTechniqueFeature, j);

      if (feature->is_pair)
        continue;
      n = g_hash_table_lookup (counts, &feature->hash);
      g_hash_table_insert (counts, g_memdup2 (&feature->hash, sizeof feature->hash),
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
    }
  }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &hash, &n)) {
    const Count count = {*(guint64 *)hash, GPOINTER_TO_UINT (n)};

    g_array_append_val (sorted, count);
  }
  g_array_sort (sorted, compare_counts);
  for (guint i = 0; i < MIN (sorted->len, N_STOPS); i++)
    g_array_append_val (self->stops, g_array_index (sorted, Count, i).hash);
  g_array_sort (self->stops, compare_hashes);
}

static gboolean
contains_hash (const GArray *hashes, guint64 hash)
{
  for (guint i = 0; i < hashes->len; i++) {
    if (g_array_index (hashes, guint64, i) == hash)
      return TRUE;
  }
  return FALSE;
}

/* Returns (guint64) the features of a text, each once, and counts them if it has a technique. */
static GArray *
read_features (TechniqueExamples *self,
               const gchar *text,
               guint32 subject,
               gboolean counts,
               GHashTable *features)
{
  g_autoptr (GArray) read = g_array_new (FALSE, FALSE, sizeof (NlpTechniqueFeature));
  GArray *hashes = g_array_new (FALSE, FALSE, sizeof (guint64));

  nlp_technique_features_read (text, strlen (text), (const guint64 *)(gpointer)self->stops->data,
                               self->stops->len, read);
  for (guint i = 0; i < read->len; i++) {
    const NlpTechniqueFeature *item = &g_array_index (read, NlpTechniqueFeature, i);
    Feature *feature;

    if (contains_hash (hashes, item->hash))
      continue;
    g_array_append_val (hashes, item->hash);
    if (!counts)
      continue;
    feature = g_hash_table_lookup (features, &item->hash);
    if (feature == NULL) {
      feature = g_new0 (Feature, 1);
      feature->is_pair = item->is_pair;
      g_hash_table_insert (features, g_memdup2 (&item->hash, sizeof item->hash), feature);
    }
    feature->n_texts++;
    feature->n_subjects += feature->n_subjects == 0 || feature->last_subject != subject;
    feature->last_subject = subject;
  }
  return hashes;
}

static void
add_example (TechniqueExamples *self,
             const TechniqueText *text,
             TechniqueKind kind,
             GHashTable *classes,
             GHashTable *features)
{
  TechniqueExample example = {.kind = kind};
  const guint16 none = 0;

  /* Each text but a procedure is about a subject of its own. */
  example.subject = kind == TECHNIQUE_PROCEDURE ? nlp_fnv32 (text->text, strcspn (text->text, " "))
                                                : nlp_fnv32_step (self->items->len, 0);
  example.classes = g_array_new (FALSE, FALSE, sizeof (guint16));
  example.words = g_array_new (FALSE, FALSE, sizeof (guint64));
  nlp_technique_words_read (text->text, strlen (text->text), example.words);
  for (guint i = 0; text->ids != NULL && text->ids[i] != NULL; i++) {
    const guint16 class = (guint16)number_of (classes, text->ids[i], self->ids->len);

    if (class == self->ids->len)
      g_ptr_array_add (self->ids, g_strdup (text->ids[i]));
    g_array_append_val (example.classes, class);
  }
  if (text->ids == NULL)
    g_array_append_val (example.classes, none);
  example.features = read_features (self, text->text, example.subject, text->ids != NULL, features);
  g_array_append_val (self->items, example);
}

/* Groups the classes by the part of their id before the full stop. */
static void
make_groups (TechniqueExamples *self)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->n_outputs = self->ids->len;
  for (guint i = 0; i < self->ids->len; i++) {
    const gchar *id = g_ptr_array_index (self->ids, i);
    g_autofree gchar *parent = g_strndup (id, strcspn (id, "."));
    const guint16 group = (guint16)number_of (groups, parent, self->n_outputs);

    self->n_outputs = MAX (self->n_outputs, group + 1u);
    g_array_append_val (self->groups, group);
  }
}

/* Numbers a feature that counts. Returns its number plus one, or 0. */
static guint32
number_feature (TechniqueExamples *self, Feature *feature, guint64 hash, guint n_texts)
{
  gdouble value;
  guint8 rounded;

  if (feature->number > 0 || feature->n_subjects < MIN_SUBJECTS)
    return feature->number;
  value = log ((gdouble)n_texts / feature->n_texts) * (feature->is_pair ? PAIR_VALUE : 1);
  rounded = (guint8)CLAMP (lround (value * VALUE_UNIT), 1, 255);
  g_array_append_val (self->hashes, hash);
  g_array_append_val (self->values, rounded);
  return feature->number = self->hashes->len;
}

/* Replaces the hashes of an example by the numbers of features that count. */
static void
number_features (TechniqueExamples *self,
                 TechniqueExample *example,
                 GHashTable *features,
                 guint n_texts)
{
  g_autoptr (GArray) hashes = example->features;
  gdouble squares = 0;

  example->features = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < hashes->len; i++) {
    const guint64 hash = g_array_index (hashes, guint64, i);
    Feature *feature = g_hash_table_lookup (features, &hash);
    const guint32 number = feature != NULL ? number_feature (self, feature, hash, n_texts) : 0;

    if (number > 0) {
      const guint32 index = number - 1;
      const gdouble value = g_array_index (self->values, guint8, index);

      g_array_append_val (example->features, index);
      squares += value * value;
    }
  }
  example->norm = (gfloat)sqrt (squares);
}

TechniqueExamples *
technique_examples_new (GArray *const texts[4])
{
  TechniqueExamples *self = g_new0 (TechniqueExamples, 1);
  g_autoptr (GHashTable) classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) features =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  self->items = g_array_new (FALSE, FALSE, sizeof (TechniqueExample));
  g_array_set_clear_func (self->items, clear_example);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->ids, g_strdup (""));
  self->groups = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->stops = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->values = g_array_new (FALSE, FALSE, sizeof (guint8));
  find_stops (self, texts[TECHNIQUE_ORDINARY]);
  for (guint kind = 0; kind <= TECHNIQUE_UNSURE; kind++) {
    for (guint i = 0; i < texts[kind]->len; i++)
      add_example (self, &g_array_index (texts[kind], TechniqueText, i), kind, classes, features);
  }
  make_groups (self);
  for (guint i = 0; i < self->items->len; i++)
    number_features (self, &g_array_index (self->items, TechniqueExample, i), features,
                     texts[TECHNIQUE_PROCEDURE]->len + texts[TECHNIQUE_DESCRIPTION]->len);
  return self;
}

void
technique_examples_free (TechniqueExamples *self)
{
  g_array_unref (self->items);
  g_ptr_array_unref (self->ids);
  g_array_unref (self->groups);
  g_array_unref (self->stops);
  g_array_unref (self->hashes);
  g_array_unref (self->values);
  g_free (self);
}
