/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gazetteer.c: matches lists of names in a text.
 */

#include "gazetteer.h"

#include <string.h>

#include "base/jsonstring.h"

#define SCORE 0.9f

/* Names of at most this many characters count as ambiguous. */
#define SHORT 3

/* Maximum distance of a context word from a name, in words. */
#define CONTEXT 12

/* Limit of the meanings that a match lists. */
#define MAX_CANDIDATES 16

/* Number of words to prefetch ahead. */
#define AHEAD 8

/* Lists of NlpNameLexicon. */
#define GIVEN_NAMES 0
#define SURNAMES 1

/* The number of bits of a filter, as a logarithm, and the largest trie that has one: more would
 * fill the filter, and should not be read when they are loaded. */
#define FILTER_BITS 20
#define MAX_FILTERED (1 << (FILTER_BITS - 1)) /* buckets */

/* A trie, and the word class of each of its labels. */
typedef struct {
  NlpNameTrie *trie;
  guint64 *classes;
  guint64 *filter; /* (nullable): a bit for each bucket in use; others may have the same bit */
} Lookup;

struct _NlpGazetteer {
  const NlpWordClasses *word_classes;
  const NlpNameLexicon *lexicon; /* (nullable) */
  guint64 common;                /* the word classes of common words */
  guint64 never;                 /* those of words that are hardly ever names of things */
  GArray *lookups;               /* of Lookup */
};

/* A meaning of a name. */
typedef struct {
  const NlpNameTrie *trie;
  const NlpName *name;
  const NlpThing *thing;
} Meaning;

/* The words of a name in the text. */
typedef struct {
  guint first;
  guint end; /* the word after the last one */
} WordRange;

static void
clear_lookup (gpointer data)
{
  Lookup *lookup = data;

  nlp_name_trie_free (lookup->trie);
  g_free (lookup->classes);
  g_free (lookup->filter);
}

NlpGazetteer *
nlp_gazetteer_new (const NlpWordClasses *word_classes, const NlpNameLexicon *lexicon)
{
  NlpGazetteer *self = g_new0 (NlpGazetteer, 1);

  self->word_classes = word_classes;
  self->lexicon = lexicon;
  self->common = nlp_word_classes_find_class (word_classes, "common") |
                 nlp_word_classes_find_class (word_classes, "stop");
  self->never = nlp_word_classes_find_class (word_classes, "stop") |
                nlp_word_classes_find_class (word_classes, "numword") |
                nlp_word_classes_find_class (word_classes, "NORP");
  self->lookups = g_array_new (FALSE, FALSE, sizeof (Lookup));
  g_array_set_clear_func (self->lookups, clear_lookup);
  return self;
}

void
nlp_gazetteer_free (NlpGazetteer *self)
{
  g_array_unref (self->lookups);
  g_free (self);
}

/* Makes the filter of a trie, or returns NULL if the trie is large or compares in lower case. */
static guint64 *
make_filter (const NlpNameTrie *trie)
{
  guint64 *filter;

  if (trie->ignore_case || trie->n_buckets > MAX_FILTERED)
    return NULL;
  filter = g_new0 (guint64, (1 << FILTER_BITS) / 64);
  for (guint32 i = 0; i < trie->n_buckets; i++) {
    const guint32 bit = trie->buckets[i].check >> (32 - FILTER_BITS);

    if (trie->buckets[i].value != 0)
      filter[bit / 64] |= G_GUINT64_CONSTANT (1) << bit % 64;
  }
  return filter;
}

/* Whether a name of the trie may begin with @word. Most words begin none, which this tells without
 * the memory of the trie. */
static inline gboolean
may_begin (const Lookup *self, const NlpWord *word)
{
  const guint32 bit = (guint32)nlp_name_units_hash_first (word->hash) >> (32 - FILTER_BITS);

  return self->filter == NULL || !word->is_unit || (self->filter[bit / 64] >> bit % 64 & 1) != 0;
}

void
nlp_gazetteer_add (NlpGazetteer *self, NlpNameTrie *trie)
{
  Lookup lookup = {trie, g_new0 (guint64, g_strv_length (trie->labels) + 1), make_filter (trie)};

  for (guint i = 0; trie->labels[i] != NULL; i++)
    lookup.classes[i] = nlp_word_classes_find_class (self->word_classes, trie->labels[i]);
  g_array_append_val (self->lookups, lookup);
}

guint
nlp_gazetteer_get_n_names (const NlpGazetteer *self)
{
  guint n_names = 0;

  for (guint i = 0; i < self->lookups->len; i++)
    n_names += g_array_index (self->lookups, Lookup, i).trie->n_names;
  return n_names;
}

static Meaning
get_meaning (const NlpNameTrie *trie, guint32 number)
{
  const NlpName *name = &trie->names[number - 1];

  return (Meaning){trie, name, &trie->things[name->thing - 1]};
}

static const gchar *
label_of (const Meaning *self)
{
  return self->trie->labels[self->thing->label];
}

static const gchar *
name_of (const Meaning *self)
{
  return self->trie->strings + self->thing->name;
}

static const gchar *
id_of (const Meaning *self)
{
  return nlp_name_trie_string (self->trie, self->thing->id);
}

static gboolean
is_same_thing (const Meaning *self, const Meaning *other)
{
  return label_of (self) == label_of (other) && strcmp (name_of (self), name_of (other)) == 0 &&
         g_strcmp0 (id_of (self), id_of (other)) == 0;
}

/* Whether a name is likely to occur in other meanings too. */
static gboolean
is_ambiguous (const NlpGazetteer *self, const gchar *name)
{
  g_autofree gchar *capital = NULL;
  const gsize length = strlen (name);
  guint32 word, levels;

  if (g_utf8_strlen (name, -1) <= SHORT)
    return TRUE;
  if (strpbrk (name, " -.") != NULL)
    return FALSE;
  word = nlp_word_classes_find_word (self->word_classes, name, length,
                                     nlp_word_classes_hash_word (name, length));
  if ((nlp_word_classes_get_classes (self->word_classes, word) & self->common) != 0)
    return TRUE;
  if (self->lexicon == NULL)
    return FALSE;
  capital = g_strdup (name);
  capital[0] = g_ascii_toupper (capital[0]);
  levels = nlp_name_lexicon_find (self->lexicon, capital, length);
  return nlp_name_lexicon_level (levels, NLP_NAME_LIST_COMMON) > 0 ||
         nlp_name_lexicon_level (levels, GIVEN_NAMES) > 0 ||
         nlp_name_lexicon_level (levels, SURNAMES) > 1;
}

/* Whether @text is one of the words separated by spaces, ignoring case. */
static gboolean
is_one_of (const gchar *words, const gchar *text, gsize length)
{
  while (*words != '\0') {
    const gsize size = strcspn (words, " ");

    if (size == length && g_ascii_strncasecmp (words, text, length) == 0)
      return TRUE;
    words += size;
    words += strspn (words, " ");
  }
  return FALSE;
}

/* Whether one of the @context words is near @range, in its sentence. */
static gboolean
has_context (const NlpWords *words, const WordRange *range, const gchar *context)
{
  guint begin = range->first, end = range->end;

  while (begin > 0 && range->first - begin < CONTEXT &&
         !nlp_word_is (&words->words[begin], NLP_SHAPE_FIRST))
    begin--;
  while (end < words->n_words && end - range->end < CONTEXT &&
         !nlp_word_is (&words->words[end], NLP_SHAPE_FIRST))
    end++;
  for (guint i = begin; i < end; i++) {
    const NlpWord *word = &words->words[i];

    if ((i < range->first || i >= range->end) &&
        is_one_of (context, words->text + word->start, word->end - word->start))
      return TRUE;
  }
  return FALSE;
}

/* Whether @range is quoted or said to be a name: "called at". */
static gboolean
is_introduced (const NlpWords *words, const WordRange *range)
{
  static const gchar *const verbs = "called named dubbed codenamed nicknamed";
  const NlpWord *before = range->first > 0 ? &words->words[range->first - 1] : NULL;

  if (before == NULL || nlp_word_is (&words->words[range->first], NLP_SHAPE_FIRST))
    return FALSE;
  return strchr ("\"'`", words->text[before->start]) != NULL ||
         words->text[before->start] == '\xe2' ||
         is_one_of (verbs, words->text + before->start, before->end - before->start);
}

/* Whether one of the @context words follows @range directly. */
static gboolean
is_before_context (const NlpWords *words, const WordRange *range, const gchar *context)
{
  const NlpWord *word = &words->words[range->end];

  return range->end < words->n_words && !nlp_word_is (word, NLP_SHAPE_FIRST) &&
         is_one_of (context, words->text + word->start, word->end - word->start);
}

/* Whether an ambiguous name is an ordinary word where it stands. Function words, numbers, peoples
 * and words in lower case are, unless the text says that they are names; a common word that begins
 * a sentence is, unless a context word follows ("Play ransomware"). */
static gboolean
is_ordinary_word (const NlpGazetteer *self,
                  const NlpWords *words,
                  const WordRange *range,
                  const gchar *context)
{
  const NlpWord *word = &words->words[range->first];
  const gchar *text = words->text + word->start;
  const gsize length = word->end - word->start;
  guint32 levels = 0;

  if (range->end - range->first > 1 || is_introduced (words, range))
    return FALSE;
  if ((word->classes & self->never) != 0)
    return TRUE;
  if (self->lexicon != NULL && nlp_word_is (word, NLP_SHAPE_CAP))
    levels = nlp_name_lexicon_find (self->lexicon, text, length);
  else if (self->lexicon != NULL && length <= NLP_WORD_CLASSES_MAX_LENGTH) {
    gchar capital[NLP_WORD_CLASSES_MAX_LENGTH];

    memcpy (capital, text, length);
    capital[0] = g_ascii_toupper (capital[0]);
    levels = nlp_name_lexicon_find (self->lexicon, capital, length);
  }
  if ((word->classes & self->common) == 0 &&
      nlp_name_lexicon_level (levels, NLP_NAME_LIST_COMMON) == 0)
    return FALSE;
  if (nlp_word_is (word, NLP_SHAPE_LOWER))
    return TRUE;
  return nlp_word_is (word, NLP_SHAPE_FIRST) && !is_before_context (words, range, context);
}

static gboolean
is_plausible (const NlpGazetteer *self,
              const NlpWords *words,
              const WordRange *range,
              const Meaning *meaning)
{
  const gchar *context = nlp_name_trie_string (meaning->trie, meaning->name->context);

  if (context == NULL)
    return TRUE;
  if ((meaning->name->flags & NLP_NAME_IF_AMBIGUOUS) != 0 &&
      is_ordinary_word (self, words, range, context))
    return FALSE;
  if ((meaning->name->flags & NLP_NAME_IF_AMBIGUOUS) != 0 &&
      !is_ambiguous (self, meaning->trie->strings + meaning->name->surface))
    return TRUE;
  return has_context (words, range, context);
}

static gboolean
is_new (const Meaning *meanings, guint n_meanings, const Meaning *meaning)
{
  for (guint i = 0; i < n_meanings; i++) {
    if (is_same_thing (&meanings[i], meaning))
      return FALSE;
  }
  return TRUE;
}

/* Appends the meanings of a name from @number on. The first one must be plausible in its context.
 * Returns the new number of meanings. */
static guint
add_meanings (const NlpGazetteer *self,
              const NlpWords *words,
              const WordRange *range,
              const NlpNameTrie *trie,
              guint32 number,
              Meaning *meanings,
              guint n_meanings)
{
  for (; number != 0 && n_meanings < MAX_CANDIDATES; number = nlp_name_trie_next (trie, number)) {
    const Meaning meaning = get_meaning (trie, number);

    if (n_meanings == 0 ? is_plausible (self, words, range, &meaning)
                        : is_new (meanings, n_meanings, &meaning))
      meanings[n_meanings++] = meaning;
  }
  return n_meanings;
}

static const gchar *
list_candidates (GStringChunk *strings, const Meaning *meanings, guint n_meanings)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < n_meanings; i++) {
    const gchar *id = id_of (&meanings[i]);

    if (i > 0)
      g_string_append_c (json, ',');
    g_string_append (json, "{\"name\":");
    nlp_json_append_string (json, name_of (&meanings[i]), -1, NLP_JSON_NUMERIC);
    if (id != NULL) {
      g_string_append (json, ",\"id\":");
      nlp_json_append_string (json, id, -1, NLP_JSON_NUMERIC);
    }
    g_string_append (json, ",\"label\":");
    nlp_json_append_string (json, label_of (&meanings[i]), -1, NLP_JSON_NUMERIC);
    g_string_append_c (json, '}');
  }
  g_string_append_c (json, ']');
  return g_string_chunk_insert_len (strings, json->str, (gssize)json->len);
}

static void
add_match (GArray *matches,
           const NlpWords *words,
           const WordRange *range,
           const Meaning *meanings,
           guint n_meanings)
{
  const Meaning *first = &meanings[0];
  NlpMatch match = {
      .start = words->words[range->first].start,
      .end = words->words[range->end - 1].end,
      .label = label_of (first),
      .score = SCORE,
      .chain = -1,
      .source = first->trie->sources[first->name->source],
      .name = name_of (first),
      .id = id_of (first),
      .aliases = nlp_name_trie_string (first->trie, first->thing->aliases),
  };

  if (n_meanings > 1)
    match.candidates = list_candidates (words->strings, meanings, n_meanings);
  g_array_append_val (matches, match);
}

/* Adds the classes of its labels to a word that is a name by itself. The class that its ending
 * suggested is removed. */
static void
add_class (const NlpGazetteer *self, const Lookup *lookup, NlpWords *words, guint at, guint32 name)
{
  NlpWord *word = &words->words[at];
  guint64 classes = 0;
  gboolean is_name = FALSE;

  for (; name != 0; name = nlp_name_trie_next (lookup->trie, name)) {
    const Meaning meaning = get_meaning (lookup->trie, name);

    if (meaning.name->context == 0) {
      classes |= lookup->classes[meaning.thing->label];
      is_name = TRUE;
    }
  }
  if (is_name && nlp_word_classes_get_classes (self->word_classes, word->id) == 0)
    word->classes &= ~nlp_word_classes_find_ending (self->word_classes, words->text + word->start,
                                                    word->end - word->start);
  word->classes |= classes;
}

/* Matches the names that start at word @at. Returns the word after the longest plausible one, or 0.
 */
static guint
match_at (const NlpGazetteer *self, NlpWords *words, guint at, guint free_from, GArray *matches)
{
  Meaning meanings[MAX_CANDIDATES];
  guint n_meanings = 0;
  WordRange range = {at, at};

  /* The classes of the first list, which is compiled in, decide on the names of the others. */
  if (self->lookups->len > 1) {
    const Lookup *first = &g_array_index (self->lookups, Lookup, 0);
    guint32 single;
    guint end = at;

    nlp_name_trie_find (first->trie, words, at, &end, &single);
    if (single != 0)
      add_class (self, first, words, at, single);
  }
  /* Lists that were added later take precedence. */
  for (guint i = self->lookups->len; i-- > 0;) {
    const Lookup *lookup = &g_array_index (self->lookups, Lookup, i);
    guint32 number, single;
    guint end = at;

    number = nlp_name_trie_find (lookup->trie, words, at, &end, &single);
    if (single != 0)
      add_class (self, lookup, words, at, single);
    if (number == 0 || end < range.end || at < free_from)
      continue;
    if (end > range.end)
      n_meanings = 0;
    range.end = end;
    n_meanings = add_meanings (self, words, &range, lookup->trie, number, meanings, n_meanings);
  }
  if (n_meanings == 0)
    return 0;
  add_match (matches, words, &range, meanings, n_meanings);
  return range.end;
}

void
nlp_gazetteer_match (const NlpGazetteer *self, NlpWords *words, GArray *matches)
{
  const Lookup *lookups = (const Lookup *)(gconstpointer)self->lookups->data;
  const guint n_lookups = self->lookups->len;
  guint free_from = 0; /* the word after the last match */

  for (guint at = 0; at < words->n_words; at++) {
    gboolean may_match = FALSE;

    for (guint i = 0; i < n_lookups; i++) {
      if (at + AHEAD < words->n_words && may_begin (&lookups[i], &words->words[at + AHEAD]))
        nlp_name_trie_prefetch (lookups[i].trie, &words->words[at + AHEAD]);
      may_match |= may_begin (&lookups[i], &words->words[at]);
    }
    if (may_match) {
      const guint end = match_at (self, words, at, free_from, matches);

      free_from = MAX (free_from, end);
    }
  }
}

/* Whether one meaning of the name @number needs no context. */
static gboolean
is_free_of_context (const NlpGazetteer *self, const NlpNameTrie *trie, guint32 number)
{
  for (; number != 0; number = nlp_name_trie_next (trie, number)) {
    const Meaning meaning = get_meaning (trie, number);

    if (meaning.name->context == 0 || ((meaning.name->flags & NLP_NAME_IF_AMBIGUOUS) != 0 &&
                                       !is_ambiguous (self, trie->strings + meaning.name->surface)))
      return TRUE;
  }
  return FALSE;
}

guint
nlp_gazetteer_measure_name (const NlpGazetteer *self, const NlpWords *words, guint at)
{
  const NlpNameTrie *trie;
  guint32 single, number;
  guint end = at;

  if (self->lookups->len == 0)
    return 0;
  trie = g_array_index (self->lookups, Lookup, 0).trie;
  number = nlp_name_trie_find (trie, words, at, &end, &single);
  if (number != 0 && is_free_of_context (self, trie, number))
    return end - at;
  return single != 0 && is_free_of_context (self, trie, single) ? 1 : 0;
}

gboolean
nlp_gazetteer_knows_word (const NlpGazetteer *self, const gchar *word, gsize length)
{
  const GstNlpToken token = {0, (guint32)length, GST_NLP_TOKEN_ALPHA};
  g_autoptr (NlpWords) words = nlp_words_new (self->word_classes, word, length, &token, 1, NULL, 0);

  return words->n_words == 1 && nlp_gazetteer_measure_name (self, words, 0) == 1;
}
