/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionmodel.h: decides whether a candidate is an action, and of which kind.
 */

#ifndef NLP_ACTION_MODEL_H
#define NLP_ACTION_MODEL_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpActionKind:
 * @NLP_ACTION_NONE: no action
 * @NLP_ACTION_AGREED: decided or affirmed by several parties
 * @NLP_ACTION_PLEDGED: promised or intended by one party
 * @NLP_ACTION_CALLED: demanded of others
 * @NLP_ACTION_PLANNED: scheduled
 *
 * The kinds of actions.
 */
typedef enum {
  NLP_ACTION_NONE,
  NLP_ACTION_AGREED,
  NLP_ACTION_PLEDGED,
  NLP_ACTION_CALLED,
  NLP_ACTION_PLANNED,
} NlpActionKind;

#define NLP_ACTION_N_KINDS 5

/* The weight of 1 in the file of a model, which has integers. */
#define NLP_ACTION_WEIGHT_UNIT 100

/**
 * NlpActionModel:
 *
 * A multinomial logistic regression over features of text. It is read from a file with a line for
 * each feature: its name and the weights of the kinds, in their order, in hundredths. It is only
 * read and may be shared between threads.
 */
typedef struct _NlpActionModel NlpActionModel;

/* Reads a model. @data ends in a NUL byte; @name is the name of the file in errors
 * (%NLP_TABLE_ERROR): a line without five integers after the feature. */
NlpActionModel *nlp_action_model_new (const gchar *name, const gchar *data, GError **error);
void nlp_action_model_free (NlpActionModel *self);

/* Sets @shares (array fixed-size=5) to the probability of each kind of the candidate with these
 * features, which a space ends each. @features is changed while the function runs. */
void nlp_action_model_predict (const NlpActionModel *self, GString *features, gdouble *shares);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpActionModel, nlp_action_model_free)

G_END_DECLS

#endif
