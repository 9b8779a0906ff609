/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniquemodel.h: the file of a model of techniques.
 */

#ifndef NLP_TECHNIQUE_MODEL_H
#define NLP_TECHNIQUE_MODEL_H

#include <glib.h>

#include "advice.h"

G_BEGIN_DECLS

/* Scores are calibrated at this many equal steps of the probability, and at 1. */
#define NLP_TECHNIQUE_CALIBRATION_STEPS 32

/**
 * NlpTechniqueBucket:
 * @hash: the lower half of the hash of a feature
 * @first: the index of its first weight
 * @n: the number of its weights; 0 if the bucket is free
 * @value: how much the feature counts
 * @reserved: 0
 *
 * A feature, in a table of any size: the upper half of the hash chooses the bucket.
 */
typedef struct {
  guint32 hash;
  guint32 first;
  guint16 n;
  guint8 value;
  guint8 reserved;
} NlpTechniqueBucket;

/**
 * NlpTechniqueSettings:
 * @evidence_floor: sentences with less evidence are not scored
 * @factor: the unit of weights, in 65536ths
 *
 * The numbers of a model.
 */
typedef struct {
  gint32 evidence_floor;
  gint32 factor;
} NlpTechniqueSettings;

/**
 * NlpTechniqueModel:
 * @ids: (array length=n_classes): for each class, the id of a technique; empty for class 0, which
 *     is that of sentences without one
 * @names: (array length=n_classes): their names
 * @n_classes: the number of classes
 * @n_outputs: the number of sums: those of classes, and of groups of techniques with one parent
 * @groups: for each class, the sum of its group
 * @biases: for each sum, where it begins, in 65536ths
 * @calibration: the share of right techniques at each step of the probability, in 65536ths
 * @evidence: the evidence of words, of %NLP_TECHNIQUE_EVIDENCE_SIZE items
 * @stops: sorted hashes of stems
 * @n_stops: their number
 * @buckets: the features
 * @n_buckets: the size of the table
 * @outputs: for each weight, the sum that it belongs to
 * @weights: the weights
 * @n_weights: their number
 * @settings: the numbers
 * @advice: (nullable): what advice is, in a model that was read
 * @bytes: (nullable): the mapped file, which owns the tables
 *
 * A multinomial logistic regression over features of sentences. After it is opened it is only read.
 */
typedef struct {
  gchar **ids;
  gchar **names;
  guint32 n_classes;
  guint32 n_outputs;
  const guint16 *groups;
  const gint32 *biases;
  const gint32 *calibration;
  const gint8 *evidence;
  const guint64 *stops;
  guint32 n_stops;
  const NlpTechniqueBucket *buckets;
  guint32 n_buckets;
  const guint16 *outputs;
  const gint8 *weights;
  guint32 n_weights;
  NlpTechniqueSettings settings;
  NlpAdvice *advice;
  GBytes *bytes;
} NlpTechniqueModel;

/* Returns the bucket of a feature, or NULL. */
const NlpTechniqueBucket *nlp_technique_model_find (const NlpTechniqueModel *self, guint64 hash);

/* @name is the name of the file in errors (%NLP_DATA_FILE_ERROR). Returns: (transfer full) */
NlpTechniqueModel *nlp_technique_model_new (GBytes *bytes, const gchar *name, GError **error);

/* Maps @path. Errors are %NLP_DATA_FILE_ERROR and %G_FILE_ERROR. Returns: (transfer full) */
NlpTechniqueModel *nlp_technique_model_open (const gchar *path, GError **error);
void nlp_technique_model_free (NlpTechniqueModel *self);

/* Makes the file of a model, whose buckets may be in any order: @hashes has the whole hash of each.
 * Returns: (transfer full) */
GBytes *nlp_technique_model_write (const NlpTechniqueModel *self, const guint64 *hashes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpTechniqueModel, nlp_technique_model_free)

G_END_DECLS

#endif
