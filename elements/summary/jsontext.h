/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SUMMARY_JSON_TEXT_H
#define NLP_SUMMARY_JSON_TEXT_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text as a JSON string, with its quotes. */
void nlp_json_text_append (GString *out, const gchar *text);

G_END_DECLS

#endif
