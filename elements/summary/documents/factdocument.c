/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * factdocument.c: collects the facts of a document for its brief.
 */

#include "factdocument.h"

#include <string.h>

#include "common/texts.h"
#include "rawspan.h"

#define NO_SPAN G_MAXUINT

/* The most bytes of a quotation, an action, and a sentence that says what happens at a date. */
#define MAX_QUOTATION 300
#define MAX_ACTION 200
#define MAX_SENTENCE 160

#define YEAR_LENGTH 4

/* Quotations of fewer words say little, and those of more words are hard to read in a brief. */
#define MIN_WORDS 5
#define MAX_WORDS 45

/* The spans of one layer. */
typedef struct {
  const GstNlpRawSpan *spans;
  gsize n;
} Layer;

/* The relations that are read. LINK_HOLDER leads from an office to its person, as opposed to its
 * relation: a person may have several offices. */
typedef enum {
  LINK_HOLDER,
  LINK_ENTITY_OF_OFFICE,
  LINK_PARTY_OF_OFFICE,
  LINK_SPEAKER,
  LINK_ACTOR,
  LINK_WHEN,
  N_LINKS,
} Link;

static const struct {
  const gchar *relation;
  const gchar *from;
  const gchar *to;
  gboolean is_reversed;
} links[N_LINKS] = {
    [LINK_HOLDER] = {"role", "roles", GST_NLP_LAYER_ENTITIES, TRUE},
    [LINK_ENTITY_OF_OFFICE] = {"organisation", "roles", GST_NLP_LAYER_ENTITIES, FALSE},
    [LINK_PARTY_OF_OFFICE] = {"organisation", "roles", "parties", FALSE},
    [LINK_SPEAKER] = {"speaker", "quotations", "parties", FALSE},
    [LINK_ACTOR] = {"actor", "actions", "parties", FALSE},
    [LINK_WHEN] = {"when", "actions", GST_NLP_LAYER_ENTITIES, FALSE},
};

/* A document that is read. */
typedef struct {
  NlpBriefFacts *facts;
  const gchar *text;
  Layer entities;
  Layer roles;
  Layer parties;
  Layer quotations;
  Layer actions;
  const GstNlpRange *sentences;
  gsize n_sentences;
  guint *targets[N_LINKS]; /* by span, NO_SPAN without one */
} Reader;

static Layer
peek_layer (GstNlpDocument *document, const gchar *name)
{
  Layer layer;

  layer.spans = gst_nlp_document_peek_spans (document, name, &layer.n);
  return layer;
}

/* Returns the first relation of each span for a link, NO_SPAN where there is none. */
static guint *
new_targets (GstNlpDocument *document, Link link)
{
  const guint n = gst_nlp_document_get_n_spans (document, links[link].from);
  guint *targets = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    targets[i] = NO_SPAN;
  return targets;
}

static void
read_relation (Reader *self, GstNlpRelation *relation)
{
  g_autoptr (GstNlpSpan) source = gst_nlp_relation_get_source (relation);
  g_autoptr (GstNlpSpan) target = gst_nlp_relation_get_target (relation);

  for (guint i = 0; i < N_LINKS; i++) {
    GstNlpSpan *from = links[i].is_reversed ? target : source;
    GstNlpSpan *to = links[i].is_reversed ? source : target;

    if (g_strcmp0 (gst_nlp_relation_get_name (relation), links[i].relation) == 0 &&
        g_strcmp0 (gst_nlp_span_get_layer (from), links[i].from) == 0 &&
        g_strcmp0 (gst_nlp_span_get_layer (to), links[i].to) == 0 &&
        self->targets[i][gst_nlp_span_get_index (from)] == NO_SPAN)
      self->targets[i][gst_nlp_span_get_index (from)] = gst_nlp_span_get_index (to);
  }
}

static void
read_document (Reader *self, GstNlpDocument *document)
{
  const guint n = gst_nlp_document_get_n_relations (document);

  self->text = gst_nlp_document_peek_text (document, NULL);
  self->entities = peek_layer (document, GST_NLP_LAYER_ENTITIES);
  self->roles = peek_layer (document, "roles");
  self->parties = peek_layer (document, "parties");
  self->quotations = peek_layer (document, "quotations");
  self->actions = peek_layer (document, "actions");
  self->sentences = gst_nlp_document_peek_sentences (document, &self->n_sentences);
  for (guint i = 0; i < N_LINKS; i++)
    self->targets[i] = new_targets (document, i);
  for (guint i = 0; i < n; i++) {
    g_autoptr (GstNlpRelation) relation = gst_nlp_document_get_relation (document, i);

    read_relation (self, relation);
  }
}

/* Returns the span of @to that @index is linked to, or NULL. */
static const GstNlpRawSpan *
follow (const Reader *self, Link link, gsize index, const Layer *to)
{
  const guint target = self->targets[link][index];

  return target != NO_SPAN ? &to->spans[target] : NULL;
}

static gchar *
dup_text (const Reader *self, const GstNlpRawSpan *span)
{
  return nlp_text_collapse (self->text + span->start, span->end - span->start);
}

/* Returns the number of mentions of what an entity or party stands for. */
static guint
count_mentions (const Reader *self, const GstNlpRawSpan *span)
{
  guint n = 0;

  for (gsize i = 0; span->chain >= 0 && i < self->entities.n; i++)
    n += self->entities.spans[i].chain == span->chain;
  return MAX (n, 1);
}

/* Returns the name of a person: the canonical name, else the longest mention of the chain. */
static gchar *
dup_name (const Reader *self, const GstNlpRawSpan *person)
{
  const gchar *name = nlp_span_find_string (person, "name");
  const GstNlpRawSpan *longest = person;

  for (gsize i = 0; name == NULL && person->chain >= 0 && i < self->entities.n; i++) {
    const GstNlpRawSpan *other = &self->entities.spans[i];

    if (other->chain != person->chain)
      continue;
    name = nlp_span_find_string (other, "name");
    if (other->end - other->start > longest->end - longest->start)
      longest = other;
  }
  return name != NULL ? g_strdup (name) : dup_text (self, longest);
}

/* Returns the name of who speaks or acts, or the phrase for them, with a capital letter (transfer
 * full) (nullable). */
static gchar *
dup_party (const Reader *self, const GstNlpRawSpan *party)
{
  g_autofree gchar *name = NULL;
  gchar first[7] = {0};

  if (party == NULL)
    return NULL;
  name = g_strdup (nlp_span_find_string (party, "name"));
  if (name == NULL)
    name = dup_text (self, party);
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (name)), first);
  return g_strconcat (first, *name != '\0' ? g_utf8_next_char (name) : "", NULL);
}

/* Whether a party is the speaker: "I" or "we". */
static gboolean
is_first_person (const Reader *self, const GstNlpRawSpan *party)
{
  static const gchar *const words[] = {"I", "We", "we", NULL};
  g_autofree gchar *text = dup_text (self, party);

  return g_strv_contains (words, text);
}

/* Returns the name of who acts. In a quotation, "we" is its speaker. */
static gchar *
dup_actor (const Reader *self, gsize action)
{
  const GstNlpRawSpan *party = follow (self, LINK_ACTOR, action, &self->parties);

  for (gsize i = 0; party != NULL && i < self->quotations.n && is_first_person (self, party); i++) {
    const GstNlpRawSpan *quotation = &self->quotations.spans[i];
    const GstNlpRawSpan *speaker = follow (self, LINK_SPEAKER, i, &self->parties);

    if (quotation->start <= party->start && party->end <= quotation->end && speaker != NULL)
      party = speaker;
  }
  return dup_party (self, party);
}

static void
add_people (Reader *self)
{
  for (gsize i = 0; i < self->roles.n; i++) {
    const GstNlpRawSpan *holder = follow (self, LINK_HOLDER, i, &self->entities);
    const GstNlpRawSpan *body = follow (self, LINK_ENTITY_OF_OFFICE, i, &self->entities);
    g_autofree gchar *who = NULL, *what = NULL, *organisation = NULL;

    if (holder == NULL)
      continue;
    if (body == NULL)
      body = follow (self, LINK_PARTY_OF_OFFICE, i, &self->parties);
    who = dup_name (self, holder);
    what = dup_text (self, &self->roles.spans[i]);
    if (body != NULL)
      organisation = dup_text (self, body);
    nlp_brief_facts_add (self->facts, NLP_BRIEF_FACT_PEOPLE,
                         &(NlpBriefFact){.who = who,
                                         .what = what,
                                         .organisation = organisation,
                                         .weight = count_mentions (self, holder)});
  }
}

/* Whether two quotations are parts of one: interrupted by the attribution, or sentences that follow
 * each other within the same marks. */
static gboolean
are_parts (const Reader *self, gsize i)
{
  const GstNlpRawSpan *first = &self->quotations.spans[i], *second = first + 1;
  const gchar *group = nlp_span_find_string (first, "group");
  const guint speaker = self->targets[LINK_SPEAKER][i];

  if (group != NULL && g_strcmp0 (group, nlp_span_find_string (second, "group")) == 0)
    return TRUE;
  if (speaker == NO_SPAN || speaker != self->targets[LINK_SPEAKER][i + 1] ||
      g_strcmp0 (first->label, second->label) != 0 || second->start < first->end)
    return FALSE;
  return nlp_text_is_blank (self->text + first->end, second->start - first->end);
}

static guint
count_words (const gchar *text)
{
  guint n = *text != '\0';

  for (; *text != '\0'; text++)
    n += *text == ' ';
  return n;
}

/* Returns the number of entities within a span. */
static guint
count_entities (const Reader *self, const GstNlpRawSpan *span)
{
  guint n = 0;

  for (gsize i = 0; i < self->entities.n; i++)
    n += self->entities.spans[i].start >= span->start && self->entities.spans[i].end <= span->end;
  return n;
}

/* Returns how much a quotation matters: one of a person who is named and often mentioned, in their
 * own words, about things with names, early in the text, neither a few words nor a speech. */
static gdouble
weigh_quotation (const Reader *self, gsize index, const gchar *text, const GstNlpRawSpan *party)
{
  const GstNlpRawSpan *span = &self->quotations.spans[index];
  const guint n_words = count_words (text);
  gdouble weight = (gdouble)(self->quotations.n - index) / (gdouble)self->quotations.n;

  if (g_strcmp0 (span->label, "DIRECT") == 0)
    weight += 1;
  if (party != NULL && nlp_span_find_string (party, "name") != NULL)
    weight += 1;
  if (party != NULL)
    weight += MIN (count_mentions (self, party), 5) / 5.0;
  if (n_words < MIN_WORDS)
    weight -= 2;
  if (n_words > MAX_WORDS)
    weight -= 1;
  return weight + MIN (count_entities (self, span), 3) / 3.0;
}

static void
add_quotations (Reader *self)
{
  guint32 end = 0; /* of the last quotation */

  for (gsize i = 0; i < self->quotations.n; i++) {
    const gsize first = i;
    const GstNlpRawSpan *span = &self->quotations.spans[first];
    const GstNlpRawSpan *party = follow (self, LINK_SPEAKER, first, &self->parties);
    g_autofree gchar *who = dup_party (self, party);
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree gchar *what = dup_text (self, span);

    /* A quotation within another one is a part of it. */
    if (span->start < end)
      continue;
    g_string_append (text, what);
    for (; i + 1 < self->quotations.n && are_parts (self, i); i++) {
      g_autofree gchar *part = dup_text (self, &self->quotations.spans[i + 1]);

      g_string_append_printf (text, " %s", part);
    }
    end = self->quotations.spans[i].end;
    if (g_str_has_suffix (text->str, ","))
      g_string_truncate (text, text->len - 1);
    g_free (what);
    what = nlp_text_shorten (text->str, MAX_QUOTATION);
    nlp_brief_facts_add (
        self->facts, NLP_BRIEF_FACT_SAID,
        &(NlpBriefFact){.who = who,
                        .what = what,
                        .label = span->label,
                        .weight = weigh_quotation (self, first, text->str, party)});
  }
}

/* Returns the value of a date that has a place in time, or NULL. */
static const gchar *
find_value (const GstNlpRawSpan *date)
{
  if (date == NULL || nlp_span_find_string (date, "begin") == NULL)
    return NULL;
  return nlp_span_find_string (date, "value");
}

static void
add_date (Reader *self, const GstNlpRawSpan *date, const gchar *what, gdouble weight)
{
  const gchar *value = find_value (date);

  if (value != NULL && what != NULL)
    nlp_brief_facts_add (self->facts, NLP_BRIEF_FACT_DATES,
                         &(NlpBriefFact){.what = what,
                                         .when = value,
                                         .begin = nlp_span_find_string (date, "begin"),
                                         .weight = weight});
}

static void
add_actions (Reader *self)
{
  for (gsize i = 0; i < self->actions.n; i++) {
    const GstNlpRawSpan *span = &self->actions.spans[i];
    const GstNlpRawSpan *date = follow (self, LINK_WHEN, i, &self->entities);
    g_autofree gchar *who = dup_actor (self, i);
    g_autofree gchar *text = dup_text (self, span);
    g_autofree gchar *what = nlp_text_shorten (text, MAX_ACTION);
    const gdouble weight = span->score + (who != NULL) + (find_value (date) != NULL) +
                           (g_strcmp0 (span->label, "AGREED") == 0) +
                           MIN (count_entities (self, span), 2) / 4.0;

    nlp_brief_facts_add (self->facts, NLP_BRIEF_FACT_ACTIONS,
                         &(NlpBriefFact){.who = who,
                                         .what = what,
                                         .label = span->label,
                                         .when = find_value (date),
                                         .weight = weight});
  }
}

/* Returns the part of the sentence around a date that fits a line (transfer full) (nullable). */
static gchar *
dup_sentence (const Reader *self, const GstNlpRawSpan *date)
{
  for (gsize i = 0; i < self->n_sentences; i++) {
    const GstNlpRange *sentence = &self->sentences[i];

    if (sentence->start <= date->start && date->end <= sentence->end)
      return nlp_text_clip (self->text + sentence->start, sentence->end - sentence->start,
                            date->start - sentence->start, date->end - sentence->start,
                            MAX_SENTENCE);
  }
  return NULL;
}

/* Whether a date tells a reader when something happened: a day, month or season. Years alone and
 * times of day are of details. */
static gboolean
is_telling (const GstNlpRawSpan *entity)
{
  const gchar *value = find_value (entity);

  return value != NULL && strlen (value) > YEAR_LENGTH && strchr (value, 'T') == NULL;
}

/* Adds the dates that tell when something happened, and those of actions, which matter most.
 * Durations are lengths, not dates. */
static void
add_dates (Reader *self)
{
  g_autoptr (GHashTable) dates = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < self->actions.n; i++) {
    if (self->targets[LINK_WHEN][i] != NO_SPAN)
      g_hash_table_add (dates, GUINT_TO_POINTER (self->targets[LINK_WHEN][i]));
  }
  for (gsize i = 0; i < self->entities.n; i++) {
    const GstNlpRawSpan *entity = &self->entities.spans[i];
    const gchar *type = nlp_span_find_string (entity, "timex");
    const gboolean acts = g_hash_table_contains (dates, GUINT_TO_POINTER (i));
    g_autofree gchar *sentence = NULL;

    if ((g_strcmp0 (type, "DATE") != 0 && g_strcmp0 (type, "TIME") != 0) ||
        !(acts || is_telling (entity)))
      continue;
    sentence = dup_sentence (self, entity);
    add_date (self, entity, sentence, acts ? 2 : 1);
  }
}

static void
add_mark (Reader *self, const GstNlpRawSpan *span, const gchar *who)
{
  nlp_brief_facts_add_mark (self->facts, &(NlpBriefMark){span->start, span->end, span->label, who});
}

/* Adds the marks of quotations and actions, in the order of the text. */
static void
add_marks (Reader *self)
{
  const Layer *said = &self->quotations, *done = &self->actions;

  for (gsize q = 0, a = 0; q < said->n || a < done->n;) {
    const gboolean is_quotation =
        a >= done->n || (q < said->n && said->spans[q].start <= done->spans[a].start);

    g_autofree gchar *who = is_quotation
                                ? dup_party (self, follow (self, LINK_SPEAKER, q, &self->parties))
                                : dup_actor (self, a);

    add_mark (self, is_quotation ? &said->spans[q] : &done->spans[a], who);
    q += is_quotation;
    a += !is_quotation;
  }
}

void
gst_nlp_brief_facts_collect (NlpBriefFacts *facts, GstNlpDocument *document, gboolean with_marks)
{
  Reader reader = {.facts = facts};

  read_document (&reader, document);
  add_people (&reader);
  add_quotations (&reader);
  add_actions (&reader);
  add_dates (&reader);
  if (with_marks)
    add_marks (&reader);
  for (guint i = 0; i < N_LINKS; i++)
    g_free (reader.targets[i]);
}
