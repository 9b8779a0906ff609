/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * modelfile.c: checks and writes the files of models.
 */

#include "modelfile.h"

#include <string.h>

#include "tables/datafile.h"

enum {
  PART_LABELS, /* names, each followed by NUL */
  PART_TRANSITIONS,
  PART_CLUSTERS,
  PART_LEXICON,
  PART_WORD_FEATURES,
  PART_CONTEXT_FEATURES,
  PART_WEIGHTS,
  N_PARTS,
};

static const NlpDataFileFormat format = {"model", "gst-nlp\n", 2, N_PARTS};

static gboolean
is_power_of_two (guint32 n)
{
  return n > 0 && (n & (n - 1)) == 0;
}

/* Splits names that are each followed by NUL. */
static gchar **
read_labels (const gchar *names, guint32 size)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  if (size == 0 || names[size - 1] != '\0')
    return NULL;
  for (const gchar *name = names; name < names + size; name += strlen (name) + 1)
    g_ptr_array_add (labels, (gpointer)g_intern_string (name));
  if (labels->len > NLP_MAX_LABELS)
    return NULL;
  g_ptr_array_add (labels, NULL);
  return (gchar **)g_ptr_array_free (g_steal_pointer (&labels), FALSE);
}

/* Whether the weights of all features, after their @n_counts counts, are inside of the file, and a
 * bucket is free, so that lookups end. */
static gboolean
is_table_sound (const NlpModelFile *self,
                const NlpFeatureTable *table,
                guint n_counts,
                guint32 n_weights)
{
  guint32 n_free = 0;

  for (guint32 i = 0; i < table->n_buckets; i++) {
    const guint32 start = table->buckets[i].weights;
    guint32 n = n_counts;

    if (table->buckets[i].key == 0) {
      n_free++;
      continue;
    }
    if (start > n_weights || n_weights - start < n_counts)
      return FALSE;
    if (self->weights[start] == NLP_MODEL_DENSE)
      n = 1 + n_counts * NLP_MAX_TAGS;
    else
      for (guint j = 0; j < n_counts; j++)
        n += self->weights[start + j];
    if (n > n_weights - start)
      return FALSE;
  }
  return n_free > 0;
}

/* Whether both tables have a free bucket, so that lookups end. */
static gboolean
are_words_sound (const NlpWordTables *tables)
{
  guint32 n_free_clusters = 0, n_free_words = 0;

  for (guint32 i = 0; i < tables->clusters.n_buckets; i++)
    n_free_clusters += tables->clusters.buckets[i].hash == 0;
  for (guint32 i = 0; i < tables->lexicon.n_buckets; i++)
    n_free_words += tables->lexicon.buckets[i] == 0;
  return n_free_clusters > 0 && n_free_words > 0;
}

static gboolean
has_parts (const NlpModelFile *self, guint32 n_transitions, guint32 n_clusters)
{
  return self->labels != NULL && self->transitions != NULL &&
         self->tables.clusters.buckets != NULL && self->tables.lexicon.buckets != NULL &&
         self->word_features.buckets != NULL && self->context_features.buckets != NULL &&
         self->weights != NULL && n_transitions == NLP_MAX_TAGS * NLP_MAX_TAGS &&
         is_power_of_two (n_clusters);
}

NlpModelFile *
nlp_model_file_new (GBytes *bytes, const gchar *name, GError **error)
{
  g_autoptr (NlpModelFile) self = g_new0 (NlpModelFile, 1);
  const gchar *labels;
  guint32 n_names = 0, n_transitions = 0, n_weights = 0, n_clusters = 0;

  if (!nlp_data_file_check (&format, bytes, name, error))
    return NULL;
  self->bytes = g_bytes_ref (bytes);
  labels = nlp_data_file_get_part (bytes, PART_LABELS, 1, &n_names);
  self->labels = labels != NULL ? read_labels (labels, n_names) : NULL;
  self->transitions =
      nlp_data_file_get_part (bytes, PART_TRANSITIONS, sizeof (gint16), &n_transitions);
  self->tables.clusters.buckets =
      nlp_data_file_get_part (bytes, PART_CLUSTERS, sizeof (NlpCluster), &n_clusters);
  self->tables.lexicon.buckets = nlp_data_file_get_part (bytes, PART_LEXICON, sizeof (guint32),
                                                         &self->tables.lexicon.n_buckets);
  self->word_features.buckets = nlp_data_file_get_part (
      bytes, PART_WORD_FEATURES, sizeof (NlpModelFeature), &self->word_features.n_buckets);
  self->context_features.buckets = nlp_data_file_get_part (
      bytes, PART_CONTEXT_FEATURES, sizeof (NlpModelFeature), &self->context_features.n_buckets);
  self->weights = nlp_data_file_get_part (bytes, PART_WEIGHTS, sizeof (NlpModelWeight), &n_weights);
  self->tables.clusters.n_buckets = n_clusters;
  if (!has_parts (self, n_transitions, n_clusters) || !are_words_sound (&self->tables) ||
      !is_table_sound (self, &self->word_features, NLP_MODEL_OFFSETS, n_weights) ||
      !is_table_sound (self, &self->context_features, 1, n_weights)) {
    nlp_data_file_fail_parts (&format, name, error);
    return NULL;
  }
  self->n_labels = g_strv_length (self->labels);
  return g_steal_pointer (&self);
}

NlpModelFile *
nlp_model_file_open (const gchar *path, GError **error)
{
  g_autoptr (GBytes) bytes = nlp_data_file_map (path, error);

  return bytes != NULL ? nlp_model_file_new (bytes, path, error) : NULL;
}

void
nlp_model_file_free (NlpModelFile *self)
{
  g_free (self->labels); /* the names are interned */
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

gboolean
nlp_model_file_write (const NlpModelFile *self,
                      guint32 n_weights,
                      const gchar *path,
                      GError **error)
{
  GByteArray *file = nlp_data_file_begin (&format);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (gchar **label = self->labels; *label != NULL; label++)
    g_string_append_len (names, *label, strlen (*label) + 1);
  nlp_data_file_append_part (file, PART_LABELS, names->str, names->len);
  nlp_data_file_append_part (file, PART_TRANSITIONS, self->transitions,
                             NLP_MAX_TAGS * NLP_MAX_TAGS * sizeof (gint16));
  nlp_data_file_append_part (file, PART_CLUSTERS, self->tables.clusters.buckets,
                             (gsize)self->tables.clusters.n_buckets * sizeof (NlpCluster));
  nlp_data_file_append_part (file, PART_LEXICON, self->tables.lexicon.buckets,
                             (gsize)self->tables.lexicon.n_buckets * sizeof (guint32));
  nlp_data_file_append_part (file, PART_WORD_FEATURES, self->word_features.buckets,
                             (gsize)self->word_features.n_buckets * sizeof (NlpModelFeature));
  nlp_data_file_append_part (file, PART_CONTEXT_FEATURES, self->context_features.buckets,
                             (gsize)self->context_features.n_buckets * sizeof (NlpModelFeature));
  nlp_data_file_append_part (file, PART_WEIGHTS, self->weights,
                             n_weights * sizeof (NlpModelWeight));
  bytes = nlp_data_file_end (file);
  return nlp_data_file_write (bytes, path, error);
}
