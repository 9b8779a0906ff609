/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entitycues.c: tests entities as the text of cues.
 */

#include <gst/check/gstcheck.h>

#include "cues/entitycues.h"

static void
assert_json (const gchar *text, const GstNlpRawSpan *entity, const gchar *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  nlp_entity_cue_append_json (&(NlpEntityCue){text, entity}, out);
  fail_unless_equals_string (out->str, expected);
}

GST_START_TEST (test_json)
{
  GstNlpAttribute aliases = {.name = "aliases", .value = "[\"<b>\",\n1]", .json = TRUE};
  GstNlpAttribute name = {.next = &aliases, .name = "name", .value = "A --> B"};
  const GstNlpRawSpan entity = {
      .start = 1, .end = 7, .label = "ORG", .score = 0.5f, .chain = 2, .attributes = &name};
  const GstNlpRawSpan bare = {.start = 0, .end = 1, .score = 1, .chain = -1};

  assert_json ("(A\n\"&B\")", &entity,
               "{\"label\": \"ORG\", \"text\": \"A\\u000a\\u0022\\u0026B\\u0022\", \"score\": 0.5, "
               "\"chain\": 2, \"name\": \"A --\\u003e B\", \"aliases\": [\"\\u003cb\\u003e\", 1]}");
  assert_json ("x", &bare, "{\"label\": \"\", \"text\": \"x\", \"score\": 1}");
}
GST_END_TEST;

GST_START_TEST (test_line)
{
  const gchar *text = "New York\nNew Jersey York";
  GstNlpAttribute name = {.name = "name", .value = "New York"};
  const GstNlpRawSpan spans[] = {
      {.start = 0, .end = 8, .label = "GPE"},
      {.start = 9, .end = 19, .label = "GPE"},
      {.start = 20, .end = 24, .label = "GPE", .attributes = &name},
      {.start = 20, .end = 24, .label = "GPE"},
      {.start = 4, .end = 12, .label = "ORG"},
  };
  g_autoptr (GString) line = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    nlp_entity_cue_append_line (&(NlpEntityCue){text, &spans[i]}, line);
  fail_unless_equals_string (line->str, "New York (GPE) · New Jersey (GPE) · York (GPE) · York New "
                                        "(ORG)");
}
GST_END_TEST;

GST_START_TEST (test_labels)
{
  const GstNlpRawSpan entity = {.label = "ORG"};
  const NlpEntityCue cue = {"", &entity};

  fail_unless (nlp_entity_cue_has_label (&cue, NULL));
  fail_unless (nlp_entity_cue_has_label (&cue, "PERSON, ORG"));
  fail_unless (nlp_entity_cue_has_label (&cue, "ORG"));
  fail_if (nlp_entity_cue_has_label (&cue, "ORGS,OR"));
  fail_if (nlp_entity_cue_has_label (&cue, ""));
}
GST_END_TEST;

static Suite *
entitycues_suite (void)
{
  Suite *suite = suite_create ("entitycues");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_json);
  tcase_add_test (tc, test_line);
  tcase_add_test (tc, test_labels);
  return suite;
}

GST_CHECK_MAIN (entitycues);
