/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdflines.c: joins the chunks of a column into lines.
 */

#include "pdflines.h"

#include <string.h>

#include "pdffurniture.h"

/* In running heads and feet, chunks with a larger gap become lines of their own, in heights of a
 * line. */
#define MAX_GAP 1.5f

/* Appends @c: Latin ligatures as letters, whitespace as one space, and no invisible characters. */
static void
append_character (GString *text, gunichar c)
{
  static const gchar *const ligatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

  if (c >= 0xfb00 && c <= 0xfb06)
    g_string_append (text, ligatures[c - 0xfb00]);
  else if (c == 0xfeff || c == 0x200b || (c >= 0x202a && c <= 0x202e) || !g_unichar_validate (c))
    return;
  else if (g_unichar_isspace (c) || g_unichar_iscntrl (c)) {
    if (text->len > 0 && text->str[text->len - 1] != ' ')
      g_string_append_c (text, ' ');
  } else
    g_string_append_unichar (text, c);
}

/* Whether the space between two glyphs was only inserted because their sizes differ, as before the
 * superscript of a footnote. */
static gboolean
is_change_of_size (const NlpPdfGlyph *before, const NlpPdfGlyph *next)
{
  gfloat height = before->y2 - before->y1, next_height = next->y2 - next->y1;

  return next->x1 - before->x2 < 0.1f * MAX (height, next_height) &&
         (height > 1.2f * next_height || next_height > 1.2f * height);
}

static void
append_chunk (const NlpPdfPage *page, const NlpPdfChunk *chunk)
{
  for (guint i = chunk->start; i < chunk->end; i++) {
    const NlpPdfGlyph *glyph = page->glyphs + i;

    if (glyph->character == ' ' && i > chunk->start && i + 1 < chunk->end &&
        is_change_of_size (glyph - 1, glyph + 1))
      continue;
    append_character (page->layout->text, glyph->character);
  }
}

/* Removes the soft hyphens from the last line, which begins at @start. One at its end stays,
 * without the visible hyphen that may follow it. */
static void
drop_soft_hyphens (GString *text, gsize start)
{
  static const gchar soft[] = "\302\255";
  const gchar *shown[] = {"\302\255", "\302\255-", "\302\255\342\200\220"};
  gboolean broken = FALSE;
  gchar *to;

  if (strstr (text->str + start, soft) == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++) {
    if (g_str_has_suffix (text->str + start, shown[i])) {
      g_string_truncate (text, text->len - strlen (shown[i]));
      broken = TRUE;
    }
  }
  to = text->str + start;
  for (const gchar *from = to; *from != '\0';) {
    if (g_str_has_prefix (from, soft))
      from += strlen (soft);
    else
      *to++ = *from++;
  }
  g_string_truncate (text, (gsize)(to - text->str));
  if (broken)
    g_string_append (text, soft);
}

static int
compare_middle (gconstpointer a, gconstpointer b)
{
  const NlpPdfChunk *x = *(NlpPdfChunk *const *)a, *y = *(NlpPdfChunk *const *)b;
  gfloat p = x->y1 + x->y2, q = y->y1 + y->y2;

  return (p > q) - (p < q);
}

static gboolean
is_near_edge (const NlpPdfPage *page, const NlpPdfChunk *chunk)
{
  return nlp_pdf_is_near_edge (chunk->y1, chunk->y2, page->height);
}

/* Appends a line of chunks, which are sorted from left to right. */
static void
add_line (const NlpPdfPage *page, NlpPdfChunk *const *chunks, guint n)
{
  GString *text = page->layout->text;
  NlpPdfLine line = {.start = text->len};
  gfloat weight = 0;

  line.x1 = chunks[0]->x1;
  line.x2 = chunks[0]->x2;
  line.first_word = chunks[0]->first_word;
  line.edge = is_near_edge (page, chunks[0]) ? NLP_PDF_EDGE_ROWS + 1 : 0;
  for (guint i = 0; i < n; i++) {
    const NlpPdfChunk *chunk = chunks[i];

    if (i > 0 && chunk->x1 - line.x2 > 0.1f * chunk->size)
      append_character (text, ' ');
    append_chunk (page, chunk);
    line.x2 = MAX (line.x2, chunk->x2);
    line.size += chunk->size * (gfloat)chunk->n;
    line.base += chunk->base * (gfloat)chunk->n;
    weight += (gfloat)chunk->n;
  }
  line.size /= weight;
  line.base /= weight;
  while (text->len > line.start && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  drop_soft_hyphens (text, line.start);
  line.length = text->len - line.start;
  if (line.length > 0)
    g_array_append_val (page->layout->lines, line);
}

/* Running heads are split because they are in columns on one page and across them on another. */
void
nlp_pdf_lines_add_row (const NlpPdfPage *page, NlpPdfChunk **chunks, guint n)
{
  guint start = 0;

  qsort (chunks, n, sizeof (NlpPdfChunk *), nlp_pdf_chunk_compare_left);
  for (guint i = 1; i < n; i++) {
    if (is_near_edge (page, chunks[i]) &&
        chunks[i]->x1 - chunks[i - 1]->x2 > MAX_GAP * chunks[i]->size) {
      add_line (page, chunks + start, i - start);
      start = i;
    }
  }
  add_line (page, chunks + start, n - start);
}

void
nlp_pdf_lines_add_column (const NlpPdfPage *page, GPtrArray *chunks)
{
  NlpPdfChunk **all = (NlpPdfChunk **)chunks->pdata;
  const NlpPdfChunk *tallest = NULL;
  guint start = 0;

  g_ptr_array_sort (chunks, compare_middle);
  for (guint i = 0; i < chunks->len; i++) {
    if (tallest != NULL && !nlp_pdf_chunk_is_beside (all[i], tallest)) {
      nlp_pdf_lines_add_row (page, all + start, i - start);
      start = i;
      tallest = NULL;
    }
    if (tallest == NULL || all[i]->y2 - all[i]->y1 > tallest->y2 - tallest->y1)
      tallest = all[i];
  }
  if (chunks->len > 0)
    nlp_pdf_lines_add_row (page, all + start, chunks->len - start);
}
