/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "office.h"

#include <string.h>

#include "parsing/decoding.h"
#include "epubpackage.h"
#include "gstnlperror.h"
#include "formats/html/htmlfragment.h"
#include "officetext.h"
#include "officezip.h"

#define CONTAINER "META-INF/container.xml"
#define ENCRYPTION "META-INF/encryption.xml"

static gboolean
is_about_book (const gchar *name, gpointer data)
{
  return strcmp (name, CONTAINER) == 0 || strcmp (name, ENCRYPTION) == 0 ||
         g_str_has_suffix (name, ".opf");
}

/* The package document, and its path, which the caller owns; NULL if there is none. */
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

/* Unpacks @paths. */
static GHashTable *
read_chapters (const NlpFile *file, GPtrArray *paths, GError **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < paths->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (paths, i));
  return nlp_office_zip_read (file, is_chapter, wanted, error);
}

static gboolean
add_chapter (NlpTextBuilder *self,
             const NlpFile *file,
             GBytes *chapter,
             guint64 *n_replaced,
             GError **error)
{
  NlpFile part = *file;
  g_autoptr (GString) decoded = NULL, text = NULL;

  part.data = g_bytes_get_data (chapter, &part.length);
  if (part.length == 0)
    return TRUE;
  if (!g_utf8_validate_len (part.data, part.length, NULL)) {
    decoded = nlp_decode (&part, NULL, n_replaced, error);
    if (decoded == NULL)
      return FALSE;
    part.data = decoded->str;
    part.length = decoded->len;
  }
  text = nlp_html_fragment_to_text (part.data, part.length);
  nlp_text_builder_break_paragraph (self);
  nlp_office_append_text (self, text);
  return TRUE;
}

/* The chapters of @members in the order of @paths, as text. */
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
    GError **where = problem == NULL ? &problem : NULL;

    if (encrypted != NULL && g_hash_table_contains (encrypted, path))
      g_set_error (where, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "%s in it is encrypted", path);
    else if (chapter == NULL)
      g_set_error (where, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "%s is not in it", path);
    else
      add_chapter (&builder, file, chapter, n_replaced, where);
  }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return nlp_text_builder_end (&builder);
}

static void
set_fields (GstNlpDocument *document, const gchar *xml, gsize length)
{
  g_autoptr (GHashTable) fields = nlp_office_read_fields (xml, length, "metadata");

  nlp_document_set_field (document, "title", g_hash_table_lookup (fields, "title"));
  nlp_document_set_field (document, "author", g_hash_table_lookup (fields, "creator"));
  nlp_document_set_field (document, "language", g_hash_table_lookup (fields, "language"));
  nlp_document_set_date (document, g_hash_table_lookup (fields, "date"));
}

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
  g_autoptr (GHashTable) about = nlp_office_zip_read (file, is_about_book, NULL, &problem);
  g_autoptr (GHashTable) encrypted = find_encrypted (about);
  g_autoptr (GHashTable) members = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree gchar *path = NULL;
  GBytes *package = find_package (about, &path);
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
    set_fields (document, xml, length);
  return problem == NULL || nlp_office_fail (problem, error);
}
