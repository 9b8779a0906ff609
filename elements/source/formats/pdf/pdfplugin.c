/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "pdfplugin.h"

#include <gst/gst.h>

#include "gstnlperror.h"
#include "gstnlpreader.h"

/* Looked for once, for GStreamer 1.22 keeps a reference to the factory each time. */
static GType
get_reader_type (void)
{
  static gsize once = 0;
  static GType type = G_TYPE_INVALID;

  if (g_once_init_enter (&once)) {
    type = gst_dynamic_type_factory_load ("GstNlpPdfReader");
    g_once_init_leave (&once, 1);
  }
  return type;
}

gboolean
gst_nlp_parse_pdf (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  const GType type = get_reader_type ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GObject) reader = NULL;
  GError *read_error = NULL;
  GList *documents;

  if (type == G_TYPE_INVALID) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                         "PDF is not read without the plugin nlppdf");
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
