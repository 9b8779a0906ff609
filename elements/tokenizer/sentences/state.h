/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * state.h: the state of a scan for sentences.
 */

#ifndef NLP_SENTENCES_STATE_H
#define NLP_SENTENCES_STATE_H

#include "ends.h"
#include "lines.h"
#include "markers.h"
#include "tokenview.h"

G_BEGIN_DECLS

/* The number of tokens whose shapes are cached. */
#define NLP_N_RECENT_SHAPES 8

/* The state of a scan over the tokens of a text. Tokens are identified by their index. */
typedef struct {
  NlpTokenView view;
  NlpLines lines;

  guint first;      /* the first token of the sentence */
  NlpMarker marker; /* the marker that the sentence begins with */

  NlpSentenceEnd end; /* the possible end that the last tokens form */
  guint end_token;    /* the token that @end describes */
  gboolean is_closed; /* whether a quote or bracket closes after it */

  gboolean in_straight_quotes; /* an odd number of these precedes in this paragraph */
  gboolean in_curly_quotes;
  guint bracket; /* one more than the index of the token that opens a bracket, or 0 */

  guint8 shapes[NLP_N_RECENT_SHAPES];      /* cached by the last bits of the index */
  guint shape_tokens[NLP_N_RECENT_SHAPES]; /* one more than the index that each belongs to */
  guint8 first_shape;                      /* of the first token; valid if @n_counted isn't 0 */

  guint n_counted; /* the tokens of this sentence whose case has been counted */
  guint n_lower;   /* those of them in lower case */
} NlpSentenceState;

/* Whether a sentence ends at a gap. */
typedef enum {
  NLP_BREAK_NEVER,
  NLP_BREAK_UNLIKELY,
  NLP_BREAK_LIKELY,
  NLP_BREAK_ALWAYS,
} NlpBreak;

/* Begins a paragraph: forgets the quotes that the last one left open. */
void nlp_sentence_begin_paragraph (NlpSentenceState *self);

/* Begins a sentence with token @first. */
void nlp_sentence_begin (NlpSentenceState *self, guint first);

/* Adds token @i to the sentence, with the tokens that belong to it, and returns their number. */
guint nlp_sentence_advance (NlpSentenceState *self, guint i);

/* Whether token @i, after the end of a sentence, still belongs to it. */
gboolean nlp_sentence_is_closer (const NlpSentenceState *self, guint i);

/* Returns the number of tokens of a reference after a full stop, "[1]" or the digits of a
 * superscript, that begins with token @i; 0 if there is none. */
guint nlp_sentence_reference_at (const NlpSentenceState *self, guint i);

/* Whether token @i is a single ".", "!" or "?". */
static inline gboolean
nlp_token_is_end_mark (const NlpTokenView *self, guint i)
{
  gchar c = *nlp_token_bytes (self, i);

  return nlp_token_length (self, i) == 1 && (c == '.' || c == '!' || c == '?');
}

/* Whether token @i consists of digits without letters. */
static inline gboolean
nlp_token_is_number (const NlpTokenView *self, guint i)
{
  return (self->tokens[i].flags & (GST_NLP_TOKEN_DIGIT | GST_NLP_TOKEN_ALPHA)) ==
         GST_NLP_TOKEN_DIGIT;
}

/* Returns the marker of a list item that begins with token @i. */
static inline NlpMarker
nlp_token_read_marker (const NlpTokenView *self, guint i)
{
  return nlp_marker_read (self->text, &self->tokens[i], MIN (self->n_tokens - i, NLP_MAX_MARKER));
}

G_END_DECLS

#endif
