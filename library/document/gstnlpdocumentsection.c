/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentsection.c: sections of a document that is too long for one buffer.
 */

#include "gstnlpdocument-private.h"

G_DEFINE_BOXED_TYPE (GstNlpPosition, gst_nlp_position, gst_nlp_position_copy, gst_nlp_position_free)
G_DEFINE_BOXED_TYPE (GstNlpSection, gst_nlp_section, gst_nlp_section_copy, gst_nlp_section_free)

/**
 * gst_nlp_position_copy:
 * @self: a position
 *
 * Copies a position.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */
GstNlpPosition *
gst_nlp_position_copy (const GstNlpPosition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * gst_nlp_position_free:
 * @self: (nullable): a position
 *
 * Frees a copy of a position.
 *
 * Since: 0.1
 */
void
gst_nlp_position_free (GstNlpPosition *self)
{
  g_free (self);
}

/**
 * gst_nlp_section_copy:
 * @self: a section
 *
 * Copies a section.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */
GstNlpSection *
gst_nlp_section_copy (const GstNlpSection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * gst_nlp_section_free:
 * @self: (nullable): a section
 *
 * Frees a copy of a section.
 *
 * Since: 0.1
 */
void
gst_nlp_section_free (GstNlpSection *self)
{
  g_free (self);
}

/**
 * gst_nlp_document_get_section:
 * @self: a document
 * @section: (out caller-allocates): the section
 *
 * Gets which section of a longer document the text is. Sections of one document have the same id.
 *
 * Returns: %TRUE if the document has more than one section, %FALSE if this is the whole document
 *
 * Since: 0.1
 */
gboolean
gst_nlp_document_get_section (GstNlpDocument *self, GstNlpSection *section)
{
  g_return_val_if_fail (section != NULL, FALSE);
  *section = (GstNlpSection){0, TRUE, {0, 0, 0}};
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), FALSE);

  *section = self->section;
  return section->number > 0 || !section->is_last;
}

/**
 * gst_nlp_document_set_section:
 * @self: a document
 * @section: the section
 *
 * Sets which section of a longer document the text is. A source calls this for each section, and
 * [method@Section.advance] in between.
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_section (GstNlpDocument *self, const GstNlpSection *section)
{
  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (section != NULL);

  self->section.number = section->number;
  self->section.is_last = section->is_last;
  gst_nlp_document_set_start (self, &section->start);
}

/**
 * gst_nlp_document_peek_position: (skip)
 * @self: a document
 * @at: an offset in its text, in bytes, at most the length
 * @position: (out caller-allocates): the same position in the whole document
 *
 * Translates an offset in a section to a position in the whole document.
 *
 * Since: 0.1
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
 * @offset: an offset in its text, in code points, at most the length
 * @position: (out caller-allocates): the same position in the whole document
 *
 * Translates an offset in a section to a position in the whole document. The position of an offset
 * out of range is 0.
 *
 * Since: 0.1
 */
void
gst_nlp_document_get_position (GstNlpDocument *self, guint offset, GstNlpPosition *position)
{
  guint32 at;

  g_return_if_fail (position != NULL);
  *position = (GstNlpPosition){0, 0, 0};
  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));

  if (gst_nlp_text_to_byte (self->text, offset, GST_NLP_OFFSETS_CODEPOINT, &at))
    gst_nlp_document_peek_position (self, at, position);
  else
    g_critical ("%s: %u is after the end of the text", G_STRFUNC, offset);
}

/**
 * gst_nlp_section_advance:
 * @self: a section
 * @document: a document with the text of @self
 *
 * Advances @self to the section after @document, assuming that it is not the last one.
 *
 * Since: 0.1
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
