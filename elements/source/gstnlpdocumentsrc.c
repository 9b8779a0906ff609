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

#include "gstnlpenumtypes.h"
#include "gstnlperror.h"
#include "gstnlpmeta.h"
#include "readers/charset.h"
#include "readers/corpus.h"

GST_DEBUG_CATEGORY_STATIC (documentsrc_debug);
#define GST_CAT_DEFAULT documentsrc_debug

#define DEFAULT_ON_ERROR GST_NLP_ON_ERROR_SKIP
#define DEFAULT_MAX_SECTION (64 * 1024 * 1024)
#define LEAST_MAX_SECTION 1024
/* Of more files nobody waits to know the size. */
#define MAX_MEASURED 100000
#define NOT_MEASURED (-2)
/* A document has less than 4 GiB. */
#define MOST_MAX_SECTION (G_MAXUINT32 - 1)

typedef struct {
  guint64 documents;
  guint64 bytes;
  guint64 errors;
} Stats;

struct _GstNlpDocumentSrc {
  GstPushSrc parent_instance;

  /* Properties, and stats, are under the object lock. */
  gchar **locations; /* (nullable) */
  gchar *charset;    /* (nullable) */
  GstNlpOnError on_error;
  guint64 max_section;
  Stats stats;
  guint64 n_read; /* bytes of files */
  gint64 size;    /* of all files; NOT_MEASURED, or -1 if nobody can say */

  GCancellable *cancellable;
  NlpCorpus *corpus; /* (nullable): from start to stop */
};

enum {
  PROP_0,
  PROP_LOCATION,
  PROP_LOCATIONS,
  PROP_CHARSET,
  PROP_ON_ERROR,
  PROP_MAX_SECTION,
  PROP_STATS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
  g_autofree gchar *charset = NULL;
  g_autoptr (GError) error = NULL;
  NlpReaderSettings settings;

  GST_OBJECT_LOCK (self);
  locations = g_strdupv (self->locations);
  settings.charset = charset = g_strdup (self->charset);
  settings.max_section = self->max_section;
  self->stats = (Stats){0};
  self->n_read = 0;
  self->size = NOT_MEASURED;
  GST_OBJECT_UNLOCK (self);

  if (locations == NULL || *locations == NULL) {
    GST_ELEMENT_ERROR (self, RESOURCE, NOT_FOUND, ("No location is set."), (NULL));
    return FALSE;
  }
  if (charset != NULL) {
    g_autoptr (NlpDecoder) decoder = nlp_decoder_new (charset, &error);

    if (decoder == NULL) {
      GST_ELEMENT_ERROR (self, RESOURCE, SETTINGS, ("charset: %s", error->message), (NULL));
      return FALSE;
    }
  }

  GST_DEBUG_OBJECT (self, "reading %u locations", g_strv_length (locations));
  self->corpus = nlp_corpus_new ((const gchar *const *)locations, &settings, self->cancellable);
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

/* The error of GStreamer that comes nearest. */
static void
map_error (const GError *error, GQuark *domain, gint *code)
{
  *domain = GST_RESOURCE_ERROR;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)) {
    *code = GST_RESOURCE_ERROR_NOT_FOUND;
  } else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)) {
    *code = GST_RESOURCE_ERROR_NOT_AUTHORIZED;
  } else if (error->domain == G_IO_ERROR) {
    *code = GST_RESOURCE_ERROR_READ;
  } else if (error->domain != GST_NLP_ERROR) {
    *code = GST_RESOURCE_ERROR_SETTINGS;
  } else {
    *domain = GST_STREAM_ERROR;
    *code = error->code == GST_NLP_ERROR_FORMAT ? GST_STREAM_ERROR_FORMAT : GST_STREAM_ERROR_DECODE;
  }
}

/* Tells the application about a document that can't be read. Returns whether to go on. */
static gboolean
report_error (GstNlpDocumentSrc *self, const GError *error)
{
  GstNlpOnError on_error;
  GQuark domain;
  gint code;

  GST_OBJECT_LOCK (self);
  self->stats.errors++;
  on_error = self->on_error;
  GST_OBJECT_UNLOCK (self);

  map_error (error, &domain, &code);
  gst_element_message_full (
      GST_ELEMENT (self),
      on_error == GST_NLP_ON_ERROR_STOP ? GST_MESSAGE_ERROR : GST_MESSAGE_WARNING, domain, code,
      g_strdup (error->message), NULL, __FILE__, GST_FUNCTION, __LINE__);
  return on_error == GST_NLP_ON_ERROR_SKIP;
}

/* Takes the document of @record. */
static GstBuffer *
make_buffer (GstNlpDocumentSrc *self, const NlpRecord *record)
{
  g_autoptr (GstNlpDocument) document = record->document;
  GstBuffer *buffer = gst_nlp_buffer_new (document);

  GST_OBJECT_LOCK (self);
  if (record->first)
    self->stats.documents++;
  self->stats.bytes += gst_buffer_get_size (buffer);
  self->n_read = nlp_corpus_get_n_read (self->corpus);
  GST_BUFFER_OFFSET (buffer) = self->stats.documents - 1;
  GST_BUFFER_OFFSET_END (buffer) = self->stats.documents;
  GST_OBJECT_UNLOCK (self);

  if (!record->first)
    GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_DELTA_UNIT);
  if (record->last)
    GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_MARKER);

  return buffer;
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
        if (!report_error (self, error))
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
  n_documents = self->stats.documents;
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

static GstStructure *
make_stats (const Stats *stats)
{
  return gst_structure_new ("stats", "documents", G_TYPE_UINT64, stats->documents, "bytes",
                            G_TYPE_UINT64, stats->bytes, "errors", G_TYPE_UINT64, stats->errors,
                            NULL);
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
    case PROP_CHARSET:
      g_value_set_string (value, self->charset);
      break;
    case PROP_ON_ERROR:
      g_value_set_enum (value, self->on_error);
      break;
    case PROP_MAX_SECTION:
      g_value_set_uint64 (value, self->max_section);
      break;
    case PROP_STATS:
      g_value_take_boxed (value, make_stats (&self->stats));
      break;
    default:
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
    case PROP_CHARSET:
      g_free (self->charset);
      self->charset = g_value_dup_string (value);
      break;
    case PROP_ON_ERROR:
      self->on_error = g_value_get_enum (value);
      break;
    case PROP_MAX_SECTION:
      self->max_section = g_value_get_uint64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_document_src_finalize (GObject *object)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (object);

  g_strfreev (self->locations);
  g_free (self->charset);
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
  properties[PROP_LOCATION] =
      g_param_spec_string ("location", "Location",
                           "Files, folders, patterns (* ? [...] **), file:// URIs or - (standard "
                           "input) to read, separated by ; (in a name: \\; and \\\\)",
                           NULL, settable);
  /**
   * GstNlpDocumentSrc:locations:
   *
   * The same as a list, in which `;` means nothing.
   */
  properties[PROP_LOCATIONS] = g_param_spec_boxed (
      "locations", "Locations", "The locations to read, as a list", G_TYPE_STRV, settable);
  /**
   * GstNlpDocumentSrc:charset:
   *
   * The character set of the files. Without it each file tells by its byte order mark, by being
   * valid UTF-8, or by the statistics of its bytes.
   */
  properties[PROP_CHARSET] = g_param_spec_string (
      "charset", "Character set", "The character set of the files (NULL = detect it for each)",
      NULL, settable);
  /**
   * GstNlpDocumentSrc:on-error:
   *
   * What to do with a document that can't be read.
   */
  properties[PROP_ON_ERROR] =
      g_param_spec_enum ("on-error", "On error", "What to do with a document that can't be read",
                         GST_TYPE_NLP_ON_ERROR, DEFAULT_ON_ERROR, settable);
  /**
   * GstNlpDocumentSrc:max-section:
   *
   * The longest text of one buffer in bytes. A longer plain text comes as sections, and a longer
   * line of JSON is an error.
   */
  properties[PROP_MAX_SECTION] =
      g_param_spec_uint64 ("max-section", "Maximum section",
                           "The longest text of one buffer in bytes; longer ones come as sections",
                           LEAST_MAX_SECTION, MOST_MAX_SECTION, DEFAULT_MAX_SECTION, settable);
  /**
   * GstNlpDocumentSrc:stats:
   *
   * What has been read since the start: `documents`, `bytes` of text in UTF-8, and `errors`, all
   * of #guint64.
   */
  properties[PROP_STATS] = g_param_spec_boxed (
      "stats", "Statistics", "Documents, bytes of text and errors since the start",
      GST_TYPE_STRUCTURE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
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
  self->on_error = DEFAULT_ON_ERROR;
  self->max_section = DEFAULT_MAX_SECTION;
  self->cancellable = g_cancellable_new ();
  gst_base_src_set_format (GST_BASE_SRC (self), GST_FORMAT_BYTES);
}
