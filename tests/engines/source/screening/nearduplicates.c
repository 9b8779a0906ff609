/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nearduplicates.c: tests the search for duplicates and near-duplicates.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "screening/nearduplicates.h"

#define TEXT                                                                                       \
  "The harbour of Bremen reopened on Monday, after a storm had closed it for three days. Ferries " \
  "to the islands sail again, and two hundred trucks that had waited at the gates were let in. "   \
  "The port authority said that the damage was smaller than it had feared. It will take a week "   \
  "until the cranes at the northern quay can work again. Nobody was hurt.\n"

/* Returns the id of the text that @text duplicates, or NULL. */
static const gchar *
check (NlpNearDuplicates *duplicates, const gchar *text, const gchar *id)
{
  const gchar *original;
  gdouble similarity;

  return nlp_near_duplicates_check (duplicates, text, strlen (text), id, &original, &similarity)
             ? original
             : NULL;
}

GST_START_TEST (test_exact)
{
  g_autoptr (NlpNearDuplicates) duplicates = nlp_near_duplicates_new (FALSE, 100);

  fail_unless (check (duplicates, TEXT, "1") == NULL);
  fail_unless (check (duplicates, "Another text.", "2") == NULL);
  fail_unless_equals_string (check (duplicates, TEXT, "3"), "1");
  fail_unless_equals_string (check (duplicates, " Another \n\n text.\r\n", "4"), "2");
  fail_unless (check (duplicates, "Another text!", "5") == NULL);
  fail_unless (check (duplicates, "", "6") == NULL);
  fail_unless_equals_string (check (duplicates, "  \n", "7"), "6");
}
GST_END_TEST;

/* The usual changes when a text is published again. */
GST_START_TEST (test_near)
{
  g_autoptr (NlpNearDuplicates) duplicates = nlp_near_duplicates_new (TRUE, 100);
  g_autofree gchar *capitals = g_ascii_strup (TEXT, -1);

  fail_unless (check (duplicates, TEXT, "1") == NULL);
  fail_unless_equals_string (check (duplicates, TEXT "A ship is named after her.", "2"), "1");
  fail_unless_equals_string (check (duplicates, "BREMEN (Wire) -- " TEXT, "3"), "1");
  fail_unless_equals_string (check (duplicates, capitals, "4"), "1");
  fail_unless (
      check (duplicates,
             "The council of Bremen met on Monday, after a vote had been put off for three "
             "weeks. Trams to the airport will run again, and two hundred drivers that had "
             "waited for an offer were hired. The mayor said that the costs were higher "
             "than she had feared.",
             "5") == NULL);
}
GST_END_TEST;

/* Short texts have no near-duplicates, because they resemble many others. */
GST_START_TEST (test_short)
{
  g_autoptr (NlpNearDuplicates) duplicates = nlp_near_duplicates_new (TRUE, 100);

  fail_unless (check (duplicates, "The talks go on today.", "1") == NULL);
  fail_unless (check (duplicates, "The talks go on tomorrow.", "2") == NULL);
  fail_unless_equals_string (check (duplicates, "The talks go on  today.", "3"), "1");
}
GST_END_TEST;

GST_START_TEST (test_unseparated_words)
{
  g_autoptr (NlpNearDuplicates) duplicates = nlp_near_duplicates_new (TRUE, 100);
  const gchar *text =
      "青浜市は三日、二年前から工事を続けてきた港の防波堤が完成したと発表した。長さは六百"
      "メートルで、県内では最も長い。";
  g_autofree gchar *longer = g_strconcat (text, "工事費は四十二億円だ。", NULL);

  fail_unless (check (duplicates, text, "1") == NULL);
  fail_unless_equals_string (check (duplicates, longer, "2"), "1");
  fail_unless (check (duplicates,
                      "漁業組合は来月から新しい桟橋を使い始める。市は遊歩道を作る計画で、来年の春に"
                      "工事を始める。",
                      "3") == NULL);
}
GST_END_TEST;

static void
append_random_words (GString *text, GRand *random, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "word%d ", g_rand_int_range (random, 0, 5000));
}

/* Among thousands of texts none is mistaken for a duplicate, and all duplicates are found. */
GST_START_TEST (test_many_texts)
{
  g_autoptr (NlpNearDuplicates) duplicates = nlp_near_duplicates_new (TRUE, 20000);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guint n_found = 0;

  for (guint i = 0; i < 10000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree gchar *id = g_strdup_printf ("%u", i);
    const gchar *original;

    append_random_words (text, random, 150);
    original = check (duplicates, text->str, id);
    fail_unless (original == NULL, "%u is mistaken for a duplicate of %s", i, original);
    if (i % 100 == 0) {
      append_random_words (text, random, 15);
      original = check (duplicates, text->str, "copy");
      n_found += g_strcmp0 (original, id) == 0;
    }
  }
  fail_unless (n_found >= 99, "%u", n_found);
}
GST_END_TEST;

GST_START_TEST (test_forgetting)
{
  g_autoptr (NlpNearDuplicates) duplicates = nlp_near_duplicates_new (TRUE, 10);

  fail_unless (check (duplicates, TEXT, "old") == NULL);
  for (guint i = 0; i < 9; i++) {
    g_autofree gchar *text =
        g_strdup_printf ("This is the text number %u of those between.", i * 7);

    check (duplicates, text, "between");
  }
  fail_unless_equals_string (check (duplicates, TEXT, "new"), "old");
  for (guint i = 0; i < 20; i++) {
    g_autofree gchar *text = g_strdup_printf ("%u things happened on day %u.", i, i * i);

    check (duplicates, text, "later");
  }
  fail_unless (check (duplicates, TEXT, "new") == NULL);
}
GST_END_TEST;

GST_START_TEST (test_long_text)
{
  g_autoptr (NlpNearDuplicates) duplicates = nlp_near_duplicates_new (TRUE, 10);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (GString) text = g_string_new (NULL);

  append_random_words (text, random, 100000);
  fail_unless (check (duplicates, text->str, "1") == NULL);
  fail_unless_equals_string (check (duplicates, text->str, "2"), "1");
  g_string_append (text, "and more");
  fail_unless_equals_string (check (duplicates, text->str, "3"), "1");
}
GST_END_TEST;

static Suite *
nearduplicates_suite (void)
{
  Suite *suite = suite_create ("nearduplicates");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_exact);
  tcase_add_test (tcase, test_near);
  tcase_add_test (tcase, test_short);
  tcase_add_test (tcase, test_unseparated_words);
  tcase_add_test (tcase, test_many_texts);
  tcase_add_test (tcase, test_forgetting);
  tcase_add_test (tcase, test_long_text);
  return suite;
}

GST_CHECK_MAIN (nearduplicates);
