/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mail.c: tests the parser of mail, and the reader of mailboxes.
 */

#include <gst/check/gstcheck.h>

#include "documentfile.h"
#include "gstnlperror.h"
#include "formats/mail/mail.h"
#include "formats/mail/mailtext.h"
#include "formats/mail/mbox.h"
#include "formats/reader.h"

#define HEADERS "From: Jo <jo@example.org>\nSubject: Tugs\n"

static gboolean
is_mail (const gchar *head)
{
  return nlp_mail_format.sniff (head, strlen (head), NULL);
}

static gboolean
is_mbox (const gchar *head)
{
  return nlp_mbox_format.sniff (head, strlen (head), NULL);
}

GST_START_TEST (test_is_mail)
{
  fail_unless (is_mail (HEADERS "\nText"));
  fail_unless (is_mail ("Received: from a by b;\r\n\tMon\r\nMIME-Version: 1.0\r\n\r\n"));
  fail_unless (is_mail ("\xef\xbb\xbf" HEADERS "\nText"));
  fail_if (is_mail (""));
  fail_if (is_mail (HEADERS));
  fail_if (is_mail (HEADERS "and so on\n\nText"));
  fail_if (is_mail ("---\nfrom: jo@example.org\nto: ann@example.org\n---\n\nText"));
  fail_if (is_mail ("{\"From: a@b\": 1,\n\"Subject: x\": 2}\n\n"));
  fail_if (is_mail ("From: the harbour master\nSubject: tugs\nDate: 10 May 2013\n\nDear all,\n"));
  fail_if (is_mail ("From the harbour\n\nTo: sea. Subject: tugs@work\n"));
}
GST_END_TEST;

/* A name tells a message from a note that begins with the same field. */
GST_START_TEST (test_is_named_mail)
{
  static const gchar *const messages[] = {
      "Subject: Tugs\n\nThey leave at six.\n", "From: ann@example.org\n\nThey leave at six.\n",
      "Content-Type: multipart/mixed; boundary=\"a\"\n\n--a\n\nThey leave at six.\n--a--\n"};
  static const gchar *const others[] = {"Tugs: six\n\nThey leave.\n", "Tugs\n\nThey leave.\n",
                                        "Subject: Tugs\nThey leave at six.\n"};

  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++) {
    fail_unless (nlp_mail_format.sniff (messages[i], strlen (messages[i]), "tugs.EML"));
    fail_if (nlp_mail_format.sniff (messages[i], strlen (messages[i]), "tugs.txt"));
  }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    fail_if (nlp_mail_format.sniff (others[i], strlen (others[i]), "tugs.eml"), "%s", others[i]);
}
GST_END_TEST

GST_START_TEST (test_is_mbox)
{
  fail_unless (is_mbox ("From jo@example.org Fri May 10 12:00:00 2013\n" HEADERS "\nText"));
  fail_unless (is_mbox ("From jo at example.org  Fri May 10 12:00 2013\r\nFrom: Jo\r\n\r\n"));
  fail_unless (is_mbox ("From 12@xxx Fri May 10 12:00:00 +0000 2013\n>From jo\n" HEADERS));
  fail_if (is_mbox (""));
  fail_if (is_mbox ("From "));
  fail_if (is_mbox (HEADERS "\nText"));
  fail_if (is_mbox ("From Fri May 10 2013 on, ships sail.\nFrom: Jo\n\n"));
  fail_if (is_mbox ("From jo@example.org Fri May 10 12:00:00 2013\nwe know this.\n"));
}
GST_END_TEST;

GST_START_TEST (test_alternative)
{
  g_auto (NlpDocumentList) list;

  parse_data (nlp_parse_mail, "harbour.eml", &list);
  fail_unless_equals_int (list.documents->len, 1);
  assert_text (&list, 0,
               "Gr\303\274\303\237e aus Bremen.\n\nDer Hafen \303\266ffnet am Montag.\n--\nJo\n");
  assert_field (&list, 0, "title", "Hafen von Bremen \303\266ffnet \342\200\223 endlich");
  assert_field (&list, 0, "author", "Jo M\303\270ller");
  assert_field (&list, 0, "published", "2013-05-10T12:00:00+02:00");
  assert_field (&list, 0, "id", "41@example.org");
  assert_field (&list, 0, "to", "Ann Ito <ann@example.org>, \"\303\226. Hansen\" <oe@example.org>");
}
GST_END_TEST;

GST_START_TEST (test_html)
{
#ifdef HAVE_XML
  g_auto (NlpDocumentList) list;

  parse_data (nlp_parse_mail, "ferries-html.eml", &list);
  fail_unless_equals_int (list.documents->len, 1);
  assert_text (&list, 0, "F\303\244hren fahren wieder.\n\nUm 6:30.\n");
#endif
}
GST_END_TEST;

GST_START_TEST (test_attached_message)
{
  g_auto (NlpDocumentList) list;

  parse_data (nlp_parse_mail, "forwarded.eml", &list);
  fail_unless_equals_int (list.documents->len, 2);
  assert_text (&list, 0, "See below.\n");
  assert_field (&list, 0, "title", "Fwd: \320\237\320\260\321\200\320\276\320\274");
  assert_field (&list, 0, "id", "43@example.org");
  assert_text (&list, 1,
               "\320\237\320\260\321\200\320\276\320\274 \320\270\320\264\321\221\321\202 \320\262 "
               "\321\201\321\200\320\265\320\264\321\203.\n");
  assert_field (&list, 1, "title", "\320\237\320\260\321\200\320\276\320\274");
  assert_field (&list, 1, "id", "44@example.org");
  assert_field (&list, 1, "published", "2013-05-07T08:00:00+03:00");
}
GST_END_TEST;

GST_START_TEST (test_flowed)
{
  g_auto (NlpDocumentList) list;
  g_autoptr (GString) joined = nlp_mail_join_flowed ("a \nb \n-- \nc \n>d \n> e\nf ", 23, TRUE);

  parse_data (nlp_parse_mail, "flowed.eml", &list);
  assert_text (&list, 0,
               "> Tugs wait for work and wind.\n\nThey did wait all day, until the wind came.\n"
               "From there on they work.\n--\nJo\n");
  fail_unless_equals_string (joined->str, "ab\n-- \nc\n> de\nf");
}
GST_END_TEST;

static void
assert_mail (const gchar *mail, const gchar *expected)
{
  g_auto (NlpDocumentList) list;

  parse_string (nlp_parse_mail, mail, &list);
  assert_text (&list, 0, expected);
}

/* Common mistakes of mail programs. */
GST_START_TEST (test_lenient)
{
  g_auto (NlpDocumentList) list, latin, none;
  GError *error = NULL;

  assert_mail (HEADERS "\n", "Tugs\n");
  assert_mail (HEADERS "no header\n", "no header\n");
  assert_mail (HEADERS "Content-Type: text/plain; charset=us-ascii\n\ncaf\303\251",
               "caf\303\251\n");
  assert_mail (HEADERS "Content-Type: text/plain; charset=x-none\n\ncaf\303\251", "caf\303\251\n");
  assert_mail (HEADERS "Content-Type: text/plain; charset=ks_c_5601-1987\n\n\307\321",
               "\355\225\234\n");
  assert_mail (HEADERS "Content-Type: multipart/mixed\n\nbody", "body\n");
  assert_mail (HEADERS "Content-Type: multipart/mixed; boundary=b\n\nx\n--b\n\none\n--bc\n--b \n"
                       "Content-Type: text/plain\n\ntwo",
               "one\n--bc\n\ntwo\n");
  assert_mail (HEADERS "Content-Type: multipart/alternative; boundary=b\n\n--b\n\n \n--b\n"
                       "Content-Type: text/html\n\n<p>one</p>\n--b--\n",
#ifdef HAVE_XML
               "one\n");
#else
               "Tugs\n");
#endif
  assert_mail (HEADERS "Content-Type: multipart/mixed; boundary=b\n\n--b--\n", "Tugs\n");
  parse_string (nlp_parse_mail,
                "From: jo@example.org\nSubject: caf\351\nDate: 10 May 2013 12:00:00 +0200 (CEST)\n"
                "Content-Type: text/plain; charset=iso-8859-1\n\nx\n",
                &latin);
  assert_field (&latin, 0, "title", "caf\303\251");
  assert_field (&latin, 0, "author", "jo@example.org");
  assert_field (&latin, 0, "published", "2013-05-10T12:00:00+02:00");
  assert_field (&latin, 0, "id", NULL);
  fail_if (parse_bytes (nlp_parse_mail, "no mail", 7, &list, &error));
  fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT));
  g_clear_error (&error);
  fail_if (parse_bytes (nlp_parse_mail, "X: y\n\n", 6, &none, &error));
  g_clear_error (&error);
}
GST_END_TEST;

static gchar *read_mbox (const gchar *data, gsize length, gsize max_file, gboolean with_ids);

static void
assert_subject (const gchar *subject, const gchar *title)
{
  g_autofree gchar *mail =
      g_strconcat ("From: jo@example.org\nSubject: ", subject, "\n\nx\n", NULL);
  g_auto (NlpDocumentList) list;

  parse_string (nlp_parse_mail, mail, &list);
  assert_field (&list, 0, "title", title);
}

/* Words that end in padding, that split a character, in two character sets, and in ISO-2022. */
GST_START_TEST (test_encoded_words)
{
  g_auto (NlpDocumentList) list;

  assert_subject ("=?UTF-8?B?SGFmZW4gw7Y=?=\n =?UTF-8?B?ZmZuZXQ=?= wieder",
                  "Hafen \303\266ffnet wieder");
  assert_subject ("=?utf-8?B?w6k=?= =?utf-8?Q?=C3?=\n\t=?utf-8?Q?=A9t=C3=A9?=",
                  "\303\251\303\251t\303\251");
  assert_subject ("=?iso-8859-1?Q?caf=E9?= =?utf-8*fr?Q?_d=C3=A9j=C3=A0?= vu",
                  "caf\303\251 d\303\251j\303\240 vu");
  assert_subject ("=?ISO-2022-JP?B?GyRCOUEbKEI=?= =?ISO-2022-JP?B?GyRCJCwbKEI=?=",
                  "\346\270\257\343\201\214");
  assert_subject ("=?ISO-2022-KR?B?GyQpQw4yUQ8=?= =?ISO-2022-KR?B?DjJRDw==?=",
                  "\352\275\271\352\275\271");
  assert_subject ("=?ISO-2022-KR?B?DjJRDw==?=", "\352\275\271");
  assert_subject ("\033$B9A\033(B", "\346\270\257");
  assert_subject ("=?UTF-8?X?a?= =?UTF-8?B", "=?UTF-8?X?a?= =?UTF-8?B");

  parse_string (nlp_parse_mail,
                "From: =?UTF-8?B?SsO8cmdlbiBX?=\n =?UTF-8?B?ZWnDnw==?= <jw@h.example>\n"
                "To: =?UTF-8?Q?Berg=2C?= =?UTF-8?Q?_Ada?= <a@h.example>\nSubject: x\n\ny\n",
                &list);
  assert_field (&list, 0, "author", "J\303\274rgen Wei\303\237");
  assert_field (&list, 0, "to", "\"Berg, Ada\" <a@h.example>");
}
GST_END_TEST;

/* A line that is no field, a line "From " without a date, and whitespace before colons. */
GST_START_TEST (test_broken_headers)
{
  g_auto (NlpDocumentList) list;
  g_autofree gchar *texts = NULL;
  const gchar *box =
      "From ada@h.example\nFrom: Ada <ada@h.example>\nSubject: A\nMessage-ID: <1@x>\n\n"
      "One.\n\nFrom here on it is text.\n\n"
      "From bo@h.example\nFrom: Bo <bo@h.example>\nSubject: B\nMessage-ID: <2@x>\n\nTwo.\n";

  parse_string (nlp_parse_mail,
                "From: jo@example.org\nthis line is broken\nSubject : Tugs\n\nTugs came.\n", &list);
  assert_field (&list, 0, "title", "Tugs");
  assert_text (&list, 0, "Tugs came.\n");

  fail_unless (is_mail ("From: jo@example.org\nbroken\nSubject: Tugs\n\nx"));
  fail_unless (is_mail ("From jo@example.org\nFrom: jo@example.org\nSubject: Tugs\n\nx"));
  fail_unless (is_mbox ("From jo\nReturn-Path: <jo@example.org>\nFrom: jo@example.org\n\nx"));
  fail_if (is_mbox ("From here on\nSubject: tugs\n\nx"));
  texts = read_mbox (box, strlen (box), 1 << 20, TRUE);
  fail_unless_equals_string (texts, "1@x:One.\n\nFrom here on it is text.\n|2@x:Two.\n|");
}
GST_END_TEST;

/* UTF-8 that is declared as something else, and ISO-2022 that is not declared. */
GST_START_TEST (test_wrong_charsets)
{
  assert_mail (HEADERS "Content-Type: text/plain; charset=gb2312\n\n"
                       "\346\270\257\345\217\243\345\274\200\346\224\276\n",
               "\346\270\257\345\217\243\345\274\200\346\224\276\n");
  assert_mail (HEADERS "Content-Type: text/plain; charset=gb2312\n\n\270\333\277\332\n",
               "\346\270\257\345\217\243\n");
  assert_mail (HEADERS "\n\033$B9A\033(B\n", "\346\270\257\n");
}
GST_END_TEST;

/* Deeply nested parts and messages are cut off, in linear time. */
GST_START_TEST (test_nested)
{
  g_autoptr (GString) mail = g_string_new (HEADERS);
  g_autoptr (GString) messages = g_string_new (NULL);
  g_auto (NlpDocumentList) list, inner;

  for (guint i = 0; i < 5000; i++) {
    g_string_append_printf (mail, "Content-Type: multipart/mixed; boundary=b%u\n\n--b%u\n", i, i);
    g_string_append (messages, HEADERS "Content-Type: message/rfc822\n\n");
  }
  g_string_append (mail, "\ntext\n");
  parse_string (nlp_parse_mail, mail->str, &list);
  assert_text (&list, 0, "Tugs\n");
  parse_string (nlp_parse_mail, messages->str, &inner);
  fail_unless_equals_int (inner.documents->len, 20);
}
GST_END_TEST;

GST_START_TEST (test_patch)
{
  const gchar *rule = "a\n---\nb\n";

  fail_unless_equals_int (nlp_mail_find_patch (rule, strlen (rule)), strlen (rule));
  fail_unless_equals_int (nlp_mail_find_patch ("a\n---\n x | 1 +\n 1 file changed, 1 i", 34), 2);
  fail_unless_equals_int (nlp_mail_find_patch ("a\n--- x\n+++ y\n", 14), 2);
  fail_unless_equals_int (nlp_mail_find_patch ("a\n> diff --git x\n", 17), 17);
}
GST_END_TEST;

/* Reads a mailbox in memory. Returns its texts, after their ids if @with_ids, and its errors after
 * "!", each followed by "|". */
static gchar *
read_mbox (const gchar *data, gsize length, gsize max_file, gboolean with_ids)
{
  const NlpReaderOptions settings = {
      .max_section = 1 << 20, .max_file = max_file, .replace_invalid = TRUE};
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (NlpReader) reader =
      nlp_reader_new (nlp_input_new_for_bytes (bytes), &(NlpOrigin){.uri = "file:///m"}, &settings);
  GString *texts = g_string_new (NULL);

  for (;;) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GstNlpDocument) document = NULL;
    g_autofree gchar *text = NULL;
    NlpRecord record;
    NlpReadResult result = nlp_reader_next (reader, &record, &error);

    if (result == NLP_READ_END)
      return g_string_free (texts, FALSE);
    if (result == NLP_READ_FAILED) {
      g_string_append_printf (texts, "!%s|", error->message);
      continue;
    }
    document = record.document;
    text = gst_nlp_document_dup_text (document);
    fail_unless_equals_string (gst_nlp_document_get_uri (document), "file:///m");
    fail_unless (gst_nlp_document_get_id (document) != NULL);
    if (with_ids)
      g_string_append_printf (texts, "%s:", gst_nlp_document_get_id (document));
    g_string_append_printf (texts, "%s|", text);
  }
}

GST_START_TEST (test_mbox)
{
  gsize length;
  g_autofree gchar *data = read_data ("harbour.mbox", &length);
  g_autofree gchar *texts = read_mbox (data, length, 1 << 20, FALSE);
  g_auto (GStrv) each = g_strsplit (texts, "|", -1);

  fail_unless_equals_int (g_strv_length (each), 6);
  fail_unless_equals_string (each[0], "The lock is shut.\n\nFrom Monday on it is open.\n");
  fail_unless (g_str_has_suffix (each[1], "\343\201\276\343\201\231\343\200\202\n"));
  fail_unless (g_str_has_prefix (each[2], "> Tugs wait for work and wind.\n"));
  fail_unless_equals_string (each[3], "See below.\n");
}
GST_END_TEST;

GST_START_TEST (test_patches)
{
  gsize length;
  g_autofree gchar *data = read_data ("lock.patch", &length);
  g_autofree gchar *texts = read_mbox (data, length, 1 << 20, FALSE);

  fail_unless_equals_string (texts, "Ships wait since Monday \342\200\223 too long.\n\n"
                                    "Signed-off-by: Jo M\303\270ller <jo@example.org>\n|"
                                    "[PATCH 2/2] Keep it open\n|");
}
GST_END_TEST;

#define START "From jo@example.org Fri May 10 12:00:00 2013\n" HEADERS

/* A message that is too long or has no text is skipped; the others are read. */
GST_START_TEST (test_mbox_errors)
{
  g_autoptr (GString) box = g_string_new (START "Message-ID: <1@x>\n\n>>From a\n\n");
  g_autofree gchar *texts = NULL;

  g_string_append (box, START "\n");
  for (guint i = 0; i < 100000; i++)
    g_string_append (box, "\n\nFrom afar \n");
  g_string_append (box, "\n" START "Message-ID: <3@x>\n\nFrom b\n\n");
  g_string_append (box, "From jo@example.org Fri May 10 12:00:00 2013\nX: y\n\n\n");
  g_string_append (box, START "Message-ID: <5@x>\n\nc\n");
  texts = read_mbox (box->str, box->len, 1000, TRUE);
  fail_unless_equals_string (texts, "1@x:>From a\n|"
                                    "!file:///m message 2: longer than 1000 bytes|"
                                    "3@x:From b\n|"
                                    "!file:///m message 4: the mail has no text|"
                                    "5@x:c\n|");
}
GST_END_TEST;

GST_START_TEST (test_damaged)
{
  static const gchar *const names[] = {"harbour.eml", "ferries-html.eml", "forwarded.eml",
                                       "flowed.eml"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    gsize length;
    g_autofree gchar *data = read_data (names[i], &length);

    parse_damaged (nlp_parse_mail, data, length, 1000, i);
  }
}
GST_END_TEST;

static Suite *
mail_suite (void)
{
  Suite *suite = suite_create ("mail");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_is_mail);
  tcase_add_test (tc, test_is_named_mail);
  tcase_add_test (tc, test_is_mbox);
  tcase_add_test (tc, test_alternative);
  tcase_add_test (tc, test_html);
  tcase_add_test (tc, test_attached_message);
  tcase_add_test (tc, test_flowed);
  tcase_add_test (tc, test_lenient);
  tcase_add_test (tc, test_encoded_words);
  tcase_add_test (tc, test_broken_headers);
  tcase_add_test (tc, test_wrong_charsets);
  tcase_add_test (tc, test_nested);
  tcase_add_test (tc, test_patch);
  tcase_add_test (tc, test_mbox);
  tcase_add_test (tc, test_patches);
  tcase_add_test (tc, test_mbox_errors);
  tcase_add_test (tc, test_damaged);
  return suite;
}

GST_CHECK_MAIN (mail);
