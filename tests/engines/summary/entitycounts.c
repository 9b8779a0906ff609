/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entitycounts.c: tests of the counts of entities.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "mentions/entitycounts.h"

static void
add (NlpEntityCounts *counts, const gchar *label, const gchar *text, const gchar *name, gint chain)
{
  const NlpMention mention = {
      .label = label, .text = text, .length = strlen (text), .name = name, .chain = chain};

  nlp_entity_counts_add (counts, &mention);
}

/* Asserts the entity index of the counts: "PERSON Ana Ruiz 2; ...". */
static void
assert_index (const NlpEntityCounts *counts, const gchar *expected)
{
  const GArray *mentions = nlp_entity_counts_get_mentions (counts);
  g_autoptr (GArray) index =
      nlp_entity_index_new ((const NlpMention *)(gconstpointer)mentions->data, mentions->len);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < index->len; i++) {
    const NlpEntity *entity = &g_array_index (index, NlpEntity, i);

    g_string_append_printf (shown, "%s%s %s %u", i > 0 ? "; " : "", entity->label, entity->name,
                            entity->n_mentions);
  }
  fail_unless_equals_string (shown->str, expected);
}

GST_START_TEST (test_entities)
{
  g_autoptr (NlpEntityCounts) counts = nlp_entity_counts_new (100);

  add (counts, "PERSON", "Ruiz", NULL, 0);
  add (counts, "GPE", "U.S.", "United States", 1);
  add (counts, "PERSON", "Ana Ruiz", NULL, 0);
  add (counts, "DATE", "Friday", NULL, -1);
  add (counts, "DATE", "friday", NULL, -1);
  add (counts, "CARDINAL", "two", NULL, -1);
  add (counts, NULL, "thing", NULL, -1);
  add (counts, "PERSON", "Ruiz", NULL, 0);
  assert_index (counts, "PERSON Ana Ruiz 3; GPE United States 1; DATE Friday 2; OTHER thing 1");
  fail_unless_equals_uint64 (nlp_entity_counts_get_total (counts), 8);

  nlp_entity_counts_clear (counts);
  assert_index (counts, "");
}
GST_END_TEST

/* The entities with the fewest mentions are forgotten, the latest first. */
GST_START_TEST (test_bounded)
{
  g_autoptr (NlpEntityCounts) counts = nlp_entity_counts_new (4);

  add (counts, "GPE", "Japan", NULL, -1);
  add (counts, "GPE", "France", NULL, -1);
  add (counts, "GPE", "Kenya", NULL, -1);
  add (counts, "GPE", "Italy", NULL, -1);
  add (counts, "GPE", "Italy", NULL, -1);
  add (counts, "GPE", "Peru", NULL, -1);
  assert_index (counts, "GPE Italy 2; GPE Japan 1; GPE Peru 1");
  for (guint i = 0; i < 1000; i++) {
    g_autofree gchar *name = g_strdup_printf ("Place %u", i);

    add (counts, "GPE", name, NULL, -1);
    fail_unless (nlp_entity_counts_get_mentions (counts)->len <= 4);
  }
  fail_unless_equals_uint64 (nlp_entity_counts_get_total (counts), 1006);
}
GST_END_TEST

static Suite *
entity_counts_suite (void)
{
  Suite *suite = suite_create ("entitycounts");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_entities);
  tcase_add_test (tcase, test_bounded);
  return suite;
}

GST_CHECK_MAIN (entity_counts)
