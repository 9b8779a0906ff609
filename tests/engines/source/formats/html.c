/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * html.c: tests the parser of HTML: articles, metadata, character sets and hostile pages.
 */

#include <gst/check/gstcheck.h>

#include "parsing.h"
#include "formats/html/html.h"

/* The minimum F1: the mean over tests/data/pages, and of each page. */
#define MIN_MEAN 0.99
#define MIN_EACH 0.85

static gchar *
read_page (const gchar *name, gsize *length)
{
  g_autofree gchar *path = g_build_filename (g_getenv ("GST_NLP_TEST_DATA"), "pages", name, NULL);
  GError *error = NULL;
  gchar *content;

  if (!g_file_get_contents (path, &content, length, &error))
    g_error ("%s", error->message);
  return content;
}

/* Counts the words and punctuation marks of a text. Characters of scripts without spaces are
 * words. */
static GHashTable *
count_tokens (const gchar *text, guint *n)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("[\\p{Han}\\p{Hiragana}\\p{Katakana}]|[\\w]+|[^\\w\\s]",
                                          G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) info = NULL;

  *n = 0;
  g_regex_match (regex, text, 0, &info);
  for (; g_match_info_matches (info); g_match_info_next (info, NULL)) {
    gchar *token = g_match_info_fetch (info, 0);
    const guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, token));

    g_hash_table_replace (counts, token, GUINT_TO_POINTER (count + 1));
    (*n)++;
  }
  return counts;
}

/* Returns the F1 of the tokens that two texts have in common. */
static gdouble
compare (const gchar *found, const gchar *gold)
{
  guint n_found, n_gold, n_common = 0;
  g_autoptr (GHashTable) first = count_tokens (found, &n_found);
  g_autoptr (GHashTable) second = count_tokens (gold, &n_gold);
  GHashTableIter iter;
  gpointer token, count;

  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, &token, &count))
    n_common +=
        MIN (GPOINTER_TO_UINT (count), GPOINTER_TO_UINT (g_hash_table_lookup (second, token)));
  return n_common > 0 ? 2.0 * n_common / (n_found + n_gold) : 0;
}

static gchar *
get_text (NlpDocumentList *list)
{
  g_assert_cmpuint (list->documents->len, ==, 1);
  return gst_nlp_document_dup_text (g_ptr_array_index (list->documents, 0));
}

static gdouble
score_page (const gchar *name)
{
  g_autofree gchar *gold_name = g_strdup_printf ("%.*s.txt", (gint)strlen (name) - 5, name);
  gsize length, gold_length;
  g_autofree gchar *page = read_page (name, &length);
  g_autofree gchar *gold = read_page (gold_name, &gold_length);
  g_autofree gchar *text = NULL;
  g_auto (NlpDocumentList) list;

  g_assert_true (nlp_html_format.sniff (page, length, name));
  g_assert_true (parse_bytes (nlp_parse_html, page, length, &list, NULL));
  text = get_text (&list);
  return compare (text, gold);
}

GST_START_TEST (test_articles)
{
  g_autofree gchar *folder = g_build_filename (g_getenv ("GST_NLP_TEST_DATA"), "pages", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  gdouble sum = 0;
  guint n = 0;
  const gchar *name;

  while ((name = g_dir_read_name (directory)) != NULL) {
    gdouble score;

    if (!g_str_has_suffix (name, ".html"))
      continue;
    score = score_page (name);
    g_print ("%s %.3f\n", name, score);
    fail_unless (score >= MIN_EACH, "%s: %.3f", name, score);
    sum += score;
    n++;
  }
  fail_unless (n >= 40);
  g_print ("mean of %u pages: %.4f\n", n, sum / n);
  fail_unless (sum / n >= MIN_MEAN);
}
GST_END_TEST;

static void
assert_text (const gchar *page, const gchar *expected)
{
  g_auto (NlpDocumentList) list;
  g_autofree gchar *text = NULL;

  parse_string (nlp_parse_html, page, &list);
  text = get_text (&list);
  fail_unless_equals_string (text, expected);
}

GST_START_TEST (test_small_pages)
{
  assert_text ("<p>One.</p><p>Two &amp; three&nbsp;&lt;4&gt;.</p>", "One.\n\nTwo & three <4>.\n");
  assert_text ("<body>Just text, and <b>bold</b>.<br>A line.<br><br>A paragraph.",
               "Just text, and bold.\nA line.\n\nA paragraph.\n");
  assert_text ("<ul><li>One thing.</li><li>Another thing.</li></ul>",
               "- One thing.\n- Another thing.\n");
  assert_text ("<ul><li> <p>One thing.</p><p>More of it.</p></li><li><p>Another.</p></ul>",
               "- One thing.\n\nMore of it.\n\n- Another.\n");
  assert_text ("<script>no()</script><style>p{}</style><p>Seen.</p><p hidden>Not.</p>", "Seen.\n");
  assert_text ("<p>soft\302\255hyphen zero\342\200\213width</p>", "softhyphen zerowidth\n");
  assert_text ("<p>A storm<sup class=reference><a href=#1>[1]</a></sup> came"
               "<a epub:type=noteref href=#n>2</a>.</p>",
               "A storm came.\n");
  assert_text ("<body>The<link rel=stylesheet href=a.css> tugs<meta itemprop=url content=/a> left.",
               "The tugs left.\n");
  /* Minified */
  assert_text ("<!doctypehtml><p>The tugs left.", "The tugs left.\n");
}
GST_END_TEST;

/* A page without text is a document only if it has a title, and an error otherwise. */
GST_START_TEST (test_no_text)
{
  static const gchar *const pages[] = {
      "<html></html>", "<nav><a href=1>One</a> <a href=2>Two</a></nav>",
      "<html><head><script>fill ()</script></head><body><div id=app></div></body></html>"};

  assert_text ("<title>Tugs of the port</title><nav><a href=1>One</a> <a href=2>Two</a></nav>", "");
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_auto (NlpDocumentList) list;
    g_autoptr (GError) error = NULL;

    fail_if (parse_bytes (nlp_parse_html, pages[i], strlen (pages[i]), &list, &error));
    fail_unless_equals_int (list.documents->len, 0);
    fail_unless (strstr (error->message, "no text") != NULL);
  }
}
GST_END_TEST;

static void
assert_metadata (const gchar *page,
                 const gchar *title,
                 const gchar *author,
                 const gchar *published,
                 const gchar *language)
{
  g_auto (NlpDocumentList) list;
  GstNlpDocument *document;

  parse_string (nlp_parse_html, page, &list);
  document = g_ptr_array_index (list.documents, 0);
  fail_unless_equals_string (gst_nlp_document_get_title (document), title);
  fail_unless_equals_string (gst_nlp_document_get_metadata (document, "author"), author);
  fail_unless_equals_string (gst_nlp_document_get_published (document), published);
  fail_unless_equals_string (gst_nlp_document_get_language (document), language);
}

GST_START_TEST (test_metadata)
{
  assert_metadata ("<html lang=de-at><title>Sturm hält Fähren fest | Kurier</title><p>x",
                   "Sturm hält "
                   "Fähren fest",
                   NULL, NULL, "de-at");
  assert_metadata ("<title>Kurier: Sturm hält Fähren im Hafen fest</title><h1>Kurier</h1><p>x",
                   "Sturm hält Fähren im Hafen fest", NULL, NULL, NULL);
  assert_metadata ("<meta property=og:title content='One'><meta name=author content='By Ann Lee'>"
                   "<meta property=og:locale content=fr_CA><title>Two</title>"
                   "<meta property=article:published_time content='Fri, 10 May 2013 08:00:00 GMT'>",
                   "One", "Ann Lee", "2013-05-10T08:00:00Z", "fr-CA");
  assert_metadata ("<script type=application/ld+json>[{\"@type\":\"WebSite\",\"headline\":\"No\"},"
                   "{\"@type\":\"Report\",\"headline\":\"Yes\",\"author\":[{\"name\":\"A\"},"
                   "{\"name\":\"B\"}],\"datePublished\":\"2013-05-10\",\"inLanguage\":\"nb\"}]"
                   "</script><title>No</title>",
                   "Yes", "A, B", "2013-05-10", "nb");
  assert_metadata ("<script type=application/ld+json>{broken</script><h1>The headline</h1>"
                   "<a rel=author>Cy</a><time datetime='2013-05-10T12:00Z'>today</time>",
                   "The headline", "Cy", "2013-05-10T12:00:00Z", NULL);
  /* Links to the page of an author, and the photographer. */
  assert_metadata (
      "<figure><img><figcaption>Tugs. <span itemprop=author>Photograph by Ed Roe</span>"
      "</figcaption></figure><a rel=author href=/cy>See full bio</a>"
      "<a rel=author href=/cy>More stories by Cy Moe</a>",
      NULL, "Cy Moe", NULL, NULL);
  assert_metadata ("<p>Nothing is known.", NULL, NULL, NULL, NULL);
}
GST_END_TEST;

/* In attributes, a name without a semicolon is part of the address if letters or "=" follow it. */
GST_START_TEST (test_references_in_attributes)
{
  g_auto (NlpDocumentList) list;

  parse_string (nlp_parse_html,
                "<link rel=canonical href='https://a.example/?a&copy=2&ampb&amp;c&#46;d&LT'><p>x",
                &list);
  fail_unless_equals_string (gst_nlp_document_get_metadata (list.documents->pdata[0], "canonical"),
                             "https://a.example/?a&copy=2&ampb&c.d<");
}
GST_END_TEST;

static void
assert_charset (const gchar *page, gsize length, const gchar *expected)
{
  g_auto (NlpDocumentList) list;
  g_autofree gchar *text = NULL;

  g_assert_true (parse_bytes (nlp_parse_html, page, length, &list, NULL));
  text = get_text (&list);
  fail_unless_equals_string (text, expected);
}

GST_START_TEST (test_charsets)
{
  static const gchar latin[] = "<meta charset=iso-8859-1><p>F\xe4hre \x80";
  static const gchar russian[] =
      "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=windows-1251'><p>\xcc\xe8\xf0";
  static const gchar wrong[] = "<meta charset=utf-8><p>F\xe4hre";
  /* The declaration is wrong. */
  static const gchar chinese[] = "<meta charset=gb2312><p>\xe6\xb8\xaf\xe5\x8f\xa3\xe3\x80\x82";
  static const gchar german[] = "<meta charset=iso-8859-1><p>F\xc3\xa4hre";
  static const gchar japanese[] = "<meta charset=iso-2022-jp><p>\x1b$B9A\x1b(B";
  static const gchar utf8[] = "\xef\xbb\xbf<meta charset=iso-8859-1><p>F\xc3\xa4hre";

  assert_charset (latin, sizeof latin - 1, "Fähre €\n");
  assert_charset (russian, sizeof russian - 1, "Мир\n");
  assert_charset (wrong, sizeof wrong - 1, "Fähre\n");
  assert_charset (chinese, sizeof chinese - 1, "港口。\n");
  assert_charset (german, sizeof german - 1, "Fähre\n");
  assert_charset (japanese, sizeof japanese - 1, "港\n");
  assert_charset (utf8, sizeof utf8 - 1, "Fähre\n");
}
GST_END_TEST;

GST_START_TEST (test_is_html)
{
  fail_unless (nlp_html_format.sniff ("<!DOCTYPE html>", 15, NULL));
  fail_unless (nlp_html_format.sniff ("\n <!-- x --> <HTML>", 19, "a.txt"));
  fail_unless (nlp_html_format.sniff ("<?xml version='1.0'?><html xmlns=''>", 36, NULL));
  fail_unless (nlp_html_format.sniff ("<!doctypehtml><p>", 17, NULL));
  fail_unless (nlp_html_format.sniff ("<p>One", 6, "a.html"));
  fail_if (nlp_html_format.sniff ("<p>One", 6, "a.txt"));
  fail_if (nlp_html_format.sniff ("The tag <html> is the first.", 28, "a.txt"));
  fail_if (nlp_html_format.sniff ("<htmlish>", 9, NULL));
  fail_if (nlp_html_format.sniff ("", 0, "a.html"));
  fail_if (nlp_html_format.sniff ("<?xml version='1.0'?><rss>", 26, "a.xml"));
}
GST_END_TEST;

/* Repeats fragments that make other parsers crash or run for minutes. It passes if it ends. */
GST_START_TEST (test_hostile)
{
  static const gchar *const fragments[] = {
      "<div>",      "<b><i>", "</p>",      "<table><tr><td>",   "<a href='x",    "&amp",
      "&#x110000;", "<!--",   "<![CDATA[", "<p class='a b c'>", "<svg><script>", "<ul><li>"};

  for (gsize i = 0; i < G_N_ELEMENTS (fragments); i++) {
    g_autoptr (GString) page = g_string_new ("<body><p>Seen.");
    g_auto (NlpDocumentList) list;
    g_autoptr (GError) error = NULL;

    while (page->len < 300000)
      g_string_append (page, fragments[i]);
    if (!parse_bytes (nlp_parse_html, page->str, page->len, &list, &error))
      g_assert_nonnull (error);
  }
}
GST_END_TEST;

#define LAST "The last paragraph comes after all of that, and must not be lost."

/* Asserts that a page keeps a paragraph after @n copies of @fragment. */
static void
assert_last_is_kept (const gchar *start, const gchar *fragment, guint n)
{
  g_autoptr (GString) page = g_string_new (start);
  g_auto (NlpDocumentList) list;
  g_autofree gchar *text = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (page, fragment);
  g_string_append (page, "</script><p>" LAST "</p>");
  g_assert_true (parse_bytes (nlp_parse_html, page->str, page->len, &list, NULL));
  text = get_text (&list);
  fail_unless (strstr (text, LAST) != NULL, "%s", fragment);
  fail_unless (strstr (text, "script") == NULL);
}

/* No excess of tags ends a page early or takes quadratic time. */
GST_START_TEST (test_excess)
{
  const guint n = g_getenv ("GST_NLP_UNDER_VALGRIND") != NULL ? 3000 : 100000;

  assert_last_is_kept ("<body>", "<div>", n);
  assert_last_is_kept ("<body>", "<p><font size=2>word ", n);
  assert_last_is_kept ("<body>", "<b><i>", n);
  assert_last_is_kept ("<body>", "<b></x>", n);
  assert_last_is_kept ("<body>", "<div><script>script</script>", n);
  assert_last_is_kept ("<body>", "<div><aside>x</aside>", n);
  assert_last_is_kept ("<body>", "<table><tr><td>", n);
  assert_last_is_kept ("<body>", "<ul><li>x", n);
  assert_last_is_kept ("<body><script>", "if (a<b) { c = '<d'; } // ", n);
}
GST_END_TEST;

/* The same for content that the search for the article looks at. */
GST_START_TEST (test_excess_of_names)
{
  const guint n = g_getenv ("GST_NLP_UNDER_VALGRIND") != NULL ? 3000 : 50000;

  assert_last_is_kept ("<body>", "<title>x", n);
  assert_last_is_kept ("<body>", "<svg>", n);
  assert_last_is_kept ("<body>", "<noscript>x", n);
  assert_last_is_kept ("<body>", "<div class=entry-content>x</div>", n);
  assert_last_is_kept ("<body>", "<div class=sidebar>x</div>", n);
  assert_last_is_kept ("<body>", "<header><h2>x</h2></header>", n);
  assert_last_is_kept ("<body>", "<ul><li><a href=/x>y</a></ul>", n);
  assert_last_is_kept ("<body>", "&amp &x", n);
}
GST_END_TEST;

GST_START_TEST (test_depth)
{
  g_autoptr (GString) page = g_string_new ("<body>");
  g_auto (NlpDocumentList) list;
  g_autofree gchar *text = NULL;

  for (guint i = 0; i < 600; i++)
    g_string_append (page, "<div>");
  g_string_append (page, "<p>One was said here, and was long enough.</p><script>x</script>"
                         "<template><p>Never seen.</p></template><p>Two was said <i>here</i>, "
                         "and was long enough.");
  for (guint i = 0; i < 600; i++)
    g_string_append (page, "</div>");
  g_string_append (page, "<script>y</script><p>Three was said here, and was long enough.</p>");
  parse_string (nlp_parse_html, page->str, &list);
  text = get_text (&list);
  fail_unless_equals_string (text, "One was said here, and was long enough.\n\n"
                                   "Two was said here, and was long enough.\n\n"
                                   "Three was said here, and was long enough.\n");
}
GST_END_TEST;

GST_START_TEST (test_attributes)
{
  g_autoptr (GString) page = g_string_new ("<body><p ");
  g_auto (NlpDocumentList) list;
  g_autofree gchar *text = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (page, "a%u='>' ", i);
  g_string_append (page, ">One.<p title='");
  for (guint i = 0; i < 1 << 20; i++)
    g_string_append_c (page, 'x');
  g_string_append (page, "'>Two.");
  parse_string (nlp_parse_html, page->str, &list);
  text = get_text (&list);
  fail_unless_equals_string (text, "One.\n\nTwo.\n");
}
GST_END_TEST;

GST_START_TEST (test_nuls)
{
  static const gchar page[] = "<p>One.\0</p>\0<p>Two\0three.";
  g_auto (NlpDocumentList) list;
  g_autofree gchar *text = NULL;

  g_assert_true (parse_bytes (nlp_parse_html, page, sizeof page - 1, &list, NULL));
  text = get_text (&list);
  fail_unless_equals_string (text, "One.\n\nTwo three.\n");
}
GST_END_TEST;

GST_START_TEST (test_damaged)
{
  static const gchar *const names[] = {"news-0.html", "soup-1.html", "xhtml-ja.html"};
  const guint n = g_getenv ("GST_NLP_UNDER_VALGRIND") != NULL ? 10 : 1000;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    gsize length;
    g_autofree gchar *page = read_page (names[i], &length);

    parse_damaged (nlp_parse_html, page, length, n, (guint32)i);
  }
}
GST_END_TEST;

static Suite *
html_suite (void)
{
  Suite *suite = suite_create ("html");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_articles);
  tcase_add_test (tc, test_small_pages);
  tcase_add_test (tc, test_no_text);
  tcase_add_test (tc, test_metadata);
  tcase_add_test (tc, test_references_in_attributes);
  tcase_add_test (tc, test_charsets);
  tcase_add_test (tc, test_is_html);
  tcase_add_test (tc, test_hostile);
  tcase_add_test (tc, test_excess);
  tcase_add_test (tc, test_excess_of_names);
  tcase_add_test (tc, test_depth);
  tcase_add_test (tc, test_attributes);
  tcase_add_test (tc, test_nuls);
  tcase_add_test (tc, test_damaged);
  return suite;
}

GST_CHECK_MAIN (html);
