/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * brief.c: chooses the title that the writers show for a document.
 */

#include "brief.h"

static gboolean
is_set (const gchar *string)
{
  return string != NULL && *string != '\0';
}

const gchar *
nlp_brief_choose_title (const NlpBrief *self)
{
  if (is_set (self->title))
    return self->title;
  if (is_set (self->uri))
    return self->uri;
  return is_set (self->id) ? self->id : "(untitled)";
}
