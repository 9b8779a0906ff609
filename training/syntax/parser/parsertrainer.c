/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parsertrainer.c: trains the parser with the transitions that the dynamic oracle allows.
 */

#include "parsertrainer.h"

#include <math.h>

#include "parseroracle.h"
#include "random.h"
#include "syntax/parser/parserblock.h"

const ParserOptions parser_default_options = {
    .n_embedding = 96,
    .n_units = 48,
    .n_layers = 2,
    .n_hidden = 96,
    .min_count = 2,
    .epochs = 16,
    .batch = 400,
    .rate = 0.002f,
    .dropout = 0.25f,
    .word_dropout = 0.25f,
    .exploration = 0.8f,
    .averaging = 0.002f,
    .seed = 1,
};

/* The share of the learning rate that is left at the end. */
#define LAST_RATE 0.03f

/* The state of training or scoring. */
typedef struct {
  ParserNetwork *network;
  const ParserCorpus *corpus;
  const ParserOptions *options; /* NULL when scoring */
  GArray *tokens;               /* ParserToken of the batch */
  GArray *words;                /* NlpTransitionWord of the sentence */
  GArray *stack;
  GArray *heads;
  guint64 random;
  gdouble exploration;
  gdouble loss;
  gsize n_losses;
} Run;

static void
run_init (Run *self,
          ParserNetwork *network,
          const ParserCorpus *corpus,
          const ParserOptions *options)
{
  *self = (Run){
      .network = network,
      .corpus = corpus,
      .options = options,
      .tokens = g_array_new (FALSE, FALSE, sizeof (ParserToken)),
      .words = g_array_new (FALSE, FALSE, sizeof (NlpTransitionWord)),
      .stack = g_array_new (FALSE, FALSE, sizeof (guint32)),
      .heads = g_array_new (FALSE, FALSE, sizeof (guint32)),
      .random = options == NULL ? 0 : options->seed,
  };
}

static void
run_clear (Run *self)
{
  g_array_unref (self->tokens);
  g_array_unref (self->words);
  g_array_unref (self->stack);
  g_array_unref (self->heads);
}

static gfloat
random_share (guint64 *random)
{
  return (gfloat)(nlp_random_next (random) >> 40) / (1 << 24);
}

static const ParserWord *
sentence (const ParserCorpus *corpus, guint i, guint *n)
{
  gsize first = i == 0 ? 0 : g_array_index (corpus->ends, gsize, i - 1);

  *n = (guint)(g_array_index (corpus->ends, gsize, i) - first);
  return &g_array_index (corpus->words, ParserWord, first);
}

/* Appends a sentence to the batch. In training, rare words are left out at random. */
static void
append_sentence (Run *self, const ParserWord *words, guint n)
{
  const ParserVocabulary *vocabulary = self->network->vocabulary;
  const gfloat dropout = self->options == NULL ? 0 : self->options->word_dropout;

  for (guint i = 0; i < n; i++) {
    guint32 word = parser_vocabulary_find (vocabulary, &words[i].form);
    ParserToken token = {.word = word,
                         .clusters = parser_vocabulary_get_clusters (vocabulary, word),
                         .form = words[i].form,
                         .pos = words[i].pos,
                         .tag = words[i].tag,
                         .is_last = i + 1 == n};

    if (dropout > 0 &&
        random_share (&self->random) < dropout / (dropout + vocabulary->counts[word]))
      token.word = 0;
    g_array_append_val (self->tokens, token);
  }
}

static guint
find_best (const gfloat *scores, guint n)
{
  guint best = 0;

  for (guint i = 1; i < n; i++) {
    if (scores[i] > scores[best])
      best = i;
  }
  return best;
}

/* Returns the allowed transition with the best score, of those that cost at most @limit. */
static NlpTransition
choose (const NlpTransitions *state, const gfloat *scores, const guint *costs, guint limit)
{
  NlpTransition best = NLP_N_TRANSITIONS;

  for (NlpTransition t = 0; t < NLP_N_TRANSITIONS; t++) {
    if (nlp_transitions_allow (state, t) && (costs == NULL || costs[t] <= limit) &&
        (best == NLP_N_TRANSITIONS || scores[t] > scores[best]))
      best = t;
  }
  return best;
}

/* Turns scores into probabilities. */
static void
normalize (gfloat *scores, guint n)
{
  gfloat best = scores[find_best (scores, n)], sum = 0;

  for (guint i = 0; i < n; i++) {
    scores[i] = expf (scores[i] - best);
    sum += scores[i];
  }
  for (guint i = 0; i < n; i++)
    scores[i] /= sum;
}

/* The loss is the improbability of all best transitions together. */
static void
learn_transition (Run *self, const gfloat *scores, const guint *costs, guint least)
{
  gfloat *gradient = parser_decider_get_output_gradient (self->network->decider);
  gfloat shares[NLP_N_TRANSITIONS], right = 0;

  for (guint t = 0; t < NLP_N_TRANSITIONS; t++)
    shares[t] = costs[t] == G_MAXUINT ? -1e30f : scores[t];
  normalize (shares, NLP_N_TRANSITIONS);
  for (guint t = 0; t < NLP_N_TRANSITIONS; t++)
    right += costs[t] == least ? shares[t] : 0;
  right = MAX (right, 1e-20f);
  for (guint t = 0; t < NLP_N_TRANSITIONS; t++)
    gradient[t] += shares[t] - (costs[t] == least ? shares[t] / right : 0);
  self->loss -= logf (right);
  self->n_losses++;
}

/* Learns the relation of an arc by @transition. Returns the most probable one. */
static guint8
learn_relation (Run *self, NlpTransition transition, guint8 relation)
{
  ParserDecider *decider = self->network->decider;
  guint first = parser_decider_get_first_relation (decider, transition);
  gfloat *gradient = parser_decider_get_output_gradient (decider) + first;
  gfloat shares[NLP_MAX_RELATIONS + 8];
  guint8 best;

  parser_decider_score_relations (decider, transition, shares);
  best = (guint8)find_best (shares, decider->n_relations);
  normalize (shares, decider->n_relations);
  for (guint i = 0; i < decider->n_relations; i++)
    gradient[i] += shares[i] - (i == relation);
  self->loss -= logf (MAX (shares[relation], 1e-20f));
  return best;
}

static guint8
predict_relation (Run *self, const NlpTransitions *state, NlpTransition transition)
{
  gfloat scores[NLP_MAX_RELATIONS + 8];

  if (transition == NLP_SHIFT)
    return NLP_NO_RELATION;
  if (transition == NLP_LEFT_ARC && state->next == state->n_words)
    return NLP_PARSER_ROOT;
  parser_decider_score_relations (self->network->decider, transition, scores);
  scores[NLP_PARSER_ROOT] = -G_MAXFLOAT;
  return (guint8)find_best (scores, self->network->decider->n_relations);
}

/* Returns the cost of the best transitions. */
static guint
least_cost (const guint costs[NLP_N_TRANSITIONS])
{
  guint least = G_MAXUINT;

  for (guint t = 0; t < NLP_N_TRANSITIONS; t++)
    least = MIN (least, costs[t]);
  return least;
}

/* Learns the relations of right arcs by the best transitions. Returns the relation for an arc by
 * @next: if it is right, the relation of the tree or the one that the network chooses. */
static guint8
learn_relations (Run *self,
                 const NlpTransitions *state,
                 const guint *costs,
                 NlpTransition next,
                 const ParserWord *words)
{
  const guint32 *heads = (const guint32 *)self->heads->data;
  const guint least = least_cost (costs);
  guint8 relation = NLP_NO_RELATION;

  for (NlpTransition t = NLP_LEFT_ARC; t <= NLP_RIGHT_ARC; t++) {
    guint8 right, predicted;

    if (costs[t] > least || !parser_oracle_is_right_arc (state, heads, t))
      continue;
    right = words[nlp_transitions_peek (state, 0)].relation;
    predicted = learn_relation (self, t, right);
    if (t == next)
      relation = random_share (&self->random) < self->exploration ? predicted : right;
  }
  return relation == NLP_NO_RELATION ? predict_relation (self, state, next) : relation;
}

/* Learns from a state, and applies a transition: one of the best, or the choice of the network. */
static void
learn_state (Run *self, NlpTransitions *state, gsize first, const ParserWord *words)
{
  ParserDecider *decider = self->network->decider;
  guint costs[NLP_N_TRANSITIONS], least;
  gfloat scores[PARSER_FIRST_RELATION];
  NlpTransition next;

  parser_oracle_get_costs (state, (const guint32 *)self->heads->data, costs);
  least = least_cost (costs);
  parser_decider_read (decider, state, first, self->options->dropout, &self->random);
  parser_decider_score_transitions (decider, scores);
  learn_transition (self, scores, costs, least);
  next = random_share (&self->random) < self->exploration ? choose (state, scores, NULL, 0)
                                                          : choose (state, scores, costs, least);
  nlp_transitions_apply (state, next, learn_relations (self, state, costs, next, words));
}

static void
predict_state (Run *self, NlpTransitions *state, gsize first)
{
  gfloat scores[PARSER_FIRST_RELATION];
  NlpTransition next;

  parser_decider_read (self->network->decider, state, first, 0, &self->random);
  parser_decider_score_transitions (self->network->decider, scores);
  next = choose (state, scores, NULL, 0);
  nlp_transitions_apply (state, next, predict_relation (self, state, next));
}

/* Parses a sentence of the batch, whose first word is the token @first. */
static void
parse_sentence (Run *self, const ParserWord *words, guint n, gsize first)
{
  NlpTransitions state;

  g_array_set_size (self->words, n + 1);
  g_array_set_size (self->stack, n);
  g_array_set_size (self->heads, n);
  for (guint i = 0; i < n; i++)
    g_array_index (self->heads, guint32, i) = words[i].head;
  nlp_transitions_start (&state, (NlpTransitionWord *)self->words->data,
                         (guint32 *)self->stack->data, n);
  while (!nlp_transitions_is_done (&state)) {
    if (self->options != NULL)
      learn_state (self, &state, first, words);
    else
      predict_state (self, &state, first);
  }
}

/* Encodes the sentences @order of a batch. */
static void
encode (Run *self, const guint *order, guint n_sentences)
{
  ParserNetwork *network = self->network;
  const gfloat *encoded;

  g_array_set_size (self->tokens, 0);
  for (guint i = 0; i < n_sentences; i++) {
    guint n;
    const ParserWord *words = sentence (self->corpus, order[i], &n);

    append_sentence (self, words, n);
  }
  encoded = parser_encoder_forward (
      network->encoder, (const ParserToken *)self->tokens->data, self->tokens->len,
      self->options == NULL ? 0 : self->options->dropout, &self->random);
  parser_decider_start (network->decider, encoded, self->tokens->len);
}

static void
step_tensor (gpointer tensor, gpointer step)
{
  tensor_step (tensor, step);
}

static void
learn_batch (Run *self, const guint *order, guint n_sentences, TensorStep *step)
{
  ParserNetwork *network = self->network;
  gsize first = 0;

  encode (self, order, n_sentences);
  for (guint i = 0; i < n_sentences; i++) {
    guint n;
    const ParserWord *words = sentence (self->corpus, order[i], &n);

    parse_sentence (self, words, n, first);
    first += n;
  }
  parser_encoder_backward (network->encoder, parser_decider_backward (network->decider));
  step->step++;
  parser_encoder_foreach (network->encoder, step_tensor, step);
  parser_decider_foreach (network->decider, step_tensor, step);
}

static guint
batch_size (const ParserCorpus *corpus, const guint *order, guint n_left, guint n_tokens)
{
  guint n = 0, sum = 0;

  while (n < n_left && sum < n_tokens) {
    guint length;

    sentence (corpus, order[n++], &length);
    sum += length;
  }
  return n;
}

static void
shuffle (guint *order, guint n, guint64 *random)
{
  for (guint i = n; i > 1; i--) {
    guint other = (guint)(nlp_random_next (random) % i), value = order[i - 1];

    order[i - 1] = order[other];
    order[other] = value;
  }
}

static void
swap_average (gpointer tensor, gpointer data)
{
  tensor_swap_average (tensor);
}

static void
swap_averages (ParserNetwork *self)
{
  parser_encoder_foreach (self->encoder, swap_average, NULL);
  parser_decider_foreach (self->decider, swap_average, NULL);
}

static gdouble
learn_epoch (Run *self, guint *order, guint epoch, TensorStep *step)
{
  const ParserOptions *options = self->options;
  const guint n = self->corpus->ends->len;

  shuffle (order, n, &self->random);
  self->loss = 0;
  self->n_losses = 0;
  self->exploration = epoch == 0 ? 0 : options->exploration;
  for (guint done = 0; done < n;) {
    gfloat progress = (epoch + (gfloat)done / n) / options->epochs;
    guint size = batch_size (self->corpus, order + done, n - done, options->batch);

    step->rate = options->rate * (1 - (1 - LAST_RATE) * progress);
    learn_batch (self, order + done, size, step);
    done += size;
  }
  return self->loss / MAX (self->n_losses, 1);
}

static void
learn (ParserNetwork *network,
       const ParserCorpus *corpus,
       const ParserOptions *options,
       ParserProgress progress)
{
  g_autofree guint *order = g_new (guint, corpus->ends->len);
  TensorStep step = {.averaging = options->averaging};
  Run run;

  run_init (&run, network, corpus, options);
  for (guint i = 0; i < corpus->ends->len; i++)
    order[i] = i;
  for (guint epoch = 0; epoch < options->epochs; epoch++) {
    const gdouble loss = learn_epoch (&run, order, epoch, &step);

    if (progress != NULL)
      progress (epoch + 1, loss);
  }
  swap_averages (network);
  run_clear (&run);
}

ParserNetwork *
parser_network_train (const ParserCorpus *corpus,
                      const gchar *clusters,
                      const ParserOptions *options,
                      ParserProgress progress)
{
  ParserNetwork *self = g_new0 (ParserNetwork, 1);
  guint64 random = options->seed;
  ParserEncoderSizes sizes = {
      .n_pos = corpus->pos->len,
      .n_tags = corpus->tags->len,
      .n_embedding = options->n_embedding,
      .n_units = options->n_units,
      .n_layers = options->n_layers,
  };

  self->vocabulary = parser_vocabulary_new (corpus, clusters, options->min_count);
  sizes.n_words = self->vocabulary->n_words;
  sizes.n_clusters = self->vocabulary->n_clusters;
  self->encoder = parser_encoder_new (&sizes, &random);
  self->decider = parser_decider_new (parser_encoder_get_width (self->encoder), options->n_hidden,
                                      corpus->relations->len, &random);
  learn (self, corpus, options, progress);
  return self;
}

void
parser_network_free (ParserNetwork *self)
{
  parser_vocabulary_free (self->vocabulary);
  parser_encoder_free (self->encoder);
  parser_decider_free (self->decider);
  g_free (self);
}
