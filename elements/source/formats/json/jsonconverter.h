/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_JSON_CONVERTER_H
#define NLP_JSON_CONVERTER_H

#include "gstnlpdocument.h"
#include "parsing/readeroptions.h"
#include "input/stream.h"

G_BEGIN_DECLS

/**
 * NlpJsonConverter:
 *
 * Makes documents of JSON objects that other people wrote. An object with a member "text" is read
 * as it is; if the settings name members, or it has no text and the name of the file is one of
 * JSON, its members are found by their names and called as documents call them.
 */
typedef struct _NlpJsonConverter NlpJsonConverter;

/* @stream: (nullable): counts the characters that are replaced. All of it lives longer than the
 * result. */
NlpJsonConverter *
nlp_json_converter_new (NlpStream *stream, const gchar *uri, const NlpReaderOptions *settings);
void nlp_json_converter_free (NlpJsonConverter *records);

/* Makes a document with an id of one object, or returns NULL with %GST_NLP_ERROR. */
GstNlpDocument *nlp_json_converter_convert (NlpJsonConverter *records,
                                            const gchar *json,
                                            gsize length,
                                            GError **error);

/* Whether an object is a document. */
gboolean nlp_json_converter_accepts (NlpJsonConverter *records, const gchar *json, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpJsonConverter, nlp_json_converter_free)

G_END_DECLS

#endif
