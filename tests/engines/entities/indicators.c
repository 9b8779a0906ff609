/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * indicators.c: tests the values, ids and scores of indicators of compromise.
 */

#include "entitytext.h"

#include "coreference/coreference.h"
#include "indicators/indicators.h"

#define MD5 "9e107d9d372bb6826bd81d3542a419d6"
#define SHA1 "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"
#define SHA256 "d7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592"
#define OTHER256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

typedef struct {
  const gchar *text;
  const gchar *expected; /* "text/LABEL=value#id; ..." */
} Case;

/* Returns the matches in the form of @expected. */
static gchar *
show_values (const gchar *text, const GArray *matches)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    g_string_append_printf (shown, "%s%.*s/%s", i > 0 ? "; " : "", (int)(match->end - match->start),
                            text + match->start, match->label);
    if (match->value != NULL)
      g_string_append_printf (shown, "=%s", match->value);
    if (match->id != NULL)
      g_string_append_printf (shown, "#%s", match->id);
  }
  return g_string_free (shown, FALSE);
}

static void
assert_indicators (const Case *cases, guint n_cases)
{
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpIndicators) indicators = nlp_indicators_new (NULL);

  for (guint i = 0; i < n_cases; i++) {
    g_autoptr (NlpWords) words = words_of (word_classes, cases[i].text);
    g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
    g_autofree gchar *shown = NULL;

    nlp_indicators_match (indicators, words, matches);
    shown = show_values (cases[i].text, matches);
    fail_unless (strcmp (shown, cases[i].expected) == 0, "\"%s\": expected \"%s\", got \"%s\"",
                 cases[i].text, cases[i].expected, shown);
  }
}

GST_START_TEST (test_hosts)
{
  static const Case cases[] = {
      {"host 192.168.0.1, and", "192.168.0.1/IPV4"},
      {"at 10.0.0.0/8.", "10.0.0.0/8/IPV4"},
      {"from 185.126.200.3:7878", "185.126.200.3/IPV4"},
      {"192.168[.]0[.]1", "192.168[.]0[.]1/IPV4=192.168.0.1"},
      {"192.168.0[.1", "192.168.0[.1/IPV4=192.168.0.1"},
      {"192(.)168(dot)0{.}1", "192(.)168(dot)0{.}1/IPV4=192.168.0.1"},
      {"192 [.] 168 [.] 0 [.] 1 is", "192 [.] 168 [.] 0 [.] 1/IPV4=192.168.0.1"},
      {"10.1.1.1-10.1.1.9", "10.1.1.1/IPV4; 10.1.1.9/IPV4"},
      {"2001:db8::1 and fe80::1", "2001:db8::1/IPV6; fe80::1/IPV6"},
      {"2001:db8:0:0:0:0:0:1", "2001:db8:0:0:0:0:0:1/IPV6"},
      {"(::ffff:192.0.2.1)", "::ffff:192.0.2.1/IPV6"},
      {"ping ::1.", "::1/IPV6"},
      {"[2001:db8::1]:443", "2001:db8::1/IPV6"},
      {"2001:db8::/32", "2001:db8::/32/IPV6"},
      {"2001[:]db8[:][:]1", "2001[:]db8[:][:]1/IPV6=2001:db8::1"},
      {"on example.com.", "example.com/DOMAIN"},
      {"EXAMPLE.COM", "EXAMPLE.COM/DOMAIN"},
      {"on bad-site01.co.uk's", "bad-site01.co.uk/DOMAIN"},
      {"xn--bcher-kva.de", "xn--bcher-kva.de/DOMAIN"},
      {"xn--80ak6aa92e.xn--p1ai", "xn--80ak6aa92e.xn--p1ai/DOMAIN"},
      {"b\u00fccher.de", "b\u00fccher.de/DOMAIN"},
      {"evil[.]com", "evil[.]com/DOMAIN=evil.com"},
      {"evil[dot]com, evil(dot)com", "evil[dot]com/DOMAIN=evil.com; evil(dot)com/DOMAIN=evil.com"},
      {"evil\\.com", "evil\\.com/DOMAIN=evil.com"},
      {"www.evil[.com", "www.evil[.com/URL=www.evil.com"},
      {"evil [.] co [.] uk, too", "evil [.] co [.] uk/DOMAIN=evil.co.uk"},
      {"script[.]sh", "script[.]sh/DOMAIN=script.sh"},
      {"acegilbcggio[.]bazar", "acegilbcggio[.]bazar/DOMAIN=acegilbcggio.bazar"},
      {"example.com-based", "example.com/DOMAIN"},
      {"on Linux, 10.1.1.1", "10.1.1.1/IPV4"},
      {"de.wikipedia.org", "de.wikipedia.org/DOMAIN"},
      {"Booking.com said", "Booking.com/DOMAIN"},
      {"163.com:8080", "163.com/DOMAIN"},
      {"a.b.example.com", "a.b.example.com/DOMAIN"},
      {"mail[.]corp[.]example", "mail[.]corp[.]example/DOMAIN=mail.corp.example"},
      {"get.evil.sh", "get.evil.sh/DOMAIN"},
      {"AS 16276 OVH SAS", "AS 16276/ASN=AS16276"},
      {"AS13335, AS 13335, ASN 701 and ASN13335",
       "AS13335/ASN; AS 13335/ASN=AS13335; ASN 701/ASN=AS701; ASN13335/ASN=AS13335"},
  };

  assert_indicators (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

GST_START_TEST (test_urls)
{
  static const Case cases[] = {
      {"see https://example.org/a?b=c.", "https://example.org/a?b=c/URL"},
      {"(see http://example.org/a_(b))", "http://example.org/a_(b)/URL"},
      {"http://a.com,http://b.com", "http://a.com/URL; http://b.com/URL"},
      {"https://example.com/wiki/A_(at)_b", "https://example.com/wiki/A_(at)_b/URL"},
      {"hxxp://example(dot)com/a[.]php",
       "hxxp://example(dot)com/a[.]php/URL=http://example.com/a.php"},
      {"<http://example.org/>", "http://example.org//URL"},
      {"(www.example.org)", "www.example.org/URL"},
      {"hxxp://evil[.]com/a.php", "hxxp://evil[.]com/a.php/URL=http://evil.com/a.php"},
      {"hXXps://evil.com/a", "hXXps://evil.com/a/URL=https://evil.com/a"},
      {"h**p://evil.com/a", "h**p://evil.com/a/URL=http://evil.com/a"},
      {"hxxps[://]evil[.]com", "hxxps[://]evil[.]com/URL=https://evil.com"},
      {"hxxp[:]//1.2.3[.]4:80/x", "hxxp[:]//1.2.3[.]4:80/x/URL=http://1.2.3.4:80/x"},
      {"hxxp:\\\\evil[.]com", "hxxp:\\\\evil[.]com/URL=http://evil.com"},
      {"fxp://evil.com/a", "fxp://evil.com/a/URL=ftp://evil.com/a"},
      {"https: //evil.com/a", "https: //evil.com/a/URL=https://evil.com/a"},
      {"evil[.]com/gate.php", "evil[.]com/gate.php/URL=evil.com/gate.php"},
      {"http://[2001:db8::1]:80/", "http://[2001:db8::1]:80//URL"},
      {"http://localhost:8080/x", "http://localhost:8080/x/URL"},
      {"url=\"http://a.com/b\"", "http://a.com/b/URL"},
      {"https://a.md/readme.md", "https://a.md/readme.md/URL"},
      {"to jo.doe@mail.example.org.", "jo.doe@mail.example.org/EMAIL"},
      {"jo[@]example[.]org", "jo[@]example[.]org/EMAIL=jo@example.org"},
      {"jo[at]example[dot]org", "jo[at]example[dot]org/EMAIL=jo@example.org"},
      {"jo (at) example (dot) org!", "jo (at) example (dot) org/EMAIL=jo@example.org"},
      {"a@x.com;b@y.com", "a@x.com/EMAIL; b@y.com/EMAIL"},
  };

  assert_indicators (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

GST_START_TEST (test_ids)
{
  static const Case cases[] = {
      {"Patch CVE-2021-44228 now", "CVE-2021-44228/VULNERABILITY#CVE-2021-44228"},
      {"(cve-2021-44228)", "cve-2021-44228/VULNERABILITY=CVE-2021-44228#CVE-2021-44228"},
      {"CVE\u20112021\u201144228",
       "CVE\u20112021\u201144228/VULNERABILITY=CVE-2021-44228#CVE-2021-44228"},
      {"T1059, T1059.001.", "T1059/TECHNIQUE#T1059; T1059.001/TECHNIQUE#T1059.001"},
      {"TA0001 by G0007", "TA0001/TECHNIQUE#TA0001; G0007/THREAT_ACTOR#G0007"},
      {"MD5: " MD5, MD5 "/HASH"},
      {"md5=9E107D9D372BB6826BD81D3542A419D6", "9E107D9D372BB6826BD81D3542A419D6/HASH=" MD5},
      {SHA1 ",", SHA1 "/HASH"},
      {SHA256 "\n", SHA256 "/HASH"},
      {"(" SHA256 OTHER256 ")", SHA256 OTHER256 "/HASH"},
      {MD5 ".exe", MD5 ".exe/FILEPATH"},
  };

  assert_indicators (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

GST_START_TEST (test_paths)
{
  static const Case cases[] = {
      {"in C:\\Windows\\System32\\cmd.exe.", "C:\\Windows\\System32\\cmd.exe/FILEPATH"},
      {"C:\\Program Files (x86)\\A b\\c.dll is", "C:\\Program Files (x86)\\A b\\c.dll/FILEPATH"},
      {"C:\\temp\\my evil file.exe and", "C:\\temp\\my evil file.exe/FILEPATH"},
      {"C:\\Windows\\Temp and evil.exe", "C:\\Windows\\Temp/FILEPATH; evil.exe/FILEPATH"},
      {"C:\\Documents and Settings\\All Users\\x.dll and",
       "C:\\Documents and Settings\\All Users\\x.dll/FILEPATH"},
      {"\"C:\\my things\\new\" is", "C:\\my things\\new/FILEPATH"},
      {"%APPDATA%\\a\\b.lnk, C:/Users/x", "%APPDATA%\\a\\b.lnk/FILEPATH; C:/Users/x/FILEPATH"},
      {"\\\\server\\share\\x.doc", "\\\\server\\share\\x.doc/FILEPATH"},
      {"C:\\Users\\<user>\\x.txt", "C:\\Users\\<user>\\x.txt/FILEPATH"},
      {"system32\\drivers\\a.sys", "system32\\drivers\\a.sys/FILEPATH"},
      {"C:\\a\\evil[.]exe", "C:\\a\\evil[.]exe/FILEPATH=C:\\a\\evil.exe"},
      {"read /etc/passwd.", "/etc/passwd/FILEPATH"},
      {"(/usr/local/bin/x) ~/.ssh/id_rsa $HOME/x",
       "/usr/local/bin/x/FILEPATH; ~/.ssh/id_rsa/FILEPATH; $HOME/x/FILEPATH"},
      {"/wp-content/x.php and src/main.c", "/wp-content/x.php/FILEPATH; src/main.c/FILEPATH"},
      {"svchost.exe, SETUP.EXE", "svchost.exe/FILEPATH; SETUP.EXE/FILEPATH"},
      {"/etc/cron.d/ and HKLM\\A\\B\\*", "/etc/cron.d//FILEPATH; HKLM\\A\\B\\*/FILEPATH"},
      {"evil[.]exe", "evil[.]exe/FILEPATH=evil.exe"},
      {"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Run is",
       "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Run/FILEPATH"},
      {"HKCU:\\Software\\A or HKEY_CURRENT_USER\\B.",
       "HKCU:\\Software\\A/FILEPATH; HKEY_CURRENT_USER\\B/FILEPATH"},
      /* Extensions that are also top-level domains. */
      {"readme.md script.sh main.py setup.zip clip.mov a1.pl lib.rs x1.ps m1.cc My.app l1.so",
       "readme.md/FILEPATH; script.sh/FILEPATH; main.py/FILEPATH; setup.zip/FILEPATH; "
       "clip.mov/FILEPATH; a1.pl/FILEPATH; lib.rs/FILEPATH; x1.ps/FILEPATH; m1.cc/FILEPATH; "
       "My.app/FILEPATH; l1.so/FILEPATH"},
      {"index.php Kernel32.dll report.pdf",
       "index.php/FILEPATH; Kernel32.dll/FILEPATH; report.pdf/FILEPATH"},
  };

  assert_indicators (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

/* Text that only looks like an indicator. */
GST_START_TEST (test_none)
{
  static const Case cases[] = {
      {"", ""},
      {"version 1.2.3.4, see fig 1.2.3.4", ""},
      {"Firefox/1.2.3.4", ""},
      {"00:11:22:33:44:55:66:77", ""},
      {"com.example.android, com.golf", ""},
      {"Random.new and AES.new", ""},
      {"versions 1.2.3.4, 1.2.3.5 and 1.2.3.6", ""},
      {"versions of Harbour Server include 1.2.3.4 and 1.2.3.5", ""},
      {"it is fixed in 1.2.3.4.", ""},
      {"Harbour Server talks to 1.2.3.4", "1.2.3.4/IPV4"},
      {"v10.0.19041.1 10.0.19041.1", ""},
      {"Chrome 91.0.4472.124 and Firefox 9.0.1.2", ""},
      {"before 4.3.2.1 and earlier, 1.2.3.4.5", ""},
      {"1.2.3.4-beta 300.1.1.1 01.02.03.04", ""},
      {"1.1.2.3 Scope of this", ""},
      {"rv: 1.9.2.3", ""},
      {"Trojan.AndroidOS.Agent.ao", ""},
      {"say \\u0410\\u0412 or \\x41\\x42\\x43", ""},
      {"Section 1.1.2.3", ""},
      {"at 10:30:15 and 9:30", ""},
      {"std::string a::b dead::beef Ada::Cafe", ""},
      {"00:1b:44:11:3a:b7", ""},
      {"the U.S. and e.g. the D.C. area, i.e. at 5 p.m. in the U.K.", ""},
      {"the end.The next. It is Mr.Smith, the end.In", ""},
      {"Node.js ASP.NET co.uk com", ""},
      {"com.example.app System.exit", ""},
      {"$5.2 million, 1,000.50, 3.5 percent 2.5.in", ""},
      {"@handle a@b a@ @b.com jo@example", ""},
      {"12345678901234567890123456789012", ""},
      {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ""},
      {"deadbeefdeadbeefdeadbeefdeadbeef 0123456789abcdef0123456789abcdef", ""},
      {MD5 "0 0" MD5 " x" MD5, ""},
      {"CVE-2021-1 CVE-21-44228 XCVE-2021-44228", ""},
      {"T1000 T34 G20 G8 T10590 TA12345 AS350 AS PEOPLE AS 2014 began", ""},
      {"AS 5000 MARCH", ""},
      {"and/or 24/7 he/she 10/05/2013 TCP/IP km/h n/a w/o /s", ""},
      {"http:// hxxp:// https:// www. http://. C:\\ \\\\ HKLM\\ HKLM %PATH%", ""},
      {"a.b.c . .. ... / // ~ [.] (dot) [at] .exe", ""},
      {"b.c 5.c a.c", ""},
      {"window.open() os.path.join(a)", ""},
  };

  assert_indicators (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

/* Each match names its reader. A capitalised domain scores lower, as it may be a company. */
GST_START_TEST (test_sources)
{
  static const gchar text[] = "Booking.com hxxp://a.com HKLM\\A\\B x.exe";
  static const gchar *const sources[] = {"pattern:domain", "pattern:url", "pattern:registry-key",
                                         "pattern:file-name"};
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpIndicators) indicators = nlp_indicators_new (NULL);
  g_autoptr (NlpWords) words = words_of (word_classes, text);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));

  nlp_indicators_match (indicators, words, matches);
  fail_unless_equals_int (matches->len, G_N_ELEMENTS (sources));
  for (guint i = 0; i < matches->len; i++)
    fail_unless_equals_string (g_array_index (matches, NlpMatch, i).source, sources[i]);
  fail_unless (g_array_index (matches, NlpMatch, 0).score <
               g_array_index (matches, NlpMatch, 1).score);
}
GST_END_TEST;

/* Values outlive the words, and the same indicator is one chain however it is defanged. */
GST_START_TEST (test_chains)
{
  static const gchar text[] = "evil[.]com, evil.com and evil[dot]com";
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpIndicators) indicators = nlp_indicators_new (NULL);
  NlpWords *words = words_of (word_classes, text);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpCoreference) coreference = NULL;

  nlp_indicators_match (indicators, words, matches);
  coreference = nlp_coreference_new (words, matches);
  nlp_coreference_take_strings (coreference, g_steal_pointer (&words->strings));
  nlp_words_free (words);
  fail_unless_equals_int (coreference->matches->len, 3);
  fail_unless_equals_int (coreference->n_chains, 1);
  fail_unless_equals_string (g_array_index (coreference->matches, NlpMatch, 2).value, "evil.com");
  for (guint i = 0; i < 3; i++)
    fail_unless (g_array_index (coreference->matches, NlpMatch, i).name == NULL);
}
GST_END_TEST;

/* Matches @text, and checks that the matches are in order, inside the text, neither empty nor
 * overlapping, and valid UTF-8 even where the rest of the text is not. Returns their number. */
static guint
check_matches (const NlpIndicators *indicators, const gchar *text)
{
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpWords) words = words_of (word_classes, text);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  guint32 end = 0;

  nlp_indicators_match (indicators, words, matches);
  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    fail_unless (match->start >= end && match->end > match->start && match->end <= words->length);
    fail_unless (g_utf8_validate (text + match->start, match->end - match->start, NULL));
    fail_unless (match->value == NULL || g_utf8_validate (match->value, -1, NULL));
    end = match->end;
  }
  return matches->len;
}

/* Returns @unit repeated until there are at least @length bytes. */
static gchar *
repeat (const gchar *unit, gsize length)
{
  GString *text = g_string_sized_new (length);

  while (text->len < length)
    g_string_append (text, unit);
  return g_string_free (text, FALSE);
}

static const gchar *const repeated_units[] = {
    "a.",        "[.]",        "/",          "0123456789abcdef",
    "hxxp[:]//", "hxxp[:]// ", "a@",         "a:",
    "::",        "\\",         "C:\\a ",     "\"C:\\a ",
    "1.2.3.4-",  "a/",         "%A%\\",      "HKLM\\a b ",
    "x [.] y",   "AS 1",       "(",          "http://",
    "-.",        "\\\\a",      "<a",         "..",
    "1.1.1.1, ", "a.com ",     "T1059.001 ", "A.b.com/c(",
};

/* Beginnings of indicators without end. The expected result is only that each text is matched in
 * linear time, within the time limit of the test, and as check_matches() demands. */
GST_START_TEST (test_repeated_units)
{
  g_autoptr (NlpIndicators) indicators = nlp_indicators_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (repeated_units); i++) {
    g_autofree gchar *text = repeat (repeated_units[i], 100000);

    check_matches (indicators, text);
  }
}
GST_END_TEST;

/* Replaces 12 random bytes of a text with indicators, and cuts it at a random offset. */
static void
mutate (GString *text, GRand *random)
{
  static const gchar bytes[] = "ab.[]()/:\\%@hxtp-_~CH1290 \"\xe2\x80\x90\xff\xc3\n";

  g_string_assign (text, "hxxps[://]a.evil[.]com:80/x (C:\\Program Files\\a b.exe) HKLM\\a "
                         "1.2.3[.]4 AS 123 b [at] c.de /etc/x.y fe80::1 CVE-2021-44228 ");
  for (guint i = 0; i < 12; i++)
    text->str[g_rand_int_range (random, 0, (gint32)text->len)] =
        bytes[g_rand_int_range (random, 0, sizeof (bytes) - 1)];
  g_string_truncate (text, (gsize)g_rand_int_range (random, 1, (gint32)text->len));
}

/* Damaged indicators, most of them in text that is not UTF-8. What is found is not defined; the
 * matches must be as check_matches() demands. */
GST_START_TEST (test_mutations)
{
  g_autoptr (NlpIndicators) indicators = nlp_indicators_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_valid = 0, n_invalid = 0, n_matches = 0;

  for (guint round = 0; round < 3000; round++) {
    g_autofree gchar *valid = NULL;

    mutate (text, random);
    if (g_utf8_validate (text->str, (gssize)text->len, NULL))
      n_valid++;
    else
      n_invalid++;
    n_matches += check_matches (indicators, text->str);
    valid = g_utf8_make_valid (text->str, -1);
    check_matches (indicators, valid);
  }
  fail_unless (n_valid > 100 && n_invalid > 1000 && n_matches > 3000);
}
GST_END_TEST;

/* Bytes that are not UTF-8 belong to no indicator, but do not hide the ones beside them. */
GST_START_TEST (test_invalid_utf8)
{
  static const Case cases[] = {
      {"\xff 1.2.3.4 \xc3", "1.2.3.4/IPV4"},
      {"(\xffhttp://a.com/b\xff)", "http://a.com/b/URL"},
      {"http://a.com/b\xc3(c", "http://a.com/b/URL"},
      {"C:\\a\\b\xff.exe", "C:\\a\\b/FILEPATH"},
      {"/etc/pass\xe2\x80wd", "/etc/pass/FILEPATH"},
      {"evil[.]com\xff", "evil[.]com/DOMAIN=evil.com"},
  };

  assert_indicators (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

static Suite *
indicators_suite (void)
{
  Suite *suite = suite_create ("indicators");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_hosts);
  tcase_add_test (tc, test_urls);
  tcase_add_test (tc, test_ids);
  tcase_add_test (tc, test_paths);
  tcase_add_test (tc, test_none);
  tcase_add_test (tc, test_sources);
  tcase_add_test (tc, test_chains);
  tcase_add_test (tc, test_repeated_units);
  tcase_add_test (tc, test_mutations);
  tcase_add_test (tc, test_invalid_utf8);
  return suite;
}

GST_CHECK_MAIN (indicators)
