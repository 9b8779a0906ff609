/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * boundaryfeatures.c: computes the features of a gap.
 */

#include "boundaryfeatures.h"

#include "tokenshape.h"

static const struct {
  const gchar *name;
  guint n_values;
} feature_types[NLP_N_FEATURES] = {
    [NLP_FEATURE_SHAPE_BEFORE_3] = {"shape-before-3", NLP_N_SHAPES},
    [NLP_FEATURE_SHAPE_BEFORE_2] = {"shape-before-2", NLP_N_SHAPES},
    [NLP_FEATURE_SHAPE_BEFORE] = {"shape-before", NLP_N_SHAPES},
    [NLP_FEATURE_SHAPE_AFTER] = {"shape-after", NLP_N_SHAPES},
    [NLP_FEATURE_SHAPE_AFTER_2] = {"shape-after-2", NLP_N_SHAPES},
    [NLP_FEATURE_SHAPE_AFTER_3] = {"shape-after-3", NLP_N_SHAPES},
    [NLP_FEATURE_SHAPE_FIRST] = {"shape-first", NLP_N_SHAPES},
    [NLP_FEATURE_END] = {"end", NLP_N_SENTENCE_ENDS * 4},
    [NLP_FEATURE_LENGTH] = {"length", 10},
    [NLP_FEATURE_LOWER] = {"lower", 6},
    [NLP_FEATURE_INSIDE] = {"inside", 12},
    [NLP_FEATURE_PARAGRAPH] = {"paragraph", 16},
};

static const gchar *const word_features[NLP_N_WORD_FEATURES] = {
    [NLP_WORD_BEFORE_2] = "word-before-2", [NLP_WORD_BEFORE] = "word-before",
    [NLP_WORD_AFTER] = "word-after",       [NLP_WORD_AFTER_2] = "word-after-2",
    [NLP_WORD_FIRST] = "word-first",
};

const gchar *
nlp_boundary_feature_get_name (NlpBoundaryFeature feature)
{
  return feature_types[feature].name;
}

guint
nlp_boundary_feature_get_n_values (NlpBoundaryFeature feature)
{
  return feature_types[feature].n_values;
}

const gchar *
nlp_word_feature_get_name (NlpWordFeature feature)
{
  return word_features[feature];
}

/* Counts the @limits below @value, without branches, which would often be mispredicted. */
static inline guint
bucket (guint value, const guint *limits, guint n_limits)
{
  guint n = 0;

  for (guint i = 0; i < n_limits; i++)
    n += value > limits[i];
  return n;
}

/* Returns the shape of token @i. The flags tell that of most words; others are cached. */
static inline NlpShape
shape_of (NlpSentenceState *self, guint i)
{
  const guint32 special = GST_NLP_TOKEN_PUNCT | GST_NLP_TOKEN_DIGIT | GST_NLP_TOKEN_ADDRESS |
                          GST_NLP_TOKEN_ABBREVIATION | GST_NLP_TOKEN_CLITIC | GST_NLP_TOKEN_UPPER;
  guint32 flags = self->view.tokens[i].flags;
  guint cached = i % NLP_N_RECENT_SHAPES;

  if (!(flags & special))
    return flags & GST_NLP_TOKEN_TITLE ? NLP_SHAPE_TITLE : NLP_SHAPE_LOWER;
  if (self->shape_tokens[cached] != i + 1) {
    self->shape_tokens[cached] = i + 1;
    self->shapes[cached] = nlp_token_shape (&self->view, i);
  }
  return self->shapes[cached];
}

/* Sets the shapes of the tokens around the gap, from the start of the sentence to the end of the
 * paragraph. */
static void
set_shapes (NlpSentenceState *self, guint next, guint paragraph_end, NlpBoundaryFeatures *features)
{
  const NlpTokenView *view = &self->view;

  for (guint i = 0; i < 3; i++) {
    gboolean is_inside = next >= self->first + i + 1;

    features->values[NLP_FEATURE_SHAPE_BEFORE - i] =
        is_inside ? shape_of (self, next - 1 - i) : NLP_SHAPE_EDGE;
    is_inside = next + i < view->n_tokens && view->tokens[next + i].start < paragraph_end;
    features->values[NLP_FEATURE_SHAPE_AFTER + i] =
        is_inside ? shape_of (self, next + i) : NLP_SHAPE_EDGE;
  }
  if (self->n_counted == 0)
    self->first_shape = shape_of (self, self->first);
  features->values[NLP_FEATURE_SHAPE_FIRST] = self->first_shape;
}

/* Sets the number of tokens in the sentence and of those in lower case. */
static void
set_lengths (NlpSentenceState *self, guint next, NlpBoundaryFeatures *features)
{
  static const guint lengths[] = {1, 2, 3, 4, 6, 9, 14, 24, 39}, lowers[] = {0, 1, 2, 4, 9};

  for (guint i = self->first + self->n_counted; i < next; i++) {
    guint32 flags = self->view.tokens[i].flags;

    self->n_lower +=
        (flags & (GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_TITLE | GST_NLP_TOKEN_ADDRESS)) ==
        GST_NLP_TOKEN_ALPHA;
  }
  self->n_counted = next - self->first;
  features->values[NLP_FEATURE_LENGTH] = bucket (self->n_counted, lengths, G_N_ELEMENTS (lengths));
  features->values[NLP_FEATURE_LOWER] = bucket (self->n_lower, lowers, G_N_ELEMENTS (lowers));
}

/* Returns @i if the token is a word. */
static guint
word_at (const NlpTokenView *self, guint i)
{
  const guint32 none = GST_NLP_TOKEN_PUNCT | GST_NLP_TOKEN_ADDRESS | GST_NLP_TOKEN_DIGIT;

  return self->tokens[i].flags & none ? NLP_NO_TOKEN : i;
}

static void
set_words (NlpSentenceState *self, guint next, NlpBoundaryFeatures *features)
{
  const NlpTokenView *view = &self->view;

  features->words[NLP_WORD_BEFORE_2] =
      next > self->first + 1 ? word_at (view, next - 2) : NLP_NO_TOKEN;
  features->words[NLP_WORD_BEFORE] = word_at (view, next - 1);
  features->words[NLP_WORD_AFTER] = word_at (view, next);
  features->words[NLP_WORD_AFTER_2] =
      next + 1 < view->n_tokens ? word_at (view, next + 1) : NLP_NO_TOKEN;
  features->words[NLP_WORD_FIRST] = word_at (view, self->first);
}

/* Returns the value of NLP_FEATURE_INSIDE. */
static guint
classify_quotes (const NlpSentenceState *self, guint next)
{
  guint bracket = 0;

  if (self->bracket > 0)
    bracket = next - self->bracket < 12 ? 1 : 2;
  return bracket * 4 + (self->in_curly_quotes ? 2 : 0) + (self->in_straight_quotes ? 1 : 0);
}

/* Returns the value of NLP_FEATURE_PARAGRAPH. */
static guint
classify_paragraph (const NlpSentenceState *self, const NlpParagraph *paragraph)
{
  static const guint lengths[] = {60, 150, 400};
  gboolean is_first =
      self->first == 0 || self->view.tokens[self->first].start <= self->lines.line_start;

  return bucket (paragraph->length, lengths, G_N_ELEMENTS (lengths)) * 4 +
         (paragraph->has_end_mark ? 2 : 0) + (is_first ? 1 : 0);
}

void
nlp_boundary_features (NlpSentenceState *self,
                       guint next,
                       NlpBreak likelihood,
                       NlpBoundaryFeatures *features)
{
  const NlpParagraph *paragraph = nlp_lines_paragraph (&self->lines);

  set_shapes (self, next, paragraph->end, features);
  set_lengths (self, next, features);
  set_words (self, next, features);
  features->values[NLP_FEATURE_END] =
      self->end * 4 + (self->is_closed ? 2 : 0) + (likelihood == NLP_BREAK_LIKELY ? 1 : 0);
  features->values[NLP_FEATURE_INSIDE] = classify_quotes (self, next);
  features->values[NLP_FEATURE_PARAGRAPH] = classify_paragraph (self, paragraph);
}
