/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlsniff.c: recognises HTML, and describes the format.
 */

#include "html.h"

#include <string.h>

#include "input/charset.h"
#include "input/paths.h"
#include "input/whitespace.h"

/* Skips a byte order mark, whitespace, comments, and the declarations of XML. */
static const gchar *
skip_prolog (const gchar *at, const gchar *end)
{
  at += nlp_charset_measure_utf8_bom (at, (gsize)(end - at));
  for (;;) {
    const gchar *close = NULL;

    at = nlp_skip_whitespace (at, end);
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

/* Whether a tag with one of the names in @tags begins at @at. */
static gboolean
begins_with_tag (const gchar *at, const gchar *end, const gchar *const *tags)
{
  for (; *tags != NULL; tags++) {
    const gsize length = strlen (*tags);

    if ((gsize)(end - at) > length && g_ascii_strncasecmp (at, *tags, length) == 0 &&
        !g_ascii_isalnum (at[length]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
sniff_html (const gchar *head, gsize length, const gchar *name)
{
  static const gchar *const extensions[] = {".html", ".htm", ".xhtml", NULL};
  static const gchar *const certain_tags[] = {"<!doctype html", "<!doctypehtml", "<html",
                                              "<head",          "<body",         "<meta",
                                              "<title",         "<script",       NULL};
  /* Markdown and the like may begin with these, too. */
  static const gchar *const other_tags[] = {
      "<div", "<p",    "<h1", "<table", "<article", "<section", "<main",   "<a",    "<ul",
      "<h2",  "<span", "<b",  "<br",    "<style",   "<link",    "<center", "<font", NULL};
  const gchar *end = head + length, *at = skip_prolog (head, end);

  if (begins_with_tag (at, end, certain_tags))
    return TRUE;
  if (!nlp_path_has_extension (name, extensions))
    return FALSE;
  return nlp_charset_has_wide_bom (head, length) || begins_with_tag (at, end, other_tags);
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
