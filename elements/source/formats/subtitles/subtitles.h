/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * subtitles.h: subtitles, SRT and WebVTT.
 */

#ifndef NLP_SUBTITLES_H
#define NLP_SUBTITLES_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* A file is one document of running text. Its cues are in the layer %GST_NLP_LAYER_CUES, so that
 * entities in the text have a time. */

extern const NlpFormat nlp_subtitles_format;

G_END_DECLS

#endif
