/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * modelfile.h: the file of a trained model of names.
 */

#ifndef NLP_MODEL_FILE_H
#define NLP_MODEL_FILE_H

#include "featuretable.h"
#include "modelfeatures.h"

G_BEGIN_DECLS

/**
 * NlpModelFile:
 * @labels: (array zero-terminated=1): the labels of its names
 * @n_labels: the number of labels
 * @tables: clusters and lexicon
 * @word_features: features of words; each has %NLP_MODEL_OFFSETS rows of weights, one for each
 *     offset in the window, starting at the word %NLP_MODEL_WINDOW words before the tag
 * @context_features: features of contexts; each has one row of weights
 * @weights: the weights of all features
 * @transitions: the score of each tag after each tag, rows of %NLP_MAX_TAGS by the previous tag
 * @bytes: (nullable): the mapped file, which owns all but the labels
 *
 * A trained model, as its file contains it (datafile.h).
 */
typedef struct {
  gchar **labels;
  guint n_labels;
  NlpWordTables tables;
  NlpFeatureTable word_features;
  NlpFeatureTable context_features;
  NlpFeatureWeights weights;
  const gint16 *transitions;
  GBytes *bytes;
} NlpModelFile;

/* @name is the name of the file in errors (%NLP_DATA_FILE_ERROR). Returns: (transfer full) */
NlpModelFile *nlp_model_file_new (GBytes *bytes, const gchar *name, GError **error);

/* Maps @path. Errors are %NLP_DATA_FILE_ERROR and %G_FILE_ERROR. Returns: (transfer full) */
NlpModelFile *nlp_model_file_open (const gchar *path, GError **error);
void nlp_model_file_free (NlpModelFile *self);

/* Writes a model to @path. Errors are %G_FILE_ERROR. */
gboolean nlp_model_file_write (const NlpModelFile *self, const gchar *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpModelFile, nlp_model_file_free)

G_END_DECLS

#endif
