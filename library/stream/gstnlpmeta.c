/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpmeta.c: attaches documents to buffers.
 */

#include "gstnlpmeta.h"

#include "gstnlperror.h"
#include "gstnlpjson.h"
#include "gstnlpmarkup-private.h"

/**
 * gst_nlp_document_meta_api_get_type: (skip)
 *
 * Gets the API type of [struct@DocumentMeta].
 *
 * Returns: the type
 *
 * Since: 0.1
 */
GType
gst_nlp_document_meta_api_get_type (void)
{
  static gsize type = 0;
  /* Elements that transform the text of a buffer don't know this tag, so they drop the meta. */
  static const gchar *tags[] = {"nlp-text", NULL};

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, gst_meta_api_type_register ("GstNlpDocumentMetaAPI", tags));

  return type;
}

static gboolean
document_meta_init (GstMeta *meta, gpointer params, GstBuffer *buffer)
{
  ((GstNlpDocumentMeta *)meta)->document = NULL;
  return TRUE;
}

static void
document_meta_free (GstMeta *meta, GstBuffer *buffer)
{
  g_clear_object (&((GstNlpDocumentMeta *)meta)->document);
}

/* A copy of a buffer refers to the same document, which is copied when one of the two buffers is
 * analysed: see gst_nlp_buffer_ensure_document(). A region of a buffer is a different text. */
static gboolean
document_meta_transform (GstBuffer *dest,
                         GstMeta *meta,
                         GstBuffer *buffer,
                         GQuark type,
                         gpointer data)
{
  GstNlpDocument *document = ((GstNlpDocumentMeta *)meta)->document;

  if (!GST_META_TRANSFORM_IS_COPY (type) || ((GstMetaTransformCopy *)data)->region)
    return FALSE;

  if (document != NULL)
    gst_nlp_buffer_set_document (dest, document);
  return TRUE;
}

#if GST_CHECK_VERSION(1, 24, 0)
#define SERIALIZED_VERSION 1

/* Writes the document as JSON, as annotationenc does. */
static gboolean
document_meta_serialize (const GstMeta *meta, GstByteArrayInterface *data, guint8 *version)
{
  GstNlpDocument *document = ((const GstNlpDocumentMeta *)meta)->document;
  g_autoptr (GString) json = g_string_new (NULL);

  if (document == NULL)
    return FALSE;
  gst_nlp_document_append_json (document, json, GST_NLP_OFFSETS_BYTE, NULL);
  *version = SERIALIZED_VERSION;
  return gst_byte_array_interface_append_data (data, (const guint8 *)json->str, json->len);
}

static GstMeta *
document_meta_deserialize (const GstMetaInfo *info,
                           GstBuffer *buffer,
                           const guint8 *data,
                           gsize size,
                           guint8 version)
{
  GstNlpJsonReader *reader;
  g_autoptr (GstNlpDocument) document = NULL;

  if (version != SERIALIZED_VERSION)
    return NULL;
  reader = gst_nlp_json_reader_new (GST_NLP_JSON_ANNOTATIONS);
  document = gst_nlp_json_reader_read (reader, (const gchar *)data, size, NULL);
  gst_nlp_json_reader_free (reader);
  if (document == NULL)
    return NULL;
  gst_nlp_buffer_set_document (buffer, document);
  return gst_buffer_get_meta (buffer, GST_NLP_DOCUMENT_META_API_TYPE);
}
#endif

static const GstMetaInfo *
register_meta (void)
{
#if GST_CHECK_VERSION(1, 24, 0)
  GstMetaInfo *info = gst_meta_info_new (GST_NLP_DOCUMENT_META_API_TYPE, "GstNlpDocumentMeta",
                                         sizeof (GstNlpDocumentMeta));

  info->init_func = document_meta_init;
  info->free_func = document_meta_free;
  info->transform_func = document_meta_transform;
  info->serialize_func = document_meta_serialize;
  info->deserialize_func = document_meta_deserialize;
  return gst_meta_info_register (info);
#else
  return gst_meta_register (GST_NLP_DOCUMENT_META_API_TYPE, "GstNlpDocumentMeta",
                            sizeof (GstNlpDocumentMeta), document_meta_init, document_meta_free,
                            document_meta_transform);
#endif
}

/**
 * gst_nlp_document_meta_get_info: (skip)
 *
 * Gets the implementation of [struct@DocumentMeta]. With GStreamer 1.24 and later it can be
 * serialized, so that `unixfdsink` and `unixfdsrc` pass documents between processes.
 *
 * Returns: (transfer none): the information
 *
 * Since: 0.1
 */
const GstMetaInfo *
gst_nlp_document_meta_get_info (void)
{
  static const GstMetaInfo *info = NULL;

  if (g_once_init_enter (&info)) {
    g_once_init_leave (&info, register_meta ());
  }

  return info;
}

static GstNlpDocumentMeta *
get_meta (GstBuffer *buffer)
{
  return (GstNlpDocumentMeta *)gst_buffer_get_meta (buffer, GST_NLP_DOCUMENT_META_API_TYPE);
}

/**
 * gst_nlp_buffer_new:
 * @document: a document
 *
 * Creates a buffer with the text of a document, which is not copied, and with the document
 * attached.
 *
 * Returns: (transfer full): the buffer, or %NULL with a critical message before gst_init()
 *
 * Since: 0.1
 */
GstBuffer *
gst_nlp_buffer_new (GstNlpDocument *document)
{
  g_autoptr (GBytes) bytes = NULL;
  GstBuffer *buffer;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (gst_is_initialized (), NULL);

  bytes = gst_nlp_document_get_bytes (document);
  buffer = g_bytes_get_size (bytes) > 0 ? gst_buffer_new_wrapped_bytes (bytes) : gst_buffer_new ();
  gst_nlp_buffer_set_document (buffer, document);

  return buffer;
}

/**
 * gst_nlp_buffer_get_document:
 * @buffer: a buffer
 *
 * Gets the document that is attached to a buffer.
 *
 * Returns: (transfer none) (nullable): the document
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_buffer_get_document (GstBuffer *buffer)
{
  GstNlpDocumentMeta *meta;

  g_return_val_if_fail (GST_IS_BUFFER (buffer), NULL);

  meta = get_meta (buffer);
  return meta ? meta->document : NULL;
}

/**
 * gst_nlp_buffer_set_document:
 * @buffer: a writable buffer with the text of @document
 * @document: (nullable): a document, or %NULL to detach it
 *
 * Attaches a document to a buffer.
 *
 * Since: 0.1
 */
void
gst_nlp_buffer_set_document (GstBuffer *buffer, GstNlpDocument *document)
{
  GstNlpDocumentMeta *meta;

  g_return_if_fail (GST_IS_BUFFER (buffer) && gst_buffer_is_writable (buffer));
  g_return_if_fail (document == NULL || GST_NLP_IS_DOCUMENT (document));

  meta = get_meta (buffer);
  if (document == NULL) {
    if (meta != NULL)
      gst_buffer_remove_meta (buffer, &meta->meta);
    return;
  }

  if (meta == NULL)
    meta = (GstNlpDocumentMeta *)gst_buffer_add_meta (buffer, GST_NLP_DOCUMENT_META_INFO, NULL);
  g_set_object (&meta->document, document);
}

typedef struct {
  GstMemory *memory;
  GstMapInfo map;
} MappedMemory;

static void
mapped_memory_free (gpointer data)
{
  MappedMemory *mapped = data;

  gst_memory_unmap (mapped->memory, &mapped->map);
  gst_memory_unref (mapped->memory);
  g_free (mapped);
}

/* Gets the bytes of a buffer without copying them. The memory stays mapped for as long as the bytes
 * live, so an element that writes to the buffer gets a copy of the memory. */
static GBytes *
get_bytes (GstBuffer *buffer, GError **error)
{
  MappedMemory *mapped;

  if (gst_buffer_n_memory (buffer) == 0)
    return g_bytes_new_static ("", 0);

  mapped = g_new (MappedMemory, 1);
  mapped->memory = gst_buffer_get_all_memory (buffer);
  if (!gst_memory_map (mapped->memory, &mapped->map, GST_MAP_READ)) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED,
                         "the buffer can't be mapped for reading");
    gst_memory_unref (mapped->memory);
    g_free (mapped);
    return NULL;
  }

  return g_bytes_new_with_free_func (mapped->map.data, mapped->map.size, mapped_memory_free,
                                     mapped);
}

static GstNlpDocument *
new_document (GstBuffer *buffer, const GstSegment *segment, gboolean markup, GError **error)
{
  g_autoptr (GBytes) bytes = get_bytes (buffer, error);
  GstNlpDocument *document;
  guint64 running_time = GST_CLOCK_TIME_NONE;

  if (bytes == NULL)
    return NULL;
  if (markup) {
    g_autoptr (GBytes) source = g_steal_pointer (&bytes);
    gsize length;
    const gchar *data = g_bytes_get_data (source, &length);

    bytes = gst_nlp_markup_to_text (data, length);
  }

  document = gst_nlp_document_new_from_bytes (bytes, error);
  if (document == NULL)
    return NULL;

  if (segment != NULL && segment->format == GST_FORMAT_TIME && GST_BUFFER_PTS_IS_VALID (buffer))
    running_time = gst_segment_to_running_time (segment, GST_FORMAT_TIME, GST_BUFFER_PTS (buffer));
  gst_nlp_document_set_time (document, running_time, GST_BUFFER_DURATION (buffer));

  return document;
}

/**
 * gst_nlp_buffer_ensure_document:
 * @buffer: a writable buffer of text
 * @segment: (nullable): the segment of the buffer, for the running time of a new document
 * @markup: whether the text has Pango markup; the text of a new document is the text without it
 * @error: return location for an error
 *
 * Gets a document of the buffer that may be written, because nothing else refers to it. If
 * something else refers to the attached document, a copy replaces it; if none is attached, a
 * document is created from the text of the buffer.
 *
 * Returns: (transfer none): the document, or %NULL with %GST_NLP_ERROR_ENCODING,
 *     %GST_NLP_ERROR_TOO_LARGE, or %GST_NLP_ERROR_FAILED if the buffer can't be read
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_buffer_ensure_document (GstBuffer *buffer,
                                const GstSegment *segment,
                                gboolean markup,
                                GError **error)
{
  GstNlpDocument *document;
  g_autoptr (GstNlpDocument) own = NULL;

  g_return_val_if_fail (GST_IS_BUFFER (buffer) && gst_buffer_is_writable (buffer), NULL);

  document = gst_nlp_buffer_get_document (buffer);
  if (document != NULL && g_atomic_int_get (&G_OBJECT (document)->ref_count) == 1)
    return document;

  if (document != NULL)
    own = gst_nlp_document_copy (document);
  else if ((own = new_document (buffer, segment, markup, error)) == NULL)
    return NULL;

  gst_nlp_buffer_set_document (buffer, own);
  return own;
}
