/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * officetext.c: converts the XML of word processors to plain text.
 */

#include "officetext.h"

#include <string.h>

#include <libxml/xmlreader.h>

#include "gstnlperror.h"
#include "officexml.h"

gboolean
nlp_office_fail (GError *problem, GError **error)
{
  if (problem != NULL)
    g_propagate_error (error, problem);
  else
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "the file has no text");
  return FALSE;
}

/* The state at one node of the XML. */
typedef struct {
  NlpOfficeText *target;
  const NlpOfficeSchema *schema;
  NlpTextBuilder *builder; /* receives text: the text, the box or the notes of target */
  gint skip_depth;         /* the depth of the element that is left out, or -1 */
  gint aside_depth;        /* the depth of the box or note, or -1 */
  guint n_text;            /* open elements whose text is added */
  guint n_cells;           /* open cells, inside the box or note if there is one */
  guint n_cells_outside;   /* open cells around the box or note */
  gboolean is_fresh;       /* the cell has no paragraph yet */
} Walk;

void
nlp_office_text_init (NlpOfficeText *self)
{
  nlp_text_builder_init (&self->text);
  nlp_text_builder_init (&self->box);
  nlp_text_builder_init (&self->notes);
}

void
nlp_office_text_clear (NlpOfficeText *self)
{
  nlp_text_builder_clear (&self->text);
  nlp_text_builder_clear (&self->box);
  nlp_text_builder_clear (&self->notes);
}

void
nlp_office_append_text (NlpTextBuilder *builder, const GString *text)
{
  const gchar *at = text->str;

  while (*at != '\0') {
    const gsize n = strcspn (at, "\t\n");

    nlp_text_builder_add (builder, at, n);
    at += n;
    if (*at == '\t')
      nlp_text_builder_break_cell (builder);
    else if (n == 0 && *at == '\n')
      nlp_text_builder_break_paragraph (builder);
    else if (*at == '\n')
      nlp_text_builder_break_line (builder);
    at += *at != '\0';
  }
}

/* Moves the paragraphs of @from to the end of @builder. */
static void
move_paragraphs (NlpTextBuilder *builder, NlpTextBuilder *from)
{
  GString *text;

  if (nlp_text_builder_get_length (from) == 0)
    return;
  text = nlp_text_builder_end (from);
  nlp_text_builder_init (from);
  nlp_text_builder_break_paragraph (builder);
  nlp_office_append_text (builder, text);
  nlp_text_builder_break_paragraph (builder);
  g_string_free (text, TRUE);
}

GString *
nlp_office_text_end (NlpOfficeText *self)
{
  move_paragraphs (&self->text, &self->box);
  move_paragraphs (&self->text, &self->notes);
  return nlp_text_builder_end (&self->text);
}

/* Adds a break between two blocks; blocks in cells are lines. */
static void
break_block (Walk *self)
{
  if (self->n_cells > 0)
    nlp_text_builder_break_line (self->builder);
  else
    nlp_text_builder_break_paragraph (self->builder);
}

/* Begins a block. The first block of a cell needs no break. */
static void
start_block (Walk *self)
{
  if (!self->is_fresh)
    break_block (self);
  self->is_fresh = FALSE;
}

static void
start_aside (Walk *self, gint depth, NlpTextBuilder *builder)
{
  if (self->aside_depth >= 0)
    return;
  self->aside_depth = depth;
  self->n_cells_outside = self->n_cells;
  self->n_cells = 0;
  self->builder = builder;
  nlp_text_builder_break_paragraph (builder);
}

static void
end_aside (Walk *self)
{
  self->aside_depth = -1;
  self->n_cells = self->n_cells_outside;
  self->builder = &self->target->text;
}

/* Looks up the element @name. Returns FALSE if it has no meaning. */
static gboolean
find_action (const NlpOfficeSchema *schema, const gchar *name, NlpOfficeAction *action)
{
  gsize low = 0, high = schema->n_elements;

  while (low < high) {
    const gsize middle = (low + high) / 2;
    const gint order = strcmp (name, schema->elements[middle].name);

    if (order == 0) {
      *action = schema->elements[middle].action;
      return TRUE;
    }
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return FALSE;
}

/* Whether @reader is at an element of another vocabulary, whose text is not of the document. */
static gboolean
is_foreign (const NlpOfficeSchema *schema, xmlTextReaderPtr reader)
{
  return schema->foreign_prefix != NULL &&
         g_strcmp0 ((const gchar *)xmlTextReaderConstPrefix (reader), schema->foreign_prefix) == 0;
}

/* Whether a note was written by the author, rather than being a separator of notes. */
static gboolean
is_real_note (xmlTextReaderPtr reader)
{
  g_autofree gchar *type = nlp_office_xml_get_attribute (reader, "type");

  return type == NULL || strcmp (type, "normal") == 0;
}

static void
start_element (Walk *self, xmlTextReaderPtr reader, NlpOfficeAction action)
{
  const gint depth = xmlTextReaderDepth (reader);

  switch (action) {
    case NLP_OFFICE_SKIP:
      self->skip_depth = depth;
      break;
    case NLP_OFFICE_TEXT:
      self->n_text++;
      break;
    case NLP_OFFICE_TEXT_PARAGRAPH:
      self->n_text++;
      start_block (self);
      break;
    case NLP_OFFICE_PARAGRAPH:
    case NLP_OFFICE_TABLE:
      start_block (self);
      break;
    case NLP_OFFICE_ROW:
      nlp_text_builder_break_line (self->builder);
      break;
    case NLP_OFFICE_CELL:
      self->n_cells++;
      self->is_fresh = TRUE;
      nlp_text_builder_break_cell (self->builder);
      break;
    case NLP_OFFICE_TAB:
      nlp_text_builder_break_cell (self->builder);
      break;
    case NLP_OFFICE_LINE:
      nlp_text_builder_break_line (self->builder);
      break;
    case NLP_OFFICE_SPACE:
      nlp_text_builder_break_word (self->builder);
      break;
    case NLP_OFFICE_HYPHEN:
      nlp_text_builder_add (self->builder, "-", 1);
      break;
    case NLP_OFFICE_BOX:
      start_aside (self, depth, &self->target->box);
      break;
    case NLP_OFFICE_TYPED_NOTE:
      if (!is_real_note (reader)) {
        self->skip_depth = depth;
        break;
      }
      start_aside (self, depth, &self->target->notes);
      break;
    case NLP_OFFICE_NOTE:
      start_aside (self, depth, &self->target->notes);
      break;
  }
}

static void
end_element (Walk *self, gint depth, NlpOfficeAction action)
{
  switch (action) {
    case NLP_OFFICE_TEXT:
      self->n_text--;
      break;
    case NLP_OFFICE_TEXT_PARAGRAPH:
      self->n_text--;
      G_GNUC_FALLTHROUGH;
    case NLP_OFFICE_PARAGRAPH:
      if (self->aside_depth < 0 && self->n_cells == 0)
        move_paragraphs (self->builder, &self->target->box);
      break;
    case NLP_OFFICE_TABLE:
      self->is_fresh = FALSE;
      break_block (self);
      break;
    case NLP_OFFICE_CELL:
      self->n_cells -= self->n_cells > 0;
      self->is_fresh = FALSE;
      break;
    case NLP_OFFICE_BOX:
    case NLP_OFFICE_NOTE:
    case NLP_OFFICE_TYPED_NOTE:
      if (depth == self->aside_depth)
        end_aside (self);
      break;
    default:
      break;
  }
}

static void
visit (Walk *self, xmlTextReaderPtr reader)
{
  const gint type = xmlTextReaderNodeType (reader), depth = xmlTextReaderDepth (reader);
  NlpOfficeAction action;

  if (self->skip_depth >= 0) {
    if (type == XML_READER_TYPE_END_ELEMENT && depth == self->skip_depth)
      self->skip_depth = -1;
    return;
  }
  if (nlp_office_xml_is_text (type)) {
    const gchar *text = (const gchar *)xmlTextReaderConstValue (reader);

    if (self->n_text > 0 && text != NULL)
      nlp_text_builder_add (self->builder, text, strlen (text));
    return;
  }
  if (type != XML_READER_TYPE_ELEMENT && type != XML_READER_TYPE_END_ELEMENT)
    return;
  if (is_foreign (self->schema, reader))
    action = NLP_OFFICE_SKIP;
  else if (!find_action (self->schema, (const gchar *)xmlTextReaderConstLocalName (reader),
                         &action))
    return;
  if (type == XML_READER_TYPE_ELEMENT) {
    const gboolean is_empty = xmlTextReaderIsEmptyElement (reader) == 1;

    if (action == NLP_OFFICE_SKIP && is_empty)
      return;
    start_element (self, reader, action);
    if (!is_empty)
      return;
    if (self->skip_depth >= 0) {
      self->skip_depth = -1;
      return;
    }
  }
  end_element (self, depth, action);
}

gboolean
nlp_office_text_add (NlpOfficeText *self,
                     const NlpOfficeSchema *schema,
                     const gchar *xml,
                     gsize length,
                     GError **error)
{
  Walk walk = {.target = self,
               .schema = schema,
               .builder = &self->text,
               .skip_depth = -1,
               .aside_depth = -1};
  xmlTextReaderPtr reader = nlp_office_xml_open (xml, length);
  gint status = -1;

  nlp_text_builder_break_paragraph (&self->text);
  while (reader != NULL && (status = xmlTextReaderRead (reader)) == 1)
    visit (&walk, reader);
  if (reader != NULL)
    xmlFreeTextReader (reader);
  if (status == 0)
    return TRUE;
  g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                       "the XML in the file is damaged");
  return FALSE;
}
