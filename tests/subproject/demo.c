/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * demo.c: an application that uses the library of gst-nlp.
 */

#include <gst/nlp/gstnlp.h>

int
main (int argc, char **argv)
{
  g_autoptr (GstNlpDocument) document = NULL;
  const gchar *text;
  const GstNlpRawSpan *entities;
  gsize n;

  gst_init (&argc, &argv);
  document = gst_nlp_document_new ("Ana Ruiz came to Tokyo.", NULL);
  gst_nlp_document_add_entity (document, 0, 8, "PERSON", 0.9);
  text = gst_nlp_document_peek_text (document, NULL);
  entities = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  for (gsize i = 0; i < n; i++)
    g_print ("%s %.*s\n", entities[i].label, (gint)(entities[i].end - entities[i].start),
             text + entities[i].start);
  return 0;
}
