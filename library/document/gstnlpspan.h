/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
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
 * A read-only view of a token, sentence or labelled span of a document.
 *
 * A span keeps its data alive and unchanged, even if the document changes later. Its offsets count
 * code points, so they slice strings in Python; those in UTF-16 units slice strings in JavaScript.
 *
 * Since: 0.1
 */
typedef struct _GstNlpSpan GstNlpSpan;

GST_NLP_API GType gst_nlp_span_get_type (void);
GST_NLP_API GstNlpSpan *gst_nlp_span_ref (GstNlpSpan *self);
GST_NLP_API void gst_nlp_span_unref (GstNlpSpan *self);

GST_NLP_API guint gst_nlp_span_get_start (GstNlpSpan *self);
GST_NLP_API guint gst_nlp_span_get_end (GstNlpSpan *self);
GST_NLP_API guint gst_nlp_span_get_start_utf16 (GstNlpSpan *self);
GST_NLP_API guint gst_nlp_span_get_end_utf16 (GstNlpSpan *self);
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
GST_NLP_API const gchar *gst_nlp_span_get_pos (GstNlpSpan *self);
GST_NLP_API const gchar *gst_nlp_span_get_tag (GstNlpSpan *self);
GST_NLP_API gchar *gst_nlp_span_get_lemma (GstNlpSpan *self);
GST_NLP_API GstNlpSpan *gst_nlp_span_get_head (GstNlpSpan *self);
GST_NLP_API gboolean gst_nlp_span_is_root (GstNlpSpan *self);
GST_NLP_API const gchar *gst_nlp_span_get_relation (GstNlpSpan *self);
GST_NLP_API gboolean gst_nlp_span_equal (GstNlpSpan *self, GstNlpSpan *other);
GST_NLP_API guint gst_nlp_span_hash (GstNlpSpan *self);

#define GST_NLP_TYPE_RELATION (gst_nlp_relation_get_type ())

/**
 * GstNlpRelation:
 *
 * A read-only view of a typed relation between two spans of a document, such as the role of a
 * person or the speaker of a quotation.
 *
 * Since: 0.1
 */
typedef struct _GstNlpRelation GstNlpRelation;

GST_NLP_API GType gst_nlp_relation_get_type (void);
GST_NLP_API GstNlpRelation *gst_nlp_relation_ref (GstNlpRelation *self);
GST_NLP_API void gst_nlp_relation_unref (GstNlpRelation *self);

GST_NLP_API guint gst_nlp_relation_get_index (GstNlpRelation *self);
GST_NLP_API const gchar *gst_nlp_relation_get_name (GstNlpRelation *self);
GST_NLP_API GstNlpSpan *gst_nlp_relation_get_source (GstNlpRelation *self);
GST_NLP_API GstNlpSpan *gst_nlp_relation_get_target (GstNlpRelation *self);
GST_NLP_API gdouble gst_nlp_relation_get_score (GstNlpRelation *self);
GST_NLP_API const gchar *gst_nlp_relation_get_attribute (GstNlpRelation *self, const gchar *name);
GST_NLP_API gchar **gst_nlp_relation_list_attributes (GstNlpRelation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpSpan, gst_nlp_span_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpRelation, gst_nlp_relation_unref)

G_END_DECLS

#endif
