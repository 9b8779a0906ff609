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
  fail_unless_equals_int (list.documents->len, 3);
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
  assert_text (&list, 1, "The harbour says that all cranes move.\n");
  assert_field (&list, 1, "title", "Call with the harbour");
  assert_field (&list, 1, "author", NULL);
  assert_field (&list, 1, "published", "2013-05-11T08:00:00Z");
  assert_field (&list, 1, "stix_type", "note");
  assert_field (&list, 1, "labels", NULL);
  assert_field (&list, 1, "uri", NULL);
  assert_text (&list, 2, "We saw TideWorm in 2012 already.\n");
  assert_field (&list, 2, "title", NULL);
  assert_field (&list, 2, "author", NULL);
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

GST_START_TEST (test_sentences)
{
  static const gchar *const sentences[] = {
      "Five words are a sentence",
      "TideWorm stops cranes.",
      "港のクレーンが止まる。",
  };
  static const gchar *const others[] = {"", "Worm", "A worm.", "A worm of harbours", "1 2 3 4"};

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    fail_unless (nlp_stix_is_sentence (sentences[i], strlen (sentences[i])));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    fail_if (nlp_stix_is_sentence (others[i], strlen (others[i])));
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
  tcase_add_test (chain, test_versions);
  tcase_add_test (chain, test_oddities);
  tcase_add_test (chain, test_descriptions);
  tcase_add_test (chain, test_sentences);
  tcase_add_test (chain, test_is_stix);
  tcase_add_test (chain, test_no_bundles);
  tcase_add_test (chain, test_damaged);
  return suite;
}

GST_CHECK_MAIN (stix);
