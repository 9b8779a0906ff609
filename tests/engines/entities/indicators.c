/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "entitytext.h"
#include "indicators/indicators.h"
#include "coreference/coreference.h"

#define MD5 "9e107d9d372bb6826bd81d3542a419d6"
#define SHA1 "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"
#define SHA256 "d7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592"

#define OTHER256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

typedef struct {
  const gchar *text;
  const gchar *expected; /* "text/LABEL=value#id; ..." */
} Case;

static gchar *
show_values (const gchar *text, const GArray *hits)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++) {
    const NlpMatch *hit = &g_array_index (hits, NlpMatch, i);

    g_string_append_printf (shown, "%s%.*s/%s", i > 0 ? "; " : "", (int)(hit->end - hit->start),
                            text + hit->start, hit->label);
    if (hit->value != NULL)
      g_string_append_printf (shown, "=%s", hit->value);
    if (hit->id != NULL)
      g_string_append_printf (shown, "#%s", hit->id);
  }
  return g_string_free (shown, FALSE);
}

static void
assert_indicators (const Case *cases, guint n_cases)
{
  g_autoptr (NlpWordClasses) vocabulary = nlp_word_classes_new ();
  g_autoptr (NlpIndicators) indicators = nlp_indicators_new (NULL);

  for (guint i = 0; i < n_cases; i++) {
    g_autoptr (NlpWords) words = words_of (vocabulary, cases[i].text);
    g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
    g_autofree gchar *shown = NULL;

    nlp_indicators_match (indicators, words, hits);
    shown = show_values (cases[i].text, hits);
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
      /* Those that are top-level domains, too. */
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

/* What lists know better than the suffix does. */
GST_START_TEST (test_sources)
{
  static const gchar text[] = "Booking.com hxxp://a.com HKLM\\A\\B x.exe";
  static const gchar *const sources[] = {"pattern:domain", "pattern:url", "pattern:registry-key",
                                         "pattern:file-name"};
  g_autoptr (NlpWordClasses) vocabulary = nlp_word_classes_new ();
  g_autoptr (NlpIndicators) indicators = nlp_indicators_new (NULL);
  g_autoptr (NlpWords) words = words_of (vocabulary, text);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpMatch));

  nlp_indicators_match (indicators, words, hits);
  fail_unless_equals_int (hits->len, G_N_ELEMENTS (sources));
  for (guint i = 0; i < hits->len; i++)
    fail_unless_equals_string (g_array_index (hits, NlpMatch, i).source, sources[i]);
  fail_unless (g_array_index (hits, NlpMatch, 0).score < g_array_index (hits, NlpMatch, 1).score);
}
GST_END_TEST;

/* A value outlives the words, and one thing is one chain however it is written. */
GST_START_TEST (test_chains)
{
  static const gchar text[] = "evil[.]com, evil.com and evil[dot]com";
  g_autoptr (NlpWordClasses) vocabulary = nlp_word_classes_new ();
  g_autoptr (NlpIndicators) indicators = nlp_indicators_new (NULL);
  NlpWords *words = words_of (vocabulary, text);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpCoreference) mentions = NULL;

  nlp_indicators_match (indicators, words, hits);
  mentions = nlp_coreference_new (words, hits);
  nlp_coreference_take_strings (mentions, g_steal_pointer (&words->strings));
  nlp_words_free (words);
  fail_unless_equals_int (mentions->matches->len, 3);
  fail_unless_equals_int (mentions->n_chains, 1);
  fail_unless_equals_string (g_array_index (mentions->matches, NlpMatch, 2).value, "evil.com");
  for (guint i = 0; i < 3; i++)
    fail_unless (g_array_index (mentions->matches, NlpMatch, i).name == NULL);
}
GST_END_TEST;

static void
run (const NlpIndicators *indicators, const gchar *text)
{
  g_autoptr (NlpWordClasses) vocabulary = nlp_word_classes_new ();
  g_autoptr (NlpWords) words = words_of (vocabulary, text);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  guint32 end = 0;

  nlp_indicators_match (indicators, words, hits);
  for (guint i = 0; i < hits->len; i++) {
    const NlpMatch *hit = &g_array_index (hits, NlpMatch, i);

    fail_unless (hit->start >= end && hit->end > hit->start && hit->end <= words->length);
    end = hit->end;
  }
}

static gchar *
repeat (const gchar *part, gsize length)
{
  GString *text = g_string_sized_new (length);

  while (text->len < length)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}

static const gchar *const odd_parts[] = {
    "a.",        "[.]",        "/",          "0123456789abcdef",
    "hxxp[:]//", "hxxp[:]// ", "a@",         "a:",
    "::",        "\\",         "C:\\a ",     "\"C:\\a ",
    "1.2.3.4-",  "a/",         "%A%\\",      "HKLM\\a b ",
    "x [.] y",   "AS 1",       "(",          "http://",
    "-.",        "\\\\a",      "<a",         "..",
    "1.1.1.1, ", "a.com ",     "T1059.001 ", "A.b.com/c(",
};

GST_START_TEST (test_odd_texts)
{
  g_autoptr (NlpIndicators) indicators = nlp_indicators_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (odd_parts); i++) {
    g_autofree gchar *text = repeat (odd_parts[i], 100000);

    run (indicators, text);
  }
}
GST_END_TEST;

/* Bytes of indicators in any order, and some that are not UTF-8. */
GST_START_TEST (test_mutations)
{
  static const gchar bytes[] = "ab.[]()/:\\%@hxtp-_~CH1290 \"\xe2\x80\x90\xff\xc3\n";
  g_autoptr (NlpIndicators) indicators = nlp_indicators_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint round = 0; round < 3000; round++) {
    g_string_assign (text, "hxxps[://]a.evil[.]com:80/x (C:\\Program Files\\a b.exe) HKLM\\a "
                           "1.2.3[.]4 AS 123 b [at] c.de /etc/x.y fe80::1 CVE-2021-44228 ");
    for (guint i = 0; i < 12; i++)
      text->str[g_rand_int_range (random, 0, (gint32)text->len)] =
          bytes[g_rand_int_range (random, 0, sizeof (bytes) - 1)];
    g_string_truncate (text, (gsize)g_rand_int_range (random, 1, (gint32)text->len));
    if (g_utf8_validate (text->str, -1, NULL) || round % 2 == 0) {
      g_autofree gchar *valid = g_utf8_make_valid (text->str, -1);

      run (indicators, valid);
    }
  }
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
  tcase_add_test (tc, test_odd_texts);
  tcase_add_test (tc, test_mutations);
  return suite;
}

GST_CHECK_MAIN (indicators)
