/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * writers.c: tests of briefs as Markdown, JSON and web pages, and of timelines.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "writers/briefformat.h"
#include "writers/htmltext.h"
#include "writers/timeline.h"

static const gchar text[] = "Ana Ruiz met <b>Bo</b> in 2013, in May 2014 and on 3 June 2014.";

#define MENTION_AT(what, at, size)                                                                 \
  {                                                                                                \
    .label = what, .text = text + (at), .length = (size), .chain = -1                              \
  }

static const NlpMention mentions[] = {
    {.label = "PERSON",
     .text = text,
     .length = 8,
     .name = "Ana \"R.\" Ruiz",
     .id = "<p1>",
     .chain = 0},
    MENTION_AT ("ORG", 4, 4), /* inside of the previous one */
    MENTION_AT ("PERSON", 16, 2),
    MENTION_AT ("DATE", 26, 4),
    MENTION_AT ("DATE", 35, 8),
    MENTION_AT ("ORDINAL", 51, 1),
    MENTION_AT ("DATE", 51, 11),
};

static NlpBrief
make_brief (void)
{
  return (NlpBrief){
      .title = "1. Ruiz_met *Bo* <script>",
      .uri = "https://example.com/?a=1&b=\"2\"",
      .id = "id-1",
      .published = "2014-06-04",
      .summary = "Ana Ruiz met\n<b>Bo</b>.",
      .text = text,
      .length = sizeof text - 1,
      .mentions = mentions,
      .n_mentions = G_N_ELEMENTS (mentions),
  };
}

static gchar *
write_all (NlpBriefFormat format, guint n)
{
  const NlpBriefStyle style = {.format = format, .width = 80};
  const NlpBrief brief = make_brief ();
  GString *out = g_string_new (NULL);

  nlp_brief_format_begin (&style, out);
  for (guint i = 0; i < n; i++)
    nlp_brief_format_append (&style, &brief, i, out);
  nlp_brief_format_end (&style, out);
  return g_string_free (out, FALSE);
}

static guint
count (const gchar *haystack, const gchar *needle)
{
  guint n = 0;

  while ((haystack = strstr (haystack, needle)) != NULL) {
    n++;
    haystack += strlen (needle);
  }
  return n;
}

GST_START_TEST (test_markdown)
{
  g_autofree gchar *found = write_all (NLP_BRIEF_MARKDOWN, 1);

  fail_unless_equals_string (found, "# 1\\. Ruiz\\_met \\*Bo\\* \\<script\\>\n"
                                    "\n"
                                    "2014-06-04, https://example.com/?a=1\\&b=\"2\"\n"
                                    "\n"
                                    "Ana Ruiz met \\<b\\>Bo\\</b\\>.\n"
                                    "\n"
                                    "- **PERSON** Ana \"R.\" Ruiz, Bo\n"
                                    "- **ORG** Ruiz\n"
                                    "- **DATE** 2013, May 2014, 3 June 2014\n");
}
GST_END_TEST;

GST_START_TEST (test_json)
{
  g_autofree gchar *found = write_all (NLP_BRIEF_JSON, 2);

  fail_unless_equals_int (count (found, "\n"), 2);
  fail_unless (g_str_has_prefix (
      found, "{\"id\": \"id-1\", \"uri\": \"https://example.com/?a=1&b=\\\"2\\\"\", \"title\": "
             "\"1. Ruiz_met *Bo* <script>\", \"published\": \"2014-06-04\", \"summary\": "
             "\"Ana Ruiz met\\u000a<b>Bo</b>.\", \"entities\": [{\"label\": \"PERSON\", \"name\": "
             "\"Ana \\\"R.\\\" Ruiz\", \"id\": \"<p1>\", \"count\": 1}, "));
}
GST_END_TEST;

GST_START_TEST (test_page)
{
  g_autofree gchar *found = write_all (NLP_BRIEF_HTML, 2);

  fail_unless_equals_int (count (found, "<article>"), 2);
  fail_unless_equals_int (count (found, "</article>"), 2);
  fail_unless_equals_int (count (found, "<script"), 0);
  fail_unless_equals_int (count (found, "<b>"), 0);
  fail_unless (g_str_has_suffix (found, "</body>\n</html>\n"));
  fail_unless (strstr (found, "href=\"https://example.com/?a=1&amp;b=&quot;2&quot;\"") != NULL);
  fail_unless (strstr (found, "<mark class=\"l-PERSON\" title=\"PERSON: Ana &quot;R.&quot; Ruiz "
                              "(&lt;p1&gt;)\">Ana Ruiz</mark> met &lt;b&gt;<mark ") != NULL);
  fail_unless (strstr (found, ">Ruiz</mark>") == NULL);
  fail_unless (strstr (found, "class=\"l-ORDINAL\"") == NULL);
}
GST_END_TEST;

GST_START_TEST (test_links)
{
  const NlpBriefStyle style = {.format = NLP_BRIEF_HTML};
  const NlpBrief brief = {.title = "t", .uri = "javascript:alert(1)"};
  g_autoptr (GString) out = g_string_new (NULL);

  nlp_brief_format_append (&style, &brief, 0, out);
  fail_unless (strstr (out->str, "href") == NULL);
  fail_unless (strstr (out->str, "javascript:alert(1)") != NULL);
}
GST_END_TEST;

static void
assert_text (const gchar *given, gssize length, const gchar *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  nlp_html_append_text (out, given, length);
  fail_unless_equals_string (out->str, expected);
}

GST_START_TEST (test_html_text)
{
  assert_text ("a<b>&\"'", -1, "a&lt;b&gt;&amp;&quot;&#39;");
  assert_text ("a\0b", 3, "a\357\277\275b");
  assert_text ("\xff\xc3", -1, "\357\277\275\357\277\275");
  assert_text ("\u202ea\u2066", -1, "\357\277\275a\357\277\275");
  assert_text ("\u00e9\n", -1, "\u00e9\n");
}
GST_END_TEST;

static guint
count_bars (gsize n_mentions)
{
  g_autoptr (GString) out = g_string_new (NULL);

  nlp_timeline_append (mentions, n_mentions, out);
  return count (out->str, "<rect ");
}

GST_START_TEST (test_timeline)
{
  static const NlpMention of_a_year[] = {
      {.label = "DATE", .text = "May 2014", .length = 8},
      {.label = "DATE", .text = "June", .length = 4},
      {.label = "DATE", .text = "last week 12345 99", .length = 18},
  };
  g_autoptr (GString) out = g_string_new (NULL);

  fail_unless_equals_int (count_bars (4), 0); /* only 2013 */
  fail_unless_equals_int (count_bars (5), 2);
  fail_unless_equals_int (count_bars (7), 2);
  nlp_timeline_append (of_a_year, G_N_ELEMENTS (of_a_year), out);
  fail_unless (strstr (out->str, ">May</text>") != NULL);
  fail_unless_equals_int (count (out->str, "<rect "), 2);
}
GST_END_TEST;

/* A source that serves as the title is not repeated. */
GST_START_TEST (test_no_title)
{
  const NlpBrief brief = {.id = "id-1"};

  for (guint format = NLP_BRIEF_MARKDOWN; format <= NLP_BRIEF_HTML; format++) {
    const NlpBriefStyle style = {.format = (NlpBriefFormat)format};
    g_autoptr (GString) out = g_string_new (NULL);

    nlp_brief_format_append (&style, &brief, 0, out);
    fail_unless_equals_int (count (out->str, "id-1"), 1);
  }
}
GST_END_TEST;

GST_START_TEST (test_nothing_known)
{
  const NlpBrief brief = {NULL};

  for (guint format = NLP_BRIEF_TEXT; format <= NLP_BRIEF_HTML; format++) {
    const NlpBriefStyle style = {.format = (NlpBriefFormat)format};
    g_autoptr (GString) out = g_string_new (NULL);

    nlp_brief_format_append (&style, &brief, 0, out);
    fail_unless (g_str_has_suffix (out->str, "\n"));
  }
}
GST_END_TEST;

static Suite *
writers_suite (void)
{
  Suite *suite = suite_create ("writers");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_markdown);
  tcase_add_test (tc, test_json);
  tcase_add_test (tc, test_page);
  tcase_add_test (tc, test_links);
  tcase_add_test (tc, test_html_text);
  tcase_add_test (tc, test_timeline);
  tcase_add_test (tc, test_no_title);
  tcase_add_test (tc, test_nothing_known);
  return suite;
}

GST_CHECK_MAIN (writers)
