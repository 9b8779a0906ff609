/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NAME_TABLE_H
#define NLP_NAME_TABLE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpNameTable:
 *
 * Values by a label and a piece of text, for the life of one text: keys are not copied.
 */
typedef struct _NlpNameTable NlpNameTable;

NlpNameTable *nlp_name_table_new (void);
void nlp_name_table_free (NlpNameTable *self);

/* Labels are compared as pointers: intern them. A key that is not there is made, with value -1. */
gint32 *
nlp_name_table_get (NlpNameTable *self, const gchar *label, const gchar *name, gsize length);

/* The value, or -1. */
gint32
nlp_name_table_find (const NlpNameTable *self, const gchar *label, const gchar *name, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpNameTable, nlp_name_table_free)

G_END_DECLS

#endif
