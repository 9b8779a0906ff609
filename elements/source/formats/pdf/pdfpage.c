/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfpage.c: lays out a page: its bands of columns, their lines, and the paragraphs of these.
 */

#include "pdfpage.h"

#include <math.h>

#include "pdfchunks.h"
#include "pdfcolumns.h"
#include "pdffurniture.h"
#include "pdflines.h"
#include "pdfnotes.h"
#include "pdfparagraphs.h"

/* Columns may contain columns, down to this depth. */
#define MAX_DEPTH 4
/* Stop looking for columns after examining this many chunks: the page is not text, or is malicious.
 */
#define MAX_EXAMINED 200000

typedef struct {
  NlpPdfPage page;
  guint budget; /* chunks that may still be examined */
} Walk;

static void add_chunks (Walk *self, GPtrArray *chunks, guint depth);

/* Appends the lines of a column without columns inside, and empties @chunks. */
static void
add_column (const Walk *self, GPtrArray *chunks)
{
  NlpPdfLayout *layout = self->page.layout;
  const guint first = layout->lines->len;

  nlp_pdf_lines_add_column (&self->page, chunks);
  nlp_pdf_paragraphs_find (layout, first);
  g_ptr_array_set_size (chunks, 0);
}

static void
add_band (Walk *self, NlpPdfChunk *const *chunks, guint start, const NlpPdfBand *band, guint depth)
{
  g_autoptr (GPtrArray) column = g_ptr_array_new ();

  for (guint i = 0; i <= band->n_gutters; i++) {
    g_ptr_array_set_size (column, 0);
    for (guint j = start; j < band->end; j++) {
      if (nlp_pdf_band_get_column (band, chunks[j]) == i)
        g_ptr_array_add (column, chunks[j]);
    }
    add_chunks (self, column, depth + 1);
  }
  if (band->n_gutters == 1 && depth == 0)
    self->page.layout->gutter = band->gutters[0];
}

/* Appends the lines of chunks, which are sorted by their upper edge, in reading order. */
static void
add_chunks (Walk *self, GPtrArray *chunks, guint depth)
{
  NlpPdfChunk *const *all = (NlpPdfChunk *const *)chunks->pdata;
  gboolean has_bands = depth < MAX_DEPTH;
  g_autoptr (GPtrArray) plain = g_ptr_array_new ();
  NlpPdfBand band;

  for (guint i = 0; i < chunks->len;) {
    const gfloat known = depth == 0 ? self->page.layout->gutter : -1;

    if (has_bands && nlp_pdf_band_find (all, chunks->len, i, known, &self->budget, &band)) {
      add_column (self, plain);
      add_band (self, all, i, &band, depth);
      i = band.end;
    } else
      g_ptr_array_add (plain, all[i++]);
  }
  add_column (self, plain);
}

/* Orders the edges of glyphs, mirrors pages that are written from right to left, and removes glyphs
 * whose edges are not finite. Returns the number of glyphs left. */
static gsize
prepare_glyphs (NlpPdfGlyph *glyphs, gsize n_glyphs, gdouble width)
{
  gsize n_left = 0, n_right = 0, n = 0;

  for (gsize i = 0; i < n_glyphs; i++) {
    NlpPdfGlyph glyph = glyphs[i];
    gunichar c = glyph.character;

    if (!isfinite (glyph.x1 + glyph.x2 + glyph.y1 + glyph.y2))
      continue;
    glyph.x1 = MIN (glyphs[i].x1, glyphs[i].x2);
    glyph.x2 = MAX (glyphs[i].x1, glyphs[i].x2);
    glyph.y1 = MIN (glyphs[i].y1, glyphs[i].y2);
    glyph.y2 = MAX (glyphs[i].y1, glyphs[i].y2);
    glyphs[n++] = glyph;
    if ((c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c < 0xfe00) || (c >= 0xfe70 && c < 0xff00))
      n_right++;
    else if (g_unichar_isalpha (c))
      n_left++;
  }
  for (gsize i = 0; n_right > n_left && i < n; i++) {
    gfloat x1 = (gfloat)width - glyphs[i].x2;

    glyphs[i].x2 = (gfloat)width - glyphs[i].x1;
    glyphs[i].x1 = x1;
  }
  return n;
}

/* Appends chunks written upwards or downwards, each as a line and a column of its own. */
static void
add_rotated (const Walk *self, GPtrArray *chunks)
{
  NlpPdfLayout *layout = self->page.layout;

  for (guint i = 0; i < chunks->len; i++) {
    const guint first = layout->lines->len;

    nlp_pdf_lines_add_row (&self->page, (NlpPdfChunk **)chunks->pdata + i, 1);
    nlp_pdf_paragraphs_find (layout, first);
  }
}

guint
nlp_pdf_page_lay_out (NlpPdfLayout *layout,
                      NlpPdfGlyph *glyphs,
                      gsize n_glyphs,
                      gdouble width,
                      gdouble height)
{
  Walk walk = {{layout, glyphs, height}, MAX_EXAMINED};
  guint first = layout->lines->len;
  gsize n = prepare_glyphs (glyphs, n_glyphs, width);
  g_autoptr (GArray) chunks = nlp_pdf_chunks_find (glyphs, n);
  g_autoptr (GPtrArray) upright = g_ptr_array_new ();
  g_autoptr (GPtrArray) rotated = g_ptr_array_new ();

  for (guint i = 0; i < chunks->len; i++) {
    NlpPdfChunk *chunk = &g_array_index (chunks, NlpPdfChunk, i);

    g_ptr_array_add (chunk->rotated ? rotated : upright, chunk);
  }
  g_ptr_array_sort (upright, nlp_pdf_chunk_compare_top);
  add_chunks (&walk, upright, 0);
  nlp_pdf_furniture_mark_edges (layout, first, height);
  nlp_pdf_notes_find (layout, first);
  add_rotated (&walk, rotated);
  return first;
}
