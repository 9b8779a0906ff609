/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * modelfeatures.c: computes the features of the words of a text.
 */

#include "modelfeatures.h"

#include <string.h>

#include "common/probing.h"

#define MAX_AFFIX 4    /* code points */
#define MAX_SHAPE 24   /* bytes */
#define MAX_SEQUENCE 7 /* words on each side */

/* Feature templates. Their numbers are part of the features in model files: only append to them. */
typedef enum {
  TEMPLATE_WORD = 1,
  TEMPLATE_LOWER,
  TEMPLATE_SHAPE,
  TEMPLATE_LONG_SHAPE,
  TEMPLATE_PREFIX,
  TEMPLATE_SUFFIX = TEMPLATE_PREFIX + MAX_AFFIX,
  TEMPLATE_CLUSTER = TEMPLATE_SUFFIX + MAX_AFFIX,
  TEMPLATE_CLASS = TEMPLATE_CLUSTER + NLP_N_GRANULARITIES,
  TEMPLATE_CASE,
  TEMPLATE_BIAS,
  TEMPLATE_FIRST,
  TEMPLATE_RULE_HINT,
  TEMPLATE_RULE_HINT_BEFORE,
  TEMPLATE_RULE_HINT_AFTER,
  TEMPLATE_RULE_HINT_CASE,
  TEMPLATE_RULE_HINT_LOWER,
  TEMPLATE_DOCUMENT_HINT,
  TEMPLATE_PAIR_BEFORE,
  TEMPLATE_PAIR_AFTER,
  TEMPLATE_PAIR_AROUND,
  TEMPLATE_CLUSTERS_BEFORE,
  TEMPLATE_CLUSTERS_AFTER,
  TEMPLATE_CLUSTERS_AROUND,
  TEMPLATE_CASES,
  TEMPLATE_SEQUENCE,
  TEMPLATE_SEQUENCE_FIRST,
  TEMPLATE_SEQUENCE_LAST,
  TEMPLATE_SEQUENCE_BEFORE,
  TEMPLATE_SEQUENCE_AFTER,
  TEMPLATE_LEXICON,
  TEMPLATE_LEXICON_LEVEL,
  TEMPLATE_OTHER,
  TEMPLATE_OTHER_BEFORE,
  TEMPLATE_OTHER_AFTER,
  TEMPLATE_OTHER_CLUSTER_BEFORE,
  TEMPLATE_OTHER_CLUSTER_AFTER,
  TEMPLATE_OTHER_SEQUENCE,
  TEMPLATE_OTHER_SEQUENCE_FIRST,
  TEMPLATE_OTHER_SEQUENCE_LAST,
  TEMPLATE_DOMAIN_RULE_HINT,
  TEMPLATE_DOMAIN_LOWER,
  TEMPLATE_DOMAIN_SEQUENCE_LAST,
} FeatureTemplate;

/* Hashes a template and a value, or a feature and a further value. */
static inline guint32
mix (guint32 a, guint32 b)
{
  guint32 hash = (a * NLP_GOLDEN32) ^ b;

  hash = (hash ^ hash >> 16) * 0x7feb352du;
  hash = (hash ^ hash >> 15) * 0x846ca68bu;
  return hash ^ hash >> 16;
}

static guint32
hash_bytes (FeatureTemplate template, const gchar *bytes, gsize length)
{
  guint32 hash = NLP_FNV32_BASIS ^ template;

  for (gsize i = 0; i < length; i++)
    hash = nlp_fnv32_step (hash, (guchar)bytes[i]);
  return mix (hash, template);
}

static guint32
hash_lower (FeatureTemplate template, const gchar *bytes, gsize length)
{
  guint32 hash = NLP_FNV32_BASIS ^ template;

  for (gsize i = 0; i < length; i++)
    hash = nlp_fnv32_step (hash, (guchar)g_ascii_tolower (bytes[i]));
  return mix (hash, template);
}

/* The type of a letter, with the symbol that it has in shapes. */
typedef enum {
  LETTER_UPPER = 'X',
  LETTER_LOWER = 'x', /* or without case */
  LETTER_DIGIT = '0',
  LETTER_NONE = '?',
} Letter;

static inline Letter
get_letter (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isupper (c)   ? LETTER_UPPER
           : g_ascii_islower (c) ? LETTER_LOWER
           : g_ascii_isdigit (c) ? LETTER_DIGIT
                                 : LETTER_NONE;
  return g_unichar_isupper (c)   ? LETTER_UPPER
         : g_unichar_isalpha (c) ? LETTER_LOWER
         : g_unichar_isdigit (c) ? LETTER_DIGIT
                                 : LETTER_NONE;
}

static NlpCase
get_case (const gchar *word, gsize length)
{
  guint n_upper = 0, n_lower = 0, n_digits = 0;
  gboolean is_title = FALSE;

  for (gsize i = 0; i < length; i += g_utf8_next_char (word + i) - (word + i)) {
    const Letter letter = get_letter (g_utf8_get_char (word + i));

    is_title |= letter == LETTER_UPPER && i == 0;
    n_upper += letter == LETTER_UPPER;
    n_lower += letter == LETTER_LOWER;
    n_digits += letter == LETTER_DIGIT;
  }
  if (n_upper + n_lower == 0)
    return n_digits > 0 ? NLP_CASE_DIGIT : NLP_CASE_NONE;
  if (n_upper == 0)
    return NLP_CASE_LOWER;
  if (n_lower == 0 && n_upper > 1)
    return NLP_CASE_UPPER;
  if (n_upper > 1 && n_lower == 1 && n_upper + 1 == length && word[length - 1] == 's')
    return NLP_CASE_PLURAL;
  return is_title && n_upper == 1 ? NLP_CASE_TITLE : NLP_CASE_MIXED;
}

static inline gboolean
is_capitalised (const NlpWordType *type)
{
  return type->letter_case >= NLP_CASE_TITLE && type->letter_case <= NLP_CASE_PLURAL;
}

NlpWordType
nlp_word_type_new (const NlpWordTables *tables, const gchar *word, gsize length)
{
  const NlpCluster *cluster = nlp_clusters_find (&tables->clusters, word, length);
  NlpWordType type = {
      .lower_hash = hash_lower (TEMPLATE_LOWER, word, length),
      .letter_case = get_case (word, length),
      .has_clusters = cluster != NULL,
  };

  if (cluster != NULL)
    memcpy (type.clusters, cluster->numbers, sizeof type.clusters);
  if (is_capitalised (&type))
    type.levels = nlp_name_lexicon_find (&tables->lexicon, word, length);
  return type;
}

/* Writes the shape of a word: "McCain" is "XxXx" with @max_repeats 1, "XxXxxx" with 4. Returns the
 * length of the shape in bytes. */
static gsize
get_shape (const gchar *word, gsize length, guint max_repeats, gchar *shape)
{
  gsize n = 0;
  guint n_repeats = 0;

  for (gsize i = 0; i < length && n < MAX_SHAPE; i += g_utf8_next_char (word + i) - (word + i)) {
    const gunichar c = g_utf8_get_char (word + i);
    const Letter letter = get_letter (c);
    const gchar symbol = letter == LETTER_NONE && c < 0x80 ? (gchar)c : (gchar)letter;

    n_repeats = n > 0 && shape[n - 1] == symbol ? n_repeats + 1 : 0;
    if (n_repeats < max_repeats)
      shape[n++] = symbol;
  }
  return n;
}

/* Adds the prefixes and suffixes of one to four letters. */
static guint
add_affixes (const gchar *word, gsize length, guint32 *features)
{
  const gchar *head = word, *tail = word + length;
  guint n = 0;

  for (guint i = 0; i < MAX_AFFIX; i++) {
    head = g_utf8_next_char (head);
    tail = g_utf8_prev_char (tail);
    if (head > word + length || tail < word)
      break;
    features[n++] = hash_lower (TEMPLATE_PREFIX + i, word, head - word);
    features[n++] = hash_lower (TEMPLATE_SUFFIX + i, tail, word + length - tail);
    if (tail == word)
      break;
  }
  return n;
}

guint
nlp_word_type_get_features (const NlpWordType *self,
                            const gchar *word,
                            gsize length,
                            guint64 classes,
                            guint32 *features)
{
  gchar shape[MAX_SHAPE];
  guint n = 0;

  features[n++] = hash_bytes (TEMPLATE_WORD, word, length);
  features[n++] = self->lower_hash;
  features[n++] = mix (TEMPLATE_CASE, self->letter_case);
  features[n++] = hash_bytes (TEMPLATE_SHAPE, shape, get_shape (word, length, 1, shape));
  features[n++] = hash_bytes (TEMPLATE_LONG_SHAPE, shape, get_shape (word, length, 4, shape));
  n += add_affixes (word, length, features + n);
  for (guint i = 0; self->has_clusters && i < NLP_N_GRANULARITIES; i++)
    features[n++] = mix (TEMPLATE_CLUSTER + i, self->clusters[i]);
  for (guint64 rest = classes & ~nlp_word_position_classes (); rest != 0; rest &= rest - 1)
    features[n++] = mix (TEMPLATE_CLASS, __builtin_ctzll (rest));
  if (is_capitalised (self))
    features[n++] = mix (TEMPLATE_LEXICON, self->levels);
  for (guint list = 0; list < NLP_N_NAME_LISTS; list++) {
    guint level = nlp_name_lexicon_level (self->levels, list);

    if (level > 0)
      features[n++] = mix (TEMPLATE_LEXICON_LEVEL, list << 2 | level);
  }
  return n;
}

/* Hashes the engine of a match: the part of its source before ":". */
static guint32
hash_engine (const gchar *source)
{
  return hash_bytes (TEMPLATE_RULE_HINT, source, strcspn (source, ":"));
}

static void
set_rule_hints (NlpFeatureContext *self, const NlpMatch *matches, guint n_matches)
{
  const NlpWords *words = self->words;
  guint at = 0;

  for (guint i = 0; i < n_matches; i++) {
    const NlpMatch *match = &matches[i];
    const guint32 label = hash_bytes (TEMPLATE_RULE_HINT, match->label, strlen (match->label));
    const guint32 engine = hash_engine (match->source);
    guint first;

    while (at < words->n_words && words->words[at].start < match->start)
      at++;
    for (first = at; at < words->n_words && words->words[at].start < match->end; at++) {
      const gboolean begins = at == first, ends = words->words[at].end >= match->end;

      self->rule_hints[at] = mix (mix (label, engine), (begins ? 1 : 0) | (ends ? 2 : 0));
    }
  }
}

/* A word to look up in a table of words by their lower case. */
typedef struct {
  const NlpWordType *types;
  guint32 lower_hash;
} Key;

static inline gboolean
is_free (const guint32 *bucket)
{
  return *bucket == 0;
}

static inline gboolean
matches_key (const Key *key, const guint32 *bucket)
{
  return key->types[*bucket - 1].lower_hash == key->lower_hash;
}

NLP_DEFINE_PROBING_FIND (bucket, guint32, Key, is_free, matches_key)

/* Links the occurrences of each capitalised word, and gives all of them its last rule hint. */
static void
link_occurrences (NlpFeatureContext *self)
{
  const guint n_words = self->words->n_words;
  guint n_capitalised = 0;
  gsize n_buckets = 16;
  g_autofree guint32 *capitalised = g_new (guint32, n_words);
  g_autofree guint32 *last = NULL; /* the last occurrence of each word, counted from 1 */

  for (guint i = 0; i < n_words; i++) {
    capitalised[n_capitalised] = i;
    n_capitalised += is_capitalised (&self->types[i]);
  }
  while (n_buckets - 1 < 2 * n_capitalised)
    n_buckets *= 2;
  last = g_new0 (guint32, n_buckets);
  for (guint i = 0; i < n_capitalised; i++) {
    const guint at = capitalised[i];
    const Key key = {self->types, self->types[at].lower_hash};
    guint32 *bucket = bucket_find (last, n_buckets, key.lower_hash, &key);

    self->document_hints[at] = self->rule_hints[at];
    if (!is_free (bucket)) {
      self->previous[at] = *bucket;
      self->next[*bucket - 1] = at + 1;
      if (self->rule_hints[at] == 0)
        self->document_hints[at] = self->document_hints[*bucket - 1];
    }
    *bucket = at + 1;
  }
  for (guint i = n_capitalised; i-- > 0;) {
    const guint at = capitalised[i];

    if (self->next[at] != 0)
      self->document_hints[at] = self->document_hints[self->next[at] - 1];
  }
}

NlpFeatureContext *
nlp_feature_context_new (const NlpWords *words,
                         const NlpWordType *types,
                         const NlpMatch *matches,
                         guint n_matches)
{
  NlpFeatureContext *self = g_new0 (NlpFeatureContext, 1);

  self->words = words;
  self->types = types;
  /* One block of memory for all four arrays. */
  self->rule_hints = g_new0 (guint32, 4 * (gsize)words->n_words);
  self->document_hints = self->rule_hints + words->n_words;
  self->previous = self->document_hints + words->n_words;
  self->next = self->previous + words->n_words;
  set_rule_hints (self, matches, n_matches);
  link_occurrences (self);
  return self;
}

void
nlp_feature_context_free (NlpFeatureContext *self)
{
  g_free (self->rule_hints);
  g_free (self);
}

/* Returns the number of a cluster plus one, or 0 if the word has none. */
static guint32
get_cluster (const NlpWordType *type, guint granularity)
{
  return type->has_clusters ? type->clusters[granularity] + 1u : 0;
}

/* A sequence of capitalised words. */
typedef struct {
  guint begin;
  guint end;
} Sequence;

/* Returns the sequence of capitalised words around the word @at, between @first and @last. */
static Sequence
find_sequence (const NlpFeatureContext *self, guint first, guint last, guint at)
{
  Sequence sequence = {at, at + 1};

  while (sequence.begin > first && at - sequence.begin < MAX_SEQUENCE &&
         is_capitalised (&self->types[sequence.begin - 1]))
    sequence.begin--;
  while (sequence.end < last && sequence.end - at < MAX_SEQUENCE &&
         is_capitalised (&self->types[sequence.end]))
    sequence.end++;
  return sequence;
}

/* Returns the position of a word in its sequence, from both ends, each up to 3. */
static inline guint32
get_position (const Sequence *self, guint at)
{
  return MIN (at - self->begin, 3) << 4 | MIN (self->end - at - 1, 3);
}

/* Adds the features of the words in and around the sequence of the word @at. */
static guint
add_sequence (const NlpFeatureContext *self,
              guint first,
              guint last,
              guint at,
              const Sequence *sequence,
              guint32 *features)
{
  const NlpWordType *types = self->types;
  const guint begin = sequence->begin, end = sequence->end;
  guint n = 0;

  features[n++] = mix (mix (TEMPLATE_SEQUENCE_FIRST, types[begin].lower_hash), at == begin);
  features[n++] = mix (mix (TEMPLATE_SEQUENCE_LAST, types[end - 1].lower_hash), at == end - 1);
  features[n++] =
      mix (TEMPLATE_SEQUENCE_BEFORE, begin > first ? types[begin - 1].lower_hash : end - begin);
  features[n++] = mix (TEMPLATE_SEQUENCE_AFTER, end < last ? types[end].lower_hash : end - begin);
  return n;
}

/* Adds the features of the words around another occurrence of the same word, the word @at. */
static guint
add_other_occurrence (const NlpFeatureContext *self,
                      guint at,
                      const Sequence *sequence,
                      guint32 *features)
{
  static const NlpWordType edge = {0};
  const NlpWordType *types = self->types;
  const NlpWordType *before = at > 0 ? &types[at - 1] : &edge;
  const NlpWordType *after = at + 1 < self->words->n_words ? &types[at + 1] : &edge;
  guint n = 0;

  features[n++] = mix (TEMPLATE_OTHER_BEFORE, before->lower_hash);
  features[n++] = mix (TEMPLATE_OTHER_AFTER, after->lower_hash);
  features[n++] = mix (TEMPLATE_OTHER_CLUSTER_BEFORE, get_cluster (before, 2));
  features[n++] = mix (TEMPLATE_OTHER_CLUSTER_AFTER, get_cluster (after, 2));
  if (sequence->begin < at)
    features[n++] = mix (TEMPLATE_OTHER_SEQUENCE_FIRST, types[sequence->begin].lower_hash);
  if (sequence->end > at + 1)
    features[n++] = mix (TEMPLATE_OTHER_SEQUENCE_LAST, types[sequence->end - 1].lower_hash);
  return n;
}

/* The fields of NlpContextType.positions, a byte each: the position of a word in its sequence, and
 * those of its previous and next occurrences. */
#define POSITION_SHIFT 8
#define POSITION_MASK 0x3f
#define POSITION_IS_SET 0x40

/* The fields of NlpContextType.cases: the cases of the letters of three words, 4 bits each. */
#define CASE_SHIFT 4
#define CASE_MASK 0xf
#define CASES_MASK 0xfff
#define CASES_FIRST 0x1000

static guint
add_capitalised (const NlpFeatureContext *self,
                 guint first,
                 guint last,
                 guint at,
                 guint32 *positions,
                 guint32 *features)
{
  const guint32 others[] = {self->previous[at], self->next[at]};
  const Sequence sequence = find_sequence (self, first, last, at);
  guint n = add_sequence (self, first, last, at, &sequence, features);

  *positions = POSITION_IS_SET | get_position (&sequence, at);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    if (others[i] != 0) {
      const guint other = others[i] - 1;
      const Sequence around = find_sequence (self, 0, self->words->n_words, other);

      *positions |= (POSITION_IS_SET | get_position (&around, other)) << (i + 1) * POSITION_SHIFT;
      n += add_other_occurrence (self, other, &around, features + n);
    }
  }
  return n;
}

/* Adds the features of a word together with its neighbours. */
static guint
add_neighbours (const NlpWordType *before,
                const NlpWordType *word,
                const NlpWordType *after,
                guint32 *features)
{
  guint n = 0;

  features[n++] = mix (mix (TEMPLATE_PAIR_BEFORE, before->lower_hash), word->lower_hash);
  features[n++] = mix (mix (TEMPLATE_PAIR_AFTER, word->lower_hash), after->lower_hash);
  features[n++] = mix (mix (TEMPLATE_PAIR_AROUND, before->lower_hash), after->lower_hash);
  features[n++] =
      mix (mix (TEMPLATE_CLUSTERS_BEFORE, get_cluster (before, 2)), get_cluster (word, 2));
  features[n++] =
      mix (mix (TEMPLATE_CLUSTERS_AFTER, get_cluster (word, 2)), get_cluster (after, 2));
  features[n++] =
      mix (mix (TEMPLATE_CLUSTERS_AROUND, get_cluster (before, 1)), get_cluster (after, 1));
  return n;
}

/* Gets the type of a context, and the features that neither it nor the word alone has. */
static guint
get_context (const NlpFeatureContext *self,
             guint first,
             guint last,
             guint at,
             NlpContextType *type,
             guint32 *features)
{
  static const NlpWordType edge = {0};
  const NlpWordType *word = &self->types[at];
  const NlpWordType *before = at > first ? word - 1 : &edge;
  const NlpWordType *after = at + 1 < last ? word + 1 : &edge;
  guint n = add_neighbours (before, word, after, features);

  type->rule_hints[0] = at > first ? self->rule_hints[at - 1] : 1;
  type->rule_hints[1] = self->rule_hints[at];
  type->rule_hints[2] = at + 1 < last ? self->rule_hints[at + 1] : 1;
  type->document_hint = self->document_hints[at];
  type->cases = before->letter_case << 2 * CASE_SHIFT | word->letter_case << CASE_SHIFT |
                after->letter_case | (at == first ? CASES_FIRST : 0);
  type->positions = 0;
  if (is_capitalised (word))
    n += add_capitalised (self, first, last, at, &type->positions, features + n);
  return n;
}

static guint32
get_hinted_word (guint32 hint, const NlpWordType *word)
{
  return mix (mix (TEMPLATE_RULE_HINT_LOWER, hint), word->lower_hash);
}

static guint32
get_domain_hint (guint domain, guint32 hint)
{
  return mix (mix (TEMPLATE_DOMAIN_RULE_HINT, domain), hint);
}

static guint32
get_domain_word (guint domain, const NlpWordType *word)
{
  return mix (mix (TEMPLATE_DOMAIN_LOWER, domain), word->lower_hash);
}

static guint
add_domain_sequence (const NlpFeatureContext *self, guint at, guint domain, guint32 *features)
{
  Sequence sequence;

  if (!is_capitalised (&self->types[at]))
    return 0;
  sequence = find_sequence (self, 0, self->words->n_words, at);
  features[0] = mix (mix (TEMPLATE_DOMAIN_SEQUENCE_LAST, domain),
                     self->types[sequence.end - 1].lower_hash << 1 | (at + 1 == sequence.end));
  return 1;
}

static guint
add_context_type (const NlpContextType *self, guint32 *features)
{
  const guint32 hint = self->rule_hints[1];
  const guint32 letter_case = self->cases >> CASE_SHIFT & CASE_MASK;
  const guint32 previous = self->positions >> POSITION_SHIFT & 0xff;
  const guint32 next = self->positions >> 2 * POSITION_SHIFT & 0xff;
  guint n = 0;

  features[n++] = mix (TEMPLATE_BIAS, 0);
  features[n++] = mix (TEMPLATE_FIRST, letter_case << 1 | ((self->cases & CASES_FIRST) != 0));
  features[n++] = mix (TEMPLATE_RULE_HINT, hint);
  features[n++] = mix (TEMPLATE_RULE_HINT_BEFORE, self->rule_hints[0]);
  features[n++] = mix (TEMPLATE_RULE_HINT_AFTER, self->rule_hints[2]);
  features[n++] = mix (mix (TEMPLATE_RULE_HINT_CASE, hint), letter_case);
  features[n++] = mix (mix (TEMPLATE_DOCUMENT_HINT, self->document_hint), hint != 0);
  features[n++] = mix (TEMPLATE_CASES, self->cases & CASES_MASK);
  if (self->positions == 0)
    return n;
  features[n++] = mix (TEMPLATE_SEQUENCE, self->positions & POSITION_MASK);
  features[n++] = mix (TEMPLATE_OTHER, (previous != 0) << 1 | (next != 0));
  if (previous != 0)
    features[n++] = mix (TEMPLATE_OTHER_SEQUENCE, previous & POSITION_MASK);
  if (next != 0)
    features[n++] = mix (TEMPLATE_OTHER_SEQUENCE, next & POSITION_MASK);
  return n;
}

guint
nlp_context_type_get_features (const NlpContextType *self, guint32 *features)
{
  guint n = add_context_type (self, features);

  features[n++] = get_domain_hint (0, self->rule_hints[1]);
  return n;
}

guint
nlp_word_type_get_context_features (const NlpWordType *self, guint32 *features)
{
  features[0] = get_hinted_word (0, self);
  features[1] = get_domain_word (0, self);
  return 2;
}

guint
nlp_feature_context_get_rest (const NlpFeatureContext *self,
                              guint first,
                              guint last,
                              guint at,
                              NlpContextType *type,
                              guint32 *features)
{
  guint n = get_context (self, first, last, at, type, features);

  if (self->rule_hints[at] != 0) {
    features[n++] = get_hinted_word (self->rule_hints[at], &self->types[at]);
    features[n++] = get_domain_word (0, &self->types[at]);
  }
  return n + add_domain_sequence (self, at, 0, features + n);
}

guint
nlp_feature_context_get_features (const NlpFeatureContext *self,
                                  guint first,
                                  guint last,
                                  guint at,
                                  guint32 *features)
{
  NlpContextType type;
  guint n = get_context (self, first, last, at, &type, features);

  n += add_context_type (&type, features + n);
  features[n++] = get_hinted_word (type.rule_hints[1], &self->types[at]);
  return n;
}

guint
nlp_feature_context_get_domain_features (const NlpFeatureContext *self,
                                         guint at,
                                         guint domain,
                                         guint32 *features)
{
  features[0] = get_domain_hint (domain, self->rule_hints[at]);
  features[1] = get_domain_word (domain, &self->types[at]);
  return 2 + add_domain_sequence (self, at, domain, features + 2);
}
