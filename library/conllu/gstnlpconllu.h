/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_CONLLU_H
#define GST_NLP_CONLLU_H

#include "gstnlpdocument.h"

G_BEGIN_DECLS

GST_NLP_API gchar *gst_nlp_document_to_conllu (GstNlpDocument *self);

/* For C: without copies, or for many documents */
GST_NLP_API guint64 gst_nlp_document_append_conllu (GstNlpDocument *self,
                                                    GString *conllu,
                                                    guint64 n_sentences,
                                                    const gchar *const *layers);

/**
 * GstNlpConlluReader: (skip)
 *
 * Reads documents from CoNLL-U, line by line. Only one thread at a time may use it.
 *
 * Since: 0.1
 */
typedef struct _GstNlpConlluReader GstNlpConlluReader;

GST_NLP_API GstNlpConlluReader *gst_nlp_conllu_reader_new (gsize max_length);
GST_NLP_API void gst_nlp_conllu_reader_free (GstNlpConlluReader *self);
GST_NLP_API GstNlpDocument *gst_nlp_conllu_reader_push (GstNlpConlluReader *self,
                                                        const gchar *line,
                                                        gsize length,
                                                        GError **error);
GST_NLP_API GstNlpDocument *gst_nlp_conllu_reader_finish (GstNlpConlluReader *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpConlluReader, gst_nlp_conllu_reader_free)

G_END_DECLS

#endif
