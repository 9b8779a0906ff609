/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "pdflayout.h"

#include <math.h>
#include <string.h>

#include "pdfparagraphs.h"
#include "pdfpieces.h"

/* Columns may have columns. A page of more pieces than this is no text, or made to take long. */
#define MAX_DEPTH 4
#define MAX_PIECES 4000
/* Where running heads and feet are, as a part of the height of the page, and how many rows. */
#define EDGE 0.15
#define EDGE_ROWS 3

typedef struct {
  NlpPdfLayout *layout;
  const NlpPdfGlyph *glyphs;
} Page;

void
nlp_pdf_layout_init (NlpPdfLayout *layout)
{
  layout->text = g_string_new (NULL);
  layout->lines = g_array_new (FALSE, FALSE, sizeof (NlpPdfLine));
  layout->gutter = -1;
}

void
nlp_pdf_layout_clear (NlpPdfLayout *layout)
{
  if (layout->text != NULL)
    g_string_free (layout->text, TRUE);
  layout->text = NULL;
  g_clear_pointer (&layout->lines, g_array_unref);
}

/* Latin ligatures are one character for looks only. */
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

static void
append_piece (const Page *page, const NlpPdfPiece *piece)
{
  for (guint i = piece->start; i < piece->end; i++)
    append_character (page->layout->text, page->glyphs[i].character);
}

static int
compare_left (gconstpointer a, gconstpointer b)
{
  const NlpPdfPiece *x = *(NlpPdfPiece *const *)a, *y = *(NlpPdfPiece *const *)b;

  return (x->x1 > y->x1) - (x->x1 < y->x1);
}

static int
compare_top (gconstpointer a, gconstpointer b)
{
  const NlpPdfPiece *x = *(NlpPdfPiece *const *)a, *y = *(NlpPdfPiece *const *)b;

  if (x->y1 != y->y1)
    return x->y1 > y->y1 ? 1 : -1;
  return compare_left (a, b);
}

static int
compare_middle (gconstpointer a, gconstpointer b)
{
  const NlpPdfPiece *x = *(NlpPdfPiece *const *)a, *y = *(NlpPdfPiece *const *)b;
  gfloat p = x->y1 + x->y2, q = y->y1 + y->y2;

  return (p > q) - (p < q);
}

/* Makes a line of the pieces of a row, which it sorts. */
static void
add_row (const Page *page, NlpPdfPiece **pieces, guint n)
{
  GString *text = page->layout->text;
  NlpPdfLine line = {.start = text->len};
  gfloat weight = 0;

  qsort (pieces, n, sizeof (NlpPdfPiece *), compare_left);
  line.x1 = pieces[0]->x1;
  line.x2 = pieces[0]->x2;
  line.first_word = pieces[0]->first_word;
  for (guint i = 0; i < n; i++) {
    const NlpPdfPiece *piece = pieces[i];

    if (i > 0 && piece->x1 - line.x2 > 0.1f * piece->size)
      append_character (text, ' ');
    append_piece (page, piece);
    line.x2 = MAX (line.x2, piece->x2);
    line.size += piece->size * (gfloat)piece->n;
    line.base += piece->base * (gfloat)piece->n;
    weight += (gfloat)piece->n;
  }
  line.size /= weight;
  line.base /= weight;
  while (text->len > line.start && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  line.length = text->len - line.start;
  if (line.length > 0)
    g_array_append_val (page->layout->lines, line);
}

/* Makes lines of the pieces of one column. */
static void
add_column (const Page *page, GPtrArray *pieces)
{
  NlpPdfPiece **all = (NlpPdfPiece **)pieces->pdata;
  guint first_line = page->layout->lines->len, start = 0;
  const NlpPdfPiece *tallest = NULL;

  g_ptr_array_sort (pieces, compare_middle);
  for (guint i = 0; i < pieces->len; i++) {
    if (tallest != NULL && !nlp_pdf_piece_is_beside (all[i], tallest)) {
      add_row (page, all + start, i - start);
      start = i;
      tallest = NULL;
    }
    if (tallest == NULL || all[i]->y2 - all[i]->y1 > tallest->y2 - tallest->y1)
      tallest = all[i];
  }
  if (pieces->len > 0)
    add_row (page, all + start, pieces->len - start);
  nlp_pdf_paragraphs_find (page->layout, first_line);
  g_ptr_array_set_size (pieces, 0);
}

static void add_pieces (const Page *page, GPtrArray *pieces, guint depth);

static void
add_band (const Page *page,
          NlpPdfPiece *const *pieces,
          guint start,
          const NlpPdfBand *band,
          guint depth)
{
  g_autoptr (GPtrArray) column = g_ptr_array_new ();

  for (guint i = 0; i <= band->n_gutters; i++) {
    g_ptr_array_set_size (column, 0);
    for (guint j = start; j < band->end; j++) {
      if (nlp_pdf_band_get_column (band, pieces[j]) == i)
        g_ptr_array_add (column, pieces[j]);
    }
    add_pieces (page, column, depth + 1);
  }
  if (band->n_gutters == 1 && depth == 0)
    page->layout->gutter = band->gutters[0];
}

/* Adds pieces, which are sorted by their upper edge, in the order they are read. */
static void
add_pieces (const Page *page, GPtrArray *pieces, guint depth)
{
  NlpPdfPiece *const *all = (NlpPdfPiece *const *)pieces->pdata;
  gboolean has_bands = depth < MAX_DEPTH && pieces->len <= MAX_PIECES;
  g_autoptr (GPtrArray) plain = g_ptr_array_new ();
  NlpPdfBand band;

  for (guint i = 0; i < pieces->len;) {
    if (has_bands &&
        nlp_pdf_band_find (all, pieces->len, i, depth == 0 ? page->layout->gutter : -1, &band)) {
      add_column (page, plain);
      add_band (page, all, i, &band, depth);
      i = band.end;
    } else
      g_ptr_array_add (plain, all[i++]);
  }
  add_column (page, plain);
}

/* Tells the lines of the first and the last rows of the page. */
static void
find_edges (NlpPdfLine **lines, guint n, gdouble height, gboolean top)
{
  guint row = 0;
  gfloat base = -INFINITY;

  for (guint i = 0; i < n; i++) {
    NlpPdfLine *line = lines[top ? i : n - 1 - i];

    if (fabsf (line->base - base) > 0.5f * line->size) {
      row++;
      base = line->base;
    }
    if (row > EDGE_ROWS ||
        (top ? line->base > EDGE * height : line->base - line->size < (1 - EDGE) * height))
      break;
    if (line->edge == 0 || line->edge > row) {
      line->edge = (guint8)row;
      line->top = top;
    }
  }
}

static int
compare_bases (gconstpointer a, gconstpointer b)
{
  const NlpPdfLine *x = *(NlpPdfLine *const *)a, *y = *(NlpPdfLine *const *)b;

  return (x->base > y->base) - (x->base < y->base);
}

static void
mark_edges (NlpPdfLayout *layout, guint first, gdouble height)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = first; i < layout->lines->len; i++)
    g_ptr_array_add (lines, &g_array_index (layout->lines, NlpPdfLine, i));
  g_ptr_array_sort (lines, compare_bases);
  find_edges ((NlpPdfLine **)lines->pdata, lines->len, height, TRUE);
  find_edges ((NlpPdfLine **)lines->pdata, lines->len, height, FALSE);
}

/* Pages that are read from the right to the left are laid out like their mirror image. Numbers
 * that don't make sense as places go. */
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

/* What is written upwards or downwards is read after the rest. */
static void
add_rotated (const Page *page, GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++) {
    guint first = page->layout->lines->len;

    add_row (page, (NlpPdfPiece **)pieces->pdata + i, 1);
    nlp_pdf_paragraphs_find (page->layout, first);
  }
}

guint
nlp_pdf_layout_add_page (NlpPdfLayout *layout,
                         NlpPdfGlyph *glyphs,
                         gsize n_glyphs,
                         gdouble width,
                         gdouble height)
{
  Page page = {layout, glyphs};
  guint first = layout->lines->len;
  gsize n = prepare_glyphs (glyphs, n_glyphs, width);
  g_autoptr (GArray) pieces = nlp_pdf_pieces_find (glyphs, n);
  g_autoptr (GPtrArray) upright = g_ptr_array_new ();
  g_autoptr (GPtrArray) rotated = g_ptr_array_new ();

  for (guint i = 0; i < pieces->len; i++) {
    NlpPdfPiece *piece = &g_array_index (pieces, NlpPdfPiece, i);

    g_ptr_array_add (piece->rotated ? rotated : upright, piece);
  }
  g_ptr_array_sort (upright, compare_top);
  add_pieces (&page, upright, 0);
  mark_edges (layout, first, height);
  nlp_pdf_notes_find (layout, first);
  add_rotated (&page, rotated);
  return first;
}
