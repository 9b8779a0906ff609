/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * arbiter.c: tests what corrects the names of the model: evidence, agreement, columns, nicknames.
 */

#include "entitytext.h"

#include "arbiter/agreement.h"
#include "arbiter/columns.h"
#include "arbiter/evidence.h"
#include "arbiter/nicknames.h"
#include "rules/expressions.h"
#include "rules/namerules.h"

typedef struct {
  NlpWordClasses *word_classes;
  NlpExpressions *expressions; /* these two load the word lists */
  NlpNameRules *name_rules;
  NlpEvidence *evidence;
} Fixture;

static void
set_up (Fixture *self)
{
  self->word_classes = nlp_word_classes_new ();
  self->expressions = nlp_expressions_new (self->word_classes, NULL);
  self->name_rules = nlp_name_rules_new (self->word_classes, NULL);
  self->evidence = nlp_evidence_new (self->word_classes, NULL);
}

static void
tear_down (Fixture *self)
{
  nlp_evidence_free (self->evidence);
  nlp_name_rules_free (self->name_rules);
  nlp_expressions_free (self->expressions);
  nlp_word_classes_free (self->word_classes);
}

/* Makes the names of @spec, "Ana Ruiz/PERSON; Oslo/GPE", which are in @text in this order. */
static GArray *
make_names (const gchar *text, const gchar *spec)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_auto (GStrv) parts = g_strsplit (spec, "; ", -1);
  const gchar *from = text;

  for (gchar **part = parts; *part != NULL && **part != '\0'; part++) {
    gchar *slash = strrchr (*part, '/');
    NlpMatch match = {.score = 0.9f, .chain = -1, .source = "model:names"};
    const gchar *at;

    *slash = '\0';
    at = strstr (from, *part);
    fail_unless (at != NULL);
    match.start = (guint32)(at - text);
    match.end = match.start + (guint32)strlen (*part);
    match.label = g_intern_string (slash + 1);
    g_array_append_val (names, match);
    from = at + strlen (*part);
  }
  return names;
}

/* Asserts that the names @spec of the model become @expected. */
static void
assert_corrected (const gchar *text, const gchar *spec, const gchar *expected)
{
  Fixture fixture;
  g_autoptr (NlpWords) words = NULL;
  g_autoptr (GArray) names = make_names (text, spec);
  g_autoptr (GArray) evidence = NULL;
  g_autofree gchar *shown = NULL;

  set_up (&fixture);
  words = words_of (fixture.word_classes, text);
  nlp_nicknames_join (words, names);
  evidence = nlp_evidence_match (fixture.evidence, words);
  nlp_evidence_apply (words, evidence, names);
  nlp_columns_complete (words, names);
  nlp_agreement_apply (words, names);
  shown = show_matches (text, names);
  fail_unless (strcmp (shown, expected) == 0, "\"%s\": expected \"%s\", got \"%s\"", text, expected,
               shown);
  tear_down (&fixture);
}

GST_START_TEST (test_threats)
{
  assert_corrected ("The backdoor, dubbed Mistgull, hides.", "", "Mistgull/MALWARE");
  assert_corrected ("a loader that we call MISTGULL", "MISTGULL/ORG", "MISTGULL/MALWARE");
  assert_corrected ("They used the worm Mistgull there", "Mistgull/PERSON", "Mistgull/MALWARE");
  assert_corrected ("Mistgull is a modular Linux backdoor", "Mistgull/PERSON", "Mistgull/MALWARE");
  assert_corrected ("Mistgull was a month-long ransomware attack", "Mistgull/EVENT",
                    "Mistgull/EVENT");
  assert_corrected ("Ransomware is malware that encrypts", "", "");
  assert_corrected ("an espionage group known as Grey Mistgull", "Grey Mistgull/MALWARE",
                    "Grey Mistgull/THREAT_ACTOR");
  assert_corrected ("Grey Mistgull, a Chinese hacking group, left", "Grey Mistgull/PERSON",
                    "Grey Mistgull/THREAT_ACTOR");
  assert_corrected ("Grey Mistgull is an aid group", "Grey Mistgull/ORG", "Grey Mistgull/ORG");
  /* A gang and its ransomware: the next word decides. */
  assert_corrected ("a Mistgull ransomware gang and Mistgull ransomware",
                    "Mistgull/MALWARE; Mistgull/THREAT_ACTOR",
                    "Mistgull/THREAT_ACTOR; Mistgull/MALWARE");
}
GST_END_TEST;

GST_START_TEST (test_organisations)
{
  assert_corrected ("the harbour's operator, Luka Tide, said", "Luka Tide/PERSON", "Luka Tide/ORG");
  assert_corrected ("The law firm Tarn Osborne lost", "Tarn Osborne/PERSON", "Tarn Osborne/ORG");
  assert_corrected ("The rugby club Tarn Osborne won", "Tarn Osborne/PERSON", "Tarn Osborne/ORG");
  assert_corrected ("newspaper editor Tarn Osborne won", "Tarn Osborne/PERSON",
                    "Tarn Osborne/PERSON");
  assert_corrected ("goods of Tarn & Quayle sold", "Quayle/PERSON", "Tarn & Quayle/ORG");
  assert_corrected ("from Tarn & Quayle, with love", "Tarn/PERSON; Quayle/PERSON",
                    "Tarn/PERSON; Quayle/PERSON");
  assert_corrected ("its C & C server", "C/PERSON", "C/PERSON");
  assert_corrected ("Tarn told its staff. Tarn Osborne lost data.",
                    "Tarn/PERSON; Tarn Osborne/PERSON", "Tarn/ORG; Tarn Osborne/ORG");
  assert_corrected ("Tarn Osborne (NYSE: TRN) fell", "Tarn Osborne/PERSON", "Tarn Osborne/ORG");
  assert_corrected ("Tarn reports a quarterly loss", "Tarn/PERSON", "Tarn/ORG");
  assert_corrected ("All TARN systems need it", "TARN/PERSON", "TARN/PRODUCT");
}
GST_END_TEST;

GST_START_TEST (test_no_names)
{
  assert_corrected ("an HTML page over TLS, and HTML Tidy", "HTML/PRODUCT; TLS/ORG; HTML Tidy/TOOL",
                    "HTML Tidy/TOOL");
  assert_corrected ("It is said to last two months.", "last two months/DATE", "two months/DATE");
  assert_corrected ("under Resolution 1540 of it", "1540/DATE", "");
  assert_corrected ("under Council Resolution 1540 of it", "Council Resolution 1540/LAW",
                    "Council Resolution 1540/LAW");
  assert_corrected ("release No 41/2025", "41/2025/DATE", "");
  assert_corrected ("the Tarn Graduate Program in Oslo", "Tarn Graduate Program/LAW; Oslo/GPE",
                    "Oslo/GPE");
}
GST_END_TEST;

GST_START_TEST (test_short_forms)
{
  assert_corrected ("Halden Freight Ltd sank. Later Halden rose.",
                    "Halden Freight Ltd/ORG; Halden/PERSON", "Halden Freight Ltd/ORG; Halden/ORG");
  /* The document has a person of this name. */
  assert_corrected ("Halden Freight Ltd sank. Ana Halden left. Later Halden rose.",
                    "Halden Freight Ltd/ORG; Ana Halden/PERSON; Halden/PERSON",
                    "Halden Freight Ltd/ORG; Ana Halden/PERSON; Halden/PERSON");
  assert_corrected ("Halden Freight Ltd sank. President Halden rose.",
                    "Halden Freight Ltd/ORG; Halden/PERSON",
                    "Halden Freight Ltd/ORG; Halden/PERSON");
  assert_corrected ("the Halden Administration left. Later Halden rose.",
                    "Halden Administration/ORG; Halden/PERSON",
                    "Halden Administration/ORG; Halden/PERSON");
}
GST_END_TEST;

GST_START_TEST (test_lists)
{
  assert_corrected ("They spread Mistgull, Blue Tern and Harrier to all.",
                    "Mistgull/MALWARE; Blue Tern/EVENT; Harrier/MALWARE",
                    "Mistgull/MALWARE; Blue Tern/MALWARE; Harrier/MALWARE");
  assert_corrected ("They spread Mistgull, Blue Tern and Harrier to all.",
                    "Mistgull/MALWARE; Harrier/MALWARE",
                    "Mistgull/MALWARE; Blue Tern/MALWARE; Harrier/MALWARE");
  assert_corrected ("They spread Mistgull, Harrier and Blue Tern.",
                    "Mistgull/MALWARE; Harrier/MALWARE",
                    "Mistgull/MALWARE; Harrier/MALWARE; Blue Tern/MALWARE");
  assert_corrected ("It used tools such as Tern and Harrier to hide", "Tern/TOOL; Harrier/ORG",
                    "Tern/TOOL; Harrier/TOOL");
  assert_corrected ("Mistgull and Tarn Bank fought", "Mistgull/THREAT_ACTOR; Tarn Bank/ORG",
                    "Mistgull/THREAT_ACTOR; Tarn Bank/ORG");
}
GST_END_TEST;

GST_START_TEST (test_spellings)
{
  assert_corrected ("Mistgull.\nMistgull is a backdoor. It is Mistgull.",
                    "Mistgull/LAW; Mistgull/MALWARE; Mistgull/PERSON",
                    "Mistgull/MALWARE; Mistgull/MALWARE; Mistgull/MALWARE");
  assert_corrected ("Oslo won, and in Oslo they sang", "Oslo/ORG; Oslo/GPE", "Oslo/ORG; Oslo/GPE");
}
GST_END_TEST;

GST_START_TEST (test_persons)
{
  assert_corrected ("Prof Halden and Mr Justice Tarn agreed",
                    "Prof Halden/PERSON; Justice Tarn/PERSON", "Halden/PERSON; Tarn/PERSON");
  assert_corrected ("and Oskar \"the Gull\" Tarn was there", "Oskar/PERSON; Tarn/GPE",
                    "Oskar \"the Gull\" Tarn/PERSON");
  assert_corrected ("the firm \"Gull\" Tarn bought", "Tarn/PERSON", "Tarn/PERSON");
}
GST_END_TEST;

GST_START_TEST (test_columns)
{
  assert_corrected ("Country\tAgency\nOslo\tNorth Desk\nRiga\tWest Desk\nBonn\tXYZ\n",
                    "Oslo/GPE; North Desk/ORG; Riga/GPE; West Desk/ORG; Bonn/GPE",
                    "Oslo/GPE; North Desk/ORG; Riga/GPE; West Desk/ORG; Bonn/GPE; XYZ/ORG");
  assert_corrected ("Oslo\t1\nRiga\t2\nlater\t3\n", "Oslo/GPE; Riga/GPE", "Oslo/GPE; Riga/GPE");
  assert_corrected ("\t\n\t\t\n\n\t", "", "");
}
GST_END_TEST;

static Suite *
arbiter_suite (void)
{
  Suite *suite = suite_create ("arbiter");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_threats);
  tcase_add_test (tc, test_organisations);
  tcase_add_test (tc, test_no_names);
  tcase_add_test (tc, test_short_forms);
  tcase_add_test (tc, test_lists);
  tcase_add_test (tc, test_spellings);
  tcase_add_test (tc, test_persons);
  tcase_add_test (tc, test_columns);
  return suite;
}

GST_CHECK_MAIN (arbiter);
