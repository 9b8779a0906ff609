/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parser.c: the documents that a parser returns, and their metadata.
 */

#include "parser.h"

#include <string.h>

#include "dates.h"

/* The reader takes documents out of the list and leaves NULL. */
static void
unref_document (gpointer document)
{
  if (document != NULL)
    g_object_unref (document);
}

void
nlp_document_list_init (NlpDocumentList *self)
{
  self->documents = g_ptr_array_new_with_free_func (unref_document);
  self->n_replaced = 0;
}

void
nlp_document_list_clear (NlpDocumentList *self)
{
  g_clear_pointer (&self->documents, g_ptr_array_unref);
}

GstNlpDocument *
nlp_document_list_add (NlpDocumentList *self, GString *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  GstNlpDocument *document = gst_nlp_document_new_from_bytes (bytes, error);

  if (document != NULL)
    g_ptr_array_add (self->documents, document);
  return document;
}

void
nlp_document_set_field (GstNlpDocument *document, const gchar *name, const gchar *value)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  if (value == NULL || !g_utf8_validate (value, -1, NULL))
    return;
  for (const gchar *at = value; *at != '\0'; at++) {
    if (!g_ascii_isspace (*at) && !g_ascii_iscntrl (*at))
      g_string_append_c (clean, *at);
    else if (clean->len > 0 && clean->str[clean->len - 1] != ' ')
      g_string_append_c (clean, ' ');
  }
  g_strchomp (clean->str);
  if (*clean->str != '\0')
    gst_nlp_document_set_metadata (document, name, clean->str);
}

void
nlp_document_set_date (GstNlpDocument *document, const gchar *value)
{
  g_autofree gchar *date = value != NULL ? nlp_date_to_iso (value) : NULL;

  if (date != NULL)
    gst_nlp_document_set_metadata (document, "published", date);
}
