/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sourceharness.h: runs documentsrc and documentdec in harnesses.
 */

#ifndef SOURCE_HARNESS_H
#define SOURCE_HARNESS_H

#include "tempfolder.h"
#include "testutil.h"

/* Makes a harness for the buffers of a documentsrc. */
static inline GstHarness *
new_harness (const gchar *location)
{
  GstHarness *harness = gst_harness_new_with_padnames ("documentsrc", NULL, "src");

  g_object_set (harness->element, "location", location, NULL);
  return harness;
}

static inline void
wait_for_eos (GstHarness *harness)
{
  for (;;) {
    GstEvent *event = gst_harness_pull_event (harness);
    GstEventType type;

    fail_if (event == NULL, "no EOS");
    type = GST_EVENT_TYPE (event);
    gst_event_unref (event);
    if (type == GST_EVENT_EOS)
      return;
  }
}

/* Returns the buffers that have arrived. */
static inline GstBufferList *
pull_all (GstHarness *harness)
{
  GstBufferList *output = gst_buffer_list_new ();
  GstBuffer *buffer;

  while ((buffer = gst_harness_try_pull (harness)) != NULL)
    gst_buffer_list_add (output, buffer);
  return output;
}

/* Runs a source until the end, and returns its buffers. */
static inline GstBufferList *
run (GstHarness *harness)
{
  gst_harness_play (harness);
  wait_for_eos (harness);
  return pull_all (harness);
}

static inline GstBufferList *
run_location (const gchar *location)
{
  GstHarness *harness = new_harness (location);
  GstBufferList *output = run (harness);

  gst_harness_teardown (harness);
  return output;
}

/* Returns the texts of buffers, separated by '|'. */
static inline gchar *
join_texts (GstBufferList *output)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < gst_buffer_list_length (output); i++) {
    GstNlpDocument *document = gst_nlp_buffer_get_document (gst_buffer_list_get (output, i));

    g_ptr_array_add (texts, gst_nlp_document_dup_text (document));
  }
  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("|", (gchar **)texts->pdata);
}

static inline void
assert_texts (GstBufferList *output, const gchar *expected)
{
  g_autofree gchar *texts = join_texts (output);

  fail_unless_equals_string (texts, expected);
}

#endif
