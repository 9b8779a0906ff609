/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sections.c: tests that a document in sections is analysed like the whole document.
 */

#include "tempfolder.h"
#include "testutil.h"

#include <string.h>

#define N_PARAGRAPHS 60
#define LINE "tokenizer n-threads=3 ! entitytagger n-threads=3 ! summarizer n-threads=3 sentences=4"

/* Persons have full names in the first paragraph, and only surnames in later ones. */
static gchar *
make_paragraph (guint i)
{
  static const gchar *const countries[] = {"Japan", "France", "Österreich", "Germany", "Kenya"};

  if (i == 0)
    return g_strdup ("President Barack Obama met Chancellor Angela Merkel in Berlin on Friday. "
                     "They agreed to share warnings of attacks on hospitals within a day.\n\n");
  if (i % 9 == 4)
    return g_strdup_printf (
        "Obama told reporters in %s that the agreement on attacks on hospitals "
        "would cost $%u million. “We can’t wait”, Merkel said on %u May 2013.\n\n",
        countries[i % 5], i, i % 28 + 1);
  return g_strdup_printf (
      "The café number %u in %s was open. Nothing was said of it by anybody who "
      "lived near the river and its bridges.\n\n",
      i, countries[i % 5]);
}

static gchar *
make_text (guint first, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < first + n; i++) {
    g_autofree gchar *paragraph = make_paragraph (i);

    g_string_append (text, paragraph);
  }
  return g_string_free (text, FALSE);
}

/* Pushes the text in sections of @n paragraphs. */
static void
push_sections (GstHarness *harness, const gchar *id, guint n, gboolean is_cut_off)
{
  GstNlpSection section = {0};

  for (guint at = 0; at < N_PARAGRAPHS; at += n) {
    g_autofree gchar *text = make_text (at, n);
    g_autoptr (GstNlpDocument) document = new_document (text);

    gst_nlp_document_set_metadata (document, "id", id);
    gst_nlp_document_set_metadata (document, "title", "Warnings of attacks");
    section.is_last = at + n >= N_PARAGRAPHS && !is_cut_off;
    gst_nlp_document_set_section (document, &section);
    gst_nlp_section_advance (&section, document);
    fail_unless_equals_int (gst_harness_push (harness, gst_nlp_buffer_new (document)), GST_FLOW_OK);
  }
}

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const gchar *const *)a, *(const gchar *const *)b);
}

static void
show_entities (GstNlpDocument *document, GPtrArray *lines)
{
  gsize n;
  const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);

  for (gsize i = 0; i < n; i++) {
    g_autoptr (GstNlpSpan) span =
        gst_nlp_document_get_span (document, GST_NLP_LAYER_ENTITIES, (guint)i);
    const gchar *name = gst_nlp_span_get_attribute (span, "name");
    g_autofree gchar *text = gst_nlp_span_get_text (span);
    GstNlpPosition start;

    gst_nlp_document_peek_position (document, spans[i].start, &start);
    g_ptr_array_add (lines,
                     g_strdup_printf ("%06" G_GUINT64_FORMAT " %06" G_GUINT64_FORMAT " %s %s %d %s",
                                      start.codepoint, start.byte, text, spans[i].label,
                                      spans[i].chain, name != NULL ? name : ""));
  }
}

/* Pulls @n_buffers. Returns a sorted line for each entity, and one for the summary. */
static gchar *
pull_all (GstHarness *harness, guint n_buffers)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_buffers; i++) {
    g_autoptr (GstBuffer) buffer = gst_harness_pull (harness);
    GstNlpDocument *document = gst_nlp_buffer_get_document (buffer);

    show_entities (document, lines);
    if (i + 1 == n_buffers)
      g_ptr_array_add (lines, g_strdup (gst_nlp_document_get_summary (document)));
    else
      fail_unless_equals_string (gst_nlp_document_get_summary (document), "");
  }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (gchar **)lines->pdata);
}

static GstHarness *
new_harness (const gchar *line)
{
  GstHarness *harness = gst_harness_new_parse (line);

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  return harness;
}

/* Sections of any size give the same entities, with the same offsets and chains, and the same
 * summary as the whole document. */
GST_START_TEST (test_sections_like_whole)
{
  static const guint sizes[] = {1, 4, 30};
  GstHarness *harness = new_harness (LINE);
  g_autofree gchar *whole = NULL;

  push_sections (harness, "whole", N_PARAGRAPHS, FALSE);
  whole = pull_all (harness, 1);
  fail_unless (strstr (whole, "Merkel PERSON 1 Angela Merkel") != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autofree gchar *sections = NULL;

    push_sections (harness, "cut", sizes[i], FALSE);
    sections = pull_all (harness, N_PARAGRAPHS / sizes[i]);
    fail_unless_equals_string (sections, whole);
  }
  gst_harness_teardown (harness);
}
GST_END_TEST

/* Returns the output of a summarysink with @properties after @line, for the text in sections of @n
 * paragraphs. */
static gchar *
write_brief (const gchar *line, const gchar *properties, guint n, gboolean is_cut_off)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = g_build_filename (folder, "out", NULL);
  g_autofree gchar *launch =
      g_strdup_printf ("%s ! summarysink location=\"%s\" %s", line, path, properties);
  GstHarness *harness = new_harness (launch);
  gchar *out = NULL;

  push_sections (harness, "a", n, is_cut_off);
  gst_harness_push_event (harness, gst_event_new_eos ());
  fail_unless (g_file_get_contents (path, &out, NULL, NULL));
  gst_harness_teardown (harness);
  return out;
}

static const gchar *const lines[] = {"tokenizer ! entitytagger",
                                     "tokenizer ! entitytagger ! summarizer"};

/* Sections give the same brief as the whole document, with and without a summarizer. */
GST_START_TEST (test_brief)
{
  static const gchar *const properties[] = {"format=text", "format=markdown", "format=json",
                                            "scope=stream sentences=3"};

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++) {
    g_autofree gchar *whole = write_brief (lines[__i__], properties[i], N_PARAGRAPHS, FALSE);
    g_autofree gchar *sections = write_brief (lines[__i__], properties[i], 2, FALSE);

    fail_unless (*whole != '\0');
    fail_unless_equals_string (sections, whole);
  }
}
GST_END_TEST

/* A page contains the names of all sections, but not their text. */
GST_START_TEST (test_page)
{
  g_autofree gchar *page = write_brief (lines[__i__], "format=html", 2, FALSE);

  fail_unless (strstr (page, "Angela Merkel") != NULL);
  fail_unless (strstr (page, "class=\"summary\"") != NULL);
  fail_unless (strstr (page, "<div class=\"text\">") == NULL);
}
GST_END_TEST

/* A document whose last section is missing is written at the end of the stream. */
GST_START_TEST (test_cut_off)
{
  g_autofree gchar *brief = write_brief (lines[__i__], "", 2, TRUE);

  fail_unless (g_str_has_prefix (brief, "Warnings of attacks\n"));
  fail_unless (strstr (brief, "Angela Merkel (") != NULL);
  fail_unless ((strstr (brief, "cut off") != NULL) == (__i__ == 1));
}
GST_END_TEST

/* A watched name is reported once for each document, with its offset in the whole document. */
GST_START_TEST (test_watch)
{
  GstHarness *harness = new_harness ("tokenizer ! summarysink location=/dev/null watch=reporters");
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autofree gchar *text = make_text (0, N_PARAGRAPHS);
  const guint expected = (guint)g_utf8_strlen (text, strstr (text, "reporters") - text);

  gst_element_set_bus (harness->element, bus);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GstMessage) message = NULL;
    guint offset;

    push_sections (harness, i == 0 ? "a" : "b", 1, FALSE);
    message = gst_bus_pop_filtered (bus, GST_MESSAGE_ELEMENT);
    fail_unless (message != NULL);
    fail_unless (gst_structure_get_uint (gst_message_get_structure (message), "offset", &offset));
    fail_unless_equals_int (offset, expected);
    fail_unless (gst_bus_pop_filtered (bus, GST_MESSAGE_ELEMENT) == NULL);
  }
  gst_element_set_bus (harness->element, NULL);
  gst_harness_teardown (harness);
}
GST_END_TEST

static Suite *
sections_suite (void)
{
  Suite *suite = suite_create ("sections");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_sections_like_whole);
  tcase_add_loop_test (tcase, test_brief, 0, G_N_ELEMENTS (lines));
  tcase_add_loop_test (tcase, test_page, 0, G_N_ELEMENTS (lines));
  tcase_add_loop_test (tcase, test_cut_off, 0, G_N_ELEMENTS (lines));
  tcase_add_test (tcase, test_watch);

  return suite;
}

GST_CHECK_MAIN (sections)
