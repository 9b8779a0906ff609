/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* libxml2 reads any HTML, but takes time by the square of how many attributes a tag has and how
 * many tags are open, ends at a NUL, and ends without a word where tags nest deeper than 256, as
 * they do on pages that never close a <font>. */

#include <string.h>

#include <libxml/SAX2.h>

#include "htmltree.h"

/* Elements that are deeper stand side by side. */
#define MAX_DEPTH 512
/* The parser looks through the names of open tags at each closing one. */
#define MAX_OPEN 2048
/* Where the attributes of a tag end. */
#define MAX_ATTRIBUTES 512

/* Elements that are open and deeper than that. */
typedef struct {
  guint n_deep;
  guint hidden; /* which of them isn't shown, counted from 1; or 0 */
} Depth;

/* The text, of which a copy is made when something in it has to be blanked. */
typedef struct {
  const gchar *text;
  gsize length;
  gchar *copy; /* (nullable) */
} Input;

static void
blank (Input *self, const gchar *start, const gchar *end)
{
  if (self->copy == NULL)
    self->copy = g_memdup2 (self->text, self->length);
  memset (self->copy + (start - self->text), ' ', (gsize)(end - start));
}

/* Skips what is in <script> or <style>. */
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

/* Walks to the end of a tag. Attributes end with blanks, slashes or quotes; those too many are
 * blanked. */
static const gchar *
check_tag (Input *self, const gchar *at, const gchar *end)
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
    blank (self, cut, at);
  return at;
}

static void
check_tags (Input *self)
{
  const gchar *at = self->text, *end = at + self->length;

  while ((at = memchr (at, '<', (gsize)(end - at))) != NULL) {
    const gchar *name = ++at;

    if (end - at >= 3 && memcmp (at, "!--", 3) == 0) {
      const gchar *close = g_strstr_len (at, end - at, "-->");

      at = close != NULL ? close : end;
    } else if (at < end && g_ascii_isalpha (*at)) {
      at = check_tag (self, at, end);
      if (is_tag (name, end, "script"))
        at = skip_raw (at, end, "</script");
      else if (is_tag (name, end, "style"))
        at = skip_raw (at, end, "</style");
    }
  }
}

static void
check_nuls (Input *self)
{
  const gchar *at = self->text, *end = at + self->length;

  for (; (at = memchr (at, '\0', (gsize)(end - at))) != NULL; at++)
    blank (self, at, at + 1);
}

static void
start_document (void *context)
{
  const htmlParserCtxtPtr parser = context;

  /* Long texts, and depth beyond that of XML: no option of HTML tells it. */
  parser->options |= XML_PARSE_HUGE;
  xmlSAX2StartDocument (context);
}

/* Whether the parser has to know that the element is open, to see what is in it as text. */
static gboolean
is_raw (const xmlChar *name)
{
  return strcmp ((const gchar *)name, "script") == 0 || strcmp ((const gchar *)name, "style") == 0;
}

/* An element that is too deep becomes an empty one that what is in it follows, so that words stay
 * apart. */
static void
start_deep (htmlParserCtxtPtr parser, const xmlChar *name)
{
  Depth *depth = parser->_private;
  const xmlNode node = {.type = XML_ELEMENT_NODE, .name = name};
  const gboolean is_hidden = nlp_html_get_display (&node) == NLP_HTML_HIDDEN;

  if (parser->nameNr > MAX_OPEN && (!is_hidden || (depth->hidden != 0 && !is_raw (name)))) {
    /* The tag is forgotten, as htmlnamePop() does it. */
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
parse (const gchar *html, gsize length)
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
nlp_html_parse (const gchar *html, gsize length)
{
  Input input = {.text = html, .length = length};
  htmlDocPtr tree;

  if (length == 0 || length > G_MAXINT)
    return NULL;
  check_tags (&input);
  check_nuls (&input);
  tree = parse (input.copy != NULL ? input.copy : html, length);
  g_free (input.copy);
  return tree;
}
