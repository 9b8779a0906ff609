/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * threatharness.h: runs encoders of threat information.
 */

#ifndef THREAT_HARNESS_H
#define THREAT_HARNESS_H

#include <string.h>

#include "testutil.h"

#include "gstnlpmeta.h"

static const gchar report_text[] = "TLP:GREEN. APT29 used Red Tide against hospitals.";

/* Returns a document with an actor and a malware. */
static inline GstNlpDocument *
new_report (const gchar *uri)
{
  static const GstNlpRange ranges[] = {{0, 10}, {11, 49}};
  GstNlpDocument *document = new_document (report_text);
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  g_array_append_vals (sentences, ranges, G_N_ELEMENTS (ranges));
  gst_nlp_document_take_sentences (document, sentences);
  gst_nlp_document_set_metadata (document, "uri", uri);
  gst_nlp_document_set_metadata (document, "published", "2013-05-10T02:00:00+02:00");
  gst_nlp_document_append_span (document, "entities", 11, 16, "THREAT_ACTOR", 0.9);
  gst_nlp_document_set_span_attribute (document, "entities", 0, "id", "G0016");
  gst_nlp_document_append_span (document, "entities", 22, 30, "MALWARE", 0.8);
  return document;
}

/* Returns what the line of an encoder makes of two such documents and one without threats, and the
 * number of buffers (transfer full). */
static inline gchar *
write_threats (const gchar *line, guint *n_buffers)
{
  g_autoptr (GstNlpDocument) first = new_report ("file:///a.txt");
  g_autoptr (GstNlpDocument) second = new_report ("file:///b.txt");
  g_autoptr (GstNlpDocument) other = new_document ("It rained.");
  GstHarness *harness = gst_harness_new_parse (line);
  GString *out = g_string_new (NULL);
  GstBuffer *buffer;

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  gst_harness_push (harness, gst_nlp_buffer_new (first));
  gst_harness_push (harness, gst_nlp_buffer_new (other));
  gst_harness_push (harness, gst_nlp_buffer_new (second));
  gst_harness_push_event (harness, gst_event_new_eos ());
  *n_buffers = 0;
  while ((buffer = gst_harness_try_pull (harness)) != NULL) {
    GstMapInfo map;

    ++*n_buffers;
    gst_buffer_map (buffer, &map, GST_MAP_READ);
    g_string_append_len (out, (const gchar *)map.data, map.size);
    gst_buffer_unmap (buffer, &map);
    gst_buffer_unref (buffer);
  }
  gst_harness_teardown (harness);
  return g_string_free (out, FALSE);
}

/* Returns how often @part is in the output. */
static inline guint
count (const gchar *output, const gchar *part)
{
  g_auto (GStrv) parts = g_strsplit (output, part, -1);

  return g_strv_length (parts) - 1;
}

#endif
