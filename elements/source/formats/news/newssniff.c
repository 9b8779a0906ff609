/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * newssniff.c: recognises XML, and describes the formats.
 */

#include "news.h"

#include <string.h>

#include "gstnlperror.h"
#include "input/charset.h"
#include "input/paths.h"
#include "input/whitespace.h"

/* The longest name of an element to show; in bytes. */
#define MAX_NAME 64

/* Finds the root element of @head, after declarations and comments. @name: (out): its name.
 * @has_declaration: (out): whether "<?xml" comes before it. Returns the tag, or NULL. */
static const gchar *
find_root (const gchar *head, gsize length, gchar name[MAX_NAME], gboolean *has_declaration)
{
  const gchar *end = head + length, *at = head + nlp_charset_measure_utf8_bom (head, length);
  gsize n = 0;

  at = nlp_skip_whitespace (at, end);
  *has_declaration = end - at > 6 && memcmp (at, "<?xml", 5) == 0 && g_ascii_isspace (at[5]);
  for (;;) {
    const gchar *close = ">";

    at = nlp_skip_whitespace (at, end);
    if (end - at < 2 || *at != '<')
      return NULL;
    if (at[1] != '?' && at[1] != '!')
      break;
    if (end - at >= 4 && memcmp (at, "<!--", 4) == 0)
      close = "-->";
    else if (at[1] == '!' && memchr (at, '[', (gsize)(end - at)) != NULL &&
             memchr (at, '[', (gsize)(end - at)) < memchr (at, '>', (gsize)(end - at)))
      close = "]>";
    at = g_strstr_len (at, end - at, close);
    if (at == NULL)
      return NULL;
    at += strlen (close);
  }
  while (n + 1 < MAX_NAME && at + 1 + n < end && strchr (" \t\r\n/>", at[1 + n]) == NULL) {
    name[n] = at[1 + n];
    n++;
  }
  name[n] = '\0';
  return n > 0 && (g_ascii_isalpha (*name) || *name == '_' || (guchar)*name >= 0x80) ? at : NULL;
}

static gboolean
sniff_news (const gchar *head, gsize length, const gchar *file_name)
{
  static const gchar *const roots[] = {"nitf",   "newsItem", "newsMessage",    "packageItem",
                                       "NewsML", "NewsItem", "pmc-articleset", NULL};
  gchar name[MAX_NAME];
  gboolean has_declaration;
  const gchar *root = find_root (head, length, name, &has_declaration), *local;

  if (root == NULL)
    return FALSE;
  local = strchr (name, ':') != NULL ? strchr (name, ':') + 1 : name;
  if (g_strv_contains (roots, local))
    return TRUE;
  return strcmp (local, "article") == 0 && has_declaration &&
         g_strstr_len (root, head + length - root, "article-title") != NULL;
}

#ifdef HAVE_XML
#define NEWS_READER .parse = nlp_parse_news
#else
#define NEWS_READER .needs = "a build with libxml2"
#endif

const NlpFormat nlp_news_format = {
    .name = "news in XML",
    .sniff = sniff_news,
    NEWS_READER,
};

static gboolean
sniff_other_xml (const gchar *head, gsize length, const gchar *name)
{
  static const gchar *const extensions[] = {".xml", NULL};
  gchar root[MAX_NAME];
  gboolean has_declaration, has_root;

  has_root = find_root (head, length, root, &has_declaration) != NULL;
  return has_declaration || (has_root && nlp_path_has_extension (name, extensions));
}

static gboolean
parse_other_xml (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  gchar root[MAX_NAME];
  gboolean has_declaration;

  if (find_root (file->data, file->length, root, &has_declaration) != NULL)
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                 "XML of a kind that is not read: its root element is <%s>", root);
  else
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "XML without an element");
  return FALSE;
}

const NlpFormat nlp_other_xml_format = {
    .name = "XML",
    .sniff = sniff_other_xml,
    .parse = parse_other_xml,
};
