/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tokenshape.h: the shapes of tokens, by which the boundary model generalises over words.
 */

#ifndef NLP_TOKEN_SHAPE_H
#define NLP_TOKEN_SHAPE_H

#include "tokenview.h"

G_BEGIN_DECLS

/* What a token looks like, apart from its meaning. Models are trained on these: add new ones at the
 * end. */
typedef enum {
  NLP_SHAPE_EDGE, /* no token: the edge of the sentence or paragraph */
  NLP_SHAPE_LOWER,
  NLP_SHAPE_TITLE,
  NLP_SHAPE_UPPER,
  NLP_SHAPE_LETTER, /* a single capital */
  NLP_SHAPE_CLITIC,
  NLP_SHAPE_MIXED,        /* letters and digits */
  NLP_SHAPE_SMALL_NUMBER, /* of one or two digits */
  NLP_SHAPE_YEAR,         /* of four */
  NLP_SHAPE_NUMBER,
  NLP_SHAPE_TIME, /* "09:56" */
  NLP_SHAPE_DATE, /* "11/28/2000" */
  NLP_SHAPE_WEB,
  NLP_SHAPE_MAIL,
  NLP_SHAPE_ADDRESS,
  NLP_SHAPE_INITIAL, /* "J." */
  NLP_SHAPE_ABBREVIATION_LOWER,
  NLP_SHAPE_ABBREVIATION_TITLE,
  NLP_SHAPE_STOP,
  NLP_SHAPE_QUESTION,
  NLP_SHAPE_EXCLAMATION,
  NLP_SHAPE_ELLIPSIS,
  NLP_SHAPE_STRONG, /* "!!", "?!" */
  NLP_SHAPE_COMMA,
  NLP_SHAPE_COLON,
  NLP_SHAPE_SEMICOLON,
  NLP_SHAPE_DASH,
  NLP_SHAPE_OPENING_BRACKET,
  NLP_SHAPE_CLOSING_BRACKET,
  NLP_SHAPE_OPENING_QUOTE,
  NLP_SHAPE_CLOSING_QUOTE,
  NLP_SHAPE_QUOTE, /* may open or close */
  NLP_SHAPE_BULLET,
  NLP_SHAPE_RULE, /* "-----", "=====" */
  NLP_SHAPE_EMOTICON,
  NLP_SHAPE_SYMBOL,
  NLP_N_SHAPES,
} NlpShape;

/* Returns the shape of token @i. */
NlpShape nlp_token_shape (const NlpTokenView *self, guint i);

G_END_DECLS

#endif
