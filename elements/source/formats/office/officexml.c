/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * officexml.c: refuses XML that libxml2 can't read in linear time, and opens the rest.
 */

#include "officexml.h"

#include <string.h>

/* libxml2 compares each attribute with all others of its element. */
#define MAX_ATTRIBUTES 2000

/* Skips the section between @open and @close. Returns its end, or @at if none begins there. */
static const gchar *
skip_section (const gchar *at, const gchar *end, const gchar *open, const gchar *close)
{
  const gchar *closed;

  if ((gsize)(end - at) < strlen (open) || memcmp (at, open, strlen (open)) != 0)
    return at;
  at += strlen (open);
  closed = memmem (at, (gsize)(end - at), close, strlen (close));
  return closed != NULL ? closed + strlen (close) : end;
}

/* Returns the end of a tag, or NULL if it has too many attributes. */
static const gchar *
skip_tag (const gchar *at, const gchar *end)
{
  guint n = 0;

  for (; at < end && *at != '>'; at++) {
    if (*at == '"' || *at == '\'') {
      const gchar *closed = memchr (at + 1, *at, (gsize)(end - at - 1));

      if (closed == NULL)
        return end;
      at = closed;
      n++;
    }
  }
  return n <= MAX_ATTRIBUTES ? at : NULL;
}

/* Whether libxml2 can read @xml in linear time. Refuses declarations of entities as well: they can
 * expand without bound, and no office program writes them. */
static gboolean
is_harmless (const gchar *xml, gsize length)
{
  const gchar *at = xml, *end = xml + length;

  while (at != NULL && (at = memchr (at, '<', (gsize)(end - at))) != NULL) {
    const gchar *start = at;

    at = skip_section (at, end, "<!--", "-->");
    at = at == start ? skip_section (at, end, "<![CDATA[", "]]>") : at;
    at = at == start ? skip_section (at, end, "<?", "?>") : at;
    if (at != start)
      continue;
    at = skip_tag (start, end);
    if (at != NULL && start[1] == '!' && memchr (start, '[', (gsize)(at - start)) != NULL)
      return FALSE;
    if (at == NULL)
      return FALSE;
  }
  return TRUE;
}

xmlTextReaderPtr
nlp_office_xml_open (const gchar *xml, gsize length)
{
  if (length < 4 || length > G_MAXINT || !is_harmless (xml, length))
    return NULL;
  return xmlReaderForMemory (xml, (gint)length, NULL, "UTF-8",
                             XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                 XML_PARSE_COMPACT);
}

gboolean
nlp_office_xml_is_text (gint type)
{
  return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
         type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE || type == XML_READER_TYPE_WHITESPACE;
}

gchar *
nlp_office_xml_get_attribute (xmlTextReaderPtr reader, const gchar *name)
{
  gchar *value = NULL;

  while (value == NULL && xmlTextReaderMoveToNextAttribute (reader) == 1) {
    if (strcmp ((const gchar *)xmlTextReaderConstLocalName (reader), name) == 0)
      value = g_strdup ((const gchar *)xmlTextReaderConstValue (reader));
  }
  xmlTextReaderMoveToElement (reader);
  return value;
}
