/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "pdftext.h"

#include <string.h>

#include "pdffurniture.h"
#include "pdfhyphens.h"
#include "pdfparagraphs.h"

struct _NlpPdfText {
  NlpPdfLayout layout;
  GArray *pages; /* guint: the first line of each page */
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
  guint first = nlp_pdf_layout_add_page (&self->layout, glyphs, n_glyphs, width, height);

  g_array_append_val (self->pages, first);
}

/* Text that is put together of lines, and of which the last paragraph may go on. */
typedef struct {
  const NlpPdfLayout *layout;
  NlpPdfHyphens *hyphens;
  GString *text;
  GString *paragraph;
  const NlpPdfLine *last;
  GString *notes; /* those that wait for the end of the paragraph */
  const NlpPdfLine *last_note;
} Writer;

/* Appends what is put together, but for a soft hyphen that nothing follows, and empties it. */
static void
flush (GString *text, GString *part)
{
  static const gchar soft[] = "\302\255";

  if (g_str_has_suffix (part->str, soft))
    g_string_truncate (part, part->len - strlen (soft));
  if (part->len > 0) {
    if (text->len > 0)
      g_string_append_c (text, '\n');
    g_string_append_len (text, part->str, (gssize)part->len);
    g_string_append_c (text, '\n');
  }
  g_string_truncate (part, 0);
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
  const gchar *text = self->layout->text->str + line->start;
  gboolean joined;

  if (line->note) {
    add_note (self, line, text);
    return;
  }
  /* Where a line between them was left out, or a page ends, the layout doesn't tell. */
  if (self->last == NULL || line->begins == NLP_PDF_START_ALONE)
    joined = FALSE;
  else if (self->last == line - 1 && line->begins != NLP_PDF_START_OPEN)
    joined = line->begins == NLP_PDF_START_JOINED;
  else
    joined = nlp_pdf_line_goes_on (self->layout, self->last, line);

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
      add_line (&writer, &g_array_index (layout->lines, NlpPdfLine, i));
  }
  end_paragraph (&writer);
  return writer.text;
}
