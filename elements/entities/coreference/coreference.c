/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "coreference.h"

#include <string.h>

#include "nametable.h"
#include "personname.h"

#define GUESS "name:" /* what the sources of names by their context begin with */
#define ALIAS_SCORE 0.7f
#define MIN_ALIAS_SCORE 0.6f /* of a full name that makes an alias */
#define MAX_ACRONYM 10

/* A chain of mentions. */
typedef struct {
  const gchar *label;
  guint32 start; /* its fullest name in the text */
  guint32 end;
  gint32 number; /* by its first mention; -1 until that is met */
  gchar *name;   /* (nullable): a copy of its fullest name, made when first asked for */
} Chain;

typedef struct {
  const NlpWords *words;
  NlpCoreference *mentions;
  GArray *chains;        /* of Chain */
  NlpNameTable *names;   /* the chain of a name, by label */
  NlpNameTable *aliases; /* the chain of a surname or acronym */
  NlpNameTable *given;   /* the chain of a person's first name */
} Linker;

static gint
compare_hits (gconstpointer a, gconstpointer b)
{
  const NlpMatch *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return x->score > y->score ? -1 : x->score < y->score;
}

/* Whether @hit, which begins behind @kept, should be there in its place. */
static gboolean
is_stronger (const NlpMatch *hit, const NlpMatch *kept)
{
  guint32 length = hit->end - hit->start, kept_length = kept->end - kept->start;

  return length > kept_length || (length == kept_length && hit->score > kept->score);
}

static void
choose (const GArray *hits, GArray *chosen)
{
  for (guint i = 0; i < hits->len; i++) {
    const NlpMatch *hit = &g_array_index (hits, NlpMatch, i);
    NlpMatch *last = chosen->len > 0 ? &g_array_index (chosen, NlpMatch, chosen->len - 1) : NULL;

    if (last == NULL || hit->start >= last->end)
      g_array_append_val (chosen, *hit);
    else if (is_stronger (hit, last))
      *last = *hit;
  }
}

static gboolean
is_person (const NlpMatch *hit)
{
  return strcmp (hit->label, "PERSON") == 0;
}

static gboolean
is_name (const NlpMatch *hit)
{
  static const gchar *const others[] = {
      "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", NULL,
  };

  return !g_strv_contains (others, hit->label);
}

static gint32
add_chain (Linker *self, const NlpMatch *hit)
{
  Chain chain = {hit->label, hit->start, hit->end, -1, NULL};

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

/* Makes the surname of a full name an alias of its chain; "Maliki" stands for "al-Maliki" too. */
static void
note_surname (Linker *self, const gchar *surname, gsize length, gint32 chain)
{
  const gsize article = nlp_person_name_article (surname, length);

  set_if_new (nlp_name_table_get (self->aliases, NULL, surname, length), chain);
  if (article > 0)
    set_if_new (nlp_name_table_get (self->aliases, NULL, surname + article, length - article),
                chain);
}

/* The chain of a person with the same first name and surname, whatever is between them. */
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

static void
link_full_name (Linker *self, NlpMatch *hit)
{
  const gchar *name = self->words->text + hit->start;
  gsize length = hit->end - hit->start;
  gint32 *chain = nlp_name_table_get (self->names, hit->label, name, length);
  gsize first = nlp_person_name_first (name, length);
  gsize surname = nlp_person_name_surname (name, &length);

  if (surname == 0)
    return;
  if (*chain < 0)
    *chain = find_namesake (self, name, first, name + surname, length - surname);
  if (*chain < 0)
    *chain = add_chain (self, hit);
  hit->chain = *chain;
  if (hit->end - hit->start > get_chain (self, *chain)->end - get_chain (self, *chain)->start) {
    get_chain (self, *chain)->start = hit->start;
    get_chain (self, *chain)->end = hit->end;
  }
  if (hit->score < MIN_ALIAS_SCORE)
    return;
  note_surname (self, name + surname, length - surname, *chain);
  set_if_new (nlp_name_table_get (self->given, NULL, name, first), *chain);
}

/* A place or organisation whose single name rules were sure of is found again without them. */
static void
note_single_name (Linker *self, const NlpMatch *hit)
{
  const gchar *name = self->words->text + hit->start;
  gsize length = hit->end - hit->start;

  if (hit->score >= ALIAS_SCORE && nlp_person_name_first (name, length) == length)
    set_if_new (nlp_name_table_get (self->aliases, NULL, name, length), hit->chain);
}

/* A person's name of one word: a surname, else a first name, else somebody new. */
static void
link_short_name (Linker *self, NlpMatch *hit)
{
  const gchar *name = self->words->text + hit->start;
  gsize length = hit->end - hit->start;

  hit->chain = nlp_name_table_find (self->aliases, NULL, name, length);
  if (hit->chain < 0 || get_chain (self, hit->chain)->label != hit->label)
    hit->chain = nlp_name_table_find (self->given, NULL, name, length);
  if (hit->chain < 0) {
    hit->chain = add_chain (self, hit);
    *nlp_name_table_get (self->given, NULL, name, length) = hit->chain;
    if (g_str_has_prefix (hit->source, "name:title"))
      note_surname (self, name, length, hit->chain);
  }
}

static void
link_other (Linker *self, NlpMatch *hit)
{
  const gchar *known = hit->name != NULL ? hit->name : hit->value;
  const gchar *name = known != NULL ? known : self->words->text + hit->start;
  gsize length = known != NULL ? strlen (known) : hit->end - hit->start;
  gint32 *chain = nlp_name_table_get (self->names, hit->label, name, length);

  if (*chain < 0)
    *chain = add_chain (self, hit);
  hit->chain = *chain;
  /* What is defanged names no other mention. */
  if (hit->value != NULL)
    get_chain (self, *chain)->end = get_chain (self, *chain)->start;
  note_single_name (self, hit);
}

/* Whether the letters of @acronym come in @name in their order, and the first one first. */
static gboolean
is_acronym_of (const gchar *acronym, gsize length, const gchar *name, gsize name_length)
{
  gsize found = 1;

  if (length < 2 || length > MAX_ACRONYM || length >= name_length ||
      memchr (name, ' ', name_length) == NULL || acronym[0] != g_ascii_toupper (name[0]))
    return FALSE;
  for (gsize i = 1; i < name_length && found < length; i++)
    if (g_ascii_toupper (name[i]) == g_ascii_toupper (acronym[found]))
      found++;
  return found == length;
}

/* Whether the letters in brackets behind @hit are the acronym of another language that it goes by:
 * "Federal Office for Information Security (BSI)". @next is the hit behind it, or NULL. */
static gboolean
is_foreign_acronym (const Linker *self,
                    const NlpMatch *hit,
                    const NlpMatch *next,
                    const NlpWord *acronym)
{
  if (strcmp (hit->label, "ORG") != 0 || acronym->end - acronym->start < 3 ||
      acronym->end - acronym->start > MAX_ACRONYM ||
      memchr (self->words->text + hit->start, ' ', hit->end - hit->start) == NULL)
    return FALSE;
  /* Not the country that it is of. */
  return next == NULL || next->start != acronym->start || strcmp (next->label, "ORG") == 0;
}

/* Looks for an acronym in brackets at the word @at, which follows @hit. */
static void
note_acronym (Linker *self, const NlpMatch *hit, const NlpMatch *next, guint at)
{
  const NlpWord *word = &self->words->words[at];
  const gchar *text = self->words->text;

  if (at + 2 >= self->words->n_words || text[word->start] != '(' || text[word[2].start] != ')' ||
      !nlp_word_is (&word[1], NLP_SHAPE_UPPER))
    return;
  if (is_acronym_of (text + word[1].start, word[1].end - word[1].start, text + hit->start,
                     hit->end - hit->start) ||
      is_foreign_acronym (self, hit, next, &word[1]))
    set_if_new (
        nlp_name_table_get (self->aliases, NULL, text + word[1].start, word[1].end - word[1].start),
        hit->chain);
}

static void
link_hits (Linker *self, GArray *hits)
{
  guint at = 0;

  for (guint i = 0; i < hits->len; i++) {
    NlpMatch *hit = &g_array_index (hits, NlpMatch, i);

    if (is_person (hit))
      link_full_name (self, hit);
    else if (is_name (hit))
      link_other (self, hit);
    while (at < self->words->n_words && self->words->words[at].start < hit->end)
      at++;
    if (hit->chain >= 0 && !is_person (hit))
      note_acronym (self, hit, i + 1 < hits->len ? hit + 1 : NULL, at);
  }
  for (guint i = 0; i < hits->len; i++) {
    NlpMatch *hit = &g_array_index (hits, NlpMatch, i);

    if (is_person (hit) && hit->chain < 0)
      link_short_name (self, hit);
  }
}

static gint32
find_alias_of (const Linker *self, const NlpWord *first, const NlpWord *last)
{
  if (!nlp_word_is (last, NLP_SHAPE_CAP))
    return -1;
  return nlp_name_table_find (self->aliases, NULL, self->words->text + first->start,
                              last->end - first->start);
}

/* The alias at the word @at, which no hit covers; "al-Maliki" is three words. Returns how many
 * words it has, or 0. */
static guint
find_alias (const Linker *self, guint at, gint32 *chain)
{
  const NlpWord *word = &self->words->words[at];

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
  NlpMatch hit = {.start = word->start,
                  .end = word[n_words - 1].end,
                  .label = get_chain (self, chain)->label,
                  .score = ALIAS_SCORE,
                  .chain = chain,
                  .source = "mention:alias"};

  g_array_append_val (self->mentions->matches, hit);
}

/* An acronym of a name that a list has too, under the same label, is of the chain of the name. */
static void
join_acronym (const Linker *self, NlpMatch *hit)
{
  const gchar *text = self->words->text + hit->start;
  gsize length = hit->end - hit->start;
  gint32 chain = nlp_name_table_find (self->aliases, NULL, text, length);

  if (chain < 0 || chain == hit->chain || get_chain (self, chain)->label != hit->label)
    return;
  hit->chain = chain;
  /* A list that knows no other name than this one knows less than the text. */
  if (hit->name != NULL && strlen (hit->name) == length && memcmp (hit->name, text, length) == 0)
    hit->name = NULL;
}

/* A guess at a word that is an alias of a name in this text. */
static void
correct_guess (const Linker *self, NlpMatch *hit)
{
  gint32 chain = nlp_name_table_find (self->aliases, NULL, self->words->text + hit->start,
                                      hit->end - hit->start);

  if (chain >= 0 && g_str_has_prefix (hit->source, GUESS) && hit->score < ALIAS_SCORE) {
    hit->label = get_chain (self, chain)->label;
    hit->chain = chain;
    hit->source = "mention:alias";
  }
}

/* Copies @hits to the mentions, with the aliases between them. */
static void
add_aliases (Linker *self, const GArray *hits)
{
  const NlpWords *words = self->words;
  guint at = 0;

  for (guint i = 0; i <= hits->len; i++) {
    const NlpMatch *hit = i < hits->len ? &g_array_index (hits, NlpMatch, i) : NULL;
    gsize limit = hit != NULL ? hit->start : words->length;
    gint32 chain;
    NlpMatch copy;

    while (at < words->n_words && words->words[at].start < limit) {
      guint n_words = find_alias (self, at, &chain);

      if (n_words > 0 && words->words[at + n_words - 1].end <= limit)
        add_alias (self, at, n_words, chain);
      at += MAX (n_words, 1);
    }
    if (hit == NULL)
      return;
    copy = *hit;
    correct_guess (self, &copy);
    if (copy.chain >= 0 && !is_person (&copy))
      join_acronym (self, &copy);
    g_array_append_val (self->mentions->matches, copy);
    while (at < words->n_words && words->words[at].start < hit->end)
      at++;
  }
}

static const gchar *
fullest_name (Linker *self, Chain *chain)
{
  if (chain->name == NULL)
    chain->name =
        g_string_chunk_insert_len (self->mentions->strings, self->words->text + chain->start,
                                   (gssize)(chain->end - chain->start));
  return chain->name;
}

/* Numbers chains by their first mentions, and names short mentions by the fullest one. */
static void
finish (Linker *self)
{
  NlpCoreference *mentions = self->mentions;

  for (guint i = 0; i < mentions->matches->len; i++) {
    NlpMatch *hit = &g_array_index (mentions->matches, NlpMatch, i);
    Chain *chain;

    if (hit->chain < 0)
      continue;
    chain = get_chain (self, hit->chain);
    if (chain->number < 0)
      chain->number = (gint32)mentions->n_chains++;
    hit->chain = chain->number;
    if (hit->name == NULL && hit->end - hit->start < chain->end - chain->start)
      hit->name = fullest_name (self, chain);
  }
}

NlpCoreference *
nlp_coreference_new (const NlpWords *self, GArray *hits)
{
  NlpCoreference *mentions = g_new0 (NlpCoreference, 1);
  g_autoptr (GArray) chosen = g_array_sized_new (FALSE, FALSE, sizeof (NlpMatch), hits->len);
  g_autoptr (GArray) chains = g_array_new (FALSE, FALSE, sizeof (Chain));
  g_autoptr (NlpNameTable) names = nlp_name_table_new ();
  g_autoptr (NlpNameTable) aliases = nlp_name_table_new ();
  g_autoptr (NlpNameTable) given = nlp_name_table_new ();
  Linker linker = {self, mentions, chains, names, aliases, given};

  mentions->matches = g_array_sized_new (FALSE, FALSE, sizeof (NlpMatch), hits->len + 16);
  mentions->strings = g_string_chunk_new (256);
  g_array_sort (hits, compare_hits);
  choose (hits, chosen);
  link_hits (&linker, chosen);
  add_aliases (&linker, chosen);
  finish (&linker);
  return mentions;
}

void
nlp_coreference_take_strings (NlpCoreference *self, GStringChunk *strings)
{
  g_clear_pointer (&self->hit_strings, g_string_chunk_free);
  self->hit_strings = strings;
}

void
nlp_coreference_free (NlpCoreference *self)
{
  g_clear_pointer (&self->hit_strings, g_string_chunk_free);
  g_array_unref (self->matches);
  g_string_chunk_free (self->strings);
  g_free (self);
}
