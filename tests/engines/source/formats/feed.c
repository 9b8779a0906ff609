/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feed.c: tests the parser of feeds, and that of HTML fragments.
 */

#include <gst/check/gstcheck.h>

#include "documentfile.h"
#include "gstnlperror.h"
#include "parsing.h"
#include "formats/feed/feed.h"
#include "formats/html/htmlfragment.h"

#define RSS(items)                                                                                 \
  "<rss version=\"2.0\"><channel><title>T</title><link>https://example.org/a/</link>" items        \
  "</channel></rss>"

static void
assert_html (const gchar *html, const gchar *expected)
{
  g_autoptr (GString) text = nlp_html_fragment_to_text (html, strlen (html));

  fail_unless_equals_string (text->str, expected);
}

GST_START_TEST (test_html)
{
  assert_html ("", "");
  assert_html ("plain", "plain\n");
  assert_html ("<p>One\ntwo.</p><p>Three.", "One two.\n\nThree.\n");
  assert_html ("a<br>b<br/>c<b>d</b>", "a\nb\ncd\n");
  assert_html ("x<script>y</script><style>p {}</style><!-- z -->w", "xw\n");
  assert_html ("<ul><li>a<li>b</ul>c", "- a\n- b\n\nc\n");
  assert_html ("<ul><li><p>a</p><p>b</p><li> <a href=x>c</a><li></ul>d", "- a\n\nb\n\n- c\n\nd\n");
  assert_html ("a<p hidden>b</p><div style='display:none'>c</div><template>d</template>e",
               "a\n\ne\n");
  assert_html ("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc\n");
  assert_html ("<pre>a\n  b</pre>\nc", "a\nb\n\nc\n");
  assert_html ("<div>caf\303\251 &eacute;&#x1F600;&amp;</div>",
               "caf\303\251 \303\251\U0001f600&\n");
  assert_html ("<div><div><p></p></div></div>", "");
}
GST_END_TEST;

GST_START_TEST (test_rss)
{
  g_auto (NlpDocumentList) list;

  parse_data (nlp_parse_feed, "harbour.rss", &list);
  fail_unless_equals_int (list.documents->len, 3);
  assert_text (&list, 0,
               "The harbour of Bremen reopened on Monday, as Jo M\303\270ller reports.\n\n"
               "Ships came.\nCranes <moved>.\n");
  assert_field (&list, 0, "title", "Harbour & lock reopen");
  assert_field (&list, 0, "author", "Jo M\303\270ller");
  assert_field (&list, 0, "published", "2013-05-10T12:00:00+02:00");
  assert_field (&list, 0, "language", "en-GB");
  assert_field (&list, 0, "uri", "https://news.example.org/reopen/");
  assert_field (&list, 0, "id", "https://news.example.org/?p=41");
  assert_text (&list, 1, "Ferries sail again.\n\nThe first one left at 6:30.\n");
  assert_field (&list, 1, "author", "Harbour desk");
  assert_field (&list, 1, "published", "2013-05-09T08:00:00Z");
  assert_field (&list, 1, "uri", "https://news.example.org/ferries/");
  assert_field (&list, 1, "id", NULL);
  assert_text (&list, 2, "Tugs wait for work & wind.\n");
  assert_field (&list, 2, "title", NULL);
  assert_field (&list, 2, "author", NULL);
  assert_field (&list, 2, "uri", "https://news.example.org/tugs/");
}
GST_END_TEST;

GST_START_TEST (test_atom)
{
  g_auto (NlpDocumentList) list;

  parse_data (nlp_parse_feed, "harbour.atom", &list);
  fail_unless_equals_int (list.documents->len, 3);
  assert_text (&list, 0,
               "The harbour of Bremen reopened on Monday.\n\n- Ships came\n- Cranes moved\n");
  assert_field (&list, 0, "title", "Harbour & lock reopen");
  assert_field (&list, 0, "author", "Jo M\303\270ller, Ann Ito");
  assert_field (&list, 0, "published", "2013-05-10T12:00:00+02:00");
  assert_field (&list, 0, "language", "en");
  assert_field (&list, 0, "uri", "https://news.example.org/reopen/");
  assert_field (&list, 0, "id", "tag:news.example.org,2013:41");
  assert_text (&list, 1,
               "F\303\246rgerne sejler igen.\n\nDen f\303\270rste sejlede\nklokken 6:30.\n");
  assert_field (&list, 1, "title", "F\303\246rger til \303\206r\303\270");
  assert_field (&list, 1, "author", "Harbour desk");
  assert_field (&list, 1, "published", "2013-05-09T08:00:00Z");
  assert_field (&list, 1, "language", "da");
  assert_field (&list, 1, "uri", "https://news.example.org/ferries/");
  assert_text (&list, 2, "A berth costs <b> euros.\n");
  assert_field (&list, 2, "title", "Prices of berths, a < b");
}
GST_END_TEST;

/* Entities declared in the file are expanded, external ones are not read, and bare ampersands
 * stay. */
GST_START_TEST (test_rdf)
{
  g_auto (NlpDocumentList) list;

  parse_data (nlp_parse_feed, "harbour.rdf", &list);
  fail_unless_equals_int (list.documents->len, 2);
  assert_text (&list, 0,
               "Der Hafen \303\266ffnet am Montag, sagt the Harbour desk. H&M zieht um.\n");
  assert_field (&list, 0, "title", "Hafen in M\303\274hlheim ge\303\266ffnet");
  assert_field (&list, 0, "author", "J\303\266rg M\303\274ller");
  assert_field (&list, 0, "published", "2013-05-10T12:00:00+02:00");
  assert_field (&list, 0, "language", "de");
  assert_field (&list, 0, "uri", "https://news.example.org/hafen?a=1&b=2");
  assert_field (&list, 0, "id", "https://news.example.org/hafen");
  assert_text (&list, 1, "Kran gesucht\n");
  assert_field (&list, 1, "title", "Kran gesucht");
}
GST_END_TEST;

GST_START_TEST (test_oddities)
{
  g_auto (NlpDocumentList) list, local, empty, videos;
  const gchar *none = RSS ("<item><link>x</link></item>");
  g_autoptr (GError) error = NULL;

  /* Whitespace before the root, undeclared prefixes, an unknown entity, a control character, and a
   * tag that is not closed. */
  parse_string (nlp_parse_feed,
                "\n " RSS ("<item><title>A</title><description>x &what; \001 AT&T &bull;"
                           "</description><dc:creator>B</dc:creator>"
                           "<content:encoded>ab</content:encoded></item>"
                           "<item><description>one <b>two</description></item>"
                           "<item><description>three &lt; four</description></item>"),
                &list);
  fail_unless_equals_int (list.documents->len, 3);
  assert_text (&list, 0, "x &what; AT&T \342\200\242\n");
  assert_field (&list, 0, "author", "B");
  assert_text (&list, 1, "one two\n");
  assert_text (&list, 2, "three < four\n");

  parse_string (nlp_parse_feed, "<rss><item><title>A</title><link>/x</link></item></rss>", &local);
  assert_field (&local, 0, "uri", NULL);

  fail_if (parse_bytes (nlp_parse_feed, none, strlen (none), &empty, &error));
  fail_unless_equals_int (empty.documents->len, 0);
  fail_unless (strstr (error->message, "no entry") != NULL);

  parse_string (nlp_parse_feed,
                "<feed xmlns='http://www.w3.org/2005/Atom' "
                "xmlns:m='http://search.yahoo.com/mrss/'><entry><title>V</title><m:group>"
                "<m:title>W</m:title><m:description>A film of ships.</m:description>"
                "</m:group></entry></feed>",
                &videos);
  assert_text (&videos, 0, "A film of ships.\n");
}
GST_END_TEST;

/* External entities are not read, and nested ones don't expand without bound. */
GST_START_TEST (test_entities)
{
  static const gchar *const bad =
      "<!DOCTYPE rss [<!ENTITY file SYSTEM \"file:///etc/hostname\">"
      "<!ENTITY % all SYSTEM \"file:///etc/passwd\"> %all;"
      "<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">"
      "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
      "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
      "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
      "<!ENTITY e "
      "\"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>" RSS (
          "<item><description>one &file;.</description></item>"
          "<item><description>&e;</description></item>");
  g_auto (NlpDocumentList) list;
  g_autoptr (GError) error = NULL;

  parse_bytes (nlp_parse_feed, bad, strlen (bad), &list, &error);
  fail_unless (list.documents->len >= 1);
  assert_text (&list, 0, "one .\n");
  for (guint i = 1; i < list.documents->len; i++) {
    gsize length;

    gst_nlp_document_peek_text (get_document (&list, i), &length);
    fail_unless (length < 10 << 20);
  }
}
GST_END_TEST;

/* A truncated last entry is left out unless it is the only one, and both are reported. */
GST_START_TEST (test_cut)
{
  static const gchar *const whole =
      RSS ("<item><title>A</title><description>one</description></item>"
           "<item><title>B</title><description>two</description></item>");
  const gchar *later = strstr (whole, "<title>B"), *after = strstr (later, "</item>") + 2;
  g_auto (NlpDocumentList) only, open;
  g_autoptr (GError) only_error = NULL, open_error = NULL;
  const gchar *cdata = RSS ("<item><title>A</title><description><![CDATA[one two");

  for (const gchar *end = later; *end != '\0'; end++) {
    g_auto (NlpDocumentList) list;
    g_autoptr (GError) error = NULL;
    const gboolean is_whole =
        parse_bytes (nlp_parse_feed, whole, (gsize)(end - whole), &list, &error);

    fail_unless_equals_int (is_whole, end >= after);
    fail_unless_equals_int (list.documents->len, end < after ? 1 : 2);
    assert_text (&list, 0, "one\n");
    if (!is_whole)
      fail_unless (strstr (error->message, "cut off") != NULL);
  }

  fail_if (parse_bytes (nlp_parse_feed, whole, (gsize)(strstr (whole, "</description>") - whole),
                        &only, &only_error));
  assert_text (&only, 0, "one\n");
  fail_unless (strstr (only_error->message, "cut off") != NULL);
  fail_if (parse_bytes (nlp_parse_feed, cdata, (gsize)(strstr (cdata, " two") + 4 - cdata), &open,
                        &open_error));
  assert_text (&open, 0, "one two\n");
}
GST_END_TEST;

/* Podcasts, Yandex, XHTML in RSS, and Atom 0.3. */
GST_START_TEST (test_modules)
{
  g_auto (NlpDocumentList) list, atom;

  parse_string (nlp_parse_feed,
                "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
                "xmlns:yandex='http://news.yandex.ru' xmlns:x='http://www.w3.org/1999/xhtml'>"
                "<channel><itunes:author>Jo</itunes:author>"
                "<item><title>A</title><itunes:summary>Tugs talk.</itunes:summary></item>"
                "<item><title>B</title><description>Short.</description>"
                "<yandex:full-text>All of it is here.</yandex:full-text>"
                "<pubDate>02.03.2020 06.05.00 +0100</pubDate></item>"
                "<item><title>C</title><x:body><x:p>One <x:b>two</x:b>.</x:p></x:body></item>"
                "<item><itunes:subtitle>Only this.</itunes:subtitle></item>"
                "<item><body>In <b>bold</b>.</body></item>"
                "<item><fullitem>&lt;p>In full.&lt;/p></fullitem></item>"
                "</channel></rss>",
                &list);
  fail_unless_equals_int (list.documents->len, 6);
  assert_text (&list, 0, "Tugs talk.\n");
  assert_field (&list, 0, "author", "Jo");
  assert_text (&list, 1, "All of it is here.\n");
  assert_field (&list, 1, "published", "2020-03-02T06:05:00+01:00");
  assert_text (&list, 2, "One two.\n");
  assert_text (&list, 3, "Only this.\n");
  assert_text (&list, 4, "In bold.\n");
  assert_text (&list, 5, "In full.\n");

  parse_string (nlp_parse_feed,
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>A</title>"
                "<content type='text/html' mode='base64'>PHA+U2hpcHMgY2FtZS48L3A+</content></entry>"
                "<entry><content type='multipart/alternative'><content type='text/plain'>Tugs."
                "</content><content type='text/html' mode='escaped'>&lt;p>Tugs came.&lt;/p>"
                "</content></content></entry>"
                "<entry><title type=''>No kind.</title></entry>"
                "<entry><title type='plain'>Odd.</title></entry></feed>",
                &atom);
  fail_unless_equals_int (atom.documents->len, 4);
  assert_text (&atom, 0, "Ships came.\n");
  assert_text (&atom, 1, "Tugs came.\n");
  assert_field (&atom, 2, "title", "No kind.");
  assert_field (&atom, 3, "title", "Odd.");
}
GST_END_TEST;

GST_START_TEST (test_is_feed)
{
  static const gchar *const feeds[] = {
      "<rss version='2.0'>",
      "\357\273\277<?xml version='1.0'?>\n<!-- a > b --><rss>",
      "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'x.dtd'><rss version='0.91'>",
      "<!DOCTYPE rdf:RDF [<!ENTITY a '>'>]>\n<rdf:RDF xmlns='http://purl.org/rss/1.0/'>",
      "<feed xmlns='http://www.w3.org/2005/Atom'>",
      "<a:feed xmlns:a='http://www.w3.org/2005/Atom'>",
      "<entry xmlns='http://www.w3.org/2005/Atom'>",
  };
  static const gchar *const others[] = {
      "",
      "<",
      "<rss",
      "The <rss> element",
      "<html><rss>",
      "<feed>",
      "<rdf:RDF xmlns:owl='http://www.w3.org/2002/07/owl#'>",
      "<rssx>",
      "<!-- <rss>",
      "{\"rss\": 1}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (feeds); i++) {
    if (!nlp_feed_format.sniff (feeds[i], strlen (feeds[i]), NULL))
      g_error ("%s is a feed", feeds[i]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++) {
    if (nlp_feed_format.sniff (others[i], strlen (others[i]), "feed.rss"))
      g_error ("%s is no feed", others[i]);
  }
}
GST_END_TEST;

GST_START_TEST (test_no_feeds)
{
  static const gchar *const others[] = {"", "text", "<html></html>", "<", "\0\1"};

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++) {
    g_auto (NlpDocumentList) list;
    g_autoptr (GError) error = NULL;

    fail_if (parse_bytes (nlp_parse_feed, others[i], strlen (others[i]), &list, &error));
    fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT));
  }
}
GST_END_TEST;

GST_START_TEST (test_damaged)
{
  static const gchar *const names[] = {"harbour.rss", "harbour.atom", "harbour.rdf"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    gsize length;
    g_autofree gchar *data = read_data (names[i], &length);

    parse_damaged (nlp_parse_feed, data, length, 1000, i);
  }
}
GST_END_TEST;

static Suite *
feed_suite (void)
{
  Suite *suite = suite_create ("feed");
  TCase *chain = tcase_create ("general");

  suite_add_tcase (suite, chain);
  tcase_set_timeout (chain, 120);
  tcase_add_test (chain, test_html);
  tcase_add_test (chain, test_rss);
  tcase_add_test (chain, test_atom);
  tcase_add_test (chain, test_rdf);
  tcase_add_test (chain, test_oddities);
  tcase_add_test (chain, test_entities);
  tcase_add_test (chain, test_cut);
  tcase_add_test (chain, test_modules);
  tcase_add_test (chain, test_is_feed);
  tcase_add_test (chain, test_no_feeds);
  tcase_add_test (chain, test_damaged);
  return suite;
}

GST_CHECK_MAIN (feed);
