/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * webannotation.c: tests how W3C Web Annotations are read.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "ids/databases.h"
#include "standoff/standoff.h"
#include "webannotation/webannotationreader.h"

#define TEXT                                                                                       \
  "{\"id\":\"urn:x:0\",\"type\":\"Annotation\",\"motivation\":\"describing\","                     \
  "\"body\":{\"type\":\"TextualBody\",\"label\":\"text\",\"value\":\"Zo\303\253 left.\"}}"

#define TARGET(start, end)                                                                         \
  "\"target\":{\"source\":\"urn:y\",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"?"   \
  "\"},"                                                                                           \
  "{\"type\":\"TextPositionSelector\",\"start\":" #start ",\"end\":" #end "}]}"

#define TAG(label) "{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"" label "\"}"

/* Returns the JSON of a page with these items, or the error (transfer full). */
static gchar *
read_page (const gchar *page)
{
  g_autoptr (NlpWebAnnotationReader) reader = nlp_web_annotation_reader_new ();
  g_autoptr (GError) error = NULL;
  GString *json = nlp_web_annotation_reader_read (reader, page, strlen (page), &error);

  fail_unless ((json == NULL) == (error != NULL));
  if (json != NULL)
    return g_string_free (json, FALSE);
  fail_unless (g_error_matches (error, NLP_STANDOFF_ERROR, NLP_STANDOFF_ERROR_FORMAT));
  return g_strdup (error->message);
}

static void
assert_items (const gchar *items, const gchar *expected)
{
  g_autofree gchar *page =
      g_strconcat ("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\","
                   "\"items\":[",
                   items, "]}", NULL);
  g_autofree gchar *json = read_page (page);
  g_autofree gchar *whole = g_strconcat ("{\"text\":\"Zo\303\253 left.\"", expected, "}", NULL);

  fail_unless_equals_string (json, whole);
}

GST_START_TEST (test_spans)
{
  assert_items (TEXT, "");
  assert_items (TEXT ",{\"body\":[" TAG ("PERSON") "]," TARGET (0, 3) "}",
                ",\"entities\":[{\"start\":0,\"end\":3,\"label\":\"PERSON\"}]");
  /* The text may come later, and an annotation may have no position. */
  assert_items ("{\"body\":" TAG ("PERSON") "," TARGET (0, 3) "},{\"target\":\"urn:y\"}," TEXT,
                ",\"entities\":[{\"start\":0,\"end\":3,\"label\":\"PERSON\"}]");
  /* Tools of others: an identity without an id, and a comment. */
  assert_items (
      TEXT
      ",{\"body\":[{\"type\":\"SpecificResource\",\"purpose\":\"identifying\","
      "\"source\":\"http://www.wikidata.org/entity/Q365\"},"
      "{\"type\":\"TextualBody\",\"purpose\":\"commenting\",\"value\":\"Hm.\"}]," TARGET (0, 3) "}",
      ",\"entities\":[{\"start\":0,\"end\":3,"
      "\"id\":\"http://www.wikidata.org/entity/Q365\",\"note\":\"Hm.\"}]");
}
GST_END_TEST;

#define LINK(name, targets)                                                                        \
  "{\"motivation\":\"linking\",\"body\":[" TAG (name) "],\"target\":[" targets "]}"

GST_START_TEST (test_links)
{
  assert_items (
      LINK ("mover", "{\"id\":\"urn:2\"},\"urn:1\"") "," LINK (
          "coreference",
          "{\"id\":\"urn:1\"},{"
          "\"id\":\"urn:3\"}") "," LINK ("other",
                                         "{\"id\":\"urn:1\"},{\"id\":\"urn:"
                                         "9\"}") "," TEXT ",{\"id\":\"urn:1\","
                                                 "\"body\":" TAG ("A") "," TARGET (
                                                     0, 3) "}"
                                                           ",{\"id\":\"urn:"
                                                           "2\","
                                                           "\"body\":" TAG ("B") "," TARGET (
                                                               4, 8) "}"
                                                                     ",{\"id\":"
                                                                     "\"urn:3\","
                                                                     "\"body\""
                                                                     ":" TAG ("A") "," TARGET (
                                                                         0, 1) "}",
      ",\"entities\":[{\"start\":0,\"end\":3,\"label\":\"A\",\"chain\":0},"
      "{\"start\":4,\"end\":8,\"label\":\"B\"},"
      "{\"start\":0,\"end\":1,\"label\":\"A\",\"chain\":0}],"
      "\"relations\":[{\"name\":\"mover\",\"source\":[\"entities\",1],"
      "\"target\":[\"entities\",0]}]");
}
GST_END_TEST;

GST_START_TEST (test_errors)
{
  static const struct {
    const gchar *page, *message;
  } wrong[] = {
      {"", "not valid JSON"},
      {"{", "not valid JSON"},
      {"[1]", "expected a page"},
      {"{\"type\":\"Annotation\"}", "expected an AnnotationPage"},
      {"{\"type\":\"AnnotationPage\",\"items\":{}}", "expected an AnnotationPage"},
      {"{\"type\":\"AnnotationPage\",\"items\":[]}", "expected an annotation with the text"},
      {"{\"type\":\"AnnotationPage\",\"items\":[7]}", "an item is not"},
      {"{\"type\":\"AnnotationPage\",\"items\":[" TEXT ",7]}", "an item is not"},
      {"{\"type\":\"AnnotationPage\",\"items\":[" TEXT ",{" TARGET (2, 1) "}]}", "the positions"},
  };
  g_autofree gchar *deep = g_strnfill (100000, '[');
  g_autofree gchar *message = read_page (deep);

  fail_unless (g_str_has_prefix (message, "not valid JSON"), "%s", message);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autofree gchar *found = read_page (wrong[i].page);

    fail_unless (g_str_has_prefix (found, wrong[i].message), "%s", found);
  }
}
GST_END_TEST;

/* Values that would break the JSON of a document are strings or left out. */
GST_START_TEST (test_hostile_values)
{
#define VALUE(label, value)                                                                        \
  "{\"type\":\"TextualBody\",\"label\":\"" label                                                   \
  "\",\"format\":\"application/json\",\"value\":\"" value "\"}"
  assert_items (
      TEXT ",{\"body\":[" VALUE ("a", "1}") "," VALUE ("score", "2") "," VALUE (
          "chain", "-1") "," VALUE ("start", "7") "," VALUE ("b", "[1]") "]," TARGET (0, 3) "}",
      ",\"entities\":[{\"start\":0,\"end\":3,\"a\":\"1}\",\"b\":[1]}]");
}
GST_END_TEST;

GST_START_TEST (test_recognition)
{
  static const gchar page[] = "{ \"@context\" : [\"http://www.w3.org/ns/anno.jsonld\"]";
  static const gchar other[] =
      "{\"text\":\"\\\"@context\\\": \\\"http://www.w3.org/ns/anno.jsonld\"}";

  fail_unless (nlp_web_annotation_is_page (page, strlen (page)));
  fail_if (nlp_web_annotation_is_page (other, strlen (other)));
  fail_if (nlp_web_annotation_is_page ("{}", 2));
}
GST_END_TEST;

GST_START_TEST (test_addresses)
{
  static const struct {
    const gchar *id, *label, *iri;
  } ids[] = {
      {"geonames:2886242", "GPE", "https://sws.geonames.org/2886242/"},
      {"DE", "GPE", "https://www.iso.org/obp/ui/#iso:code:3166:DE"},
      {"DE", "ORG", NULL},
      {"DE", NULL, NULL},
      {"T1059", NULL, "https://attack.mitre.org/techniques/T1059/"},
      {"T1059.001", NULL, "https://attack.mitre.org/techniques/T1059/001/"},
      {"CVE-2024-3400", NULL, "https://www.cve.org/CVERecord?id=CVE-2024-3400"},
      {"https://x.example/a", NULL, "https://x.example/a"},
      {"https://x.example/ a", NULL, NULL},
      {"7", NULL, NULL},
  };
  g_autoptr (NlpDatabases) databases = nlp_databases_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree gchar *iri = nlp_databases_make_iri (databases, ids[i].id, ids[i].label);

    fail_unless_equals_string (iri, ids[i].iri);
  }
}
GST_END_TEST;

static Suite *
webannotation_suite (void)
{
  Suite *suite = suite_create ("webannotation");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_spans);
  tcase_add_test (tcase, test_links);
  tcase_add_test (tcase, test_errors);
  tcase_add_test (tcase, test_hostile_values);
  tcase_add_test (tcase, test_recognition);
  tcase_add_test (tcase, test_addresses);

  return suite;
}

GST_CHECK_MAIN (webannotation)
