/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_STATS_H
#define GST_NLP_STATS_H

#include <gst/gst.h>

#include "gstnlperror.h"

G_BEGIN_DECLS

/**
 * GstNlpStats:
 * @on_error: the property "on-error"
 * @documents: number of documents since the start
 * @bytes: their size
 * @errors: number of documents that were left out
 *
 * The counters of an element, and its policy for errors. The object lock of the element guards
 * them. The functions that take the element take its lock.
 */
typedef struct {
  GstNlpOnError on_error;
  guint64 documents;
  guint64 bytes;
  guint64 errors;
} GstNlpStats;

#define GST_NLP_STATS_INIT ((GstNlpStats){.on_error = GST_NLP_ON_ERROR_SKIP})

/* Sets the counters to 0. The caller holds the object lock. */
void gst_nlp_stats_reset (GstNlpStats *self);

/* Counts a document of @bytes bytes. */
void gst_nlp_stats_add_document (GstNlpStats *self, GstElement *element, gsize bytes);

/* Counts an error and posts it: see gst_nlp_element_report_error() for the arguments. Returns
 * whether the stream continues. */
gboolean gst_nlp_stats_report_error (GstNlpStats *self,
                                     GstElement *element,
                                     const GError *error,
                                     const gchar *subject,
                                     GQuark domain,
                                     gint code);

/* Makes the value of the property "stats": the three counters. The caller holds the object lock. */
GstStructure *gst_nlp_stats_to_structure (const GstNlpStats *self);

/* Make the properties "on-error" and "stats"; @blurb is static. @mutability is one of the flags
 * GST_PARAM_MUTABLE_. */
GParamSpec *gst_nlp_stats_on_error_spec (const gchar *blurb, GParamFlags mutability);
GParamSpec *gst_nlp_stats_spec (const gchar *blurb);

G_END_DECLS

#endif
