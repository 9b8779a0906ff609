/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_CHAIN_H
#define GST_NLP_CHAIN_H

#include <glib-object.h>

#include "gstnlpprelude.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_CHAIN (gst_nlp_chain_get_type ())

/**
 * GstNlpChain:
 *
 * A read-only view of a coreference chain: the entities of a document that refer to the same thing.
 *
 * A chain keeps its data alive and unchanged, even if the document changes later.
 *
 * Since: 0.1
 */
typedef struct _GstNlpChain GstNlpChain;

GST_NLP_API GType gst_nlp_chain_get_type (void);
GST_NLP_API GstNlpChain *gst_nlp_chain_ref (GstNlpChain *self);
GST_NLP_API void gst_nlp_chain_unref (GstNlpChain *self);

GST_NLP_API gint gst_nlp_chain_get_number (GstNlpChain *self);
GST_NLP_API const gchar *gst_nlp_chain_get_name (GstNlpChain *self);
GST_NLP_API const gchar *gst_nlp_chain_get_id (GstNlpChain *self);
GST_NLP_API const gchar *gst_nlp_chain_get_label (GstNlpChain *self);
GST_NLP_API guint gst_nlp_chain_get_n_mentions (GstNlpChain *self);
GST_NLP_API GList *gst_nlp_chain_get_mentions (GstNlpChain *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpChain, gst_nlp_chain_unref)

G_END_DECLS

#endif
