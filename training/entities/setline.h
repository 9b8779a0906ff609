/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SET_LINE_H
#define NLP_SET_LINE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpLabelMapping:
 * @name: what the file calls it
 * @labels: which of ours it may be, as a set; 0 if anything that the file doesn't label
 */
typedef struct {
  gchar *name;
  guint32 labels;
} NlpLabelMapping;

/**
 * NlpSetLine:
 * @path: the file
 * @is_train: whether to learn from it, or else to be scored on it
 * @is_silver: whether its labels are to be learnt before they are trusted
 * @n_times: how often it is read in an epoch
 * @domain: the kind of text, 0 for the kind that is tagged later
 * @labels: that it has
 * @free_labels: that it doesn't have, though its text may
 * @mappings: of #NlpLabelMapping
 *
 * What is known of a file of annotated documents.
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

/* A line as README.md has them, whose file is in @folder. Errors are %G_OPTION_ERROR. */
NlpSetLine *nlp_set_line_parse (const gchar *line,
                                const gchar *folder,
                                const gchar *const *labels,
                                GError **error);

/* A file that has all @labels, under their own names. */
NlpSetLine *
nlp_set_line_new_plain (const gchar *path, gboolean is_train, const gchar *const *labels);
void nlp_set_line_free (NlpSetLine *self);

/* (nullable) */
const NlpLabelMapping *nlp_set_line_find (const NlpSetLine *self, const gchar *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSetLine, nlp_set_line_free)

G_END_DECLS

#endif
