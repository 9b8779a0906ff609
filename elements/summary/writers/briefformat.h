/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_BRIEF_FORMAT_H
#define NLP_BRIEF_FORMAT_H

#include "brief.h"

G_BEGIN_DECLS

/**
 * NlpBriefFormat:
 * @NLP_BRIEF_TEXT: text for people and terminals (brief.h)
 * @NLP_BRIEF_MARKDOWN: Markdown (markdown.h)
 * @NLP_BRIEF_JSON: an object a line (jsonbrief.h)
 * @NLP_BRIEF_HTML: a web page (page.h)
 *
 * How briefs are written.
 */
typedef enum {
  NLP_BRIEF_TEXT,
  NLP_BRIEF_MARKDOWN,
  NLP_BRIEF_JSON,
  NLP_BRIEF_HTML,
} NlpBriefFormat;

/**
 * NlpBriefStyle:
 * @format: how briefs are written
 * @width: of text, in columns; 0 is any
 * @color: whether a terminal shows text
 */
typedef struct {
  NlpBriefFormat format;
  guint width;
  gboolean color;
} NlpBriefStyle;

/* What comes in front of the first brief, each of them (@number counts from 0), and what behind the
 * last one. */
void nlp_brief_format_begin (const NlpBriefStyle *style, GString *out);
void nlp_brief_format_append (const NlpBriefStyle *style,
                              const NlpBrief *brief,
                              guint64 number,
                              GString *out);
void nlp_brief_format_end (const NlpBriefStyle *style, GString *out);

G_END_DECLS

#endif
