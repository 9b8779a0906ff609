/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonconverter.h: converts JSON objects to documents.
 */

#ifndef NLP_JSON_CONVERTER_H
#define NLP_JSON_CONVERTER_H

#include "gstnlpdocument.h"
#include "input/stream.h"
#include "parsing/readeroptions.h"

G_BEGIN_DECLS

/**
 * NlpJsonConverter:
 *
 * Converts JSON objects of any schema to documents. An object with a member "text" is read as it
 * is. If the options name members, or if it has no "text" and the file is named as JSON is, its
 * members are recognised by their usual names and renamed to those of document metadata.
 */
typedef struct _NlpJsonConverter NlpJsonConverter;

/* @stream: (nullable): counts the characters that are replaced. All arguments outlive the
 * converter. */
NlpJsonConverter *
nlp_json_converter_new (NlpStream *stream, const gchar *uri, const NlpReaderOptions *options);
void nlp_json_converter_free (NlpJsonConverter *self);

/* Makes a document with an id of one object.
 * Returns: (transfer full) (nullable): the document, or %NULL with %GST_NLP_ERROR */
GstNlpDocument *nlp_json_converter_convert (NlpJsonConverter *self,
                                            const gchar *json,
                                            gsize length,
                                            GError **error);

/* Whether an object can be converted. */
gboolean nlp_json_converter_accepts (NlpJsonConverter *self, const gchar *json, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpJsonConverter, nlp_json_converter_free)

G_END_DECLS

#endif
