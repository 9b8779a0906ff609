/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentsrc.c: the element that reads documents from files, folders and standard input.
 */

/**
 * SECTION:element-documentsrc
 * @title: documentsrc
 * @short_description: reads documents from files, folders and standard input
 *
 * Reads documents from files, folders, patterns and standard input, and pushes one buffer for each
 * document. It recognises some twenty formats by the content of a file or else by its name: plain
 * text, JSON Lines, tables, HTML, feeds, mail, office documents, PDF, subtitles, archives and more.
 * Text in other character sets is converted to UTF-8.
 *
 * A text longer than #GstNlpDocumentSrc:max-section comes as sections: the first buffer without
 * %GST_BUFFER_FLAG_DELTA_UNIT, later ones with it. The last buffer of each document has
 * %GST_BUFFER_FLAG_MARKER. The offset of a buffer is the number of its document.
 *
 * ## Example
 * |[
 * gst-launch-1.0 documentsrc location="news;archive.jsonl" ! fakesink silent=false -v
 * ]| Shows the buffers of all texts in the folder news and of the lines of archive.jsonl.
 *
 * Since: 0.1
 */

#include "gstnlpdocumentsrc.h"

#include "common/gstnlpelementtype.h"
#include "corpus/corpus.h"
#include "corpus/folderwatch.h"
#include "corpus/progress.h"
#include "gstnlppipelineguard.h"
#include "gstnlpsourceproperties.h"

GST_DEBUG_CATEGORY_STATIC (documentsrc_debug);
#define GST_CAT_DEFAULT documentsrc_debug

/* Stop computing the total size beyond this many files. */
#define MAX_MEASURED 100000

/* Values of GstNlpDocumentSrc.size */
#define SIZE_UNKNOWN (-1)
#define SIZE_NOT_MEASURED (-2)

struct _GstNlpDocumentSrc {
  GstPushSrc parent_instance;

  GstNlpSourceProperties properties; /* those shared with documentdec */

  /* Properties, under the object lock */
  gchar **locations;        /* (nullable) */
  NlpCorpusOptions options; /* with its own strings */
  gchar *checkpoint_path;   /* (nullable) */
  GstClockTime interval;
  GstClockTime progress_interval;
  gboolean watch;

  /* Under the object lock */
  guint64 n_read; /* bytes of files */
  gint64 size;    /* of all files in bytes, or one of the values above */

  GCancellable *cancellable; /* cancelled while the element is unlocked */

  /* From start to stop */
  NlpCorpus *corpus;
  NlpCheckpoint *checkpoint;    /* (nullable) */
  GstNlpPipelineGuard *guard;   /* (nullable): owned by the checkpoint */
  NlpFolderWatch *folder_watch; /* (nullable) */

  /* Of the streaming thread. Times are monotonic, in microseconds. */
  gint64 next_time;      /* of the next buffer, with an interval */
  gint64 start_time;     /* of the first buffer, or 0 */
  gint64 progress_time;  /* of the last progress message */
  guint64 seek_document; /* number of the document to seek to */
};

enum {
  PROP_LOCATION = GST_NLP_SOURCE_N_PROPS,
  PROP_LOCATIONS,
  PROP_INCLUDE,
  PROP_EXCLUDE,
  PROP_ORDER,
  PROP_SKIP,
  PROP_NUM_DOCUMENTS,
  PROP_INTERVAL,
  PROP_CHECKPOINT,
  PROP_WATCH,
  PROP_PROGRESS_INTERVAL,
};

#define GST_NLP_TYPE_DOCUMENT_ORDER (gst_nlp_document_order_get_type ())
GType gst_nlp_document_order_get_type (void);
G_DEFINE_ENUM_TYPE (GstNlpDocumentOrder,
                    gst_nlp_document_order,
                    {NLP_ORDER_NAME, "By name, one folder after the other", "name"},
                    {NLP_ORDER_MTIME, "By modification time, the oldest first", "mtime"},
                    {NLP_ORDER_NONE, "As the file system lists them", "none"})

static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src",
                             GST_PAD_SRC,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("text/x-raw, format = (string) utf8"));

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpDocumentSrc,
                             GstDocumentSrc,
                             gst_nlp_document_src,
                             GST_TYPE_PUSH_SRC)
GST_ELEMENT_REGISTER_DEFINE (documentsrc, "documentsrc", GST_RANK_NONE, GST_NLP_TYPE_DOCUMENT_SRC)

/* Logs a decision of the corpus. */
static void
on_decision (NlpDecision decision, const gchar *subject, gpointer data)
{
  static const gchar *const texts[] = {
      [NLP_DECISION_READ_FILE] = "location is a file or standard input",
      [NLP_DECISION_WALK_FOLDER] = "location is a folder",
      [NLP_DECISION_MATCH_PATTERN] = "location is a pattern",
      [NLP_DECISION_FILTER_FILE] = "skipping a file by include and exclude",
      [NLP_DECISION_SEEK_PAST_FILE] = "skipping a file before the byte to start at",
      [NLP_DECISION_PROCESSED_FILE] = "skipping a file that the checkpoint has",
      [NLP_DECISION_OPEN_FILE] = "opening",
      [NLP_DECISION_SKIP_DOCUMENT] = "skipping a document by skip or a seek",
      [NLP_DECISION_SEEK_PAST_DOCUMENT] = "skipping a document before the byte to start at",
      [NLP_DECISION_PROCESSED_DOCUMENT] = "skipping a document that the checkpoint has",
      [NLP_DECISION_REACH_MAXIMUM] = "ending after num-documents",
  };

  GST_DEBUG_OBJECT (data, "%s: %s", subject, texts[decision]);
}

/* Opens the corpus, from byte @start on or after @n_documents documents. */
static gboolean
open_corpus (GstNlpDocumentSrc *self, guint64 start, guint64 n_documents)
{
  g_auto (GStrv) locations = NULL;
  g_auto (NlpCorpusOptions) options = {0};
  NlpReaderOptions reader_options;

  if (!gst_nlp_source_properties_start (&self->properties, &reader_options))
    return FALSE;
  GST_OBJECT_LOCK (self);
  locations = g_strdupv (self->locations);
  nlp_corpus_options_copy (&options, &self->options);
  self->properties.stats.documents = n_documents;
  self->n_read = 0;
  GST_OBJECT_UNLOCK (self);

  options.start = start;
  options.skip += n_documents;
  if (options.max_documents > 0)
    options.max_documents -= MIN (options.max_documents - 1, n_documents);
  options.checkpoint = self->checkpoint;
  options.observer = (NlpObserver){on_decision, self};
  g_clear_pointer (&self->corpus, nlp_corpus_free);
  self->corpus = nlp_corpus_new ((const gchar *const *)locations, &reader_options, &options,
                                 self->cancellable);
  nlp_reader_options_clear (&reader_options);
  return TRUE;
}

static gboolean
open_checkpoint (GstNlpDocumentSrc *self, const gchar *path)
{
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return TRUE;
  self->checkpoint = nlp_checkpoint_open (path, &error);
  if (self->checkpoint == NULL) {
    GST_ELEMENT_ERROR (self, RESOURCE, OPEN_READ_WRITE, ("checkpoint: %s", error->message), (NULL));
    return FALSE;
  }
  GST_DEBUG_OBJECT (self, "logging processed documents to %s", path);
  self->guard = gst_nlp_pipeline_guard_new (GST_ELEMENT (self), GST_CAT_DEFAULT);
  nlp_checkpoint_set_guard (self->checkpoint, gst_nlp_pipeline_guard_is_open, self->guard,
                            gst_nlp_pipeline_guard_unref);
  return TRUE;
}

static gboolean
gst_nlp_document_src_start (GstBaseSrc *source)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);
  g_auto (GStrv) locations = NULL;
  g_autofree gchar *checkpoint_path = NULL;
  gboolean watch;

  GST_OBJECT_LOCK (self);
  locations = g_strdupv (self->locations);
  checkpoint_path = g_strdup (self->checkpoint_path);
  watch = self->watch;
  self->size = SIZE_NOT_MEASURED;
  GST_OBJECT_UNLOCK (self);

  if (locations == NULL || *locations == NULL) {
    GST_ELEMENT_ERROR (self, RESOURCE, NOT_FOUND, ("No location is set."), (NULL));
    return FALSE;
  }
  if (!open_checkpoint (self, checkpoint_path) || !open_corpus (self, 0, 0))
    return FALSE;

  GST_DEBUG_OBJECT (self, "number of locations: %u", g_strv_length (locations));
  self->next_time = self->start_time = 0;
  if (watch) {
    self->folder_watch = nlp_folder_watch_new ((const gchar *const *)locations,
                                               nlp_corpus_get_filter (self->corpus));
    nlp_corpus_set_watch (self->corpus, self->folder_watch);
  }
  return TRUE;
}

static gboolean
gst_nlp_document_src_stop (GstBaseSrc *source)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);

  g_clear_pointer (&self->folder_watch, nlp_folder_watch_free);
  g_clear_pointer (&self->corpus, nlp_corpus_free);
  if (self->guard != NULL)
    gst_nlp_pipeline_guard_disconnect (self->guard);
  self->guard = NULL;
  g_clear_pointer (&self->checkpoint, nlp_checkpoint_unref);
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

/* Waits until the next buffer is due. Returns FALSE if the element is unlocked meanwhile. */
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

/* Posts an error and returns FALSE if the checkpoint can't be written, because a later run would
 * read documents twice. */
static gboolean
check_checkpoint (GstNlpDocumentSrc *self)
{
  g_autoptr (GError) error = NULL;

  if (self->checkpoint != NULL)
    error = nlp_checkpoint_take_error (self->checkpoint);
  if (error != NULL)
    GST_ELEMENT_ERROR (self, RESOURCE, WRITE, ("checkpoint: %s", error->message), (NULL));
  return error == NULL;
}

/* Waits for a new file if the folders are watched; otherwise the stream ends. */
static GstFlowReturn
wait_for_file (GstNlpDocumentSrc *self)
{
  g_autofree gchar *path = NULL;

  if (self->folder_watch == NULL) {
    GST_DEBUG_OBJECT (self, "end of all locations, %" G_GUINT64_FORMAT " bytes read",
                      nlp_corpus_get_n_read (self->corpus));
    return GST_FLOW_EOS;
  }
  GST_DEBUG_OBJECT (self, "waiting for new files");
  path = nlp_folder_watch_next (self->folder_watch, self->cancellable);
  if (path == NULL)
    return GST_FLOW_FLUSHING;
  GST_DEBUG_OBJECT (self, "%s: new file", path);
  nlp_corpus_add_file (self->corpus, path);
  return GST_FLOW_OK;
}

static GstBuffer *
make_buffer (GstNlpDocumentSrc *self, const NlpRecord *record)
{
  GST_OBJECT_LOCK (self);
  self->n_read = nlp_corpus_get_n_read (self->corpus);
  self->properties.n_replaced = nlp_corpus_get_n_replaced (self->corpus);
  GST_OBJECT_UNLOCK (self);

  return gst_nlp_source_properties_make_buffer (&self->properties, record);
}

/* Reads one record. Returns %GST_FLOW_OK without a buffer if the next record should be tried. */
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
      return gst_nlp_source_properties_report_error (&self->properties, error) ? GST_FLOW_OK
                                                                               : GST_FLOW_ERROR;
    case NLP_READ_CANCELLED:
      return GST_FLOW_FLUSHING;
    case NLP_READ_END:
    default:
      return wait_for_file (self);
  }
}

/* Returns the size of all files in bytes, or SIZE_UNKNOWN. Walks the locations at the first call
 * only. */
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

  if (size != SIZE_NOT_MEASURED || locations == NULL)
    return size;
  size =
      nlp_corpus_measure ((const gchar *const *)locations, &options, MAX_MEASURED, NULL, &measured)
          ? (gint64)measured
          : SIZE_UNKNOWN;
  GST_DEBUG_OBJECT (self, "all files have %" G_GINT64_FORMAT " bytes (-1 = unknown)", size);
  GST_OBJECT_LOCK (self);
  self->size = size;
  GST_OBJECT_UNLOCK (self);

  return size;
}

/* Posts a progress message if one is due. */
static void
post_progress (GstNlpDocumentSrc *self, GstProgressType type)
{
  const gint64 now = g_get_monotonic_time ();
  g_autofree gchar *text = NULL;
  guint64 n_documents, n_read;
  GstClockTime interval;

  GST_OBJECT_LOCK (self);
  interval = self->progress_interval;
  n_documents = self->properties.stats.documents;
  n_read = self->n_read;
  GST_OBJECT_UNLOCK (self);

  if (interval == 0 || (type == GST_PROGRESS_TYPE_CONTINUE &&
                        now - self->progress_time < (gint64)GST_TIME_AS_USECONDS (interval)))
    return;
  self->progress_time = now;
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
    self->start_time = self->progress_time = g_get_monotonic_time ();
  while (flow == GST_FLOW_OK && *buffer == NULL)
    flow = read_buffer (self, buffer);
  post_progress (self,
                 flow == GST_FLOW_OK ? GST_PROGRESS_TYPE_CONTINUE : GST_PROGRESS_TYPE_COMPLETE);
  return flow;
}

/* Standard input can't be read again, and watched folders have no end. */
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

/* Prepares a seek to a document. The segment remains in bytes. */
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
  if (start_type != GST_SEEK_TYPE_SET || stop_type == GST_SEEK_TYPE_END || stop > 0 || rate <= 0) {
    GST_DEBUG_OBJECT (self, "rejecting a seek in documents with a stop or backwards");
    return FALSE;
  }
  self->seek_document = (guint64)start;
  gst_segment_init (segment, GST_FORMAT_BYTES);
  segment->flags = (GstSegmentFlags)flags & GST_SEGMENT_INSTANT_FLAGS;
  return TRUE;
}

static gboolean
gst_nlp_document_src_do_seek (GstBaseSrc *source, GstSegment *segment)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);
  const guint64 document = self->seek_document;

  self->seek_document = 0;
  segment->position = segment->start;
  if (segment->start == 0 && document == 0 && nlp_corpus_get_n_read (self->corpus) == 0)
    return TRUE;
  GST_DEBUG_OBJECT (self, "seeking to byte %" G_GUINT64_FORMAT ", document %" G_GUINT64_FORMAT,
                    segment->start, document);
  /* Documents that a flush discards must not count as processed. */
  if (self->guard != NULL) {
    GST_DEBUG_OBJECT (self, "receipts don't count after a seek");
    gst_nlp_pipeline_guard_close (self->guard);
  }
  return open_corpus (self, segment->start, document);
}

/* Answers with the number of documents pushed, or the number of bytes read from files. */
static gboolean
answer_position (GstNlpDocumentSrc *self, GstQuery *query)
{
  GstFormat format;
  guint64 n_documents, n_read;

  GST_OBJECT_LOCK (self);
  n_documents = self->properties.stats.documents;
  n_read = self->n_read;
  GST_OBJECT_UNLOCK (self);

  gst_query_parse_position (query, &format, NULL);
  if (format != GST_FORMAT_BYTES && format != GST_FORMAT_DEFAULT)
    return FALSE;
  gst_query_set_position (query, format,
                          (gint64)(format == GST_FORMAT_BYTES ? n_read : n_documents));
  return TRUE;
}

/* Answers with the size of all files. The number of documents is not known in advance. */
static gboolean
answer_duration (GstNlpDocumentSrc *self, GstQuery *query)
{
  GstFormat format;
  gint64 size;

  gst_query_parse_duration (query, &format, NULL);
  size = format == GST_FORMAT_BYTES ? measure (self) : SIZE_UNKNOWN;
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

/* Returns the locations as one string, which the caller owns. The caller holds the object lock. */
static gchar *
join_locations (GstNlpDocumentSrc *self)
{
  return self->locations ? nlp_locations_join ((const gchar *const *)self->locations) : NULL;
}

static void
gst_nlp_document_src_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_LOCATION:
      g_value_take_string (value, join_locations (self));
      break;
    case PROP_LOCATIONS:
      g_value_set_boxed (value, self->locations);
      break;
    case PROP_INCLUDE:
      g_value_set_string (value, self->options.include);
      break;
    case PROP_EXCLUDE:
      g_value_set_string (value, self->options.exclude);
      break;
    case PROP_ORDER:
      g_value_set_enum (value, self->options.order);
      break;
    case PROP_SKIP:
      g_value_set_uint64 (value, self->options.skip);
      break;
    case PROP_NUM_DOCUMENTS:
      g_value_set_uint64 (value, self->options.max_documents);
      break;
    case PROP_INTERVAL:
      g_value_set_uint64 (value, self->interval);
      break;
    case PROP_CHECKPOINT:
      g_value_set_string (value, self->checkpoint_path);
      break;
    case PROP_PROGRESS_INTERVAL:
      g_value_set_uint64 (value, self->progress_interval);
      break;
    case PROP_WATCH:
      g_value_set_boolean (value, self->watch);
      break;
    default:
      if (!gst_nlp_source_properties_get_property (&self->properties, id, value))
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_document_src_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (object);
  const gchar *string;

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_LOCATION:
      string = g_value_get_string (value);
      g_strfreev (self->locations);
      self->locations = string ? nlp_locations_split (string) : NULL;
      break;
    case PROP_LOCATIONS:
      g_strfreev (self->locations);
      self->locations = g_value_dup_boxed (value);
      break;
    case PROP_INCLUDE:
      g_free ((gchar *)self->options.include);
      self->options.include = g_value_dup_string (value);
      break;
    case PROP_EXCLUDE:
      g_free ((gchar *)self->options.exclude);
      self->options.exclude = g_value_dup_string (value);
      break;
    case PROP_ORDER:
      self->options.order = (NlpOrder)g_value_get_enum (value);
      break;
    case PROP_SKIP:
      self->options.skip = g_value_get_uint64 (value);
      break;
    case PROP_NUM_DOCUMENTS:
      self->options.max_documents = g_value_get_uint64 (value);
      break;
    case PROP_INTERVAL:
      self->interval = g_value_get_uint64 (value);
      break;
    case PROP_CHECKPOINT:
      g_free (self->checkpoint_path);
      self->checkpoint_path = g_value_dup_string (value);
      break;
    case PROP_PROGRESS_INTERVAL:
      self->progress_interval = g_value_get_uint64 (value);
      break;
    case PROP_WATCH:
      self->watch = g_value_get_boolean (value);
      break;
    default:
      if (!gst_nlp_source_properties_set_property (&self->properties, id, value))
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);

  /* Whether a source is live has to be known before it starts. */
  if (id == PROP_WATCH)
    gst_base_src_set_live (GST_BASE_SRC (self), g_value_get_boolean (value));
}

static void
gst_nlp_document_src_finalize (GObject *object)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (object);

  g_strfreev (self->locations);
  gst_nlp_source_properties_clear (&self->properties);
  nlp_corpus_options_clear (&self->options);
  g_free (self->checkpoint_path);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (gst_nlp_document_src_parent_class)->finalize (object);
}

static void
install_locations (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpDocumentSrc:location:
   *
   * The files, folders, patterns (`*`, `?`, `[...]`, and `**` for any number of folders) and
   * file:// URIs to read; `-` is standard input. `;` separates several; a `;` or `\` in a name is
   * written as `\;` or `\\`. The last one set of this and #GstNlpDocumentSrc:locations counts.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_LOCATION,
      g_param_spec_string ("location", "Location",
                           "Files, folders, patterns (* ? [...] **), file:// URIs or - (standard "
                           "input) to read, separated by ; (in a name: \\; and \\\\)",
                           NULL, flags));
  /**
   * GstNlpDocumentSrc:locations:
   *
   * The same as a list, in which `;` and `\` have no special meaning.
   *
   * Since: 0.1
   */
  g_object_class_install_property (object_class, PROP_LOCATIONS,
                                   g_param_spec_boxed ("locations", "Locations",
                                                       "The locations to read, as a list",
                                                       G_TYPE_STRV, flags));
}

static void
install_selection (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpDocumentSrc:include:
   *
   * Patterns of the files in folders and archives to read, separated by `;`. A pattern with a `/`
   * is matched with the end of the path, others with the name. %NULL includes all files.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_INCLUDE,
      g_param_spec_string ("include", "Include",
                           "Files to read in folders and archives, as patterns of names (* ? "
                           "[...]) separated by ; (NULL = all)",
                           NULL, flags));
  /**
   * GstNlpDocumentSrc:exclude:
   *
   * Patterns of the files in folders and archives to skip, like #GstNlpDocumentSrc:include.
   * %NULL excludes none.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_EXCLUDE,
      g_param_spec_string ("exclude", "Exclude",
                           "Files to skip in folders and archives, as patterns of names "
                           "separated by ; (NULL = none)",
                           NULL, flags));
  /**
   * GstNlpDocumentSrc:order:
   *
   * The order of the files in folders and patterns. With "none", reading starts before a
   * folder is listed completely.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_ORDER,
      g_param_spec_enum ("order", "Order", "The order of the files in folders and patterns",
                         GST_NLP_TYPE_DOCUMENT_ORDER, NLP_ORDER_NAME, flags));
  /**
   * GstNlpDocumentSrc:skip:
   *
   * Number of documents to skip first.
   *
   * Since: 0.1
   */
  g_object_class_install_property (object_class, PROP_SKIP,
                                   g_param_spec_uint64 ("skip", "Skip",
                                                        "Number of documents to skip first", 0,
                                                        G_MAXUINT64, 0, flags));
  /**
   * GstNlpDocumentSrc:num-documents:
   *
   * Number of documents to read after those skipped; 0 reads all. A document counts once, however
   * many sections it has.
   *
   * Since: 0.1
   */
  g_object_class_install_property (object_class, PROP_NUM_DOCUMENTS,
                                   g_param_spec_uint64 ("num-documents", "Number of documents",
                                                        "Number of documents to read (0 = all)", 0,
                                                        G_MAXUINT64, 0, flags));
  /**
   * GstNlpDocumentSrc:checkpoint:
   *
   * A file that logs the documents processed: those whose output is written completely, or that an
   * element has skipped. Started again with the same file, documentsrc continues with the others.
   * %NULL logs none.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_CHECKPOINT,
      g_param_spec_string ("checkpoint", "Checkpoint",
                           "A file that logs the documents processed, which are skipped the next "
                           "time (NULL = none)",
                           NULL, flags));
}

static void
install_pacing (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /**
   * GstNlpDocumentSrc:interval:
   *
   * Minimum time from one buffer to the next, in nanoseconds; 0 pushes them as fast as possible.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_INTERVAL,
      g_param_spec_uint64 ("interval", "Interval",
                           "Minimum time from one buffer to the next, in nanoseconds (0 = none)", 0,
                           G_MAXINT64, 0, flags | GST_PARAM_MUTABLE_PLAYING));
  /**
   * GstNlpDocumentSrc:progress-interval:
   *
   * Time between progress messages in nanoseconds; 0 posts none. The messages, which gst-launch-1.0
   * shows, have the number of documents and bytes, the speed, and the time left.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_PROGRESS_INTERVAL,
      g_param_spec_uint64 ("progress-interval", "Progress interval",
                           "Time between progress messages, in nanoseconds (0 = no messages)", 0,
                           G_MAXINT64, 0, flags | GST_PARAM_MUTABLE_PLAYING));
  /**
   * GstNlpDocumentSrc:watch:
   *
   * Whether to wait for new files in the folders after reading all files. The element is then a
   * live source, and its stream doesn't end.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_WATCH,
      g_param_spec_boolean ("watch", "Watch",
                            "Whether to wait for new files in the folders, as a live source", FALSE,
                            flags | GST_PARAM_MUTABLE_READY));
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
  object_class->get_property = gst_nlp_document_src_get_property;
  object_class->set_property = gst_nlp_document_src_set_property;
  gst_nlp_source_properties_install_properties (object_class);
  install_locations (object_class);
  install_selection (object_class);
  install_pacing (object_class);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_DOCUMENT_ORDER, 0);

  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_element_class_set_static_metadata (
      element_class, "Document source", "Source/File/Text",
      "Reads text documents from files, folders, archives and pipes",
      "gst-nlp contributors <gst-nlp@lists.example>");

  source_class->start = GST_DEBUG_FUNCPTR (gst_nlp_document_src_start);
  source_class->query = GST_DEBUG_FUNCPTR (gst_nlp_document_src_query);
  source_class->is_seekable = GST_DEBUG_FUNCPTR (gst_nlp_document_src_is_seekable);
  source_class->prepare_seek_segment =
      GST_DEBUG_FUNCPTR (gst_nlp_document_src_prepare_seek_segment);
  source_class->do_seek = GST_DEBUG_FUNCPTR (gst_nlp_document_src_do_seek);
  source_class->stop = GST_DEBUG_FUNCPTR (gst_nlp_document_src_stop);
  source_class->unlock = GST_DEBUG_FUNCPTR (gst_nlp_document_src_unlock);
  source_class->unlock_stop = GST_DEBUG_FUNCPTR (gst_nlp_document_src_unlock_stop);
  push_class->create = GST_DEBUG_FUNCPTR (gst_nlp_document_src_create);
}

static void
gst_nlp_document_src_init (GstNlpDocumentSrc *self)
{
  self->size = SIZE_NOT_MEASURED;
  gst_nlp_source_properties_init (&self->properties, GST_ELEMENT (self), GST_CAT_DEFAULT);
  self->cancellable = g_cancellable_new ();
  gst_base_src_set_format (GST_BASE_SRC (self), GST_FORMAT_BYTES);
}
