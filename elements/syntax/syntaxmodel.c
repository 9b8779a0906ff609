/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * syntaxmodel.c: checks and writes the files of models of syntax.
 */

#include "syntaxmodel.h"

#include <string.h>

#include "common/tables/datafile.h"

enum {
  PART_NAMES, /* names, each followed by NUL */
  PART_POS,
  PART_CLUSTERS,
  PART_LEXICON,
  PART_TAG_BUCKETS,
  PART_TAG_WEIGHTS,
  PART_TAG_HISTORY,
  PART_LEMMA_RULES,
  PART_LEMMA_EDITS,
  PART_LEMMA_STRINGS,
  PART_PARSER, /* empty if there is none */
  N_PARTS,
};

static const NlpDataFileFormat format = {"model of syntax", "gst-nlps", 1, N_PARTS};

/* Splits names that are each followed by NUL. Leaves out what is no name. */
static gchar **
read_names (const gchar *names, guint32 size)
{
  GPtrArray *list = g_ptr_array_new ();

  if (names == NULL || size == 0 || names[size - 1] != '\0')
    size = 0;
  for (guint32 at = 0; at < size; at += (guint32)strlen (names + at) + 1) {
    if (g_utf8_validate (names + at, -1, NULL))
      g_ptr_array_add (list, (gpointer)g_intern_string (names + at));
  }
  g_ptr_array_add (list, NULL);
  return (gchar **)g_ptr_array_free (list, FALSE);
}

static gconstpointer
get_part (NlpSyntaxModel *self, guint part, gsize item_size, guint32 *n_items)
{
  *n_items = 0;
  return nlp_data_file_get_part (self->bytes, part, item_size, n_items);
}

static gboolean
have_clusters_a_free_bucket (const NlpClusters *clusters)
{
  guint32 n_free = 0;

  if (clusters->n_buckets == 0)
    return TRUE; /* a model without clusters */
  for (guint32 b = 0; b < clusters->n_buckets; b++)
    n_free += clusters->buckets[b].hash == 0;
  return n_free > 0 && (clusters->n_buckets & (clusters->n_buckets - 1)) == 0;
}

/* Numbers the different names of classes. */
static void
number_tags (NlpSyntaxModel *self, guint n_classes)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();

  self->tag_numbers = g_new0 (guint16, n_classes);
  for (guint i = 0; i < n_classes; i++) {
    guint at = 0;

    if (*self->names[i] == '\0')
      continue;
    if (!g_ptr_array_find_with_equal_func (tags, self->names[i], g_str_equal, &at)) {
      at = tags->len;
      g_ptr_array_add (tags, self->names[i]);
    }
    self->tag_numbers[i] = (guint16)(at + 1);
  }
  g_ptr_array_add (tags, NULL);
  self->tags = (gchar **)g_ptr_array_free (g_steal_pointer (&tags), FALSE);
}

static gboolean
read_classes (NlpSyntaxModel *self)
{
  guint32 size, n_pos;
  const gchar *names = get_part (self, PART_NAMES, 1, &size);
  const guint8 *pos = get_part (self, PART_POS, 1, &n_pos);

  self->names = read_names (names, size);
  if (pos == NULL || n_pos == 0 || n_pos != g_strv_length (self->names))
    return FALSE;
  self->pos = g_memdup2 (pos, n_pos);
  for (guint i = 0; i < n_pos; i++) {
    if (pos[i] > GST_NLP_POS_X)
      return FALSE;
  }
  number_tags (self, n_pos);
  self->tagger.pos = self->pos;
  nlp_tag_model_set_n_tags (&self->tagger, n_pos);
  return TRUE;
}

static gboolean
read_parts (NlpSyntaxModel *self)
{
  guint32 n_history, parser_size;

  if (!read_classes (self))
    return FALSE;
  self->tables.clusters.buckets =
      get_part (self, PART_CLUSTERS, sizeof (NlpCluster), &self->tables.clusters.n_buckets);
  self->tables.lexicon.buckets =
      get_part (self, PART_LEXICON, sizeof (NlpTagLexiconWord), &self->tables.lexicon.n_buckets);
  self->tagger.buckets =
      get_part (self, PART_TAG_BUCKETS, sizeof (NlpTagBucket), &self->tagger.n_buckets);
  self->tagger.weights =
      get_part (self, PART_TAG_WEIGHTS, sizeof (NlpTagWeight), &self->tagger.n_weights);
  self->tagger.history = get_part (self, PART_TAG_HISTORY, sizeof (gint16), &n_history);
  self->lemmatizer.rules =
      get_part (self, PART_LEMMA_RULES, sizeof (NlpLemmaRule), &self->lemmatizer.n_rules);
  self->lemmatizer.edits =
      get_part (self, PART_LEMMA_EDITS, sizeof (NlpLemmaEdit), &self->lemmatizer.n_edits);
  self->lemmatizer.strings = get_part (self, PART_LEMMA_STRINGS, 1, &self->lemmatizer.n_strings);
  self->parser = get_part (self, PART_PARSER, 1, &parser_size);
  self->parser_size = parser_size;
  return have_clusters_a_free_bucket (&self->tables.clusters) &&
         nlp_tag_lexicon_is_sound (&self->tables.lexicon) &&
         nlp_tag_model_is_sound (&self->tagger, n_history) &&
         nlp_lemmatizer_is_sound (&self->lemmatizer);
}

NlpSyntaxModel *
nlp_syntax_model_new (GBytes *bytes, const gchar *name, GError **error)
{
  g_autoptr (NlpSyntaxModel) self = NULL;

  if (!nlp_data_file_check (&format, bytes, name, error))
    return NULL;
  self = g_new0 (NlpSyntaxModel, 1);
  self->bytes = g_bytes_ref (bytes);
  if (!read_parts (self)) {
    nlp_data_file_fail_parts (&format, name, error);
    return NULL;
  }
  return g_steal_pointer (&self);
}

NlpSyntaxModel *
nlp_syntax_model_open (const gchar *path, GError **error)
{
  g_autoptr (GBytes) bytes = nlp_data_file_map (path, error);

  return bytes != NULL ? nlp_syntax_model_new (bytes, path, error) : NULL;
}

void
nlp_syntax_model_free (NlpSyntaxModel *self)
{
  g_free (self->names); /* the strings are interned */
  g_free (self->tags);
  g_free (self->tag_numbers);
  g_free (self->pos);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

gboolean
nlp_syntax_model_write (const NlpSyntaxModel *self, const gchar *path, GError **error)
{
  const NlpTagModel *tagger = &self->tagger;
  const NlpLemmatizer *lemmatizer = &self->lemmatizer;
  GByteArray *file = nlp_data_file_begin (&format);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (gchar **name = self->names; *name != NULL; name++)
    g_string_append_len (names, *name, (gssize)strlen (*name) + 1);
  nlp_data_file_append_part (file, PART_NAMES, names->str, names->len);
  nlp_data_file_append_part (file, PART_POS, self->pos, tagger->n_tags);
  nlp_data_file_append_part (file, PART_CLUSTERS, self->tables.clusters.buckets,
                             self->tables.clusters.n_buckets * sizeof (NlpCluster));
  nlp_data_file_append_part (file, PART_LEXICON, self->tables.lexicon.buckets,
                             self->tables.lexicon.n_buckets * sizeof (NlpTagLexiconWord));
  nlp_data_file_append_part (file, PART_TAG_BUCKETS, tagger->buckets,
                             tagger->n_buckets * sizeof (NlpTagBucket));
  nlp_data_file_append_part (file, PART_TAG_WEIGHTS, tagger->weights,
                             tagger->n_weights * sizeof (NlpTagWeight));
  nlp_data_file_append_part (file, PART_TAG_HISTORY, tagger->history,
                             (tagger->n_tags + 1) * tagger->stride * sizeof (gint16));
  nlp_data_file_append_part (file, PART_LEMMA_RULES, lemmatizer->rules,
                             lemmatizer->n_rules * sizeof (NlpLemmaRule));
  nlp_data_file_append_part (file, PART_LEMMA_EDITS, lemmatizer->edits,
                             lemmatizer->n_edits * sizeof (NlpLemmaEdit));
  nlp_data_file_append_part (file, PART_LEMMA_STRINGS, lemmatizer->strings, lemmatizer->n_strings);
  nlp_data_file_append_part (file, PART_PARSER, self->parser, self->parser_size);
  bytes = nlp_data_file_end (file);
  return nlp_data_file_write (bytes, path, error);
}
