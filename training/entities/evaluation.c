/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * evaluation.c: counts which entities of a data set a model finds.
 */

#include "evaluation.h"

#include <string.h>

/* Counts the names that are found in a sentence, whose first word is word @at of the set. @name is
 * the number of the first gold name that may be in it. */
static void
count_found (NlpEvaluation *self,
             const NlpCorpusSet *set,
             const NlpCorpusSentence *sentence,
             const guint8 *tags,
             guint at,
             guint *name)
{
  guint first = 0;

  for (guint i = 0; i < sentence->n; i++) {
    const NlpCorpusName *gold;
    NlpTagPrefix part;
    guint label;

    if (tags[i] == NLP_TAG_OUTSIDE)
      continue;
    label = nlp_tag_label (tags[i]);
    part = nlp_tag_prefix (tags[i]);
    if (part == NLP_TAG_BEGIN || part == NLP_TAG_SINGLE)
      first = i;
    if (part == NLP_TAG_BEGIN || part == NLP_TAG_INSIDE || !(set->labels >> label & 1))
      continue;
    self->labels[label].n_found++;
    while (*name < set->names->len &&
           g_array_index (set->names, NlpCorpusName, *name).start < at + first)
      (*name)++;
    if (*name == set->names->len)
      continue;
    gold = &g_array_index (set->names, NlpCorpusName, *name);
    if (gold->start == at + first && gold->end == at + i + 1 && (gold->labels >> label & 1))
      self->labels[label].n_right++;
  }
}

void
nlp_evaluation_run (NlpEvaluation *self, NlpCrf *crf, const NlpCorpusSet *set)
{
  guint at = 0, name = 0;

  memset (self, 0, sizeof *self);
  for (guint i = 0; i < set->sentences->len; i++) {
    const NlpCorpusSentence *sentence = &g_array_index (set->sentences, NlpCorpusSentence, i);
    g_autofree guint8 *tags = g_new (guint8, sentence->n);

    nlp_crf_tag (crf, sentence, tags, NULL);
    count_found (self, set, sentence, tags, at, &name);
    at += sentence->n;
  }
  for (guint i = 0; i < set->names->len; i++)
    self->labels[__builtin_ctz (g_array_index (set->names, NlpCorpusName, i).labels)].n_gold++;
  for (guint label = 0; label < NLP_MAX_LABELS; label++) {
    self->all.n_right += self->labels[label].n_right;
    self->all.n_found += self->labels[label].n_found;
    self->all.n_gold += self->labels[label].n_gold;
  }
}

gdouble
nlp_score_f1 (const NlpScore *self)
{
  return 200.0 * self->n_right / MAX (self->n_found + self->n_gold, 1);
}

static void
print_score (FILE *file, const gchar *name, const NlpScore *score)
{
  fprintf (file, "  %-24s P %5.1f R %5.1f F1 %5.1f (%u)\n", name,
           100.0 * score->n_right / MAX (score->n_found, 1),
           100.0 * score->n_right / MAX (score->n_gold, 1), nlp_score_f1 (score), score->n_gold);
}

void
nlp_evaluation_print (const NlpEvaluation *self,
                      const NlpCorpusSet *set,
                      const gchar *const *labels,
                      FILE *file)
{
  fprintf (file, "%s\n", set->name);
  for (guint label = 0; labels[label] != NULL; label++) {
    if (self->labels[label].n_gold > 0)
      print_score (file, labels[label], &self->labels[label]);
  }
  print_score (file, "all", &self->all);
}
