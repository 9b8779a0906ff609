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
  NlpMentions *mentions;
  GArray *chains;        /* of Chain */
  NlpNameTable *names;   /* the chain of a name, by label */
  NlpNameTable *aliases; /* the chain of a surname or acronym */
  NlpNameTable *given;   /* the chain of a person's first name */
} Linker;

static gint
compare_hits (gconstpointer a, gconstpointer b)
{
  const NlpHit *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return x->score > y->score ? -1 : x->score < y->score;
}

/* Whether @hit, which begins behind @kept, should be there in its place. */
static gboolean
is_stronger (const NlpHit *hit, const NlpHit *kept)
{
  guint32 length = hit->end - hit->start, kept_length = kept->end - kept->start;

  return length > kept_length || (length == kept_length && hit->score > kept->score);
}

static void
choose (const GArray *hits, GArray *chosen)
{
  for (guint i = 0; i < hits->len; i++) {
    const NlpHit *hit = &g_array_index (hits, NlpHit, i);
    NlpHit *last = chosen->len > 0 ? &g_array_index (chosen, NlpHit, chosen->len - 1) : NULL;

    if (last == NULL || hit->start >= last->end)
      g_array_append_val (chosen, *hit);
    else if (is_stronger (hit, last))
      *last = *hit;
  }
}

static gboolean
is_person (const NlpHit *hit)
{
  return strcmp (hit->label, "PERSON") == 0;
}

static gboolean
is_name (const NlpHit *hit)
{
  static const gchar *const others[] = {
      "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", NULL,
  };

  return !g_strv_contains (others, hit->label);
}

static gint32
add_chain (Linker *linker, const NlpHit *hit)
{
  Chain chain = {hit->label, hit->start, hit->end, -1, NULL};

  g_array_append_val (linker->chains, chain);
  return (gint32)linker->chains->len - 1;
}

static Chain *
get_chain (const Linker *linker, gint32 chain)
{
  return &g_array_index (linker->chains, Chain, chain);
}

static void
set_if_new (gint32 *value, gint32 chain)
{
  if (*value < 0)
    *value = chain;
}

/* Makes the surname of a full name an alias of its chain; "Maliki" stands for "al-Maliki" too. */
static void
note_surname (Linker *linker, const gchar *surname, gsize length, gint32 chain)
{
  const gsize article = nlp_person_name_article (surname, length);

  set_if_new (nlp_name_table_get (linker->aliases, NULL, surname, length), chain);
  if (article > 0)
    set_if_new (nlp_name_table_get (linker->aliases, NULL, surname + article, length - article),
                chain);
}

/* The chain of a person with the same first name and surname, whatever is between them. */
static gint32
find_namesake (const Linker *linker,
               const gchar *name,
               gsize first,
               const gchar *surname,
               gsize length)
{
  gint32 chain = nlp_name_table_find (linker->aliases, NULL, surname, length);
  const Chain *other;

  if (chain < 0)
    return -1;
  other = get_chain (linker, chain);
  if (other->end - other->start <= first ||
      memcmp (linker->words->text + other->start, name, first) != 0 ||
      !g_ascii_isspace (linker->words->text[other->start + first]))
    return -1;
  return chain;
}

static void
link_full_name (Linker *linker, NlpHit *hit)
{
  const gchar *name = linker->words->text + hit->start;
  gsize length = hit->end - hit->start;
  gint32 *chain = nlp_name_table_get (linker->names, hit->label, name, length);
  gsize first = nlp_person_name_first (name, length);
  gsize surname = nlp_person_name_surname (name, &length);

  if (surname == 0)
    return;
  if (*chain < 0)
    *chain = find_namesake (linker, name, first, name + surname, length - surname);
  if (*chain < 0)
    *chain = add_chain (linker, hit);
  hit->chain = *chain;
  if (hit->end - hit->start > get_chain (linker, *chain)->end - get_chain (linker, *chain)->start) {
    get_chain (linker, *chain)->start = hit->start;
    get_chain (linker, *chain)->end = hit->end;
  }
  if (hit->score < MIN_ALIAS_SCORE)
    return;
  note_surname (linker, name + surname, length - surname, *chain);
  set_if_new (nlp_name_table_get (linker->given, NULL, name, first), *chain);
}

/* A place or organisation whose single name rules were sure of is found again without them. */
static void
note_single_name (Linker *linker, const NlpHit *hit)
{
  const gchar *name = linker->words->text + hit->start;
  gsize length = hit->end - hit->start;

  if (hit->score >= ALIAS_SCORE && nlp_person_name_first (name, length) == length)
    set_if_new (nlp_name_table_get (linker->aliases, NULL, name, length), hit->chain);
}

/* A person's name of one word: a surname, else a first name, else somebody new. */
static void
link_short_name (Linker *linker, NlpHit *hit)
{
  const gchar *name = linker->words->text + hit->start;
  gsize length = hit->end - hit->start;

  hit->chain = nlp_name_table_find (linker->aliases, NULL, name, length);
  if (hit->chain < 0 || get_chain (linker, hit->chain)->label != hit->label)
    hit->chain = nlp_name_table_find (linker->given, NULL, name, length);
  if (hit->chain < 0) {
    hit->chain = add_chain (linker, hit);
    *nlp_name_table_get (linker->given, NULL, name, length) = hit->chain;
    if (g_str_has_prefix (hit->source, "name:title"))
      note_surname (linker, name, length, hit->chain);
  }
}

static void
link_other (Linker *linker, NlpHit *hit)
{
  const gchar *known = hit->name != NULL ? hit->name : hit->value;
  const gchar *name = known != NULL ? known : linker->words->text + hit->start;
  gsize length = known != NULL ? strlen (known) : hit->end - hit->start;
  gint32 *chain = nlp_name_table_get (linker->names, hit->label, name, length);

  if (*chain < 0)
    *chain = add_chain (linker, hit);
  hit->chain = *chain;
  /* What is defanged names no other mention. */
  if (hit->value != NULL)
    get_chain (linker, *chain)->end = get_chain (linker, *chain)->start;
  note_single_name (linker, hit);
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
is_foreign_acronym (const Linker *linker,
                    const NlpHit *hit,
                    const NlpHit *next,
                    const NlpWord *acronym)
{
  if (strcmp (hit->label, "ORG") != 0 || acronym->end - acronym->start < 3 ||
      acronym->end - acronym->start > MAX_ACRONYM ||
      memchr (linker->words->text + hit->start, ' ', hit->end - hit->start) == NULL)
    return FALSE;
  /* Not the country that it is of. */
  return next == NULL || next->start != acronym->start || strcmp (next->label, "ORG") == 0;
}

/* Looks for an acronym in brackets at the word @at, which follows @hit. */
static void
note_acronym (Linker *linker, const NlpHit *hit, const NlpHit *next, guint at)
{
  const NlpWord *word = &linker->words->words[at];
  const gchar *text = linker->words->text;

  if (at + 2 >= linker->words->n_words || text[word->start] != '(' || text[word[2].start] != ')' ||
      !nlp_word_is (&word[1], NLP_SHAPE_UPPER))
    return;
  if (is_acronym_of (text + word[1].start, word[1].end - word[1].start, text + hit->start,
                     hit->end - hit->start) ||
      is_foreign_acronym (linker, hit, next, &word[1]))
    set_if_new (nlp_name_table_get (linker->aliases, NULL, text + word[1].start,
                                    word[1].end - word[1].start),
                hit->chain);
}

static void
link_hits (Linker *linker, GArray *hits)
{
  guint at = 0;

  for (guint i = 0; i < hits->len; i++) {
    NlpHit *hit = &g_array_index (hits, NlpHit, i);

    if (is_person (hit))
      link_full_name (linker, hit);
    else if (is_name (hit))
      link_other (linker, hit);
    while (at < linker->words->n_words && linker->words->words[at].start < hit->end)
      at++;
    if (hit->chain >= 0 && !is_person (hit))
      note_acronym (linker, hit, i + 1 < hits->len ? hit + 1 : NULL, at);
  }
  for (guint i = 0; i < hits->len; i++) {
    NlpHit *hit = &g_array_index (hits, NlpHit, i);

    if (is_person (hit) && hit->chain < 0)
      link_short_name (linker, hit);
  }
}

static gint32
find_alias_of (const Linker *linker, const NlpWord *first, const NlpWord *last)
{
  if (!nlp_word_is (last, NLP_SHAPE_CAP))
    return -1;
  return nlp_name_table_find (linker->aliases, NULL, linker->words->text + first->start,
                              last->end - first->start);
}

/* The alias at the word @at, which no hit covers; "al-Maliki" is three words. Returns how many
 * words it has, or 0. */
static guint
find_alias (const Linker *linker, guint at, gint32 *chain)
{
  const NlpWord *word = &linker->words->words[at];

  if (at + 2 < linker->words->n_words && nlp_word_is (&word[1], NLP_SHAPE_HYPHEN)) {
    *chain = find_alias_of (linker, word, &word[2]);
    if (*chain >= 0)
      return 3;
  }
  *chain = find_alias_of (linker, word, word);
  return *chain >= 0 ? 1 : 0;
}

static void
add_alias (Linker *linker, guint at, guint n_words, gint32 chain)
{
  const NlpWord *word = &linker->words->words[at];
  NlpHit hit = {.start = word->start,
                .end = word[n_words - 1].end,
                .label = get_chain (linker, chain)->label,
                .score = ALIAS_SCORE,
                .chain = chain,
                .source = "mention:alias"};

  g_array_append_val (linker->mentions->hits, hit);
}

/* An acronym of a name that a list has too, under the same label, is of the chain of the name. */
static void
join_acronym (const Linker *linker, NlpHit *hit)
{
  const gchar *text = linker->words->text + hit->start;
  gsize length = hit->end - hit->start;
  gint32 chain = nlp_name_table_find (linker->aliases, NULL, text, length);

  if (chain < 0 || chain == hit->chain || get_chain (linker, chain)->label != hit->label)
    return;
  hit->chain = chain;
  /* A list that knows no other name than this one knows less than the text. */
  if (hit->name != NULL && strlen (hit->name) == length && memcmp (hit->name, text, length) == 0)
    hit->name = NULL;
}

/* A guess at a word that is an alias of a name in this text. */
static void
correct_guess (const Linker *linker, NlpHit *hit)
{
  gint32 chain = nlp_name_table_find (linker->aliases, NULL, linker->words->text + hit->start,
                                      hit->end - hit->start);

  if (chain >= 0 && g_str_has_prefix (hit->source, GUESS) && hit->score < ALIAS_SCORE) {
    hit->label = get_chain (linker, chain)->label;
    hit->chain = chain;
    hit->source = "mention:alias";
  }
}

/* Copies @hits to the mentions, with the aliases between them. */
static void
add_aliases (Linker *linker, const GArray *hits)
{
  const NlpWords *words = linker->words;
  guint at = 0;

  for (guint i = 0; i <= hits->len; i++) {
    const NlpHit *hit = i < hits->len ? &g_array_index (hits, NlpHit, i) : NULL;
    gsize limit = hit != NULL ? hit->start : words->length;
    gint32 chain;
    NlpHit copy;

    while (at < words->n_words && words->words[at].start < limit) {
      guint n_words = find_alias (linker, at, &chain);

      if (n_words > 0 && words->words[at + n_words - 1].end <= limit)
        add_alias (linker, at, n_words, chain);
      at += MAX (n_words, 1);
    }
    if (hit == NULL)
      return;
    copy = *hit;
    correct_guess (linker, &copy);
    if (copy.chain >= 0 && !is_person (&copy))
      join_acronym (linker, &copy);
    g_array_append_val (linker->mentions->hits, copy);
    while (at < words->n_words && words->words[at].start < hit->end)
      at++;
  }
}

static const gchar *
fullest_name (Linker *linker, Chain *chain)
{
  if (chain->name == NULL)
    chain->name =
        g_string_chunk_insert_len (linker->mentions->strings, linker->words->text + chain->start,
                                   (gssize)(chain->end - chain->start));
  return chain->name;
}

/* Numbers chains by their first mentions, and names short mentions by the fullest one. */
static void
finish (Linker *linker)
{
  NlpMentions *mentions = linker->mentions;

  for (guint i = 0; i < mentions->hits->len; i++) {
    NlpHit *hit = &g_array_index (mentions->hits, NlpHit, i);
    Chain *chain;

    if (hit->chain < 0)
      continue;
    chain = get_chain (linker, hit->chain);
    if (chain->number < 0)
      chain->number = (gint32)mentions->n_chains++;
    hit->chain = chain->number;
    if (hit->name == NULL && hit->end - hit->start < chain->end - chain->start)
      hit->name = fullest_name (linker, chain);
  }
}

NlpMentions *
nlp_mentions_new (const NlpWords *words, GArray *hits)
{
  NlpMentions *mentions = g_new0 (NlpMentions, 1);
  g_autoptr (GArray) chosen = g_array_sized_new (FALSE, FALSE, sizeof (NlpHit), hits->len);
  g_autoptr (GArray) chains = g_array_new (FALSE, FALSE, sizeof (Chain));
  g_autoptr (NlpNameTable) names = nlp_name_table_new ();
  g_autoptr (NlpNameTable) aliases = nlp_name_table_new ();
  g_autoptr (NlpNameTable) given = nlp_name_table_new ();
  Linker linker = {words, mentions, chains, names, aliases, given};

  mentions->hits = g_array_sized_new (FALSE, FALSE, sizeof (NlpHit), hits->len + 16);
  mentions->strings = g_string_chunk_new (256);
  g_array_sort (hits, compare_hits);
  choose (hits, chosen);
  link_hits (&linker, chosen);
  add_aliases (&linker, chosen);
  finish (&linker);
  return mentions;
}

void
nlp_mentions_take_strings (NlpMentions *mentions, GStringChunk *strings)
{
  g_clear_pointer (&mentions->hit_strings, g_string_chunk_free);
  mentions->hit_strings = strings;
}

void
nlp_mentions_free (NlpMentions *mentions)
{
  g_clear_pointer (&mentions->hit_strings, g_string_chunk_free);
  g_array_unref (mentions->hits);
  g_string_chunk_free (mentions->strings);
  g_free (mentions);
}
