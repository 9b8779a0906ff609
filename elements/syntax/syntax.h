/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * syntax.h: the classes, lemmas and heads of the words of a text.
 */

#ifndef NLP_SYNTAX_H
#define NLP_SYNTAX_H

#include "syntaxmodel.h"

G_BEGIN_DECLS

/**
 * NlpSyntax:
 *
 * A model at work. It may be shared between threads.
 */
typedef struct _NlpSyntax NlpSyntax;

/* Opens the model at @path; %NULL is the default model. Errors are %NLP_DATA_FILE_ERROR and
 * %G_FILE_ERROR. */
NlpSyntax *nlp_syntax_new (const gchar *path, GError **error);

/* Takes a model. Errors are those of its parser. */
NlpSyntax *nlp_syntax_new_for_model (NlpSyntaxModel *model, GError **error);
NlpSyntax *nlp_syntax_ref (NlpSyntax *self);
void nlp_syntax_unref (NlpSyntax *self);

/* Returns the model, which belongs to @self. */
const NlpSyntaxModel *nlp_syntax_get_model (const NlpSyntax *self);

/* Returns the path of the model: (nullable). */
const gchar *nlp_syntax_get_path (const NlpSyntax *self);

/* Whether the model can parse. */
gboolean nlp_syntax_can_parse (const NlpSyntax *self);

/* Returns the names of relations; the number of the first one is 1:
 * (nullable) (array zero-terminated=1). They belong to @self. */
const gchar *const *nlp_syntax_get_relations (const NlpSyntax *self);

/* Appends the syntax of each of @n_tokens tokens to @syntax, an array of #GstNlpTokenSyntax, and
 * the lemmas that need it to @lemmas. Offsets are in bytes. Without sentences (%NULL) the text is
 * one.
 * @parse: whether to find the heads, which needs a parser. The document must begin with the first
 * token, whose number is 0: @syntax is empty at first. */
void nlp_syntax_run (NlpSyntax *self,
                     const gchar *text,
                     const GstNlpToken *tokens,
                     gsize n_tokens,
                     const GstNlpRange *sentences,
                     gsize n_sentences,
                     gboolean parse,
                     GArray *syntax,
                     GString *lemmas);

/* Sets the heads and relations of the tokens @first to @end, which are a sentence, in @syntax, an
 * array that nlp_syntax_run() made. */
void nlp_syntax_parse_sentence (NlpSyntax *self,
                                const gchar *text,
                                const GstNlpToken *tokens,
                                gsize first,
                                gsize end,
                                GstNlpTokenSyntax *syntax);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSyntax, nlp_syntax_unref)

G_END_DECLS

#endif
