/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentmetadata.c: metadata: names and values in the order in which they were set.
 */

#include "gstnlpdocument-private.h"

#include <string.h>

#include "base/utf8.h"

/* With more names than this, they are looked up in a table. Few documents have as many. */
#define MAX_SEARCHED 48

/* Returns the number of the last row of @name, or -1. */
static gint
find_row (GstNlpLayer *layer, const gchar *name)
{
  if (layer != NULL && layer->by_name != NULL)
    return GPOINTER_TO_INT (g_hash_table_lookup (layer->by_name, name)) - 1;
  for (guint i = layer ? layer->rows->len : 0; i-- > 0;) {
    if (strcmp (gst_nlp_layer_row (layer, GstNlpMetadata, i)->name, name) == 0)
      return (gint)i;
  }
  return -1;
}

/* Adds the rows from @first on to the table of names, which belongs to a layer that nothing else
 * refers to. Its keys are in the arena. */
static void
index_rows (GstNlpLayer *layer, guint first)
{
  if (layer->rows->len <= MAX_SEARCHED)
    return;
  if (layer->by_name == NULL) {
    layer->by_name = g_hash_table_new (g_str_hash, g_str_equal);
    first = 0;
  }
  for (guint i = first; i < layer->rows->len; i++)
    g_hash_table_insert (layer->by_name,
                         (gpointer)gst_nlp_layer_row (layer, GstNlpMetadata, i)->name,
                         GINT_TO_POINTER ((gint)i + 1));
}

const GstNlpMetadata *
gst_nlp_document_find_metadata (GstNlpDocument *self, const gchar *name)
{
  GstNlpLayer *layer = self->builtins[GST_NLP_BUILTIN_METADATA];
  const gint row = find_row (layer, name);

  return row >= 0 ? gst_nlp_layer_row (layer, GstNlpMetadata, (guint)row) : NULL;
}

void
gst_nlp_document_put_metadata (GstNlpDocument *self,
                               const gchar *name,
                               gsize name_length,
                               const gchar *value,
                               gsize value_length,
                               gboolean json)
{
  GstNlpLayer *layer = gst_nlp_document_write_builtin (self, GST_NLP_BUILTIN_METADATA);
  GstNlpArena *arena = gst_nlp_layer_get_arena (layer);
  GstNlpMetadata row = {
      .name = gst_nlp_arena_strndup (arena, name, name_length),
      .value = gst_nlp_arena_strndup (arena, value, value_length),
      .json = json,
  };

  g_array_append_val (layer->rows, row);
  index_rows (layer, layer->rows->len - 1);
}

/**
 * gst_nlp_document_get_metadata:
 * @self: a document
 * @name: a name, such as "title"
 *
 * Looks up metadata of the document. A value that was not a string in the JSON object of the
 * document is returned as JSON text.
 *
 * Returns: (transfer none) (nullable): the value, valid until the metadata changes
 *
 * Since: 0.1
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

/* Sets or, with NULL, removes the value of @name, whose index is @row, or -1. */
static void
replace_metadata (GstNlpDocument *self, const gchar *name, const gchar *value, gint row)
{
  GstNlpLayer *layer = gst_nlp_document_write_builtin (self, GST_NLP_BUILTIN_METADATA);

  if (layer->by_name == NULL)
    index_rows (layer, 0);
  if (row < 0) {
    gst_nlp_document_put_metadata (self, name, strlen (name), value, strlen (value), FALSE);
  } else if (value == NULL) {
    g_array_remove_index (layer->rows, (guint)row);
    g_clear_pointer (&layer->by_name, g_hash_table_unref);
    index_rows (layer, 0);
  } else {
    GstNlpMetadata *metadata = gst_nlp_layer_row (layer, GstNlpMetadata, (guint)row);

    metadata->value =
        gst_nlp_arena_strndup (gst_nlp_layer_get_arena (layer), value, strlen (value));
    metadata->json = FALSE;
  }
}

/**
 * gst_nlp_document_set_metadata:
 * @self: a document
 * @name: a name, such as "title", but not "text"
 * @value: (nullable): a string in UTF-8, or %NULL to remove the name
 *
 * Sets metadata of the document. Bytes of @value that are not UTF-8 become U+FFFD. A name that is
 * also a property, such as "title", notifies of it.
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_metadata (GstNlpDocument *self, const gchar *name, const gchar *value)
{
  g_autofree gchar *valid = NULL;
  const GstNlpMetadata *old;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (name != NULL && *name != '\0' && strcmp (name, "text") != 0);

  /* Metadata may come from anywhere, and must not make the JSON of a document invalid. */
  if (value != NULL && nlp_utf8_measure_valid (value, strlen (value)) < strlen (value))
    value = valid = g_utf8_make_valid (value, -1);
  old = gst_nlp_document_find_metadata (self, name);
  if (old == NULL ? value == NULL : g_strcmp0 (old->value, value) == 0 && !old->json)
    return;

  replace_metadata (self, name, value, find_row (self->builtins[GST_NLP_BUILTIN_METADATA], name));
  gst_nlp_document_notify (self, name);
}

/**
 * gst_nlp_document_list_metadata:
 * @self: a document
 *
 * Lists the names of the document's metadata in the order in which they were set.
 *
 * Returns: (transfer full): the names
 *
 * Since: 0.1
 */
gchar **
gst_nlp_document_list_metadata (GstNlpDocument *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GstNlpLayer *layer;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  layer = self->builtins[GST_NLP_BUILTIN_METADATA];
  for (guint i = 0; layer != NULL && i < layer->rows->len; i++)
    g_strv_builder_add (names, gst_nlp_layer_row (layer, GstNlpMetadata, i)->name);

  return g_strv_builder_end (names);
}

/**
 * gst_nlp_document_get_id: (get-property id)
 * @self: a document
 *
 * Gets the identifier of the document.
 *
 * Returns: (transfer none) (nullable): the id, valid until the metadata changes
 *
 * Since: 0.1
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
 * Gets the URI that the document was read from.
 *
 * Returns: (transfer none) (nullable): the URI, valid until the metadata changes
 *
 * Since: 0.1
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
 * Returns: (transfer none) (nullable): the title, valid until the metadata changes
 *
 * Since: 0.1
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
 * Returns: (transfer none) (nullable): a BCP 47 tag, valid until the metadata changes
 *
 * Since: 0.1
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
 * Gets the time of publication.
 *
 * Returns: (transfer none) (nullable): a date, perhaps with a time, in ISO 8601, valid until the
 *     metadata changes
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_document_get_published (GstNlpDocument *self)
{
  return gst_nlp_document_get_metadata (self, "published");
}
