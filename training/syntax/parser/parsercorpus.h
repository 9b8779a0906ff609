/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parsercorpus.h: sentences with their trees, from which the parser learns.
 */

#ifndef TRAINING_PARSER_CORPUS_H
#define TRAINING_PARSER_CORPUS_H

#include "syntax/parser/parserform.h"

G_BEGIN_DECLS

/**
 * ParserWord:
 * @form: the properties of its form
 * @pos: the number of its part of speech
 * @tag: the number of its fine tag
 * @relation: the number of the relation to its head
 * @head: its head in the sentence; the root has the number of words
 */
typedef struct {
  NlpParserForm form;
  guint8 pos;
  guint8 tag;
  guint8 relation;
  guint32 head;
} ParserWord;

/**
 * ParserCorpus:
 * @words: (element-type ParserWord): the words of all sentences
 * @ends: (element-type gsize): the end of each sentence in @words
 * @pos: (element-type utf8): the names of parts of speech
 * @tags: (element-type utf8): the names of fine tags
 * @relations: (element-type utf8): the names of relations
 */
typedef struct {
  GArray *words;
  GArray *ends;
  GPtrArray *pos;
  GPtrArray *tags;
  GPtrArray *relations;
} ParserCorpus;

ParserCorpus *parser_corpus_new (void);
void parser_corpus_free (ParserCorpus *self);

/* Adds a word to the current sentence. @head is counted from 1; 0 is the root. Returns FALSE if
 * there are too many names to number. */
gboolean parser_corpus_add_word (ParserCorpus *self,
                                 const gchar *form,
                                 const gchar *pos,
                                 const gchar *tag,
                                 guint head,
                                 const gchar *relation);

/* Ends the current sentence. Returns FALSE and drops the sentence if a head is not in it. */
gboolean parser_corpus_end_sentence (ParserCorpus *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParserCorpus, parser_corpus_free)

G_END_DECLS

#endif
