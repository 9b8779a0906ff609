/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlparser.c: parses HTML into a tree with libxml2, within bounds.
 *
 * libxml2 reads any HTML, but its time is quadratic in the number of attributes of a tag and in the
 * number of open tags, it stops at a NUL, and it stops silently where tags nest deeper than 256, as
 * on pages that never close a <font>. So excess attributes and NULs are overwritten with spaces
 * before it reads the text, and its SAX handlers keep the tree shallow.
 */

#include "htmlparser.h"

#include <string.h>

#include <libxml/SAX2.h>

#include "htmltree.h"

/* Elements below this depth become siblings. */
#define MAX_DEPTH 512
/* Open tags that the parser remembers; it searches them at each closing tag. */
#define MAX_OPEN 2048
/* Attributes of a tag; the rest is overwritten. */
#define MAX_ATTRIBUTES 512

/* The open elements below MAX_DEPTH. */
typedef struct {
  guint n_deep;
  guint hidden; /* the number, from 1, of the outermost one that is not shown, or 0 */
} Depth;

/* The text, copied before the first byte of it is overwritten. */
typedef struct {
  const gchar *text;
  gsize length; /* in bytes */
  gchar *copy;  /* (nullable) */
} Input;

static void
overwrite (Input *self, const gchar *start, const gchar *end)
{
  if (self->copy == NULL)
    self->copy = g_memdup2 (self->text, self->length);
  memset (self->copy + (start - self->text), ' ', (gsize)(end - start));
}

/* Returns the end tag @close of <script> or <style>, or @end. */
static const gchar *
skip_raw (const gchar *at, const gchar *end, const gchar *close)
{
  const gsize length = strlen (close);

  while ((at = memchr (at, '<', (gsize)(end - at))) != NULL) {
    if ((gsize)(end - at) >= length && g_ascii_strncasecmp (at, close, length) == 0)
      return at;
    at++;
  }
  return end;
}

static gboolean
is_tag (const gchar *at, const gchar *end, const gchar *name)
{
  const gsize length = strlen (name);

  return (gsize)(end - at) > length && g_ascii_strncasecmp (at, name, length) == 0 &&
         !g_ascii_isalnum (at[length]);
}

/* Overwrites the excess attributes of the tag at @at. Whitespace, a slash or a quote ends an
 * attribute. Returns the end of the tag. */
static const gchar *
limit_attributes (Input *self, const gchar *at, const gchar *end)
{
  const gchar *cut = NULL;
  guint n = 0;

  for (; at < end && *at != '>' && *at != '<'; at++) {
    if (*at == '"' || *at == '\'') {
      const gchar *close = memchr (at + 1, *at, (gsize)(end - at - 1));

      if (close == NULL)
        break;
      at = close;
      n++;
    } else if ((g_ascii_isspace (*at) || *at == '/') && !g_ascii_isspace (at[-1])) {
      n++;
    }
    if (n > MAX_ATTRIBUTES && cut == NULL)
      cut = at + 1;
  }
  if (cut != NULL && cut < at)
    overwrite (self, cut, at);
  return at;
}

static void
limit_all_attributes (Input *self)
{
  const gchar *at = self->text, *end = at + self->length;

  while ((at = memchr (at, '<', (gsize)(end - at))) != NULL) {
    const gchar *name = ++at;

    if (end - at >= 3 && memcmp (at, "!--", 3) == 0) {
      const gchar *close = g_strstr_len (at, end - at, "-->");

      at = close != NULL ? close : end;
    } else if (at < end && g_ascii_isalpha (*at)) {
      at = limit_attributes (self, at, end);
      if (is_tag (name, end, "script"))
        at = skip_raw (at, end, "</script");
      else if (is_tag (name, end, "style"))
        at = skip_raw (at, end, "</style");
    }
  }
}

static void
overwrite_nuls (Input *self)
{
  const gchar *at = self->text, *end = at + self->length;

  for (; (at = memchr (at, '\0', (gsize)(end - at))) != NULL; at++)
    overwrite (self, at, at + 1);
}

static void
start_document (void *context)
{
  const htmlParserCtxtPtr parser = context;

  /* Allows long text nodes and depths above 256; no option of the HTML parser does that. */
  parser->options |= XML_PARSE_HUGE;
  xmlSAX2StartDocument (context);
}

/* Whether the parser must know that the element is open, because it reads its content as text. */
static gboolean
is_raw (const xmlChar *name)
{
  return strcmp ((const gchar *)name, "script") == 0 || strcmp ((const gchar *)name, "style") == 0;
}

/* Adds an element below MAX_DEPTH as an empty one before its content, so that words stay apart. */
static void
start_deep (htmlParserCtxtPtr parser, const xmlChar *name)
{
  Depth *depth = parser->_private;
  const xmlNode node = {.type = XML_ELEMENT_NODE, .name = name};
  const gboolean is_hidden = nlp_html_get_display (&node) == NLP_HTML_HIDDEN;

  if (parser->nameNr > MAX_OPEN && (!is_hidden || (depth->hidden != 0 && !is_raw (name)))) {
    /* Removes the tag from the open ones, as htmlnamePop() does. */
    parser->nameNr--;
    parser->name = parser->nameTab[parser->nameNr - 1];
  } else {
    depth->n_deep++;
  }
  if (depth->hidden != 0)
    return;
  if (is_hidden) {
    depth->hidden = depth->n_deep;
    return;
  }
  xmlSAX2StartElement (parser, name, NULL);
  xmlSAX2EndElement (parser, name);
}

static void
start_element (void *context, const xmlChar *name, const xmlChar **attributes)
{
  const htmlParserCtxtPtr parser = context;
  const Depth *depth = parser->_private;

  if (depth->n_deep > 0 || parser->nodeNr >= MAX_DEPTH)
    start_deep (parser, name);
  else
    xmlSAX2StartElement (context, name, attributes);
}

static void
end_element (void *context, const xmlChar *name)
{
  Depth *depth = ((htmlParserCtxtPtr)context)->_private;

  if (depth->n_deep == 0) {
    xmlSAX2EndElement (context, name);
    return;
  }
  if (depth->hidden == depth->n_deep)
    depth->hidden = 0;
  depth->n_deep--;
}

static void
add_characters (void *context, const xmlChar *text, gint length)
{
  const Depth *depth = ((htmlParserCtxtPtr)context)->_private;

  if (depth->hidden == 0)
    xmlSAX2Characters (context, text, length);
}

static void
add_cdata (void *context, const xmlChar *text, gint length)
{
  const Depth *depth = ((htmlParserCtxtPtr)context)->_private;

  if (depth->hidden == 0)
    xmlSAX2CDataBlock (context, text, length);
}

static htmlDocPtr
parse_bounded (const gchar *html, gsize length)
{
  const gint options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                       HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT;
  htmlParserCtxtPtr parser = htmlNewParserCtxt ();
  Depth depth = {0};
  htmlDocPtr tree;

  if (parser == NULL)
    return NULL;
  parser->_private = &depth;
  parser->sax->startDocument = start_document;
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->characters = add_characters;
  parser->sax->ignorableWhitespace = add_characters;
  parser->sax->cdataBlock = add_cdata;
  parser->sax->comment = NULL;
  tree = htmlCtxtReadMemory (parser, html, (gint)length, NULL, "UTF-8", options);
  htmlFreeParserCtxt (parser);
  return tree;
}

htmlDocPtr
nlp_html_parse_tree (const gchar *html, gsize length)
{
  Input input = {.text = html, .length = length};
  htmlDocPtr tree;

  if (length == 0 || length > G_MAXINT)
    return NULL;
  limit_all_attributes (&input);
  overwrite_nuls (&input);
  tree = parse_bounded (input.copy != NULL ? input.copy : html, length);
  g_free (input.copy);
  return tree;
}
