/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "screening/nearduplicates.h"

#define TEXT                                                                                       \
  "The harbour of Bremen reopened on Monday, after a storm had closed it for three days. Ferries " \
  "to the islands sail again, and two hundred trucks that had waited at the gates were let in. "   \
  "The port authority said that the damage was smaller than it had feared. It will take a week "   \
  "until the cranes at the northern quay can work again. Nobody was hurt.\n"

/* The id of what a text is a copy of, or NULL. */
static const gchar *
check (NlpNearDuplicates *copies, const gchar *text, const gchar *id)
{
  const gchar *original;
  gdouble similarity;

  return nlp_near_duplicates_check (copies, text, strlen (text), id, &original, &similarity)
             ? original
             : NULL;
}

GST_START_TEST (test_exact)
{
  g_autoptr (NlpNearDuplicates) copies = nlp_near_duplicates_new (FALSE, 100);

  fail_unless (check (copies, TEXT, "1") == NULL);
  fail_unless (check (copies, "Another text.", "2") == NULL);
  fail_unless_equals_string (check (copies, TEXT, "3"), "1");
  fail_unless_equals_string (check (copies, " Another \n\n text.\r\n", "4"), "2");
  fail_unless (check (copies, "Another text!", "5") == NULL);
  fail_unless (check (copies, "", "6") == NULL);
  fail_unless_equals_string (check (copies, "  \n", "7"), "6");
}
GST_END_TEST;

/* What people do to a text when they publish it once more. */
GST_START_TEST (test_near)
{
  g_autoptr (NlpNearDuplicates) copies = nlp_near_duplicates_new (TRUE, 100);
  g_autofree gchar *capitals = g_ascii_strup (TEXT, -1);

  fail_unless (check (copies, TEXT, "1") == NULL);
  fail_unless_equals_string (check (copies, TEXT "A ship is named after her.", "2"), "1");
  fail_unless_equals_string (check (copies, "BREMEN (Wire) -- " TEXT, "3"), "1");
  fail_unless_equals_string (check (copies, capitals, "4"), "1");
  fail_unless (
      check (copies,
             "The council of Bremen met on Monday, after a vote had been put off for three "
             "weeks. Trams to the airport will run again, and two hundred drivers that had "
             "waited for an offer were hired. The mayor said that the costs were higher "
             "than she had feared.",
             "5") == NULL);
}
GST_END_TEST;

/* Short texts are like many others. */
GST_START_TEST (test_short)
{
  g_autoptr (NlpNearDuplicates) copies = nlp_near_duplicates_new (TRUE, 100);

  fail_unless (check (copies, "The talks go on today.", "1") == NULL);
  fail_unless (check (copies, "The talks go on tomorrow.", "2") == NULL);
  fail_unless_equals_string (check (copies, "The talks go on  today.", "3"), "1");
}
GST_END_TEST;

GST_START_TEST (test_without_blanks)
{
  g_autoptr (NlpNearDuplicates) copies = nlp_near_duplicates_new (TRUE, 100);
  const gchar *text =
      "青浜市は三日、二年前から工事を続けてきた港の防波堤が完成したと発表した。長さは六百"
      "メートルで、県内では最も長い。";
  g_autofree gchar *longer = g_strconcat (text, "工事費は四十二億円だ。", NULL);

  fail_unless (check (copies, text, "1") == NULL);
  fail_unless_equals_string (check (copies, longer, "2"), "1");
  fail_unless (check (copies,
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

/* Of thousands of texts none is taken for a copy of another one, and all copies are found. */
GST_START_TEST (test_many)
{
  g_autoptr (NlpNearDuplicates) copies = nlp_near_duplicates_new (TRUE, 20000);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guint n_found = 0;

  for (guint i = 0; i < 10000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree gchar *id = g_strdup_printf ("%u", i);
    const gchar *original;

    append_random_words (text, random, 150);
    original = check (copies, text->str, id);
    fail_unless (original == NULL, "%u is taken for %s", i, original);
    if (i % 100 == 0) {
      append_random_words (text, random, 15);
      original = check (copies, text->str, "copy");
      n_found += g_strcmp0 (original, id) == 0;
    }
  }
  fail_unless (n_found >= 99, "%u", n_found);
}
GST_END_TEST;

GST_START_TEST (test_forgetting)
{
  g_autoptr (NlpNearDuplicates) copies = nlp_near_duplicates_new (TRUE, 10);

  fail_unless (check (copies, TEXT, "old") == NULL);
  for (guint i = 0; i < 9; i++) {
    g_autofree gchar *text =
        g_strdup_printf ("This is the text number %u of those between.", i * 7);

    check (copies, text, "between");
  }
  fail_unless_equals_string (check (copies, TEXT, "new"), "old");
  for (guint i = 0; i < 20; i++) {
    g_autofree gchar *text = g_strdup_printf ("%u things happened on day %u.", i, i * i);

    check (copies, text, "later");
  }
  fail_unless (check (copies, TEXT, "new") == NULL);
}
GST_END_TEST;

GST_START_TEST (test_long)
{
  g_autoptr (NlpNearDuplicates) copies = nlp_near_duplicates_new (TRUE, 10);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (GString) text = g_string_new (NULL);

  append_random_words (text, random, 100000);
  fail_unless (check (copies, text->str, "1") == NULL);
  fail_unless_equals_string (check (copies, text->str, "2"), "1");
  g_string_append (text, "and more");
  fail_unless_equals_string (check (copies, text->str, "3"), "1");
}
GST_END_TEST;

static Suite *
copies_suite (void)
{
  Suite *suite = suite_create ("copies");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_exact);
  tcase_add_test (tc, test_near);
  tcase_add_test (tc, test_short);
  tcase_add_test (tc, test_without_blanks);
  tcase_add_test (tc, test_many);
  tcase_add_test (tc, test_forgetting);
  tcase_add_test (tc, test_long);
  return suite;
}

GST_CHECK_MAIN (copies);
