/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* gst-nlp-train: learns a model of names from annotated documents, and scores it. README.md has the
 * format of the sets. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "modelwriter.h"
#include "perceptron.h"

static const gchar *const labels[] = {
    "PERSON",      "NORP", "FAC",  "ORG",  "GPE",          "LOC",     "PRODUCT", "EVENT",
    "WORK_OF_ART", "LAW",  "DATE", "TIME", "THREAT_ACTOR", "MALWARE", "TOOL",    NULL,
};

static gchar *sets_file, *folder, *clusters_file, *output;
static gint n_epochs = 8, min_count = 2;
static gdouble margin = 2;
static GOptionEntry options[] = {
    {"sets", 0, 0, G_OPTION_ARG_FILENAME, &sets_file, "What to learn from", "FILE"},
    {"data", 0, 0, G_OPTION_ARG_FILENAME, &folder, "The folder of the sets", "FOLDER"},
    {"clusters", 0, 0, G_OPTION_ARG_FILENAME, &clusters_file, "Clusters of words", "FILE"},
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where the model goes", "FILE"},
    {"epochs", 0, 0, G_OPTION_ARG_INT, &n_epochs, "How often the sets are read (8)", "N"},
    {"min-count", 0, 0, G_OPTION_ARG_INT, &min_count, "Leave rarer features out (2)", "N"},
    {"margin", 0, 0, G_OPTION_ARG_DOUBLE, &margin, "How much better right is to be (2)", "X"},
    G_OPTION_ENTRY_NULL,
};

typedef struct {
  guint n_right;
  guint n_found;
  guint n_gold;
} Score;

/* Counts the names that the perceptron finds in a sentence, whose first word is word @at of the
 * set. @name is the number of the first gold name that may be in it. */
static void
count_found (const NlpCorpusSet *set,
             const NlpCorpusSentence *sentence,
             const guint8 *tags,
             guint at,
             guint *name,
             Score *scores)
{
  guint first = 0;

  for (guint i = 0; i < sentence->n; i++) {
    const NlpCorpusName *gold;
    NlpTagPart part;
    guint label;

    if (tags[i] == NLP_TAG_OUTSIDE)
      continue;
    label = nlp_tag_label (tags[i]);
    part = nlp_tag_part (tags[i]);
    if (part == NLP_TAG_BEGIN || part == NLP_TAG_SINGLE)
      first = i;
    if (part == NLP_TAG_BEGIN || part == NLP_TAG_INSIDE || !(set->labels >> label & 1))
      continue;
    scores[label].n_found++;
    while (*name < set->names->len &&
           g_array_index (set->names, NlpCorpusName, *name).start < at + first)
      (*name)++;
    if (*name == set->names->len)
      continue;
    gold = &g_array_index (set->names, NlpCorpusName, *name);
    if (gold->start == at + first && gold->end == at + i + 1 && (gold->labels >> label & 1))
      scores[label].n_right++;
  }
}

static void
print_score (const gchar *name, const Score *score)
{
  printf ("  %-24s P %5.1f R %5.1f F1 %5.1f (%u)\n", name,
          100.0 * score->n_right / MAX (score->n_found, 1),
          100.0 * score->n_right / MAX (score->n_gold, 1),
          200.0 * score->n_right / MAX (score->n_found + score->n_gold, 1), score->n_gold);
}

static void
print_scores (NlpPerceptron *perceptron, const NlpCorpusSet *set)
{
  Score scores[NLP_MAX_LABELS] = {{0}}, all = {0};
  guint at = 0, name = 0;

  for (guint i = 0; i < set->sentences->len; i++) {
    const NlpCorpusSentence *sentence = &g_array_index (set->sentences, NlpCorpusSentence, i);
    g_autofree guint8 *tags = g_new (guint8, sentence->n);

    nlp_perceptron_tag (perceptron, sentence, tags);
    count_found (set, sentence, tags, at, &name, scores);
    at += sentence->n;
  }
  for (guint i = 0; i < set->names->len; i++)
    scores[__builtin_ctz (g_array_index (set->names, NlpCorpusName, i).labels)].n_gold++;
  for (guint label = 0; labels[label] != NULL; label++) {
    all.n_right += scores[label].n_right;
    all.n_found += scores[label].n_found;
    all.n_gold += scores[label].n_gold;
    if (scores[label].n_gold > 0)
      print_score (labels[label], &scores[label]);
  }
  print_score (set->name, &all);
}

static gboolean
read_sets (NlpCorpus *corpus, GPtrArray *train, GPtrArray *dev, GError **error)
{
  g_autofree gchar *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (sets_file, &text, NULL, error))
    return FALSE;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    gchar **words = g_strsplit (g_strstrip (lines[i]), " ", -1);
    NlpCorpusSet *set;
    gboolean is_train;

    if (words[0] == NULL || words[0][0] == '#' || words[0][0] == '\0')
      continue;
    is_train = strcmp (words[0], "train") == 0;
    set = nlp_corpus_read (corpus, folder, (const gchar *const *)words + 1, error);
    if (set == NULL)
      return FALSE;
    g_ptr_array_add (is_train ? train : dev, set);
    fprintf (stderr, "%s: %u sentences, %u names\n", set->name, set->sentences->len,
             set->names->len);
  }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) train = g_ptr_array_new (), dev = g_ptr_array_new ();
  g_autofree gchar *cluster_lines = NULL;
  NlpClusters clusters;
  NlpSegmenter *segmenter;
  NlpTagger *tagger;
  NlpCorpus *corpus;
  NlpPerceptron *perceptron;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) ||
      !g_file_get_contents (clusters_file, &cluster_lines, NULL, &error) ||
      (segmenter = nlp_segmenter_new ("en", &error)) == NULL ||
      (tagger = nlp_tagger_new (NLP_TAGGER_GAZETTEER | NLP_TAGGER_PATTERNS | NLP_TAGGER_NAMES, NULL,
                                NULL, NULL, &error)) == NULL) {
    fprintf (stderr, "%s\n", error->message);
    return EXIT_FAILURE;
  }
  clusters.slots = nlp_clusters_read (cluster_lines, &clusters.mask);
  corpus = nlp_corpus_new (segmenter, tagger, clusters, labels);
  if (!read_sets (corpus, train, dev, &error)) {
    fprintf (stderr, "%s\n", error->message);
    return EXIT_FAILURE;
  }
  perceptron = nlp_perceptron_new (corpus, train, g_strv_length ((gchar **)labels), min_count);
  fprintf (stderr, "%u types, %u features\n", corpus->type_starts->len - 1,
           nlp_perceptron_get_n_rows (perceptron));
  for (gint epoch = 1; epoch <= n_epochs; epoch++) {
    guint n_right = nlp_perceptron_run (perceptron, train, margin);

    fprintf (stderr, "epoch %d of %d: %u sentences needed no change\n", epoch, n_epochs, n_right);
  }
  nlp_perceptron_finish (perceptron);
  for (guint i = 0; i < dev->len; i++)
    print_scores (perceptron, g_ptr_array_index (dev, i));
  if (output != NULL && !nlp_model_write (perceptron, corpus, output, &error)) {
    fprintf (stderr, "%s\n", error->message);
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
