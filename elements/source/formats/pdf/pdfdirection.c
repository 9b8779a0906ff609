/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfdirection.c: puts lines that are written from right to left into the order of reading.
 *
 * In Hebrew and Arabic, poppler finds many spaces one letter too late, because it compares a letter
 * with the wrong edge of the next, and it reverses the letters of ligatures and the words of names
 * in Latin letters. So the glyphs of these lines are sorted by their boxes here, from which the
 * order of reading and the spaces follow.
 */

#include "pdfdirection.h"

#include <string.h>

/* The smallest gap between words, in heights of their glyphs. */
#define MIN_SPACE 0.12f

gboolean
nlp_pdf_direction_is_rtl (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff && !g_unichar_isdigit (c)) || (c >= 0xfb1d && c <= 0xfdff) ||
         (c >= 0xfe70 && c <= 0xfefc);
}

static gboolean
is_ltr (gunichar c)
{
  return g_unichar_isalpha (c) && !nlp_pdf_direction_is_rtl (c);
}

/* Whether most letters are written from right to left. */
static gboolean
is_mostly_rtl (const NlpPdfGlyph *glyphs, gsize n)
{
  gsize n_rtl = 0, n_ltr = 0;

  for (gsize i = 0; i < n; i++) {
    n_rtl += nlp_pdf_direction_is_rtl (glyphs[i].character);
    n_ltr +=
        !nlp_pdf_direction_is_rtl (glyphs[i].character) && g_unichar_isalpha (glyphs[i].character);
  }
  return n_rtl > n_ltr;
}

static gboolean
is_whitespace (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

/* Appends the glyphs of a line by their left edges, without whitespace. Marks stay after their
 * letters. */
static void
sort_line (GArray *out, const NlpPdfGlyph *line, gsize n)
{
  const guint start = out->len;

  for (gsize i = 0; i < n; i++) {
    guint at = out->len;

    if (is_whitespace (line[i].character))
      continue;
    /* Glyphs come nearly sorted, in one direction or the other. */
    while (at > start && !g_unichar_ismark (line[i].character) &&
           g_array_index (out, NlpPdfGlyph, at - 1).x1 > line[i].x1)
      at--;
    while (at > start && at < out->len &&
           g_unichar_ismark (g_array_index (out, NlpPdfGlyph, at).character))
      at++;
    g_array_insert_val (out, at, line[i]);
  }
}

/* Mirrors the glyphs from @start to @end, which reverses their order, between the edges whose sum
 * is
 * @edges. */
static void
mirror (GArray *glyphs, guint start, guint end, gfloat edges)
{
  for (guint i = start; i < end; i++) {
    NlpPdfGlyph *glyph = &g_array_index (glyphs, NlpPdfGlyph, i);
    const gfloat x1 = edges - glyph->x2;

    glyph->x2 = edges - glyph->x1;
    glyph->x1 = x1;
  }
  for (guint i = start, j = end; i + 1 < j; i++) {
    NlpPdfGlyph *a = &g_array_index (glyphs, NlpPdfGlyph, i);
    NlpPdfGlyph *b = &g_array_index (glyphs, NlpPdfGlyph, --j);
    const NlpPdfGlyph swapped = *a;

    *a = *b;
    *b = swapped;
  }
  /* The marks of a letter come before it now. */
  for (guint i = start; i + 1 < end; i++) {
    guint base = i;

    while (base < end && g_unichar_ismark (g_array_index (glyphs, NlpPdfGlyph, base).character))
      base++;
    if (base > i && base < end) {
      const NlpPdfGlyph letter = g_array_index (glyphs, NlpPdfGlyph, base);

      memmove (&g_array_index (glyphs, NlpPdfGlyph, i + 1), &g_array_index (glyphs, NlpPdfGlyph, i),
               (base - i) * sizeof letter);
      g_array_index (glyphs, NlpPdfGlyph, i) = letter;
      i = base;
    }
  }
}

/* Mirrors the glyphs from @start to @end in their place. */
static void
mirror_in_place (GArray *glyphs, guint start, guint end)
{
  gfloat x1 = G_MAXFLOAT, x2 = -G_MAXFLOAT;

  for (guint i = start; i < end; i++) {
    x1 = MIN (x1, g_array_index (glyphs, NlpPdfGlyph, i).x1);
    x2 = MAX (x2, g_array_index (glyphs, NlpPdfGlyph, i).x2);
  }
  mirror (glyphs, start, end, x1 + x2);
}

/* The kinds of runs in a line. */
typedef enum {
  RUN_RTL,    /* from a letter that is written from right to left to the last one before one of
               * the other direction */
  RUN_LTR,    /* the same in the other direction, or to a digit */
  RUN_NUMBER, /* digits and signs of units, with points, commas, colons or slashes between them */
  RUN_ARABIC_NUMBER, /* the same, but signs of units belong to the text in Arabic */
} Run;

static gboolean
begins_run (gunichar c, Run run)
{
  if (run == RUN_ARABIC_NUMBER)
    return g_unichar_isdigit (c);
  if (run == RUN_NUMBER)
    return g_unichar_isdigit (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL || c == '%' ||
           c == '#' || c == 0x00b0 || c == 0x2030;
  return run == RUN_RTL ? nlp_pdf_direction_is_rtl (c) : is_ltr (c);
}

/* Whether a run doesn't contain @c. */
static gboolean
ends_run (gunichar c, Run run)
{
  if (run == RUN_NUMBER || run == RUN_ARABIC_NUMBER)
    return !begins_run (c, run) && strchr (".,:/", (gint)c) == NULL;
  return run == RUN_RTL ? is_ltr (c) : nlp_pdf_direction_is_rtl (c);
}

/* Finds the next run from @start on, before @end. Returns FALSE if there is none. */
static gboolean
find_run (const GArray *glyphs, Run run, guint *start, guint *end)
{
  const guint limit = *end;

  while (*start < limit && !begins_run (g_array_index (glyphs, NlpPdfGlyph, *start).character, run))
    (*start)++;
  if (*start == limit)
    return FALSE;
  for (guint i = *end = *start + 1; i < limit; i++) {
    const gunichar c = g_array_index (glyphs, NlpPdfGlyph, i).character;

    if (ends_run (c, run))
      break;
    if (begins_run (c, run) || (run == RUN_LTR && g_unichar_isdigit (c)) || g_unichar_ismark (c))
      *end = i + 1;
  }
  return TRUE;
}

/* Mirrors the runs of a kind from @start to @end in their places. */
static void
mirror_runs (GArray *glyphs, Run run, guint start, guint end)
{
  guint run_end = end;

  while (find_run (glyphs, run, &start, &run_end)) {
    mirror_in_place (glyphs, start, run_end);
    start = run_end;
    run_end = end;
  }
}

static gboolean
has_arabic (const GArray *glyphs, guint start, guint end)
{
  for (guint i = start; i < end; i++) {
    const gunichar c = g_array_index (glyphs, NlpPdfGlyph, i).character;

    if (nlp_pdf_direction_is_rtl (c) && (c >= 0x0600 && (c < 0xfb1d || c > 0xfb4f)))
      return TRUE;
  }
  return FALSE;
}

/* Mirrors the numbers from @start to @end in their places: those in runs of @run, or those in no
 * such run. */
static void
mirror_numbers (GArray *glyphs, Run run, gboolean inside, guint start, guint end)
{
  const Run number = has_arabic (glyphs, start, end) ? RUN_ARABIC_NUMBER : RUN_NUMBER;
  guint run_start = start, run_end = end;

  while (find_run (glyphs, run, &run_start, &run_end)) {
    if (inside)
      mirror_runs (glyphs, number, run_start, run_end);
    else
      mirror_runs (glyphs, number, start, run_start);
    start = run_start = run_end;
    run_end = end;
  }
  if (!inside)
    mirror_runs (glyphs, number, start, end);
}

/* Inserts spaces between the glyphs from @start on. */
static void
add_spaces (GArray *glyphs, guint start)
{
  GArray *spaced = g_array_new (FALSE, FALSE, sizeof (NlpPdfGlyph));

  for (guint i = start; i < glyphs->len; i++) {
    const NlpPdfGlyph *glyph = &g_array_index (glyphs, NlpPdfGlyph, i), *before = glyph - 1;
    const gfloat height =
        i > start ? MAX (before->y2 - before->y1, glyph->y2 - glyph->y1) : G_MAXFLOAT;

    if (i > start && glyph->x1 - before->x2 > MIN_SPACE * height) {
      const NlpPdfGlyph space = {before->x2, before->y1, glyph->x1, before->y2, ' '};

      g_array_append_val (spaced, space);
    }
    g_array_append_val (spaced, *glyph);
  }
  g_array_set_size (glyphs, start);
  g_array_append_vals (glyphs, spaced->data, spaced->len);
  g_array_unref (spaced);
}

/* Appends a line of a page that is written from right to left and has this width. */
static void
add_rtl_line (GArray *out, const NlpPdfGlyph *line, gsize n, gfloat width)
{
  const guint start = out->len;

  sort_line (out, line, n);
  mirror (out, start, out->len, width);
  mirror_numbers (out, RUN_LTR, FALSE, start, out->len);
  mirror_runs (out, RUN_LTR, start, out->len);
  add_spaces (out, start);
}

/* Appends a line with some text from right to left. */
static void
add_mixed_line (GArray *out, const NlpPdfGlyph *line, gsize n)
{
  const guint start = out->len;

  sort_line (out, line, n);
  mirror_runs (out, RUN_RTL, start, out->len);
  mirror_numbers (out, RUN_RTL, TRUE, start, out->len);
  add_spaces (out, start);
}

static gboolean
contains_rtl (const NlpPdfGlyph *glyphs, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    if (nlp_pdf_direction_is_rtl (glyphs[i].character))
      return TRUE;
  }
  return FALSE;
}

NlpPdfGlyph *
nlp_pdf_direction_normalize (const NlpPdfGlyph *glyphs, gsize *n_glyphs, gdouble width)
{
  const gsize n = *n_glyphs;
  const gboolean is_rtl_page = is_mostly_rtl (glyphs, n);
  GArray *out;

  if (!is_rtl_page && !contains_rtl (glyphs, n))
    return NULL;
  out = g_array_sized_new (FALSE, FALSE, sizeof (NlpPdfGlyph), (guint)n);
  for (gsize start = 0, end; start < n; start = end) {
    const NlpPdfGlyph *line = glyphs + start;

    for (end = start; end < n && glyphs[end].character != '\n'; end++)
      ;
    if (is_rtl_page)
      add_rtl_line (out, line, end - start, (gfloat)width);
    else if (contains_rtl (line, end - start))
      add_mixed_line (out, line, end - start);
    else
      g_array_append_vals (out, line, (guint)(end - start));
    if (end < n) {
      g_array_append_val (out, glyphs[end]);
      end++;
    }
  }
  *n_glyphs = out->len;
  return (NlpPdfGlyph *)(gpointer)g_array_free (out, FALSE);
}
