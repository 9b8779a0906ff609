/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_OTHER_H
#define NLP_OTHER_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Files of Microsoft's programs before 2007, and messages of Outlook. */
extern const NlpFormat nlp_ole_format;

/* Text with markup that would be read as plain text. */
extern const NlpFormat nlp_rtf_format;
extern const NlpFormat nlp_postscript_format;
extern const NlpFormat nlp_ssa_format;

/* Files without content whose names say that they are no text. */
extern const NlpFormat nlp_empty_format;

G_END_DECLS

#endif
