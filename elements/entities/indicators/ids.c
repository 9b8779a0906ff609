/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Hashes, and ids of vulnerabilities, techniques, groups and autonomous systems. */

#include "indicators-private.h"

#include <string.h>

/* A hash has this many different digits at least: what repeats itself is a pattern. */
#define MIN_VARIETY 7

static guint
digits_end (const gchar *text, guint at)
{
  while (g_ascii_isdigit (text[at]))
    at++;
  return at;
}

/* Whether nothing that belongs to a word is at @end. */
static gboolean
is_word_end (const NlpField *self, guint end)
{
  gchar c = self->plain.text[end];

  if (c == '.' || c == '-')
    return nlp_field_name_char (self, end + 1) == 0 || c == '-';
  return nlp_field_name_char (self, end) == 0;
}

/* CVE-2021-44228 (https://www.cve.org/) */
static gboolean
read_cve (const NlpField *self, guint at, NlpFound *found)
{
  const gchar *text = self->plain.text;
  guint year = at + 4, number, end;

  if (g_ascii_strncasecmp (text + at, "CVE-", 4) != 0)
    return FALSE;
  number = digits_end (text, year);
  if (number - year != 4 || text[number] != '-' ||
      (memcmp (text + year, "19", 2) != 0 && memcmp (text + year, "20", 2) != 0))
    return FALSE;
  end = digits_end (text, number + 1);
  if (end < number + 5 || end > number + 8 || nlp_field_name_end (self, end) > end + 1)
    return FALSE;
  found->end = end;
  found->label = "VULNERABILITY";
  found->source = "pattern:cve";
  found->form = NLP_FORM_UPPER;
  found->is_id = TRUE;
  return TRUE;
}

/* The ids of techniques are T0800 to T0899 and T1001 to T1699, those of tactics begin with TA00 and
 * TA01, those of groups with G00, G01 and G10 (https://attack.mitre.org/). */
static const gchar *
attack_label (const gchar *id, guint n_digits)
{
  if (n_digits != 4)
    return NULL;
  if (memcmp (id, "TA", 2) == 0)
    return memcmp (id + 2, "00", 2) == 0 || memcmp (id + 2, "01", 2) == 0 ? "TECHNIQUE" : NULL;
  if (id[0] == 'T' && memcmp (id, "T1000", 5) != 0)
    return memcmp (id, "T08", 3) == 0 || (id[1] == '1' && id[2] < '7') ? "TECHNIQUE" : NULL;
  if (id[0] == 'G' && memcmp (id, "G0000", 5) != 0 && memcmp (id, "G1000", 5) != 0)
    return memcmp (id, "G00", 3) == 0 || memcmp (id, "G01", 3) == 0 || memcmp (id, "G10", 3) == 0
               ? "THREAT_ACTOR"
               : NULL;
  return NULL;
}

static gboolean
read_attack_id (const NlpField *self, guint at, NlpFound *found)
{
  const gchar *text = self->plain.text;
  guint number = at + (text[at] == 'T' && text[at + 1] == 'A' ? 2 : 1);
  guint end = digits_end (text, number);

  if (text[at] != 'T' && text[at] != 'G')
    return FALSE;
  found->label = attack_label (text + at, end - number);
  if (found->label == NULL)
    return FALSE;
  if (number == at + 1 && text[at] == 'T' && text[end] == '.' &&
      digits_end (text, end + 1) == end + 4)
    end += 4;
  if (!is_word_end (self, end))
    return FALSE;
  found->end = end;
  found->source = "pattern:attack-id";
  found->is_id = TRUE;
  found->form = NLP_FORM_UPPER;
  return TRUE;
}

/* Whether the words around are in capitals, as in a headline: "AS 5000 MARCH". */
static gboolean
is_among_capitals (const NlpField *self, guint at, guint end)
{
  const NlpWords *words = self->words;
  guint32 start = self->start + self->plain.starts[at];
  guint32 behind = self->start + self->plain.ends[end - 1];
  gsize next = behind + 1;

  if (next + 1 < words->length && words->text[behind] == ' ' &&
      g_ascii_isupper (words->text[next]) && g_ascii_isupper (words->text[next + 1]))
    return TRUE;
  return start >= 3 && words->text[start - 1] == ' ' && g_ascii_isupper (words->text[start - 2]) &&
         g_ascii_isupper (words->text[start - 3]);
}

/* AS13335, "AS 13335" and "ASN 13335". Aircraft and papers have names with fewer digits: "AS350",
 * "A4". */
static gboolean
read_asn (const NlpField *self, guint at, NlpFound *found)
{
  const gchar *text = self->plain.text;
  gboolean is_long = strncmp (text + at, "ASN", 3) == 0;
  guint number, end;
  gboolean is_parted;

  if (text[at] != 'A' || text[at + 1] != 'S')
    return FALSE;
  number = at + (is_long ? 3 : 2);
  end = digits_end (text, number);
  if (end == number || end - number > 10 || text[number] == '0' || !is_word_end (self, end) ||
      g_ascii_strtoull (text + number, NULL, 10) > G_MAXUINT32)
    return FALSE;
  is_parted = self->plain.starts[number] > self->plain.ends[number - 1];
  if (!is_long &&
      (end - number < 4 || (is_parted && end - number == 4 && is_among_capitals (self, at, end))))
    return FALSE;
  if (!is_long && is_parted && end - number == 4 && (text[number] == '1' || text[number] == '2'))
    return FALSE; /* "AS 2014 began" */
  found->end = end;
  found->label = "ASN";
  found->source = "pattern:asn";
  if (is_long) {
    found->prefix = "AS";
    found->n_prefix = 3;
  }
  return TRUE;
}

static const gchar *
hash_source (guint length)
{
  switch (length) {
    case 32:
      return "pattern:md5";
    case 40:
      return "pattern:sha1";
    case 64:
      return "pattern:sha256";
    case 128:
      return "pattern:sha512";
    default:
      return NULL;
  }
}

static gboolean
read_hash (const NlpField *self, guint at, NlpFound *found)
{
  const gchar *text = self->plain.text;
  guint seen = 0, n_letters = 0, end = at;

  for (; g_ascii_isxdigit (text[end]); end++) {
    seen |= 1u << g_ascii_xdigit_value (text[end]);
    n_letters += !g_ascii_isdigit (text[end]);
  }
  found->source = hash_source (end - at);
  if (found->source == NULL || n_letters == 0 || n_letters == end - at ||
      __builtin_popcount (seen) < MIN_VARIETY ||
      memcmp (text + at, text + (at + end) / 2, (end - at) / 2) == 0 || !is_word_end (self, end))
    return FALSE;
  found->end = end;
  found->label = "HASH";
  found->form = NLP_FORM_LOWER;
  return TRUE;
}

gboolean
nlp_read_id (const NlpField *self, guint at, NlpFound *found)
{
  switch (self->plain.text[at]) {
    case 'A':
      if (read_asn (self, at, found))
        return TRUE;
      break;
    case 'C':
    case 'c':
      if (read_cve (self, at, found))
        return TRUE;
      break;
    case 'G':
    case 'T':
      return read_attack_id (self, at, found);
    default:
      break;
  }
  return g_ascii_isxdigit (self->plain.text[at]) && read_hash (self, at, found);
}
