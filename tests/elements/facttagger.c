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

/* The kinds of facts can be chosen by name. */
GST_START_TEST (test_kinds)
{
  g_autoptr (GstElement) element = gst_element_factory_make ("facttagger", NULL);
  g_autofree gchar *all = NULL;
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
  tcase_add_test (tcase, test_dialogue);
  tcase_add_test (tcase, test_chain_of_role);
  return suite;
}

GST_CHECK_MAIN (facttagger)
