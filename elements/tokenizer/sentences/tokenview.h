/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_TOKEN_VIEW_H
#define NLP_TOKEN_VIEW_H

#include "characters/chartype.h"
#include "gstnlptypes.h"
#include "lexicon/lexicon.h"

G_BEGIN_DECLS

/* The tokens of a text, to be asked about by number. */
typedef struct {
  const NlpLexicon *lexicon;
  const gchar *text;
  const GstNlpToken *tokens;
  guint n_tokens;
} NlpTokenView;

static inline const gchar *
nlp_token_bytes (const NlpTokenView *view, guint i)
{
  return view->text + view->tokens[i].start;
}

static inline gsize
nlp_token_length (const NlpTokenView *view, guint i)
{
  return view->tokens[i].end - view->tokens[i].start;
}

static inline gunichar
nlp_token_first_char (const NlpTokenView *view, guint i)
{
  guint size;

  return nlp_char_at (nlp_token_bytes (view, i), &size);
}

static inline gboolean
nlp_token_has (const NlpTokenView *view, guint i, guint32 flag)
{
  return (view->tokens[i].flags & flag) != 0;
}

/* Whether no white space is in front of it. */
static inline gboolean
nlp_token_is_attached (const NlpTokenView *view, guint i)
{
  return !nlp_token_has (view, i, GST_NLP_TOKEN_SPACE_BEFORE);
}

/* The #NlpLexiconFlags of it. */
static inline guint32
nlp_token_lookup (const NlpTokenView *view, guint i)
{
  return nlp_lexicon_lookup (view->lexicon, nlp_token_bytes (view, i), nlp_token_length (view, i));
}

G_END_DECLS

#endif
