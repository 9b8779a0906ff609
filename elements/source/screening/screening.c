/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * screening.c: finds duplicates among documents, and the language of documents.
 */

#include "screening.h"

#include "languageid.h"
#include "nearduplicates.h"

struct _NlpScreening {
  NlpScreeningOptions options;
  NlpNearDuplicates *duplicates; /* (nullable) */
  NlpScreeningResult result;     /* of the current document */
};

NlpScreening *
nlp_screening_new (const NlpScreeningOptions *options)
{
  NlpScreening *self = g_new0 (NlpScreening, 1);

  self->options = *options;
  if (options->find_duplicates)
    self->duplicates = nlp_near_duplicates_new (options->find_near_duplicates, options->capacity);
  return self;
}

void
nlp_screening_free (NlpScreening *self)
{
  g_clear_pointer (&self->duplicates, nlp_near_duplicates_free);
  g_free (self->result.duplicate_of);
  g_free (self);
}

const NlpScreeningResult *
nlp_screening_begin (NlpScreening *self, GstNlpDocument *document)
{
  NlpScreeningResult *result = &self->result;
  const gchar *original = NULL;
  gsize length;
  const gchar *text = gst_nlp_document_peek_text (document, &length);

  g_clear_pointer (&result->duplicate_of, g_free);
  result->language = NULL;
  if (self->duplicates != NULL &&
      nlp_near_duplicates_check (self->duplicates, text, length, gst_nlp_document_get_id (document),
                                 &original, &result->similarity))
    result->duplicate_of = g_strdup (original != NULL ? original : "");
  if (self->options.detect_language &&
      !(result->duplicate_of != NULL && self->options.drop_duplicates) &&
      gst_nlp_document_get_language (document) == NULL)
    result->language = nlp_language_identify (text, length);
  return result;
}

void
nlp_screening_set_metadata (const NlpScreening *self, GstNlpDocument *document)
{
  const NlpScreeningResult *result = &self->result;
  gchar similarity[G_ASCII_DTOSTR_BUF_SIZE];

  if (result->duplicate_of != NULL) {
    gst_nlp_document_set_metadata (document, "copy_of", result->duplicate_of);
    gst_nlp_document_set_metadata (
        document, "similarity",
        g_ascii_formatd (similarity, sizeof similarity, "%.2f", result->similarity));
  }
  if (result->language != NULL)
    gst_nlp_document_set_metadata (document, "language", result->language);
}
