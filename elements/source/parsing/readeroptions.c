/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "readeroptions.h"

void
nlp_reader_options_copy (NlpReaderOptions *copy, const NlpReaderOptions *settings)
{
  *copy = *settings;
  copy->charset = g_strdup (settings->charset);
  copy->text_field = g_strdup (settings->text_field);
  copy->title_field = g_strdup (settings->title_field);
  copy->id_field = g_strdup (settings->id_field);
  copy->date_field = g_strdup (settings->date_field);
}

void
nlp_reader_options_clear (NlpReaderOptions *copy)
{
  g_free ((gchar *)copy->charset);
  g_free ((gchar *)copy->text_field);
  g_free ((gchar *)copy->title_field);
  g_free ((gchar *)copy->id_field);
  g_free ((gchar *)copy->date_field);
  *copy = (NlpReaderOptions){0};
}
