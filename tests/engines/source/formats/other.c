/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * other.c: tests that files which are not read are named.
 */

#include "formats/other/other.h"

#include <gst/check/gstcheck.h>

#include "formats/registry.h"
#include "parsing.h"

#define SIGNATURE "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

static void
assert_format (const gchar *data, gsize length, const gchar *name, const NlpFormat *expected)
{
  fail_unless (nlp_registry_sniff (data, length, name) == expected, "%s", name);
}

GST_START_TEST (test_formats)
{
  static const gchar rtf[] = "{\\rtf1\\ansi The harbour is closed.}", ps[] = "%!PS-Adobe-3.0\n",
                     ssa[] = "\xef\xbb\xbf[Script Info]\nTitle: Harbour\n";

  assert_format (SIGNATURE, 8, "letter", &nlp_ole_format);
  assert_format (SIGNATURE, 7, "letter", NULL);
  assert_format (rtf, strlen (rtf), "letter.txt", &nlp_rtf_format);
  assert_format (ps, strlen (ps), NULL, &nlp_postscript_format);
  assert_format (ssa, strlen (ssa), "a.ass", &nlp_ssa_format);
  assert_format (ssa + 3, strlen (ssa + 3), "a.txt", &nlp_ssa_format);
  assert_format ("{\\rt", 4, "letter.txt", NULL);
}
GST_END_TEST

/* A text may be empty. */
GST_START_TEST (test_empty)
{
  assert_format (NULL, 0, "a.DOCX", &nlp_empty_format);
  assert_format ("", 0, "a.b.pdf", &nlp_empty_format);
  assert_format (" \r\n\t", 4, "a.epub", &nlp_empty_format);
  assert_format ("x", 1, "a.epub", NULL);
  assert_format ("", 0, "a.txt", NULL);
  assert_format ("", 0, NULL, NULL);
}
GST_END_TEST

/* Asserts the error for a file that has a stream with this name and one called "WordDocument". */
static void
assert_ole (const gchar *stream, const gchar *expected)
{
  g_autoptr (GString) file = g_string_new (SIGNATURE);
  g_auto (NlpDocumentList) list;
  g_autoptr (GError) error = NULL;
  const gchar *const names[] = {"WordDocument", stream};

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    for (const gchar *at = names[i]; *at != '\0'; at++) {
      g_string_append_c (file, *at);
      g_string_append_c (file, '\0');
    }
  }
  fail_if (parse_bytes (nlp_ole_format.parse, file->str, file->len, &list, &error));
  fail_unless_equals_int (list.documents->len, 0);
  fail_unless_equals_string (error->message, expected);
}

GST_START_TEST (test_ole)
{
  g_auto (NlpDocumentList) list;
  g_autoptr (GError) error = NULL;

  assert_ole ("Data", "a document of Word before 2007 (DOC) can't be read");
  /* A message has a document attached. */
  assert_ole ("__nameid_version1.0", "a message of Outlook (MSG) can't be read");
  assert_ole ("EncryptedPackage", "an office document with a password can't be read");
  fail_if (parse_bytes (nlp_ole_format.parse, SIGNATURE "Data", 12, &list, &error));
  fail_unless_equals_string (error->message, "a file in the compound format of OLE can't be read");
}
GST_END_TEST

static Suite *
other_suite (void)
{
  Suite *suite = suite_create ("other");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_formats);
  tcase_add_test (tc, test_empty);
  tcase_add_test (tc, test_ole);
  return suite;
}

GST_CHECK_MAIN (other);
