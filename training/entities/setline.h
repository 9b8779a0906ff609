/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SET_LINE_H
#define NLP_SET_LINE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpLabelMapping:
 * @name: the label in the file
 * @labels: the set of our labels it may stand for; 0 for any label that the file doesn't annotate
 */
typedef struct {
  gchar *name;
  guint32 labels;
} NlpLabelMapping;

/**
 * NlpSetLine:
 * @path: the file
 * @is_train: whether it is for training, not for scoring
 * @is_silver: whether it is relabelled before it is used
 * @n_times: number of times it is read in an epoch
 * @domain: number of its domain; 0 is the domain the model is used in
 * @labels: the labels it annotates
 * @free_labels: the labels it doesn't annotate, although its text may contain such entities
 * @mappings: of #NlpLabelMapping
 *
 * The description of a data set.
 */
typedef struct {
  gchar *path;
  gboolean is_train;
  gboolean is_silver;
  guint n_times;
  guint domain;
  guint32 labels;
  guint32 free_labels;
  GArray *mappings;
} NlpSetLine;

/* Parses a line of a list of data sets (README.md), whose file is in @folder. Errors are
 * %G_OPTION_ERROR. */
NlpSetLine *nlp_set_line_parse (const gchar *line,
                                const gchar *folder,
                                const gchar *const *labels,
                                GError **error);

/* Describes a file that annotates all @labels under their own names. */
NlpSetLine *
nlp_set_line_new_plain (const gchar *path, gboolean is_train, const gchar *const *labels);
void nlp_set_line_free (NlpSetLine *self);

/* Returns: (nullable): the mapping of the file's label @name */
const NlpLabelMapping *nlp_set_line_find (const NlpSetLine *self, const gchar *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSetLine, nlp_set_line_free)

G_END_DECLS

#endif
