/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MODEL_FILE_H
#define NLP_MODEL_FILE_H

#include "clusters.h"
#include "viterbi.h"

G_BEGIN_DECLS

/**
 * NlpModelFeature:
 * @key: the feature; 0 in an empty slot
 * @weights: where its weights begin: first how many there are
 */
typedef struct {
  guint32 key;
  guint32 weights;
} NlpModelFeature;

/* A weight and the tag that it is for, in 16 bits. */
typedef guint16 NlpModelWeight;

#define NLP_MODEL_MAX_WEIGHT 511

static inline NlpModelWeight
nlp_model_weight_new (guint tag, gint weight)
{
  return (guint16)(tag << 10 | (weight & 0x3ff));
}

static inline guint
nlp_model_weight_tag (NlpModelWeight weight)
{
  return weight >> 10;
}

static inline gint
nlp_model_weight_value (NlpModelWeight weight)
{
  return (gint16)(weight << 6) >> 6;
}

/**
 * NlpModelFile:
 * @labels: (array zero-terminated=1): the labels that it knows
 * @clusters: the clusters of words
 * @features: the slots of an open hash table
 * @feature_mask: how many slots it has, a power of two, less one
 * @weights: of all features
 * @transitions: the score of each tag behind each tag, rows of %NLP_MAX_TAGS
 *
 * A trained model, as it lies in a file: little-endian, a header, and parts that begin at multiples
 * of 8 bytes. A file is mapped and not copied, so that all who use it share its memory.
 */
typedef struct {
  gchar **labels;
  guint n_labels;
  NlpClusters clusters;
  const NlpModelFeature *features;
  guint32 feature_mask;
  const NlpModelWeight *weights;
  const gint16 *transitions;
  /*< private >*/
  GBytes *bytes;
} NlpModelFile;

#define NLP_MODEL_ERROR (nlp_model_error_quark ())
GQuark nlp_model_error_quark (void);

/**
 * NlpModelError:
 * @NLP_MODEL_ERROR_FORMAT: no model, or one of another version
 * @NLP_MODEL_ERROR_DAMAGED: cut off, or not what was written
 */
typedef enum {
  NLP_MODEL_ERROR_FORMAT,
  NLP_MODEL_ERROR_DAMAGED,
} NlpModelError;

/* Errors are %NLP_MODEL_ERROR; @name is what they call the model. */
NlpModelFile *nlp_model_file_new (GBytes *bytes, const gchar *name, GError **error);

/* Maps @path. Errors are %G_FILE_ERROR too. */
NlpModelFile *nlp_model_file_open (const gchar *path, GError **error);
void nlp_model_file_free (NlpModelFile *self);

/* Writes a model; what @model points to is copied to the file. */
gboolean nlp_model_file_write (const NlpModelFile *model,
                               guint32 n_weights,
                               const gchar *path,
                               GError **error);

/* The slot of a feature, or the free one it would take. */
static inline guint32
nlp_model_features_slot (const NlpModelFeature *slots, guint32 mask, guint32 feature)
{
  guint32 slot = (feature ^ feature >> 13) & mask;

  while (slots[slot].key != feature && slots[slot].key != 0)
    slot = (slot + 1) & mask;
  return slot;
}

/* The weights of a feature, the first of which says how many follow, or %NULL. */
static inline const NlpModelWeight *
nlp_model_file_find (const NlpModelFile *self, guint32 feature)
{
  const NlpModelFeature *found =
      self->features + nlp_model_features_slot (self->features, self->feature_mask, feature);

  return found->key == 0 ? NULL : self->weights + found->weights;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpModelFile, nlp_model_file_free)

G_END_DECLS

#endif
