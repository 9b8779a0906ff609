/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * GstNlpPdfReader:
 *
 * Reads PDF by means of poppler, whose licence this file shares. A PDF is one document.
 *
 * poppler reads in this process. What it tells of damaged files becomes an error; what it doesn't
 * get along with at all can't be caught here.
 */

#include "gstnlppdfreader.h"

#include <poppler.h>

#include "pdflanguage.h"
#include "pdftext.h"
#include "parsing/parser.h"

struct _GstNlpPdfReader {
  GstNlpReader parent_instance;
};

G_DEFINE_FINAL_TYPE (GstNlpPdfReader, gst_nlp_pdf_reader, GST_NLP_TYPE_READER)

/* Names of our own, for poppler may come to define the same for its own ones. */
typedef PopplerDocument PdfFile;
typedef PopplerPage PdfPage;
typedef PopplerRectangle PdfBoxes;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfFile, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfPage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfBoxes, g_free)

/* poppler marks text that runs from the right to the left with characters that have no box. */
static gboolean
is_mark (gunichar c)
{
  return c >= 0x202a && c <= 0x202e;
}

/* Adds a page. Without a box for every character, it is as if all stood in one place, in the order
 * that poppler tells. */
static void
add_page (NlpPdfText *self, PopplerPage *page)
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

    if (is_mark (c))
      continue;
    glyphs[n++] = (NlpPdfGlyph){
        .x1 = (gfloat)box->x1,
        .y1 = (gfloat)box->y1,
        .x2 = (gfloat)box->x2,
        .y2 = (gfloat)box->y2,
        .character = c,
    };
  }
  nlp_pdf_text_add_page (self, glyphs, n, width, height);
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

/* Says what is wrong with a file in the terms of the library. */
static void
translate_error (const GError *error, GError **translated)
{
  if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (translated, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                         "the PDF is encrypted and needs a password");
  else
    g_set_error (translated, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "the PDF is damaged, or none: %s",
                 error != NULL ? error->message : "no reason");
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
