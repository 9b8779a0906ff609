/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * roles.c: tests of the offices of persons.
 */

#include "facttext.h"

/* Returns "NAME = OFFICE @ ORGANISATION", one a line, in the order of the relations. */
static gchar *
describe (const FactText *text, const NlpFacts *facts)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < facts->relations->len; i++) {
    const NlpFactRelation *relation = &g_array_index (facts->relations, NlpFactRelation, i);

    if (strcmp (relation->name, "role") != 0)
      continue;
    g_string_append (out, out->len > 0 ? "\n" : "");
    fact_text_append (text, facts, relation->source, out);
    g_string_append (out, " = ");
    fact_text_append (text, facts, relation->target, out);
    fact_text_append_related (text, facts, relation->target, "organisation", " @ ", out);
  }
  return g_string_free (out, FALSE);
}

static void
assert_roles (const gchar *marked, const gchar *expected)
{
  g_autoptr (NlpFacts) facts = NULL;
  g_autofree gchar *found = NULL;
  FactText text;

  fact_text_init (&text, marked);
  facts = fact_text_run (&text, NLP_FACT_ROLES);
  found = describe (&text, facts);
  fail_unless_equals_string (found, expected);
  fact_text_clear (&text);
}

GST_START_TEST (test_titles)
{
  assert_roles ("President <PERSON Lang> spoke.", "Lang = President");
  assert_roles ("On Monday <NORP=NO Norwegian> Deputy Foreign Minister <PERSON Ida Berg> left.",
                "Ida Berg = Norwegian Deputy Foreign Minister @ Norwegian");
  assert_roles ("They met former <GPE U.S.> Secretary of State <PERSON Ann Cole>.",
                "Ann Cole = former U.S. Secretary of State @ U.S.");
  assert_roles ("He thanked President-elect <PERSON Ilo>.", "Ilo = President-elect");
  assert_roles ("<ORG UNICEF> director <PERSON Tom Reed> agreed.",
                "Tom Reed = UNICEF director @ UNICEF");
  assert_roles ("It was led by award-winning architect <PERSON Lea Roth>.",
                "Lea Roth = award-winning architect");
}
GST_END_TEST;

/* Names without an office have no role, nor have forms of address. */
GST_START_TEST (test_no_roles)
{
  assert_roles ("Mr. <PERSON Lang> met <PERSON Ida Berg> in <GPE Oslo>.", "");
  assert_roles ("The minister told <PERSON Ida Berg> to wait.", "");
  assert_roles ("The blast near the president hurt <PERSON Ida Berg>.", "");
}
GST_END_TEST;

/* A genitive gives the organisation and is no part of the office. */
GST_START_TEST (test_genitives)
{
  assert_roles ("<GPE Norway>'s foreign minister, <PERSON Ida Berg>, left.",
                "Ida Berg = foreign minister @ Norway");
  assert_roles ("The country's energy minister <PERSON Ida Berg> left.",
                "Ida Berg = energy minister");
  assert_roles ("<PERSON Lang>, the head of <GPE Norway>'s <ORG Central Bank>, left.",
                "Lang = head of Norway's Central Bank @ Norway's Central Bank");
}
GST_END_TEST;

GST_START_TEST (test_complements)
{
  assert_roles ("A coordinator for cyber issues at the <ORG U.S. State Department>, <PERSON Ann "
                "Cole>, agreed.",
                "Ann Cole = coordinator for cyber issues at the U.S. State Department @ "
                "U.S. State Department");
  assert_roles ("Ambassador in charge of cyberpolicy <PERSON Ida Berg> agreed.",
                "Ida Berg = Ambassador in charge of cyberpolicy");
  assert_roles ("Assistant to the President for Trade <PERSON Tom Reed> left.",
                "Tom Reed = Assistant to the President for Trade");
  assert_roles ("They met the <NORP=NO Norwegian> envoy to <GPE Chad>, <PERSON Ida Berg>.",
                "Ida Berg = Norwegian envoy to Chad @ Norwegian");
  assert_roles ("The deputy speaker of the parliament <PERSON Ida Berg> left.",
                "Ida Berg = deputy speaker of the parliament @ parliament");
}
GST_END_TEST;

GST_START_TEST (test_appositions)
{
  assert_roles ("<PERSON Ida Berg>, a senior analyst at <ORG Nordbank>, warned of delays.",
                "Ida Berg = senior analyst at Nordbank @ Nordbank");
  assert_roles ("<PERSON Tom Reed>, spokesperson and chief adviser to the mayor, left.",
                "Tom Reed = spokesperson and chief adviser to the mayor");
  /* The office belongs to the name after it, or to the one before. */
  assert_roles ("<PERSON Ida Berg>, Prime Minister <PERSON Lang> and others left.",
                "Lang = Prime Minister");
  assert_roles ("<PERSON Ida Berg>, the president, <PERSON Lang> and others left.",
                "Ida Berg = president");
}
GST_END_TEST;

/* "President A of B": the country after the name is that of the office. */
GST_START_TEST (test_countries)
{
  assert_roles ("President <PERSON Ida Berg> of <GPE Norway> and Prime Minister <PERSON Lang> of "
                "the <GPE Netherlands> met.",
                "Ida Berg = President @ Norway\nLang = Prime Minister @ Netherlands");
}
GST_END_TEST;

GST_START_TEST (test_several)
{
  assert_roles ("<NORP=NO Norwegian> Prime Minister General <PERSON Lang> left.",
                "Lang = Norwegian Prime Minister @ Norwegian\nLang = General");
  assert_roles ("Former presidents <PERSON Lang> and <PERSON Ida Berg> met.",
                "Lang = Former presidents\nIda Berg = Former presidents");
}
GST_END_TEST;

GST_START_TEST (test_verbs)
{
  assert_roles ("The board named <PERSON Ida Berg> as its new chairwoman.",
                "Ida Berg = new chairwoman");
  assert_roles ("<PERSON Lang> is the chief of staff of the army.",
                "Lang = chief of staff of the army @ army");
  assert_roles ("<PERSON Lang>, who became mayor of <GPE Oslo>, left.",
                "Lang = mayor of Oslo @ Oslo");
}
GST_END_TEST;

/* A heading without a full stop ends before the office of the next sentence. */
GST_START_TEST (test_headings)
{
  assert_roles (
      "Call with Chancellor <PERSON Lang> of <GPE Austria> President <PERSON Berg> spoke.",
      "Lang = Chancellor @ Austria\nBerg = President");
}
GST_END_TEST;

static Suite *
roles_suite (void)
{
  Suite *suite = suite_create ("roles");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_titles);
  tcase_add_test (tcase, test_no_roles);
  tcase_add_test (tcase, test_genitives);
  tcase_add_test (tcase, test_complements);
  tcase_add_test (tcase, test_appositions);
  tcase_add_test (tcase, test_countries);
  tcase_add_test (tcase, test_several);
  tcase_add_test (tcase, test_verbs);
  tcase_add_test (tcase, test_headings);
  return suite;
}

GST_CHECK_MAIN (roles)
