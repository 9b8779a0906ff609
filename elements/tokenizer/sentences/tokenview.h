/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tokenview.h: access to the tokens of a text by index.
 */

#ifndef NLP_TOKEN_VIEW_H
#define NLP_TOKEN_VIEW_H

#include "characters/chartype.h"
#include "gstnlptypes.h"
#include "lexicon/lexicon.h"

G_BEGIN_DECLS

/* The tokens of a text. All of it is borrowed. */
typedef struct {
  const NlpLexicon *lexicon;
  const gchar *text;
  const GstNlpToken *tokens;
  guint n_tokens;
} NlpTokenView;

/* Returns the first byte of token @i. */
static inline const gchar *
nlp_token_bytes (const NlpTokenView *self, guint i)
{
  return self->text + self->tokens[i].start;
}

/* Returns the length of token @i in bytes. */
static inline gsize
nlp_token_length (const NlpTokenView *self, guint i)
{
  return self->tokens[i].end - self->tokens[i].start;
}

static inline gunichar
nlp_token_first_char (const NlpTokenView *self, guint i)
{
  guint size;

  return nlp_char_at (nlp_token_bytes (self, i), &size);
}

/* Whether token @i has one of the #GstNlpTokenFlags in @flag. */
static inline gboolean
nlp_token_has (const NlpTokenView *self, guint i, guint32 flag)
{
  return (self->tokens[i].flags & flag) != 0;
}

/* Whether no whitespace precedes token @i. */
static inline gboolean
nlp_token_is_attached (const NlpTokenView *self, guint i)
{
  return !nlp_token_has (self, i, GST_NLP_TOKEN_SPACE_BEFORE);
}

/* Returns the #NlpLexiconFlags of token @i. */
static inline guint32
nlp_token_lookup (const NlpTokenView *self, guint i)
{
  return nlp_lexicon_lookup (self->lexicon, nlp_token_bytes (self, i), nlp_token_length (self, i));
}

G_END_DECLS

#endif
