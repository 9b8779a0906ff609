/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordtable.h: gives each different word a number.
 */

#ifndef NLP_WORD_TABLE_H
#define NLP_WORD_TABLE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpWordTable:
 *
 * Numbers words from 0 in the order in which they first occur.
 *
 * Words that differ only in case are one word. The table stores a hash of 64 bits and not the word:
 * a collision within one document is less likely than a disk error. A word costs no allocation.
 *
 * Words are UTF-8, lengths are in bytes.
 */
typedef struct _NlpWordTable NlpWordTable;

/* The number of no word. */
#define NLP_WORD_NONE G_MAXUINT32

NlpWordTable *nlp_word_table_new (void);
void nlp_word_table_free (NlpWordTable *self);

/* Copies the table; the copy numbers further words as @self would. */
NlpWordTable *nlp_word_table_copy (const NlpWordTable *self);

/* Returns the number of @word, which is added if it is new. */
guint32 nlp_word_table_add (NlpWordTable *self, const gchar *word, gsize length);

/* Returns the number of @word, or %NLP_WORD_NONE. */
guint32 nlp_word_table_find (const NlpWordTable *self, const gchar *word, gsize length);

/* Hashes @word, whatever its case, without the random seed of a table: the same word has the same
 * hash in all documents. */
guint64 nlp_word_hash (const gchar *word, gsize length);

guint32 nlp_word_table_get_size (const NlpWordTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWordTable, nlp_word_table_free)

G_END_DECLS

#endif
