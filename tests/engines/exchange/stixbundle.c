/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixbundle.c: tests of the engines of STIX: ids, observables, entities, markings, relationships.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "stix/stixentities.h"
#include "stix/objects/stixid.h"
#include "stix/objects/stixoriginals.h"
#include "stix/objects/stixmarking.h"
#include "stix/stixobservables.h"
#include "stix/stixrelations.h"
#include "stix/stixsightings.h"
#include "stix/stixtechniques.h"
#include "threats/threataliases.h"

#define CREATED "2013-05-10T00:00:00.000Z"

static NlpStixBundle *
new_bundle (void)
{
  NlpStixBundle *bundle = nlp_stix_bundle_new ();

  nlp_stix_bundle_begin (bundle, CREATED, NULL);
  return bundle;
}

static gchar *
write_bundle (const NlpStixBundle *bundle)
{
  GString *out = g_string_new (NULL);

  nlp_stix_bundle_append (bundle, "bundle--0", out);
  return g_string_free (out, FALSE);
}

static void
assert_has (const NlpStixBundle *bundle, const gchar *part)
{
  g_autofree gchar *json = write_bundle (bundle);

  fail_unless (strstr (json, part) != NULL, "no '%s' in %s", part, json);
}

/* The ids that other programs make, as STIX 2.1 wants. */
GST_START_TEST (test_ids_of_observables)
{
  static const struct {
    const gchar *label, *value, *id;
  } examples[] = {
      {"IPV4", "198.51.100.3", "ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4"},
      {"IPV6", "2001:db8::1", "ipv6-addr--6469e3a9-b053-5e34-a025-9396ae051d26"},
      {"DOMAIN", "example.com", "domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7"},
      {"ASN", "AS15139", "autonomous-system--3aa27478-50b5-5ab8-9da9-cdc12b657fff"},
  };
  g_autoptr (NlpStixBundle) bundle = new_bundle ();

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++) {
    const NlpThreatMention mention = {.label = examples[i].label, .text = examples[i].value};

    fail_unless_equals_string (nlp_stix_observable_add (bundle, &mention), examples[i].id);
  }
}
GST_END_TEST;

GST_START_TEST (test_observables)
{
  static const NlpThreatMention mentions[] = {
      {.label = "DOMAIN", .text = "bad[.]example", .value = "bad.example", .score = 0.99},
      {.label = "DOMAIN", .text = "good.example", .score = 0.99},
      {.label = "HASH", .text = "D41D8CD98F00B204E9800998ECF8427E", .source = "pattern:md5"},
      {.label = "HASH", .text = "12", .source = "pattern:crc"},
      {.label = "FILEPATH",
       .text = "HKLM\\Software\\It's",
       .source = "pattern:registry-key",
       .score = 0.5},
      {.label = "FILEPATH", .text = "C:\\Windows\\Temp\\a.dll", .source = "pattern:path"},
      {.label = "FILEPATH", .text = "/tmp/", .source = "pattern:path"},
      {.label = "ASN", .text = "AS15169"},
      {.label = "ASN", .text = "AS99999999999"},
      {.label = "WALLET", .text = "1Boat"},
      {.label = "HASH", .text = "\"", .source = "pattern:sha1"},
      {.label = "IPV4", .text = "198.51.100.256"},
      {.label = "IPV6", .text = "198.51.100.25"},
      {.label = "URL", .text = "https://a b"},
      {.label = "EMAIL", .text = "ana"},
      {.label = "DOMAIN", .text = ""},
  };
  static const gboolean are_objects[] = {TRUE,  TRUE,  TRUE,  FALSE, TRUE,  TRUE,  FALSE, TRUE,
                                         FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE};
  g_autoptr (NlpStixBundle) bundle = new_bundle ();

  for (gsize i = 0; i < G_N_ELEMENTS (mentions); i++)
    fail_unless ((nlp_stix_observable_add (bundle, &mentions[i]) != NULL) == are_objects[i], "%s",
                 mentions[i].text);
  /* Six observables, and three indicators: the domain without brackets is no sign of an attack. */
  fail_unless_equals_int (nlp_stix_bundle_get_n_objects (bundle), 9);
  assert_has (bundle, "\"pattern\": \"[domain-name:value = 'bad.example']\", \"pattern_type\": "
                      "\"stix\", \"pattern_version\": \"2.1\", \"valid_from\": \"" CREATED
                      "\", \"confidence\": 99}");
  assert_has (bundle, "\"hashes\": {\"MD5\":\"d41d8cd98f00b204e9800998ecf8427e\"}}");
  assert_has (bundle, "\"[file:hashes.MD5 = 'd41d8cd98f00b204e9800998ecf8427e']\"");
  assert_has (
      bundle,
      "\"[windows-registry-key:key = 'HKEY_LOCAL_MACHINE\\\\\\\\Software\\\\\\\\It\\\\'s']\"");
  assert_has (bundle, "\"type\": \"file\", \"spec_version\": \"2.1\", \"id\": \"");
  assert_has (bundle, "\"name\": \"a.dll\"}");
  assert_has (bundle, "\"number\": 15169}");
}
GST_END_TEST;

GST_START_TEST (test_entities)
{
  static const NlpThreatMention mentions[] = {
      {.label = "THREAT_ACTOR", .text = "Cozy Bear", .name = "APT29", .id = "G0016", .score = 0.5},
      {.label = "THREAT_ACTOR", .text = "APT29", .name = "APT29", .id = "G0016", .score = 0.9},
      {.label = "TECHNIQUE", .text = "T1566.001", .id = "T1566.001"},
      {.label = "THREAT_ACTOR", .text = "Amber Heron", .aliases = "[\"AH\"]"},
      {.label = "VULNERABILITY", .text = "cve-2021-44228", .id = "CVE-2021-44228"},
      {.label = "SECTOR", .text = "energy companies"},
      {.label = "GPE", .text = "California", .id = "US-CA"},
      {.label = "GPE", .text = "Munich", .id = "geonames:2867714", .country = "DE"},
      {.label = "GPE", .text = "Munich", .id = "geonames:2867714"},
      {.label = "EVENT", .text = "Operation Red Tide"},
      {.label = "EVENT", .text = "World Cup"},
      {.label = "PERSON", .text = "Ana Ruiz"},
      {.label = "DATE", .text = "Friday"},
  };
  static const gboolean are_objects[] = {TRUE, TRUE,  TRUE, TRUE,  TRUE, TRUE, TRUE,
                                         TRUE, FALSE, TRUE, FALSE, TRUE, FALSE};
  g_autoptr (NlpStixBundle) bundle = new_bundle ();
  NlpAttack *attack = nlp_attack_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (mentions); i++)
    fail_unless ((nlp_stix_entity_add (bundle, attack, &mentions[i]) != NULL) == are_objects[i],
                 "%s", mentions[i].text);
  nlp_attack_free (attack);
  /* Both names of APT29 are one object, with the higher confidence. */
  fail_unless_equals_int (nlp_stix_bundle_get_n_objects (bundle), 9);
  assert_has (bundle, "\"id\": \"intrusion-set--899ce53f-13a0-479b-a0e4-67d46e241542\"");
  assert_has (bundle, "\"external_id\": \"G0016\"}], \"confidence\": 90}");
  assert_has (bundle, "\"name\": \"Spearphishing Attachment\"");
  assert_has (bundle, "\"name\": \"Amber Heron\", \"aliases\": [\"AH\"]");
  assert_has (bundle, "\"source_name\": \"cve\", \"external_id\": \"CVE-2021-44228\"");
  assert_has (bundle, "\"identity_class\": \"class\", \"sectors\": [\"energy\"]");
  assert_has (bundle, "\"country\": \"US\", \"administrative_area\": \"US-CA\"");
  assert_has (bundle, "\"country\": \"DE\", \"city\": \"Munich\", \"external_references\": "
                      "[{\"source_name\": \"geonames\", \"external_id\": \"2867714\"}]");
  assert_has (bundle, "\"type\": \"campaign\"");
}
GST_END_TEST;

GST_START_TEST (test_ids_of_entities)
{
  g_autofree gchar *one = nlp_stix_id_make ("malware", "Red Tide");
  g_autofree gchar *same = nlp_stix_id_make ("malware", "RED TIDE");
  g_autofree gchar *other = nlp_stix_id_make ("tool", "Red Tide");

  fail_unless_equals_string (one, same);
  fail_unless (g_str_has_prefix (other, "tool--"));
  fail_if (strcmp (one + strlen ("malware"), other + strlen ("tool")) == 0);
}
GST_END_TEST;

GST_START_TEST (test_markings)
{
  static const struct {
    const gchar *text;
    NlpTlp tlp;
  } examples[] = {
      {"No marking.", NLP_TLP_NONE},
      {"TLP:GREEN and later TLP: AMBER, please.", NLP_TLP_AMBER},
      {"TLP:AMBER+STRICT", NLP_TLP_AMBER_STRICT},
      {"TLP:white", NLP_TLP_CLEAR},
      {"TLP:REDUNDANT TLP:", NLP_TLP_NONE},
      {"TTLP:RED", NLP_TLP_RED},
  };
  g_autoptr (NlpStixBundle) bundle = nlp_stix_bundle_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    fail_unless_equals_int (nlp_tlp_find (examples[i].text, strlen (examples[i].text)),
                            examples[i].tlp);
  fail_unless (nlp_stix_tlp_add (NLP_TLP_NONE, bundle) == NULL);
  fail_unless_equals_string (nlp_stix_tlp_add (NLP_TLP_RED, bundle),
                             "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed");
  assert_has (bundle, "\"name\": \"TLP:RED\", \"definition\": {\"tlp\": \"red\"}}]}");
}
GST_END_TEST;

#define WORM "malware--31b940d4-6f7f-459a-80ea-9c1f17b5891b"
#define GANG "threat-actor--31b940d4-6f7f-459a-80ea-9c1f17b5891b"

/* Objects of another bundle stay as they are, and replace what was made of a text. */
GST_START_TEST (test_originals)
{
  static const gchar *const json =
      "[{\"type\": \"malware\", \"id\": \"" WORM "\", \"name\": \"TideWorm\", \"x_own\": [1.5]},"
      "{\"type\": \"tool\", \"id\": \"" WORM
      "\"}, {\"type\": \"tool\", \"id\": \"tool--1\"}, 7, {},"
      "{\"type\": \"relationship\", \"id\": \"relationship--31b940d4-6f7f-459a-80ea-9c1f17b5891b\","
      "\"relationship_type\": \"uses\", \"source_ref\": \"" GANG "\", \"target_ref\": \"" WORM
      "\"}]";
  g_autoptr (NlpStixBundle) bundle = new_bundle ();
  g_autoptr (GString) members = g_string_new (", \"name\": \"Other\"");

  nlp_stix_bundle_add (bundle, g_strdup (WORM), members, 0.5);
  fail_unless (nlp_stix_bundle_has_findings (bundle));
  nlp_stix_bundle_begin (bundle, CREATED, NULL);
  fail_unless_equals_string (nlp_stix_originals_add (bundle, json), WORM);
  fail_if (nlp_stix_bundle_has_findings (bundle));
  fail_unless_equals_int (nlp_stix_bundle_get_n_objects (bundle), 2);
  assert_has (bundle,
              "{\"type\":\"malware\",\"id\":\"" WORM "\",\"name\":\"TideWorm\",\"x_own\":[1.5]}, ");
  /* A text that names it later adds nothing. */
  nlp_stix_bundle_add (bundle, g_strdup (WORM), members, 0.9);
  nlp_stix_bundle_raise (bundle, WORM, 0.9);
  fail_if (nlp_stix_bundle_has_findings (bundle));
  assert_has (bundle, "\"x_own\":[1.5]}, ");
  fail_unless_equals_string (nlp_stix_bundle_find (bundle, WORM), WORM);
  fail_unless (nlp_stix_bundle_find (bundle, GANG) == NULL);
  fail_unless (nlp_stix_bundle_has_relation (bundle, "uses", GANG, WORM));
  fail_if (nlp_stix_bundle_has_relation (bundle, "uses", WORM, GANG));

  fail_unless (nlp_stix_originals_add (bundle, "[") == NULL);
  fail_unless (nlp_stix_originals_add (bundle, "{}") == NULL);
  fail_unless (nlp_stix_originals_add (bundle, "") == NULL);
}
GST_END_TEST;

GST_START_TEST (test_valid_ids)
{
  fail_unless (nlp_stix_id_is_valid (WORM));
  fail_unless (nlp_stix_id_is_valid ("x-own-thing--31b940d4-6f7f-459a-80ea-9c1f17b5891b"));
  fail_if (nlp_stix_id_is_valid (""));
  fail_if (nlp_stix_id_is_valid ("malware"));
  fail_if (nlp_stix_id_is_valid ("malware--1"));
  fail_if (nlp_stix_id_is_valid ("--31b940d4-6f7f-459a-80ea-9c1f17b5891b"));
  fail_if (nlp_stix_id_is_valid ("MALWARE--31b940d4-6f7f-459a-80ea-9c1f17b5891b"));
  fail_if (nlp_stix_id_is_valid ("mal\"ware--31b940d4-6f7f-459a-80ea-9c1f17b5891b"));
}
GST_END_TEST;

/* Letters that stand for the things of test_relations(), and their ids. */
static const gchar *const ids[] = {"intrusion-set--A", "malware--B",  "tool--C",     "identity--D",
                                   "vulnerability--E", "campaign--F", "ipv4-addr--G"};

/* Asserts the relationships of @line, in which "A1" to "G1" are things: "A uses B", separated by
 * semicolons. */
static void
assert_relations (const gchar *line, const gchar *expected)
{
  g_autoptr (NlpStixBundle) bundle = new_bundle ();
  NlpStixPhrases *phrases = nlp_stix_phrases_new ();
  NlpThreatMention mentions[8];
  const gchar *mention_ids[8];
  GstNlpRange sentences[4] = {{0, 0}};
  NlpStixText text = {line, strlen (line), sentences, 1, mentions, mention_ids, 0};
  g_auto (GStrv) wanted = g_strsplit (expected, "; ", -1);

  for (const gchar *p = line; *p != '\0'; p++) {
    if (g_ascii_isupper (p[0]) && p[1] == '1') {
      mentions[text.n_mentions] =
          (NlpThreatMention){.start = p - line, .end = p - line + 2, .label = "X", .score = 1};
      mention_ids[text.n_mentions++] = ids[p[0] - 'A'];
    }
    if (*p == '.') {
      sentences[text.n_sentences - 1].end = p - line + 1;
      sentences[text.n_sentences++].start = p - line + 2;
    }
  }
  text.n_sentences--;
  fail_unless_equals_int (nlp_stix_relations_add (bundle, phrases, &text),
                          *expected != '\0' ? g_strv_length (wanted) : 0);
  for (gchar **relation = wanted; *expected != '\0' && *relation != NULL; relation++) {
    g_auto (GStrv) parts = g_strsplit (*relation, " ", 3);
    g_autofree gchar *part = g_strdup_printf (
        "\"relationship_type\": \"%s\", \"source_ref\": \"%s\", \"target_ref\": \"%s\"", parts[1],
        ids[parts[0][0] - 'A'], ids[parts[2][0] - 'A']);

    assert_has (bundle, part);
  }
  nlp_stix_phrases_free (phrases);
}

GST_START_TEST (test_relations)
{
  assert_relations ("In May A1 used B1, C1 and a map.", "A uses B; A uses C");
  assert_relations ("The B1 loader was dropped by A1.", "A uses B");
  assert_relations ("A1's B1 backdoor came later.", "A uses B");
  assert_relations ("C1 was used during F1.", "F uses C");
  assert_relations ("A1 used B1 to attack D1.", "A uses B; A targets D");
  assert_relations ("B1 infected machines of D1.", "B targets D");
  assert_relations ("The group A1 exploited E1.", "A targets E");
  assert_relations ("B1 exploits E1 and beacons to G1.", "B exploits E; B communicates-with G");
  assert_relations ("F1 was attributed to A1 by D1.", "F attributed-to A");
  assert_relations ("A1 is new. The group uses B1. It rained.", "A uses B");
  assert_relations ("We attribute F1 to A1.", "F attributed-to A");
  assert_relations ("The campaign F1 by A1 ended.", "F attributed-to A");
  assert_relations ("The victims of A1 include D1.", "A targets D");
  assert_relations ("The operators of B1 are A1.", "A uses B");
  assert_relations ("By exploiting E1, B1 got in.", "B exploits E");
  assert_relations ("The C2 of B1 was G1.", "B communicates-with G");
  assert_relations ("B1 downloads C1.", "B uses C");
  assert_relations ("There is no evidence that A1 used B1.", "");
  assert_relations ("They deployed C1, using B1.", "");
  assert_relations ("A1 did not use B1.", "");
  assert_relations ("A1 and B1 are names.", "");
  assert_relations ("D1 used C1.", "");
  /* A sentence later, nothing stands for the group. */
  assert_relations ("A1 is new. It rained. The group uses B1.", "");
}
GST_END_TEST;

/* A sentence that describes a technique says who uses it. */
GST_START_TEST (test_techniques)
{
  static const gchar text[] = "Ana saw A1 and B1 send macros. Macros came. A1 sent them.";
  static const NlpThreatMention mentions[] = {
      {.start = 0, .end = 3, .label = "PERSON", .score = 1},
      {.start = 8, .end = 10, .label = "THREAT_ACTOR", .score = 0.9},
      {.start = 15, .end = 17, .label = "MALWARE", .score = 0.9},
      {.start = 44, .end = 46, .label = "THREAT_ACTOR", .score = 0.9},
  };
  static const gchar *const mention_ids[] = {"identity--D", "intrusion-set--A", "malware--B",
                                             "intrusion-set--A"};
  static const NlpThreatTechnique techniques[] = {
      {0, 30, "T1566.001", 0.8},  /* used by the actor */
      {31, 43, "T1113", 0.8},     /* without a user */
      {44, 57, "T1003.001", 0.4}, /* not likely */
      {44, 57, "T0", 0.9},        /* not known */
  };
  const NlpStixText line = {text,        sizeof text - 1,        NULL, 0, mentions,
                            mention_ids, G_N_ELEMENTS (mentions)};
  g_autoptr (NlpStixBundle) bundle = new_bundle ();
  NlpAttack *attack = nlp_attack_new ();

  nlp_stix_techniques_add (bundle, attack, &line, techniques, G_N_ELEMENTS (techniques));
  nlp_attack_free (attack);
  fail_unless_equals_int (nlp_stix_bundle_get_n_objects (bundle), 3);
  assert_has (bundle, "\"name\": \"Spearphishing Attachment\"");
  assert_has (bundle, "\"name\": \"Screen Capture\"");
  assert_has (bundle, "\"relationship_type\": \"uses\", \"source_ref\": \"intrusion-set--A\", "
                      "\"target_ref\": \"attack-pattern--");
  assert_has (bundle, "\"description\": \"Ana saw A1 and B1 send macros.\", \"confidence\": 80}");
}
GST_END_TEST;

/* Asserts the sighting of the malware B1 in @line, in which "D1" is a place, "2020" a date, and
 * "A1" an actor: the end of its members, or NULL for none. */
static void
assert_sighting (const gchar *line, const gchar *expected)
{
  g_autoptr (NlpStixBundle) bundle = new_bundle ();
  NlpThreatMention mentions[8];
  const gchar *mention_ids[8];
  const GstNlpRange sentence = {0, strlen (line)};
  NlpStixText text = {line, strlen (line), &sentence, 1, mentions, mention_ids, 0};

  for (const gchar *p = line; *p != '\0'; p++) {
    const gboolean is_date = g_str_has_prefix (p, "2020");

    if (!is_date && !(g_ascii_isupper (p[0]) && p[1] == '1'))
      continue;
    mentions[text.n_mentions] = (NlpThreatMention){.start = p - line,
                                                   .end = p - line + (is_date ? 4 : 2),
                                                   .label = "X",
                                                   .begin = is_date ? "2020-01-01" : NULL,
                                                   .score = 1};
    mention_ids[text.n_mentions++] = is_date ? NULL : *p == 'D' ? "location--D" : ids[p[0] - 'A'];
  }
  nlp_stix_sightings_add (bundle, &text);
  fail_unless_equals_int (nlp_stix_bundle_get_n_objects (bundle), expected != NULL);
  if (expected != NULL)
    assert_has (bundle, expected);
}

GST_START_TEST (test_sightings)
{
  assert_sighting (
      "B1 was first seen in D1 in 2020.",
      "\"first_seen\": \"2020-01-01T00:00:00.000Z\", \"sighting_of_ref\": \"malware--B\", "
      "\"where_sighted_refs\": [\"location--D\"], \"confidence\": 80}");
  assert_sighting ("In 2020, B1 and its new B1 loader emerged.",
                   "\"sighting_of_ref\": \"malware--B\"");
  assert_sighting ("B1 was not seen in 2020.", NULL);
  assert_sighting ("B1 and A1 were seen in 2020.", NULL);
  assert_sighting ("B1 was seen in 2020 and in 2020.", NULL);
  assert_sighting ("Those who had seen B1 left in 2020.", NULL);
  assert_sighting ("B1 was seen in May.", NULL);
}
GST_END_TEST;

/* Asserts the first mentions, one digit each, of the things in brackets, which are in chain 0 if
 * they begin with "K", and their other names of the first one. */
static void
assert_aliases (const gchar *line, const gchar *expected, const gchar *names)
{
  NlpThreatMention mentions[8];
  NlpStixText text = {.text = line, .length = strlen (line), .mentions = mentions};
  g_autoptr (GString) found = g_string_new (NULL);
  g_auto (NlpThreatAliases) same;
  g_autofree gchar *list = NULL;

  for (const gchar *p = line; (p = strchr (p, '[')) != NULL; p++) {
    const gchar *end = strchr (p, ']');

    mentions[text.n_mentions++] =
        (NlpThreatMention){.start = p - line,
                           .end = end + 1 - line,
                           .label = p[1] == 'M' ? "MALWARE" : "THREAT_ACTOR",
                           .text = g_strndup (p + 1, (gsize)(end - p - 1)),
                           .id = p[1] == 'G' ? p + 1 : NULL,
                           .chain = p[1] == 'K' ? 0 : -1};
  }
  nlp_threat_aliases_init (&same, line, mentions, text.n_mentions);
  list = nlp_threat_aliases_list (&same, mentions, text.n_mentions, 0);
  for (gsize i = 0; i < text.n_mentions; i++)
    g_string_append_printf (found, "%" G_GSIZE_FORMAT, same.firsts[i]);
  fail_unless_equals_string (found->str, expected);
  fail_unless_equals_string (list, names);
  for (gsize i = 0; i < text.n_mentions; i++)
    g_free ((gchar *)mentions[i].text);
}

GST_START_TEST (test_aliases)
{
  assert_aliases ("[A] group (also known as [B], [C] and [D]) met [E].", "00004",
                  "[\"B\", \"C\", \"D\"]");
  assert_aliases ("[A], tracked as [B], used [M].", "002", "[\"B\"]");
  assert_aliases ("[A], known as a friend of the group that is dubbed something else, [B].", "01",
                  NULL);
  assert_aliases ("[A] dropped a file dubbed [M].", "01", NULL);
  assert_aliases ("[A], also called [G1], came.", "01", NULL);
  assert_aliases ("[K] came. [B] left. [K] and [K2] stayed.", "0100", "[\"K2\"]");
  assert_aliases ("[A] and [B] came.", "01", NULL);
}
GST_END_TEST;

static Suite *
stixbundle_suite (void)
{
  Suite *suite = suite_create ("stixbundle");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_ids_of_observables);
  tcase_add_test (tcase, test_observables);
  tcase_add_test (tcase, test_entities);
  tcase_add_test (tcase, test_ids_of_entities);
  tcase_add_test (tcase, test_markings);
  tcase_add_test (tcase, test_originals);
  tcase_add_test (tcase, test_valid_ids);
  tcase_add_test (tcase, test_relations);
  tcase_add_test (tcase, test_techniques);
  tcase_add_test (tcase, test_sightings);
  tcase_add_test (tcase, test_aliases);

  return suite;
}

GST_CHECK_MAIN (stixbundle)
