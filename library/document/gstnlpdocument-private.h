/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_DOCUMENT_PRIVATE_H
#define GST_NLP_DOCUMENT_PRIVATE_H

#include "gstnlpdocument.h"
#include "gstnlplayer-private.h"
#include "gstnlptext-private.h"

G_BEGIN_DECLS

/* The layers that most documents have; the others are in a list. */
typedef enum {
  GST_NLP_SLOT_METADATA,
  GST_NLP_SLOT_TOKENS,
  GST_NLP_SLOT_SENTENCES,
  GST_NLP_SLOT_ENTITIES,
  GST_NLP_SLOT_RELATIONS,
  GST_NLP_N_SLOTS,
} GstNlpSlot;

/* Never changed once made. */
typedef struct {
  gint ref_count;
  gchar *text;
  guint *sentences;
  gsize n_sentences;
  gboolean has_positions; /* and not @sentences: where those begin and end, in any section */
  GstNlpPosition *positions;
  gsize n_positions;
} GstNlpSummary;

void gst_nlp_summary_unref (GstNlpSummary *self);

struct _GstNlpDocument {
  GObject parent_instance;

  GstNlpText *text;
  GstNlpLayer *slots[GST_NLP_N_SLOTS]; /* (nullable) */
  GPtrArray *others;                   /* (nullable), of GstNlpLayer with labelled spans */
  GstNlpSummary *summary;              /* (nullable) */
  GObject *receipt;                    /* (nullable) */

  GstNlpSection section;
  guint64 running_time;
  guint64 duration;
};

GstNlpDocument *gst_nlp_document_new_for_text (GstNlpText *text);

GstNlpLayer *gst_nlp_document_peek_slot (GstNlpDocument *self, GstNlpSlot slot);
GstNlpLayer *gst_nlp_document_write_slot (GstNlpDocument *self, GstNlpSlot slot);
GstNlpLayer *gst_nlp_document_peek_layer (GstNlpDocument *self, const gchar *name);
GstNlpLayer *gst_nlp_document_write_layer (GstNlpDocument *self, const gchar *name);

guint64 gst_nlp_document_time_at (GstNlpDocument *self, gsize at);

void gst_nlp_document_drop_relations (GstNlpDocument *self, const gchar *layer);

const GstNlpMetadata *gst_nlp_document_find_metadata (GstNlpDocument *self, const gchar *name);
void gst_nlp_document_put_metadata (GstNlpDocument *self,
                                    const gchar *name,
                                    gsize name_length,
                                    const gchar *value,
                                    gsize value_length,
                                    gboolean json);
void gst_nlp_document_take_summary (GstNlpDocument *self,
                                    gchar *text,
                                    guint *sentences,
                                    gsize n_sentences);
void gst_nlp_document_take_summary_positions (GstNlpDocument *self,
                                              gchar *text,
                                              GstNlpPosition *positions,
                                              gsize n_positions);

GstNlpSpan *gst_nlp_span_new (GstNlpText *text, GstNlpLayer *layer, guint index);
GstNlpRelation *gst_nlp_relation_new (GstNlpRawRelation *raw,
                                      GstNlpLayer *layer,
                                      GstNlpSpan *source,
                                      GstNlpSpan *target);

G_END_DECLS

#endif
