/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfplugin.c: recognises PDF, and parses it with the reader that the plugin nlppdf registers.
 *
 * The plugin is separate because of the licence of poppler. Without it, parsing fails.
 */

#include "parsing/format.h"

#include <string.h>

#include <gst/gst.h>

#include "gstnlperror.h"
#include "gstnlpreader.h"
#include "input/charset.h"

/* The signature may follow up to this many bytes of junk. */
#define MAX_JUNK 1024

/* Text that mentions the signature is not PDF: after junk, the file must look binary. */
static gboolean
sniff_pdf (const gchar *head, gsize length, const gchar *name)
{
  return g_strstr_len (head, (gssize)MIN (length, MAX_JUNK), "%PDF-") != NULL &&
         (length < 5 || memcmp (head, "%PDF-", 5) == 0 || nlp_charset_is_binary (head, length));
}

/* Returns the type of the reader, or G_TYPE_INVALID if the plugin is missing. The lookup is cached
 * because each one of GStreamer 1.22 leaks a reference to the factory. */
static GType
get_reader_type (void)
{
  static gsize once = 0;
  static GType type = G_TYPE_INVALID;

  /* Programs that use this engine alone, such as fuzzers, have no registry. */
  if (!gst_is_initialized ())
    return G_TYPE_INVALID;
  if (g_once_init_enter (&once)) {
    type = gst_dynamic_type_factory_load ("GstNlpPdfReader");
    g_once_init_leave (&once, 1);
  }
  return type;
}

static gboolean
parse_pdf (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  const GType type = get_reader_type ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GObject) reader = NULL;
  GError *read_error = NULL;
  GList *documents;

  if (type == G_TYPE_INVALID) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                         "PDF can't be read without the plugin nlppdf");
    return FALSE;
  }
  bytes = g_bytes_new_static (file->data, file->length);
  reader = g_object_new (type, NULL);
  documents = gst_nlp_reader_read (GST_NLP_READER (reader), bytes, file->uri, &read_error);
  for (GList *at = documents; at != NULL; at = at->next)
    g_ptr_array_add (list->documents, at->data);
  g_list_free (documents);
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, read_error);
  return FALSE;
}

/* A file is a document. */
extern const NlpFormat nlp_pdf_format;

const NlpFormat nlp_pdf_format = {
    .name = "PDF",
    .sniff = sniff_pdf,
    .parse = parse_pdf,
};
