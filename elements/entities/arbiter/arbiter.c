/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * arbiter.c: decides what beats what; docs/entitytagger.md has it as a table.
 */

#include "arbiter.h"

#include <string.h>

#include "agreement.h"
#include "columns.h"
#include "coreference/coreference.h"
#include "evidence.h"
#include "gazetteer/labeltable.h"
#include "nicknames.h"

/* The prefix of the sources of matches by form. */
#define PATTERN "pattern:"

#define MIN_LEGAL_FORM 3 /* bytes of a legal form after a comma */

struct _NlpArbiter {
  NlpTaggerEngines engines; /* whose entities are wanted */
  const NlpModel *model;
  const gchar *const *lists;
  NlpLabelTable *endings; /* the words at the end of names that decide on the label */
  NlpEvidence *evidence;
};

NlpArbiter *
nlp_arbiter_new (NlpTaggerEngines engines,
                 const NlpModel *model,
                 NlpWordClasses *word_classes,
                 const gchar *const *lists,
                 GError **error)
{
  NlpEvidence *evidence = nlp_evidence_new (word_classes, error);
  NlpArbiter *self;

  if (evidence == NULL)
    return NULL;
  self = g_new0 (NlpArbiter, 1);
  self->engines = engines;
  self->model = model;
  self->lists = lists;
  self->endings = nlp_label_table_new ("endings.labels");
  self->evidence = evidence;
  return self;
}

void
nlp_arbiter_free (NlpArbiter *self)
{
  nlp_evidence_free (self->evidence);
  nlp_label_table_free (self->endings);
  g_free (self);
}

/* Returns the engine of a match of lists and rules. */
static NlpTaggerEngines
get_engine (const NlpMatch *match)
{
  if (g_str_has_prefix (match->source, NLP_MATCH_GAZETTEER))
    return NLP_TAGGER_GAZETTEER;
  return g_str_has_prefix (match->source, PATTERN) ? NLP_TAGGER_PATTERNS : NLP_TAGGER_NAMES;
}

/* Whether a match is a date that its form makes certain: in digits, such as "2024-05-10", an age, a
 * quarter or a fiscal year. */
static gboolean
is_formal_date (const NlpMatch *match)
{
  static const gchar *const sources[] = {PATTERN "numeric", PATTERN "age", PATTERN "fiscal", NULL};

  return strcmp (match->label, "DATE") == 0 && g_strv_contains (sources, match->source);
}

/* Whether a match of lists and rules is kept besides those of the model: it is from a user's list,
 * has a label that the model does not find, is a time, which is rare in training data, or a date in
 * digits. */
static gboolean
is_kept_with_model (const NlpArbiter *self, const NlpMatch *match)
{
  const NlpTaggerEngines engine = get_engine (match);

  if ((self->engines & engine) == 0)
    return FALSE;
  if (engine == NLP_TAGGER_GAZETTEER && !nlp_match_is_of_lists (match, self->lists))
    return TRUE;
  return strcmp (match->label, "TIME") == 0 || is_formal_date (match) ||
         !nlp_model_has_label (self->model, match->label);
}

/* Gives matches of the model the name, id and source of a list's match that equals them. */
static void
copy_names (GArray *found, const GArray *matches)
{
  guint at = 0;

  for (guint i = 0; i < found->len; i++) {
    NlpMatch *match = &g_array_index (found, NlpMatch, i);

    while (at < matches->len && g_array_index (matches, NlpMatch, at).start < match->start)
      at++;
    for (guint j = at;
         j < matches->len && g_array_index (matches, NlpMatch, j).start == match->start; j++) {
      const NlpMatch *other = &g_array_index (matches, NlpMatch, j);

      if (other->end == match->end && other->label == match->label && other->name != NULL) {
        match->name = other->name;
        match->id = other->id;
        match->country = other->country;
        match->aliases = other->aliases;
        match->candidates = other->candidates;
        match->source = other->source;
      }
    }
  }
}

/* Whether a match is certain by its form alone, so that no other name may run over it. */
static gboolean
is_certain (const NlpArbiter *self, const NlpMatch *match)
{
  static const gchar *const labels[] = {
      "IPV4", "IPV6", "URL", "EMAIL", "HASH", "ASN", "VULNERABILITY", NULL,
  };

  return (self->engines & get_engine (match)) != 0 && g_str_has_prefix (match->source, PATTERN) &&
         (is_formal_date (match) || nlp_label_is_one_of (match->label, labels));
}

/* Whether @name is longer and names something by an age or a fiscal year, such as a guide. */
static gboolean
is_part_of_title (const NlpMatch *name, const NlpMatch *match)
{
  return is_formal_date (match) && strcmp (match->source, PATTERN "numeric") != 0 &&
         name->start <= match->start && name->end >= match->end &&
         nlp_match_get_length (name) > nlp_match_get_length (match);
}

/* Removes the matches of the model that overlap a certain one. Both arrays are sorted. */
static void
remove_swallowers (const NlpArbiter *self, GArray *found, const GArray *matches)
{
  guint n_kept = 0, at = 0;

  for (guint i = 0; i < found->len; i++) {
    const NlpMatch *name = &g_array_index (found, NlpMatch, i);
    gboolean is_free = TRUE;

    while (at < matches->len && g_array_index (matches, NlpMatch, at).end <= name->start)
      at++;
    for (guint j = at; j < matches->len && is_free; j++) {
      const NlpMatch *match = &g_array_index (matches, NlpMatch, j);

      if (match->start >= name->end)
        break;
      /* A longer date may contain one in digits, and a title a year. */
      is_free = match->end <= name->start || match->label == name->label ||
                !is_certain (self, match) || is_part_of_title (name, match);
    }
    if (is_free)
      g_array_index (found, NlpMatch, n_kept++) = *name;
  }
  g_array_set_size (found, n_kept);
}

/* Returns the label that the word @at decides on if it ends a name, or NULL. */
static const gchar *
find_ending (const NlpArbiter *self, const NlpWords *words, guint at)
{
  const NlpWord *word = &words->words[at];
  const gchar *label =
      nlp_label_table_find (self->endings, words->text + word->start, word->end - word->start);

  return label != NULL && nlp_model_has_label (self->model, label) ? label : NULL;
}

/* Whether the word @at begins ", Ltd." or the like after a name. A short form could be something
 * else: "Adelaide, SA". */
static gboolean
begins_legal_form (const NlpArbiter *self, const NlpWords *words, guint at)
{
  return at + 1 < words->n_words && words->text[words->words[at].start] == ',' &&
         !nlp_word_is (&words->words[at + 1], NLP_SHAPE_FIRST) &&
         words->words[at + 1].end - words->words[at + 1].start >= MIN_LEGAL_FORM &&
         find_ending (self, words, at + 1) != NULL;
}

/* Gives names the label that their last word decides on, in names of two words and more: "Tide
 * Software GmbH" is an organisation, and so is "Tide, Inc.". */
static void
label_by_endings (const NlpArbiter *self, const NlpWords *words, GArray *found)
{
  guint at = 0;

  for (guint i = 0; i < found->len; i++) {
    NlpMatch *match = &g_array_index (found, NlpMatch, i);
    const gchar *label;

    while (at < words->n_words && words->words[at].end < match->end)
      at++;
    if (at == words->n_words)
      break;
    if (begins_legal_form (self, words, at + 1)) {
      at += 2;
      match->end = words->words[at].end;
      if (i + 1 < found->len && g_array_index (found, NlpMatch, i + 1).start < match->end)
        g_array_remove_index (found, i + 1);
    }
    if (words->words[at].start <= match->start)
      continue;
    label = find_ending (self, words, at);
    if (label != NULL)
      match->label = g_intern_string (label);
  }
}

/* Applies the rules that correct the model. Leaves out labels that the model doesn't know. */
static void
apply_evidence (const NlpArbiter *self, const NlpWords *words, GArray *found)
{
  g_autoptr (GArray) evidence = nlp_evidence_match (self->evidence, words);
  guint n_kept = 0;

  for (guint i = 0; i < evidence->len; i++) {
    const NlpMatch *match = &g_array_index (evidence, NlpMatch, i);

    if (strcmp (match->label, NLP_EVIDENCE_NONE) == 0 ||
        nlp_model_has_label (self->model, match->label))
      g_array_index (evidence, NlpMatch, n_kept++) = *match;
  }
  g_array_set_size (evidence, n_kept);
  nlp_evidence_apply (words, evidence, found);
}

void
nlp_arbiter_decide (const NlpArbiter *self, const NlpWords *words, GArray *matches)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpCoreference) hints = nlp_coreference_new (words, matches);
  guint n_kept = 0;

  nlp_model_match (self->model, words, (const NlpMatch *)(gconstpointer)hints->matches->data,
                   hints->matches->len, found);
  nlp_nicknames_join (words, found);
  label_by_endings (self, words, found);
  if ((self->engines & NLP_TAGGER_NAMES) != 0)
    apply_evidence (self, words, found);
  nlp_columns_complete (words, found);
  nlp_agreement_apply (words, found);
  /* nlp_coreference_new() has sorted @matches. */
  remove_swallowers (self, found, matches);
  copy_names (found, matches);
  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    if (is_kept_with_model (self, match))
      g_array_index (matches, NlpMatch, n_kept++) = *match;
  }
  g_array_set_size (matches, n_kept);
  g_array_append_vals (matches, found->data, found->len);
}
