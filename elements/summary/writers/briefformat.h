/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * briefformat.h: writes briefs in the format that the user chose.
 */

#ifndef NLP_BRIEF_FORMAT_H
#define NLP_BRIEF_FORMAT_H

#include "brief.h"

G_BEGIN_DECLS

/**
 * NlpBriefFormat:
 * @NLP_BRIEF_TEXT: text for people (textbrief.h)
 * @NLP_BRIEF_MARKDOWN: Markdown (markdown.h)
 * @NLP_BRIEF_JSON: one JSON object per line (jsonbrief.h)
 * @NLP_BRIEF_HTML: a web page (page.h)
 */
typedef enum {
  NLP_BRIEF_TEXT,
  NLP_BRIEF_MARKDOWN,
  NLP_BRIEF_JSON,
  NLP_BRIEF_HTML,
} NlpBriefFormat;

/**
 * NlpBriefStyle:
 * @format: the format
 * @width: maximum width of text in columns, or 0 for no limit
 * @color: whether text has the escape sequences of terminals
 */
typedef struct {
  NlpBriefFormat format;
  guint width;
  gboolean color;
} NlpBriefStyle;

/* Write the beginning of a file, one brief, and the end of the file. A separator comes before each
 * brief but the first, which has the @number 0. */
void nlp_brief_format_begin (const NlpBriefStyle *style, GString *out);
void nlp_brief_format_append (const NlpBriefStyle *style,
                              const NlpBrief *brief,
                              guint64 number,
                              GString *out);
void nlp_brief_format_end (const NlpBriefStyle *style, GString *out);

G_END_DECLS

#endif
