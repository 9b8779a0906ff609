/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * summarizer.c: tests of the element summarizer.
 */

#include "testutil.h"

#include <string.h>

static const gchar *const news[] = {
    "Harbour Towns Agree on Ferry",
    "By Jane Doe",
    "The councils of Alten and Brede agreed on Monday to pay for a ferry between the towns .",
    "What does a winter without a ferry mean ?",
    "The ferry between Alten and Brede stopped in March when the company that ran it closed .",
    "It was a cold day for all .",
    NULL,
};

/* Returns a segmented document: one sentence per line, tokens between spaces. */
static GstNlpDocument *
segmented_document (const gchar *const *lines)
{
  g_autofree gchar *text = g_strjoinv ("\n", (gchar **)lines);
  GstNlpDocument *document = new_document (text);
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  guint32 offset = 0;

  for (gsize i = 0; lines[i] != NULL; i++) {
    GstNlpRange sentence = {offset, offset + strlen (lines[i])};

    for (guint32 end = offset; offset < sentence.end; offset = end + 1) {
      GstNlpToken token = {offset, 0, GST_NLP_TOKEN_PUNCT};

      if (g_ascii_isalpha (text[offset]))
        token.flags = GST_NLP_TOKEN_ALPHA;
      if (g_ascii_isupper (text[offset]))
        token.flags |= GST_NLP_TOKEN_TITLE;
      for (end = offset; end < sentence.end && text[end] != ' ';)
        end++;
      token.end = end;
      g_array_append_val (tokens, token);
    }
    offset = sentence.end + 1;
    g_array_append_val (sentences, sentence);
  }

  gst_nlp_document_take_tokens (document, tokens);
  gst_nlp_document_take_sentences (document, sentences);
  return document;
}

/* Adds an entity where @name first occurs. */
static void
add_entity (GstNlpDocument *document, const gchar *name, const gchar *label)
{
  g_autofree gchar *text = gst_nlp_document_dup_text (document);
  const gchar *found = strstr (text, name);

  g_assert_nonnull (found);
  gst_nlp_document_append_span (document, GST_NLP_LAYER_ENTITIES, found - text,
                                found - text + strlen (name), label, 1.0);
}

/* Takes @document, and returns the output document (transfer full). */
static GstNlpDocument *
push_document (GstHarness *h, GstNlpDocument *document)
{
  GstBuffer *buffer = gst_nlp_buffer_new (document);

  g_object_unref (document);
  buffer = gst_harness_push_and_pull (h, buffer);
  fail_unless (buffer != NULL);
  document = g_object_ref (gst_nlp_buffer_get_document (buffer));
  gst_buffer_unref (buffer);

  return document;
}

static GstHarness *
new_harness (const gchar *launch)
{
  GstElement *element = gst_parse_launch (launch, NULL);
  GstHarness *h = gst_harness_new_with_element (element, "sink", "src");

  gst_object_unref (element);
  gst_harness_set_src_caps_str (h, TEXT_CAPS);
  return h;
}

GST_START_TEST (test_summary)
{
  GstHarness *h = new_harness ("summarizer sentences=2");
  g_autoptr (GstNlpDocument) document = push_document (h, segmented_document (news));
  const guint *selected;
  gsize n;

  selected = gst_nlp_document_get_summary_sentences (document, &n);
  fail_unless_equals_int (n, 2);
  fail_unless_equals_int (selected[0], 2);
  fail_unless_equals_int (selected[1], 4);
  fail_unless (g_str_has_prefix (gst_nlp_document_get_summary (document), "The councils of Alten"));

  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_property)
{
  GstHarness *h = new_harness ("summarizer");
  guint n_sentences;
  gsize n;

  g_object_get (h->element, "sentences", &n_sentences, NULL);
  fail_unless_equals_int (n_sentences, 3);

  /* The property changes while playing. */
  for (n_sentences = 1; n_sentences <= 3; n_sentences++) {
    g_autoptr (GstNlpDocument) document = NULL;

    gst_util_set_object_arg (G_OBJECT (h->element), "sentences",
                             (const gchar *[]){"1", "2", "1000"}[n_sentences - 1]);
    document = push_document (h, segmented_document (news));
    gst_nlp_document_get_summary_sentences (document, &n);
    fail_unless_equals_int (n, n_sentences);
  }

  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_title_and_entities)
{
  GstHarness *h = new_harness ("summarizer sentences=1");
  GstNlpDocument *document = segmented_document (news);
  g_autoptr (GstNlpDocument) result = NULL;
  gsize n;

  gst_nlp_document_set_metadata (document, "title", "Ferry company closed in March");
  add_entity (document, "March", "DATE");
  result = push_document (h, document);
  fail_unless_equals_int (gst_nlp_document_get_summary_sentences (result, &n)[0], 4);

  gst_harness_teardown (h);
}
GST_END_TEST

/* Text without tokens, even unusual text, is an error of that document alone. */
/* Returns the key phrases that a launch line finds, separated by "; ". */
static gchar *
find_keyphrases (const gchar *line, const gchar *text)
{
  GstHarness *h = gst_harness_new_parse (line);
  g_autoptr (GstNlpDocument) document = NULL;
  GString *found = g_string_new (NULL);

  gst_harness_set_src_caps_str (h, TEXT_CAPS);
  document = push_document (h, new_document (text));
  for (guint i = 0; i < gst_nlp_document_get_n_spans (document, "keyphrases"); i++) {
    g_autoptr (GstNlpSpan) span = gst_nlp_document_get_span (document, "keyphrases", i);
    g_autofree gchar *phrase = gst_nlp_span_get_text (span);

    g_string_append_printf (found, "%s%s", i > 0 ? "; " : "", phrase);
  }
  gst_harness_teardown (h);
  return g_string_free (found, FALSE);
}

GST_START_TEST (test_keyphrases)
{
  const gchar *text = "The ferry crossed twice. Two ferries quietly crossed a cold harbour.";
  g_autofree gchar *words = find_keyphrases ("tokenizer ! summarizer keyphrases=9", text);
  g_autofree gchar *nouns =
      find_keyphrases ("tokenizer ! syntaxtagger ! summarizer keyphrases=9", text);

  fail_unless_equals_string (words, "ferries quietly crossed; ferry crossed twice; cold harbour");
  fail_unless_equals_string (nouns, "ferry; cold harbour");
}
GST_END_TEST

/* A document may have heads, but no parts of speech. */
GST_START_TEST (test_heads_only)
{
  GstHarness *h = new_harness ("summarizer keyphrases=3");
  GstNlpDocument *in = segmented_document (news);
  g_autoptr (GstNlpDocument) document = NULL;

  gst_nlp_document_set_token_head (in, 0, 1, "compound");
  document = push_document (h, in);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, "keyphrases"), 3);
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_no_tokens)
{
  static const struct {
    const gchar *text;
    gsize length;
  } texts[] = {
      {"Plain text.", 11}, {"", 0}, {"a", 1}, {"a\0b", 3}, {"\xff\xfe", 2}, {"a\r\n😀e\xcc\x81", 10},
  };
  GstHarness *h = new_harness ("summarizer");
  g_autoptr (GstBus) bus = gst_bus_new ();

  gst_element_set_bus (h->element, bus);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    GstBuffer *buffer = text_buffer_len (texts[i].text, texts[i].length);
    g_autoptr (GstMessage) message = NULL;

    fail_unless_equals_int (gst_harness_push (h, buffer), GST_FLOW_OK);
    fail_unless_equals_int (gst_harness_buffers_in_queue (h), 0);
    message = gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING);
    fail_unless (message != NULL);
  }

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_error_names_tokenizer)
{
  GstHarness *h = new_harness ("summarizer on-error=stop");
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gchar *debug = NULL;

  gst_element_set_bus (h->element, bus);
  fail_unless_equals_int (gst_harness_push (h, text_buffer ("Plain text.")), GST_FLOW_ERROR);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  fail_unless (message != NULL);
  gst_message_parse_error (message, &error, &debug);
  fail_unless (strstr (error->message, "tokenizer") || strstr (debug, "tokenizer"));

  gst_element_set_bus (h->element, NULL);
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_empty_document)
{
  static const gchar *const nothing[] = {NULL};
  GstHarness *h = new_harness ("summarizer");
  g_autoptr (GstNlpDocument) document = push_document (h, segmented_document (nothing));
  gsize n;

  gst_nlp_document_get_summary_sentences (document, &n);
  fail_unless_equals_int (n, 0);
  fail_unless_equals_string (gst_nlp_document_get_summary (document), "");

  gst_harness_teardown (h);
}
GST_END_TEST

/* The other branch of a tee keeps its document unchanged. */
GST_START_TEST (test_shared_document)
{
  GstHarness *h = new_harness ("summarizer");
  GstNlpDocument *document = segmented_document (news);
  g_autoptr (GstNlpDocument) mine = g_object_ref (document);
  g_autoptr (GstNlpDocument) result = push_document (h, document);

  fail_unless (gst_nlp_document_get_summary (mine) == NULL);
  fail_unless (gst_nlp_document_get_summary (result) != NULL);

  gst_harness_teardown (h);
}
GST_END_TEST

/* The last section has the summary of all sections. */
GST_START_TEST (test_sections)
{
  static const gchar *const others[] = {
      "The island of Corran has no ferry .",
      "The councils of Alten and Brede own the ferry that stopped in March .",
      NULL,
  };
  static const gchar *const *const texts[] = {news, others, news, others};
  GstHarness *h = gst_harness_new_parse ("summarizer sentences=2 n-threads=4");
  GstNlpSection section = {0};

  gst_harness_set_src_caps_str (h, TEXT_CAPS);
  for (guint i = 0; i < 4; i++) {
    g_autoptr (GstNlpDocument) document = segmented_document (texts[i]);

    gst_nlp_document_set_metadata (document, "id", "a");
    section.is_last = i == 3;
    gst_nlp_document_set_section (document, &section);
    gst_nlp_section_advance (&section, document);
    gst_harness_push (h, gst_nlp_buffer_new (document));
  }
  for (guint i = 0; i < 4; i++) {
    g_autoptr (GstBuffer) buffer = gst_harness_pull (h);
    GstNlpDocument *document = gst_nlp_buffer_get_document (buffer);
    gsize n_positions;
    const GstNlpPosition *positions =
        gst_nlp_document_get_summary_positions (document, &n_positions);

    if (i < 3) {
      fail_unless_equals_string (gst_nlp_document_get_summary (document), "");
      continue;
    }
    fail_unless_equals_int (n_positions, 4);
    fail_unless_equals_string (gst_nlp_document_get_summary (document),
                               "The councils of Alten and Brede agreed on Monday to pay for a "
                               "ferry between the towns . The ferry between Alten and Brede "
                               "stopped in March when the company that ran it closed .");
    fail_unless_equals_uint64 (positions[0].byte, strlen (news[0]) + strlen (news[1]) + 2);
  }
  gst_harness_teardown (h);
}
GST_END_TEST

GST_START_TEST (test_threads)
{
  GstHarness *one = new_harness ("summarizer n-threads=1");
  GstHarness *four = new_harness ("summarizer n-threads=4");

  for (guint i = 0; i < 50; i++) {
    g_autoptr (GstNlpDocument) a = NULL, b = NULL;

    a = push_document (one, segmented_document (news + i % 6));
    b = push_document (four, segmented_document (news + i % 6));
    fail_unless_equals_string (gst_nlp_document_get_summary (a), gst_nlp_document_get_summary (b));
  }

  gst_harness_teardown (one);
  gst_harness_teardown (four);
}
GST_END_TEST

GST_START_TEST (test_states_and_flush)
{
  GstHarness *h = new_harness ("summarizer");

  for (guint i = 0; i < 2; i++) {
    g_autoptr (GstNlpDocument) document = push_document (h, segmented_document (news));
    g_autoptr (GstNlpDocument) after_flush = NULL;

    fail_unless (gst_nlp_document_get_summary (document) != NULL);
    fail_unless (gst_harness_push_event (h, gst_event_new_flush_start ()));
    fail_unless (gst_harness_push_event (h, gst_event_new_flush_stop (TRUE)));
    gst_harness_set_src_caps_str (h, TEXT_CAPS);
    after_flush = push_document (h, segmented_document (news));
    fail_unless (gst_nlp_document_get_summary (after_flush) != NULL);
    fail_unless (gst_harness_push_event (h, gst_event_new_eos ()));

    fail_unless_equals_int (gst_element_set_state (h->element, GST_STATE_NULL),
                            GST_STATE_CHANGE_SUCCESS);
    gst_harness_play (h);
    gst_harness_push_event (h, gst_event_new_stream_start ("again"));
    gst_harness_set_src_caps_str (h, TEXT_CAPS);
  }

  gst_harness_teardown (h);
}
GST_END_TEST

static Suite *
summarizer_suite (void)
{
  Suite *s = suite_create ("summarizer");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (s, tc);
  tcase_add_test (tc, test_summary);
  tcase_add_test (tc, test_property);
  tcase_add_test (tc, test_title_and_entities);
  tcase_add_test (tc, test_keyphrases);
  tcase_add_test (tc, test_heads_only);
  tcase_add_test (tc, test_no_tokens);
  tcase_add_test (tc, test_error_names_tokenizer);
  tcase_add_test (tc, test_empty_document);
  tcase_add_test (tc, test_shared_document);
  tcase_add_test (tc, test_sections);
  tcase_add_test (tc, test_threads);
  tcase_add_test (tc, test_states_and_flush);

  return s;
}

GST_CHECK_MAIN (summarizer);
