/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_SPAN_H
#define GST_NLP_SPAN_H

#include <glib-object.h>

#include "gstnlpprelude.h"
#include "gstnlptypes.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_SPAN (gst_nlp_span_get_type ())

/**
 * GstNlpSpan:
 *
 * A view of one token, sentence or labelled span of a document, for reading.
 *
 * A span keeps what it shows alive and unchanged, also when the document changes after it was
 * taken. Its offsets count code points, so that they slice strings in Python.
 */
typedef struct _GstNlpSpan GstNlpSpan;

GST_NLP_API GType gst_nlp_span_get_type (void);
GST_NLP_API GstNlpSpan *gst_nlp_span_ref (GstNlpSpan *self);
GST_NLP_API void gst_nlp_span_unref (GstNlpSpan *self);

GST_NLP_API guint gst_nlp_span_get_start (GstNlpSpan *self);
GST_NLP_API guint gst_nlp_span_get_end (GstNlpSpan *self);
GST_NLP_API gsize gst_nlp_span_get_start_byte (GstNlpSpan *self);
GST_NLP_API gsize gst_nlp_span_get_end_byte (GstNlpSpan *self);
GST_NLP_API gchar *gst_nlp_span_get_text (GstNlpSpan *self);
GST_NLP_API const gchar *gst_nlp_span_get_layer (GstNlpSpan *self);
GST_NLP_API guint gst_nlp_span_get_index (GstNlpSpan *self);
GST_NLP_API GstNlpTokenFlags gst_nlp_span_get_flags (GstNlpSpan *self);
GST_NLP_API const gchar *gst_nlp_span_get_label (GstNlpSpan *self);
GST_NLP_API gdouble gst_nlp_span_get_score (GstNlpSpan *self);
GST_NLP_API gint gst_nlp_span_get_chain (GstNlpSpan *self);
GST_NLP_API const gchar *gst_nlp_span_get_attribute (GstNlpSpan *self, const gchar *name);
GST_NLP_API gchar **gst_nlp_span_list_attributes (GstNlpSpan *self);

#define GST_NLP_TYPE_RELATION (gst_nlp_relation_get_type ())

/**
 * GstNlpRelation:
 *
 * A view of one typed relation between two spans of a document, for reading: the role of a
 * person, the speaker of a quotation.
 */
typedef struct _GstNlpRelation GstNlpRelation;

GST_NLP_API GType gst_nlp_relation_get_type (void);
GST_NLP_API GstNlpRelation *gst_nlp_relation_ref (GstNlpRelation *self);
GST_NLP_API void gst_nlp_relation_unref (GstNlpRelation *self);

GST_NLP_API const gchar *gst_nlp_relation_get_name (GstNlpRelation *self);
GST_NLP_API GstNlpSpan *gst_nlp_relation_get_source (GstNlpRelation *self);
GST_NLP_API GstNlpSpan *gst_nlp_relation_get_target (GstNlpRelation *self);
GST_NLP_API gdouble gst_nlp_relation_get_score (GstNlpRelation *self);
GST_NLP_API const gchar *gst_nlp_relation_get_attribute (GstNlpRelation *self, const gchar *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpSpan, gst_nlp_span_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpRelation, gst_nlp_relation_unref)

G_END_DECLS

#endif
