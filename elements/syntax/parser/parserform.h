/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserform.h: the words of a sentence, and the properties of their forms that the parser knows.
 */

#ifndef NLP_PARSER_FORM_H
#define NLP_PARSER_FORM_H

#include <glib.h>

G_BEGIN_DECLS

#define NLP_PARSER_N_PREFIXES 4096
#define NLP_PARSER_N_SUFFIXES 8192
#define NLP_PARSER_N_SHAPES 16

/**
 * NlpParserWord:
 * @text: the word, in UTF-8, not zero-terminated
 * @length: its bytes
 * @pos: its part of speech, see nlp_parser_find_pos()
 * @tag: its fine tag, see nlp_parser_find_tag()
 */
typedef struct {
  const gchar *text;
  guint32 length;
  guint8 pos;
  guint8 tag;
} NlpParserWord;

/**
 * NlpParserForm:
 * @word: the hash of the word in lower case, its digits replaced by "0"; never 0
 * @prefix: the hash of its first three bytes, below %NLP_PARSER_N_PREFIXES
 * @suffix: the hash of its last three bytes, below %NLP_PARSER_N_SUFFIXES
 * @shape: its letter case and kinds of characters, below %NLP_PARSER_N_SHAPES
 *
 * All but the shape depend on the hashed form alone, so that their weights can be summed once for
 * each entry of a vocabulary.
 */
typedef struct {
  guint32 word;
  guint16 prefix;
  guint16 suffix;
  guint8 shape;
} NlpParserForm;

/* Reads a word of @length bytes. */
NlpParserForm nlp_parser_form_read (const gchar *text, gsize length);

G_END_DECLS

#endif
