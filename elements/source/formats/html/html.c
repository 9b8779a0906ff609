/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * html.c: reads a page in HTML as a document.
 *
 * The page goes through these files: html.c decodes it, htmlparser parses it into a tree,
 * htmlmetadata (with jsonld) reads its metadata, and article extracts the text. article asks
 * articletree for the counts of words, articleroot for the element that holds the article, and
 * articleblocks for its blocks; all of them use htmlhints, htmltree and htmltext. htmlfragment
 * serves other formats that contain HTML.
 */

#include "html.h"

#include <string.h>

#include "base/utf8.h"
#include "formats/html/article/article.h"
#include "gstnlperror.h"
#include "htmlfragment.h"
#include "htmlmetadata.h"
#include "formats/html/tree/htmlparser.h"
#include "input/charset.h"
#include "parsing/decoding.h"
#include "parsing/textbuilder.h"

/* How far from the start the character set may be declared, in bytes. */
#define MAX_DECLARATION 4096
/* The text of an article in JSON-LD is preferred if it has this many bytes, and this many times as
 * many as the one found. */
#define MIN_BODY 400
#define MIN_BODY_RATIO 3

/* Whether the "=" at @at follows @name. */
static gboolean
follows_name (const gchar *start, const gchar *at, const gchar *name)
{
  const gsize length = strlen (name);

  return (gsize)(at - start) >= length && g_ascii_strncasecmp (at - length, name, length) == 0;
}

/* Returns: (transfer full) (nullable): the value of "charset=" or "encoding=" near the start */
static gchar *
find_charset (const gchar *data, gsize length)
{
  const gchar *end = data + MIN (length, MAX_DECLARATION), *at = data;

  while ((at = memchr (at, '=', (gsize)(end - at))) != NULL) {
    gsize size = 0;

    if (follows_name (data, at, "charset") || follows_name (data, at, "encoding")) {
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

/* Returns the character set that browsers use where a page declares @charset (nullable). */
static const gchar *
correct_charset (const gchar *charset)
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
  /* A page in UTF-16 could not declare it in ASCII. */
  if (g_ascii_strncasecmp (charset, "utf-16", 6) == 0)
    return "UTF-8";
  return charset;
}

/* Whether the bytes are UTF-8, although the page declares @declared. Text in another character set
 * hardly ever is, unless it is ASCII, which most of them contain. */
static gboolean
is_utf8 (const NlpFile *file, const gchar *declared)
{
  /* nlp_decode() checks a declaration of UTF-8; the others have only bytes of ASCII. */
  if (g_ascii_strncasecmp (declared, "utf-8", 5) == 0 ||
      g_ascii_strncasecmp (declared, "utf8", 4) == 0 ||
      g_ascii_strncasecmp (declared, "iso-2022", 8) == 0 ||
      g_ascii_strncasecmp (declared, "utf-7", 5) == 0 ||
      g_ascii_strncasecmp (declared, "hz-", 3) == 0)
    return FALSE;
  return nlp_utf8_measure_valid (file->data, file->length) == file->length;
}

/* Returns: (transfer full): plain text with normalised whitespace and the same lines */
static GString *
read_lines (const gchar *text)
{
  g_auto (NlpTextBuilder) builder;

  nlp_text_builder_init (&builder);
  nlp_text_builder_add_lines (&builder, text, strlen (text));
  return nlp_text_builder_end (&builder);
}

/* Returns the text of the article: @text, or the one in JSON-LD if @text has much less, as on pages
 * that scripts fill. Takes @text. Returns: (transfer full) */
static GString *
choose_text (GString *text, const gchar *body)
{
  GString *plain;

  if (body == NULL || strlen (body) < MIN_BODY || strlen (body) < MIN_BODY_RATIO * text->len)
    return text;
  plain = strchr (body, '<') != NULL ? nlp_html_fragment_to_text (body, strlen (body))
                                     : read_lines (body);
  if (plain->len < MIN_BODY_RATIO * text->len) {
    g_string_free (plain, TRUE);
    return text;
  }
  g_string_free (text, TRUE);
  return plain;
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

/* Reports a page without text, as scripts fill it, unless its title says something. */
static gboolean
check_text (const GString *text, const gchar *title, GError **error)
{
  if (text->len > 0 || title != NULL)
    return TRUE;
  g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                       "the page has no text; if it is not empty, scripts fill it");
  return FALSE;
}

/* Adds the document of the page with this tree. */
static gboolean
add_page (xmlNode *root, NlpDocumentList *list, GError **error)
{
  g_auto (NlpHtmlMetadata) metadata = {NULL};
  g_autoptr (GString) text = NULL;
  GstNlpDocument *document;

  nlp_html_metadata_init (&metadata, root);
  text = choose_text (nlp_article_extract (root, metadata.title), metadata.body);
  if (!check_text (text, metadata.title, error))
    return FALSE;
  document = nlp_document_list_add (list, g_steal_pointer (&text), error);
  if (document != NULL)
    set_metadata (document, &metadata);
  return document != NULL;
}

gboolean
nlp_parse_html (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  g_autofree gchar *declared = find_charset (file->data, file->length);
  g_autoptr (GString) text = nlp_decode (
      file, declared != NULL && is_utf8 (file, declared) ? "UTF-8" : correct_charset (declared),
      &list->n_replaced, error);
  htmlDocPtr tree;
  xmlNode *root;
  gboolean is_read = FALSE;

  if (text == NULL)
    return FALSE;
  tree = nlp_html_parse_tree (text->str, text->len);
  root = tree != NULL ? xmlDocGetRootElement (tree) : NULL;
  if (root == NULL)
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "the page has no content");
  else
    is_read = add_page (root, list, error);
  xmlFreeDoc (tree);
  return is_read;
}
