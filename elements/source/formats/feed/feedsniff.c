/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feedsniff.c: recognises feeds, and describes the format.
 */

#include "feed.h"

#include <string.h>

#include "input/charset.h"
#include "input/whitespace.h"

/* Returns the start of the first element of @head, after declarations and comments, or NULL. */
static const gchar *
find_root (const gchar *head)
{
  const gchar *at = head, *end = head + strlen (head);

  at += nlp_charset_measure_utf8_bom (head, (gsize)(end - head));
  for (;;) {
    const gchar *close = ">";

    at = nlp_skip_whitespace (at, end);
    if (*at != '<')
      return NULL;
    if (at[1] != '?' && at[1] != '!')
      return at;
    if (g_str_has_prefix (at, "<!--"))
      close = "-->";
    else if (g_str_has_prefix (at, "<!DOCTYPE") && strcspn (at, "[") < strcspn (at, ">"))
      close = "]";
    at = strstr (at, close);
    if (at == NULL)
      return NULL;
    at += strlen (close);
    if (*close == ']')
      at += strspn (at, " \t\r\n>");
  }
}

static gboolean
sniff_feed (const gchar *head, gsize length, const gchar *name)
{
  g_autofree gchar *copy = g_strndup (head, length);
  const gchar *at = find_root (copy), *local;
  g_autofree gchar *tag = NULL;

  if (at == NULL)
    return FALSE;
  tag = g_strndup (at + 1, strcspn (at + 1, " \t\r\n/>"));
  if (at[1 + strlen (tag)] == '\0')
    return FALSE;
  local = strchr (tag, ':') != NULL ? strchr (tag, ':') + 1 : tag;
  if (strcmp (local, "rss") == 0)
    return TRUE;
  if (strcmp (local, "RDF") == 0)
    return strstr (at, "http://purl.org/rss/1.0/") != NULL ||
           strstr (at, "netscape.com/rdf/simple/0.9/") != NULL;
  if (strcmp (local, "feed") == 0 || strcmp (local, "entry") == 0)
    return strstr (at, "http://www.w3.org/2005/Atom") != NULL ||
           strstr (at, "http://purl.org/atom/ns#") != NULL;
  return FALSE;
}

const NlpFormat nlp_feed_format = {
    .name = "feed",
    .sniff = sniff_feed,
#ifdef HAVE_XML
    .parse = nlp_parse_feed,
#else
    .needs = "a build with libxml2",
#endif
};
