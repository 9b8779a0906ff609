/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdflayout.h: the types of the layout of a PDF: glyphs, and the lines made of them.
 */

#ifndef NLP_PDF_LAYOUT_H
#define NLP_PDF_LAYOUT_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpPdfGlyph:
 * @x1: left edge, in points from the left of the page
 * @y1: upper edge, in points from the top
 * @x2: right edge
 * @y2: lower edge
 * @character: its code point; a newline, whatever its box, ends glyphs that were written together
 *
 * A character on a page.
 */
typedef struct {
  gfloat x1, y1, x2, y2;
  gunichar character;
} NlpPdfGlyph;

/**
 * NlpPdfStart:
 * @NLP_PDF_START_OPEN: the line is the first of a column, so its page can't decide
 * @NLP_PDF_START_JOINED: it continues the line before it
 * @NLP_PDF_START_NEW: it begins a paragraph
 * @NLP_PDF_START_ALONE: it is the first of a column, and apart from the others
 *
 * How a line begins.
 */
typedef enum {
  NLP_PDF_START_OPEN,
  NLP_PDF_START_JOINED,
  NLP_PDF_START_NEW,
  NLP_PDF_START_ALONE,
} NlpPdfStart;

/**
 * NlpPdfLine:
 * @start: the start of its text in the text of the layout, in bytes
 * @length: in bytes
 * @x1: left edge, in points, like the other measures
 * @x2: right edge
 * @base: mean lower edge of its glyphs, from the top
 * @size: mean height of its glyphs
 * @first_word: width of its first word
 * @room: width of the column that is free after it
 * @begins: how it begins, a NlpPdfStart
 * @edge: the number of its row from the edge of the page, from 1, or 0 away from the edges; until
 *     the whole page is laid out, only whether it is near an edge
 * @indented: whether it begins right of the left edge of its column
 * @top: whether @edge counts from the top
 * @note: whether it belongs to a note at the foot of a column
 *
 * A line of a column.
 */
typedef struct {
  gsize start, length;
  gfloat x1, x2, base, size, first_word, room;
  guint8 begins;
  guint8 edge;
  guint indented : 1;
  guint top : 1;
  guint note : 1;
} NlpPdfLine;

#define NLP_PDF_MAX_COLUMNS 4

/**
 * NlpPdfLayout:
 * @text: the text of all lines, in UTF-8
 * @lines: (element-type NlpPdfLine): the lines in reading order
 *
 * The lines of all pages so far.
 */
typedef struct {
  GString *text;
  GArray *lines;

  /*< private >*/
  gfloat gutter; /* where the columns of the last page meet, or below 0 */
  struct {
    gfloat left, right;
  } columns[NLP_PDF_MAX_COLUMNS]; /* edges of the last long columns, as a ring */
  guint n_columns;                /* found so far; may exceed the size of the ring */
} NlpPdfLayout;

void nlp_pdf_layout_init (NlpPdfLayout *self);
void nlp_pdf_layout_clear (NlpPdfLayout *self);

static inline NlpPdfLine *
nlp_pdf_layout_get_line (const NlpPdfLayout *self, guint i)
{
  return &g_array_index (self->lines, NlpPdfLine, i);
}

static inline const gchar *
nlp_pdf_layout_get_text (const NlpPdfLayout *self, const NlpPdfLine *line)
{
  return self->text->str + line->start;
}

/* Whether the first word of @line would have fit into the line @before. */
static inline gboolean
nlp_pdf_line_fits (const NlpPdfLine *line, const NlpPdfLine *before)
{
  return before->room > line->first_word + line->size * 0.5f;
}

/* Whether two lines have about the same size. */
static inline gboolean
nlp_pdf_line_is_like (const NlpPdfLine *line, const NlpPdfLine *other)
{
  return line->size < other->size * 1.12f && other->size < line->size * 1.12f;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpPdfLayout, nlp_pdf_layout_clear)

G_END_DECLS

#endif
