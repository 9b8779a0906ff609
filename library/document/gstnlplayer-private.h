/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_LAYER_PRIVATE_H
#define GST_NLP_LAYER_PRIVATE_H

#include "gstnlparena-private.h"
#include "gstnlpsyntax-private.h"
#include "gstnlptypes.h"

G_BEGIN_DECLS

typedef enum {
  GST_NLP_ROW_TOKEN,    /* of GstNlpToken */
  GST_NLP_ROW_SENTENCE, /* of GstNlpRange */
  GST_NLP_ROW_SPAN,     /* of GstNlpRawSpan */
  GST_NLP_ROW_RELATION, /* of GstNlpRawRelation */
  GST_NLP_ROW_METADATA, /* of GstNlpMetadata */
} GstNlpRowType;

typedef struct {
  const gchar *name;
  const gchar *source_layer;
  const gchar *target_layer;
  guint source;
  guint target;
  gfloat score;
  GstNlpAttribute *attributes;
} GstNlpRawRelation;

typedef struct {
  const gchar *name;
  const gchar *value;
  gboolean json; /* @value is JSON text, not a string */
} GstNlpMetadata;

/* An array of rows, and the strings that they point to. Copies of a document share its layers: see
 * gst_nlp_layer_make_writable() before writing to one. */
typedef struct {
  gint ref_count;
  GstNlpRowType row_type;
  gchar *name;
  GArray *rows;
  GstNlpArena *arena;   /* (nullable): created on demand */
  GHashTable *by_name;  /* (nullable): the number of the last row of each name, of much metadata */
  GstNlpSyntax *syntax; /* (nullable): of tokens */
} GstNlpLayer;

GstNlpLayer *gst_nlp_layer_new (GstNlpRowType row_type, const gchar *name);
GstNlpLayer *gst_nlp_layer_ref (GstNlpLayer *self);
void gst_nlp_layer_unref (GstNlpLayer *self);
/* Takes @self. Returns @self if nothing else refers to it, or else a copy. */
GstNlpLayer *gst_nlp_layer_make_writable (GstNlpLayer *self);

/* Returns the range of a token, sentence or labelled span, in bytes. */
GstNlpRange gst_nlp_layer_get_range (GstNlpLayer *self, guint index);
/* Returns the number of tokens or sentences that begin before @start, in bytes. */
guint gst_nlp_layer_count_before (GstNlpLayer *self, guint32 start);
/* Removes a row. */
void gst_nlp_layer_remove (GstNlpLayer *self, guint index);
GstNlpArena *gst_nlp_layer_get_arena (GstNlpLayer *self);
/* Copies @attributes to the arena of @self. */
GstNlpAttribute *gst_nlp_layer_copy_attributes (GstNlpLayer *self,
                                                const GstNlpAttribute *attributes);
/* Sets an attribute of a span or relation, or removes it if @value is NULL. @length is that of
 * @value in bytes. */
void gst_nlp_layer_set_attribute (GstNlpLayer *self,
                                  guint index,
                                  const gchar *name,
                                  const gchar *value,
                                  gsize length,
                                  gboolean json);

/* Appends an attribute at @link, the end of a list, which has none of this name. Returns it. */
GstNlpAttribute *gst_nlp_layer_append_attribute (GstNlpLayer *self,
                                                 GstNlpAttribute **link,
                                                 const gchar *name,
                                                 const gchar *value,
                                                 gsize length,
                                                 gboolean json);
/* Replaces the value of an attribute. */
void gst_nlp_layer_set_value (GstNlpLayer *self,
                              GstNlpAttribute *attribute,
                              const gchar *value,
                              gsize length,
                              gboolean json);

const GstNlpAttribute *gst_nlp_attribute_find (const GstNlpAttribute *attributes,
                                               const gchar *name);

/* Returns the names (transfer full). */
gchar **gst_nlp_attribute_list (const GstNlpAttribute *attributes);

/* Whether attributes of rows of this type can't have this name. */
gboolean gst_nlp_attribute_is_reserved (GstNlpRowType row_type, const gchar *name);

#define gst_nlp_layer_row(layer, type, i) (&g_array_index ((layer)->rows, type, i))

G_END_DECLS

#endif
