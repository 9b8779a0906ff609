/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * container.c: limits how much is unpacked from a file.
 */

#include "container.h"

#include "gstnlperror.h"

/* The limit on the ratio applies beyond this size: a small file may compress to nearly nothing. */
#define MIN_RATIO_BYTES (16 * 1024 * 1024)

void
nlp_member_clear (NlpMember *self)
{
  g_clear_pointer (&self->input, nlp_input_close);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->charset, g_free);
}

gboolean
nlp_unpacking_add (NlpUnpacking *self, gsize n, GError **error)
{
  const NlpReaderOptions *options = self->options;

  self->n_unpacked += n;
  if (options->max_unpacked > 0 && self->n_unpacked > options->max_unpacked) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                 "more than %" G_GUINT64_FORMAT " bytes unpacked", options->max_unpacked);
    return FALSE;
  }
  if (self->n_unpacked > MIN_RATIO_BYTES &&
      self->n_unpacked / options->max_ratio > nlp_stream_get_n_read (self->file)) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                 "unpacks to more than %u times its size", options->max_ratio);
    return FALSE;
  }
  return TRUE;
}
