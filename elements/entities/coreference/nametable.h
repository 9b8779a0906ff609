/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nametable.h: a table of the names in one text.
 */

#ifndef NLP_NAME_TABLE_H
#define NLP_NAME_TABLE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpNameTable:
 *
 * Maps labels and names to numbers. Keys are not copied, so that a table must not outlive its text.
 */
typedef struct _NlpNameTable NlpNameTable;

NlpNameTable *nlp_name_table_new (void);
void nlp_name_table_free (NlpNameTable *self);

/* Returns the location of a value, valid until the next call. A missing key is added with the value
 * -1. @label: (nullable): compared as a pointer, so it must be interned; @length is in bytes. */
gint32 *
nlp_name_table_get (NlpNameTable *self, const gchar *label, const gchar *name, gsize length);

/* Returns a value, or -1 if the key is missing. */
gint32
nlp_name_table_find (const NlpNameTable *self, const gchar *label, const gchar *name, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpNameTable, nlp_name_table_free)

G_END_DECLS

#endif
