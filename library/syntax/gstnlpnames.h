/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_NAMES_H
#define GST_NLP_NAMES_H

#include "gstnlpprelude.h"
#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * GstNlpNames: (skip)
 *
 * A table of names: the tags or relations that a model knows. Names have numbers from 1; 0 is none.
 *
 * A model has one table of each kind, and all documents that it analyses refer to it. Any number of
 * threads may use a table.
 *
 * Since: 0.1
 */
typedef struct _GstNlpNames GstNlpNames;

GST_NLP_API GstNlpNames *gst_nlp_names_new (const gchar *const *names, gsize n_names);
GST_NLP_API GstNlpNames *gst_nlp_names_ref (GstNlpNames *self);
GST_NLP_API void gst_nlp_names_unref (GstNlpNames *self);
GST_NLP_API guint gst_nlp_names_get_n (GstNlpNames *self);
GST_NLP_API const gchar *gst_nlp_names_get (GstNlpNames *self, guint number);
GST_NLP_API guint gst_nlp_names_find (GstNlpNames *self, const gchar *name);

/* Parts of speech */
GST_NLP_API const gchar *gst_nlp_pos_get_name (GstNlpPos pos);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpNames, gst_nlp_names_unref)

G_END_DECLS

#endif
