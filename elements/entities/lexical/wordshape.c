/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "words.h"

#include <string.h>

/* What one pass over a word's letters counts. */
typedef struct {
  guint n_upper;
  guint n_lower;
  guint n_digits;
  guint n_marks; /* "." "," ":" "/" "-" and the like */
} Counts;

static void
count_code_point (Counts *counts, gunichar c)
{
  if (g_unichar_isupper (c) || g_unichar_istitle (c))
    counts->n_upper++;
  else if (g_unichar_isalpha (c))
    counts->n_lower++;
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
    else if (c < 0x80)
      counts.n_marks++;
    else {
      count_code_point (&counts, g_utf8_get_char (text + i));
      i += (gsize)(g_utf8_next_char (text + i) - (text + i));
      continue;
    }
    i++;
  }
  return counts;
}

/* Reads up to nine digits; returns how many there were. */
static gsize
read_digits (const gchar *text, gsize length, guint *value)
{
  gsize n = 0;

  *value = 0;
  while (n < length && n < 9 && g_ascii_isdigit (text[n]))
    *value = *value * 10 + (guint)(text[n++] - '0');
  return n;
}

/* "2013-05-10", "10/05/2013", "10.5.13": three numbers with the same mark between them. */
static gboolean
is_numeric_date (const gchar *text, gsize length)
{
  gsize widths[3];
  guint value;
  gsize at = 0;
  gchar mark = 0;

  for (guint part = 0; part < 3; part++) {
    widths[part] = read_digits (text + at, length - at, &value);
    at += widths[part];
    if (widths[part] == 0 || widths[part] == 3 || widths[part] > 4)
      return FALSE;
    if (part == 2)
      break;
    if (at == length || strchr ("-/.", text[at]) == NULL || (mark != 0 && mark != text[at]))
      return FALSE;
    mark = text[at++];
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

/* Digits with letters behind them: "21st", "1990s", "9pm", "5bn". */
static guint64
suffixed_shape (const gchar *text, gsize length)
{
  static const gchar *const nth[] = {"st", "nd", "rd", "th", NULL};
  static const gchar *const scales[] = {"k", "m", "bn", "mn", "tn", "b", NULL};
  static const gchar *const halves[] = {"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "h", NULL};
  guint value;
  gsize at = text[0] == '\'' ? 1 : 0;
  gsize digits = read_digits (text + at, length - at, &value);
  const gchar *suffix;
  gsize suffix_length;

  at += digits;
  if (at < length && digits > 0 && (text[at] == '.' || text[at] == ':')) {
    guint fraction;

    at += 1 + read_digits (text + at + 1, length - at - 1, &fraction);
    value = G_MAXUINT;
  }
  suffix = text + at;
  suffix_length = length - at;
  if (digits == 0 || suffix_length == 0)
    return 0;
  if (suffix_length == 1 && *suffix == 's' && (digits == 4 || digits == 2) && value % 10 == 0)
    return NLP_SHAPE_BIT (NLP_SHAPE_DECADE);
  if (is_one_of (suffix, suffix_length, nth))
    return NLP_SHAPE_BIT (NLP_SHAPE_ORDINAL) |
           (value >= 1 && value <= 31 ? NLP_SHAPE_BIT (NLP_SHAPE_DAY) : 0);
  if (is_one_of (suffix, suffix_length, halves))
    return NLP_SHAPE_BIT (NLP_SHAPE_CLOCK);
  if (is_one_of (suffix, suffix_length, scales))
    return NLP_SHAPE_BIT (NLP_SHAPE_SHORT);
  return 0;
}

/* "1,200,000.5"; "11.4.2" is a version. */
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

/* Digits and marks alone. */
static guint64
number_shape (const gchar *text, gsize length)
{
  guint value;
  gsize digits = read_digits (text, length, &value);
  guint minutes;

  if (digits == length) {
    guint64 shape = NLP_SHAPE_BIT (NLP_SHAPE_NUMBER);

    if (value >= 1 && value <= 31 && length <= 2)
      shape |= NLP_SHAPE_BIT (NLP_SHAPE_DAY);
    if (length == 4 && value >= 1500 && value < 2200)
      shape |= NLP_SHAPE_BIT (NLP_SHAPE_YEAR);
    return shape;
  }
  if (is_numeric_date (text, length))
    return NLP_SHAPE_BIT (NLP_SHAPE_ISODATE);
  if (digits > 0 && digits <= 2 && text[digits] == ':' && value < 25 &&
      read_digits (text + digits + 1, length - digits - 1, &minutes) == 2)
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
      shape = suffixed_shape (text, length);
    else if (g_ascii_isdigit (text[0]) || text[0] == '.')
      shape = number_shape (text, length);
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
