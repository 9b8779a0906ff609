/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispevent.c: tests of the engines of MISP: types, attributes, files and hashes, tags, events.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "misp/mispattributes.h"
#include "misp/mispreport.h"
#include "misp/misptags.h"

#define MD5 "d41d8cd98f00b204e9800998ecf8427e"
#define SHA1 "da39a3ee5e6b4b0d3255bfef95601890afd80709"
#define UUID "5be1e65d-8198-497b-bdf5-5ec20a016219"

static NlpMispTables *tables;

static void
setup (void)
{
  tables = nlp_misp_tables_new ();
}

static void
teardown (void)
{
  nlp_misp_tables_free (tables);
}

static gchar *
write_event (const NlpMispEvent *event)
{
  const NlpMispSettings settings = {"Harbour CERT", NULL, 4, 0, 1};
  GString *out = g_string_new (NULL);

  nlp_misp_event_append (event, &settings, out);
  return g_string_free (out, FALSE);
}

/* Returns "type value to_ids" of an event, a line for each attribute (transfer full). */
static gchar *
list_attributes (const NlpMispEvent *event)
{
  g_autofree gchar *json = write_event (event);
  g_auto (GStrv) parts = g_strsplit (json, "\"type\": \"", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 1; parts[i] != NULL; i++) {
    const gchar *value = strstr (parts[i], "\"value\": \"") + strlen ("\"value\": \"");
    const gboolean to_ids = strstr (parts[i], "\"to_ids\": true") != NULL;

    g_string_append_printf (out, "%.*s %.*s%s\n", (gint)strcspn (parts[i], "\""), parts[i],
                            (gint)strcspn (value, "\""), value, to_ids ? " +" : "");
  }
  return g_string_free (out, FALSE);
}

/* Adds the mentions of a text. The things are in it as they are in @mentions, in this order; each
 * "." followed by a space ends a sentence. */
static NlpMispEvent *
read_text (const gchar *text, const NlpThreatMention *things, gsize n, const gchar *domain)
{
  g_autofree NlpThreatMention *mentions = g_new (NlpThreatMention, n);
  GstNlpRange sentences[32] = {{0, 0}};
  NlpMispText misp = {text, strlen (text), sentences, 1, mentions, n, domain};
  NlpMispEvent *event = nlp_misp_event_new ();
  const gchar *at = text;

  for (gsize i = 0; i < n; i++) {
    at = strstr (at, things[i].text);
    fail_unless (at != NULL, "no '%s' in '%s'", things[i].text, text);
    mentions[i] = things[i];
    mentions[i].start = (guint32)(at - text);
    at += strlen (things[i].text);
    mentions[i].end = (guint32)(at - text);
  }
  for (const gchar *end = text; (end = strstr (end, ". ")) != NULL; end++) {
    sentences[misp.n_sentences - 1].end = (guint32)(end - text) + 1;
    sentences[misp.n_sentences++].start = (guint32)(end - text) + 2;
  }
  sentences[misp.n_sentences - 1].end = (guint32)strlen (text);
  nlp_misp_event_begin (event, UUID, "Cranes", 1368136800);
  nlp_misp_attributes_add (event, tables, &misp);
  nlp_misp_event_end (event, TRUE);
  return event;
}

#define ASSERT_ATTRIBUTES(text, things, domain, expected)                                          \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (NlpMispEvent) event = read_text (text, things, G_N_ELEMENTS (things), domain);      \
    g_autofree gchar *found = list_attributes (event);                                             \
                                                                                                   \
    fail_unless_equals_string (found, expected);                                                   \
  }                                                                                                \
  G_STMT_END

GST_START_TEST (test_types)
{
  const NlpMispType *type = nlp_misp_types_find (tables->types, "email");

  fail_unless (type->to_ids);
  fail_unless_equals_string (nlp_misp_type_get_category (type, NULL), "Social network");
  fail_unless_equals_string (nlp_misp_type_get_category (type, "Attribution"), "Attribution");
  fail_unless_equals_string (nlp_misp_type_get_category (type, "Antivirus"), "Social network");
  fail_if (nlp_misp_types_find (tables->types, "link")->to_ids);
  fail_unless (nlp_misp_types_find (tables->types, "malware-sample") == NULL);
}
GST_END_TEST;

/* What the value alone says. */
GST_START_TEST (test_values)
{
  static const NlpThreatMention things[] = {
      {.label = "IPV4", .text = "198.51.100.7"},
      {.label = "IPV4", .text = "192.168.1.1"},
      {.label = "IPV4", .text = "198.51.100.777"},
      {.label = "IPV6", .text = "2001:db8::1"},
      {.label = "HASH", .text = "D41D8CD98F00B204E9800998ECF8427E"},
      {.label = "HASH", .text = "d41d8"},
      {.label = "FILEPATH", .text = "HKLM\\Run", .source = "pattern:registry-key"},
      {.label = "FILEPATH", .text = "/tmp/"},
      {.label = "FILEPATH", .text = "/etc/cron.conf"},
      {.label = "FILEPATH", .text = "CMD.exe"},
      {.label = "FILEPATH", .text = "tide.dll"},
      {.label = "ASN", .text = "ASN 64500", .value = "AS64500"},
      {.label = "VULNERABILITY", .text = "cve-2021-44228", .id = "CVE-2021-44228"},
      {.label = "VULNERABILITY", .text = "Log4Shell"},
      {.label = "WALLET", .text = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"},
      {.label = "WALLET", .text = "0x1234"},
      {.label = "MUTEX", .text = "Global\\tide"},
      {.label = "EVENT", .text = "Operation Red Tide"},
      {.label = "EVENT", .text = "World Cup"},
      {.label = "PERSON", .text = "Ana Ruiz"},
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    g_string_append_printf (text, "Then %s came. ", things[i].text);
  ASSERT_ATTRIBUTES (text->str, things, NULL,
                     "ip-dst 198.51.100.7 +\nip-dst 192.168.1.1\nip-dst 2001:db8::1 +\n"
                     "md5 " MD5 " +\nregkey HKEY_LOCAL_MACHINE\\\\Run +\n"
                     "filename /etc/cron.conf\nfilename CMD.exe\nfilename tide.dll +\n"
                     "AS AS64500\nvulnerability CVE-2021-44228\n"
                     "btc 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa +\nmutex Global\\\\tide +\n"
                     "campaign-name Operation Red Tide\n");
}
GST_END_TEST;

/* Hosts and links are for detection if the text defangs them or says what they are for. */
GST_START_TEST (test_hosts)
{
  static const NlpThreatMention things[] = {
      {.label = "DOMAIN", .text = "good.example"},
      {.label = "DOMAIN", .text = "bad[.]example", .value = "bad.example"},
      {.label = "DOMAIN", .text = "cdn.bad[.]example", .value = "cdn.bad.example"},
      {.label = "DOMAIN", .text = "cert[.]example", .value = "cert.example"},
      {.label = "URL", .text = "https://cert.example/1"},
      {.label = "URL", .text = "http://198.51.100.7/a"},
      {.label = "URL", .text = "hxxp://bad[.]example/b", .value = "http://bad.example/b"},
      {.label = "URL", .text = "https://c2.example/x"},
      {.label = "DOMAIN", .text = "two.example"},
      {.label = "EMAIL", .text = "ana@good.example"},
      {.label = "EMAIL", .text = "jo@good.example"},
  };

  ASSERT_ATTRIBUTES ("Ana runs good.example. Jo runs bad[.]example, cdn.bad[.]example, "
                     "cert[.]example, https://cert.example/1, http://198.51.100.7/a and "
                     "hxxp://bad[.]example/b. It beacons to https://c2.example/x. Its C2 is "
                     "two.example. Write to ana@good.example. Mail was sent from jo@good.example.",
                     things, "cert.example",
                     "domain good.example\ndomain bad.example +\nhostname cdn.bad.example +\n"
                     "domain cert.example\nlink https://cert.example/1\n"
                     "url http://198.51.100.7/a +\nurl http://bad.example/b +\n"
                     "url https://c2.example/x +\ndomain two.example +\n"
                     "email ana@good.example\nemail-src jo@good.example +\n");
}
GST_END_TEST;

/* What everybody uses is for detection only as a URL with a path. */
GST_START_TEST (test_services)
{
  static const NlpThreatMention things[] = {
      {.label = "DOMAIN", .text = "pastebin[.]com", .value = "pastebin.com"},
      {.label = "URL", .text = "hxxps://www.pastebin[.]com/", .value = "https://www.pastebin.com/"},
      {.label = "URL", .text = "hxxps://pastebin[.]com/a1", .value = "https://pastebin.com/a1"},
      {.label = "IPV4", .text = "8.8.8.8"},
      {.label = "FILEPATH", .text = "/assets/a.pdf"},
  };

  ASSERT_ATTRIBUTES ("Ana saw pastebin[.]com, hxxps://www.pastebin[.]com/, "
                     "hxxps://pastebin[.]com/a1, 8.8.8.8 and [a page](/assets/a.pdf).",
                     things, NULL,
                     "domain pastebin.com\nlink https://www.pastebin.com/\n"
                     "url https://pastebin.com/a1 +\nip-dst 8.8.8.8\n");
}
GST_END_TEST;

/* Attacks come from an address, unless something is taken from it. Items of a list are alike. */
GST_START_TEST (test_origins)
{
  static const NlpThreatMention things[] = {
      {.label = "IPV4", .text = "198.51.100.1"}, {.label = "IPV4", .text = "198.51.100.2"},
      {.label = "IPV4", .text = "198.51.100.3"}, {.label = "IPV4", .text = "198.51.100.4"},
      {.label = "IPV4", .text = "198.51.100.5"},
  };

  ASSERT_ATTRIBUTES ("Scans came from 198.51.100.1, 198.51.100.2 and 198.51.100.3. It was "
                     "downloaded from 198.51.100.4. It was seen at 198.51.100.5.",
                     things, NULL,
                     "ip-src 198.51.100.1 +\nip-src 198.51.100.2 +\nip-src 198.51.100.3 +\n"
                     "ip-dst 198.51.100.4 +\nip-dst 198.51.100.5 +\n");
}
GST_END_TEST;

/* A file name and its hashes are one attribute for each algorithm. */
GST_START_TEST (test_files)
{
  static const NlpThreatMention names_first[] = {
      {.label = "FILEPATH", .text = "a.exe"}, {.label = "HASH", .text = MD5},
      {.label = "HASH", .text = SHA1},        {.label = "FILEPATH", .text = "b.exe"},
      {.label = "FILEPATH", .text = "a.exe"},
  };
  static const NlpThreatMention hash_first[] = {
      {.label = "HASH", .text = MD5},
      {.label = "FILEPATH", .text = "a.exe"},
      {.label = "HASH", .text = SHA1},
      {.label = "FILEPATH", .text = "b.exe"},
  };
  static const NlpThreatMention apart[] = {
      {.label = "FILEPATH", .text = "a.exe"},
      {.label = "HASH", .text = MD5},
  };

  ASSERT_ATTRIBUTES (
      "We saw a.exe (MD5: " MD5 ", SHA-1: " SHA1 ") and b.exe near a.exe.", names_first, NULL,
      "filename|md5 a.exe|" MD5 " +\nfilename|sha1 a.exe|" SHA1 " +\nfilename b.exe +\n");
  ASSERT_ATTRIBUTES (MD5 "  a.exe\n" SHA1 "  b.exe\n", hash_first, NULL,
                     "filename|md5 a.exe|" MD5 " +\nfilename|sha1 b.exe|" SHA1 " +\n");
  ASSERT_ATTRIBUTES ("Name: a.exe\nMD5: " MD5, apart, NULL, "filename|md5 a.exe|" MD5 " +\n");
  ASSERT_ATTRIBUTES ("a.exe\n" MD5, apart, NULL, "filename a.exe +\nmd5 " MD5 " +\n");
  ASSERT_ATTRIBUTES ("a.exe came, then " MD5, apart, NULL, "filename a.exe +\nmd5 " MD5 " +\n");
}
GST_END_TEST;

/* Of two mentions of a value, the one that says more counts. */
GST_START_TEST (test_same_value)
{
  static const NlpThreatMention things[] = {
      {.label = "DOMAIN", .text = "bad.example"},
      {.label = "DOMAIN", .text = "bad[.]example", .value = "bad.example"},
      {.label = "DOMAIN", .text = "bad.example"},
  };

  ASSERT_ATTRIBUTES ("One is bad.example. Two is bad[.]example. It is bad.example.", things, NULL,
                     "domain bad.example +\n");
}
GST_END_TEST;

GST_START_TEST (test_context)
{
  static const NlpThreatMention things[] = {{.label = "IPV4", .text = "198.51.100.1"}};
  g_autoptr (NlpMispEvent) event =
      read_text ("It rained. The address 198.51.100.1 was first\nseen on 2021-04-05. It hailed.",
                 things, 1, NULL);
  g_autoptr (NlpMispEvent) other = read_text (
      "198.51.100.1 was first seen on 2021-04-05 or 2021-13-05 or 2021-04-06.", things, 1, NULL);
  g_autofree gchar *json = write_event (event);
  g_autofree gchar *others = write_event (other);

  fail_unless (
      strstr (json, "\"comment\": \"The address 198.51.100.1 was first seen on 2021-04-05.\"") !=
      NULL);
  fail_unless (strstr (json, "\"first_seen\": \"2021-04-05T00:00:00.000000+00:00\"") != NULL);
  fail_unless (strstr (others, "first_seen") == NULL);
}
GST_END_TEST;

GST_START_TEST (test_tags)
{
  static const NlpThreatMention things[] = {
      {.label = "THREAT_ACTOR", .text = "Cozy Bear", .name = "APT29", .id = "G0016"},
      {.label = "THREAT_ACTOR", .text = "APT29", .id = "G0016"},
      {.label = "THREAT_ACTOR", .text = "Amber \"A\" Heron"},
      {.label = "MALWARE",
       .text = "Red Tide",
       .id = "malware--31b940d4-6f7f-459a-80ea-9c1f17b5891b"},
      {.label = "TECHNIQUE", .text = "T1566.001", .id = "T1566.001"},
      {.label = "TECHNIQUE", .text = "T0", .id = "T0"},
      {.label = "ORG", .text = "Harbour CERT"},
  };
  static const gboolean have_tags[] = {TRUE, TRUE, TRUE, TRUE, TRUE, FALSE, FALSE};
  static const NlpThreatTechnique likely = {0, 9, "T1113", 0.5}, unlikely = {0, 9, "T1003", 0.4};
  g_autoptr (NlpMispEvent) event = nlp_misp_event_new ();
  g_autofree gchar *json = NULL;

  nlp_misp_event_begin (event, UUID, "Cranes", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    fail_unless_equals_int (nlp_misp_tags_add_mention (event, tables->attack, &things[i]),
                            have_tags[i]);
  fail_unless (nlp_misp_tags_add_technique (event, tables->attack, &likely));
  fail_if (nlp_misp_tags_add_technique (event, tables->attack, &unlikely));
  nlp_misp_tags_add_tlp (event, NLP_TLP_AMBER_STRICT);
  nlp_misp_tags_add_tlp (event, NLP_TLP_NONE);
  nlp_misp_event_end (event, TRUE);
  json = write_event (event);
  fail_unless_equals_int (nlp_misp_event_get_n_tags (event), 7);
  for (const gchar *const *name =
           (const gchar *const[]){"threat-actor=\\\"APT29\\\"",
                                  "mitre-intrusion-set=\\\"APT29 - G0016\\\"",
                                  "threat-actor=\\\"Amber 'A' Heron\\\"", "tool=\\\"Red Tide\\\"",
                                  "mitre-attack-pattern=\\\"Spearphishing Attachment - T1566.001",
                                  "mitre-attack-pattern=\\\"Screen Capture - T1113\\\"", NULL};
       *name != NULL; name++)
    fail_unless (strstr (json, *name) != NULL, "no %s in %s", *name, json);
  fail_unless (strstr (json, "\"name\": \"tlp:amber+strict\"") != NULL);
}
GST_END_TEST;

/* The UUIDs of a document depend on where it is and what it is called, and on nothing else. */
GST_START_TEST (test_report)
{
  static const NlpThreatMention mention = {
      .start = 0, .end = 5, .label = "THREAT_ACTOR", .text = "APT29"};
  static const gchar text[] = "APT29 came. TLP:GREEN";
  static const GstNlpRange sentences[] = {{0, 11}, {12, 21}};
  NlpMispReport report = {
      .id = "7",
      .uri = "https://cert.example/7",
      .time = 1368136800,
      .text = {text, sizeof text - 1, sentences, 2, &mention, 1, NULL},
  };
  g_autoptr (NlpMispEvent) event = nlp_misp_event_new (), same = nlp_misp_event_new ();
  g_autoptr (NlpMispEvent) empty = nlp_misp_event_new (), own = nlp_misp_event_new ();
  g_autofree gchar *json = NULL, *same_json = NULL, *empty_json = NULL, *own_json = NULL;

  fail_unless (nlp_misp_report_add (event, tables, &report));
  fail_unless (nlp_misp_report_add (same, tables, &report));
  json = write_event (event);
  same_json = write_event (same);
  fail_unless_equals_string (json, same_json);
  fail_unless (strstr (json, "\"info\": \"APT29 came.\"") != NULL);
  fail_unless (strstr (json, "\"date\": \"2013-05-09\"") != NULL);
  fail_unless (strstr (json, "\"type\": \"link\", \"category\": \"External analysis\", \"value\": "
                             "\"https://cert.example/7\"") != NULL);
  fail_unless (strstr (json, "\"name\": \"tlp:green\"") != NULL);
  report.id = UUID;
  fail_unless (nlp_misp_report_add (own, tables, &report));
  own_json = write_event (own);
  fail_unless (strstr (own_json, "\"uuid\": \"" UUID "\"") != NULL);
  report.text.n_mentions = 0;
  fail_if (nlp_misp_report_add (empty, tables, &report));
  empty_json = write_event (empty);
  fail_unless_equals_string (empty_json, "");
}
GST_END_TEST;

static Suite *
mispevent_suite (void)
{
  Suite *suite = suite_create ("mispevent");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, test_types);
  tcase_add_test (tcase, test_values);
  tcase_add_test (tcase, test_hosts);
  tcase_add_test (tcase, test_services);
  tcase_add_test (tcase, test_origins);
  tcase_add_test (tcase, test_files);
  tcase_add_test (tcase, test_same_value);
  tcase_add_test (tcase, test_context);
  tcase_add_test (tcase, test_tags);
  tcase_add_test (tcase, test_report);

  return suite;
}

GST_CHECK_MAIN (mispevent)
