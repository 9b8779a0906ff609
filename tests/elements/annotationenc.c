/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * annotationenc.c: tests the element annotationenc.
 */

#include <gst/check/gstcheck.h>
#include <gst/check/gstharness.h>
#include <string.h>

#include "gstnlp.h"
#include "gstnlpenumtypes.h"

#define UTF8_CAPS "text/x-raw, format=utf8"

static GstHarness *
new_harness (const gchar *caps)
{
  GstHarness *h = gst_harness_new ("annotationenc");

  gst_harness_set_src_caps_str (h, caps);
  return h;
}

static GstBuffer *
new_text_buffer (const gchar *text, gsize length)
{
  return length > 0 ? gst_buffer_new_memdup (text, length) : gst_buffer_new ();
}

/* Returns a document with all layers, in which the three units of offsets differ. */
static GstNlpDocument *
new_document (void)
{
  static const GstNlpToken tokens[] = {
      {0, 4, 0},   {5, 9, 0},   {10, 14, 0}, {15, 20, 0}, {20, 21, 0},
      {22, 25, 0}, {26, 29, 0}, {30, 34, 0}, {34, 35, 0},
  };
  static const GstNlpRange sentences[] = {{0, 21}, {22, 35}};
  static const guint chosen[] = {1};
  GstNlpDocument *document = gst_nlp_document_new ("Zoë 😀 left Köln. She was glad.", NULL);
  GArray *array;

  array = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_array_append_vals (array, tokens, G_N_ELEMENTS (tokens));
  gst_nlp_document_take_tokens (document, array);
  array = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  g_array_append_vals (array, sentences, G_N_ELEMENTS (sentences));
  gst_nlp_document_take_sentences (document, array);
  gst_nlp_document_append_span (document, GST_NLP_LAYER_ENTITIES, 0, 4, "PERSON", 0.5);
  gst_nlp_document_append_span (document, GST_NLP_LAYER_ENTITIES, 15, 20, "GPE", 1.0);
  gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, 1, "id", "Q365");
  gst_nlp_document_append_span (document, "moves", 10, 14, "LEAVE", 1.0);
  gst_nlp_document_add_relation (document, "mover", "moves", 0, GST_NLP_LAYER_ENTITIES, 0, 0.75);
  gst_nlp_document_set_summary (document, chosen, G_N_ELEMENTS (chosen));
  gst_nlp_document_set_metadata (document, "id", "zoe");

  return document;
}

static GstBuffer *
new_document_buffer (void)
{
  g_autoptr (GstNlpDocument) document = new_document ();

  return gst_nlp_buffer_new (document);
}

/* Returns the text of @buffer, which must be one line, without the line end. */
static gchar *
dup_line (GstBuffer *buffer)
{
  GstMapInfo map;
  gchar *line;

  fail_unless (gst_buffer_map (buffer, &map, GST_MAP_READ));
  fail_unless (map.size > 0 && map.data[map.size - 1] == '\n');
  fail_unless (memchr (map.data, '\n', map.size) == map.data + map.size - 1);
  line = g_strndup ((const gchar *)map.data, map.size - 1);
  gst_buffer_unmap (buffer, &map);

  return line;
}

/* Takes and pushes @buffer, and returns the line of the output. */
static gchar *
encode (GstHarness *h, GstBuffer *buffer)
{
  GstBuffer *output = gst_harness_push_and_pull (h, buffer);
  gchar *line;

  fail_unless (output != NULL);
  line = dup_line (output);
  gst_buffer_unref (output);

  return line;
}

static void
assert_has (const gchar *line, const gchar *part)
{
  fail_unless (strstr (line, part) != NULL, "no %s in %s", part, line);
}

static void
assert_lacks (const gchar *line, const gchar *part)
{
  fail_unless (strstr (line, part) == NULL, "%s in %s", part, line);
}

static GstMessage *
pop_message (GstHarness *h, GstBus *bus, GstMessageType type)
{
  GstMessage *message = gst_bus_pop_filtered (bus, type);

  fail_unless (message != NULL);
  fail_unless (GST_MESSAGE_SRC (message) == GST_OBJECT (h->element));
  return message;
}

GST_START_TEST (test_all_layers)
{
  GstHarness *h = new_harness (UTF8_CAPS);
  g_autoptr (GstCaps) caps = NULL;
  g_autofree gchar *line = encode (h, new_document_buffer ());

  caps = gst_pad_get_current_caps (h->sinkpad);
  fail_unless (gst_structure_has_name (gst_caps_get_structure (caps, 0), "application/x-ndjson"));

  fail_unless (g_str_has_prefix (line, "{\"id\""));
  assert_has (line, "Zoë 😀 left Köln. She was glad.");
  assert_has (line, "\"tokens\"");
  assert_has (line, "[6,10]");
  assert_has (line, "\"sentences\"");
  assert_has (line, "\"entities\"");
  assert_has (line, "\"Köln\"");
  assert_has (line, "\"Q365\"");
  assert_has (line, "\"layers\"");
  assert_has (line, "\"LEAVE\"");
  assert_has (line, "\"relations\"");
  assert_has (line, "\"mover\"");
  assert_has (line, "\"summary\"");
  assert_lacks (line, "\"offsets\"");

  gst_harness_teardown (h);
}
GST_END_TEST;

/* The element and the library write the same JSON. */
GST_START_TEST (test_same_as_to_json)
{
  static const gchar *const some[] = {"entities", "summary", NULL};
  GstHarness *h = new_harness (UTF8_CAPS);
  g_autoptr (GstNlpDocument) document = new_document ();

  for (GstNlpOffsets offsets = GST_NLP_OFFSETS_CODEPOINT; offsets <= GST_NLP_OFFSETS_UTF16;
       offsets++) {
    g_autofree gchar *line = NULL;
    g_autofree gchar *json = gst_nlp_document_to_json_full (document, offsets, some);

    gst_harness_set (h, "annotationenc", "offsets", offsets, NULL);
    gst_element_set_state (h->element, GST_STATE_READY);
    gst_harness_set (h, "annotationenc", "layers", " entities,, summary ", NULL);
    gst_harness_play (h);
    gst_harness_set_src_caps_str (h, UTF8_CAPS);
    line = encode (h, new_document_buffer ());
    fail_unless_equals_string (line, json);
  }

  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_offset_units)
{
  static const struct {
    GstNlpOffsets unit;
    const gchar *name;
    const gchar *koeln;
  } cases[] = {
      {GST_NLP_OFFSETS_CODEPOINT, NULL, "[11,15]"},
      {GST_NLP_OFFSETS_BYTE, "\"byte\"", "[15,20]"},
      {GST_NLP_OFFSETS_UTF16, "\"utf16\"", "[12,16]"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GstHarness *h = new_harness (UTF8_CAPS);
    g_autofree gchar *line = NULL;

    gst_harness_set (h, "annotationenc", "offsets", cases[i].unit, NULL);
    line = encode (h, new_document_buffer ());
    assert_has (line, cases[i].koeln);
    if (cases[i].name != NULL)
      assert_has (line, cases[i].name);
    else
      assert_lacks (line, "\"offsets\"");
    gst_harness_teardown (h);
  }
}
GST_END_TEST;

GST_START_TEST (test_chosen_layers)
{
  static const struct {
    const gchar *layers;
    const gchar *has;
    const gchar *lacks;
  } cases[] = {
      {"entities", "\"Q365\"", "\"tokens\""},
      {"tokens,sentences", "\"sentences\"", "\"entities\""},
      {"summary", "\"summary\"", "\"sentences\": [["},
      {"moves", "\"LEAVE\"", "\"Q365\""},
      {"nosuch", "\"zoe\"", "\"tokens\""},
      {"", "\"zoe\"", "\"summary\""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GstHarness *h = gst_harness_new_parse ("annotationenc");
    GstElement *enc = gst_harness_find_element (h, "annotationenc");
    g_autofree gchar *line = NULL;

    gst_element_set_state (enc, GST_STATE_NULL);
    g_object_set (enc, "layers", cases[i].layers, NULL);
    gst_element_set_state (enc, GST_STATE_PLAYING);
    gst_harness_set_src_caps_str (h, UTF8_CAPS);
    line = encode (h, new_document_buffer ());
    assert_has (line, "Zoë");
    assert_has (line, cases[i].has);
    assert_lacks (line, cases[i].lacks);

    gst_object_unref (enc);
    gst_harness_teardown (h);
  }
}
GST_END_TEST;

GST_START_TEST (test_buffer_metadata)
{
  GstHarness *h = new_harness (UTF8_CAPS);
  GstBuffer *input = new_document_buffer ();
  GstBuffer *output;

  GST_BUFFER_PTS (input) = 3 * GST_SECOND;
  GST_BUFFER_DURATION (input) = GST_SECOND;
  GST_BUFFER_OFFSET (input) = 7;
  GST_BUFFER_OFFSET_END (input) = 8;
  GST_BUFFER_FLAG_SET (input, GST_BUFFER_FLAG_DELTA_UNIT | GST_BUFFER_FLAG_MARKER);
  output = gst_harness_push_and_pull (h, input);

  fail_unless_equals_uint64 (GST_BUFFER_PTS (output), 3 * GST_SECOND);
  fail_unless_equals_uint64 (GST_BUFFER_DURATION (output), GST_SECOND);
  fail_unless_equals_uint64 (GST_BUFFER_OFFSET (output), 7);
  fail_unless_equals_uint64 (GST_BUFFER_OFFSET_END (output), 8);
  fail_unless (GST_BUFFER_FLAG_IS_SET (output, GST_BUFFER_FLAG_DELTA_UNIT));
  fail_unless (GST_BUFFER_FLAG_IS_SET (output, GST_BUFFER_FLAG_MARKER));
  fail_unless (gst_nlp_buffer_get_document (output) == NULL);

  gst_buffer_unref (output);
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_shared_document)
{
  GstHarness *h = new_harness (UTF8_CAPS);
  GstBuffer *input = new_document_buffer ();
  GstNlpDocument *document = gst_nlp_buffer_get_document (input);
  g_autofree gchar *before = gst_nlp_document_to_json (document);
  g_autofree gchar *after = NULL;
  g_autofree gchar *line = encode (h, gst_buffer_ref (input));

  fail_unless_equals_string (line, before);
  fail_unless (gst_nlp_buffer_get_document (input) == document);
  after = gst_nlp_document_to_json (document);
  fail_unless_equals_string (before, after);

  gst_buffer_unref (input);
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_text_without_document)
{
  GstHarness *h = new_harness (UTF8_CAPS);
  GstBuffer *input = new_text_buffer ("Good evening.", 13);
  g_autofree gchar *line = NULL;

  GST_BUFFER_PTS (input) = 90 * GST_SECOND;
  GST_BUFFER_DURATION (input) = 2 * GST_SECOND;
  line = encode (h, input);
  assert_has (line, "\"Good evening.\"");
  assert_has (line, "90000000000");
  assert_has (line, "2000000000");

  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_markup)
{
  GstHarness *h = new_harness ("text/x-raw, format=pango-markup");
  g_autofree gchar *line = encode (h, new_text_buffer ("<b>AT&amp;T</b> rose.", 21));

  assert_has (line, "\"AT&T rose.\"");

  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_invalid_text_is_skipped)
{
  GstHarness *h = new_harness (UTF8_CAPS);
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstStructure) stats = NULL;
  guint64 documents, bytes, errors;
  g_autofree gchar *line = NULL;

  gst_element_set_bus (h->element, bus);
  fail_unless_equals_int (gst_harness_push (h, new_text_buffer ("Caf\xe9", 4)), GST_FLOW_OK);
  fail_unless_equals_int (gst_harness_buffers_received (h), 0);
  gst_message_unref (pop_message (h, bus, GST_MESSAGE_WARNING));

  line = encode (h, new_text_buffer ("Café", 5));
  assert_has (line, "Café");

  g_object_get (h->element, "stats", &stats, NULL);
  fail_unless (gst_structure_get_uint64 (stats, "documents", &documents));
  fail_unless (gst_structure_get_uint64 (stats, "bytes", &bytes));
  fail_unless (gst_structure_get_uint64 (stats, "errors", &errors));
  fail_unless_equals_uint64 (documents, 1);
  fail_unless_equals_uint64 (bytes, strlen (line) + 1);
  fail_unless_equals_uint64 (errors, 1);

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_invalid_text_stops)
{
  GstHarness *h = new_harness (UTF8_CAPS);
  g_autoptr (GstBus) bus = gst_bus_new ();

  gst_element_set_bus (h->element, bus);
  gst_harness_set (h, "annotationenc", "on-error", GST_NLP_ON_ERROR_STOP, NULL);
  fail_unless_equals_int (gst_harness_push (h, new_text_buffer ("Caf\xe9", 4)), GST_FLOW_ERROR);
  gst_message_unref (pop_message (h, bus, GST_MESSAGE_ERROR));

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST;

static void
assert_text_comes_back (GstHarness *h, const gchar *text, gsize length)
{
  g_autofree gchar *line = encode (h, new_text_buffer (text, length));
  g_autoptr (GError) error = NULL;
  g_autoptr (GstNlpDocument) document = gst_nlp_document_new_from_json (line, &error);
  const gchar *read;
  gsize read_length;

  fail_unless (document != NULL, "%s", error ? error->message : "");
  read = gst_nlp_document_peek_text (document, &read_length);
  fail_unless_equals_uint64 (read_length, length);
  fail_unless (memcmp (read, text, length) == 0);
}

GST_START_TEST (test_odd_texts)
{
  static const gchar nuls[] = "a\0b\0";
  GstHarness *h = new_harness (UTF8_CAPS);
  g_autofree gchar *spaces = g_strnfill (1000000, ' ');

  assert_text_comes_back (h, "", 0);
  assert_text_comes_back (h, "x", 1);
  assert_text_comes_back (h, nuls, sizeof nuls);
  assert_text_comes_back (h, spaces, 1000000);
  assert_text_comes_back (h, "one\r\ntwo\r\n", 10);
  assert_text_comes_back (h, "\"\\\b\f\t/\x7f\x01", 8);
  assert_text_comes_back (h, "👩‍👩‍👧 e\xcc\x81\xcc\x81 \xe2\x80\xa8",
                          strlen ("👩‍👩‍👧 e\xcc\x81\xcc\x81 \xe2\x80\xa8"));

  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_flush_and_eos)
{
  GstHarness *h = new_harness (UTF8_CAPS);
  GstSegment segment;
  g_autofree gchar *before = encode (h, new_document_buffer ());
  g_autofree gchar *after = NULL;

  gst_harness_push_event (h, gst_event_new_flush_start ());
  gst_harness_push_event (h, gst_event_new_flush_stop (TRUE));
  gst_segment_init (&segment, GST_FORMAT_BYTES);
  gst_harness_push_event (h, gst_event_new_segment (&segment));
  after = encode (h, new_document_buffer ());
  fail_unless_equals_string (before, after);
  fail_unless (gst_harness_push_event (h, gst_event_new_eos ()));

  gst_harness_teardown (h);
}
GST_END_TEST;

/* Returns a section of a document, with a token and a sentence for each letter. */
static GstBuffer *
new_section_buffer (const gchar *id, const gchar *text, guint number, gboolean is_last)
{
  g_autoptr (GstNlpDocument) document = gst_nlp_document_new (text, NULL);
  const GstNlpSection section = {number, is_last, {number, number, number}};

  gst_nlp_document_set_metadata (document, "id", id);
  gst_nlp_document_set_section (document, &section);
  for (guint i = 0; text[i] != '\0'; i++) {
    gst_nlp_document_add_span (document, GST_NLP_LAYER_TOKENS, i, i + 1, NULL, 1.0);
    gst_nlp_document_add_span (document, GST_NLP_LAYER_SENTENCES, i, i + 1, NULL, 1.0);
  }
  return gst_nlp_buffer_new (document);
}

/* Sections of a document are numbered as one, and begin it once. */
GST_START_TEST (test_conllu)
{
  GstHarness *h = gst_harness_new_parse ("annotationenc format=conllu");
  static const struct {
    const gchar *id, *text;
    guint number;
    gboolean is_last;
    const gchar *comments;
  } sections[] = {
      {"a", "xy", 0, FALSE,
       "# newdoc id = a # sent_id = a-1 # text = x # sent_id = a-2 # text = y"},
      {"a", "z", 1, TRUE, "# sent_id = a-3 # text = z"},
      {"b", "x", 0, TRUE, "# newdoc id = b # sent_id = b-1 # text = x"},
  };
  g_autoptr (GstCaps) caps = NULL;

  gst_harness_set_src_caps_str (h, UTF8_CAPS);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++) {
    GstBuffer *output =
        gst_harness_push_and_pull (h, new_section_buffer (sections[i].id, sections[i].text,
                                                          sections[i].number, sections[i].is_last));
    g_autoptr (GString) comments = g_string_new (NULL);
    g_auto (GStrv) lines = NULL;
    GstMapInfo map;

    fail_unless (gst_buffer_map (output, &map, GST_MAP_READ));
    lines = g_strsplit ((const gchar *)map.data, "\n", -1);
    for (gchar **line = lines; **line != '\0' || line[1] != NULL; line++) {
      if (**line == '#')
        g_string_append_printf (comments, "%s%s", comments->len > 0 ? " " : "", *line);
    }
    fail_unless_equals_string (comments->str, sections[i].comments);
    gst_buffer_unmap (output, &map);
    gst_buffer_unref (output);
  }
  caps = gst_pad_get_current_caps (h->sinkpad);
  fail_unless (gst_structure_has_name (gst_caps_get_structure (caps, 0), "application/x-conllu"));

  gst_harness_teardown (h);
}
GST_END_TEST;

/* A text without tokens is an error that says what to insert. */
GST_START_TEST (test_conllu_needs_tokens)
{
  GstHarness *h = gst_harness_new_parse ("annotationenc format=conllu");
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GError) error = NULL;
  GstMessage *message;

  gst_element_set_bus (h->element, bus);
  gst_harness_set_src_caps_str (h, UTF8_CAPS);
  gst_harness_push (h, new_text_buffer ("a", 1));
  fail_unless (gst_harness_try_pull (h) == NULL);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING);
  fail_unless (message != NULL);
  gst_message_parse_warning (message, &error, NULL);
  fail_unless (strstr (error->message, "tokenizer") != NULL, "%s", error->message);

  gst_message_unref (message);
  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST;

GST_START_TEST (test_states_twice)
{
  GstElement *enc = gst_element_factory_make ("annotationenc", NULL);

  g_object_set (enc, "layers", "tokens,entities", NULL);
  for (guint i = 0; i < 2; i++) {
    fail_unless_equals_int (gst_element_set_state (enc, GST_STATE_PLAYING),
                            GST_STATE_CHANGE_SUCCESS);
    fail_unless_equals_int (gst_element_set_state (enc, GST_STATE_NULL), GST_STATE_CHANGE_SUCCESS);
  }
  gst_object_unref (enc);
}
GST_END_TEST;

GST_START_TEST (test_properties)
{
  GstElement *enc = gst_element_factory_make ("annotationenc", NULL);
  GstNlpOffsets offsets;
  GstNlpOnError on_error;
  g_autofree gchar *layers = NULL;

  g_object_get (enc, "offsets", &offsets, "layers", &layers, "on-error", &on_error, NULL);
  fail_unless_equals_int (offsets, GST_NLP_OFFSETS_CODEPOINT);
  fail_unless_equals_int (on_error, GST_NLP_ON_ERROR_SKIP);
  fail_unless (layers == NULL);

  gst_util_set_object_arg (G_OBJECT (enc), "offsets", "utf16");
  gst_util_set_object_arg (G_OBJECT (enc), "on-error", "stop");
  gst_util_set_object_arg (G_OBJECT (enc), "layers", "tokens");
  g_object_get (enc, "offsets", &offsets, "layers", &layers, "on-error", &on_error, NULL);
  fail_unless_equals_int (offsets, GST_NLP_OFFSETS_UTF16);
  fail_unless_equals_int (on_error, GST_NLP_ON_ERROR_STOP);
  fail_unless_equals_string (layers, "tokens");

  gst_object_unref (enc);
}
GST_END_TEST;

/* The archive ends at the end of the stream, and a stream without documents has no bytes. */
GST_START_TEST (test_archive_of_brat)
{
  GstHarness *h = gst_harness_new_parse ("annotationenc format=brat");
  g_autoptr (GstCaps) caps = NULL;
  GstBuffer *output;

  gst_harness_set_src_caps_str (h, UTF8_CAPS);
  for (guint i = 0; i < 2; i++) {
    output = gst_harness_push_and_pull (h, new_document_buffer ());
    fail_unless_equals_uint64 (gst_buffer_get_size (output), 4 * 512);
    fail_unless_equals_int (gst_buffer_memcmp (output, 0, i == 0 ? "zoe.txt" : "zoe-2.txt", 8), 0);
    fail_unless_equals_int (gst_buffer_memcmp (output, 3 * 512, "T1\tPERSON 0 3\tZo\303\253\n", 19),
                            0);
    gst_buffer_unref (output);
  }
  fail_unless (gst_harness_push_event (h, gst_event_new_eos ()));
  output = gst_harness_pull (h);
  fail_unless_equals_int (gst_buffer_memcmp (output, 0, "annotation.conf", 16), 0);
  fail_unless_equals_uint64 (gst_buffer_get_size (output) % 512, 0);
  gst_buffer_unref (output);
  caps = gst_pad_get_current_caps (h->sinkpad);
  fail_unless (gst_structure_has_name (gst_caps_get_structure (caps, 0), "application/x-tar"));
  gst_harness_teardown (h);

  h = gst_harness_new_parse ("annotationenc format=brat");
  gst_harness_set_src_caps_str (h, UTF8_CAPS);
  fail_unless (gst_harness_push_event (h, gst_event_new_eos ()));
  fail_unless (gst_harness_try_pull (h) == NULL);
  gst_harness_teardown (h);
}
GST_END_TEST;

/* The ids of annotations do not change if other annotations are left out. */
GST_START_TEST (test_web_annotations)
{
  GstHarness *h = gst_harness_new_parse ("annotationenc format=webannotation layers=moves");
  g_autofree gchar *line = NULL;
  g_autofree gchar *all = NULL;
  g_autofree gchar *id = NULL;
  const gchar *item;

  gst_harness_set_src_caps_str (h, UTF8_CAPS);
  line = encode (h, new_document_buffer ());
  gst_harness_teardown (h);
  h = gst_harness_new_parse ("annotationenc format=webannotation");
  gst_harness_set_src_caps_str (h, UTF8_CAPS);
  all = encode (h, new_document_buffer ());
  gst_harness_teardown (h);

  assert_has (line, "\"motivation\": \"classifying\"");
  assert_lacks (line, "PERSON");
  item = strstr (line, "\"motivation\": \"classifying\"");
  id = g_strndup (item - 70, 45);
  assert_has (id, "urn:uuid:");
  assert_has (all, id);
  assert_has (all, "{\"type\": \"SpecificResource\", \"purpose\": \"identifying\", "
                   "\"source\": \"http://www.wikidata.org/entity/Q365\"}");
  assert_has (all, "\"selector\": [{\"type\": \"TextPositionSelector\", \"start\": 11, "
                   "\"end\": 15}, {\"type\": \"TextQuoteSelector\", \"exact\": \"K\303\266ln\", "
                   "\"prefix\": \"Zo\303\253 \360\237\230\200 left \", "
                   "\"suffix\": \". She was glad.\"}]");
}
GST_END_TEST;

static Suite *
annotationenc_suite (void)
{
  Suite *suite = suite_create ("annotationenc");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_all_layers);
  tcase_add_test (tcase, test_same_as_to_json);
  tcase_add_test (tcase, test_offset_units);
  tcase_add_test (tcase, test_chosen_layers);
  tcase_add_test (tcase, test_buffer_metadata);
  tcase_add_test (tcase, test_shared_document);
  tcase_add_test (tcase, test_text_without_document);
  tcase_add_test (tcase, test_markup);
  tcase_add_test (tcase, test_invalid_text_is_skipped);
  tcase_add_test (tcase, test_invalid_text_stops);
  tcase_add_test (tcase, test_odd_texts);
  tcase_add_test (tcase, test_flush_and_eos);
  tcase_add_test (tcase, test_conllu);
  tcase_add_test (tcase, test_conllu_needs_tokens);
  tcase_add_test (tcase, test_archive_of_brat);
  tcase_add_test (tcase, test_web_annotations);
  tcase_add_test (tcase, test_states_twice);
  tcase_add_test (tcase, test_properties);

  return suite;
}

GST_CHECK_MAIN (annotationenc)
