/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * evidence.c: corrects names by the words around them.
 */

#include "evidence.h"

#include <string.h>

#include "gazetteer/labeltable.h"
#include "rules/ruletables.h"

#define MAX_ABBREVIATION 4 /* bytes */

struct _NlpEvidence {
  NlpRuleTables *tables;
  NlpLabelTable *generic; /* words that are no names */
};

/* What a rule beats: the labels of names that get its label (NULL is all), whether it also finds
 * names that the model has not found, and whether its context follows, so that a name that goes on
 * there is another one. */
typedef struct {
  const gchar *source;
  const gchar *const *beaten;
  gboolean adds;
  gboolean is_before_context;
} Rank;

#define LABELS(...) ((const gchar *const[]){__VA_ARGS__, NULL})

static const Rank ranks[] = {
    {NLP_EVIDENCE_PREFIX "definition", NULL, TRUE, TRUE},
    {NLP_EVIDENCE_PREFIX "alias", NULL, TRUE},
    {NLP_EVIDENCE_PREFIX "appositive",
     LABELS ("PERSON", "THREAT_ACTOR", "MALWARE", "EVENT", "LAW", "FAC", "WORK_OF_ART", "GPE"),
     TRUE},
    {NLP_EVIDENCE_PREFIX "list", LABELS ("PERSON", "ORG", "GPE", "LOC", "EVENT", "FAC"), TRUE},
    {NLP_EVIDENCE_PREFIX "part", LABELS ("PERSON", "GPE", "LOC", "FAC", "EVENT"), FALSE},
    {NLP_EVIDENCE_PREFIX "noun", LABELS ("PERSON", "EVENT", "LAW", "FAC", "LOC", "WORK_OF_ART"),
     FALSE, TRUE},
    {NLP_EVIDENCE_PREFIX "ransomware",
     LABELS ("PERSON", "EVENT", "LAW", "FAC", "LOC", "WORK_OF_ART", "THREAT_ACTOR"), FALSE, TRUE},
    {NLP_EVIDENCE_PREFIX "gang",
     LABELS ("PERSON", "EVENT", "LAW", "FAC", "LOC", "WORK_OF_ART", "MALWARE"), FALSE, TRUE},
    {NLP_EVIDENCE_PREFIX "firm",
     LABELS ("PERSON", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"), TRUE},
    {NLP_EVIDENCE_PREFIX "pair", LABELS ("PERSON", "GPE", "LOC", "FAC", "PRODUCT"), FALSE},
    {NLP_EVIDENCE_PREFIX "ticker", LABELS ("PERSON", "GPE", "LOC", "FAC", "PRODUCT"), TRUE},
    {NLP_EVIDENCE_PREFIX "brand", LABELS ("PERSON", "ORG", "GPE"), FALSE, TRUE},
    {NLP_EVIDENCE_PREFIX "owner", LABELS ("PERSON"), FALSE, TRUE},
    {NLP_EVIDENCE_PREFIX "business", LABELS ("PERSON", "GPE", "LOC", "PRODUCT"), TRUE, TRUE},
    {NLP_EVIDENCE_PREFIX "branch", LABELS ("ORG", "GPE", "PERSON"), TRUE, TRUE},
    {NLP_EVIDENCE_PREFIX "speaker", LABELS ("PRODUCT", "EVENT"), FALSE, TRUE},
    {NLP_EVIDENCE_PREFIX "season", LABELS ("ORG", "DATE"), TRUE, TRUE},
    {NLP_EVIDENCE_PREFIX "body", LABELS ("NORP", "ORG"), FALSE},
    {NLP_EVIDENCE_PREFIX "forum", LABELS ("EVENT", "LAW"), FALSE},
    {NLP_EVIDENCE_PREFIX "device", LABELS ("PERSON"), FALSE, TRUE},
    {NLP_EVIDENCE_PREFIX "affected", LABELS ("PERSON"), FALSE, TRUE},
    {NLP_EVIDENCE_PREFIX "model", LABELS ("PERSON"), FALSE},
};

static const gchar *const no_words[] = {NULL};
static const gchar *const rule_tables[] = {"evidence.rules", NULL};

NlpEvidence *
nlp_evidence_new (NlpWordClasses *word_classes, GError **error)
{
  NlpRuleTables *tables =
      nlp_rule_tables_new (word_classes, "context", no_words, rule_tables, error);
  NlpEvidence *self;

  if (tables == NULL)
    return NULL;
  self = g_new0 (NlpEvidence, 1);
  self->tables = tables;
  self->generic = nlp_label_table_new ("generic.labels");
  return self;
}

void
nlp_evidence_free (NlpEvidence *self)
{
  nlp_rule_tables_free (self->tables);
  nlp_label_table_free (self->generic);
  g_free (self);
}

static gboolean
is_none (const NlpMatch *evidence)
{
  return strcmp (evidence->label, NLP_EVIDENCE_NONE) == 0;
}

/* Whether @match is a short word in capitals, such as "IP" and "DLLs". */
static gboolean
is_abbreviation (const NlpWords *words, const NlpMatch *match)
{
  gsize length = nlp_match_get_length (match);

  if (words->text[match->end - 1] == 's')
    length--;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isupper (words->text[match->start + i]))
      return FALSE;
  return length <= MAX_ABBREVIATION;
}

/* Whether @match is an ordinary word or abbreviation: "Ransomware is malware". */
static gboolean
is_generic (const NlpEvidence *self, const NlpWords *words, const NlpMatch *match)
{
  return nlp_label_table_find (self->generic, words->text + match->start,
                               nlp_match_get_length (match)) != NULL;
}

GArray *
nlp_evidence_match (const NlpEvidence *self, const NlpWords *words)
{
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  guint n_kept = 0;

  nlp_rule_tables_match (self->tables, words, matches);
  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    if (is_none (match) || !is_generic (self, words, match))
      g_array_index (matches, NlpMatch, n_kept++) = *match;
  }
  g_array_set_size (matches, n_kept);
  return nlp_match_resolve_overlaps (matches);
}

static const Rank *
find_rank (const NlpMatch *evidence)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    if (strcmp (ranks[i].source, evidence->source) == 0)
      return &ranks[i];
  return NULL;
}

/* Returns the offset of the first word after the offset @end. */
static guint32
find_next_word (const NlpWords *words, guint32 end)
{
  guint low = 0, high = words->n_words;

  while (low < high) {
    const guint middle = low + (high - low) / 2;

    if (words->words[middle].start < end)
      low = middle + 1;
    else
      high = middle;
  }
  return low < words->n_words ? words->words[low].start : (guint32)words->length;
}

/* Removes from the names from @first to before @last what is none: a whole name, or its beginning.
 * A name that begins before it is kept. */
static void
remove_names (const NlpWords *words, const NlpMatch *none, NlpMatch *first, const NlpMatch *last)
{
  for (NlpMatch *name = first; name < last; name++) {
    if (name->start < none->start)
      continue;
    if (name->start == none->start && name->end > none->end)
      name->start = MIN (find_next_word (words, none->end), name->end);
    else
      name->end = name->start;
  }
}

static gboolean
is_beaten (const Rank *rank, const NlpMatch *name)
{
  return rank->beaten == NULL || g_strv_contains (rank->beaten, name->label);
}

/* Gives the names from @first to before @last, which overlap @evidence, its label, if it beats all
 * of them. Several become one. */
static void
relabel (const NlpMatch *evidence, const Rank *rank, NlpMatch *first, NlpMatch *last)
{
  guint32 start = evidence->start, end = evidence->end;

  /* Two persons, "Ana & Jo", are no firm. */
  if (last - first > 1 && strcmp (evidence->source, NLP_EVIDENCE_PREFIX "pair") == 0)
    return;
  if (last - first == 1 && first->label == evidence->label) {
    /* The mention that the text explains leads the others (agreement.h). */
    if (first->start == start && first->end == end)
      first->source = evidence->source;
    return;
  }
  for (NlpMatch *name = first; name < last; name++)
    if (!is_beaten (rank, name))
      return;
  if (first->start < start || last[-1].end > end) {
    /* Part of a longer name: only if both begin or end together. */
    if (last - first > 1 || (first->start != start && first->end != end) ||
        (rank->is_before_context && last[-1].end > end))
      return;
    start = MIN (start, first->start);
    end = MAX (end, first->end);
  }
  *first = *evidence;
  first->start = start;
  first->end = end;
  for (NlpMatch *name = first + 1; name < last; name++)
    name->end = name->start;
}

void
nlp_evidence_apply (const NlpWords *words, const GArray *evidence, GArray *found)
{
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  guint at = 0, n_kept = 0;

  for (guint i = 0; i < evidence->len; i++) {
    const NlpMatch *match = &g_array_index (evidence, NlpMatch, i);
    const Rank *rank = find_rank (match);
    NlpMatch *names = (NlpMatch *)(gpointer)found->data;
    guint end;

    while (at < found->len && names[at].end <= match->start)
      at++;
    for (end = at; end < found->len && names[end].start < match->end; end++)
      continue;
    if (is_none (match))
      remove_names (words, match, names + at, names + end);
    else if (rank != NULL && end > at)
      relabel (match, rank, names + at, names + end);
    else if (rank != NULL && rank->adds && !is_abbreviation (words, match))
      g_array_append_val (added, *match);
  }
  for (guint i = 0; i < found->len; i++) {
    const NlpMatch *name = &g_array_index (found, NlpMatch, i);

    if (name->end > name->start)
      g_array_index (found, NlpMatch, n_kept++) = *name;
  }
  g_array_set_size (found, n_kept);
  if (added->len > 0) {
    g_array_append_vals (found, added->data, added->len);
    nlp_match_sort (found);
  }
}
