/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_OFFICE_TEXT_H
#define NLP_OFFICE_TEXT_H

#include "parsing/parser.h"
#include "parsing/textbuilder.h"

G_BEGIN_DECLS

/**
 * NlpOfficeAction:
 * @NLP_OFFICE_SKIP: it is left out with all that is in it
 * @NLP_OFFICE_TEXT: what is in it is text
 * @NLP_OFFICE_PARAGRAPH: a paragraph
 * @NLP_OFFICE_TEXT_PARAGRAPH: a paragraph that has text in it as it is
 * @NLP_OFFICE_TABLE: a table
 * @NLP_OFFICE_ROW: a row of one
 * @NLP_OFFICE_CELL: a cell of one
 * @NLP_OFFICE_TAB: a tab
 * @NLP_OFFICE_LINE: the end of a line
 * @NLP_OFFICE_SPACE: a blank
 * @NLP_OFFICE_HYPHEN: a hyphen
 * @NLP_OFFICE_BOX: a box of text, which stands behind the paragraph that it is in
 * @NLP_OFFICE_NOTE: a note, which stands behind the text
 * @NLP_OFFICE_TYPED_NOTE: a note, unless an attribute "type" says that it is a line between notes
 *
 * What an element is.
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

/* An element by its name without a prefix. Those in no table are transparent. */
typedef struct {
  const gchar *name;
  NlpOfficeAction action;
} NlpOfficeElement;

typedef struct {
  const NlpOfficeElement *elements; /* in the order of their names */
  gsize n_elements;
  const gchar *foreign_prefix; /* (nullable): elements with it are left out */
} NlpOfficeSchema;

/**
 * NlpOfficeText:
 *
 * Makes plain text of the XML of word processors: paragraphs are separated by blank lines, rows of
 * tables and paragraphs in cells are lines, and cells are separated by tabs.
 */
typedef struct {
  /*< private >*/
  NlpTextBuilder text, box, notes;
} NlpOfficeText;

void nlp_office_text_init (NlpOfficeText *self);
void nlp_office_text_clear (NlpOfficeText *self);

/* Adds what is in @xml. Nothing outside of it is read. Fails with
 * %GST_NLP_ERROR_FORMAT, having added what is in front of the place that is damaged. */
gboolean nlp_office_text_add (NlpOfficeText *self,
                              const NlpOfficeSchema *schema,
                              const gchar *xml,
                              gsize length,
                              GError **error);

/* The text with its notes, which the caller owns. */
GString *nlp_office_text_end (NlpOfficeText *self);

/* Adds a text that a builder made, with its cells, lines and paragraphs. */
void nlp_office_append_text (NlpTextBuilder *self, const GString *text);

/* The text in the elements of @xml, by their names without a prefix: of those with the same name,
 * that of the first which has some; of "creator" all, between commas. Stops behind an element with
 * the name @last. */
GHashTable *nlp_office_read_fields (const gchar *xml, gsize length, const gchar *last);

/* Fails with @problem, which it takes, or if that is NULL because there is no text. */
gboolean nlp_office_fail (GError *problem, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpOfficeText, nlp_office_text_clear)

G_END_DECLS

#endif
