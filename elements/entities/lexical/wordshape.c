/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordshape.c: derives word classes from the letters and digits of a word.
 */

#include "words.h"

#include <string.h>

/* The code points of a word by type; letters without case count as lower-case. */
typedef struct {
  guint n_upper;
  guint n_lower;
  guint n_digits;
} Counts;

static void
count_code_point (Counts *self, gunichar c)
{
  if (g_unichar_isupper (c) || g_unichar_istitle (c))
    self->n_upper++;
  else if (g_unichar_isalpha (c))
    self->n_lower++;
}

static Counts
count (const gchar *text, gsize length)
{
  Counts counts = {0};

  for (gsize i = 0; i < length;) {
    guchar c = (guchar)text[i];

    if (g_ascii_islower (c))
      counts.n_lower++;
    else if (g_ascii_isupper (c))
      counts.n_upper++;
    else if (g_ascii_isdigit (c))
      counts.n_digits++;
    else if (c >= 0x80) {
      count_code_point (&counts, g_utf8_get_char (text + i));
      i += (gsize)(g_utf8_next_char (text + i) - (text + i));
      continue;
    }
    i++;
  }
  return counts;
}

/* Reads up to nine digits into @value. Returns their number. */
static gsize
read_digits (const gchar *text, gsize length, guint *value)
{
  gsize n = 0;

  *value = 0;
  while (n < length && n < 9 && g_ascii_isdigit (text[n]))
    *value = *value * 10 + (guint)(text[n++] - '0');
  return n;
}

/* Whether a word is three numbers with the same separator: "2013-05-10", "10/05/2013". */
static gboolean
is_numeric_date (const gchar *text, gsize length)
{
  gsize widths[3];
  guint value;
  gsize at = 0;
  gchar separator = 0;

  for (guint i = 0; i < 3; i++) {
    widths[i] = read_digits (text + at, length - at, &value);
    at += widths[i];
    if (widths[i] == 0 || widths[i] == 3 || widths[i] > 4)
      return FALSE;
    if (i == 2)
      break;
    if (at == length || strchr ("-/.", text[at]) == NULL ||
        (separator != 0 && separator != text[at]))
      return FALSE;
    separator = text[at++];
  }
  return at == length && widths[1] <= 2 && (widths[0] == 4) != (widths[2] == 4);
}

static gboolean
is_one_of (const gchar *text, gsize length, const gchar *const *words)
{
  for (; *words != NULL; words++)
    if (strlen (*words) == length && g_ascii_strncasecmp (text, *words, length) == 0)
      return TRUE;
  return FALSE;
}

/* Returns the shape of digits with a suffix: "21st", "1990s", "9pm", "5bn". */
static guint64
get_suffixed_shape (const gchar *text, gsize length)
{
  static const gchar *const ordinals[] = {"st", "nd", "rd", "th", NULL};
  static const gchar *const scales[] = {"k", "m", "bn", "mn", "tn", "b", NULL};
  static const gchar *const clocks[] = {"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "h", NULL};
  guint value;
  gsize at = text[0] == '\'' ? 1 : 0;
  const gsize n_digits = read_digits (text + at, length - at, &value);
  const gchar *suffix;
  gsize suffix_length;

  at += n_digits;
  if (at < length && n_digits > 0 && (text[at] == '.' || text[at] == ':')) {
    guint fraction;

    at += 1 + read_digits (text + at + 1, length - at - 1, &fraction);
    value = G_MAXUINT;
  }
  suffix = text + at;
  suffix_length = length - at;
  if (n_digits == 0 || suffix_length == 0)
    return 0;
  if (suffix_length == 1 && *suffix == 's' && (n_digits == 4 || n_digits == 2) && value % 10 == 0)
    return NLP_SHAPE_BIT (NLP_SHAPE_DECADE);
  if (is_one_of (suffix, suffix_length, ordinals))
    return NLP_SHAPE_BIT (NLP_SHAPE_ORDINAL) |
           (value >= 1 && value <= 31 ? NLP_SHAPE_BIT (NLP_SHAPE_DAY) : 0);
  if (is_one_of (suffix, suffix_length, clocks))
    return NLP_SHAPE_BIT (NLP_SHAPE_CLOCK);
  if (is_one_of (suffix, suffix_length, scales))
    return NLP_SHAPE_BIT (NLP_SHAPE_SHORT);
  return 0;
}

/* Whether a word is a number such as "1,200,000.5"; "11.4.2" is a version. */
static gboolean
is_plain_number (const gchar *text, gsize length)
{
  guint n_stops = 0;

  for (gsize i = 0; i < length; i++) {
    if (text[i] == '.')
      n_stops++;
    else if (text[i] != ',' && !g_ascii_isdigit (text[i]))
      return FALSE;
  }
  return n_stops <= 1 && g_ascii_isdigit (text[length - 1]);
}

/* Returns the shape of a word of digits and punctuation. */
static guint64
get_number_shape (const gchar *text, gsize length)
{
  guint value;
  gsize n_digits = read_digits (text, length, &value);
  guint minutes;

  if (n_digits == length) {
    guint64 shape = NLP_SHAPE_BIT (NLP_SHAPE_NUMBER);

    if (value >= 1 && value <= 31 && length <= 2)
      shape |= NLP_SHAPE_BIT (NLP_SHAPE_DAY);
    if (length == 4 && value >= 1500 && value < 2200)
      shape |= NLP_SHAPE_BIT (NLP_SHAPE_YEAR);
    return shape;
  }
  if (is_numeric_date (text, length))
    return NLP_SHAPE_BIT (NLP_SHAPE_ISODATE);
  if (n_digits > 0 && n_digits <= 2 && text[n_digits] == ':' && value < 25 &&
      read_digits (text + n_digits + 1, length - n_digits - 1, &minutes) == 2)
    return NLP_SHAPE_BIT (NLP_SHAPE_CLOCK);
  return is_plain_number (text, length) ? NLP_SHAPE_BIT (NLP_SHAPE_NUMBER) : 0;
}

static gboolean
is_dash (const gchar *text, gsize length)
{
  gunichar c;

  if (text[0] == '-')
    return length <= 2 && text[length - 1] == '-';
  if (length != 3)
    return FALSE;
  c = g_utf8_get_char (text);
  return c >= 0x2010 && c <= 0x2015;
}

guint64
nlp_word_shape (const gchar *text, gsize length)
{
  Counts counts = count (text, length);
  guint64 shape = 0;

  if (counts.n_digits > 0) {
    if (counts.n_upper + counts.n_lower > 0)
      shape = get_suffixed_shape (text, length);
    else if (g_ascii_isdigit (text[0]) || text[0] == '.')
      shape = get_number_shape (text, length);
  } else if (counts.n_upper + counts.n_lower == 0) {
    return is_dash (text, length) ? NLP_SHAPE_BIT (NLP_SHAPE_DASH) : 0;
  }
  if (counts.n_upper > 0) {
    gunichar first = g_utf8_get_char (text);

    if (g_unichar_isupper (first) || g_unichar_istitle (first))
      shape |= NLP_SHAPE_BIT (NLP_SHAPE_CAP);
    if (counts.n_lower == 0 && counts.n_upper >= 2)
      shape |= NLP_SHAPE_BIT (NLP_SHAPE_UPPER);
    if (counts.n_lower == 0 && counts.n_upper == 1 && counts.n_digits == 0)
      shape |= NLP_SHAPE_BIT (NLP_SHAPE_INITIAL);
  } else if (counts.n_lower > 0 && counts.n_digits == 0) {
    shape |= NLP_SHAPE_BIT (NLP_SHAPE_LOWER);
  }
  return shape;
}
