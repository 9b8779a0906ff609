/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "indicators.h"

#include <string.h>

/* Longer addresses are not looked for; RFC 5321 allows 254 bytes, and no URL needs 2083. */
#define MAX_LENGTH 2083
#define SCORE 0.99f

typedef struct {
  const gchar *label;
  const gchar *source;
  gsize (*read) (const gchar *text, gsize length); /* the length of what begins here, or 0 */
} Indicator;

static gsize
span_of (const gchar *text, gsize length, const gchar *marks)
{
  gsize n = 0;

  while (n < length && (g_ascii_isalnum (text[n]) || (text[n] != '\0' && strchr (marks, text[n]))))
    n++;
  return n;
}

/* Takes full stops and the like off the end of an address. */
static gsize
trim (const gchar *text, gsize length)
{
  while (length > 0 && strchr (".,;:!?'\")]}-", text[length - 1]) != NULL)
    length--;
  return length;
}

static gboolean
begins_with (const gchar *text, gsize length, const gchar *prefix)
{
  gsize n = strlen (prefix);

  return length > n && g_ascii_strncasecmp (text, prefix, n) == 0;
}

static gsize
read_url (const gchar *text, gsize length)
{
  static const gchar *const prefixes[] = {"http://", "https://", "ftp://", "www.", NULL};

  for (const gchar *const *prefix = prefixes; *prefix != NULL; prefix++)
    if (begins_with (text, length, *prefix)) {
      gsize n = trim (text, span_of (text, length, "-._~:/?#[]@!$&'()*+,;=%"));

      return n > strlen (*prefix) ? n : 0;
    }
  return 0;
}

static gsize
read_email (const gchar *text, gsize length)
{
  gsize user = span_of (text, length, "._%+-");
  gsize host;

  if (user == 0 || user + 3 > length || text[user] != '@')
    return 0;
  host = trim (text + user + 1, span_of (text + user + 1, length - user - 1, ".-"));
  return host > 2 && memchr (text + user + 1, '.', host) != NULL ? user + 1 + host : 0;
}

static gsize
read_ipv4 (const gchar *text, gsize length)
{
  gsize at = 0;

  for (guint part = 0; part < 4; part++) {
    guint value = 0;
    gsize digits = 0;

    if (part > 0 && (at >= length || text[at++] != '.'))
      return 0;
    while (at < length && digits < 4 && g_ascii_isdigit (text[at])) {
      value = value * 10 + (guint)(text[at++] - '0');
      digits++;
    }
    if (digits == 0 || digits > 3 || value > 255)
      return 0;
  }
  /* "1.2.3.4.5" is a version, "1.2.3.4/24" still an address. */
  if (at < length && (g_ascii_isalnum (text[at]) || text[at] == '-'))
    return 0;
  if (at + 1 < length && text[at] == '.' && g_ascii_isdigit (text[at + 1]))
    return 0;
  return at;
}

static gsize
read_cve (const gchar *text, gsize length)
{
  gsize year, number;

  if (!begins_with (text, length, "CVE-"))
    return 0;
  for (year = 4; year < length && g_ascii_isdigit (text[year]); year++)
    continue;
  if (year != 8 || year >= length || text[year] != '-')
    return 0;
  for (number = 9; number < length && g_ascii_isdigit (text[number]); number++)
    continue;
  return number >= 13 ? number : 0;
}

static const Indicator indicators[] = {
    {"URL", "pattern:url", read_url},
    {"EMAIL", "pattern:email", read_email},
    {"IPV4", "pattern:ipv4", read_ipv4},
    {"VULNERABILITY", "pattern:cve", read_cve},
};

/* The bytes from @start to the next blank. */
static gsize
field_length (const NlpWords *words, gsize start)
{
  gsize limit = MIN (words->length - start, MAX_LENGTH);
  gsize n = 0;

  while (n < limit && (guchar)words->text[start + n] > ' ')
    n++;
  return n;
}

/* Whether the field has a mark that an indicator needs: most have none. */
static gboolean
is_candidate (const gchar *field, gsize length)
{
  return memchr (field, '@', length) != NULL || memchr (field, '.', length - 1) != NULL ||
         begins_with (field, length, "CVE-");
}

/* Whether no address that began earlier can reach @start. */
static gboolean
is_boundary (const gchar *text, gsize start)
{
  return start == 0 || span_of (text + start - 1, 1, "._%+-") == 0;
}

static const Indicator *
read_any (const gchar *text, gsize length, gsize *found)
{
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++) {
    *found = indicators[i].read (text, length);
    if (*found > 0)
      return &indicators[i];
  }
  return NULL;
}

void
nlp_indicators_match (const NlpWords *words, GArray *hits)
{
  gsize field_end = 0;
  gboolean candidate = FALSE;

  for (guint i = 0; i < words->n_words; i++) {
    guint32 start = words->words[i].start;
    const Indicator *indicator;
    gsize found;

    if (start >= field_end) {
      gsize length = field_length (words, start);

      field_end = start + MAX (length, 1);
      candidate = length > 4 && is_candidate (words->text + start, length);
    }
    if (!candidate || !is_boundary (words->text, start))
      continue;
    indicator = read_any (words->text + start, field_end - start, &found);
    if (indicator != NULL) {
      NlpHit hit = {.start = start,
                    .end = (guint32)(start + found),
                    .label = indicator->label,
                    .score = SCORE,
                    .chain = -1,
                    .source = indicator->source};

      g_array_append_val (hits, hit);
      candidate = FALSE;
    }
  }
}
