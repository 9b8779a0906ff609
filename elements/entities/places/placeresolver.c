/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placeresolver.c: decides which place each name in a text means.
 */

#include "placeresolver.h"

#include "base/jsonstring.h"
#include "placecontext.h"
#include "placeevidence.h"
#include "placeprior.h"

/* The lead over the second best reading that decides. */
#define MIN_LEAD 0.5f

/* Scores of evidence. */
#define DOCUMENT 2.0f      /* the text names the country more often than those of other readings */
#define REGION_NAMED 2.0f  /* the text names the region of a city */
#define REGION_AROUND 1.0f /* the text names another place in the region, or a region again */
#define SENTENCE 0.7f      /* the sentence names the country, or another place in it */
#define SENTENCE_REGION 0.5f /* the same, of the region */
#define LIST_KIND 2.0f       /* another member of the list is of this kind */
#define LIST_COUNTRY 1.0f    /* that member is in this country */
#define SPEECH 1.0f          /* capitals and countries speak */
#define OTHER_MENTION 3.6f   /* the context of another mention says so */

/* The share of evidence from the country that counts for readings whose prior score is this far
 * below the best one, or below that of a very large city: a text about England does not mean
 * Washington in England, and one about Virginia not Saint Petersburg in Florida. */
#define UNLIKELY 2.0f
#define UNLIKELY_NAMESAKE 1.5f
#define UNLIKELY_SHARE 0.3f
#define VERY_LARGE 3000

/* A region with more people, in thousands, says no more than a country does. */
#define MAX_REGION 35000

/* The share of DOCUMENT for a single mention, and for each further one, up to 1. */
#define FIRST_SHARE 0.5f
#define NEXT_SHARE 0.25f

/* The minimum population, in thousands, of a city that needs no support by the text. */
#define LARGE 500

/* How many mentions before and after a mention are read as parts of its sentence or list, which
 * bounds the time that long lists take. */
#define MAX_NEAR 16

/* Stands for a place that the table lacks, among the places that contexts gave. */
#define UNKNOWN_PLACE G_MAXUINT32

/* Limits of candidates: how many a match lists, how far below the best one, and of how many
 * readings of a name. */
#define MAX_CANDIDATES 8
#define MAX_LOSS 1.5f
#define MAX_READINGS 64

/* The sources of places that the model found. */
#define SOURCE_COUNTRIES "gazetteer:countries"
#define SOURCE_REGIONS "gazetteer:iso-3166-2"
#define SOURCE_CITIES "gazetteer:geonames"

struct _NlpPlaceResolver {
  NlpPlaceTable *table;
  NlpPlaceCues *cues;
};

/* A reading and its score. */
typedef struct {
  guint32 reading;
  gfloat score;
} Candidate;

/* The state of one text. */
typedef struct {
  NlpPlaceText text;
  NlpPlaceEvidence *evidence;
  GHashTable *said; /* the places that contexts gave, plus 1, by the readings of their name */
  GStringChunk *strings;
} Resolver;

NlpPlaceResolver *
nlp_place_resolver_new (GError **error)
{
  g_autoptr (NlpPlaceResolver) self = g_new0 (NlpPlaceResolver, 1);

  self->cues = nlp_place_cues_new (error);
  if (self->cues == NULL)
    return NULL;
  self->table = nlp_place_table_new ();
  return g_steal_pointer (&self);
}

void
nlp_place_resolver_free (NlpPlaceResolver *self)
{
  g_clear_pointer (&self->table, nlp_place_table_free);
  g_clear_pointer (&self->cues, nlp_place_cues_free);
  g_free (self);
}

/* Returns the place that another mention stands for, or %NLP_NO_PLACE. */
static gint
get_certain (const NlpPlaceMention *mention)
{
  return mention->readings != NULL ? mention->place : mention->country;
}

/* Scores what the certain mentions in the same sentence say about @place. */
static gfloat
score_sentence (const Resolver *self, const NlpPlaceMention *mention, guint32 place)
{
  const NlpPlaceTable *table = self->text.table;
  const guint at = (guint)(mention - self->text.mentions);
  gfloat score = 0;

  for (guint i = at - MIN (at, MAX_NEAR); i < MIN (at + MAX_NEAR, self->text.n_mentions); i++) {
    const NlpPlaceMention *other = &self->text.mentions[i];
    const gint certain = get_certain (other);

    if (other == mention || other->sentence != mention->sentence || certain < 0 ||
        (guint32)certain == place || table->places[certain].country != table->places[place].country)
      continue;
    score = MAX (score, SENTENCE);
    if (nlp_place_table_is_in (table, place, (guint32)certain) ||
        (table->places[certain].region != NLP_PLACE_NONE &&
         table->places[certain].region == table->places[place].region))
      return SENTENCE + SENTENCE_REGION;
  }
  return score;
}

/* Scores what the certain members of the list of @mention say about the kind of @place, and those
 * of this kind about its country (out). */
static gfloat
score_list (const Resolver *self, const NlpPlaceMention *mention, guint32 place, gfloat *country)
{
  const NlpPlaceTable *table = self->text.table;
  const guint at = (guint)(mention - self->text.mentions);
  gfloat kind = 0;

  *country = 0;
  if (mention->list == 0)
    return 0;
  for (guint i = at - MIN (at, MAX_NEAR); i < MIN (at + MAX_NEAR, self->text.n_mentions); i++) {
    const NlpPlaceMention *other = &self->text.mentions[i];

    if (other == mention || other->list != mention->list || other->place < 0 ||
        table->places[other->place].kind != table->places[place].kind)
      continue;
    kind = LIST_KIND;
    if (table->places[other->place].country == table->places[place].country)
      *country = LIST_COUNTRY;
  }
  return kind;
}

/* Returns the largest number of mentions that make one of the readings of @mention likely. */
static gfloat
get_max_count (const Resolver *self, const NlpPlaceMention *mention)
{
  gfloat max = 0;

  for (const guint32 *reading = mention->readings;; reading++) {
    max = MAX (max, nlp_place_evidence_count (
                        self->evidence, &self->text.table->places[nlp_reading_place (*reading)]));
    if ((*reading & NLP_READING_LAST) != 0)
      return max;
  }
}

static gboolean
may_mean (const NlpPlaceMention *mention, guint32 place)
{
  for (const guint32 *reading = mention->readings;; reading++) {
    if (nlp_reading_place (*reading) == place)
      return TRUE;
    if ((*reading & NLP_READING_LAST) != 0)
      return FALSE;
  }
}

/* Scores what the text says about the region @index, or that of the city @index. A region says
 * nothing about its capital of the same name. */
static gfloat
score_region (const Resolver *self, const NlpPlaceMention *mention, guint32 index)
{
  const NlpPlace *place = &self->text.table->places[index];
  const NlpPlaceRegionEvidence region =
      nlp_place_evidence_get_region (self->evidence, self->text.table, index);

  if (region == NLP_PLACE_REGION_ABSENT)
    return 0;
  return region == NLP_PLACE_REGION_NAMED && place->kind == NLP_PLACE_CITY &&
                 !may_mean (mention, place->region)
             ? REGION_NAMED
             : REGION_AROUND;
}

/* Scores what the text and the sentence say about the country of @index. @max: the largest number
 * of mentions that support a reading of @mention. */
static gfloat
score_country (const Resolver *self, const NlpPlaceMention *mention, guint32 index, gfloat max)
{
  const gfloat count = nlp_place_evidence_count (self->evidence, &self->text.table->places[index]);
  const gfloat score = score_sentence (self, mention, index);

  return count > 0 ? score + DOCUMENT * count / max * MIN (1, FIRST_SHARE + NEXT_SHARE * count)
                   : score;
}

/* Scores a verb of speech after @mention. */
static gfloat
score_speech (const NlpPlaceMention *mention, const NlpPlace *place)
{
  return mention->speaks &&
                 (place->kind == NLP_PLACE_COUNTRY || (place->flags & NLP_PLACE_CAPITAL) != 0)
             ? SPEECH
             : 0;
}

static gint
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  return nlp_reading_place (x->reading) < nlp_reading_place (y->reading) ? -1 : 1;
}

/* Whether a reading is so far below @best, the most likely one, that the country of other places
 * says little about it. */
static gboolean
is_unlikely (const Resolver *self, const Candidate *candidate, const Candidate *best)
{
  const NlpPlace *place = &self->text.table->places[nlp_reading_place (best->reading)];
  gfloat loss = best->score - candidate->score;

  if ((candidate->reading & NLP_READING_ALTERNATE) != 0)
    loss -= NLP_PLACE_ALTERNATE_LOSS;
  return loss > (place->kind == NLP_PLACE_CITY && place->population >= VERY_LARGE
                     ? UNLIKELY_NAMESAKE
                     : UNLIKELY);
}

static gboolean
is_in_large_region (const Resolver *self, guint32 index)
{
  const NlpPlace *place = &self->text.table->places[index];

  return place->kind == NLP_PLACE_CITY && place->region != NLP_PLACE_NONE &&
         self->text.table->places[place->region].population > MAX_REGION;
}

/* Adds the evidence to the prior score of a candidate. */
static void
score_candidate (const Resolver *self,
                 const NlpPlaceMention *mention,
                 Candidate *candidate,
                 const Candidate *best,
                 gfloat max)
{
  const guint32 index = nlp_reading_place (candidate->reading);
  const guint said = GPOINTER_TO_UINT (g_hash_table_lookup (self->said, mention->readings));
  const gfloat region = score_region (self, mention, index);
  gfloat score = score_country (self, mention, index, max);
  gfloat list_kind = 0, list_country = 0;

  if ((candidate->reading & NLP_READING_ALTERNATE) == 0)
    list_kind = score_list (self, mention, index, &list_country);
  score += list_country;
  if (is_in_large_region (self, index))
    score += MIN (region, REGION_AROUND);
  if (is_unlikely (self, candidate, best))
    score *= UNLIKELY_SHARE;
  if (!is_in_large_region (self, index))
    score += region;
  /* What explains another mention is not counted twice. */
  if (said == index + 1)
    score = OTHER_MENTION;
  candidate->score += score + list_kind + score_speech (mention, &self->text.table->places[index]);
}

/* Lists the readings that the context allows, the best one first. Returns their number. */
static guint
list_candidates (const Resolver *self, const NlpPlaceMention *mention, Candidate *candidates)
{
  const gfloat max = get_max_count (self, mention);
  Candidate best = {0};
  guint n = 0;

  for (const guint32 *reading = mention->readings; n < MAX_READINGS; reading++) {
    if (nlp_place_mention_allows (mention, self->text.table, *reading)) {
      candidates[n] =
          (Candidate){*reading, nlp_place_prior (self->text.table, mention->readings, *reading)};
      if (candidates[n].score > best.score)
        best = candidates[n];
      n++;
    }
    if ((*reading & NLP_READING_LAST) != 0)
      break;
  }
  for (guint i = 0; i < n; i++)
    score_candidate (self, mention, &candidates[i], &best, max);
  qsort (candidates, n, sizeof *candidates, compare_candidates);
  return n;
}

/* Whether the context or the size of a place makes it more than a namesake of what is meant. */
static gboolean
is_supported (const Resolver *self, const NlpPlaceMention *mention, guint32 reading)
{
  const NlpPlace *place = &self->text.table->places[nlp_reading_place (reading)];

  const gboolean is_known = (place->flags & (NLP_PLACE_KNOWN | NLP_PLACE_CAPITAL)) != 0;

  if (mention->within >= 0 || place->kind == NLP_PLACE_COUNTRY)
    return TRUE;
  /* Landscapes share their names with districts: "trans-Tasman". */
  if ((mention->kinds & NLP_PLACE_KIND_BIT (NLP_PLACE_CITY)) == 0 && !mention->has_kind)
    return is_known;
  if (nlp_place_evidence_supports (self->evidence, place))
    return TRUE;
  if ((reading & NLP_READING_ALTERNATE) != 0)
    return (place->flags & NLP_PLACE_CAPITAL) != 0;
  return is_known || (mention->has_kind && place->kind == NLP_PLACE_REGION) ||
         (place->kind == NLP_PLACE_CITY && place->population >= LARGE);
}

/* Returns the name of a place. One that shares its name with a better-known place gets the name of
 * its region or country too, so that names tell places apart: "Birmingham, Alabama". */
static const gchar *
make_name (const Resolver *self, const NlpPlaceMention *mention, guint32 index)
{
  const NlpPlaceTable *table = self->text.table;
  const guint32 best = nlp_reading_place (nlp_place_prior_best (table, mention->readings));
  const NlpPlace *place = &table->places[index], *known = &table->places[best];
  const gchar *name = nlp_place_table_get_name (table, index);
  guint32 around = place->country;
  g_autofree gchar *full = NULL;

  if (index == best || place->kind == NLP_PLACE_COUNTRY ||
      strcmp (name, nlp_place_table_get_name (table, best)) != 0)
    return name;
  if (place->kind != NLP_PLACE_CITY && known->country == place->country)
    return g_string_chunk_insert_const (self->strings,
                                        full = g_strconcat (name, " (region)", NULL));
  if (place->kind == NLP_PLACE_CITY && place->region != NLP_PLACE_NONE &&
      (known->country == place->country ||
       (table->places[place->region].flags & NLP_PLACE_KNOWN) != 0))
    around = place->region;
  full = g_strdup_printf ("%s, %s", name, nlp_place_table_get_name (table, around));
  return g_string_chunk_insert_const (self->strings, full);
}

/* Returns the name of a place that the table lacks, with that of the place around it. */
static const gchar *
make_unknown_name (const Resolver *self, const NlpPlaceMention *mention)
{
  const NlpPlaceTable *table = self->text.table;
  const NlpMatch *match = mention->match;
  const guint32 around = nlp_reading_place (nlp_place_prior_best (table, mention[1].readings));
  g_autofree gchar *name = g_strdup_printf ("%.*s, %s", (int)nlp_match_get_length (match),
                                            self->text.words->text + match->start,
                                            nlp_place_table_get_name (table, around));

  return g_string_chunk_insert_const (self->strings, name);
}

/* Makes the JSON of the candidates near the best one, or %NULL if there is only one. */
static const gchar *
describe_candidates (const Resolver *self,
                     const NlpPlaceMention *mention,
                     const Candidate *candidates,
                     guint n)
{
  g_autoptr (GString) json = g_string_new ("[");

  n = MIN (n, MAX_CANDIDATES);
  while (n > 0 && candidates[n - 1].score < candidates[0].score - MAX_LOSS)
    n--;
  if (n < 2)
    return NULL;
  for (guint i = 0; i < n; i++) {
    const guint32 place = nlp_reading_place (candidates[i].reading);
    const gchar *id = nlp_place_table_get_id (self->text.table, place, self->strings);

    g_string_append (json, i > 0 ? ",{\"name\":" : "{\"name\":");
    nlp_json_append_string (json, make_name (self, mention, place), -1, NLP_JSON_NUMERIC);
    if (id != NULL) {
      g_string_append (json, ",\"id\":");
      nlp_json_append_string (json, id, -1, NLP_JSON_NUMERIC);
    }
    g_string_append (json, ",\"label\":");
    nlp_json_append_string (json, mention->match->label, -1, NLP_JSON_NUMERIC);
    g_string_append_c (json, '}');
  }
  g_string_append_c (json, ']');
  return g_string_chunk_insert_const (self->strings, json->str);
}

static const gchar *
source_of (const NlpPlace *place)
{
  switch (place->kind) {
    case NLP_PLACE_COUNTRY:
      return SOURCE_COUNTRIES;
    case NLP_PLACE_CITY:
      return SOURCE_CITIES;
    default:
      return SOURCE_REGIONS;
  }
}

/* Returns the code of the country that a place is in, or NULL for a country. */
static const gchar *
get_country (const Resolver *self, guint32 place)
{
  const NlpPlaceTable *table = self->text.table;

  return table->places[place].kind != NLP_PLACE_COUNTRY
             ? nlp_place_table_get_id (table, table->places[place].country, self->strings)
             : NULL;
}

/* Gives the match of a mention the name and id of its place. A list that has the same id knows
 * more. */
static void
set_place (const Resolver *self, const NlpPlaceMention *mention, guint32 place)
{
  const gchar *id = nlp_place_table_get_id (self->text.table, place, self->strings);
  NlpMatch *match = mention->match;

  if (match->id != NULL && g_strcmp0 (match->id, id) == 0 &&
      self->text.table->places[place].kind == NLP_PLACE_COUNTRY)
    return;
  match->name = make_name (self, mention, place);
  match->id = id;
  match->country = get_country (self, place);
  match->aliases = NULL;
  if (match->is_probability)
    match->source = source_of (&self->text.table->places[place]);
}

/* Whether the best candidate is more than a guess. */
static gboolean
is_decided (const Resolver *self,
            const NlpPlaceMention *mention,
            const Candidate *candidates,
            guint n)
{
  const guint said = GPOINTER_TO_UINT (g_hash_table_lookup (self->said, mention->readings));

  if ((said == UNKNOWN_PLACE || mention->is_elsewhere) && mention->within < 0)
    return FALSE;
  return (n == 1 || candidates[0].score - candidates[1].score >= MIN_LEAD) &&
         is_supported (self, mention, candidates[0].reading);
}

/* Decides on a mention whose place is not certain. */
static void
decide (Resolver *self, NlpPlaceMention *mention)
{
  NlpMatch *match = mention->match;
  Candidate candidates[MAX_READINGS];
  guint n;

  n = list_candidates (self, mention, candidates);
  if (n == 0)
    return;
  match->candidates = describe_candidates (self, mention, candidates, n);
  if (!is_decided (self, mention, candidates, n))
    return;
  mention->decided = (gint)nlp_reading_place (candidates[0].reading);
  set_place (self, mention, (guint32)mention->decided);
}

static void
resolve (Resolver *self, NlpPlaceMention *mention)
{
  NlpMatch *match = mention->match;

  if (mention->is_blocked) {
    match->name = make_unknown_name (self, mention);
    match->id = match->country = match->aliases = match->candidates = NULL;
  } else if (mention->place >= 0) {
    set_place (self, mention, (guint32)mention->place);
    match->candidates = NULL;
  } else {
    if (match->id != NULL)
      match->name = NULL;
    match->id = match->country = match->aliases = NULL;
    decide (self, mention);
  }
}

/* Decides on the mentions that are still open, with the decided ones as evidence. */
static void
decide_again (Resolver *self)
{
  const NlpPlaceText *text = &self->text;
  gboolean is_open = FALSE;

  for (guint i = 0; i < text->n_mentions; i++) {
    const NlpPlaceMention *mention = &text->mentions[i];

    if (mention->decided >= 0)
      nlp_place_evidence_add (self->evidence, text->table, (guint32)mention->decided);
    else
      is_open |= mention->readings != NULL && mention->place < 0 && !mention->is_blocked;
  }
  for (guint i = 0; i < text->n_mentions && is_open; i++) {
    NlpPlaceMention *mention = &text->mentions[i];

    if (mention->readings != NULL && mention->place < 0 && mention->decided < 0 &&
        !mention->is_blocked)
      decide (self, mention);
  }
}

/* Records the place that the context of a mention gives, for other mentions of the name. */
static void
record (Resolver *self, const NlpPlaceMention *mention)
{
  gint place = mention->is_qualifier ? mention->place : NLP_NO_PLACE;

  if (mention->within >= 0) {
    Candidate candidates[MAX_READINGS];

    if (list_candidates (self, mention, candidates) > 0)
      place = (gint)nlp_reading_place (candidates[0].reading);
  }
  if (place >= 0 || mention->is_blocked)
    g_hash_table_insert (self->said, (gpointer)mention->readings,
                         GUINT_TO_POINTER (mention->is_blocked ? UNKNOWN_PLACE : (guint)place + 1));
}

/* Returns the readings of the names that some context in the text says more about. */
static GHashTable *
list_explained (const NlpPlaceText *text)
{
  GHashTable *explained = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < text->n_mentions; i++) {
    const NlpPlaceMention *mention = &text->mentions[i];

    if (mention->readings != NULL && (mention->within >= 0 || mention->is_blocked))
      g_hash_table_add (explained, (gpointer)mention->readings);
  }
  return explained;
}

void
nlp_place_resolver_run (const NlpPlaceResolver *self,
                        NlpWords *words,
                        NlpMatch *const *matches,
                        guint n_matches)
{
  g_autofree NlpPlaceMention *mentions = g_new (NlpPlaceMention, n_matches);
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) explained = NULL;
  g_autoptr (NlpPlaceEvidence) evidence = NULL;
  Resolver resolver = {
      .text = {.table = self->table, .cues = self->cues, .words = words, .mentions = mentions},
      .said = said,
      .strings = words->strings,
  };

  for (guint i = 0; i < n_matches; i++)
    nlp_place_text_add (&resolver.text, matches[i]);
  nlp_place_context_read (&resolver.text);
  explained = list_explained (&resolver.text);
  resolver.evidence = evidence = nlp_place_evidence_new (&resolver.text, explained);
  /* The first such context counts for the mentions before it, the last one for those after it. */
  for (guint i = resolver.text.n_mentions; i-- > 0;)
    record (&resolver, &mentions[i]);
  for (guint i = 0; i < resolver.text.n_mentions; i++) {
    if (mentions[i].readings == NULL)
      continue;
    record (&resolver, &mentions[i]);
    resolve (&resolver, &mentions[i]);
  }
  decide_again (&resolver);
}
