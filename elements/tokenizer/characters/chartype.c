/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * chartype.c: classifies bytes and code points.
 */

#include "chartype.h"

#include "scripts.h"

#define _ 0
#define L NLP_BYTE_LOWER
#define U NLP_BYTE_UPPER
#define D NLP_BYTE_DIGIT
#define N NLP_BYTE_NAME
#define S NLP_BYTE_SPACE
#define H NLP_BYTE_HIGH
#define A NLP_BYTE_HINT
#define C NLP_BYTE_CLOSER
#define B (NLP_BYTE_HINT | NLP_BYTE_CLOSER)

/* clang-format off */
const guint8 nlp_byte_types[256] = {
  _, _, _, _, _, _, _, _, _, S, S, S, S, S, _, _,
  _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _,
  S, _, _, A, _, N, _, _, _, C, _, N, C, N, B, A,
  D, D, D, D, D, D, D, D, D, D, B, C, _, _, _, C,
  A, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
  U, U, U, U, U, U, U, U, U, U, U, A, A, C, _, N,
  _, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
  L, L, L, L, L, L, L, L, L, L, L, _, _, _, _, _,
  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
};
/* clang-format on */

static gboolean
is_emoji (gunichar c)
{
  return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf) ||
         (c >= 0x2b00 && c <= 0x2bff) || (c >= 0x2300 && c <= 0x23ff);
}

NlpCharType
nlp_char_type (gunichar c)
{
  if (nlp_script_needs_dictionary (c))
    return NLP_CHAR_SCRIPT;
  if (c >= 0x1f3fb && c <= 0x1f3ff)
    return NLP_CHAR_MARK; /* skin tones */
  if (c >= 0x1f1e6 && c <= 0x1f1ff)
    return NLP_CHAR_FLAG;

  switch (g_unichar_type (c)) {
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
      return NLP_CHAR_UPPER;
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_LETTER_NUMBER:
      return NLP_CHAR_LOWER;
    case G_UNICODE_DECIMAL_NUMBER:
      return NLP_CHAR_DIGIT;
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_FORMAT:
      return NLP_CHAR_MARK;
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return NLP_CHAR_SPACE;
    case G_UNICODE_CONTROL:
      return c == 0x85 || (c >= 0x09 && c <= 0x0d) ? NLP_CHAR_SPACE : NLP_CHAR_OTHER;
    default:
      return is_emoji (c) ? NLP_CHAR_EMOJI : NLP_CHAR_OTHER;
  }
}
