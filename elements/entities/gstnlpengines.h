/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpengines.h: the engines of entitytagger as a flags type.
 */

#ifndef GST_NLP_ENGINES_H
#define GST_NLP_ENGINES_H

#include <gst/gst.h>

G_BEGIN_DECLS

/* The flags type "GstNlpEngines" with the values of #NlpTaggerEngines. In a string, as on the
 * command line of gst-launch-1.0, "+" or "," separates the engines: "model+patterns". */
#define GST_NLP_TYPE_ENGINES (gst_nlp_engines_get_type ())
GType gst_nlp_engines_get_type (void);

/* Writes flags as "model+patterns", or "none" if they are 0. Returns: (transfer full) */
gchar *gst_nlp_engines_to_string (guint engines);

G_END_DECLS

#endif
