/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * ids.c: reads hashes, and ids of vulnerabilities, techniques, groups and autonomous systems.
 */

#include "readers.h"

#include <string.h>

/* The minimum number of different digits in a hash; fewer make a pattern such as "deadbeef...". */
#define MIN_VARIETY 7

/* Whether a word ends at @end. A hyphen ends it, and so does a dot before something else. */
static gboolean
is_word_end (const NlpChunk *chunk, guint end)
{
  gchar c = chunk->refanged.text[end];

  if (c == '-')
    return TRUE;
  return nlp_chunk_measure_name_char (chunk, c == '.' ? end + 1 : end) == 0;
}

/* Reads the id of a vulnerability: CVE-2021-44228 (https://www.cve.org/). */
static gboolean
read_cve (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  const gchar *text = chunk->refanged.text;
  guint year = at + 4, number, end;

  if (g_ascii_strncasecmp (text + at, "CVE-", 4) != 0)
    return FALSE;
  number = nlp_chunk_find_digits_end (chunk, year);
  if (number - year != 4 || text[number] != '-' ||
      (memcmp (text + year, "19", 2) != 0 && memcmp (text + year, "20", 2) != 0))
    return FALSE;
  end = nlp_chunk_find_digits_end (chunk, number + 1);
  if (end < number + 5 || end > number + 8 || nlp_chunk_find_name_end (chunk, end) > end + 1)
    return FALSE;
  nlp_indicator_set (indicator, end, "VULNERABILITY", "pattern:cve");
  indicator->form = NLP_VALUE_UPPER;
  indicator->is_id = TRUE;
  return TRUE;
}

/* Returns the label of an ATT&CK id (https://attack.mitre.org/), or NULL if there can be no such
 * id. Techniques are T0800 to T0899 and T1001 to T1699; tactics begin with TA00 and TA01, groups
 * with G00, G01 and G10. @n_digits is the number of digits after the letters. */
static const gchar *
get_attack_label (const gchar *id, guint n_digits)
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

/* Reads the id of an ATT&CK technique, sub-technique ("T1059.001"), tactic or group. */
static gboolean
read_attack_id (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  const gchar *text = chunk->refanged.text;
  guint number = at + (text[at] == 'T' && text[at + 1] == 'A' ? 2 : 1);
  guint end = nlp_chunk_find_digits_end (chunk, number);
  const gchar *label;

  if (text[at] != 'T' && text[at] != 'G')
    return FALSE;
  label = get_attack_label (text + at, end - number);
  if (label == NULL)
    return FALSE;
  if (number == at + 1 && text[at] == 'T' && text[end] == '.' &&
      nlp_chunk_find_digits_end (chunk, end + 1) == end + 4)
    end += 4;
  if (!is_word_end (chunk, end))
    return FALSE;
  nlp_indicator_set (indicator, end, label, "pattern:attack-id");
  indicator->form = NLP_VALUE_UPPER;
  indicator->is_id = TRUE;
  return TRUE;
}

/* Whether the word before or after is in capitals, as in the headline "AS 5000 MARCH". */
static gboolean
is_among_capitals (const NlpChunk *chunk, guint at, guint end)
{
  const NlpWords *words = chunk->words;
  guint32 start = nlp_chunk_get_text_start (chunk, at);
  guint32 after = nlp_chunk_get_text_end (chunk, end);
  gsize next = after + 1;

  if (next + 1 < words->length && words->text[after] == ' ' &&
      g_ascii_isupper (words->text[next]) && g_ascii_isupper (words->text[next + 1]))
    return TRUE;
  return start >= 3 && words->text[start - 1] == ' ' && g_ascii_isupper (words->text[start - 2]) &&
         g_ascii_isupper (words->text[start - 3]);
}

/* Reads the number of an autonomous system: "AS13335", "AS 13335" or "ASN 13335". Names of aircraft
 * such as "AS350" have fewer digits. */
static gboolean
read_asn (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  const gchar *text = chunk->refanged.text;
  gboolean is_long = strncmp (text + at, "ASN", 3) == 0;
  guint number, end;
  gboolean is_spaced;

  if (text[at] != 'A' || text[at + 1] != 'S')
    return FALSE;
  number = at + (is_long ? 3 : 2);
  end = nlp_chunk_find_digits_end (chunk, number);
  if (end == number || end - number > 10 || text[number] == '0' || !is_word_end (chunk, end) ||
      g_ascii_strtoull (text + number, NULL, 10) > G_MAXUINT32)
    return FALSE;
  is_spaced = chunk->refanged.starts[number] > chunk->refanged.ends[number - 1];
  if (!is_long &&
      (end - number < 4 || (is_spaced && end - number == 4 && is_among_capitals (chunk, at, end))))
    return FALSE;
  if (!is_long && is_spaced && end - number == 4 && (text[number] == '1' || text[number] == '2'))
    return FALSE; /* "AS 2014 began" */
  nlp_indicator_set (indicator, end, "ASN", "pattern:asn");
  if (is_long) {
    indicator->prefix = "AS";
    indicator->n_prefix = 3;
  }
  return TRUE;
}

/* Returns the source of a hash of @length digits, or NULL if no kind of hash has this length. */
static const gchar *
get_hash_source (guint length)
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

/* Reads an MD5, SHA-1, SHA-256 or SHA-512 hash in hexadecimal digits. */
static gboolean
read_hash (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  const gchar *text = chunk->refanged.text;
  guint seen = 0, n_letters = 0, end = at;
  const gchar *source;

  for (; g_ascii_isxdigit (text[end]); end++) {
    seen |= 1u << g_ascii_xdigit_value (text[end]);
    n_letters += !g_ascii_isdigit (text[end]);
  }
  source = get_hash_source (end - at);
  if (source == NULL || n_letters == 0 || n_letters == end - at ||
      __builtin_popcount (seen) < MIN_VARIETY ||
      memcmp (text + at, text + (at + end) / 2, (end - at) / 2) == 0 || !is_word_end (chunk, end))
    return FALSE;
  nlp_indicator_set (indicator, end, "HASH", source);
  indicator->form = NLP_VALUE_LOWER;
  return TRUE;
}

gboolean
nlp_read_id (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  switch (chunk->refanged.text[at]) {
    case 'A':
      if (read_asn (chunk, at, indicator))
        return TRUE;
      break;
    case 'C':
    case 'c':
      if (read_cve (chunk, at, indicator))
        return TRUE;
      break;
    case 'G':
    case 'T':
      return read_attack_id (chunk, at, indicator);
    default:
      break;
  }
  return g_ascii_isxdigit (chunk->refanged.text[at]) && read_hash (chunk, at, indicator);
}
