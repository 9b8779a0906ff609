/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * coreference.c: finds the mentions of the same entity in one text.
 */

#include "coreference.h"

#include <string.h>

#include "mention.h"
#include "nametable.h"
#include "personname.h"

/* The prefix of the sources of name rules, whose matches are guesses by their context. */
#define GUESS "name:"

/* A chain of mentions. */
typedef struct {
  const gchar *label;
  const gchar *id; /* (nullable): of its first mention */
  guint32 start;   /* its fullest name in the text */
  guint32 end;
  gint32 number; /* in the order of first mentions; -1 until that is known */
  gchar *name;   /* (nullable): a copy of its fullest name, made when it is first needed */
} Chain;

typedef struct {
  const NlpWords *words;
  NlpCoreference *result;
  GArray *chains;        /* of Chain */
  NlpNameTable *names;   /* the chains of labels and names */
  NlpNameTable *aliases; /* the chains of surnames, acronyms and names of one word */
  NlpNameTable *given;   /* the chains of first names of persons */
} Linker;

/* Whether a match can have coreference: it is not a date, time or amount. */
static gboolean
is_name (const NlpMatch *match)
{
  static const gchar *const others[] = {
      "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", NULL,
  };

  return !nlp_label_is_one_of (match->label, others);
}

static gint32
add_chain (Linker *self, const NlpMatch *match)
{
  Chain chain = {match->label, match->id, match->start, match->end, -1, NULL};

  g_array_append_val (self->chains, chain);
  return (gint32)self->chains->len - 1;
}

static Chain *
get_chain (const Linker *self, gint32 chain)
{
  return &g_array_index (self->chains, Chain, chain);
}

static void
set_if_new (gint32 *value, gint32 chain)
{
  if (*value < 0)
    *value = chain;
}

/* Makes a surname an alias, also without its article: "Maliki" for "al-Maliki". */
static void
add_surname (Linker *self, const gchar *surname, gsize length, gint32 chain)
{
  const gsize article = nlp_person_name_article (surname, length);

  set_if_new (nlp_name_table_get (self->aliases, NULL, surname, length), chain);
  if (article > 0)
    set_if_new (nlp_name_table_get (self->aliases, NULL, surname + article, length - article),
                chain);
}

/* Returns the chain of a person with the same first name and surname, whatever the middle names, or
 * -1. */
static gint32
find_namesake (const Linker *self,
               const gchar *name,
               gsize first,
               const gchar *surname,
               gsize length)
{
  gint32 chain = nlp_name_table_find (self->aliases, NULL, surname, length);
  const Chain *other;

  if (chain < 0)
    return -1;
  other = get_chain (self, chain);
  if (other->end - other->start <= first ||
      memcmp (self->words->text + other->start, name, first) != 0 ||
      !g_ascii_isspace (self->words->text[other->start + first]))
    return -1;
  return chain;
}

/* Links a person's name of two words or more. */
static void
link_full_name (Linker *self, NlpMatch *match)
{
  const gchar *name = self->words->text + match->start;
  gsize length = nlp_match_get_length (match);
  gint32 *chain = nlp_name_table_get (self->names, match->label, name, length);
  gsize first = nlp_person_name_first (name, length);
  gsize surname = nlp_person_name_surname (name, &length);

  if (surname == 0)
    return;
  if (*chain < 0)
    *chain = find_namesake (self, name, first, name + surname, length - surname);
  if (*chain < 0)
    *chain = add_chain (self, match);
  match->chain = *chain;
  if (nlp_match_get_length (match) >
      get_chain (self, *chain)->end - get_chain (self, *chain)->start) {
    get_chain (self, *chain)->start = match->start;
    get_chain (self, *chain)->end = match->end;
  }
  if (match->score < NLP_MIN_FULL_NAME_SCORE)
    return;
  add_surname (self, name + surname, length - surname, *chain);
  set_if_new (nlp_name_table_get (self->given, NULL, name, first), *chain);
}

/* Adds a name of one word, of a place or organisation, to the aliases if its match is sure. */
static void
add_single_name (Linker *self, const NlpMatch *match)
{
  const gchar *name = self->words->text + match->start;
  gsize length = nlp_match_get_length (match);

  if (match->score >= NLP_ALIAS_SCORE && nlp_person_name_first (name, length) == length)
    set_if_new (nlp_name_table_get (self->aliases, NULL, name, length), match->chain);
}

/* Links a person's name of one word: to a surname, else to a first name, else to a new chain. */
static void
link_short_name (Linker *self, NlpMatch *match)
{
  const gchar *name = self->words->text + match->start;
  gsize length = nlp_match_get_length (match);

  match->chain = nlp_name_table_find (self->aliases, NULL, name, length);
  if (match->chain < 0 || get_chain (self, match->chain)->label != match->label)
    match->chain = nlp_name_table_find (self->given, NULL, name, length);
  if (match->chain < 0) {
    match->chain = add_chain (self, match);
    *nlp_name_table_get (self->given, NULL, name, length) = match->chain;
    if (g_str_has_prefix (match->source, NLP_TITLE_SOURCE))
      add_surname (self, name, length, match->chain);
  }
}

/* Links an entity other than a person. */
static void
link_other (Linker *self, NlpMatch *match)
{
  gsize length;
  const gchar *identity = nlp_mention_get_identity (match, self->words->text, &length);
  gint32 *chain = nlp_name_table_get (self->names, match->label, identity, length);

  if (*chain < 0)
    *chain = add_chain (self, match);
  match->chain = *chain;
  /* The spelling of a defanged indicator is not used as a name for other mentions. */
  if (match->value != NULL)
    get_chain (self, *chain)->end = get_chain (self, *chain)->start;
  add_single_name (self, match);
}

/* Whether @name starts with the first letter of @acronym and contains the others in their order. */
static gboolean
is_acronym_of (const gchar *acronym, gsize length, const gchar *name, gsize name_length)
{
  gsize found = 1;

  if (length < 2 || length > NLP_MAX_ACRONYM || length >= name_length ||
      memchr (name, ' ', name_length) == NULL || acronym[0] != g_ascii_toupper (name[0]))
    return FALSE;
  for (gsize i = 1; i < name_length && found < length; i++)
    if (g_ascii_toupper (name[i]) == g_ascii_toupper (acronym[found]))
      found++;
  return found == length;
}

/* Whether the letters in brackets after @match can be its acronym in another language: "Federal
 * Office for Information Security (BSI)". @next: (nullable): the match after @match. */
static gboolean
is_foreign_acronym (const Linker *self,
                    const NlpMatch *match,
                    const NlpMatch *next,
                    const NlpWord *acronym)
{
  if (strcmp (match->label, "ORG") != 0 || acronym->end - acronym->start < 3 ||
      acronym->end - acronym->start > NLP_MAX_ACRONYM ||
      memchr (self->words->text + match->start, ' ', nlp_match_get_length (match)) == NULL)
    return FALSE;
  /* The brackets may contain its country instead. */
  return next == NULL || next->start != acronym->start || strcmp (next->label, "ORG") == 0;
}

/* Adds an acronym in brackets at the word @at, right after @match, to the aliases. */
static void
add_acronym (Linker *self, const NlpMatch *match, const NlpMatch *next, guint at)
{
  const NlpWord *word = &self->words->words[at];
  const gchar *text = self->words->text;

  if (at + 2 >= self->words->n_words || text[word->start] != '(' || text[word[2].start] != ')' ||
      !nlp_word_is (&word[1], NLP_SHAPE_UPPER))
    return;
  if (is_acronym_of (text + word[1].start, word[1].end - word[1].start, text + match->start,
                     nlp_match_get_length (match)) ||
      is_foreign_acronym (self, match, next, &word[1]))
    set_if_new (
        nlp_name_table_get (self->aliases, NULL, text + word[1].start, word[1].end - word[1].start),
        match->chain);
}

/* Assigns matches to chains: persons by one word come last, when all full names are known. */
static void
link_matches (Linker *self, GArray *matches)
{
  guint at = 0;

  for (guint i = 0; i < matches->len; i++) {
    NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    if (nlp_mention_is_person (match))
      link_full_name (self, match);
    else if (is_name (match))
      link_other (self, match);
    while (at < self->words->n_words && self->words->words[at].start < match->end)
      at++;
    if (match->chain >= 0 && !nlp_mention_is_person (match))
      add_acronym (self, match, i + 1 < matches->len ? match + 1 : NULL, at);
  }
  for (guint i = 0; i < matches->len; i++) {
    NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    if (nlp_mention_is_person (match) && match->chain < 0)
      link_short_name (self, match);
  }
}

/* Returns the chain of the alias from the word @first to @last, or -1. */
static gint32
find_alias_of (const Linker *self, const NlpWord *first, const NlpWord *last)
{
  if (!nlp_word_is (last, NLP_SHAPE_CAP))
    return -1;
  return nlp_name_table_find (self->aliases, NULL, self->words->text + first->start,
                              last->end - first->start);
}

/* Finds an alias at the word @at, which is in no match. Returns its length in words, or 0;
 * "al-Maliki" has three. */
static guint
find_alias (const Linker *self, guint at, gint32 *chain)
{
  const NlpWord *word = &self->words->words[at];

  if (!nlp_word_is (word, NLP_SHAPE_CAP) &&
      (at + 1 == self->words->n_words || !nlp_word_is (&word[1], NLP_SHAPE_HYPHEN)))
    return 0;
  if (at + 2 < self->words->n_words && nlp_word_is (&word[1], NLP_SHAPE_HYPHEN)) {
    *chain = find_alias_of (self, word, &word[2]);
    if (*chain >= 0)
      return 3;
  }
  *chain = find_alias_of (self, word, word);
  return *chain >= 0 ? 1 : 0;
}

static void
add_alias (Linker *self, guint at, guint n_words, gint32 chain)
{
  const NlpWord *word = &self->words->words[at];
  NlpMatch match = {.start = word->start,
                    .end = word[n_words - 1].end,
                    .label = get_chain (self, chain)->label,
                    .score = NLP_ALIAS_SCORE,
                    .chain = chain,
                    .source = NLP_ALIAS_SOURCE};

  g_array_append_val (self->result->matches, match);
}

/* Whether a match and a chain have ids that tell them apart: "Cambridge" in England and that in
 * Massachusetts. */
static gboolean
has_other_id (const NlpMatch *match, const Chain *chain)
{
  return match->id != NULL && chain->id != NULL && strcmp (match->id, chain->id) != 0;
}

/* Moves a match of a list to the chain whose acronym it is in this text, if the labels agree. */
static void
join_acronym (const Linker *self, NlpMatch *match)
{
  const gchar *text = self->words->text + match->start;
  gsize length = nlp_match_get_length (match);
  gint32 chain = nlp_name_table_find (self->aliases, NULL, text, length);

  if (chain < 0 || chain == match->chain || get_chain (self, chain)->label != match->label ||
      has_other_id (match, get_chain (self, chain)))
    return;
  match->chain = chain;
  /* The fullest name in the text is better than a list entry that only has the acronym. */
  if (match->name != NULL && strlen (match->name) == length &&
      memcmp (match->name, text, length) == 0)
    match->name = NULL;
}

/* Corrects the label of a guess that is an alias of a name in this text. */
static void
correct_guess (const Linker *self, NlpMatch *match)
{
  gint32 chain = nlp_name_table_find (self->aliases, NULL, self->words->text + match->start,
                                      nlp_match_get_length (match));

  if (chain >= 0 && g_str_has_prefix (match->source, GUESS) && match->score < NLP_ALIAS_SCORE) {
    match->label = get_chain (self, chain)->label;
    match->chain = chain;
    match->source = NLP_ALIAS_SOURCE;
  }
}

/* Copies @matches to the result, with the aliases between them. */
static void
add_aliases (Linker *self, const GArray *matches)
{
  const NlpWords *words = self->words;
  guint at = 0;

  for (guint i = 0; i <= matches->len; i++) {
    const NlpMatch *match = i < matches->len ? &g_array_index (matches, NlpMatch, i) : NULL;
    gsize limit = match != NULL ? match->start : words->length;
    gint32 chain;
    NlpMatch copy;

    while (at < words->n_words && words->words[at].start < limit) {
      guint n_words = find_alias (self, at, &chain);

      if (n_words > 0 && words->words[at + n_words - 1].end <= limit)
        add_alias (self, at, n_words, chain);
      at += MAX (n_words, 1);
    }
    if (match == NULL)
      return;
    copy = *match;
    correct_guess (self, &copy);
    if (copy.chain >= 0 && !nlp_mention_is_person (&copy))
      join_acronym (self, &copy);
    g_array_append_val (self->result->matches, copy);
    while (at < words->n_words && words->words[at].start < match->end)
      at++;
  }
}

static const gchar *
get_fullest_name (Linker *self, Chain *chain)
{
  if (chain->name == NULL)
    chain->name =
        g_string_chunk_insert_len (self->result->strings, self->words->text + chain->start,
                                   (gssize)(chain->end - chain->start));
  return chain->name;
}

/* Numbers the chains by their first mentions, and gives short mentions the fullest name. */
static void
finish (Linker *self)
{
  NlpCoreference *result = self->result;

  for (guint i = 0; i < result->matches->len; i++) {
    NlpMatch *match = &g_array_index (result->matches, NlpMatch, i);
    Chain *chain;

    if (match->chain < 0)
      continue;
    chain = get_chain (self, match->chain);
    if (chain->number < 0)
      chain->number = (gint32)result->n_chains++;
    match->chain = chain->number;
    if (match->name == NULL && nlp_match_get_length (match) < chain->end - chain->start)
      match->name = get_fullest_name (self, chain);
  }
}

NlpCoreference *
nlp_coreference_new (const NlpWords *words, GArray *matches)
{
  NlpCoreference *self = g_new0 (NlpCoreference, 1);
  g_autoptr (GArray) chosen = nlp_match_resolve_overlaps (matches);
  g_autoptr (GArray) chains = g_array_new (FALSE, FALSE, sizeof (Chain));
  g_autoptr (NlpNameTable) names = nlp_name_table_new ();
  g_autoptr (NlpNameTable) aliases = nlp_name_table_new ();
  g_autoptr (NlpNameTable) given = nlp_name_table_new ();
  Linker linker = {words, self, chains, names, aliases, given};

  self->matches = g_array_sized_new (FALSE, FALSE, sizeof (NlpMatch), matches->len + 16);
  self->strings = g_string_chunk_new (256);
  link_matches (&linker, chosen);
  add_aliases (&linker, chosen);
  finish (&linker);
  return self;
}

void
nlp_coreference_take_strings (NlpCoreference *self, GStringChunk *strings)
{
  g_clear_pointer (&self->match_strings, g_string_chunk_free);
  self->match_strings = strings;
}

void
nlp_coreference_free (NlpCoreference *self)
{
  g_clear_pointer (&self->match_strings, g_string_chunk_free);
  g_array_unref (self->matches);
  g_string_chunk_free (self->strings);
  g_free (self);
}
