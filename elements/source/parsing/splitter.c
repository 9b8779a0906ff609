/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * splitter.c: splits long documents into sections.
 */

#include "splitter.h"

#include "sections.h"

void
nlp_splitter_clear (NlpSplitter *self)
{
  g_clear_object (&self->document);
  self->offset = 0;
  self->section = (GstNlpSection){0};
}

/* Makes a document of @length bytes of the text of @whole, with the metadata of @whole. */
static GstNlpDocument *
cut_section (GstNlpDocument *whole, gsize offset, gsize length)
{
  g_autoptr (GBytes) bytes = gst_nlp_document_get_bytes (whole);
  g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, offset, length);
  GstNlpDocument *section = gst_nlp_document_new_from_bytes (part, NULL);
  g_auto (GStrv) names = gst_nlp_document_list_metadata (whole);

  for (guint i = 0; names[i] != NULL; i++)
    gst_nlp_document_set_metadata (section, names[i],
                                   gst_nlp_document_get_metadata (whole, names[i]));
  return section;
}

gboolean
nlp_splitter_next (NlpSplitter *self, gsize max_section, NlpRecord *record)
{
  gsize length, left, cut;
  const gchar *text;

  if (self->document == NULL)
    return FALSE;
  text = gst_nlp_document_peek_text (self->document, &length);
  left = length - self->offset;
  cut = left > max_section ? nlp_section_cut (text + self->offset, max_section) : left;
  record->document = cut_section (self->document, self->offset, cut);
  record->first = self->offset == 0;
  record->last = cut == left;
  self->section.is_last = record->last;
  gst_nlp_document_set_section (record->document, &self->section);
  gst_nlp_section_advance (&self->section, record->document);
  self->offset += cut;
  if (record->last)
    nlp_splitter_clear (self);
  return TRUE;
}

void
nlp_splitter_start (NlpSplitter *self, gsize max_section, NlpRecord *record)
{
  gsize length;

  gst_nlp_document_peek_text (record->document, &length);
  if (!record->first || !record->last || length <= max_section)
    return;
  self->document = record->document;
  self->offset = 0;
  nlp_splitter_next (self, max_section, record);
}
