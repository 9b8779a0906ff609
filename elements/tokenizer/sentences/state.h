/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCES_STATE_H
#define NLP_SENTENCES_STATE_H

#include "lines.h"
#include "markers.h"
#include "ends.h"
#include "tokenview.h"

G_BEGIN_DECLS

#define NLP_N_RECENT_SHAPES 8

/* What is known of the sentence that is being read. */
typedef struct {
  NlpTokenView view;
  NlpLines lines;

  guint first;      /* the first token of this sentence */
  NlpMarker marker; /* that this sentence begins with */

  NlpSentenceEnd end; /* whether the last tokens may end it */
  guint end_token;    /* the one that @end is about */
  gboolean is_closed; /* by a quote or bracket behind it */

  gboolean in_straight_quotes; /* an odd number of these is in front, in this paragraph */
  gboolean in_curly_quotes;
  guint bracket; /* one more than the number of the token that opens a bracket, or 0 */

  guint8 shapes[NLP_N_RECENT_SHAPES]; /* of tokens looked at lately, by the last bits of their */
  guint shape_tokens[NLP_N_RECENT_SHAPES]; /* numbers, which are here, plus one */
  guint8 first_shape;                      /* of the sentence, valid if @n_counted isn't 0 */

  guint n_counted; /* tokens of this sentence whose case has been looked at */
  guint n_lower;   /* those among them in lower case */
} NlpSentenceState;

/* Whether a sentence ends at a gap. */
typedef enum {
  NLP_BREAK_NEVER,
  NLP_BREAK_UNLIKELY,
  NLP_BREAK_LIKELY,
  NLP_BREAK_ALWAYS,
} NlpBreak;

/* Begins a paragraph: forgets the quotes that an old one left open. */
void nlp_sentence_begin_paragraph (NlpSentenceState *self);

/* Begins a sentence with token @first. */
void nlp_sentence_begin (NlpSentenceState *self, guint first);

/* Takes note of token @i, and of those that go with it, and returns how many these are. */
guint nlp_sentence_advance (NlpSentenceState *self, guint i);

/* Whether a token behind the end of a sentence still belongs to that. */
gboolean nlp_sentence_is_closer (const NlpSentenceState *self, guint i);

/* The number of tokens of a reference behind a full stop, "[1]" or a superscript's digits. */
guint nlp_sentence_reference_at (const NlpSentenceState *self, guint i);

/* ".", "!" and "?" alone */
static inline gboolean
nlp_token_is_end_mark (const NlpTokenView *view, guint i)
{
  gchar c = *nlp_token_bytes (view, i);

  return nlp_token_length (view, i) == 1 && (c == '.' || c == '!' || c == '?');
}

/* Digits without letters. */
static inline gboolean
nlp_token_is_number (const NlpTokenView *view, guint i)
{
  return (view->tokens[i].flags & (GST_NLP_TOKEN_DIGIT | GST_NLP_TOKEN_ALPHA)) ==
         GST_NLP_TOKEN_DIGIT;
}

G_END_DECLS

#endif
