/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdffurniture.c: finds running heads, running feet and page numbers.
 */

#include "pdffurniture.h"

#include <math.h>
#include <string.h>

/* The share of the height of a page, at the top and at the bottom, that may hold running heads and
 * feet. */
#define EDGE 0.15
/* A line that occurs on at least this many pages is a running head or foot. */
#define MIN_PAGES 3
/* Longer lines are text; in bytes. */
#define MAX_LENGTH 300
/* The digits of a page number. */
#define MAX_NUMBER 6

/* The pages on which a line occurs. */
typedef struct {
  guint page; /* the last one */
  guint n_pages;
} Count;

gboolean
nlp_pdf_is_near_edge (gfloat y1, gfloat y2, gdouble height)
{
  return y1 < EDGE * height || y2 > (1 - EDGE) * height;
}

/* Sets @edge and @top of the lines in the first or the last rows of a page. @lines are sorted by
 * @base. */
static void
mark_edge (NlpPdfLine **lines, guint n, gdouble height, gboolean top)
{
  guint row = 0;
  gfloat base = -INFINITY;

  for (guint i = 0; i < n; i++) {
    NlpPdfLine *line = lines[top ? i : n - 1 - i];

    if (fabsf (line->base - base) > 0.5f * line->size) {
      row++;
      base = line->base;
    }
    if (row > NLP_PDF_EDGE_ROWS ||
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

void
nlp_pdf_furniture_mark_edges (NlpPdfLayout *layout, guint first, gdouble height)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = first; i < layout->lines->len; i++) {
    NlpPdfLine *line = nlp_pdf_layout_get_line (layout, i);

    line->edge = 0;
    g_ptr_array_add (lines, line);
  }
  g_ptr_array_sort (lines, compare_bases);
  mark_edge ((NlpPdfLine **)lines->pdata, lines->len, height, TRUE);
  mark_edge ((NlpPdfLine **)lines->pdata, lines->len, height, FALSE);
}

/* Returns the text of a line with its numbers replaced, its edge and its size: the title of a
 * document may recur, smaller, as its running head. */
static gchar *
make_key (const NlpPdfLayout *layout, const NlpPdfLine *line)
{
  GString *key = g_string_new (NULL);
  const gchar *at = nlp_pdf_layout_get_text (layout, line), *end = at + line->length;

  g_string_printf (key, "%s %d ", line->top ? "top" : "foot", (gint)(line->size * 2));
  for (; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (!g_unichar_isdigit (c))
      g_string_append_unichar (key, c);
    else if (key->str[key->len - 1] != '#')
      g_string_append_c (key, '#');
  }
  return g_string_free (key, FALSE);
}

/* Whether a line is a number, with or without punctuation: "12", "- 12 -", "xiv". */
static gboolean
is_number (const NlpPdfLayout *layout, const NlpPdfLine *line)
{
  const gchar *at = nlp_pdf_layout_get_text (layout, line), *end = at + line->length;
  guint n_digits = 0, n_roman = 0;

  for (; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isdigit (c))
      n_digits++;
    else if (c < 0x80 && strchr ("ivxlc", (int)c) != NULL)
      n_roman++;
    else if (g_unichar_isalnum (c))
      return FALSE;
  }
  return n_digits + n_roman > 0 && n_digits + n_roman <= MAX_NUMBER &&
         (n_digits == 0 || n_roman == 0);
}

static void
count_line (GHashTable *counts, const NlpPdfLayout *layout, const NlpPdfLine *line, guint page)
{
  g_autofree gchar *key = make_key (layout, line);
  Count *count = g_hash_table_lookup (counts, key);

  if (count == NULL) {
    count = g_new0 (Count, 1);
    g_hash_table_insert (counts, g_steal_pointer (&key), count);
  }
  if (count->n_pages == 0 || count->page != page)
    count->n_pages++;
  count->page = page;
}

static gboolean
is_repeated (GHashTable *counts, const NlpPdfLayout *layout, const NlpPdfLine *line)
{
  g_autofree gchar *key = make_key (layout, line);
  const Count *count = g_hash_table_lookup (counts, key);

  return count != NULL && count->n_pages >= MIN_PAGES;
}

static gboolean
is_candidate (const NlpPdfLine *line)
{
  return line->edge > 0 && line->length <= MAX_LENGTH;
}

gboolean *
nlp_pdf_furniture_find (const NlpPdfLayout *layout, const GArray *pages)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean *found = g_new0 (gboolean, layout->lines->len + 1);
  guint page = 0;

  for (guint i = 0; i < layout->lines->len; i++) {
    while (page < pages->len && g_array_index (pages, guint, page) <= i)
      page++;
    if (is_candidate (nlp_pdf_layout_get_line (layout, i)))
      count_line (counts, layout, nlp_pdf_layout_get_line (layout, i), page);
  }
  for (guint i = 0; i < layout->lines->len; i++) {
    const NlpPdfLine *line = nlp_pdf_layout_get_line (layout, i);

    found[i] = is_candidate (line) && ((line->edge == 1 && is_number (layout, line)) ||
                                       is_repeated (counts, layout, line));
  }
  return found;
}
