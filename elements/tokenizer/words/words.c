/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * words.c: scans words and numbers.
 *
 * A word consists of components, which are letters and digits, and joiners between them: "O'Neill",
 * "U.S", "1,234.56", "e-mail", "AT&T".
 */

#include <string.h>

#include "scan.h"

typedef struct {
  gsize start;
  gsize end;
  guint types; /* the union of the types of its bytes */
} Component;

/* Scans the letters, digits and combining marks at @at. Marks do not count as a type. */
static Component
scan_component (const NlpScan *self, gsize at, gsize limit)
{
  Component component = {at, at, 0};

  while (component.end < limit) {
    guint8 type = nlp_byte_types[(guchar)self->text[component.end]];
    NlpCharType code_point;
    guint size;

    if (type & NLP_BYTE_ALNUM) {
      component.types |= type;
      component.end++;
      continue;
    }
    if (!(type & NLP_BYTE_HIGH))
      break;
    code_point = nlp_char_type (nlp_char_at (self->text + component.end, &size));
    if (code_point > NLP_CHAR_MARK)
      break;
    component.types |= NLP_BYTE_HIGH;
    if (code_point == NLP_CHAR_UPPER)
      component.types |= NLP_BYTE_UPPER;
    else if (code_point != NLP_CHAR_MARK)
      component.types |= code_point == NLP_CHAR_DIGIT ? NLP_BYTE_DIGIT : NLP_BYTE_LOWER;
    component.end += size;
  }
  return component;
}

static inline gsize
length_of (const Component *self)
{
  return self->end - self->start;
}

static inline gboolean
is_number (const Component *self)
{
  return self->types == NLP_BYTE_DIGIT;
}

static inline gboolean
starts_with_digit (const NlpScan *self, const Component *component)
{
  return (nlp_byte_types[(guchar)self->text[component->start]] & NLP_BYTE_DIGIT) != 0;
}

static inline gboolean
is_letter (const Component *self)
{
  return length_of (self) == 1 && (self->types & NLP_BYTE_ALPHA);
}

/* Returns the start of the unit in a number such as "35mm", the end of a number without a unit, or
 * 0 if @component is not a number. */
static gsize
find_unit (const NlpScan *self, const Component *component)
{
  gsize unit = component->start;

  if (is_number (component))
    return component->end;
  if (!starts_with_digit (self, component))
    return 0;
  while (unit < component->end && (nlp_byte_types[(guchar)self->text[unit]] & NLP_BYTE_DIGIT))
    unit++;
  return nlp_scan_is (self, unit, component->end, NLP_LEXICON_UNIT) ? unit : 0;
}

/* Scans a telephone number, zip code or date: 555-1234, 77030-2707, 713-853-1696, 2021-10-05.
 * Returns its end, or 0 if there is none, as in ranges such as 5-10 and 1939-1945. */
static gsize
scan_number_groups (const NlpScan *self, const Component *first, gsize limit)
{
  Component component = *first;
  guint n_groups = 1;

  while (nlp_scan_byte (self, component.end, limit) == '-' &&
         (nlp_scan_type (self, component.end + 1, limit) & NLP_BYTE_DIGIT)) {
    Component next = scan_component (self, component.end + 1, limit);

    if (!is_number (&next))
      break;
    component = next;
    n_groups++;
  }
  if (n_groups > 2 || (n_groups == 2 && length_of (&component) == 4 && length_of (first) != 4))
    return component.end;
  return 0;
}

/* Scans a telephone number such as 713/853-1696. Returns its end, or 0. */
static gsize
scan_telephone (const NlpScan *self, const Component *area, gsize limit)
{
  Component exchange, number;

  if (length_of (area) != 3)
    return 0;
  exchange = scan_component (self, area->end + 1, limit);
  if (!is_number (&exchange) || length_of (&exchange) != 3 ||
      nlp_scan_byte (self, exchange.end, limit) != '-')
    return 0;
  number = scan_component (self, exchange.end + 1, limit);
  return is_number (&number) && length_of (&number) == 4 ? number.end : 0;
}

/* Scans an identifier of a catalogue: "CVE-2021-44228", "CWE-79", "ICSA-22-090-01", "AA23-347A".
 * Two groups have digits, or the first is the name of a known catalogue. Returns its end, or 0. */
static gsize
scan_identifier (const NlpScan *self, const Component *name, gsize limit)
{
  gboolean is_known = nlp_scan_is (self, name->start, name->end, NLP_LEXICON_CATALOGUE);
  guint n_numbers = (name->types & NLP_BYTE_DIGIT) != 0;
  gsize end = name->end;

  if ((name->types & ~NLP_BYTE_DIGIT) != NLP_BYTE_UPPER || length_of (name) < 2 ||
      starts_with_digit (self, name))
    return 0;
  while (nlp_scan_byte (self, end, limit) == '-') {
    Component group = scan_component (self, end + 1, limit);

    if ((group.types & NLP_BYTE_HIGH) || !(group.types & NLP_BYTE_DIGIT) ||
        (!is_known && !starts_with_digit (self, &group)))
      break;
    n_numbers++;
    end = group.end;
  }
  return n_numbers >= (is_known ? 1 : 2) ? end : 0;
}

/* Whether a hyphen joins two components, as in "e-mail" and "career-wise". English treebanks split
 * at other hyphens, those of most languages at none. */
static gboolean
joins_hyphen (const NlpScan *self, gsize start, const Component *left, const Component *right)
{
  if (self->options & NLP_OPTION_KEEP_HYPHENS)
    return !is_number (left) && !is_number (right);
  if (start != left->start)
    return FALSE;
  return nlp_scan_is (self, left->start, left->end, NLP_LEXICON_PREFIX) ||
         nlp_scan_is (self, right->start, right->end, NLP_LEXICON_SUFFIX) ||
         nlp_scan_is (self, left->start, right->end, NLP_LEXICON_WHOLE);
}

/* Whether the full stop between two components is inside a number, version or acronym. */
static gboolean
joins_stop (const NlpScan *self, gsize start, const Component *left, const Component *right)
{
  if ((nlp_byte_types[(guchar)self->text[left->end - 1]] & NLP_BYTE_DIGIT) &&
      starts_with_digit (self, right))
    return TRUE;
  if (is_letter (left) && is_letter (right))
    return TRUE;
  return (nlp_scan_lookup (self, start, right->end) &
          (NLP_LEXICON_ABBREVIATION | NLP_LEXICON_TITLE | NLP_LEXICON_CLOSING)) != 0;
}

/* Whether a comma separates thousands, or the fraction. */
static gboolean
joins_comma (const NlpScan *self, const Component *left, const Component *right)
{
  if (self->options & NLP_OPTION_DECIMAL_COMMAS)
    return is_number (left) && find_unit (self, right) != 0;
  return is_number (left) && length_of (left) <= 3 && find_unit (self, right) == right->start + 3;
}

/* Whether an ampersand joins two components: "AT&T", "p&l", not "black&white". */
static gboolean
joins_ampersand (const Component *left, const Component *right)
{
  guint types = left->types | right->types;

  return length_of (left) <= 3 && length_of (right) <= 2 &&
         (types == NLP_BYTE_UPPER || (types == NLP_BYTE_LOWER && length_of (left) == 1));
}

/* Whether a slash joins two components: "9/11", "11/28/2000", "w/o", not "and/or" or "f/b/o". */
static gboolean
joins_slash (const NlpScan *self, gsize start, const Component *left, const Component *right)
{
  if (is_number (left) && is_number (right))
    return TRUE;
  return is_letter (left) && left->start == start && (start == 0 || self->text[start - 1] != '/') &&
         ((is_letter (right) && nlp_scan_byte (self, right->end, self->length) != '/') ||
          nlp_scan_is (self, left->start, right->end, NLP_LEXICON_WHOLE));
}

/* Whether @joiner joins @left and @right in the word that begins at @start. */
static gboolean
joins (const NlpScan *self,
       gsize start,
       gchar joiner,
       const Component *left,
       const Component *right)
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

/* Returns the end of the joiner at @at, or @at if there is none. All apostrophes are stored as "'".
 */
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

/* Scans the components after the first, which is in @last and is replaced by the last. Returns the
 * end of the word. */
static gsize
scan_components (const NlpScan *self, Component *last, gsize limit, gboolean *has_apostrophe)
{
  gsize start = last->start;

  for (;;) {
    gchar joiner;
    gsize next = scan_joiner (self, last->end, limit, &joiner);
    gsize end = 0;
    Component right;

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
    right = scan_component (self, next, limit);
    if (!joins (self, start, joiner, last, &right))
      return last->end;
    /* An accent is an apostrophe in "mama`s" and "l`ami", but not in "a`quoted`word". */
    if (joiner == '\'' && !nlp_is_apostrophe (self->text + last->end, limit - last->end) &&
        length_of (last) > 2 && length_of (&right) > 2)
      return last->end;
    *has_apostrophe |= joiner == '\'';
    *last = right;
  }
}

/* Whether a space and a dash are at @at. */
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

/* Whether the hyphen at @end marks a word that its speaker broke off: "th- the", "th-, the",
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

/* Returns the end of the word with a symbol that belongs to it: "US$", "Yahoo!", "w/". @types are
 * those of the word. */
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
  Component last = scan_component (self, at, limit);
  gboolean is_simple = !(last.types & NLP_BYTE_DIGIT);
  gboolean has_apostrophe = FALSE;
  gsize end = scan_components (self, &last, limit, &has_apostrophe);
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
