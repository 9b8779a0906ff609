/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scriptwords.c: tests the words of scripts without spaces.
 */

#include <string.h>

#include <gst/check/gstcheck.h>
#include <unicode/uchar.h>
#include <unicode/uset.h>

#include "characters/scripts.h"
#include "icu/scriptwords.h"

#define LONG_TEXT 200000

/* The version of Unicode that the table of scripts is from. */
#define TABLE_VERSION 15

/* The letters and marks of scripts without spaces, and the spacing voicing marks of Kana. */
#define SCRIPTS                                                                                    \
  u"[[[:scx=Hani:][:scx=Hira:][:scx=Kana:][:scx=Thai:][:scx=Laoo:][:scx=Khmr:][:scx=Mymr:]]"       \
  u"&[[:L:][:M:][:Nl:]]\\u309b\\u309c]"

/* Returns the words, with "|" between them. */
typedef struct {
  const gchar *text;
  GString *shown;
  gsize end;
  guint n_words;
} Words;

static void
add_word (gsize start, gsize end, gpointer user_data)
{
  Words *words = user_data;

  fail_unless (start == words->end && end > start);
  fail_unless ((words->text[end] & 0xc0) != 0x80);
  if (words->n_words > 0)
    g_string_append_c (words->shown, '|');
  g_string_append_len (words->shown, words->text + start, end - start);
  words->end = end;
  words->n_words++;
}

static Words
find_words (NlpIcuBreaks *breaks, const gchar *text, gsize start, gsize end)
{
  Words words = {.text = text, .shown = g_string_new (NULL), .end = start};
  GError *error = NULL;

  nlp_script_words (breaks, text, start, end, add_word, &words, &error);
  g_assert_no_error (error);
  fail_unless_equals_int (words.end, end);
  return words;
}

static void
assert_words (const gchar *text, const gchar *expected)
{
  g_autoptr (NlpIcuBreaks) breaks = nlp_icu_breaks_new (NLP_ICU_DICTIONARY);
  Words words = find_words (breaks, text, 0, strlen (text));

  fail_unless_equals_string (words.shown->str, expected);
  g_string_free (words.shown, TRUE);
}

GST_START_TEST (test_thai)
{
  assert_words ("นายกรัฐมนตรีไปประเทศญี่ปุ่น", "นายก|รัฐมนตรี|ไป|ประเทศ|ญี่ปุ่น");
  assert_words ("ราคาน้ำมันเพิ่มขึ้นในปี", "ราคา|น้ำมัน|เพิ่ม|ขึ้น|ใน|ปี");
}
GST_END_TEST;

GST_START_TEST (test_lao)
{
  assert_words ("ວຽງຈັນເປັນເມືອງຫຼວງຂອງປະເທດລາວ", "ວຽງຈັນ|ເປັນ|ເມືອງຫຼວງ|ຂອງ|ປະເທດ|ລາວ");
}
GST_END_TEST;

GST_START_TEST (test_khmer)
{
  assert_words ("ប្រទេសកម្ពុជាមានប្រជាជន", "ប្រទេស|កម្ពុជា|មាន|ប្រជាជន");
}
GST_END_TEST;

GST_START_TEST (test_burmese)
{
  assert_words ("မြန်မာနိုင်ငံတွင်ရှိသည်", "မြန်မာနိုင်ငံ|တွင်|ရှိ|သည်");
}
GST_END_TEST;

GST_START_TEST (test_chinese)
{
  assert_words ("中国政府星期一宣布经济政策", "中国|政府|星期一|宣布|经济|政策");
  assert_words ("中國政府星期一宣布經濟政策", "中國|政府|星期一|宣布|經濟|政策");
}
GST_END_TEST;

GST_START_TEST (test_japanese)
{
  assert_words ("東京は月曜日に会見を開く", "東京|は|月曜日|に|会見|を|開く");
  assert_words ("コンピューターを買い", "コンピューター|を|買い");
}
GST_END_TEST;

GST_START_TEST (test_mixed)
{
  assert_words ("彼はiPhoneを2台", "彼|は|iPhone|を|2|台");
  assert_words ("我在Google工作", "我在|Google|工作");
}
GST_END_TEST;

GST_START_TEST (test_offsets)
{
  g_autoptr (NlpIcuBreaks) breaks = nlp_icu_breaks_new (NLP_ICU_DICTIONARY);
  Words words = find_words (breaks, "(中国政府)", 1, 13);

  fail_unless_equals_string (words.shown->str, "中国|政府");
  g_string_free (words.shown, TRUE);
  words = find_words (breaks, "", 0, 0);
  fail_unless_equals_int (words.n_words, 0);
  g_string_free (words.shown, TRUE);
}
GST_END_TEST;

/* Windows have no effect: a long text has the words of its repeated part. */
GST_START_TEST (test_long_text)
{
  static const gchar *const parts[] = {"ราคาน้ำมันเพิ่มขึ้นในปี", "中国政府星期一宣布经济政策"};
  static const guint n_words[] = {6, 6};
  g_autoptr (NlpIcuBreaks) breaks = nlp_icu_breaks_new (NLP_ICU_DICTIONARY);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    Words words;
    guint n = LONG_TEXT / strlen (parts[i]);

    for (guint j = 0; j < n; j++)
      g_string_append (text, parts[i]);
    words = find_words (breaks, text->str, 0, text->len);
    fail_unless_equals_int (words.n_words, n * n_words[i]);
    g_string_free (words.shown, TRUE);
  }
}
GST_END_TEST;

/* Long runs without a word boundary, and of characters that are in no dictionary. */
GST_START_TEST (test_odd_texts)
{
  static const gchar *const parts[] = {"ๆ", "\u0e48", "\u3099", "\U00020000", "\u200d", "a", " "};
  g_autoptr (NlpIcuBreaks) breaks = nlp_icu_breaks_new (NLP_ICU_DICTIONARY);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    Words words;

    while (text->len < LONG_TEXT)
      g_string_append (text, parts[i]);
    words = find_words (breaks, text->str, 0, text->len);
    fail_unless (words.n_words > 0);
    g_string_free (words.shown, TRUE);
  }
}
GST_END_TEST;

GST_START_TEST (test_scripts)
{
  static const gchar *const with =
      "กๆ่ກໝကႍကក្ៗ々〇あゝンーㇰ㐀中鿿豈ｱﾞ\U00020000"
      "\U0001b001";
  static const gchar *const without = "aéжשعक한1.,、。・「๑฿។၊၁０Ａ\u00a0\u200b\u3000😀";

  for (const gchar *p = with; *p != '\0'; p = g_utf8_next_char (p))
    fail_unless (nlp_script_needs_dictionary (g_utf8_get_char (p)), "%s", p);
  for (const gchar *p = without; *p != '\0'; p = g_utf8_next_char (p))
    fail_if (nlp_script_needs_dictionary (g_utf8_get_char (p)), "%s", p);
}
GST_END_TEST;

/* The table agrees with ICU about every assigned character that the Unicode version of the table
 * knows. */
GST_START_TEST (test_scripts_of_icu)
{
  UErrorCode status = U_ZERO_ERROR;
  USet *letters = uset_openPattern (SCRIPTS, -1, &status);

  fail_unless (U_SUCCESS (status));
  for (gunichar c = 0; c <= 0x10ffff; c++) {
    gboolean is_in = nlp_script_needs_dictionary (c), expected = uset_contains (letters, c);
    UVersionInfo age;

    u_charAge (c, age);
    if (u_charType (c) != U_UNASSIGNED && age[0] <= TABLE_VERSION)
      fail_unless (is_in == expected, "U+%04X", c);
  }
  uset_close (letters);
}
GST_END_TEST;

/* Every letter of the scripts, as far as GLib knows them. */
GST_START_TEST (test_all_letters)
{
  for (gunichar c = 0; c <= 0x10ffff; c++) {
    switch (g_unichar_get_script (c)) {
      case G_UNICODE_SCRIPT_HAN:
      case G_UNICODE_SCRIPT_HIRAGANA:
      case G_UNICODE_SCRIPT_KATAKANA:
      case G_UNICODE_SCRIPT_THAI:
      case G_UNICODE_SCRIPT_LAO:
      case G_UNICODE_SCRIPT_KHMER:
      case G_UNICODE_SCRIPT_MYANMAR:
        fail_unless (!g_unichar_isalpha (c) || nlp_script_needs_dictionary (c), "U+%04X", c);
        break;
      case G_UNICODE_SCRIPT_LATIN:
      case G_UNICODE_SCRIPT_CYRILLIC:
      case G_UNICODE_SCRIPT_ARABIC:
      case G_UNICODE_SCRIPT_HEBREW:
      case G_UNICODE_SCRIPT_HANGUL:
      case G_UNICODE_SCRIPT_BOPOMOFO:
        fail_if (nlp_script_needs_dictionary (c), "U+%04X", c);
        break;
      default:
        break;
    }
  }
}
GST_END_TEST;

static Suite *
scriptwords_suite (void)
{
  Suite *suite = suite_create ("scriptwords");
  TCase *words = tcase_create ("words");
  TCase *scripts = tcase_create ("scripts");

  suite_add_tcase (suite, words);
  tcase_add_test (words, test_thai);
  tcase_add_test (words, test_lao);
  tcase_add_test (words, test_khmer);
  tcase_add_test (words, test_burmese);
  tcase_add_test (words, test_chinese);
  tcase_add_test (words, test_japanese);
  tcase_add_test (words, test_mixed);
  tcase_add_test (words, test_offsets);
  tcase_add_test (words, test_long_text);
  tcase_add_test (words, test_odd_texts);

  suite_add_tcase (suite, scripts);
  tcase_add_test (scripts, test_scripts);
  tcase_add_test (scripts, test_scripts_of_icu);
  tcase_add_test (scripts, test_all_letters);
  return suite;
}

GST_CHECK_MAIN (scriptwords)
