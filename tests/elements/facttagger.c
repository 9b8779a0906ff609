/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * facttagger.c: tests of the element facttagger.
 */

#include "testutil.h"

#include "gstnlpmeta.h"

static GstHarness *
new_harness (const gchar *launch_line)
{
  GstHarness *harness = gst_harness_new_parse (launch_line);

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  return harness;
}

/* Pushes @text through a launch line and returns the document that comes out. */
static GstNlpDocument *
analyze (const gchar *launch_line, const gchar *text)
{
  GstHarness *harness = new_harness (launch_line);
  g_autoptr (GstBuffer) out = NULL;
  GstNlpDocument *document;

  fail_unless_equals_int (gst_harness_push (harness, text_buffer (text)), GST_FLOW_OK);
  out = gst_harness_pull (harness);
  fail_unless (out != NULL);
  document = g_object_ref (gst_nlp_buffer_get_document (out));
  gst_harness_teardown (harness);
  return document;
}

/* Orders spans by their place. */
static gint
compare_spans (gconstpointer a, gconstpointer b)
{
  return gst_nlp_span_get_start ((GstNlpSpan *)a) - gst_nlp_span_get_start ((GstNlpSpan *)b);
}

/* Appends a line for each date or time of a document: where it starts, its text and attributes. */
static void
append_values (GstNlpDocument *document, guint offset, GString *out)
{
  static const gchar *const names[] = {"timex", "value", "begin", "until"};
  GList *spans = g_list_sort (gst_nlp_document_get_entities (document), compare_spans);

  for (GList *item = spans; item != NULL; item = item->next) {
    g_autofree gchar *text = gst_nlp_span_get_text (item->data);
    const gchar *label = gst_nlp_span_get_label (item->data);

    if (!g_str_equal (label, "DATE") && !g_str_equal (label, "TIME"))
      continue;
    g_string_append_printf (out, "%u %s", offset + gst_nlp_span_get_start (item->data), text);
    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
      const gchar *value = gst_nlp_span_get_attribute (item->data, names[i]);

      g_string_append_printf (out, " %s", value != NULL ? value : "none");
    }
    g_string_append_c (out, '\n');
  }
  g_list_free_full (spans, (GDestroyNotify)gst_nlp_span_unref);
}

/* The kinds of facts can be chosen by name. */
GST_START_TEST (test_kinds)
{
  g_autoptr (GstElement) element = gst_element_factory_make ("facttagger", NULL);
  guint kinds;

  gst_object_ref_sink (element);
  g_object_get (element, "facts", &kinds, NULL);
  fail_unless_equals_int (kinds, 15);
  gst_util_set_object_arg (G_OBJECT (element), "facts", "dates+actions");
  g_object_get (element, "facts", &kinds, NULL);
  fail_unless_equals_int (kinds, 9);
}
GST_END_TEST;

/* The element adds to a document and keeps what it has. */
GST_START_TEST (test_keeps_entities)
{
  g_autoptr (GstNlpDocument) document =
      analyze ("tokenizer ! entitytagger ! facttagger", "Ms. Sato left Japan.");

  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_ENTITIES), 2);
  assert_span (document, GST_NLP_LAYER_ENTITIES, 0, "Sato");
  assert_span (document, GST_NLP_LAYER_ENTITIES, 1, "Japan");
}
GST_END_TEST;

/* Without tokens a document is an error. */
GST_START_TEST (test_no_tokens)
{
  GstHarness *harness = new_harness ("facttagger on-error=stop");

  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("On Friday.")), GST_FLOW_ERROR);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Returns the values of the dates of a document of Monday, 13 May 2013. */
static gchar *
read_values (const gchar *element, const gchar *published, const gchar *text)
{
  g_autofree gchar *line = g_strconcat ("tokenizer ! entitytagger ! ", element, NULL);
  GstHarness *harness = new_harness (line);
  g_autoptr (GstNlpDocument) document = new_document (text);
  g_autoptr (GstBuffer) out = NULL;
  GString *values = g_string_new (NULL);

  gst_nlp_document_set_metadata (document, "published", published);
  fail_unless_equals_int (gst_harness_push (harness, gst_nlp_buffer_new (document)), GST_FLOW_OK);
  out = gst_harness_pull (harness);
  append_values (gst_nlp_buffer_get_document (out), 0, values);
  gst_harness_teardown (harness);
  return g_string_free (values, FALSE);
}

static void
assert_values (const gchar *element,
               const gchar *published,
               const gchar *text,
               const gchar *expected)
{
  g_autofree gchar *values = read_values (element, published, text);

  fail_unless_equals_string (values, expected);
}

static const gchar news[] = "On Friday Ms. Sato left Japan. She will meet the king on 20/05/2013.";

/* Dates have their values as attributes. */
GST_START_TEST (test_dates)
{
  assert_values ("facttagger", "2013-05-13", news,
                 "3 Friday DATE 2013-05-10 2013-05-10 2013-05-11\n"
                 "57 20/05/2013 DATE 2013-05-20 2013-05-20 2013-05-21\n");
  assert_values ("facttagger facts=roles", "2013-05-13", news,
                 "3 Friday none none none none\n57 20/05/2013 none none none none\n");
}
GST_END_TEST;

/* The date of the document comes from its metadata, or else from the property. */
GST_START_TEST (test_reference_date)
{
  static const gchar text[] = "It rained on Friday.";

  assert_values ("facttagger reference-date=2010-01-02", "2013-05-13", text,
                 "13 Friday DATE 2013-05-10 2013-05-10 2013-05-11\n");
  assert_values ("facttagger reference-date=2010-01-02", NULL, text,
                 "13 Friday DATE 2010-01-01 2010-01-01 2010-01-02\n");
  assert_values ("facttagger", NULL, text, "13 Friday DATE XXXX-WXX-5 none none\n");
}
GST_END_TEST;

/* A reference date that is none keeps the element in READY. */
GST_START_TEST (test_wrong_reference_date)
{
  g_autoptr (GstElement) element = gst_element_factory_make ("facttagger", NULL);

  gst_object_ref_sink (element);
  g_object_set (element, "reference-date", "last week", NULL);
  fail_unless_equals_int (gst_element_set_state (element, GST_STATE_PAUSED),
                          GST_STATE_CHANGE_FAILURE);
  g_object_set (element, "reference-date", "now", NULL);
  fail_unless (gst_element_set_state (element, GST_STATE_PAUSED) != GST_STATE_CHANGE_FAILURE);
  gst_element_set_state (element, GST_STATE_NULL);
}
GST_END_TEST;

#define N_PARAGRAPHS 40
#define SECTION 5
#define THREADS "tokenizer n-threads=3 ! entitytagger n-threads=3 ! facttagger n-threads=3"

/* Paragraphs whose dates relate to those of earlier ones. */
static gchar *
make_text (guint first, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < first + n; i++) {
    if (i % 7 == 0)
      g_string_append_printf (text, "The bridge of Alten fell on %u June %u.\n\n", i % 28 + 1,
                              1901 + i);
    else if (i % 7 < 4)
      g_string_append (text, "Two weeks later the river rose. It rose again the next day.\n\n");
    else
      g_string_append (text, "In August and the third quarter it was dry, as in that year.\n\n");
  }
  return g_string_free (text, FALSE);
}

/* Returns the values of the text in sections of @n paragraphs. */
static gchar *
read_sections (guint n)
{
  GstHarness *harness = new_harness (THREADS);
  GString *values = g_string_new (NULL);
  GstNlpSection section = {0};

  for (guint at = 0; at < N_PARAGRAPHS; at += n) {
    g_autofree gchar *text = make_text (at, n);
    g_autoptr (GstNlpDocument) document = new_document (text);

    gst_nlp_document_set_metadata (document, "id", "bridges");
    gst_nlp_document_set_metadata (document, "published", "2013-05-13");
    section.is_last = at + n >= N_PARAGRAPHS;
    gst_nlp_document_set_section (document, &section);
    gst_nlp_section_advance (&section, document);
    fail_unless_equals_int (gst_harness_push (harness, gst_nlp_buffer_new (document)), GST_FLOW_OK);
  }
  for (guint at = 0; at < N_PARAGRAPHS; at += n) {
    g_autoptr (GstBuffer) out = gst_harness_pull (harness);
    GstNlpPosition start;

    gst_nlp_document_peek_position (gst_nlp_buffer_get_document (out), 0, &start);
    append_values (gst_nlp_buffer_get_document (out), (guint)start.byte, values);
  }
  gst_harness_teardown (harness);
  return g_string_free (values, FALSE);
}

/* A document in sections has the values of the whole one, with any number of threads. */
GST_START_TEST (test_sections)
{
  g_autofree gchar *text = make_text (0, N_PARAGRAPHS);
  g_autofree gchar *whole = read_values ("facttagger", "2013-05-13", text);
  g_autofree gchar *one_section = read_sections (N_PARAGRAPHS);
  g_autofree gchar *sections = read_sections (SECTION);

  /* Checks of long strings end the program. */
  fail_unless (strstr (whole, "the next day DATE 1901-06-16 1901-06-16 1901-06-17\n") != NULL);
  fail_unless (g_str_equal (one_section, whole));
  fail_unless (g_str_equal (sections, whole));
}
GST_END_TEST;

/* Appends the text of a span. */
static void
append_span (GString *out, GstNlpSpan *span)
{
  g_autofree gchar *text = gst_nlp_span_get_text (span);

  g_string_append (out, text);
}

/* Returns the relations of a document with this name, as "SOURCE > TARGET", one a line. */
static gchar *
describe_relations (GstNlpDocument *document, const gchar *name)
{
  GList *relations = gst_nlp_document_get_relations (document);
  GString *out = g_string_new (NULL);

  for (GList *at = relations; at != NULL; at = at->next) {
    g_autoptr (GstNlpSpan) source = gst_nlp_relation_get_source (at->data);
    g_autoptr (GstNlpSpan) target = gst_nlp_relation_get_target (at->data);

    if (g_strcmp0 (gst_nlp_relation_get_name (at->data), name) != 0)
      continue;
    append_span (out, source);
    g_string_append (out, " > ");
    append_span (out, target);
    g_string_append_c (out, '\n');
  }
  g_list_free_full (relations, (GDestroyNotify)gst_nlp_relation_unref);
  return g_string_free (out, FALSE);
}

static void
assert_relations (GstNlpDocument *document, const gchar *name, const gchar *expected)
{
  g_autofree gchar *found = describe_relations (document, name);

  fail_unless_equals_string (found, expected);
}

/* A report on a meeting, with those who took part, and what they agreed. */
#define DIALOGUE                                                                                   \
  "Estonia and the United States held a two-day dialogue on cyber issues in Tallinn this week. "   \
  "The talks were led by Mari Kask, the ambassador in charge of cyberpolicy at the Estonian "      \
  "Foreign Ministry, and Daniel Whitmore, the coordinator for cyber issues at the U.S. State "     \
  "Department.\n\nIn a joint statement, the two countries called on all states to protect "        \
  "hospitals. The two sides agreed to hold their second dialogue in Washington sometime between "  \
  "October and December. Mr. Whitmore will visit Riga on Friday."

GST_START_TEST (test_dialogue)
{
  g_autoptr (GstNlpDocument) document =
      analyze ("tokenizer ! entitytagger ! facttagger facts=roles+actions", DIALOGUE);

  assert_relations (
      document, "role",
      "Mari Kask > ambassador in charge of cyberpolicy at the Estonian Foreign "
      "Ministry\n"
      "Daniel Whitmore > coordinator for cyber issues at the U.S. State Department\n");
  assert_relations (document, "organisation",
                    "ambassador in charge of cyberpolicy at the Estonian Foreign Ministry > "
                    "Estonian Foreign Ministry\n"
                    "coordinator for cyber issues at the U.S. State Department > "
                    "U.S. State Department\n");
  assert_relations (document, "actor",
                    "protect hospitals > the two countries\n"
                    "hold their second dialogue in Washington sometime between October and "
                    "December > The two sides\n"
                    "visit Riga on Friday > Whitmore\n");
  assert_relations (document, "when",
                    "hold their second dialogue in Washington sometime between October and "
                    "December > between October and December\n"
                    "visit Riga on Friday > Friday\n");
}
GST_END_TEST;

static gint
get_chain (GstNlpDocument *document, const gchar *layer, guint index)
{
  gsize n;
  const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (document, layer, &n);

  fail_unless (index < n);
  return spans[index].chain;
}

/* An office has the chain of its holder, so that it holds for all mentions. */
GST_START_TEST (test_chain_of_role)
{
  g_autoptr (GstNlpDocument) document =
      analyze ("tokenizer ! entitytagger ! facttagger facts=roles",
               "Mayor Mari Kask spoke. Later Ms. Kask left for Tartu.");
  const gint chain = get_chain (document, "roles", 0);

  fail_unless (chain >= 0);
  fail_unless_equals_int (get_chain (document, GST_NLP_LAYER_ENTITIES, 0), chain);
  fail_unless_equals_int (get_chain (document, GST_NLP_LAYER_ENTITIES, 1), chain);
}
GST_END_TEST;

static Suite *
facttagger_suite (void)
{
  Suite *suite = suite_create ("facttagger");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_kinds);
  tcase_add_test (tcase, test_keeps_entities);
  tcase_add_test (tcase, test_no_tokens);
  tcase_add_test (tcase, test_dates);
  tcase_add_test (tcase, test_reference_date);
  tcase_add_test (tcase, test_wrong_reference_date);
  tcase_add_test (tcase, test_sections);
  tcase_add_test (tcase, test_dialogue);
  tcase_add_test (tcase, test_chain_of_role);
  return suite;
}

GST_CHECK_MAIN (facttagger)
