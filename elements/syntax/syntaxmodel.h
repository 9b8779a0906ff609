/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * syntaxmodel.h: the file of a model of syntax.
 */

#ifndef NLP_SYNTAX_MODEL_H
#define NLP_SYNTAX_MODEL_H

#include "gstnlptypes.h"
#include "lemmas/lemmatizer.h"
#include "tags/tagmodel.h"

G_BEGIN_DECLS

/**
 * NlpSyntaxModel:
 * @names: (array zero-terminated=1): for each class, its part of speech in the language, such as
 *     "NNS"; empty if it has none
 * @pos: for each class, its Universal part of speech, a #GstNlpPos
 * @tags: (nullable) (array zero-terminated=1): the different names that are not empty
 * @tag_numbers: (nullable): for each class, the number of its name in @tags, from 1, or 0
 * @tables: clusters and dictionary
 * @tagger: the weights of classes
 * @lemmatizer: the rules of lemmas
 * @parser: (nullable): the block of the parser
 * @parser_size: its size in bytes
 * @bytes: (nullable): the mapped file, which owns the tables
 *
 * A model of the syntax of a language. After it is opened it is only read.
 */
typedef struct {
  gchar **names;
  guint8 *pos;
  gchar **tags;
  guint16 *tag_numbers;
  NlpTagTables tables;
  NlpTagModel tagger;
  NlpLemmatizer lemmatizer;
  gconstpointer parser;
  gsize parser_size;
  GBytes *bytes;
} NlpSyntaxModel;

/* @name is the name of the file in errors (%NLP_DATA_FILE_ERROR). Returns: (transfer full) */
NlpSyntaxModel *nlp_syntax_model_new (GBytes *bytes, const gchar *name, GError **error);

/* Maps @path. Errors are %NLP_DATA_FILE_ERROR and %G_FILE_ERROR. Returns: (transfer full) */
NlpSyntaxModel *nlp_syntax_model_open (const gchar *path, GError **error);
void nlp_syntax_model_free (NlpSyntaxModel *self);

/* Writes a model to @path. Errors are %G_FILE_ERROR. */
gboolean nlp_syntax_model_write (const NlpSyntaxModel *self, const gchar *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSyntaxModel, nlp_syntax_model_free)

G_END_DECLS

#endif
