/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixrelations.c: finds the relationships that a text states between its things.
 *
 * A relationship holds between a thing and the nearest thing before it in the same sentence of a
 * fitting type, with a phrase of the relationship between them. Further things of a list share it.
 */

#include "stixrelations.h"

#include <string.h>

#include "common/texts.h"
#include "stix/objects/stixid.h"

/* The most bytes between two related things. */
#define MAX_DISTANCE 160

/* The most bytes before the first of them that may be part of a phrase. */
#define MAX_BEFORE 256

/* The share of relationships that are right, and of those whose source is "the group" or "it". */
#define CERTAINTY 0.85
#define CERTAINTY_OF_PRONOUN 0.6

/* Classes of objects, as bits. */
enum {
  ACTOR = 1 << 0,
  CAMPAIGN = 1 << 1,
  MALWARE = 1 << 2,
  TOOL = 1 << 3,
  TECHNIQUE = 1 << 4,
  VULNERABILITY = 1 << 5,
  VICTIM = 1 << 6, /* organisations, sectors and countries */
  BODY = 1 << 7,   /* organisations */
  ADDRESS = 1 << 8,
};

static const struct {
  const gchar *prefix; /* of the id */
  guint classes;
} types[] = {
    {"threat-actor--", ACTOR},
    {"intrusion-set--", ACTOR},
    {"campaign--", CAMPAIGN},
    {"malware--", MALWARE},
    {"tool--", TOOL},
    {"attack-pattern--", TECHNIQUE},
    {"identity--", VICTIM | BODY},
    {"location--", VICTIM},
    {"ipv4-addr--", ADDRESS},
    {"ipv6-addr--", ADDRESS},
    {"domain-name--", ADDRESS},
    {"url--", ADDRESS},
    {"vulnerability--", VULNERABILITY},
};

/* What can be the source and the target of a relationship. The name differs from that of the phrase
 * where STIX has another one: actors target vulnerabilities, and only malware exploits them. */
static const struct {
  NlpStixRelation phrase;
  guint sources;
  guint targets;
  NlpStixRelation relation;
} frames[] = {
    {NLP_STIX_EXPLOITS, MALWARE, VULNERABILITY, NLP_STIX_EXPLOITS},
    {NLP_STIX_EXPLOITS, ACTOR | CAMPAIGN | TOOL, VULNERABILITY, NLP_STIX_TARGETS},
    {NLP_STIX_ATTRIBUTED_TO, CAMPAIGN, ACTOR, NLP_STIX_ATTRIBUTED_TO},
    {NLP_STIX_ATTRIBUTED_TO, ACTOR, BODY, NLP_STIX_ATTRIBUTED_TO},
    {NLP_STIX_COMMUNICATES_WITH, MALWARE | TOOL, ADDRESS, NLP_STIX_COMMUNICATES_WITH},
    {NLP_STIX_USES, ACTOR | CAMPAIGN, MALWARE | TOOL | TECHNIQUE, NLP_STIX_USES},
    {NLP_STIX_USES, MALWARE, TOOL | TECHNIQUE, NLP_STIX_USES},
    {NLP_STIX_LOADS, MALWARE, MALWARE | TOOL, NLP_STIX_USES},
    {NLP_STIX_TARGETS, ACTOR | CAMPAIGN | MALWARE, VICTIM, NLP_STIX_TARGETS},
};

/* What begins a sentence about a thing of the sentence before. */
static const struct {
  const gchar *words;
  guint classes;
} pronouns[] = {
    {"the group ", ACTOR},        {"the gang ", ACTOR},         {"the actor ", ACTOR},
    {"the actors ", ACTOR},       {"the threat actor ", ACTOR}, {"the threat actors ", ACTOR},
    {"the attackers ", ACTOR},    {"the hackers ", ACTOR},      {"they ", ACTOR},
    {"the malware ", MALWARE},    {"the backdoor ", MALWARE},   {"the trojan ", MALWARE},
    {"the ransomware ", MALWARE}, {"the implant ", MALWARE},    {"it ", ACTOR | MALWARE},
    {"the campaign ", CAMPAIGN},  {"the operation ", CAMPAIGN},
};

/* Words that deny what is between two things. */
static const gchar *const denials[] = {" not ",      " no ",          " never ",
                                       " n't ",      " without ",     " unlike ",
                                       " avoiding ", " rather than ", " except "};

/* Words before the first thing that deny or doubt what follows. */
static const gchar *const doubts[] = {
    " no evidence that ", " no sign that ", " denied that ",
    " denies that ",      " not clear if ", " unclear if ",
    " unclear whether ",  " doubts that ",  " no indication that "};

/* A relationship that was found, for the lists that continue it. */
typedef struct {
  gsize source;
  NlpStixRelation relation;
  guint targets;
  gdouble certainty;
} Found;

typedef struct {
  NlpStixBundle *bundle;
  const NlpStixPhrases *phrases;
  const NlpStixText *text;
  const GstNlpRange *sentence;
  gsize first; /* the mentions of the sentence */
  gsize end;
  gsize antecedent; /* what the first words stand for, or the end */
  gsize doubted;    /* the first mention after a doubt, or the end */
  gsize *owners;    /* for each mention, who uses it in its sentence, or itself */
  guint n_added;
} Finder;

void
nlp_stix_text_find_mentions (const NlpStixText *text,
                             const GstNlpRange *sentence,
                             gsize *first,
                             gsize *end)
{
  gsize high = text->n_mentions;

  *first = 0;
  while (*first < high) {
    const gsize middle = (*first + high) / 2;

    if (text->mentions[middle].start < sentence->start)
      *first = middle + 1;
    else
      high = middle;
  }
  for (*end = *first; *end < text->n_mentions && text->mentions[*end].end <= sentence->end;)
    ++*end;
}

static guint
get_classes (const NlpStixText *text, gsize mention)
{
  const gchar *id = text->ids[mention];
  const gchar *label = text->mentions[mention].label;

  for (gsize i = 0; id != NULL && i < G_N_ELEMENTS (types); i++) {
    if (!g_str_has_prefix (id, types[i].prefix))
      continue;
    if (strcmp (label, "PERSON") == 0)
      return 0;
    return strcmp (label, "SECTOR") == 0 ? types[i].classes & ~BODY : types[i].classes;
  }
  return 0;
}

/* Returns the words of a range without those of mentions: in lower case, with single spaces, and a
 * space at each end (transfer full). */
static gchar *
dup_words (const Finder *self, guint32 start, guint32 end, gsize first, gsize last)
{
  const NlpStixText *text = self->text;
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autofree gchar *line = NULL, *lower = NULL;

  for (gsize i = first; i < last; i++) {
    const NlpThreatMention *mention = &text->mentions[i];

    if (mention->start < start)
      continue;
    g_string_append_len (rest, text->text + start, mention->start - start);
    g_string_append (rest, " ; ");
    start = MAX (start, mention->end);
  }
  if (start < end)
    g_string_append_len (rest, text->text + start, end - start);
  line = nlp_text_collapse (rest->str, rest->len);
  lower = g_utf8_strdown (line, -1);
  for (gchar *p = lower; *p != '\0'; p++) {
    if (strchr (",()\"", *p) != NULL)
      *p = ' ';
  }
  g_free (line);
  line = nlp_text_collapse (lower, strlen (lower));
  return g_strdup_printf (" %s ", line);
}

static gboolean
is_denied (const gchar *words)
{
  for (gsize i = 0; i < G_N_ELEMENTS (denials); i++) {
    if (strstr (words, denials[i]) != NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_doubted (const gchar *before)
{
  for (gsize i = 0; i < G_N_ELEMENTS (doubts); i++) {
    if (strstr (before, doubts[i]) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* Whether only commas and conjunctions are between two things of a list. */
static gboolean
is_list (const gchar *words)
{
  static const gchar *const links[] = {" ",           " and ",     " or ",    " as well as ",
                                       " and the ",   " the ",     " & ",     " and also ",
                                       " including ", " and its ", " ; and ", NULL};

  return g_strv_contains (links, words);
}

gboolean
nlp_stix_relation_add (NlpStixBundle *bundle,
                       const NlpStixText *text,
                       const GstNlpRange *sentence,
                       const gchar *name,
                       const gchar *source,
                       const gchar *target,
                       gdouble score)
{
  g_autofree gchar *key = g_strjoin (" ", name, source, target, NULL);
  g_autofree gchar *line =
      nlp_text_collapse (text->text + sentence->start, sentence->end - sentence->start);
  g_autoptr (GString) members = g_string_new (NULL);

  if (strcmp (source, target) == 0 || nlp_stix_bundle_has_relation (bundle, name, source, target))
    return FALSE;
  nlp_stix_member (members, "relationship_type", name);
  nlp_stix_member (members, "source_ref", source);
  nlp_stix_member (members, "target_ref", target);
  nlp_stix_member (members, "description", line);
  nlp_stix_bundle_add (bundle, nlp_stix_id_make ("relationship", key), members, score);
  return TRUE;
}

/* Adds the relationship of two mentions to the bundle. */
static void
add_relationship (Finder *self,
                  gsize source,
                  gsize target,
                  NlpStixRelation relation,
                  gdouble certainty)
{
  const NlpStixText *text = self->text;
  const gdouble score = MIN (text->mentions[source].score, text->mentions[target].score);

  self->n_added += nlp_stix_relation_add (self->bundle, text, self->sentence,
                                          nlp_stix_relation_get_name (relation), text->ids[source],
                                          text->ids[target], certainty * score);
}

static void
add (Finder *self, gsize source, gsize target, NlpStixRelation relation, gdouble certainty)
{
  if (relation == NLP_STIX_USES)
    self->owners[target] = source;
  /* "They used X to attack Y." */
  if (relation == NLP_STIX_TARGETS)
    source = self->owners[source];
  add_relationship (self, source, target, relation, certainty);
}

/* Tries to relate mention @left to the later mention @right. @before has the words before @left. */
static gboolean
relate (Finder *self,
        gsize left,
        gsize right,
        gdouble certainty,
        const gchar *before,
        const gchar *words,
        Found *found)
{
  const guint a = get_classes (self->text, left), b = get_classes (self->text, right);

  for (gsize i = 0; i < G_N_ELEMENTS (frames); i++) {
    NlpStixDirections directions = 0;

    if ((a & frames[i].sources) && (b & frames[i].targets))
      directions |= NLP_STIX_FORWARD;
    if ((b & frames[i].sources) && (a & frames[i].targets))
      directions |= NLP_STIX_BACKWARD;
    if (directions != 0)
      directions &= nlp_stix_phrases_find (self->phrases, frames[i].phrase, before, words);
    /* "It loads X and shares servers with Y." "They deployed X, using Y." */
    if (directions == 0 || (frames[i].phrase == NLP_STIX_LOADS && strchr (words, ';') != NULL) ||
        (!(a & (ACTOR | CAMPAIGN)) && strcmp (words, " using ") == 0))
      continue;
    *found = (Found){left, frames[i].relation, 0, certainty};
    if (directions & NLP_STIX_FORWARD) {
      found->targets = frames[i].targets;
      add (self, left, right, frames[i].relation, certainty);
    } else {
      add (self, right, left, frames[i].relation, certainty);
    }
    return TRUE;
  }
  return FALSE;
}

/* Whether the actor owns what follows: "the group's backdoor". */
static gboolean
is_owner (const Finder *self, gsize left, const gchar *words)
{
  return (get_classes (self->text, left) & ACTOR) &&
         (g_str_has_prefix (words, " 's ") || g_str_has_prefix (words, " \u2019s "));
}

/* Returns the words before a mention that may be part of a phrase (transfer full). */
static gchar *
dup_words_before (const Finder *self, gsize mention)
{
  const NlpThreatMention *mentions = self->text->mentions;
  const guint32 end = mentions[mention].start;
  guint32 start = MAX (self->sentence->start, end > MAX_BEFORE ? end - MAX_BEFORE : 0);
  gsize first = mention;

  while (start < end && (self->text->text[start] & 0xc0) == 0x80)
    start++;
  while (first > self->first && mentions[first - 1].start >= start)
    first--;
  return dup_words (self, start, end, first, mention);
}

/* Relates @right to the nearest fitting mention before it. */
static gboolean
relate_to_nearest (Finder *self, gsize right, Found *found)
{
  const NlpThreatMention *mentions = self->text->mentions;

  for (gsize left = right; left-- > self->first;) {
    g_autofree gchar *before = NULL, *words = NULL;

    if (mentions[right].start < mentions[left].end)
      continue;
    if (mentions[right].start - mentions[left].end > MAX_DISTANCE)
      return FALSE;
    words = dup_words (self, mentions[left].end, mentions[right].start, left + 1, right);
    if (is_denied (words) || left >= self->doubted)
      continue;
    before = dup_words_before (self, left);
    if (relate (self, left, right, CERTAINTY, before, words, found))
      return TRUE;
    if (is_owner (self, left, words) &&
        relate (self, left, right, CERTAINTY, before, " uses ", found))
      return TRUE;
  }
  return FALSE;
}

/* Returns the last mention before the sentence that its first words stand for, or the end of the
 * sentence. */
static gsize
find_antecedent (const Finder *self)
{
  g_autofree gchar *words = NULL;

  if (self->first == self->end)
    return self->end;
  words = dup_words (self, self->sentence->start, self->text->mentions[self->first].start,
                     self->first, self->first);
  for (gsize i = 0; i < G_N_ELEMENTS (pronouns); i++) {
    if (!g_str_has_prefix (words + 1, pronouns[i].words))
      continue;
    for (gsize mention = self->first; mention-- > 0;) {
      if (self->sentence > self->text->sentences &&
          self->text->mentions[mention].start < self->sentence[-1].start)
        break;
      if (get_classes (self->text, mention) & pronouns[i].classes)
        return mention;
    }
  }
  return self->end;
}

/* Relates @right to what "the group" or "it" at the start of the sentence stands for. */
static gboolean
relate_to_antecedent (Finder *self, gsize right, Found *found)
{
  g_autofree gchar *words = NULL;

  if (self->antecedent >= self->end)
    return FALSE;
  words = dup_words (self, self->sentence->start, self->text->mentions[right].start, self->first,
                     right);
  return !is_denied (words) &&
         relate (self, self->antecedent, right, CERTAINTY_OF_PRONOUN, " ", words, found);
}

/* Whether mention @right continues the list of the targets of @found. */
static gboolean
continues (const Finder *self, gsize right, const Found *found)
{
  const NlpThreatMention *mentions = self->text->mentions;
  g_autofree gchar *words = NULL;

  if (right == self->first || !(get_classes (self->text, right) & found->targets) ||
      mentions[right].start < mentions[right - 1].end)
    return FALSE;
  words = dup_words (self, mentions[right - 1].end, mentions[right].start, right, right);
  return is_list (words);
}

/* Whether a doubt is in the sentence before @end. */
static gboolean
is_doubted_before (const Finder *self, guint32 end, gsize last)
{
  g_autofree gchar *words = dup_words (self, self->sentence->start, end, self->first, last);

  return is_doubted (words);
}

/* Returns the first mention of the sentence after a doubt, or the end of its mentions. */
static gsize
find_doubted (const Finder *self)
{
  gsize low = self->first, high = self->end;

  if (!is_doubted_before (self, self->sentence->end, self->end))
    return self->end;
  while (low < high) {
    const gsize middle = (low + high) / 2;

    if (is_doubted_before (self, self->text->mentions[middle].start, middle))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

static void
find_in_sentence (Finder *self)
{
  Found found = {.targets = 0};

  self->antecedent = find_antecedent (self);
  self->doubted = find_doubted (self);

  for (gsize right = self->first; right < self->end; right++) {
    if (get_classes (self->text, right) == 0)
      continue;
    if (continues (self, right, &found))
      add (self, found.source, right, found.relation, found.certainty);
    else if (!relate_to_nearest (self, right, &found) &&
             !relate_to_antecedent (self, right, &found))
      found.targets = 0;
  }
}

guint
nlp_stix_relations_add (NlpStixBundle *bundle,
                        const NlpStixPhrases *phrases,
                        const NlpStixText *text)
{
  g_autofree gsize *owners = g_new (gsize, text->n_mentions);
  Finder finder = {.bundle = bundle, .phrases = phrases, .text = text, .owners = owners};

  for (gsize i = 0; i < text->n_mentions; i++)
    owners[i] = i;
  for (gsize i = 0; i < text->n_sentences; i++) {
    finder.sentence = &text->sentences[i];
    nlp_stix_text_find_mentions (text, finder.sentence, &finder.first, &finder.end);
    find_in_sentence (&finder);
  }
  return finder.n_added;
}
