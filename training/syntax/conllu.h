/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * conllu.h: treebanks in CoNLL-U, for training.
 */

#ifndef NLP_CONLLU_H
#define NLP_CONLLU_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpTreeWord:
 * @form: the word as it is written
 * @lemma: its lemma
 * @pos: its Universal part of speech
 * @tag: its part of speech in the language, such as a Penn tag; empty if the file has none
 * @relation: its relation to its head
 * @head: the number of its head in the sentence, from 1; 0 for the root
 *
 * A syntactic word. The strings belong to the treebank.
 */
typedef struct {
  const gchar *form;
  const gchar *lemma;
  const gchar *pos;
  const gchar *tag;
  const gchar *relation;
  guint head;
} NlpTreeWord;

/**
 * NlpTree:
 * @words: its words
 * @n_words: their number
 * @document: the number of its document, from 0
 *
 * A sentence.
 */
typedef struct {
  NlpTreeWord *words;
  guint n_words;
  guint document;
} NlpTree;

/**
 * NlpTreebank:
 * @trees: (element-type NlpTree): its sentences
 * @n_documents: the number of its documents
 */
typedef struct {
  GArray *trees;
  guint n_documents;
  /*< private >*/
  GStringChunk *strings;
  GArray *words;
} NlpTreebank;

NlpTreebank *nlp_treebank_new (void);
void nlp_treebank_free (NlpTreebank *self);

/* Appends the sentences of @path. Multiword tokens and empty nodes are left out, their words are
 * not. Errors are those of g_file_get_contents(), and %G_IO_ERROR_INVALID_DATA with the line. */
gboolean nlp_treebank_read (NlpTreebank *self, const gchar *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpTreebank, nlp_treebank_free)

G_END_DECLS

#endif
