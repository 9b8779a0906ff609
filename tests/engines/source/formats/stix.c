/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stix.c: tests the parser of STIX bundles.
 */

#include <gst/check/gstcheck.h>

#include "documentfile.h"
#include "gstnlperror.h"
#include "parsing.h"
#include "formats/stix/stix.h"
#include "formats/stix/stixtext.h"

GST_START_TEST (test_bundle)
{
  g_auto (NlpDocumentList) list;

  parse_data (nlp_stix_format.parse, "harbour.stix.json", &list);
  fail_unless_equals_int (list.documents->len, 6);
  assert_text (&list, 0,
               "TideWorm stopped the cranes of Bremen on Monday.\n\n"
               "It runs tide.exe. Nobody paid.\n");
  assert_field (&list, 0, "id", "report--84e4d88f-44ea-4bcd-bbf3-b2c1c320bcb3");
  assert_field (&list, 0, "title", "Cranes of Bremen held to ransom");
  assert_field (&list, 0, "author", "Harbour CERT");
  assert_field (&list, 0, "published", "2013-05-10T12:00:00Z");
  assert_field (&list, 0, "language", "en");
  assert_field (&list, 0, "uri", "https://cert.example.org/41");
  assert_field (&list, 0, "stix_type", "report");
  assert_field (&list, 0, "labels", "campaign, malware, ransomware");
  assert_text (&list, 1, "A worm.\n");
  assert_field (&list, 1, "stix_type", "malware");
  assert_text (&list, 4, "The file that TideWorm leaves behind on cranes.\n");
  assert_field (&list, 4, "stix_type", "indicator");
  assert_text (&list, 2, "The harbour says that all cranes move.\n");
  assert_field (&list, 2, "title", "Call with the harbour");
  assert_field (&list, 2, "author", NULL);
  assert_field (&list, 2, "published", "2013-05-11T08:00:00Z");
  assert_field (&list, 2, "stix_type", "note");
  assert_field (&list, 2, "labels", NULL);
  assert_field (&list, 2, "uri", NULL);
  assert_text (&list, 3, "We saw TideWorm in 2012 already.\n");
  assert_field (&list, 3, "title", NULL);
  assert_field (&list, 3, "author", NULL);
  /* What no description names */
  assert_text (&list, 5, "Harbour CERT\n");
  assert_field (&list, 5, "id", "bundle--5d0092c5-5f74-4287-9642-33f4c354e56d");
  assert_field (&list, 5, "stix_type", "bundle");
}
GST_END_TEST;

/* Asserts the entities of a document: labels, texts and ids. */
static void
assert_entities (const NlpDocumentList *list, guint i, const gchar *expected)
{
  GstNlpDocument *document = g_ptr_array_index (list->documents, i);
  g_autoptr (GString) shown = g_string_new (NULL);
  guint n = gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_ENTITIES);

  for (guint j = 0; j < n; j++) {
    g_autoptr (GstNlpSpan) span = gst_nlp_document_get_span (document, GST_NLP_LAYER_ENTITIES, j);
    g_autofree gchar *text = gst_nlp_span_get_text (span);

    fail_unless_equals_string (gst_nlp_span_get_attribute (span, "source"), "stix");
    g_string_append_printf (shown, "%s%s %s %s", j > 0 ? "|" : "", gst_nlp_span_get_label (span),
                            text, gst_nlp_span_get_attribute (span, "id"));
  }
  fail_unless_equals_string (shown->str, expected);
}

/* Parses a bundle of objects, whose strings are in single quotes. */
static void
parse_objects (const gchar *objects, NlpDocumentList *list)
{
  g_autofree gchar *json = g_strdup_printf ("{\"type\":\"bundle\",\"objects\":[%s]}", objects);

  g_strdelimit (json, "'", '"');
  g_strdelimit (json, "`", '\'');
  parse_string (nlp_stix_format.parse, json, list);
}

static void
assert_objects (NlpDocumentList *list, guint i, const gchar *expected)
{
  g_autofree gchar *json = g_strdup (expected);

  g_strdelimit (json, "'", '"');
  assert_field (list, i, "stix_objects", json);
}

/* Names of objects are entities. Those that no description names are in a last document. */
GST_START_TEST (test_entities)
{
  static const gchar *const objects =
      "{'type':'malware','id':'malware--1','name':'Tide Worm','aliases':['TideWorm']},"
      "{'type':'malware','id':'malware--2','name':'Tide'},"
      "{'type':'tool','id':'tool--1','name':'route'},"
      "{'type':'attack-pattern','id':'attack-pattern--1','name':'Phishing'},"
      "{'type':'identity','id':'identity--1','name':'Ana Ruiz','identity_class':'individual'},"
      "{'type':'identity','id':'identity--2','name':'Ports','identity_class':'class'},"
      "{'type':'location','id':'location--1','name':'Latvia','country':'LV'},"
      "{'type':'ipv4-addr','id':'ipv4-addr--1','value':'192.0.2.7'},"
      "{'type':'file','id':'file--1','name':'a.exe','hashes':{'MD5':'00'}},"
      "{'type':'indicator','id':'indicator--1',"
      "'pattern':'[file:hashes.`SHA-1` = `ab` AND file:name=`it\\\\`s`] OR "
      "[ url:value = `http://a.example/` AND file:size != `b` AND x:y = `c`]'},"
      "{'type':'indicator','id':'indicator--2','pattern':'rule a {}','pattern_type':'yara'},"
      "{'type':'report','id':'report--1','description':'Phishing spread TideWorm, not Tides, from "
      "192.0.2.7 and 192.0.2.70 on a route to Latvia; see http://a.example/x, b.a.exe and a.exe. "
      "Tide Worm is Tide.'}";
  g_auto (NlpDocumentList) list;

  parse_objects (objects, &list);
  fail_unless_equals_int (list.documents->len, 2);
  assert_entities (&list, 0,
                   "MALWARE TideWorm malware--1|IPV4 192.0.2.7 ipv4-addr--1|"
                   "GPE Latvia location--1|FILEPATH a.exe file--1|MALWARE Tide Worm malware--1|"
                   "MALWARE Tide malware--2");
  assert_text (&list, 1,
               "route\n\nPhishing\n\nAna Ruiz\n\nPorts\n\nab\n\nit's\n\nhttp://a.example/\n");
  assert_entities (&list, 1,
                   "TOOL route tool--1|TECHNIQUE Phishing attack-pattern--1|"
                   "PERSON Ana Ruiz identity--1|SECTOR Ports identity--2|HASH ab indicator--1|"
                   "FILEPATH it's indicator--1|URL http://a.example/ indicator--1");
}
GST_END_TEST;

/* Documents have the objects that they are about, and their relationships; the last one the rest.
 */
GST_START_TEST (test_objects)
{
  static const gchar *const objects =
      "{'type':'relationship','id':'relationship--1','source_ref':'malware--1'},"
      "{'type':'malware','id':'malware--1','name':'TideWorm','description':'A worm.'},"
      "{'type':'report','id':'report--1','description':'TideWorm came.'},"
      "{'type':'sighting','id':'sighting--1','count':1},{'type':'tool'},"
      "{'type':'tool','id':'tool--1','revoked':true,'description':'Old.'}";
  g_auto (NlpDocumentList) list;

  parse_objects (objects, &list);
  fail_unless_equals_int (list.documents->len, 2);
  assert_objects (&list, 0,
                  "[{'type':'malware','id':'malware--1','name':'TideWorm','description':'A worm.'},"
                  "{'type':'relationship','id':'relationship--1','source_ref':'malware--1'}]");
  assert_objects (&list, 1,
                  "[{'type':'report','id':'report--1','description':'TideWorm came.'},"
                  "{'type':'malware','id':'malware--1','name':'TideWorm','description':'A worm.'},"
                  "{'type':'sighting','id':'sighting--1','count':1},"
                  "{'type':'tool','id':'tool--1','revoked':true,'description':'Old.'}]");
}
GST_END_TEST;

/* Patterns with mistakes are no reason to fail. */
GST_START_TEST (test_odd_patterns)
{
  static const gchar *const patterns[] = {
      "",
      "`",
      "[",
      "[:",
      "[a:b",
      "[a:b =",
      "[url:value = `",
      "[url:value = `a",
      "[url:value = `a\\\\",
      "x`y`:`z`",
      "[file:hashes.`MD5 = `a`]",
      "[url:value=``]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++) {
    g_autofree gchar *objects = g_strdup_printf (
        "{'type':'indicator','id':'indicator--1','description':'It is here.','pattern':'%s'}",
        patterns[i]);
    g_auto (NlpDocumentList) list;

    parse_objects (objects, &list);
    fail_unless_equals_int (list.documents->len, 1);
  }
}
GST_END_TEST;

GST_START_TEST (test_versions)
{
  static const gchar *const older =
      "{\"type\":\"tool\",\"id\":\"tool--1\",\"modified\":\"2013-05-10T12:00:00Z\","
      "\"description\":\"This is the older one.\"}";
  static const gchar *const newer =
      "{\"type\":\"tool\",\"id\":\"tool--1\",\"modified\":\"2013-05-10T12:00:00.5Z\","
      "\"description\":\"This is the newer one.\"}";

  for (guint i = 0; i < 2; i++) {
    g_autofree gchar *json = g_strdup_printf ("{\"type\":\"bundle\",\"objects\":[%s,%s]}",
                                              i == 0 ? older : newer, i == 0 ? newer : older);
    g_auto (NlpDocumentList) list;

    parse_string (nlp_stix_format.parse, json, &list);
    fail_unless_equals_int (list.documents->len, 1);
    assert_text (&list, 0, "This is the newer one.\n");
  }
}
GST_END_TEST;

/* Members of wrong types. */
GST_START_TEST (test_oddities)
{
  g_auto (NlpDocumentList) list, empty;

  parse_string (nlp_stix_format.parse,
                "{\"type\":\"bundle\",\"objects\":[1,null,[],\"x\",{},{\"type\":1},"
                "{\"type\":\"tool\"},{\"type\":\"tool\",\"description\":7},"
                "{\"type\":\"tool\",\"description\":\"A tool\\u0000 of harbours is it.\","
                "\"id\":3,\"labels\":[1,\"a\",\"a\"],\"external_references\":[1,{\"url\":2}],"
                "\"revoked\":\"no\",\"created_by_ref\":4}]}",
                &list);
  fail_unless_equals_int (list.documents->len, 1);
  assert_text (&list, 0, "A tool of harbours is it.\n");
  assert_field (&list, 0, "labels", "a");
  assert_field (&list, 0, "id", NULL);

  parse_string (nlp_stix_format.parse, "{\"type\":\"bundle\",\"id\":\"bundle--1\"}", &empty);
  fail_unless_equals_int (empty.documents->len, 0);
}
GST_END_TEST;

static void
assert_description (const gchar *description, const gchar *expected)
{
  g_autoptr (GString) text = nlp_stix_description_to_text (description, strlen (description));

  fail_unless_equals_string (text->str, expected);
}

GST_START_TEST (test_descriptions)
{
  assert_description ("", "");
  assert_description ("One.\nTwo.\n\n Three. ", "One.\nTwo.\n\nThree.\n");
  assert_description ("It is [a](https://b/c) [d] (e) [f](g) [h", "It is a [d] (e) [f](g) [h\n");
  assert_description ("One.(Citation: A 1)Two (Citation: B), three (Citation: C",
                      "One. Two, three (Citation: C\n");
  assert_description ("<p>a <CODE>b</CODE><br/>c<br />d</p>e < f <g>", "a b\nc\nd\n\ne < f <g>\n");
  assert_description ("[[a](http://b)", "[a\n");
}
GST_END_TEST;

/* A bundle without described objects is no reason for silence. */
GST_START_TEST (test_short_and_none)
{
  g_auto (NlpDocumentList) list, none;
  GError *error = NULL;
  static const gchar *const names =
      "{\"type\":\"bundle\",\"objects\":[{\"type\":\"indicator\",\"name\":\"a\"}]}";

  parse_string (nlp_stix_format.parse,
                "{\"type\":\"bundle\",\"objects\":["
                "{\"type\":\"indicator\",\"name\":\"Address of TideWorm\","
                "\"indicator_types\":[\"malicious-activity\"],"
                "\"description\":\"Cranes call it.\"},"
                "{\"type\":\"malware\",\"name\":\"TideWorm\",\"description\":\"worm\"},"
                "{\"type\":\"relationship\",\"description\":\"TideWorm calls the address.\"}]}",
                &list);
  fail_unless_equals_int (list.documents->len, 2);
  assert_text (&list, 0, "Cranes call it.\n");
  assert_field (&list, 0, "title", "Address of TideWorm");
  assert_field (&list, 0, "labels", "malicious-activity");
  assert_text (&list, 1, "worm\n");

  fail_if (parse_bytes (nlp_stix_format.parse, names, strlen (names), &none, &error));
  fail_unless (strstr (error->message, "description") != NULL);
  g_clear_error (&error);
}
GST_END_TEST;

GST_START_TEST (test_is_stix)
{
  static const gchar *const bundles[] = {
      "{\"type\":\"bundle\",\"id\":\"bundle--1\",\"objects\":[",
      "\357\273\277 {\n \"id\" : \"bundle--1\" ,\n \"objects\" : [",
      "{\"spec_version\":\"2.0\",\"x\":{\"type\":\"a}\\\"\"},\"type\":\"bundle\",\"objects\":[]}",
  };
  static const gchar *const others[] = {
      "",
      "{",
      "{}",
      "[{\"type\":\"bundle\",\"id\":\"bundle--1\"}]",
      "{\"text\":\"\\\"type\\\":\\\"bundle\\\",\\\"id\\\":\\\"bundle--1\\\"\"}",
      "{\"x\":{\"type\":\"bundle\",\"id\":\"bundle--1\"}}",
      "{\"type\":\"bundle\",\"text\":\"x\"}",
      "\"type\":\"bundle\",\"id\":\"bundle--1\"",
      "{\"type",
      "{\"a\":1,\"a\":]]]]}}}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bundles); i++) {
    if (!nlp_stix_format.sniff (bundles[i], strlen (bundles[i]), NULL))
      g_error ("%s is a bundle", bundles[i]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++) {
    if (nlp_stix_format.sniff (others[i], strlen (others[i]), "stix.json"))
      g_error ("%s is no bundle", others[i]);
  }
}
GST_END_TEST;

GST_START_TEST (test_no_bundles)
{
  static const gchar *const others[] = {"", "{", "{}", "[]", "{\"type\":\"bundle\",\"objects\":["};

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++) {
    g_auto (NlpDocumentList) list;
    g_autoptr (GError) error = NULL;

    fail_if (parse_bytes (nlp_stix_format.parse, others[i], strlen (others[i]), &list, &error));
    fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT));
  }
}
GST_END_TEST;

GST_START_TEST (test_damaged)
{
  gsize length;
  g_autofree gchar *data = read_data ("harbour.stix.json", &length);

  parse_damaged (nlp_stix_format.parse, data, length, 1000, 1);
}
GST_END_TEST;

static Suite *
stix_suite (void)
{
  Suite *suite = suite_create ("stix");
  TCase *chain = tcase_create ("general");

  suite_add_tcase (suite, chain);
  tcase_set_timeout (chain, 120);
  tcase_add_test (chain, test_bundle);
  tcase_add_test (chain, test_entities);
  tcase_add_test (chain, test_objects);
  tcase_add_test (chain, test_odd_patterns);
  tcase_add_test (chain, test_versions);
  tcase_add_test (chain, test_oddities);
  tcase_add_test (chain, test_descriptions);
  tcase_add_test (chain, test_short_and_none);
  tcase_add_test (chain, test_is_stix);
  tcase_add_test (chain, test_no_bundles);
  tcase_add_test (chain, test_damaged);
  return suite;
}

GST_CHECK_MAIN (stix);
