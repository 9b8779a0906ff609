/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "feedtree.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include "parsing/decoding.h"
#include "gstnlperror.h"

/* How long the name of a character is at most. */
#define MAX_REFERENCE 40

/* How much of the start of a file may be its XML declaration. */
#define MAX_DECLARATION 256

/* The character set of the XML declaration, or NULL: one that can be read isn't UTF-16. */
static gchar *
find_declared (const gchar *data, gsize length)
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

/* The length of the reference at @at, such as "&#233;" or "&eacute;", or 0 if it is none. */
static gsize
measure_reference (const gchar *at, gsize left)
{
  gsize n = 1;

  while (n < MIN (left, MAX_REFERENCE) && (g_ascii_isalnum (at[n]) || at[n] == '#'))
    n++;
  return n > 1 && n < left && at[n] == ';' ? n + 1 : 0;
}

/* Copies the ampersand at @at, and the reference that it begins, as a number: past an error,
 * libxml2 knows no names. Returns how much it read. */
static gsize
mend_reference (GString *out, const gchar *at, gsize left, gboolean has_doctype)
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

/* Makes of @text what XML allows. */
static GString *
mend_text (const GString *text)
{
  static const gchar open[] = "<![CDATA[", close[] = "]]>";
  const gboolean has_doctype = strstr (text->str, "<!DOCTYPE") != NULL;
  const gchar *at = text->str, *end = at + text->len;
  GString *out = g_string_sized_new (text->len + 1);

  /* Nothing may stand in front of the declaration. */
  while (at < end && g_ascii_isspace (*at))
    at++;
  while (at < end) {
    gsize plain = 0;

    if (*at == '&') {
      at += mend_reference (out, at, end - at, has_doctype);
      continue;
    }
    if (g_str_has_prefix (at, open)) {
      const gchar *closed = strstr (at, close);

      plain = closed != NULL ? (gsize)(closed - at) : strlen (at);
    }
    for (const gchar *stop = at + plain; at < end && at <= stop; at++)
      g_string_append_c (out, (guchar)*at < ' ' && !g_ascii_isspace (*at) ? ' ' : *at);
  }
  return out;
}

/* Entities that stand for other files, or for declarations, are empty: not to know them is an
 * error, after which libxml2 leaves out the others. */
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

/* Elements that the end of the file cut are not told of here. */
static void
end_element (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  xmlParserCtxtPtr parser = context;

  if (parser->node != NULL)
    parser->node->_private = parser->node;
  xmlSAX2EndElementNs (context, name, prefix, uri);
}

xmlDocPtr
nlp_feed_tree_read (const NlpFile *file, guint64 *n_replaced, GError **error)
{
  const gint options = XML_PARSE_RECOVER | XML_PARSE_NOENT | XML_PARSE_NOERROR |
                       XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_NOCDATA |
                       XML_PARSE_IGNORE_ENC;
  g_autofree gchar *declared = find_declared (file->data, file->length);
  g_autoptr (GString) text = nlp_decode (file, declared, n_replaced, error);
  g_autoptr (GString) mended = NULL;
  xmlParserCtxtPtr parser;
  xmlDocPtr tree = NULL;

  if (text == NULL)
    return NULL;
  mended = mend_text (text);
  xmlInitParser ();
  parser = xmlNewParserCtxt ();
  if (parser != NULL && mended->len <= G_MAXINT) {
    parser->sax->entityDecl = declare_entity;
    parser->sax->endElementNs = end_element;
    tree = xmlCtxtReadMemory (parser, mended->str, (gint)mended->len, NULL, "UTF-8", options);
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
nlp_feed_tree_is_whole (const xmlNode *node)
{
  return node->_private == node;
}

static NlpFeedSpace
space_of_uri (const gchar *uri)
{
  static const struct {
    const gchar *prefix;
    NlpFeedSpace space;
  } spaces[] = {
      {"http://www.w3.org/2005/Atom", NLP_FEED_OWN},
      {"http://purl.org/atom/ns", NLP_FEED_OWN},
      {"http://purl.org/rss/1.0/modules/content", NLP_FEED_CONTENT},
      {"http://purl.org/rss/1.0/modules", NLP_FEED_OTHER},
      {"http://purl.org/rss/1.0", NLP_FEED_OWN},
      {"http://purl.org/net/rss", NLP_FEED_OWN},
      {"http://my.netscape.com/rdf/simple", NLP_FEED_OWN},
      {"http://channel.netscape.com/rdf/simple", NLP_FEED_OWN},
      {"http://backend.userland.com", NLP_FEED_OWN},
      {"http://blogs.law.harvard.edu/tech/rss", NLP_FEED_OWN},
      {"http://www.w3.org/1999/02/22-rdf-syntax-ns", NLP_FEED_OWN},
      {"http://purl.org/dc/", NLP_FEED_DUBLIN_CORE},
      {"http://search.yahoo.com/mrss", NLP_FEED_MEDIA},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++) {
    if (g_str_has_prefix (uri, spaces[i].prefix))
      return spaces[i].space;
  }
  return NLP_FEED_OTHER;
}

static NlpFeedSpace
space_of_prefix (const gchar *prefix, gsize length)
{
  static const struct {
    const gchar *prefix;
    NlpFeedSpace space;
  } spaces[] = {
      {"atom", NLP_FEED_OWN},        {"rdf", NLP_FEED_OWN},
      {"rss", NLP_FEED_OWN},         {"dc", NLP_FEED_DUBLIN_CORE},
      {"content", NLP_FEED_CONTENT}, {"dcterms", NLP_FEED_DUBLIN_CORE},
      {"media", NLP_FEED_MEDIA},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++) {
    if (strlen (spaces[i].prefix) == length && memcmp (prefix, spaces[i].prefix, length) == 0)
      return spaces[i].space;
  }
  return NLP_FEED_OTHER;
}

gboolean
nlp_feed_tree_is (const xmlNode *node, NlpFeedSpace space, const gchar *name)
{
  const gchar *local = (const gchar *)node->name, *colon;
  NlpFeedSpace found = NLP_FEED_OWN;

  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  colon = strchr (local, ':');
  if (colon != NULL) {
    found = space_of_prefix (local, colon - local);
    local = colon + 1;
  } else if (node->ns != NULL && node->ns->href != NULL) {
    found = space_of_uri ((const gchar *)node->ns->href);
  }
  return found == space && strcmp (local, name) == 0;
}

xmlNodePtr
nlp_feed_tree_next (xmlNodePtr node, NlpFeedSpace space, const gchar *name)
{
  do
    node = node->next;
  while (node != NULL && !nlp_feed_tree_is (node, space, name));
  return node;
}

xmlNodePtr
nlp_feed_tree_find (xmlNodePtr parent, NlpFeedSpace space, const gchar *name)
{
  xmlNodePtr node = parent != NULL ? parent->children : NULL;

  if (node == NULL || nlp_feed_tree_is (node, space, name))
    return node;
  return nlp_feed_tree_next (node, space, name);
}

gchar *
nlp_feed_tree_get_text (xmlNodePtr node)
{
  xmlChar *content = node != NULL ? xmlNodeGetContent (node) : NULL;
  gchar *text = NULL;

  if (content != NULL)
    text = g_strstrip (g_strdup ((const gchar *)content));
  xmlFree (content);
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}
