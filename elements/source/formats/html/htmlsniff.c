/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlsniff.c: recognises HTML, and describes the format.
 */

#include "html.h"

#include <string.h>

/* Skips white space, a byte order mark, comments, and what XML has before its root. */
static const gchar *
skip_prolog (const gchar *at, const gchar *end)
{
  if (end - at >= 3 && memcmp (at, "\xef\xbb\xbf", 3) == 0)
    at += 3;
  for (;;) {
    const gchar *close = NULL;

    while (at < end && g_ascii_isspace (*at))
      at++;
    if (end - at >= 4 && memcmp (at, "<!--", 4) == 0)
      close = g_strstr_len (at, end - at, "-->");
    else if (end - at >= 2 && memcmp (at, "<?", 2) == 0)
      close = memchr (at, '>', (gsize)(end - at));
    else
      return at;
    if (close == NULL)
      return end;
    at = close + (*close == '-' ? 3 : 1);
  }
}

static gboolean
begins_with_tag (const gchar *at, const gchar *end, const gchar *name)
{
  const gsize length = strlen (name);

  return (gsize)(end - at) > length && g_ascii_strncasecmp (at, name, length) == 0 &&
         !g_ascii_isalnum (at[length]);
}

static gboolean
is_name_of_html (const gchar *name)
{
  g_autofree gchar *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return lower != NULL && (g_str_has_suffix (lower, ".html") || g_str_has_suffix (lower, ".htm") ||
                           g_str_has_suffix (lower, ".xhtml"));
}

static gboolean
sniff_html (const gchar *head, gsize length, const gchar *name)
{
  static const gchar *const starts[] = {"<!doctype html", "<html",  "<head",  "<body",
                                        "<meta",          "<title", "<script"};
  static const gchar *const others[] = {
      "<div", "<p",    "<h1", "<table", "<article", "<section", "<main",   "<a",   "<ul",
      "<h2",  "<span", "<b",  "<br",    "<style",   "<link",    "<center", "<font"};
  const gchar *end = head + length, *at = skip_prolog (head, end);

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++) {
    if (begins_with_tag (at, end, starts[i]))
      return TRUE;
  }
  /* UTF-16 has a NUL in each letter. */
  if (length >= 2 && (memcmp (head, "\xff\xfe", 2) == 0 || memcmp (head, "\xfe\xff", 2) == 0))
    return is_name_of_html (name);
  for (gsize i = 0; i < G_N_ELEMENTS (others) && is_name_of_html (name); i++) {
    if (begins_with_tag (at, end, others[i]))
      return TRUE;
  }
  return FALSE;
}

const NlpFormat nlp_html_format = {
    .name = "HTML",
    .sniff = sniff_html,
#ifdef HAVE_XML
    .parse = nlp_parse_html,
#else
    .needs = "a build with libxml2",
#endif
};
