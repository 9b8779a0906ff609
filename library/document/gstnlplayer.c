/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlplayer.c: rows of spans, relations or metadata, which copies of a document share.
 */

#include "gstnlplayer-private.h"

#include <string.h>

/* The members of the JSON objects of spans and relations that are not attributes. */
static const gchar *const span_members[] = {"start", "end",   "label", "text",
                                            "score", "chain", NULL};
static const gchar *const relation_members[] = {"name", "source", "target", "score", NULL};

static const gsize row_sizes[] = {
    [GST_NLP_ROW_TOKEN] = sizeof (GstNlpToken),
    [GST_NLP_ROW_SENTENCE] = sizeof (GstNlpRange),
    [GST_NLP_ROW_SPAN] = sizeof (GstNlpRawSpan),
    [GST_NLP_ROW_RELATION] = sizeof (GstNlpRawRelation),
    [GST_NLP_ROW_METADATA] = sizeof (GstNlpMetadata),
};

GstNlpLayer *
gst_nlp_layer_new (GstNlpRowType row_type, const gchar *name)
{
  GstNlpLayer *self = g_new0 (GstNlpLayer, 1);

  self->ref_count = 1;
  self->row_type = row_type;
  self->name = g_strdup (name);
  self->rows = g_array_new (FALSE, FALSE, row_sizes[row_type]);

  return self;
}

GstNlpLayer *
gst_nlp_layer_ref (GstNlpLayer *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
gst_nlp_layer_unref (GstNlpLayer *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_array_unref (self->rows);
  g_clear_pointer (&self->arena, gst_nlp_arena_free);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->syntax, gst_nlp_syntax_free);
  g_free (self->name);
  g_free (self);
}

GstNlpRange
gst_nlp_layer_get_range (GstNlpLayer *self, guint index)
{
  if (self->row_type == GST_NLP_ROW_TOKEN) {
    const GstNlpToken *token = gst_nlp_layer_row (self, GstNlpToken, index);

    return (GstNlpRange){token->start, token->end};
  }
  if (self->row_type == GST_NLP_ROW_SPAN) {
    const GstNlpRawSpan *span = gst_nlp_layer_row (self, GstNlpRawSpan, index);

    return (GstNlpRange){span->start, span->end};
  }
  return *gst_nlp_layer_row (self, GstNlpRange, index);
}

guint
gst_nlp_layer_count_before (GstNlpLayer *self, guint32 start)
{
  guint low = 0, high = self->rows->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (gst_nlp_layer_get_range (self, middle).start < start)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

void
gst_nlp_layer_remove (GstNlpLayer *self, guint index)
{
  g_array_remove_index (self->rows, index);
  if (self->syntax != NULL)
    gst_nlp_syntax_remove (self->syntax, index);
}

GstNlpArena *
gst_nlp_layer_get_arena (GstNlpLayer *self)
{
  if (self->arena == NULL)
    self->arena = gst_nlp_arena_new ();
  return self->arena;
}

/* Looks for the names of nearly all attributes before it asks GLib, which takes a lock. */
static const gchar *
intern_name (GstNlpArena *arena, const gchar *name)
{
  static const gchar *const known[] = {"name", "id", "source", "value"};

  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    if (strcmp (name, known[i]) == 0)
      return known[i];
  }
  return gst_nlp_arena_intern (arena, name);
}

GstNlpAttribute *
gst_nlp_layer_copy_attributes (GstNlpLayer *self, const GstNlpAttribute *attributes)
{
  GstNlpArena *arena = gst_nlp_layer_get_arena (self);
  GstNlpAttribute *first = NULL, **next = &first;

  for (; attributes != NULL; attributes = attributes->next) {
    GstNlpAttribute *copy = gst_nlp_arena_alloc (arena, sizeof *copy);

    copy->name = intern_name (arena, attributes->name);
    copy->value = gst_nlp_arena_strndup (arena, attributes->value, strlen (attributes->value));
    copy->json = attributes->json;
    copy->next = NULL;
    *next = copy;
    next = &copy->next;
  }

  return first;
}

/* Copies the strings of the rows, after the rows were copied from another layer. */
static void
own_strings (GstNlpLayer *self)
{
  GstNlpArena *arena = gst_nlp_layer_get_arena (self);

  for (guint i = 0; i < self->rows->len; i++) {
    if (self->row_type == GST_NLP_ROW_SPAN) {
      GstNlpRawSpan *span = gst_nlp_layer_row (self, GstNlpRawSpan, i);

      if (span->label != NULL)
        span->label = gst_nlp_arena_intern (arena, span->label);
      span->attributes = gst_nlp_layer_copy_attributes (self, span->attributes);
    } else if (self->row_type == GST_NLP_ROW_RELATION) {
      GstNlpRawRelation *relation = gst_nlp_layer_row (self, GstNlpRawRelation, i);

      relation->name = gst_nlp_arena_intern (arena, relation->name);
      relation->source_layer = gst_nlp_arena_intern (arena, relation->source_layer);
      relation->target_layer = gst_nlp_arena_intern (arena, relation->target_layer);
      relation->attributes = gst_nlp_layer_copy_attributes (self, relation->attributes);
    } else {
      GstNlpMetadata *metadata = gst_nlp_layer_row (self, GstNlpMetadata, i);

      metadata->name = gst_nlp_arena_intern (arena, metadata->name);
      metadata->value = gst_nlp_arena_strndup (arena, metadata->value, strlen (metadata->value));
    }
  }
}

GstNlpLayer *
gst_nlp_layer_make_writable (GstNlpLayer *self)
{
  GstNlpLayer *copy;

  if (g_atomic_int_get (&self->ref_count) == 1)
    return self;

  copy = gst_nlp_layer_new (self->row_type, self->name);
  if (self->rows->len > 0)
    g_array_append_vals (copy->rows, self->rows->data, self->rows->len);
  if (self->row_type != GST_NLP_ROW_TOKEN && self->row_type != GST_NLP_ROW_SENTENCE)
    own_strings (copy);
  if (self->syntax != NULL)
    copy->syntax = gst_nlp_syntax_copy (self->syntax);
  gst_nlp_layer_unref (self);

  return copy;
}

static GstNlpAttribute **
get_attributes (GstNlpLayer *self, guint index)
{
  if (self->row_type == GST_NLP_ROW_SPAN)
    return &gst_nlp_layer_row (self, GstNlpRawSpan, index)->attributes;
  return &gst_nlp_layer_row (self, GstNlpRawRelation, index)->attributes;
}

GstNlpAttribute *
gst_nlp_layer_append_attribute (GstNlpLayer *self,
                                GstNlpAttribute **link,
                                const gchar *name,
                                const gchar *value,
                                gsize length,
                                gboolean json)
{
  GstNlpArena *arena = gst_nlp_layer_get_arena (self);
  GstNlpAttribute *attribute = gst_nlp_arena_alloc (arena, sizeof *attribute);

  attribute->name = intern_name (arena, name);
  attribute->next = NULL;
  gst_nlp_layer_set_value (self, attribute, value, length, json);
  *link = attribute;
  return attribute;
}

void
gst_nlp_layer_set_value (GstNlpLayer *self,
                         GstNlpAttribute *attribute,
                         const gchar *value,
                         gsize length,
                         gboolean json)
{
  attribute->value = gst_nlp_arena_strndup (gst_nlp_layer_get_arena (self), value, length);
  attribute->json = json;
}

void
gst_nlp_layer_set_attribute (GstNlpLayer *self,
                             guint index,
                             const gchar *name,
                             const gchar *value,
                             gsize length,
                             gboolean json)
{
  GstNlpAttribute **link = get_attributes (self, index);

  while (*link != NULL && strcmp ((*link)->name, name) != 0)
    link = &(*link)->next;

  if (value == NULL) {
    if (*link != NULL)
      *link = (*link)->next;
  } else if (*link == NULL) {
    gst_nlp_layer_append_attribute (self, link, name, value, length, json);
  } else {
    gst_nlp_layer_set_value (self, *link, value, length, json);
  }
}

const GstNlpAttribute *
gst_nlp_attribute_find (const GstNlpAttribute *attributes, const gchar *name)
{
  while (attributes != NULL && strcmp (attributes->name, name) != 0)
    attributes = attributes->next;
  return attributes;
}

gchar **
gst_nlp_attribute_list (const GstNlpAttribute *attributes)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (; attributes != NULL; attributes = attributes->next)
    g_strv_builder_add (names, attributes->name);
  return g_strv_builder_end (names);
}

gboolean
gst_nlp_attribute_is_reserved (GstNlpRowType row_type, const gchar *name)
{
  return g_strv_contains (row_type == GST_NLP_ROW_SPAN ? span_members : relation_members, name);
}
