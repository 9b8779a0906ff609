/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * standoff.c: collects the annotations of a document, and writes them as JSON.
 */

#include "standoff.h"

#include <string.h>

#include "base/jsonstring.h"
#include "jsonvalue.h"

#define NO_CHAIN (-1)

typedef struct {
  gchar *name;
  GArray *spans; /* of guint: the numbers of its spans */
} Layer;

typedef struct {
  const Layer *layer;
  guint index; /* in the layer */
  guint64 start, end;
  gchar *label;        /* (nullable) */
  GString *attributes; /* (nullable): members of JSON, each after a comma */
  gdouble score;
  gint chain;
} Span;

typedef struct {
  gchar *name;
  guint source, target;
  GString *attributes; /* (nullable) */
  gdouble score;
} Relation;

struct _NlpStandoff {
  GString *metadata; /* members of JSON, each before a comma */
  GString *text;     /* a string of JSON */
  GPtrArray *layers; /* of Layer, in order */
  GHashTable *by_name;
  GArray *spans;
  GArray *relations;
  gint max_chain;     /* the largest number of a chain */
  GArray *new_chains; /* of Chain: those that get their numbers at the end */
};

/* The spans of a chain, which are added before the numbers of all others are known. */
typedef struct {
  guint *spans;
  guint n_spans;
} Chain;

G_DEFINE_QUARK (nlp - standoff - error - quark, nlp_standoff_error)

static void
free_layer (gpointer data)
{
  Layer *layer = data;

  g_free (layer->name);
  g_array_unref (layer->spans);
  g_free (layer);
}

static void
clear_string (GString *string)
{
  if (string != NULL)
    g_string_free (string, TRUE);
}

static void
clear_span (gpointer data)
{
  g_free (((Span *)data)->label);
  clear_string (((Span *)data)->attributes);
}

static void
clear_relation (gpointer data)
{
  g_free (((Relation *)data)->name);
  clear_string (((Relation *)data)->attributes);
}

static void
clear_chain (gpointer data)
{
  g_free (((Chain *)data)->spans);
}

NlpStandoff *
nlp_standoff_new (void)
{
  NlpStandoff *self = g_new0 (NlpStandoff, 1);

  self->metadata = g_string_new (NULL);
  self->text = g_string_new ("\"\"");
  self->layers = g_ptr_array_new_with_free_func (free_layer);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  g_array_set_clear_func (self->spans, clear_span);
  self->relations = g_array_new (FALSE, FALSE, sizeof (Relation));
  g_array_set_clear_func (self->relations, clear_relation);
  self->max_chain = NO_CHAIN;
  self->new_chains = g_array_new (FALSE, FALSE, sizeof (Chain));
  g_array_set_clear_func (self->new_chains, clear_chain);
  return self;
}

void
nlp_standoff_free (NlpStandoff *self)
{
  g_string_free (self->metadata, TRUE);
  g_string_free (self->text, TRUE);
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->layers);
  g_array_unref (self->spans);
  g_array_unref (self->relations);
  g_array_unref (self->new_chains);
  g_free (self);
}

void
nlp_standoff_set_text (NlpStandoff *self, const gchar *text, gsize length)
{
  g_string_truncate (self->text, 0);
  nlp_json_append_string (self->text, text, (gssize)length, NLP_JSON_SHORT);
}

static void
append_string (GString *out, const gchar *string)
{
  nlp_json_append_string (out, string, -1, NLP_JSON_SHORT);
}

static void
append_member (GString *out, const gchar *name, const gchar *value, gsize length, gboolean is_json)
{
  append_string (out, name);
  g_string_append_c (out, ':');
  if (is_json && nlp_json_is_value (value, length))
    g_string_append_len (out, value, (gssize)length);
  else
    nlp_json_append_string (out, value, (gssize)length, NLP_JSON_SHORT);
}

gboolean
nlp_standoff_is_member (const gchar *name)
{
  static const gchar *const members[] = {"text",   "offsets",   "tokens",  "sentences", "entities",
                                         "layers", "relations", "summary", NULL};

  return g_strv_contains (members, name) || g_str_has_prefix (name, "token_");
}

void
nlp_standoff_add_metadata (NlpStandoff *self,
                           const gchar *name,
                           const gchar *value,
                           gsize length,
                           gboolean is_json)
{
  if (nlp_standoff_is_member (name))
    return;
  append_member (self->metadata, name, value, length, is_json);
  g_string_append_c (self->metadata, ',');
}

static Layer *
get_layer (NlpStandoff *self, const gchar *name)
{
  Layer *layer = g_hash_table_lookup (self->by_name, name);

  if (layer == NULL) {
    layer = g_new0 (Layer, 1);
    layer->name = g_strdup (name);
    layer->spans = g_array_new (FALSE, FALSE, sizeof (guint));
    g_ptr_array_add (self->layers, layer);
    g_hash_table_insert (self->by_name, layer->name, layer);
  }
  return layer;
}

guint
nlp_standoff_add_span (NlpStandoff *self,
                       const gchar *layer,
                       const gchar *label,
                       guint64 start,
                       guint64 end)
{
  Layer *found = get_layer (self, layer);
  const guint number = self->spans->len;
  const Span span = {.layer = found,
                     .index = found->spans->len,
                     .start = start,
                     .end = end,
                     .label = g_strdup (label),
                     .score = 1.0,
                     .chain = NO_CHAIN};

  g_array_append_val (found->spans, number);
  g_array_append_val (self->spans, span);
  return number;
}

guint
nlp_standoff_get_n_spans (const NlpStandoff *self)
{
  return self->spans->len;
}

static void
read_score (gdouble *score, const gchar *value, gsize length)
{
  g_autofree gchar *copy = g_strndup (value, length);
  gchar *end;
  const gdouble number = g_ascii_strtod (copy, &end);

  if (end > copy && *end == '\0' && number >= 0.0 && number <= 1.0)
    *score = number;
}

static void
read_chain (NlpStandoff *self, Span *span, const gchar *value, gsize length)
{
  g_autofree gchar *copy = g_strndup (value, length);
  guint64 number;

  if (!g_ascii_string_to_unsigned (copy, 10, 0, G_MAXINT32, &number, NULL))
    return;
  span->chain = (gint)number;
  self->max_chain = MAX (self->max_chain, span->chain);
}

static void
append_attribute (GString **attributes,
                  const gchar *name,
                  const gchar *value,
                  gsize length,
                  gboolean is_json)
{
  if (*attributes == NULL)
    *attributes = g_string_new (NULL);
  g_string_append_c (*attributes, ',');
  append_member (*attributes, name, value, length, is_json);
}

void
nlp_standoff_add_attribute (NlpStandoff *self,
                            guint span,
                            const gchar *name,
                            const gchar *value,
                            gsize length,
                            gboolean is_json)
{
  static const gchar *const reserved[] = {"start", "end", "label", "text", NULL};
  Span *row = &g_array_index (self->spans, Span, span);

  if (g_str_equal (name, "score"))
    read_score (&row->score, value, length);
  else if (g_str_equal (name, "chain"))
    read_chain (self, row, value, length);
  else if (!g_strv_contains (reserved, name))
    append_attribute (&row->attributes, name, value, length, is_json);
}

void
nlp_standoff_add_chain (NlpStandoff *self, const guint *spans, guint n_spans)
{
  const Chain chain = {g_memdup2 (spans, n_spans * sizeof (guint)), n_spans};

  g_array_append_val (self->new_chains, chain);
}

/* Numbers the chains that have no number. */
static void
number_chains (const NlpStandoff *self)
{
  gint next = self->max_chain;

  for (guint i = 0; i < self->new_chains->len; i++) {
    const Chain *chain = &g_array_index (self->new_chains, Chain, i);
    gboolean is_new = TRUE;

    for (guint j = 0; j < chain->n_spans; j++) {
      Span *span = &g_array_index (self->spans, Span, chain->spans[j]);

      if (span->chain != NO_CHAIN || next == G_MAXINT32)
        continue;
      next += is_new;
      is_new = FALSE;
      span->chain = next;
    }
  }
}

guint
nlp_standoff_add_relation (NlpStandoff *self, const gchar *name, guint source, guint target)
{
  const Relation relation = {
      .name = g_strdup (name), .source = source, .target = target, .score = 1.0};

  g_array_append_val (self->relations, relation);
  return self->relations->len - 1;
}

void
nlp_standoff_add_relation_attribute (NlpStandoff *self,
                                     guint relation,
                                     const gchar *name,
                                     const gchar *value,
                                     gsize length,
                                     gboolean is_json)
{
  static const gchar *const reserved[] = {"name", "source", "target", NULL};
  Relation *row = &g_array_index (self->relations, Relation, relation);

  if (g_str_equal (name, "score"))
    read_score (&row->score, value, length);
  else if (!g_strv_contains (reserved, name))
    append_attribute (&row->attributes, name, value, length, is_json);
}

static void
append_score (GString *out, gdouble score)
{
  gchar buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (score == 1.0)
    return;
  g_string_append (out, ",\"score\":");
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.9g", score));
}

static void
append_span (const NlpStandoff *self, guint number, GString *out)
{
  const Span *span = &g_array_index (self->spans, Span, number);

  g_string_append_printf (out, "{\"start\":%" G_GUINT64_FORMAT ",\"end\":%" G_GUINT64_FORMAT,
                          span->start, span->end);
  if (span->label != NULL) {
    g_string_append (out, ",\"label\":");
    append_string (out, span->label);
  }
  append_score (out, span->score);
  if (span->chain != NO_CHAIN)
    g_string_append_printf (out, ",\"chain\":%d", span->chain);
  if (span->attributes != NULL)
    g_string_append_len (out, span->attributes->str, (gssize)span->attributes->len);
  g_string_append_c (out, '}');
}

/* Appends a member with the spans of the layer. */
static void
append_layer (const NlpStandoff *self, const Layer *layer, GString *out)
{
  append_string (out, layer->name);
  g_string_append (out, ":[");
  for (guint i = 0; i < layer->spans->len; i++) {
    if (i > 0)
      g_string_append_c (out, ',');
    append_span (self, g_array_index (layer->spans, guint, i), out);
  }
  g_string_append_c (out, ']');
}

static void
append_layers (const NlpStandoff *self, GString *out)
{
  const Layer *entities = g_hash_table_lookup (self->by_name, "entities");
  gboolean any = FALSE;

  if (entities != NULL) {
    g_string_append_c (out, ',');
    append_layer (self, entities, out);
  }
  for (guint i = 0; i < self->layers->len; i++) {
    if (self->layers->pdata[i] == entities)
      continue;
    g_string_append (out, any ? "," : ",\"layers\":{");
    append_layer (self, self->layers->pdata[i], out);
    any = TRUE;
  }
  if (any)
    g_string_append_c (out, '}');
}

static void
append_reference (const NlpStandoff *self, const gchar *name, guint number, GString *out)
{
  const Span *span = &g_array_index (self->spans, Span, number);

  g_string_append_printf (out, ",\"%s\":[", name);
  append_string (out, span->layer->name);
  g_string_append_printf (out, ",%u]", span->index);
}

static void
append_relations (const NlpStandoff *self, GString *out)
{
  if (self->relations->len == 0)
    return;
  g_string_append (out, ",\"relations\":[");
  for (guint i = 0; i < self->relations->len; i++) {
    const Relation *relation = &g_array_index (self->relations, Relation, i);

    g_string_append (out, i > 0 ? ",{\"name\":" : "{\"name\":");
    append_string (out, relation->name);
    append_reference (self, "source", relation->source, out);
    append_reference (self, "target", relation->target, out);
    append_score (out, relation->score);
    if (relation->attributes != NULL)
      g_string_append_len (out, relation->attributes->str, (gssize)relation->attributes->len);
    g_string_append_c (out, '}');
  }
  g_string_append_c (out, ']');
}

GString *
nlp_standoff_to_json (const NlpStandoff *self)
{
  GString *out = g_string_new ("{");

  number_chains (self);
  g_string_append_len (out, self->metadata->str, (gssize)self->metadata->len);
  g_string_append (out, "\"text\":");
  g_string_append_len (out, self->text->str, (gssize)self->text->len);
  append_layers (self, out);
  append_relations (self, out);
  g_string_append_c (out, '}');
  return out;
}
