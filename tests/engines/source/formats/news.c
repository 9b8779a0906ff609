/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * news.c: tests the parser of news in XML.
 */

#include <gst/check/gstcheck.h>

#include "documentfile.h"
#include "formats/news/news.h"
#include "formats/registry.h"

#define XML "<?xml version='1.0'?>"

static const gchar *
find_format (const gchar *data)
{
  const NlpFormat *format = nlp_registry_sniff (data, strlen (data), "a.xml");

  return format != NULL ? format->name : NULL;
}

GST_START_TEST (test_kinds)
{
  fail_unless_equals_string (find_format (XML "<nitf><body/></nitf>"), "news in XML");
  fail_unless_equals_string (find_format ("<!DOCTYPE nitf SYSTEM 'n.dtd' [<!ENTITY a '>'>]><nitf>"),
                             "news in XML");
  fail_unless_equals_string (find_format (XML "<n:newsItem xmlns:n='http://x'/>"), "news in XML");
  fail_unless_equals_string (
      find_format (XML "<article><front><article-title>A</article-title></front></article>"),
      "news in XML");
  fail_unless_equals_string (find_format (XML "<!-- a --><svg/>"), "XML");
  fail_unless_equals_string (find_format (XML "<rss version='2.0'/>"), "feed");
  fail_unless_equals_string (find_format (XML "<html/>"), "HTML");
  fail_unless_equals_string (find_format ("<svg/>"), "XML");
  fail_unless (nlp_registry_sniff ("<svg/>", 6, "a.txt") == NULL);
  fail_unless (find_format ("The <nitf> element") == NULL);
}
GST_END_TEST;

GST_START_TEST (test_nitf)
{
  g_auto (NlpDocumentList) list;

  parse_string (
      nlp_parse_news,
      XML "<nitf xml:lang='en'><head><title>Wrong</title><docdata><doc-id id-string='h1'/>"
          "<date.issue norm='20200302T060000Z'/></docdata></head><body><body.head><hedline>"
          "<hl1>Harbour\n reopens</hl1></hedline><byline>By <person>Ada Berg</person></byline>"
          "</body.head><body.content><media><media-caption>Not this.</media-caption></media>"
          "<p>The <org>harbour</org> of Bremen\nreopened &amp; &eacute;.</p><hl2>More</hl2>"
          "<p>Ships came.</p><ul><li>one</li><li>two</li></ul></body.content></body></nitf>",
      &list);
  fail_unless_equals_int (list.documents->len, 1);
  assert_text (&list, 0,
               "The harbour of Bremen reopened & \303\251.\n\nMore\n\nShips came.\n\none\ntwo\n");
  assert_field (&list, 0, "title", "Harbour reopens");
  assert_field (&list, 0, "id", "h1");
  assert_field (&list, 0, "author", "Ada Berg");
  assert_field (&list, 0, "published", "2020-03-02T06:00:00Z");
  assert_field (&list, 0, "language", "en");
}
GST_END_TEST;

/* A message with two items, of which one is a picture. */
GST_START_TEST (test_newsml)
{
  g_auto (NlpDocumentList) list, older;

  parse_string (
      nlp_parse_news,
      XML "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>"
          "<newsItem guid='urn:a'><contentMeta><contentCreated>2020-03-02T06:00:00+01:00"
          "</contentCreated><headline>Tugs</headline><by>By Jo</by></contentMeta><contentSet>"
          "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head>"
          "<body><p>Tugs came.</p></body></html></inlineXML></contentSet></newsItem>"
          "<newsItem guid='urn:b'><contentSet><remoteContent href='a.jpg'/></contentSet>"
          "</newsItem></itemSet></newsMessage>",
      &list);
  fail_unless_equals_int (list.documents->len, 1);
  assert_text (&list, 0, "Tugs came.\n");
  assert_field (&list, 0, "title", "Tugs");
  assert_field (&list, 0, "author", "Jo");
  assert_field (&list, 0, "id", "urn:a");
  assert_field (&list, 0, "published", "2020-03-02T06:00:00+01:00");

  parse_string (nlp_parse_news,
                XML
                "<NewsML><NewsItem><NewsLines><HeadLine>Ships</HeadLine></NewsLines><ContentItem>"
                "<DataContent>Ships came.\n\nTugs, too.</DataContent></ContentItem></NewsItem>"
                "</NewsML>",
                &older);
  assert_text (&older, 0, "Ships came.\n\nTugs, too.\n");
  assert_field (&older, 0, "title", "Ships");
}
GST_END_TEST;

GST_START_TEST (test_jats)
{
  g_auto (NlpDocumentList) list;

  parse_string (
      nlp_parse_news,
      XML
      "<article xml:lang='de'><front><article-meta><article-id>10.1/a</article-id><title-group>"
      "<article-title>On <italic>tugs</italic></article-title></title-group><contrib-group>"
      "<contrib contrib-type='author'><name><surname>Berg</surname><given-names>Ada</given-names>"
      "</name></contrib><contrib contrib-type='editor'><name><surname>No</surname></name></contrib>"
      "</contrib-group><pub-date><day>2</day><month>3</month><year>2020</year></pub-date>"
      "<abstract><p>We count tugs.</p></abstract></article-meta></front><body><sec><title>Methods"
      "</title><p>We count<xref>1</xref>.</p><fig><caption><p>A "
      "tug.</p></caption></fig></sec></body>"
      "<back><ref-list><ref>Not this.</ref></ref-list></back></article>",
      &list);
  assert_text (&list, 0, "We count tugs.\n\nMethods\n\nWe count1.\n");
  assert_field (&list, 0, "title", "On tugs");
  assert_field (&list, 0, "author", "Ada Berg");
  assert_field (&list, 0, "published", "2020-03-02");
  assert_field (&list, 0, "id", "10.1/a");
  assert_field (&list, 0, "language", "de");
}
GST_END_TEST;

GST_START_TEST (test_errors)
{
  g_auto (NlpDocumentList) none, other;
  g_autoptr (GError) no_text = NULL, unknown = NULL;
  const gchar *empty = XML "<nitf><body/></nitf>",
              *drawing = XML "\n<svg:svg><p>Text</p></svg:svg>";

  fail_if (parse_bytes (nlp_parse_news, empty, strlen (empty), &none, &no_text));
  fail_if (parse_bytes (nlp_other_xml_format.parse, drawing, strlen (drawing), &other, &unknown));
  fail_unless (strstr (unknown->message, "<svg:svg>") != NULL);
}
GST_END_TEST;

GST_START_TEST (test_damaged)
{
  const gchar *xml =
      XML "<newsItem guid='a'><contentMeta><headline>A</headline></contentMeta><contentSet>"
          "<inlineXML><nitf><body><body.content><p>One.</p></body.content></body></nitf>"
          "</inlineXML></contentSet></newsItem>";

  parse_damaged (nlp_parse_news, xml, strlen (xml), 1000, 1);
}
GST_END_TEST;

static Suite *
news_suite (void)
{
  Suite *suite = suite_create ("news");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_kinds);
  tcase_add_test (tc, test_nitf);
  tcase_add_test (tc, test_newsml);
  tcase_add_test (tc, test_jats);
  tcase_add_test (tc, test_errors);
  tcase_add_test (tc, test_damaged);
  return suite;
}

GST_CHECK_MAIN (news);
