/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/**
 * GstNlpReader:
 *
 * The base class of what reads the documents of one format out of bytes.
 *
 * It is for readers that live in plugins of their own, because of what they link with. Such a
 * plugin registers its class with gst_dynamic_type_register(); who needs it calls
 * gst_dynamic_type_factory_load() with the name of the class, which loads the plugin if it is
 * installed, and makes an object of the type.
 *
 * A subclass has one virtual function to write: `read`.
 */

#include "gstnlpreader.h"

G_DEFINE_ABSTRACT_TYPE (GstNlpReader, gst_nlp_reader, G_TYPE_OBJECT)

static void
gst_nlp_reader_class_init (GstNlpReaderClass *klass)
{
}

static void
gst_nlp_reader_init (GstNlpReader *self)
{
}

/* Gives documents their origin where the reader didn't. */
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
 * @uri: (nullable): where it is from, in UTF-8; documents get it as their `uri`
 * @error: return location for an error
 *
 * Reads the documents of a file, with their text and the metadata that the file has, such as
 * `title`, `author`, `published` and `language`. It may be called in several threads at once.
 *
 * A file that is damaged or not of the format is %GST_NLP_ERROR_FORMAT. A file without documents is
 * no error: tell it from one by @error.
 *
 * Returns: (transfer full) (element-type GstNlpDocument) (nullable): the documents, in the order of
 *     the file, or %NULL if there are none or with @error set
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
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED, "%s reads nothing",
                 G_OBJECT_TYPE_NAME (self));
    return NULL;
  }
  documents = klass->read (self, bytes, uri, error);
  if (uri != NULL)
    set_uri (documents, uri);
  return documents;
}
