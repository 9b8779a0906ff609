/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdftext.c: builds the text of a document from the glyphs on its pages.
 *
 * Each page goes through these files: pdfpage lays it out, with pdfchunks (glyphs into chunks),
 * pdfcolumns (the columns of the page), pdflines (chunks into lines), pdfparagraphs (where
 * paragraphs begin), pdffurniture (rows near the edges) and pdfnotes (footnotes). All of them work
 * on the types of pdflayout. At the end, pdffurniture finds running heads, and pdfhyphens joins
 * lines.
 */

#include "pdftext.h"

#include <string.h>

#include "pdffurniture.h"
#include "pdfhyphens.h"
#include "pdfpage.h"
#include "pdfparagraphs.h"

struct _NlpPdfText {
  NlpPdfLayout layout;
  GArray *pages; /* (element-type guint): the first line of each page */
};

NlpPdfText *
nlp_pdf_text_new (void)
{
  NlpPdfText *self = g_new0 (NlpPdfText, 1);

  nlp_pdf_layout_init (&self->layout);
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
nlp_pdf_text_free (NlpPdfText *self)
{
  nlp_pdf_layout_clear (&self->layout);
  g_array_unref (self->pages);
  g_free (self);
}

void
nlp_pdf_text_add_page (NlpPdfText *self,
                       NlpPdfGlyph *glyphs,
                       gsize n_glyphs,
                       gdouble width,
                       gdouble height)
{
  guint first = nlp_pdf_page_lay_out (&self->layout, glyphs, n_glyphs, width, height);

  g_array_append_val (self->pages, first);
}

/* The text of the lines so far. */
typedef struct {
  const NlpPdfLayout *layout;
  NlpPdfHyphens *hyphens;
  GString *text;               /* complete paragraphs */
  GString *paragraph;          /* the open paragraph */
  const NlpPdfLine *last;      /* its last line */
  GString *notes;              /* notes to add after the open paragraph */
  const NlpPdfLine *last_note; /* the last line of the last note */
} Writer;

/* Moves @paragraph to the end of @text, without a soft hyphen at its end. */
static void
flush (GString *text, GString *paragraph)
{
  static const gchar soft[] = "\302\255";

  if (g_str_has_suffix (paragraph->str, soft))
    g_string_truncate (paragraph, paragraph->len - strlen (soft));
  if (paragraph->len > 0) {
    if (text->len > 0)
      g_string_append_c (text, '\n');
    g_string_append_len (text, paragraph->str, (gssize)paragraph->len);
    g_string_append_c (text, '\n');
  }
  g_string_truncate (paragraph, 0);
}

static void
end_paragraph (Writer *self)
{
  flush (self->text, self->paragraph);
  flush (self->text, self->notes);
  self->last_note = NULL;
}

static void
add_note (Writer *self, const NlpPdfLine *line, const gchar *text)
{
  if (self->last_note == line - 1 && line->begins == NLP_PDF_START_JOINED) {
    nlp_pdf_hyphens_join (self->hyphens, self->notes, text, line->length);
  } else {
    if (self->notes->len > 0)
      g_string_append (self->notes, "\n\n");
    g_string_append_len (self->notes, text, (gssize)line->length);
  }
  self->last_note = line;
}

static void
add_line (Writer *self, const NlpPdfLine *line)
{
  const gchar *text = nlp_pdf_layout_get_text (self->layout, line);
  gboolean joined;

  if (line->note) {
    add_note (self, line, text);
    return;
  }
  /* The layout compared @line with the line before it only within a column. */
  if (self->last == NULL || line->begins == NLP_PDF_START_ALONE)
    joined = FALSE;
  else if (self->last == line - 1 && line->begins != NLP_PDF_START_OPEN)
    joined = line->begins == NLP_PDF_START_JOINED;
  else
    joined = nlp_pdf_paragraphs_continue (self->layout, self->last, line);

  if (joined) {
    nlp_pdf_hyphens_join (self->hyphens, self->paragraph, text, line->length);
  } else {
    end_paragraph (self);
    g_string_append_len (self->paragraph, text, (gssize)line->length);
  }
  self->last = line;
}

GString *
nlp_pdf_text_end (NlpPdfText *self)
{
  const NlpPdfLayout *layout = &self->layout;
  g_autofree gboolean *dropped = nlp_pdf_furniture_find (layout, self->pages);
  g_autoptr (NlpPdfHyphens) hyphens = nlp_pdf_hyphens_new (layout);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_autoptr (GString) notes = g_string_new (NULL);
  Writer writer = {
      .layout = layout,
      .hyphens = hyphens,
      .text = g_string_sized_new (layout->text->len + layout->text->len / 64 + 2),
      .paragraph = paragraph,
      .notes = notes,
  };

  for (guint i = 0; i < layout->lines->len; i++) {
    if (!dropped[i])
      add_line (&writer, nlp_pdf_layout_get_line (layout, i));
  }
  end_paragraph (&writer);
  return writer.text;
}
