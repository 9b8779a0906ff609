/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocument.c: the object, its properties and its text.
 */

/**
 * GstNlpDocument:
 *
 * A text with its metadata and the results of its analysis.
 *
 * A document holds an immutable text, metadata (names and values), layers of spans (tokens,
 * sentences, entities, and others by name), relations between spans, and a summary. Copies share
 * all of it until one of them is written, so copying is cheap: see [method@Document.copy].
 *
 * Functions for every language count offsets in Unicode code points; spans have their offsets in
 * UTF-16 units and in bytes too. The functions for C whose
 * names begin with `peek`, `take` and `append` work on the arrays as they are stored and count
 * bytes.
 *
 * Threads may use different documents at the same time, even copies of one another. Only one thread
 * at a time may use a given document.
 *
 * Functions check their arguments. An offset or index out of range, a score outside 0 to 1 or an
 * empty label is a mistake in the program: the call logs a critical message, changes nothing, and
 * returns %NULL, -1 or 0, as its description says.
 *
 * Since: 0.1
 */

#include "gstnlpdocument-private.h"

#include <string.h>

#include "gstnlperror.h"

enum {
  PROP_0,
  PROP_TEXT,
  PROP_ID,
  PROP_URI,
  PROP_TITLE,
  PROP_LANGUAGE,
  PROP_PUBLISHED,
  PROP_OFFSET,
  PROP_RUNNING_TIME,
  PROP_DURATION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GstNlpDocument, gst_nlp_document, G_TYPE_OBJECT)

static void
gst_nlp_document_finalize (GObject *object)
{
  GstNlpDocument *self = GST_NLP_DOCUMENT (object);

  g_clear_pointer (&self->text, gst_nlp_text_unref);
  for (guint i = 0; i < GST_NLP_N_BUILTINS; i++)
    g_clear_pointer (&self->builtins[i], gst_nlp_layer_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->summary, gst_nlp_summary_unref);
  g_clear_object (&self->receipt);

  G_OBJECT_CLASS (gst_nlp_document_parent_class)->finalize (object);
}

static void
gst_nlp_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpDocument *self = GST_NLP_DOCUMENT (object);

  switch (id) {
    case PROP_TEXT:
      g_value_take_string (value, gst_nlp_document_dup_text (self));
      break;
    case PROP_ID:
    case PROP_URI:
    case PROP_TITLE:
    case PROP_LANGUAGE:
    case PROP_PUBLISHED:
      g_value_set_string (value, gst_nlp_document_get_metadata (self, pspec->name));
      break;
    case PROP_OFFSET:
      g_value_set_uint64 (value, self->section.start.byte);
      break;
    case PROP_RUNNING_TIME:
      g_value_set_uint64 (value, self->running_time);
      break;
    case PROP_DURATION:
      g_value_set_uint64 (value, self->duration);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

void
gst_nlp_document_notify (GstNlpDocument *self, const gchar *name)
{
  for (guint i = PROP_ID; i <= PROP_PUBLISHED; i++) {
    if (strcmp (properties[i]->name, name) == 0)
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  }
}

/* Sets the text during the construction. A constructor can't return an error. */
static void
set_text (GstNlpDocument *self, const gchar *string)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GstNlpText *text;

  if (string == NULL || *string == '\0')
    return;
  bytes = g_bytes_new (string, strlen (string));
  text = gst_nlp_text_new (bytes, &error);
  if (text != NULL)
    self->text = text;
  else
    g_critical ("a document with an invalid text is empty: %s", error->message);
}

static void
gst_nlp_document_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpDocument *self = GST_NLP_DOCUMENT (object);

  switch (id) {
    case PROP_TEXT:
      set_text (self, g_value_get_string (value));
      break;
    case PROP_ID:
    case PROP_URI:
    case PROP_TITLE:
    case PROP_LANGUAGE:
    case PROP_PUBLISHED:
      gst_nlp_document_set_metadata (self, pspec->name, g_value_get_string (value));
      break;
    case PROP_OFFSET:
      gst_nlp_document_set_offset (self, g_value_get_uint64 (value));
      break;
    case PROP_RUNNING_TIME:
      gst_nlp_document_set_time (self, g_value_get_uint64 (value), self->duration);
      break;
    case PROP_DURATION:
      gst_nlp_document_set_time (self, self->running_time, g_value_get_uint64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readwrite =
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * GstNlpDocument:text:
   *
   * The text in UTF-8. In the value of this property, U+FFFD stands for each NUL character of the
   * text: see [method@Document.dup_text]. A document without a text is empty.
   *
   * Since: 0.1
   */
  properties[PROP_TEXT] =
      g_param_spec_string ("text", "Text", "The text", NULL,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * GstNlpDocument:id: (getter get_id)
   *
   * The identifier of the document, %NULL if it has none. Sections of one document have the same
   * id.
   *
   * Since: 0.1
   */
  properties[PROP_ID] =
      g_param_spec_string ("id", "Id", "The identifier of the document", NULL, readwrite);
  /**
   * GstNlpDocument:uri: (getter get_uri)
   *
   * The URI that the document was read from, %NULL if it is not known.
   *
   * Since: 0.1
   */
  properties[PROP_URI] = g_param_spec_string (
      "uri", "URI", "The URI that the document was read from", NULL, readwrite);
  /**
   * GstNlpDocument:title: (getter get_title)
   *
   * The title, %NULL if it is not known.
   *
   * Since: 0.1
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", "Title", "The title", NULL, readwrite);
  /**
   * GstNlpDocument:language: (getter get_language)
   *
   * The language of the text as a BCP 47 tag, such as "en", %NULL if it is not known.
   *
   * Since: 0.1
   */
  properties[PROP_LANGUAGE] = g_param_spec_string (
      "language", "Language", "The language of the text as a BCP 47 tag", NULL, readwrite);
  /**
   * GstNlpDocument:published: (getter get_published)
   *
   * The time of publication in ISO 8601, %NULL if it is not known.
   *
   * Since: 0.1
   */
  properties[PROP_PUBLISHED] = g_param_spec_string (
      "published", "Published", "The time of publication in ISO 8601", NULL, readwrite);
  /**
   * GstNlpDocument:offset: (getter get_offset) (setter set_offset)
   *
   * The offset in bytes of this section's text in the whole document; 0 for a document in one
   * section.
   *
   * Since: 0.1
   */
  properties[PROP_OFFSET] = g_param_spec_uint64 (
      "offset", "Offset", "The offset in bytes of this section's text in the whole document", 0,
      G_MAXUINT64, 0, readwrite);
  /**
   * GstNlpDocument:running-time: (getter get_running_time)
   *
   * The running time at which the text is shown or spoken, in nanoseconds, or %GST_CLOCK_TIME_NONE.
   *
   * Since: 0.1
   */
  properties[PROP_RUNNING_TIME] = g_param_spec_uint64 (
      "running-time", "Running time", "The running time at which the text is shown or spoken (ns)",
      0, G_MAXUINT64, G_MAXUINT64, readwrite);
  /**
   * GstNlpDocument:duration: (getter get_duration)
   *
   * The time for which the text is shown or spoken, in nanoseconds, or %GST_CLOCK_TIME_NONE.
   *
   * Since: 0.1
   */
  properties[PROP_DURATION] = g_param_spec_uint64 (
      "duration", "Duration", "The time for which the text is shown or spoken (ns)", 0, G_MAXUINT64,
      G_MAXUINT64, readwrite);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gst_nlp_document_class_init (GstNlpDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gst_nlp_document_finalize;
  object_class->get_property = gst_nlp_document_get_property;
  object_class->set_property = gst_nlp_document_set_property;
  install_properties (object_class);
}

static void
gst_nlp_document_init (GstNlpDocument *self)
{
  self->text = gst_nlp_text_new_empty ();
  self->section.is_last = TRUE;
  self->running_time = G_MAXUINT64;
  self->duration = G_MAXUINT64;
}

GstNlpDocument *
gst_nlp_document_new_for_text (GstNlpText *text)
{
  GstNlpDocument *self = g_object_new (GST_NLP_TYPE_DOCUMENT, NULL);

  self->text = text;
  return self;
}

/**
 * gst_nlp_document_new:
 * @text: a text in UTF-8
 * @error: return location for an error
 *
 * Creates a document without annotations. The text is copied.
 *
 * Returns: (transfer full): the document, or %NULL with %GST_NLP_ERROR_ENCODING or
 *     %GST_NLP_ERROR_TOO_LARGE
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_document_new (const gchar *text, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  bytes = g_bytes_new (text, strlen (text));
  return gst_nlp_document_new_from_bytes (bytes, error);
}

/**
 * gst_nlp_document_new_from_bytes:
 * @text: a text in UTF-8; it may contain NUL characters
 * @error: return location for an error
 *
 * Creates a document without annotations that refers to @text without copying it.
 *
 * Returns: (transfer full): the document, or %NULL with %GST_NLP_ERROR_ENCODING or
 *     %GST_NLP_ERROR_TOO_LARGE
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_document_new_from_bytes (GBytes *text, GError **error)
{
  GstNlpText *shared;

  g_return_val_if_fail (text != NULL, NULL);

  shared = gst_nlp_text_new (text, error);
  return shared ? gst_nlp_document_new_for_text (shared) : NULL;
}

/**
 * gst_nlp_document_copy:
 * @self: a document
 *
 * Copies a document. The copy shares text, metadata and layers with @self until one of the two is
 * written, so the cost does not depend on the length of the text.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_document_copy (GstNlpDocument *self)
{
  GstNlpDocument *copy;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  copy = gst_nlp_document_new_for_text (gst_nlp_text_ref (self->text));
  for (guint i = 0; i < GST_NLP_N_BUILTINS; i++) {
    if (self->builtins[i] != NULL)
      copy->builtins[i] = gst_nlp_layer_ref (self->builtins[i]);
  }
  if (self->others != NULL) {
    copy->others = g_ptr_array_new_with_free_func ((GDestroyNotify)gst_nlp_layer_unref);
    for (guint i = 0; i < self->others->len; i++)
      g_ptr_array_add (copy->others, gst_nlp_layer_ref (self->others->pdata[i]));
  }
  if (self->summary != NULL) {
    copy->summary = self->summary;
    g_atomic_int_inc (&copy->summary->ref_count);
  }
  copy->receipt = self->receipt != NULL ? g_object_ref (self->receipt) : NULL;
  copy->section = self->section;
  copy->running_time = self->running_time;
  copy->duration = self->duration;

  return copy;
}

/**
 * gst_nlp_document_set_receipt:
 * @self: a document
 * @receipt: (nullable): an object
 *
 * Makes the document, its copies and the output derived from them hold a reference to @receipt. The
 * object is finalized when everything derived from the document has been written or discarded. A
 * source that must not lose documents uses this to learn which ones are done.
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_receipt (GstNlpDocument *self, GObject *receipt)
{
  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));

  g_set_object (&self->receipt, receipt);
}

/**
 * gst_nlp_document_get_receipt:
 * @self: a document
 *
 * Gets the receipt. An element that stores output derived from the document holds a reference to
 * the receipt for as long as the output is pending.
 *
 * Returns: (transfer none) (nullable): the receipt
 *
 * Since: 0.1
 */
GObject *
gst_nlp_document_get_receipt (GstNlpDocument *self)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  return self->receipt;
}

/**
 * gst_nlp_document_dup_text:
 * @self: a document
 *
 * Copies the text to a string. A string can't hold NUL characters, so U+FFFD, the replacement
 * character, stands for each of them; offsets in code points and UTF-16 units stay right.
 * [method@Document.get_bytes] returns the text unchanged.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
gchar *
gst_nlp_document_dup_text (GstNlpDocument *self)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  return gst_nlp_text_dup (self->text, 0, self->text->length);
}

/**
 * gst_nlp_document_get_bytes:
 * @self: a document
 *
 * Gets the text as bytes of UTF-8, without copying it.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
GBytes *
gst_nlp_document_get_bytes (GstNlpDocument *self)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  return self->text->bytes != NULL ? g_bytes_ref (self->text->bytes) : g_bytes_new_static ("", 0);
}

/**
 * gst_nlp_document_get_length:
 * @self: a document
 *
 * Gets the length of the text.
 *
 * Returns: the length in code points
 *
 * Since: 0.1
 */
guint
gst_nlp_document_get_length (GstNlpDocument *self)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), 0);

  return gst_nlp_text_from_byte (self->text, self->text->length, GST_NLP_OFFSETS_CODEPOINT);
}

/**
 * gst_nlp_document_peek_text: (skip)
 * @self: a document
 * @length: (out) (optional): the length of the text in bytes
 *
 * Gets the text without copying it. It need not end in a NUL byte.
 *
 * Returns: (transfer none): the text, which lives as long as @self
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_document_peek_text (GstNlpDocument *self, gsize *length)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  if (length != NULL)
    *length = self->text->length;
  return self->text->data;
}

/**
 * gst_nlp_document_get_offset: (get-property offset)
 * @self: a document
 *
 * Gets where the text of this section begins in the whole document.
 *
 * Returns: the offset in bytes, 0 for a document in one section
 *
 * Since: 0.1
 */
guint64
gst_nlp_document_get_offset (GstNlpDocument *self)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), 0);

  return self->section.start.byte;
}

void
gst_nlp_document_set_start (GstNlpDocument *self, const GstNlpPosition *start)
{
  gboolean changes = self->section.start.byte != start->byte;

  self->section.start = *start;
  if (changes)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFSET]);
}

/**
 * gst_nlp_document_set_offset: (set-property offset)
 * @self: a document
 * @offset: the offset in bytes
 *
 * Sets where the text of this section begins in the whole document, as if all text before it were
 * ASCII. [method@Document.set_section] sets the offset in every unit.
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_offset (GstNlpDocument *self, guint64 offset)
{
  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));

  gst_nlp_document_set_start (self, &(GstNlpPosition){offset, offset, offset});
}

/**
 * gst_nlp_document_get_running_time: (get-property running-time)
 * @self: a document
 *
 * Gets the running time at which the text is shown or spoken.
 *
 * Returns: the time in nanoseconds, or %GST_CLOCK_TIME_NONE
 *
 * Since: 0.1
 */
guint64
gst_nlp_document_get_running_time (GstNlpDocument *self)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), G_MAXUINT64);

  return self->running_time;
}

/**
 * gst_nlp_document_get_duration: (get-property duration)
 * @self: a document
 *
 * Gets the time for which the text is shown or spoken.
 *
 * Returns: the duration in nanoseconds, or %GST_CLOCK_TIME_NONE
 *
 * Since: 0.1
 */
guint64
gst_nlp_document_get_duration (GstNlpDocument *self)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), G_MAXUINT64);

  return self->duration;
}

/**
 * gst_nlp_document_set_time:
 * @self: a document
 * @running_time: the running time in nanoseconds, or %GST_CLOCK_TIME_NONE
 * @duration: the duration in nanoseconds, or %GST_CLOCK_TIME_NONE
 *
 * Sets when, and for how long, the text is shown or spoken.
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_time (GstNlpDocument *self, guint64 running_time, guint64 duration)
{
  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));

  if (self->running_time != running_time) {
    self->running_time = running_time;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING_TIME]);
  }
  if (self->duration != duration) {
    self->duration = duration;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DURATION]);
  }
}
