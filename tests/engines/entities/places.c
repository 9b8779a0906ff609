/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * places.c: tests which place of the world a name in a text means.
 */

#include "entitytext.h"
#include "places/placename.h"
#include "places/placeprior.h"
#include "places/placeresolver.h"
#include "places/placetable.h"

/* A text whose names are marked: "{Paris}" is a GPE, "<Sahara>" a LOC and "[French=FR]" a people
 * with the id of its country. */
typedef struct {
  NlpWordClasses *word_classes;
  GString *text;
  GArray *matches;
  NlpWords *words;
} Text;

static void
add_match (Text *self, const gchar *name, gsize length, const gchar *label)
{
  const gchar *equals = memchr (name, '=', length);
  const gsize size = equals != NULL ? (gsize)(equals - name) : length;
  NlpMatch match = {.start = (guint32)self->text->len,
                    .end = (guint32)(self->text->len + size),
                    .label = label,
                    .chain = -1,
                    .is_probability = TRUE,
                    .source = "model:names"};

  if (equals != NULL) {
    g_autofree gchar *id = g_strndup (equals + 1, length - size - 1);

    match.id = g_intern_string (id);
  }
  g_string_append_len (self->text, name, (gssize)size);
  g_array_append_val (self->matches, match);
}

static void
read_marked (Text *self, const gchar *marked)
{
  while (*marked != '\0') {
    static const gchar opening[] = "{<[", closing[] = "}>]";
    static const gchar *const labels[] = {"GPE", "LOC", "NORP"};
    const gchar *kind = strchr (opening, *marked);
    gsize length;

    if (kind == NULL) {
      g_string_append_c (self->text, *marked++);
      continue;
    }
    length = strcspn (marked + 1, closing);
    add_match (self, marked + 1, length, g_intern_string (labels[kind - opening]));
    marked += length + 2;
  }
}

static void
open_text (Text *self, const gchar *marked)
{
  g_autoptr (GArray) tokens = NULL;

  self->word_classes = nlp_word_classes_new ();
  self->text = g_string_new (NULL);
  self->matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  read_marked (self, marked);
  tokens = tokens_of (self->text->str);
  self->words = nlp_words_new (self->word_classes, self->text->str, self->text->len,
                               (const GstNlpToken *)tokens->data, tokens->len, NULL, 0);
}

static void
resolve (const NlpPlaceResolver *resolver, Text *self)
{
  g_autoptr (GPtrArray) matches = g_ptr_array_new ();

  for (guint i = 0; i < self->matches->len; i++)
    g_ptr_array_add (matches, &g_array_index (self->matches, NlpMatch, i));
  nlp_place_resolver_run (resolver, self->words, (NlpMatch **)matches->pdata, matches->len);
}

static void
close_text (Text *self)
{
  nlp_words_free (self->words);
  nlp_word_classes_free (self->word_classes);
  g_array_unref (self->matches);
  g_string_free (self->text, TRUE);
}

static const NlpMatch *
get_match (const Text *self, guint i)
{
  return &g_array_index (self->matches, NlpMatch, i);
}

/* Writes the ids of the places as "US-GA 4180439 -"; GeoNames ids have no prefix. */
static gchar *
show_ids (const Text *self)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < self->matches->len; i++) {
    const NlpMatch *match = get_match (self, i);
    const gchar *id = match->id != NULL ? match->id : "-";

    if (strcmp (match->label, "NORP") != 0)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "",
                              g_str_has_prefix (id, "geonames:") ? id + strlen ("geonames:") : id);
  }
  return g_string_free (ids, FALSE);
}

/* A marked text and the ids of its places. */
typedef struct {
  const gchar *marked;
  const gchar *ids;
} Case;

static void
assert_cases (const Case *cases, gsize n_cases)
{
  g_autoptr (NlpPlaceResolver) resolver = nlp_place_resolver_new (NULL);

  for (gsize i = 0; i < n_cases; i++) {
    g_autofree gchar *ids = NULL;
    Text text;

    open_text (&text, cases[i].marked);
    resolve (resolver, &text);
    ids = show_ids (&text);
    fail_unless (strcmp (ids, cases[i].ids) == 0, "%s: expected %s, got %s", cases[i].marked,
                 cases[i].ids, ids);
    close_text (&text);
  }
}

GST_START_TEST (test_folding)
{
  static const struct {
    const gchar *name, *folded;
  } names[] = {
      {"New York", "new york"},
      {"N.Y.", "ny"},
      {"The Hague", "hague"},
      {"St. Louis", "saint louis"},
      {"Saint-Louis", "saint louis"},
      {"Ft. Worth", "fort worth"},
      {"San\nJosé", "san jose"},
      {"Łódź", "lodz"},
      {"Ra’s al-Khaimah", "ras al khaimah"},
      {"Washington, D.C.", "washington, dc"},
      {"Москва", "москва"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    gchar folded[NLP_PLACE_NAME_MAX_LENGTH];
    const gsize length = nlp_place_name_fold (names[i].name, strlen (names[i].name), folded);
    g_autofree gchar *copy = g_strndup (folded, length);

    fail_unless_equals_string (copy, names[i].folded);
  }
}
GST_END_TEST;

GST_START_TEST (test_long_names)
{
  gchar folded[NLP_PLACE_NAME_MAX_LENGTH];
  g_autofree gchar *longest = g_strnfill (NLP_PLACE_NAME_MAX_LENGTH, 'a');
  g_autofree gchar *longer = g_strnfill (NLP_PLACE_NAME_MAX_LENGTH + 1, 'a');

  fail_unless_equals_uint64 (nlp_place_name_fold (longest, strlen (longest), folded),
                             NLP_PLACE_NAME_MAX_LENGTH);
  fail_unless_equals_uint64 (nlp_place_name_fold (longer, strlen (longer), folded), 0);
  /* "Saint" does not fit. */
  memcpy (longest, "St ", 3);
  fail_unless_equals_uint64 (nlp_place_name_fold (longest, strlen (longest), folded), 0);
}
GST_END_TEST;

GST_START_TEST (test_table)
{
  g_autoptr (NlpPlaceTable) table = nlp_place_table_new ();
  g_autoptr (GStringChunk) strings = g_string_chunk_new (64);
  const guint32 *kyiv = nlp_place_table_find (table, "Kiev", 4);
  const gint ukraine = nlp_place_table_find_country (table, "UA");
  const guint32 *texas_readings = nlp_place_table_find (table, "Texas", 5);
  const guint32 *dallas_readings = nlp_place_table_find (table, "Dallas", 6);
  guint32 texas, dallas;

  fail_unless (kyiv != NULL && ukraine >= 0 && texas_readings != NULL && dallas_readings != NULL);
  texas = nlp_reading_place (nlp_place_prior_best (table, texas_readings));
  dallas = nlp_reading_place (nlp_place_prior_best (table, dallas_readings));
  fail_unless (nlp_place_table_find (table, "Atlantis of Nowhere", 19) == NULL);
  fail_unless_equals_int (nlp_place_table_find_country (table, "QQ"), -1);
  fail_unless_equals_int (nlp_place_table_find_country (table, "UA-30"), -1);
  fail_unless_equals_string (nlp_place_table_get_name (table, nlp_reading_place (*kyiv)), "Kyiv");
  fail_unless_equals_string (nlp_place_table_get_id (table, nlp_reading_place (*kyiv), strings),
                             "geonames:703448");
  fail_unless_equals_string (nlp_place_table_get_id (table, (guint32)ukraine, strings), "UA");
  fail_unless (nlp_place_table_is_in (table, nlp_reading_place (*kyiv), (guint32)ukraine));
  fail_if (nlp_place_table_is_in (table, (guint32)ukraine, (guint32)ukraine));
  fail_unless (nlp_place_table_is_in (table, dallas, texas));
  fail_if (nlp_place_table_is_in (table, nlp_reading_place (*kyiv), texas));
}
GST_END_TEST;

GST_START_TEST (test_place_after_comma)
{
  static const Case cases[] = {
      {"in {San Jose}, {California}", "5392171 US-CA"},
      {"in {San Jose}, {Costa Rica}", "3621849 CR"},
      {"Police in {Birmingham}, {Alabama} arrested two", "4049979 US-AL"},
      {"in {Birmingham}, {England}, too", "2655603 GB-ENG"},
      {"{BIRMINGHAM}, Ala. crews", "4049979"},
      {"at {Albany}, N.Y. on Monday", "5106834"},
      {"the {Athens}, {Ohio} council", "4505542 US-OH"},
      {"{Athens, Ohio}, voted", "4505542"},
      {"{London} ({Ontario})", "6058560 CA-ON"},
      {"{Perth}, {Scotland}", "2640358 GB-SCT"},
      {"{Spokane}, {Washington}, sued", "5811696 US-WA"},
      {"{Moscow}, {Idaho}", "5601538 US-ID"},
      {"{Washington, D.C.}, was calm", "4140963"},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

GST_START_TEST (test_place_around_in_words)
{
  static const Case cases[] = {
      {"the [French=FR] city of {Tours} flooded", "2972191"},
      {"in {Tripoli}, in northern {Lebanon}", "266826 LB"},
      {"in {Granada} in southern {Nicaragua}", "3619136 NI"},
      {"the [Georgian=GE] capital, {Tbilisi}", "611717"},
      {"{Tbilisi}, the [Georgian=GE] capital", "611717"},
      {"the {Alabama} town of {Florence}", "US-AL 4062577"},
      {"{Spain}'s {Valencia} region", "ES ES-V"},
      {"a base in {Moscow} in the {U.S.} view", "524901 US"},
      {"the capital of {Georgia}", "GE"},
      /* A part of a city. */
      {"at {Georgetown}, in {Washington}", "- 4140963"},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

GST_START_TEST (test_kinds)
{
  static const Case cases[] = {
      {"fires in {Washington} state", "US-WA"},
      {"in the state of {Washington}", "US-WA"},
      {"the governor of {Georgia} signed", "US-GA"},
      {"{Georgia}'s governor signed", "US-GA"},
      {"the country of {Georgia}", "GE"},
      {"{New York}'s mayor", "5128581"},
      {"{New York} Gov. Hale", "US-NY"},
      {"a senator for {Washington}", "US-WA"},
      {"the city of {Kursk}", "538560"},
      {"{Kursk} region", "RU-KRS"},
      {"the {Kyiv} region and {Kyiv}", "UA-32 703448"},
      {"{Lagos State} and {Lagos}", "NG-LA 2332459"},
      {"the {Mexico} state police", "MX-MEX"},
      /* A verb, not a kind. */
      {"He did not want to state {Pyongyang} plans", "1871859"},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

GST_START_TEST (test_lists)
{
  static const Case cases[] = {
      {"{Georgia}, {Florida} and {Texas} voted", "US-GA US-FL US-TX"},
      {"{Georgia}, {Armenia} and {Azerbaijan} signed", "GE AM AZ"},
      {"{Washington}, {Oregon} and {Idaho} share it", "US-WA US-OR US-ID"},
      {"{Washington}, {Paris} and {Berlin} agreed", "4140963 2988507 2950159"},
      {"{Singapore}, {Malaysia} and {Brunei}", "SG MY BN"},
      {"{Washington} and {London} sent it to {Canberra}", "4140963 2643743 2172517"},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

GST_START_TEST (test_document)
{
  static const Case cases[] = {
      {"A [Lebanese=LB] soldier died. {Beirut} sent troops to {Tripoli}.", "276781 266826"},
      {"{Libya} shut the port. Ships left {Tripoli}.", "LY 2210247"},
      {"{Hyderabad} is hot. {Pakistan} opened shelters.", "1176734 PK"},
      {"{Hyderabad} is hot. {India} opened shelters.", "1269843 IN"},
      {"{Atlanta} counts last. {Georgia} certified it.", "4180439 US-GA"},
      {"{Russia} left. {Georgia} is free.", "RU GE"},
      {"{Oregon} burns. Smoke is over {Portland} and {Salem}.", "US-OR 5746545 5750162"},
      {"{Maine} thaws. Ice is on the streets of {Portland}.", "US-ME 4975802"},
      {"A {US} court in {San Jose} ruled", "US 5392171"},
      {"In {Georgia} he met students in {Batumi}.", "GE 615532"},
      {"Servers are in {Virginia}, the owners in {Saint Petersburg}.", "US-VA 498817"},
      /* A text about England does not mean its Washington. */
      {"{England}'s queen flew from {London} to {Washington}.", "GB-ENG 2643743 4140963"},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

GST_START_TEST (test_other_mentions)
{
  static const Case cases[] = {
      {"{London}, {Ontario}, is calm. {London} sleeps.", "6058560 CA-ON 6058560"},
      {"{Dublin} is calm. Police in {Dublin}, {Ohio}, sleep.", "5152333 5152333 US-OH"},
      {"{Rome}, {Georgia}, is near {Atlanta}. {Rome} sleeps.", "4219762 US-GA 4180439 4219762"},
      {"{Bristol}, {England}, and {Bristol}, {Tennessee}", "2654675 GB-ENG 4608657 US-TN"},
      {"{Jackson} said {Mississippi} pays. {Jackson}, {Tennessee}, too.",
       "4431410 US-MS 4632595 US-TN"},
      {"{Halifax}, {Nova Scotia}, but not {Halifax}, {West Yorkshire}", "6324729 CA-NS - -"},
      /* A place that is too small for the table, and the one that is not meant. */
      {"{Paris}, {Kentucky}, voted. {Paris} sleeps.", "- US-KY -"},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

GST_START_TEST (test_size)
{
  static const Case cases[] = {
      {"in {London}", "2643743"},
      {"in {Birmingham}", "2655603"},
      {"{Washington} said so", "4140963"},
      {"{New York} sleeps", "5128581"},
      {"{Punjab} and {Paris}", "PK-PB 2988507"},
      {"{Singapore}", "SG"},
      {"{Mexico}", "MX"},
      {"{Shanghai}", "1796236"},
      {"{Gaza}", "PS-GZA"},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

/* No id is better than a wrong one. */
GST_START_TEST (test_undecided)
{
  static const Case cases[] = {
      {"in {Springfield}", "-"},
      {"{San Jose} is sunny", "-"},
      {"{Cambridge} is sunny", "-"},
      /* A small namesake of what is meant. */
      {"{Central} is sunny", "-"},
      {"the <Red Sea>", "-"},
      {"the <Tasman> mountains", "-"},
      {"{Ala.} is sunny", "-"},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

GST_START_TEST (test_names)
{
  static const struct {
    const gchar *marked, *name, *source;
  } cases[] = {
      {"{Birmingham}, {Alabama}", "Birmingham, Alabama", "gazetteer:geonames"},
      {"{Birmingham}, {England}", "Birmingham", "gazetteer:geonames"},
      {"{Tripoli}, {Lebanon}", "Tripoli, Lebanon", "gazetteer:geonames"},
      {"{Bombay}", "Mumbai", "gazetteer:geonames"},
      {"{Georgia}, {Texas} and {Iowa}", "Georgia, United States", "gazetteer:iso-3166-2"},
      {"{Kursk} region", "Kursk (region)", "gazetteer:iso-3166-2"},
      {"{Washington} state", "Washington State", "gazetteer:iso-3166-2"},
      {"{FRANCE}", "France", "gazetteer:countries"},
      {"{Paris}, {Kentucky}, voted", "Paris, Kentucky", "model:names"},
  };
  g_autoptr (NlpPlaceResolver) resolver = nlp_place_resolver_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    Text text;

    open_text (&text, cases[i].marked);
    resolve (resolver, &text);
    fail_unless_equals_string (get_match (&text, 0)->name, cases[i].name);
    fail_unless_equals_string (get_match (&text, 0)->source, cases[i].source);
    close_text (&text);
  }
}
GST_END_TEST;

GST_START_TEST (test_candidates)
{
  g_autoptr (NlpPlaceResolver) resolver = nlp_place_resolver_new (NULL);
  Text text;

  open_text (&text, "{Manchester} and {Springfield}, not {Berlin}");
  resolve (resolver, &text);
  fail_unless_equals_string (get_match (&text, 0)->id, "geonames:2643123");
  fail_unless_equals_string (get_match (&text, 0)->country, "GB");
  fail_unless (g_str_has_prefix (
      get_match (&text, 0)->candidates,
      "[{\"name\":\"Manchester\",\"id\":\"geonames:2643123\",\"label\":\"GPE\"},{"));
  fail_unless (get_match (&text, 1)->id == NULL);
  fail_unless (get_match (&text, 1)->country == NULL);
  fail_unless (g_str_has_prefix (get_match (&text, 1)->candidates, "[{\"name\":\"Springfield\""));
  fail_unless (get_match (&text, 2)->candidates == NULL);
  close_text (&text);
}
GST_END_TEST;

/* What a list knows of a country stays, and so does what the table lacks. */
GST_START_TEST (test_names_of_lists)
{
  g_autoptr (NlpPlaceResolver) resolver = nlp_place_resolver_new (NULL);
  NlpMatch *japan, *nowhere;
  Text text;

  open_text (&text, "{Japan=JP} and {Nephelokokkygia=X-1}");
  japan = &g_array_index (text.matches, NlpMatch, 0);
  nowhere = &g_array_index (text.matches, NlpMatch, 1);
  japan->name = "Japan";
  japan->aliases = "[\"JPN\"]";
  nowhere->name = "Cloudland";
  resolve (resolver, &text);
  fail_unless_equals_string (japan->aliases, "[\"JPN\"]");
  fail_unless_equals_string (japan->source, "model:names");
  fail_unless_equals_string (nowhere->id, "X-1");
  fail_unless_equals_string (nowhere->name, "Cloudland");
  close_text (&text);
}
GST_END_TEST;

/* Long lists and many mentions: reading them must end, and read no memory out of bounds. */
GST_START_TEST (test_many_mentions)
{
  g_autoptr (NlpPlaceResolver) resolver = nlp_place_resolver_new (NULL);
  g_autoptr (GString) marked = g_string_new ("{Georgia}");
  Text text;

  for (guint i = 0; i < 2000; i++)
    g_string_append (marked, ", {Texas}, {San Jose}, [French=FR]");
  open_text (&text, marked->str);
  resolve (resolver, &text);
  fail_unless_equals_string (get_match (&text, 0)->id, "US-GA");
  close_text (&text);
}
GST_END_TEST;

static Suite *
places_suite (void)
{
  Suite *suite = suite_create ("places");
  TCase *tests = tcase_create ("general");

  suite_add_tcase (suite, tests);
  tcase_add_test (tests, test_folding);
  tcase_add_test (tests, test_long_names);
  tcase_add_test (tests, test_table);
  tcase_add_test (tests, test_place_after_comma);
  tcase_add_test (tests, test_place_around_in_words);
  tcase_add_test (tests, test_kinds);
  tcase_add_test (tests, test_lists);
  tcase_add_test (tests, test_document);
  tcase_add_test (tests, test_other_mentions);
  tcase_add_test (tests, test_size);
  tcase_add_test (tests, test_undecided);
  tcase_add_test (tests, test_names);
  tcase_add_test (tests, test_candidates);
  tcase_add_test (tests, test_names_of_lists);
  tcase_add_test (tests, test_many_mentions);
  return suite;
}

GST_CHECK_MAIN (places);
