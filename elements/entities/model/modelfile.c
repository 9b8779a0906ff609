/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * modelfile.c: checks and writes the files of models.
 */

#include "modelfile.h"

#include <string.h>

#include "common/tables/datafile.h"

enum {
  PART_LABELS, /* names, each followed by NUL */
  PART_TRANSITIONS,
  PART_CLUSTERS,
  PART_LEXICON,
  PART_WORD_FEATURES,
  PART_CONTEXT_FEATURES,
  PART_WEIGHTS,
  PART_ROWS,
  N_PARTS,
};

static const NlpDataFileFormat format = {"model", "gst-nlp\n", 3, N_PARTS};

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
         self->word_features.lines != NULL && self->context_features.lines != NULL &&
         self->weights.weights != NULL && self->weights.rows != NULL &&
         n_transitions == NLP_MAX_TAGS * NLP_MAX_TAGS && is_power_of_two (n_clusters);
}

NlpModelFile *
nlp_model_file_new (GBytes *bytes, const gchar *name, GError **error)
{
  g_autoptr (NlpModelFile) self = g_new0 (NlpModelFile, 1);
  const gchar *labels;
  guint32 n_names = 0, n_transitions = 0, n_clusters = 0;

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
  self->word_features.lines = nlp_data_file_get_part (
      bytes, PART_WORD_FEATURES, sizeof (NlpFeatureLine), &self->word_features.n_lines);
  self->context_features.lines = nlp_data_file_get_part (
      bytes, PART_CONTEXT_FEATURES, sizeof (NlpFeatureLine), &self->context_features.n_lines);
  self->weights.weights = nlp_data_file_get_part (bytes, PART_WEIGHTS, sizeof (NlpModelWeight),
                                                  &self->weights.n_weights);
  self->weights.rows =
      nlp_data_file_get_part (bytes, PART_ROWS, sizeof (NlpWeightRow), &self->weights.n_rows);
  self->tables.clusters.n_buckets = n_clusters;
  if (!has_parts (self, n_transitions, n_clusters) || !are_words_sound (&self->tables) ||
      !nlp_feature_table_is_sound (&self->word_features, NLP_MODEL_OFFSETS, &self->weights) ||
      !nlp_feature_table_is_sound (&self->context_features, 1, &self->weights)) {
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
nlp_model_file_write (const NlpModelFile *self, const gchar *path, GError **error)
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
  nlp_data_file_append_part (file, PART_WORD_FEATURES, self->word_features.lines,
                             (gsize)self->word_features.n_lines * sizeof (NlpFeatureLine));
  nlp_data_file_append_part (file, PART_CONTEXT_FEATURES, self->context_features.lines,
                             (gsize)self->context_features.n_lines * sizeof (NlpFeatureLine));
  nlp_data_file_append_part (file, PART_WEIGHTS, self->weights.weights,
                             (gsize)self->weights.n_weights * sizeof (NlpModelWeight));
  nlp_data_file_append_part (file, PART_ROWS, self->weights.rows,
                             (gsize)self->weights.n_rows * sizeof (NlpWeightRow));
  bytes = nlp_data_file_end (file);
  return nlp_data_file_write (bytes, path, error);
}
