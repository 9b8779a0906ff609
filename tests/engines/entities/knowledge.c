/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * knowledge.c: tests knowledge bases: STIX bundles and MISP clusters.
 */

#include <gst/check/gstcheck.h>

#include "entitytext.h"
#include "gazetteer/gazetteerfile.h"
#include "gazetteer/knowledgefile.h"
#include "common/tables/tables.h"

static const gchar bundle[] =
    "{\"type\": \"bundle\", \"id\": \"bundle--1\", \"spec_version\": \"2.0\", \"objects\": ["
    "{\"type\": \"intrusion-set\", \"id\": \"intrusion-set--1\", \"name\": \"Amber Heron\","
    " \"aliases\": [\"Amber Heron\", \"Group \\\"77\\\"\", \"Play\"],"
    " \"external_references\": [{\"source_name\": \"elsewhere\", \"external_id\": \"x\"},"
    "   {\"source_name\": \"mitre-attack\", \"external_id\": \"G9001\"}]},"
    "{\"type\": \"malware\", \"id\": \"malware--1\", \"name\": \"Play\"},"
    "{\"type\": \"malware\", \"id\": \"malware--2\", \"name\": \"OldRat\", \"revoked\": true},"
    "{\"type\": \"tool\", \"id\": \"tool--1\", \"name\": \"xq\", \"x_mitre_aliases\": "
    "[\"xqdump\"]},"
    "{\"type\": \"x-note\", \"id\": \"x-note--1\"},"
    "{\"type\": \"relationship\", \"id\": \"relationship--1\"}]}";

static const gchar cluster[] =
    "{\"type\": \"ransomware\", \"name\": \"r\", \"values\": ["
    "{\"value\": \"Lockwolf\", \"uuid\": \"u-1\", \"meta\": {\"synonyms\": [\"Lock Wolf\"]}},"
    "{\"value\": \"Tundra\"}]}";

typedef struct {
  NlpWordClasses *vocabulary;
  NlpGazetteer *gazetteer;
  GHashTable *skipped;
  NlpWords *words; /* of the last text; owns the strings of its matches */
} Fixture;

static gboolean
load (Fixture *self, const gchar *json, GError **error)
{
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (FALSE);

  self->vocabulary = nlp_word_classes_new ();
  self->gazetteer = nlp_gazetteer_new (self->vocabulary, NULL);
  self->skipped = nlp_skipped_new ();
  nlp_name_trie_builder_begin (builder, "test");
  return nlp_knowledge_load (builder, "test.json", json, strlen (json), self->skipped, error) &&
         nlp_gazetteer_load (self->gazetteer, builder, NULL, FALSE, self->skipped, error);
}

static void
assert_skipped (const Fixture *self, const gchar *expected)
{
  g_autofree gchar *skipped = nlp_skipped_describe (self->skipped);

  fail_unless_equals_string (skipped, expected);
}

static void
clear (Fixture *self)
{
  g_clear_pointer (&self->words, nlp_words_free);
  nlp_gazetteer_free (self->gazetteer);
  g_hash_table_unref (self->skipped);
  nlp_word_classes_free (self->vocabulary);
}

static GArray *
find_matches (Fixture *self, const gchar *text)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));

  g_clear_pointer (&self->words, nlp_words_free);
  self->words = words_of (self->vocabulary, text);
  nlp_gazetteer_match (self->gazetteer, self->words, matches);
  return matches;
}

static void
assert_found (Fixture *self, const gchar *text, const gchar *expected)
{
  g_autoptr (GArray) matches = find_matches (self, text);
  g_autofree gchar *shown = show_matches (text, matches);

  fail_unless_equals_string (shown, expected);
}

GST_START_TEST (test_bundle)
{
  Fixture self = {NULL};
  g_autoptr (GArray) matches = NULL;
  const NlpMatch *match;

  fail_unless (load (&self, bundle, NULL));
  assert_skipped (&self, "1 relationship, 1 revoked, 1 x-note");
  assert_found (&self, "Amber Heron and OldRat", "Amber Heron/THREAT_ACTOR");
  assert_found (&self, "it runs xqdump", "xqdump/TOOL");
  matches = find_matches (&self, "by Group \"77\" again");
  fail_unless_equals_int (matches->len, 1);
  match = &g_array_index (matches, NlpMatch, 0);
  fail_unless_equals_string (match->name, "Amber Heron");
  fail_unless_equals_string (match->id, "G9001");
  fail_unless_equals_string (match->source, "gazetteer:test");
  fail_unless_equals_string (match->aliases, "[\"Group \\\"77\\\"\",\"Play\"]");
  fail_unless (match->candidates == NULL);
  clear (&self);
}
GST_END_TEST;

GST_START_TEST (test_context)
{
  Fixture self = {NULL};
  g_autoptr (GArray) matches = NULL;

  fail_unless (load (&self, bundle, NULL));
  assert_found (&self, "It runs xq now", "");
  assert_found (&self, "It runs the tool xq now", "xq/TOOL");
  matches = find_matches (&self, "the xq malware");
  fail_unless_equals_int (matches->len, 1);
  clear (&self);
}
GST_END_TEST;

GST_START_TEST (test_candidates)
{
  Fixture self = {NULL};
  const gchar json[] = "{\"objects\": ["
                       "{\"type\": \"malware\", \"id\": \"malware--1\", \"name\": \"Amberite\"},"
                       "{\"type\": \"tool\", \"id\": \"tool--1\", \"name\": \"Other\", "
                       "\"aliases\": [\"Amberite\"]}]}";
  g_autoptr (GArray) matches = NULL;
  const NlpMatch *match;

  fail_unless (load (&self, json, NULL));
  matches = find_matches (&self, "with Amberite");
  fail_unless_equals_int (matches->len, 1);
  match = &g_array_index (matches, NlpMatch, 0);
  fail_unless_equals_string (match->label, "TOOL");
  fail_unless_equals_string (
      match->candidates, "[{\"name\":\"Other\",\"id\":\"tool--1\",\"label\":\"TOOL\"},"
                         "{\"name\":\"Amberite\",\"id\":\"malware--1\",\"label\":\"MALWARE\"}]");
  clear (&self);
}
GST_END_TEST;

/* A thing that occurs several times is one candidate. */
GST_START_TEST (test_candidates_again)
{
  Fixture self = {NULL};
  const gchar json[] = "{\"objects\": ["
                       "{\"type\": \"malware\", \"id\": \"malware--1\", \"name\": \"Amberite\"},"
                       "{\"type\": \"tool\", \"id\": \"tool--1\", \"name\": \"Amberite\"},"
                       "{\"type\": \"tool\", \"id\": \"tool--1\", \"name\": \"Amberite\"},"
                       "{\"type\": \"malware\", \"id\": \"malware--1\", \"name\": \"Amberite\"}]}";
  g_autoptr (GArray) matches = NULL;

  fail_unless (load (&self, json, NULL));
  matches = find_matches (&self, "with Amberite");
  fail_unless_equals_int (matches->len, 1);
  fail_unless_equals_string (g_array_index (matches, NlpMatch, 0).candidates,
                             "[{\"name\":\"Amberite\",\"id\":\"malware--1\",\"label\":\"MALWARE\"},"
                             "{\"name\":\"Amberite\",\"id\":\"tool--1\",\"label\":\"TOOL\"}]");
  clear (&self);
}
GST_END_TEST;

GST_START_TEST (test_left_out)
{
  Fixture self = {NULL};
  const gchar json[] =
      "{\"objects\": ["
      "{\"type\": \"identity\", \"id\": \"identity--1\", \"identity_class\": \"individual\","
      " \"name\": \"Ana Ruiz\"},"
      "{\"type\": \"identity\", \"id\": \"identity--2\", \"identity_class\": \"organization\","
      " \"name\": \"Harbour Watch\"},"
      "{\"type\": \"location\", \"id\": \"location--1\", \"latitude\": 1, \"longitude\": 2}]}";

  fail_unless (load (&self, json, NULL));
  assert_skipped (&self, "1 identity, 1 location");
  assert_found (&self, "Ana Ruiz of Harbour Watch", "Harbour Watch/ORG");
  clear (&self);
}
GST_END_TEST;

GST_START_TEST (test_cluster)
{
  Fixture self = {NULL};
  g_autoptr (GArray) matches = NULL;
  const NlpMatch *match;

  fail_unless (load (&self, cluster, NULL));
  matches = find_matches (&self, "the Lock Wolf and Tundra");
  fail_unless_equals_int (matches->len, 2);
  match = &g_array_index (matches, NlpMatch, 0);
  fail_unless_equals_string (match->label, "MALWARE");
  fail_unless_equals_string (match->name, "Lockwolf");
  fail_unless_equals_string (match->id, "u-1");
  fail_unless (match[1].id == NULL);
  clear (&self);
}
GST_END_TEST;

static void
assert_fails (const gchar *json, const gchar *expected)
{
  Fixture self = {NULL};
  g_autoptr (GError) error = NULL;

  fail_if (load (&self, json, &error));
  fail_unless (g_error_matches (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT));
  fail_unless_equals_string (error->message, expected);
  clear (&self);
}

GST_START_TEST (test_errors)
{
  assert_fails ("{\"objects\": [{\"type\": \"tool\", \"id\": \"tool--1\", \"name\": \"Xylo\"},"
                "{\"type\": \"malware\", \"id\": \"malware--1\"}]}",
                "test.json: object 2 (malware): expected a string as \"name\"");
  assert_fails ("{\"objects\": [{\"id\": \"malware--1\"}]}",
                "test.json: object 1 (?): expected a string as \"type\"");
  assert_fails ("{\"objects\": [{\"type\": \"tool\", \"name\": \"Xylo\"}]}",
                "test.json: object 1 (tool): expected a string as \"id\"");
  assert_fails ("{\"objects\": [5]}", "test.json: object 1 (?): expected an object");
  assert_fails ("{\"type\": \"cooking\", \"values\": []}",
                "test.json: there is no label for clusters of type cooking");
  assert_fails ("{\"type\": \"rat\", \"values\": [{\"uuid\": \"1\"}]}",
                "test.json: object 1 (rat): expected a string as \"value\"");
  assert_fails ("{\n\"objects\": [\n{\"type\" \"tool\"}]}",
                "test.json:3: The JSON document has an improper structure: missing or superfluous "
                "commas, braces, missing keys, etc.");
  assert_fails ("{}", "test.json: expected a STIX bundle with \"objects\" or a MISP cluster with "
                      "\"values\"");
}
GST_END_TEST;

/* Truncated and changed files are read or refused; a crash fails the test. */
GST_START_TEST (test_damage)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 2000; i++) {
    g_autofree gchar *json = g_strdup (bundle);
    Fixture self = {NULL};
    const guint at = g_rand_int_range (random, 0, sizeof bundle - 1);

    json[at] = i % 2 == 0 ? '\0' : (gchar)g_rand_int_range (random, 32, 127);
    load (&self, json, NULL);
    clear (&self);
  }
}
GST_END_TEST;

static Suite *
knowledge_suite (void)
{
  Suite *suite = suite_create ("knowledge");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_bundle);
  tcase_add_test (tc, test_context);
  tcase_add_test (tc, test_candidates);
  tcase_add_test (tc, test_candidates_again);
  tcase_add_test (tc, test_left_out);
  tcase_add_test (tc, test_cluster);
  tcase_add_test (tc, test_errors);
  tcase_add_test (tc, test_damage);
  return suite;
}

GST_CHECK_MAIN (knowledge)
