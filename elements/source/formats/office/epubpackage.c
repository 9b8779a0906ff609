/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * epubpackage.c: reads the XML files that describe an e-book.
 */

#include "epubpackage.h"

#include <string.h>

#include "officexml.h"

/* The folder of a book is repeated in the path of each of its files; in bytes. */
#define MAX_PATH 1024
#define MAX_ITEMS 100000

/* Returns the path of the member that the link @href in the member @from refers to. */
static gchar *
resolve_link (const gchar *from, const gchar *href)
{
  g_autofree gchar *plain = g_strndup (href, strcspn (href, "#?"));
  g_autofree gchar *path = g_uri_unescape_string (plain, NULL);
  g_autofree gchar *folder = g_path_get_dirname (from);
  g_autofree gchar *base = g_strconcat ("/", folder, NULL);
  g_autofree gchar *absolute = g_canonicalize_filename (path != NULL ? path : plain, base);

  return g_strdup (absolute + strspn (absolute, "/"));
}

/* Moves @reader to the next element @name. */
static gboolean
next_element (xmlTextReaderPtr reader, const gchar *name)
{
  while (xmlTextReaderRead (reader) == 1) {
    if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT &&
        strcmp ((const gchar *)xmlTextReaderConstLocalName (reader), name) == 0)
      return TRUE;
  }
  return FALSE;
}

gchar *
nlp_epub_find_package (const gchar *container, gsize length)
{
  xmlTextReaderPtr reader = nlp_office_xml_open (container, length);
  gchar *path = NULL;

  if (reader != NULL && next_element (reader, "rootfile")) {
    g_autofree gchar *href = nlp_office_xml_get_attribute (reader, "full-path");

    path = href != NULL ? resolve_link ("", href) : NULL;
  }
  if (reader != NULL)
    xmlFreeTextReader (reader);
  return path;
}

GHashTable *
nlp_epub_list_encrypted (const gchar *encryption, gsize length)
{
  GHashTable *paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  xmlTextReaderPtr reader = nlp_office_xml_open (encryption, length);

  while (reader != NULL && next_element (reader, "CipherReference")) {
    g_autofree gchar *href = nlp_office_xml_get_attribute (reader, "URI");

    if (href != NULL)
      g_hash_table_add (paths, resolve_link ("", href));
  }
  if (reader != NULL)
    xmlFreeTextReader (reader);
  return paths;
}

/* The package document, as far as it was read. */
typedef struct {
  const gchar *path;
  GHashTable *paths;   /* of files by id, without tables of contents */
  GHashTable *skipped; /* the set of paths of tables of contents and of chapters already listed */
  GPtrArray *ids;      /* of the chapters, in reading order */
} Package;

/* Whether @word is one of the words of @list (nullable). */
static gboolean
has_word (const gchar *list, const gchar *word)
{
  g_auto (GStrv) words = list != NULL ? g_strsplit (list, " ", -1) : NULL;

  return words != NULL && g_strv_contains ((const gchar *const *)words, word);
}

static void
read_item (Package *self, xmlTextReaderPtr reader)
{
  gchar *id = nlp_office_xml_get_attribute (reader, "id");
  g_autofree gchar *href = nlp_office_xml_get_attribute (reader, "href");
  g_autofree gchar *properties = nlp_office_xml_get_attribute (reader, "properties");

  if (id != NULL && href != NULL && g_hash_table_size (self->paths) < MAX_ITEMS &&
      !has_word (properties, "nav"))
    g_hash_table_insert (self->paths, id, resolve_link (self->path, href));
  else
    g_free (id);
}

static void
read_element (Package *self, xmlTextReaderPtr reader)
{
  const gchar *name = (const gchar *)xmlTextReaderConstLocalName (reader);

  if (strcmp (name, "item") == 0) {
    read_item (self, reader);
  } else if (strcmp (name, "itemref") == 0) {
    gchar *id = nlp_office_xml_get_attribute (reader, "idref");

    if (id != NULL)
      g_ptr_array_add (self->ids, id);
  } else if (strcmp (name, "reference") == 0) {
    g_autofree gchar *type = nlp_office_xml_get_attribute (reader, "type");
    g_autofree gchar *href = nlp_office_xml_get_attribute (reader, "href");

    if (g_strcmp0 (type, "toc") == 0 && href != NULL && strchr (href, '#') == NULL &&
        g_hash_table_size (self->skipped) < MAX_ITEMS)
      g_hash_table_add (self->skipped, resolve_link (self->path, href));
  }
}

GPtrArray *
nlp_epub_list_chapters (const gchar *path, const gchar *xml, gsize length)
{
  GPtrArray *chapters = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) skipped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  Package package = {path, paths, skipped, ids};
  xmlTextReaderPtr reader = nlp_office_xml_open (xml, length);

  while (reader != NULL && strlen (path) < MAX_PATH && xmlTextReaderRead (reader) == 1) {
    if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT)
      read_element (&package, reader);
  }
  if (reader != NULL)
    xmlFreeTextReader (reader);
  for (guint i = 0; i < ids->len; i++) {
    const gchar *chapter = g_hash_table_lookup (paths, g_ptr_array_index (ids, i));

    if (chapter != NULL && g_hash_table_add (skipped, g_strdup (chapter)))
      g_ptr_array_add (chapters, g_strdup (chapter));
  }
  return chapters;
}
