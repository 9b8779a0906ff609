/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * span.c: views of spans, and their offsets.
 */

#include "testutil.h"

/* Makes a text of @n code points, of 1 to 4 bytes each. */
static gchar *
mixed_text (guint n)
{
  static const gchar *const pieces[] = {"a", "é", "漢", "🎉", "e\xcc\x81", " "};
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[(i * 7 + i / 5) % G_N_ELEMENTS (pieces)]);
  return g_string_free (text, FALSE);
}

GST_START_TEST (test_offsets_are_code_points)
{
  g_autofree gchar *text = mixed_text (1000);
  g_autoptr (GstNlpDocument) document = new_document (text);
  glong length = g_utf8_strlen (text, -1);

  fail_unless_equals_int (gst_nlp_document_get_length (document), length);
  for (glong i = 0; i < length; i++)
    fail_unless_equals_int (gst_nlp_document_add_entity (document, i, i + 1, "X", 1.0), i);
  assert_mistake (gst_nlp_document_add_entity (document, length, length + 1, "X", 1.0), -1);

  for (glong i = 0; i < length; i++) {
    g_autoptr (GstNlpSpan) span = gst_nlp_document_get_span (document, "entities", i);
    g_autofree gchar *expected = g_utf8_substring (text, i, i + 1);
    g_autofree gchar *found = gst_nlp_span_get_text (span);

    fail_unless_equals_string (found, expected);
    fail_unless_equals_int (gst_nlp_span_get_start (span), i);
    fail_unless_equals_int (gst_nlp_span_get_end (span), i + 1);
    fail_unless_equals_int (gst_nlp_span_get_start_byte (span),
                            g_utf8_offset_to_pointer (text, i) - text);
  }
}
GST_END_TEST

GST_START_TEST (test_attributes)
{
  g_autoptr (GstNlpDocument) document = new_document ("Japan");
  g_autoptr (GstNlpSpan) span = NULL;
  g_auto (GStrv) names = NULL;

  gst_nlp_document_add_entity (document, 0, 5, "GPE", 0.75);
  gst_nlp_document_set_span_attribute (document, "entities", 0, "id", "JP");
  gst_nlp_document_set_span_attribute (document, "entities", 0, "name", "Nippon");
  gst_nlp_document_set_span_attribute (document, "entities", 0, "name", "Japan");
  gst_nlp_document_set_span_attribute (document, "entities", 0, "value", "x");
  gst_nlp_document_set_span_attribute (document, "entities", 0, "value", NULL);
  gst_nlp_document_set_span_chain (document, "entities", 0, 3);

  span = gst_nlp_document_get_span (document, "entities", 0);
  names = gst_nlp_span_list_attributes (span);
  fail_unless_equals_int (g_strv_length (names), 2);
  fail_unless_equals_string (gst_nlp_span_get_attribute (span, "name"), "Japan");
  fail_unless (gst_nlp_span_get_attribute (span, "value") == NULL);
  fail_unless_equals_string (gst_nlp_span_get_label (span), "GPE");
  fail_unless_equals_string (gst_nlp_span_get_layer (span), "entities");
  fail_unless_equals_int (gst_nlp_span_get_chain (span), 3);
  fail_unless_equals_float (gst_nlp_span_get_score (span), 0.75);
}
GST_END_TEST

/* A view stays unchanged after its document is changed and freed. */
GST_START_TEST (test_views_are_snapshots)
{
  GstNlpDocument *document = new_document ("Ana met Ben");
  g_autolist (GstNlpSpan) spans = NULL;
  g_autofree gchar *text = NULL;

  gst_nlp_document_add_entity (document, 0, 3, "PERSON", 1.0);
  gst_nlp_document_add_entity (document, 8, 11, "PERSON", 1.0);
  spans = gst_nlp_document_get_entities (document);
  gst_nlp_document_set_span_attribute (document, "entities", 0, "id", "Q1");
  gst_nlp_document_clear_layer (document, "entities");
  g_object_unref (document);

  fail_unless_equals_int (g_list_length (spans), 2);
  text = gst_nlp_span_get_text (spans->next->data);
  fail_unless_equals_string (text, "Ben");
  fail_unless (gst_nlp_span_get_attribute (spans->data, "id") == NULL);
}
GST_END_TEST

GST_START_TEST (test_tokens)
{
  g_autoptr (GstNlpDocument) document = new_document ("Ana met");
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  const GstNlpToken values[] = {{0, 3, GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_TITLE},
                                {4, 7, GST_NLP_TOKEN_ALPHA}};
  g_autoptr (GstNlpSpan) span = NULL;
  gsize n;

  g_array_append_vals (tokens, values, 2);
  gst_nlp_document_take_tokens (document, tokens);
  span = gst_nlp_document_get_span (document, "tokens", 0);

  fail_unless (gst_nlp_span_get_flags (span) == values[0].flags);
  fail_unless (gst_nlp_span_get_label (span) == NULL);
  fail_unless_equals_int (gst_nlp_span_get_chain (span), -1);
  fail_unless_equals_int (gst_nlp_document_peek_tokens (document, &n)[1].end, 7);
  fail_unless_equals_int (n, 2);
  fail_unless (gst_nlp_document_peek_spans (document, "tokens", &n) == NULL);
}
GST_END_TEST

GST_START_TEST (test_raw_span)
{
  g_autoptr (GstNlpDocument) document = new_document ("Japan");
  gchar value[] = "JP";
  GstNlpAttribute id = {NULL, "id", value, FALSE};
  GstNlpAttribute mine = {&id, "mine", "yes", FALSE};
  const GstNlpRawSpan raw = {0, 5, "GPE", 0.5f, 2, &mine};
  g_autoptr (GstNlpSpan) span = NULL;

  fail_unless_equals_int (gst_nlp_document_append_raw_span (document, "entities", &raw), 0);
  value[0] = 'X';
  span = gst_nlp_document_get_span (document, "entities", 0);
  fail_unless_equals_string (gst_nlp_span_get_label (span), "GPE");
  fail_unless_equals_string (gst_nlp_span_get_attribute (span, "id"), "JP");
  fail_unless_equals_string (gst_nlp_span_get_attribute (span, "mine"), "yes");
  fail_unless_equals_int (gst_nlp_span_get_chain (span), 2);
}
GST_END_TEST

/* Engines rely on the order of tokens and sentences. */
GST_START_TEST (test_order)
{
  static const gchar *const layers[] = {"tokens", "sentences"};

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++) {
    g_autoptr (GstNlpDocument) document = new_document ("Ana met Ben");

    fail_unless_equals_int (gst_nlp_document_add_span (document, layers[i], 4, 7, NULL, 1.0), 0);
    assert_mistake (gst_nlp_document_add_span (document, layers[i], 0, 3, NULL, 1.0), -1);
    assert_mistake (gst_nlp_document_add_span (document, layers[i], 6, 8, NULL, 1.0), -1);
    assert_mistake (gst_nlp_document_add_span (document, layers[i], 7, 7, NULL, 1.0), -1);
    fail_unless_equals_int (gst_nlp_document_add_span (document, layers[i], 7, 8, NULL, 1.0), 1);
    fail_unless_equals_int (gst_nlp_document_add_entity (document, 0, 3, "X", 1.0), 0);
  }
}
GST_END_TEST

/* Offsets in UTF-16 units slice a text in UTF-16. */
GST_START_TEST (test_utf16)
{
  g_autofree gchar *text = mixed_text (500);
  g_autoptr (GstNlpDocument) document = new_document (text);
  glong n_units;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);

  for (guint i = 0; i + 3 <= 500; i += 7)
    gst_nlp_document_add_entity (document, i, i + 3, "X", 1.0);
  for (guint i = 0; i < gst_nlp_document_get_n_spans (document, "entities"); i++) {
    g_autoptr (GstNlpSpan) span = gst_nlp_document_get_span (document, "entities", i);
    guint start = gst_nlp_span_get_start_utf16 (span), end = gst_nlp_span_get_end_utf16 (span);
    g_autofree gchar *found = g_utf16_to_utf8 (units + start, end - start, NULL, NULL, NULL);
    g_autofree gchar *expected = gst_nlp_span_get_text (span);

    fail_unless_equals_string (found, expected);
  }
}
GST_END_TEST

/* Strings without NUL have the offsets of the text with them. */
GST_START_TEST (test_nul)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\0a\0\0b", 5);
  g_autoptr (GstNlpDocument) document = gst_nlp_document_new_from_bytes (bytes, NULL);
  g_autofree gchar *text = gst_nlp_document_dup_text (document);
  g_autofree gchar *found = NULL;

  fail_unless_equals_string (text, "\ufffda\ufffd\ufffdb");
  gst_nlp_document_add_entity (document, 1, 4, "X", 1.0);
  found = span_text (document, "entities", 0);
  fail_unless_equals_string (found, "a\ufffd\ufffd");
}
GST_END_TEST

GST_START_TEST (test_equality)
{
  g_autoptr (GstNlpDocument) document = new_document ("Ana met Ana");
  g_autoptr (GstNlpDocument) copy = NULL, other = new_document ("Ana met Ana");
  g_autoptr (GstNlpSpan) span = NULL, same = NULL, later = NULL, label = NULL, stranger = NULL;

  gst_nlp_document_add_entity (document, 0, 3, "PERSON", 1.0);
  gst_nlp_document_add_entity (document, 8, 11, "PERSON", 1.0);
  gst_nlp_document_add_entity (document, 0, 3, "NAME", 1.0);
  gst_nlp_document_add_entity (other, 0, 3, "PERSON", 1.0);
  copy = gst_nlp_document_copy (document);
  gst_nlp_document_set_span_chain (copy, "entities", 0, 4);
  span = gst_nlp_document_get_span (document, "entities", 0);
  same = gst_nlp_document_get_span (copy, "entities", 0);
  later = gst_nlp_document_get_span (document, "entities", 1);
  label = gst_nlp_document_get_span (document, "entities", 2);
  stranger = gst_nlp_document_get_span (other, "entities", 0);

  fail_unless (gst_nlp_span_equal (span, same));
  fail_unless_equals_int (gst_nlp_span_hash (span), gst_nlp_span_hash (same));
  fail_if (gst_nlp_span_equal (span, later));
  fail_if (gst_nlp_span_equal (span, label));
  fail_if (gst_nlp_span_equal (span, stranger));
}
GST_END_TEST

GST_START_TEST (test_children)
{
  g_autoptr (GstNlpDocument) document = new_document ("Ana met Ben. \u00c9va left.");
  g_autoptr (GstNlpDocument) other = new_document ("Ana met Ben.");
  static const guint words[][2] = {{0, 3}, {4, 7}, {8, 11}, {11, 12}, {13, 16}, {17, 21}, {21, 22}};
  g_autolist (GstNlpSpan) sentences = NULL, entities = NULL, tokens = NULL, whole = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    gst_nlp_document_add_span (document, "tokens", words[i][0], words[i][1], NULL, 1.0);
  gst_nlp_document_add_span (document, "sentences", 0, 12, NULL, 1.0);
  gst_nlp_document_add_span (document, "sentences", 13, 22, NULL, 1.0);
  gst_nlp_document_add_entity (document, 13, 16, "PERSON", 1.0);
  gst_nlp_document_add_entity (document, 8, 11, "PERSON", 1.0);
  gst_nlp_document_add_entity (document, 8, 16, "ODD", 1.0);

  sentences = gst_nlp_document_get_sentences (document);
  entities = gst_nlp_document_get_children (document, sentences->next->data, "entities");
  fail_unless_equals_int (g_list_length (entities), 1);
  fail_unless_equals_int (gst_nlp_span_get_start (entities->data), 13);
  tokens = gst_nlp_document_get_children (document, sentences->next->data, "tokens");
  fail_unless_equals_int (g_list_length (tokens), 3);
  fail_unless_equals_int (gst_nlp_span_get_index (tokens->data), 4);
  whole = gst_nlp_document_get_children (document, sentences->data, "sentences");
  fail_unless (whole == NULL);
  fail_unless (gst_nlp_document_get_children (document, sentences->data, "roles") == NULL);
  assert_critical (gst_nlp_document_get_children (other, sentences->data, "tokens"));
}
GST_END_TEST

static Suite *
span_suite (void)
{
  Suite *suite = suite_create ("span");
  TCase *tcase = tcase_create ("span");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_offsets_are_code_points);
  tcase_add_test (tcase, test_attributes);
  tcase_add_test (tcase, test_views_are_snapshots);
  tcase_add_test (tcase, test_tokens);
  tcase_add_test (tcase, test_raw_span);
  tcase_add_test (tcase, test_order);
  tcase_add_test (tcase, test_utf16);
  tcase_add_test (tcase, test_nul);
  tcase_add_test (tcase, test_equality);
  tcase_add_test (tcase, test_children);

  return suite;
}

GST_CHECK_MAIN (span)
