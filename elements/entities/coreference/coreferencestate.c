/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * coreferencestate.c: continues coreference chains from section to section.
 */

#include "coreferencestate.h"

#include <string.h>

#include "mention.h"
#include "personname.h"

#define PERSON "PERSON"
#define MAX_KEYS 16 /* of a chain; further names of it are ignored */

/* The first byte of a key: names are distinguished by label, surnames, acronyms and first names are
 * not. */
#define KEY_NAME 'n'
#define KEY_ALIAS 'a'
#define KEY_GIVEN 'g'

typedef struct {
  gint32 number;
  gchar *label;
  gchar *id;       /* (nullable): of its first mention with one */
  gchar *name;     /* the fullest one */
  GPtrArray *keys; /* its keys in the table */
  GList link;      /* its link in the queue */
} Chain;

struct _NlpCoreferenceState {
  guint max_chains;
  const NlpNameLexicon *lexicon; /* (nullable) */
  gint32 next_number;
  GHashTable *chains; /* of Chain, by key */
  GQueue used;        /* of Chain, the most recently used first */
  GString *key;       /* a buffer for the key to look up */
};

/* A chain of a section. */
typedef struct {
  Chain *chain;            /* the chain of the document that it belongs to */
  const NlpMatch *fullest; /* its longest mention */
} SectionChain;

NlpCoreferenceState *
nlp_coreference_state_new (guint max_chains, const NlpNameLexicon *lexicon)
{
  NlpCoreferenceState *self = g_new0 (NlpCoreferenceState, 1);

  self->max_chains = max_chains;
  self->lexicon = lexicon;
  self->chains = g_hash_table_new (g_str_hash, g_str_equal);
  self->key = g_string_new (NULL);
  return self;
}

static void
free_chain (Chain *chain)
{
  g_free (chain->label);
  g_free (chain->id);
  g_free (chain->name);
  g_ptr_array_unref (chain->keys);
  g_free (chain);
}

void
nlp_coreference_state_clear (NlpCoreferenceState *self)
{
  GList *link;

  g_hash_table_remove_all (self->chains);
  while ((link = g_queue_pop_head_link (&self->used)) != NULL)
    free_chain (link->data);
  self->next_number = 0;
}

void
nlp_coreference_state_free (NlpCoreferenceState *self)
{
  nlp_coreference_state_clear (self);
  g_hash_table_unref (self->chains);
  g_string_free (self->key, TRUE);
  g_free (self);
}

/* Frees the least recently used chains above the maximum. */
static void
evict (NlpCoreferenceState *self)
{
  while (self->used.length > self->max_chains) {
    Chain *chain = g_queue_pop_tail_link (&self->used)->data;

    for (guint i = 0; i < chain->keys->len; i++)
      g_hash_table_remove (self->chains, chain->keys->pdata[i]);
    free_chain (chain);
  }
}

static void
make_key (NlpCoreferenceState *self,
          gchar key_type,
          const gchar *label,
          const gchar *name,
          gsize length)
{
  g_string_truncate (self->key, 0);
  g_string_append_c (self->key, key_type);
  g_string_append (self->key, label);
  g_string_append_c (self->key, '\n');
  g_string_append_len (self->key, name, (gssize)length);
}

/* Returns the chain of a key, or NULL. */
static Chain *
find (NlpCoreferenceState *self,
      gchar key_type,
      const gchar *label,
      const gchar *name,
      gsize length)
{
  make_key (self, key_type, label, name, length);
  return g_hash_table_lookup (self->chains, self->key->str);
}

/* Adds a key for @chain, unless the key exists already. */
static void
add_key (NlpCoreferenceState *self,
         Chain *chain,
         gchar key_type,
         const gchar *label,
         const gchar *name,
         gsize length)
{
  gchar *key;

  if (chain->keys->len >= MAX_KEYS || find (self, key_type, label, name, length) != NULL)
    return;
  key = g_strdup (self->key->str);
  g_ptr_array_add (chain->keys, key);
  g_hash_table_insert (self->chains, key, chain);
}

static Chain *
add_chain (NlpCoreferenceState *self, const gchar *label)
{
  Chain *chain = g_new0 (Chain, 1);

  chain->number = self->next_number++;
  chain->label = g_strdup (label);
  chain->keys = g_ptr_array_new_with_free_func (g_free);
  chain->link.data = chain;
  g_queue_push_head_link (&self->used, &chain->link);
  return chain;
}

/* Marks a chain as the most recently used one. */
static void
use (NlpCoreferenceState *self, Chain *chain)
{
  g_queue_unlink (&self->used, &chain->link);
  g_queue_push_head_link (&self->used, &chain->link);
}

/* Whether @match can be an acronym of another name. */
static gboolean
is_acronym (const NlpMatch *match, const gchar *text)
{
  if (nlp_match_get_length (match) < 2 || nlp_match_get_length (match) > NLP_MAX_ACRONYM)
    return FALSE;
  for (guint32 i = match->start; i < match->end; i++)
    if (!g_ascii_isupper (text[i]))
      return FALSE;
  return TRUE;
}

/* Finds the chain of a person by its own name. */
static Chain *
find_person (NlpCoreferenceState *self, const NlpMatch *match, const gchar *text)
{
  const gchar *name = text + match->start;
  gsize length = nlp_match_get_length (match);
  Chain *chain = find (self, KEY_NAME, PERSON, name, length);
  const gsize first = nlp_person_name_first (name, length);
  const gsize surname = nlp_person_name_surname (name, &length);

  if (chain != NULL)
    return chain;
  chain = find (self, KEY_ALIAS, "", name + surname, length - surname);
  if (chain != NULL && strcmp (chain->label, PERSON) != 0)
    chain = NULL;
  if (surname == 0)
    return chain != NULL ? chain : find (self, KEY_GIVEN, "", name, length);

  /* The same first name and surname, with any middle names. */
  if (chain != NULL && strncmp (chain->name, name, first) == 0 &&
      g_ascii_isspace (chain->name[first]))
    return chain;
  return NULL;
}

/* Finds the chain of another entity by its own name. */
static Chain *
find_other (NlpCoreferenceState *self, const NlpMatch *match, const gchar *text)
{
  gsize length;
  const gchar *name = nlp_mention_get_identity (match, text, &length);
  Chain *chain = find (self, KEY_NAME, match->label, name, length);

  if (chain != NULL)
    return chain;
  chain = find (self, KEY_ALIAS, "", text + match->start, nlp_match_get_length (match));
  /* Ids tell "Cambridge" in England from that in Massachusetts. */
  return chain != NULL && strcmp (chain->label, match->label) == 0 &&
                 (chain->id == NULL || match->id == NULL || strcmp (chain->id, match->id) == 0)
             ? chain
             : NULL;
}

/* Adds the keys that @match gives to the chain of a person. */
static void
add_person_keys (NlpCoreferenceState *self, Chain *chain, const NlpMatch *match, const gchar *text)
{
  const gchar *name = text + match->start;
  gsize length = nlp_match_get_length (match);
  const gsize first = nlp_person_name_first (name, length);
  const gsize surname = nlp_person_name_surname (name, &length);
  gsize article;

  if (surname == 0) {
    add_key (self, chain, KEY_GIVEN, "", name, length);
    if (match->source == NULL || !g_str_has_prefix (match->source, NLP_TITLE_SOURCE))
      return;
  } else {
    add_key (self, chain, KEY_NAME, PERSON, name, nlp_match_get_length (match));
    if (match->score < NLP_MIN_FULL_NAME_SCORE)
      return;
    add_key (self, chain, KEY_GIVEN, "", name, first);
  }
  add_key (self, chain, KEY_ALIAS, "", name + surname, length - surname);
  article = nlp_person_name_article (name + surname, length - surname);
  if (article > 0)
    add_key (self, chain, KEY_ALIAS, "", name + surname + article, length - surname - article);
}

/* Adds the keys that @match gives to the chain of another entity. */
static void
add_other_keys (NlpCoreferenceState *self,
                Chain *chain,
                const NlpMatch *match,
                const gchar *text,
                const NlpMatch *fullest)
{
  gsize length;
  const gchar *name = nlp_mention_get_identity (match, text, &length);
  const gboolean is_short = fullest != match && is_acronym (match, text) &&
                            nlp_match_get_length (fullest) > nlp_match_get_length (match);

  add_key (self, chain, KEY_NAME, match->label, name, length);
  length = nlp_match_get_length (match);
  if (is_short || (match->score >= NLP_ALIAS_SCORE &&
                   nlp_person_name_first (text + match->start, length) == length))
    add_key (self, chain, KEY_ALIAS, "", text + match->start, length);
}

/* Groups the matches of a section by chain.
 * Returns: (element-type gint SectionChain) (transfer full) */
static GHashTable *
group_by_chain (const GArray *matches)
{
  GHashTable *locals = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);
    SectionChain *local = g_hash_table_lookup (locals, GINT_TO_POINTER (match->chain));

    if (match->chain < 0)
      continue;
    if (local == NULL) {
      local = g_new0 (SectionChain, 1);
      g_hash_table_insert (locals, GINT_TO_POINTER (match->chain), local);
    }
    if (local->fullest == NULL ||
        nlp_match_get_length (match) > nlp_match_get_length (local->fullest))
      local->fullest = match;
  }
  return locals;
}

/* Finds the chain of the document that a match belongs to by its own name. */
static Chain *
find_chain (NlpCoreferenceState *self, const NlpMatch *match, const gchar *text)
{
  return nlp_mention_is_person (match) ? find_person (self, match, text)
                                       : find_other (self, match, text);
}

/* Finds the chain of the document for @local, by its fullest name first, or makes a new one. */
static void
link_section_chain (NlpCoreferenceState *self,
                    SectionChain *local,
                    const NlpMatch *match,
                    const gchar *text)
{
  const NlpMatch *fullest = local->fullest;

  local->chain = find_chain (self, fullest, text);
  if (local->chain == NULL && !nlp_mention_is_person (match))
    local->chain = find_chain (self, match, text);
  if (local->chain == NULL)
    local->chain = add_chain (self, match->label);
  if (fullest->value == NULL && (local->chain->name == NULL ||
                                 strlen (local->chain->name) < nlp_match_get_length (fullest))) {
    g_free (local->chain->name);
    local->chain->name = g_strndup (text + fullest->start, nlp_match_get_length (fullest));
  }
}

/* Whether @match has no name, or only the fullest one in its section. */
static gboolean
is_local_name (const NlpMatch *match, const NlpMatch *fullest, const gchar *text)
{
  return match->name == NULL ||
         (strlen (match->name) == nlp_match_get_length (fullest) &&
          memcmp (match->name, text + fullest->start, nlp_match_get_length (fullest)) == 0);
}

/* Returns the chain of the person with this surname whom the document named first; it takes
 * precedence over other persons in the section. */
static Chain *
find_first_bearer (NlpCoreferenceState *self, const NlpMatch *match, const gchar *text)
{
  Chain *chain = find (self, KEY_ALIAS, "", text + match->start, nlp_match_get_length (match));

  return chain != NULL && nlp_mention_is_person (match) && strcmp (chain->label, PERSON) == 0
             ? chain
             : NULL;
}

/* Finds the chain of the document for each match, NULL for those without a chain.
 * Returns: (element-type Chain) (transfer full) */
static GPtrArray *
link_matches (NlpCoreferenceState *self,
              GHashTable *locals,
              const gchar *text,
              const GArray *matches)
{
  GPtrArray *chains = g_ptr_array_sized_new (matches->len);

  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);
    SectionChain *local = g_hash_table_lookup (locals, GINT_TO_POINTER (match->chain));
    Chain *chain = match->chain >= 0 ? find_first_bearer (self, match, text) : NULL;

    if (match->chain >= 0 && chain == NULL) {
      if (local->chain == NULL)
        link_section_chain (self, local, match, text);
      chain = local->chain;
      if (nlp_mention_is_person (match))
        add_person_keys (self, chain, match, text);
      else
        add_other_keys (self, chain, match, text, local->fullest);
    }
    if (chain != NULL) {
      use (self, chain);
      if (chain->id == NULL)
        chain->id = g_strdup (match->id);
    }
    g_ptr_array_add (chains, chain);
  }
  return chains;
}

/* Sets the chain numbers of the matches, and gives short ones the fullest name in the document. */
static void
update_matches (GHashTable *locals, const GPtrArray *chains, const gchar *text, GArray *matches)
{
  for (guint i = 0; i < matches->len; i++) {
    NlpMatch *match = &g_array_index (matches, NlpMatch, i);
    const SectionChain *local = g_hash_table_lookup (locals, GINT_TO_POINTER (match->chain));
    const Chain *chain = chains->pdata[i];

    if (chain == NULL)
      continue;
    match->chain = chain->number;
    if (match->value == NULL && chain->name != NULL &&
        nlp_match_get_length (match) < strlen (chain->name) &&
        (match->name == NULL ||
         (nlp_mention_is_person (match) && is_local_name (match, local->fullest, text))))
      match->name = chain->name;
  }
}

static gboolean
begins_upper (const gchar *name)
{
  return (guchar)*name < 0x80 ? g_ascii_isupper (*name)
                              : g_unichar_isupper (g_utf8_get_char (name));
}

/* Whether a word is capitalised, like a name; also after an article, as in "al-Maliki". */
static gboolean
may_be_name (const gchar *word, gsize length)
{
  const gsize article = nlp_person_name_article (word, length);

  return length > 1 && (begins_upper (word) || (article > 0 && begins_upper (word + article)));
}

static gboolean
is_common (const NlpCoreferenceState *self, const gchar *word, gsize length)
{
  return self->lexicon != NULL &&
         nlp_name_lexicon_level (nlp_name_lexicon_find (self->lexicon, word, length),
                                 NLP_NAME_LIST_COMMON) > 0;
}

/* Appends the words outside of all matches that are aliases from previous sections. */
static void
add_aliases (NlpCoreferenceState *self,
             const gchar *text,
             const GstNlpToken *tokens,
             gsize n_tokens,
             GArray *matches)
{
  const guint n_matches = matches->len;
  guint at = 0;

  for (gsize i = 0; i < n_tokens; i++) {
    const GstNlpToken *token = &tokens[i];
    NlpMatch match = {.start = token->start,
                      .end = token->end,
                      .score = NLP_ALIAS_SCORE,
                      .source = NLP_ALIAS_SOURCE};
    Chain *chain;

    while (at < n_matches && g_array_index (matches, NlpMatch, at).end <= token->start)
      at++;
    if (!may_be_name (text + token->start, token->end - token->start) ||
        (at < n_matches && g_array_index (matches, NlpMatch, at).start < token->end))
      continue;
    chain = find (self, KEY_ALIAS, "", text + token->start, token->end - token->start);
    if (chain == NULL || is_common (self, text + token->start, token->end - token->start))
      continue;
    use (self, chain);
    match.label = chain->label;
    match.chain = chain->number;
    match.name = chain->name != NULL && nlp_match_get_length (&match) < strlen (chain->name)
                     ? chain->name
                     : NULL;
    g_array_append_val (matches, match);
  }
}

guint
nlp_coreference_state_get_n_chains (const NlpCoreferenceState *self)
{
  return self->used.length;
}

void
nlp_coreference_state_add (NlpCoreferenceState *self,
                           const gchar *text,
                           const GstNlpToken *tokens,
                           gsize n_tokens,
                           GArray *matches)
{
  g_autoptr (GHashTable) locals = group_by_chain (matches);
  g_autoptr (GPtrArray) chains = NULL;

  evict (self);
  chains = link_matches (self, locals, text, matches);
  update_matches (locals, chains, text, matches);
  add_aliases (self, text, tokens, n_tokens, matches);
}
