/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_NAMES_PRIVATE_H
#define GST_NLP_NAMES_PRIVATE_H

#include "gstnlpnames.h"

G_BEGIN_DECLS

/* Takes @self. Returns @self if nothing else refers to it, or else a copy. */
GstNlpNames *gst_nlp_names_make_writable (GstNlpNames *self);
/* Adds a name to a writable table that doesn't have it. Returns its number. */
guint gst_nlp_names_add (GstNlpNames *self, const gchar *name);

G_END_DECLS

#endif
