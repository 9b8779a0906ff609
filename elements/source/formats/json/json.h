/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * json.h: JSON whose objects are documents: arrays of objects, and JSON Lines.
 */

#ifndef NLP_JSON_H
#define NLP_JSON_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* JSON whose documents may extend over several lines: the elements of an array, [{...},{...}], or
 * of an array in an object, {"articles":[...]}; objects one after the other; or a single object.
 * It must be probed before JSON Lines. */
extern const NlpFormat nlp_json_array_format;

/* JSON Lines: each line is a document. */
extern const NlpFormat nlp_jsonl_format;

G_END_DECLS

#endif
