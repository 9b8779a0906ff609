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

#include "gstnlpdocumentsrc.h"

#include "gstnlpreading.h"
#include "readers/corpus.h"

GST_DEBUG_CATEGORY_STATIC (documentsrc_debug);
#define GST_CAT_DEFAULT documentsrc_debug

/* Of more files nobody waits to know the size. */
#define MAX_MEASURED 100000
#define NOT_MEASURED (-2)

struct _GstNlpDocumentSrc {
  GstPushSrc parent_instance;

  GstNlpReading reading;

  /* Properties are under the object lock. */
  gchar **locations; /* (nullable) */
  guint64 n_read;    /* bytes of files */
  gint64 size;       /* of all files; NOT_MEASURED, or -1 if nobody can say */

  GCancellable *cancellable;
  NlpCorpus *corpus; /* (nullable): from start to stop */
};

enum {
  PROP_LOCATION = GST_NLP_READING_N_PROPS,
  PROP_LOCATIONS,
};

static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src",
                             GST_PAD_SRC,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("text/x-raw, format = (string) utf8"));

G_DEFINE_FINAL_TYPE (GstNlpDocumentSrc, gst_nlp_document_src, GST_TYPE_PUSH_SRC)
GST_ELEMENT_REGISTER_DEFINE (documentsrc, "documentsrc", GST_RANK_NONE, GST_NLP_TYPE_DOCUMENT_SRC)

static gboolean
gst_nlp_document_src_start (GstBaseSrc *source)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);
  g_auto (GStrv) locations = NULL;
  NlpReaderSettings settings;

  GST_OBJECT_LOCK (self);
  locations = g_strdupv (self->locations);
  self->n_read = 0;
  self->size = NOT_MEASURED;
  GST_OBJECT_UNLOCK (self);

  if (locations == NULL || *locations == NULL) {
    GST_ELEMENT_ERROR (self, RESOURCE, NOT_FOUND, ("No location is set."), (NULL));
    return FALSE;
  }
  if (!gst_nlp_reading_start (&self->reading, &settings))
    return FALSE;

  GST_DEBUG_OBJECT (self, "reading %u locations", g_strv_length (locations));
  self->corpus = nlp_corpus_new ((const gchar *const *)locations, &settings, self->cancellable);
  nlp_reader_settings_clear (&settings);
  return TRUE;
}

static gboolean
gst_nlp_document_src_stop (GstBaseSrc *source)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);

  g_clear_pointer (&self->corpus, nlp_corpus_free);
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

  return gst_nlp_reading_make_buffer (&self->reading, record);
}

static GstFlowReturn
gst_nlp_document_src_create (GstPushSrc *source, GstBuffer **buffer)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (source);

  for (;;) {
    g_autoptr (GError) error = NULL;
    NlpRecord record;

    switch (nlp_corpus_next (self->corpus, &record, &error)) {
      case NLP_READ_RECORD:
        *buffer = make_buffer (self, &record);
        return GST_FLOW_OK;
      case NLP_READ_FAILED:
        if (!gst_nlp_reading_report_error (&self->reading, error))
          return GST_FLOW_ERROR;
        break;
      case NLP_READ_CANCELLED:
        return GST_FLOW_FLUSHING;
      case NLP_READ_END:
        return GST_FLOW_EOS;
    }
  }
}

/* Documents are counted as they leave, bytes as they are read from files. */
static gboolean
answer_position (GstNlpDocumentSrc *self, GstQuery *query)
{
  GstFormat format;
  guint64 n_documents, n_read;

  GST_OBJECT_LOCK (self);
  n_documents = self->reading.n_documents;
  n_read = self->n_read;
  GST_OBJECT_UNLOCK (self);

  gst_query_parse_position (query, &format, NULL);
  if (format != GST_FORMAT_BYTES && format != GST_FORMAT_DEFAULT)
    return FALSE;
  gst_query_set_position (query, format,
                          (gint64)(format == GST_FORMAT_BYTES ? n_read : n_documents));
  return TRUE;
}

/* The files are walked through once, when somebody asks. */
static gint64
measure (GstNlpDocumentSrc *self)
{
  g_auto (GStrv) locations = NULL;
  guint64 measured;
  gint64 size;

  GST_OBJECT_LOCK (self);
  locations = g_strdupv (self->locations);
  size = self->size;
  GST_OBJECT_UNLOCK (self);

  if (size != NOT_MEASURED || locations == NULL)
    return size;
  size = nlp_corpus_measure ((const gchar *const *)locations, MAX_MEASURED, NULL, &measured)
             ? (gint64)measured
             : -1;
  GST_OBJECT_LOCK (self);
  self->size = size;
  GST_OBJECT_UNLOCK (self);

  return size;
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

/* Call with the object lock. */
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
    default:
      if (!gst_nlp_reading_get_property (&self->reading, id, value))
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
    default:
      if (!gst_nlp_reading_set_property (&self->reading, id, value))
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_document_src_finalize (GObject *object)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (object);

  g_strfreev (self->locations);
  gst_nlp_reading_clear (&self->reading);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (gst_nlp_document_src_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags settable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpDocumentSrc:location:
   *
   * What to read: files, folders, patterns (`*`, `?`, `[...]`, and `**` for any folders), file://
   * URIs, or `-` for standard input. Several are separated by `;`; a `;` or `\` in a name is
   * written
   * `\;` or `\\`.
   */
  g_object_class_install_property (
      object_class, PROP_LOCATION,
      g_param_spec_string ("location", "Location",
                           "Files, folders, patterns (* ? [...] **), file:// URIs or - (standard "
                           "input) to read, separated by ; (in a name: \\; and \\\\)",
                           NULL, settable));
  /**
   * GstNlpDocumentSrc:locations:
   *
   * The same as a list, in which `;` means nothing.
   */
  g_object_class_install_property (object_class, PROP_LOCATIONS,
                                   g_param_spec_boxed ("locations", "Locations",
                                                       "The locations to read, as a list",
                                                       G_TYPE_STRV, settable));
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
  gst_nlp_reading_install_properties (object_class);
  install_properties (object_class);

  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_element_class_set_static_metadata (element_class, "Document source", "Source/File/Text",
                                         "Reads text documents from files, folders and pipes",
                                         "gst-nlp contributors <gst-nlp@lists.example>");

  source_class->start = gst_nlp_document_src_start;
  source_class->query = gst_nlp_document_src_query;
  source_class->stop = gst_nlp_document_src_stop;
  source_class->unlock = gst_nlp_document_src_unlock;
  source_class->unlock_stop = gst_nlp_document_src_unlock_stop;
  push_class->create = gst_nlp_document_src_create;
}

static void
gst_nlp_document_src_init (GstNlpDocumentSrc *self)
{
  self->size = NOT_MEASURED;
  gst_nlp_reading_init (&self->reading, GST_ELEMENT (self));
  self->cancellable = g_cancellable_new ();
  gst_base_src_set_format (GST_BASE_SRC (self), GST_FORMAT_BYTES);
}
