/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PIECES_H
#define NLP_PIECES_H

#include "lexical/wordclasses.h"

G_BEGIN_DECLS

/**
 * NlpPiece:
 * @spelling: its bytes, the way names are spelled
 * @length: of them
 * @end: where it ends in the text
 *
 * A part of a name or a text that names are compared by: a run of letters and digits, or a single
 * mark. Blanks between pieces don't count, curly and straight quotation marks are the same, and so
 * are hyphens and dashes; thus a name is found however a tokenizer cuts it.
 */
typedef struct {
  const gchar *spelling;
  gsize length;
  gsize end;
} NlpPiece;

/* Names have no longer pieces than this many bytes, and no more of them than this. */
#define NLP_PIECES_MAX_LENGTH NLP_WORD_CLASSES_MAX_LENGTH
#define NLP_PIECES_MAX 32

/* Reads the piece at or behind @at; %FALSE at the end. */
gboolean nlp_piece_next (const gchar *text, gsize length, gsize at, NlpPiece *piece);

/* nlp_word_classes_hash_word() of a piece, or of its lower case. */
guint32 nlp_piece_hash (const NlpPiece *piece, gboolean ignore_case);

/* Whether two texts have the same pieces. */
gboolean nlp_pieces_equal (const gchar *text,
                           gsize length,
                           const gchar *other,
                           gsize other_length,
                           gboolean ignore_case);

/* The hash of a row of pieces: the first one, and each further one. Its upper half tells where to
 * look, the lower one what it is. */
static inline guint64
nlp_pieces_begin (guint32 hash)
{
  return hash * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

static inline guint64
nlp_pieces_go_on (guint64 state, guint32 hash)
{
  state = (state ^ (state >> 29) ^ hash) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  return state ^ (state >> 32);
}

G_END_DECLS

#endif
