/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entitytagger.c: tests of the element entitytagger.
 */

#include "tempfolder.h"
#include "testutil.h"

#include "gstnlpmeta.h"

#define A_MILLION 1000000

static GstHarness *
new_harness (const gchar *launch_line)
{
  GstHarness *harness = gst_harness_new_parse (launch_line);

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  return harness;
}

/* Pushes @buffer and returns the document that comes out. */
static GstNlpDocument *
push (GstHarness *harness, GstBuffer *buffer)
{
  g_autoptr (GstBuffer) out = NULL;

  fail_unless_equals_int (gst_harness_push (harness, buffer), GST_FLOW_OK);
  out = gst_harness_pull (harness);
  fail_unless (out != NULL);
  return g_object_ref (gst_nlp_buffer_get_document (out));
}

/* Writes the entities as "Japan/GPE; Friday/DATE". */
static gchar *
show_entities (GstNlpDocument *document)
{
  guint n = gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_ENTITIES);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GstNlpSpan) span = gst_nlp_document_get_span (document, GST_NLP_LAYER_ENTITIES, i);
    g_autofree gchar *text = gst_nlp_span_get_text (span);

    g_string_append_printf (shown, "%s%s/%s", i > 0 ? "; " : "", text,
                            gst_nlp_span_get_label (span));
  }
  return g_string_free (shown, FALSE);
}

static void
assert_entities (GstHarness *harness, const gchar *text, gsize length, const gchar *expected)
{
  g_autoptr (GstNlpDocument) document = push (harness, text_buffer_len (text, length));
  g_autofree gchar *shown = show_entities (document);

  fail_unless_equals_string (shown, expected);
}

/* Asserts the entities that @element, a launch line, finds after a tokenizer. */
static void
assert_tagged (const gchar *element, const gchar *text, const gchar *expected)
{
  g_autofree gchar *line = g_strconcat ("tokenizer ! ", element, NULL);
  GstHarness *harness = new_harness (line);

  assert_entities (harness, text, strlen (text), expected);
  gst_harness_teardown (harness);
}

static const gchar news[] = "On Friday Mr. Tanaka left Japan for $5 million.";

GST_START_TEST (test_entities)
{
  assert_tagged ("entitytagger", news, "Friday/DATE; Tanaka/PERSON; Japan/GPE; $5 million/MONEY");
}
GST_END_TEST;

/* A message has the entities of a document, if it is asked for. */
GST_START_TEST (test_messages)
{
  GstHarness *harness = new_harness ("tokenizer ! entitytagger name=tagger post-messages=true");
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstNlpDocument) document = NULL;
  g_autoptr (GstMessage) message = NULL;
  const GstStructure *structure, *entity;
  const GValue *entities;
  guint64 start;

  gst_element_set_bus (harness->element, bus);
  document = push (harness, text_buffer ("Zo\u00eb left Japan."));
  message = gst_bus_timed_pop_filtered (bus, 10 * GST_SECOND, GST_MESSAGE_ELEMENT);
  fail_if (message == NULL);
  structure = gst_message_get_structure (message);
  fail_unless (gst_structure_has_name (structure, "gst-nlp-entities"));
  entities = gst_structure_get_value (structure, "entities");
  fail_unless_equals_int (gst_value_array_get_size (entities),
                          gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_ENTITIES));
  entity = gst_value_get_structure (
      gst_value_array_get_value (entities, gst_value_array_get_size (entities) - 1));
  fail_unless_equals_string (gst_structure_get_string (entity, "label"), "GPE");
  fail_unless_equals_string (gst_structure_get_string (entity, "text"), "Japan");
  fail_unless_equals_string (gst_structure_get_string (entity, "id"), "JP");
  fail_unless (gst_structure_get_uint64 (entity, "start", &start));
  fail_unless_equals_uint64 (start, 9);
  gst_element_set_bus (harness->element, NULL);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_attributes)
{
  GstHarness *harness = new_harness ("tokenizer ! entitytagger");
  g_autoptr (GstNlpDocument) document =
      push (harness, text_buffer ("\u00e9t\u00e9: the U.S. and the United States"));
  g_autoptr (GstNlpSpan) short_name =
      gst_nlp_document_get_span (document, GST_NLP_LAYER_ENTITIES, 0);
  g_autoptr (GstNlpSpan) full_name =
      gst_nlp_document_get_span (document, GST_NLP_LAYER_ENTITIES, 1);

  fail_unless_equals_int (gst_nlp_span_get_start (short_name), 9);
  fail_unless_equals_string (gst_nlp_span_get_attribute (short_name, "name"), "United States");
  fail_unless_equals_string (gst_nlp_span_get_attribute (short_name, "id"), "US");
  fail_unless_equals_string (gst_nlp_span_get_attribute (short_name, "source"),
                             "gazetteer:countries");
  fail_unless (gst_nlp_span_get_score (short_name) > 0.5);
  fail_unless_equals_int (gst_nlp_span_get_chain (short_name), 0);
  fail_unless_equals_int (gst_nlp_span_get_chain (full_name), 0);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_indicators)
{
  GstHarness *harness = new_harness ("tokenizer ! entitytagger engines=patterns");
  g_autoptr (GstNlpDocument) document = push (
      harness, text_buffer ("Block hxxp://evil[.]com/a and CVE-2021-44228 or cve-2021-44228."));
  g_autoptr (GstNlpSpan) url = gst_nlp_document_get_span (document, GST_NLP_LAYER_ENTITIES, 0);
  g_autoptr (GstNlpSpan) plain = gst_nlp_document_get_span (document, GST_NLP_LAYER_ENTITIES, 1);
  g_autoptr (GstNlpSpan) small = gst_nlp_document_get_span (document, GST_NLP_LAYER_ENTITIES, 2);

  fail_unless_equals_string (gst_nlp_span_get_label (url), "URL");
  fail_unless_equals_string (gst_nlp_span_get_attribute (url, "value"), "http://evil.com/a");
  fail_unless_equals_string (gst_nlp_span_get_attribute (url, "source"), "pattern:url");
  fail_unless (gst_nlp_span_get_attribute (plain, "value") == NULL);
  fail_unless_equals_string (gst_nlp_span_get_attribute (plain, "id"), "CVE-2021-44228");
  fail_unless_equals_string (gst_nlp_span_get_attribute (small, "id"), "CVE-2021-44228");
  fail_unless_equals_int (gst_nlp_span_get_chain (small), gst_nlp_span_get_chain (plain));
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* The model overrules lists and rules, but not what is certain by its form. */
GST_START_TEST (test_certain)
{
  assert_tagged ("entitytagger", "Fixed: CVE-2031-1001, CVE-2031-1002.",
                 "CVE-2031-1001/VULNERABILITY; CVE-2031-1002/VULNERABILITY");
  assert_tagged ("entitytagger", "Last seen | 14.05.2031 | Ports", "14.05.2031/DATE");
  assert_tagged ("entitytagger", "Tide Harbour Software GmbH sells ropes.",
                 "Tide Harbour Software GmbH/ORG");
  assert_tagged ("entitytagger", "Halden Beryl Trading Co., Ltd. sells ropes.",
                 "Halden Beryl Trading Co., Ltd./ORG");
  assert_tagged ("entitytagger", "The Dutch National Tide Security Centre said so.",
                 "Dutch National Tide Security Centre/ORG");
  assert_tagged ("entitytagger", "She moved to Adelaide, SA.", "Adelaide/GPE; SA/GPE");
}
GST_END_TEST;

GST_START_TEST (test_table)
{
  assert_tagged ("entitytagger", "Ana Ruiz\tOslo\nOmar Haddad\tLima\n",
                 "Ana Ruiz/PERSON; Oslo/GPE; Omar Haddad/PERSON; Lima/GPE");
}
GST_END_TEST;

/* Threats of the list that ships have their ids, and ordinary words stay ordinary. */
GST_START_TEST (test_threats)
{
  assert_tagged ("entitytagger", "The group APT28 used Mimikatz.",
                 "APT28/THREAT_ACTOR; Mimikatz/TOOL");
  assert_tagged ("entitytagger", "They play at home and pay the bill.", "");
}
GST_END_TEST;

/* The text around a name, and the rest of the document, correct the model. */
GST_START_TEST (test_document)
{
  assert_tagged ("entitytagger", "In two cases they installed a loader that we call MISTGULL.",
                 "two/CARDINAL; MISTGULL/MALWARE");
  assert_tagged ("entitytagger", "Halvard Freight Ltd lost a ship. Later Halvard said it was safe.",
                 "Halvard Freight Ltd/ORG; Halvard/ORG");
  assert_tagged ("entitytagger", "the fbi warned on monday that apt28 broke into routers in poland",
                 "fbi/ORG; monday/DATE; apt28/THREAT_ACTOR; poland/GPE");
  assert_tagged ("entitytagger", "MINISTRY OF DIGITAL AFFAIRS\nPress release of today",
                 "MINISTRY OF DIGITAL AFFAIRS/ORG; today/DATE");
}
GST_END_TEST;

/* Existing entities are kept and not found again. */
GST_START_TEST (test_twice)
{
  assert_tagged ("entitytagger ! entitytagger", news,
                 "Friday/DATE; Tanaka/PERSON; Japan/GPE; $5 million/MONEY");
  assert_tagged ("entitytagger labels=GPE ! entitytagger labels=DATE,GPE", news,
                 "Japan/GPE; Friday/DATE");
}
GST_END_TEST;

GST_START_TEST (test_existing_entity)
{
  GstHarness *harness = new_harness ("tokenizer ! entitytagger");
  g_autoptr (GstNlpDocument) document = new_document ("Bank of Japan, France, Japan");
  g_autoptr (GstNlpDocument) out = NULL;
  g_autoptr (GstNlpSpan) added = NULL;
  g_autofree gchar *shown = NULL;
  gint index = gst_nlp_document_add_entity (document, 0, 4, "MINE", 1.0);

  gst_nlp_document_set_span_chain (document, GST_NLP_LAYER_ENTITIES, (guint)index, 7);
  out = push (harness, gst_nlp_buffer_new (document));
  shown = show_entities (out);
  fail_unless_equals_string (shown, "Bank/MINE; France/GPE; Japan/GPE");
  added = gst_nlp_document_get_span (out, GST_NLP_LAYER_ENTITIES, 1);
  fail_unless (gst_nlp_span_get_chain (added) > 7);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_engines)
{
  static const gchar found[] = "Friday/DATE; Tanaka/PERSON; $5 million/MONEY";

  assert_tagged ("entitytagger engines=gazetteer", news, "Japan/GPE");
  assert_tagged ("entitytagger engines=patterns+names", news, found);
  assert_tagged ("entitytagger engines=patterns,names", news, found);
  assert_tagged ("entitytagger engines=\"patterns, names\"", news, found);
  assert_tagged ("entitytagger engines=0xc", news, found);
  assert_tagged ("entitytagger engines=none", news, "");
  assert_tagged ("entitytagger engines=0", news, "");
}
GST_END_TEST;

/* Engines as strings: @string is read as @expected. */
static void
assert_engines (const gchar *string, const gchar *expected)
{
  g_autoptr (GstElement) element =
      gst_object_ref_sink (gst_element_factory_make ("entitytagger", NULL));
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree gchar *written = NULL;

  gst_util_set_object_arg (G_OBJECT (element), "engines", string);
  g_object_get_property (G_OBJECT (element), "engines", &value);
  written = gst_value_serialize (&value);
  fail_unless_equals_string (written, expected);
}

GST_START_TEST (test_engines_as_strings)
{
  assert_engines ("names+model", "model+names");
  assert_engines ("names,model", "model+names");
  assert_engines ("model+gazetteer,patterns+names", "model+gazetteer+patterns+names");
  assert_engines ("none", "none");
  assert_engines ("2", "gazetteer");
  /* Invalid strings don't change the property. */
  assert_engines ("model+nix", "model+gazetteer+patterns+names");
  assert_engines ("model+", "model+gazetteer+patterns+names");
  assert_engines ("16", "model+gazetteer+patterns+names");
}
GST_END_TEST;

GST_START_TEST (test_labels)
{
  assert_tagged ("entitytagger labels=\"PERSON, ,DATE\"", news, "Friday/DATE; Tanaka/PERSON");
  assert_tagged ("entitytagger labels=NONE", news, "");
}
GST_END_TEST;

GST_START_TEST (test_gazetteer)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *one = temp_folder_write (folder, "one.tsv", "left\tVERB\nJapan\tTEAM\n");
  g_autofree gchar *two = temp_folder_write (folder, "two.tsv", "Japan\tBAND\tJapan\tQ1\n");
  g_autofree gchar *line =
      g_strdup_printf ("entitytagger engines=gazetteer gazetteer=\"%s; %s\"", one, two);

  assert_tagged (line, news, "left/VERB; Japan/BAND");
}
GST_END_TEST;

/* Setting either property replaces all files. */
GST_START_TEST (test_gazetteer_replaced)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *one = temp_folder_write (folder, "one.tsv", "Japan\tONE\nleft\tVERB\n");
  g_autofree gchar *two = temp_folder_write (folder, "two.tsv", "Japan\tTWO\n");
  g_autofree gchar *string =
      g_strdup_printf ("entitytagger engines=gazetteer gazetteer=%s gazetteer=%s", one, two);
  g_autofree gchar *array =
      g_strdup_printf ("entitytagger engines=gazetteer gazetteer=%s gazetteers=\"<%s>\"", one, two);
  g_autofree gchar *both =
      g_strdup_printf ("entitytagger engines=gazetteer gazetteers=\"<%s, %s>\"", one, two);
  g_autofree gchar *removed =
      g_strdup_printf ("entitytagger engines=gazetteer gazetteer=%s gazetteer=\"\"", one);

  assert_tagged (string, news, "Japan/TWO");
  assert_tagged (array, news, "Japan/TWO");
  assert_tagged (both, news, "left/VERB; Japan/TWO");
  assert_tagged (removed, news, "Japan/GPE");
}
GST_END_TEST;

/* In an array, names of files may contain the separator of the string. */
GST_START_TEST (test_gazetteer_with_separator)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "one;two.tsv", "Japan\tONE\n");
  g_autofree gchar *line =
      g_strdup_printf ("entitytagger engines=gazetteer gazetteers=\"<\\\"%s\\\">\"", path);

  assert_tagged (line, news, "Japan/ONE");
}
GST_END_TEST;

/* Both properties return the same files. */
GST_START_TEST (test_gazetteer_read_back)
{
  g_autoptr (GstElement) element =
      gst_object_ref_sink (gst_element_factory_make ("entitytagger", NULL));
  g_auto (GValue) array = G_VALUE_INIT;
  g_autofree gchar *string = NULL;

  g_object_set (element, "gazetteer", " a.tsv;;b.tsv ; ", NULL);
  g_object_get (element, "gazetteer", &string, NULL);
  fail_unless_equals_string (string, "a.tsv;b.tsv");
  g_object_get_property (G_OBJECT (element), "gazetteers", &array);
  fail_unless_equals_int (gst_value_array_get_size (&array), 2);
  fail_unless_equals_string (g_value_get_string (gst_value_array_get_value (&array, 1)), "b.tsv");
}
GST_END_TEST;

/* Opens the element with a file that can't be used. Returns the error that it posts. */
static GError *
fail_to_open (const gchar *property, const gchar *path)
{
  g_autoptr (GstElement) element =
      gst_object_ref_sink (gst_element_factory_make ("entitytagger", NULL));
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  GError *error = NULL;

  gst_element_set_bus (element, bus);
  g_object_set (element, property, path, NULL);
  fail_unless_equals_int (gst_element_set_state (element, GST_STATE_PAUSED),
                          GST_STATE_CHANGE_FAILURE);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  fail_unless (message != NULL);
  gst_message_parse_error (message, &error, NULL);
  gst_element_set_bus (element, NULL);
  gst_element_set_state (element, GST_STATE_NULL);
  return error;
}

GST_START_TEST (test_bad_gazetteer)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "bad.tsv", "Japan\tGPE\nNippon\n");
  g_autofree gchar *place = g_strconcat (path, ":2: expected", NULL);
  g_autoptr (GError) format = fail_to_open ("gazetteer", path);
  g_autoptr (GError) missing = fail_to_open ("gazetteer", "/nowhere/names.tsv");

  fail_unless (strstr (format->message, place) != NULL, "%s", format->message);
  fail_unless (strstr (missing->message, "/nowhere/names.tsv") != NULL, "%s", missing->message);
}
GST_END_TEST;

GST_START_TEST (test_bad_model)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "en.model", "Japan\tGPE\n");
  g_autofree gchar *place = g_strconcat (path, ": not a model", NULL);
  g_autoptr (GError) format = fail_to_open ("model", path);
  g_autoptr (GError) missing = fail_to_open ("model", "/nowhere/en.model");

  fail_unless (strstr (format->message, place) != NULL, "%s", format->message);
  fail_unless (strstr (missing->message, "/nowhere/en.model") != NULL, "%s", missing->message);
}
GST_END_TEST;

GST_START_TEST (test_no_tokens)
{
  GstHarness *harness = new_harness ("entitytagger on-error=stop");
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gchar *debug = NULL;

  gst_element_set_bus (harness->element, bus);
  fail_unless_equals_int (gst_harness_push (harness, text_buffer (news)), GST_FLOW_ERROR);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  gst_message_parse_error (message, &error, &debug);
  fail_unless (strstr (error->message, "tokenizer") != NULL ||
                   strstr (debug, "put a tokenizer before") != NULL,
               "%s: %s", error->message, debug);
  gst_element_set_bus (harness->element, NULL);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_defaults)
{
  g_autoptr (GstElement) element =
      gst_object_ref_sink (gst_element_factory_make ("entitytagger", NULL));
  g_autofree gchar *gazetteer = NULL;
  g_autofree gchar *labels = NULL;
  guint engines = 0;

  g_object_get (element, "gazetteer", &gazetteer, "labels", &labels, "engines", &engines, NULL);
  fail_unless (gazetteer == NULL);
  fail_unless (labels == NULL);
  fail_unless_equals_int (engines, 0xf);
}
GST_END_TEST;

/* New settings take effect when the element is opened again. */
GST_START_TEST (test_states)
{
  static const gchar *const labels[] = {"GPE", "DATE"};
  static const gchar *const expected[] = {"Japan/GPE", "Friday/DATE"};
  g_autoptr (GstElement) tagger =
      gst_object_ref_sink (gst_element_factory_make ("entitytagger", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    GstHarness *tokenizer = new_harness ("tokenizer");
    GstHarness *harness;
    g_autoptr (GstNlpDocument) tokens = push (tokenizer, text_buffer (news));
    g_autoptr (GstNlpDocument) document = NULL;
    g_autofree gchar *shown = NULL;

    g_object_set (tagger, "labels", labels[i], NULL);
    harness = gst_harness_new_with_element (tagger, "sink", "src");
    gst_harness_set_src_caps_str (harness, TEXT_CAPS);
    document = push (harness, gst_nlp_buffer_new (tokens));
    shown = show_entities (document);
    fail_unless_equals_string (shown, expected[i]);
    gst_harness_teardown (harness);
    gst_harness_teardown (tokenizer);
    gst_element_set_state (tagger, GST_STATE_NULL);
  }
}
GST_END_TEST;

GST_START_TEST (test_flush_and_eos)
{
  GstHarness *harness = new_harness ("tokenizer ! entitytagger");
  GstSegment segment;

  assert_entities (harness, "in Japan", 8, "Japan/GPE");
  fail_unless (gst_harness_push_event (harness, gst_event_new_flush_start ()));
  fail_unless (gst_harness_push_event (harness, gst_event_new_flush_stop (TRUE)));
  gst_segment_init (&segment, GST_FORMAT_TIME);
  fail_unless (gst_harness_push_event (harness, gst_event_new_segment (&segment)));
  assert_entities (harness, "in Japan", 8, "Japan/GPE");
  fail_unless (gst_harness_push_event (harness, gst_event_new_eos ()));
  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("Japan")), GST_FLOW_EOS);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_odd_input)
{
  GstHarness *harness = new_harness ("tokenizer ! entitytagger engines=gazetteer+patterns+names");
  g_autofree gchar *spaces = g_strnfill (A_MILLION, ' ');

  assert_entities (harness, "", 0, "");
  assert_entities (harness, "x", 1, "");
  assert_entities (harness, "in Japan\0 Mr.\0Tanaka", 20, "Japan/GPE");
  assert_entities (harness, spaces, A_MILLION, "");
  assert_entities (harness, "New\r\nYork", 9, "New\r\nYork/GPE");
  assert_entities (harness, "\U0001F600 Japan e\u0301", 14, "Japan/GPE");
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* A document that is not UTF-8 is left out; the next one passes. */
GST_START_TEST (test_invalid_utf8)
{
  GstHarness *harness = new_harness ("tokenizer ! entitytagger");

  fail_unless_equals_int (gst_harness_push (harness, text_buffer_len ("a\xff\xfe", 3)),
                          GST_FLOW_OK);
  fail_unless_equals_int (gst_harness_buffers_in_queue (harness), 0);
  assert_entities (harness, "in Japan", 8, "Japan/GPE");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_threads)
{
  GstHarness *harness = new_harness ("tokenizer ! entitytagger n-threads=4");
  const guint n = 200;

  for (guint i = 0; i < n; i++)
    fail_unless_equals_int (
        gst_harness_push (harness, text_buffer (i % 2 == 0 ? news : "in France")), GST_FLOW_OK);
  fail_unless (gst_harness_push_event (harness, gst_event_new_eos ()));
  for (guint i = 0; i < n; i++) {
    g_autoptr (GstBuffer) buffer = gst_harness_pull (harness);
    g_autofree gchar *shown = show_entities (gst_nlp_buffer_get_document (buffer));

    fail_unless_equals_string (
        shown,
        i % 2 == 0 ? "Friday/DATE; Tanaka/PERSON; Japan/GPE; $5 million/MONEY" : "France/GPE");
  }
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Makes a buffer with a section of the document "a". */
static GstBuffer *
section_buffer (const gchar *text, guint64 number, gboolean is_last)
{
  g_autoptr (GstNlpDocument) document = new_document (text);
  const GstNlpSection section = {.number = number, .is_last = is_last};

  gst_nlp_document_set_metadata (document, "id", "a");
  gst_nlp_document_set_section (document, &section);
  return gst_nlp_buffer_new (document);
}

/* Chains continue through the sections of a document, and restart with the next document. */
static void
assert_chains (GstHarness *harness)
{
  static const gchar *const texts[] = {"President Barack Obama came.", "France knows Mr. Tanaka.",
                                       "Tanaka met Obama in France."};
  static const gint chains[] = {0, 1, 2, 2, 0, 1};
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    gst_harness_push (harness, section_buffer (texts[i], i, i == 2));
  gst_harness_push (harness, text_buffer (texts[1]));

  for (guint i = 0; i < 4; i++) {
    g_autoptr (GstBuffer) buffer = gst_harness_pull (harness);
    GstNlpDocument *document = gst_nlp_buffer_get_document (buffer);
    gsize n_spans;
    const GstNlpRawSpan *spans =
        gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n_spans);

    if (i == 3)
      fail_unless_equals_int (spans[0].chain, 0);
    for (gsize j = 0; i < 3 && j < n_spans; j++)
      fail_unless_equals_int (spans[j].chain, chains[n++]);
  }
  fail_unless_equals_int (n, G_N_ELEMENTS (chains));
}

GST_START_TEST (test_sections)
{
  GstHarness *harness = new_harness ("tokenizer ! entitytagger n-threads=4");

  for (guint i = 0; i < 20; i++)
    assert_chains (harness);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static Suite *
entitytagger_suite (void)
{
  Suite *suite = suite_create ("entitytagger");
  TCase *tests = tcase_create ("general");

  suite_add_tcase (suite, tests);
  tcase_add_test (tests, test_entities);
  tcase_add_test (tests, test_messages);
  tcase_add_test (tests, test_attributes);
  tcase_add_test (tests, test_indicators);
  tcase_add_test (tests, test_certain);
  tcase_add_test (tests, test_table);
  tcase_add_test (tests, test_threats);
  tcase_add_test (tests, test_document);
  tcase_add_test (tests, test_twice);
  tcase_add_test (tests, test_existing_entity);
  tcase_add_test (tests, test_engines);
  tcase_add_test (tests, test_engines_as_strings);
  tcase_add_test (tests, test_labels);
  tcase_add_test (tests, test_gazetteer);
  tcase_add_test (tests, test_gazetteer_replaced);
  tcase_add_test (tests, test_gazetteer_with_separator);
  tcase_add_test (tests, test_gazetteer_read_back);
  tcase_add_test (tests, test_bad_gazetteer);
  tcase_add_test (tests, test_bad_model);
  tcase_add_test (tests, test_no_tokens);
  tcase_add_test (tests, test_defaults);
  tcase_add_test (tests, test_states);
  tcase_add_test (tests, test_flush_and_eos);
  tcase_add_test (tests, test_odd_input);
  tcase_add_test (tests, test_invalid_utf8);
  tcase_add_test (tests, test_sections);
  tcase_add_test (tests, test_threads);
  return suite;
}

GST_CHECK_MAIN (entitytagger)
