/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * readeroptions.c: copies and frees the user's options about files.
 */

#include "readeroptions.h"

void
nlp_reader_options_copy (NlpReaderOptions *copy, const NlpReaderOptions *self)
{
  *copy = *self;
  copy->charset = g_strdup (self->charset);
  copy->text_field = g_strdup (self->text_field);
  copy->title_field = g_strdup (self->title_field);
  copy->id_field = g_strdup (self->id_field);
  copy->date_field = g_strdup (self->date_field);
}

void
nlp_reader_options_clear (NlpReaderOptions *self)
{
  g_free ((gchar *)self->charset);
  g_free ((gchar *)self->text_field);
  g_free ((gchar *)self->title_field);
  g_free ((gchar *)self->id_field);
  g_free ((gchar *)self->date_field);
  *self = (NlpReaderOptions){0};
}
