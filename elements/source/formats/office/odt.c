/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * odt.c: reads OpenDocument text.
 *
 * The code is in these files: officesniff recognises it; officezip unpacks content.xml and
 * meta.xml, unless the file is a single XML file; officetext converts the content to text by the
 * table of elements below; officefields reads the metadata. officexml opens all XML.
 */

#include "office.h"

#include <string.h>

#include "officefields.h"
#include "officetext.h"
#include "officezip.h"

/* Page headers and footers are in "master-styles". "title" and "meta" can't be in the table: the
 * text may have fields of these names. */
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

/* The titles and descriptions of pictures are in elements of SVG. */
static const NlpOfficeSchema schema = {elements, G_N_ELEMENTS (elements), "svg"};

/* "creator" and "date" are those of the last change. */
static const NlpOfficeFields fields = {
    .root = "meta",
    .authors = {"initial-creator", "creator"},
    .dates = {"creation-date", "date"},
};

static gboolean
is_wanted (const gchar *name, gpointer data)
{
  return strcmp (name, "content.xml") == 0 || strcmp (name, "meta.xml") == 0;
}

/* Adds a document with the text of @content and the metadata of @meta. Takes @problem (nullable),
 * the error of reading them; @error is set to the first error. */
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
  if (document != NULL)
    nlp_office_fields_set (&fields, meta, document);
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
