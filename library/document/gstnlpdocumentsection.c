/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Documents that are too long for one buffer, in sections. */

#include "gstnlpdocument-private.h"

/**
 * gst_nlp_document_get_section:
 * @self: a document
 * @section: (out caller-allocates): which part of a longer document it is
 *
 * Gets which part of a longer document the text is. Sections of one document have the same id.
 *
 * Returns: whether it is a part, and not the whole
 */
gboolean
gst_nlp_document_get_section (GstNlpDocument *self, GstNlpSection *section)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (section != NULL, FALSE);

  *section = self->section;
  return section->number > 0 || !section->is_last;
}

/**
 * gst_nlp_document_set_section:
 * @self: a document
 * @section: which part of a longer document it is
 *
 * Says which part of a longer document the text is. A source does so for each section, and
 * advances @section behind it with gst_nlp_section_advance().
 */
void
gst_nlp_document_set_section (GstNlpDocument *self, const GstNlpSection *section)
{
  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (section != NULL);

  self->section = *section;
}

/**
 * gst_nlp_document_peek_position: (skip)
 * @self: a document
 * @at: a byte of its text, up to its length
 * @position: (out caller-allocates): where that is in the document that it is a section of
 *
 * Finds where a byte of a section is in the whole document.
 */
void
gst_nlp_document_peek_position (GstNlpDocument *self, gsize at, GstNlpPosition *position)
{
  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (at <= self->text->length);
  g_return_if_fail (position != NULL);

  *position = self->section.start;
  position->byte += at;
  position->codepoint += gst_nlp_text_from_byte (self->text, at, GST_NLP_OFFSETS_CODEPOINT);
  position->utf16 += gst_nlp_text_from_byte (self->text, at, GST_NLP_OFFSETS_UTF16);
}

/**
 * gst_nlp_document_get_position:
 * @self: a document
 * @offset: a code point of its text, up to its length
 * @position: (out caller-allocates): where that is in the document that it is a section of
 *
 * Finds where a code point of a section is in the whole document.
 */
void
gst_nlp_document_get_position (GstNlpDocument *self, guint offset, GstNlpPosition *position)
{
  guint32 at;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (position != NULL);

  if (gst_nlp_text_to_byte (self->text, offset, GST_NLP_OFFSETS_CODEPOINT, &at))
    gst_nlp_document_peek_position (self, at, position);
  else
    g_critical ("position %u of a section that is shorter", offset);
}

/**
 * gst_nlp_section_advance:
 * @self: a section
 * @document: a document with the text of @self
 *
 * Makes @self the one that comes behind @document, which is not the last one yet.
 */
void
gst_nlp_section_advance (GstNlpSection *self, GstNlpDocument *document)
{
  gsize length;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GST_NLP_IS_DOCUMENT (document));

  gst_nlp_document_peek_text (document, &length);
  self->number++;
  self->is_last = FALSE;
  self->start.byte += length;
  gst_nlp_text_count (document->text, &self->start.codepoint, &self->start.utf16);
}
