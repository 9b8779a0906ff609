/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpwebannotation.c: writes documents as W3C Web Annotations.
 */

/* The model is https://www.w3.org/TR/annotation-model/. It has no document with its annotations:
 * the text is the body of the first annotation, so that a page is never empty. */

#include "gstnlpwebannotation.h"

#include <string.h>

#include "base/jsonstring.h"
#include "common/spanattributes.h"
#include "ids/uuid.h"
#include "standoff/gstnlpspanlayers.h"
#include "standoff/standoff.h"

/* Code points of context before and after a quote: enough to find it in a changed text. */
#define CONTEXT 32

/* The namespace of annotations. It must never change. */
static const guint8 namespace[NLP_UUID_SIZE] = {0x9b, 0x1d, 0x27, 0xe4, 0x50, 0xaf, 0x4e, 0x06,
                                                0xb2, 0x73, 0x0c, 0x48, 0xd9, 0x61, 0x3f, 0x8a};

typedef struct {
  GstNlpDocument *document;
  GString *out;
  const NlpDatabases *databases;
  const gchar *text;
  gsize length;
  GstNlpSection section;
  gchar *key;        /* what tells the document from others */
  gchar *source;     /* the IRI of the document */
  GHashTable *ids;   /* of GPtrArray of gchar: the IRIs of the spans of each layer */
  GHashTable *names; /* the number of annotations with each name */
} Writer;

static void
append (Writer *self, const gchar *string)
{
  g_string_append (self->out, string);
}

static void
append_string (Writer *self, const gchar *string, gsize length)
{
  nlp_json_append_string (self->out, string, (gssize)length, NLP_JSON_SHORT);
}

static void
append_member (Writer *self, const gchar *name, const gchar *value)
{
  g_string_append_printf (self->out, "\"%s\": ", name);
  append_string (self, value, strlen (value));
}

/* Returns the IRI of @name in the document (transfer full). */
static gchar *
make_id (Writer *self, const gchar *name)
{
  g_autofree gchar *key = g_strconcat (self->key, "\n", name, NULL);
  g_autofree gchar *uuid = nlp_uuid_make (namespace, key, strlen (key));

  return g_strconcat ("urn:uuid:", uuid, NULL);
}

static gchar *
make_page_id (Writer *self, guint64 number)
{
  g_autofree gchar *name = g_strdup_printf ("page %" G_GUINT64_FORMAT, number);

  return make_id (self, name);
}

/* Returns the IRI of an annotation (transfer full). It depends on the position and label and not on
 * the order, so that a later analysis keeps the ids of what it finds again. */
static gchar *make_annotation_id (Writer *self, const gchar *format, ...) G_GNUC_PRINTF (2, 3);

static gchar *
make_annotation_id (Writer *self, const gchar *format, ...)
{
  g_autoptr (GString) name = g_string_new (NULL);
  guint n_before;
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (name, format, args);
  va_end (args);
  n_before = GPOINTER_TO_UINT (g_hash_table_lookup (self->names, name->str));
  g_hash_table_insert (self->names, g_strdup (name->str), GUINT_TO_POINTER (n_before + 1));
  if (n_before > 0)
    g_string_append_printf (name, "\n%u", n_before);
  return make_id (self, name->str);
}

static guint64
get_codepoint (Writer *self, guint32 byte)
{
  GstNlpPosition position;

  gst_nlp_document_peek_position (self->document, byte, &position);
  return position.codepoint;
}

/* Identifies the document by its id and address, or else by its text. */
static void
set_source (Writer *self)
{
  const gchar *id = gst_nlp_document_get_id (self->document);
  const gchar *uri = gst_nlp_document_get_uri (self->document);

  if (id != NULL || uri != NULL)
    self->key = g_strconcat (id != NULL ? id : "", "\n", uri, NULL);
  else
    self->key =
        g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)self->text, self->length);
  if (uri != NULL && nlp_is_iri (uri))
    self->source = g_strdup (uri);
  else if (id != NULL && nlp_is_iri (id) && strstr (id, "://") != NULL)
    self->source = g_strdup (id);
  else
    self->source = make_id (self, "document");
}

/* Appends a body of text. A @label (nullable) names a property that the text is the value of. */
static void
append_text (Writer *self,
             const gchar *purpose,
             const gchar *label,
             const gchar *format,
             const gchar *value,
             gsize length)
{
  append (self, "{\"type\": \"TextualBody\", ");
  append_member (self, "purpose", purpose);
  if (label != NULL) {
    append (self, ", ");
    append_member (self, "label", label);
  }
  if (format != NULL) {
    append (self, ", ");
    append_member (self, "format", format);
  }
  append (self, ", \"value\": ");
  append_string (self, value, length);
  append (self, "}");
}

static void
append_property (Writer *self, const gchar *label, const gchar *value, gboolean is_json)
{
  append (self, ", ");
  append_text (self, "describing", label, is_json ? "application/json" : NULL, value,
               strlen (value));
}

static void
append_score (Writer *self, gdouble score)
{
  gchar buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (score == 1.0)
    return;
  for (guint precision = 3; precision <= 9; precision += 3) {
    const gchar format[] = {'%', '.', (gchar)('0' + precision), 'g', '\0'};

    g_ascii_formatd (buffer, sizeof buffer, format, score);
    if ((gfloat)g_ascii_strtod (buffer, NULL) == (gfloat)score)
      break;
  }
  append_property (self, "score", buffer, TRUE);
}

/* Begins an annotation up to its bodies. Takes @id. */
static void
begin_annotation (Writer *self, gchar *id, const gchar *motivation)
{
  append (self, "{");
  append_member (self, "id", id);
  append (self, ", \"type\": \"Annotation\", ");
  append_member (self, "motivation", motivation);
  append (self, ", \"body\": [");
  g_free (id);
}

static void
append_position_selector (Writer *self, guint32 start, guint32 end)
{
  g_string_append_printf (self->out,
                          "{\"type\": \"TextPositionSelector\", \"start\": %" G_GUINT64_FORMAT
                          ", \"end\": %" G_GUINT64_FORMAT "}",
                          get_codepoint (self, start), get_codepoint (self, end));
}

static void
append_quote_selector (Writer *self, guint32 start, guint32 end)
{
  const gchar *before = self->text + start, *after = self->text + end;
  const gchar *text_end = self->text + self->length;

  for (guint i = 0; i < CONTEXT && before > self->text; i++)
    before = g_utf8_prev_char (before);
  for (guint i = 0; i < CONTEXT && after < text_end; i++)
    after = g_utf8_next_char (after);
  append (self, "{\"type\": \"TextQuoteSelector\", \"exact\": ");
  append_string (self, self->text + start, end - start);
  append (self, ", \"prefix\": ");
  append_string (self, before, (gsize)(self->text + start - before));
  append (self, ", \"suffix\": ");
  append_string (self, self->text + end, (gsize)(after - (self->text + end)));
  append (self, "}");
}

/* Ends the bodies of an annotation, and begins its target: a part of the document. */
static void
begin_target (Writer *self)
{
  append (self, "], \"target\": {");
  append_member (self, "source", self->source);
  append (self, ", \"selector\": ");
}

static void
append_section (Writer *self)
{
  const GstNlpSection *section = &self->section;
  g_autofree gchar *value = g_strdup_printf (
      "{\"number\": %" G_GUINT64_FORMAT ", \"last\": %s, \"byte\": %" G_GUINT64_FORMAT
      ", \"codepoint\": %" G_GUINT64_FORMAT ", \"utf16\": %" G_GUINT64_FORMAT "}",
      section->number, section->is_last ? "true" : "false", section->start.byte,
      section->start.codepoint, section->start.utf16);

  append_property (self, "section", value, TRUE);
}

static void
append_time (Writer *self, const gchar *label, guint64 time)
{
  g_autofree gchar *value = g_strdup_printf ("%" G_GUINT64_FORMAT, time);

  if (time != G_MAXUINT64)
    append_property (self, label, value, TRUE);
}

/* Writes the text, as a description of the document, with its metadata. */
static void
append_document (Writer *self)
{
  g_auto (GStrv) names = gst_nlp_document_list_metadata (self->document);
  const gchar *language = gst_nlp_document_get_language (self->document);
  GstNlpSection ignored;

  begin_annotation (self,
                    make_annotation_id (self, "text %" G_GUINT64_FORMAT, self->section.number),
                    "describing");
  append (self, "{\"type\": \"TextualBody\", \"purpose\": \"describing\", \"label\": \"text\", "
                "\"format\": \"text/plain\", ");
  if (language != NULL) {
    append_member (self, "language", language);
    append (self, ", ");
  }
  append (self, "\"value\": ");
  append_string (self, self->text, self->length);
  append (self, "}");
  for (gchar **name = names; *name != NULL; name++) {
    if (!nlp_standoff_is_member (*name))
      append_property (self, *name, gst_nlp_document_get_metadata (self->document, *name), FALSE);
  }
  if (gst_nlp_document_get_section (self->document, &ignored))
    append_section (self);
  append_time (self, "running_time", gst_nlp_document_get_running_time (self->document));
  append_time (self, "duration", gst_nlp_document_get_duration (self->document));
  begin_target (self);
  append_position_selector (self, 0, (guint32)self->length);
  append (self, "}}");
}

/* Returns the IRI of what the span names (transfer full) (nullable). */
static gchar *
make_identity (Writer *self, const GstNlpRawSpan *span)
{
  const gchar *id = nlp_span_find_string (span, "id");

  return id != NULL ? nlp_databases_make_iri (self->databases, id, span->label) : NULL;
}

static void
append_attributes (Writer *self, const GstNlpRawSpan *span)
{
  append_score (self, (gdouble)span->score);
  if (span->chain >= 0) {
    g_autofree gchar *chain = g_strdup_printf ("%d", span->chain);

    append_property (self, "chain", chain, TRUE);
  }
  for (const GstNlpAttribute *at = span->attributes; at != NULL; at = at->next)
    append_property (self, at->name, at->value, at->json);
}

static void
append_span (Writer *self, const gchar *layer, const GstNlpRawSpan *span, const gchar *id)
{
  const gboolean is_entity = g_str_equal (layer, GST_NLP_LAYER_ENTITIES);
  const gchar *purpose = is_entity ? "tagging" : "classifying";
  const gchar *label = span->label != NULL ? span->label : "";
  g_autofree gchar *identity = make_identity (self, span);

  append (self, ", ");
  begin_annotation (self, g_strdup (id), identity != NULL ? "identifying" : purpose);
  append_text (self, purpose, NULL, NULL, label, strlen (label));
  if (identity != NULL) {
    append (self, ", {\"type\": \"SpecificResource\", \"purpose\": \"identifying\", ");
    append_member (self, "source", identity);
    append (self, "}");
  }
  if (!is_entity)
    append_property (self, "layer", layer, FALSE);
  append_attributes (self, span);
  begin_target (self);
  append (self, "[");
  append_position_selector (self, span->start, span->end);
  append (self, ", ");
  append_quote_selector (self, span->start, span->end);
  append (self, "]}}");
}

static void
append_layer (Writer *self, const gchar *layer)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  gsize n;
  const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (self->document, layer, &n);

  for (gsize i = 0; i < n; i++) {
    const GstNlpRawSpan *span = &spans[i];

    g_ptr_array_add (ids, make_annotation_id (
                              self, "%s\n%" G_GUINT64_FORMAT "\n%" G_GUINT64_FORMAT "\n%s", layer,
                              get_codepoint (self, span->start), get_codepoint (self, span->end),
                              span->label != NULL ? span->label : ""));
    append_span (self, layer, span, ids->pdata[i]);
  }
  g_hash_table_insert (self->ids, g_strdup (layer), ids);
}

/* Returns the IRI of a span, or NULL if it was not written. */
static const gchar *
find_id (Writer *self, const gchar *layer, guint index)
{
  const GPtrArray *ids = g_hash_table_lookup (self->ids, layer);

  return ids != NULL && index < ids->len ? ids->pdata[index] : NULL;
}

static void
append_linked (Writer *self, const gchar *id, gboolean is_first)
{
  append (self, is_first ? "{" : ", {");
  append_member (self, "id", id);
  append (self, "}");
}

/* Links the mentions of each chain. */
static void
append_chains (Writer *self)
{
  g_autoptr (GPtrArray) chains = gst_nlp_span_layers_find_chains (self->document);

  for (guint i = 0; i < chains->len; i++) {
    const GArray *chain = chains->pdata[i];
    const gchar *first = find_id (self, GST_NLP_LAYER_ENTITIES, g_array_index (chain, guint, 0));

    append (self, ", ");
    begin_annotation (self, make_annotation_id (self, "chain\n%s", first), "linking");
    append_text (self, "classifying", NULL, NULL, NLP_STANDOFF_COREFERENCE,
                 strlen (NLP_STANDOFF_COREFERENCE));
    append (self, "], \"target\": [");
    for (guint j = 0; j < chain->len; j++)
      append_linked (self, find_id (self, GST_NLP_LAYER_ENTITIES, g_array_index (chain, guint, j)),
                     j == 0);
    append (self, "]}");
  }
}

static void
append_relation (Writer *self, GstNlpRelation *relation)
{
  g_autoptr (GstNlpSpan) source = gst_nlp_relation_get_source (relation);
  g_autoptr (GstNlpSpan) target = gst_nlp_relation_get_target (relation);
  g_auto (GStrv) attributes = gst_nlp_relation_list_attributes (relation);
  const gchar *name = gst_nlp_relation_get_name (relation);
  const gchar *from, *to;

  if (source == NULL || target == NULL)
    return;
  from = find_id (self, gst_nlp_span_get_layer (source), gst_nlp_span_get_index (source));
  to = find_id (self, gst_nlp_span_get_layer (target), gst_nlp_span_get_index (target));
  if (from == NULL || to == NULL)
    return;

  append (self, ", ");
  begin_annotation (self, make_annotation_id (self, "relation\n%s\n%s\n%s", name, from, to),
                    "linking");
  append_text (self, "classifying", NULL, NULL, name, strlen (name));
  append_score (self, gst_nlp_relation_get_score (relation));
  for (gchar **at = attributes; *at != NULL; at++)
    append_property (self, *at, gst_nlp_relation_get_attribute (relation, *at), FALSE);
  append (self, "], \"target\": [");
  append_linked (self, from, TRUE);
  append_linked (self, to, FALSE);
  append (self, "]}");
}

/* Writes the page up to its list of annotations. */
static void
begin_page (Writer *self)
{
  const gchar *title = gst_nlp_document_get_title (self->document);
  g_autofree gchar *page = make_page_id (self, self->section.number);
  g_autofree gchar *collection = make_id (self, "collection");

  append (self, "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", ");
  append_member (self, "id", page);
  append (self, ", \"type\": \"AnnotationPage\", \"partOf\": {");
  append_member (self, "id", collection);
  append (self, ", \"type\": \"AnnotationCollection\"");
  if (title != NULL) {
    append (self, ", ");
    append_member (self, "label", title);
  }
  append (self, "}, ");
  if (self->section.number > 0) {
    g_autofree gchar *before = make_page_id (self, self->section.number - 1);

    append_member (self, "prev", before);
    append (self, ", ");
  }
  if (!self->section.is_last) {
    g_autofree gchar *after = make_page_id (self, self->section.number + 1);

    append_member (self, "next", after);
    append (self, ", ");
  }
  append (self, "\"items\": [");
}

static void
append_page (Writer *self, const gchar *const *layers)
{
  g_auto (GStrv) names = gst_nlp_span_layers_list (self->document, layers);
  guint n_relations = 0;

  begin_page (self);
  append_document (self);
  for (gchar **name = names; *name != NULL; name++)
    append_layer (self, *name);
  if (g_strv_contains ((const gchar *const *)names, GST_NLP_LAYER_ENTITIES))
    append_chains (self);
  if (gst_nlp_span_layers_have_relations (layers))
    n_relations = gst_nlp_document_get_n_relations (self->document);
  for (guint i = 0; i < n_relations; i++) {
    g_autoptr (GstNlpRelation) relation = gst_nlp_document_get_relation (self->document, i);

    append_relation (self, relation);
  }
  append (self, "]}");
}

void
gst_nlp_web_annotation_append (GstNlpDocument *document,
                               const gchar *const *layers,
                               const NlpDatabases *databases,
                               GString *out)
{
  Writer self = {.document = document, .out = out, .databases = databases};

  self.text = gst_nlp_document_peek_text (document, &self.length);
  gst_nlp_document_get_section (document, &self.section);
  self.ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  set_source (&self);

  append_page (&self, layers);

  g_hash_table_unref (self.names);
  g_hash_table_unref (self.ids);
  g_free (self.source);
  g_free (self.key);
}
