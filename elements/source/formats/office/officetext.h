/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * officetext.h: the plain text of the XML of word processors.
 */

#ifndef NLP_OFFICE_TEXT_H
#define NLP_OFFICE_TEXT_H

#include "parsing/textbuilder.h"

G_BEGIN_DECLS

/**
 * NlpOfficeAction:
 * @NLP_OFFICE_SKIP: leave out the element with its content
 * @NLP_OFFICE_TEXT: add its text
 * @NLP_OFFICE_PARAGRAPH: a paragraph, whose text is in other elements
 * @NLP_OFFICE_TEXT_PARAGRAPH: a paragraph that holds its text itself
 * @NLP_OFFICE_TABLE: a table
 * @NLP_OFFICE_ROW: a row of a table
 * @NLP_OFFICE_CELL: a cell of a table
 * @NLP_OFFICE_TAB: a tab
 * @NLP_OFFICE_LINE: a line break
 * @NLP_OFFICE_SPACE: a space
 * @NLP_OFFICE_HYPHEN: a hyphen
 * @NLP_OFFICE_BOX: a text box, added after the paragraph around it
 * @NLP_OFFICE_NOTE: a note, added after the text
 * @NLP_OFFICE_TYPED_NOTE: a note, unless its attribute "type" makes it a separator of notes
 *
 * The treatment of an element.
 */
typedef enum {
  NLP_OFFICE_SKIP,
  NLP_OFFICE_TEXT,
  NLP_OFFICE_PARAGRAPH,
  NLP_OFFICE_TEXT_PARAGRAPH,
  NLP_OFFICE_TABLE,
  NLP_OFFICE_ROW,
  NLP_OFFICE_CELL,
  NLP_OFFICE_TAB,
  NLP_OFFICE_LINE,
  NLP_OFFICE_SPACE,
  NLP_OFFICE_HYPHEN,
  NLP_OFFICE_BOX,
  NLP_OFFICE_NOTE,
  NLP_OFFICE_TYPED_NOTE,
} NlpOfficeAction;

/* An element by its name without a prefix. */
typedef struct {
  const gchar *name;
  NlpOfficeAction action;
} NlpOfficeElement;

/**
 * NlpOfficeSchema:
 * @elements: the elements with a meaning, sorted by name; all others are transparent
 * @n_elements: their number
 * @foreign_prefix: (nullable): the prefix of elements to leave out
 *
 * The vocabulary of a format.
 */
typedef struct {
  const NlpOfficeElement *elements;
  gsize n_elements;
  const gchar *foreign_prefix;
} NlpOfficeSchema;

/**
 * NlpOfficeText:
 *
 * Collects the plain text of the XML of word processors: blank lines separate paragraphs, tabs
 * separate cells, and rows of tables and paragraphs in cells are lines.
 */
typedef struct {
  /*< private >*/
  NlpTextBuilder text, box, notes;
} NlpOfficeText;

void nlp_office_text_init (NlpOfficeText *self);
void nlp_office_text_clear (NlpOfficeText *self);

/* Adds the text of @xml, which is UTF-8 of @length bytes. Fails with %GST_NLP_ERROR_FORMAT where
 * @xml is damaged, after it added the text up to there. */
gboolean nlp_office_text_add (NlpOfficeText *self,
                              const NlpOfficeSchema *schema,
                              const gchar *xml,
                              gsize length,
                              GError **error);

/* Returns: (transfer full): the text, followed by its notes. @self can only be cleared then. */
GString *nlp_office_text_end (NlpOfficeText *self);

/* Adds a text made by another builder to @builder, with its cells, lines and paragraphs. */
void nlp_office_append_text (NlpTextBuilder *builder, const GString *text);

/* Sets @error to @problem, which it takes, or says that the file has no text if @problem is NULL.
 * Returns FALSE. */
gboolean nlp_office_fail (GError *problem, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpOfficeText, nlp_office_text_clear)

G_END_DECLS

#endif
