/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * json.c: documents as JSON, written and read.
 */

#include "testutil.h"

static GstNlpDocument *
read_json (const gchar *json)
{
  GError *error = NULL;
  GstNlpDocument *document = gst_nlp_document_new_from_json (json, &error);

  g_assert_no_error (error);
  return document;
}

/* Creates a document with every kind of content. */
static GstNlpDocument *
full_document (void)
{
  GstNlpDocument *document = new_document ("Zoë met 🎉 Ana.\n\"Yes\\no\"\t\x01");
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  const GstNlpToken token = {0, 4, GST_NLP_TOKEN_NON_ASCII};
  const guint lead = 0;

  g_array_append_val (tokens, token);
  gst_nlp_document_take_tokens (document, tokens);
  gst_nlp_document_add_span (document, "sentences", 0, 14, NULL, 1.0);
  gst_nlp_document_add_entity (document, 0, 3, "PERSON", 0.987);
  gst_nlp_document_add_entity (document, 10, 13, "PERSON", 1.0 / 3.0);
  gst_nlp_document_set_span_chain (document, "entities", 1, 0);
  gst_nlp_document_set_span_attribute (document, "entities", 0, "name", "Zoë \"Z\"");
  gst_nlp_document_add_span (document, "roles", 8, 9, "PARTY", 1.0);
  gst_nlp_document_add_relation (document, "role", "entities", 0, "roles", 0, 0.5);
  gst_nlp_document_set_relation_attribute (document, 0, "since", "2020");
  gst_nlp_document_set_summary (document, &lead, 1);
  gst_nlp_document_set_metadata (document, "desk", "Cyber");
  gst_nlp_document_set_metadata (document, "title", "A title");
  gst_nlp_document_set_offset (document, 4096);
  gst_nlp_document_set_time (document, 1500000000, 2000000000);

  return document;
}

GST_START_TEST (test_write)
{
  g_autoptr (GstNlpDocument) document = full_document ();
  g_autofree gchar *json = gst_nlp_document_to_json (document);

  fail_unless_equals_string (
      json,
      "{\"title\": \"A title\", \"text\": \"Zoë met 🎉 Ana.\\n\\\"Yes\\\\no\\\"\\t\\u0001\", "
      "\"desk\": \"Cyber\", \"offset\": 4096, \"running_time\": 1500000000, "
      "\"duration\": 2000000000, \"tokens\": [[0,3]], \"token_flags\": [32], "
      "\"sentences\": [[0,14]], \"entities\": [{\"start\": 0, \"end\": 3, \"label\": \"PERSON\", "
      "\"text\": \"Zoë\", \"score\": 0.987, \"name\": \"Zoë \\\"Z\\\"\"}, {\"start\": 10, "
      "\"end\": 13, \"label\": \"PERSON\", \"text\": \"Ana\", \"score\": 0.333333343, "
      "\"chain\": 0}], \"layers\": {\"roles\": [{\"start\": 8, \"end\": 9, \"label\": \"PARTY\", "
      "\"text\": \"🎉\", \"score\": 1}]}, \"relations\": [{\"name\": \"role\", \"source\": "
      "[\"entities\",0], \"target\": [\"roles\",0], \"score\": 0.5, \"since\": \"2020\"}], "
      "\"summary\": {\"text\": \"Zoë met 🎉 Ana.\", \"sentences\": [0]}}");
}
GST_END_TEST

/* The syntax of tokens is read and written, wherever the tokens are in the object. */
GST_START_TEST (test_syntax)
{
  static const gchar json[] =
      "{\"text\": \"Zoë saw Dogs.\", \"tokens\": [[0,3],[4,7],[8,12],[12,13]], "
      "\"token_pos\": [\"PROPN\",\"VERB\",\"NOUN\",null], "
      "\"token_tags\": [\"NNP\",\"VBD\",\"NNS\",null], "
      "\"token_lemmas\": [\"Zoë\",\"see\",\"dogs\",null], \"token_heads\": [1,1,1,null], "
      "\"token_relations\": [\"nsubj\",\"root\",\"obj\",null]}";
  static const gchar moved[] =
      "{\"token_heads\": [1, 1], \"token_pos\": [null, null], \"tokens\": [[0,1],[1,2]], "
      "\"text\": \"ab\"}";
  static const gchar *const layers[] = {"tokens", "sentences", NULL};
  g_autoptr (GstNlpDocument) document = read_json (json);
  g_autoptr (GstNlpDocument) other = read_json (moved);
  g_autofree gchar *again = gst_nlp_document_to_json (document);
  g_autofree gchar *again_moved = gst_nlp_document_to_json (other);
  g_autofree gchar *without =
      gst_nlp_document_to_json_full (document, GST_NLP_OFFSETS_CODEPOINT, layers);

  fail_unless_equals_string (again, json);
  fail_unless_equals_string (again_moved, "{\"text\": \"ab\", \"tokens\": [[0,1],[1,2]], "
                                          "\"token_pos\": [null,null], \"token_heads\": [1,1]}");
  fail_unless (strstr (without, "token_") == NULL);
}
GST_END_TEST

/* The table of relations has a limit. */
GST_START_TEST (test_many_relations)
{
  for (guint n = 255; n <= 256; n++) {
    g_autoptr (GString) text = g_string_new ("{\"text\": \"");
    g_autoptr (GString) tokens = g_string_new (NULL), names = g_string_new (NULL);
    g_autoptr (GstNlpDocument) document = NULL;
    g_autoptr (GError) error = NULL;

    for (guint i = 0; i < n; i++) {
      g_string_append_c (text, 'x');
      g_string_append_printf (tokens, "%s[%u,%u]", i > 0 ? "," : "", i, i + 1);
      g_string_append_printf (names, "%s\"r%u\"", i > 0 ? "," : "", i);
    }
    g_string_append_printf (text, "\", \"tokens\": [%s], \"token_relations\": [%s]}", tokens->str,
                            names->str);
    document = gst_nlp_document_new_from_json (text->str, &error);
    fail_unless (document != NULL ? n == 255 : n == 256);
    fail_unless (document != NULL || strstr (error->message, "too many different") != NULL);
  }
}
GST_END_TEST

GST_START_TEST (test_offset_units)
{
  g_autoptr (GstNlpDocument) document = full_document ();
  static const gchar *const layers[] = {"roles", NULL};
  g_autofree gchar *bytes = gst_nlp_document_to_json_full (document, GST_NLP_OFFSETS_BYTE, layers);
  g_autofree gchar *utf16 = gst_nlp_document_to_json_full (document, GST_NLP_OFFSETS_UTF16, layers);

  fail_unless (strstr (bytes, "{\"start\": 9, \"end\": 13,") != NULL);
  fail_unless (strstr (bytes, "\"offsets\": \"byte\"") != NULL);
  fail_unless (strstr (utf16, "{\"start\": 8, \"end\": 10,") != NULL);
  fail_unless (strstr (utf16, "entities") == NULL);
}
GST_END_TEST

/* Writing, reading and writing again gives the same JSON, in every unit. */
GST_START_TEST (test_round_trip)
{
  g_autoptr (GstNlpDocument) document = full_document ();
  g_autofree gchar *expected = gst_nlp_document_to_json (document);

  for (GstNlpOffsets unit = GST_NLP_OFFSETS_CODEPOINT; unit <= GST_NLP_OFFSETS_UTF16; unit++) {
    g_autofree gchar *json = gst_nlp_document_to_json_full (document, unit, NULL);
    g_autoptr (GstNlpDocument) again = read_json (json);
    g_autofree gchar *found = gst_nlp_document_to_json (again);

    fail_unless_equals_string (found, expected);
  }
}
GST_END_TEST

/* A section writes its offset in the unit of the other offsets, and its position in every unit. */
GST_START_TEST (test_section)
{
  static const gchar *const summary[] = {"Zoë.", NULL};
  static const GstNlpPosition positions[] = {{30, 20, 25}, {35, 24, 29}};
  static const gchar *const expected[] = {
      "\"offset\": 20, \"section\": {\"number\": 3, \"last\": true, \"byte\": 30, "
      "\"codepoint\": 20, \"utf16\": 25}, \"summary\": {\"text\": \"Zoë.\", "
      "\"spans\": [[20,24]]}}",
      "\"offset\": 30, \"section\": {\"number\": 3, \"last\": true, \"byte\": 30, "
      "\"codepoint\": 20, \"utf16\": 25}, \"offsets\": \"byte\", \"summary\": {\"text\": "
      "\"Zoë.\", \"spans\": [[30,35]]}}",
      "\"offset\": 25, \"section\": {\"number\": 3, \"last\": true, \"byte\": 30, "
      "\"codepoint\": 20, \"utf16\": 25}, \"offsets\": \"utf16\", \"summary\": {\"text\": "
      "\"Zoë.\", \"spans\": [[25,29]]}}",
  };
  g_autoptr (GstNlpDocument) document = new_document ("Zoë.");
  const GstNlpSection section = {3, TRUE, {30, 20, 25}};

  gst_nlp_document_set_section (document, &section);
  gst_nlp_document_set_summary_of_sections (document, summary, positions, 2);
  for (GstNlpOffsets unit = GST_NLP_OFFSETS_CODEPOINT; unit <= GST_NLP_OFFSETS_UTF16; unit++) {
    g_autofree gchar *json = gst_nlp_document_to_json_full (document, unit, NULL);
    g_autoptr (GstNlpDocument) again = read_json (json);
    g_autofree gchar *found = gst_nlp_document_to_json_full (again, unit, NULL);
    GstNlpSection read;

    fail_unless (g_str_has_suffix (json, expected[unit]));
    fail_unless_equals_string (found, json);
    fail_unless (gst_nlp_document_get_section (again, &read));
    fail_unless_equals_uint64 (read.start.byte, 30);
  }
}
GST_END_TEST

/* The section of a newspaper is metadata. */
GST_START_TEST (test_foreign_section)
{
  static const gchar *const texts[] = {
      "{\"text\": \"x\", \"section\": \"World\"}",
      "{\"text\": \"x\", \"section\": {\"name\": \"World\", \"page\": 3}, \"n\": 1}",
      "{\"text\": \"x\", \"section\": [1]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GstNlpDocument) document = read_json (texts[i]);
    g_autofree gchar *json = gst_nlp_document_to_json (document);
    GstNlpSection section;

    fail_if (gst_nlp_document_get_section (document, &section));
    fail_unless_equals_string (json, texts[i]);
  }
}
GST_END_TEST

/* Spans of a document with cues have the times of their cues, and keep them without the cues. */
GST_START_TEST (test_cues)
{
  g_autoptr (GstNlpDocument) document = new_document ("\u00c9t\u00e9 ended. Snow fell.");
  static const gchar *const layers[] = {"entities", NULL};
  static const gchar expected[] =
      "{\"text\": \"\u00c9t\u00e9 ended. Snow fell.\", \"entities\": [{\"start\": 11, \"end\": 15, "
      "\"label\": \"EVENT\", \"text\": \"Snow\", \"score\": 1, \"running_time\": 8, \"id\": "
      "\"Q1\"}]";

  gst_nlp_document_add_cue (document, 0, 10, 5, 3);
  gst_nlp_document_add_cue (document, 11, 21, 8, GST_CLOCK_TIME_NONE);
  gst_nlp_document_add_entity (document, 11, 15, "EVENT", 1.0);
  gst_nlp_document_set_span_attribute (document, "entities", 0, "id", "Q1");

  for (GstNlpOffsets unit = GST_NLP_OFFSETS_CODEPOINT; unit <= GST_NLP_OFFSETS_UTF16; unit++) {
    g_autofree gchar *json = gst_nlp_document_to_json_full (document, unit, NULL);
    g_autoptr (GstNlpDocument) again = read_json (json);
    g_autofree gchar *found = gst_nlp_document_to_json_full (again, unit, NULL);

    fail_unless_equals_string (found, json);
    fail_unless_equals_uint64 (gst_nlp_document_get_running_time_at (again, 11), 8);
    if (unit == GST_NLP_OFFSETS_CODEPOINT) {
      g_autofree gchar *alone = gst_nlp_document_to_json_full (again, unit, layers);
      g_autoptr (GstNlpDocument) without = read_json (alone);
      g_autofree gchar *still = gst_nlp_document_to_json (without);

      fail_unless (g_str_has_prefix (json, expected), "%s", json);
      fail_unless (g_str_has_prefix (alone, expected), "%s", alone);
      fail_unless_equals_string (still, alone);
    }
  }
}
GST_END_TEST

/* Cues from other tools may have no valid time. */
GST_START_TEST (test_foreign_cues)
{
  g_autoptr (GstNlpDocument) document = read_json (
      "{\"text\": \"a b c d\", \"running_time\": 3, \"layers\": {\"cues\": [[0,1,\"X\"], "
      "{\"start\": "
      "2, \"end\": 3, \"running_time\": \"soon\"}, {\"start\": 4, \"end\": 5, \"running_time\": "
      "-1.5}, {\"start\": 6, \"end\": 7, \"running_time\": \"9\"}]}}");

  for (guint i = 0; i < 6; i++)
    fail_unless_equals_uint64 (gst_nlp_document_get_running_time_at (document, i), 3);
  fail_unless_equals_uint64 (gst_nlp_document_get_running_time_at (document, 6), 9);
}
GST_END_TEST

/* Offsets are right anywhere in a long text and in any order. */
GST_START_TEST (test_long_text)
{
  static const gchar *const pieces[] = {"a", "é", "漢", "🎉", "e\xcc\x81", " "};
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GstNlpDocument) document = NULL;
  g_autofree gchar *expected = NULL;
  guint length;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, pieces[(i * 7 + i / 5) % G_N_ELEMENTS (pieces)]);
  document = new_document (text->str);
  length = gst_nlp_document_get_length (document);
  for (guint i = 0; i < 2000; i++) {
    guint start = (i % 3 == 0 ? i * 7919 : i) % length;

    gst_nlp_document_add_entity (document, start, MIN (start + 1 + i % 400, length), "X", 1.0);
  }
  expected = gst_nlp_document_to_json (document);

  for (GstNlpOffsets unit = GST_NLP_OFFSETS_CODEPOINT; unit <= GST_NLP_OFFSETS_UTF16; unit++) {
    g_autofree gchar *json = gst_nlp_document_to_json_full (document, unit, NULL);
    g_autoptr (GstNlpDocument) again = read_json (json);
    g_autofree gchar *found = gst_nlp_document_to_json (again);

    fail_unless_equals_string (found, expected);
  }
}
GST_END_TEST

/* Unknown members are written as they were read. */
GST_START_TEST (test_foreign_members)
{
  static const gchar json[] =
      "{\"id\": 17, \"title\": null, \"text\": \"a\\u0000b\", \"x\": {\"a\": [1.10, "
      "12345678901234567890, true, null, \"\\u00e9\\ud83c\\udf89\", -0.0e5]}, \"y\": \"\", "
      "\"empty\": [[], {}], \"nul\": \"a\\u0000b\", \"id\": 18}";
  g_autoptr (GstNlpDocument) document = read_json (json);
  g_autofree gchar *found = gst_nlp_document_to_json (document);

  fail_unless_equals_string (found, "{\"id\": 18, \"title\": null, \"text\": \"a\\u0000b\", "
                                    "\"x\": {\"a\": [1.10, 12345678901234567890, true, null, "
                                    "\"\\u00e9\\ud83c\\udf89\", -0.0e5]}, \"y\": \"\", "
                                    "\"empty\": [[], {}], \"nul\": \"a\\u0000b\"}");
  fail_unless_equals_string (gst_nlp_document_get_id (document), "18");
}
GST_END_TEST

/* Values with line breaks must not break the line of their document. */
GST_START_TEST (test_one_line)
{
  g_autoptr (GstNlpDocument) document =
      read_json ("{\n \"text\": \"a\",\n \"x\": [\n1,\r\n 2\n]\n}\n");
  g_autofree gchar *found = gst_nlp_document_to_json (document);

  fail_unless_equals_string (found, "{\"text\": \"a\", \"x\": [1,2]}");
}
GST_END_TEST

/* As input for analysis, annotations are members like any other, until a layer replaces them. */
GST_START_TEST (test_document_only)
{
  static const gchar json[] =
      "{\"text\": \"Ana\", \"entities\": [[0,3,\"X\"]], \"words\": [[0,3]]}";
  g_autoptr (GstNlpJsonReader) reader = gst_nlp_json_reader_new (GST_NLP_JSON_DOCUMENT);
  g_autoptr (GstNlpDocument) document =
      gst_nlp_json_reader_read (reader, json, strlen (json), NULL);
  g_autofree gchar *unchanged = gst_nlp_document_to_json (document);
  g_autofree gchar *tagged = NULL;

  fail_if (gst_nlp_document_has_layer (document, "entities"));
  fail_unless_equals_string (unchanged, json);
  gst_nlp_document_add_entity (document, 0, 3, "PERSON", 1.0);
  tagged = gst_nlp_document_to_json (document);
  fail_unless_equals_string (tagged,
                             "{\"text\": \"Ana\", \"words\": [[0,3]], \"entities\": [{\"start\": "
                             "0, \"end\": 3, \"label\": \"PERSON\", \"text\": \"Ana\", "
                             "\"score\": 1}]}");
}
GST_END_TEST

/* Other tools write gold entities as lists instead of objects. */
GST_START_TEST (test_short_forms)
{
  g_autoptr (GstNlpDocument) document =
      read_json ("{\"entities\": [[0,3,\"PERSON\"]], \"summary\": \"Ana.\", \"text\": \"Ana.\"}");
  g_autoptr (GstNlpSpan) span = gst_nlp_document_get_span (document, "entities", 0);

  fail_unless_equals_string (gst_nlp_span_get_label (span), "PERSON");
  fail_unless_equals_string (gst_nlp_document_get_summary (document), "Ana.");
}
GST_END_TEST

/* Programs can't make an empty label, but files may have one. */
GST_START_TEST (test_empty_labels)
{
  g_autoptr (GstNlpDocument) document = gst_nlp_document_new_from_json (
      "{\"text\": \"ab\", \"entities\": [[0,1,\"\"], {\"start\": 1, \"end\": 2, \"label\": \"\"}]}",
      NULL);
  g_autofree gchar *json = gst_nlp_document_to_json (document);

  fail_unless_equals_string (
      json,
      "{\"text\": \"ab\", \"entities\": [{\"start\": 0, \"end\": 1, \"text\": \"a\", \"score\": "
      "1}, {\"start\": 1, \"end\": 2, \"text\": \"b\", \"score\": 1}]}");
}
GST_END_TEST

GST_START_TEST (test_errors)
{
  static const struct {
    const gchar *json;
    const gchar *reason;
  } cases[] = {
      {"", "not valid JSON"},
      {"{", "not valid JSON"},
      {"[]", "not a JSON object"},
      {"{}", "no member \"text\""},
      {"{\"text\": 5}", "\"text\" is not"},
      {"{\"text\": \"\\ud800\"}", "\"text\" is not"},
      {"{\"text\": \"\xff\"}", "UTF-8"},
      {"{\"text\": \"a\"} x", "not valid JSON"},
      {"{\"text\": \"a\"} {}", "after the JSON object"},
      {"{\"text\": \"a\" \"b\": 1}", "not valid JSON"},
      {"{\"text\": \"a\", \"x\": [1,}", "not valid JSON"},
      {"{\"text\": \"a\", \"x\": tru}", "not valid JSON"},
      {"{\"text\": \"a\", \"x\": 01}", "not valid JSON"},
      {"{\"text\": \"a\", \"x\": \"\\x\"}", "not valid JSON"},
      {"{\"text\": \"a\", \"tokens\": [[0,2]]}", "not a range of the text"},
      {"{\"text\": \"a\", \"tokens\": [[1,0]]}", "not a range of the text"},
      {"{\"text\": \"é\", \"offsets\": \"byte\", \"tokens\": [[0,1]]}", "not a range of the text"},
      {"{\"text\": \"🎉\", \"offsets\": \"utf16\", \"tokens\": [[0,1]]}", "not a range of the text"},
      {"{\"text\": \"a\", \"offsets\": \"inch\"}", "\"offsets\" is not"},
      {"{\"text\": \"abc\", \"tokens\": [[1,2],[0,1]]}", "before the end of the last one"},
      {"{\"text\": \"abc\", \"tokens\": [[0,2],[1,3]]}", "before the end of the last one"},
      {"{\"text\": \"abc\", \"sentences\": [[1,1]]}", "is empty"},
      {"{\"text\": \"abc\", \"sentences\": [[0,2],[0,2]]}", "before the end of the last one"},
      {"{\"text\": \"a\", \"tokens\": [[0]]}", "[start, end]"},
      {"{\"text\": \"a\", \"tokens\": [[0,1]], \"token_flags\": [1,2]}", "token_flags"},
      {"{\"text\": \"a\", \"token_pos\": [null]}", "token_pos: expected one value for each"},
      {"{\"text\": \"a\", \"tokens\": [[0,1]], \"token_heads\": [0,0]}",
       "token_heads: expected one value for each"},
      {"{\"text\": \"a\", \"tokens\": [[0,1]], \"token_heads\": [1]}",
       "token_heads: 1 is not the number of a token"},
      {"{\"text\": \"a\", \"tokens\": [[0,1]], \"token_heads\": [-1]}", "token_heads: expected"},
      {"{\"text\": \"a\", \"tokens\": [[0,1]], \"token_pos\": [\"Noun\"]}",
       "token_pos: \"Noun\" is not a part of speech"},
      {"{\"text\": \"a\", \"tokens\": [[0,1]], \"token_tags\": [\"\"]}", "token_tags: expected"},
      {"{\"text\": \"a\", \"tokens\": [[0,1]], \"token_lemmas\": [\"b\\u0000\"]}",
       "token_lemmas: a lemma contains NUL"},
      {"{\"text\": \"a\", \"tokens\": [[0,1]], \"token_relations\": \"root\"}",
       "token_relations: not a list"},
      {"{\"text\": \"a\", \"sentences\": {}}", "not a list"},
      {"{\"text\": \"a\", \"entities\": [{\"start\": 0}]}", "without"},
      {"{\"text\": \"a\", \"entities\": [{\"start\": \"0\", \"end\": 1}]}",
       "\"start\" has an invalid value"},
      {"{\"text\": \"a\", \"entities\": [{\"start\": 0, \"end\": 1, \"score\": 1.5}]}",
       "entities: the score 1.5 is not from 0 to 1"},
      {"{\"text\": \"a\", \"entities\": [[0,1,\"X\"]], \"relations\": [{\"name\": \"r\", "
       "\"source\": [\"entities\",0], \"target\": [\"entities\",0], \"score\": -1}]}",
       "relations: the score -1 is not from 0 to 1"},
      {"{\"text\": \"a\", \"layers\": {\"tokens\": []}}", "not a layer of labelled spans"},
      {"{\"text\": \"a\", \"relations\": [{\"name\": \"r\"}]}", "relations"},
      {"{\"text\": \"a\", \"summary\": {\"sentences\": [-1]}}", "summary"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    GstNlpDocument *document = gst_nlp_document_new_from_json (cases[i].json, &error);

    fail_unless (document == NULL, "read %s", cases[i].json);
    fail_unless (error->domain == GST_NLP_ERROR);
    fail_unless (strstr (error->message, cases[i].reason) != NULL, "%s: %s", cases[i].json,
                 error->message);
  }
}
GST_END_TEST

/* Numbers that no double holds, and NUL, don't cost the line. */
GST_START_TEST (test_extreme_values)
{
  const gchar *json =
      "{\"text\": \"Paris\", \"big\": 1e999, \"list\": [-1e-9999, 123456789012345678901234567890], "
      "\"a\\u0000b\": 1, \"entities\": [{\"start\": 0, \"end\": 5, \"label\": \"GPE\", "
      "\"score\": 1e999, \"chain\": 99999999999999999999, \"size\": 2e400, \"nul\": "
      "\"a\\u0000b\"}]}";
  GError *error = NULL;
  g_autoptr (GstNlpDocument) document = gst_nlp_document_new_from_json (json, &error);
  g_autofree gchar *written = NULL;

  g_assert_no_error (error);
  written = gst_nlp_document_to_json (document);
  fail_unless_equals_string (
      written, "{\"text\": \"Paris\", \"big\": 1e999, "
               "\"list\": [-1e-9999, 123456789012345678901234567890], \"a\357\277\275b\": 1, "
               "\"entities\": [{\"start\": 0, \"end\": 5, \"label\": \"GPE\", "
               "\"text\": \"Paris\", \"score\": 1, \"size\": 2e400, \"nul\": \"a\\u0000b\"}]}");
}
GST_END_TEST;

/* Objects with very many attributes, some of them twice, and very many fields. A search of all
 * names for each one would take minutes. */
GST_START_TEST (test_many_names)
{
  const guint n = g_getenv ("GST_NLP_UNDER_VALGRIND") != NULL ? 1000 : 100000;
  g_autoptr (GString) json = g_string_new ("{\"text\": \"Paris\"");
  g_autoptr (GstNlpDocument) document = NULL, copy = NULL;
  g_autoptr (GstNlpSpan) span = NULL;
  g_auto (GStrv) names = NULL;
  GError *error = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, ", \"f%u\": %u", i, i);
  g_string_append (json, ", \"entities\": [{\"start\": 0, \"end\": 5");
  for (guint i = 0; i < 2 * n; i++)
    g_string_append_printf (json, ", \"a%u\": %u", i % n, i);
  g_string_append (json, "}, {\"start\": 0, \"end\": 5, \"a0\": 3}]}");
  document = gst_nlp_document_new_from_json (json->str, &error);
  g_assert_no_error (error);

  span = gst_nlp_document_get_span (document, "entities", 0);
  g_assert_cmpint (atoi (gst_nlp_span_get_attribute (span, "a7")), ==, (gint)n + 7);
  copy = new_document ("Paris");
  names = gst_nlp_document_list_metadata (document);
  fail_unless_equals_int (g_strv_length (names), n);
  for (guint i = 0; i < n; i++)
    gst_nlp_document_set_metadata (copy, names[i],
                                   gst_nlp_document_get_metadata (document, names[i]));
  gst_nlp_document_set_metadata (copy, "f3", NULL);
  gst_nlp_document_set_metadata (copy, "f4", "changed");
  g_assert_null (gst_nlp_document_get_metadata (copy, "f3"));
  fail_unless_equals_string (gst_nlp_document_get_metadata (copy, "f4"), "changed");
  fail_unless_equals_string (gst_nlp_document_get_metadata (copy, "f5"), "5");
}
GST_END_TEST;

GST_START_TEST (test_deep_nesting)
{
  GString *json = g_string_new ("{\"text\": \"a\", \"x\": ");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (json, '[');
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (json, ']');
  g_string_append_c (json, '}');

  fail_unless (gst_nlp_document_new_from_json (json->str, &error) == NULL);
  fail_unless (error != NULL);
  g_string_free (json, TRUE);
}
GST_END_TEST

/* Reads an object whose members have other names. */
static gchar *
read_renamed (const gchar *json, gboolean always, const gchar *text_member, GError **error)
{
  const gchar *const texts[] = {"text", "body", "content.rendered", "description", NULL};
  const gchar *const chosen[] = {text_member, NULL};
  const gchar *const titles[] = {"title", "headline", NULL};
  const GstNlpJsonField fields[] = {
      {"text", text_member ? chosen : texts, text_member != NULL, NULL},
      {"title", titles, FALSE, NULL},
  };
  g_autoptr (GstNlpJsonReader) reader = gst_nlp_json_reader_new (GST_NLP_JSON_DOCUMENT);
  g_autoptr (GstNlpDocument) document = NULL;

  gst_nlp_json_reader_set_fields (reader, fields, G_N_ELEMENTS (fields), always);
  document = gst_nlp_json_reader_read (reader, json, strlen (json), error);
  return document ? gst_nlp_document_to_json (document) : NULL;
}

static void
assert_renamed (const gchar *json, gboolean always, const gchar *text_member, const gchar *expected)
{
  GError *error = NULL;
  g_autofree gchar *found = read_renamed (json, always, text_member, &error);

  g_assert_no_error (error);
  fail_unless_equals_string (found, expected);
}

GST_START_TEST (test_fields)
{
  assert_renamed ("{\"Body\": \"b\\n\", \"headline\": \"h\", \"n\": 1.50}", FALSE, NULL,
                  "{\"title\": \"h\", \"text\": \"b\\n\", \"n\": 1.50}");
  assert_renamed ("{\"description\": \"d\", \"body\": \"b\"}", FALSE, NULL,
                  "{\"text\": \"b\", \"description\": \"d\"}");
  assert_renamed ("{\"body\": \"\", \"description\": \"d\"}", FALSE, NULL,
                  "{\"text\": \"d\", \"body\": \"\"}");
  assert_renamed ("{\"headline\": \"h\", \"body\": [1], \"title\": \"t\", \"description\": \"d\"}",
                  FALSE, NULL,
                  "{\"title\": \"t\", \"text\": \"d\", \"headline\": \"h\", \"body\": [1]}");
  assert_renamed ("{\"content\": {\"rendered\": \"r\", \"n\": 2}}", FALSE, NULL,
                  "{\"text\": \"r\", \"content.n\": 2}");

  /* An object that is already a document stays unchanged, if asked for. */
  assert_renamed ("{\"headline\": \"h\", \"text\": \"t\", \"body\": \"b\"}", FALSE, NULL,
                  "{\"text\": \"t\", \"headline\": \"h\", \"body\": \"b\"}");
  assert_renamed ("{\"headline\": \"h\", \"text\": \"t\", \"body\": \"b\"}", TRUE, NULL,
                  "{\"title\": \"h\", \"text\": \"t\", \"body\": \"b\"}");
}
GST_END_TEST

GST_START_TEST (test_chosen_field)
{
  g_autoptr (GError) error = NULL;

  assert_renamed ("{\"text\": [1], \"title\": \"t\"}", TRUE, "title",
                  "{\"text\": \"t\", \"original_text\": [1]}");
  assert_renamed (
      "{\"a\": {\"b\": {\"c\": \"t\", \"title\": \"no\"}, \"d\": null}, \"text\": \"x\"}", TRUE,
      "a.b.c",
      "{\"text\": \"t\", \"a.b.title\": \"no\", \"a.d\": null, "
      "\"original_text\": \"x\"}");
  fail_unless (read_renamed ("{\"text\": \"t\"}", TRUE, "a.b", &error) == NULL);
  fail_unless (strstr (error->message, "\"a.b\"") != NULL);
  g_clear_error (&error);
  fail_unless (read_renamed ("{\"text\": 1}", FALSE, NULL, &error) == NULL);
  fail_unless_equals_string (error->message, "member \"text\" is not a valid string");
  g_clear_error (&error);
  fail_unless (read_renamed ("{\"a\": 1}", TRUE, "a", &error) == NULL);
  g_assert_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT);
}
GST_END_TEST

static Suite *
json_suite (void)
{
  Suite *suite = suite_create ("json");
  TCase *tcase = tcase_create ("json");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_write);
  tcase_add_test (tcase, test_syntax);
  tcase_add_test (tcase, test_many_relations);
  tcase_add_test (tcase, test_offset_units);
  tcase_add_test (tcase, test_round_trip);
  tcase_add_test (tcase, test_section);
  tcase_add_test (tcase, test_foreign_section);
  tcase_add_test (tcase, test_cues);
  tcase_add_test (tcase, test_foreign_cues);
  tcase_add_test (tcase, test_long_text);
  tcase_add_test (tcase, test_foreign_members);
  tcase_add_test (tcase, test_one_line);
  tcase_add_test (tcase, test_document_only);
  tcase_add_test (tcase, test_short_forms);
  tcase_add_test (tcase, test_empty_labels);
  tcase_add_test (tcase, test_errors);
  tcase_add_test (tcase, test_deep_nesting);
  tcase_add_test (tcase, test_extreme_values);
  tcase_add_test (tcase, test_many_names);
  tcase_add_test (tcase, test_fields);
  tcase_add_test (tcase, test_chosen_field);

  return suite;
}

GST_CHECK_MAIN (json)
