/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lexicon.h: a dictionary as a text file, for training.
 */

#ifndef NLP_LEXICON_FILE_H
#define NLP_LEXICON_FILE_H

#include "tags/taglexicon.h"

G_BEGIN_DECLS

/**
 * NlpLexiconEntry:
 * @form: the word
 * @tag: its class
 * @lemma: (nullable): its lemma
 */
typedef struct {
  gchar *form;
  gchar *tag;
  gchar *lemma;
} NlpLexiconEntry;

/* Reads lines of "form<tab>class[<tab>lemma]". Errors are those of g_file_get_contents().
 * Returns: (transfer full) (element-type NlpLexiconEntry) (nullable) */
GArray *nlp_lexicon_read (const gchar *path, GError **error);

/* Makes the table of the classes of words; at most 32 classes count, those that come first.
 * @n_buckets: (out). Returns: (transfer full): free it with g_free() */
NlpTagLexiconWord *nlp_lexicon_make_table (const GArray *entries, guint32 *n_buckets);

G_END_DECLS

#endif
