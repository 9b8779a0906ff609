/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "pdflayout.h"

#include <math.h>
#include <string.h>

#include "pdfparagraphs.h"
#include "pdfchunks.h"

/* Columns may have columns. A page on which more pieces have to be looked at to find them is no
 * text, or made to take long. */
#define MAX_DEPTH 4
#define BUDGET 200000
/* Where running heads and feet are, as a part of the height of the page, and how many rows. */
#define EDGE 0.15
#define EDGE_ROWS 3
/* How far their parts are from each other, in heights of a line. */
#define PART_GAP 1.5f

typedef struct {
  NlpPdfLayout *layout;
  const NlpPdfGlyph *glyphs;
  gdouble height;
  guint budget;
} Page;

void
nlp_pdf_layout_init (NlpPdfLayout *self)
{
  self->text = g_string_new (NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (NlpPdfLine));
  self->gutter = -1;
  self->n_edges = 0;
}

void
nlp_pdf_layout_clear (NlpPdfLayout *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  self->text = NULL;
  g_clear_pointer (&self->lines, g_array_unref);
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

/* Whether the blank behind @before is only there because the next glyph, of a footnote's mark for
 * one, is smaller or larger. */
static gboolean
is_change_of_size (const NlpPdfGlyph *before, const NlpPdfGlyph *next)
{
  gfloat height = before->y2 - before->y1, next_height = next->y2 - next->y1;

  return next->x1 - before->x2 < 0.1f * MAX (height, next_height) &&
         (height > 1.2f * next_height || next_height > 1.2f * height);
}

static void
append_piece (const Page *self, const NlpPdfPiece *piece)
{
  for (guint i = piece->start; i < piece->end; i++) {
    const NlpPdfGlyph *glyph = self->glyphs + i;

    if (glyph->character == ' ' && i > piece->start && i + 1 < piece->end &&
        is_change_of_size (glyph - 1, glyph + 1))
      continue;
    append_character (self->layout->text, glyph->character);
  }
}

/* Takes the soft hyphens out of the last line, but for one at its end, with or without the hyphen
 * that it is shown as. */
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

static gboolean
is_at_edge (const Page *self, const NlpPdfPiece *piece)
{
  return piece->y1 < EDGE * self->height || piece->y2 > (1 - EDGE) * self->height;
}

/* Makes a line of pieces that stand beside each other, from the left to the right. */
static void
add_line (const Page *self, NlpPdfPiece *const *pieces, guint n)
{
  GString *text = self->layout->text;
  NlpPdfLine line = {.start = text->len};
  gfloat weight = 0;

  line.x1 = pieces[0]->x1;
  line.x2 = pieces[0]->x2;
  line.first_word = pieces[0]->first_word;
  line.edge = is_at_edge (self, pieces[0]) ? EDGE_ROWS + 1 : 0;
  for (guint i = 0; i < n; i++) {
    const NlpPdfPiece *piece = pieces[i];

    if (i > 0 && piece->x1 - line.x2 > 0.1f * piece->size)
      append_character (text, ' ');
    append_piece (self, piece);
    line.x2 = MAX (line.x2, piece->x2);
    line.size += piece->size * (gfloat)piece->n;
    line.base += piece->base * (gfloat)piece->n;
    weight += (gfloat)piece->n;
  }
  line.size /= weight;
  line.base /= weight;
  while (text->len > line.start && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  drop_soft_hyphens (text, line.start);
  line.length = text->len - line.start;
  if (line.length > 0)
    g_array_append_val (self->layout->lines, line);
}

/* Makes a line of a row, which it sorts. The parts of running heads become lines of their own, for
 * they come in columns on one page and across them on another. */
static void
add_row (const Page *self, NlpPdfPiece **pieces, guint n)
{
  guint start = 0;

  qsort (pieces, n, sizeof (NlpPdfPiece *), compare_left);
  for (guint i = 1; i < n; i++) {
    if (is_at_edge (self, pieces[i]) &&
        pieces[i]->x1 - pieces[i - 1]->x2 > PART_GAP * pieces[i]->size) {
      add_line (self, pieces + start, i - start);
      start = i;
    }
  }
  add_line (self, pieces + start, n - start);
}

/* Makes lines of the pieces of one column. */
static void
add_column (const Page *self, GPtrArray *pieces)
{
  NlpPdfPiece **all = (NlpPdfPiece **)pieces->pdata;
  guint first_line = self->layout->lines->len, start = 0;
  const NlpPdfPiece *tallest = NULL;

  g_ptr_array_sort (pieces, compare_middle);
  for (guint i = 0; i < pieces->len; i++) {
    if (tallest != NULL && !nlp_pdf_piece_is_beside (all[i], tallest)) {
      add_row (self, all + start, i - start);
      start = i;
      tallest = NULL;
    }
    if (tallest == NULL || all[i]->y2 - all[i]->y1 > tallest->y2 - tallest->y1)
      tallest = all[i];
  }
  if (pieces->len > 0)
    add_row (self, all + start, pieces->len - start);
  nlp_pdf_paragraphs_find (self->layout, first_line);
  g_ptr_array_set_size (pieces, 0);
}

static void add_pieces (Page *page, GPtrArray *pieces, guint depth);

static void
add_band (Page *self, NlpPdfPiece *const *pieces, guint start, const NlpPdfBand *band, guint depth)
{
  g_autoptr (GPtrArray) column = g_ptr_array_new ();

  for (guint i = 0; i <= band->n_gutters; i++) {
    g_ptr_array_set_size (column, 0);
    for (guint j = start; j < band->end; j++) {
      if (nlp_pdf_band_get_column (band, pieces[j]) == i)
        g_ptr_array_add (column, pieces[j]);
    }
    add_pieces (self, column, depth + 1);
  }
  if (band->n_gutters == 1 && depth == 0)
    self->layout->gutter = band->gutters[0];
}

/* Adds pieces, which are sorted by their upper edge, in the order they are read. */
static void
add_pieces (Page *self, GPtrArray *pieces, guint depth)
{
  NlpPdfPiece *const *all = (NlpPdfPiece *const *)pieces->pdata;
  gboolean has_bands = depth < MAX_DEPTH;
  g_autoptr (GPtrArray) plain = g_ptr_array_new ();
  NlpPdfBand band;

  for (guint i = 0; i < pieces->len;) {
    if (has_bands && nlp_pdf_band_find (all, pieces->len, i, depth == 0 ? self->layout->gutter : -1,
                                        &self->budget, &band)) {
      add_column (self, plain);
      add_band (self, all, i, &band, depth);
      i = band.end;
    } else
      g_ptr_array_add (plain, all[i++]);
  }
  add_column (self, plain);
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
mark_edges (NlpPdfLayout *self, guint first, gdouble height)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = first; i < self->lines->len; i++)
    g_ptr_array_add (lines, &g_array_index (self->lines, NlpPdfLine, i));
  for (guint i = 0; i < lines->len; i++)
    ((NlpPdfLine *)lines->pdata[i])->edge = 0;
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
add_rotated (const Page *self, GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++) {
    guint first = self->layout->lines->len;

    add_row (self, (NlpPdfPiece **)pieces->pdata + i, 1);
    nlp_pdf_paragraphs_find (self->layout, first);
  }
}

guint
nlp_pdf_layout_add_page (NlpPdfLayout *self,
                         NlpPdfGlyph *glyphs,
                         gsize n_glyphs,
                         gdouble width,
                         gdouble height)
{
  Page page = {self, glyphs, height, BUDGET};
  guint first = self->lines->len;
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
  mark_edges (self, first, height);
  nlp_pdf_notes_find (self, first);
  add_rotated (&page, rotated);
  return first;
}
