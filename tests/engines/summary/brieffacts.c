/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * brieffacts.c: tests of the facts of briefs: which are kept, and how each format shows them.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "facts/brieffacts.h"
#include "writers/briefformat.h"

static void
add (NlpBriefFacts *facts, NlpBriefFactKind kind, NlpBriefFact fact)
{
  nlp_brief_facts_add (facts, kind, &fact);
}

/* Returns the lines of a kind of facts, each with a line feed. */
static gchar *
join_lines (NlpBriefFacts *facts, NlpBriefFactKind kind)
{
  const GArray *array = nlp_brief_facts_get (facts, kind);
  const NlpBriefFact *data = (const NlpBriefFact *)(gconstpointer)array->data;
  GString *lines = g_string_new (NULL);
  guint n;

  for (guint i = 0; i < array->len; i += n) {
    g_autofree gchar *line = nlp_brief_facts_make_line (kind, &data[i], array->len - i, &n);

    g_string_append_printf (lines, "%s\n", line);
  }
  return g_string_free (lines, FALSE);
}

static void
assert_lines (NlpBriefFacts *facts, NlpBriefFactKind kind, const gchar *expected)
{
  g_autofree gchar *lines = join_lines (facts, kind);

  fail_unless_equals_string (lines, expected);
}

static NlpBriefFact
office (const gchar *who, const gchar *what, const gchar *organisation)
{
  return (NlpBriefFact){.who = who, .what = what, .organisation = organisation, .weight = 1};
}

GST_START_TEST (test_people)
{
  g_autoptr (NlpBriefFacts) facts = nlp_brief_facts_new ();

  add (facts, NLP_BRIEF_FACT_PEOPLE, office ("Ida Berg", "minister", "Norway"));
  add (facts, NLP_BRIEF_FACT_PEOPLE, office ("Tom Reed", "head of the port of Oslo", "Oslo"));
  add (facts, NLP_BRIEF_FACT_PEOPLE, office ("Ida Berg", "former judge", NULL));
  /* An office that says more replaces the one that says less, and the other way round. */
  add (facts, NLP_BRIEF_FACT_PEOPLE, office ("Ida Berg", "Minister of trade", "Norway"));
  add (facts, NLP_BRIEF_FACT_PEOPLE, office ("Ida Berg", "judge", NULL));
  assert_lines (facts, NLP_BRIEF_FACT_PEOPLE,
                "Ida Berg: Minister of trade (Norway); former judge\n"
                "Tom Reed: head of the port of Oslo\n");
  nlp_brief_facts_clear (facts);
  assert_lines (facts, NLP_BRIEF_FACT_PEOPLE, "");
}
GST_END_TEST;

/* The quotations with the highest weights stay, in the order of the text. */
GST_START_TEST (test_quotations)
{
  g_autoptr (NlpBriefFacts) facts = nlp_brief_facts_new ();
  static const gdouble weights[] = {1, 3, 1, 2, 4};

  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++) {
    g_autofree gchar *what = g_strdup_printf ("Words %d", (gint)i);

    add (facts, NLP_BRIEF_FACT_SAID,
         (NlpBriefFact){.who = i == 3 ? NULL : "Berg",
                        .what = what,
                        .label = i == 1 ? "INDIRECT" : "DIRECT",
                        .weight = weights[i]});
  }
  assert_lines (facts, NLP_BRIEF_FACT_SAID,
                "Berg: Words 1\n\u201cWords 3\u201d\nBerg: \u201cWords 4\u201d\n");
}
GST_END_TEST;

GST_START_TEST (test_actions)
{
  g_autoptr (NlpBriefFacts) facts = nlp_brief_facts_new ();
  NlpBriefFact fact = {.who = "The two sides", .what = "open an office", .label = "AGREED"};

  add (facts, NLP_BRIEF_FACT_ACTIONS, fact);
  add (facts, NLP_BRIEF_FACT_ACTIONS, fact);
  fact = (NlpBriefFact){.what = "resume in May", .label = "PLANNED", .when = "2013-05"};
  add (facts, NLP_BRIEF_FACT_ACTIONS, fact);
  assert_lines (facts, NLP_BRIEF_FACT_ACTIONS,
                "The two sides: open an office (agreed)\nresume in May (planned, 2013-05)\n");
}
GST_END_TEST;

/* Dates are in the order of time. One that is mentioned twice is kept with the weightier words. */
GST_START_TEST (test_dates)
{
  g_autoptr (NlpBriefFacts) facts = nlp_brief_facts_new ();

  for (guint month = 9; month >= 2; month--) {
    g_autofree gchar *value = g_strdup_printf ("2013-%02u", month);
    g_autofree gchar *begin = g_strconcat (value, "-01", NULL);

    add (facts, NLP_BRIEF_FACT_DATES,
         (NlpBriefFact){
             .what = "one", .when = value, .begin = begin, .weight = month == 4 ? 0.5 : 1});
  }
  add (facts, NLP_BRIEF_FACT_DATES,
       (NlpBriefFact){.what = "two", .when = "2013-09", .begin = "2013-09-01", .weight = 2});
  assert_lines (facts, NLP_BRIEF_FACT_DATES,
                "2013-03: one\n2013-05: one\n2013-06: one\n2013-07: one\n2013-08: one\n"
                "2013-09: two\n");
}
GST_END_TEST;

static gchar *
write_brief (NlpBriefFormat format, const gchar *text, NlpBriefFacts *facts)
{
  const NlpBriefStyle style = {.format = format, .width = 30};
  const NlpBrief brief = {.title = "T", .text = text, .length = strlen (text), .facts = facts};
  GString *out = g_string_new (NULL);

  nlp_brief_format_append (&style, &brief, 0, out);
  return g_string_free (out, FALSE);
}

static NlpBriefFacts *
new_hostile_facts (void)
{
  NlpBriefFacts *facts = nlp_brief_facts_new ();

  add (facts, NLP_BRIEF_FACT_PEOPLE,
       office ("A <b>", "chief\033[31m of *all* small islands", "*all*"));
  add (facts, NLP_BRIEF_FACT_SAID,
       (NlpBriefFact){.who = "B", .what = "\"x\"\n# y", .label = "DIRECT", .weight = 1});
  return facts;
}

GST_START_TEST (test_formats)
{
  g_autoptr (NlpBriefFacts) facts = new_hostile_facts ();
  g_autofree gchar *text = write_brief (NLP_BRIEF_TEXT, "", facts);
  g_autofree gchar *markdown = write_brief (NLP_BRIEF_MARKDOWN, "", facts);
  g_autofree gchar *json = write_brief (NLP_BRIEF_JSON, "", facts);
  g_autofree gchar *page = write_brief (NLP_BRIEF_HTML, "", facts);

  fail_unless_equals_string (text, "T\n=\n\nPeople\n- A <b>: chief [31m of *all*\n  small islands\n"
                                   "\nSaid\n- B: \u201c\"x\" # y\u201d\n");
  fail_unless (strstr (markdown, "## People\n\n- A \\<b\\>: chief") != NULL, "%s", markdown);
  fail_unless (strstr (markdown, "\n# y") == NULL, "%s", markdown);
  fail_unless (strstr (json, "\"people\": [{\"name\": \"A <b>\", \"role\": \"chief") != NULL, "%s",
               json);
  fail_unless (strstr (json, "\"organisation\": \"*all*\"}], \"said\": [{\"label\": \"DIRECT\", "
                             "\"speaker\": \"B\", \"text\": \"\\\"x\\\"\\u000a# y\"}]}") != NULL,
               "%s", json);
  fail_unless (strstr (page, "<h2>People</h2>\n<ul class=\"facts\">\n<li>A &lt;b&gt;: chief") !=
                   NULL,
               "%s", page);
}
GST_END_TEST;

static void
add_mark (NlpBriefFacts *facts, gsize start, gsize end, const gchar *label, const gchar *who)
{
  nlp_brief_facts_add_mark (facts, &(NlpBriefMark){start, end, label, who});
}

/* Marks may overlap each other and begin within an entity. */
GST_START_TEST (test_marked_text)
{
  static const gchar text[] = "abcdefghij";
  static const NlpMention mentions[] = {
      {.label = "GPE", .text = text + 3, .length = 3, .chain = -1},
      {.label = "GPE", .text = text + 8, .length = 1, .chain = -1},
  };
  g_autoptr (NlpBriefFacts) facts = nlp_brief_facts_new ();
  const NlpBriefStyle style = {.format = NLP_BRIEF_HTML};
  const NlpBrief brief = {.title = "T",
                          .text = text,
                          .length = sizeof text - 1,
                          .mentions = mentions,
                          .n_mentions = G_N_ELEMENTS (mentions),
                          .facts = facts};
  g_autoptr (GString) out = g_string_new (NULL);

  add_mark (facts, 1, 8, "DIRECT", "<B>");
  add_mark (facts, 4, 9, "AGREED", NULL);
  nlp_brief_format_append (&style, &brief, 0, out);
  fail_unless (
      strstr (out->str,
              "<div class=\"text\">a<span class=\"f-DIRECT\" title=\"&lt;B&gt; said\">bc"
              "<mark class=\"l-GPE\" title=\"GPE\">def</mark></span>"
              "<span class=\"f-DIRECT f-AGREED\" title=\"&lt;B&gt; said; agreed\">gh</span>"
              "<span class=\"f-AGREED\" title=\"agreed\"><mark class=\"l-GPE\" title=\"GPE\">i"
              "</mark></span>j</div>") != NULL,
      "%s", out->str);
}
GST_END_TEST;

static Suite *
brieffacts_suite (void)
{
  Suite *suite = suite_create ("brieffacts");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_people);
  tcase_add_test (tcase, test_quotations);
  tcase_add_test (tcase, test_actions);
  tcase_add_test (tcase, test_dates);
  tcase_add_test (tcase, test_formats);
  tcase_add_test (tcase, test_marked_text);

  return suite;
}

GST_CHECK_MAIN (brieffacts);
