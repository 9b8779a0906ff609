/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_SENTENCE_PARSER_H
#define GST_NLP_SENTENCE_PARSER_H

#include "gstnlpprelude.h"
#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * GstNlpSentenceParser: (skip)
 *
 * A parser that documents keep, so that it parses those of their sentences that are asked for.
 *
 * Since: 0.1
 */
typedef struct _GstNlpSentenceParser GstNlpSentenceParser;

/**
 * GstNlpParseFunc: (skip)
 * @data: the data of the parser
 * @text: the text of a document
 * @tokens: the tokens of the text
 * @first: the number of the first token of a sentence
 * @end: the number of the token after its last one
 * @syntax: the syntax of all tokens; sets `head` and `relation` of those of the sentence
 *
 * Parses a sentence. Several threads may call it at the same time.
 *
 * Since: 0.1
 */
typedef void (*GstNlpParseFunc) (gpointer data,
                                 const gchar *text,
                                 const GstNlpToken *tokens,
                                 gsize first,
                                 gsize end,
                                 GstNlpTokenSyntax *syntax);

GST_NLP_API GstNlpSentenceParser *
gst_nlp_sentence_parser_new (GstNlpParseFunc parse, gpointer data, GDestroyNotify destroy);
GST_NLP_API GstNlpSentenceParser *gst_nlp_sentence_parser_ref (GstNlpSentenceParser *self);
GST_NLP_API void gst_nlp_sentence_parser_unref (GstNlpSentenceParser *self);
GST_NLP_API void gst_nlp_sentence_parser_parse (GstNlpSentenceParser *self,
                                                const gchar *text,
                                                const GstNlpToken *tokens,
                                                gsize first,
                                                gsize end,
                                                GstNlpTokenSyntax *syntax);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpSentenceParser, gst_nlp_sentence_parser_unref)

G_END_DECLS

#endif
