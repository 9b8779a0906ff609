/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parser.h: finds the head of each word of a sentence, and its relation to it.
 */

#ifndef NLP_PARSER_H
#define NLP_PARSER_H

#include "parserform.h"

G_BEGIN_DECLS

/**
 * NlpParser:
 *
 * A trained parser. It doesn't change, so that several threads may use it.
 */
typedef struct _NlpParser NlpParser;

/**
 * NlpParserState:
 *
 * The memory that a thread needs to parse: about a megabyte, whatever the length of sentences.
 */
typedef struct _NlpParserState NlpParserState;

/**
 * nlp_parser_new:
 * @data: the block of a model file, at an address that is a multiple of 8, better of 64; it must
 *     stay unchanged until nlp_parser_free()
 * @size: its bytes
 *
 * Makes a parser from trained weights.
 *
 * Returns: (transfer full) (nullable): the parser, or %NULL with an error of %NLP_DATA_FILE_ERROR
 *
 * Since: 0.1
 */
NlpParser *nlp_parser_new (gconstpointer data, gsize size, GError **error);
void nlp_parser_free (NlpParser *self);

/* Returns the number of a part of speech or fine tag, or 0 if the parser doesn't know @name. */
guint8 nlp_parser_find_pos (const NlpParser *self, const gchar *name);
guint8 nlp_parser_find_tag (const NlpParser *self, const gchar *name);

/* Returns the number of relations. */
guint nlp_parser_get_n_relations (const NlpParser *self);

/* Returns the name of @relation, less than their number; "root" is 0. */
const gchar *nlp_parser_get_relation (const NlpParser *self, guint8 relation);

NlpParserState *nlp_parser_state_new (const NlpParser *self);
void nlp_parser_state_free (NlpParserState *self);

/**
 * nlp_parser_parse:
 * @state: the memory of this thread, made for this parser
 * @words: (array length=n): the words of a sentence
 * @n: their number
 * @heads: (out) (array length=n): the head of each word; the root is its own head
 * @relations: (out) (array length=n): the relation of each word to its head
 *
 * Parses a sentence with a greedy transition system (transitions.h). The tree is projective and has
 * one root, which alone has the relation "root". Time is linear in @n. A sentence of more than 256
 * words is parsed in pieces: the roots of later pieces depend on that of the first one.
 *
 * Since: 0.1
 */
void nlp_parser_parse (const NlpParser *self,
                       NlpParserState *state,
                       const NlpParserWord *words,
                       gsize n,
                       guint32 *heads,
                       guint8 *relations);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpParser, nlp_parser_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpParserState, nlp_parser_state_free)

G_END_DECLS

#endif
