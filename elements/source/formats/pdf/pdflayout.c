/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdflayout.c: holds the lines of all pages of a PDF.
 */

#include "pdflayout.h"

void
nlp_pdf_layout_init (NlpPdfLayout *self)
{
  self->text = g_string_new (NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (NlpPdfLine));
  self->gutter = -1;
  self->n_columns = 0;
}

void
nlp_pdf_layout_clear (NlpPdfLayout *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  self->text = NULL;
  g_clear_pointer (&self->lines, g_array_unref);
}
