/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpstats.c: counts the documents and errors of an element, and posts the errors.
 */

#include "gstnlpstats.h"

#include "gstnlpelement.h"
#include "gstnlpenumtypes.h"

void
gst_nlp_stats_reset (GstNlpStats *self)
{
  self->documents = self->bytes = self->errors = 0;
}

void
gst_nlp_stats_add_document (GstNlpStats *self, GstElement *element, gsize bytes)
{
  GST_OBJECT_LOCK (element);
  self->documents++;
  self->bytes += bytes;
  GST_OBJECT_UNLOCK (element);
}

gboolean
gst_nlp_stats_report_error (GstNlpStats *self,
                            GstElement *element,
                            const GError *error,
                            const gchar *subject,
                            GQuark domain,
                            gint code)
{
  GstNlpOnError on_error;

  GST_OBJECT_LOCK (element);
  self->errors++;
  on_error = self->on_error;
  GST_OBJECT_UNLOCK (element);

  return gst_nlp_element_report_error (element, on_error, error, subject, domain, code);
}

GstStructure *
gst_nlp_stats_to_structure (const GstNlpStats *self)
{
  return gst_structure_new ("stats", "documents", G_TYPE_UINT64, self->documents, "bytes",
                            G_TYPE_UINT64, self->bytes, "errors", G_TYPE_UINT64, self->errors,
                            NULL);
}

GParamSpec *
gst_nlp_stats_on_error_spec (const gchar *blurb, GParamFlags mutability)
{
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_ON_ERROR, 0);
  return g_param_spec_enum ("on-error", "On error", blurb, GST_NLP_TYPE_ON_ERROR,
                            GST_NLP_ON_ERROR_SKIP,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | mutability);
}

GParamSpec *
gst_nlp_stats_spec (const gchar *blurb)
{
  return g_param_spec_boxed ("stats", "Statistics", blurb, GST_TYPE_STRUCTURE,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}
