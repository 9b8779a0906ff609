/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpjsonwriter.c: writes a document as a JSON object.
 */

#include "gstnlpdocument-private.h"

#include <math.h>
#include <string.h>

#include "base/jsonstring.h"
#include "base/pos.h"
#include "gstnlpjson.h"

/* The metadata that is written before the text, in this order. All other follows it. */
static const gchar *const head_names[] = {"id", "uri", "title", "language", "published", NULL};

/* The members of the syntax of tokens. */
static const gchar *const syntax_members[] = {"token_pos",   "token_tags",      "token_lemmas",
                                              "token_heads", "token_relations", NULL};

typedef struct {
  GstNlpDocument *document;
  GString *out;
  GstNlpTextCursor cursor;
  const gchar *const *layers;
  gboolean opened;
  gboolean has_cues;
} Writer;

static void
append_string (GString *out, const gchar *string, gsize length)
{
  nlp_json_append_string (out, string, (gssize)length, NLP_JSON_SHORT);
}

#define MAX_DIGITS 20 /* of a number of 64 bits */

/* Writes @value before @end. Returns the first digit. */
static inline gchar *
write_digits (gchar *end, guint64 value)
{
  do {
    *--end = '0' + value % 10;
    value /= 10;
  } while (value > 0);
  return end;
}

static void
append_uint (GString *out, guint64 value)
{
  gchar digits[MAX_DIGITS];
  gchar *end = digits + sizeof digits;
  const gchar *first = write_digits (end, value);

  g_string_append_len (out, first, end - first);
}

/* Writes a score of whole thousandths, as most are, and returns whether it is one. */
static gboolean
append_thousandths (GString *out, gfloat score)
{
  const guint thousandths = score > 0 && score < 1 ? (guint)(score * 1000 + 0.5f) : 0;
  gchar digits[] = "0.000";
  gsize length = strlen (digits);

  if (thousandths == 0 || thousandths > 999 || (gfloat)(thousandths / 1000.0) != score)
    return FALSE;
  digits[2] += (gchar)(thousandths / 100);
  digits[3] += (gchar)(thousandths / 10 % 10);
  digits[4] += (gchar)(thousandths % 10);
  while (digits[length - 1] == '0')
    length--;
  g_string_append_len (out, digits, (gssize)length);
  return TRUE;
}

/* Writes the shortest of a few forms that reads back as the same float. */
static void
append_score (GString *out, gfloat score)
{
  gchar buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (append_thousandths (out, score))
    return;
  if (!isfinite (score)) {
    g_string_append (out, "null");
    return;
  }
  for (guint precision = 3; precision <= 9; precision += 3) {
    gchar format[] = {'%', '.', '0' + precision, 'g', '\0'};

    g_ascii_formatd (buffer, sizeof buffer, format, score);
    if ((gfloat)g_ascii_strtod (buffer, NULL) == score)
      break;
  }
  g_string_append (out, buffer);
}

/* Begins a member of an object. The first member also opens the object of the document. */
static void
begin_member (Writer *self, const gchar *name)
{
  g_string_append (self->out, self->opened ? ", " : "{");
  self->opened = TRUE;
  append_string (self->out, name, strlen (name));
  g_string_append (self->out, ": ");
}

static void
append_offset (Writer *self, guint32 byte)
{
  append_uint (self->out, gst_nlp_text_cursor_from_byte (&self->cursor, byte));
}

static void
append_value (GString *out, const gchar *value, gboolean json)
{
  if (json)
    g_string_append (out, value);
  else
    append_string (out, value, strlen (value));
}

static gboolean
is_wanted (const Writer *self, const gchar *layer)
{
  return self->layers == NULL || g_strv_contains (self->layers, layer);
}

/* Returns a built-in layer, or NULL if there is none or it is not wanted. */
static GstNlpLayer *
get_wanted_builtin (const Writer *self, GstNlpBuiltin builtin)
{
  GstNlpLayer *layer = gst_nlp_document_peek_builtin (self->document, builtin);

  return layer != NULL && is_wanted (self, layer->name) ? layer : NULL;
}

/* Returns the layer of tokens if their syntax is wanted, which needs the tokens, or else NULL. */
static GstNlpLayer *
get_wanted_syntax (const Writer *self)
{
  GstNlpLayer *layer = get_wanted_builtin (self, GST_NLP_BUILTIN_TOKENS);

  return layer != NULL && layer->syntax != NULL && is_wanted (self, "syntax") ? layer : NULL;
}

static gboolean
has_wanted_others (const Writer *self)
{
  GPtrArray *others = self->document->others;

  for (guint i = 0; others != NULL && i < others->len; i++) {
    if (is_wanted (self, ((GstNlpLayer *)others->pdata[i])->name))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_part (GstNlpDocument *self)
{
  GstNlpSection section;

  return gst_nlp_document_get_section (self, &section);
}

/* Whether a member of this name is written already, so that metadata can't have it. */
static gboolean
is_written (const Writer *self, const gchar *name)
{
  GstNlpDocument *document = self->document;

  if (strcmp (name, "tokens") == 0 || strcmp (name, "token_flags") == 0)
    return get_wanted_builtin (self, GST_NLP_BUILTIN_TOKENS) != NULL;
  if (g_strv_contains (syntax_members, name))
    return get_wanted_syntax (self) != NULL;
  if (strcmp (name, "sentences") == 0)
    return get_wanted_builtin (self, GST_NLP_BUILTIN_SENTENCES) != NULL;
  if (strcmp (name, "entities") == 0)
    return get_wanted_builtin (self, GST_NLP_BUILTIN_ENTITIES) != NULL;
  if (strcmp (name, "relations") == 0)
    return get_wanted_builtin (self, GST_NLP_BUILTIN_RELATIONS) != NULL;
  if (strcmp (name, "layers") == 0)
    return has_wanted_others (self);
  if (strcmp (name, "summary") == 0)
    return document->summary != NULL && is_wanted (self, "summary");
  if (strcmp (name, "offset") == 0)
    return document->section.start.byte != 0;
  if (strcmp (name, "section") == 0)
    return is_part (document);
  if (strcmp (name, "running_time") == 0)
    return document->running_time != G_MAXUINT64;
  if (strcmp (name, "duration") == 0)
    return document->duration != G_MAXUINT64;
  if (strcmp (name, "offsets") == 0)
    return self->cursor.unit != GST_NLP_OFFSETS_CODEPOINT;
  return FALSE;
}

static void
append_head (Writer *self)
{
  for (guint i = 0; head_names[i] != NULL; i++) {
    const GstNlpMetadata *row = gst_nlp_document_find_metadata (self->document, head_names[i]);

    if (row != NULL) {
      begin_member (self, row->name);
      append_value (self->out, row->value, row->json);
    }
  }
}

static void
append_other_metadata (Writer *self)
{
  GstNlpLayer *layer = gst_nlp_document_peek_builtin (self->document, GST_NLP_BUILTIN_METADATA);

  for (guint i = 0; layer != NULL && i < layer->rows->len; i++) {
    const GstNlpMetadata *row = gst_nlp_layer_row (layer, GstNlpMetadata, i);

    if (g_strv_contains (head_names, row->name) || is_written (self, row->name))
      continue;
    begin_member (self, row->name);
    append_value (self->out, row->value, row->json);
  }
}

static guint64
in_unit (const Writer *self, const GstNlpPosition *position)
{
  switch (self->cursor.unit) {
    case GST_NLP_OFFSETS_BYTE:
      return position->byte;
    case GST_NLP_OFFSETS_UTF16:
      return position->utf16;
    default:
      return position->codepoint;
  }
}

/* Writes where the section begins in every unit, so that a reader can continue in any of them. */
static void
append_section (Writer *self)
{
  const GstNlpSection *section = &self->document->section;

  begin_member (self, "section");
  g_string_append (self->out, "{\"number\": ");
  append_uint (self->out, section->number);
  if (section->is_last)
    g_string_append (self->out, ", \"last\": true");
  begin_member (self, "byte");
  append_uint (self->out, section->start.byte);
  begin_member (self, "codepoint");
  append_uint (self->out, section->start.codepoint);
  begin_member (self, "utf16");
  append_uint (self->out, section->start.utf16);
  g_string_append_c (self->out, '}');
}

/* Writes where the text is in time and in a longer document. */
static void
append_position (Writer *self)
{
  GstNlpDocument *document = self->document;

  if (document->section.start.byte != 0) {
    begin_member (self, "offset");
    append_uint (self->out, in_unit (self, &document->section.start));
  }
  if (is_part (document))
    append_section (self);
  if (document->running_time != G_MAXUINT64) {
    begin_member (self, "running_time");
    append_uint (self->out, document->running_time);
  }
  if (document->duration != G_MAXUINT64) {
    begin_member (self, "duration");
    append_uint (self->out, document->duration);
  }
  if (self->cursor.unit != GST_NLP_OFFSETS_CODEPOINT) {
    begin_member (self, "offsets");
    g_string_append (self->out,
                     self->cursor.unit == GST_NLP_OFFSETS_BYTE ? "\"byte\"" : "\"utf16\"");
  }
}

static void
append_pair (Writer *self, guint32 start, guint32 end)
{
  const guint64 first = gst_nlp_text_cursor_from_byte (&self->cursor, start);
  const guint64 last = gst_nlp_text_cursor_from_byte (&self->cursor, end);
  gchar pair[2 * MAX_DIGITS + 3];
  gchar *at = pair + sizeof pair;

  /* Backwards, so that one call appends all of it. */
  *--at = ']';
  at = write_digits (at, last);
  *--at = ',';
  at = write_digits (at, first);
  *--at = '[';
  g_string_append_len (self->out, at, pair + sizeof pair - at);
}

static void
append_tokens (Writer *self, GstNlpLayer *layer)
{
  guint32 flags = 0;

  begin_member (self, layer->name);
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < layer->rows->len; i++) {
    const GstNlpToken *token = gst_nlp_layer_row (layer, GstNlpToken, i);

    if (i > 0)
      g_string_append_c (self->out, ',');
    append_pair (self, token->start, token->end);
    flags |= token->flags;
  }
  g_string_append_c (self->out, ']');

  if (flags == 0)
    return;
  begin_member (self, "token_flags");
  for (guint i = 0; i < layer->rows->len; i++) {
    g_string_append_c (self->out, i > 0 ? ',' : '[');
    append_uint (self->out, gst_nlp_layer_row (layer, GstNlpToken, i)->flags);
  }
  g_string_append_c (self->out, ']');
}

static void
append_name (GString *out, const gchar *name)
{
  if (name != NULL)
    append_string (out, name, strlen (name));
  else
    g_string_append (out, "null");
}

static void
append_pos (Writer *self, GstNlpLayer *layer, guint i)
{
  append_name (self->out, nlp_pos_get_name (gst_nlp_syntax_token (layer->syntax, i)->pos));
}

static void
append_tag (Writer *self, GstNlpLayer *layer, guint i)
{
  append_name (self->out, gst_nlp_names_get (layer->syntax->tags,
                                             gst_nlp_syntax_token (layer->syntax, i)->tag));
}

static void
append_lemma (Writer *self, GstNlpLayer *layer, guint i)
{
  g_autoptr (GString) lemma = g_string_new (NULL);

  if (gst_nlp_document_append_lemma (self->document, i, lemma))
    append_string (self->out, lemma->str, lemma->len);
  else
    append_name (self->out, NULL);
}

static void
append_head_number (Writer *self, GstNlpLayer *layer, guint i)
{
  const guint32 head = gst_nlp_syntax_token (layer->syntax, i)->head;

  if (head != GST_NLP_HEAD_NONE)
    append_uint (self->out, head);
  else
    append_name (self->out, NULL);
}

static void
append_token_relation (Writer *self, GstNlpLayer *layer, guint i)
{
  append_name (self->out, gst_nlp_names_get (layer->syntax->relations,
                                             gst_nlp_syntax_token (layer->syntax, i)->relation));
}

static void
append_column (Writer *self,
               const gchar *name,
               GstNlpLayer *layer,
               void (*append) (Writer *self, GstNlpLayer *layer, guint i))
{
  begin_member (self, name);
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < layer->rows->len; i++) {
    if (i > 0)
      g_string_append_c (self->out, ',');
    append (self, layer, i);
  }
  g_string_append_c (self->out, ']');
}

/* Writes the columns that have a value. The first one is always written, to show that the tokens
 * have syntax. */
static void
append_syntax (Writer *self, GstNlpLayer *layer)
{
  gboolean tags = FALSE, lemmas = FALSE, heads = FALSE, relations = FALSE;

  for (guint i = 0; i < layer->rows->len; i++) {
    const GstNlpTokenSyntax *token = gst_nlp_syntax_token (layer->syntax, i);

    tags |= token->tag != 0;
    lemmas |= token->lemma != GST_NLP_LEMMA_NONE;
    heads |= token->head != GST_NLP_HEAD_NONE;
    relations |= token->relation != 0;
  }

  append_column (self, syntax_members[0], layer, append_pos);
  if (tags)
    append_column (self, syntax_members[1], layer, append_tag);
  if (lemmas)
    append_column (self, syntax_members[2], layer, append_lemma);
  if (heads)
    append_column (self, syntax_members[3], layer, append_head_number);
  if (relations)
    append_column (self, syntax_members[4], layer, append_token_relation);
}

static void
append_sentences (Writer *self, GstNlpLayer *layer)
{
  begin_member (self, layer->name);
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < layer->rows->len; i++) {
    const GstNlpRange *sentence = gst_nlp_layer_row (layer, GstNlpRange, i);

    if (i > 0)
      g_string_append_c (self->out, ',');
    append_pair (self, sentence->start, sentence->end);
  }
  g_string_append_c (self->out, ']');
}

static void
append_attributes (Writer *self, const GstNlpAttribute *attributes)
{
  for (; attributes != NULL; attributes = attributes->next) {
    begin_member (self, attributes->name);
    append_value (self->out, attributes->value, attributes->json);
  }
}

/* Writes the running time of the span's cue, unless the span has one of its own. */
static void
append_running_time (Writer *self, const GstNlpRawSpan *span)
{
  guint64 time = gst_nlp_document_time_at (self->document, span->start);

  if (time == G_MAXUINT64 || gst_nlp_attribute_find (span->attributes, "running_time") != NULL)
    return;
  begin_member (self, "running_time");
  append_uint (self->out, time);
}

static void
append_span (Writer *self, const GstNlpRawSpan *span)
{
  GString *out = self->out;

  g_string_append (out, "{\"start\": ");
  append_offset (self, span->start);
  g_string_append (out, ", \"end\": ");
  append_offset (self, span->end);
  if (span->label != NULL) {
    begin_member (self, "label");
    append_string (out, span->label, strlen (span->label));
  }
  begin_member (self, "text");
  append_string (out, self->document->text->data + span->start, span->end - span->start);
  begin_member (self, "score");
  append_score (out, span->score);
  if (span->chain >= 0) {
    begin_member (self, "chain");
    append_uint (out, span->chain);
  }
  if (self->has_cues)
    append_running_time (self, span);
  append_attributes (self, span->attributes);
  g_string_append_c (out, '}');
}

static void
append_spans (Writer *self, GstNlpLayer *layer)
{
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < layer->rows->len; i++) {
    if (i > 0)
      g_string_append (self->out, ", ");
    append_span (self, gst_nlp_layer_row (layer, GstNlpRawSpan, i));
  }
  g_string_append_c (self->out, ']');
}

static void
append_other_layers (Writer *self)
{
  GPtrArray *others = self->document->others;
  const gchar *separator = "{";

  if (!has_wanted_others (self))
    return;

  begin_member (self, "layers");
  for (guint i = 0; i < others->len; i++) {
    GstNlpLayer *layer = others->pdata[i];

    if (!is_wanted (self, layer->name))
      continue;
    g_string_append (self->out, separator);
    separator = ", ";
    append_string (self->out, layer->name, strlen (layer->name));
    g_string_append (self->out, ": ");
    append_spans (self, layer);
  }
  g_string_append_c (self->out, '}');
}

static void
append_reference (Writer *self, const gchar *member, const gchar *layer, guint index)
{
  begin_member (self, member);
  g_string_append_c (self->out, '[');
  append_string (self->out, layer, strlen (layer));
  g_string_append_c (self->out, ',');
  append_uint (self->out, index);
  g_string_append_c (self->out, ']');
}

static void
append_relations (Writer *self, GstNlpLayer *layer)
{
  begin_member (self, layer->name);
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < layer->rows->len; i++) {
    const GstNlpRawRelation *relation = gst_nlp_layer_row (layer, GstNlpRawRelation, i);

    if (i > 0)
      g_string_append (self->out, ", ");
    g_string_append (self->out, "{\"name\": ");
    append_string (self->out, relation->name, strlen (relation->name));
    append_reference (self, "source", relation->source_layer, relation->source);
    append_reference (self, "target", relation->target_layer, relation->target);
    begin_member (self, "score");
    append_score (self->out, relation->score);
    append_attributes (self, relation->attributes);
    g_string_append_c (self->out, '}');
  }
  g_string_append_c (self->out, ']');
}

static void
append_summary_sentences (Writer *self)
{
  const GstNlpSummary *summary = self->document->summary;

  begin_member (self, "sentences");
  g_string_append_c (self->out, '[');
  for (gsize i = 0; i < summary->n_sentences; i++) {
    if (i > 0)
      g_string_append_c (self->out, ',');
    append_uint (self->out, summary->sentences[i]);
  }
  g_string_append_c (self->out, ']');
}

/* Writes the sentences of all sections by their positions in the document. */
static void
append_summary_positions (Writer *self)
{
  const GstNlpSummary *summary = self->document->summary;

  begin_member (self, "spans");
  g_string_append_c (self->out, '[');
  for (gsize i = 0; i + 1 < summary->n_positions; i += 2) {
    g_string_append (self->out, i > 0 ? ",[" : "[");
    append_uint (self->out, in_unit (self, &summary->positions[i]));
    g_string_append_c (self->out, ',');
    append_uint (self->out, in_unit (self, &summary->positions[i + 1]));
    g_string_append_c (self->out, ']');
  }
  g_string_append_c (self->out, ']');
}

static void
append_summary (Writer *self)
{
  const GstNlpSummary *summary = self->document->summary;

  begin_member (self, "summary");
  g_string_append (self->out, "{\"text\": ");
  append_string (self->out, summary->text, strlen (summary->text));
  if (summary->has_positions)
    append_summary_positions (self);
  else
    append_summary_sentences (self);
  g_string_append_c (self->out, '}');
}

/**
 * gst_nlp_document_append_json: (skip)
 * @self: a document
 * @json: the string to append to
 * @offsets: the unit of offsets
 * @layers: (nullable) (array zero-terminated=1): the layers to write, with "syntax", "summary"
 *     and "relations" among them, or %NULL for all
 *
 * Appends a document as a JSON object on one line, without a line feed.
 *
 * Since: 0.1
 */
void
gst_nlp_document_append_json (GstNlpDocument *self,
                              GString *json,
                              GstNlpOffsets offsets,
                              const gchar *const *layers)
{
  Writer writer = {
      .document = self,
      .out = json,
      .cursor = {self->text, offsets, 0, 0},
      .layers = layers,
      .has_cues = gst_nlp_document_peek_layer (self, GST_NLP_LAYER_CUES) != NULL,
  };
  GstNlpLayer *layer;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));

  append_head (&writer);
  begin_member (&writer, "text");
  append_string (json, self->text->data, self->text->length);
  append_other_metadata (&writer);
  append_position (&writer);
  if ((layer = get_wanted_builtin (&writer, GST_NLP_BUILTIN_TOKENS)) != NULL)
    append_tokens (&writer, layer);
  if ((layer = get_wanted_syntax (&writer)) != NULL)
    append_syntax (&writer, layer);
  if ((layer = get_wanted_builtin (&writer, GST_NLP_BUILTIN_SENTENCES)) != NULL)
    append_sentences (&writer, layer);
  if ((layer = get_wanted_builtin (&writer, GST_NLP_BUILTIN_ENTITIES)) != NULL) {
    begin_member (&writer, layer->name);
    append_spans (&writer, layer);
  }
  append_other_layers (&writer);
  if ((layer = get_wanted_builtin (&writer, GST_NLP_BUILTIN_RELATIONS)) != NULL)
    append_relations (&writer, layer);
  if (is_written (&writer, "summary"))
    append_summary (&writer);
  g_string_append_c (json, '}');
}

/**
 * gst_nlp_document_to_json_full:
 * @self: a document
 * @offsets: the unit of offsets
 * @layers: (nullable) (array zero-terminated=1): the layers to write, with "syntax", "summary"
 *     and "relations" among them, or %NULL for all
 *
 * Writes a document as a JSON object on one line, in the format of the element annotationenc.
 *
 * Returns: (transfer full): the object
 *
 * Since: 0.1
 */
gchar *
gst_nlp_document_to_json_full (GstNlpDocument *self,
                               GstNlpOffsets offsets,
                               const gchar *const *layers)
{
  GString *json;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  json = g_string_new (NULL);
  gst_nlp_document_append_json (self, json, offsets, layers);
  return g_string_free (json, FALSE);
}

/**
 * gst_nlp_document_to_json:
 * @self: a document
 *
 * Writes a document with all its layers as a JSON object, with offsets in code points.
 *
 * Returns: (transfer full): the object
 *
 * Since: 0.1
 */
gchar *
gst_nlp_document_to_json (GstNlpDocument *self)
{
  return gst_nlp_document_to_json_full (self, GST_NLP_OFFSETS_CODEPOINT, NULL);
}
