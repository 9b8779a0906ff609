/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfnotes.c: finds notes at the foot of a page.
 */

#include "pdfnotes.h"

#include <math.h>

/* The size of a note, at most, as a share of the size of the text. */
#define MAX_SIZE 0.93f
/* The length of the number of a page, at most; in bytes. */
#define MAX_NUMBER 7
/* The lines that each line is compared with. */
#define MAX_COMPARED 200

/* Returns the size of most of the text of a page. */
static gfloat
measure_size (const NlpPdfLayout *layout, guint first)
{
  gfloat best = 0;
  gsize most = 0;

  for (guint i = first; i < layout->lines->len; i++) {
    const gfloat size = nlp_pdf_layout_get_line (layout, i)->size;
    gsize n = 0;

    for (guint j = first; j < layout->lines->len && j < first + MAX_COMPARED; j++) {
      const NlpPdfLine *line = nlp_pdf_layout_get_line (layout, j);

      if (fabsf (line->size - size) < 0.02f * size)
        n += line->length;
    }
    if (n > most) {
      most = n;
      best = size;
    }
  }
  return best;
}

/* Whether a line begins like a note. */
static gboolean
is_note (const NlpPdfLayout *layout, const NlpPdfLine *line)
{
  gunichar c = g_utf8_get_char (nlp_pdf_layout_get_text (layout, line));

  return line->begins == NLP_PDF_START_NEW &&
         (g_unichar_isdigit (c) || c == '*' || c == 0x2020 || c == 0x2021 || c == '[' || c == '(');
}

void
nlp_pdf_notes_find (NlpPdfLayout *layout, guint first)
{
  gfloat size = measure_size (layout, first);
  gboolean foot = TRUE;
  guint end = layout->lines->len;

  /* Each column from bottom to top, the last column first. */
  for (guint i = layout->lines->len; i > first; i--) {
    const NlpPdfLine *line = nlp_pdf_layout_get_line (layout, i - 1);

    if (i < layout->lines->len &&
        ((line + 1)->begins == NLP_PDF_START_OPEN || (line + 1)->begins == NLP_PDF_START_ALONE)) {
      foot = TRUE;
      end = i;
    }
    if (line->edge == 1 && foot && end == i && line->length <= MAX_NUMBER) {
      end = i - 1; /* skip the page number */
      continue;
    }
    foot = foot && line->size < MAX_SIZE * size;
    if (!foot || !is_note (layout, line))
      continue;
    for (; end >= i; end--)
      nlp_pdf_layout_get_line (layout, end - 1)->note = TRUE;
  }
}
