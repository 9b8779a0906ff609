/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * text.h: plain text, which any other file is taken for.
 */

#ifndef NLP_TEXT_H
#define NLP_TEXT_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* A file is a document, in sections if it is long. Binary files are an error. */
extern const NlpFormat nlp_text_format;

G_END_DECLS

#endif
