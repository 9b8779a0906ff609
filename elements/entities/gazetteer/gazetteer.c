/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "gazetteer.h"

#include <string.h>

#include "base/jsonstring.h"

#define SCORE 0.9f

/* A name with so many letters or less may be a word. */
#define SHORT 3

/* How far from a name a word of its context may be, in words. */
#define CONTEXT 12

/* More meanings than this are not told. */
#define MAX_CANDIDATES 16

/* How many words ahead of the match memory is asked for. */
#define AHEAD 8

/* Lists of NlpNameLexicon. */
#define GIVEN_NAMES 0
#define SURNAMES 1

/* A list, and the classes of its labels. */
typedef struct {
  NlpNameTrie *names;
  guint64 *classes;
} List;

struct _NlpGazetteer {
  const NlpWordClasses *vocabulary;
  const NlpNameLexicon *known; /* (nullable) */
  guint64 common;              /* the classes of common words */
  GArray *lists;               /* of List */
};

/* A meaning of a name. */
typedef struct {
  const NlpNameTrie *list;
  const NlpName *name;
  const NlpThing *thing;
} Meaning;

/* Words of a text that are a name. */
typedef struct {
  guint first;
  guint end; /* the word after the last one */
} Place;

static void
clear_list (gpointer data)
{
  List *list = data;

  nlp_name_trie_free (list->names);
  g_free (list->classes);
}

NlpGazetteer *
nlp_gazetteer_new (const NlpWordClasses *self, const NlpNameLexicon *known)
{
  NlpGazetteer *gazetteer = g_new0 (NlpGazetteer, 1);

  gazetteer->vocabulary = self;
  gazetteer->known = known;
  gazetteer->common =
      nlp_word_classes_find_class (self, "common") | nlp_word_classes_find_class (self, "stop");
  gazetteer->lists = g_array_new (FALSE, FALSE, sizeof (List));
  g_array_set_clear_func (gazetteer->lists, clear_list);
  return gazetteer;
}

void
nlp_gazetteer_free (NlpGazetteer *self)
{
  g_array_unref (self->lists);
  g_free (self);
}

void
nlp_gazetteer_add (NlpGazetteer *self, NlpNameTrie *names)
{
  List list = {names, g_new0 (guint64, g_strv_length (names->labels) + 1)};

  for (guint i = 0; names->labels[i] != NULL; i++)
    list.classes[i] = nlp_word_classes_find_class (self->vocabulary, names->labels[i]);
  g_array_append_val (self->lists, list);
}

guint
nlp_gazetteer_get_n_names (const NlpGazetteer *self)
{
  guint n_names = 0;

  for (guint i = 0; i < self->lists->len; i++)
    n_names += g_array_index (self->lists, List, i).names->n_names;
  return n_names;
}

static Meaning
get_meaning (const NlpNameTrie *self, guint32 number)
{
  const NlpName *name = &self->names[number - 1];

  return (Meaning){self, name, &self->things[name->thing - 1]};
}

static const gchar *
label_of (const Meaning *self)
{
  return self->list->labels[self->thing->label];
}

static const gchar *
name_of (const Meaning *self)
{
  return self->list->strings + self->thing->name;
}

static const gchar *
id_of (const Meaning *self)
{
  return nlp_name_trie_string (self->list, self->thing->id);
}

static gboolean
is_same_thing (const Meaning *self, const Meaning *b)
{
  return label_of (self) == label_of (b) && strcmp (name_of (self), name_of (b)) == 0 &&
         g_strcmp0 (id_of (self), id_of (b)) == 0;
}

/* Whether a name is also found in text that doesn't speak of such a thing. */
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
  word = nlp_word_classes_find_word (self->vocabulary, name, length,
                                     nlp_word_classes_hash_word (name, length));
  if ((nlp_word_classes_get_classes (self->vocabulary, word) & self->common) != 0)
    return TRUE;
  if (self->known == NULL)
    return FALSE;
  capital = g_strdup (name);
  capital[0] = g_ascii_toupper (capital[0]);
  levels = nlp_name_lexicon_find (self->known, capital, length);
  return nlp_name_lexicon_level (levels, NLP_NAME_LIST_COMMON) > 0 ||
         nlp_name_lexicon_level (levels, GIVEN_NAMES) > 0 ||
         nlp_name_lexicon_level (levels, SURNAMES) > 1;
}

/* Whether a text is one of the words between blanks, in any case. */
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

/* Whether one of the words @context is near a place. */
static gboolean
has_context (const NlpWords *self, const Place *place, const gchar *context)
{
  guint begin = place->first, end = place->end;

  while (begin > 0 && place->first - begin < CONTEXT &&
         !nlp_word_is (&self->words[begin], NLP_SHAPE_FIRST))
    begin--;
  while (end < self->n_words && end - place->end < CONTEXT &&
         !nlp_word_is (&self->words[end], NLP_SHAPE_FIRST))
    end++;
  for (guint i = begin; i < end; i++) {
    const NlpWord *word = &self->words[i];

    if ((i < place->first || i >= place->end) &&
        is_one_of (context, self->text + word->start, word->end - word->start))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_believed (const NlpGazetteer *self,
             const NlpWords *words,
             const Place *place,
             const Meaning *meaning)
{
  const gchar *context = nlp_name_trie_string (meaning->list, meaning->name->context);

  if (context == NULL)
    return TRUE;
  if ((meaning->name->flags & NLP_NAME_IF_AMBIGUOUS) != 0 &&
      !is_ambiguous (self, meaning->list->strings + meaning->name->surface))
    return TRUE;
  return has_context (words, place, context);
}

static gboolean
is_new (const Meaning *self, guint n_meanings, const Meaning *meaning)
{
  for (guint i = 0; i < n_meanings; i++) {
    if (is_same_thing (&self[i], meaning))
      return FALSE;
  }
  return TRUE;
}

/* Adds the meanings of a name from @number on; the first of all must be believed. */
static guint
add_meanings (const NlpGazetteer *self,
              const NlpWords *words,
              const Place *place,
              const NlpNameTrie *list,
              guint32 number,
              Meaning *meanings,
              guint n_meanings)
{
  for (; number != 0 && n_meanings < MAX_CANDIDATES; number = nlp_name_trie_next (list, number)) {
    const Meaning meaning = get_meaning (list, number);

    if (n_meanings == 0 ? is_believed (self, words, place, &meaning)
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
add_hit (GArray *hits,
         const NlpWords *words,
         const Place *place,
         const Meaning *meanings,
         guint n_meanings)
{
  const Meaning *first = &meanings[0];
  NlpMatch hit = {
      .start = words->words[place->first].start,
      .end = words->words[place->end - 1].end,
      .label = label_of (first),
      .score = SCORE,
      .chain = -1,
      .source = first->list->sources[first->name->source],
      .name = name_of (first),
      .id = id_of (first),
      .aliases = nlp_name_trie_string (first->list, first->thing->aliases),
  };

  if (n_meanings > 1)
    hit.candidates = list_candidates (words->strings, meanings, n_meanings);
  g_array_append_val (hits, hit);
}

/* Puts a word that is a name by itself into the classes of its labels. How it ends says nothing
 * then. */
static void
add_class (const NlpGazetteer *self, const List *list, NlpWords *words, guint at, guint32 name)
{
  NlpWord *word = &words->words[at];
  guint64 classes = 0;
  gboolean is_name = FALSE;

  for (; name != 0; name = nlp_name_trie_next (list->names, name)) {
    const Meaning meaning = get_meaning (list->names, name);

    if (meaning.name->context == 0) {
      classes |= list->classes[meaning.thing->label];
      is_name = TRUE;
    }
  }
  if (is_name && word->id == 0)
    word->classes &= ~nlp_word_classes_find_ending (self->vocabulary, words->text + word->start,
                                                    word->end - word->start);
  word->classes |= classes;
}

/* Looks for names that begin with the word at @at. Returns the word behind the longest that is
 * believed, or 0. */
static guint
match_at (const NlpGazetteer *self, NlpWords *words, guint at, guint free_from, GArray *hits)
{
  Meaning meanings[MAX_CANDIDATES];
  guint n_meanings = 0;
  Place place = {at, at};

  /* The lists added last come first. */
  for (guint i = self->lists->len; i-- > 0;) {
    const List *list = &g_array_index (self->lists, List, i);
    guint32 number, single;
    guint end = at;

    if (at + AHEAD < words->n_words)
      nlp_name_trie_prefetch (list->names, &words->words[at + AHEAD]);
    number = nlp_name_trie_find (list->names, words, at, &end, &single);
    if (single != 0)
      add_class (self, list, words, at, single);
    if (number == 0 || end < place.end || at < free_from)
      continue;
    if (end > place.end)
      n_meanings = 0;
    place.end = end;
    n_meanings = add_meanings (self, words, &place, list->names, number, meanings, n_meanings);
  }
  if (n_meanings == 0)
    return 0;
  add_hit (hits, words, &place, meanings, n_meanings);
  return place.end;
}

void
nlp_gazetteer_match (const NlpGazetteer *self, NlpWords *words, GArray *hits)
{
  guint free_from = 0; /* the word behind the last name */

  for (guint at = 0; at < words->n_words; at++) {
    const guint end = match_at (self, words, at, free_from, hits);

    free_from = MAX (free_from, end);
  }
}
