/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "pieces.h"

#include <string.h>

/* A letter in lower case may be longer than in upper case. */
#define MAX_FOLDED (2 * NLP_PIECES_MAX_LENGTH + 6)

static inline gboolean
is_blank (guchar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/* U+2010 to U+201F, dashes and quotation marks, are the only non-ASCII marks. */
static inline gboolean
is_mark (const gchar *text, gsize at, gsize length)
{
  guchar c = (guchar)text[at];

  if (c < 0x80)
    return !g_ascii_isalnum (c);
  return c == 0xe2 && at + 2 < length && (guchar)text[at + 1] == 0x80 &&
         (guchar)text[at + 2] >= 0x90 && (guchar)text[at + 2] <= 0x9f;
}

static const gchar *
plain_mark (const gchar *mark)
{
  guchar last = (guchar)mark[2];

  return last <= 0x95 ? "-" : last <= 0x9b ? "'" : "\"";
}

gboolean
nlp_piece_next (const gchar *text, gsize length, gsize at, NlpPiece *piece)
{
  gsize end;

  while (at < length && is_blank ((guchar)text[at]))
    at++;
  if (at >= length)
    return FALSE;
  end = at;
  while (end < length && !is_mark (text, end, length) && end - at <= NLP_PIECES_MAX_LENGTH)
    end++;
  piece->spelling = text + at;
  if (end > at) {
    piece->length = end - at;
  } else if ((guchar)text[at] < 0x80) {
    piece->length = 1;
    end = at + 1;
  } else {
    piece->spelling = plain_mark (text + at);
    piece->length = 1;
    end = at + 3;
  }
  piece->end = end;
  return TRUE;
}

/* Writes a piece in lower case; returns the length of that. */
static gsize
fold (const NlpPiece *piece, gchar *folded)
{
  const gchar *end = piece->spelling + piece->length;
  gsize length = 0;

  for (const gchar *p = piece->spelling; p < end;) {
    gunichar c;

    if ((guchar)*p < 0x80) {
      folded[length++] = g_ascii_tolower (*p++);
      continue;
    }
    c = g_utf8_get_char_validated (p, end - p);
    if (c >= (gunichar)-2) { /* cut off within a letter */
      folded[length++] = *p++;
      continue;
    }
    length += (gsize)g_unichar_to_utf8 (g_unichar_tolower (c), folded + length);
    p = g_utf8_next_char (p);
  }
  return length;
}

guint32
nlp_piece_hash (const NlpPiece *piece, gboolean ignore_case)
{
  gchar folded[MAX_FOLDED];

  if (!ignore_case || piece->length > NLP_PIECES_MAX_LENGTH)
    return nlp_word_classes_hash_word (piece->spelling, piece->length);
  return nlp_word_classes_hash_word (folded, fold (piece, folded));
}

static gboolean
is_same (const NlpPiece *a, const NlpPiece *b, gboolean ignore_case)
{
  gchar folded_a[MAX_FOLDED], folded_b[MAX_FOLDED];
  gsize length;

  if (a->length > NLP_PIECES_MAX_LENGTH || b->length > NLP_PIECES_MAX_LENGTH)
    return FALSE;
  if (!ignore_case)
    return a->length == b->length && memcmp (a->spelling, b->spelling, a->length) == 0;
  length = fold (a, folded_a);
  return fold (b, folded_b) == length && memcmp (folded_a, folded_b, length) == 0;
}

gboolean
nlp_pieces_equal (const gchar *text,
                  gsize length,
                  const gchar *other,
                  gsize other_length,
                  gboolean ignore_case)
{
  NlpPiece piece = {NULL}, other_piece = {NULL};

  for (;;) {
    const gboolean is_more = nlp_piece_next (text, length, piece.end, &piece);

    if (is_more != nlp_piece_next (other, other_length, other_piece.end, &other_piece))
      return FALSE;
    if (!is_more)
      return TRUE;
    if (!is_same (&piece, &other_piece, ignore_case))
      return FALSE;
  }
}
