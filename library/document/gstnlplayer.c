/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "gstnlplayer-private.h"

#include <string.h>

/* Members of the JSON objects of spans and relations that are no attributes. */
static const gchar *const span_members[] = {"start", "end",   "label", "text",
                                            "score", "chain", NULL};
static const gchar *const relation_members[] = {"name", "source", "target", "score", NULL};

static const gsize row_sizes[] = {
    [GST_NLP_ROWS_TOKENS] = sizeof (GstNlpToken),
    [GST_NLP_ROWS_SENTENCES] = sizeof (GstNlpRange),
    [GST_NLP_ROWS_SPANS] = sizeof (GstNlpRawSpan),
    [GST_NLP_ROWS_RELATIONS] = sizeof (GstNlpRawRelation),
    [GST_NLP_ROWS_METADATA] = sizeof (GstNlpMetadata),
};

GstNlpLayer *
gst_nlp_layer_new (GstNlpRows kind, const gchar *name)
{
  GstNlpLayer *self = g_new0 (GstNlpLayer, 1);

  self->ref_count = 1;
  self->kind = kind;
  self->name = g_strdup (name);
  self->rows = g_array_new (FALSE, FALSE, row_sizes[kind]);

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
  g_free (self->name);
  g_free (self);
}

GstNlpArena *
gst_nlp_layer_get_arena (GstNlpLayer *self)
{
  if (self->arena == NULL)
    self->arena = gst_nlp_arena_new ();
  return self->arena;
}

/* The names that nearly all attributes have are known without asking GLib, which takes a lock. */
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

/* Copies attributes to memory of @self. */
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

/* Makes the strings of the rows the layer's own, after the rows were copied from another layer. */
static void
own_strings (GstNlpLayer *self)
{
  GstNlpArena *arena = gst_nlp_layer_get_arena (self);

  for (guint i = 0; i < self->rows->len; i++) {
    if (self->kind == GST_NLP_ROWS_SPANS) {
      GstNlpRawSpan *span = gst_nlp_layer_row (self, GstNlpRawSpan, i);

      if (span->label != NULL)
        span->label = gst_nlp_arena_intern (arena, span->label);
      span->attributes = gst_nlp_layer_copy_attributes (self, span->attributes);
    } else if (self->kind == GST_NLP_ROWS_RELATIONS) {
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

/* Takes @self and returns one with the same rows that nothing else refers to. */
GstNlpLayer *
gst_nlp_layer_make_writable (GstNlpLayer *self)
{
  GstNlpLayer *copy;

  if (g_atomic_int_get (&self->ref_count) == 1)
    return self;

  copy = gst_nlp_layer_new (self->kind, self->name);
  if (self->rows->len > 0)
    g_array_append_vals (copy->rows, self->rows->data, self->rows->len);
  if (self->kind != GST_NLP_ROWS_TOKENS && self->kind != GST_NLP_ROWS_SENTENCES)
    own_strings (copy);
  gst_nlp_layer_unref (self);

  return copy;
}

static GstNlpAttribute **
attributes_of (GstNlpLayer *self, guint index)
{
  if (self->kind == GST_NLP_ROWS_SPANS)
    return &gst_nlp_layer_row (self, GstNlpRawSpan, index)->attributes;
  return &gst_nlp_layer_row (self, GstNlpRawRelation, index)->attributes;
}

/* Sets, or with a NULL value removes, an attribute of a span or relation. */
void
gst_nlp_layer_set_attribute (GstNlpLayer *self,
                             guint index,
                             const gchar *name,
                             const gchar *value,
                             gsize length,
                             gboolean json)
{
  GstNlpAttribute **place = attributes_of (self, index);
  GstNlpArena *arena = gst_nlp_layer_get_arena (self);

  while (*place != NULL && strcmp ((*place)->name, name) != 0)
    place = &(*place)->next;

  if (value == NULL) {
    if (*place != NULL)
      *place = (*place)->next;
    return;
  }

  if (*place == NULL) {
    *place = gst_nlp_arena_alloc (arena, sizeof **place);
    (*place)->name = intern_name (arena, name);
    (*place)->next = NULL;
  }
  (*place)->value = gst_nlp_arena_strndup (arena, value, length);
  (*place)->json = json;
}

const GstNlpAttribute *
gst_nlp_attribute_find (const GstNlpAttribute *attributes, const gchar *name)
{
  while (attributes != NULL && strcmp (attributes->name, name) != 0)
    attributes = attributes->next;
  return attributes;
}

/* Whether an attribute of the rows of @kind can't have this name. */
gboolean
gst_nlp_attribute_is_reserved (GstNlpRows kind, const gchar *name)
{
  return g_strv_contains (kind == GST_NLP_ROWS_SPANS ? span_members : relation_members, name);
}
