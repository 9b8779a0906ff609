/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * segmenter.c: tests how English is split into tokens and sentences.
 */

#include <string.h>

#include <gst/check/gstcheck.h>

#include "segmenter.h"

#define N_RANDOM_TEXTS 3000
#define MAX_FRAGMENTS 60
#define N_REPETITIONS 200000

typedef struct {
  GArray *tokens;
  GArray *sentences;
} Result;

static Result
run (const gchar *language, const gchar *text, gsize length)
{
  GError *error = NULL;
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new (language, &error);
  Result result = {
      .tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken)),
      .sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange)),
  };

  g_assert_no_error (error);
  nlp_segmenter_run (segmenter, text, length, result.tokens, result.sentences);
  return result;
}

static void
clear (Result *result)
{
  g_array_unref (result->tokens);
  g_array_unref (result->sentences);
}

/* Returns the tokens with "|" between them. */
static gchar *
show_tokens (const gchar *text, const GArray *tokens)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++) {
    const GstNlpToken *token = &g_array_index (tokens, GstNlpToken, i);

    if (i > 0)
      g_string_append_c (shown, '|');
    g_string_append_len (shown, text + token->start, token->end - token->start);
  }
  return g_string_free (shown, FALSE);
}

/* Returns the sentences with "|" between them. */
static gchar *
show_sentences (const gchar *text, const GArray *sentences)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++) {
    const GstNlpRange *sentence = &g_array_index (sentences, GstNlpRange, i);

    if (i > 0)
      g_string_append_c (shown, '|');
    g_string_append_len (shown, text + sentence->start, sentence->end - sentence->start);
  }
  return g_string_free (shown, FALSE);
}

static void
assert_tokens_in (const gchar *language, const gchar *text, const gchar *expected)
{
  Result result = run (language, text, strlen (text));
  g_autofree gchar *shown = show_tokens (text, result.tokens);

  fail_unless_equals_string (shown, expected);
  clear (&result);
}

static void
assert_sentences_in (const gchar *language, const gchar *text, const gchar *expected)
{
  Result result = run (language, text, strlen (text));
  g_autofree gchar *shown = show_sentences (text, result.sentences);

  fail_unless_equals_string (shown, expected);
  clear (&result);
}

static void
assert_tokens (const gchar *text, const gchar *expected)
{
  assert_tokens_in ("en", text, expected);
}

static void
assert_sentences (const gchar *text, const gchar *expected)
{
  assert_sentences_in ("en", text, expected);
}

static void
assert_flags (const gchar *text, guint i, guint32 expected)
{
  Result result = run ("en", text, strlen (text));

  fail_unless (i < result.tokens->len);
  fail_unless_equals_int_hex (g_array_index (result.tokens, GstNlpToken, i).flags, expected);
  clear (&result);
}

/* Tokens */

GST_START_TEST (test_clitics)
{
  assert_tokens ("I don't think she'll say we're Japan's.", "I|do|n't|think|she|'ll|say|we|'re|"
                                                            "Japan|'s|.");
  assert_tokens ("You can\u2019t; I\u2019m sure they\u2019ve", "You|ca|n\u2019t|;|I|\u2019m|sure|"
                                                               "they|\u2019ve");
  assert_tokens ("We cannot, and I'm gonna wanna.", "We|can|not|,|and|I|'m|gon|na|wan|na|.");
  assert_tokens ("the students' books", "the|students|'|books");
  assert_tokens ("I'd've gone, shouldn't've I?", "I|'d|'ve|gone|,|should|n't|'ve|I|?");
  assert_tokens ("DON'T, IT'S O'NEILL'S", "DO|N'T|,|IT|'S|O'NEILL|'S");
  assert_tokens ("at 5 o'clock, get 'em", "at|5|o'clock|,|get|'em");
  assert_tokens ("'The end' it said", "'|The|end|'|it|said");
  assert_tokens ("the 1960's, the '60s and 2003's", "the|1960's|,|the|'60s|and|2003|'s");
  assert_tokens ("mama`s, it\u00b4s, WE 'RE a `quoted` word",
                 "mama|`s|,|it|\u00b4s|,|WE|'RE|a|`|quoted|`|word");
}
GST_END_TEST;

GST_START_TEST (test_slips)
{
  assert_tokens ("Its not its fault. Its a fact.", "It|s|not|its|fault|.|It|s|a|fact|.");
  assert_tokens ("if your going in your car", "if|you|r|going|in|your|car");
  assert_tokens ("He lets us. Lets go", "He|lets|us|.|Let|s|go");
}
GST_END_TEST;

GST_START_TEST (test_abbreviations)
{
  assert_tokens ("Dr. J. Smith of the U.S. Army came at 5 a.m. today.",
                 "Dr.|J.|Smith|of|the|U.S.|Army|came|at|5|a.m.|today|.");
  assert_tokens ("Acme Inc., e.g. J.K. Rowling, has a Ph.D.", "Acme|Inc.|,|e.g.|J.K.|Rowling|,|has|"
                                                              "a|Ph.D.");
  assert_tokens ("See No. 5, not no. The sun.", "See|No.|5|,|not|no|.|The|sun|.");
  assert_tokens ("It ended...", "It|ended|...");
  assert_tokens ("It was you and I.", "It|was|you|and|I|.");
  assert_tokens ("the sons of John, Jr.. And more...", "the|sons|of|John|,|Jr.|.|And|more|...");
  assert_tokens ("(c. 1450), (b. March 2009)", "(|c.|1450|)|,|(|b.|March|2009|)");
  assert_tokens ("in Washington D.C. 20515", "in|Washington|D.C.|20515");
}
GST_END_TEST;

GST_START_TEST (test_numbers)
{
  assert_tokens ("$5 or US$1,234.56, 20% more", "$|5|or|US$|1,234.56|,|20|%|more");
  assert_tokens ("At 10:30 on 11/28/2000, the 21st; 9:30pm", "At|10:30|on|11/28/2000|,|the|21st|;|"
                                                             "9:30|pm");
  assert_tokens ("call 713/853-1696 on 9/11", "call|713/853-1696|on|9/11");
  assert_tokens ("pages 5-10, call 713-853-1696, 35mm and .5", "pages|5|-|10|,|call|713-853-1696|,|"
                                                               "35|mm|and|.5");
  assert_tokens ("scored 1,2,3", "scored|1|,|2|,|3");
  assert_tokens ("\u20ac5 and 5\u20ac, \u00a312bn", "\u20ac|5|and|5|\u20ac|,|\u00a3|12|bn");
}
GST_END_TEST;

GST_START_TEST (test_hyphens)
{
  assert_tokens ("a long-term e-mail to re-elect the co-founder",
                 "a|long|-|term|e-mail|to|re-elect|"
                 "the|co-founder");
  assert_tokens ("state-of-the-art, career-wise", "state|-|of|-|the|-|art|,|career-wise");
  assert_tokens ("CVE-2021-44228 in Log4j", "CVE-2021-44228|in|Log4j");
  assert_tokens ("CWE-79, AA23-347A, ICSA-22-090-01, GHSA-jfh8-c2jp-5v3q",
                 "CWE-79|,|AA23-347A|,|ICSA-22-090-01|,|GHSA-jfh8-c2jp-5v3q");
  assert_tokens ("an AK-47, COVID-19", "an|AK|-|47|,|COVID|-|19");
  assert_tokens ("th- the, mach- \u2014 oh; you too- I see", "th-|the|,|mach-|\u2014|oh|;|you|too|"
                                                             "-|I|see");
  assert_tokens ("yes -- or no\u2014maybe", "yes|--|or|no|\u2014|maybe");
}
GST_END_TEST;

GST_START_TEST (test_symbols)
{
  assert_tokens ("AT&T and/or (B) [c] \"d\"", "AT&T|and|/|or|(|B|)|[|c|]|\"|d|\"");
  assert_tokens ("What?! No!!! Fine :-) ok", "What|?!|No|!!!|Fine|:-)|ok");
  assert_tokens ("see: (note)", "see|:|(|note|)");
  assert_tokens ("What?! So...? \u2018\u2019Yes", "What|?!|So|...|?|\u2018\u2019|Yes");
  assert_tokens ("+------>, ----==, <-, --, a [...]", "+------>|,|----==|,|<-|,|--|,|a|[|...|]");
  assert_tokens ("$$$ and c/o, f/b/o, w/ it", "$$$|and|c/o|,|f|/|b|/|o|,|w/|it");
  assert_tokens ("\u201cYes,\u201d he said\u2026", "\u201c|Yes|,|\u201d|he|said|\u2026");
}
GST_END_TEST;

GST_START_TEST (test_addresses)
{
  assert_tokens ("See https://example.com/a?b=c(d). Then",
                 "See|https://example.com/a?b=c(d)|.|Then");
  assert_tokens ("(www.example.org), joe.b@mail.example.com.", "(|www.example.org|)|,|"
                                                               "joe.b@mail.example.com|.");
  assert_tokens ("@handle wrote #topic about Booking.com",
                 "@handle|wrote|#topic|about|Booking.com");
  assert_tokens ("open /etc/passwd or C:\\Windows\\a.exe or report.pdf",
                 "open|/etc/passwd|or|C:\\Windows\\a.exe|or|report.pdf");
  assert_tokens ("hxxp://evil[.]com, 1.2.3[.]4 and bad[.]example[.]net.",
                 "hxxp://evil[.]com|,|1.2.3[.]4|and|bad[.]example[.]net|.");
  assert_tokens ("from 10.0.0.1 and fe80::1:2", "from|10.0.0.1|and|fe80::1:2");
  assert_tokens ("the end.It began", "the|end|.|It|began");
  assert_tokens ("comp.sources.unix, org.gnome.shell, e.g.so", "comp.sources.unix|,|org.gnome."
                                                               "shell|,|e.g.|so");
  assert_tokens ("Newsfeed.Com and main.c in C", "Newsfeed.Com|and|main.c|in|C");
}
GST_END_TEST;

GST_START_TEST (test_other_scripts)
{
  assert_tokens (
      "\U0001F469\u200D\U0001F469\u200D\U0001F467\U0001F44D\U0001F3FD\U0001F1EF\U0001F1F5",
      "\U0001F469\u200D\U0001F469\u200D\U0001F467|\U0001F44D\U0001F3FD|"
      "\U0001F1EF\U0001F1F5");
  assert_tokens ("\u65e5\u672c\u3002", "\u65e5\u672c|\u3002");
  assert_tokens ("\u6211\u4eec\u7528iPhone\u624b\u673a\u3002",
                 "\u6211\u4eec|\u7528|iPhone|\u624b\u673a|\u3002");
  assert_tokens ("\u0e09\u0e31\u0e19\u0e01\u0e34\u0e19\u0e02\u0e49\u0e32\u0e27 3",
                 "\u0e09\u0e31\u0e19|\u0e01\u0e34\u0e19|\u0e02\u0e49\u0e32\u0e27|3");
  assert_tokens ("cafe\u0301 nai\u0308ve", "cafe\u0301|nai\u0308ve");
  assert_tokens ("a\u00a0b\u3000c", "a|b|c");
  assert_tokens ("\u041c\u043e\u0441\u043a\u0432\u0430.", "\u041c\u043e\u0441\u043a\u0432\u0430|.");
}
GST_END_TEST;

GST_START_TEST (test_flags)
{
  const guint32 space = GST_NLP_TOKEN_SPACE_BEFORE, alpha = GST_NLP_TOKEN_ALPHA;

  assert_flags ("word", 0, space | alpha);
  assert_flags ("Word", 0, space | alpha | GST_NLP_TOKEN_TITLE);
  assert_flags ("WORD.", 0, space | alpha | GST_NLP_TOKEN_TITLE | GST_NLP_TOKEN_UPPER);
  assert_flags ("WORD.", 1, GST_NLP_TOKEN_PUNCT);
  assert_flags ("a 12", 1, space | GST_NLP_TOKEN_DIGIT);
  assert_flags ("\u00c9t\u00e9", 0, space | alpha | GST_NLP_TOKEN_TITLE | GST_NLP_TOKEN_NON_ASCII);
  assert_flags ("don't", 1, alpha | GST_NLP_TOKEN_CLITIC);
  assert_flags ("Dr. No", 0, space | alpha | GST_NLP_TOKEN_TITLE | GST_NLP_TOKEN_ABBREVIATION);
  assert_flags ("a@b.org", 0, space | alpha | GST_NLP_TOKEN_ADDRESS);
  assert_flags ("(.5)", 1, GST_NLP_TOKEN_DIGIT);
}
GST_END_TEST;

/* Sentences */

GST_START_TEST (test_sentences)
{
  assert_sentences ("Hello World. My name is Jonas! Really? Yes.",
                    "Hello World.|My name is Jonas!|Really?|Yes.");
  assert_sentences ("Mr. J. Smith of Acme Inc. paid $1.50 to the U.S. Army. He left.",
                    "Mr. J. Smith of Acme Inc. paid $1.50 to the U.S. Army.|He left.");
  assert_sentences ("I live in the U.S. How about you?", "I live in the U.S.|How about you?");
  assert_sentences ("She said, \"It is.\" Then she left.", "She said, \"It is.\"|Then she left.");
  assert_sentences ("\u201cIs it?\u201d he asked. (It was.) He left.",
                    "\u201cIs it?\u201d he asked.|(It was.)|He left.");
  assert_sentences ("Well ... perhaps. I never meant that... She left.",
                    "Well ... perhaps.|I never meant that...|She left.");
  assert_sentences ("It grew.[1] The end.Then he left.", "It grew.[1]|The end.|Then he left.");
  assert_sentences ("He came at 6 p.m. He left at 7 p.m. on Monday.",
                    "He came at 6 p.m.|He left at 7 p.m. on Monday.");
  assert_sentences ("1. The first item 2. The second item", "1. The first item|2. The second item");
}
GST_END_TEST;

GST_START_TEST (test_lines)
{
  assert_sentences ("A heading\n\nThe text\n\n* an item", "A heading|The text|* an item");
  assert_sentences ("It was a long\nline that goes\non here.",
                    "It was a long\nline that goes\non here.");
  assert_sentences ("Summary\nThe council met on Monday and the\nMayor spoke of it. All listened.",
                    "Summary|The council met on Monday and the\nMayor spoke of it.|All listened.");
  assert_sentences ("They bought:\n- eggs\n- bread and butter",
                    "They bought:|- eggs|- bread and butter");
  assert_sentences ("One.\r\nTwo\r\n\r\nThree\r\n", "One.|Two|Three");
}
GST_END_TEST;

GST_START_TEST (test_languages)
{
  g_auto (GStrv) languages = nlp_segmenter_list_languages ();

  fail_unless (g_strv_contains ((const gchar *const *)languages, "en"));
  fail_if (g_strv_contains ((const gchar *const *)languages, "common"));
  assert_tokens_in ("fr", "L'homme d'accord, aujourd'hui qu\u2019il",
                    "L'|homme|d'|accord|,|aujourd'hui"
                    "|qu\u2019|il");
  assert_tokens_in ("fr-CA", "sa grand-m\u00e8re", "sa|grand-m\u00e8re");
  assert_sentences_in ("de", "Am 3. Oktober kam Hr. Maier, z.B. aus Bonn. Er ging.",
                       "Am 3. Oktober kam Hr. Maier, z.B. aus Bonn.|Er ging.");
  assert_sentences_in ("es", "El Sr. L\u00f3pez vino. Se fue.", "El Sr. L\u00f3pez vino.|Se fue.");
  assert_tokens_in ("xx", "a-b don't https://a.org", "a|-|b|don't|https://a.org");
}
GST_END_TEST;

/* Invariants */

/* Asserts that every byte that isn't whitespace is in one token, that every token is in one
 * sentence, and that no code point is split. */
static void
check (const gchar *text, gsize length, const Result *result)
{
  gsize end = 0;
  guint sentence = 0;

  for (guint i = 0; i <= result->tokens->len; i++) {
    const GstNlpToken *token =
        i < result->tokens->len ? &g_array_index (result->tokens, GstNlpToken, i) : NULL;
    gsize start = token != NULL ? token->start : length;

    fail_unless (start >= end && start <= length);
    for (const gchar *p = text + end; p < text + start; p = g_utf8_next_char (p))
      fail_unless (g_unichar_isspace (g_utf8_get_char (p)) || *p == '\v');
    if (token == NULL)
      break;

    fail_unless (token->end > token->start && token->end <= length);
    fail_unless ((text[token->start] & 0xc0) != 0x80);
    fail_unless (token->end == length || (text[token->end] & 0xc0) != 0x80);
    fail_unless (((token->flags & GST_NLP_TOKEN_SPACE_BEFORE) != 0) == (i == 0 || start > end));
    end = token->end;

    fail_unless (sentence < result->sentences->len);
    if (token->start >= g_array_index (result->sentences, GstNlpRange, sentence).end) {
      fail_unless (g_array_index (result->tokens, GstNlpToken, i - 1).end ==
                   g_array_index (result->sentences, GstNlpRange, sentence).end);
      sentence++;
      fail_unless (sentence < result->sentences->len);
      fail_unless (token->start == g_array_index (result->sentences, GstNlpRange, sentence).start);
    }
    fail_unless (token->end <= g_array_index (result->sentences, GstNlpRange, sentence).end);
  }
  fail_unless (sentence + 1 == result->sentences->len || result->tokens->len == 0);
  fail_unless (result->tokens->len > 0 || result->sentences->len == 0);
}

static void
check_text (const gchar *text, gsize length)
{
  Result result = run ("en", text, length);

  check (text, length, &result);
  clear (&result);
}

/* Strings that are special to some rule, to be concatenated at random. */
static const gchar *const fragments[] = {
    " ",          "  ",
    "\n",         "\n\n",
    "\r\n",       "\t",
    "a",          "I",
    "The",        "don",
    "n",          "t",
    "s",          "'",
    "\u2019",     "'s",
    "n't",        "\"",
    "\u201c",     "\u201d",
    "`",          ".",
    "..",         "...",
    "!",          "?",
    ",",          ";",
    ":",          "-",
    "--",         "\u2014",
    "_",          "/",
    "\\",         "@",
    "#",          "$",
    "%",          "&",
    "+",          "=",
    "*",          "<",
    ">",          "(",
    ")",          "[",
    "]",          "{",
    "}",          "[.]",
    "://",        "http",
    "www.",       ".com",
    "1",          "23",
    "2021",       "CVE",
    "U.S",        "Mr",
    "No",         "Inc",
    "e.g",        "pm",
    ":)",         ":-D",
    "^_^",        "e-",
    "co",         "\u00e9",
    "e\u0301",    "\u0301",
    "\u200d",     "\ufeff",
    "\u200b",     "\u00ad",
    "\u00a0",     "\u2028",
    "\u2029",     "\u3000",
    "\u65e5",     "\u304b",
    "\u30ab",     "\u0e01\u0e33",
    "\u0627",     "\u0915\u094d",
    "\U0001F600", "\U0001F3FD",
    "\U0001F1EF", "\ufe0f",
    "\u20e3",     "\u2022",
    "\u3002",     "\u00bd",
    "\u2160",     "\U0010ffff",
    "\x01",       "\x7f",
};

GST_START_TEST (test_random_texts)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20130510);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_RANDOM_TEXTS; i++) {
    guint n = g_rand_int_range (random, 0, MAX_FRAGMENTS);

    g_string_truncate (text, 0);
    for (guint j = 0; j < n; j++) {
      /* About one in a hundred is NUL. */
      if (g_rand_int_range (random, 0, 100) == 0)
        g_string_append_c (text, '\0');
      else
        g_string_append (text, fragments[g_rand_int_range (random, 0, G_N_ELEMENTS (fragments))]);
    }
    check_text (text->str, text->len);
  }
}
GST_END_TEST;

/* A text may end anywhere. Memory checkers show if a byte after its end is read. */
GST_START_TEST (test_ends)
{
  const gchar *text =
      "Mr. J. Smith's e-mail, a.b@c.org, won't (at 5 p.m.) cost $1,234.56... "
      "See https://a.org/b?c or C:\\d\\e: CVE-2021-44228 \u2019s :-) 1.2.3[.]4 \U0001F469\u200D"
      "\U0001F469 '60s";
  gsize length = strlen (text);

  for (gsize i = 0; i <= length; i++) {
    g_autofree gchar *prefix = NULL;

    if (i < length && (text[i] & 0xc0) == 0x80)
      continue;
    prefix = g_memdup2 (text, MAX (i, 1));
    check_text (prefix, i);
  }
}
GST_END_TEST;

/* Quadratic time would take minutes, so the timeout of the test is the assertion. */
GST_START_TEST (test_long_texts)
{
  static const gchar *const repeated[] = {" ",   "\n",  "a",     ".",      "a.",
                                          "a-",  "1-",  "1,",    "a@",     "a/",
                                          "'",   "[",   "(",     "a:",     "1:",
                                          "\\",  "#",   "&a",    "\u0301", "\u65e5",
                                          "a ",  "1. ", "U.S. ", "\" ",    "\U0001F469\u200D",
                                          "a\n", "- ",  "\0",    "://",    "a.b/",
                                          "[.]", "<",   ":)"};

  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++) {
    gsize size = MAX (strlen (repeated[i]), 1);
    g_autofree gchar *text = g_malloc (N_REPETITIONS * size);
    Result result;

    for (gsize j = 0; j < N_REPETITIONS; j++)
      memcpy (text + j * size, repeated[i], size);
    result = run ("en", text, N_REPETITIONS * size);
    fail_unless (result.tokens->len <= N_REPETITIONS * size);
    clear (&result);
  }
}
GST_END_TEST;

GST_START_TEST (test_reuse)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  nlp_segmenter_run (segmenter, "One two. Three.", 15, tokens, sentences);
  fail_unless_equals_int (tokens->len, 5);
  nlp_segmenter_run (segmenter, "One", 3, tokens, sentences);
  fail_unless_equals_int (tokens->len, 1);
  fail_unless_equals_int (sentences->len, 1);
  nlp_segmenter_run (segmenter, "", 0, tokens, sentences);
  fail_unless_equals_int (tokens->len, 0);
  fail_unless_equals_int (sentences->len, 0);
}
GST_END_TEST;

static Suite *
segmenter_suite (void)
{
  Suite *suite = suite_create ("segmenter");
  TCase *tokens = tcase_create ("tokens");
  TCase *sentences = tcase_create ("sentences");
  TCase *invariants = tcase_create ("invariants");

  suite_add_tcase (suite, tokens);
  tcase_add_test (tokens, test_clitics);
  tcase_add_test (tokens, test_slips);
  tcase_add_test (tokens, test_abbreviations);
  tcase_add_test (tokens, test_numbers);
  tcase_add_test (tokens, test_hyphens);
  tcase_add_test (tokens, test_symbols);
  tcase_add_test (tokens, test_addresses);
  tcase_add_test (tokens, test_other_scripts);
  tcase_add_test (tokens, test_flags);

  suite_add_tcase (suite, sentences);
  tcase_add_test (sentences, test_sentences);
  tcase_add_test (sentences, test_lines);
  tcase_add_test (sentences, test_languages);

  suite_add_tcase (suite, invariants);
  tcase_add_test (invariants, test_random_texts);
  tcase_add_test (invariants, test_ends);
  tcase_add_test (invariants, test_long_texts);
  tcase_add_test (invariants, test_reuse);
  return suite;
}

GST_CHECK_MAIN (segmenter)
