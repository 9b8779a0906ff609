/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * namecorpus.c: turns annotated documents into words, features and allowed tags.
 */

#include "namecorpus.h"

#include <string.h>

#include "common/hash.h"
#include "namefile.h"

#define ALL_TAGS (~G_GUINT64_CONSTANT (0))
#define MAX_HINTS 8

typedef struct {
  NlpCorpus *corpus;
  NlpCorpusSet *set;
  const NlpSetLine *line;
  guint32 *hints; /* for each word of a document, a code of its silver label */
  guint n_words;  /* number of words in the documents before */
} Reader;

static guint64
tags_of (guint32 labels, gboolean begins, gboolean ends)
{
  NlpTagPrefix part =
      begins ? (ends ? NLP_TAG_SINGLE : NLP_TAG_BEGIN) : (ends ? NLP_TAG_END : NLP_TAG_INSIDE);
  guint64 tags = 0;

  for (guint label = 0; label < NLP_MAX_LABELS; label++) {
    if (labels >> label & 1)
      tags |= G_GUINT64_CONSTANT (1) << nlp_tag_new (label, part);
  }
  return tags;
}

/* The tags of unannotated words: outside, or a label that the file does not annotate. */
static guint64
unmarked_tags (const Reader *self)
{
  guint64 tags = 1;

  for (guint part = 0; part < NLP_TAGS_PER_LABEL; part++)
    tags |= tags_of (self->line->free_labels, part == 0 || part == 3, part == 2 || part == 3);
  return tags;
}

static guint32
get_type (NlpCorpus *self,
          const NlpWordType *type,
          const gchar *word,
          gsize length,
          guint64 classes)
{
  g_autofree gchar *key = g_strdup_printf ("%.*s %" G_GINT64_MODIFIER "x", (int)length, word,
                                           classes & ~nlp_word_position_classes ());
  gpointer known;
  guint32 features[NLP_MODEL_MAX_WORD_FEATURES];
  guint32 number, start;
  guint n;

  if (g_hash_table_lookup_extended (self->numbers, key, NULL, &known))
    return GPOINTER_TO_UINT (known);
  number = self->type_starts->len - 1;
  n = nlp_word_type_get_features (type, word, length, classes, features);
  g_array_append_vals (self->type_features, features, n);
  start = self->type_features->len;
  g_array_append_val (self->type_starts, start);
  g_hash_table_insert (self->numbers, g_steal_pointer (&key), GUINT_TO_POINTER (number));
  return number;
}

/* Restricts the tags of the words of an entity. If it doesn't begin and end at word boundaries,
 * its words may have any tag. */
static void
mark_name (Reader *self,
           const NlpWords *words,
           guint64 *allowed,
           guint32 start,
           guint32 end,
           const NlpLabelMapping *mapping)
{
  guint first = 0, last;
  NlpCorpusName name;

  while (first < words->n_words && words->words[first].end <= start)
    first++;
  last = first;
  while (last < words->n_words && words->words[last].start < end)
    last++;
  if (first == last)
    return;
  for (guint i = first; i < last; i++)
    self->hints[i] = g_str_hash (mapping->name) << 2 | (i == first) << 1 | (i + 1 == last);
  if (words->words[first].start != start || words->words[last - 1].end != end) {
    for (guint i = first; i < last; i++)
      allowed[i] = ALL_TAGS;
    return;
  }
  if (mapping->labels == 0)
    return;
  for (guint i = first; i < last; i++)
    allowed[i] = tags_of (mapping->labels, i == first, i + 1 == last);
  name = (NlpCorpusName){self->n_words + first, self->n_words + last, mapping->labels};
  g_array_append_val (self->set->names, name);
}

static void
mark_names (Reader *self, const NlpWords *words, const GArray *spans, guint64 *allowed)
{
  for (guint i = 0; i < spans->len; i++) {
    const NlpNameSpan *span = &g_array_index (spans, NlpNameSpan, i);
    const NlpLabelMapping *mapping = nlp_set_line_find (self->line, span->label);

    if (mapping != NULL)
      mark_name (self, words, allowed, span->start, span->end, mapping);
  }
}

/* Returns a hash of the letters and digits of a sentence, independent of its tokenization. */
static guint64
key_of (const NlpWords *self, guint first, guint last)
{
  guint64 key = NLP_FNV64_BASIS;

  for (gsize at = self->words[first].start; at < self->words[last - 1].end; at++) {
    gchar c = self->text[at];

    if (g_ascii_isalnum (c) || (guchar)c >= 0x80)
      key = nlp_fnv64_step (key, (guchar)g_ascii_tolower (c));
  }
  return key;
}

/* Appends features of the silver labels of word @at and its neighbours. */
static guint
get_hints (const Reader *self,
           guint first,
           guint last,
           guint at,
           const guint32 *types,
           guint32 *features)
{
  const guint32 here = self->hints[at];
  const guint32 before = at > first ? self->hints[at - 1] : 1;
  const guint32 after = at + 1 < last ? self->hints[at + 1] : 1;
  guint n = 0;

  features[n++] = nlp_feature_at (here * 31 + 7, 3);
  features[n++] = nlp_feature_at (before * 31 + 7, 4);
  features[n++] = nlp_feature_at (after * 31 + 7, 5);
  features[n++] = nlp_feature_at (here * 31 + before * 7, 6);
  features[n++] = nlp_feature_at (here * 31 + after * 7, 7);
  features[n++] = nlp_feature_at (here * 31 + types[at - first] * 7, 8);
  return n;
}

/* Adds the sentence to the hinted ones, with its silver labels among the features. */
static void
add_hinted (Reader *self, const NlpCorpusSentence *sentence, guint first)
{
  GArray *features = self->corpus->place_features;
  NlpCorpusSentence hinted = *sentence;
  guint32 hints[MAX_HINTS];

  hinted.features = g_new (guint32, sentence->n + 1);
  hinted.allowed = g_memdup2 (sentence->allowed, sentence->n * sizeof *sentence->allowed);
  for (guint i = 0; i < sentence->n; i++) {
    guint n = get_hints (self, first, first + sentence->n, first + i, sentence->types, hints);

    hinted.features[i] = features->len;
    for (guint32 j = sentence->features[i]; j < sentence->features[i + 1]; j++) {
      guint32 feature = g_array_index (features, guint32, j);

      g_array_append_val (features, feature);
    }
    g_array_append_vals (features, hints, n);
  }
  hinted.features[sentence->n] = features->len;
  g_array_append_val (self->set->hinted, hinted);
}

/* Adds the domain features, which absorb the peculiarities of one domain. */
static void
add_domain (Reader *self, const NlpFeatureContext *places, guint at)
{
  const guint domain = self->line->domain;
  guint32 features[NLP_MODEL_MAX_DOMAIN_FEATURES];
  const guint n = nlp_feature_context_get_domain_features (places, at, domain, features);

  for (guint i = 0; i < n && domain != 0; i++)
    g_hash_table_add (self->corpus->domain_features, GUINT_TO_POINTER (features[i]));
  g_array_append_vals (self->corpus->place_features, features, n);
}

static void
add_sentence (Reader *self,
              const NlpFeatureContext *places,
              const guint64 *allowed,
              guint first,
              guint last)
{
  NlpCorpus *corpus = self->corpus;
  NlpCorpusSentence sentence = {
      .n = last - first,
      .types = g_new (guint32, last - first),
      .allowed = g_memdup2 (allowed + first, (last - first) * sizeof *allowed),
      .features = g_new (guint32, last - first + 1),
  };
  guint32 features[NLP_MODEL_MAX_CONTEXT_FEATURES];

  for (guint i = first; i < last; i++) {
    const NlpWord *word = &places->words->words[i];
    guint n = nlp_feature_context_get_features (places, first, last, i, features);

    sentence.types[i - first] =
        get_type (corpus, &places->types[i], places->words->text + word->start,
                  word->end - word->start, word->classes);
    sentence.features[i - first] = corpus->place_features->len;
    g_array_append_vals (corpus->place_features, features, n);
    add_domain (self, places, i);
  }
  sentence.features[last - first] = corpus->place_features->len;
  sentence.key = key_of (places->words, first, last);
  g_array_append_val (self->set->sentences, sentence);
  if (self->set->hinted != NULL)
    add_hinted (self, &sentence, first);
}

static void
add_document (const gchar *text, gsize length, const GArray *spans, gpointer data)
{
  Reader *self = data;
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpWords) words = NULL;
  g_autoptr (NlpCoreference) mentions = NULL;
  g_autoptr (NlpFeatureContext) places = NULL;
  g_autofree NlpWordType *types = NULL;
  g_autofree guint64 *allowed = NULL;
  guint64 unmarked = unmarked_tags (self);
  guint first = 0;

  nlp_segmenter_run (self->corpus->segmenter, text, length, tokens, sentences);
  words = nlp_tagger_match (
      self->corpus->tagger, text, length, (const GstNlpToken *)(gconstpointer)tokens->data,
      tokens->len, (const GstNlpRange *)(gconstpointer)sentences->data, sentences->len, hits);
  mentions = nlp_coreference_new (words, hits);
  types = g_new (NlpWordType, words->n_words);
  allowed = g_new (guint64, words->n_words);
  for (guint i = 0; i < words->n_words; i++) {
    const NlpWord *word = &words->words[i];

    types[i] =
        nlp_word_type_new (&self->corpus->tables, text + word->start, word->end - word->start);
    allowed[i] = unmarked;
  }
  g_free (self->hints);
  self->hints = g_new0 (guint32, words->n_words);
  mark_names (self, words, spans, allowed);
  places = nlp_feature_context_new (words, types,
                                    (const NlpMatch *)(gconstpointer)mentions->matches->data,
                                    mentions->matches->len);
  for (guint i = 1; i <= words->n_words; i++) {
    if (i == words->n_words || nlp_word_is (&words->words[i], NLP_SHAPE_FIRST)) {
      add_sentence (self, places, allowed, first, i);
      first = i;
    }
  }
  self->n_words += words->n_words;
}

NlpCorpusSet *
nlp_corpus_read (NlpCorpus *self, const NlpSetLine *line, GError **error)
{
  NlpCorpusSet *set = g_new0 (NlpCorpusSet, 1);
  Reader reader = {.corpus = self, .set = set, .line = line};
  gboolean is_read;

  set->name = g_path_get_basename (line->path);
  set->labels = line->labels;
  set->n_times = line->n_times;
  set->sentences = g_array_new (FALSE, FALSE, sizeof (NlpCorpusSentence));
  set->names = g_array_new (FALSE, FALSE, sizeof (NlpCorpusName));
  if (line->is_silver)
    set->hinted = g_array_new (FALSE, FALSE, sizeof (NlpCorpusSentence));
  is_read = nlp_name_file_read (line->path, add_document, &reader, error);
  g_free (reader.hints);
  return is_read ? set : NULL;
}

NlpCorpus *
nlp_corpus_new (const NlpSegmenter *segmenter,
                const NlpTagger *tagger,
                const NlpWordTables *tables,
                const gchar *const *labels)
{
  NlpCorpus *self = g_new0 (NlpCorpus, 1);
  const guint32 start = 0;

  self->segmenter = segmenter;
  self->tagger = tagger;
  self->tables = *tables;
  self->labels = g_strdupv ((gchar **)labels);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->type_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->type_features = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->domain_features = g_hash_table_new (NULL, NULL);
  self->place_features = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->type_starts, start);
  return self;
}
