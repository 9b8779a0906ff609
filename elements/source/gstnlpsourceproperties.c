/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsourceproperties.c: the properties, counters and output of documentsrc and documentdec.
 *
 * The documentation of the properties names documentsrc; documentdec has the same ones.
 */

#include "gstnlpsourceproperties.h"

#include "gstnlpmeta.h"
#include "input/charset.h"
#include "screening/languageid.h"

#define DEFAULT_MAX_SECTION (128 * 1024)
#define MIN_MAX_SECTION 1024
/* Offsets in a document have 32 bits. */
#define MAX_MAX_SECTION (G_MAXUINT32 - 1)
#define DEFAULT_MAX_FILE (64 * 1024 * 1024)
#define DEFAULT_MAX_DEPTH 3
#define DEFAULT_MAX_RATIO 200
#define DEFAULT_DEDUPE_MEMORY 100000

#define GST_NLP_TYPE_DEDUPE (gst_nlp_dedupe_get_type ())
GType gst_nlp_dedupe_get_type (void);
G_DEFINE_ENUM_TYPE (GstNlpDedupe,
                    gst_nlp_dedupe,
                    {GST_NLP_DEDUPE_NONE, "Don't look for duplicates", "none"},
                    {GST_NLP_DEDUPE_EXACT, "Same characters, ignoring whitespace", "exact"},
                    {GST_NLP_DEDUPE_NEAR, "At least 60 % of the sequences of four words in common",
                     "near"})

#define GST_NLP_TYPE_DEDUPE_ACTION (gst_nlp_dedupe_action_get_type ())
GType gst_nlp_dedupe_action_get_type (void);
G_DEFINE_ENUM_TYPE (GstNlpDedupeAction,
                    gst_nlp_dedupe_action,
                    {GST_NLP_DEDUPE_DROP, "Drop duplicates", "drop"},
                    {GST_NLP_DEDUPE_MARK, "Set the metadata copy_of and similarity", "mark"})

void
gst_nlp_source_properties_init (GstNlpSourceProperties *self,
                                GstElement *element,
                                GstDebugCategory *category)
{
  *self = (GstNlpSourceProperties){
      .element = element,
      .category = category,
      .stats = GST_NLP_STATS_INIT,
      .options = {.max_section = DEFAULT_MAX_SECTION,
                  .max_file = DEFAULT_MAX_FILE,
                  .max_depth = DEFAULT_MAX_DEPTH,
                  .max_ratio = DEFAULT_MAX_RATIO},
      .dedupe_memory = DEFAULT_DEDUPE_MEMORY,
  };
}

void
gst_nlp_source_properties_clear (GstNlpSourceProperties *self)
{
  nlp_reader_options_clear (&self->options);
  g_clear_pointer (&self->screening, nlp_screening_free);
}

static void
set_string (const gchar **option, const GValue *value)
{
  g_free ((gchar *)*option);
  *option = g_value_dup_string (value);
}

gboolean
gst_nlp_source_properties_set_property (GstNlpSourceProperties *self, guint id, const GValue *value)
{
  NlpReaderOptions *options = &self->options;

  switch (id) {
    case GST_NLP_SOURCE_PROP_CHARSET:
      set_string (&options->charset, value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_ON_ERROR:
      self->stats.on_error = g_value_get_enum (value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_MAX_SECTION:
      options->max_section = g_value_get_uint64 (value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_MAX_FILE:
      options->max_file = g_value_get_uint64 (value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_MAX_DEPTH:
      options->max_depth = g_value_get_uint (value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_MAX_RATIO:
      options->max_ratio = g_value_get_uint (value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_MAX_UNPACKED:
      options->max_unpacked = g_value_get_uint64 (value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_TEXT_FIELD:
      set_string (&options->text_field, value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_TITLE_FIELD:
      set_string (&options->title_field, value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_ID_FIELD:
      set_string (&options->id_field, value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_DATE_FIELD:
      set_string (&options->date_field, value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_DETECT_LANGUAGE:
      self->detect_language = g_value_get_boolean (value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_DEDUPE:
      self->dedupe = (GstNlpDedupe)g_value_get_enum (value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_DEDUPE_ACTION:
      self->dedupe_action = (GstNlpDedupeAction)g_value_get_enum (value);
      return TRUE;
    case GST_NLP_SOURCE_PROP_DEDUPE_MEMORY:
      self->dedupe_memory = g_value_get_uint (value);
      return TRUE;
    default:
      return FALSE;
  }
}

static GstStructure *
make_stats (const GstNlpSourceProperties *self)
{
  GstStructure *structure = gst_nlp_stats_to_structure (&self->stats);

  gst_structure_set (structure, "replaced", G_TYPE_UINT64, self->n_replaced, "copies",
                     G_TYPE_UINT64, self->n_duplicates, NULL);
  return structure;
}

gboolean
gst_nlp_source_properties_get_property (GstNlpSourceProperties *self, guint id, GValue *value)
{
  const NlpReaderOptions *options = &self->options;

  switch (id) {
    case GST_NLP_SOURCE_PROP_CHARSET:
      g_value_set_string (value, options->charset);
      return TRUE;
    case GST_NLP_SOURCE_PROP_ON_ERROR:
      g_value_set_enum (value, self->stats.on_error);
      return TRUE;
    case GST_NLP_SOURCE_PROP_MAX_SECTION:
      g_value_set_uint64 (value, options->max_section);
      return TRUE;
    case GST_NLP_SOURCE_PROP_MAX_FILE:
      g_value_set_uint64 (value, options->max_file);
      return TRUE;
    case GST_NLP_SOURCE_PROP_MAX_DEPTH:
      g_value_set_uint (value, options->max_depth);
      return TRUE;
    case GST_NLP_SOURCE_PROP_MAX_RATIO:
      g_value_set_uint (value, options->max_ratio);
      return TRUE;
    case GST_NLP_SOURCE_PROP_MAX_UNPACKED:
      g_value_set_uint64 (value, options->max_unpacked);
      return TRUE;
    case GST_NLP_SOURCE_PROP_TEXT_FIELD:
      g_value_set_string (value, options->text_field);
      return TRUE;
    case GST_NLP_SOURCE_PROP_TITLE_FIELD:
      g_value_set_string (value, options->title_field);
      return TRUE;
    case GST_NLP_SOURCE_PROP_ID_FIELD:
      g_value_set_string (value, options->id_field);
      return TRUE;
    case GST_NLP_SOURCE_PROP_DATE_FIELD:
      g_value_set_string (value, options->date_field);
      return TRUE;
    case GST_NLP_SOURCE_PROP_DETECT_LANGUAGE:
      g_value_set_boolean (value, self->detect_language);
      return TRUE;
    case GST_NLP_SOURCE_PROP_DEDUPE:
      g_value_set_enum (value, self->dedupe);
      return TRUE;
    case GST_NLP_SOURCE_PROP_DEDUPE_ACTION:
      g_value_set_enum (value, self->dedupe_action);
      return TRUE;
    case GST_NLP_SOURCE_PROP_DEDUPE_MEMORY:
      g_value_set_uint (value, self->dedupe_memory);
      return TRUE;
    case GST_NLP_SOURCE_PROP_STATS:
      g_value_take_boxed (value, make_stats (self));
      return TRUE;
    default:
      return FALSE;
  }
}

/* Makes the screening that the properties ask for. The caller holds the object lock. */
static void
reset_screening (GstNlpSourceProperties *self)
{
  g_clear_pointer (&self->screening, nlp_screening_free);
  self->drops_duplicates = self->dedupe_action == GST_NLP_DEDUPE_DROP;
  self->is_dropping = FALSE;
  if (self->dedupe == GST_NLP_DEDUPE_NONE && !self->detect_language)
    return;
  self->screening = nlp_screening_new (&(NlpScreeningOptions){
      .detect_language = self->detect_language,
      .find_duplicates = self->dedupe != GST_NLP_DEDUPE_NONE,
      .find_near_duplicates = self->dedupe == GST_NLP_DEDUPE_NEAR,
      .drop_duplicates = self->drops_duplicates,
      .capacity = self->dedupe_memory,
  });
}

/* Whether the properties are valid in this build. Posts an error if not. */
static gboolean
check_options (GstNlpSourceProperties *self,
               const NlpReaderOptions *options,
               gboolean detect_language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDecoder) decoder = NULL;

  if (detect_language && !nlp_language_can_identify ()) {
    GST_ELEMENT_ERROR (self->element, RESOURCE, SETTINGS,
                       ("detect-language: not available: built without libcld2"), (NULL));
    return FALSE;
  }
  if (options->charset == NULL)
    return TRUE;
  decoder = nlp_decoder_new (options->charset, &error);
  if (decoder == NULL)
    GST_ELEMENT_ERROR (self->element, RESOURCE, SETTINGS, ("charset: %s", error->message), (NULL));
  return decoder != NULL;
}

gboolean
gst_nlp_source_properties_start (GstNlpSourceProperties *self, NlpReaderOptions *options)
{
  gboolean detect_language;

  GST_OBJECT_LOCK (self->element);
  nlp_reader_options_copy (options, &self->options);
  options->replace_invalid = self->stats.on_error == GST_NLP_ON_ERROR_SKIP;
  gst_nlp_stats_reset (&self->stats);
  self->n_replaced = self->n_duplicates = 0;
  reset_screening (self);
  detect_language = self->detect_language;
  GST_OBJECT_UNLOCK (self->element);

  if (check_options (self, options, detect_language))
    return TRUE;
  nlp_reader_options_clear (options);
  return FALSE;
}

/* Screens a document at its only or first section. */
static void
screen_document (GstNlpSourceProperties *self, GstNlpDocument *document)
{
  const NlpScreeningResult *result = nlp_screening_begin (self->screening, document);

  self->is_dropping = result->duplicate_of != NULL && self->drops_duplicates;
  if (result->language != NULL)
    GST_CAT_DEBUG_OBJECT (self->category, self->element, "%s: detected language %s",
                          gst_nlp_document_get_uri (document), result->language);
  if (result->duplicate_of == NULL)
    return;
  GST_CAT_DEBUG_OBJECT (
      self->category, self->element, "%s: %s duplicate of document %s, similarity %.2f",
      gst_nlp_document_get_uri (document), self->is_dropping ? "dropping" : "marking",
      result->duplicate_of, result->similarity);
  GST_OBJECT_LOCK (self->element);
  self->n_duplicates++;
  GST_OBJECT_UNLOCK (self->element);
}

/* Logs a document, and at a finer level each of its later sections. */
static void
log_buffer (GstNlpSourceProperties *self,
            const NlpRecord *record,
            GstBuffer *buffer,
            GstNlpDocument *document)
{
  if (record->first)
    GST_CAT_DEBUG_OBJECT (self->category, self->element,
                          "document %" G_GUINT64_FORMAT ": %s, %s%" G_GSIZE_FORMAT " bytes",
                          GST_BUFFER_OFFSET (buffer), gst_nlp_document_get_uri (document),
                          record->last ? "" : "first section of ", gst_buffer_get_size (buffer));
  else
    GST_CAT_LOG_OBJECT (self->category, self->element,
                        "document %" G_GUINT64_FORMAT ": %s section at byte %" G_GUINT64_FORMAT
                        ", %" G_GSIZE_FORMAT " bytes",
                        GST_BUFFER_OFFSET (buffer), record->last ? "last" : "next",
                        gst_nlp_document_get_offset (document), gst_buffer_get_size (buffer));
}

GstBuffer *
gst_nlp_source_properties_make_buffer (GstNlpSourceProperties *self, const NlpRecord *record)
{
  g_autoptr (GstNlpDocument) document = record->document;
  GstBuffer *buffer;

  if (record->first && self->screening != NULL)
    screen_document (self, document);
  if (self->is_dropping)
    return NULL;
  if (self->screening != NULL)
    nlp_screening_set_metadata (self->screening, document);
  buffer = gst_nlp_buffer_new (document);

  GST_OBJECT_LOCK (self->element);
  if (record->first)
    self->stats.documents++;
  self->stats.bytes += gst_buffer_get_size (buffer);
  GST_BUFFER_OFFSET (buffer) = self->stats.documents - 1;
  GST_BUFFER_OFFSET_END (buffer) = self->stats.documents;
  GST_OBJECT_UNLOCK (self->element);

  if (!record->first)
    GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_DELTA_UNIT);
  if (record->last)
    GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_MARKER);
  log_buffer (self, record, buffer, document);
  return buffer;
}

gboolean
gst_nlp_source_properties_report_error (GstNlpSourceProperties *self, const GError *error)
{
  const gboolean goes_on =
      gst_nlp_stats_report_error (&self->stats, self->element, error, NULL, 0, 0);

  GST_CAT_DEBUG_OBJECT (self->category, self->element, "%s: %s",
                        goes_on ? "skipping a document" : "stopping", error->message);
  return goes_on;
}

static void
install_string (GObjectClass *object_class,
                guint id,
                const gchar *name,
                const gchar *nick,
                const gchar *blurb)
{
  g_object_class_install_property (
      object_class, id,
      g_param_spec_string (name, nick, blurb, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY));
}

static void
install_limits (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpDocumentSrc:max-section:
   *
   * Maximum size of the text of one buffer, in bytes. A longer text is split into sections: the
   * first buffer has no %GST_BUFFER_FLAG_DELTA_UNIT, the others have it, and the last one has
   * %GST_BUFFER_FLAG_MARKER.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROP_MAX_SECTION,
      g_param_spec_uint64 (
          "max-section", "Maximum section",
          "Maximum size of the text of one buffer, in bytes; a longer text is split into sections",
          MIN_MAX_SECTION, MAX_MAX_SECTION, DEFAULT_MAX_SECTION, flags));
  /**
   * GstNlpDocumentSrc:max-file:
   *
   * Maximum size in bytes of a record (a line, a row, a message), and of a file in a format that is
   * read as a whole, such as HTML. Plain text, archives and files of records may be larger.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROP_MAX_FILE,
      g_param_spec_uint64 (
          "max-file", "Maximum file",
          "Maximum size in bytes of a record, and of a file in a format that is read as a whole; "
          "plain text, archives and files of records may be larger",
          MIN_MAX_SECTION, MAX_MAX_SECTION, DEFAULT_MAX_FILE, flags));
  /**
   * GstNlpDocumentSrc:max-depth:
   *
   * Maximum number of nested archives that are unpacked; 0 unpacks none.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROP_MAX_DEPTH,
      g_param_spec_uint ("max-depth", "Maximum depth",
                         "Maximum number of nested archives that are unpacked (0 = none)", 0, 32,
                         DEFAULT_MAX_DEPTH, flags));
  /**
   * GstNlpDocumentSrc:max-ratio:
   *
   * Maximum ratio of the unpacked size to the size of a file. The first 16 MiB are always allowed.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROP_MAX_RATIO,
      g_param_spec_uint ("max-ratio", "Maximum ratio",
                         "Maximum ratio of unpacked to packed size, once 16 MiB are unpacked", 1,
                         G_MAXUINT, DEFAULT_MAX_RATIO, flags));
  /**
   * GstNlpDocumentSrc:max-unpacked:
   *
   * Maximum number of bytes that are unpacked from one file; 0 sets no limit.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROP_MAX_UNPACKED,
      g_param_spec_uint64 ("max-unpacked", "Maximum unpacked",
                           "Maximum number of bytes that are unpacked from one file (0 = no limit)",
                           0, G_MAXUINT64, 0, flags));
}

static void
install_fields (GObjectClass *object_class)
{
  /**
   * GstNlpDocumentSrc:text-field:
   *
   * The member of JSON objects, or the column of tables, that holds the text. %NULL finds it by
   * its name.
   *
   * Since: 0.1
   */
  install_string (
      object_class, GST_NLP_SOURCE_PROP_TEXT_FIELD, "text-field", "Text field",
      "The member of JSON or the column of tables that holds the text (NULL = find by name)");
  /**
   * GstNlpDocumentSrc:title-field:
   *
   * The member or column that holds the title. %NULL finds it by its name.
   *
   * Since: 0.1
   */
  install_string (object_class, GST_NLP_SOURCE_PROP_TITLE_FIELD, "title-field", "Title field",
                  "The member or column that holds the title (NULL = find by name)");
  /**
   * GstNlpDocumentSrc:id-field:
   *
   * The member or column that holds the id. %NULL finds it by its name.
   *
   * Since: 0.1
   */
  install_string (object_class, GST_NLP_SOURCE_PROP_ID_FIELD, "id-field", "Id field",
                  "The member or column that holds the id (NULL = find by name)");
  /**
   * GstNlpDocumentSrc:date-field:
   *
   * The member or column that holds the date of publication. %NULL finds it by its name.
   *
   * Since: 0.1
   */
  install_string (object_class, GST_NLP_SOURCE_PROP_DATE_FIELD, "date-field", "Date field",
                  "The member or column that holds the date of publication (NULL = find by name)");
}

static void
install_duplicates (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpDocumentSrc:dedupe:
   *
   * Which documents are duplicates of an earlier one: none, those with the same characters but for
   * whitespace, or also those that share 60 % of their sequences of four words.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROP_DEDUPE,
      g_param_spec_enum ("dedupe", "Deduplicate", "Which documents are duplicates of earlier ones",
                         GST_NLP_TYPE_DEDUPE, GST_NLP_DEDUPE_NONE, flags));
  /**
   * GstNlpDocumentSrc:dedupe-action:
   *
   * Whether duplicates are dropped, or get the metadata "copy_of", the id of the earlier document,
   * and "similarity".
   *
   * Since: 0.1
   */
  g_object_class_install_property (object_class, GST_NLP_SOURCE_PROP_DEDUPE_ACTION,
                                   g_param_spec_enum ("dedupe-action", "Deduplication action",
                                                      "Whether duplicates are dropped or marked",
                                                      GST_NLP_TYPE_DEDUPE_ACTION,
                                                      GST_NLP_DEDUPE_DROP, flags));
  /**
   * GstNlpDocumentSrc:dedupe-memory:
   *
   * Number of earlier documents that each document is compared with. Each takes 50 bytes of memory,
   * and 450 if #GstNlpDocumentSrc:dedupe is "near".
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROP_DEDUPE_MEMORY,
      g_param_spec_uint ("dedupe-memory", "Deduplication memory",
                         "Number of earlier documents that each document is compared with", 1,
                         100000000, DEFAULT_DEDUPE_MEMORY, flags));
}

void
gst_nlp_source_properties_install_properties (GObjectClass *object_class)
{
  /**
   * GstNlpDocumentSrc:charset:
   *
   * The character set of files that don't declare one, by a name that iconv() knows. %NULL detects
   * it for each file.
   *
   * Since: 0.1
   */
  install_string (object_class, GST_NLP_SOURCE_PROP_CHARSET, "charset", "Character set",
                  "The character set of files that don't declare one (NULL = detect for each)");
  /**
   * GstNlpDocumentSrc:on-error:
   *
   * Whether a document that can't be read is skipped with a warning, or stops the stream with an
   * error. Bytes that can't be decoded become U+FFFD in the first case, and are an error in the
   * second.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROP_ON_ERROR,
      gst_nlp_stats_on_error_spec ("What to do with a document that can't be read or decoded",
                                   GST_PARAM_MUTABLE_READY));
  install_limits (object_class);
  install_fields (object_class);
  /**
   * GstNlpDocumentSrc:detect-language:
   *
   * Whether to detect the language of documents that don't declare it. Needs a build with libcld2.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROP_DETECT_LANGUAGE,
      g_param_spec_boolean ("detect-language", "Detect language",
                            "Whether to detect the language of documents that don't declare it",
                            FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY));
  install_duplicates (object_class);
  /**
   * GstNlpDocumentSrc:stats:
   *
   * The counts since the start, each a #guint64: "documents", "bytes" (of text), "errors",
   * "replaced" (characters that became U+FFFD) and "copies" (duplicates).
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROP_STATS,
      gst_nlp_stats_spec ("Counts since the start: documents, bytes of text, errors, characters "
                          "replaced by U+FFFD, and duplicates"));

  gst_type_mark_as_plugin_api (GST_NLP_TYPE_DEDUPE, 0);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_DEDUPE_ACTION, 0);
}
