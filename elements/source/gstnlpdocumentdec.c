/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentdec.c: the element that reads documents from the bytes of files.
 */

/**
 * SECTION:element-documentdec
 * @title: documentdec
 * @short_description: reads documents from the bytes of files
 *
 * Reads the same formats as documentsrc from the bytes of other elements, such as `souphttpsrc`,
 * `giosrc`, `fdsrc` and `appsrc`. Each stream is a file: a new stream (from `concat`, for example)
 * begins the next file, and with #GstNlpDocumentDec:framed each buffer does. Documents are pushed
 * from the streaming thread of the source pad.
 *
 * ## Example
 * |[
 * gst-launch-1.0 -q filesrc location=page.html ! documentdec ! annotationenc ! fdsink
 * ]| Prints the article of a page.
 *
 * Since: 0.1
 */

#include "gstnlpdocumentdec.h"

#include "common/gstnlpelementtype.h"
#include "gstnlpsourceproperties.h"
#include "input/bytequeue.h"
#include "input/http.h"

GST_DEBUG_CATEGORY_STATIC (documentdec_debug);
#define GST_CAT_DEFAULT documentdec_debug

/* Bytes that may be queued before the sink pad blocks. */
#define MAX_QUEUED (1024 * 1024)

struct _GstNlpDocumentDec {
  GstElement parent_instance;

  GstPad *sinkpad;
  GstPad *srcpad;

  GstNlpSourceProperties properties; /* those shared with documentsrc */
  gboolean framed;                   /* under the object lock */

  NlpByteQueue *queue; /* from the thread of the sink pad to that of the source pad */

  /* Of the thread of the sink pad */
  gboolean has_file;   /* the current stream has begun a file in the queue */
  gchar *content_type; /* (nullable): from the headers of an HTTP server */

  GstFlowReturn flow; /* under the object lock: the result of the last push downstream */

  /* Of the thread of the source pad */
  NlpReaderOptions options; /* from READY to PAUSED on */
  NlpReader *reader;        /* (nullable): of the current file */
  guint64 n_files;
  guint64 n_replaced;  /* in the files before the current one */
  gboolean is_started; /* stream-start, caps and segment have been pushed */
};

enum { PROP_FRAMED = GST_NLP_SOURCE_N_PROPS };

static GstStaticPadTemplate sink_template =
    GST_STATIC_PAD_TEMPLATE ("sink", GST_PAD_SINK, GST_PAD_ALWAYS, GST_STATIC_CAPS_ANY);

static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src",
                             GST_PAD_SRC,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("text/x-raw, format = (string) utf8"));

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpDocumentDec,
                             GstDocumentDec,
                             gst_nlp_document_dec,
                             GST_TYPE_ELEMENT)
GST_ELEMENT_REGISTER_DEFINE (documentdec, "documentdec", GST_RANK_NONE, GST_NLP_TYPE_DOCUMENT_DEC)

/* Pushes the events that precede the first buffer. */
static void
start_output (GstNlpDocumentDec *self)
{
  g_autofree gchar *stream_id = NULL;
  g_autoptr (GstCaps) caps = NULL;
  GstSegment segment;

  if (self->is_started)
    return;
  self->is_started = TRUE;
  stream_id = gst_pad_create_stream_id (self->srcpad, GST_ELEMENT (self), NULL);
  caps = gst_pad_get_pad_template_caps (self->srcpad);
  gst_segment_init (&segment, GST_FORMAT_BYTES);
  gst_pad_push_event (self->srcpad, gst_event_new_stream_start (stream_id));
  gst_pad_push_event (self->srcpad, gst_event_new_caps (caps));
  gst_pad_push_event (self->srcpad, gst_event_new_segment (&segment));
}

/* Pauses the source pad until a flush, and makes the sink pad return @flow. */
static void
pause_output (GstNlpDocumentDec *self, GstFlowReturn flow)
{
  GST_OBJECT_LOCK (self);
  self->flow = flow;
  GST_OBJECT_UNLOCK (self);
  nlp_byte_queue_set_flushing (self->queue, TRUE);
  gst_pad_pause_task (self->srcpad);
}

static void
push_eos (GstNlpDocumentDec *self)
{
  GST_DEBUG_OBJECT (self, "end of stream after %" G_GUINT64_FORMAT " files", self->n_files);
  start_output (self);
  gst_pad_push_event (self->srcpad, gst_event_new_eos ());
}

static void
close_reader (GstNlpDocumentDec *self)
{
  if (self->reader != NULL)
    self->n_replaced += nlp_reader_get_n_replaced (self->reader);
  g_clear_pointer (&self->reader, nlp_reader_close);
}

/* Opens the next file of the queue. Returns FALSE at the end and while flushing. */
static gboolean
open_reader (GstNlpDocumentDec *self)
{
  g_auto (NlpQueuedFile) file = {NULL};
  g_autofree gchar *fallback = g_strdup_printf ("stream:%" G_GUINT64_FORMAT, self->n_files);
  const gchar *uri;
  gboolean flushing;
  NlpInput *input = nlp_byte_queue_next (self->queue, &file, &flushing);

  if (input == NULL) {
    if (!flushing)
      push_eos (self);
    gst_pad_pause_task (self->srcpad);
    return FALSE;
  }
  self->n_files++;
  uri = file.uri != NULL ? file.uri : fallback;
  GST_DEBUG_OBJECT (self, "%s: opening, declared charset: %s", uri,
                    file.charset != NULL ? file.charset : "none");
  self->reader = nlp_reader_new (
      input, &(NlpOrigin){.uri = uri, .name = file.name, .charset = file.charset}, &self->options);
  return TRUE;
}

static void
push_record (GstNlpDocumentDec *self, const NlpRecord *record)
{
  GstFlowReturn flow;
  GstBuffer *buffer;

  GST_OBJECT_LOCK (self);
  self->properties.n_replaced = self->n_replaced + nlp_reader_get_n_replaced (self->reader);
  GST_OBJECT_UNLOCK (self);

  buffer = gst_nlp_source_properties_make_buffer (&self->properties, record);
  if (buffer == NULL)
    return;
  start_output (self);
  flow = gst_pad_push (self->srcpad, buffer);
  if (flow == GST_FLOW_OK)
    return;
  GST_DEBUG_OBJECT (self, "pausing: downstream returned %s", gst_flow_get_name (flow));
  if (flow == GST_FLOW_NOT_LINKED || flow < GST_FLOW_EOS) {
    GST_ELEMENT_FLOW_ERROR (self, flow);
    push_eos (self);
  }
  pause_output (self, flow);
}

/* Reads and pushes one record: the task of the source pad. */
static void
loop (gpointer data)
{
  GstNlpDocumentDec *self = data;
  g_autoptr (GError) error = NULL;
  NlpRecord record;

  if (self->reader == NULL && !open_reader (self))
    return;
  switch (nlp_reader_next (self->reader, &record, &error)) {
    case NLP_READ_RECORD:
      push_record (self, &record);
      break;
    case NLP_READ_FAILED:
      if (!gst_nlp_source_properties_report_error (&self->properties, error)) {
        push_eos (self);
        pause_output (self, GST_FLOW_ERROR);
      }
      break;
    case NLP_READ_CANCELLED:
      gst_pad_pause_task (self->srcpad);
      break;
    case NLP_READ_END:
      close_reader (self);
      break;
  }
}

/* Sets the URI, name and character set of a file, as far as elements upstream know them. */
static void
find_origin (GstNlpDocumentDec *self, NlpQueuedFile *file)
{
  g_autoptr (GstQuery) query = gst_query_new_uri ();

  if (gst_pad_peer_query (self->sinkpad, query)) {
    gst_query_parse_uri_redirection (query, &file->uri);
    if (file->uri == NULL)
      gst_query_parse_uri (query, &file->uri);
  }
  if (file->uri != NULL) {
    g_autoptr (GUri) uri = g_uri_parse (file->uri, G_URI_FLAGS_NONE, NULL);

    if (uri != NULL)
      file->name = g_path_get_basename (g_uri_get_path (uri));
  }
  if (self->content_type != NULL)
    file->charset = nlp_media_type_get_charset (self->content_type);
}

/* Returns why the queue refuses bytes. */
static GstFlowReturn
get_flow (GstNlpDocumentDec *self)
{
  GstFlowReturn flow;

  GST_OBJECT_LOCK (self);
  flow = self->flow;
  GST_OBJECT_UNLOCK (self);
  return flow != GST_FLOW_OK ? flow : GST_FLOW_FLUSHING;
}

static GstFlowReturn
gst_nlp_document_dec_chain (GstPad *pad, GstObject *parent, GstBuffer *buffer)
{
  GstNlpDocumentDec *self = GST_NLP_DOCUMENT_DEC (parent);
  g_autoptr (GBytes) bytes = NULL;
  gpointer data;
  gsize size;
  gboolean framed, ok = TRUE;

  GST_OBJECT_LOCK (self);
  framed = self->framed;
  GST_OBJECT_UNLOCK (self);

  if (!self->has_file || framed) {
    g_auto (NlpQueuedFile) file = {NULL};

    find_origin (self, &file);
    ok = nlp_byte_queue_begin (self->queue, &file);
    self->has_file = TRUE;
  }
  gst_buffer_extract_dup (buffer, 0, gst_buffer_get_size (buffer), &data, &size);
  bytes = g_bytes_new_take (data, size);
  gst_buffer_unref (buffer);
  ok = ok && nlp_byte_queue_push (self->queue, bytes);
  if (ok && framed)
    ok = nlp_byte_queue_end_file (self->queue);
  return ok ? GST_FLOW_OK : get_flow (self);
}

/* Stores the content type from the headers of an HTTP server. */
static void
store_content_type (GstNlpDocumentDec *self, const GstStructure *structure)
{
  const GValue *value = gst_structure_get_value (structure, "response-headers");

  g_clear_pointer (&self->content_type, g_free);
  if (value == NULL || !GST_VALUE_HOLDS_STRUCTURE (value))
    return;
  structure = gst_value_get_structure (value);
  for (gint i = 0; i < gst_structure_n_fields (structure); i++) {
    const gchar *name = gst_structure_nth_field_name (structure, (guint)i);

    if (g_ascii_strcasecmp (name, "content-type") == 0)
      self->content_type = g_strdup (gst_structure_get_string (structure, name));
  }
}

static void
stop_flushing (GstNlpDocumentDec *self)
{
  GST_OBJECT_LOCK (self);
  self->flow = GST_FLOW_OK;
  GST_OBJECT_UNLOCK (self);
  self->has_file = FALSE;
  self->is_started = FALSE;
  nlp_byte_queue_set_flushing (self->queue, FALSE);
  gst_pad_start_task (self->srcpad, loop, self, NULL);
}

static gboolean
gst_nlp_document_dec_sink_event (GstPad *pad, GstObject *parent, GstEvent *event)
{
  GstNlpDocumentDec *self = GST_NLP_DOCUMENT_DEC (parent);
  gboolean ret = TRUE;

  switch (GST_EVENT_TYPE (event)) {
    case GST_EVENT_FLUSH_START:
      GST_DEBUG_OBJECT (self, "flushing: discarding queued bytes");
      ret = gst_pad_push_event (self->srcpad, event);
      nlp_byte_queue_set_flushing (self->queue, TRUE);
      gst_pad_pause_task (self->srcpad);
      return ret;
    case GST_EVENT_FLUSH_STOP:
      ret = gst_pad_push_event (self->srcpad, event);
      close_reader (self);
      stop_flushing (self);
      return ret;
    case GST_EVENT_STREAM_START:
      if (self->has_file)
        nlp_byte_queue_end_file (self->queue);
      self->has_file = FALSE;
      break;
    case GST_EVENT_CUSTOM_DOWNSTREAM_STICKY:
      if (gst_event_has_name (event, "http-headers"))
        store_content_type (self, gst_event_get_structure (event));
      break;
    case GST_EVENT_EOS:
      ret = nlp_byte_queue_end (self->queue);
      break;
    default:
      /* Events about the bytes, such as segments and tags, don't apply to documents. */
      break;
  }
  gst_event_unref (event);
  return ret;
}

static gboolean
gst_nlp_document_dec_src_activate (GstPad *pad, GstObject *parent, GstPadMode mode, gboolean active)
{
  GstNlpDocumentDec *self = GST_NLP_DOCUMENT_DEC (parent);

  if (mode != GST_PAD_MODE_PUSH)
    return FALSE;
  if (active) {
    stop_flushing (self);
    return TRUE;
  }
  nlp_byte_queue_set_flushing (self->queue, TRUE);
  return gst_pad_stop_task (pad);
}

/* Answers for documents. Positions and seeking upstream are in bytes of files. */
static gboolean
gst_nlp_document_dec_src_query (GstPad *pad, GstObject *parent, GstQuery *query)
{
  GstNlpDocumentDec *self = GST_NLP_DOCUMENT_DEC (parent);
  GstFormat format;

  if (GST_QUERY_TYPE (query) == GST_QUERY_SEEKING) {
    gst_query_parse_seeking (query, &format, NULL, NULL, NULL);
    gst_query_set_seeking (query, format, FALSE, 0, -1);
    return TRUE;
  }
  if (GST_QUERY_TYPE (query) != GST_QUERY_POSITION)
    return gst_pad_query_default (pad, parent, query);
  gst_query_parse_position (query, &format, NULL);
  if (format != GST_FORMAT_DEFAULT)
    return gst_pad_query_default (pad, parent, query);
  GST_OBJECT_LOCK (self);
  gst_query_set_position (query, format, (gint64)self->properties.stats.documents);
  GST_OBJECT_UNLOCK (self);
  return TRUE;
}

/* Refuses seeks: only elements upstream can flush. */
static gboolean
gst_nlp_document_dec_src_event (GstPad *pad, GstObject *parent, GstEvent *event)
{
  if (GST_EVENT_TYPE (event) == GST_EVENT_SEEK) {
    GST_DEBUG_OBJECT (parent, "refusing a seek");
    gst_event_unref (event);
    return FALSE;
  }
  return gst_pad_event_default (pad, parent, event);
}

static GstStateChangeReturn
gst_nlp_document_dec_change_state (GstElement *element, GstStateChange transition)
{
  GstNlpDocumentDec *self = GST_NLP_DOCUMENT_DEC (element);
  GstStateChangeReturn ret;

  if (transition == GST_STATE_CHANGE_READY_TO_PAUSED) {
    if (!gst_nlp_source_properties_start (&self->properties, &self->options))
      return GST_STATE_CHANGE_FAILURE;
    self->n_files = self->n_replaced = 0;
  }
  ret = GST_ELEMENT_CLASS (gst_nlp_document_dec_parent_class)->change_state (element, transition);
  if (transition == GST_STATE_CHANGE_PAUSED_TO_READY ||
      (transition == GST_STATE_CHANGE_READY_TO_PAUSED && ret == GST_STATE_CHANGE_FAILURE)) {
    close_reader (self);
    nlp_reader_options_clear (&self->options);
    g_clear_pointer (&self->content_type, g_free);
  }
  return ret;
}

static void
gst_nlp_document_dec_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpDocumentDec *self = GST_NLP_DOCUMENT_DEC (object);

  GST_OBJECT_LOCK (self);
  if (id == PROP_FRAMED)
    g_value_set_boolean (value, self->framed);
  else if (!gst_nlp_source_properties_get_property (&self->properties, id, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_document_dec_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GstNlpDocumentDec *self = GST_NLP_DOCUMENT_DEC (object);

  GST_OBJECT_LOCK (self);
  if (id == PROP_FRAMED)
    self->framed = g_value_get_boolean (value);
  else if (!gst_nlp_source_properties_set_property (&self->properties, id, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_document_dec_finalize (GObject *object)
{
  GstNlpDocumentDec *self = GST_NLP_DOCUMENT_DEC (object);

  nlp_byte_queue_free (self->queue);
  gst_nlp_source_properties_clear (&self->properties);

  G_OBJECT_CLASS (gst_nlp_document_dec_parent_class)->finalize (object);
}

static void
gst_nlp_document_dec_class_init (GstNlpDocumentDecClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (documentdec_debug, "documentdec", 0, "document decoder");

  object_class->finalize = gst_nlp_document_dec_finalize;
  object_class->get_property = gst_nlp_document_dec_get_property;
  object_class->set_property = gst_nlp_document_dec_set_property;
  gst_nlp_source_properties_install_properties (object_class);
  /**
   * GstNlpDocumentDec:framed:
   *
   * Whether each buffer is a file, such as the buffers of multifilesrc, instead of each stream.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_FRAMED,
      g_param_spec_boolean (
          "framed", "Framed", "Whether each buffer is a file, instead of each stream", FALSE,
          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING));

  element_class->change_state = GST_DEBUG_FUNCPTR (gst_nlp_document_dec_change_state);
  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_element_class_set_static_metadata (element_class, "Document decoder", "Codec/Decoder/Text",
                                         "Reads text documents from the bytes of files",
                                         "gst-nlp contributors <gst-nlp@lists.example>");
}

static void
gst_nlp_document_dec_init (GstNlpDocumentDec *self)
{
  gst_nlp_source_properties_init (&self->properties, GST_ELEMENT (self), GST_CAT_DEFAULT);
  self->queue = nlp_byte_queue_new (MAX_QUEUED);

  self->sinkpad = gst_pad_new_from_static_template (&sink_template, "sink");
  gst_pad_set_chain_function (self->sinkpad, GST_DEBUG_FUNCPTR (gst_nlp_document_dec_chain));
  gst_pad_set_event_function (self->sinkpad, GST_DEBUG_FUNCPTR (gst_nlp_document_dec_sink_event));
  gst_element_add_pad (GST_ELEMENT (self), self->sinkpad);

  self->srcpad = gst_pad_new_from_static_template (&src_template, "src");
  gst_pad_set_activatemode_function (self->srcpad,
                                     GST_DEBUG_FUNCPTR (gst_nlp_document_dec_src_activate));
  gst_pad_set_query_function (self->srcpad, GST_DEBUG_FUNCPTR (gst_nlp_document_dec_src_query));
  gst_pad_set_event_function (self->srcpad, GST_DEBUG_FUNCPTR (gst_nlp_document_dec_src_event));
  gst_pad_use_fixed_caps (self->srcpad);
  gst_element_add_pad (GST_ELEMENT (self), self->srcpad);
}
