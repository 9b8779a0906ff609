/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actions.c: tests of what was agreed, promised, demanded and planned.
 */

#include "facttext.h"

#include "actions/actionmodel.h"
#include "common/tables/tables.h"

/* Returns "KIND ACTOR: ACTION @ DATE", one a line, in the order in which they were added. */
static gchar *
describe (const FactText *text, const NlpFacts *facts)
{
  GString *out = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < facts->spans->len; i++) {
    const NlpFactSpan *span = &g_array_index (facts->spans, NlpFactSpan, i);
    const NlpFactRef ref = {NLP_FACTS_ACTIONS, n};

    if (strcmp (span->layer, NLP_FACTS_ACTIONS) != 0)
      continue;
    n++;
    g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", span->label);
    fact_text_append_related (text, facts, ref, "actor", " ", out);
    g_string_append (out, ": ");
    fact_text_append (text, facts, ref, out);
    fact_text_append_related (text, facts, ref, "when", " @ ", out);
  }
  return g_string_free (out, FALSE);
}

static void
assert_actions (const gchar *marked, const gchar *expected)
{
  g_autoptr (NlpFacts) facts = NULL;
  g_autofree gchar *found = NULL;
  FactText text;

  fact_text_init (&text, marked);
  facts = fact_text_run (&text, NLP_FACT_ACTIONS);
  found = describe (&text, facts);
  fail_unless_equals_string (found, expected);
  fact_text_clear (&text);
}

/* Several parties agree, and one of them promises. */
GST_START_TEST (test_agreed)
{
  assert_actions ("The two sides agreed to hold their second dialogue in <GPE Oslo> sometime "
                  "<DATE between October and December>.",
                  "AGREED The two sides: hold their second dialogue in Oslo sometime between "
                  "October and December @ between October and December");
  assert_actions ("<GPE Norway> and <GPE Chad> agreed on <DATE Monday> to open embassies.",
                  "AGREED Norway and Chad: open embassies");
  assert_actions ("In <GPE Oslo> on <DATE Friday>, <GPE Norway> and <GPE Chad> agreed to open "
                  "embassies.",
                  "AGREED Norway and Chad: open embassies");
  assert_actions ("<GPE Norway> agreed to open an embassy.", "PLEDGED Norway: open an embassy");
  assert_actions ("The leaders reaffirmed their commitment to protecting networks.",
                  "AGREED The leaders: protecting networks");
  assert_actions ("The leaders emphasized the importance of free trade.",
                  "AGREED The leaders: free trade");
}
GST_END_TEST;

GST_START_TEST (test_pledged)
{
  assert_actions ("The mayor promised to build 40 flats.", "PLEDGED The mayor: build 40 flats");
  assert_actions ("<GPE Norway> vowed not to leave the alliance.",
                  "PLEDGED Norway: not to leave the alliance");
  assert_actions ("We will send trainers to <GPE Oslo> in <DATE June>.",
                  "PLEDGED We: send trainers to Oslo in June @ June");
  assert_actions ("In <DATE May>, the ministry plans to publish a report.",
                  "PLEDGED the ministry: publish a report @ May");
}
GST_END_TEST;

GST_START_TEST (test_called)
{
  assert_actions ("President <PERSON Ida Berg> urged the rebels to lay down their arms.",
                  "CALLED Ida Berg: lay down their arms");
  assert_actions ("The union called for a second vote.", "CALLED The union: a second vote");
  assert_actions ("They called on all states to stop attacks on hospitals.",
                  "CALLED They: stop attacks on hospitals");
  assert_actions ("The agency urged operators of power grids to install the update.",
                  "CALLED The agency: install the update");
  assert_actions ("The group urged greater efforts among states to sign the treaty.",
                  "CALLED The group: greater efforts among states to sign the treaty");
  assert_actions ("The students demanded free meals.", "CALLED The students: free meals");
  assert_actions ("They sent a letter that calls on members to open their books.",
                  "CALLED a letter: open their books");
  assert_actions ("We encourage you to test the pumps.", "CALLED We: test the pumps");
  assert_actions ("<GPE Norway>, which has ordered its ships to return, left.",
                  "CALLED Norway: return");
}
GST_END_TEST;

GST_START_TEST (test_planned)
{
  assert_actions ("The talks are scheduled to resume on <DATE Friday>.",
                  "PLANNED The talks: resume on Friday @ Friday");
  assert_actions ("Minister <PERSON Ida Berg> is due to visit <GPE Chad> <DATE next week>.",
                  "PLANNED Ida Berg: visit Chad next week @ next week");
}
GST_END_TEST;

/* Each verb of a list with an object of its own is an action; verbs that share it are one. */
GST_START_TEST (test_lists)
{
  assert_actions ("They agreed to share data, train 40 experts and open a joint office.",
                  "AGREED They: share data\nAGREED They: train 40 experts\n"
                  "AGREED They: open a joint office");
  assert_actions ("The police promised to track down and punish the thieves.",
                  "PLEDGED The police: track down and punish the thieves");
  assert_actions ("We have two aims: o Repair the old bridges; and, o Recruit more drivers.",
                  "PLEDGED: Repair the old bridges\nPLEDGED: Recruit more drivers");
  assert_actions ("They agreed to deepen their work to find, stop, and punish thieves.",
                  "AGREED They: deepen their work to find, stop, and punish thieves");
  assert_actions ("They agreed to keep an open, free, and secure sea.",
                  "AGREED They: keep an open, free, and secure sea");
  assert_actions ("He spoke of the pressing issue of a new agency to protect the country.", "");
  assert_actions ("They committed to keep a free and open sea.",
                  "PLEDGED They: keep a free and open sea");
}
GST_END_TEST;

/* An action ends before the next clause and before its speaker. */
GST_START_TEST (test_ends)
{
  assert_actions ("<GPE Norway> promised to send aid, which will arrive by ship.",
                  "PLEDGED Norway: send aid");
  assert_actions ("The firm plans to close the mine, officials said.",
                  "PLEDGED The firm: close the mine");
  assert_actions ("\"We intend to close the mine,\" she said.", "PLEDGED We: close the mine");
  assert_actions ("<GPE Norway> promised to ensure that ships and ports are safe.",
                  "PLEDGED Norway: ensure that ships and ports are safe");
  assert_actions ("They agreed to deepen trade in three fields, including timber; fish; and salt.",
                  "AGREED They: deepen trade in three fields, including timber; fish; and salt");
}
GST_END_TEST;

/* The subject may be before an apposition, in another clause, or the owner of a noun. */
GST_START_TEST (test_actors)
{
  assert_actions ("The mayor, <PERSON Ida Berg>, promised to build a bridge.",
                  "PLEDGED Ida Berg: build a bridge");
  assert_actions ("Powers meeting in <GPE Oslo> agreed to lift the ban.",
                  "AGREED Powers: lift the ban");
  assert_actions ("Health and Trade Minister <PERSON Ida Berg> promised to build a bridge.",
                  "PLEDGED Ida Berg: build a bridge");
  assert_actions ("The state-owned firm promised to build a bridge.",
                  "PLEDGED The state-owned firm: build a bridge");
  assert_actions ("The <GPE United States> and the <ORG European Union> threatened to stop talks.",
                  "PLEDGED The United States and the European Union: stop talks");
}
GST_END_TEST;

/* What is denied, asked or only mentioned is no action. */
GST_START_TEST (test_no_actions)
{
  assert_actions ("The leaders discussed the importance of free trade.", "");
  assert_actions ("The ship left the harbour.", "");
  assert_actions ("The will of the king was read.", "");
}
GST_END_TEST;

/* Adjectives and the past are no dates of an action. */
GST_START_TEST (test_dates)
{
  assert_actions ("They agreed to hold <DATE two-day> talks.", "AGREED They: hold two-day talks");
  assert_actions ("They agreed to study the causes of the war of <DATE 1812>.",
                  "AGREED They: study the causes of the war of 1812");
  assert_actions ("The bank promised to lend the money for <DATE two years>.",
                  "PLEDGED The bank: lend the money for two years @ two years");
  assert_actions ("They agreed to repair the damage of <DATE last month>.",
                  "AGREED They: repair the damage of last month");
  assert_actions ("The troops agreed to leave within <DATE six months>.",
                  "AGREED The troops: leave within six months @ six months");
}
GST_END_TEST;

/* Makes a text of @n words in any order. */
static GString *
shuffle_words (GRand *random, guint n)
{
  static const gchar *const words[] = {"agreed",
                                       "to",
                                       "sign",
                                       "and",
                                       "urged",
                                       "will",
                                       "not",
                                       "be",
                                       "their",
                                       "support",
                                       "commitment",
                                       "importance",
                                       "of",
                                       "for",
                                       "on",
                                       ",",
                                       ".",
                                       "\"",
                                       "President",
                                       "General",
                                       "minister",
                                       "who",
                                       "that",
                                       "is",
                                       "set",
                                       "protecting",
                                       "Build",
                                       "they",
                                       "a",
                                       "\n",
                                       "(",
                                       ")",
                                       "-",
                                       "'s",
                                       "as",
                                       "named",
                                       "<GPE Oslo>",
                                       "<PERSON Ida Berg>",
                                       "<DATE Monday>"};
  GString *marked = g_string_new ("The");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (marked, " %s",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return marked;
}

/* Words in any order give no empty spans and none outside the text. The sanitizers see whether
 * rules look beyond its ends. */
GST_START_TEST (test_any_order)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint n = 0; n < 300; n++) {
    g_autoptr (GString) marked = shuffle_words (random, n % 24);
    g_autoptr (NlpFacts) facts = NULL;
    FactText text;

    fact_text_init (&text, marked->str);
    facts = fact_text_run (&text, NLP_FACT_ROLES | NLP_FACT_ACTIONS);
    for (guint i = 0; i < facts->spans->len; i++) {
      const NlpFactSpan *span = &g_array_index (facts->spans, NlpFactSpan, i);

      fail_unless (span->start < span->end && span->end <= text.text->len, "%s", marked->str);
    }
    fact_text_clear (&text);
  }
}
GST_END_TEST;

static void
assert_model_error (const gchar *data)
{
  g_autoptr (GError) error = NULL;

  fail_unless (nlp_action_model_new ("test.model", data, &error) == NULL);
  fail_unless (g_error_matches (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT));
  fail_unless_equals_string (error->message, "test.model:2: expected a feature and 5 integers");
}

/* The shares of the kinds follow from the sums of their weights. */
GST_START_TEST (test_model)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpActionModel) model =
      nlp_action_model_new ("test.model", "bias 0 0 0 0 0\na=1 0 0 110 0 0\n", &error);
  g_autoptr (GString) features = g_string_new ("a=1 b=2 ");
  gdouble shares[NLP_ACTION_N_KINDS];

  g_assert_no_error (error);
  nlp_action_model_predict (model, features, shares);
  fail_unless (shares[NLP_ACTION_PLEDGED] > 0.42 && shares[NLP_ACTION_PLEDGED] < 0.43);
  fail_unless (shares[NLP_ACTION_NONE] > 0.14 && shares[NLP_ACTION_NONE] < 0.15);
  fail_unless_equals_string (features->str, "a=1 b=2 ");
  assert_model_error ("bias 0 0 0 0 0\na=1 0 0\n");
  assert_model_error ("bias 0 0 0 0 0\na=1 0 0 x 0 0\n");
}
GST_END_TEST;

static Suite *
actions_suite (void)
{
  Suite *suite = suite_create ("actions");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_agreed);
  tcase_add_test (tcase, test_pledged);
  tcase_add_test (tcase, test_called);
  tcase_add_test (tcase, test_planned);
  tcase_add_test (tcase, test_lists);
  tcase_add_test (tcase, test_ends);
  tcase_add_test (tcase, test_actors);
  tcase_add_test (tcase, test_no_actions);
  tcase_add_test (tcase, test_dates);
  tcase_add_test (tcase, test_any_order);
  tcase_add_test (tcase, test_model);
  return suite;
}

GST_CHECK_MAIN (actions)
