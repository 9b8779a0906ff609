/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "office.h"

#include <string.h>

#include "officetext.h"
#include "officezip.h"

/* Headers and footers are among the "master-styles". There are fields with the names of parts of
 * the file, "title" and "meta" for two. */
static const NlpOfficeElement elements[] = {
    {"annotation", NLP_OFFICE_SKIP},
    {"binary-data", NLP_OFFICE_SKIP},
    {"covered-table-cell", NLP_OFFICE_SKIP},
    {"forms", NLP_OFFICE_SKIP},
    {"h", NLP_OFFICE_TEXT_PARAGRAPH},
    {"line-break", NLP_OFFICE_LINE},
    {"master-styles", NLP_OFFICE_SKIP},
    {"note", NLP_OFFICE_NOTE},
    {"note-citation", NLP_OFFICE_SKIP},
    {"object", NLP_OFFICE_SKIP},
    {"p", NLP_OFFICE_TEXT_PARAGRAPH},
    {"ruby-text", NLP_OFFICE_SKIP},
    {"s", NLP_OFFICE_SPACE},
    {"tab", NLP_OFFICE_TAB},
    {"table", NLP_OFFICE_TABLE},
    {"table-cell", NLP_OFFICE_CELL},
    {"table-row", NLP_OFFICE_ROW},
    {"text-box", NLP_OFFICE_BOX},
    {"tracked-changes", NLP_OFFICE_SKIP},
};

/* SVG has titles and descriptions of pictures. */
static const NlpOfficeSchema schema = {elements, G_N_ELEMENTS (elements), "svg"};

static gboolean
is_wanted (const gchar *name, gpointer data)
{
  return strcmp (name, "content.xml") == 0 || strcmp (name, "meta.xml") == 0;
}

static const gchar *
get_field (GHashTable *fields, const gchar *name, const gchar *other)
{
  const gchar *value = g_hash_table_lookup (fields, name);

  return value != NULL ? value : g_hash_table_lookup (fields, other);
}

/* "creator" and "date" are of the last change. */
static void
set_fields (GstNlpDocument *document, const gchar *xml, gsize length)
{
  g_autoptr (GHashTable) fields = nlp_office_read_fields (xml, length, "meta");

  nlp_document_set_field (document, "title", g_hash_table_lookup (fields, "title"));
  nlp_document_set_field (document, "author", get_field (fields, "initial-creator", "creator"));
  nlp_document_set_field (document, "language", g_hash_table_lookup (fields, "language"));
  nlp_document_set_date (document, get_field (fields, "creation-date", "date"));
}

/* Makes a document of its two parts; @problem is what was wrong before. */
static gboolean
add_document (NlpDocumentList *list, GBytes *content, GBytes *meta, GError *problem, GError **error)
{
  gsize length;
  const gchar *xml = g_bytes_get_data (content, &length);
  GstNlpDocument *document;
  g_auto (NlpOfficeText) text;

  nlp_office_text_init (&text);
  nlp_office_text_add (&text, &schema, xml, length, problem == NULL ? &problem : NULL);
  document =
      nlp_document_list_add (list, nlp_office_text_end (&text), problem == NULL ? &problem : NULL);
  if (document != NULL && meta != NULL) {
    xml = g_bytes_get_data (meta, &length);
    set_fields (document, xml, length);
  }
  return problem == NULL || nlp_office_fail (problem, error);
}

gboolean
nlp_parse_odt (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  g_autoptr (GHashTable) members = NULL;
  GError *problem = NULL;
  GBytes *content;

  if (file->length < 2 || memcmp (file->data, "PK", 2) != 0) {
    g_autoptr (GBytes) all = g_bytes_new_static (file->data, file->length);

    return add_document (list, all, all, NULL, error);
  }
  members = nlp_office_zip_read (file, is_wanted, NULL, &problem);
  content = g_hash_table_lookup (members, "content.xml");
  if (content == NULL)
    return nlp_office_fail (problem, error);
  return add_document (list, content, g_hash_table_lookup (members, "meta.xml"), problem, error);
}
