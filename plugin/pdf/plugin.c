/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * plugin.c: the entry point of the plugin nlppdf.
 */

/**
 * plugin-nlppdf:
 *
 * Registers the reader of PDF, which gst_dynamic_type_factory_load ("GstNlpPdfReader") finds. It is
 * a plugin of its own because poppler is under the GPL.
 *
 * Since: 0.1
 */

#include <gst/gst.h>

#include "gstnlppdfreader.h"

static gboolean
plugin_init (GstPlugin *plugin)
{
  return gst_dynamic_type_register (plugin, GST_NLP_TYPE_PDF_READER);
}

GST_PLUGIN_DEFINE (GST_VERSION_MAJOR,
                   GST_VERSION_MINOR,
                   nlppdf,
                   "Text analysis: reads PDF for documentsrc",
                   plugin_init,
                   VERSION,
                   "GPL",
                   PACKAGE,
                   "https://gst-nlp.example")
