/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nameunits.c: splits names and texts into the units that names are compared by.
 */

#include "nameunits.h"

#include <string.h>

/* The lower case of a letter may have more bytes than its upper case. */
#define MAX_FOLDED (2 * NLP_NAME_UNIT_MAX_LENGTH + 6)

static inline gboolean
is_whitespace (guchar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Only U+2010 to U+201F, dashes and quotation marks, count as marks beyond ASCII. */
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
nlp_name_unit_next (const gchar *text, gsize length, gsize at, NlpNameUnit *unit)
{
  gsize end;

  while (at < length && is_whitespace ((guchar)text[at]))
    at++;
  if (at >= length)
    return FALSE;
  end = at;
  while (end < length && !is_mark (text, end, length) && end - at <= NLP_NAME_UNIT_MAX_LENGTH)
    end++;
  unit->spelling = text + at;
  if (end > at) {
    unit->length = end - at;
  } else if ((guchar)text[at] < 0x80) {
    unit->length = 1;
    end = at + 1;
  } else {
    unit->spelling = plain_mark (text + at);
    unit->length = 1;
    end = at + 3;
  }
  unit->end = end;
  return TRUE;
}

/* Writes the lower case of a unit to @folded. Returns its length in bytes. */
static gsize
fold (const NlpNameUnit *unit, gchar *folded)
{
  const gchar *end = unit->spelling + unit->length;
  gsize length = 0;

  for (const gchar *p = unit->spelling; p < end;) {
    gunichar c;

    if ((guchar)*p < 0x80) {
      folded[length++] = g_ascii_tolower (*p++);
      continue;
    }
    c = g_utf8_get_char_validated (p, end - p);
    if (c >= (gunichar)-2) { /* truncated within a character */
      folded[length++] = *p++;
      continue;
    }
    length += (gsize)g_unichar_to_utf8 (g_unichar_tolower (c), folded + length);
    p = g_utf8_next_char (p);
  }
  return length;
}

guint32
nlp_name_unit_hash (const NlpNameUnit *unit, gboolean ignore_case)
{
  gchar folded[MAX_FOLDED];

  if (!ignore_case || unit->length > NLP_NAME_UNIT_MAX_LENGTH)
    return nlp_word_classes_hash_word (unit->spelling, unit->length);
  return nlp_word_classes_hash_word (folded, fold (unit, folded));
}

static gboolean
is_same (const NlpNameUnit *a, const NlpNameUnit *b, gboolean ignore_case)
{
  gchar folded_a[MAX_FOLDED], folded_b[MAX_FOLDED];
  gsize length;

  if (a->length > NLP_NAME_UNIT_MAX_LENGTH || b->length > NLP_NAME_UNIT_MAX_LENGTH)
    return FALSE;
  if (!ignore_case)
    return a->length == b->length && memcmp (a->spelling, b->spelling, a->length) == 0;
  length = fold (a, folded_a);
  return fold (b, folded_b) == length && memcmp (folded_a, folded_b, length) == 0;
}

gboolean
nlp_name_units_equal (const gchar *text,
                      gsize length,
                      const gchar *other,
                      gsize other_length,
                      gboolean ignore_case)
{
  NlpNameUnit unit = {NULL}, other_unit = {NULL};

  for (;;) {
    const gboolean is_more = nlp_name_unit_next (text, length, unit.end, &unit);

    if (is_more != nlp_name_unit_next (other, other_length, other_unit.end, &other_unit))
      return FALSE;
    if (!is_more)
      return TRUE;
    if (!is_same (&unit, &other_unit, ignore_case))
      return FALSE;
  }
}
