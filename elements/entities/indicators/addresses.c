/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * addresses.c: reads IPv4 and IPv6 addresses and networks.
 */

#include "host.h"
#include "readers.h"
#include "urls.h"
#include "versions.h"

#define MAX_IPV6 45 /* bytes of the longest written form */

/* Returns the offset after the prefix length at @at, such as "/24", or @at if there is none up to
 * @highest. */
static guint
read_prefix_length (const gchar *text, guint at, guint highest)
{
  guint value = 0;
  guint end = text[at] == '/' ? nlp_read_octet (text, at + 1, &value) : at;

  if (end <= at + 1 || value > highest || g_ascii_isalnum (text[end]) || text[end] == '/' ||
      (text[end] == '.' && g_ascii_isalnum (text[end + 1])))
    return at;
  return end;
}

gboolean
nlp_read_ipv4 (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  const gchar *text = chunk->refanged.text;
  guint highest;
  guint end = nlp_read_octets (text, at, &highest);
  guint network_end, url_end;

  if (end == at || !nlp_is_octets_end (text, end) || nlp_is_version (chunk, at, end, highest))
    return FALSE;
  network_end = read_prefix_length (text, end, 32);
  nlp_indicator_set (indicator, network_end, "IPV4", "pattern:ipv4");
  url_end = network_end == end ? nlp_find_url_end (chunk, end) : end;
  if (url_end > end + 1)
    nlp_indicator_set (indicator, url_end, "URL", "pattern:url");
  return TRUE;
}

/* Whether eight groups have two digits each, as in the hardware addresses of EUI-64. */
static gboolean
is_hardware_address (const gchar *text, guint start, guint end)
{
  for (guint i = start + 2; i < end; i += 3)
    if (text[i] != ':')
      return FALSE;
  return end - start == 8 * 2 + 7;
}

/* Whether @n_groups groups of hexadecimal digits are an address, and not a time of day, the name of
 * a class ("Ada::Cafe") or a hardware address. @is_short is whether they contain "::". */
static gboolean
is_ipv6 (const gchar *text, guint start, guint end, guint n_groups, gboolean is_short)
{
  guint n_digits = 0, first_end = start;

  if (!is_short)
    return n_groups == 8 && !is_hardware_address (text, start, end);
  for (guint i = start; i < end; i++)
    n_digits += g_ascii_isdigit (text[i]);
  while (g_ascii_isxdigit (text[first_end]))
    first_end++;
  if (n_groups > 7 || n_digits == 0)
    return FALSE;
  return n_groups > 2 || first_end - start == 4 || first_end == start || n_groups == 1;
}

/* Scans groups of hexadecimal digits and the colons between them. Returns the offset after them. */
static guint
scan_groups (const gchar *text, guint at, guint *n_groups, gboolean *is_short)
{
  guint end = at, highest;

  *n_groups = 0;
  *is_short = FALSE;
  for (;;) {
    guint group = end;
    guint octets = *n_groups > 0 || *is_short ? nlp_read_octets (text, end, &highest) : end;

    if (octets > end) {
      *n_groups += 2; /* "::ffff:192.0.2.1" */
      return octets;
    }
    while (end - group < 5 && g_ascii_isxdigit (text[end]))
      end++;
    if (end > group)
      ++*n_groups;
    if (end - group > 4 || end - at > MAX_IPV6 || text[end] != ':')
      return end;
    if (text[end + 1] == ':') {
      if (*is_short)
        return end;
      *is_short = TRUE;
      end += 2;
    } else if (g_ascii_isxdigit (text[end + 1]) && end > group) {
      end++;
    } else {
      return end;
    }
  }
}

gboolean
nlp_read_ipv6 (NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  const gchar *text = chunk->refanged.text;
  guint end, n_groups;
  gboolean is_short;

  if (at < chunk->no_ipv6_before || (!g_ascii_isxdigit (text[at]) && text[at] != ':'))
    return FALSE;
  end = scan_groups (text, at, &n_groups, &is_short);
  if (n_groups == 0 || nlp_chunk_find_name_end (chunk, end) > end + (text[end] == '.') ||
      (text[end] == ':' && text[end + 1] == ':') || !is_ipv6 (text, at, end, n_groups, is_short) ||
      (at > 0 && text[at - 1] == ':')) {
    chunk->no_ipv6_before = end;
    return FALSE;
  }
  nlp_indicator_set (indicator, read_prefix_length (text, end, 128), "IPV6", "pattern:ipv6");
  return TRUE;
}
