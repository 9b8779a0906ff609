/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "summarysinkenums.h"

#include "writers/briefformat.h"
#include "gstnlpsummarysink.h"

GType
gst_nlp_summary_sink_color_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue values[] = {
      {GST_NLP_SUMMARY_SINK_COLOR_AUTO, "On a terminal, unless the environment sets NO_COLOR",
       "auto"},
      {GST_NLP_SUMMARY_SINK_COLOR_ALWAYS, "Always", "always"},
      {GST_NLP_SUMMARY_SINK_COLOR_NEVER, "Never", "never"},
      {0, NULL, NULL},
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GstNlpSummarySinkColor", values));

  return type;
}

GType
gst_nlp_summary_sink_format_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue values[] = {
      {NLP_BRIEF_TEXT, "Text for people", "text"},
      {NLP_BRIEF_MARKDOWN, "Markdown", "markdown"},
      {NLP_BRIEF_JSON, "An object of JSON a line", "json"},
      {NLP_BRIEF_HTML, "A web page", "html"},
      {0, NULL, NULL},
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GstNlpSummarySinkFormat", values));

  return type;
}

GType
gst_nlp_summary_sink_scope_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue values[] = {
      {GST_NLP_SUMMARY_SINK_SCOPE_DOCUMENT, "Each document", "document"},
      {GST_NLP_SUMMARY_SINK_SCOPE_STREAM, "All documents, in digests", "stream"},
      {0, NULL, NULL},
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GstNlpSummarySinkScope", values));

  return type;
}
