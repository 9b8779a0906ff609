/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * titles.c: tests finding the title of a text.
 */

#include <gst/check/gstcheck.h>

#include "formats/text/titles.h"

static void
assert_title (const gchar *text, const gchar *expected)
{
  g_autofree gchar *title = nlp_title_find (text, strlen (text));

  fail_unless_equals_string (title, expected);
}

GST_START_TEST (test_titles)
{
  assert_title ("Harbour reopens\n\nThe harbour of Bremen reopened on Monday.\n",
                "Harbour reopens");
  assert_title ("\n \nHarbour reopens\nThe harbour reopened.", "Harbour reopens");
  assert_title ("Who won?\r\n\r\nNobody did.\r\n", "Who won?");
  assert_title ("  Élections en Île-de-France \nLes bureaux ouvrent.",
                "Élections en Île-de-France");
}
GST_END_TEST;

GST_START_TEST (test_markdown_headings)
{
  assert_title ("# Release notes\n\nText.", "Release notes");
  assert_title ("###  Release notes\nText.", "Release notes");
  assert_title ("#hashtag of the day\nText.", "#hashtag of the day");
  assert_title ("#\nText.", "#");
  assert_title ("####### seven\nText.", "####### seven");
}
GST_END_TEST;

GST_START_TEST (test_no_titles)
{
  assert_title ("", NULL);
  assert_title ("\n\n\n", NULL);
  assert_title ("Only one line", NULL);
  assert_title ("Only one line\n \n", NULL);
  assert_title ("The harbour reopened on Monday.\nShips came.", NULL);
  assert_title ("Dear all,\nplease read this.", NULL);
  assert_title ("Agenda:\nLunch", NULL);
  assert_title ("One thing;\nanother", NULL);
  assert_title ("bell\a in it\nText", NULL);
}
GST_END_TEST;

GST_START_TEST (test_title_length)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 120; i++)
    g_string_append (text, "ж");
  g_string_append (text, "\nmore");
  {
    g_autofree gchar *title = nlp_title_find (text->str, text->len);

    fail_unless_equals_int (g_utf8_strlen (title, -1), 120);
  }

  g_string_prepend (text, "ж");
  assert_title (text->str, NULL);

  /* A million spaces. */
  g_string_set_size (text, 1000000);
  memset (text->str, ' ', text->len);
  assert_title (text->str, NULL);
  g_string_append (text, "Late title\nmore");
  assert_title (text->str, "Late title");
}
GST_END_TEST;

GST_START_TEST (test_title_with_nul)
{
  fail_unless (nlp_title_find ("a\0b\nmore", 8) == NULL);
}
GST_END_TEST;

static Suite *
titles_suite (void)
{
  Suite *suite = suite_create ("titles");
  TCase *chain = tcase_create ("general");

  suite_add_tcase (suite, chain);
  tcase_add_test (chain, test_titles);
  tcase_add_test (chain, test_markdown_headings);
  tcase_add_test (chain, test_no_titles);
  tcase_add_test (chain, test_title_length);
  tcase_add_test (chain, test_title_with_nul);
  return suite;
}

GST_CHECK_MAIN (titles);
