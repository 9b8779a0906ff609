/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SUBTITLES_H
#define NLP_SUBTITLES_H

#include "parsing/parser.h"

G_BEGIN_DECLS

/* Files of subtitles: SRT and WebVTT. A file is one document of running text, with a cue for each
 * of its own (%GST_NLP_LAYER_CUES), so that what is found in it has a time. */

gboolean nlp_is_subtitles (const gchar *head, gsize length, const gchar *name);

gboolean nlp_parse_subtitles (const NlpFile *file, NlpDocumentList *list, GError **error);

G_END_DECLS

#endif
