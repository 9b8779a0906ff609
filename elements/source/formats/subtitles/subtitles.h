/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SUBTITLES_H
#define NLP_SUBTITLES_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Files of subtitles: SRT and WebVTT. A file is one document of running text, with a cue for each
 * of its own (%GST_NLP_LAYER_CUES), so that what is found in it has a time. */

extern const NlpFormat nlp_subtitles_format;

G_END_DECLS

#endif
