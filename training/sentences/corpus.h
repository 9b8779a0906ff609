/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef TRAINING_CORPUS_H
#define TRAINING_CORPUS_H

#include <glib.h>

/* A text with its annotated sentences (GstNlpRange, in bytes). */
typedef struct {
  gchar *text;
  gsize length;
  GArray *tokens; /* of GstNlpToken, from the segmenter */
  GArray *sentences;
  guint file; /* number of the file it comes from */
} Text;

/* Reads a file of annotated documents (docs/annotated-documents.md) and appends them to @texts. */
gboolean corpus_read (const gchar *filename, GPtrArray *texts, GError **error);

void text_free (Text *self);

#endif
