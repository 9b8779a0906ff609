/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* IP addresses, and hosts by their names. */

#include "indicators-private.h"

#include <string.h>

#define MAX_HOST 253 /* RFC 1035 */
#define MAX_LABEL 63
#define MAX_IPV6 45
#define MAX_SECTION 20 /* of four numbers at the head of a line */
#define CAPITAL_SCORE 0.75f

/* Reads a number of up to three digits without zeros in front; returns where it ends, or @at. */
static guint
read_octet (const gchar *text, guint at, guint *value)
{
  guint end = at;

  *value = 0;
  while (end - at < 4 && g_ascii_isdigit (text[end]))
    *value = *value * 10 + (guint)(text[end++] - '0');
  if (end - at > 3 || *value > 255 || (end - at > 1 && text[at] == '0'))
    return at;
  return end;
}

/* Where the four numbers at @at end, or @at. */
static guint
read_octets (const gchar *text, guint at, guint *highest)
{
  guint end = at;

  *highest = 0;
  for (guint part = 0; part < 4; part++) {
    guint start, value;

    if (part > 0 && text[end++] != '.')
      return at;
    start = end;
    end = read_octet (text, start, &value);
    if (end == start)
      return at;
    *highest = MAX (*highest, value);
  }
  return end;
}

/* Behind "/24" at @at, or @at. */
static guint
read_prefix_length (const gchar *text, guint at, guint highest)
{
  guint value = 0;
  guint end = text[at] == '/' ? read_octet (text, at + 1, &value) : at;

  if (end <= at + 1 || value > highest || g_ascii_isalnum (text[end]) || text[end] == '/' ||
      (text[end] == '.' && g_ascii_isalnum (text[end + 1])))
    return at;
  return end;
}

/* "1.2.3.4 Scope" at the head of a line. */
static gboolean
is_heading (const NlpField *self, guint at, guint end, guint highest)
{
  const NlpWords *words = self->words;
  gsize start = self->start, behind = self->start + self->plain.ends[end - 1];

  return at == 0 && highest <= MAX_SECTION && (start == 0 || words->text[start - 1] == '\n') &&
         behind + 1 < words->length && words->text[behind] == ' ' &&
         g_ascii_isupper (words->text[behind + 1]);
}

static gboolean
is_version (const NlpField *self, guint at, guint end, guint highest)
{
  if (nlp_plain_is_changed (&self->plain, at, end))
    return FALSE;
  return is_heading (self, at, end, highest) || nlp_field_is_version (self, at) ||
         nlp_field_has_later (self, self->start + self->plain.ends[end - 1]);
}

/* Whether four numbers end at @end, and not the first ones of five, or "1.2.3.4-beta". */
static gboolean
is_ipv4_end (const gchar *text, guint end)
{
  guint highest;

  if (g_ascii_isalnum (text[end]) || text[end] == '_' || (guchar)text[end] >= 0x80)
    return (guchar)text[end] == 0xe2; /* a quote or dash */
  if (text[end] == '.' || text[end] == '-')
    return !g_ascii_isalnum (text[end + 1]) ||
           (text[end] == '-' && read_octets (text, end + 1, &highest) > end + 1);
  return TRUE;
}

gboolean
nlp_read_ipv4 (const NlpField *self, guint at, NlpFound *found)
{
  const gchar *text = self->plain.text;
  guint highest;
  guint end = read_octets (text, at, &highest);
  guint rest;

  if (end == at || !is_ipv4_end (text, end) || is_version (self, at, end, highest))
    return FALSE;
  found->end = read_prefix_length (text, end, 32);
  found->label = "IPV4";
  found->source = "pattern:ipv4";
  rest = found->end == end ? nlp_read_url_rest (self, end) : end;
  if (rest > end + 1) {
    found->end = rest;
    found->label = "URL";
    found->source = "pattern:url";
  }
  return TRUE;
}

/* Whether all eight groups have two digits, as those of EUI-64. */
static gboolean
is_hardware (const gchar *text, guint start, guint end)
{
  for (guint i = start + 2; i < end; i += 3)
    if (text[i] != ':')
      return FALSE;
  return end - start == 8 * 2 + 7;
}

/* Whether groups of hexadecimal digits, of which @n_groups are written, are an address and no time
 * of day, name of a class or hardware address. */
static gboolean
is_ipv6 (const gchar *text, guint start, guint end, guint n_groups, gboolean is_short)
{
  guint n_digits = 0, first = start;

  if (!is_short)
    return n_groups == 8 && !is_hardware (text, start, end);
  for (guint i = start; i < end; i++)
    n_digits += g_ascii_isdigit (text[i]);
  while (g_ascii_isxdigit (text[first]))
    first++;
  if (n_groups > 7 || n_digits == 0)
    return FALSE;
  return n_groups > 2 || first - start == 4 || first == start || n_groups == 1;
}

gboolean
nlp_read_ipv6 (NlpField *self, guint at, NlpFound *found)
{
  const gchar *text = self->plain.text;
  guint end = at, n_groups = 0, highest;
  gboolean is_short = FALSE;

  if (at < self->no_ipv6 || (!g_ascii_isxdigit (text[at]) && text[at] != ':'))
    return FALSE;
  for (;;) {
    guint group = end;
    guint octets = n_groups > 0 || is_short ? read_octets (text, end, &highest) : end;

    if (octets > end) {
      end = octets;
      n_groups += 2;
      break;
    }
    while (end - group < 5 && g_ascii_isxdigit (text[end]))
      end++;
    if (end > group)
      n_groups++;
    if (end - group > 4 || end - at > MAX_IPV6 || text[end] != ':')
      break;
    if (text[end + 1] == ':') {
      if (is_short)
        break;
      is_short = TRUE;
      end += 2;
    } else if (g_ascii_isxdigit (text[end + 1]) && end > group) {
      end++;
    } else {
      break;
    }
  }
  if (n_groups == 0 || nlp_field_name_end (self, end) > end + (text[end] == '.') ||
      (text[end] == ':' && text[end + 1] == ':') || !is_ipv6 (text, at, end, n_groups, is_short) ||
      (at > 0 && text[at - 1] == ':')) {
    self->no_ipv6 = end;
    return FALSE;
  }
  found->end = read_prefix_length (text, end, 128);
  found->label = "IPV6";
  found->source = "pattern:ipv6";
  return TRUE;
}

/* The parts of a host's name. */
typedef struct {
  guint start;
  guint end;
  guint last;        /* where the last part begins */
  guint before_last; /* and the one in front of it */
  guint n_labels;
  guint n_single;     /* parts of one letter, but for the last one */
  gboolean is_number; /* nothing but digits in front of the last part */
} Host;

static gboolean
add_label (const NlpField *self, Host *host, guint start, guint end)
{
  const gchar *text = self->plain.text;

  if (end == start || end - start > MAX_LABEL || text[start] == '-' || text[end - 1] == '-')
    return FALSE;
  if (host->n_labels > 0) {
    host->n_single += host->end - host->last == 1;
    for (guint i = host->last; i < host->end; i++)
      host->is_number = host->is_number && g_ascii_isdigit (text[i]);
  }
  host->before_last = host->last;
  host->last = start;
  host->end = end;
  host->n_labels++;
  return TRUE;
}

/* Reads the parts up to an empty one; returns whether there are two or more. */
static gboolean
read_labels (const NlpField *self, guint at, Host *host)
{
  guint end = nlp_field_name_end (self, at);

  *host = (Host){.start = at, .last = at, .end = at, .is_number = TRUE};
  end = nlp_field_trim (self, at, end, "._-");
  if (end - at > MAX_HOST + 1)
    return FALSE;
  for (guint start = at, i = at; i <= end; i++) {
    if (i < end && self->plain.text[i] != '.')
      continue;
    if (!add_label (self, host, start, i))
      return FALSE;
    start = i + 1;
  }
  return host->n_labels >= 2;
}

static gboolean
is_suffix (const NlpField *self, guint start, guint end)
{
  gchar suffix[MAX_HOST + 1];
  guint length = end - start, hash = length;
  NlpSuffix *known;

  if (length > MAX_HOST)
    return FALSE;
  for (guint i = 0; i < length; i++) {
    suffix[i] = g_ascii_tolower (self->plain.text[start + i]);
    hash = hash * 31 + (guchar)suffix[i];
  }
  suffix[length] = '\0';
  known = &self->suffixes[hash % NLP_N_SUFFIXES];
  if (known->length != length || memcmp (known->text, suffix, length) != 0) {
    gboolean is_public = psl_is_public_suffix2 (self->indicators->suffixes, suffix,
                                                PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE);

    if (length == 0 || length > sizeof (known->text))
      return is_public;
    memcpy (known->text, suffix, length);
    known->length = (guint8)length;
    known->is_public = is_public;
  }
  return known->is_public;
}

static gboolean
knows (const NlpField *self, NlpKnown known, guint start, guint end)
{
  return nlp_indicators_know (self->indicators, known, self->plain.text + start, end - start);
}

/* Finds the suffix; "com-based" is one with words behind it. */
static gboolean
has_suffix (const NlpField *self, Host *host)
{
  const gchar *text = self->plain.text;
  const gchar *hyphen;

  if (host->end - host->last < 2 || g_ascii_isdigit (text[host->last]))
    return FALSE;
  if (is_suffix (self, host->last, host->end))
    return TRUE;
  if (nlp_plain_is_changed (&self->plain, host->start, host->end) &&
      knows (self, NLP_KNOWN_SUFFIX, host->last, host->end))
    return TRUE;
  hyphen = memchr (text + host->last, '-', host->end - host->last);
  if (hyphen == NULL || hyphen - text < host->last + 3 ||
      !is_suffix (self, host->last, (guint)(hyphen - text)))
    return FALSE;
  host->end = (guint)(hyphen - text);
  return TRUE;
}

/* "i.e.in", but not "a.b.example.com" */
static gboolean
is_abbreviation (const Host *host)
{
  return host->n_single >= 2 && host->n_labels - host->n_single < 2;
}

/* Whether letter case speaks for a name and not for the joint of two sentences: "example.com",
 * "EXAMPLE.COM" and "Booking.com", but not "end.In". */
static gboolean
has_letter_case (const NlpField *self, const Host *host)
{
  gboolean has_lower = FALSE, is_lower = TRUE;

  for (guint i = host->start; i < host->end; i++) {
    has_lower |= g_ascii_islower (self->plain.text[i]);
    is_lower = is_lower && (i < host->last || !g_ascii_isupper (self->plain.text[i]));
  }
  return is_lower || !has_lower;
}

/* Whether it is the name of a package or class: "com.example.app". */
static gboolean
is_package (const NlpField *self, guint start, guint last, guint end)
{
  const gchar *dot = strchr (self->plain.text + start, '.');

  if (dot - self->plain.text == start + 3 &&
      g_ascii_strncasecmp (self->plain.text + start, "com", 3) == 0)
    return TRUE;
  return knows (self, NLP_KNOWN_PACKAGE, start, (guint)(dot - self->plain.text)) &&
         !knows (self, NLP_KNOWN_PACKAGE, last, end);
}

/* Whether several parts are in capitals, as in the name of a piece of malware:
 * "Trojan-SMS.AndroidOS.Agent.ao". */
static gboolean
is_class (const NlpField *self, const Host *host)
{
  return g_ascii_isupper (self->plain.text[host->start]) &&
         g_ascii_isupper (self->plain.text[host->before_last]) &&
         g_ascii_islower (self->plain.text[host->last]);
}

/* Whether a name of two parts is rather where two sentences meet, "we said.it was", or a name in a
 * program, "Random.new". */
static gboolean
is_joint (const NlpField *self, const Host *host)
{
  const gchar *text = self->plain.text + host->start;
  gsize length = host->last - 1 - host->start;

  return g_ascii_isupper (text[0]) ||
         nlp_word_classes_find_word (self->words->word_classes, text, length,
                                     nlp_word_classes_hash_word (text, length)) != 0;
}

/* Whether it is rather a file, an abbreviation, a number with its unit, or a name in a program. */
static gboolean
is_something_else (const NlpField *self, const Host *host)
{
  if (!has_letter_case (self, host) || is_abbreviation (host) ||
      knows (self, NLP_KNOWN_PRODUCT, host->start, host->end) ||
      (host->is_number && host->end - host->last == 2) || self->plain.text[host->end] == '(')
    return TRUE;
  if (knows (self, NLP_KNOWN_EXTENSION, host->last, host->end) &&
      (host->n_labels == 2 || knows (self, NLP_KNOWN_EXTENSION, host->before_last, host->last - 1)))
    return TRUE;
  if (host->n_labels == 2 && knows (self, NLP_KNOWN_WORD, host->last, host->end) &&
      is_joint (self, host))
    return TRUE;
  return (host->n_labels > 2 && is_class (self, host)) ||
         is_package (self, host->start, host->last, host->end);
}

/* Behind the name of a host that others can reach: one in front of a public suffix. */
static gboolean
read_host (const NlpField *self, guint at, Host *host)
{
  return read_labels (self, at, host) && has_suffix (self, host) &&
         (host->n_labels > 2 ? TRUE : !is_suffix (self, host->start, host->end));
}

guint
nlp_read_host (const NlpField *self, guint at)
{
  guint highest;
  guint end = read_octets (self->plain.text, at, &highest);
  Host host;

  if (end > at && is_ipv4_end (self->plain.text, end))
    return end;
  return read_host (self, at, &host) ? host.end : at;
}

gboolean
nlp_read_domain (const NlpField *self, guint at, NlpFound *found)
{
  gboolean is_changed;
  Host host;
  guint rest;

  if (!read_host (self, at, &host) || (at > 0 && self->plain.text[at - 1] == '@'))
    return FALSE;
  is_changed = nlp_plain_is_changed (&self->plain, at, host.end);
  rest = nlp_read_url_rest (self, host.end);
  if (!is_changed && is_something_else (self, &host) &&
      (rest <= host.end + 1 || is_abbreviation (&host)))
    return FALSE;
  found->end = host.end;
  found->label = "DOMAIN";
  found->source = "pattern:domain";
  /* It may be the name of a company as well, which lists know better. */
  if (!is_changed && g_ascii_isupper (self->plain.text[at]))
    found->score = CAPITAL_SCORE;
  if (rest > host.end + 1) {
    found->end = rest;
    found->label = "URL";
    found->source = "pattern:url";
  }
  return TRUE;
}

gboolean
nlp_read_file_name (const NlpField *self, guint at, NlpFound *found)
{
  const gchar *text = self->plain.text;
  guint end = nlp_field_trim (self, at, nlp_field_name_end (self, at), "._-");
  guint dot = end, n_letters = 0, n_upper = 0, n_lower = 0;

  while (dot > at && text[dot - 1] != '.' && end - dot <= MAX_LABEL)
    dot--;
  if (dot <= at + 1 || text[dot - 1] != '.')
    return FALSE;
  if (!knows (self, NLP_KNOWN_EXTENSION, dot, end)) {
    const gchar *hyphen = memchr (text + dot, '-', end - dot);

    if (hyphen == NULL || !knows (self, NLP_KNOWN_EXTENSION, dot, (guint)(hyphen - text)))
      return FALSE;
    end = (guint)(hyphen - text);
  }
  for (guint i = at; i < dot - 1; i++)
    n_letters += g_ascii_isalpha (text[i]) || (guchar)text[i] >= 0x80;
  for (guint i = dot; i < end; i++) {
    n_upper += g_ascii_isupper (text[i]);
    n_lower += g_ascii_islower (text[i]);
  }
  if ((n_upper > 0 && n_lower > 0) ||
      (end - dot == 1 && (n_letters < 2 || n_upper > 0 || text[dot - 3] == '.')) ||
      (n_letters == 0 && end - dot < 3) || text[dot - 2] == '.' || text[end] == '(' ||
      knows (self, NLP_KNOWN_PRODUCT, at, end) ||
      (is_package (self, at, dot, end) && is_suffix (self, dot, end)))
    return FALSE;
  found->end = end;
  found->label = "FILEPATH";
  found->source = "pattern:file-name";
  return TRUE;
}
