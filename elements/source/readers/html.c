/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "html.h"

#include <string.h>

#include "article.h"
#include "charset.h"
#include "decoding.h"
#include "gstnlperror.h"
#include "htmlmetadata.h"
#include "http.h"

/* A declaration of the character set is near the start. */
#define DECLARATION 4096

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

gboolean
nlp_is_html (const gchar *head, gsize length, const gchar *name)
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

/* Whether a "=" at @at stands behind a name. */
static gboolean
is_behind (const gchar *start, const gchar *at, const gchar *name)
{
  const gsize length = strlen (name);

  return (gsize)(at - start) >= length && g_ascii_strncasecmp (at - length, name, length) == 0;
}

/* What stands behind "charset=" or "encoding=" near the start. Returns: (transfer full)
 * (nullable) */
static gchar *
find_charset (const gchar *data, gsize length)
{
  const gchar *end = data + MIN (length, DECLARATION), *at = data;

  while ((at = memchr (at, '=', (gsize)(end - at))) != NULL) {
    gsize size = 0;

    if (is_behind (data, at, "charset") || is_behind (data, at, "encoding")) {
      at++;
      while (at < end && (*at == '"' || *at == '\'' || *at == ' '))
        at++;
      while (at + size < end && (g_ascii_isalnum (at[size]) || strchr ("-_:.", at[size])) &&
             at[size] != '\0')
        size++;
      if (size > 1)
        return g_strndup (at, size);
    } else {
      at++;
    }
  }
  return NULL;
}

/* Browsers take these for what is really there. */
static const gchar *
mend_charset (const gchar *charset)
{
  if (charset == NULL)
    return NULL;
  if (g_ascii_strcasecmp (charset, "iso-8859-1") == 0 ||
      g_ascii_strcasecmp (charset, "latin1") == 0 || g_ascii_strcasecmp (charset, "us-ascii") == 0)
    return "WINDOWS-1252";
  if (g_ascii_strcasecmp (charset, "shift_jis") == 0 || g_ascii_strcasecmp (charset, "x-sjis") == 0)
    return "CP932";
  if (g_ascii_strcasecmp (charset, "gb2312") == 0 || g_ascii_strcasecmp (charset, "gbk") == 0)
    return "GB18030";
  /* A page that can say so in ASCII isn't. */
  if (g_ascii_strncasecmp (charset, "utf-16", 6) == 0)
    return "UTF-8";
  return charset;
}

static void
set_metadata (GstNlpDocument *document, const NlpHtmlMetadata *metadata)
{
  nlp_document_set_field (document, "title", metadata->title);
  nlp_document_set_field (document, "author", metadata->author);
  nlp_document_set_field (document, "published", metadata->published);
  nlp_document_set_field (document, "language", metadata->language);
  nlp_document_set_field (document, "canonical", metadata->canonical);
}

gboolean
nlp_parse_html (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  g_autofree gchar *declared = find_charset (file->data, file->length);
  g_autoptr (GString) text = nlp_decode (file, mend_charset (declared), &list->n_replaced, error);
  g_auto (NlpHtmlMetadata) metadata = {NULL};
  GstNlpDocument *document;
  htmlDocPtr tree;
  xmlNode *root;

  if (text == NULL)
    return FALSE;
  tree = nlp_html_parse (text->str, text->len);
  root = tree != NULL ? xmlDocGetRootElement (tree) : NULL;
  if (root == NULL) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "a page without content");
    xmlFreeDoc (tree);
    return FALSE;
  }
  nlp_html_metadata_read (&metadata, root);
  document = nlp_document_list_add (list, nlp_article_extract (root, metadata.title), error);
  xmlFreeDoc (tree);
  if (document != NULL)
    set_metadata (document, &metadata);
  return document != NULL;
}
