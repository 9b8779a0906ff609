/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_SYNTAX_PRIVATE_H
#define GST_NLP_SYNTAX_PRIVATE_H

#include "gstnlpnames-private.h"
#include "gstnlpsentenceparser.h"

G_BEGIN_DECLS

/* The syntax of the tokens of a layer, which owns it. */
typedef struct {
  GArray *tokens;               /* of GstNlpTokenSyntax, one for each token */
  GString *lemmas;              /* NUL-terminated strings, one after the other */
  GstNlpNames *tags;            /* shared */
  GstNlpNames *relations;       /* shared */
  GstNlpSentenceParser *parser; /* (nullable) shared: for sentences without heads */
} GstNlpSyntax;

/* Creates the syntax of @n_tokens tokens about which nothing is known. */
GstNlpSyntax *gst_nlp_syntax_new (guint n_tokens);
/* Takes @tokens and @lemmas, and refers to the tables. NULL is the same as an empty block or
 * table. */
GstNlpSyntax *gst_nlp_syntax_new_take (GArray *tokens,
                                       GString *lemmas,
                                       GstNlpNames *tags,
                                       GstNlpNames *relations);
GstNlpSyntax *gst_nlp_syntax_copy (const GstNlpSyntax *self);
void gst_nlp_syntax_free (GstNlpSyntax *self);

/* Whether all numbers refer to something. */
gboolean gst_nlp_syntax_is_valid (const GstNlpSyntax *self);

#define gst_nlp_syntax_token(self, i) (&g_array_index ((self)->tokens, GstNlpTokenSyntax, i))

/* Adds a token at the end about which nothing is known. */
void gst_nlp_syntax_append (GstNlpSyntax *self);
/* Removes a token. The tokens whose head it is have none, and other heads are renumbered. */
void gst_nlp_syntax_remove (GstNlpSyntax *self, guint index);

/* Return the number of @name, which is added if necessary, or 0 if the table is full. */
guint16 gst_nlp_syntax_add_tag (GstNlpSyntax *self, const gchar *name);
guint8 gst_nlp_syntax_add_relation (GstNlpSyntax *self, const gchar *name);

/* Returns the value of GstNlpTokenSyntax.lemma for a lemma of @length bytes and without NUL, after
 * it is stored if necessary. GST_NLP_LEMMA_NONE if the block is full. @text is that of the
 * token. */
guint32 gst_nlp_syntax_add_lemma (GstNlpSyntax *self,
                                  const gchar *lemma,
                                  gsize length,
                                  const gchar *text,
                                  gsize text_length);
/* Appends the lemma of a token. Returns FALSE if it is not known. */
gboolean gst_nlp_syntax_append_lemma (const GstNlpSyntax *self,
                                      guint index,
                                      const gchar *text,
                                      gsize text_length,
                                      GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpSyntax, gst_nlp_syntax_free)

G_END_DECLS

#endif
