/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpannotationdec.c: the element annotationdec, which reads annotated documents.
 */

/**
 * SECTION:element-annotationdec
 * @title: annotationdec
 * @short_description: reads annotated documents from JSON Lines and formats of other tools
 *
 * Reads documents with their annotations, as annotationenc writes them: JSON Lines, CoNLL-U, W3C
 * Web Annotations, or a tar archive of a folder of brat. The caps of the input or its first bytes
 * determine the format. The output is the same as that of the analyzers that made the annotations.
 *
 * |[
 * gst-launch-1.0 -q filesrc location=annotated.jsonl ! annotationdec ! summarizer ! \
 *     annotationenc ! fdsink
 * ]| Adds summaries to annotated documents.
 *
 * Since: 0.1
 */

#include "gstnlpannotationdec.h"

#include "gstnlpconllu.h"
#include "gstnlpelement.h"
#include "gstnlpenumtypes.h"
#include "gstnlperror.h"
#include "gstnlpjson.h"
#include "gstnlpmeta.h"
#include "gstnlpreceipts.h"
#include "linesplitter.h"

#include "brat/bratreader.h"
#include "brat/tarreader.h"
#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "common/gstnlpmetadata.h"
#include "common/gstnlpstats.h"
#include "webannotation/webannotationreader.h"

#include <string.h>

GST_DEBUG_CATEGORY_STATIC (annotationdec_debug);
#define GST_CAT_DEFAULT annotationdec_debug

/* In bytes. */
#define DEFAULT_MAX_LINE (256 * 1024 * 1024)

typedef enum { FORMAT_UNKNOWN, FORMAT_JSONL, FORMAT_CONLLU, FORMAT_BRAT } Format;

struct _GstNlpAnnotationDec {
  GstElement parent_instance;

  GstPad *sinkpad;
  GstPad *srcpad;

  /* Properties, protected by the object lock */
  guint max_line; /* in bytes */
  GstNlpStats stats;

  /* The stream; valid in PAUSED and PLAYING */
  NlpLineSplitter *splitter;
  Format format;      /* FORMAT_UNKNOWN until the caps or a line determine it */
  GByteArray *head;   /* the first bytes, until they show whether the input is lines */
  gboolean has_lines; /* whether they are */
  gboolean is_format_in_caps;
  GstNlpJsonReader *reader;
  NlpWebAnnotationReader *web_reader;
  GstNlpConlluReader *conllu_reader;
  NlpTarReader *tar_reader;
  NlpBratFolder *folder;
  NlpDatabases *databases;
  guint64 n_bytes; /* of the document that is read from CoNLL-U */
  guint64 n_documents;
  gboolean timed;     /* whether the segment is in time format */
  gboolean started;   /* whether caps and segment have been sent */
  guint32 seqnum;     /* of the segment */
  GQueue held_events; /* serialized events that wait for the segment to be sent */
  GstBuffer *input;   /* (nullable) (unowned): the buffer that is being read */
};

enum { PROP_0, PROP_MAX_LINE, PROP_ON_ERROR, PROP_STATS, N_PROPS };

static GParamSpec *properties[N_PROPS];

/* Also accepts bytes without caps, such as those of filesrc. */
static GstStaticPadTemplate sink_template =
    GST_STATIC_PAD_TEMPLATE ("sink",
                             GST_PAD_SINK,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("application/x-ndjson; application/x-conllu; "
                                              "application/x-tar"));

static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src",
                             GST_PAD_SRC,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("text/x-raw, format = (string) utf8"));

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpAnnotationDec,
                             GstAnnotationDec,
                             gst_nlp_annotation_dec,
                             GST_TYPE_ELEMENT)
GST_ELEMENT_REGISTER_DEFINE (annotationdec,
                             "annotationdec",
                             GST_RANK_NONE,
                             GST_NLP_TYPE_ANNOTATION_DEC)

/* Sends caps and segment, once it is known whether the documents have times, and the events held
 * until then. */
static void
start_output (GstNlpAnnotationDec *self, gboolean timed)
{
  GstSegment segment;
  GstEvent *event;

  if (self->started)
    return;
  self->started = TRUE;
  self->timed = timed;
  GST_DEBUG_OBJECT (self, "starting a %s segment, %u events held", timed ? "time" : "bytes",
                    g_queue_get_length (&self->held_events));

  if (!gst_pad_has_current_caps (self->srcpad)) {
    g_autoptr (GstCaps) caps = gst_pad_get_pad_template_caps (self->srcpad);

    gst_pad_push_event (self->srcpad, gst_event_new_caps (caps));
  }

  gst_segment_init (&segment, timed ? GST_FORMAT_TIME : GST_FORMAT_BYTES);
  event = gst_event_new_segment (&segment);
  gst_event_set_seqnum (event, self->seqnum);
  gst_pad_push_event (self->srcpad, event);

  while ((event = g_queue_pop_head (&self->held_events)) != NULL)
    gst_pad_push_event (self->srcpad, event);
}

/* Takes @document, so that the buffer is its only owner and analyzers need not copy it. */
static GstFlowReturn
push_document (GstNlpAnnotationDec *self, GstNlpDocument *document)
{
  GstClockTime running_time = gst_nlp_document_get_running_time (document);
  gboolean later_section = gst_nlp_document_get_offset (document) > 0;
  GstNlpSection section;
  GstBuffer *buffer;

  if (!later_section || self->n_documents == 0)
    self->n_documents++;
  start_output (self, GST_CLOCK_TIME_IS_VALID (running_time));

  buffer = gst_nlp_buffer_new (document);
  /* annotationenc has attached the receipts of documents to the input. */
  if (self->input != NULL)
    gst_nlp_receipts_pass (self->input, buffer);
  GST_BUFFER_OFFSET (buffer) = self->n_documents - 1;
  GST_BUFFER_OFFSET_END (buffer) = self->n_documents;
  if (self->timed) {
    GST_BUFFER_PTS (buffer) = running_time;
    GST_BUFFER_DURATION (buffer) = gst_nlp_document_get_duration (document);
  }
  if (later_section)
    GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_DELTA_UNIT);
  gst_nlp_document_get_section (document, &section);
  if (section.is_last)
    GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_MARKER);

  GST_DEBUG_OBJECT (self, "line %" G_GUINT64_FORMAT ": %s, section %" G_GUINT64_FORMAT "%s",
                    nlp_line_splitter_get_number (self->splitter),
                    gst_nlp_document_get_debug_name (document), (guint64)section.number,
                    section.is_last ? " (last)" : "");
  g_object_unref (document);
  return gst_pad_push (self->srcpad, buffer);
}

/* Skips a line or file that is not a document, or returns an error with on-error=stop. Errors of
 * files have their names. */
static GstFlowReturn
handle_error (GstNlpAnnotationDec *self, const GError *error)
{
  g_autofree gchar *line = NULL;

  if (self->format != FORMAT_BRAT)
    line =
        g_strdup_printf ("Line %" G_GUINT64_FORMAT, nlp_line_splitter_get_number (self->splitter));

  return gst_nlp_stats_report_error (&self->stats, GST_ELEMENT (self), error, line,
                                     GST_STREAM_ERROR, GST_STREAM_ERROR_DECODE)
             ? GST_FLOW_OK
             : GST_FLOW_ERROR;
}

static GstFlowReturn
handle_long_line (GstNlpAnnotationDec *self)
{
  g_autoptr (GError) error = NULL;
  guint max_line;

  GST_OBJECT_LOCK (self);
  max_line = self->max_line;
  GST_OBJECT_UNLOCK (self);
  g_set_error (&error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
               "expected at most %u bytes, the value of max-line", max_line);

  return handle_error (self, error);
}

/* Whether the line is empty or whitespace. */
static gboolean
is_blank (const gchar *line, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isspace (line[i]))
      return FALSE;
  }
  return TRUE;
}

/* Pushes the document in an object of JSON, which was read from @n_bytes bytes. */
static GstFlowReturn
push_json (GstNlpAnnotationDec *self, const gchar *json, gsize length, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;
  GstNlpDocument *document = gst_nlp_json_reader_read (self->reader, json, length, &error);

  if (document == NULL)
    return handle_error (self, error);

  gst_nlp_stats_add_document (&self->stats, GST_ELEMENT (self), n_bytes);
  return push_document (self, document);
}

/* Pushes a document in the form of annotated documents, which a reader of another format made of
 * @n_bytes bytes. Takes @json and @error, one of which is NULL. */
static GstFlowReturn
push_converted (GstNlpAnnotationDec *self, GString *json, GError *error, gsize n_bytes)
{
  g_autoptr (GError) owned = error;
  GstFlowReturn flow;

  if (json == NULL)
    return handle_error (self, owned);
  flow = push_json (self, json->str, json->len, n_bytes);
  g_string_free (json, TRUE);
  return flow;
}

static GstFlowReturn
decode_json (GstNlpAnnotationDec *self, const gchar *line, gsize length)
{
  GError *error = NULL;
  GString *json;

  if (!nlp_web_annotation_is_page (line, length))
    return push_json (self, line, length, length);

  GST_LOG_OBJECT (self, "line %" G_GUINT64_FORMAT " is a page of Web Annotations",
                  nlp_line_splitter_get_number (self->splitter));
  json = nlp_web_annotation_reader_read (self->web_reader, line, length, &error);
  return push_converted (self, json, error, length);
}

/* Handles the result of reading CoNLL-U. Takes @document and @error, both nullable. */
static GstFlowReturn
handle_conllu (GstNlpAnnotationDec *self, GstNlpDocument *document, GError *error)
{
  g_autoptr (GError) owned = error;

  if (owned != NULL)
    return handle_error (self, owned);
  if (document == NULL)
    return GST_FLOW_OK;

  gst_nlp_stats_add_document (&self->stats, GST_ELEMENT (self), self->n_bytes);
  self->n_bytes = 0;
  return push_document (self, document);
}

static GstFlowReturn
decode_conllu (GstNlpAnnotationDec *self, const gchar *line, gsize length)
{
  GError *error = NULL;
  GstNlpDocument *document = gst_nlp_conllu_reader_push (self->conllu_reader, line, length, &error);
  GstFlowReturn flow = handle_conllu (self, document, error);

  self->n_bytes += length + 1;
  return flow;
}

/* Determines the format by the first line that is not empty: JSON is an object. */
static void
recognise_format (GstNlpAnnotationDec *self, const gchar *line, gsize length)
{
  const gboolean is_conllu =
      *line == '#' || (g_ascii_isdigit (*line) && memchr (line, '\t', length));

  self->format = is_conllu ? FORMAT_CONLLU : FORMAT_JSONL;
  GST_DEBUG_OBJECT (self, "input is %s", is_conllu ? "CoNLL-U" : "JSON Lines");
}

static GstFlowReturn
decode_line (GstNlpAnnotationDec *self, const gchar *line, gsize length)
{
  static const gchar byte_order_mark[] = {'\xef', '\xbb', '\xbf'};

  if (nlp_line_splitter_get_number (self->splitter) == 1 && length >= sizeof byte_order_mark &&
      memcmp (line, byte_order_mark, sizeof byte_order_mark) == 0) {
    line += sizeof byte_order_mark;
    length -= sizeof byte_order_mark;
  }
  if (self->format == FORMAT_CONLLU)
    return decode_conllu (self, line, length);
  if (is_blank (line, length)) {
    GST_LOG_OBJECT (self, "line %" G_GUINT64_FORMAT " is blank, skipping it",
                    nlp_line_splitter_get_number (self->splitter));
    return GST_FLOW_OK;
  }

  if (self->format == FORMAT_UNKNOWN)
    recognise_format (self, line, length);
  return self->format == FORMAT_CONLLU ? decode_conllu (self, line, length)
                                       : decode_json (self, line, length);
}

/* Pushes the documents of brat that are complete, and at the end those that wait. */
static GstFlowReturn
push_folder (GstNlpAnnotationDec *self, gboolean is_end)
{
  GstFlowReturn flow = GST_FLOW_OK;

  while (flow == GST_FLOW_OK) {
    g_autoptr (NlpBratPair) pair = nlp_brat_folder_next (self->folder, is_end);
    GError *error = NULL;
    GString *json;
    gsize n_bytes;

    if (pair == NULL)
      break;
    json = nlp_brat_read (pair, self->databases, &error);
    n_bytes = pair->text != NULL ? g_bytes_get_size (pair->text) : 0;
    n_bytes += pair->annotations != NULL ? g_bytes_get_size (pair->annotations) : 0;
    flow = push_converted (self, json, error, n_bytes);
  }
  return flow;
}

/* Pushes the last documents of an archive. */
static void
finish_archive (GstNlpAnnotationDec *self)
{
  g_autoptr (GError) error = NULL;

  if (push_folder (self, TRUE) == GST_FLOW_OK && !nlp_tar_reader_finish (self->tar_reader, &error))
    handle_error (self, error);
}

static GstFlowReturn
decode_archive (GstNlpAnnotationDec *self, const gchar *chunk, gsize size)
{
  GstFlowReturn flow = GST_FLOW_OK;

  nlp_tar_reader_push (self->tar_reader, chunk, size);
  while (flow == GST_FLOW_OK) {
    g_autoptr (GError) error = NULL;
    const gchar *name, *data;
    gsize length;

    switch (nlp_tar_reader_next (self->tar_reader, &name, &data, &length, &error)) {
      case NLP_TAR_NONE:
        return GST_FLOW_OK;
      case NLP_TAR_FILE:
        GST_LOG_OBJECT (self, "file %s: %" G_GSIZE_FORMAT " bytes", name, length);
        nlp_brat_folder_add (self->folder, name, data, length);
        flow = push_folder (self, FALSE);
        break;
      case NLP_TAR_FAILED:
        flow = handle_error (self, error);
        break;
    }
  }
  return flow;
}

static GstFlowReturn
decode_lines (GstNlpAnnotationDec *self, const gchar *chunk, gsize size)
{
  GstFlowReturn flow = GST_FLOW_OK;
  const gchar *line;
  gsize length;

  nlp_line_splitter_push (self->splitter, chunk, size);
  while (flow == GST_FLOW_OK) {
    switch (nlp_line_splitter_next (self->splitter, &line, &length)) {
      case NLP_SPLIT_NONE:
        return GST_FLOW_OK;
      case NLP_SPLIT_LINE:
        flow = decode_line (self, line, length);
        break;
      case NLP_SPLIT_TOO_LONG:
        flow = handle_long_line (self);
        break;
    }
  }
  return flow;
}

/* Decodes the first bytes, after they have shown whether they are an archive. */
static GstFlowReturn
decode_head (GstNlpAnnotationDec *self)
{
  g_autoptr (GByteArray) head = g_steal_pointer (&self->head);
  const gchar *bytes = (const gchar *)head->data;

  self->head = g_byte_array_new ();
  if (!nlp_tar_is_head (bytes, head->len)) {
    self->has_lines = TRUE;
    return decode_lines (self, bytes, head->len);
  }
  GST_DEBUG_OBJECT (self, "input is a tar archive");
  self->format = FORMAT_BRAT;
  return decode_archive (self, bytes, head->len);
}

static GstFlowReturn
decode_chunk (GstNlpAnnotationDec *self, const gchar *chunk, gsize size)
{
  if (self->format == FORMAT_BRAT)
    return decode_archive (self, chunk, size);
  if (self->format != FORMAT_UNKNOWN || self->has_lines)
    return decode_lines (self, chunk, size);

  /* The head of an archive has no line breaks. */
  g_byte_array_append (self->head, (const guint8 *)chunk, (guint)size);
  if (self->head->len < NLP_TAR_MIN_HEAD &&
      memchr (self->head->data, '\n', self->head->len) == NULL)
    return GST_FLOW_OK;
  return decode_head (self);
}

/* Decodes the last line although it has no end. */
static GstFlowReturn
decode_rest (GstNlpAnnotationDec *self)
{
  const gchar *line;
  gsize length;

  if (self->head->len > 0) {
    const GstFlowReturn flow = decode_head (self);

    if (flow != GST_FLOW_OK)
      return flow;
  }
  if (nlp_line_splitter_finish (self->splitter, &line, &length) == NLP_SPLIT_NONE)
    return GST_FLOW_OK;
  return decode_line (self, line, length);
}

/* Pushes the last document of CoNLL-U, which has no line that ends it. */
static void
finish_conllu (GstNlpAnnotationDec *self)
{
  GError *error = NULL;
  GstNlpDocument *document = gst_nlp_conllu_reader_finish (self->conllu_reader, &error);

  handle_conllu (self, document, error);
}

static void
open_archive (GstNlpAnnotationDec *self)
{
  guint max_size;

  GST_OBJECT_LOCK (self);
  max_size = self->max_line;
  GST_OBJECT_UNLOCK (self);
  self->tar_reader = nlp_tar_reader_new (max_size);
  self->folder = nlp_brat_folder_new (max_size);
}

static void
close_archive (GstNlpAnnotationDec *self)
{
  g_clear_pointer (&self->tar_reader, nlp_tar_reader_free);
  g_clear_pointer (&self->folder, nlp_brat_folder_free);
}

/* Forgets the input up to a flush. Its caps stay. */
static void
reset_readers (GstNlpAnnotationDec *self)
{
  GstNlpDocument *unfinished = gst_nlp_conllu_reader_finish (self->conllu_reader, NULL);

  g_clear_object (&unfinished);
  nlp_line_splitter_reset (self->splitter);
  close_archive (self);
  open_archive (self);
  g_byte_array_set_size (self->head, 0);
  self->has_lines = FALSE;
  self->n_bytes = 0;
  if (!self->is_format_in_caps)
    self->format = FORMAT_UNKNOWN;
}

/* Takes the format from caps that name it. */
static void
set_format (GstNlpAnnotationDec *self, GstEvent *event)
{
  const GstStructure *structure;
  GstCaps *caps;

  gst_event_parse_caps (event, &caps);
  structure = gst_caps_get_structure (caps, 0);
  self->is_format_in_caps = TRUE;
  self->format = gst_structure_has_name (structure, "application/x-conllu") ? FORMAT_CONLLU
                 : gst_structure_has_name (structure, "application/x-tar")  ? FORMAT_BRAT
                                                                            : FORMAT_JSONL;
}

static GstFlowReturn
gst_nlp_annotation_dec_chain (GstPad *pad, GstObject *parent, GstBuffer *buffer)
{
  GstNlpAnnotationDec *self = GST_NLP_ANNOTATION_DEC (parent);
  GstFlowReturn flow = GST_FLOW_OK;
  GstMapInfo map;

  /* Data is missing before this buffer, so it does not continue the last line. */
  if (GST_BUFFER_IS_DISCONT (buffer)) {
    GST_DEBUG_OBJECT (self, "discontinuity: the last line ends here");
    flow = decode_rest (self);
  }

  if (flow == GST_FLOW_OK) {
    if (gst_buffer_map (buffer, &map, GST_MAP_READ)) {
      self->input = buffer;
      flow = decode_chunk (self, (const gchar *)map.data, map.size);
      self->input = NULL;
      gst_buffer_unmap (buffer, &map);
    } else {
      GST_ELEMENT_ERROR (self, RESOURCE, READ, (NULL), ("Cannot map a buffer for reading"));
      flow = GST_FLOW_ERROR;
    }
  }

  gst_buffer_unref (buffer);
  return flow;
}

/* Posts an error at the end if there were lines, and none of them was a document. */
static void
check_any_document (GstNlpAnnotationDec *self)
{
  guint64 n_documents, n_errors;

  GST_OBJECT_LOCK (self);
  n_documents = self->stats.documents;
  n_errors = self->stats.errors;
  GST_OBJECT_UNLOCK (self);
  if (n_documents == 0 && n_errors > 0)
    GST_ELEMENT_ERROR (
        self, STREAM, WRONG_TYPE,
        ("Nothing is an annotated document, because of %" G_GUINT64_FORMAT " errors", n_errors),
        (NULL));
}

static gboolean
gst_nlp_annotation_dec_sink_event (GstPad *pad, GstObject *parent, GstEvent *event)
{
  GstNlpAnnotationDec *self = GST_NLP_ANNOTATION_DEC (parent);

  switch (GST_EVENT_TYPE (event)) {
    case GST_EVENT_SEGMENT:
      self->seqnum = gst_event_get_seqnum (event);
      gst_event_unref (event);
      return TRUE;
    case GST_EVENT_CAPS:
      set_format (self, event);
      /* The output has caps of its own. */
      gst_event_unref (event);
      return TRUE;
    case GST_EVENT_FLUSH_STOP:
      GST_DEBUG_OBJECT (self, "flushed, counting lines from 1 again");
      reset_readers (self);
      g_queue_clear_full (&self->held_events, (GDestroyNotify)gst_event_unref);
      self->n_documents = 0;
      self->started = FALSE;
      break;
    case GST_EVENT_EOS:
      decode_rest (self);
      finish_conllu (self);
      finish_archive (self);
      check_any_document (self);
      start_output (self, FALSE);
      break;
    default:
      if (GST_EVENT_IS_SERIALIZED (event) && !self->started &&
          GST_EVENT_TYPE (event) > GST_EVENT_SEGMENT) {
        GST_LOG_OBJECT (self, "holding %" GST_PTR_FORMAT " until the segment is sent", event);
        g_queue_push_tail (&self->held_events, event);
        return TRUE;
      }
      break;
  }

  return gst_pad_event_default (pad, parent, event);
}

/* Refuses to seek: a position in the documents does not map to one in the bytes of the input. */
static gboolean
gst_nlp_annotation_dec_src_event (GstPad *pad, GstObject *parent, GstEvent *event)
{
  if (GST_EVENT_TYPE (event) == GST_EVENT_SEEK) {
    gst_event_unref (event);
    return FALSE;
  }
  return gst_pad_event_default (pad, parent, event);
}

static gboolean
gst_nlp_annotation_dec_src_query (GstPad *pad, GstObject *parent, GstQuery *query)
{
  if (GST_QUERY_TYPE (query) == GST_QUERY_FORMATS) {
    gst_query_set_formats (query, 1, GST_FORMAT_BYTES);
    return TRUE;
  }
  if (GST_QUERY_TYPE (query) == GST_QUERY_SEEKING) {
    GstFormat format;

    gst_query_parse_seeking (query, &format, NULL, NULL, NULL);
    gst_query_set_seeking (query, format, FALSE, 0, -1);
    return TRUE;
  }
  return gst_pad_query_default (pad, parent, query);
}

static void
open_stream (GstNlpAnnotationDec *self)
{
  guint max_line;

  GST_OBJECT_LOCK (self);
  max_line = self->max_line;
  gst_nlp_stats_reset (&self->stats);
  GST_OBJECT_UNLOCK (self);

  self->splitter = nlp_line_splitter_new (max_line);
  self->format = FORMAT_UNKNOWN;
  self->is_format_in_caps = FALSE;
  self->reader = gst_nlp_json_reader_new (GST_NLP_JSON_ANNOTATIONS);
  self->web_reader = nlp_web_annotation_reader_new ();
  self->conllu_reader = gst_nlp_conllu_reader_new (max_line);
  self->databases = nlp_databases_new ();
  self->head = g_byte_array_new ();
  self->has_lines = FALSE;
  open_archive (self);
  self->n_bytes = 0;
  self->n_documents = 0;
  self->started = FALSE;
  self->seqnum = gst_util_seqnum_next ();
}

static void
close_stream (GstNlpAnnotationDec *self)
{
  g_clear_pointer (&self->splitter, nlp_line_splitter_free);
  g_clear_pointer (&self->reader, gst_nlp_json_reader_free);
  g_clear_pointer (&self->web_reader, nlp_web_annotation_reader_free);
  g_clear_pointer (&self->conllu_reader, gst_nlp_conllu_reader_free);
  g_clear_pointer (&self->databases, nlp_databases_free);
  g_clear_pointer (&self->head, g_byte_array_unref);
  close_archive (self);
  g_queue_clear_full (&self->held_events, (GDestroyNotify)gst_event_unref);
}

static GstStateChangeReturn
gst_nlp_annotation_dec_change_state (GstElement *element, GstStateChange transition)
{
  GstNlpAnnotationDec *self = GST_NLP_ANNOTATION_DEC (element);
  GstStateChangeReturn result;

  if (transition == GST_STATE_CHANGE_READY_TO_PAUSED)
    open_stream (self);

  result =
      GST_ELEMENT_CLASS (gst_nlp_annotation_dec_parent_class)->change_state (element, transition);

  /* The parent has deactivated the pads, so no thread uses the stream. */
  if (transition == GST_STATE_CHANGE_PAUSED_TO_READY ||
      (transition == GST_STATE_CHANGE_READY_TO_PAUSED && result == GST_STATE_CHANGE_FAILURE))
    close_stream (self);

  return result;
}

static void
gst_nlp_annotation_dec_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  GstNlpAnnotationDec *self = GST_NLP_ANNOTATION_DEC (object);

  gst_nlp_element_check_mutable (GST_ELEMENT (object), pspec);
  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_MAX_LINE:
      self->max_line = g_value_get_uint (value);
      break;
    case PROP_ON_ERROR:
      self->stats.on_error = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_annotation_dec_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpAnnotationDec *self = GST_NLP_ANNOTATION_DEC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_MAX_LINE:
      g_value_set_uint (value, self->max_line);
      break;
    case PROP_ON_ERROR:
      g_value_set_enum (value, self->stats.on_error);
      break;
    case PROP_STATS:
      g_value_take_boxed (value, gst_nlp_stats_to_structure (&self->stats));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags readwrite = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /**
   * GstNlpAnnotationDec:max-line:
   *
   * The maximum length of a line, of a document in CoNLL-U, or of a file in an archive, in bytes. A
   * longer one is an error and skipped, so memory is bounded for any input.
   *
   * Since: 0.1
   */
  properties[PROP_MAX_LINE] =
      g_param_spec_uint ("max-line", "Max line", "Maximum length of a line or document, in bytes",
                         1, G_MAXINT, DEFAULT_MAX_LINE, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpAnnotationDec:on-error:
   *
   * What to do with a line that is not an annotated document, or is not CoNLL-U.
   *
   * Since: 0.1
   */
  properties[PROP_ON_ERROR] = gst_nlp_stats_on_error_spec (
      "What to do with a line that is not an annotated document", GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpAnnotationDec:stats:
   *
   * Statistics since the element started: a structure of `documents`, `bytes` of input, and
   * `errors`, the lines or documents that were skipped (all #guint64).
   *
   * Since: 0.1
   */
  properties[PROP_STATS] = gst_nlp_stats_spec ("Documents, bytes and errors read since the start");

  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
gst_nlp_annotation_dec_class_init (GstNlpAnnotationDecClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (annotationdec_debug, "annotationdec", 0, "reads annotated documents");

  object_class->set_property = gst_nlp_annotation_dec_set_property;
  object_class->get_property = gst_nlp_annotation_dec_get_property;
  install_properties (object_class);

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_nlp_element_class_set_metadata (
      element_class, "annotationdec", "Annotated document decoder", "Codec/Decoder/Text",
      "Reads annotated documents from JSON Lines, CoNLL-U, Web Annotations "
      "or brat");
  element_class->change_state = gst_nlp_annotation_dec_change_state;
}

static void
gst_nlp_annotation_dec_init (GstNlpAnnotationDec *self)
{
  GstElement *element = GST_ELEMENT (self);

  self->max_line = DEFAULT_MAX_LINE;
  self->stats = GST_NLP_STATS_INIT;
  g_queue_init (&self->held_events);

  self->sinkpad = gst_pad_new_from_static_template (&sink_template, "sink");
  gst_pad_set_chain_function (self->sinkpad, GST_DEBUG_FUNCPTR (gst_nlp_annotation_dec_chain));
  gst_pad_set_event_function (self->sinkpad, GST_DEBUG_FUNCPTR (gst_nlp_annotation_dec_sink_event));
  gst_element_add_pad (element, self->sinkpad);

  self->srcpad = gst_pad_new_from_static_template (&src_template, "src");
  gst_pad_set_event_function (self->srcpad, GST_DEBUG_FUNCPTR (gst_nlp_annotation_dec_src_event));
  gst_pad_set_query_function (self->srcpad, GST_DEBUG_FUNCPTR (gst_nlp_annotation_dec_src_query));
  gst_element_add_pad (element, self->srcpad);
}
