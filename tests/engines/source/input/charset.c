/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * charset.c: tests the detection of character sets, and the conversion to UTF-8.
 */

#include <gst/check/gstcheck.h>

#include "gstnlperror.h"
#include "base/utf8.h"
#include "input/charset.h"

/* Converts @text to @charset, and asserts that @expected is detected. */
static void
assert_detected (const gchar *text, const gchar *charset, const gchar *expected)
{
  GError *error = NULL;
  gsize length;
  g_autofree gchar *encoded = g_convert (text, -1, charset, "UTF-8", NULL, &length, &error);
  g_autofree gchar *detected = NULL;

  g_assert_no_error (error);
  detected = nlp_charset_detect (encoded, length);
  fail_unless_equals_string (detected, expected);
}

GST_START_TEST (test_detect_utf8)
{
  assert_detected ("", "UTF-8", "UTF-8");
  assert_detected ("plain", "UTF-8", "UTF-8");
  assert_detected ("Smörgåsbord 🍽️ á", "UTF-8", "UTF-8");
}
GST_END_TEST;

GST_START_TEST (test_detect_western)
{
  assert_detected ("café", "ISO-8859-1", "WINDOWS-1252");
  assert_detected ("São Paulo", "ISO-8859-1", "WINDOWS-1252");
  assert_detected ("£100 million was paid to Nestlé, the company said on Monday.", "ISO-8859-1",
                   "WINDOWS-1252");
  assert_detected ("He said “this is the end” and left.", "WINDOWS-1252", "WINDOWS-1252");
  assert_detected ("Les élèves français sont arrivés à l’école tôt ce matin, où la maîtresse les "
                   "attendait déjà.",
                   "WINDOWS-1252", "WINDOWS-1252");
  assert_detected ("Die Bundesregierung erklärte, dass die Züge künftig pünktlicher fahren müssen "
                   "und Verspätungen früher gemeldet würden.",
                   "ISO-8859-1", "WINDOWS-1252");
}
GST_END_TEST;

GST_START_TEST (test_detect_few_letters)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "Chapter %u tells how the señor crossed a river. ", i);
  assert_detected (text->str, "WINDOWS-1252", "WINDOWS-1252");
}
GST_END_TEST;

GST_START_TEST (test_detect_others)
{
  assert_detected ("Premier Polski oświadczył, że źródła są w Łodzi i Poznań", "WINDOWS-1250",
                   "WINDOWS-1250");
  assert_detected ("Başbakan bugün Ankara'da gazetecilere açıklama yaptı, görüşmenin çok iyi "
                   "geçtiğini söyledi",
                   "ISO-8859-9", "ISO-8859-9");
  assert_detected ("Президент России заявил", "WINDOWS-1251", "WINDOWS-1251");
  assert_detected ("Президент России", "KOI8-R", "KOI8-R");
  assert_detected ("日本の首相は東京で会見した。", "SHIFT_JIS", "SHIFT_JIS");
  assert_detected ("中国总理在北京会见了记者。", "GB18030", "GB18030");
}
GST_END_TEST;

GST_START_TEST (test_detect_last_resort)
{
  /* This byte is undefined in Windows-1252. */
  g_autofree gchar *detected = nlp_charset_detect ("a \x81 b", 5);

  fail_unless_equals_string (detected, "ISO-8859-1");
}
GST_END_TEST;

GST_START_TEST (test_detect_damaged_utf8)
{
  const gchar *text = "Ну что ж, это повреждённый текст \xd0 и ещё немного";
  g_autofree gchar *detected = nlp_charset_detect (text, strlen (text));

  fail_unless_equals_string (detected, "UTF-8");
}
GST_END_TEST;

GST_START_TEST (test_byte_order_marks)
{
  gsize length;

  fail_unless_equals_string (nlp_charset_from_bom ("\xef\xbb\xbf!", 4, &length), "UTF-8");
  fail_unless_equals_int (length, 3);
  fail_unless_equals_string (nlp_charset_from_bom ("\xff\xfe!\0", 4, &length), "UTF-16LE");
  fail_unless_equals_int (length, 2);
  fail_unless_equals_string (nlp_charset_from_bom ("\xfe\xff\0!", 4, &length), "UTF-16BE");
  fail_unless_equals_string (nlp_charset_from_bom ("\xff\xfe\0\0", 4, &length), "UTF-32LE");
  fail_unless_equals_int (length, 4);
  fail_unless (nlp_charset_from_bom ("\xef\xbb", 2, &length) == NULL);
  fail_unless_equals_int (length, 0);
  fail_unless (nlp_charset_from_bom (NULL, 0, &length) == NULL);

  fail_unless (nlp_charset_agrees ("utf8", "UTF-8"));
  fail_unless (nlp_charset_agrees ("UTF-16", "UTF-16BE"));
  fail_unless (nlp_charset_agrees ("utf-16le", "UTF-16LE"));
  fail_if (nlp_charset_agrees ("UTF-16LE", "UTF-16BE"));
  fail_if (nlp_charset_agrees ("ISO-8859-1", "UTF-16LE"));
}
GST_END_TEST;

GST_START_TEST (test_binary)
{
  static const gchar png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\b\2\0\0\0\x90\x91";
  static const gchar elf[] = "\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0";
  static const gchar pdf[] = "%PDF-1.4\n1 0 obj\n";

  fail_unless (nlp_charset_is_binary (png, sizeof png - 1));
  fail_unless (nlp_charset_is_binary (elf, sizeof elf - 1));
  fail_unless (nlp_charset_is_binary (pdf, sizeof pdf - 1));

  fail_if (nlp_charset_is_binary ("", 0));
  fail_if (nlp_charset_is_binary ("one\0two", 7));
  fail_if (nlp_charset_is_binary ("caf\xe9\r\n\f\t", 8));
  fail_if (nlp_charset_is_binary ("\x1b[1mbold\x1b[0m", 12));
}
GST_END_TEST;

GST_START_TEST (test_find_invalid)
{
  fail_unless_equals_int (nlp_utf8_measure_valid ("", 0), 0);
  fail_unless_equals_int (nlp_utf8_measure_valid ("a\0\0é\0", 6), 6);
  fail_unless_equals_int (nlp_utf8_measure_valid ("a\0\0\xc3", 4), 3);
  fail_unless_equals_int (nlp_utf8_measure_valid ("\xff", 1), 0);
  /* A surrogate, and an overlong form. */
  fail_unless_equals_int (nlp_utf8_measure_valid ("ab\xed\xa0\x80", 5), 2);
  fail_unless_equals_int (nlp_utf8_measure_valid ("ab\xc0\x80", 4), 2);
}
GST_END_TEST;

GST_START_TEST (test_decoder)
{
  GError *error = NULL;
  g_autoptr (NlpDecoder) decoder = nlp_decoder_new ("UTF-16LE", &error);
  gchar raw[] = {'a', 0, '\xe9', 0, '\x3d', '\xd8', '\x00', '\xd8'};
  gchar text[16];
  gchar *input = raw, *output = text;
  gsize input_left = 7, output_left = sizeof text;

  g_assert_no_error (error);

  /* The first half of a surrogate pair is not converted yet. */
  fail_unless_equals_int (nlp_decoder_convert (decoder, &input, &input_left, &output, &output_left),
                          NLP_DECODER_INCOMPLETE);
  fail_unless_equals_int (input_left, 3);
  fail_unless_equals_int (output - text, 3);
  fail_unless (memcmp (text, "aé", 3) == 0);

  /* The second half is invalid. */
  input_left++;
  fail_unless_equals_int (nlp_decoder_convert (decoder, &input, &input_left, &output, &output_left),
                          NLP_DECODER_INVALID);
  fail_unless_equals_int (input_left, 4);

  input = raw;
  input_left = 4;
  output_left = 1;
  fail_unless_equals_int (nlp_decoder_convert (decoder, &input, &input_left, &output, &output_left),
                          NLP_DECODER_FULL);
  fail_unless_equals_int (input_left, 2);
}
GST_END_TEST;

GST_START_TEST (test_unknown_charset)
{
  g_autoptr (GError) error = NULL;

  fail_unless (nlp_decoder_new ("klingon", &error) == NULL);
  fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS));
  fail_unless (strstr (error->message, "klingon") != NULL);
}
GST_END_TEST;

static Suite *
charset_suite (void)
{
  Suite *suite = suite_create ("charset");
  TCase *chain = tcase_create ("general");

  suite_add_tcase (suite, chain);
  tcase_add_test (chain, test_detect_utf8);
  tcase_add_test (chain, test_detect_western);
  tcase_add_test (chain, test_detect_few_letters);
  tcase_add_test (chain, test_detect_others);
  tcase_add_test (chain, test_detect_last_resort);
  tcase_add_test (chain, test_detect_damaged_utf8);
  tcase_add_test (chain, test_byte_order_marks);
  tcase_add_test (chain, test_binary);
  tcase_add_test (chain, test_find_invalid);
  tcase_add_test (chain, test_decoder);
  tcase_add_test (chain, test_unknown_charset);
  return suite;
}

GST_CHECK_MAIN (charset);
