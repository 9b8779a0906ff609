/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * office.c: tests the parsers of DOCX, OpenDocument and EPUB, and their recognition.
 */

#include <gst/check/gstcheck.h>

#include "documentfile.h"
#include "gstnlperror.h"
#include "parsing.h"
#include "formats/registry.h"
#include "formats/office/office.h"

#define O "\303\270"
#define AE "\303\246"

/* The text of the documents that pandoc converts from harbour.md, which begin with title, author
 * and date. */
#define HARBOUR                                                                                    \
  "Harbour & lock reopen\n\nJo M" O "ller\n\n2013-05-10\n\n"                                       \
  "Harbour & lock reopen\n\n"                                                                      \
  "The harbour of Bremen reopened on Monday, after a storm that had lasted three days.\n\n"        \
  "Ships came\nat 6:30.\n\n"                                                                       \
  "F" AE "rger til \303\206r" O "\n\n"                                                             \
  "Ships came\n\nCranes moved\n\nslowly\n\ntwice\n\n"                                              \
  "Berth\tEuros\nNorth\t120\nSouth\t95\n\n"                                                        \
  "Nobody was hurt, see the desk.\n\n"                                                             \
  "Tugs wait for work & wind.\n\n"                                                                 \
  "The storm was called Ann.\n"

static void
assert_harbour (NlpParse parse, const gchar *name)
{
  g_auto (NlpDocumentList) list;

  parse_data (parse, name, &list);
  fail_unless_equals_int (list.documents->len, 1);
  assert_text (&list, 0, HARBOUR);
  assert_field (&list, 0, "title", "Harbour & lock reopen");
  assert_field (&list, 0, "author", "Jo M" O "ller");
  assert_field (&list, 0, "language", "en-GB");
  fail_unless (gst_nlp_document_get_metadata (get_document (&list, 0), "published") != NULL);
}

GST_START_TEST (test_two_tools)
{
  assert_harbour (nlp_parse_docx, "harbour-pandoc.docx");
  assert_harbour (nlp_parse_docx, "harbour-office.docx");
  assert_harbour (nlp_parse_odt, "harbour-pandoc.odt");
  assert_harbour (nlp_parse_odt, "harbour-office.odt");
}
GST_END_TEST;

/* Tracked changes, a comment, a page header, a text box, a note, and cells of several paragraphs.
 */
GST_START_TEST (test_changes)
{
  static const struct {
    NlpParse parse;
    const gchar *name;
  } files[] = {{nlp_parse_odt, "changes.fodt"},
               {nlp_parse_odt, "changes.odt"},
               {nlp_parse_docx, "changes.docx"}};

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_auto (NlpDocumentList) list;

    parse_data (files[i].parse, files[i].name, &list);
    fail_unless_equals_int (list.documents->len, 1);
    assert_text (&list, 0,
                 "Tides\n\nThe tide turns twice a day.\n\nHigh:\t6:30\nLow:\t12:45\n\n"
                 "Boats wait at the quay.\n\nA box of text.\n\n"
                 "Monday\tOne\ntwo\nTuesday\tThree\n\nTide tables end.\n\nAll of wood.\n");
    assert_field (&list, 0, "title", "Tide tables");
    assert_field (&list, 0, "author", "Ann Ito");
    assert_field (&list, 0, "language", "en-GB");
    fail_unless (
        g_str_has_prefix (gst_nlp_document_get_metadata (get_document (&list, 0), "published"),
                          "2013-05-09T08:00:00"));
  }
}
GST_END_TEST;

GST_START_TEST (test_epub)
{
  g_auto (NlpDocumentList) list;
  const gchar *text;

  parse_data (nlp_parse_epub, "harbour.epub", &list);
  fail_unless_equals_int (list.documents->len, 1);
  assert_field (&list, 0, "title", "Harbour & lock reopen");
  assert_field (&list, 0, "author", "Jo M" O "ller");
  assert_field (&list, 0, "language", "en-GB");
  assert_field (&list, 0, "published", "2013-05-10");
  text = gst_nlp_document_peek_text (get_document (&list, 0), NULL);
  fail_unless (g_str_has_prefix (text, "Harbour & lock reopen\n\nJo M" O "ller\n\n2013-05-10\n\n"
                                       "Harbour & lock reopen\n\nThe harbour of Bremen reopened"));
  fail_unless (strstr (text, "Berth\tEuros\nNorth\t120\nSouth\t95\n\nNobody") != NULL);
  fail_unless (strstr (text, "The storm was called Ann.") != NULL);
}
GST_END_TEST;

#define FLAT(body)                                                                                 \
  "<office:document xmlns:office='o' xmlns:text='t' xmlns:table='b'>"                              \
  "<office:body><office:text>" body "</office:text></office:body></office:document>"

static void
assert_flat (const gchar *xml, const gchar *expected)
{
  g_auto (NlpDocumentList) list;

  parse_string (nlp_parse_odt, xml, &list);
  assert_text (&list, 0, expected);
}

GST_START_TEST (test_oddities)
{
  assert_flat (FLAT ("<text:p>one<!-- <a \" --><![CDATA[ < ]]>&lt;two&gt;</text:p>"),
               "one < <two>\n");
  /* Tables in cells, empty cells, and empty elements. */
  assert_flat (FLAT ("<text:p>A</text:p><table:table><table:table-row><table:table-cell/>"
                     "<table:table-cell><text:p>B</text:p><table:table><table:table-row>"
                     "<table:table-cell><text:p>C</text:p></table:table-cell>"
                     "<table:table-cell><text:p>D</text:p></table:table-cell></table:table-row>"
                     "</table:table><text:p/><text:p>E</text:p></table:table-cell>"
                     "</table:table-row></table:table><text:p>F</text:p>"),
               "A\n\nB\nC\tD\nE\n\nF\n");
  assert_flat (FLAT (""), "");
}
GST_END_TEST;

/* The text before the damage is read, and the damage is an error. */
GST_START_TEST (test_cut)
{
  g_auto (NlpDocumentList) list;
  g_autoptr (GError) error = NULL;
  const gchar *xml = "<office:document xmlns:text='t'><text:p>One.</text:p><text:p>Two";

  fail_if (parse_bytes (nlp_parse_odt, xml, strlen (xml), &list, &error));
  fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT));
  fail_unless_equals_int (list.documents->len, 1);
  fail_unless (
      g_str_has_prefix (gst_nlp_document_peek_text (get_document (&list, 0), NULL), "One.\n"));
}
GST_END_TEST;

/* Tags that nest too deep are an error. */
GST_START_TEST (test_deep)
{
  g_autoptr (GString) xml = g_string_new ("<office:document>");
  g_auto (NlpDocumentList) list;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (xml, "<p>");
  fail_if (parse_bytes (nlp_parse_odt, xml->str, xml->len, &list, &error));
  fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT));
}
GST_END_TEST;

static void
assert_refused (const gchar *xml)
{
  g_auto (NlpDocumentList) list;
  g_autoptr (GError) error = NULL;

  fail_if (parse_bytes (nlp_parse_odt, xml, strlen (xml), &list, &error));
  fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT));
}

/* Declarations of entities, and elements with a million attributes, are refused. */
GST_START_TEST (test_bombs)
{
  g_autoptr (GString) xml = g_string_new ("<!-- \" --><?a \" ?><office:document");

  assert_refused ("<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>]>" FLAT ("<text:p>&a;</text:p>"));
  assert_refused (
      "<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>" FLAT ("<text:p>&f;</text:p>"));
  for (guint i = 0; i < 1000000; i++)
    g_string_append_printf (xml, " a%u='>'", i);
  g_string_append (xml, "/>");
  assert_refused (xml->str);
}
GST_END_TEST;

GST_START_TEST (test_limits)
{
  const NlpReaderOptions settings = {.max_section = 1 << 20, .max_file = 1000, .max_ratio = 200};
  gsize length;
  g_autofree gchar *data = read_data ("harbour-pandoc.docx", &length);
  const NlpFile file = {
      .data = data, .length = length, .uri = "file:///test", .options = &settings};
  g_auto (NlpDocumentList) list;
  g_autoptr (GError) error = NULL;

  nlp_document_list_init (&list);
  fail_if (nlp_parse_docx (&file, &list, &error));
  fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE));
}
GST_END_TEST;

GST_START_TEST (test_kinds)
{
  static const struct {
    const gchar *name, *kind;
  } files[] = {
      {"harbour-pandoc.docx", "DOCX"},
      {"harbour-office.docx", "DOCX"},
      {"changes.docx", "DOCX"},
      {"harbour-pandoc.odt", "OpenDocument"},
      {"harbour-office.odt", "OpenDocument"},
      {"changes.fodt", "OpenDocument"},
      {"harbour.epub", "EPUB"},
      {"tree.zip", "archive"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++) {
    gsize length;
    g_autofree gchar *data = read_data (files[i].name, &length);
    const NlpFormat *kind = nlp_registry_sniff (data, length, NULL);

    fail_unless (kind != NULL);
    fail_unless_equals_string (kind->name, files[i].kind);
  }
}
GST_END_TEST;

/* Makes the start of a zip of uncompressed members, each given as "name=content". */
static GString *
make_head (const gchar *const *members)
{
  GString *head = g_string_new (NULL);

  for (; *members != NULL; members++) {
    const gsize n_name = strcspn (*members, "="), n_data = strlen (*members) - n_name - 1;
    gchar header[30] = "PK\3\4";

    header[18] = header[22] = (gchar)n_data;
    header[26] = (gchar)n_name;
    g_string_append_len (head, header, sizeof header);
    g_string_append_len (head, *members, n_name);
    g_string_append_len (head, *members + n_name + 1, n_data);
  }
  return head;
}

GST_START_TEST (test_heads)
{
#define OTHER "this kind of office document"
  static const struct {
    const gchar *members[4], *name, *kind;
  } heads[] = {
      {{"[Content_Types].xml=x", "_rels/.rels=x", "xl/workbook.xml=x"}, NULL, OTHER},
      {{"[Content_Types].xml=x", "ppt/presentation.xml=x"}, "a.docx", OTHER},
      {{"mimetype=application/vnd.oasis.opendocument.spreadsheet"}, NULL, OTHER},
      {{"mimetype=application/vnd.oasis.opendocument.text-template"}, NULL, "OpenDocument"},
      {{"mimetype=application/epub+zip"}, NULL, "EPUB"},
      {{"mimetype=?", "META-INF/container.xml=x"}, NULL, "EPUB"},
      {{"[Content_Types].xml=x", "docProps/app.xml=x"}, "a.docx", "DOCX"},
      {{"[Content_Types].xml=x", "docProps/app.xml=x"}, "a.zip", "archive"},
      {{"mimetype=text/plain", "a.txt=x"}, "a.epub", "archive"},
      {{"a.txt=x", "word/document.xml=x", "[Content_Types].xml=x"}, "a.docx", "archive"},
      {{"word/list.txt=x", "xl/list.txt=x"}, NULL, "archive"},
      {{NULL}, "a.docx", NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++) {
    g_autoptr (GString) head = make_head (heads[i].members);

    const NlpFormat *kind = NULL;

    for (gsize cut = 1; cut <= head->len; cut++) {
      g_autofree gchar *copy = g_memdup2 (head->str, cut);

      kind = nlp_registry_sniff (copy, cut, heads[i].name);
    }
    fail_unless_equals_string (kind != NULL ? kind->name : NULL, heads[i].kind);
  }
}
GST_END_TEST;

GST_START_TEST (test_no_office)
{
  static const NlpParse parsers[] = {nlp_parse_docx, nlp_parse_odt, nlp_parse_epub};
  static const gchar *const others[] = {"", "text", "PK\3\4", "<html"};

  for (gsize i = 0; i < G_N_ELEMENTS (parsers); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (others); j++) {
      g_auto (NlpDocumentList) list;
      g_autoptr (GError) error = NULL;

      fail_if (parse_bytes (parsers[i], others[j], strlen (others[j]), &list, &error));
      fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT));
    }
  }
}
GST_END_TEST;

GST_START_TEST (test_damaged)
{
  static const struct {
    NlpParse parse;
    const gchar *name;
  } files[] = {{nlp_parse_docx, "harbour-pandoc.docx"},
               {nlp_parse_docx, "changes.docx"},
               {nlp_parse_odt, "harbour-pandoc.odt"},
               {nlp_parse_odt, "changes.fodt"},
               {nlp_parse_epub, "harbour.epub"}};

  /* libarchive may unpack uninitialised bytes from damaged members. */
  if (g_getenv ("GST_NLP_UNDER_VALGRIND") != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    gsize length;
    g_autofree gchar *data = read_data (files[i].name, &length);

    parse_damaged (files[i].parse, data, length, 1000, i);
  }
}
GST_END_TEST;

static Suite *
office_suite (void)
{
  Suite *suite = suite_create ("office");
  TCase *chain = tcase_create ("general");

  suite_add_tcase (suite, chain);
  tcase_set_timeout (chain, 120);
  tcase_add_test (chain, test_two_tools);
  tcase_add_test (chain, test_changes);
  tcase_add_test (chain, test_epub);
  tcase_add_test (chain, test_oddities);
  tcase_add_test (chain, test_cut);
  tcase_add_test (chain, test_deep);
  tcase_add_test (chain, test_bombs);
  tcase_add_test (chain, test_limits);
  tcase_add_test (chain, test_kinds);
  tcase_add_test (chain, test_heads);
  tcase_add_test (chain, test_no_office);
  tcase_add_test (chain, test_damaged);
  return suite;
}

GST_CHECK_MAIN (office);
