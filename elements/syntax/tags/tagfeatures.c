/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagfeatures.c: the features from which the class of a word is predicted.
 */

#include "tagfeatures.h"

#include <string.h>

#include "common/hash.h"

/* A longer word counts as its first and last characters. */
#define MAX_CHARACTERS 48

/* A verb counts for a word up to this many words before it. */
#define MAX_DISTANCE 8

/* What a feature is about. Their numbers are part of the format of models. */
typedef enum {
  ABOUT_FORM,
  ABOUT_LOWER,
  ABOUT_SHAPE,
  ABOUT_LONG_SHAPE,
  ABOUT_PREFIX,
  ABOUT_SUFFIX,
  ABOUT_CLUSTER,
  ABOUT_CLUSTER_SUFFIX,
  ABOUT_EDGE,
  ABOUT_BEFORE,
  ABOUT_AFTER,
  ABOUT_AROUND,
  ABOUT_CLUSTER_BEFORE,
  ABOUT_CLUSTER_AFTER,
  ABOUT_CLUSTERS_AROUND,
  ABOUT_CLUSTERS_BEFORE,
  ABOUT_CLUSTERS_AFTER,
  ABOUT_TWO_AFTER,
  ABOUT_TWO_BEFORE,
  ABOUT_TAG,
  ABOUT_TAGS,
  ABOUT_TAG_WORD,
  ABOUT_TAGS_WORD,
  ABOUT_TAG_SUFFIX,
  ABOUT_TAG_CLUSTER,
  ABOUT_TAG_AFTER,
  ABOUT_CLASSES,
  ABOUT_CLASSES_SUFFIX,
  ABOUT_CLASSES_BEFORE,
  ABOUT_CLASSES_AFTER,
  ABOUT_TAG_CLASSES,
  ABOUT_TAGS_CLASSES,
  ABOUT_NEXT_TAGS,
  ABOUT_TAGS_AROUND,
  ABOUT_NEXT_TAG_WORD,
  ABOUT_NEXT_TAGS_WORD,
  ABOUT_TAGS_AROUND_WORD,
  ABOUT_OWN_TAG,
  ABOUT_OWN_TAGS,
  ABOUT_VERB_WORD,
  ABOUT_VERB_TAGS,
} About;

/* The characters of a word, as written and in lower case. */
typedef struct {
  gunichar written[MAX_CHARACTERS];
  gunichar lower[MAX_CHARACTERS];
  guint n;
} Characters;

static inline guint32
mix (guint32 hash, guint32 value)
{
  hash = nlp_fnv32_step (hash, value & 0xffff);
  return nlp_fnv32_step (hash, value >> 16);
}

static inline guint32
begin (About about)
{
  return nlp_fnv32_step (NLP_FNV32_BASIS, about);
}

static inline guint32
end (guint32 hash)
{
  hash ^= hash >> 15;
  hash *= NLP_GOLDEN32;
  return hash ^ hash >> 13;
}

static guint32
hash_characters (About about, const gunichar *characters, guint n)
{
  guint32 hash = begin (about);

  for (guint i = 0; i < n; i++)
    hash = nlp_fnv32_step (hash, characters[i]);
  return end (nlp_fnv32_step (hash, n));
}

static void
read_characters (Characters *self, const gchar *word, gsize length)
{
  const gchar *stop = word + length;

  self->n = 0;
  for (const gchar *p = word; p < stop; p = g_utf8_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    if (self->n == MAX_CHARACTERS) {
      memmove (self->written + MAX_CHARACTERS / 2, self->written + MAX_CHARACTERS / 2 + 1,
               (MAX_CHARACTERS / 2 - 1) * sizeof (gunichar));
      self->n--;
    }
    self->written[self->n++] = g_unichar_isdigit (c) ? '0' : c;
  }
  for (guint i = 0; i < self->n; i++)
    self->lower[i] = g_unichar_tolower (self->written[i]);
}

static gunichar
shape_of (gunichar c)
{
  if (c == '0')
    return '0';
  if (g_unichar_isupper (c))
    return 'X';
  return g_unichar_isalpha (c) ? 'x' : c;
}

/* Makes the shape of a word, in which runs of the same class are no longer than @longest. */
static guint
make_shape (const Characters *characters, guint longest, gunichar shape[MAX_CHARACTERS])
{
  guint n = 0, run = 0;

  for (guint i = 0; i < characters->n; i++) {
    const gunichar c = shape_of (characters->written[i]);

    run = n > 0 && shape[n - 1] == c ? run + 1 : 1;
    if (run <= longest)
      shape[n++] = c;
  }
  return n;
}

static void
add (NlpTagFeature *features, guint *n, guint32 hash, guint reach, gboolean is_lexical)
{
  features[(*n)++] = (NlpTagFeature){hash, (guint8)reach, (guint8)is_lexical};
}

static void
add_shapes (const Characters *characters, gboolean is_first, NlpTagFeature *features, guint *n)
{
  gunichar shape[MAX_CHARACTERS + 1];
  guint length = make_shape (characters, 1, shape);

  shape[length++] = is_first ? 1 : 2;
  add (features, n, hash_characters (ABOUT_SHAPE, shape, length), NLP_TAG_WINDOW, FALSE);
  length = make_shape (characters, 3, shape);
  add (features, n, hash_characters (ABOUT_LONG_SHAPE, shape, length), 0, FALSE);
}

static void
add_affixes (const Characters *characters, NlpTagFeature *features, guint *n)
{
  const guint length = characters->n;

  for (guint i = 1; i <= 4 && i < length; i++)
    add (features, n, hash_characters (ABOUT_PREFIX, characters->lower, i), 0, FALSE);
  for (guint i = 1; i <= 5 && i < length; i++)
    add (features, n, hash_characters (ABOUT_SUFFIX, characters->lower + length - i, i),
         i == 2 || i == 3, FALSE);
}

static void
add_clusters (const NlpTagWord *self, NlpTagFeature *features, guint *n)
{
  for (guint g = 0; g < NLP_N_GRANULARITIES; g++) {
    guint32 hash = nlp_fnv32_step (begin (ABOUT_CLUSTER), g);

    add (features, n, end (nlp_fnv32_step (hash, self->clusters[g])), NLP_TAG_WINDOW,
         g == NLP_N_GRANULARITIES - 1);
  }
  add (features, n,
       end (mix (nlp_fnv32_step (begin (ABOUT_CLUSTER_SUFFIX), self->clusters[1]), self->suffix)),
       0, FALSE);
}

static void
add_classes (const NlpTagWord *self, NlpTagFeature *features, guint *n)
{
  const guint32 hash = mix (begin (ABOUT_CLASSES), self->classes);

  add (features, n, end (hash), NLP_TAG_WINDOW, FALSE);
  add (features, n, end (mix (mix (begin (ABOUT_CLASSES_SUFFIX), self->classes), self->suffix)), 0,
       FALSE);
}

guint32
nlp_tag_word_hash (const gchar *word, gsize length)
{
  Characters characters;

  read_characters (&characters, word, length);
  return hash_characters (ABOUT_LOWER, characters.lower, characters.n);
}

guint
nlp_tag_word_init (NlpTagWord *self,
                   const NlpTagTables *tables,
                   const gchar *word,
                   gsize length,
                   gboolean is_first,
                   NlpTagFeature features[NLP_MAX_WORD_FEATURES])
{
  const NlpClusters *clusters = &tables->clusters;
  const NlpCluster *cluster =
      clusters->n_buckets > 0 ? nlp_clusters_find (clusters, word, length) : NULL;
  Characters characters;
  guint n = 0, n_last;

  read_characters (&characters, word, length);
  n_last = MIN (characters.n, 3);
  self->lower = hash_characters (ABOUT_LOWER, characters.lower, characters.n);
  self->suffix = hash_characters (ABOUT_SUFFIX, characters.lower + characters.n - n_last, n_last);
  self->classes = nlp_tag_lexicon_find (&tables->lexicon, self->lower);
  for (guint g = 0; g < NLP_N_GRANULARITIES; g++)
    self->clusters[g] = cluster != NULL ? cluster->numbers[g] + 1 : 0;
  add (features, &n, hash_characters (ABOUT_FORM, characters.written, characters.n), 0, TRUE);
  add (features, &n, self->lower, NLP_TAG_WINDOW, TRUE);
  add_shapes (&characters, is_first, features, &n);
  add_affixes (&characters, features, &n);
  add_clusters (self, features, &n);
  add_classes (self, features, &n);
  return n;
}

const NlpTagWord nlp_tag_outside = {1, 1, 1u << 31, {0}};

static inline guint32
two (About about, guint32 a, guint32 b)
{
  return end (mix (mix (begin (about), a), b));
}

static inline guint32
three (About about, guint32 a, guint32 b, guint32 c)
{
  return end (mix (mix (mix (begin (about), a), b), c));
}

guint
nlp_tag_pair_features (const NlpTagWord *const around[NLP_TAG_OFFSETS],
                       guint32 features[NLP_MAX_PAIR_FEATURES])
{
  const NlpTagWord *word = around[NLP_TAG_WINDOW];
  const NlpTagWord *before = around[NLP_TAG_WINDOW - 1];
  const NlpTagWord *before_that = around[NLP_TAG_WINDOW - 2];
  const NlpTagWord *after = around[NLP_TAG_WINDOW + 1];
  const NlpTagWord *after_that = around[NLP_TAG_WINDOW + 2];
  guint n = 0;

  features[n++] = two (ABOUT_BEFORE, before->lower, word->lower);
  features[n++] = two (ABOUT_AFTER, word->lower, after->lower);
  features[n++] = two (ABOUT_AROUND, before->lower, after->lower);
  features[n++] = two (ABOUT_CLUSTER_BEFORE, before->clusters[2], word->lower);
  features[n++] = two (ABOUT_CLUSTER_AFTER, word->lower, after->clusters[2]);
  features[n++] = two (ABOUT_CLUSTERS_AROUND, before->clusters[2], after->clusters[2]);
  features[n++] = two (ABOUT_CLUSTERS_BEFORE, before->clusters[2], word->clusters[2]);
  features[n++] = two (ABOUT_CLUSTERS_AFTER, word->clusters[2], after->clusters[2]);
  features[n++] = three (ABOUT_TWO_AFTER, word->lower, after->clusters[1], after_that->clusters[1]);
  features[n++] =
      three (ABOUT_TWO_BEFORE, word->lower, before->clusters[1], before_that->clusters[1]);
  features[n++] = two (ABOUT_CLASSES_BEFORE, before->classes, word->classes);
  features[n++] = two (ABOUT_CLASSES_AFTER, word->classes, after->classes);
  return n;
}

guint32
nlp_tag_hash_history (guint before)
{
  return two (ABOUT_TAG, before, 0);
}

guint
nlp_tag_history_features (const NlpTagWord *const around[NLP_TAG_OFFSETS],
                          guint before,
                          guint before_that,
                          guint32 features[NLP_MAX_PAIR_FEATURES])
{
  const NlpTagWord *word = around[NLP_TAG_WINDOW];
  const NlpTagWord *after = around[NLP_TAG_WINDOW + 1];
  const guint32 tags = before << 8 | before_that;
  guint n = 0;

  features[n++] = two (ABOUT_TAGS, tags, 0);
  features[n++] = two (ABOUT_TAG_WORD, before, word->lower);
  features[n++] = two (ABOUT_TAGS_WORD, tags, word->lower);
  features[n++] = two (ABOUT_TAG_SUFFIX, before, word->suffix);
  features[n++] = two (ABOUT_TAG_CLUSTER, tags, word->clusters[1]);
  features[n++] = two (ABOUT_TAG_CLASSES, before, word->classes);
  features[n++] = two (ABOUT_TAGS_CLASSES, tags, word->classes);
  features[n++] = two (ABOUT_TAG_AFTER, before, after->clusters[2]);
  return n;
}

/* Sets the first verb after the word, if no punctuation mark is before it. */
static void
find_verb (NlpTagContext *self, const guint8 *tags, gsize n, gsize at, const guint8 *pos)
{
  const gsize end = MIN (n, at + MAX_DISTANCE + 1);

  self->verb = self->distance = NLP_TAG_OUTSIDE;
  for (gsize w = at + 1; w < end && pos[tags[w]] != GST_NLP_POS_PUNCT; w++) {
    if (pos[tags[w]] == GST_NLP_POS_VERB || pos[tags[w]] == GST_NLP_POS_AUX) {
      self->verb = tags[w];
      self->distance = w - at <= 2 ? (guint)(w - at) : w - at <= 4 ? 3 : 4;
      return;
    }
  }
}

void
nlp_tag_context_init (NlpTagContext *self, const guint8 *tags, gsize n, gsize at, const guint8 *pos)
{
  self->before = at > 0 ? tags[at - 1] : NLP_TAG_OUTSIDE;
  self->own = tags[at];
  self->after = at + 1 < n ? tags[at + 1] : NLP_TAG_OUTSIDE;
  self->after_that = at + 2 < n ? tags[at + 2] : NLP_TAG_OUTSIDE;
  find_verb (self, tags, n, at, pos);
}

guint
nlp_tag_context_features (const NlpTagContext *self,
                          const NlpTagWord *word,
                          guint32 features[NLP_MAX_PAIR_FEATURES])
{
  const guint32 next = self->after << 8 | self->after_that;
  const guint32 around = self->before << 8 | self->after;
  const guint32 verb = self->verb << 8 | self->distance;
  guint n = 0;

  features[n++] = two (ABOUT_NEXT_TAGS, next, 0);
  features[n++] = two (ABOUT_TAGS_AROUND, around, 0);
  features[n++] = two (ABOUT_NEXT_TAG_WORD, self->after, word->lower);
  features[n++] = two (ABOUT_NEXT_TAGS_WORD, next, word->lower);
  features[n++] = two (ABOUT_TAGS_AROUND_WORD, around, word->lower);
  features[n++] = two (ABOUT_OWN_TAG, self->own << 8 | self->after, word->classes);
  features[n++] = two (ABOUT_OWN_TAGS, self->own, around);
  features[n++] = two (ABOUT_VERB_WORD, verb, word->lower);
  features[n++] = three (ABOUT_VERB_TAGS, verb, self->own, self->after);
  return n;
}
