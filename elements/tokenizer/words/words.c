/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Words and numbers. A word is made of pieces, runs of letters and digits, and the joiners
 * between them: "O'Neill", "U.S", "1,234.56", "e-mail", "AT&T". */

#include <string.h>

#include "scan.h"

typedef struct {
  gsize start;
  gsize end;
  guint types; /* of its bytes */
} Piece;

/* Types of a piece that ideographs end, and that marks add nothing to. */
static Piece
scan_piece (const NlpScan *self, gsize at, gsize limit)
{
  Piece piece = {at, at, 0};

  while (piece.end < limit) {
    guint8 type = nlp_byte_types[(guchar)self->text[piece.end]];
    NlpCharType code_point;
    guint size;

    if (type & NLP_BYTE_ALNUM) {
      piece.types |= type;
      piece.end++;
      continue;
    }
    if (!(type & NLP_BYTE_HIGH))
      break;
    code_point = nlp_char_type (nlp_char_at (self->text + piece.end, &size));
    if (code_point > NLP_CHAR_MARK)
      break;
    piece.types |= NLP_BYTE_HIGH;
    if (code_point == NLP_CHAR_UPPER)
      piece.types |= NLP_BYTE_UPPER;
    else if (code_point != NLP_CHAR_MARK)
      piece.types |= code_point == NLP_CHAR_DIGIT ? NLP_BYTE_DIGIT : NLP_BYTE_LOWER;
    piece.end += size;
  }
  return piece;
}

static inline gsize
length_of (const Piece *self)
{
  return self->end - self->start;
}

static inline gboolean
is_number (const Piece *self)
{
  return self->types == NLP_BYTE_DIGIT;
}

static inline gboolean
starts_with_digit (const NlpScan *self, const Piece *piece)
{
  return (nlp_byte_types[(guchar)self->text[piece->start]] & NLP_BYTE_DIGIT) != 0;
}

static inline gboolean
is_letter (const Piece *self)
{
  return length_of (self) == 1 && (self->types & NLP_BYTE_ALPHA);
}

static guint32
lookup (const NlpScan *self, gsize start, gsize end)
{
  return nlp_lexicon_lookup (self->lexicon, self->text + start, end - start);
}

/* Where the unit of a number such as "35mm" begins, the end for one without a unit, or 0 if the
 * piece is something else. */
static gsize
find_unit (const NlpScan *self, const Piece *piece)
{
  gsize unit = piece->start;

  if (is_number (piece))
    return piece->end;
  if (!starts_with_digit (self, piece))
    return 0;
  while (unit < piece->end && (nlp_byte_types[(guchar)self->text[unit]] & NLP_BYTE_DIGIT))
    unit++;
  return nlp_scan_is (self, unit, piece->end, NLP_LEXICON_UNIT) ? unit : 0;
}

/* A telephone number, zip code or date: 555-1234, 77030-2707, 713-853-1696, 2021-10-05.
 * Ranges such as 5-10 and 1939-1945 are not. Returns where it ends, or 0. */
static gsize
scan_number_groups (const NlpScan *self, const Piece *first, gsize limit)
{
  Piece piece = *first;
  guint n_groups = 1;

  while (nlp_scan_byte (self, piece.end, limit) == '-' &&
         (nlp_scan_type (self, piece.end + 1, limit) & NLP_BYTE_DIGIT)) {
    Piece next = scan_piece (self, piece.end + 1, limit);

    if (!is_number (&next))
      break;
    piece = next;
    n_groups++;
  }
  if (n_groups > 2 || (n_groups == 2 && length_of (&piece) == 4 && length_of (first) != 4))
    return piece.end;
  return 0;
}

/* 713/853-1696. Returns where it ends, or 0. */
static gsize
scan_telephone (const NlpScan *self, const Piece *area, gsize limit)
{
  Piece exchange, number;

  if (length_of (area) != 3)
    return 0;
  exchange = scan_piece (self, area->end + 1, limit);
  if (!is_number (&exchange) || length_of (&exchange) != 3 ||
      nlp_scan_byte (self, exchange.end, limit) != '-')
    return 0;
  number = scan_piece (self, exchange.end + 1, limit);
  return is_number (&number) && length_of (&number) == 4 ? number.end : 0;
}

/* The groups of a name in a catalogue, of which two have digits or the first is known for it:
 * "CVE-2021-44228", "CWE-79", "ICSA-22-090-01", "AA23-347A". Returns where it ends, or 0. */
static gsize
scan_identifier (const NlpScan *self, const Piece *name, gsize limit)
{
  gboolean is_known = nlp_scan_is (self, name->start, name->end, NLP_LEXICON_CATALOGUE);
  guint n_numbers = (name->types & NLP_BYTE_DIGIT) != 0;
  gsize end = name->end;

  if ((name->types & ~NLP_BYTE_DIGIT) != NLP_BYTE_UPPER || length_of (name) < 2 ||
      starts_with_digit (self, name))
    return 0;
  while (nlp_scan_byte (self, end, limit) == '-') {
    Piece group = scan_piece (self, end + 1, limit);

    if ((group.types & NLP_BYTE_HIGH) || !(group.types & NLP_BYTE_DIGIT) ||
        (!is_known && !starts_with_digit (self, &group)))
      break;
    n_numbers++;
    end = group.end;
  }
  return n_numbers >= (is_known ? 1 : 2) ? end : 0;
}

/* Whether a hyphen joins its sides, as in "e-mail" and "career-wise". English treebanks split
 * others, those of most languages none. */
static gboolean
joins_hyphen (const NlpScan *self, gsize start, const Piece *left, const Piece *right)
{
  if (self->options & NLP_OPTION_KEEP_HYPHENS)
    return !is_number (left) && !is_number (right);
  if (start != left->start)
    return FALSE;
  return nlp_scan_is (self, left->start, left->end, NLP_LEXICON_PREFIX) ||
         nlp_scan_is (self, right->start, right->end, NLP_LEXICON_SUFFIX) ||
         nlp_scan_is (self, left->start, right->end, NLP_LEXICON_WHOLE);
}

/* Whether the full stop between two pieces is inside a number, version or acronym. */
static gboolean
joins_stop (const NlpScan *self, gsize start, const Piece *left, const Piece *right)
{
  if ((nlp_byte_types[(guchar)self->text[left->end - 1]] & NLP_BYTE_DIGIT) &&
      starts_with_digit (self, right))
    return TRUE;
  if (is_letter (left) && is_letter (right))
    return TRUE;
  return (lookup (self, start, right->end) &
          (NLP_LEXICON_ABBREVIATION | NLP_LEXICON_TITLE | NLP_LEXICON_CLOSING)) != 0;
}

/* Whether a comma is between thousands, or in front of the fraction. */
static gboolean
joins_comma (const NlpScan *self, const Piece *left, const Piece *right)
{
  if (self->options & NLP_OPTION_DECIMAL_COMMAS)
    return is_number (left) && find_unit (self, right) != 0;
  return is_number (left) && length_of (left) <= 3 && find_unit (self, right) == right->start + 3;
}

/* "AT&T", "p&l", not "black&white". */
static gboolean
joins_ampersand (const Piece *self, const Piece *right)
{
  guint types = self->types | right->types;

  return length_of (self) <= 3 && length_of (right) <= 2 &&
         (types == NLP_BYTE_UPPER || (types == NLP_BYTE_LOWER && length_of (self) == 1));
}

/* "9/11", "11/28/2000", "w/o", not "and/or" nor "f/b/o". */
static gboolean
joins_slash (const NlpScan *self, gsize start, const Piece *left, const Piece *right)
{
  if (is_number (left) && is_number (right))
    return TRUE;
  return is_letter (left) && left->start == start && (start == 0 || self->text[start - 1] != '/') &&
         ((is_letter (right) && nlp_scan_byte (self, right->end, self->length) != '/') ||
          nlp_scan_is (self, left->start, right->end, NLP_LEXICON_WHOLE));
}

static gboolean
joins (const NlpScan *self, gsize start, gchar joiner, const Piece *left, const Piece *right)
{
  switch (joiner) {
    case '_':
    case '\'':
      return TRUE;
    case '.':
      return joins_stop (self, start, left, right);
    case ',':
      return joins_comma (self, left, right);
    case ':':
      return is_number (left) && find_unit (self, right) != 0;
    case '/':
      return joins_slash (self, start, left, right);
    case '&':
      return joins_ampersand (left, right);
    case '-':
      return joins_hyphen (self, start, left, right);
    default:
      return FALSE;
  }
}

/* Where the joiner at @at ends, if it is one. */
static gsize
scan_joiner (const NlpScan *self, gsize at, gsize limit, gchar *joiner)
{
  gchar byte = nlp_scan_byte (self, at, limit);

  *joiner = byte;
  switch (byte) {
    case '_':
    case '\'':
    case '.':
    case ',':
    case ':':
    case '/':
    case '&':
    case '-':
      return at + 1;
    default:
      *joiner = '\'';
      return at + nlp_apostrophe_size (self->text + at, limit - at);
  }
}

/* Goes on from the first piece of a word to its last, and returns the end. */
static gsize
scan_pieces (const NlpScan *self, Piece *last, gsize limit, gboolean *has_apostrophe)
{
  gsize start = last->start;

  for (;;) {
    gchar joiner;
    gsize next = scan_joiner (self, last->end, limit, &joiner);
    gsize end = 0;
    Piece right;

    if (next == last->end || !nlp_scan_is_word (self, next, limit))
      return last->end;
    if (joiner == '-' && is_number (last) && last->start == start)
      end = scan_number_groups (self, last, limit);
    else if (joiner == '-' && last->start == start)
      end = scan_identifier (self, last, limit);
    else if (joiner == '/' && is_number (last))
      end = scan_telephone (self, last, limit);
    if (end != 0)
      return end;
    right = scan_piece (self, next, limit);
    if (!joins (self, start, joiner, last, &right))
      return last->end;
    /* An accent is an apostrophe in "mama`s" and "l`ami", not in "a`quoted`word". */
    if (joiner == '\'' && !nlp_is_apostrophe (self->text + last->end, limit - last->end) &&
        length_of (last) > 2 && length_of (&right) > 2)
      return last->end;
    *has_apostrophe |= joiner == '\'';
    *last = right;
  }
}

/* Whether the letter from @start to @end with a full stop after it is somebody's initial. "I." is
 * one only between names: "Albert I. Jones", not "you and I." */
static gboolean
is_initial (const NlpScan *self, gsize start, gsize end, gsize limit)
{
  const GstNlpToken *before = self->n_tokens > 0 ? &self->tokens[self->n_tokens - 1] : NULL;

  if (!(nlp_byte_types[(guchar)self->text[start]] & NLP_BYTE_UPPER) || end + 1 >= self->length)
    return FALSE;
  if (end + 1 < limit)
    return nlp_scan_is_word (self, end + 1, limit) || self->text[end + 1] == ',';
  if (self->text[end + 1] == '\n')
    return FALSE;
  return self->text[start] != 'I' || (before != NULL && (before->flags & GST_NLP_TOKEN_TITLE));
}

/* Whether a number is the next word, or a month in front of one. */
static gboolean
number_follows (const NlpScan *self, gsize at)
{
  gsize end;

  while (at < self->length && (self->text[at] == ' ' || self->text[at] == '#'))
    at++;
  end = at;
  while (end - at <= NLP_LEXICON_MAX_WORD &&
         (nlp_scan_type (self, end, self->length) & NLP_BYTE_ALPHA))
    end++;
  if (end > at && nlp_scan_is (self, at, end, NLP_LEXICON_CALENDAR) &&
      nlp_scan_byte (self, end, self->length) == ' ')
    at = end + 1;
  return (nlp_scan_type (self, at, self->length) & NLP_BYTE_DIGIT) != 0;
}

/* Whether a number of up to two digits or Roman numerals is in front of what it counts: "3.
 * Oktober", "Ludwig XIV. starb". */
static gboolean
is_ordinal (const NlpScan *self, gsize start, gsize end)
{
  gsize word = end + 2, word_end = word, n_digits = 0, n_numerals = 0;

  for (gsize i = start; i < end; i++) {
    n_digits += g_ascii_isdigit (self->text[i]);
    n_numerals += memchr ("IVXLC", self->text[i], 5) != NULL;
  }
  if ((n_digits != end - start || n_digits > 2) && (n_numerals != end - start || n_numerals > 5))
    return FALSE;
  if (nlp_scan_byte (self, end + 1, self->length) != ' ' ||
      !nlp_scan_is_word (self, word, self->length) || g_ascii_isdigit (self->text[word]))
    return FALSE;
  while (word_end - word <= NLP_LEXICON_MAX_WORD && nlp_scan_is_word (self, word_end, self->length))
    word_end += g_utf8_next_char (self->text + word_end) - (self->text + word_end);
  return !nlp_scan_is (self, word, word_end, NLP_LEXICON_STARTER);
}

static gboolean
is_abbreviation (const NlpScan *self, gsize start, gsize end, gsize limit)
{
  guint32 word;

  if (end - start == 1 && is_initial (self, start, end, limit))
    return TRUE;
  word = lookup (self, start, end);
  if (word & NLP_LEXICON_TITLE)
    return TRUE;
  if ((self->options & NLP_OPTION_ORDINAL_STOPS) && is_ordinal (self, start, end))
    return TRUE;
  if (nlp_scan_is_word (self, end + 1, limit) &&
      !(nlp_scan_type (self, end + 1, limit) & NLP_BYTE_DIGIT))
    return FALSE;
  if (word & (NLP_LEXICON_ABBREVIATION | NLP_LEXICON_CLOSING))
    return TRUE;
  if (word & NLP_LEXICON_COUNTED)
    return number_follows (self, end + 1);
  /* An acronym: a letter, then stops and letters, "U.S" */
  return end - start >= 3 && self->text[start + 1] == '.' &&
         (nlp_byte_types[(guchar)self->text[start]] & NLP_BYTE_ALPHA) != 0 &&
         memchr (self->text + start, '-', end - start) == NULL;
}

gsize
nlp_scan_abbreviation (const NlpScan *self, gsize start, gsize end, gsize limit)
{
  /* A second full stop ends the sentence, more of them are an ellipsis. */
  if (nlp_scan_byte (self, end, limit) != '.' ||
      (nlp_scan_byte (self, end + 1, limit) == '.' && nlp_scan_byte (self, end + 2, limit) == '.'))
    return end;
  return is_abbreviation (self, nlp_scan_elision (self, start, end), end, limit) ? end + 1 : end;
}

/* Whether a dash is at @at, or one behind a blank. */
static gboolean
dash_follows (const NlpScan *self, gsize at)
{
  guint size;
  gunichar c;

  if (at + 3 >= self->length || self->text[at] != ' ')
    return FALSE;
  c = nlp_char_at (self->text + at + 1, &size);
  return c == 0x2013 || c == 0x2014;
}

/* A word that its speaker breaks off, and the hyphen at @end says so: "th- the", "th-, the",
 * "mach- —". */
static gboolean
is_cut_off (const NlpScan *self, gsize start, gsize end, guint types)
{
  gchar next = nlp_scan_byte (self, end + 1, self->length);

  if (types == 0 || (types & ~NLP_BYTE_ALPHA))
    return FALSE;
  if (next == ',' || next == '.' || next == '?' || dash_follows (self, end + 1))
    return TRUE;
  if (!(nlp_byte_types[(guchar)next] & NLP_BYTE_SPACE))
    return FALSE;
  /* "Nord- und Südkorea" */
  if (self->options & NLP_OPTION_KEEP_HYPHENS)
    return TRUE;
  return end - start <= 2 && (types & NLP_BYTE_LOWER || end - start == 1);
}

/* "US" in front of "$", "Yahoo" of "!" and "w" of "/" keep that. @types are those of the word. */
static gsize
scan_tail (const NlpScan *self, gsize start, gsize end, gsize limit, guint types)
{
  gchar byte = nlp_scan_byte (self, end, limit);

  if (byte == '$' && end - start <= 3 && types == NLP_BYTE_UPPER &&
      nlp_scan_byte (self, end + 1, limit) != '$')
    return end + 1;
  if (byte == '-' && is_cut_off (self, start, end, types))
    return end + 1;
  /* "po'" */
  if (end < limit && nlp_is_apostrophe (self->text + end, limit - end) &&
      nlp_scan_is (self, start, end + (byte == '\'' ? 1 : 3), NLP_LEXICON_APOSTROPHE))
    return end + (byte == '\'' ? 1 : 3);
  if ((byte == '!' || byte == '/') && nlp_scan_is (self, start, end + 1, NLP_LEXICON_WHOLE))
    return end + 1;
  return end;
}

gsize
nlp_scan_word (NlpScan *self, gsize at, gsize limit)
{
  Piece last = scan_piece (self, at, limit);
  gboolean is_simple = !(last.types & NLP_BYTE_DIGIT);
  gboolean has_apostrophe = FALSE;
  gsize end = scan_pieces (self, &last, limit, &has_apostrophe);
  gsize whole = nlp_scan_abbreviation (self, at, end, limit);

  if (whole > end) {
    gsize elided = nlp_scan_elision (self, at, end);

    if (elided > at)
      nlp_scan_add (self, at, elided, GST_NLP_TOKEN_CLITIC);
    nlp_scan_add (self, elided, whole, GST_NLP_TOKEN_ABBREVIATION);
    return whole;
  }
  whole = scan_tail (self, at, end, limit, last.start == at ? last.types : 0);
  if (has_apostrophe || (is_simple && last.start == at) ||
      (self->options & NLP_OPTION_KEEP_HYPHENS)) {
    nlp_scan_split_word (self, at, whole);
  } else {
    gsize unit = starts_with_digit (self, &last) && last.end == whole ? find_unit (self, &last) : 0;

    nlp_scan_add (self, at, unit != 0 ? unit : whole, GST_NLP_TOKEN_NONE);
    if (unit != 0 && unit < whole)
      nlp_scan_add (self, unit, whole, GST_NLP_TOKEN_NONE);
  }
  return whole;
}
