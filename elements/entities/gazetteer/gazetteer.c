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

/* A trie, and the word class of each of its labels. */
typedef struct {
  NlpNameTrie *trie;
  guint64 *classes;
} Lookup;

struct _NlpGazetteer {
  const NlpWordClasses *word_classes;
  const NlpNameLexicon *lexicon; /* (nullable) */
  guint64 common;                /* the word classes of common words */
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
}

NlpGazetteer *
nlp_gazetteer_new (const NlpWordClasses *word_classes, const NlpNameLexicon *lexicon)
{
  NlpGazetteer *self = g_new0 (NlpGazetteer, 1);

  self->word_classes = word_classes;
  self->lexicon = lexicon;
  self->common = nlp_word_classes_find_class (word_classes, "common") |
                 nlp_word_classes_find_class (word_classes, "stop");
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

void
nlp_gazetteer_add (NlpGazetteer *self, NlpNameTrie *trie)
{
  Lookup lookup = {trie, g_new0 (guint64, g_strv_length (trie->labels) + 1)};

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
  if (is_name && word->id == 0)
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

  /* Lists that were added later take precedence. */
  for (guint i = self->lookups->len; i-- > 0;) {
    const Lookup *lookup = &g_array_index (self->lookups, Lookup, i);
    guint32 number, single;
    guint end = at;

    if (at + AHEAD < words->n_words)
      nlp_name_trie_prefetch (lookup->trie, &words->words[at + AHEAD]);
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
  guint free_from = 0; /* the word after the last match */

  for (guint at = 0; at < words->n_words; at++) {
    const guint end = match_at (self, words, at, free_from, matches);

    free_from = MAX (free_from, end);
  }
}
