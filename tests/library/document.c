/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * document.c: GstNlpDocument: text, metadata, layers, relations, summaries and sections.
 */

#include <math.h>

#include "testutil.h"

static void
count_up (guint *count)
{
  (*count)++;
}

GST_START_TEST (test_text)
{
  g_autoptr (GstNlpDocument) document = new_document ("Zoë à 🎉!");
  g_autofree gchar *text = gst_nlp_document_dup_text (document);
  g_autoptr (GBytes) bytes = gst_nlp_document_get_bytes (document);
  gsize length;

  fail_unless_equals_string (text, "Zoë à 🎉!");
  fail_unless_equals_int (gst_nlp_document_get_length (document), 8);
  gst_nlp_document_peek_text (document, &length);
  fail_unless_equals_int (length, 13);
  fail_unless_equals_int (g_bytes_get_size (bytes), 13);
}
GST_END_TEST

GST_START_TEST (test_empty)
{
  g_autoptr (GstNlpDocument) document = new_document ("");
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GstNlpDocument) other = gst_nlp_document_new_from_bytes (nothing, NULL);

  fail_unless_equals_int (gst_nlp_document_get_length (document), 0);
  fail_unless (other != NULL);
  fail_unless_equals_int (gst_nlp_document_add_entity (document, 0, 0, "X", 1.0), 0);
  assert_mistake (gst_nlp_document_add_entity (document, 0, 1, "X", 1.0), -1);
}
GST_END_TEST

/* A document that a binding constructs. */
GST_START_TEST (test_construction)
{
  g_autoptr (GstNlpDocument) empty = g_object_new (GST_NLP_TYPE_DOCUMENT, NULL);
  g_autoptr (GstNlpDocument) document =
      g_object_new (GST_NLP_TYPE_DOCUMENT, "title", "Party", "text", "Zo\u00eb", NULL);
  g_autoptr (GstNlpDocument) copy = gst_nlp_document_copy (empty);
  g_autoptr (GstNlpDocument) broken = NULL;
  g_autofree gchar *json = gst_nlp_document_to_json (document);
  g_autofree gchar *text = NULL;
  g_autoptr (GBytes) bytes = gst_nlp_document_get_bytes (copy);

  fail_unless_equals_int (gst_nlp_document_get_length (copy), 0);
  fail_unless_equals_int (g_bytes_get_size (bytes), 0);
  fail_unless_equals_int (gst_nlp_document_add_entity (empty, 0, 0, "X", 1.0), 0);
  g_object_get (empty, "text", &text, NULL);
  fail_unless_equals_string (text, "");
  fail_unless_equals_string (json, "{\"title\": \"Party\", \"text\": \"Zo\u00eb\"}");

  assert_critical (broken = g_object_new (GST_NLP_TYPE_DOCUMENT, "text", "\xff", NULL));
  fail_unless_equals_int (gst_nlp_document_get_length (broken), 0);
}
GST_END_TEST

/* A property notifies when its value changes, whatever changes it. */
GST_START_TEST (test_notify)
{
  g_autoptr (GstNlpDocument) document = new_document ("x");
  const GstNlpSection section = {1, TRUE, {9, 9, 9}};
  guint n = 0;

#define assert_notifies(statement, expected)                                                       \
  n = 0;                                                                                           \
  statement;                                                                                       \
  fail_unless_equals_int (n, expected)

  g_signal_connect_swapped (document, "notify", G_CALLBACK (count_up), &n);
  assert_notifies (gst_nlp_document_set_metadata (document, "title", "a"), 1);
  assert_notifies (gst_nlp_document_set_metadata (document, "title", "a"), 0);
  assert_notifies (g_object_set (document, "title", "b", NULL), 1);
  assert_notifies (gst_nlp_document_set_metadata (document, "title", NULL), 1);
  assert_notifies (gst_nlp_document_set_metadata (document, "desk", "a"), 0);
  assert_notifies (gst_nlp_document_set_metadata (document, "offset", "a"), 0);
  assert_notifies (gst_nlp_document_set_offset (document, 5), 1);
  assert_notifies (gst_nlp_document_set_section (document, &section), 1);
  assert_notifies (gst_nlp_document_set_time (document, 1, 2), 2);
  assert_notifies (g_object_set (document, "duration", (guint64)3, NULL), 1);
#undef assert_notifies
}
GST_END_TEST

/* Arguments that a program must not pass: each call changes nothing. */
GST_START_TEST (test_mistakes)
{
  g_autoptr (GstNlpDocument) document = new_document ("Ana \u00c9va met");
  static const gdouble scores[] = {-0.1, 1.1, NAN, INFINITY};
  const GstNlpRawSpan raw = {0, 3, "", 1, -1, NULL};
  const guint sentence = 3;
  g_autofree gchar *before = NULL, *after = NULL;
  GstNlpPosition position = {7, 7, 7};

  gst_nlp_document_add_entity (document, 0, 3, "PERSON", 1.0);
  before = gst_nlp_document_to_json (document);

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++) {
    assert_mistake (gst_nlp_document_add_entity (document, 0, 3, "X", scores[i]), -1);
    assert_mistake (gst_nlp_document_append_span (document, "entities", 0, 3, "X", scores[i]),
                    G_MAXUINT);
    assert_mistake (
        gst_nlp_document_add_relation (document, "knows", "entities", 0, "entities", 0, scores[i]),
        -1);
  }
  assert_mistake (gst_nlp_document_add_entity (document, 0, 3, "", 1.0), -1);
  assert_mistake (gst_nlp_document_add_entity (document, 0, 3, NULL, 1.0), -1);
  assert_mistake (gst_nlp_document_add_span (document, "", 0, 3, "X", 1.0), -1);
  assert_mistake (gst_nlp_document_append_span (document, "entities", 0, 99, "X", 1.0), G_MAXUINT);
  assert_mistake (gst_nlp_document_append_raw_span (document, "entities", &raw), G_MAXUINT);
  assert_mistake (gst_nlp_document_add_relation (document, "", "entities", 0, "entities", 0, 1.0),
                  -1);
  assert_critical (gst_nlp_document_get_span (document, "entities", 1));
  assert_critical (gst_nlp_document_get_span (document, "no such layer", 0));
  assert_critical (gst_nlp_document_get_relation (document, 0));
  assert_critical (gst_nlp_document_remove_span (document, "entities", 1));
  assert_critical (gst_nlp_document_remove_span (document, "no such layer", 0));
  assert_critical (gst_nlp_document_remove_relation (document, 0));
  assert_critical (gst_nlp_document_set_span_attribute (document, "entities", 1, "a", "b"));
  assert_critical (gst_nlp_document_set_span_attribute (document, "new", 0, "a", "b"));
  assert_critical (gst_nlp_document_set_span_attribute (document, "entities", 0, "label", "b"));
  assert_critical (gst_nlp_document_set_span_attribute (document, "entities", 0, "", "b"));
  assert_critical (gst_nlp_document_set_span_chain (document, "new", 0, 0));
  assert_critical (gst_nlp_document_set_span_chain (document, "entities", 0, -2));
  assert_critical (gst_nlp_document_set_relation_attribute (document, 0, "a", "b"));
  assert_critical (gst_nlp_document_set_metadata (document, "", "b"));
  assert_critical (gst_nlp_document_set_metadata (document, "text", "b"));
  assert_critical (gst_nlp_document_add_cue (document, 3, 99, 0, 0));
  assert_critical (gst_nlp_document_set_summary (document, &sentence, 1));
  assert_critical (gst_nlp_document_get_running_time_at (document, 99));
  assert_critical (gst_nlp_document_get_position (document, 99, &position));
  fail_unless_equals_uint64 (position.byte, 0);

  after = gst_nlp_document_to_json (document);
  fail_unless_equals_string (after, before);
}
GST_END_TEST

GST_START_TEST (test_invalid_utf8)
{
  static const gchar *const texts[] = {"ab\xff", "\xc3", "\xed\xa0\x80", "\xf5\x80\x80\x80"};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    GstNlpDocument *document = gst_nlp_document_new (texts[i], &error);

    fail_unless (document == NULL);
    fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_ENCODING));
    if (i == 0)
      fail_unless_equals_string (error->message, "not valid UTF-8 at byte 2");
  }
}
GST_END_TEST

GST_START_TEST (test_nul_bytes)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0b", 3);
  g_autoptr (GBytes) broken = g_bytes_new_static ("a\0b\0\xff", 5);
  g_autoptr (GstNlpDocument) document = gst_nlp_document_new_from_bytes (bytes, NULL);
  g_autoptr (GError) error = NULL;

  fail_unless (document != NULL);
  fail_unless_equals_int (gst_nlp_document_get_length (document), 3);
  fail_unless (gst_nlp_document_new_from_bytes (broken, &error) == NULL);
  fail_unless_equals_string (error->message, "not valid UTF-8 at byte 4");
}
GST_END_TEST

GST_START_TEST (test_metadata)
{
  g_autoptr (GstNlpDocument) document = new_document ("x");
  g_auto (GStrv) names = NULL;
  g_autofree gchar *title = NULL;

  gst_nlp_document_set_metadata (document, "title", "One");
  gst_nlp_document_set_metadata (document, "desk", "Cyber");
  gst_nlp_document_set_metadata (document, "title", "Two");
  g_object_set (document, "id", "7", NULL);
  g_object_get (document, "title", &title, NULL);

  fail_unless_equals_string (title, "Two");
  fail_unless_equals_string (gst_nlp_document_get_id (document), "7");
  fail_unless (gst_nlp_document_get_uri (document) == NULL);
  names = gst_nlp_document_list_metadata (document);
  fail_unless_equals_int (g_strv_length (names), 3);
  fail_unless_equals_string (names[0], "title");
  fail_unless_equals_string (names[1], "desk");

  gst_nlp_document_set_metadata (document, "title", NULL);
  gst_nlp_document_set_metadata (document, "never set", NULL);
  fail_unless (gst_nlp_document_get_title (document) == NULL);
}
GST_END_TEST

GST_START_TEST (test_layers)
{
  g_autoptr (GstNlpDocument) document = new_document ("Ana Ruiz is minister");
  g_auto (GStrv) layers = NULL;

  fail_if (gst_nlp_document_has_layer (document, "entities"));
  fail_unless_equals_int (gst_nlp_document_add_entity (document, 0, 8, "PERSON", 0.9), 0);
  fail_unless_equals_int (gst_nlp_document_add_span (document, "roles", 12, 20, "ROLE", 0.5), 0);
  assert_mistake (gst_nlp_document_add_span (document, "roles", 30, 31, "ROLE", 0.5), -1);
  assert_mistake (gst_nlp_document_add_span (document, "roles", 5, 4, "ROLE", 0.5), -1);

  fail_unless (gst_nlp_document_has_layer (document, "entities"));
  assert_span (document, "entities", 0, "Ana Ruiz");
  assert_span (document, "roles", 0, "minister");
  assert_span (document, "roles", 1, NULL);
  layers = gst_nlp_document_list_layers (document);
  fail_unless_equals_int (g_strv_length (layers), 2);

  gst_nlp_document_add_layer (document, "roles");
  assert_span (document, "roles", 0, "minister");
  gst_nlp_document_add_layer (document, "empty");
  fail_unless (gst_nlp_document_has_layer (document, "empty"));

  gst_nlp_document_clear_layer (document, "roles");
  gst_nlp_document_clear_layer (document, "no such layer");
  fail_if (gst_nlp_document_has_layer (document, "roles"));
}
GST_END_TEST

/* A document and its copy don't see each other's changes. */
GST_START_TEST (test_copy_on_write)
{
  g_autoptr (GstNlpDocument) document = new_document ("Ana met Ben");
  g_autoptr (GstNlpDocument) copy = NULL;
  g_autoptr (GstNlpSpan) span = NULL;
  const guint lead = 0;
  gsize n;

  gst_nlp_document_add_entity (document, 0, 3, "PERSON", 1.0);
  gst_nlp_document_set_span_attribute (document, "entities", 0, "id", "Q1");
  gst_nlp_document_add_span (document, "roles", 4, 7, "my own label", 1.0);
  gst_nlp_document_add_span (document, "sentences", 0, 11, NULL, 1.0);
  gst_nlp_document_add_relation (document, "role", "entities", 0, "roles", 0, 1.0);
  gst_nlp_document_set_metadata (document, "title", "old");
  gst_nlp_document_set_summary (document, &lead, 1);

  copy = gst_nlp_document_copy (document);
  fail_unless (gst_nlp_document_peek_spans (copy, "entities", &n) ==
               gst_nlp_document_peek_spans (document, "entities", &n));

  gst_nlp_document_add_entity (copy, 8, 11, "PERSON", 1.0);
  gst_nlp_document_set_span_attribute (copy, "entities", 0, "id", "Q2");
  gst_nlp_document_add_span (copy, "roles", 0, 1, "x", 1.0);
  gst_nlp_document_set_metadata (copy, "title", "new");
  gst_nlp_document_set_summary (copy, NULL, 0);
  gst_nlp_document_add_relation (copy, "likes", "entities", 0, "entities", 1, 1.0);
  gst_nlp_document_clear_layer (document, "sentences");

  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, "entities"), 1);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (copy, "entities"), 2);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, "roles"), 1);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (copy, "sentences"), 1);
  fail_unless_equals_int (gst_nlp_document_get_n_relations (document), 1);
  fail_unless_equals_int (gst_nlp_document_get_n_relations (copy), 2);
  fail_unless_equals_string (gst_nlp_document_get_title (document), "old");
  fail_unless_equals_string (gst_nlp_document_get_summary (document), "Ana met Ben");
  fail_unless_equals_string (gst_nlp_document_get_summary (copy), "");
  span = gst_nlp_document_get_span (document, "entities", 0);
  fail_unless_equals_string (gst_nlp_span_get_attribute (span, "id"), "Q1");

  /* A copy outlives the original. */
  g_clear_object (&document);
  g_clear_pointer (&span, gst_nlp_span_unref);
  span = gst_nlp_document_get_span (copy, "roles", 0);
  fail_unless_equals_string (gst_nlp_span_get_label (span), "my own label");
}
GST_END_TEST

GST_START_TEST (test_relations)
{
  g_autoptr (GstNlpDocument) document = new_document ("Ana Ruiz is minister");
  g_autoptr (GstNlpRelation) relation = NULL;
  g_autoptr (GstNlpSpan) target = NULL;

  gst_nlp_document_add_entity (document, 0, 8, "PERSON", 1.0);
  gst_nlp_document_add_span (document, "roles", 12, 20, NULL, 1.0);
  assert_mistake (gst_nlp_document_add_relation (document, "role", "entities", 0, "roles", 1, 1.0),
                  -1);
  fail_unless_equals_int (
      gst_nlp_document_add_relation (document, "role", "entities", 0, "roles", 0, 0.5), 0);
  gst_nlp_document_set_relation_attribute (document, 0, "since", "2020");

  relation = gst_nlp_document_get_relation (document, 0);
  target = gst_nlp_relation_get_target (relation);
  fail_unless_equals_string (gst_nlp_relation_get_name (relation), "role");
  fail_unless_equals_string (gst_nlp_relation_get_attribute (relation, "since"), "2020");
  fail_unless_equals_int (gst_nlp_span_get_start (target), 12);

  /* Clearing the layer of either span removes a relation. The view stays unchanged. */
  gst_nlp_document_clear_layer (document, "roles");
  fail_unless_equals_int (gst_nlp_document_get_n_relations (document), 0);
  fail_unless_equals_float (gst_nlp_relation_get_score (relation), 0.5);
}
GST_END_TEST

GST_START_TEST (test_summary)
{
  g_autoptr (GstNlpDocument) document = new_document ("One  two\nthree. Four. Five.");
  const guint chosen[] = {0, 2};
  const guint *sentences;
  gsize n;

  fail_unless (gst_nlp_document_get_summary (document) == NULL);
  gst_nlp_document_add_span (document, "sentences", 0, 15, NULL, 1.0);
  gst_nlp_document_add_span (document, "sentences", 16, 21, NULL, 1.0);
  gst_nlp_document_add_span (document, "sentences", 22, 27, NULL, 1.0);
  gst_nlp_document_set_summary (document, chosen, 2);

  fail_unless_equals_string (gst_nlp_document_get_summary (document), "One two three. Five.");
  sentences = gst_nlp_document_get_summary_sentences (document, &n);
  fail_unless_equals_int (n, 2);
  fail_unless_equals_int (sentences[1], 2);
}
GST_END_TEST

GST_START_TEST (test_cues)
{
  g_autoptr (GstNlpDocument) document = new_document ("\u00c9t\u00e9 ended. Snow fell.");

  fail_unless_equals_uint64 (gst_nlp_document_get_running_time_at (document, 3),
                             GST_CLOCK_TIME_NONE);
  gst_nlp_document_set_time (document, 7, 20);
  fail_unless_equals_uint64 (gst_nlp_document_get_running_time_at (document, 3), 7);

  gst_nlp_document_add_cue (document, 4, 10, 9, 5);
  gst_nlp_document_add_cue (document, 11, 21, 14, GST_CLOCK_TIME_NONE);
  fail_unless_equals_uint64 (gst_nlp_document_get_running_time_at (document, 0), 7);
  fail_unless_equals_uint64 (gst_nlp_document_get_running_time_at (document, 4), 9);
  fail_unless_equals_uint64 (gst_nlp_document_get_running_time_at (document, 10), 9);
  fail_unless_equals_uint64 (gst_nlp_document_get_running_time_at (document, 11), 14);
  fail_unless_equals_uint64 (gst_nlp_document_get_running_time_at (document, 21), 14);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_CUES), 2);
}
GST_END_TEST

/* Attributes and labels of a document are freed with it. */
GST_START_TEST (test_labels_are_not_interned)
{
  g_autofree gchar *label = NULL;
  g_autoptr (GstNlpDocument) document = new_document ("x");

  label = g_strdup_printf ("label-%u", g_random_int ());
  gst_nlp_document_add_entity (document, 0, 1, label, 1.0);
  gst_nlp_document_set_span_attribute (document, "entities", 0, label, "value");
  fail_unless (g_quark_try_string (label) == 0);
}
GST_END_TEST

/* Sections know their position in the document, in every unit. */
GST_START_TEST (test_sections)
{
  static const gchar *const texts[] = {"Zoë 🎉\n", "plain\n", "é."};
  static const GstNlpPosition starts[] = {{0, 0, 0}, {10, 6, 7}, {16, 12, 13}};
  GstNlpSection section = {0}, found;
  GstNlpPosition position;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GstNlpDocument) document = new_document (texts[i]);
    g_autoptr (GstNlpDocument) copy = NULL;

    fail_if (gst_nlp_document_get_section (document, &found));
    fail_unless (found.is_last);
    section.is_last = i + 1 == G_N_ELEMENTS (texts);
    gst_nlp_document_set_section (document, &section);
    copy = gst_nlp_document_copy (document);
    fail_unless (gst_nlp_document_get_section (copy, &found));
    fail_unless_equals_uint64 (found.number, i);
    fail_unless_equals_int (found.is_last, i == 2);
    g_assert_cmpmem (&found.start, sizeof found.start, &starts[i], sizeof starts[i]);
    fail_unless_equals_uint64 (gst_nlp_document_get_offset (copy), starts[i].byte);
    gst_nlp_section_advance (&section, document);
  }
  fail_unless_equals_uint64 (section.start.codepoint, 14);

  {
    g_autoptr (GstNlpDocument) document = new_document (texts[0]);

    found.start = starts[2];
    gst_nlp_document_set_section (document, &found);
    gst_nlp_document_get_position (document, 5, &position);
    fail_unless_equals_uint64 (position.byte, 16 + 9);
    fail_unless_equals_uint64 (position.codepoint, 12 + 5);
    fail_unless_equals_uint64 (position.utf16, 13 + 6);
  }
}
GST_END_TEST

GST_START_TEST (test_summary_of_sections)
{
  g_autoptr (GstNlpDocument) document = new_document ("The end.");
  static const gchar *const sentences[] = {"It\nbegan.", "The end.", NULL};
  static const GstNlpPosition positions[] = {{0, 0, 0}, {9, 9, 9}, {90, 80, 85}, {98, 88, 93}};
  const GstNlpPosition *found;
  gsize n;

  gst_nlp_document_set_summary_of_sections (document, sentences, positions, 4);
  fail_unless_equals_string (gst_nlp_document_get_summary (document), "It began. The end.");
  found = gst_nlp_document_get_summary_positions (document, &n);
  g_assert_cmpmem (found, n * sizeof *found, positions, sizeof positions);
  gst_nlp_document_get_summary_sentences (document, &n);
  fail_unless_equals_int (n, 0);
}
GST_END_TEST

/* Removing a span keeps the others, the relations between them, and the summary. */
GST_START_TEST (test_removal)
{
  g_autoptr (GstNlpDocument) document = new_document ("Ana met Ben. Eve left. Rain fell.");
  const guint chosen[] = {0, 1, 2};
  g_autoptr (GstNlpRelation) relation = NULL;
  g_autoptr (GstNlpSpan) source = NULL, target = NULL;
  g_autolist (GstNlpRelation) relations = NULL;
  g_autofree gchar *name = NULL;
  const guint *sentences;
  gsize n;

  gst_nlp_document_add_entity (document, 0, 3, "PERSON", 1.0);
  gst_nlp_document_add_entity (document, 8, 11, "PERSON", 1.0);
  gst_nlp_document_add_entity (document, 13, 16, "PERSON", 1.0);
  gst_nlp_document_add_span (document, "sentences", 0, 12, NULL, 1.0);
  gst_nlp_document_add_span (document, "sentences", 13, 22, NULL, 1.0);
  gst_nlp_document_add_span (document, "sentences", 23, 33, NULL, 1.0);
  gst_nlp_document_set_summary (document, chosen, 3);
  gst_nlp_document_add_relation (document, "met", "entities", 0, "entities", 1, 1.0);
  gst_nlp_document_add_relation (document, "knows", "entities", 1, "entities", 2, 0.5);
  relations = gst_nlp_document_get_relations (document);
  fail_unless_equals_int (g_list_length (relations), 2);
  fail_unless_equals_int (gst_nlp_relation_get_index (relations->next->data), 1);

  gst_nlp_document_remove_span (document, "entities", 0);
  fail_unless_equals_int (gst_nlp_document_get_n_relations (document), 1);
  relation = gst_nlp_document_get_relation (document, 0);
  source = gst_nlp_relation_get_source (relation);
  target = gst_nlp_relation_get_target (relation);
  name = gst_nlp_span_get_text (source);
  fail_unless_equals_string (gst_nlp_relation_get_name (relation), "knows");
  fail_unless_equals_string (name, "Ben");
  fail_unless_equals_int (gst_nlp_span_get_start (target), 13);
  fail_unless_equals_string (gst_nlp_relation_get_name (relations->data), "met");

  gst_nlp_document_remove_span (document, "sentences", 1);
  sentences = gst_nlp_document_get_summary_sentences (document, &n);
  fail_unless_equals_int (n, 2);
  fail_unless_equals_int (sentences[1], 1);

  gst_nlp_document_remove_relation (document, 0);
  fail_unless_equals_int (gst_nlp_document_get_n_relations (document), 0);
  gst_nlp_document_clear_layer (document, "sentences");
  gst_nlp_document_get_summary_sentences (document, &n);
  fail_unless_equals_int (n, 0);
}
GST_END_TEST

GST_START_TEST (test_chains)
{
  g_autoptr (GstNlpDocument) document = new_document ("Ana Ruiz met Ben. Ruiz left.");
  g_autolist (GstNlpChain) chains = NULL;
  g_autolist (GstNlpSpan) mentions = NULL;
  g_autoptr (GstNlpChain) chain = NULL;

  gst_nlp_document_add_entity (document, 13, 16, "PERSON", 1.0);
  gst_nlp_document_add_entity (document, 0, 8, "PERSON", 1.0);
  gst_nlp_document_add_entity (document, 18, 22, "NAME", 1.0);
  gst_nlp_document_set_span_chain (document, "entities", 1, 7);
  gst_nlp_document_set_span_chain (document, "entities", 2, 7);
  gst_nlp_document_set_span_attribute (document, "entities", 2, "id", "Q1");

  chains = gst_nlp_document_get_chains (document);
  fail_unless_equals_int (g_list_length (chains), 1);
  chain = gst_nlp_document_get_chain (document, 7);
  fail_unless (gst_nlp_document_get_chain (document, -1) == NULL);
  fail_unless (gst_nlp_document_get_chain (document, 0) == NULL);
  gst_nlp_document_set_span_attribute (document, "entities", 1, "name", "A. Ruiz");
  fail_unless_equals_string (gst_nlp_chain_get_name (chain), "Ana Ruiz");
  fail_unless_equals_string (gst_nlp_chain_get_id (chain), "Q1");
  fail_unless_equals_string (gst_nlp_chain_get_label (chain), "PERSON");
  fail_unless_equals_int (gst_nlp_chain_get_number (chains->data), 7);
  mentions = gst_nlp_chain_get_mentions (chain);
  fail_unless_equals_int (g_list_length (mentions), gst_nlp_chain_get_n_mentions (chain));
  fail_unless_equals_int (gst_nlp_span_get_start (mentions->next->data), 18);

  gst_nlp_chain_unref (g_steal_pointer (&chain));
  chain = gst_nlp_document_get_chain (document, 7);
  fail_unless_equals_string (gst_nlp_chain_get_name (chain), "A. Ruiz");
}
GST_END_TEST

static Suite *
document_suite (void)
{
  Suite *suite = suite_create ("document");
  TCase *tcase = tcase_create ("document");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_text);
  tcase_add_test (tcase, test_empty);
  tcase_add_test (tcase, test_construction);
  tcase_add_test (tcase, test_notify);
  tcase_add_test (tcase, test_mistakes);
  tcase_add_test (tcase, test_removal);
  tcase_add_test (tcase, test_chains);
  tcase_add_test (tcase, test_invalid_utf8);
  tcase_add_test (tcase, test_nul_bytes);
  tcase_add_test (tcase, test_metadata);
  tcase_add_test (tcase, test_layers);
  tcase_add_test (tcase, test_copy_on_write);
  tcase_add_test (tcase, test_relations);
  tcase_add_test (tcase, test_summary);
  tcase_add_test (tcase, test_sections);
  tcase_add_test (tcase, test_summary_of_sections);
  tcase_add_test (tcase, test_cues);
  tcase_add_test (tcase, test_labels_are_not_interned);

  return suite;
}

GST_CHECK_MAIN (document)
