/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * webannotationreader.h: reads W3C Web Annotations.
 */

#ifndef NLP_WEB_ANNOTATION_READER_H
#define NLP_WEB_ANNOTATION_READER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpWebAnnotationReader:
 *
 * Reads pages of annotations, and reuses its memory. Only one thread at a time may use it.
 */
typedef struct _NlpWebAnnotationReader NlpWebAnnotationReader;

NlpWebAnnotationReader *nlp_web_annotation_reader_new (void);
void nlp_web_annotation_reader_free (NlpWebAnnotationReader *self);

/* Reads @length bytes at @json: an AnnotationPage, or an AnnotationCollection with its first page.
 * Returns the document as annotated documents have it, as an object of JSON (transfer full). Its
 * reader checks the offsets. Returns NULL with NLP_STANDOFF_ERROR_FORMAT for other JSON and for a
 * page without the text. */
GString *nlp_web_annotation_reader_read (NlpWebAnnotationReader *self,
                                         const gchar *json,
                                         gsize length,
                                         GError **error);

/* Whether the beginning of a line of JSON is that of a page of annotations. */
gboolean nlp_web_annotation_is_page (const gchar *json, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWebAnnotationReader, nlp_web_annotation_reader_free)

G_END_DECLS

#endif
