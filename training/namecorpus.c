/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "namecorpus.h"

#include <stdlib.h>
#include <string.h>

#include <json-glib/json-glib.h>

#define ALL_TAGS (~G_GUINT64_CONSTANT (0))

/* What a label of a file stands for: a set of ours, or unknown. */
typedef struct {
  const gchar *name;
  guint32 labels; /* 0 is anything that the file doesn't label */
} Mapping;

typedef struct {
  NlpCorpus *corpus;
  NlpCorpusSet *set;
  Mapping mappings[32];
  guint n_mappings;
  guint32 free_labels; /* which the file doesn't label, though they may be in it */
  guint n_words;       /* so far */
  guint domain;        /* the kind of text */
} Reader;

static guint64
tags_of (guint32 labels, gboolean begins, gboolean ends)
{
  NlpTagPart part =
      begins ? (ends ? NLP_TAG_SINGLE : NLP_TAG_BEGIN) : (ends ? NLP_TAG_END : NLP_TAG_INSIDE);
  guint64 tags = 0;

  for (guint label = 0; label < NLP_MAX_LABELS; label++) {
    if (labels >> label & 1)
      tags |= G_GUINT64_CONSTANT (1) << nlp_tag_new (label, part);
  }
  return tags;
}

/* No name, or one that the file leaves unmarked. */
static guint64
unmarked_tags (const Reader *self)
{
  guint64 tags = 1;

  for (guint part = 0; part < NLP_TAGS_A_LABEL; part++)
    tags |= tags_of (self->free_labels, part == 0 || part == 3, part == 2 || part == 3);
  return tags;
}

static guint32
read_labels (const NlpCorpus *corpus, const gchar *names, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (names, "|", -1);
  guint32 labels = 0;

  for (guint i = 0; parts[i] != NULL; i++) {
    guint label = 0;

    while (corpus->labels[label] != NULL && strcmp (corpus->labels[label], parts[i]) != 0)
      label++;
    if (corpus->labels[label] == NULL) {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "there is no label %s", parts[i]);
      return 0;
    }
    labels |= 1u << label;
  }
  return labels;
}

static gboolean
read_mappings (Reader *self, const gchar *const *words, GError **error)
{
  gboolean is_complete = FALSE;
  guint32 absent = 0;

  for (; *words != NULL && self->n_mappings < G_N_ELEMENTS (self->mappings); words++) {
    Mapping *mapping = &self->mappings[self->n_mappings];
    const gchar *equals = strchr (*words, '=');

    if (g_str_has_prefix (*words, "domain=")) {
      self->domain = atoi (*words + strlen ("domain="));
      continue;
    }
    if (g_str_has_prefix (*words, "times=")) {
      self->set->n_times = atoi (*words + strlen ("times="));
      continue;
    }
    if (g_str_has_prefix (*words, "without=")) {
      absent = read_labels (self->corpus, *words + strlen ("without="), error);
      if (absent == 0)
        return FALSE;
      continue;
    }
    if (strcmp (*words, "complete") == 0) {
      is_complete = TRUE;
      continue;
    }
    mapping->name = equals != NULL ? g_strndup (*words, equals - *words) : *words;
    if (equals == NULL || strcmp (equals, "=*") != 0) {
      mapping->labels = read_labels (self->corpus, equals != NULL ? equals + 1 : *words, error);
      if (mapping->labels == 0)
        return FALSE;
    }
    self->set->labels |= mapping->labels;
    self->n_mappings++;
  }
  if (!is_complete)
    self->free_labels =
        ((1u << g_strv_length (self->corpus->labels)) - 1) & ~self->set->labels & ~absent;
  return TRUE;
}

static const Mapping *
find_mapping (const Reader *self, const gchar *name)
{
  for (guint i = 0; i < self->n_mappings; i++) {
    if (strcmp (self->mappings[i].name, name) == 0)
      return &self->mappings[i];
  }
  return NULL;
}

static guint32
get_type (NlpCorpus *self,
          const NlpWordType *type,
          const gchar *word,
          gsize length,
          guint64 classes)
{
  g_autofree gchar *key = g_strdup_printf ("%.*s %" G_GINT64_MODIFIER "x", (int)length, word,
                                           classes & ~nlp_word_place_classes ());
  gpointer known;
  guint32 features[NLP_MODEL_MAX_TYPE_FEATURES];
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

/* Sets what the words of a name may be. One that doesn't begin and end with words says nothing. */
static void
mark_name (Reader *self,
           const NlpWords *words,
           guint64 *allowed,
           guint32 start,
           guint32 end,
           const Mapping *mapping)
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
mark_names (Reader *self,
            const NlpWords *words,
            JsonArray *entities,
            const gchar *text,
            guint64 *allowed)
{
  for (guint i = 0; i < json_array_get_length (entities); i++) {
    JsonArray *entity = json_array_get_array_element (entities, i);
    const Mapping *mapping = find_mapping (self, json_array_get_string_element (entity, 2));
    const gchar *start, *end;

    if (mapping == NULL)
      continue;
    start = g_utf8_offset_to_pointer (text, json_array_get_int_element (entity, 0));
    end = g_utf8_offset_to_pointer (start, json_array_get_int_element (entity, 1) -
                                               json_array_get_int_element (entity, 0));
    mark_name (self, words, allowed, start - text, end - text, mapping);
  }
}

static void
add_sentence (Reader *self,
              const NlpPlaces *places,
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
  guint32 features[NLP_MODEL_MAX_PLACE_FEATURES];

  for (guint i = first; i < last; i++) {
    const NlpWord *word = &places->words->words[i];
    guint n = nlp_places_get_features (places, first, last, i, self->domain, features);

    sentence.types[i - first] =
        get_type (corpus, &places->types[i], places->words->text + word->start,
                  word->end - word->start, word->classes);
    sentence.features[i - first] = corpus->place_features->len;
    g_array_append_vals (corpus->place_features, features, n);
  }
  sentence.features[last - first] = corpus->place_features->len;
  g_array_append_val (self->set->sentences, sentence);
}

static void
add_document (Reader *self, JsonObject *object)
{
  const gchar *text = json_object_get_string_member (object, "text");
  const gsize length = strlen (text);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpHit));
  g_autoptr (NlpWords) words = NULL;
  g_autoptr (NlpMentions) mentions = NULL;
  g_autoptr (NlpPlaces) places = NULL;
  g_autofree NlpWordType *types = NULL;
  g_autofree guint64 *allowed = NULL;
  guint64 unmarked = unmarked_tags (self);
  guint first = 0;

  nlp_segmenter_run (self->corpus->segmenter, text, length, tokens, sentences);
  words = nlp_tagger_match (
      self->corpus->tagger, text, length, (const GstNlpToken *)(gconstpointer)tokens->data,
      tokens->len, (const GstNlpRange *)(gconstpointer)sentences->data, sentences->len, hits);
  mentions = nlp_mentions_new (words, hits);
  types = g_new (NlpWordType, words->n_words);
  allowed = g_new (guint64, words->n_words);
  for (guint i = 0; i < words->n_words; i++) {
    const NlpWord *word = &words->words[i];

    types[i] =
        nlp_word_type_new (&self->corpus->clusters, text + word->start, word->end - word->start);
    allowed[i] = unmarked;
  }
  mark_names (self, words, json_object_get_array_member (object, "entities"), text, allowed);
  places = nlp_places_new (words, types, (const NlpHit *)(gconstpointer)mentions->hits->data,
                           mentions->hits->len);
  for (guint i = 1; i <= words->n_words; i++) {
    if (i == words->n_words || nlp_word_is (&words->words[i], NLP_SHAPE_FIRST)) {
      add_sentence (self, places, allowed, first, i);
      first = i;
    }
  }
  self->n_words += words->n_words;
}

NlpCorpusSet *
nlp_corpus_read (NlpCorpus *self, const gchar *folder, const gchar *const *words, GError **error)
{
  g_autofree gchar *path = g_build_filename (folder, words[0], NULL);
  g_autofree gchar *lines = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  NlpCorpusSet *set = g_new0 (NlpCorpusSet, 1);
  Reader reader = {.corpus = self, .set = set};

  set->name = g_path_get_basename (words[0]);
  set->n_times = 1;
  set->sentences = g_array_new (FALSE, FALSE, sizeof (NlpCorpusSentence));
  set->names = g_array_new (FALSE, FALSE, sizeof (NlpCorpusName));
  if (!read_mappings (&reader, words + 1, error) ||
      !g_file_get_contents (path, &lines, NULL, error))
    return NULL;
  for (gchar *line = lines; *line != '\0';) {
    gsize length = strcspn (line, "\n");

    if (!json_parser_load_from_data (parser, line, length, error)) {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
    add_document (&reader, json_node_get_object (json_parser_get_root (parser)));
    line += length + (line[length] == '\n');
  }
  return set;
}

NlpCorpus *
nlp_corpus_new (const NlpSegmenter *segmenter,
                const NlpTagger *tagger,
                NlpClusters clusters,
                const gchar *const *labels)
{
  NlpCorpus *self = g_new0 (NlpCorpus, 1);
  const guint32 start = 0;

  self->segmenter = segmenter;
  self->tagger = tagger;
  self->clusters = clusters;
  self->labels = g_strdupv ((gchar **)labels);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->type_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->type_features = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->place_features = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->type_starts, start);
  return self;
}
