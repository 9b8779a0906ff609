/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dateforms.c: classifies words that are dates or numbers by their form.
 */

#include "dateforms.h"

#include <string.h>

#define BIT(name) NLP_FACT_CLASS (NLP_DATE_##name)

/* Years in four digits. */
#define MIN_YEAR 1000
#define MAX_YEAR 2199

/* Numbers are counted in thousandths; larger ones are none. */
#define MAX_NUMBER 2000000
#define MAX_DIGITS 7

/* A reader of the characters of a word. */
typedef struct {
  const gchar *at;
  const gchar *end;
} Cursor;

/* Reads a number of @min to @max digits. Returns it, or -1 and doesn't move. */
static gint
read_digits (Cursor *self, gint min, gint max)
{
  gint number = 0, n = 0;

  while (n < max && self->at + n < self->end && g_ascii_isdigit (self->at[n]))
    number = number * 10 + (self->at[n++] - '0');
  if (n < min)
    return -1;
  self->at += n;
  return number;
}

/* Reads one of the characters @set. Returns it, or 0. */
static gchar
read_one (Cursor *self, const gchar *set)
{
  if (self->at == self->end || strchr (set, *self->at) == NULL)
    return 0;
  return *self->at++;
}

/* Reads an apostrophe of either kind. */
static gboolean
read_apostrophe (Cursor *self)
{
  static const gchar *const marks[] = {"'", "\xe2\x80\x99", "\xe2\x80\x98"};

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    const gsize length = strlen (marks[i]);

    if ((gsize)(self->end - self->at) > length && memcmp (self->at, marks[i], length) == 0) {
      self->at += length;
      return TRUE;
    }
  }
  return FALSE;
}

/* Whether the rest is @text, in any letter case. */
static gboolean
is_rest (const Cursor *self, const gchar *text)
{
  const gsize length = strlen (text);

  return (gsize)(self->end - self->at) == length &&
         g_ascii_strncasecmp (self->at, text, length) == 0;
}

/* Returns the year of two digits: 1950 to 2049. */
static gint
complete_year (gint year)
{
  return year < 50 ? 2000 + year : 1900 + year;
}

/* Digits, perhaps with "," between thousands and a fraction: a number, year or day. */
static gboolean
classify_number (NlpDateWord *word, Cursor cursor)
{
  const gsize length = (gsize)(cursor.end - cursor.at);
  gint number = read_digits (&cursor, 1, MAX_DIGITS);
  gint fraction = 0;

  while (number >= 0 && number < MAX_NUMBER / 1000 && cursor.at < cursor.end && *cursor.at == ',') {
    Cursor next = {cursor.at + 1, cursor.end};
    const gint thousands = read_digits (&next, 3, 3);

    if (thousands < 0)
      return FALSE;
    number = number * 1000 + thousands;
    cursor = next;
  }
  if (number >= 0 && cursor.end - cursor.at == 2 && read_one (&cursor, ".") != 0)
    fraction = read_digits (&cursor, 1, 1) * 100;
  if (number < 0 || number > MAX_NUMBER || fraction < 0 || cursor.at != cursor.end)
    return FALSE;
  word->number = number * 1000 + fraction;
  word->classes |= BIT (NUMBER);
  if (number >= 1 && number <= 31 && length <= 2)
    word->classes |= BIT (DAY);
  if (number >= MIN_YEAR && number <= MAX_YEAR && length == 4)
    word->classes |= BIT (YEAR);
  return TRUE;
}

/* "5th", "22nd". */
static gboolean
classify_ordinal (NlpDateWord *word, Cursor cursor)
{
  static const gchar *const endings[] = {"st", "nd", "rd", "th"};
  const gint number = read_digits (&cursor, 1, 3);
  gboolean has_ending = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    has_ending |= is_rest (&cursor, endings[i]);
  if (number < 1 || !has_ending)
    return FALSE;
  word->number = number * 1000;
  word->classes |= BIT (ORDINAL) | (number <= 31 ? BIT (DAY) : 0);
  return TRUE;
}

/* "1990s", "'90s", "90s". */
static gboolean
classify_decade (NlpDateWord *word, Cursor cursor)
{
  const gboolean is_short = read_apostrophe (&cursor);
  const gchar *start = cursor.at;
  gint year = read_digits (&cursor, 2, is_short ? 2 : 4);
  const gint n_digits = (gint)(cursor.at - start);

  if (!is_rest (&cursor, "s") && !is_rest (&cursor, "'s") && !is_rest (&cursor, "\xe2\x80\x99s"))
    return FALSE;
  if (year % 10 != 0 || n_digits == 3 || (n_digits == 4 && year < MIN_YEAR))
    return FALSE;
  if (n_digits == 2)
    year += year < 20 ? 2000 : 1900;
  word->number = year;
  word->classes |= BIT (DECADE);
  return TRUE;
}

/* "'98". */
static gboolean
classify_short_year (NlpDateWord *word, Cursor cursor)
{
  gint year;

  if (!read_apostrophe (&cursor))
    return FALSE;
  year = read_digits (&cursor, 2, 2);
  if (year < 0 || cursor.at != cursor.end)
    return FALSE;
  word->number = complete_year (year) * 1000;
  word->classes |= BIT (SHORTYEAR);
  return TRUE;
}

/* "9:30", "21:30:05". */
static gboolean
classify_clock (NlpDateWord *word, Cursor cursor)
{
  const gint hour = read_digits (&cursor, 1, 2);
  const gboolean has_minutes = hour >= 0 && read_one (&cursor, ":") != 0;
  const gint minute = has_minutes ? read_digits (&cursor, 2, 2) : -1;
  gint second = 0;

  if (minute >= 0 && read_one (&cursor, ":") != 0)
    second = read_digits (&cursor, 2, 2);
  if (cursor.at != cursor.end || hour > 24 || minute < 0 || minute > 59 || second < 0 ||
      second > 59)
    return FALSE;
  word->number = hour * 3600 + minute * 60 + second;
  word->classes |= BIT (CLOCK);
  return TRUE;
}

/* "2013-05-10", "2013/05/10". */
static gboolean
classify_iso_date (NlpDateWord *word, Cursor cursor)
{
  const gint year = read_digits (&cursor, 4, 4);
  const gchar separator = read_one (&cursor, "-/.");
  const gint month = separator != 0 ? read_digits (&cursor, 2, 2) : -1;
  const gchar second = read_one (&cursor, "-/.");
  const gint day = second == separator ? read_digits (&cursor, 2, 2) : -1;

  if (cursor.at != cursor.end || year < MIN_YEAR || month < 0 || day < 0)
    return FALSE;
  word->number = year * 10000 + month * 100 + day;
  word->classes |= BIT (ISODATE);
  return TRUE;
}

/* "10/05/2013", "10.5.13". The number has the year and the two others in the order of the text. */
static gboolean
classify_numeric_date (NlpDateWord *word, Cursor cursor)
{
  const gint first = read_digits (&cursor, 1, 2);
  const gchar separator = first >= 0 ? read_one (&cursor, "-/.") : 0;
  const gint second = separator != 0 ? read_digits (&cursor, 1, 2) : -1;
  const gchar again = read_one (&cursor, "-/.");
  const gchar *start = cursor.at;
  gint year = again == separator ? read_digits (&cursor, 2, 4) : -1;

  if (cursor.at != cursor.end || second < 0 || year < 0 || cursor.at - start == 3)
    return FALSE;
  if (cursor.at - start == 2)
    year = separator == '.' || separator == '/' ? complete_year (year) : -1;
  if (year < MIN_YEAR)
    return FALSE;
  word->number = year * 10000 + first * 100 + second;
  word->classes |= BIT (NUMERIC);
  return TRUE;
}

/* "Q3", "3Q", "H1", "1H". */
static gboolean
classify_quarter (NlpDateWord *word, Cursor cursor)
{
  gchar letter = read_one (&cursor, "QH");
  const gint number = read_digits (&cursor, 1, 1);

  if (letter == 0)
    letter = read_one (&cursor, "QH");
  if (cursor.at != cursor.end || number < 1 || number > (letter == 'Q' ? 4 : 2))
    return FALSE;
  word->number = number;
  word->classes |= letter == 'Q' ? BIT (QUARTER) : BIT (HALF);
  return letter != 0;
}

static gboolean
classify_hyphen (NlpDateWord *word, const gchar *text, gsize length)
{
  const gboolean is_long = length == 3 && text[0] == '\xe2' && text[1] == '\x80' &&
                           text[2] >= '\x90' && text[2] <= '\x95';

  if (!is_long && !(length == 1 && (*text == '-' || *text == '/')))
    return FALSE;
  word->classes |= BIT (DASH) | (is_long ? 0 : BIT (HYPHEN));
  return TRUE;
}

void
nlp_date_form_classify (NlpDateWord *word, const gchar *text, gsize length)
{
  static gboolean (*const classifiers[]) (NlpDateWord * word, Cursor cursor) = {
      classify_number, classify_ordinal,  classify_decade,       classify_short_year,
      classify_clock,  classify_iso_date, classify_numeric_date, classify_quarter,
  };

  if (classify_hyphen (word, text, length))
    return;
  if (!g_ascii_isdigit (text[0]) && !(length > 1 && g_ascii_isdigit (text[length - 1])) &&
      !(length > 2 && g_ascii_isdigit (text[length - 2])))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (classifiers); i++) {
    if (classifiers[i](word, (Cursor){text, text + length}))
      return;
  }
}
