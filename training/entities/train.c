/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * train.c: gst-nlp-train, which trains and scores a model of entities.
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "evaluation.h"
#include "modelwriter.h"
#include "namefile.h"
#include "programversion.h"
#include "silver.h"

/* The labels of a model that is trained on --sets. */
static const gchar *const shipped_labels[] = {
    "PERSON",      "NORP", "FAC",  "ORG",          "GPE",     "LOC",  "PRODUCT", "EVENT",
    "WORK_OF_ART", "LAW",  "DATE", "THREAT_ACTOR", "MALWARE", "TOOL", "SECTOR",  NULL,
};

static const gchar summary[] =
    "Trains a model of entities on FILEs of annotated documents, for entitytagger model=MODEL.\n"
    "\n"
    "A file is JSON Lines, with offsets in code points:\n"
    "  {\"text\": \"Ana met Bo in Oslo.\", \"entities\": [[0, 3, \"PERSON\"], [14, 18, \"GPE\"]]}\n"
    "or one token a line with its tag last (IOB, IOB2, IOBES or BILOU), an empty line after\n"
    "each sentence, and an optional -DOCSTART- before each document:\n"
    "  Ana B-PERSON\n"
    "  met O\n"
    "\n"
    "  gst-nlp-train -o my.model --test held-out.iob train.iob more.jsonl\n"
    "\n"
    "The labels, up to 15, are those of the files. Without --clusters a model is smaller and\n"
    "finds fewer entities; gst-nlp-clusters makes clusters from plain text.";

static gchar *sets_file, *folder, *clusters_file, *words_file, *output;
static gchar **tests, **files;
static gint n_epochs = 12, min_count = 3, n_averaged = 6, n_runs = 1, seed = 1;
static gdouble rate = 0.03, decay = 0.003, dropout = 0.1, pruned = 0.04;
static GOptionEntry options[] = {
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Write the model to MODEL", "MODEL"},
    {"test", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &tests, "Score the model on FILE", "FILE"},
    {"clusters", 0, 0, G_OPTION_ARG_FILENAME, &clusters_file, "Word clusters", "FILE"},
    {"words", 0, 0, G_OPTION_ARG_FILENAME, &words_file, "Known words", "FILE"},
    {"sets", 0, 0, G_OPTION_ARG_FILENAME, &sets_file, "A list of data sets", "FILE"},
    {"data", 0, 0, G_OPTION_ARG_FILENAME, &folder, "The folder of the data sets", "FOLDER"},
    {"epochs", 0, 0, G_OPTION_ARG_INT, &n_epochs, "Number of epochs (12)", "N"},
    {"average", 0, 0, G_OPTION_ARG_INT, &n_averaged, "Average the last N epochs (6)", "N"},
    {"runs", 0, 0, G_OPTION_ARG_INT, &n_runs, "Average N trainings (1)", "N"},
    {"min-count", 0, 0, G_OPTION_ARG_INT, &min_count, "Drop rarer features (3)", "N"},
    {"rate", 0, 0, G_OPTION_ARG_DOUBLE, &rate, "Learning rate (0.03)", "X"},
    {"decay", 0, 0, G_OPTION_ARG_DOUBLE, &decay, "Weight decay (0.003)", "X"},
    {"dropout", 0, 0, G_OPTION_ARG_DOUBLE, &dropout, "Share of features left out (0.1)", "X"},
    {"prune", 0, 0, G_OPTION_ARG_DOUBLE, &pruned, "Drop smaller weights (0.04)", "X"},
    {"seed", 0, 0, G_OPTION_ARG_INT, &seed, "Seed of the random numbers (1)", "N"},
    NLP_PROGRAM_VERSION_OPTION,
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "[FILE...]"},
    G_OPTION_ENTRY_NULL,
};

/* The data of a training. */
typedef struct {
  const gchar *const *labels;
  GPtrArray *lines; /* of NlpSetLine */
  GPtrArray *train; /* of NlpCorpusSet, and so are the next ones */
  GPtrArray *silver;
  GPtrArray *dev;
  NlpWordTables tables;
  NlpCorpus *corpus;
} Run;

static void
collect_labels (const gchar *text, gsize length, const GArray *spans, gpointer data)
{
  GPtrArray *labels = data;

  for (guint i = 0; i < spans->len; i++) {
    const gchar *label = g_array_index (spans, NlpNameSpan, i).label;

    if (!g_ptr_array_find_with_equal_func (labels, label, g_str_equal, NULL))
      g_ptr_array_add (labels, g_strdup (label));
  }
}

/* Describes the files of the command line. Each annotates all labels of the training files. */
static gboolean
list_files (Run *self, GError **error)
{
  GPtrArray *labels = g_ptr_array_new ();

  for (gchar **file = files; *file != NULL; file++) {
    if (!nlp_name_file_read (*file, collect_labels, labels, error))
      return FALSE;
  }
  if (labels->len == 0 || labels->len > NLP_MAX_LABELS) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 "a model has 1 to %d labels; the files have %u", NLP_MAX_LABELS, labels->len);
    return FALSE;
  }
  g_ptr_array_add (labels, NULL);
  self->labels = (const gchar *const *)g_ptr_array_free (labels, FALSE);
  for (gchar **file = files; *file != NULL; file++)
    g_ptr_array_add (self->lines, nlp_set_line_new_plain (*file, TRUE, self->labels));
  for (gchar **file = tests; file != NULL && *file != NULL; file++)
    g_ptr_array_add (self->lines, nlp_set_line_new_plain (*file, FALSE, self->labels));
  return TRUE;
}

static gboolean
list_sets (Run *self, GError **error)
{
  g_autofree gchar *text = NULL;
  g_auto (GStrv) lines = NULL;

  self->labels = shipped_labels;
  if (!g_file_get_contents (sets_file, &text, NULL, error))
    return FALSE;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    NlpSetLine *line;

    if (*g_strstrip (lines[i]) == '\0' || lines[i][0] == '#')
      continue;
    line = nlp_set_line_parse (lines[i], folder != NULL ? folder : ".", self->labels, error);
    if (line == NULL) {
      g_prefix_error (error, "%s:%u: ", sets_file, i + 1);
      return FALSE;
    }
    g_ptr_array_add (self->lines, line);
  }
  return TRUE;
}

static gboolean
read_sets (Run *self, GError **error)
{
  for (guint i = 0; i < self->lines->len; i++) {
    const NlpSetLine *line = g_ptr_array_index (self->lines, i);
    NlpCorpusSet *set = nlp_corpus_read (self->corpus, line, error);

    if (set == NULL)
      return FALSE;
    g_ptr_array_add (!line->is_train   ? self->dev
                     : line->is_silver ? self->silver
                                       : self->train,
                     set);
    fprintf (stderr, "%s: %u sentences, %u names\n", set->name, set->sentences->len,
             set->names->len);
  }
  return TRUE;
}

static gboolean
read_optional (const gchar *path, gchar **text, GError **error)
{
  if (path == NULL) {
    *text = g_strdup ("");
    return TRUE;
  }
  return g_file_get_contents (path, text, NULL, error);
}

static gboolean
open_corpus (Run *self, GError **error)
{
  g_autofree gchar *cluster_lines = NULL;
  g_autofree gchar *word_lines = NULL;
  NlpTaggerOptions settings = {.engines =
                                   NLP_TAGGER_GAZETTEER | NLP_TAGGER_PATTERNS | NLP_TAGGER_NAMES};
  NlpSegmenter *segmenter;
  NlpTagger *tagger;

  if (!read_optional (clusters_file, &cluster_lines, error) ||
      !read_optional (words_file, &word_lines, error))
    return FALSE;
  self->tables.clusters.buckets =
      nlp_clusters_read (cluster_lines, &self->tables.clusters.n_buckets);
  self->tables.lexicon.buckets =
      nlp_name_lexicon_read (word_lines, &self->tables.lexicon.n_buckets);
  segmenter = nlp_segmenter_new ("en", error);
  if (segmenter == NULL)
    return FALSE;
  settings.lexicon = &self->tables.lexicon;
  tagger = nlp_tagger_new (&settings, error);
  if (tagger == NULL)
    return FALSE;
  self->corpus = nlp_corpus_new (segmenter, tagger, &self->tables, self->labels);
  return TRUE;
}

/* The progress line of an epoch on a terminal. */
typedef struct {
  guint epoch;
  gint64 start; /* microseconds */
  guint percent;
} Progress;

static void
show_progress (guint n_done, guint n, gpointer data)
{
  static const gchar bar[] = "##############################";
  Progress *progress = data;
  const guint percent = (guint)(n_done * G_GUINT64_CONSTANT (100) / n);
  const guint n_filled = percent * (sizeof bar - 1) / 100;
  const gdouble seconds = (g_get_monotonic_time () - progress->start) / 1e6;

  if (percent == progress->percent)
    return;
  progress->percent = percent;
  fprintf (stderr, "\repoch %u of %d [%-*.*s] %3u%% %4.0f s left ", progress->epoch, n_epochs,
           (int)sizeof bar - 1, (int)n_filled, bar, percent,
           seconds * (n - n_done) / MAX (n_done, 1));
  fflush (stderr);
}

static void
report_epoch (const Run *self, NlpCrf *crf, guint epoch, gdouble loss)
{
  NlpEvaluation evaluation;

  if (isatty (STDERR_FILENO))
    fprintf (stderr, "\r%*s\r", 78, "");
  fprintf (stderr, "epoch %u of %d: loss %.4f", epoch, n_epochs, loss);
  for (guint i = 0; i < self->dev->len; i++) {
    nlp_evaluation_run (&evaluation, crf, g_ptr_array_index (self->dev, i));
    fprintf (stderr, " %.1f", nlp_score_f1 (&evaluation.all));
  }
  fputc ('\n', stderr);
}

static NlpCrfOptions
crf_options (gint n_before)
{
  return (NlpCrfOptions){.n_epochs = n_epochs,
                         .rate = rate,
                         .decay = decay,
                         .dropout = dropout,
                         .prune = pruned,
                         .n_averaged = MIN (n_averaged, n_epochs),
                         .seed = seed + n_before};
}

/* Runs all epochs of a training from zero weights. */
static NlpCrf *
train_run (const Run *self, NlpWeights *weights, gint n_before)
{
  const NlpCrfOptions settings = crf_options (n_before);
  NlpCrf *crf = nlp_crf_new (weights, g_strv_length ((gchar **)self->labels), &settings);

  memset (weights->values, 0, nlp_weights_size (weights) * sizeof *weights->values);
  if (n_runs > 1)
    fprintf (stderr, "run %d of %d\n", n_before + 1, n_runs);
  for (gint epoch = 1; epoch <= n_epochs; epoch++) {
    Progress progress = {epoch, g_get_monotonic_time (), 101};

    report_epoch (
        self, crf, epoch,
        nlp_crf_run (crf, self->train, isatty (STDERR_FILENO) ? show_progress : NULL, &progress));
  }
  return crf;
}

/* Averages several trainings, each with another order of sentences, which depends less on chance
 * than one of them. */
static NlpCrf *
train_runs (const Run *self, NlpWeights *weights)
{
  const gsize size = nlp_weights_size (weights);
  g_autofree gfloat *sums = n_runs > 1 ? g_new0 (gfloat, size) : NULL;
  NlpCrf *crf = train_run (self, weights, 0);

  for (gint n_done = 1; n_done < n_runs; n_done++) {
    for (gsize i = 0; i < size; i++)
      sums[i] += weights->values[i];
    nlp_crf_free (crf);
    crf = train_run (self, weights, n_done);
  }
  for (gsize i = 0; n_runs > 1 && i < size; i++) {
    const gfloat mean = (sums[i] + weights->values[i]) / (gfloat)n_runs;

    /* A weight that only one of many trainings kept is small. */
    weights->values[i] = fabsf (mean) < (gfloat)pruned ? 0 : mean;
  }
  return crf;
}

static gboolean
train (Run *self, GError **error)
{
  const NlpCrfOptions settings = crf_options (0);
  g_autoptr (NlpWeights) weights = NULL;
  g_autoptr (NlpCrf) crf = NULL;
  NlpEvaluation evaluation;

  for (guint i = 0; i < self->silver->len; i++) {
    NlpCorpusSet *set = g_ptr_array_index (self->silver, i);

    nlp_silver_relabel (set, self->corpus, self->train, self->dev,
                        g_strv_length ((gchar **)self->labels), &settings);
    fprintf (stderr, "%s: %u sentences relabelled\n", set->name, set->sentences->len);
  }
  for (guint i = 0; i < self->silver->len; i++)
    g_ptr_array_add (self->train, g_ptr_array_index (self->silver, i));
  weights = nlp_weights_new (self->corpus, self->train, min_count);
  fprintf (stderr, "%u features\n", weights->n_rows);
  crf = train_runs (self, weights);
  for (guint i = 0; i < self->dev->len; i++) {
    nlp_evaluation_run (&evaluation, crf, g_ptr_array_index (self->dev, i));
    nlp_evaluation_print (&evaluation, g_ptr_array_index (self->dev, i), self->labels, stdout);
  }
  return output == NULL || nlp_model_write (weights, self->corpus, output, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  Run run = {.lines = g_ptr_array_new (),
             .train = g_ptr_array_new (),
             .silver = g_ptr_array_new (),
             .dev = g_ptr_array_new ()};

  g_option_context_add_main_entries (context, options, NULL);
  g_option_context_set_summary (context, summary);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    fprintf (stderr, "gst-nlp-train: %s\n", error->message);
    return 2;
  }
  if ((files == NULL) == (sets_file == NULL) || n_epochs < 1 || n_runs < 1 || n_averaged < 1 ||
      min_count < 1) {
    fprintf (stderr, "gst-nlp-train: expected files to learn from, or --sets; see --help\n");
    return 2;
  }
  if (!(files != NULL ? list_files (&run, &error) : list_sets (&run, &error)) ||
      !open_corpus (&run, &error) || !read_sets (&run, &error) || !train (&run, &error)) {
    fprintf (stderr, "gst-nlp-train: %s\n", error->message);
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
