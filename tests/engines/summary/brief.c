/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * brief.c: tests of briefs as text: entities, labels and line breaks.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "writers/textbrief.h"

#define MENTION(label, text, chain)                                                                \
  {                                                                                                \
    label, text, sizeof text - 1, NULL, chain                                                      \
  }
#define NAMED(label, text, name, chain)                                                            \
  {                                                                                                \
    label, text, sizeof text - 1, name, chain                                                      \
  }

static void
assert_brief (const NlpBrief *brief, guint width, gboolean color, const gchar *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  nlp_text_brief_append (brief, out, width, color);
  fail_unless_equals_string (out->str, expected);
}

static void
assert_summary (const gchar *summary, guint width, const gchar *expected)
{
  const NlpBrief brief = {.title = "T", .summary = summary};
  g_autofree gchar *whole = g_strconcat ("T\n=\n\n", expected, NULL);

  assert_brief (&brief, width, FALSE, whole);
}

static void
assert_names (const NlpMention *mentions, gsize n, guint width, const gchar *expected)
{
  const NlpBrief brief = {.title = "T", .mentions = mentions, .n_mentions = n};
  g_autofree gchar *whole = g_strconcat ("T\n=\n\n", expected, NULL);

  assert_brief (&brief, width, FALSE, whole);
}

GST_START_TEST (test_whole)
{
  static const NlpMention mentions[] = {
      MENTION ("DATE", "Monday", -1),     MENTION ("PERSON", "Tomas Lindqvist", 1),
      MENTION ("PERSON", "Ruiz", 0),      MENTION ("GPE", "Geneva", -1),
      MENTION ("PERSON", "Ana Ruiz", 0),  MENTION ("PERSON", "Ruiz", 0),
      MENTION ("PERSON", "Lindqvist", 1),
  };
  const NlpBrief brief = {
      .title = "Ministers agree to share warnings",
      .published = "2024-05-10",
      .uri = "file:///news/1.txt",
      .id = "1",
      .summary = "Ministers agreed on Monday. They met in Geneva.",
      .remark = "not shown",
      .mentions = mentions,
      .n_mentions = G_N_ELEMENTS (mentions),
  };

  assert_brief (&brief, 80, FALSE,
                "Ministers agree to share warnings\n"
                "=================================\n"
                "2024-05-10 file:///news/1.txt\n"
                "\n"
                "Ministers agreed on Monday. They met in Geneva.\n"
                "\n"
                "PERSON   Ana Ruiz (3), Tomas Lindqvist (2)\n"
                "GPE      Geneva\n"
                "DATE     Monday\n");
}
GST_END_TEST

GST_START_TEST (test_color)
{
  static const NlpMention mentions[] = {MENTION ("GPE", "Geneva", -1)};
  const NlpBrief brief = {
      .title = "A title", .id = "7", .summary = "So.", .mentions = mentions, .n_mentions = 1};

  assert_brief (&brief, 80, TRUE,
                "\033[1mA title\033[0m\n"
                "7\n"
                "\n"
                "So.\n"
                "\n"
                "\033[1mGPE\033[0m      Geneva\n");
}
GST_END_TEST

GST_START_TEST (test_titles)
{
  const NlpBrief nothing = {NULL};
  const NlpBrief with_uri = {.uri = "file:///a", .id = "a"};
  const NlpBrief with_id = {.title = "", .uri = "", .id = "a", .published = "2024"};
  const NlpBrief with_remark = {.title = "Ä", .summary = "", .remark = "(No text.)"};

  assert_brief (&nothing, 80, FALSE, "(untitled)\n==========\n");
  assert_brief (&with_uri, 80, FALSE, "file:///a\n=========\n");
  assert_brief (&with_id, 80, FALSE, "a\n=\n2024\n");
  assert_brief (&with_remark, 80, FALSE, "Ä\n=\n\n(No text.)\n");
}
GST_END_TEST

GST_START_TEST (test_long_title)
{
  const NlpBrief brief = {.title = "One two three four five"};

  assert_brief (&brief, 9, FALSE, "One two\nthree\nfour five\n=========\n");
  assert_brief (&brief, 0, FALSE, "One two three four five\n=======================\n");
}
GST_END_TEST

/* No text may control the terminal or begin a new line. */
GST_START_TEST (test_controls)
{
  static const NlpMention mentions[] = {MENTION ("OR\033G", "Ana\r\n\tRuiz\033[2J", -1)};
  const NlpBrief brief = {.title = "A\nB\033[2J\xc2\x9b"
                                   "2J",
                          .summary = "a\033]0;b\a c",
                          .mentions = mentions,
                          .n_mentions = 1};

  assert_brief (&brief, 80, FALSE,
                "A B [2J 2J\n"
                "==========\n"
                "\n"
                "a ]0;b c\n"
                "\n"
                "OR G     Ana Ruiz [2J\n");
}
GST_END_TEST

GST_START_TEST (test_same_entity)
{
  static const NlpMention mentions[] = {
      /* One entity by its canonical name, without a chain. */
      NAMED ("ORG", "IAEA", "International Atomic Energy Agency", -1),
      NAMED ("ORG", "the agency", "International Atomic Energy Agency", -1),
      /* One entity by its name, in another case and across lines. */
      MENTION ("ORG", "Northern Press", -1),
      MENTION ("ORG", "NORTHERN\nPRESS", -1),
      /* One entity by its chain, with the canonical name of one mention. */
      MENTION ("ORG", "the Red Cross society", 4),
      NAMED ("ORG", "Red Cross", "ICRC", 4),
      MENTION ("ORG", "they", 4),
      /* The same name with another label is another entity. */
      MENTION ("GPE", "Northern Press", -1),
  };

  assert_names (mentions, G_N_ELEMENTS (mentions), 0,
                "ORG      ICRC (3), International Atomic Energy Agency (2), Northern Press (2)\n"
                "GPE      Northern Press\n");
}
GST_END_TEST

/* Entities with the same count are in the order of the text. */
GST_START_TEST (test_same_count)
{
  static const NlpMention mentions[] = {
      MENTION ("ORG", "Zeta", -1), MENTION ("ORG", "Alpha", -1), MENTION ("ORG", "Mu", -1),
      MENTION ("ORG", "Mu", -1),   MENTION ("ORG", "Beta", -1),
  };

  assert_names (mentions, G_N_ELEMENTS (mentions), 0, "ORG      Mu (2), Zeta, Alpha, Beta\n");
}
GST_END_TEST

GST_START_TEST (test_labels)
{
  static const NlpMention mentions[] = {
      MENTION ("SHIP", "Vasa", -1),
      MENTION ("ORDINAL", "first", -1),
      MENTION ("VULNERABILITY", "Log4j", -1),
      MENTION ("CARDINAL", "two", -1),
      MENTION ("DOG", "Rex", -1),
      MENTION ("MONEY", "two dollars", -1),
      MENTION (NULL, "thing", -1),
      MENTION ("PERSON", "Ana", -1),
      MENTION ("SHIP", "Argo", -1),
  };

  assert_names (mentions, G_N_ELEMENTS (mentions), 0,
                "PERSON          Ana\n"
                "VULNERABILITY   Log4j\n"
                "MONEY           two dollars\n"
                "SHIP            Vasa, Argo\n"
                "DOG             Rex\n"
                "OTHER           thing\n");
}
GST_END_TEST

GST_START_TEST (test_many_names)
{
  NlpMention mentions[30];

  for (guint i = 0; i < G_N_ELEMENTS (mentions); i++)
    mentions[i] = (NlpMention){"ORG", &"ABCDEFGHIJKLMNOPQRSTUVWXYZabcd"[i], 1, NULL, -1};

  /* In any case: "a" to "d" are "A" to "D". */
  assert_names (mentions, 30, 0,
                "ORG      A (2), B (2), C (2), D (2), E, F, G, H, I, J, and 16 more\n");
  assert_names (mentions, 11, 0, "ORG      A, B, C, D, E, F, G, H, I, J, K\n");
  assert_names (mentions, 12, 0, "ORG      A, B, C, D, E, F, G, H, I, J, and 2 more\n");
}
GST_END_TEST

/* A name that fits in a line is not broken. */
GST_START_TEST (test_wrapped_names)
{
  static const NlpMention mentions[] = {
      MENTION ("PERSON", "Ana Ruiz", -1),
      MENTION ("PERSON", "Tomas Lindqvist", -1),
      MENTION ("ORG", "Committee for the Protection of the Harbour", -1),
  };

  assert_names (mentions, G_N_ELEMENTS (mentions), 28,
                "PERSON   Ana Ruiz,\n"
                "         Tomas Lindqvist\n"
                "ORG      Committee for the\n"
                "         Protection of the\n"
                "         Harbour\n");
}
GST_END_TEST

GST_START_TEST (test_wrapping)
{
  assert_summary ("one two three", 7, "one two\nthree\n");
  assert_summary ("one two three", 6, "one\ntwo\nthree\n");
  assert_summary ("  one \n\n two\t", 0, "one two\n");
  assert_summary ("a http://example.org/very/long b", 10, "a\nhttp://example.org/very/long\nb\n");
  assert_summary ("ab cd", 1, "ab\ncd\n");
  /* No break at a no-break space. */
  assert_summary ("a 10\xc2\xa0km b", 5, "a\n10\xc2\xa0km\nb\n");
}
GST_END_TEST

/* Combining characters take no column: "Ä" as "A" and a diaeresis takes one. */
GST_START_TEST (test_combining)
{
  assert_summary ("A\xcc\x88rger A\xcc\x88rger A\xcc\x88rger", 11,
                  "A\xcc\x88rger A\xcc\x88rger\nA\xcc\x88rger\n");
}
GST_END_TEST

/* Wide characters take two columns, and lines break between them, but not before punctuation. */
GST_START_TEST (test_wide)
{
  assert_summary ("市议会决定", 4, "市议\n会决\n定\n");
  assert_summary ("市议会决定", 5, "市议\n会决\n定\n");
  assert_summary ("市议。会", 4, "市\n议。\n会\n");
  assert_summary ("市「议」会", 4, "市\n「议」\n会\n");
  assert_summary ("GDP増加 now", 6, "GDP増\n加 now\n");
}
GST_END_TEST

/* A family of three and a thumb with a skin tone are one emoji each. */
GST_START_TEST (test_emoji)
{
  assert_summary ("👩‍👩‍👧👍🏽ab", 4, "👩‍👩‍👧👍🏽\nab\n");
  assert_summary ("👩‍👩‍👧👍🏽ab", 2, "👩‍👩‍👧\n👍🏽\nab\n");
}
GST_END_TEST

GST_START_TEST (test_long_text)
{
  g_autofree gchar *spaces = g_strnfill (1000000, ' ');
  g_autofree gchar *letters = g_strnfill (1000000, 'a');
  g_autofree gchar *expected = g_strconcat (letters, "\n", NULL);

  assert_summary (spaces, 80, "\n");
  assert_summary (letters, 80, expected);
}
GST_END_TEST

static Suite *
brief_suite (void)
{
  Suite *s = suite_create ("brief");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (s, tc);
  tcase_add_test (tc, test_whole);
  tcase_add_test (tc, test_color);
  tcase_add_test (tc, test_titles);
  tcase_add_test (tc, test_long_title);
  tcase_add_test (tc, test_controls);
  tcase_add_test (tc, test_same_entity);
  tcase_add_test (tc, test_same_count);
  tcase_add_test (tc, test_labels);
  tcase_add_test (tc, test_many_names);
  tcase_add_test (tc, test_wrapped_names);
  tcase_add_test (tc, test_wrapping);
  tcase_add_test (tc, test_combining);
  tcase_add_test (tc, test_wide);
  tcase_add_test (tc, test_emoji);
  tcase_add_test (tc, test_long_text);

  return s;
}

GST_CHECK_MAIN (brief);
