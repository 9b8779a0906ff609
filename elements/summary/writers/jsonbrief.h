/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonbrief.h: writes briefs as JSON.
 */

#ifndef NLP_JSON_BRIEF_H
#define NLP_JSON_BRIEF_H

#include "brief.h"

G_BEGIN_DECLS

/* Writes a brief as a JSON object on one line: "id", "uri", "title", "published" and "summary" if
 * set, and "entities", an array of objects with "label", "name", "id" and "count", the most
 * important first. Ends without a newline. */
void nlp_json_brief_append (const NlpBrief *brief, GString *out);

G_END_DECLS

#endif
