/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* The metadata of documents: names and values in the order they were set. */

#include "gstnlpdocument-private.h"

#include <string.h>

/* JSON allows a name twice; the last one counts. */
const GstNlpMetadata *
gst_nlp_document_find_metadata (GstNlpDocument *self, const gchar *name)
{
  GstNlpLayer *layer = self->slots[GST_NLP_SLOT_METADATA];

  for (guint i = layer ? layer->rows->len : 0; i-- > 0;) {
    GstNlpMetadata *row = gst_nlp_layer_row (layer, GstNlpMetadata, i);

    if (strcmp (row->name, name) == 0)
      return row;
  }
  return NULL;
}

/* Adds a row without a look at those that are there. */
void
gst_nlp_document_put_metadata (GstNlpDocument *self,
                               const gchar *name,
                               gsize name_length,
                               const gchar *value,
                               gsize value_length,
                               gboolean json)
{
  GstNlpLayer *layer = gst_nlp_document_write_slot (self, GST_NLP_SLOT_METADATA);
  GstNlpArena *arena = gst_nlp_layer_get_arena (layer);
  GstNlpMetadata row = {
      .name = gst_nlp_arena_strndup (arena, name, name_length),
      .value = gst_nlp_arena_strndup (arena, value, value_length),
      .json = json,
  };

  g_array_append_val (layer->rows, row);
}

/**
 * gst_nlp_document_get_metadata:
 * @self: a document
 * @name: a name, such as "title"
 *
 * Looks up a value of the document's metadata. A value that is no string in the JSON document it
 * came from is given as its JSON text.
 *
 * Returns: (transfer none) (nullable): the value, until the metadata changes
 */
const gchar *
gst_nlp_document_get_metadata (GstNlpDocument *self, const gchar *name)
{
  const GstNlpMetadata *row;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  row = gst_nlp_document_find_metadata (self, name);
  return row ? row->value : NULL;
}

/**
 * gst_nlp_document_set_metadata:
 * @self: a document
 * @name: a name, such as "title"; not "text"
 * @value: (nullable): a string, or %NULL to remove the name
 *
 * Sets a value of the document's metadata.
 */
void
gst_nlp_document_set_metadata (GstNlpDocument *self, const gchar *name, const gchar *value)
{
  GstNlpLayer *layer;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (name != NULL && strcmp (name, "text") != 0);

  if (value == NULL && gst_nlp_document_find_metadata (self, name) == NULL)
    return;

  layer = gst_nlp_document_write_slot (self, GST_NLP_SLOT_METADATA);
  for (guint i = layer->rows->len; i-- > 0;) {
    GstNlpMetadata *row = gst_nlp_layer_row (layer, GstNlpMetadata, i);

    if (strcmp (row->name, name) != 0)
      continue;
    if (value == NULL) {
      g_array_remove_index (layer->rows, i);
    } else {
      row->value = gst_nlp_arena_strndup (gst_nlp_layer_get_arena (layer), value, strlen (value));
      row->json = FALSE;
    }
    return;
  }

  gst_nlp_document_put_metadata (self, name, strlen (name), value, strlen (value), FALSE);
}

/**
 * gst_nlp_document_list_metadata:
 * @self: a document
 *
 * Lists the names of the document's metadata in the order they were set.
 *
 * Returns: (transfer full): the names
 */
gchar **
gst_nlp_document_list_metadata (GstNlpDocument *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GstNlpLayer *layer;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  layer = self->slots[GST_NLP_SLOT_METADATA];
  for (guint i = 0; layer != NULL && i < layer->rows->len; i++)
    g_strv_builder_add (names, gst_nlp_layer_row (layer, GstNlpMetadata, i)->name);

  return g_strv_builder_end (names);
}

/**
 * gst_nlp_document_get_id: (get-property id)
 * @self: a document
 *
 * Gets what tells the document from all others.
 *
 * Returns: (transfer none) (nullable): the id
 */
const gchar *
gst_nlp_document_get_id (GstNlpDocument *self)
{
  return gst_nlp_document_get_metadata (self, "id");
}

/**
 * gst_nlp_document_get_uri: (get-property uri)
 * @self: a document
 *
 * Gets where the document came from.
 *
 * Returns: (transfer none) (nullable): the URI
 */
const gchar *
gst_nlp_document_get_uri (GstNlpDocument *self)
{
  return gst_nlp_document_get_metadata (self, "uri");
}

/**
 * gst_nlp_document_get_title: (get-property title)
 * @self: a document
 *
 * Gets the title.
 *
 * Returns: (transfer none) (nullable): the title
 */
const gchar *
gst_nlp_document_get_title (GstNlpDocument *self)
{
  return gst_nlp_document_get_metadata (self, "title");
}

/**
 * gst_nlp_document_get_language: (get-property language)
 * @self: a document
 *
 * Gets the language of the text.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag
 */
const gchar *
gst_nlp_document_get_language (GstNlpDocument *self)
{
  return gst_nlp_document_get_metadata (self, "language");
}

/**
 * gst_nlp_document_get_published: (get-property published)
 * @self: a document
 *
 * Gets when the document was published.
 *
 * Returns: (transfer none) (nullable): a date in ISO 8601
 */
const gchar *
gst_nlp_document_get_published (GstNlpDocument *self)
{
  return gst_nlp_document_get_metadata (self, "published");
}
