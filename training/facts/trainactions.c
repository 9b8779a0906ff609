/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * trainactions.c: trains the model of actions; README.md says how to run it.
 */

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "actions/actioncandidates.h"
#include "actions/actionfeatures.h"
#include "actions/actionmodel.h"
#include "actions/actionwords.h"
#include "gstnlp.h"
#include "tables/facttables.h"

/* Full passes over the examples, the step of AdaGrad, and the strength of L2 regularisation. */
#define N_PASSES 600
#define RATE 0.3
#define PENALTY 2.0
/* A feature counts if it occurs in this many examples. */
#define MIN_EXAMPLES 2
/* A candidate is right if it shares this much of the annotated action (the union of both). */
#define MIN_OVERLAP (2.0 / 3)

/* An annotated action, in bytes. */
typedef struct {
  gsize start;
  gsize end;
  NlpActionKind kind;
} Gold;

/* A candidate: the features that it has, and its kind. */
typedef struct {
  GArray *features; /* guint */
  NlpActionKind kind;
} Example;

/* The examples, and the features by number. */
typedef struct {
  GHashTable *numbers; /* of a feature, its number plus one */
  GPtrArray *names;    /* of a number, its feature */
  GArray *counts;      /* guint: the examples that have it */
  GArray *examples;    /* Example */
} Corpus;

typedef gdouble Weights[NLP_ACTION_N_KINDS];

static void
clear_example (gpointer example)
{
  g_array_unref (((Example *)example)->features);
}

static void
corpus_init (Corpus *self)
{
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->examples = g_array_new (FALSE, FALSE, sizeof (Example));
  g_array_set_clear_func (self->examples, clear_example);
}

static void
corpus_clear (Corpus *self)
{
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->names);
  g_array_unref (self->counts);
  g_array_unref (self->examples);
}

/* Returns the number of a feature. */
static guint
number_feature (Corpus *self, const gchar *feature)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, feature));
  const guint zero = 0;

  if (number == 0) {
    g_ptr_array_add (self->names, g_strdup (feature));
    g_array_append_val (self->counts, zero);
    number = self->names->len;
    g_hash_table_insert (self->numbers, g_ptr_array_index (self->names, number - 1),
                         GUINT_TO_POINTER (number));
  }
  return number - 1;
}

static gboolean
contains (const GArray *numbers, guint number)
{
  for (guint i = 0; i < numbers->len; i++) {
    if (g_array_index (numbers, guint, i) == number)
      return TRUE;
  }
  return FALSE;
}

static void
add_example (Corpus *self, const gchar *features, NlpActionKind kind)
{
  g_auto (GStrv) names = g_strsplit (features, " ", -1);
  Example example = {g_array_new (FALSE, FALSE, sizeof (guint)), kind};

  for (gchar **name = names; *name != NULL; name++) {
    const guint number = number_feature (self, **name != '\0' ? *name : "bias");

    if (contains (example.features, number))
      continue;
    g_array_append_val (example.features, number);
    g_array_index (self->counts, guint, number)++;
  }
  g_array_append_val (self->examples, example);
}

static NlpActionKind
read_kind (const gchar *name)
{
  static const gchar *const names[] = {"", "agreed", "pledged", "called", "planned"};

  for (gint i = 1; i < NLP_ACTION_N_KINDS; i++) {
    if (strcmp (name, names[i]) == 0)
      return i;
  }
  g_error ("unknown kind of action: %s", name);
}

/* Reads the annotated actions of a document, whose offsets are code points. */
static GArray *
read_gold (JsonObject *object, const gchar *text)
{
  GArray *gold = g_array_new (FALSE, FALSE, sizeof (Gold));
  JsonArray *actions = json_object_get_array_member (object, "actions");

  for (guint i = 0; i < json_array_get_length (actions); i++) {
    JsonObject *action = json_array_get_object_element (actions, i);
    const glong start = (glong)json_object_get_int_member (action, "start");
    const glong end = (glong)json_object_get_int_member (action, "end");
    const Gold item = {(gsize)(g_utf8_offset_to_pointer (text, start) - text),
                       (gsize)(g_utf8_offset_to_pointer (text, end) - text),
                       read_kind (json_object_get_string_member (action, "kind"))};

    g_array_append_val (gold, item);
  }
  return gold;
}

/* Returns the kind of the annotated action that shares most of a candidate, or that begins with
 * it. */
static NlpActionKind
find_kind (const GArray *gold, gsize start, gsize end)
{
  NlpActionKind kind = NLP_ACTION_NONE;
  gdouble best = 0;

  for (guint i = 0; i < gold->len; i++) {
    const Gold *item = &g_array_index (gold, Gold, i);
    const gdouble shared = (gdouble)MIN (end, item->end) - (gdouble)MAX (start, item->start);
    const gdouble overlap = shared / (gdouble)(MAX (end, item->end) - MIN (start, item->start));

    if (overlap > best && (overlap >= MIN_OVERLAP || start == item->start)) {
      best = overlap;
      kind = item->kind;
    }
  }
  return kind;
}

static guint32 *
hash_tokens (const NlpFactsView *view)
{
  guint32 *hashes = g_new (guint32, view->n_tokens);

  for (gsize i = 0; i < view->n_tokens; i++) {
    const GstNlpToken *token = &view->tokens[i];

    hashes[i] = nlp_fact_lexicon_hash (view->text + token->start, token->end - token->start);
  }
  return hashes;
}

/* Adds the candidates of a text. */
static void
add_candidates (Corpus *self,
                const NlpFactsView *view,
                const NlpFactLexicon *words,
                const GArray *gold)
{
  g_autoptr (NlpTaggedTokens) tokens = nlp_tagged_tokens_new (view, words);
  g_autoptr (GArray) candidates = nlp_action_list_candidates (tokens);

  for (guint i = 0; i < candidates->len; i++) {
    const NlpActionCandidate *candidate = &g_array_index (candidates, NlpActionCandidate, i);
    g_autoptr (GString) features = g_string_new (NULL);

    nlp_action_list_features (tokens, candidate, features);
    add_example (self, features->str,
                 find_kind (gold, view->tokens[candidate->action.start].start,
                            view->tokens[candidate->action.end - 1].end));
  }
}

/* Adds the document of a line of JSON. */
static void
add_document (Corpus *self, const gchar *line, const NlpFactLexicon *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GstNlpDocument) document = gst_nlp_document_new_from_json (line, &error);
  g_autoptr (JsonNode) node = document != NULL ? json_from_string (line, &error) : NULL;
  g_autofree guint32 *hashes = NULL;
  g_autoptr (GArray) gold = NULL;
  NlpFactsView view = {.text = NULL};

  if (node == NULL)
    g_error ("can't read a document: %s", error->message);
  view.text = gst_nlp_document_peek_text (document, &view.length);
  view.tokens = gst_nlp_document_peek_tokens (document, &view.n_tokens);
  view.sentences = gst_nlp_document_peek_sentences (document, &view.n_sentences);
  view.entities = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &view.n_entities);
  view.hashes = hashes = hash_tokens (&view);
  gold = read_gold (json_node_get_object (node), view.text);
  add_candidates (self, &view, words, gold);
}

static void
add_file (Corpus *self, const gchar *path, const NlpFactLexicon *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree gchar *content = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &content, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (content, "\n", -1);
  for (gchar **line = lines; *line != NULL; line++) {
    if (**line != '\0')
      add_document (self, *line, words);
  }
}

/* Sets @shares to the probabilities of the kinds of an example. */
static void
predict (const Weights *weights, const Example *example, gdouble *shares)
{
  gdouble total = 0;

  memset (shares, 0, sizeof (Weights));
  for (guint i = 0; i < example->features->len; i++) {
    const guint feature = g_array_index (example->features, guint, i);

    for (guint k = 0; k < NLP_ACTION_N_KINDS; k++)
      shares[k] += weights[feature][k];
  }
  for (guint k = 0; k < NLP_ACTION_N_KINDS; k++)
    total += shares[k] = exp (shares[k]);
  for (guint k = 0; k < NLP_ACTION_N_KINDS; k++)
    shares[k] /= total;
}

/* Adds the gradient of the loss of an example. */
static void
add_gradient (const Weights *weights, const Example *example, Weights *gradient)
{
  gdouble shares[NLP_ACTION_N_KINDS];

  predict (weights, example, shares);
  shares[example->kind] -= 1;
  for (guint i = 0; i < example->features->len; i++) {
    const guint feature = g_array_index (example->features, guint, i);

    for (guint k = 0; k < NLP_ACTION_N_KINDS; k++)
      gradient[feature][k] += shares[k];
  }
}

/* Drops features that are too rare from the examples. */
static void
drop_rare (Corpus *self)
{
  for (guint i = 0; i < self->examples->len; i++) {
    GArray *features = g_array_index (self->examples, Example, i).features;

    for (guint j = features->len; j-- > 0;) {
      if (g_array_index (self->counts, guint, g_array_index (features, guint, j)) < MIN_EXAMPLES)
        g_array_remove_index (features, j);
    }
  }
}

/* Fits a multinomial logistic regression by gradient descent over all examples, with the steps of
 * AdaGrad (Duchi, Hazan and Singer, 2011). */
static Weights *
fit (const Corpus *self)
{
  const guint n = self->names->len;
  Weights *weights = g_new0 (Weights, n);
  g_autofree Weights *squares = g_new0 (Weights, n);
  g_autofree Weights *gradient = g_new0 (Weights, n);

  for (guint pass = 0; pass < N_PASSES; pass++) {
    for (guint f = 0; f < n; f++) {
      for (guint k = 0; k < NLP_ACTION_N_KINDS; k++)
        gradient[f][k] = PENALTY * weights[f][k];
    }
    for (guint i = 0; i < self->examples->len; i++)
      add_gradient ((const Weights *)weights, &g_array_index (self->examples, Example, i),
                    gradient);
    for (guint f = 0; f < n; f++) {
      for (guint k = 0; k < NLP_ACTION_N_KINDS; k++) {
        squares[f][k] += gradient[f][k] * gradient[f][k];
        weights[f][k] -= RATE * gradient[f][k] / sqrt (squares[f][k] + 1e-4);
      }
    }
  }
  return weights;
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const gchar *const *)a, *(const gchar *const *)b);
}

/* Writes the weights, in the order of the names of features. */
static void
write_model (const Corpus *self, const Weights *weights, const gchar *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) out = g_string_new (
      "# Made by train-actions (see training/README.md): the weights of each feature for no\n"
      "# action, agreed, pledged, called and planned, in hundredths.\n");
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint f = 0; f < self->names->len; f++) {
    if (g_array_index (self->counts, guint, f) >= MIN_EXAMPLES)
      g_ptr_array_add (names, g_ptr_array_index (self->names, f));
  }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++) {
    const gchar *name = g_ptr_array_index (names, i);
    const guint f = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, name)) - 1;

    g_string_append (out, name);
    for (guint k = 0; k < NLP_ACTION_N_KINDS; k++)
      g_string_append_printf (out, " %ld", lround (weights[f][k] * NLP_ACTION_WEIGHT_UNIT));
    g_string_append_c (out, '\n');
  }
  if (!g_file_set_contents (path, out->str, (gssize)out->len, &error))
    g_error ("%s", error->message);
}

/* Prints how many of the examples the model decides as annotated. */
static void
print_fit (const Corpus *self, const Weights *weights)
{
  guint right = 0;

  for (guint i = 0; i < self->examples->len; i++) {
    const Example *example = &g_array_index (self->examples, Example, i);
    gdouble shares[NLP_ACTION_N_KINDS];
    guint best = 0;

    predict (weights, example, shares);
    for (guint k = 1; k < NLP_ACTION_N_KINDS; k++)
      best = shares[k] > shares[best] ? k : best;
    right += best == example->kind;
  }
  g_print ("%u candidates, %u features, %u decided as annotated\n", self->examples->len,
           self->names->len, right);
}

int
main (int argc, char **argv)
{
  g_autoptr (GBytes) data = nlp_fact_table_get ("en/actions.words");
  g_autoptr (GError) error = NULL;
  NlpFactLexicon *words;
  Weights *weights;
  Corpus corpus;

  if (argc < 3)
    g_error ("usage: train-actions MODEL DOCUMENTS.jsonl...");
  words = nlp_fact_lexicon_new ("actions.words", g_bytes_get_data (data, NULL), nlp_action_classes,
                                &error);
  if (words == NULL)
    g_error ("%s", error->message);
  corpus_init (&corpus);
  for (gint i = 2; i < argc; i++)
    add_file (&corpus, argv[i], words);
  drop_rare (&corpus);
  weights = fit (&corpus);
  print_fit (&corpus, (const Weights *)weights);
  write_model (&corpus, (const Weights *)weights, argv[1]);
  g_free (weights);
  corpus_clear (&corpus);
  nlp_fact_lexicon_free (words);
  return 0;
}
