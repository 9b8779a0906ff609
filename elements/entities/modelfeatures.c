/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "modelfeatures.h"

#include <string.h>

#define MAX_AFFIX 4
#define MAX_SHAPE 24

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
  ABOUT_DOMAIN_MARK,
  ABOUT_DOMAIN_LOWER,
  ABOUT_DOMAIN_CASE,
  ABOUT_DOMAIN_RUN,
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
  return is_title && n_upper == 1 ? NLP_CASE_TITLE : NLP_CASE_MIXED;
}

NlpWordType
nlp_word_type_new (const NlpClusters *clusters, const gchar *word, gsize length)
{
  return (NlpWordType){
      .lower = hash_lower (ABOUT_LOWER, word, length),
      .clusters = nlp_clusters_find (clusters, word, length),
      .letters = case_of (word, length),
  };
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
  for (guint64 rest = classes & ~nlp_word_place_classes (); rest != 0; rest &= rest - 1)
    features[n++] = mix (ABOUT_CLASS, __builtin_ctzll (rest));
  return n;
}

/* Which engine a hit is of: the part of its source in front of ":". */
static guint32
hash_source (const gchar *source)
{
  return hash_bytes (ABOUT_MARK, source, strcspn (source, ":"));
}

static void
mark_hits (NlpPlaces *self, const NlpHit *hits, guint n_hits)
{
  const NlpWords *words = self->words;
  guint at = 0;

  for (guint i = 0; i < n_hits; i++) {
    const NlpHit *hit = &hits[i];
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

/* The last mark of each word with a capital, in this text. */
static void
echo_marks (NlpPlaces *self)
{
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->words->n_words; i++) {
    if (self->marks[i] != 0 && self->types[i].letters >= NLP_CASE_TITLE)
      g_hash_table_insert (marks, GUINT_TO_POINTER (self->types[i].lower),
                           GUINT_TO_POINTER (self->marks[i]));
  }
  for (guint i = 0; i < self->words->n_words; i++) {
    if (self->types[i].letters >= NLP_CASE_TITLE)
      self->echoes[i] =
          GPOINTER_TO_UINT (g_hash_table_lookup (marks, GUINT_TO_POINTER (self->types[i].lower)));
  }
}

NlpPlaces *
nlp_places_new (const NlpWords *words, const NlpWordType *types, const NlpHit *hits, guint n_hits)
{
  NlpPlaces *self = g_new0 (NlpPlaces, 1);

  self->words = words;
  self->types = types;
  self->marks = g_new0 (guint32, words->n_words);
  self->echoes = g_new0 (guint32, words->n_words);
  mark_hits (self, hits, n_hits);
  echo_marks (self);
  return self;
}

void
nlp_places_free (NlpPlaces *self)
{
  g_free (self->marks);
  g_free (self->echoes);
  g_free (self);
}

static guint32
cluster_of (const NlpWordType *type, guint granularity)
{
  return type->clusters != NULL ? type->clusters->numbers[granularity] + 1 : 0;
}

static inline gboolean
has_capital (const NlpPlaces *self, guint at)
{
  return self->types[at].letters >= NLP_CASE_TITLE && self->types[at].letters <= NLP_CASE_MIXED;
}

/* Adds what is known of the run of capitalised words that the word is in. */
static guint
add_run (const NlpPlaces *self, guint first, guint last, guint at, guint32 *features)
{
  guint begin = at, end = at + 1, n = 0;

  if (!has_capital (self, at))
    return 0;
  while (begin > first && at - begin < 7 && has_capital (self, begin - 1))
    begin--;
  while (end < last && end - at < 7 && has_capital (self, end))
    end++;
  features[n++] = mix (ABOUT_RUN, MIN (at - begin, 3) << 4 | MIN (end - at - 1, 3));
  features[n++] = mix (mix (ABOUT_RUN_FIRST, self->types[begin].lower), at == begin);
  features[n++] = mix (mix (ABOUT_RUN_LAST, self->types[end - 1].lower), at == end - 1);
  features[n++] =
      mix (ABOUT_RUN_BEFORE, begin > first ? self->types[begin - 1].lower : end - begin);
  features[n++] = mix (ABOUT_RUN_BEHIND, end < last ? self->types[end].lower : end - begin);
  return n;
}

guint
nlp_places_get_features (const NlpPlaces *self,
                         guint first,
                         guint last,
                         guint at,
                         guint domain,
                         guint32 *features)
{
  static const NlpWordType edge = {0};
  const NlpWordType *word = &self->types[at];
  const NlpWordType *before = at > first ? word - 1 : &edge;
  const NlpWordType *behind = at + 1 < last ? word + 1 : &edge;
  guint32 mark = self->marks[at];
  guint n = 0, n_run;

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
  features[n++] = mix (mix (ABOUT_DOMAIN_MARK, domain), mark);
  features[n++] = mix (mix (ABOUT_DOMAIN_LOWER, domain), word->lower);
  n_run = add_run (self, first, last, at, features + n);
  if (n_run > 0)
    features[n + n_run] = mix (mix (ABOUT_DOMAIN_RUN, domain), features[n + 2]);
  return n + n_run + (n_run > 0);
}
