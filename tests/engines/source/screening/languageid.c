/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * languageid.c: tests the identification of languages.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "screening/languageid.h"

static void
assert_language (const gchar *text, const gchar *expected)
{
  const gchar *found = nlp_language_identify (text, strlen (text));

  fail_unless (g_strcmp0 (found, expected) == 0, "%s is not %s: %s", found, expected, text);
}

GST_START_TEST (test_languages)
{
  if (!nlp_language_can_identify ())
    return;
  assert_language ("The ferries stayed in the harbour because of the storm.", "en");
  assert_language ("Die Fähren blieben wegen des Sturms im Hafen liegen.", "de");
  assert_language ("Les ferries sont restés au port à cause de la tempête.", "fr");
  assert_language ("Los transbordadores se quedaron en el puerto por la tormenta.", "es");
  assert_language ("I traghetti sono rimasti nel porto a causa della tempesta.", "it");
  assert_language ("Os barcos ficaram no porto por causa da tempestade de ontem.", "pt");
  assert_language ("De veerboten bleven vanwege de storm gisteren in de haven.", "nl");
  assert_language ("Promy zostały w porcie z powodu wczorajszej burzy.", "pl");
  assert_language ("Паромы остались в порту из-за вчерашнего шторма.", "ru");
  assert_language ("Fırtına nedeniyle feribotlar dün limanda kaldı ve yolcular bekledi.", "tr");
  assert_language ("フェリーは嵐のため港に残りました。", "ja");
  assert_language ("由于昨天的暴风雨，渡轮都留在港口里，旅客只好等待。", "zh");
  assert_language ("폭풍 때문에 여객선이 항구에 남아 있었습니다.", "ko");
  assert_language ("بقيت العبارات في الميناء بسبب العاصفة أمس.", "ar");
  assert_language ("המעבורות נשארו בנמל בגלל הסערה של אתמול.", "he");
  assert_language ("Τα πλοία έμειναν στο λιμάνι λόγω της καταιγίδας.", "el");
}
GST_END_TEST;

GST_START_TEST (test_uncertain)
{
  assert_language ("", NULL);
  assert_language ("42 17 3.5 %", NULL);
  assert_language ("ok", NULL);
  assert_language ("1234567890 1234567890 1234567890", NULL);
}
GST_END_TEST;

/* The sample of a long text leaves out its beginning, and doesn't cut characters. */
GST_START_TEST (test_long_text)
{
  g_autoptr (GString) text = g_string_new ("Press release, English version not available yet.\n");

  if (!nlp_language_can_identify ())
    return;
  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "Die Fähren blieben wegen des Sturms im Häfen-Gewässer liegen. ");
  assert_language (text->str, "de");
}
GST_END_TEST;

static Suite *
languageid_suite (void)
{
  Suite *suite = suite_create ("languageid");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_languages);
  tcase_add_test (tcase, test_uncertain);
  tcase_add_test (tcase, test_long_text);
  return suite;
}

GST_CHECK_MAIN (languageid);
