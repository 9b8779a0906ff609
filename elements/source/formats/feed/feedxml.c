/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feedxml.c: parses the XML of a feed, after correcting the usual mistakes.
 */

#include "feedxml.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include "gstnlperror.h"
#include "parsing/decoding.h"

/* The longest character reference; in bytes. */
#define MAX_REFERENCE 40

/* How far from the start the XML declaration may end; in bytes. */
#define MAX_DECLARATION 256

/* The number of comments without an end that are passed to libxml2. */
#define MAX_OPEN_COMMENTS 16

/* Returns the character set of the XML declaration, or NULL. A declaration of UTF-16 is ignored:
 * it could not be read in ASCII. */
static gchar *
find_charset (const gchar *data, gsize length)
{
  g_autofree gchar *head = g_strndup (data, MIN (length, MAX_DECLARATION));
  g_autofree gchar *charset = NULL;
  gchar *at = strstr (head, "<?xml"), *end;

  if (at == NULL || (end = strstr (at, "?>")) == NULL)
    return NULL;
  *end = '\0';
  at = strstr (at, "encoding");
  if (at == NULL)
    return NULL;
  at += strcspn (at, "\"'");
  if (*at == '\0')
    return NULL;
  charset = g_strndup (at + 1, strcspn (at + 1, "\"'"));
  if (g_ascii_strncasecmp (charset, "utf-16", 6) == 0 ||
      g_ascii_strncasecmp (charset, "ucs", 3) == 0)
    return NULL;
  return g_steal_pointer (&charset);
}

/* Returns the length of the reference at @at, such as "&#233;" or "&eacute;", or 0 if there is
 * none. */
static gsize
measure_reference (const gchar *at, gsize left)
{
  gsize n = 1;

  while (n < MIN (left, MAX_REFERENCE) && (g_ascii_isalnum (at[n]) || at[n] == '#'))
    n++;
  return n > 1 && n < left && at[n] == ';' ? n + 1 : 0;
}

/* Copies the ampersand at @at with the reference that it begins. References by name become numbers,
 * because libxml2 knows no names after an error. Returns the number of bytes read. */
static gsize
copy_reference (GString *out, const gchar *at, gsize left, gboolean has_doctype)
{
  const gsize length = measure_reference (at, left);
  g_autofree gchar *name = length > 0 ? g_strndup (at + 1, length - 2) : NULL;
  const htmlEntityDesc *known;

  if (name == NULL) {
    g_string_append (out, "&#38;");
    return 1;
  }
  known = htmlEntityLookup ((const xmlChar *)name);
  if (*name == '#' || (known == NULL && has_doctype))
    g_string_append_len (out, at, length);
  else if (known != NULL)
    g_string_append_printf (out, "&#%u;", known->value);
  else
    g_string_append_printf (out, "&#38;%s;", name);
  return length;
}

/* Returns a copy of @text without control characters, bare ampersands and unknown entities. */
static GString *
correct_text (const GString *text)
{
  static const gchar open[] = "<![CDATA[", close[] = "]]>";
  const gboolean has_doctype = strstr (text->str, "<!DOCTYPE") != NULL;
  const gchar *at = text->str, *end = at + text->len;
  GString *out = g_string_sized_new (text->len + 1);
  gboolean is_open = FALSE;

  /* The declaration must come first. */
  while (at < end && g_ascii_isspace (*at))
    at++;
  while (at < end) {
    gsize plain = 0;

    if (*at == '&') {
      at += copy_reference (out, at, end - at, has_doctype);
      continue;
    }
    if (g_str_has_prefix (at, open)) {
      const gchar *closed = strstr (at, close);

      plain = closed != NULL ? (gsize)(closed - at) : strlen (at);
      is_open = closed == NULL;
    }
    for (const gchar *stop = at + plain; at < end && at <= stop; at++)
      g_string_append_c (out, (guchar)*at < ' ' && !g_ascii_isspace (*at) ? ' ' : *at);
  }
  /* libxml2 drops a section that the end of the file truncates. */
  if (is_open)
    g_string_append (out, close);
  return out;
}

/* Cuts off the rest of the text if many comments begin there and none ends: libxml2 copies the rest
 * for each of them. */
static void
cut_open_comments (GString *text)
{
  const gchar *end = g_strrstr_len (text->str, (gssize)text->len, "-->");
  const gchar *first = strstr (end != NULL ? end : text->str, "<!--");
  const gchar *at = first;

  for (guint i = 0; i < MAX_OPEN_COMMENTS && at != NULL; i++)
    at = strstr (at + 1, "<!--");
  if (at != NULL)
    g_string_truncate (text, (gsize)(first - text->str));
}

/* Declares entities that refer to other files, and parameter entities, as empty. If they were
 * unknown, libxml2 would drop all entities after the first use of one. */
static void
declare_entity (void *context,
                const xmlChar *name,
                int type,
                const xmlChar *public_id,
                const xmlChar *system_id,
                xmlChar *content)
{
  xmlChar nothing[] = "";

  if (type == XML_INTERNAL_GENERAL_ENTITY)
    xmlSAX2EntityDecl (context, name, type, NULL, NULL, content);
  else if (type == XML_EXTERNAL_GENERAL_PARSED_ENTITY)
    xmlSAX2EntityDecl (context, name, XML_INTERNAL_GENERAL_ENTITY, NULL, NULL, nothing);
  else if (type == XML_INTERNAL_PARAMETER_ENTITY || type == XML_EXTERNAL_PARAMETER_ENTITY)
    xmlSAX2EntityDecl (context, name, XML_INTERNAL_PARAMETER_ENTITY, NULL, NULL, nothing);
}

/* Marks the element as complete. libxml2 doesn't call this for elements that the end of the file
 * truncates. */
static void
end_element (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  xmlParserCtxtPtr parser = context;

  if (parser->node != NULL)
    parser->node->_private = parser->node;
  xmlSAX2EndElementNs (context, name, prefix, uri);
}

xmlDocPtr
nlp_feed_xml_parse (const NlpFile *file, guint64 *n_replaced, GError **error)
{
  const gint options = XML_PARSE_RECOVER | XML_PARSE_NOENT | XML_PARSE_NOERROR |
                       XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_NOCDATA |
                       XML_PARSE_IGNORE_ENC;
  g_autofree gchar *declared = find_charset (file->data, file->length);
  g_autoptr (GString) text = nlp_decode (file, declared, n_replaced, error);
  g_autoptr (GString) corrected = NULL;
  xmlParserCtxtPtr parser;
  xmlDocPtr tree = NULL;

  if (text == NULL)
    return NULL;
  corrected = correct_text (text);
  cut_open_comments (corrected);
  xmlInitParser ();
  parser = xmlNewParserCtxt ();
  if (parser != NULL && corrected->len <= G_MAXINT) {
    parser->sax->entityDecl = declare_entity;
    parser->sax->endElementNs = end_element;
    tree = xmlCtxtReadMemory (parser, corrected->str, (gint)corrected->len, NULL, "UTF-8", options);
  }
  if (parser != NULL)
    xmlFreeParserCtxt (parser);
  if (tree != NULL && xmlDocGetRootElement (tree) == NULL)
    g_clear_pointer (&tree, xmlFreeDoc);
  if (tree == NULL)
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "not XML");
  return tree;
}

gboolean
nlp_feed_xml_is_complete (const xmlNode *node)
{
  return node->_private == node;
}
