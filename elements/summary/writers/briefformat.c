/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * briefformat.c: writes briefs in the format that the user chose.
 */

#include "briefformat.h"

#include "jsonbrief.h"
#include "markdown.h"
#include "page.h"
#include "textbrief.h"

void
nlp_brief_format_begin (const NlpBriefStyle *style, GString *out)
{
  if (style->format == NLP_BRIEF_HTML)
    nlp_page_begin (out, "Summaries");
}

void
nlp_brief_format_append (const NlpBriefStyle *style,
                         const NlpBrief *brief,
                         guint64 number,
                         GString *out)
{
  switch (style->format) {
    case NLP_BRIEF_MARKDOWN:
      if (number > 0)
        g_string_append_c (out, '\n');
      nlp_markdown_append (brief, out);
      break;
    case NLP_BRIEF_JSON:
      nlp_json_brief_append (brief, out);
      g_string_append_c (out, '\n');
      break;
    case NLP_BRIEF_HTML:
      nlp_page_append (brief, out);
      break;
    default:
      if (number > 0)
        g_string_append_c (out, '\n');
      nlp_text_brief_append (brief, out, style->width, style->color);
      break;
  }
}

void
nlp_brief_format_end (const NlpBriefStyle *style, GString *out)
{
  if (style->format == NLP_BRIEF_HTML)
    nlp_page_end (out);
}
