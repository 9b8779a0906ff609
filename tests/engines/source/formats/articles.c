/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * articles.c: tests the search for the article of a page, one kind of page after the other.
 */

#include <gst/check/gstcheck.h>

#include "parsing.h"
#include "formats/html/html.h"

#define FIRST                                                                                      \
  "The harbour of Orsund opened again on Monday after three days of storm, the river police said."
#define SECOND                                                                                     \
  "Tugs pulled four container ships, which lay at anchor off the coast, through the ice before "   \
  "noon."
#define THIRD                                                                                      \
  "The mayor thanked the crews and the pilots who had worked all night, and promised two new "     \
  "piers."

/* More attributes than any tag has. */
#define LINK "<li><a href=\"/m1\">Menu</a></li>"
#define LINKS LINK LINK LINK LINK LINK LINK LINK LINK LINK LINK
#define MENU "<ul>" LINKS LINKS LINKS LINKS LINKS LINKS LINKS LINKS LINKS LINKS "</ul>"
#define READER                                                                                     \
  "<p>A reader says that he, too, has seen the ice on the river, and that it was very thick.</p>"
#define READERS READER READER READER READER READER READER

static void
assert_text (const gchar *page, const gchar *expected)
{
  g_auto (NlpDocumentList) list;
  g_autofree gchar *text = NULL;

  parse_string (nlp_parse_html, page, &list);
  text = gst_nlp_document_dup_text (g_ptr_array_index (list.documents, 0));
  fail_unless_equals_string (text, expected);
}

static void
assert_field (const gchar *page, const gchar *field, const gchar *expected)
{
  g_auto (NlpDocumentList) list;

  parse_string (nlp_parse_html, page, &list);
  fail_unless_equals_string (
      gst_nlp_document_get_metadata (g_ptr_array_index (list.documents, 0), field), expected);
}

static void
assert_title (const gchar *page, const gchar *expected)
{
  assert_field (page, "title", expected);
}

static void
assert_author (const gchar *page, const gchar *expected)
{
  assert_field (page, "author", expected);
}

static void
assert_published (const gchar *page, const gchar *expected)
{
  assert_field (page, "published", expected);
}

/* A stray quote ends a tag no later than browsers do. */
GST_START_TEST (test_tags)
{
  assert_text ("<title>Ice</title><link rel=\"x\" href=\"/a\" \"><body>" MENU
               "<article><h1>Ice</h1><p>" FIRST "</p><p>" SECOND "</p></article>",
               FIRST "\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body>" MENU
               "<div class=\"a\"b\" id='x''><article><h1>Ice</h1><p>" FIRST "</p><p>" SECOND
               "</p></article></div>",
               FIRST "\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><a href='/x title=\"it's\">Home</a>" MENU
               "<article><h1>Ice</h1><p>" FIRST "</p><p>" SECOND
               "</p></article><p title=\"never closed>" THIRD "</p>",
               FIRST "\n\n" SECOND "\n");
}
GST_END_TEST;

/* Names of boxes around an article. */
GST_START_TEST (test_boxes)
{
  assert_text ("<title>Ice</title><body><main><div class=\"content-with-sidebar\"><div class="
               "\"col\"><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD
               "</p></div></div></main><div class=stream>" READERS "</div>",
               FIRST "\n\n" SECOND "\n\n" THIRD "\n");
  assert_text ("<title>Ice</title><body><article class=post><div class=\"print-only teaser-tex"
               "t paywall\"><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD
               "</p></div></article><div class=stream>" READERS "</div>",
               FIRST "\n\n" SECOND "\n\n" THIRD "\n");
  assert_text ("<title>Ice</title><body><div class=\"page-header\"><div class=\"story-body\"><"
               "div class=\"header-inner\"><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD
               "</p></div></div></div><div class=stream>" READERS "</div>",
               FIRST "\n\n" SECOND "\n\n" THIRD "\n");
}
GST_END_TEST;

/* Names of parts of a sentence. */
GST_START_TEST (test_inline_names)
{
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>The <span class=\"widget\">har"
               "bour</span> of <a class=\"tag\" href=\"/o\">Orsund</a> opened <em class=\"prom"
               "o\">again</em> on Monday.</p><p>" SECOND "</p></article>",
               "The harbour of Orsund opened again on Monday.\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>He read the <b class=\"banner"
               "\">banner</b> on the quay, and it said <span class=\"caption\">nothing</span> "
               "to him.</p><p>" SECOND "</p></article>",
               "He read the banner on the quay, and it said nothing to him.\n\n" SECOND "\n");
}
GST_END_TEST;

/* Ids made from headings. */
GST_START_TEST (test_ids)
{
  assert_text ("<title>Ice</title><body><div role=main><section id=\"ice\"><h1>Ice</h1><p>" FIRST
               "</p><section id=\"related-work\"><h2>Related work</h2><p>" SECOND
               "</p></section><section id=\"footer-files\"><h2>Footer files</h2><p>" THIRD
               "</p></section></section></div>",
               FIRST "\n\nRelated work\n\n" SECOND "\n\nFooter files\n\n" THIRD "\n");
  assert_text ("<title>Ice</title><body><article><h2 id=\"comments\">Comments on the draft</h2"
               "><p>" FIRST "</p><h2 id=\"share\">Share of the market</h2><p>" SECOND
               "</p></article>",
               "Comments on the draft\n\n" FIRST "\n\nShare of the market\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><div class=\"section\" id=\"ice\"><h1>Ice</h1><div cla"
               "ss=\"section\" id=\"search\"><h2>Search</h2><p>" FIRST "</p><p>" SECOND
               "</p></div></div>",
               "Search\n\n" FIRST "\n\n" SECOND "\n");
}
GST_END_TEST;

/* Lists of links. */
GST_START_TEST (test_lists)
{
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><ol><li><a href=/1>The crane was tested on Tuesday</a></li><li><a href=/2>"
               "Two pilots retire</a></li></ol><p>" SECOND "</p></article>",
               FIRST "\n- The crane was tested on Tuesday\n- Two pilots retire\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><h2>Sources</h2><ul><li><a href=/1>Harbour office, letter of March</a></li"
               "><li><a href=/2>Tide tables</a></li></ul></article>",
               FIRST "\n\nSources\n- Harbour office, letter of March\n- Tide tables\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><p>More is on these pages:</p><ul><li><a href=/1>The crane</a></li><li><a "
               "href=/2>The pilots</a></li></ul></article>",
               FIRST "\n\nMore is on these pages:\n- The crane\n- The pilots\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST "</p><p>" SECOND
               "</p><h3>Related articles</h3><ul><li><a href=/1>The crane was tested on Tuesda"
               "y</a></li><li><a href=/2>Two pilots retire</a></li></ul></article>",
               FIRST "\n\n" SECOND "\n");
}
GST_END_TEST;

/* Headings that are links. */
GST_START_TEST (test_linked_headings)
{
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><h2><a href=/b>The bridge</a></h2><p>" SECOND "</p></article>",
               FIRST "\n\nThe bridge\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><a href=/b><h3>The bridge</h3></a><p>" SECOND "</p></article>",
               FIRST "\n\nThe bridge\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><h2><a id=b href=#b>The bridge</a> <a href=#b>#</a></h2><p>" SECOND
               "</p></article>",
               FIRST "\n\nThe bridge\n\n" SECOND "\n");
}
GST_END_TEST;

/* Tables with links. */
GST_START_TEST (test_tables)
{
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><table><tr><td><a href=/a>Aurora</a></td><td><a href=/b>Borealis</a></td><"
               "/tr><tr><td>12</td><td>9</td></tr></table><p>" SECOND "</p></article>",
               FIRST "\nAurora	Borealis\n12	9\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><div class=\"table-responsive\"><table><thead><tr><th>Ship</th></tr></thea"
               "d><tbody><tr><td><a href=/a>Aurora</a></td></tr></tbody></table></div><p>" SECOND
               "</p></article>",
               FIRST "\nShip\nAurora\n\n" SECOND "\n");
}
GST_END_TEST;

/* Parts that the reader opens. */
GST_START_TEST (test_accordions)
{
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><button class=accordion aria-expanded=false>When</button><div class=panel "
               "style=\"display:none\"><p>" SECOND
               "</p></div><button class=accordion aria-expanded=false>Where</button><div class"
               "=panel style=\"display: none;\"><p>" THIRD "</p></div></article>",
               FIRST "\n\nWhen\n\n" SECOND "\n\nWhere\n\n" THIRD "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><details><summary>When</summary><p>" SECOND
               "</p></details><details><summary>Where</summary><p>" THIRD
               "</p></details></article>",
               FIRST "\n\nWhen\n\n" SECOND "\n\nWhere\n\n" THIRD "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><h3 class=toggle><button type=button>When</button></h3><div aria-hidden=tr"
               "ue class=\"toggle-content\"><p>" SECOND "</p></div><p>" THIRD "</p></article>",
               FIRST "\n\nWhen\n\n" SECOND "\n\n" THIRD "\n");
}
GST_END_TEST;

/* Embedded posts. */
GST_START_TEST (test_posts)
{
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><p>She wrote:</p><blockquote class=\"twitter-tweet\" data-lang=en><p lang="
               "en>We will build two piers. <a href=/t>pic</a></p>&mdash; Ada (@ada) <a href=/"
               "s>May 3</a></blockquote><p>" SECOND "</p></article>",
               FIRST "\n\nShe wrote:\n\nWe will build two piers. pic\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><div class=\"tweet-embed\"><blockquote class=\"tweet\"><p>We will build tw"
               "o piers.</p></blockquote></div><p>" SECOND "</p></article>",
               FIRST "\n\nWe will build two piers.\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><blockquote class=\"bluesky-embed\"><p>We will build two piers.</p>&mdash;"
               " Ada (<a href=/a>@ada</a>) <a href=/s>May 3</a></blockquote><p>" SECOND
               "</p></article>",
               FIRST "\n\nWe will build two piers.\n\n" SECOND "\n");
}
GST_END_TEST;

/* Hidden text. */
GST_START_TEST (test_hidden)
{
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><div style=\"visibility:hidden\"><p>" THIRD "</p></div><p>" SECOND
               "</p></article>",
               FIRST "\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>" FIRST
               "</p><p style=\"color:red; VISIBILITY: hidden\">" THIRD "</p><p>" SECOND
               "</p></article>",
               FIRST "\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body style=\"visibility:hidden\"><article><h1>Ice</h1><p>" FIRST
               "</p><p>" SECOND "</p></article>",
               FIRST "\n\n" SECOND "\n");
}
GST_END_TEST;

/* Readings of ruby, and formulas. */
GST_START_TEST (test_formulas)
{
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p><ruby>漢<rt>かん</rt>字<rt>じ</rt><"
               "/ruby>を読む人は多いと思います。港は三日に開きました。</p></article>",
               "漢字を読む人は多いと思います。港は三日に開きました。\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>The height <math alttext=\"h=a"
               "\"><semantics><mrow><mi>h</mi><mo>=</mo><mi>a</mi></mrow><annotation encoding="
               "\"application/x-tex\">h=a</annotation></semantics></math> is known.</p><p>" SECOND
               "</p></article>",
               "The height h=a is known.\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>The height <img class=\"tex\" "
               "alt=\"h=a\" src=x> is known.</p><p>" SECOND "</p></article>",
               "The height h=a is known.\n\n" SECOND "\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p>The height <span class=\"katex"
               "\"><span class=\"katex-mathml\"><math><semantics><mrow><mi>h</mi></mrow><annot"
               "ation encoding=\"application/x-tex\">h</annotation></semantics></math></span><"
               "span class=\"katex-html\" aria-hidden=\"true\"><span>h</span></span></span> is"
               " known.</p><p>" SECOND "</p></article>",
               "The height h is known.\n\n" SECOND "\n");
}
GST_END_TEST;

/* An article in several boxes. */
GST_START_TEST (test_parts)
{
  assert_text ("<title>Ice</title><body><div><div class=w><div class=\"article-body one\"><p>" FIRST
               "</p></div></div><div class=ad><p>ad</p></div><div class=w><div class=\"article"
               "-body two\"><p>" SECOND "</p><p>" THIRD "</p></div></div></div>",
               FIRST "\n\n" SECOND "\n\n" THIRD "\n");
  assert_text ("<title>Ice</title><body><main><div itemprop=articleBody><p>" FIRST
               "</p></div><div class=promo><p>Buy a boat.</p></div><div itemprop=articleBody><"
               "p>" SECOND "</p><p>" THIRD "</p></div></main>",
               FIRST "\n\n" SECOND "\n\n" THIRD "\n");
  assert_text ("<title>Ice</title><body><div class=x><section class=\"entry-content\"><p>" FIRST
               "</p></section><h2>Later</h2><section class=\"entry-content\"><p>" SECOND
               "</p></section></div>",
               FIRST "\n\nLater\n\n" SECOND "\n");
}
GST_END_TEST;

/* Short sentences at the ends of an article. */
GST_START_TEST (test_ends)
{
  assert_text (
      "<title>Ice</title><body><article><h1>Ice</h1><p>It is over.</p><p>" FIRST
      "</p><p>“Well.”</p><p>“We made it.”</p><p>" SECOND "</p><p>He laughed.</p></article>",
      "It is over.\n\n" FIRST "\n\n“Well.”\n\n“We made it.”\n\n" SECOND "\n\nHe laughed.\n");
  assert_text ("<title>Ice</title><body><article><h1>Ice</h1><p class=byline>By Ada Berg</p><p"
               ">3 May 2021</p><p>Why now?</p><p>" FIRST "</p><p>" SECOND
               "</p><p>Nobody knows.</p><p>Tags: ice</p></article>",
               "Why now?\n\n" FIRST "\n\n" SECOND "\n\nNobody knows.\n");
}
GST_END_TEST;

/* Titles, authors and dates. */
GST_START_TEST (test_titles)
{
  assert_title ("<title>The Daily Anchor | Ice stops the ferries</title><h1>Ice stops the ferri"
                "es</h1><article><h1>Ice</h1><p>" FIRST "</p><p>" SECOND "</p></article>",
                "Ice stops the ferries");
  assert_title ("<title>Ice stops the ferries - The Daily Anchor</title><header><h1><a href=\"/"
                "\">The Daily Anchor</a></h1></header><h2>Ice stops the ferries</h2><p>" FIRST
                "</p><p>" SECOND "</p>",
                "Ice stops the ferries");
  assert_title ("<title>Tug (boat) - Norlandpedia</title><meta property=og:title content=\"Tug "
                "(boat) - Norlandpedia\"><script type=application/ld+json>{\"@type\":\"Article"
                "\",\"name\":\"Tug (boat)\",\"headline\":\"type of vessel\"}</script><h1>Tug (b"
                "oat)</h1><p>" FIRST "</p><p>" SECOND "</p>",
                "Tug (boat)");
  assert_title ("<title>Anchor</title><meta property=og:site_name content=Anchor><meta property"
                "=og:title content=\"Ice &amp;#8211; again | Anchor\"><h1>Anchor</h1><p>" FIRST
                "</p><p>" SECOND "</p>",
                "Ice – again");
  assert_author ("<title>Ice</title><div class=\"vcard\"><b class=fn>Orsund</b></div><article><h"
                 "1>Ice</h1><p>" FIRST "</p><p>" SECOND "</p></article>",
                 NULL);
  assert_author ("<title>Ice</title><p class=\"byline author vcard\">By <a class=\"fn\" href=/a>"
                 "Ada Berg</a></p><article><h1>Ice</h1><p>" FIRST "</p><p>" SECOND "</p></article>",
                 "Ada Berg");
  assert_published ("<title>Ice</title><script type=\"application/ld+json\">/*<![CDATA[*/[{\"@type"
                    "\":\"NewsArticle\",\"datePublished\":\"2018-04-05\",\"author\":\"Ada Berg\"}]/"
                    "*]]>*/</script><article><h1>Ice</h1><p>" FIRST "</p><p>" SECOND
                    "</p></article>",
                    "2018-04-05");
  assert_published ("<title>Ice</title><script type=\"application/ld+json\"><!--\n{\"@type\":[\"New"
                    "sArticle\"],\"datePublished\":\"2018-04-05T06:00:00Z\"}\n--></script><article>"
                    "<h1>Ice</h1><p>" FIRST "</p><p>" SECOND "</p></article>",
                    "2018-04-05T06:00:00Z");
  assert_published ("<title>Ice</title><script type=\"application/ld+json\">{\"@graph\":[{\"@type\""
                    ":\"WebSite\",\"datePublished\":\"2001-01-01\"},{\"@type\":\"Article\",\"descri"
                    "ption\":\"two\nlines\",\"datePublished\":\"2018-04-05\"}]}</script><article><h"
                    "1>Ice</h1><p>" FIRST "</p><p>" SECOND "</p></article>",
                    "2018-04-05");
}
GST_END_TEST;

/* Returns a page with @article and a list of other stories made of @format, which has a number. */
static gchar *
add_stories (const gchar *article, const gchar *format)
{
  GString *page = g_string_new ("<title>Ice</title><body>");

  g_string_append (page, article);
  for (guint i = 0; i < 12; i++)
    g_string_append_printf (page, format, i);
  return g_string_free (page, FALSE);
}

/* A short article beside lists of other stories. */
GST_START_TEST (test_other_stories)
{
  const gchar *story =
      "A man of the next town said on Sunday that he had not seen such a thing, not even once.";
  g_autofree gchar *cards = g_strdup_printf (
      "<div class=i><a href=/%%u><h3>Story of some town</h3></a><p>%s</p></div>", story);
  g_autofree gchar *articles = g_strdup_printf (
      "<article><h2><a href=/%%u>Story of some town</a></h2><p>%s</p></article>", story);
  g_autofree gchar *items =
      g_strdup_printf ("<li><h4><a href=/%%u>Story of some town</a></h4><div>%s</div></li>", story);
  g_autofree gchar *first = add_stories (
      "<div id=m><h1>Ice</h1><p>" FIRST "</p><p>" SECOND "</p></div><div class=grid>", cards);
  g_autofree gchar *second =
      add_stories ("<article><h1>Ice</h1><p>" FIRST "</p></article>", articles);
  g_autofree gchar *third = add_stories (
      "<div id=m><h1>Ice</h1><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p><ul>", items);

  assert_text (first, FIRST "\n\n" SECOND "\n");
  assert_text (second, FIRST "\n");
  assert_text (third, FIRST "\n\n" SECOND "\n\n" THIRD "\n");
}
GST_END_TEST;

/* A line that says what the title is. */
GST_START_TEST (test_definitions)
{
  assert_text (
      "<title>tide</title><h1>NAME</h1><p>tide - reads tide tables</p><h2>USE</h2><p>" FIRST,
      "tide - reads tide tables\n\nUSE\n\n" FIRST "\n");
}
GST_END_TEST;

/* Text that only scripts would show. */
GST_START_TEST (test_json_ld_body)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree gchar *page = NULL, *expected = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (body, "%s%s", i > 0 ? " " : "", FIRST);
  page = g_strdup_printf (
      "<script type='application/ld+json'>{\"articleBody\":\"%s\\n\\n%s\"}</script><div "
      "id=root>Please wait.</div>",
      body->str, SECOND);
  expected = g_strdup_printf ("%s\n\n%s\n", body->str, SECOND);
  assert_text (page, expected);
}
GST_END_TEST;

/* Character references with and without a semicolon, of HTML 5, and numbers of Windows-1252. */
GST_START_TEST (test_references)
{
  assert_text ("<p>It&#146;s &#147;ice&#148; &#150; and &copy 2021 &notit; &period;&NewLine;&lt;b> "
               "AT&T a&b;</p>",
               "It’s “ice” – and © 2021 ¬it; . <b> AT&T a&b;\n");
  assert_text ("<p>&#x1F6A2; &#0; &#xD800; &#1114112; &#38;amp; &ampersand</p>",
               "🚢 \357\277\275 \357\277\275 \357\277\275 &amp; &ersand\n");
  assert_title ("<title>Ice &amp; &#147;fog&#148; < 3 &lt;b&gt;</title><p>x",
                "Ice & “fog” < 3 <b>");
}
GST_END_TEST;

/* Comments, scripts and the like end where the standard says. */
GST_START_TEST (test_raw_content)
{
  assert_text ("<p>One.<!-->Two.<!--->Three.<!-- > -- > --!>Four.</p>", "One.Two.Three.Four.\n");
  assert_text ("<script><!-- write (\"<script>x</script>\") --></script><p>One.</p>", "One.\n");
  assert_text ("<p>One.<textarea><p>No.</textarea><iframe><p>No.</iframe><noscript><p>No.</"
               "noscript>Two.</p>",
               "One.Two.\n");
  assert_text ("<p>One.<svg><title>No.</title><text>No.</text></svg>Two.</p>", "One.Two.\n");
  assert_text ("<p>1 < 2 </ 3><3 </p>", "1 < 2 <3\n");
  assert_text ("<pre>a  b\n   c\n\n  d</pre>", "a b\nc\n\nd\n");
}
GST_END_TEST;

static Suite *
articles_suite (void)
{
  Suite *suite = suite_create ("articles");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_tags);
  tcase_add_test (tc, test_boxes);
  tcase_add_test (tc, test_inline_names);
  tcase_add_test (tc, test_ids);
  tcase_add_test (tc, test_lists);
  tcase_add_test (tc, test_linked_headings);
  tcase_add_test (tc, test_tables);
  tcase_add_test (tc, test_accordions);
  tcase_add_test (tc, test_posts);
  tcase_add_test (tc, test_hidden);
  tcase_add_test (tc, test_formulas);
  tcase_add_test (tc, test_parts);
  tcase_add_test (tc, test_ends);
  tcase_add_test (tc, test_titles);
  tcase_add_test (tc, test_other_stories);
  tcase_add_test (tc, test_definitions);
  tcase_add_test (tc, test_json_ld_body);
  tcase_add_test (tc, test_references);
  tcase_add_test (tc, test_raw_content);
  return suite;
}

GST_CHECK_MAIN (articles);
