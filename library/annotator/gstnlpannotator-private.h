/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_ANNOTATOR_PRIVATE_H
#define GST_NLP_ANNOTATOR_PRIVATE_H

#include "gstnlpannotator.h"
#include "gstnlpgate-private.h"
#include "gstnlpline-private.h"

G_BEGIN_DECLS

struct _GstNlpAnnotator {
  GObject parent_instance;

  gchar *description; /* (nullable) */
  guint n_threads;    /* atomic */

  GstNlpGate *gate;
  GMutex opening;
  GstNlpLine *line; /* (nullable): set once, under the lock @opening */
};

/* Opens the analyzers, unless they are open. Returns NULL with GST_NLP_ERROR_SETTINGS. */
GstNlpLine *gst_nlp_annotator_open (GstNlpAnnotator *self, GError **error);
/* Returns the number of documents to analyse at the same time, at least 1. */
guint gst_nlp_annotator_get_limit (GstNlpAnnotator *self);

G_END_DECLS

#endif
