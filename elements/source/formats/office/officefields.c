/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * officefields.c: reads the metadata of office documents from XML.
 */

#include "officefields.h"

#include <string.h>

#include "officexml.h"
#include "parsing/parser.h"

/* Enough for the names of all authors; in bytes. */
#define MAX_AUTHORS 4096

/* Keeps @text as the value of @name, if it is the first one. */
static void
add_field (GHashTable *fields, const gchar *name, GString *text)
{
  const gchar *before = g_hash_table_lookup (fields, name);

  g_strstrip (text->str);
  if (*text->str == '\0')
    return;
  if (before == NULL)
    g_hash_table_insert (fields, g_strdup (name), g_strdup (text->str));
  else if (strcmp (name, "creator") == 0 && strlen (before) < MAX_AUTHORS)
    g_hash_table_insert (fields, g_strdup (name), g_strconcat (before, ", ", text->str, NULL));
}

/* Reads the text of each element of @xml, up to the end of @root. Returns: (transfer full)
 * (element-type utf8 utf8): the texts by the names of the elements */
static GHashTable *
read_fields (const gchar *xml, gsize length, const gchar *root)
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
      if (strcmp (name, root) == 0)
        break;
    }
  }
  if (reader != NULL)
    xmlFreeTextReader (reader);
  return fields;
}

/* Returns the first value that exists of two names, of which the second may be NULL, or NULL. */
static const gchar *
find_first (GHashTable *values, const gchar *const *names)
{
  const gchar *value = g_hash_table_lookup (values, names[0]);

  return value != NULL || names[1] == NULL ? value : g_hash_table_lookup (values, names[1]);
}

void
nlp_office_fields_set (const NlpOfficeFields *self, GBytes *xml, GstNlpDocument *document)
{
  g_autoptr (GHashTable) values = NULL;
  gsize length;
  const gchar *data;

  if (xml == NULL)
    return;
  data = g_bytes_get_data (xml, &length);
  values = read_fields (data, length, self->root);
  nlp_document_set_field (document, "title", g_hash_table_lookup (values, "title"));
  nlp_document_set_field (document, "author", find_first (values, self->authors));
  nlp_document_set_field (document, "language", g_hash_table_lookup (values, "language"));
  nlp_document_set_date (document, find_first (values, self->dates));
}
