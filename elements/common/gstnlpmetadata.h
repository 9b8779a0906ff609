/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpmetadata.h: what gst-inspect-1.0 says about every element.
 */

#ifndef GST_NLP_METADATA_H
#define GST_NLP_METADATA_H

#include <gst/gst.h>

G_BEGIN_DECLS

/* Sets the metadata of the element @name: those that differ, its author, and the address of its
 * page in the documentation. The strings are static. */
void gst_nlp_element_class_set_metadata (GstElementClass *klass,
                                         const gchar *name,
                                         const gchar *long_name,
                                         const gchar *classification,
                                         const gchar *description);

G_END_DECLS

#endif
