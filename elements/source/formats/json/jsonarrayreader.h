/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_JSON_ARRAY_READER_H
#define NLP_JSON_ARRAY_READER_H

#include "formats/reader.h"

G_BEGIN_DECLS

/* JSON in which documents are objects over several lines: the elements of an array, [{...},{...}],
 * or of one in an object, {"articles":[...]}, objects one after the other, or a single one. It goes
 * before JSON Lines. */
extern const NlpFormat nlp_json_array_format;

G_END_DECLS

#endif
