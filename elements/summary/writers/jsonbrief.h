/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_JSON_BRIEF_H
#define NLP_JSON_BRIEF_H

#include "brief.h"

G_BEGIN_DECLS

/* Writes a brief as an object of JSON on one line: "id", "uri", "title", "published", "summary" and
 * "entities", an array of objects with "label", "name", "id" and "count", the most important first.
 * What there isn't is left out. Ends without a line break. */
void nlp_json_brief_append (const NlpBrief *self, GString *out);

G_END_DECLS

#endif
