/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * recasing.c: tests the letter case that lines in one case are given.
 */

#include "entitytext.h"

#include "gazetteer/gazetteerfile.h"
#include "recasing/recasing.h"
#include "rules/expressions.h"
#include "rules/namerules.h"

/* Asserts the recased form of @text, whose lines are sentences; %NULL if it stays as it is. */
static void
assert_recased (const gchar *text, const gchar *expected)
{
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpExpressions) expressions G_GNUC_UNUSED = nlp_expressions_new (word_classes, NULL);
  g_autoptr (NlpNameRules) rules G_GNUC_UNUSED = nlp_name_rules_new (word_classes, NULL);
  g_autoptr (NlpGazetteer) gazetteer = nlp_gazetteer_new (word_classes, NULL);
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (FALSE);
  g_autoptr (NlpRecaser) recaser = nlp_recaser_new (word_classes, gazetteer, NULL);
  g_autoptr (GArray) tokens = tokens_of (text);
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  g_autofree gchar *recased = NULL;

  fail_unless (
      nlp_gazetteer_read_list (builder, "test", "@GPE\nNew Harbour; Tarn\n@ORG\nQZA\n", NULL));
  fail_unless (nlp_gazetteer_load (gazetteer, builder, NULL, FALSE, NULL, NULL));
  for (const gchar *line = text; *line != '\0'; line += strspn (line, "\n")) {
    const gsize length = strcspn (line, "\n");
    const GstNlpRange range = {(guint32)(line - text), (guint32)(line - text + length)};

    g_array_append_val (sentences, range);
    line += length;
  }
  recased = nlp_recaser_run (recaser, text, strlen (text), (const GstNlpToken *)tokens->data,
                             tokens->len, (const GstNlpRange *)sentences->data, sentences->len);
  fail_unless_equals_string (recased, expected);
}

GST_START_TEST (test_lower)
{
  assert_recased ("they went to new harbour and qza on monday",
                  "they went to New Harbour and QZA on Monday");
  assert_recased ("They went to new harbour and qza on monday", NULL);
  assert_recased ("see www/new harbour and tarn for it all", NULL);
  assert_recased ("to new harbour", NULL);
}
GST_END_TEST;

GST_START_TEST (test_title)
{
  assert_recased ("Tarn Warns Of New Attacks By Grey Mistgull On Banks",
                  "Tarn warns of New Attacks by Grey Mistgull on Banks");
  /* No verb: not a headline. */
  assert_recased ("Anna Mary Tarn, Director Of Trade And Ports", NULL);
  assert_recased ("Tarn\tWarns\tOf New Attacks By\tGrey Mistgull", NULL);
}
GST_END_TEST;

GST_START_TEST (test_upper)
{
  assert_recased ("MINISTRY OF DIGITAL PORTS\nRelease of today",
                  "Ministry of Digital Ports\tRelease of today");
  assert_recased ("TARN TO FIGHT FIRE AND RAIN\nIt is so", "TARN TO FIGHT FIRE AND RAIN\tIt is so");
  assert_recased ("TARN TO FIGHT FIRE AND RAIN\nALL NIGHT", NULL);
}
GST_END_TEST;

GST_START_TEST (test_odd_text)
{
  assert_recased ("", NULL);
  assert_recased ("\n\n\t \n", NULL);
  assert_recased ("\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 to \xc3\xa9t\xc3\xa9 the tarn\n",
                  "\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 to \xc3\xa9t\xc3\xa9 the Tarn\n");
}
GST_END_TEST;

static Suite *
recasing_suite (void)
{
  Suite *suite = suite_create ("recasing");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_lower);
  tcase_add_test (tc, test_title);
  tcase_add_test (tc, test_upper);
  tcase_add_test (tc, test_odd_text);
  return suite;
}

GST_CHECK_MAIN (recasing);
