/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_LABEL_TABLE_H
#define NLP_LABEL_TABLE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpLabelTable:
 *
 * A compiled-in table of labels and their words, one label a line: "TOOL: tool tools".
 */
typedef struct _NlpLabelTable NlpLabelTable;

NlpLabelTable *nlp_label_table_new (const gchar *name);
void nlp_label_table_free (NlpLabelTable *self);

/* Returns the first label that has @word, or %NULL. */
const gchar *nlp_label_table_find (const NlpLabelTable *self, const gchar *word);

/* Calls @func for each word of a label. */
typedef void (*NlpLabelTableFunc) (const gchar *label, const gchar *word, gpointer data);
void nlp_label_table_foreach (const NlpLabelTable *self, NlpLabelTableFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpLabelTable, nlp_label_table_free)

G_END_DECLS

#endif
