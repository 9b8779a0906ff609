/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef TRAINING_CORPUS_H
#define TRAINING_CORPUS_H

#include <glib.h>

/* A text with the sentences that annotators found, GstNlpRange in bytes. */
typedef struct {
  gchar *text;
  gsize length;
  GArray *tokens; /* GstNlpToken, of the segmenter */
  GArray *sentences;
  guint file; /* the number of the file that it is from */
} Text;

/* Reads annotated documents (docs/annotated-documents.md), one a line, and adds them to @texts. */
gboolean corpus_read (const gchar *filename, GPtrArray *texts, GError **error);

void text_free (Text *self);

#endif
