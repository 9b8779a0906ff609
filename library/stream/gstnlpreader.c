/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpreader.c: the base class of readers of one format.
 */

/**
 * GstNlpReader:
 *
 * The base class of readers, which get the documents of a file in one format.
 *
 * A reader lives in a plugin of its own if it needs a library that the elements should not link
 * with. The plugin registers the class with `gst_dynamic_type_register()`. A user of the reader
 * calls `gst_dynamic_type_factory_load()` with the name of the class, which loads the plugin if it
 * is installed, and creates an object of the type.
 *
 * Subclasses implement the virtual function `read`.
 *
 * Since: 0.1
 */

#include "gstnlpreader.h"

GST_DEBUG_CATEGORY_STATIC (gst_nlp_reader_debug);
#define GST_CAT_DEFAULT gst_nlp_reader_debug

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (
    GstNlpReader,
    gst_nlp_reader,
    G_TYPE_OBJECT,
    GST_DEBUG_CATEGORY_INIT (gst_nlp_reader_debug, "nlpreader", 0, "base class of readers"))

static void
gst_nlp_reader_class_init (GstNlpReaderClass *klass)
{
}

static void
gst_nlp_reader_init (GstNlpReader *self)
{
}

/* Sets the URI of documents without one. */
static void
set_uri (GList *documents, const gchar *uri)
{
  for (GList *at = documents; at != NULL; at = at->next) {
    GstNlpDocument *document = at->data;

    if (gst_nlp_document_get_uri (document) == NULL)
      gst_nlp_document_set_metadata (document, "uri", uri);
  }
}

/**
 * gst_nlp_reader_read:
 * @self: a reader
 * @bytes: a whole file
 * @uri: (nullable): the URI of the file, in UTF-8; documents without a `uri` get it
 * @error: return location for an error
 *
 * Reads the documents of a file, with their texts and metadata such as `title`, `author`,
 * `published` and `language`. Several threads may call it at the same time.
 *
 * A file without documents is not an error: check @error to tell it from one.
 *
 * Returns: (transfer full) (element-type GstNlpDocument) (nullable): the documents in the order of
 *     the file, or %NULL without an error if there are none, or with %GST_NLP_ERROR_FORMAT if the
 *     file is damaged or in another format
 *
 * Since: 0.1
 */
GList *
gst_nlp_reader_read (GstNlpReader *self, GBytes *bytes, const gchar *uri, GError **error)
{
  GstNlpReaderClass *klass;
  GList *documents;

  g_return_val_if_fail (GST_NLP_IS_READER (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  klass = GST_NLP_READER_GET_CLASS (self);
  if (klass->read == NULL) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED, "%s does not implement read",
                 G_OBJECT_TYPE_NAME (self));
    return NULL;
  }
  GST_DEBUG_OBJECT (self, "reading %" G_GSIZE_FORMAT " bytes of %s", g_bytes_get_size (bytes),
                    uri != NULL ? uri : "a file without a URI");
  documents = klass->read (self, bytes, uri, error);
  GST_DEBUG_OBJECT (self, "read %u documents", g_list_length (documents));
  if (uri != NULL)
    set_uri (documents, uri);
  return documents;
}
