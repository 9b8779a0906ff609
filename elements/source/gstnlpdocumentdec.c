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
 * from the streaming thread of the source pad. Events that are not about the bytes, such as tags,
 * are passed on before the next document. A first file with a single document is announced by its
 * tags.
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
#include "common/gstnlpmetadata.h"
#include "gstnlpdocumenttags.h"
#include "gstnlpelement.h"
#include "gstnlpsourceproperties.h"
#include "gstnlptypefind.h"
#include "input/bytequeue.h"
#include "input/http.h"

GST_DEBUG_CATEGORY_STATIC (documentdec_debug);
#define GST_CAT_DEFAULT documentdec_debug

/* Bytes that may be queued before the sink pad blocks. */
#define MAX_QUEUED (1024 * 1024)

/* A serialized event that waits for the documents before it. */
typedef struct {
  GstEvent *event;
  guint64 n_files; /* number of files whose documents come before it */
} HeldEvent;

struct _GstNlpDocumentDec {
  GstElement parent_instance;

  GstPad *sinkpad;
  GstPad *srcpad;

  GstNlpSourceProperties properties; /* those shared with documentsrc */
  gboolean framed;                   /* under the object lock */

  NlpByteQueue *queue; /* from the thread of the sink pad to that of the source pad */

  /* Of the thread of the sink pad */
  gboolean has_file;     /* the current stream has begun a file in the queue */
  gboolean is_file_open; /* the file has not ended */
  guint64 n_ended;       /* number of files that have ended */
  gchar *content_type;   /* (nullable): from the headers of an HTTP server */
  gchar *last_uri;       /* (nullable): of the last stream */

  /* Under the object lock */
  GstFlowReturn flow; /* the result of the last push downstream */
  GQueue held_events; /* of HeldEvent */

  /* Of the thread of the source pad */
  NlpReaderOptions options; /* from READY to PAUSED on */
  NlpReader *reader;        /* (nullable): of the current file */
  guint64 n_files;
  guint64 n_closed;       /* number of files whose documents have all been pushed */
  guint64 n_replaced;     /* in the files before the current one */
  gboolean is_started;    /* stream-start, caps and segment have been pushed */
  gboolean may_have_tags; /* no document was read yet */
  gboolean has_next;      /* @next was read ahead */
  NlpRecord next;
};

enum { PROP_FRAMED = GST_NLP_SOURCE_N_PROPS };

/* Also accepts bytes without caps, such as those of filesrc. */
static GstStaticPadTemplate sink_template =
    GST_STATIC_PAD_TEMPLATE ("sink",
                             GST_PAD_SINK,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS (GST_NLP_DOCUMENT_CAPS));

static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src",
                             GST_PAD_SRC,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("text/x-raw, format = (string) utf8"));

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpDocumentDec,
                             GstDocumentDec,
                             gst_nlp_document_dec,
                             GST_TYPE_ELEMENT)
GST_ELEMENT_REGISTER_DEFINE (documentdec,
                             "documentdec",
                             GST_RANK_MARGINAL,
                             GST_NLP_TYPE_DOCUMENT_DEC)

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

static void
held_event_free (gpointer data)
{
  HeldEvent *held = data;

  gst_event_unref (held->event);
  g_free (held);
}

static void
drop_held_events (GstNlpDocumentDec *self)
{
  GQueue events = G_QUEUE_INIT;

  GST_OBJECT_LOCK (self);
  events = self->held_events;
  g_queue_init (&self->held_events);
  GST_OBJECT_UNLOCK (self);
  g_queue_clear_full (&events, held_event_free);
}

/* Pushes the events that come before the next document. */
static void
push_held_events (GstNlpDocumentDec *self, guint64 n_closed)
{
  HeldEvent *held;

  do {
    GST_OBJECT_LOCK (self);
    held = g_queue_peek_head (&self->held_events);
    if (held != NULL && held->n_files <= n_closed)
      g_queue_pop_head (&self->held_events);
    else
      held = NULL;
    GST_OBJECT_UNLOCK (self);
    if (held != NULL) {
      gst_pad_push_event (self->srcpad, gst_event_ref (held->event));
      held_event_free (held);
    }
  } while (held != NULL);
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
  gst_nlp_source_properties_end (&self->properties);
  start_output (self);
  push_held_events (self, G_MAXUINT64);
  gst_pad_push_event (self->srcpad, gst_event_new_eos ());
}

static void
close_reader (GstNlpDocumentDec *self)
{
  if (self->reader != NULL)
    self->n_replaced += nlp_reader_get_n_replaced (self->reader);
  g_clear_pointer (&self->reader, nlp_reader_close);
  self->n_closed = self->n_files;
  if (self->has_next)
    g_object_unref (self->next.document);
  self->has_next = FALSE;
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

/* Whether @record, the first one, begins the only document of the file. Reads ahead only if all
 * bytes have come, because the next ones of a live stream may come late. */
static gboolean
is_only_document (GstNlpDocumentDec *self, const NlpRecord *record)
{
  g_autoptr (GError) error = NULL;
  NlpReadResult result;

  if (!nlp_byte_queue_is_file_read (self->queue))
    return FALSE;
  if (!record->last)
    return TRUE;
  result = nlp_reader_next (self->reader, &self->next, &error);
  self->has_next = result == NLP_READ_RECORD;
  if (result == NLP_READ_FAILED)
    gst_nlp_source_properties_report_error (&self->properties, error);
  return result == NLP_READ_END;
}

/* Pushes tags if @record is the only document of the first file. */
static void
push_tags (GstNlpDocumentDec *self, const NlpRecord *record)
{
  const gboolean is_first = self->may_have_tags;
  GstEvent *tags;
  gboolean framed;

  GST_OBJECT_LOCK (self);
  framed = self->framed;
  GST_OBJECT_UNLOCK (self);

  self->may_have_tags = FALSE;
  if (!is_first || framed || !is_only_document (self, record))
    return;
  tags = gst_nlp_document_tags_new_event (record->document);
  GST_DEBUG_OBJECT (self, "only document: %" GST_PTR_FORMAT, tags);
  if (tags != NULL) {
    start_output (self);
    gst_pad_push_event (self->srcpad, tags);
  }
}

static void
push_record (GstNlpDocumentDec *self, const NlpRecord *record)
{
  GstFlowReturn flow;
  GstBuffer *buffer;

  GST_OBJECT_LOCK (self);
  self->properties.n_replaced = self->n_replaced + nlp_reader_get_n_replaced (self->reader);
  GST_OBJECT_UNLOCK (self);

  push_tags (self, record);
  buffer = gst_nlp_source_properties_make_buffer (&self->properties, record);
  if (buffer == NULL)
    return;
  start_output (self);
  push_held_events (self, self->n_closed);
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

/* Reads a record, or takes the one that was read ahead. */
static NlpReadResult
next_record (GstNlpDocumentDec *self, NlpRecord *record, GError **error)
{
  if (!self->has_next)
    return nlp_reader_next (self->reader, record, error);
  self->has_next = FALSE;
  *record = self->next;
  return NLP_READ_RECORD;
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
  switch (next_record (self, &record, &error)) {
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

/* Whether @uri (nullable) is that of the last stream. Elements such as concat answer with the URI
 * of their first stream, even after its end. */
static gboolean
is_uri_of_last_stream (GstNlpDocumentDec *self, const gchar *uri)
{
  gboolean framed;

  GST_OBJECT_LOCK (self);
  framed = self->framed;
  GST_OBJECT_UNLOCK (self);

  if (uri == NULL || framed)
    return FALSE;
  if (g_strcmp0 (uri, self->last_uri) == 0)
    return TRUE;
  g_free (self->last_uri);
  self->last_uri = g_strdup (uri);
  return FALSE;
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
  if (is_uri_of_last_stream (self, file->uri)) {
    GST_DEBUG_OBJECT (self, "%s: not the URI of this stream, but of the last one", file->uri);
    g_clear_pointer (&file->uri, g_free);
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

/* Ends the current file, if there is one. */
static void
end_file (GstNlpDocumentDec *self)
{
  if (!self->is_file_open)
    return;
  nlp_byte_queue_end_file (self->queue);
  self->is_file_open = FALSE;
  self->n_ended++;
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
    self->has_file = self->is_file_open = TRUE;
  }
  gst_buffer_extract_dup (buffer, 0, gst_buffer_get_size (buffer), &data, &size);
  bytes = g_bytes_new_take (data, size);
  gst_buffer_unref (buffer);
  ok = ok && nlp_byte_queue_push (self->queue, bytes);
  if (framed)
    end_file (self);
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
  drop_held_events (self);
  self->has_file = self->is_file_open = FALSE;
  g_clear_pointer (&self->last_uri, g_free);
  self->n_ended = self->n_closed = self->n_files;
  self->is_started = FALSE;
  self->may_have_tags = TRUE;
  nlp_byte_queue_set_flushing (self->queue, FALSE);
  gst_pad_start_task (self->srcpad, loop, self, NULL);
}

/* Passes on an event that is not about the bytes. A serialized one waits for the documents of the
 * files that have ended, and precedes the next document. */
static gboolean
forward_event (GstNlpDocumentDec *self, GstEvent *event)
{
  HeldEvent *held;

  if (!GST_EVENT_IS_SERIALIZED (event))
    return gst_pad_event_default (self->sinkpad, GST_OBJECT (self), event);
  GST_LOG_OBJECT (self, "holding %" GST_PTR_FORMAT, event);
  held = g_new (HeldEvent, 1);
  *held = (HeldEvent){event, self->n_ended};
  GST_OBJECT_LOCK (self);
  g_queue_push_tail (&self->held_events, held);
  GST_OBJECT_UNLOCK (self);
  return TRUE;
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
      end_file (self);
      self->has_file = FALSE;
      break;
    case GST_EVENT_CUSTOM_DOWNSTREAM_STICKY:
      if (gst_event_has_name (event, "http-headers"))
        store_content_type (self, gst_event_get_structure (event));
      return forward_event (self, event);
    case GST_EVENT_EOS:
      end_file (self);
      ret = nlp_byte_queue_end (self->queue);
      break;
    case GST_EVENT_CAPS:
    case GST_EVENT_SEGMENT:
    case GST_EVENT_BUFFERSIZE:
      /* These are about the bytes, and don't apply to documents. */
      break;
    default:
      return forward_event (self, event);
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

/* Answers for documents. Positions in bytes are those of the files, and seeking is up to elements
 * upstream. */
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
  if (GST_QUERY_TYPE (query) == GST_QUERY_FORMATS) {
    gst_query_set_formats (query, 2, GST_FORMAT_DEFAULT, GST_FORMAT_BYTES);
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
    drop_held_events (self);
    gst_nlp_source_properties_release_error (&self->properties);
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

  gst_nlp_element_check_mutable (GST_ELEMENT (object), pspec);
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

  drop_held_events (self);
  g_free (self->last_uri);
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
  gst_nlp_element_class_set_metadata (element_class, "documentdec", "Document decoder",
                                      "Codec/Parser/Text",
                                      "Reads text documents from the bytes of files");
}

static void
gst_nlp_document_dec_init (GstNlpDocumentDec *self)
{
  gst_nlp_source_properties_init (&self->properties, GST_ELEMENT (self), GST_CAT_DEFAULT);
  self->queue = nlp_byte_queue_new (MAX_QUEUED);
  g_queue_init (&self->held_events);

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
