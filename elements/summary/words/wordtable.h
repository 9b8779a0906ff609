/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_WORD_TABLE_H
#define NLP_WORD_TABLE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpWordTable:
 *
 * Numbers words in the order they are first met, from 0.
 *
 * Words that differ in case alone are one word. A word is known by a hash of 64 bits and not
 * stored: that two words of one document share it is less likely than a broken disk. The table is
 * open addressing with linear probing, so a word costs no allocation.
 *
 * Words are UTF-8 and lengths bytes.
 */
typedef struct _NlpWordTable NlpWordTable;

/* No word, and the answer for a word that is not there. */
#define NLP_WORD_NONE G_MAXUINT32

NlpWordTable *nlp_word_table_new (void);
void nlp_word_table_free (NlpWordTable *self);

/* A copy, whose next new word gets the number that the next one of @self would. */
NlpWordTable *nlp_word_table_copy (const NlpWordTable *self);

/* The number of @word, which is a new one if it was not there. */
guint32 nlp_word_table_add (NlpWordTable *self, const gchar *word, gsize length);

/* The number of @word, or NLP_WORD_NONE. */
guint32 nlp_word_table_find (const NlpWordTable *self, const gchar *word, gsize length);

/* What a word is known by in tables that go on for longer than a document: the same in each run. */
guint64 nlp_word_hash (const gchar *word, gsize length);

/* How many words have a number. */
guint32 nlp_word_table_get_size (const NlpWordTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWordTable, nlp_word_table_free)

G_END_DECLS

#endif
