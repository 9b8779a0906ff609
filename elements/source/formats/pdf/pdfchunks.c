/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfchunks.c: groups the glyphs of a page into chunks.
 */

#include "pdfchunks.h"

/* Words with a larger gap between them, in heights of their glyphs, may be of two columns. */
#define MAX_GAP 0.8f

static gboolean
is_whitespace (gunichar c)
{
  return c == '\n' || c == 0xfeff || g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

/* Returns the height of a glyph, but at least 0.1: some fonts and damaged files give 0. */
static gfloat
get_height (const NlpPdfGlyph *glyph)
{
  return MAX (glyph->y2 - glyph->y1, 0.1f);
}

/* Turns the sums of @self into means. */
static void
finish_chunk (NlpPdfChunk *self)
{
  self->size /= (gfloat)self->n;
  self->base /= (gfloat)self->n;
  if (self->first_word < 0)
    self->first_word = self->x2 - self->x1;
  if (self->rotated)
    self->size = MAX (self->x2 - self->x1, 0.1f);
}

static void
begin_chunk (NlpPdfChunk *self, const NlpPdfGlyph *glyph, guint index)
{
  *self = (NlpPdfChunk){
      .x1 = glyph->x1,
      .y1 = glyph->y1,
      .x2 = glyph->x2,
      .y2 = glyph->y2,
      .start = index,
      .first_word = -1,
  };
}

static void
extend_chunk (NlpPdfChunk *self, const NlpPdfGlyph *glyph, guint index)
{
  self->x1 = MIN (self->x1, glyph->x1);
  self->y1 = MIN (self->y1, glyph->y1);
  self->x2 = MAX (self->x2, glyph->x2);
  self->y2 = MAX (self->y2, glyph->y2);
  self->size += get_height (glyph);
  self->base += glyph->y2;
  self->end = index + 1;
  self->n++;
}

/* Whether there is a gap between a glyph and the one before it. */
static gboolean
is_apart (const NlpPdfGlyph *before, const NlpPdfGlyph *glyph)
{
  gfloat gap = MAX (glyph->x1 - before->x2, before->x1 - glyph->x2);

  return gap > MAX_GAP * MAX (get_height (before), get_height (glyph));
}

gint
nlp_pdf_chunk_compare_left (gconstpointer a, gconstpointer b)
{
  const NlpPdfChunk *x = *(NlpPdfChunk *const *)a, *y = *(NlpPdfChunk *const *)b;

  return (x->x1 > y->x1) - (x->x1 < y->x1);
}

gint
nlp_pdf_chunk_compare_top (gconstpointer a, gconstpointer b)
{
  const NlpPdfChunk *x = *(NlpPdfChunk *const *)a, *y = *(NlpPdfChunk *const *)b;

  if (x->y1 != y->y1)
    return x->y1 > y->y1 ? 1 : -1;
  return nlp_pdf_chunk_compare_left (a, b);
}

GArray *
nlp_pdf_chunks_find (const NlpPdfGlyph *glyphs, gsize n_glyphs)
{
  GArray *chunks = g_array_new (FALSE, FALSE, sizeof (NlpPdfChunk));
  const NlpPdfGlyph *before = NULL;
  NlpPdfChunk chunk = {0};

  for (guint i = 0; i < n_glyphs; i++) {
    const NlpPdfGlyph *glyph = glyphs + i;

    if (before != NULL && (glyph->character == '\n' ||
                           (!is_whitespace (glyph->character) && is_apart (before, glyph)))) {
      finish_chunk (&chunk);
      g_array_append_val (chunks, chunk);
      before = NULL;
    }
    if (is_whitespace (glyph->character)) {
      if (before != NULL && chunk.first_word < 0)
        chunk.first_word = chunk.x2 - chunk.x1;
      continue;
    }
    if (before == NULL)
      begin_chunk (&chunk, glyph, i);
    else if (glyph->y1 >= before->y2 || glyph->y2 <= before->y1)
      chunk.rotated = TRUE;
    extend_chunk (&chunk, glyph, i);
    before = glyph;
  }
  if (before != NULL) {
    finish_chunk (&chunk);
    g_array_append_val (chunks, chunk);
  }
  return chunks;
}
