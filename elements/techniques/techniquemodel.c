/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniquemodel.c: checks and writes the files of models of techniques.
 */

#include "techniquemodel.h"

#include <string.h>

#include "common/probing.h"
#include "common/tables/datafile.h"
#include "techniquefeatures.h"

enum {
  PART_NAMES, /* id, tab, name and NUL of each class but the first */
  PART_SETTINGS,
  PART_GROUPS,
  PART_BIASES,
  PART_CALIBRATION,
  PART_EVIDENCE,
  PART_STOPS,
  PART_BUCKETS,
  PART_OUTPUTS,
  PART_WEIGHTS,
  N_PARTS,
};

static const NlpDataFileFormat format = {"model of techniques", "gst-nlpt", 1, N_PARTS};

#define IS_FREE(bucket) ((bucket)->n == 0)
#define MATCHES(key, bucket) ((bucket)->hash == *(key))
NLP_DEFINE_PROBING_FIND_SCALED (bucket, NlpTechniqueBucket, guint32, IS_FREE, MATCHES)

const NlpTechniqueBucket *
nlp_technique_model_find (const NlpTechniqueModel *self, guint64 hash)
{
  const guint32 lower = (guint32)hash;
  const NlpTechniqueBucket *found =
      bucket_find (self->buckets, self->n_buckets, (guint32)(hash >> 32), &lower);

  return found->n > 0 ? found : NULL;
}

static gconstpointer
get_part (NlpTechniqueModel *self, guint part, gsize item_size, guint32 *n_items)
{
  *n_items = 0;
  return nlp_data_file_get_part (self->bytes, part, item_size, n_items);
}

/* Splits the list of techniques. */
static gboolean
read_names (NlpTechniqueModel *self)
{
  guint32 size;
  const gchar *names = get_part (self, PART_NAMES, 1, &size);
  GPtrArray *ids = g_ptr_array_new (), *of_ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer)g_intern_static_string (""));
  g_ptr_array_add (of_ids, (gpointer)g_intern_static_string (""));
  if (names == NULL || size == 0 || names[size - 1] != '\0')
    size = 0;
  for (guint32 at = 0; at < size; at += (guint32)strlen (names + at) + 1) {
    const gchar *tab = strchr (names + at, '\t');
    g_autofree gchar *id = tab != NULL ? g_strndup (names + at, (gsize)(tab - names) - at) : NULL;

    if (id == NULL || *id == '\0' || !g_utf8_validate (names + at, -1, NULL))
      break;
    g_ptr_array_add (ids, (gpointer)g_intern_string (id));
    g_ptr_array_add (of_ids, (gpointer)g_intern_string (tab + 1));
  }
  self->n_classes = ids->len;
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (of_ids, NULL);
  self->ids = (gchar **)g_ptr_array_free (ids, FALSE);
  self->names = (gchar **)g_ptr_array_free (of_ids, FALSE);
  return self->n_classes > 1;
}

/* Whether all indices are inside of their tables, and a search for a feature ends. */
static gboolean
are_features_sound (const NlpTechniqueModel *self, guint32 n_outputs)
{
  guint32 n_free = 0;

  for (guint32 i = 0; i < self->n_buckets; i++) {
    const NlpTechniqueBucket *bucket = &self->buckets[i];

    n_free += IS_FREE (bucket);
    if (bucket->first > self->n_weights || bucket->n > self->n_weights - bucket->first)
      return FALSE;
  }
  for (guint32 i = 0; i < self->n_weights; i++) {
    if (self->outputs[i] >= self->n_outputs)
      return FALSE;
  }
  return n_free > 0 && n_outputs == self->n_weights;
}

static gboolean
are_groups_sound (const NlpTechniqueModel *self, guint32 n_groups)
{
  for (guint32 i = 0; i < n_groups; i++) {
    if (self->groups[i] >= self->n_outputs)
      return FALSE;
  }
  return n_groups == self->n_classes && self->n_outputs >= self->n_classes;
}

static gboolean
read_parts (NlpTechniqueModel *self)
{
  guint32 n_settings, n_groups, n_steps, n_evidence, n_outputs;
  const NlpTechniqueSettings *settings =
      get_part (self, PART_SETTINGS, sizeof (NlpTechniqueSettings), &n_settings);

  if (!read_names (self) || settings == NULL || n_settings != 1)
    return FALSE;
  self->settings = *settings;
  self->groups = get_part (self, PART_GROUPS, sizeof (guint16), &n_groups);
  self->biases = get_part (self, PART_BIASES, sizeof (gint32), &self->n_outputs);
  self->calibration = get_part (self, PART_CALIBRATION, sizeof (gint32), &n_steps);
  self->evidence = get_part (self, PART_EVIDENCE, 1, &n_evidence);
  self->stops = get_part (self, PART_STOPS, sizeof (guint64), &self->n_stops);
  self->buckets = get_part (self, PART_BUCKETS, sizeof (NlpTechniqueBucket), &self->n_buckets);
  self->outputs = get_part (self, PART_OUTPUTS, sizeof (guint16), &n_outputs);
  self->weights = get_part (self, PART_WEIGHTS, 1, &self->n_weights);
  return n_steps == NLP_TECHNIQUE_CALIBRATION_STEPS + 1 &&
         n_evidence == NLP_TECHNIQUE_EVIDENCE_SIZE && are_groups_sound (self, n_groups) &&
         are_features_sound (self, n_outputs);
}

NlpTechniqueModel *
nlp_technique_model_new (GBytes *bytes, const gchar *name, GError **error)
{
  g_autoptr (NlpTechniqueModel) self = NULL;

  if (!nlp_data_file_check (&format, bytes, name, error))
    return NULL;
  self = g_new0 (NlpTechniqueModel, 1);
  self->bytes = g_bytes_ref (bytes);
  if (!read_parts (self)) {
    nlp_data_file_fail_parts (&format, name, error);
    return NULL;
  }
  self->advice = nlp_advice_new ();
  return g_steal_pointer (&self);
}

NlpTechniqueModel *
nlp_technique_model_open (const gchar *path, GError **error)
{
  g_autoptr (GBytes) bytes = nlp_data_file_map (path, error);

  return bytes != NULL ? nlp_technique_model_new (bytes, path, error) : NULL;
}

void
nlp_technique_model_free (NlpTechniqueModel *self)
{
  g_free (self->ids); /* the strings are interned */
  g_free (self->names);
  g_clear_pointer (&self->advice, nlp_advice_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/* Returns a table of the buckets, with a quarter of its size free. */
static NlpTechniqueBucket *
make_table (const NlpTechniqueModel *self, const guint64 *hashes, guint32 *size)
{
  NlpTechniqueBucket *table = g_new0 (NlpTechniqueBucket, *size = self->n_buckets * 4 / 3 + 1);

  for (guint32 i = 0; i < self->n_buckets; i++) {
    const guint32 lower = (guint32)hashes[i];
    NlpTechniqueBucket *bucket = bucket_find (table, *size, (guint32)(hashes[i] >> 32), &lower);

    *bucket = self->buckets[i];
    bucket->hash = lower;
  }
  return table;
}

GBytes *
nlp_technique_model_write (const NlpTechniqueModel *self, const guint64 *hashes)
{
  GByteArray *file = nlp_data_file_begin (&format);
  g_autoptr (GString) names = g_string_new (NULL);
  guint32 size;
  g_autofree NlpTechniqueBucket *table = make_table (self, hashes, &size);

  for (guint32 i = 1; i < self->n_classes; i++) {
    g_string_append_printf (names, "%s\t%s", self->ids[i], self->names[i]);
    g_string_append_c (names, '\0');
  }
  nlp_data_file_append_part (file, PART_NAMES, names->str, names->len);
  nlp_data_file_append_part (file, PART_SETTINGS, &self->settings, sizeof self->settings);
  nlp_data_file_append_part (file, PART_GROUPS, self->groups, self->n_classes * sizeof (guint16));
  nlp_data_file_append_part (file, PART_BIASES, self->biases, self->n_outputs * sizeof (gint32));
  nlp_data_file_append_part (file, PART_CALIBRATION, self->calibration,
                             (NLP_TECHNIQUE_CALIBRATION_STEPS + 1) * sizeof (gint32));
  nlp_data_file_append_part (file, PART_EVIDENCE, self->evidence, NLP_TECHNIQUE_EVIDENCE_SIZE);
  nlp_data_file_append_part (file, PART_STOPS, self->stops, self->n_stops * sizeof (guint64));
  nlp_data_file_append_part (file, PART_BUCKETS, table, size * sizeof (NlpTechniqueBucket));
  nlp_data_file_append_part (file, PART_OUTPUTS, self->outputs, self->n_weights * sizeof (guint16));
  nlp_data_file_append_part (file, PART_WEIGHTS, self->weights, self->n_weights);
  return nlp_data_file_end (file);
}
