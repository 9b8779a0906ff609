/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "gstnlpsourceproperties.h"

#include "gstnlpmeta.h"
#include "input/charset.h"
#include "screening/languageid.h"

#define DEFAULT_MAX_SECTION (128 * 1024)
#define MIN_MAX_SECTION 1024
/* A document has less than 4 GiB. */
#define MAX_MAX_SECTION (G_MAXUINT32 - 1)
#define DEFAULT_MAX_FILE (64 * 1024 * 1024)
#define DEFAULT_MAX_DEPTH 3
#define DEFAULT_MAX_RATIO 200
#define DEFAULT_DEDUPE_MEMORY 100000

#define GST_NLP_TYPE_DEDUPE (gst_nlp_dedupe_get_type ())
#define GST_NLP_TYPE_DEDUPE_ACTION (gst_nlp_dedupe_action_get_type ())

static GType
gst_nlp_dedupe_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue values[] = {
      {GST_NLP_DEDUPE_NONE, "Copies are documents like others", "none"},
      {GST_NLP_DEDUPE_EXACT, "The same words and marks", "exact"},
      {GST_NLP_DEDUPE_NEAR, "Most of the runs of words", "near"},
      {0, NULL, NULL},
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GstNlpDedupe", values));
  return type;
}

static GType
gst_nlp_dedupe_action_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue values[] = {
      {GST_NLP_DEDUPE_DROP, "Leave copies out", "drop"},
      {GST_NLP_DEDUPE_MARK, "Tell of what they are copies", "mark"},
      {0, NULL, NULL},
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GstNlpDedupeAction", values));
  return type;
}

void
gst_nlp_source_properties_init (GstNlpSourceProperties *self, GstElement *element)
{
  *self = (GstNlpSourceProperties){
      .element = element,
      .stats = GST_NLP_STATS_INIT,
      .settings = {.max_section = DEFAULT_MAX_SECTION,
                   .max_file = DEFAULT_MAX_FILE,
                   .max_depth = DEFAULT_MAX_DEPTH,
                   .max_ratio = DEFAULT_MAX_RATIO},
      .dedupe_memory = DEFAULT_DEDUPE_MEMORY,
  };
}

void
gst_nlp_source_properties_clear (GstNlpSourceProperties *self)
{
  nlp_reader_options_clear (&self->settings);
  g_clear_pointer (&self->copies, nlp_near_duplicates_free);
  g_clear_pointer (&self->copy_of, g_free);
}

static void
set_string (const gchar **field, const GValue *value)
{
  g_free ((gchar *)*field);
  *field = g_value_dup_string (value);
}

gboolean
gst_nlp_source_properties_set_property (GstNlpSourceProperties *self, guint id, const GValue *value)
{
  NlpReaderOptions *settings = &self->settings;

  switch (id) {
    case GST_NLP_SOURCE_PROPERTIES_PROP_CHARSET:
      set_string (&settings->charset, value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_ON_ERROR:
      self->stats.on_error = g_value_get_enum (value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_MAX_SECTION:
      settings->max_section = g_value_get_uint64 (value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_MAX_FILE:
      settings->max_file = g_value_get_uint64 (value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_MAX_DEPTH:
      settings->max_depth = g_value_get_uint (value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_MAX_RATIO:
      settings->max_ratio = g_value_get_uint (value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_MAX_UNPACKED:
      settings->max_unpacked = g_value_get_uint64 (value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_TEXT_FIELD:
      set_string (&settings->text_field, value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_TITLE_FIELD:
      set_string (&settings->title_field, value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_ID_FIELD:
      set_string (&settings->id_field, value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_DATE_FIELD:
      set_string (&settings->date_field, value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_DETECT_LANGUAGE:
      self->detect_language = g_value_get_boolean (value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE:
      self->dedupe = (GstNlpDedupe)g_value_get_enum (value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE_ACTION:
      self->dedupe_action = (GstNlpDedupeAction)g_value_get_enum (value);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE_MEMORY:
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
                     G_TYPE_UINT64, self->n_copies, NULL);
  return structure;
}

gboolean
gst_nlp_source_properties_get_property (GstNlpSourceProperties *self, guint id, GValue *value)
{
  const NlpReaderOptions *settings = &self->settings;

  switch (id) {
    case GST_NLP_SOURCE_PROPERTIES_PROP_CHARSET:
      g_value_set_string (value, settings->charset);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_ON_ERROR:
      g_value_set_enum (value, self->stats.on_error);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_MAX_SECTION:
      g_value_set_uint64 (value, settings->max_section);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_MAX_FILE:
      g_value_set_uint64 (value, settings->max_file);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_MAX_DEPTH:
      g_value_set_uint (value, settings->max_depth);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_MAX_RATIO:
      g_value_set_uint (value, settings->max_ratio);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_MAX_UNPACKED:
      g_value_set_uint64 (value, settings->max_unpacked);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_TEXT_FIELD:
      g_value_set_string (value, settings->text_field);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_TITLE_FIELD:
      g_value_set_string (value, settings->title_field);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_ID_FIELD:
      g_value_set_string (value, settings->id_field);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_DATE_FIELD:
      g_value_set_string (value, settings->date_field);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_DETECT_LANGUAGE:
      g_value_set_boolean (value, self->detect_language);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE:
      g_value_set_enum (value, self->dedupe);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE_ACTION:
      g_value_set_enum (value, self->dedupe_action);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE_MEMORY:
      g_value_set_uint (value, self->dedupe_memory);
      return TRUE;
    case GST_NLP_SOURCE_PROPERTIES_PROP_STATS:
      g_value_take_boxed (value, make_stats (self));
      return TRUE;
    default:
      return FALSE;
  }
}

gboolean
gst_nlp_source_properties_start (GstNlpSourceProperties *self, NlpReaderOptions *settings)
{
  gboolean detect_language;

  GST_OBJECT_LOCK (self->element);
  nlp_reader_options_copy (settings, &self->settings);
  settings->replace_invalid = self->stats.on_error == GST_NLP_ON_ERROR_SKIP;
  gst_nlp_stats_reset (&self->stats);
  self->n_replaced = self->n_copies = 0;
  g_clear_pointer (&self->copies, nlp_near_duplicates_free);
  if (self->dedupe != GST_NLP_DEDUPE_NONE)
    self->copies =
        nlp_near_duplicates_new (self->dedupe == GST_NLP_DEDUPE_NEAR, self->dedupe_memory);
  detect_language = self->detect_language;
  GST_OBJECT_UNLOCK (self->element);

  if (detect_language && !nlp_language_can_identify ()) {
    GST_ELEMENT_ERROR (self->element, RESOURCE, SETTINGS,
                       ("detect-language: not in this build, which is without libcld2"), (NULL));
    nlp_reader_options_clear (settings);
    return FALSE;
  }

  if (settings->charset != NULL) {
    g_autoptr (GError) error = NULL;
    g_autoptr (NlpDecoder) decoder = nlp_decoder_new (settings->charset, &error);

    if (decoder == NULL) {
      GST_ELEMENT_ERROR (self->element, RESOURCE, SETTINGS, ("charset: %s", error->message),
                         (NULL));
      nlp_reader_options_clear (settings);
      return FALSE;
    }
  }
  return TRUE;
}

/* Looks at the first or only section of a document: whether it is a copy, and in which language it
 * is. */
static void
begin_document (GstNlpSourceProperties *self, GstNlpDocument *document)
{
  const gchar *original = NULL;
  gsize length;
  const gchar *text = gst_nlp_document_peek_text (document, &length);

  g_clear_pointer (&self->copy_of, g_free);
  self->is_dropping = FALSE;
  self->language = NULL;
  if (self->copies != NULL &&
      nlp_near_duplicates_check (self->copies, text, length, gst_nlp_document_get_id (document),
                                 &original, &self->similarity)) {
    self->copy_of = g_strdup (original != NULL ? original : "");
    self->is_dropping = self->dedupe_action == GST_NLP_DEDUPE_DROP;
  }
  if (self->detect_language && !self->is_dropping &&
      gst_nlp_document_get_language (document) == NULL)
    self->language = nlp_language_identify (text, length);
}

/* Tells what was found out of a document to one of its sections. */
static void
mark_section (GstNlpSourceProperties *self, GstNlpDocument *document)
{
  gchar similarity[G_ASCII_DTOSTR_BUF_SIZE];

  if (self->copy_of != NULL) {
    gst_nlp_document_set_metadata (document, "copy_of", self->copy_of);
    gst_nlp_document_set_metadata (
        document, "similarity",
        g_ascii_formatd (similarity, sizeof similarity, "%.2f", self->similarity));
  }
  if (self->language != NULL)
    gst_nlp_document_set_metadata (document, "language", self->language);
}

GstBuffer *
gst_nlp_source_properties_make_buffer (GstNlpSourceProperties *self, const NlpRecord *record)
{
  g_autoptr (GstNlpDocument) document = record->document;
  GstBuffer *buffer;

  if (record->first && (self->copies != NULL || self->detect_language))
    begin_document (self, document);
  if (record->first && self->copy_of != NULL) {
    GST_OBJECT_LOCK (self->element);
    self->n_copies++;
    GST_OBJECT_UNLOCK (self->element);
  }
  if (self->is_dropping)
    return NULL;
  mark_section (self, document);
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
  return buffer;
}

gboolean
gst_nlp_source_properties_report_error (GstNlpSourceProperties *self, const GError *error)
{
  return gst_nlp_stats_report_error (&self->stats, self->element, error, NULL, 0, 0);
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
install_finders (GObjectClass *object_class)
{
  const GParamFlags settable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROPERTIES_PROP_DETECT_LANGUAGE,
      g_param_spec_boolean ("detect-language", "Detect language",
                            "Whether to find the language of documents that don't say it", FALSE,
                            settable));
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE,
      g_param_spec_enum ("dedupe", "Deduplicate", "What a copy of an earlier document is",
                         GST_NLP_TYPE_DEDUPE, GST_NLP_DEDUPE_NONE, settable));
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE_ACTION,
      g_param_spec_enum ("dedupe-action", "Deduplicate how", "What happens to copies",
                         GST_NLP_TYPE_DEDUPE_ACTION, GST_NLP_DEDUPE_DROP, settable));
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE_MEMORY,
      g_param_spec_uint ("dedupe-memory", "Deduplicate among",
                         "How many of the last documents a copy may be of", 1, 100000000,
                         DEFAULT_DEDUPE_MEMORY, settable));
}

void
gst_nlp_source_properties_install_properties (GObjectClass *object_class)
{
  const GParamFlags settable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  install_string (object_class, GST_NLP_SOURCE_PROPERTIES_PROP_CHARSET, "charset", "Character set",
                  "The character set of files that don't declare one (NULL = detect it for each)");
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROPERTIES_PROP_ON_ERROR,
      gst_nlp_stats_on_error_spec ("What to do with a document that can't be read or decoded",
                                   GST_PARAM_MUTABLE_READY));
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROPERTIES_PROP_MAX_SECTION,
      g_param_spec_uint64 ("max-section", "Maximum section",
                           "The longest text of one buffer in bytes; longer ones come as sections",
                           MIN_MAX_SECTION, MAX_MAX_SECTION, DEFAULT_MAX_SECTION, settable));
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROPERTIES_PROP_MAX_FILE,
      g_param_spec_uint64 ("max-file", "Maximum file",
                           "The most bytes of a record, or of a file in a format that is read as a "
                           "whole; plain text and archives may be longer",
                           MIN_MAX_SECTION, MAX_MAX_SECTION, DEFAULT_MAX_FILE, settable));
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROPERTIES_PROP_MAX_DEPTH,
      g_param_spec_uint ("max-depth", "Maximum depth",
                         "How deep archives may be in archives; 0 = unpack none", 0, 32,
                         DEFAULT_MAX_DEPTH, settable));
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROPERTIES_PROP_MAX_RATIO,
      g_param_spec_uint ("max-ratio", "Maximum ratio",
                         "How many times its size a file may unpack to, if that is over 16 MiB", 1,
                         G_MAXUINT, DEFAULT_MAX_RATIO, settable));
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROPERTIES_PROP_MAX_UNPACKED,
      g_param_spec_uint64 ("max-unpacked", "Maximum unpacked",
                           "How many bytes a file may unpack to; 0 = any number", 0, G_MAXUINT64, 0,
                           settable));
  install_string (object_class, GST_NLP_SOURCE_PROPERTIES_PROP_TEXT_FIELD, "text-field",
                  "Text field",
                  "The member of JSON or column of tables that holds the text (NULL = by name)");
  install_string (object_class, GST_NLP_SOURCE_PROPERTIES_PROP_TITLE_FIELD, "title-field",
                  "Title field", "The member or column that holds the title (NULL = by name)");
  install_string (object_class, GST_NLP_SOURCE_PROPERTIES_PROP_ID_FIELD, "id-field", "Id field",
                  "The member or column that holds the id (NULL = by name)");
  install_string (object_class, GST_NLP_SOURCE_PROPERTIES_PROP_DATE_FIELD, "date-field",
                  "Date field",
                  "The member or column that holds the date of publication (NULL = by name)");
  install_finders (object_class);
  g_object_class_install_property (
      object_class, GST_NLP_SOURCE_PROPERTIES_PROP_STATS,
      gst_nlp_stats_spec ("Documents, bytes of text, errors, characters replaced by U+FFFD and "
                          "copies since the start"));
}
