/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "mentions/entitycounts.h"

static void
add (NlpEntityCounts *tally, const gchar *label, const gchar *text, const gchar *name, gint chain)
{
  const NlpMention mention = {
      .label = label, .text = text, .length = strlen (text), .name = name, .chain = chain};

  nlp_entity_counts_add (tally, &mention);
}

/* "PERSON Ana Ruiz 2; ..." as a roster has it. */
static void
assert_roster (const NlpEntityCounts *tally, const gchar *expected)
{
  const GArray *mentions = nlp_entity_counts_get_mentions (tally);
  g_autoptr (GArray) roster =
      nlp_entity_index_new ((const NlpMention *)(gconstpointer)mentions->data, mentions->len);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < roster->len; i++) {
    const NlpEntity *entry = &g_array_index (roster, NlpEntity, i);

    g_string_append_printf (shown, "%s%s %s %u", i > 0 ? "; " : "", entry->label, entry->name,
                            entry->n_mentions);
  }
  fail_unless_equals_string (shown->str, expected);
}

GST_START_TEST (test_things)
{
  g_autoptr (NlpEntityCounts) tally = nlp_entity_counts_new (100);

  add (tally, "PERSON", "Ruiz", NULL, 0);
  add (tally, "GPE", "U.S.", "United States", 1);
  add (tally, "PERSON", "Ana Ruiz", NULL, 0);
  add (tally, "DATE", "Friday", NULL, -1);
  add (tally, "DATE", "friday", NULL, -1);
  add (tally, "CARDINAL", "two", NULL, -1);
  add (tally, NULL, "thing", NULL, -1);
  add (tally, "PERSON", "Ruiz", NULL, 0);
  assert_roster (tally, "PERSON Ana Ruiz 3; GPE United States 1; DATE Friday 2; OTHER thing 1");
  fail_unless_equals_uint64 (nlp_entity_counts_get_total (tally), 8);

  nlp_entity_counts_clear (tally);
  assert_roster (tally, "");
}
GST_END_TEST

/* What is mentioned least is forgotten, and of that what came last. */
GST_START_TEST (test_bounded)
{
  g_autoptr (NlpEntityCounts) tally = nlp_entity_counts_new (4);

  add (tally, "GPE", "Japan", NULL, -1);
  add (tally, "GPE", "France", NULL, -1);
  add (tally, "GPE", "Kenya", NULL, -1);
  add (tally, "GPE", "Italy", NULL, -1);
  add (tally, "GPE", "Italy", NULL, -1);
  add (tally, "GPE", "Peru", NULL, -1);
  assert_roster (tally, "GPE Italy 2; GPE Japan 1; GPE Peru 1");
  for (guint i = 0; i < 1000; i++) {
    g_autofree gchar *name = g_strdup_printf ("Place %u", i);

    add (tally, "GPE", name, NULL, -1);
    fail_unless (nlp_entity_counts_get_mentions (tally)->len <= 4);
  }
  fail_unless_equals_uint64 (nlp_entity_counts_get_total (tally), 1006);
}
GST_END_TEST

static Suite *
tally_suite (void)
{
  Suite *suite = suite_create ("tally");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_things);
  tcase_add_test (tcase, test_bounded);
  return suite;
}

GST_CHECK_MAIN (tally)
