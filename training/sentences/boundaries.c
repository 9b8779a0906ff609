/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * boundaries.c: trains the model of sentence ends; README.md says how to run it.
 */

#include <math.h>
#include <string.h>

#include "corpus.h"
#include "network.h"
#include "segmenter.h"
#include "sentences/sentences.h"

/* A word becomes a feature if it occurs at this many gaps, in this many texts. */
#define MIN_GAPS 12
#define MIN_TEXTS 6

typedef struct {
  guint gaps;
  guint texts;
  guint last_text;
} WordCount;

/* The state while the gaps of all texts are visited. */
typedef struct {
  guint text;                              /* number of the current text */
  GHashTable *starts;                      /* first byte of each of its sentences, plus one */
  GHashTable *counts[NLP_N_WORD_FEATURES]; /* from word to WordCount */
  const NlpBoundaryModel *model; /* NULL in the pass that counts words; then it numbers the rows */
  GArray *examples;              /* Example */
} Gathering;

typedef struct {
  guint found;
  guint expected;
  guint right;
} Score;

static const Schedule schedule = {.epochs = 20,
                                  .rate = 0.08,
                                  .decay = 0.0005,
                                  .dropout = 0.25,
                                  .seed = 2463534244};

static void
count_word (GHashTable *counts, const NlpTokenView *view, guint i, guint text)
{
  g_autofree gchar *word = NULL;
  WordCount *count;

  if (i == NLP_NO_TOKEN || nlp_token_length (view, i) > NLP_BOUNDARY_MAX_WORD)
    return;
  word = g_ascii_strdown (nlp_token_bytes (view, i), nlp_token_length (view, i));
  count = g_hash_table_lookup (counts, word);
  if (count == NULL) {
    count = g_new0 (WordCount, 1);
    count->last_text = G_MAXUINT;
    g_hash_table_insert (counts, g_steal_pointer (&word), count);
  }
  count->gaps++;
  count->texts += count->last_text != text;
  count->last_text = text;
}

static gboolean
gather (gconstpointer user_data, NlpSentenceState *state, guint next, NlpBreak likelihood)
{
  const Gathering *self = user_data;
  gboolean ends =
      g_hash_table_contains (self->starts, GUINT_TO_POINTER (state->view.tokens[next].start + 1));
  NlpBoundaryFeatures features;

  nlp_boundary_features (state, next, likelihood, &features);
  if (self->model == NULL) {
    for (guint feature = 0; feature < NLP_N_WORD_FEATURES; feature++)
      count_word (self->counts[feature], &state->view, features.words[feature], self->text);
  } else {
    Example example = {.ends = ends};

    example.n_rows =
        nlp_boundary_model_list_rows (self->model, &state->view, &features, example.rows);
    g_array_append_val (self->examples, example);
  }
  return ends;
}

static void
gather_all (Gathering *self, const NlpLexicon *lexicon, GPtrArray *texts)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  for (guint i = 0; i < texts->len; i++) {
    const Text *text = g_ptr_array_index (texts, i);
    g_autoptr (GHashTable) starts = g_hash_table_new (NULL, NULL);

    for (guint k = 0; k < text->sentences->len; k++)
      g_hash_table_add (
          starts, GUINT_TO_POINTER (g_array_index (text->sentences, GstNlpRange, k).start + 1));
    self->text = i;
    self->starts = starts;
    nlp_sentences_find_with (lexicon, text->text, text->length, text->tokens, gather, self,
                             sentences);
  }
}

static gint
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const gchar *const *)a, *(const gchar *const *)b);
}

static void
append_weights (GString *text, const Network *network, guint row)
{
  for (guint unit = 0; unit < NLP_BOUNDARY_UNITS; unit++) {
    gfloat weight = network != NULL ? network->weights[row][unit] * NLP_BOUNDARY_SCALE : 0;

    g_string_append_printf (text, " %d", (gint)CLAMP (lrintf (weight), -127, 127));
  }
  g_string_append_c (text, '\n');
}

/* Whether all weights of @row are 0, so that it needs no line. */
static gboolean
is_idle (const Network *network, guint row)
{
  if (network == NULL)
    return FALSE;
  for (guint unit = 0; unit < NLP_BOUNDARY_UNITS; unit++) {
    if (lrintf (network->weights[row][unit] * NLP_BOUNDARY_SCALE) != 0)
      return FALSE;
  }
  return TRUE;
}

static void
append_row (GString *text, const Network *network, guint row, const gchar *name, const gchar *value)
{
  if (is_idle (network, row))
    return;
  g_string_append_printf (text, "%s %s", name, value);
  append_weights (text, network, row);
}

static void
append_output (GString *text, const Network *network)
{
  g_string_append (text, "output");
  for (guint unit = 0; unit < NLP_BOUNDARY_UNITS; unit++)
    g_string_append_printf (text, " %ld", lrintf (network->output[unit] * NLP_BOUNDARY_SCALE));
  g_string_append_printf (text, " %ld\n", lrintf (network->bias * NLP_BOUNDARY_SCALE));
}

/* Returns the words of a position that are frequent enough, sorted. */
static GPtrArray *
frequent_words (GHashTable *counts)
{
  GPtrArray *words = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer word, value;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, &value)) {
    const WordCount *count = value;

    if (count->gaps >= MIN_GAPS && count->texts >= MIN_TEXTS)
      g_ptr_array_add (words, word);
  }
  g_ptr_array_sort (words, compare_words);
  return words;
}

/* Returns the text of a model with the weights of @network, or without weights if it is NULL. */
static gchar *
write_model (const Gathering *gathering, const Network *network)
{
  GString *text = g_string_new ("# Where English sentences end. Generated by "
                                "training/boundaries.c; see training/README.md.\n");
  guint row = 0;

  if (network != NULL)
    append_output (text, network);
  for (guint feature = 0; feature < NLP_N_FEATURES; feature++) {
    for (guint value = 0; value < nlp_boundary_feature_get_n_values (feature); value++) {
      g_autofree gchar *number = g_strdup_printf ("%u", value);

      append_row (text, network, row++, nlp_boundary_feature_get_name (feature), number);
    }
  }
  for (guint feature = 0; feature < NLP_N_WORD_FEATURES; feature++) {
    g_autoptr (GPtrArray) words = frequent_words (gathering->counts[feature]);

    for (guint i = 0; i < words->len; i++)
      append_row (text, network, row++, nlp_word_feature_get_name (feature),
                  g_ptr_array_index (words, i));
  }
  return g_string_free (text, FALSE);
}

static guint
count_rows (const gchar *model)
{
  guint n = 0;

  for (const gchar *p = model; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

static gchar *
train (const NlpLexicon *self, GPtrArray *texts, GError **error)
{
  Gathering gathering = {0};
  g_autoptr (GArray) examples = g_array_new (FALSE, FALSE, sizeof (Example));
  g_autoptr (NlpBoundaryModel) model = NULL;
  g_autoptr (Network) network = NULL;
  g_autofree gchar *skeleton = NULL;
  gchar *result;

  for (guint feature = 0; feature < NLP_N_WORD_FEATURES; feature++)
    gathering.counts[feature] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gather_all (&gathering, self, texts);
  skeleton = write_model (&gathering, NULL);
  model = nlp_boundary_model_new (skeleton, error);
  if (model == NULL)
    return NULL;
  gathering.model = model;
  gathering.examples = examples;
  gather_all (&gathering, self, texts);
  g_print ("%u texts, %u gaps, %u features\n", texts->len, examples->len, count_rows (skeleton));
  network = network_train (examples, count_rows (skeleton), &schedule);
  result = write_model (&gathering, network);
  for (guint feature = 0; feature < NLP_N_WORD_FEATURES; feature++)
    g_hash_table_unref (gathering.counts[feature]);
  return result;
}

/* Counts the sentences whose start and end are both right, for each file. */
static void
test (const NlpLexicon *self, const NlpBoundaryModel *model, GPtrArray *texts, Score *scores)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  for (guint i = 0; i < texts->len; i++) {
    const Text *text = g_ptr_array_index (texts, i);
    Score *score = &scores[text->file];
    guint k = 0;

    nlp_sentences_find (self, model, text->text, text->length, text->tokens, found);
    for (guint j = 0; j < found->len; j++) {
      const GstNlpRange *range = &g_array_index (found, GstNlpRange, j);

      while (k < text->sentences->len &&
             g_array_index (text->sentences, GstNlpRange, k).start < range->start)
        k++;
      score->right +=
          k < text->sentences->len &&
          memcmp (&g_array_index (text->sentences, GstNlpRange, k), range, sizeof *range) == 0;
    }
    score->found += found->len;
    score->expected += text->sentences->len;
  }
}

/* Splits the texts into @n_folds parts; trains without each part and tests on it. */
static gboolean
cross_validate (const NlpLexicon *self,
                GPtrArray *texts,
                guint n_folds,
                Score *scores,
                GError **error)
{
  for (guint fold = 0; fold < n_folds; fold++) {
    g_autoptr (GPtrArray) inside = g_ptr_array_new (), outside = g_ptr_array_new ();
    g_autoptr (NlpBoundaryModel) model = NULL;
    g_autofree gchar *text = NULL;

    for (guint i = 0; i < texts->len; i++)
      g_ptr_array_add (i % n_folds == fold ? outside : inside, g_ptr_array_index (texts, i));
    text = train (self, inside, error);
    if (text == NULL)
      return FALSE;
    model = nlp_boundary_model_new (text, error);
    if (model == NULL)
      return FALSE;
    test (self, model, outside, scores);
  }
  return TRUE;
}

static gboolean
read_corpus (gchar **filenames, const NlpSegmenter *segmenter, GPtrArray *texts, GError **error)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  for (guint i = 0; filenames[i] != NULL; i++) {
    guint first = texts->len;

    if (!corpus_read (filenames[i], texts, error))
      return FALSE;
    for (guint k = first; k < texts->len; k++) {
      Text *text = g_ptr_array_index (texts, k);

      text->file = i;
      nlp_segmenter_run (segmenter, text->text, text->length, text->tokens, sentences);
    }
  }
  return TRUE;
}

static void
print_scores (gchar **filenames, const Score *scores)
{
  for (guint i = 0; filenames[i] != NULL; i++)
    g_print ("%s: precision %.2f recall %.2f F1 %.2f\n", filenames[i],
             100. * scores[i].right / MAX (scores[i].found, 1),
             100. * scores[i].right / MAX (scores[i].expected, 1),
             200. * scores[i].right / MAX (scores[i].found + scores[i].expected, 1));
}

static gboolean
run (gchar **files, gchar **test_files, guint n_folds, const gchar *output, GError **error)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", error);
  g_autoptr (NlpLexicon) lexicon = nlp_lexicon_new ("en", error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify)text_free);
  g_autoptr (GPtrArray) tests = g_ptr_array_new_with_free_func ((GDestroyNotify)text_free);
  g_autofree Score *scores = g_new0 (Score, g_strv_length (files) + g_strv_length (test_files));
  g_autoptr (NlpBoundaryModel) model = NULL;
  g_autofree gchar *text = NULL;

  if (segmenter == NULL || lexicon == NULL || !read_corpus (files, segmenter, texts, error) ||
      !read_corpus (test_files, segmenter, tests, error))
    return FALSE;
  if (n_folds > 0) {
    if (!cross_validate (lexicon, texts, n_folds, scores, error))
      return FALSE;
    print_scores (files, scores);
    return TRUE;
  }
  text = train (lexicon, texts, error);
  if (text == NULL || (model = nlp_boundary_model_new (text, error)) == NULL)
    return FALSE;
  test (lexicon, model, tests, scores);
  print_scores (test_files, scores);
  return output == NULL || g_file_set_contents (output, text, -1, error);
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) tests = NULL, training = NULL;
  g_autofree gchar *output = NULL;
  gchar *none[] = {NULL};
  gint n_folds = 0;
  const GOptionEntry options[] = {
      {"test", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &tests, "Score the model on FILE", "FILE"},
      {"folds", 'f', 0, G_OPTION_ARG_INT, &n_folds, "Cross-validate with N folds instead", "N"},
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Write the model to FILE", "FILE"},
      {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &training, NULL, "FILE..."},
      {NULL},
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- trains a model of sentence ends");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || training == NULL ||
      !run (training, tests != NULL ? tests : none, MAX (n_folds, 0), output, &error)) {
    g_printerr ("%s\n", error != NULL ? error->message : "no files to train with");
    return 1;
  }
  return 0;
}
