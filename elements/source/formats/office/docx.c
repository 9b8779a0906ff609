/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * docx.c: reads a document in DOCX.
 *
 * The code is in these files: officesniff recognises it; officezip unpacks the main part,
 * the notes and the metadata; officetext converts them to text by the table of elements
 * below; officefields reads the metadata. officexml opens all XML.
 */

#include "office.h"

#include <string.h>

#include "officefields.h"
#include "officetext.h"
#include "officezip.h"

/* The result of a field is plain text; its code is "instrText". The fallback of "AlternateContent"
 * repeats the content. */
static const NlpOfficeElement elements[] = {
    {"Fallback", NLP_OFFICE_SKIP},
    {"br", NLP_OFFICE_LINE},
    {"cr", NLP_OFFICE_LINE},
    {"del", NLP_OFFICE_SKIP},
    {"delInstrText", NLP_OFFICE_SKIP},
    {"delText", NLP_OFFICE_SKIP},
    {"endnote", NLP_OFFICE_TYPED_NOTE},
    {"footnote", NLP_OFFICE_TYPED_NOTE},
    {"instrText", NLP_OFFICE_SKIP},
    {"moveFrom", NLP_OFFICE_SKIP},
    {"noBreakHyphen", NLP_OFFICE_HYPHEN},
    {"p", NLP_OFFICE_PARAGRAPH},
    {"pPr", NLP_OFFICE_SKIP},
    {"ptab", NLP_OFFICE_TAB},
    {"rPr", NLP_OFFICE_SKIP},
    {"rt", NLP_OFFICE_SKIP},
    {"sectPr", NLP_OFFICE_SKIP},
    {"t", NLP_OFFICE_TEXT},
    {"tab", NLP_OFFICE_TAB},
    {"tbl", NLP_OFFICE_TABLE},
    {"tblPr", NLP_OFFICE_SKIP},
    {"tc", NLP_OFFICE_CELL},
    {"tcPr", NLP_OFFICE_SKIP},
    {"tr", NLP_OFFICE_ROW},
    {"trPr", NLP_OFFICE_SKIP},
    {"txbxContent", NLP_OFFICE_BOX},
};

static const NlpOfficeSchema schema = {elements, G_N_ELEMENTS (elements), NULL};

static const NlpOfficeFields fields = {
    .root = "coreProperties",
    .authors = {"creator"},
    .dates = {"created", "modified"},
};

/* Whether @name is the path of the main part, which some programs number. */
static gboolean
is_main (const gchar *name)
{
  if (!g_str_has_prefix (name, "word/document"))
    return FALSE;
  name += strlen ("word/document");
  return strcmp (name + strspn (name, "0123456789"), ".xml") == 0;
}

static gboolean
is_wanted (const gchar *name, gpointer data)
{
  return is_main (name) || strcmp (name, "word/footnotes.xml") == 0 ||
         strcmp (name, "word/endnotes.xml") == 0 || strcmp (name, "docProps/core.xml") == 0;
}

static GBytes *
find_main (GHashTable *members)
{
  GHashTableIter iter;
  gpointer name, bytes = g_hash_table_lookup (members, "word/document.xml");

  if (bytes != NULL)
    return bytes;
  g_hash_table_iter_init (&iter, members);
  while (g_hash_table_iter_next (&iter, &name, &bytes)) {
    if (is_main (name))
      return bytes;
  }
  return NULL;
}

/* Adds the text of a member (nullable). */
static gboolean
add_member (NlpOfficeText *text, GBytes *member, GError **error)
{
  gsize length;
  const gchar *xml = member != NULL ? g_bytes_get_data (member, &length) : NULL;

  return member == NULL || nlp_office_text_add (text, &schema, xml, length, error);
}

gboolean
nlp_parse_docx (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  static const gchar *const notes[] = {"word/footnotes.xml", "word/endnotes.xml"};
  GError *problem = NULL;
  g_autoptr (GHashTable) members = nlp_office_zip_read (file, is_wanted, NULL, &problem);
  GBytes *body = find_main (members);
  GstNlpDocument *document;
  g_auto (NlpOfficeText) text;

  nlp_office_text_init (&text);
  if (body == NULL)
    return nlp_office_fail (problem, error);
  add_member (&text, body, problem == NULL ? &problem : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    add_member (&text, g_hash_table_lookup (members, notes[i]), problem == NULL ? &problem : NULL);
  document =
      nlp_document_list_add (list, nlp_office_text_end (&text), problem == NULL ? &problem : NULL);
  if (document != NULL)
    nlp_office_fields_set (&fields, g_hash_table_lookup (members, "docProps/core.xml"), document);
  return problem == NULL || nlp_office_fail (problem, error);
}
