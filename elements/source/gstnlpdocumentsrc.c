/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/**
 * SECTION:element-documentsrc
 * @title: documentsrc
 *
 * Reads documents from files, folders, patterns and standard input, and pushes one buffer each.
 *
 * Plain text and JSON Lines are told apart by name and content, and text of other character sets is
 * converted to UTF-8. A text longer than #GstNlpDocumentSrc:max-section comes as sections: the
 * first buffer without %GST_BUFFER_FLAG_DELTA_UNIT, later ones with it. The last buffer of each
 * document has %GST_BUFFER_FLAG_MARKER. The offset of a buffer is the number of its document.
 *
 * ## Example
 * |[
 * gst-launch-1.0 documentsrc location="news;archive.jsonl" ! fakesink silent=false -v
 * ]| Shows the buffers of all texts in the folder news and of the lines of archive.jsonl.
 */

#include "gstnlpdocumentsrc-private.h"

#include "corpus/progress.h"

GST_DEBUG_CATEGORY_STATIC (documentsrc_debug);
#define GST_CAT_DEFAULT documentsrc_debug

/* Of more files nobody waits to know the size. */
#define MAX_MEASURED 100000
#define NOT_MEASURED (-2)

static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src",
                             GST_PAD_SRC,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("text/x-raw, format = (string) utf8"));

G_DEFINE_FINAL_TYPE (GstNlpDocumentSrc, gst_nlp_document_src, GST_TYPE_PUSH_SRC)
GST_ELEMENT_REGISTER_DEFINE (documentsrc, "documentsrc", GST_RANK_NONE, GST_NLP_TYPE_DOCUMENT_SRC)

/* Makes the corpus anew, to be read from a byte or behind a number of documents on. */
static gboolean
open_corpus (GstNlpDocumentSrc *self, guint64 start, guint64 n_documents)
{
  g_auto (GStrv) locations = NULL;
  g_auto (NlpCorpusOptions) options = {0};
  NlpReaderOptions settings;

  if (!gst_nlp_source_properties_start (&self->reading, &settings))
    return FALSE;
  GST_OBJECT_LOCK (self);
  locations = g_strdupv (self->locations);
  nlp_corpus_options_copy (&options, &self->options);
  self->reading.stats.documents = n_documents;
  self->n_read = 0;
  GST_OBJECT_UNLOCK (self);

  options.start = start;
  options.skip += n_documents;
  if (options.max_documents > 0)
    options.max_documents -= MIN (options.max_documents - 1, n_documents);
  options.checkpoint = self->log;
  g_clear_pointer (&self->corpus, nlp_corpus_free);
  self->corpus =
      nlp_corpus_new ((const gchar *const *)locations, &settings, &options, self->cancellable);
  nlp_reader_options_clear (&settings);
  return TRUE;
}

static gboolean
open_checkpoint (GstNlpDocumentSrc *self, const gchar *path)
{
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return TRUE;
  self->log = nlp_checkpoint_open (path, &error);
  if (self->log == NULL) {
    GST_ELEMENT_ERROR (self, RESOURCE, OPEN_READ_WRITE, ("checkpoint: %s", error->message), (NULL));
    return FALSE;
  }
  self->guard = gst_nlp_pipeline_guard_new (GST_ELEMENT (self));
  nlp_checkpoint_set_guard (self->log, gst_nlp_pipeline_guard_is_open, self->guard,
                            gst_nlp_pipeline_guard_unref);
  return TRUE;
}

static gboolean
gst_nlp_document_src_start (GstBaseSrc *source)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);
  g_auto (GStrv) locations = NULL;
  g_autofree gchar *checkpoint = NULL;
  gboolean watch;

  GST_OBJECT_LOCK (self);
  locations = g_strdupv (self->locations);
  checkpoint = g_strdup (self->checkpoint);
  watch = self->watch;
  self->size = NOT_MEASURED;
  GST_OBJECT_UNLOCK (self);

  if (locations == NULL || *locations == NULL) {
    GST_ELEMENT_ERROR (self, RESOURCE, NOT_FOUND, ("No location is set."), (NULL));
    return FALSE;
  }
  if (!open_checkpoint (self, checkpoint) || !open_corpus (self, 0, 0))
    return FALSE;

  GST_DEBUG_OBJECT (self, "reading %u locations", g_strv_length (locations));
  self->next_time = self->start_time = 0;
  if (watch) {
    self->folders = nlp_folder_watch_new ((const gchar *const *)locations,
                                          nlp_corpus_get_filter (self->corpus));
    nlp_corpus_set_watch (self->corpus, self->folders);
  }
  return TRUE;
}

static gboolean
gst_nlp_document_src_stop (GstBaseSrc *source)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);

  g_clear_pointer (&self->folders, nlp_folder_watch_free);
  g_clear_pointer (&self->corpus, nlp_corpus_free);
  if (self->guard != NULL)
    gst_nlp_pipeline_guard_disconnect (self->guard);
  self->guard = NULL;
  g_clear_pointer (&self->log, nlp_checkpoint_unref);
  return TRUE;
}

static gboolean
gst_nlp_document_src_unlock (GstBaseSrc *source)
{
  g_cancellable_cancel (GST_NLP_DOCUMENT_SRC (source)->cancellable);
  return TRUE;
}

static gboolean
gst_nlp_document_src_unlock_stop (GstBaseSrc *source)
{
  g_cancellable_reset (GST_NLP_DOCUMENT_SRC (source)->cancellable);
  return TRUE;
}

static GstBuffer *
make_buffer (GstNlpDocumentSrc *self, const NlpRecord *record)
{
  GST_OBJECT_LOCK (self);
  self->n_read = nlp_corpus_get_n_read (self->corpus);
  self->reading.n_replaced = nlp_corpus_get_n_replaced (self->corpus);
  GST_OBJECT_UNLOCK (self);

  return gst_nlp_source_properties_make_buffer (&self->reading, record);
}

/* Waits until the next document may leave. Returns FALSE if there is no time for that. */
static gboolean
wait_for_interval (GstNlpDocumentSrc *self)
{
  GstClockTime interval;
  GPollFD wakeup;
  gint64 now;

  GST_OBJECT_LOCK (self);
  interval = self->interval;
  GST_OBJECT_UNLOCK (self);
  if (interval == 0)
    return TRUE;

  now = g_get_monotonic_time ();
  while (now < self->next_time && g_cancellable_make_pollfd (self->cancellable, &wakeup)) {
    g_poll (&wakeup, 1, (gint)MIN ((self->next_time - now + 999) / 1000, G_MAXINT));
    g_cancellable_release_fd (self->cancellable);
    if (g_cancellable_is_cancelled (self->cancellable))
      return FALSE;
    now = g_get_monotonic_time ();
  }
  self->next_time = now + (gint64)GST_TIME_AS_USECONDS (interval);
  return TRUE;
}

/* A checkpoint that can't be written any more is of no use to anybody. */
static gboolean
check_checkpoint (GstNlpDocumentSrc *self)
{
  g_autoptr (GError) error = self->log != NULL ? nlp_checkpoint_take_error (self->log) : NULL;

  if (error != NULL)
    GST_ELEMENT_ERROR (self, RESOURCE, WRITE, ("checkpoint: %s", error->message), (NULL));
  return error == NULL;
}

/* Waits for a new file, if that is wanted. */
static GstFlowReturn
wait_for_file (GstNlpDocumentSrc *self)
{
  g_autofree gchar *path = NULL;

  if (self->folders == NULL)
    return GST_FLOW_EOS;
  path = nlp_folder_watch_next (self->folders, self->cancellable);
  if (path == NULL)
    return GST_FLOW_FLUSHING;
  nlp_corpus_add_file (self->corpus, path);
  return GST_FLOW_OK;
}

/* Reads one record. %GST_FLOW_OK without a buffer means that there may be another one. */
static GstFlowReturn
read_buffer (GstNlpDocumentSrc *self, GstBuffer **buffer)
{
  g_autoptr (GError) error = NULL;
  NlpRecord record;

  switch (nlp_corpus_next (self->corpus, &record, &error)) {
    case NLP_READ_RECORD:
      *buffer = make_buffer (self, &record);
      return GST_FLOW_OK;
    case NLP_READ_FAILED:
      return gst_nlp_source_properties_report_error (&self->reading, error) ? GST_FLOW_OK
                                                                            : GST_FLOW_ERROR;
    case NLP_READ_CANCELLED:
      return GST_FLOW_FLUSHING;
    case NLP_READ_END:
    default:
      return wait_for_file (self);
  }
}

/* The files are walked through once, when somebody asks. */
static gint64
measure (GstNlpDocumentSrc *self)
{
  g_auto (GStrv) locations = NULL;
  g_auto (NlpCorpusOptions) options = {0};
  guint64 measured;
  gint64 size;

  GST_OBJECT_LOCK (self);
  locations = g_strdupv (self->locations);
  nlp_corpus_options_copy (&options, &self->options);
  size = self->size;
  GST_OBJECT_UNLOCK (self);

  if (size != NOT_MEASURED || locations == NULL)
    return size;
  size =
      nlp_corpus_measure ((const gchar *const *)locations, &options, MAX_MEASURED, NULL, &measured)
          ? (gint64)measured
          : -1;
  GST_OBJECT_LOCK (self);
  self->size = size;
  GST_OBJECT_UNLOCK (self);

  return size;
}

/* Says now and then how far it is, for people who wait. */
static void
tell_progress (GstNlpDocumentSrc *self, GstProgressType type)
{
  const gint64 now = g_get_monotonic_time ();
  g_autofree gchar *text = NULL;
  guint64 n_documents, n_read;
  GstClockTime interval;

  GST_OBJECT_LOCK (self);
  interval = self->progress_interval;
  n_documents = self->reading.stats.documents;
  n_read = self->n_read;
  GST_OBJECT_UNLOCK (self);

  if (interval == 0 || (type == GST_PROGRESS_TYPE_CONTINUE &&
                        now - self->told_time < (gint64)GST_TIME_AS_USECONDS (interval)))
    return;
  self->told_time = now;
  text = nlp_progress_format (n_documents, n_read, measure (self),
                              (gdouble)(now - self->start_time) / G_USEC_PER_SEC);
  GST_INFO_OBJECT (self, "progress: %s", text);
  gst_element_post_message (GST_ELEMENT (self),
                            gst_message_new_progress (GST_OBJECT (self), type, "documents", text));
}

static GstFlowReturn
gst_nlp_document_src_create (GstPushSrc *source, GstBuffer **buffer)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);
  GstFlowReturn flow = GST_FLOW_OK;

  if (!wait_for_interval (self))
    return GST_FLOW_FLUSHING;
  if (!check_checkpoint (self))
    return GST_FLOW_ERROR;
  *buffer = NULL;
  if (self->start_time == 0)
    self->start_time = self->told_time = g_get_monotonic_time ();
  while (flow == GST_FLOW_OK && *buffer == NULL)
    flow = read_buffer (self, buffer);
  tell_progress (self,
                 flow == GST_FLOW_OK ? GST_PROGRESS_TYPE_CONTINUE : GST_PROGRESS_TYPE_COMPLETE);
  return flow;
}

/* Standard input can't be read again, and new files have no end to count from. */
static gboolean
gst_nlp_document_src_is_seekable (GstBaseSrc *source)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);
  gboolean seekable;

  GST_OBJECT_LOCK (self);
  seekable = self->locations != NULL && !self->watch &&
             !g_strv_contains ((const gchar *const *)self->locations, "-");
  GST_OBJECT_UNLOCK (self);
  return seekable;
}

/* A seek to a document; the segment stays one of bytes. */
static gboolean
gst_nlp_document_src_prepare_seek_segment (GstBaseSrc *source, GstEvent *seek, GstSegment *segment)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);
  GstFormat format;
  GstSeekType start_type, stop_type;
  GstSeekFlags flags;
  gdouble rate;
  gint64 start, stop;

  gst_event_parse_seek (seek, &rate, &format, &flags, &start_type, &start, &stop_type, &stop);
  if (format != GST_FORMAT_DEFAULT)
    return GST_BASE_SRC_CLASS (gst_nlp_document_src_parent_class)
        ->prepare_seek_segment (source, seek, segment);
  if (start_type != GST_SEEK_TYPE_SET || stop_type == GST_SEEK_TYPE_END || stop > 0 || rate <= 0)
    return FALSE;
  self->seek_documents = (guint64)start;
  gst_segment_init (segment, GST_FORMAT_BYTES);
  segment->flags = (GstSegmentFlags)flags & GST_SEGMENT_INSTANT_FLAGS;
  return TRUE;
}

static gboolean
gst_nlp_document_src_do_seek (GstBaseSrc *source, GstSegment *segment)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);
  const guint64 n_documents = self->seek_documents;

  self->seek_documents = 0;
  segment->position = segment->start;
  if (segment->start == 0 && n_documents == 0 && nlp_corpus_get_n_read (self->corpus) == 0)
    return TRUE;
  /* What a flush throws away has not been read by anybody. */
  if (self->guard != NULL)
    gst_nlp_pipeline_guard_close (self->guard);
  return open_corpus (self, segment->start, n_documents);
}

/* Documents are counted as they leave, bytes as they are read from files. */
static gboolean
answer_position (GstNlpDocumentSrc *self, GstQuery *query)
{
  GstFormat format;
  guint64 n_documents, n_read;

  GST_OBJECT_LOCK (self);
  n_documents = self->reading.stats.documents;
  n_read = self->n_read;
  GST_OBJECT_UNLOCK (self);

  gst_query_parse_position (query, &format, NULL);
  if (format != GST_FORMAT_BYTES && format != GST_FORMAT_DEFAULT)
    return FALSE;
  gst_query_set_position (query, format,
                          (gint64)(format == GST_FORMAT_BYTES ? n_read : n_documents));
  return TRUE;
}

/* How many documents there will be nobody knows before they are read. */
static gboolean
answer_duration (GstNlpDocumentSrc *self, GstQuery *query)
{
  GstFormat format;
  gint64 size;

  gst_query_parse_duration (query, &format, NULL);
  size = format == GST_FORMAT_BYTES ? measure (self) : -1;
  if (size < 0)
    return FALSE;
  gst_query_set_duration (query, format, size);
  return TRUE;
}

static gboolean
gst_nlp_document_src_query (GstBaseSrc *source, GstQuery *query)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);

  switch (GST_QUERY_TYPE (query)) {
    case GST_QUERY_POSITION:
      return answer_position (self, query);
    case GST_QUERY_DURATION:
      return answer_duration (self, query);
    default:
      return GST_BASE_SRC_CLASS (gst_nlp_document_src_parent_class)->query (source, query);
  }
}

static void
gst_nlp_document_src_finalize (GObject *object)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (object);

  g_strfreev (self->locations);
  gst_nlp_source_properties_clear (&self->reading);
  nlp_corpus_options_clear (&self->options);
  g_free (self->checkpoint);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (gst_nlp_document_src_parent_class)->finalize (object);
}

static void
gst_nlp_document_src_class_init (GstNlpDocumentSrcClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstBaseSrcClass *source_class = GST_BASE_SRC_CLASS (klass);
  GstPushSrcClass *push_class = GST_PUSH_SRC_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (documentsrc_debug, "documentsrc", 0, "document source");

  object_class->finalize = gst_nlp_document_src_finalize;
  gst_nlp_document_src_install_properties (object_class);

  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_element_class_set_static_metadata (element_class, "Document source", "Source/File/Text",
                                         "Reads text documents from files, folders and pipes",
                                         "gst-nlp contributors <gst-nlp@lists.example>");

  source_class->start = gst_nlp_document_src_start;
  source_class->query = gst_nlp_document_src_query;
  source_class->is_seekable = gst_nlp_document_src_is_seekable;
  source_class->prepare_seek_segment = gst_nlp_document_src_prepare_seek_segment;
  source_class->do_seek = gst_nlp_document_src_do_seek;
  source_class->stop = gst_nlp_document_src_stop;
  source_class->unlock = gst_nlp_document_src_unlock;
  source_class->unlock_stop = gst_nlp_document_src_unlock_stop;
  push_class->create = gst_nlp_document_src_create;
}

static void
gst_nlp_document_src_init (GstNlpDocumentSrc *self)
{
  self->size = NOT_MEASURED;
  gst_nlp_source_properties_init (&self->reading, GST_ELEMENT (self));
  self->cancellable = g_cancellable_new ();
  gst_base_src_set_format (GST_BASE_SRC (self), GST_FORMAT_BYTES);
}
