/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
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
 * @character: what it stands for; a newline ends what is written in one go, wherever its box is
 *
 * A character on a page.
 */
typedef struct {
  gfloat x1, y1, x2, y2;
  gunichar character;
} NlpPdfGlyph;

/**
 * NlpPdfStart:
 * @NLP_PDF_START_OPEN: the line is the first of a column, so the page doesn't tell
 * @NLP_PDF_START_JOINED: it goes on where the line before it ends
 * @NLP_PDF_START_NEW: it begins a paragraph
 * @NLP_PDF_START_ALONE: it is the first of a column and stands apart from the rest
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
 * @start: where its text begins, in bytes of the text that all lines share
 * @length: how many bytes
 * @x1: left edge, in points, as are the others
 * @x2: right edge
 * @base: about where it stands, from the top
 * @size: how high its glyphs are
 * @first_word: how wide its first word is
 * @room: how much of the column is free behind it
 * @begins: how it begins
 * @indented: whether it begins right of the edge of its column
 * @edge: 1 for the first or last row of a page, 2 for the next, 0 for those within; until the whole
 *     page is known, just whether it is near an edge
 * @top: with @edge, whether it is one of the first
 * @note: whether it is of a note at the foot of a column
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

#define NLP_PDF_MAX_EDGES 4

/**
 * NlpPdfLayout:
 * @text: the text of all lines
 * @lines: (element-type NlpPdfLine): the lines in reading order
 *
 * What is read of pages.
 */
typedef struct {
  GString *text;
  GArray *lines;

  /*< private >*/
  gfloat gutter; /* where the columns of the page before part, or below 0 */
  struct {
    gfloat left, right;
  } edges[NLP_PDF_MAX_EDGES]; /* those of long columns that were found last */
  guint n_edges;
} NlpPdfLayout;

void nlp_pdf_layout_init (NlpPdfLayout *self);
void nlp_pdf_layout_clear (NlpPdfLayout *self);

/* Reads a page of @width and @height points: finds its columns and lines, and appends the lines.
 * @glyphs may come in any order, as long as those that are written in one go follow each other. It
 * changes them. Returns the index of the first line that it appended. */
guint nlp_pdf_layout_add_page (NlpPdfLayout *self,
                               NlpPdfGlyph *glyphs,
                               gsize n_glyphs,
                               gdouble width,
                               gdouble height);

/* Whether the first word of @line had had room in the line @before. */
static inline gboolean
nlp_pdf_line_fits (const NlpPdfLine *line, const NlpPdfLine *before)
{
  return before->room > line->first_word + line->size * 0.5f;
}

/* Whether lines are of about one size. */
static inline gboolean
nlp_pdf_line_is_like (const NlpPdfLine *line, const NlpPdfLine *other)
{
  return line->size < other->size * 1.12f && other->size < line->size * 1.12f;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpPdfLayout, nlp_pdf_layout_clear)

G_END_DECLS

#endif
