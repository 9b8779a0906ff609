/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "officexml.h"

#include <string.h>

#include "officetext.h"

/* For each attribute, libxml2 looks at all others of the element. */
#define MAX_ATTRIBUTES 2000

/* Skips what begins with @open at @at. Returns its end, or @at if it begins otherwise. */
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

/* Skips a tag. Returns NULL if it has too many attributes. */
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

/* Whether libxml2 can read @xml in time that is in proportion to its length. Declarations of
 * entities, which no program writes, are refused as well. */
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

/* Keeps @text as that of @name. */
static void
add_field (GHashTable *fields, const gchar *name, GString *text)
{
  const gchar *before = g_hash_table_lookup (fields, name);

  g_strstrip (text->str);
  if (*text->str == '\0')
    return;
  if (before == NULL)
    g_hash_table_insert (fields, g_strdup (name), g_strdup (text->str));
  else if (strcmp (name, "creator") == 0 && strlen (before) < 4096)
    g_hash_table_insert (fields, g_strdup (name), g_strconcat (before, ", ", text->str, NULL));
}

GHashTable *
nlp_office_read_fields (const gchar *xml, gsize length, const gchar *last)
{
  GHashTable *fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  xmlTextReaderPtr reader = nlp_office_xml_open (xml, length);

  while (reader != NULL && xmlTextReaderRead (reader) == 1) {
    const gint type = xmlTextReaderNodeType (reader);

    if (nlp_office_xml_is_text (type)) {
      g_string_append (text, (const gchar *)xmlTextReaderConstValue (reader));
    } else if (type == XML_READER_TYPE_ELEMENT) {
      g_string_truncate (text, 0);
    } else if (type == XML_READER_TYPE_END_ELEMENT) {
      const gchar *name = (const gchar *)xmlTextReaderConstLocalName (reader);

      add_field (fields, name, text);
      g_string_truncate (text, 0);
      if (strcmp (name, last) == 0)
        break;
    }
  }
  if (reader != NULL)
    xmlFreeTextReader (reader);
  return fields;
}
