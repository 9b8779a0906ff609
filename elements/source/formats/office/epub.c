/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * epub.c: reads a book in EPUB.
 *
 * The code is in these files: officesniff recognises it; officezip unpacks the package
 * document and then the chapters that epubpackage finds in it; htmlfragment converts each
 * chapter to text; officefields reads the metadata. officexml opens all XML but the chapters.
 */

#include "office.h"

#include <string.h>

#include "epubpackage.h"
#include "formats/html/htmlfragment.h"
#include "gstnlperror.h"
#include "officefields.h"
#include "officetext.h"
#include "officezip.h"
#include "parsing/decoding.h"

#define CONTAINER "META-INF/container.xml"
#define ENCRYPTION "META-INF/encryption.xml"

static const NlpOfficeFields fields = {
    .root = "metadata",
    .authors = {"creator"},
    .dates = {"date"},
};

/* Whether a member describes the book. */
static gboolean
is_description (const gchar *name, gpointer data)
{
  return strcmp (name, CONTAINER) == 0 || strcmp (name, ENCRYPTION) == 0 ||
         g_str_has_suffix (name, ".opf");
}

/* Returns the package document (nullable) and sets @path to its path, which the caller owns. */
static GBytes *
find_package (GHashTable *members, gchar **path)
{
  GBytes *container = g_hash_table_lookup (members, CONTAINER), *package = NULL;
  GHashTableIter iter;
  gpointer name, bytes;

  *path = NULL;
  if (container != NULL) {
    gsize length;
    const gchar *xml = g_bytes_get_data (container, &length);

    *path = nlp_epub_find_package (xml, length);
    package = *path != NULL ? g_hash_table_lookup (members, *path) : NULL;
  }
  g_hash_table_iter_init (&iter, members);
  while (package == NULL && g_hash_table_iter_next (&iter, &name, &bytes)) {
    if (g_str_has_suffix (name, ".opf")) {
      g_free (*path);
      *path = g_strdup (name);
      package = bytes;
    }
  }
  return package;
}

static gboolean
is_chapter (const gchar *name, gpointer chapters)
{
  return g_hash_table_contains (chapters, name);
}

/* Unpacks the members with these paths. */
static GHashTable *
read_chapters (const NlpFile *file, GPtrArray *paths, GError **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < paths->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (paths, i));
  return nlp_office_zip_read (file, is_chapter, wanted, error);
}

static gboolean
add_chapter (NlpTextBuilder *builder,
             const NlpFile *file,
             GBytes *bytes,
             guint64 *n_replaced,
             GError **error)
{
  NlpFile chapter = *file;
  g_autoptr (GString) decoded = NULL, text = NULL;

  chapter.data = g_bytes_get_data (bytes, &chapter.length);
  if (chapter.length == 0)
    return TRUE;
  if (!g_utf8_validate_len (chapter.data, chapter.length, NULL)) {
    decoded = nlp_decode (&chapter, NULL, n_replaced, error);
    if (decoded == NULL)
      return FALSE;
    chapter.data = decoded->str;
    chapter.length = decoded->len;
  }
  text = nlp_html_fragment_to_text (chapter.data, chapter.length);
  nlp_text_builder_break_paragraph (builder);
  nlp_office_append_text (builder, text);
  return TRUE;
}

/* Returns the text of the chapters, in the order of @paths, even with @error set. @encrypted
 * (nullable) is the set of paths that can't be read. */
static GString *
join_chapters (const NlpFile *file,
               GPtrArray *paths,
               GHashTable *members,
               GHashTable *encrypted,
               guint64 *n_replaced,
               GError **error)
{
  g_auto (NlpTextBuilder) builder;
  GError *problem = NULL;

  nlp_text_builder_init (&builder);
  for (guint i = 0; i < paths->len; i++) {
    const gchar *path = g_ptr_array_index (paths, i);
    GBytes *chapter = g_hash_table_lookup (members, path);
    GError **first = problem == NULL ? &problem : NULL;

    if (encrypted != NULL && g_hash_table_contains (encrypted, path))
      g_set_error (first, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "chapter %s is encrypted", path);
    else if (chapter == NULL)
      g_set_error (first, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "chapter %s is missing", path);
    else
      add_chapter (&builder, file, chapter, n_replaced, first);
  }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return nlp_text_builder_end (&builder);
}

/* Returns the set of paths of encrypted members, or NULL. */
static GHashTable *
find_encrypted (GHashTable *members)
{
  GBytes *encryption = g_hash_table_lookup (members, ENCRYPTION);
  gsize length;
  const gchar *xml;

  if (encryption == NULL)
    return NULL;
  xml = g_bytes_get_data (encryption, &length);
  return nlp_epub_list_encrypted (xml, length);
}

gboolean
nlp_parse_epub (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  GError *problem = NULL;
  g_autoptr (GHashTable) descriptions = nlp_office_zip_read (file, is_description, NULL, &problem);
  g_autoptr (GHashTable) encrypted = find_encrypted (descriptions);
  g_autoptr (GHashTable) members = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree gchar *path = NULL;
  GBytes *package = find_package (descriptions, &path);
  GstNlpDocument *document = NULL;
  GString *text;
  const gchar *xml;
  gsize length;

  if (package == NULL)
    return nlp_office_fail (problem, error);
  xml = g_bytes_get_data (package, &length);
  paths = nlp_epub_list_chapters (path, xml, length);
  members = read_chapters (file, paths, problem == NULL ? &problem : NULL);
  text = join_chapters (file, paths, members, encrypted, &list->n_replaced,
                        problem == NULL ? &problem : NULL);
  if (text->len == 0) {
    g_string_free (text, TRUE);
    return nlp_office_fail (problem, error);
  }
  document = nlp_document_list_add (list, text, problem == NULL ? &problem : NULL);
  if (document != NULL)
    nlp_office_fields_set (&fields, package, document);
  return problem == NULL || nlp_office_fail (problem, error);
}
