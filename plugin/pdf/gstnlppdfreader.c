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
 * poppler runs in this process, in a thread, so that a page that takes too long can be given up.
 * The damage that it reports becomes an error, but a crash of poppler can't be caught here.
 *
 * Since: 0.1
 */

#include "gstnlppdfreader.h"

#include <pthread.h>
#include <string.h>
#include <time.h>

#include <poppler.h>

#include "gstnlperror.h"
#include "parsing/parser.h"
#include "parsing/textbuilder.h"
#include "formats/pdf/pdfdirection.h"
#include "formats/pdf/pdflanguage.h"
#include "formats/pdf/pdftext.h"

#define DEFAULT_MAX_PAGE_TIME 10000

/* How often the time is checked, in microseconds. */
#define CHECK_INTERVAL (100 * 1000)

struct _GstNlpPdfReader {
  GstNlpReader parent_instance;

  /* Set before the first file is read */
  gboolean annotations;
  guint max_page_time; /* in milliseconds */
};

enum { PROP_0, PROP_ANNOTATIONS, PROP_MAX_PAGE_TIME };

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

/* The text of a page, and the boxes of its characters. */
typedef struct {
  gchar *string; /* (nullable) */
  PopplerRectangle *boxes;
  guint n_boxes;
} Characters;

static void
characters_clear (Characters *self)
{
  g_free (self->string);
  g_free (self->boxes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Characters, characters_clear)

/* Gets the characters of a page from the corner at @x1, 0 to the one at @x2, @height. */
static void
get_characters (PopplerPage *page, gdouble x1, gdouble x2, gdouble height, Characters *characters)
{
  PopplerRectangle area = {.x1 = x1, .y1 = 0, .x2 = x2, .y2 = height};

  *characters = (Characters){.string = poppler_page_get_text_for_area (page, &area)};
  if (characters->string != NULL && (!g_utf8_validate (characters->string, -1, NULL) ||
                                     !poppler_page_get_text_layout_for_area (
                                         page, &area, &characters->boxes, &characters->n_boxes)))
    g_clear_pointer (&characters->string, g_free);
}

static gboolean
has_rtl (const gchar *string)
{
  for (const gchar *at = string; *at != '\0'; at = g_utf8_next_char (at)) {
    if (nlp_pdf_direction_is_rtl (g_utf8_get_char (at)))
      return TRUE;
  }
  return FALSE;
}

/* Gets all characters of a page. poppler takes an area as a selection, from the beginning of the
 * first line to the end of the last one: if these are written from right to left, another pair of
 * corners selects them. */
static void
get_all_characters (PopplerPage *page, gdouble width, gdouble height, Characters *characters)
{
  const gdouble corners[][2] = {{width, 0}, {0, 0}, {width, width}};

  get_characters (page, 0, width, height, characters);
  if (characters->string == NULL || (*characters->string != '\0' && !has_rtl (characters->string)))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (corners); i++) {
    Characters other;

    get_characters (page, corners[i][0], corners[i][1], height, &other);
    if (other.string != NULL && other.n_boxes > characters->n_boxes) {
      const Characters fewer = *characters;

      *characters = other;
      other = fewer;
    }
    characters_clear (&other);
  }
}

/* Gets the glyphs of a page. Returns NULL if it has no text, or no boxes for it. */
static NlpPdfGlyph *
get_glyphs (PopplerPage *page, gdouble width, gdouble height, gsize *n_glyphs)
{
  g_auto (Characters) characters;
  NlpPdfGlyph *glyphs;
  gsize n = 0;

  get_all_characters (page, width, height, &characters);
  if (characters.string == NULL)
    return NULL;
  glyphs = g_new (NlpPdfGlyph, characters.n_boxes + 1);
  for (const gchar *at = characters.string; *at != '\0' && n < characters.n_boxes;
       at = g_utf8_next_char (at)) {
    const PopplerRectangle *box = characters.boxes + n;
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
  *n_glyphs = n;
  return glyphs;
}

/* Appends a paragraph. Takes @owned (nullable). */
static void
append_paragraph (GString *text, gchar *owned)
{
  g_autofree gchar *paragraph = owned;
  g_auto (NlpTextBuilder) builder;
  g_autoptr (GString) clean = NULL;

  if (paragraph == NULL || !g_utf8_validate (paragraph, -1, NULL))
    return;
  nlp_text_builder_init (&builder);
  g_strdelimit (paragraph, "\r", '\n');
  nlp_text_builder_add_lines (&builder, paragraph, strlen (paragraph));
  clean = nlp_text_builder_end (&builder);
  if (clean->len > 0)
    g_string_append_printf (text, "\n%s", clean->str);
}

/* Returns what is filled in a field of a form, or NULL. */
static gchar *
get_field_text (PopplerFormField *field)
{
  switch (poppler_form_field_get_field_type (field)) {
    case POPPLER_FORM_FIELD_TEXT:
      return poppler_form_field_text_get_text (field);
    case POPPLER_FORM_FIELD_CHOICE:
      return poppler_form_field_choice_get_text (field);
    default:
      return NULL;
  }
}

/* Appends the fields of forms, and the notes and free text that were added to a page. */
static void
append_annotations (GString *text, PopplerPage *page)
{
  GList *fields = poppler_page_get_form_field_mapping (page);
  GList *annotations = poppler_page_get_annot_mapping (page);

  for (GList *at = fields; at != NULL; at = at->next)
    append_paragraph (text, get_field_text (((PopplerFormFieldMapping *)at->data)->field));
  for (GList *at = annotations; at != NULL; at = at->next) {
    PopplerAnnot *annotation = ((PopplerAnnotMapping *)at->data)->annot;
    const PopplerAnnotType type = poppler_annot_get_annot_type (annotation);

    if (type == POPPLER_ANNOT_FREE_TEXT || type == POPPLER_ANNOT_TEXT)
      append_paragraph (text, poppler_annot_get_contents (annotation));
  }
  poppler_page_free_form_field_mapping (fields);
  poppler_page_free_annot_mapping (annotations);
}

/* A PDF that a thread reads, so that the caller needn't wait for it longer than the limit. poppler
 * can't be interrupted: a thread that is given up ends with its page. */
typedef struct {
  gint ref_count;
  GBytes *bytes;
  gboolean with_annotations;

  GMutex mutex;
  GCond cond;
  /* Under the mutex */
  gboolean is_done;
  gboolean is_given_up;
  clockid_t clock;        /* of the time that the thread has used */
  gint64 step_start;      /* when the current step began, in microseconds of @clock */
  gint page;              /* the current page, from 1, or 0 before the first one */
  NlpPdfText *text;       /* of the pages before */
  GString *annotations;   /* those of the pages before */
  GstNlpDocument *fields; /* (nullable): holds the metadata */
  GError *error;          /* (nullable) */
} Job;

static void
job_unref (Job *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_bytes_unref (self->bytes);
  g_clear_pointer (&self->text, nlp_pdf_text_free);
  g_string_free (self->annotations, TRUE);
  g_clear_object (&self->fields);
  g_clear_error (&self->error);
  g_cond_clear (&self->cond);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_unref)

static gint64
read_clock (clockid_t clock)
{
  struct timespec time = {0};

  clock_gettime (clock, &time);
  return (gint64)time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* Begins a step, to which the limit applies. Returns FALSE if the caller has given up. */
static gboolean
job_begin_step (Job *self, gint page)
{
  gboolean goes_on;

  g_mutex_lock (&self->mutex);
  pthread_getcpuclockid (pthread_self (), &self->clock);
  self->step_start = read_clock (CLOCK_THREAD_CPUTIME_ID);
  self->page = page;
  goes_on = !self->is_given_up;
  g_mutex_unlock (&self->mutex);
  return goes_on;
}

/* Reads a page. Pages without text are skipped. */
static void
job_read_page (Job *self, PopplerPage *page)
{
  g_autoptr (GString) annotations = g_string_new (NULL);
  g_autofree NlpPdfGlyph *glyphs = NULL;
  gdouble width, height;
  gsize n = 0;

  poppler_page_get_size (page, &width, &height);
  glyphs = get_glyphs (page, width, height, &n);
  if (self->with_annotations)
    append_annotations (annotations, page);
  g_mutex_lock (&self->mutex);
  if (!self->is_given_up) {
    g_string_append_len (self->annotations, annotations->str, (gssize)annotations->len);
    if (glyphs != NULL)
      nlp_pdf_text_add_page (self->text, glyphs, n, width, height);
  }
  g_mutex_unlock (&self->mutex);
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

/* Opens the PDF and reads its metadata. Returns: (transfer full) (nullable) */
static PopplerDocument *
job_open (Job *self)
{
  g_autoptr (PdfFile) pdf = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GstNlpDocument) fields = gst_nlp_document_new ("", NULL);
  GError *error = NULL;

  pdf = poppler_document_new_from_bytes (self->bytes, NULL, &reason);
  if (pdf == NULL || poppler_document_get_n_pages (pdf) <= 0)
    translate_error (reason, &error);
  else
    set_metadata (fields, pdf, self->bytes);
  g_mutex_lock (&self->mutex);
  self->error = error;
  if (error == NULL)
    self->fields = g_steal_pointer (&fields);
  g_mutex_unlock (&self->mutex);
  return error == NULL ? g_steal_pointer (&pdf) : NULL;
}

static gpointer
job_run (gpointer data)
{
  g_autoptr (Job) self = data;

  if (job_begin_step (self, 0)) {
    g_autoptr (PdfFile) pdf = job_open (self);
    const gint n_pages = pdf != NULL ? poppler_document_get_n_pages (pdf) : 0;

    for (gint i = 0; i < n_pages && job_begin_step (self, i + 1); i++) {
      g_autoptr (PdfPage) page = poppler_document_get_page (pdf, i);

      if (page != NULL)
        job_read_page (self, page);
    }
  }
  g_mutex_lock (&self->mutex);
  self->is_done = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/* Waits until the file is read, or a step takes too long. */
static void
job_wait (Job *self, guint max_page_time)
{
  g_mutex_lock (&self->mutex);
  while (!self->is_done && !self->is_given_up) {
    g_cond_wait_until (&self->cond, &self->mutex, g_get_monotonic_time () + CHECK_INTERVAL);
    self->is_given_up = !self->is_done && self->step_start > 0 &&
                        read_clock (self->clock) - self->step_start > (gint64)max_page_time * 1000;
  }
  if (self->is_given_up && self->error == NULL)
    g_set_error (&self->error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                 "page %d takes longer than %u ms; it and the pages after it are left out",
                 MAX (self->page, 1), max_page_time);
  g_mutex_unlock (&self->mutex);
}

static Job *
job_start (GBytes *bytes, gboolean with_annotations)
{
  Job *self = g_new0 (Job, 1);
  gsize length;
  const gchar *data = g_bytes_get_data (bytes, &length);

  self->ref_count = 2;
  /* The thread may outlive the bytes of the caller. */
  self->bytes = g_bytes_new (data, length);
  self->with_annotations = with_annotations;
  self->text = nlp_pdf_text_new ();
  self->annotations = g_string_new (NULL);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  g_thread_unref (g_thread_new ("nlp-pdf", job_run, self));
  return self;
}

/* Makes the document of the pages that were read. */
static GstNlpDocument *
job_make_document (Job *self, GError **error)
{
  static const gchar *const names[] = {"title", "author", "published", "language"};
  g_autoptr (GstNlpDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GString *text;

  g_mutex_lock (&self->mutex);
  text = nlp_pdf_text_end (self->text);
  g_string_append (text, text->len > 0 ? self->annotations->str
                                       : self->annotations->str + (self->annotations->len > 0));
  if (text->len == 0)
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                         "no text in the PDF; its pages may be pictures");
  bytes = g_string_free_to_bytes (text);
  if (g_bytes_get_size (bytes) > 0)
    document = gst_nlp_document_new_from_bytes (bytes, error);
  for (gsize i = 0; document != NULL && self->fields != NULL && i < G_N_ELEMENTS (names); i++)
    gst_nlp_document_set_metadata (document, names[i],
                                   gst_nlp_document_get_metadata (self->fields, names[i]));
  g_mutex_unlock (&self->mutex);
  return g_steal_pointer (&document);
}

static GList *
gst_nlp_pdf_reader_read (GstNlpReader *reader, GBytes *bytes, const gchar *uri, GError **error)
{
  GstNlpPdfReader *self = GST_NLP_PDF_READER (reader);
  GstNlpDocument *document;
  g_autoptr (Job) job = NULL;
  GError *problem = NULL;

  if (g_bytes_get_size (bytes) == 0) {
    translate_error (NULL, error);
    return NULL;
  }
  job = job_start (bytes, self->annotations);
  job_wait (job, self->max_page_time);
  problem = g_steal_pointer (&job->error);
  /* Pages before one that takes too long are returned with the error. */
  if (problem != NULL && !g_error_matches (problem, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE)) {
    g_propagate_error (error, problem);
    return NULL;
  }
  document = job_make_document (job, problem == NULL ? &problem : NULL);
  if (problem != NULL)
    g_propagate_error (error, problem);
  return document != NULL ? g_list_append (NULL, document) : NULL;
}

static void
gst_nlp_pdf_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  const GstNlpPdfReader *self = GST_NLP_PDF_READER (object);

  switch (id) {
    case PROP_ANNOTATIONS:
      g_value_set_boolean (value, self->annotations);
      break;
    case PROP_MAX_PAGE_TIME:
      g_value_set_uint (value, self->max_page_time);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gst_nlp_pdf_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpPdfReader *self = GST_NLP_PDF_READER (object);

  switch (id) {
    case PROP_ANNOTATIONS:
      self->annotations = g_value_get_boolean (value);
      break;
    case PROP_MAX_PAGE_TIME:
      self->max_page_time = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gst_nlp_pdf_reader_class_init (GstNlpPdfReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gst_nlp_pdf_reader_get_property;
  object_class->set_property = gst_nlp_pdf_reader_set_property;
  GST_NLP_READER_CLASS (klass)->read = gst_nlp_pdf_reader_read;
  /**
   * GstNlpPdfReader:annotations:
   *
   * Whether the text includes the fields of forms, and the notes and free text that were added to
   * the pages, each as a paragraph after the text. Set it before the first file is read.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_ANNOTATIONS,
      g_param_spec_boolean ("annotations", "Annotations",
                            "Whether the text includes form fields, notes and free text", FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  /**
   * GstNlpPdfReader:max-page-time:
   *
   * The time that a page may take, in milliseconds of the processor. After that, the file ends with
   * the page before and an error. Set it before the first file is read.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_MAX_PAGE_TIME,
      g_param_spec_uint ("max-page-time", "Maximum page time",
                         "Time that a page may take, in milliseconds of the processor", 1,
                         G_MAXUINT, DEFAULT_MAX_PAGE_TIME,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
gst_nlp_pdf_reader_init (GstNlpPdfReader *self)
{
  self->max_page_time = DEFAULT_MAX_PAGE_TIME;
}
