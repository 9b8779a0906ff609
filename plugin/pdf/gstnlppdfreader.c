/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * gstnlppdfreader.c: reads PDF with poppler, whose licence this file shares.
 */

/**
 * GstNlpPdfReader:
 *
 * Reads PDF with poppler. A PDF is one document, with the metadata "title", "author", "published"
 * and "language".
 *
 * poppler runs in this process. The damage that it reports becomes an error, but a crash of poppler
 * can't be caught here.
 *
 * Since: 0.1
 */

#include "gstnlppdfreader.h"

#include <poppler.h>

#include "parsing/parser.h"
#include "formats/pdf/pdflanguage.h"
#include "formats/pdf/pdftext.h"

struct _GstNlpPdfReader {
  GstNlpReader parent_instance;
};

G_DEFINE_FINAL_TYPE (GstNlpPdfReader, gst_nlp_pdf_reader, GST_NLP_TYPE_READER)

/* Aliases, because a later poppler may define the clean-up functions of its own types. */
typedef PopplerDocument PdfFile;
typedef PopplerPage PdfPage;
typedef PopplerRectangle PdfBoxes;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfFile, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfPage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfBoxes, g_free)

/* Whether @c is a control character that poppler adds to text from right to left, without a box. */
static gboolean
is_direction_control (gunichar c)
{
  return c >= 0x202a && c <= 0x202e;
}

/* Adds a page. Pages without text, or without boxes for it, are skipped. */
static void
add_page (NlpPdfText *text, PopplerPage *page)
{
  g_autofree gchar *string = poppler_page_get_text (page);
  g_autoptr (PdfBoxes) boxes = NULL;
  g_autofree NlpPdfGlyph *glyphs = NULL;
  gdouble width, height;
  guint n_boxes = 0, n = 0;

  if (string == NULL || !g_utf8_validate (string, -1, NULL) ||
      !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    return;
  poppler_page_get_size (page, &width, &height);
  glyphs = g_new (NlpPdfGlyph, n_boxes + 1);
  for (const gchar *at = string; *at != '\0' && n < n_boxes; at = g_utf8_next_char (at)) {
    const PopplerRectangle *box = boxes + n;
    gunichar c = g_utf8_get_char (at);

    if (is_direction_control (c))
      continue;
    glyphs[n++] = (NlpPdfGlyph){
        .x1 = (gfloat)box->x1,
        .y1 = (gfloat)box->y1,
        .x2 = (gfloat)box->x2,
        .y2 = (gfloat)box->y2,
        .character = c,
    };
  }
  nlp_pdf_text_add_page (text, glyphs, n, width, height);
}

static GString *
read_pages (PopplerDocument *pdf)
{
  g_autoptr (NlpPdfText) text = nlp_pdf_text_new ();
  gint n_pages = poppler_document_get_n_pages (pdf);

  for (gint i = 0; i < n_pages; i++) {
    g_autoptr (PdfPage) page = poppler_document_get_page (pdf, i);

    if (page != NULL)
      add_page (text, page);
  }
  return nlp_pdf_text_end (text);
}

static void
set_metadata (GstNlpDocument *document, PopplerDocument *pdf, GBytes *bytes)
{
  g_autofree gchar *title = poppler_document_get_title (pdf);
  g_autofree gchar *author = poppler_document_get_author (pdf);
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (pdf);
  g_autofree gchar *published =
      created != NULL ? g_date_time_format (created, "%Y-%m-%dT%H:%M:%S%:z") : NULL;
  g_autofree gchar *language = NULL;
  gsize length;
  const gchar *data = g_bytes_get_data (bytes, &length);

  language = nlp_pdf_language_find (data, length);
  nlp_document_set_field (document, "title", title);
  nlp_document_set_field (document, "author", author);
  nlp_document_set_date (document, published);
  nlp_document_set_field (document, "language", language);
}

/* Translates an error of poppler (nullable) to the domain of the library. */
static void
translate_error (const GError *error, GError **translated)
{
  if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (translated, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                         "the PDF is encrypted and needs a password");
  else
    g_set_error (translated, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                 "the file is damaged or not a PDF: %s",
                 error != NULL ? error->message : "no pages");
}

static GList *
gst_nlp_pdf_reader_read (GstNlpReader *reader, GBytes *bytes, const gchar *uri, GError **error)
{
  g_autoptr (PdfFile) pdf = NULL;
  g_autoptr (GstNlpDocument) document = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) text = NULL;

  if (g_bytes_get_size (bytes) == 0) {
    translate_error (NULL, error);
    return NULL;
  }
  pdf = poppler_document_new_from_bytes (bytes, NULL, &reason);
  if (pdf == NULL || poppler_document_get_n_pages (pdf) <= 0) {
    translate_error (reason, error);
    return NULL;
  }
  text = g_string_free_to_bytes (read_pages (pdf));
  document = gst_nlp_document_new_from_bytes (text, error);
  if (document == NULL)
    return NULL;
  set_metadata (document, pdf, bytes);
  return g_list_append (NULL, g_steal_pointer (&document));
}

static void
gst_nlp_pdf_reader_class_init (GstNlpPdfReaderClass *klass)
{
  GST_NLP_READER_CLASS (klass)->read = gst_nlp_pdf_reader_read;
}

static void
gst_nlp_pdf_reader_init (GstNlpPdfReader *self)
{
}
