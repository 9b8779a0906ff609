/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_LAYER_PRIVATE_H
#define GST_NLP_LAYER_PRIVATE_H

#include "gstnlparena-private.h"
#include "gstnlptypes.h"

G_BEGIN_DECLS

typedef enum {
  GST_NLP_ROWS_TOKENS,    /* of GstNlpToken */
  GST_NLP_ROWS_SENTENCES, /* of GstNlpRange */
  GST_NLP_ROWS_SPANS,     /* of GstNlpRawSpan */
  GST_NLP_ROWS_RELATIONS, /* of GstNlpRawRelation */
  GST_NLP_ROWS_METADATA,  /* of GstNlpMetadata */
} GstNlpRows;

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

/* An array of rows with the strings that they point to. Copies of a document share its layers:
 * one that is shared must not be written, see gst_nlp_layer_make_writable(). */
typedef struct {
  gint ref_count;
  GstNlpRows kind;
  gchar *name;
  GArray *rows;
  GstNlpArena *arena; /* made when first needed */
} GstNlpLayer;

GstNlpLayer *gst_nlp_layer_new (GstNlpRows kind, const gchar *name);
GstNlpLayer *gst_nlp_layer_ref (GstNlpLayer *self);
void gst_nlp_layer_unref (GstNlpLayer *self);
GstNlpLayer *gst_nlp_layer_make_writable (GstNlpLayer *self);

GstNlpArena *gst_nlp_layer_get_arena (GstNlpLayer *self);
GstNlpAttribute *gst_nlp_layer_copy_attributes (GstNlpLayer *self,
                                                const GstNlpAttribute *attributes);
void gst_nlp_layer_set_attribute (GstNlpLayer *self,
                                  guint index,
                                  const gchar *name,
                                  const gchar *value,
                                  gsize length,
                                  gboolean json);

const GstNlpAttribute *gst_nlp_attribute_find (const GstNlpAttribute *attributes,
                                               const gchar *name);

gboolean gst_nlp_attribute_is_reserved (GstNlpRows kind, const gchar *name);

#define gst_nlp_layer_row(layer, type, i) (&g_array_index ((layer)->rows, type, i))

G_END_DECLS

#endif
