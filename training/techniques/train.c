/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * train.c: trains a model of techniques; README.md says how to run it.
 */

#include <stdio.h>
#include <string.h>

#include "calibration.h"
#include "common/tables/datafile.h"
#include "programversion.h"
#include "regression.h"
#include "techniquemodel.h"
#include "techniques.h"
#include "techniquetexts.h"
#include "techniquewriter.h"

static const gchar summary[] =
    "Trains a model of techniques from sentences with \"text\" and \"techniques\", ids of MITRE\n"
    "ATT&CK, one object a line. For example:\n"
    "  gst-nlp-train-techniques -o en.techniques --attack enterprise-attack.json \\\n"
    "      --ordinary news.jsonl procedures.jsonl";

static gchar *output, *attack;
static gchar **files, **tests, **ordinary, **unsure;
static gint n_folds = 4, max_weights = 2000000;
static RegressionOptions options = {.n_epochs = 16,
                                    .n_averaged = 4,
                                    .n_refined = 8,
                                    .rate = 0.3,
                                    .penalty = 6e-5,
                                    .dropout = 0.5,
                                    .description_weight = 0.5,
                                    .seed = 1};
static gint n_epochs = 16, n_refined = 8;

static GOptionEntry entries[] = {
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Write the model to MODEL", "MODEL"},
    {"attack", 'a', 0, G_OPTION_ARG_FILENAME, &attack, "Techniques as a STIX bundle", "FILE"},
    {"ordinary", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &ordinary,
     "Documents that describe no technique", "FILE"},
    {"unsure", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &unsure,
     "Documents of which a first model finds the sentences that describe none", "FILE"},
    {"test", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &tests, "Score the model on FILE", "FILE"},
    {"epochs", 0, 0, G_OPTION_ARG_INT, &n_epochs, "Number of epochs (4 or more; 16)", "N"},
    {"penalty", 0, 0, G_OPTION_ARG_DOUBLE, &options.penalty, "Regularisation (0.00006)", "X"},
    {"dropout", 0, 0, G_OPTION_ARG_DOUBLE, &options.dropout, "Share of features left out (0.5)",
     "X"},
    {"refine", 0, 0, G_OPTION_ARG_INT, &n_refined, "Epochs after small weights are left out (8)",
     "N"},
    {"folds", 0, 0, G_OPTION_ARG_INT, &n_folds, "Parts for calibration (4)", "N"},
    {"max-weights", 0, 0, G_OPTION_ARG_INT, &max_weights, "Keep N weights (2000000)", "N"},
    NLP_PROGRAM_VERSION_OPTION,
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "FILE..."},
    G_OPTION_ENTRY_NULL,
};

/* What a number of answers was worth. */
typedef struct {
  guint n;
  guint n_right;
  guint n_parents; /* with the right group */
  guint n_ordinary;
  guint n_false; /* answers for ordinary sentences */
} Tally;

typedef gboolean (*ReadFunc) (const gchar *path, GArray *texts, GError **error);

static gboolean
read_files (gchar **paths, ReadFunc read, GArray *texts, GError **error)
{
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++) {
    if (!read (paths[i], texts, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_right (const TechniqueExample *example, guint class)
{
  for (guint i = 0; i < example->classes->len; i++) {
    if (g_array_index (example->classes, guint16, i) == class)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_group_right (const TechniqueExamples *examples, const TechniqueExample *example, guint class)
{
  const guint16 *groups = (const guint16 *)(gpointer)examples->groups->data;

  for (guint i = 0; i < example->classes->len; i++) {
    if (groups[g_array_index (example->classes, guint16, i)] == groups[class])
      return TRUE;
  }
  return FALSE;
}

/* Returns the part of cross-validation that tests an example. */
static guint
get_fold (const TechniqueExample *example)
{
  return (example->subject * 2654435761u >> 8) % (guint)n_folds;
}

/* Whether an example takes part in training, when @fold is left out. Negative @fold is none. */
static gboolean
is_in_training (const TechniqueExample *example, gint fold)
{
  return example->kind == TECHNIQUE_DESCRIPTION || fold < 0 || get_fold (example) != (guint)fold;
}

/* Fits a model to all examples, or to all but a part. Unsure ones count if @accepted says so. */
static Regression *
fit (const TechniqueExamples *examples, const gboolean *accepted, gint fold, guint passes)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  RegressionOptions own = options;

  for (guint i = 0; i < examples->items->len; i++) {
    const TechniqueExample *example = &g_array_index (examples->items, TechniqueExample, i);

    if (is_in_training (example, fold) && (example->kind != TECHNIQUE_UNSURE || accepted[i]))
      g_array_append_val (numbers, i);
  }
  own.n_epochs = passes;
  own.n_refined = (guint)n_refined;
  own.max_weights = (guint)max_weights;
  return regression_fit (examples, numbers, &own);
}

/* Finds the unsure examples that a first model takes for ordinary. */
static void
accept_unsure (const TechniqueExamples *examples, gboolean *accepted)
{
  g_autoptr (Regression) first = fit (examples, accepted, -1, MAX (4, (guint)n_epochs / 2));
  guint n = 0, n_accepted = 0;

  for (guint i = 0; i < examples->items->len; i++) {
    const TechniqueExample *example = &g_array_index (examples->items, TechniqueExample, i);

    if (example->kind != TECHNIQUE_UNSURE)
      continue;
    regression_predict (first, example);
    accepted[i] = first->shares[0] >= 0.5f;
    n++;
    n_accepted += accepted[i];
  }
  g_print ("%u of %u unsure sentences describe no technique\n", n_accepted, n);
}

/* Answers the examples of a part with a model that has not seen them. */
static void
answer_fold (const TechniqueExamples *examples,
             const gboolean *accepted,
             gint fold,
             GArray *answers,
             Tally *tally)
{
  g_autoptr (Regression) model = fit (examples, accepted, fold, (guint)n_epochs);

  for (guint i = 0; i < examples->items->len; i++) {
    const TechniqueExample *example = &g_array_index (examples->items, TechniqueExample, i);
    const gboolean is_ordinary = is_right (example, 0);
    CalibrationAnswer answer;
    guint best;

    if (is_in_training (example, fold) || (example->kind == TECHNIQUE_UNSURE && !accepted[i]))
      continue;
    best = regression_predict (model, example);
    answer.probability = model->shares[best];
    answer.is_right = is_right (example, best);
    tally->n += !is_ordinary;
    tally->n_right += answer.is_right;
    tally->n_parents += is_group_right (examples, example, best);
    tally->n_ordinary += is_ordinary;
    tally->n_false += is_ordinary && model->shares[0] < NLP_TECHNIQUE_MAX_NONE;
    if (model->shares[0] < NLP_TECHNIQUE_MAX_NONE)
      g_array_append_val (answers, answer);
  }
}

static void
calibrate (const TechniqueExamples *examples, const gboolean *accepted, gint32 *calibration)
{
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (CalibrationAnswer));
  Tally tally = {0};

  for (gint fold = 0; fold < n_folds; fold++)
    answer_fold (examples, accepted, fold, answers, &tally);
  g_print (
      "cross-validation: %.2f %% right, parents %.2f %%; %u answers for %u ordinary sentences\n",
      100.0 * tally.n_right / MAX (1, tally.n), 100.0 * tally.n_parents / MAX (1, tally.n),
      tally.n_false, tally.n_ordinary);
  calibration_fit (answers, calibration, NLP_TECHNIQUE_CALIBRATION_STEPS);
}

static gboolean
write_model (GArray *const texts[4], GHashTable *names, GError **error)
{
  g_autoptr (TechniqueExamples) examples = technique_examples_new (texts);
  g_autofree gboolean *accepted = g_new0 (gboolean, examples->items->len);
  gint32 calibration[NLP_TECHNIQUE_CALIBRATION_STEPS + 1];
  g_autoptr (Regression) model = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_print ("%u sentences, %u features, %u techniques\n", examples->items->len,
           examples->hashes->len, examples->ids->len - 1);
  if (texts[TECHNIQUE_UNSURE]->len > 0)
    accept_unsure (examples, accepted);
  calibrate (examples, accepted, calibration);
  model = fit (examples, accepted, -1, (guint)n_epochs);
  bytes = technique_writer_run (model, names, calibration, (guint)max_weights);
  return nlp_data_file_write (bytes, output, error);
}

static gboolean
train (GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GArray *texts[4];
  gboolean ok;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    texts[i] = g_array_new (FALSE, FALSE, sizeof (TechniqueText));
    g_array_set_clear_func (texts[i], technique_text_clear);
  }
  ok = read_files (files, technique_texts_read_procedures, texts[TECHNIQUE_PROCEDURE], error) &&
       (attack == NULL ||
        technique_texts_read_attack (attack, texts[TECHNIQUE_DESCRIPTION], names, error)) &&
       read_files (ordinary, technique_texts_read_documents, texts[TECHNIQUE_ORDINARY], error) &&
       read_files (unsure, technique_texts_read_documents, texts[TECHNIQUE_UNSURE], error) &&
       write_model (texts, names, error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_array_unref (texts[i]);
  return ok;
}

/* Whether @id is one of the techniques of a text, up to its first @n bytes if they are given. */
static gboolean
has_technique (const TechniqueText *text, const gchar *id, gboolean parent)
{
  const gsize length = strcspn (id, parent ? "." : "");

  for (guint i = 0; text->ids[i] != NULL; i++) {
    if (strncmp (text->ids[i], id, length) == 0 &&
        strcspn (text->ids[i], parent ? "." : "") == length)
      return TRUE;
  }
  return FALSE;
}

/* Scores the model file on a file, as it is used. */
static gboolean
score (const NlpTechniqueModel *model, const gchar *path, GError **error)
{
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (TechniqueText));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NlpTechnique));
  guint n_answers = 0, n_right = 0, n_parents = 0, n_sure = 0, n_sure_right = 0;

  g_array_set_clear_func (texts, technique_text_clear);
  if (!technique_texts_read_procedures (path, texts, error))
    return FALSE;
  for (guint i = 0; i < texts->len; i++) {
    const TechniqueText *text = &g_array_index (texts, TechniqueText, i);
    const GstNlpRange whole = {0, (guint32)strlen (text->text)};
    const NlpTechnique *best;
    gboolean right;

    g_array_set_size (found, 0);
    nlp_techniques_find (model, text->text, &whole, 1, 0, found);
    if (found->len == 0)
      continue;
    best = &g_array_index (found, NlpTechnique, 0);
    right = has_technique (text, best->id, FALSE);
    n_answers++;
    n_right += right;
    n_parents += has_technique (text, best->id, TRUE);
    n_sure += best->score > 0.8f;
    n_sure_right += best->score > 0.8f && right;
  }
  g_print (
      "%s: %u texts, %u answers, %.2f %% right, parents %.2f %%; %u above 0.8, %.2f %% right\n",
      path, texts->len, n_answers, 100.0 * n_right / MAX (1, texts->len),
      100.0 * n_parents / MAX (1, texts->len), n_sure, 100.0 * n_sure_right / MAX (1, n_sure));
  return TRUE;
}

static gboolean
score_all (GError **error)
{
  g_autoptr (NlpTechniqueModel) model = nlp_technique_model_open (output, error);

  for (guint i = 0; model != NULL && tests != NULL && tests[i] != NULL; i++) {
    if (!score (model, tests[i], error))
      return FALSE;
  }
  return model != NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  setvbuf (stdout, NULL, _IOLBF, 0);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    g_printerr ("gst-nlp-train-techniques: %s\n", error->message);
    return 2;
  }
  if (output == NULL || (files == NULL && tests == NULL) || n_epochs < 4 || n_folds < 2 ||
      max_weights < 1) {
    g_autofree gchar *help = g_option_context_get_help (context, TRUE, NULL);

    g_printerr ("%s", help);
    return 2;
  }
  if ((files != NULL && !train (&error)) || !score_all (&error)) {
    g_printerr ("gst-nlp-train-techniques: %s\n", error->message);
    return 1;
  }
  return 0;
}
