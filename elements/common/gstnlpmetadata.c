/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpmetadata.c: sets the metadata of elements.
 */

#include "gstnlpmetadata.h"

void
gst_nlp_element_class_set_metadata (GstElementClass *klass,
                                    const gchar *name,
                                    const gchar *long_name,
                                    const gchar *classification,
                                    const gchar *description)
{
  g_autofree gchar *page = g_strdup_printf ("%s/%s.md", GST_NLP_DOC_URI, name);

  gst_element_class_set_static_metadata (klass, long_name, classification, description,
                                         "gst-nlp contributors");
  gst_element_class_add_metadata (klass, GST_ELEMENT_METADATA_DOC_URI, page);
}
