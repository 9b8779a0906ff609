/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "modelfeatures.h"

#include <string.h>

#define MAX_AFFIX 4
#define MAX_SHAPE 24
#define MAX_RUN 7

/* What a feature is about. Only appended to: models know them by number. */
typedef enum {
  ABOUT_WORD = 1,
  ABOUT_LOWER,
  ABOUT_SHAPE,
  ABOUT_LONG_SHAPE,
  ABOUT_PREFIX,
  ABOUT_SUFFIX = ABOUT_PREFIX + MAX_AFFIX,
  ABOUT_CLUSTER = ABOUT_SUFFIX + MAX_AFFIX,
  ABOUT_CLASS = ABOUT_CLUSTER + NLP_N_GRANULARITIES,
  ABOUT_CASE,
  ABOUT_BIAS,
  ABOUT_FIRST,
  ABOUT_MARK,
  ABOUT_MARK_BEFORE,
  ABOUT_MARK_BEHIND,
  ABOUT_MARK_CASE,
  ABOUT_MARK_LOWER,
  ABOUT_ECHO,
  ABOUT_PAIR_BEFORE,
  ABOUT_PAIR_BEHIND,
  ABOUT_PAIR_AROUND,
  ABOUT_CLUSTERS_BEFORE,
  ABOUT_CLUSTERS_BEHIND,
  ABOUT_CLUSTERS_AROUND,
  ABOUT_CASES,
  ABOUT_RUN,
  ABOUT_RUN_FIRST,
  ABOUT_RUN_LAST,
  ABOUT_RUN_BEFORE,
  ABOUT_RUN_BEHIND,
  ABOUT_KNOWN,
  ABOUT_KNOWN_LEVEL,
  ABOUT_OTHER,
  ABOUT_OTHER_BEFORE,
  ABOUT_OTHER_BEHIND,
  ABOUT_OTHER_CLUSTER_BEFORE,
  ABOUT_OTHER_CLUSTER_BEHIND,
  ABOUT_OTHER_RUN,
  ABOUT_OTHER_RUN_FIRST,
  ABOUT_OTHER_RUN_LAST,
  ABOUT_DOMAIN_MARK,
  ABOUT_DOMAIN_LOWER,
  ABOUT_DOMAIN_RUN_LAST,
} About;

static inline guint32
mix (guint32 a, guint32 b)
{
  guint32 h = (a * 0x9e3779b1u) ^ b;

  h = (h ^ h >> 16) * 0x7feb352du;
  h = (h ^ h >> 15) * 0x846ca68bu;
  return h ^ h >> 16;
}

static guint32
hash_bytes (About about, const gchar *bytes, gsize length)
{
  guint32 h = 2166136261u ^ about;

  for (gsize i = 0; i < length; i++)
    h = (h ^ (guchar)bytes[i]) * 16777619u;
  return mix (h, about);
}

static guint32
hash_lower (About about, const gchar *bytes, gsize length)
{
  guint32 h = 2166136261u ^ about;

  for (gsize i = 0; i < length; i++)
    h = (h ^ (guchar)g_ascii_tolower (bytes[i])) * 16777619u;
  return mix (h, about);
}

static NlpCase
case_of (const gchar *word, gsize length)
{
  guint n_upper = 0, n_lower = 0, n_digits = 0;
  gboolean is_title = FALSE;

  for (gsize i = 0; i < length; i += g_utf8_next_char (word + i) - (word + i)) {
    gunichar c = g_utf8_get_char (word + i);

    if (g_unichar_isupper (c)) {
      is_title |= i == 0;
      n_upper++;
    } else if (g_unichar_isalpha (c)) {
      n_lower++;
    } else if (g_unichar_isdigit (c)) {
      n_digits++;
    }
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
is_capital (const NlpWordType *type)
{
  return type->letters >= NLP_CASE_TITLE && type->letters <= NLP_CASE_PLURAL;
}

NlpWordType
nlp_word_type_new (const NlpWordTables *tables, const gchar *word, gsize length)
{
  NlpWordType type = {
      .lower = hash_lower (ABOUT_LOWER, word, length),
      .clusters = nlp_clusters_find (&tables->clusters, word, length),
      .letters = case_of (word, length),
  };

  if (is_capital (&type))
    type.levels = nlp_name_lexicon_find (&tables->lexicon, word, length);
  return type;
}

/* "McCain" is "XxXx", or "XxXxxx" when repetitions count, up to three. */
static gsize
shape_of (const gchar *word, gsize length, guint max_repeats, gchar *shape)
{
  gsize n = 0;
  guint n_repeats = 0;

  for (gsize i = 0; i < length && n < MAX_SHAPE; i += g_utf8_next_char (word + i) - (word + i)) {
    gunichar c = g_utf8_get_char (word + i);
    gchar kind = g_unichar_isupper (c)   ? 'X'
                 : g_unichar_isalpha (c) ? 'x'
                 : g_unichar_isdigit (c) ? '0'
                 : c < 0x80              ? (gchar)c
                                         : '?';

    n_repeats = n > 0 && shape[n - 1] == kind ? n_repeats + 1 : 0;
    if (n_repeats < max_repeats)
      shape[n++] = kind;
  }
  return n;
}

/* Adds the first and last letters, up to four, of words that have more. */
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
    features[n++] = hash_lower (ABOUT_PREFIX + i, word, head - word);
    features[n++] = hash_lower (ABOUT_SUFFIX + i, tail, word + length - tail);
    if (tail == word)
      break;
  }
  return n;
}

guint
nlp_word_type_get_features (const NlpWordType *type,
                            const gchar *word,
                            gsize length,
                            guint64 classes,
                            guint32 *features)
{
  gchar shape[MAX_SHAPE];
  guint n = 0;

  features[n++] = hash_bytes (ABOUT_WORD, word, length);
  features[n++] = type->lower;
  features[n++] = mix (ABOUT_CASE, type->letters);
  features[n++] = hash_bytes (ABOUT_SHAPE, shape, shape_of (word, length, 1, shape));
  features[n++] = hash_bytes (ABOUT_LONG_SHAPE, shape, shape_of (word, length, 4, shape));
  n += add_affixes (word, length, features + n);
  for (guint i = 0; type->clusters != NULL && i < NLP_N_GRANULARITIES; i++)
    features[n++] = mix (ABOUT_CLUSTER + i, type->clusters->numbers[i]);
  for (guint64 rest = classes & ~nlp_word_position_classes (); rest != 0; rest &= rest - 1)
    features[n++] = mix (ABOUT_CLASS, __builtin_ctzll (rest));
  if (is_capital (type))
    features[n++] = mix (ABOUT_KNOWN, type->levels);
  for (guint list = 0; list < NLP_N_NAME_LISTS; list++) {
    guint level = nlp_name_lexicon_level (type->levels, list);

    if (level > 0)
      features[n++] = mix (ABOUT_KNOWN_LEVEL, list << 2 | level);
  }
  return n;
}

/* Which engine a hit is of: the part of its source in front of ":". */
static guint32
hash_source (const gchar *source)
{
  return hash_bytes (ABOUT_MARK, source, strcspn (source, ":"));
}

static void
mark_hits (NlpFeatureContext *self, const NlpMatch *hits, guint n_hits)
{
  const NlpWords *words = self->words;
  guint at = 0;

  for (guint i = 0; i < n_hits; i++) {
    const NlpMatch *hit = &hits[i];
    guint32 label = hash_bytes (ABOUT_MARK, hit->label, strlen (hit->label));
    guint32 source = hash_source (hit->source);
    guint first;

    while (at < words->n_words && words->words[at].start < hit->start)
      at++;
    for (first = at; at < words->n_words && words->words[at].start < hit->end; at++) {
      gboolean begins = at == first, ends = words->words[at].end >= hit->end;

      self->marks[at] = mix (mix (label, source), (begins ? 1 : 0) | (ends ? 2 : 0));
    }
  }
}

/* Where words with a capital stand, by the hash of their letters. */
typedef struct {
  guint32 *last; /* open addressing; counted from 1 */
  guint32 mask;
} Index;

static guint32 *
find_last (const Index *index, const NlpWordType *types, guint32 lower)
{
  guint32 slot = lower & index->mask;

  while (index->last[slot] != 0 && types[index->last[slot] - 1].lower != lower)
    slot = (slot + 1) & index->mask;
  return &index->last[slot];
}

/* Links the words with a capital that are the same, and tells each of them the last mark of all. */
static void
link_words (NlpFeatureContext *self)
{
  const guint n_words = self->words->n_words;
  guint n_capitals = 0;
  g_autofree guint32 *capitals = g_new (guint32, n_words);
  Index index = {.mask = 15};

  for (guint i = 0; i < n_words; i++) {
    capitals[n_capitals] = i;
    n_capitals += is_capital (&self->types[i]);
  }
  while (index.mask < 2 * n_capitals)
    index.mask = 2 * index.mask + 1;
  index.last = g_new0 (guint32, (gsize)index.mask + 1);
  for (guint i = 0; i < n_capitals; i++) {
    const guint at = capitals[i];
    guint32 *last = find_last (&index, self->types, self->types[at].lower);

    self->echoes[at] = self->marks[at];
    if (*last != 0) {
      self->before[at] = *last;
      self->behind[*last - 1] = at + 1;
      if (self->marks[at] == 0)
        self->echoes[at] = self->echoes[*last - 1];
    }
    *last = at + 1;
  }
  for (guint i = n_capitals; i-- > 0;) {
    const guint at = capitals[i];

    if (self->behind[at] != 0)
      self->echoes[at] = self->echoes[self->behind[at] - 1];
  }
  g_free (index.last);
}

NlpFeatureContext *
nlp_feature_context_new (const NlpWords *words,
                         const NlpWordType *types,
                         const NlpMatch *hits,
                         guint n_hits)
{
  NlpFeatureContext *self = g_new0 (NlpFeatureContext, 1);

  self->words = words;
  self->types = types;
  self->marks = g_new0 (guint32, 4 * (gsize)words->n_words);
  self->echoes = self->marks + words->n_words;
  self->before = self->echoes + words->n_words;
  self->behind = self->before + words->n_words;
  mark_hits (self, hits, n_hits);
  link_words (self);
  return self;
}

void
nlp_feature_context_free (NlpFeatureContext *self)
{
  g_free (self->marks);
  g_free (self);
}

static guint32
cluster_of (const NlpWordType *type, guint granularity)
{
  return type->clusters != NULL ? type->clusters->numbers[granularity] + 1 : 0;
}

/* A run of words with capitals. */
typedef struct {
  guint begin;
  guint end;
} Run;

static Run
find_run (const NlpFeatureContext *self, guint first, guint last, guint at)
{
  Run run = {at, at + 1};

  while (run.begin > first && at - run.begin < MAX_RUN && is_capital (&self->types[run.begin - 1]))
    run.begin--;
  while (run.end < last && run.end - at < MAX_RUN && is_capital (&self->types[run.end]))
    run.end++;
  return run;
}

static inline guint32
place_in_run (const Run *run, guint at)
{
  return MIN (at - run->begin, 3) << 4 | MIN (run->end - at - 1, 3);
}

/* Adds what is known of the run of capitalised words that the word is in. */
static guint
add_run (const NlpFeatureContext *self, guint first, guint last, guint at, guint32 *features)
{
  const Run run = find_run (self, first, last, at);
  guint n = 0;

  features[n++] = mix (ABOUT_RUN, place_in_run (&run, at));
  features[n++] = mix (mix (ABOUT_RUN_FIRST, self->types[run.begin].lower), at == run.begin);
  features[n++] = mix (mix (ABOUT_RUN_LAST, self->types[run.end - 1].lower), at == run.end - 1);
  features[n++] = mix (ABOUT_RUN_BEFORE,
                       run.begin > first ? self->types[run.begin - 1].lower : run.end - run.begin);
  features[n++] =
      mix (ABOUT_RUN_BEHIND, run.end < last ? self->types[run.end].lower : run.end - run.begin);
  return n;
}

/* Adds what stands around the same word at another place of the text. */
static guint
add_other (const NlpFeatureContext *self, guint at, guint32 *features)
{
  static const NlpWordType edge = {0};
  const guint n_words = self->words->n_words;
  const NlpWordType *types = self->types;
  const NlpWordType *before = at > 0 ? &types[at - 1] : &edge;
  const NlpWordType *behind = at + 1 < n_words ? &types[at + 1] : &edge;
  const Run run = find_run (self, 0, n_words, at);
  guint n = 0;

  features[n++] = mix (ABOUT_OTHER_BEFORE, before->lower);
  features[n++] = mix (ABOUT_OTHER_BEHIND, behind->lower);
  features[n++] = mix (ABOUT_OTHER_CLUSTER_BEFORE, cluster_of (before, 2));
  features[n++] = mix (ABOUT_OTHER_CLUSTER_BEHIND, cluster_of (behind, 2));
  features[n++] = mix (ABOUT_OTHER_RUN, place_in_run (&run, at));
  if (run.begin < at)
    features[n++] = mix (ABOUT_OTHER_RUN_FIRST, types[run.begin].lower);
  if (run.end > at + 1)
    features[n++] = mix (ABOUT_OTHER_RUN_LAST, types[run.end - 1].lower);
  return n;
}

/* Adds what is known of a word with a capital: the run that it is in, and its other places. */
static guint
add_capital (const NlpFeatureContext *self, guint first, guint last, guint at, guint32 *features)
{
  const guint32 before = self->before[at], behind = self->behind[at];
  guint n = add_run (self, first, last, at, features);

  features[n++] = mix (ABOUT_OTHER, (before != 0) << 1 | (behind != 0));
  if (before != 0)
    n += add_other (self, before - 1, features + n);
  if (behind != 0)
    n += add_other (self, behind - 1, features + n);
  return n;
}

guint
nlp_feature_context_get_features (const NlpFeatureContext *self,
                                  guint first,
                                  guint last,
                                  guint at,
                                  guint32 *features)
{
  static const NlpWordType edge = {0};
  const NlpWordType *word = &self->types[at];
  const NlpWordType *before = at > first ? word - 1 : &edge;
  const NlpWordType *behind = at + 1 < last ? word + 1 : &edge;
  guint32 mark = self->marks[at];
  guint n = 0;

  features[n++] = mix (ABOUT_BIAS, 0);
  features[n++] = mix (ABOUT_FIRST, word->letters << 1 | (at == first));
  features[n++] = mix (ABOUT_MARK, mark);
  features[n++] = mix (ABOUT_MARK_BEFORE, at > first ? self->marks[at - 1] : 1);
  features[n++] = mix (ABOUT_MARK_BEHIND, at + 1 < last ? self->marks[at + 1] : 1);
  features[n++] = mix (mix (ABOUT_MARK_CASE, mark), word->letters);
  features[n++] = mix (mix (ABOUT_MARK_LOWER, mark), word->lower);
  features[n++] = mix (mix (ABOUT_ECHO, self->echoes[at]), mark != 0);
  features[n++] = mix (mix (ABOUT_PAIR_BEFORE, before->lower), word->lower);
  features[n++] = mix (mix (ABOUT_PAIR_BEHIND, word->lower), behind->lower);
  features[n++] = mix (mix (ABOUT_PAIR_AROUND, before->lower), behind->lower);
  features[n++] = mix (mix (ABOUT_CLUSTERS_BEFORE, cluster_of (before, 2)), cluster_of (word, 2));
  features[n++] = mix (mix (ABOUT_CLUSTERS_BEHIND, cluster_of (word, 2)), cluster_of (behind, 2));
  features[n++] = mix (mix (ABOUT_CLUSTERS_AROUND, cluster_of (before, 1)), cluster_of (behind, 1));
  features[n++] = mix (ABOUT_CASES, before->letters << 8 | word->letters << 4 | behind->letters);
  if (is_capital (word))
    n += add_capital (self, first, last, at, features + n);
  return n;
}

guint
nlp_feature_context_get_domain_features (const NlpFeatureContext *self,
                                         guint at,
                                         guint domain,
                                         guint32 *features)
{
  guint n = 0;

  features[n++] = mix (mix (ABOUT_DOMAIN_MARK, domain), self->marks[at]);
  features[n++] = mix (mix (ABOUT_DOMAIN_LOWER, domain), self->types[at].lower);
  if (is_capital (&self->types[at])) {
    const Run run = find_run (self, 0, self->words->n_words, at);

    features[n++] = mix (mix (ABOUT_DOMAIN_RUN_LAST, domain),
                         self->types[run.end - 1].lower << 1 | (at + 1 == run.end));
  }
  return n;
}
