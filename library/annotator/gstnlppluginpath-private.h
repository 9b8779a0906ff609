/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_PLUGIN_PATH_PRIVATE_H
#define GST_NLP_PLUGIN_PATH_PRIVATE_H

#include <glib.h>

G_BEGIN_DECLS

/* Makes GStreamer find the plugin with the elements of gst-nlp. If it is not in GStreamer's plugin
 * path, the folder "gstreamer-1.0" beside the library is added to the registry. */
void gst_nlp_ensure_plugin (void);

G_END_DECLS

#endif
