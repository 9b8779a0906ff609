/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "coreferencestate.h"

#include <string.h>

#include "personname.h"

#define PERSON "PERSON"
#define ALIAS_SCORE 0.7f     /* as in mentions.c */
#define MIN_ALIAS_SCORE 0.6f /* of a full name that makes an alias */
#define MAX_ACRONYM 10
#define MAX_KEYS 16 /* of a chain: more names of one thing are forgotten */

/* What a key of the table begins with: names go by label, a surname or acronym and a first name
 * stand alone. */
#define NAME 'n'
#define ALIAS 'a'
#define GIVEN 'g'

typedef struct {
  gint32 number;
  gchar *label;
  gchar *name;     /* the fullest one */
  GPtrArray *keys; /* those of the table that lead here */
  GList link;      /* in the queue */
} Chain;

struct _NlpCoreferenceState {
  guint max_chains;
  const NlpNameLexicon *known; /* (nullable) */
  gint32 next_number;
  GHashTable *chains; /* by key */
  GQueue used;        /* of Chain: the one used last is the first */
  GString *key;       /* the one that is looked for */
};

/* The hits of a section that are in one chain. */
typedef struct {
  Chain *chain;
  const NlpMatch *fullest;
} Local;

NlpCoreferenceState *
nlp_coreference_state_new (guint max_chains, const NlpNameLexicon *known)
{
  NlpCoreferenceState *self = g_new0 (NlpCoreferenceState, 1);

  self->max_chains = max_chains;
  self->known = known;
  self->chains = g_hash_table_new (g_str_hash, g_str_equal);
  self->key = g_string_new (NULL);
  return self;
}

static void
free_chain (Chain *chain)
{
  g_free (chain->label);
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

/* Forgets what was used longest ago. */
static void
forget (NlpCoreferenceState *self)
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
          gchar kind,
          const gchar *label,
          const gchar *name,
          gsize length)
{
  g_string_truncate (self->key, 0);
  g_string_append_c (self->key, kind);
  g_string_append (self->key, label);
  g_string_append_c (self->key, '\n');
  g_string_append_len (self->key, name, (gssize)length);
}

static Chain *
find (NlpCoreferenceState *self, gchar kind, const gchar *label, const gchar *name, gsize length)
{
  make_key (self, kind, label, name, length);
  return g_hash_table_lookup (self->chains, self->key->str);
}

/* Makes @chain go by a name, unless another one does. */
static void
note (NlpCoreferenceState *self,
      Chain *chain,
      gchar kind,
      const gchar *label,
      const gchar *name,
      gsize length)
{
  gchar *key;

  if (chain->keys->len >= MAX_KEYS || find (self, kind, label, name, length) != NULL)
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

static void
use (NlpCoreferenceState *self, Chain *chain)
{
  g_queue_unlink (&self->used, &chain->link);
  g_queue_push_head_link (&self->used, &chain->link);
}

static gsize
length_of (const NlpMatch *hit)
{
  return hit->end - hit->start;
}

static gboolean
is_person (const NlpMatch *hit)
{
  return strcmp (hit->label, PERSON) == 0;
}

/* By what a hit that is no person is known. */
static const gchar *
known_name (const NlpMatch *hit, const gchar *text, gsize *length)
{
  const gchar *known = hit->name != NULL ? hit->name : hit->value;

  *length = known != NULL ? strlen (known) : length_of (hit);
  return known != NULL ? known : text + hit->start;
}

/* Whether @hit may be what another name is called for short. */
static gboolean
is_acronym (const NlpMatch *hit, const gchar *text)
{
  if (length_of (hit) < 2 || length_of (hit) > MAX_ACRONYM)
    return FALSE;
  for (guint32 i = hit->start; i < hit->end; i++)
    if (!g_ascii_isupper (text[i]))
      return FALSE;
  return TRUE;
}

static Chain *
find_person (NlpCoreferenceState *self, const NlpMatch *hit, const gchar *text)
{
  const gchar *name = text + hit->start;
  gsize length = length_of (hit);
  Chain *chain = find (self, NAME, PERSON, name, length);
  const gsize first = nlp_person_name_first (name, length);
  const gsize surname = nlp_person_name_surname (name, &length);

  if (chain != NULL)
    return chain;
  chain = find (self, ALIAS, "", name + surname, length - surname);
  if (chain != NULL && strcmp (chain->label, PERSON) != 0)
    chain = NULL;
  if (surname == 0)
    return chain != NULL ? chain : find (self, GIVEN, "", name, length);

  /* The same first name and surname, whatever is between them. */
  if (chain != NULL && strncmp (chain->name, name, first) == 0 &&
      g_ascii_isspace (chain->name[first]))
    return chain;
  return NULL;
}

static Chain *
find_other (NlpCoreferenceState *self, const NlpMatch *hit, const gchar *text)
{
  gsize length;
  const gchar *name = known_name (hit, text, &length);
  Chain *chain = find (self, NAME, hit->label, name, length);

  if (chain != NULL)
    return chain;
  chain = find (self, ALIAS, "", text + hit->start, length_of (hit));
  return chain != NULL && strcmp (chain->label, hit->label) == 0 ? chain : NULL;
}

static void
note_person (NlpCoreferenceState *self, Chain *chain, const NlpMatch *hit, const gchar *text)
{
  const gchar *name = text + hit->start;
  gsize length = length_of (hit);
  const gsize first = nlp_person_name_first (name, length);
  const gsize surname = nlp_person_name_surname (name, &length);
  gsize article;

  if (surname == 0) {
    note (self, chain, GIVEN, "", name, length);
    if (hit->source == NULL || !g_str_has_prefix (hit->source, "name:title"))
      return;
  } else {
    note (self, chain, NAME, PERSON, name, length_of (hit));
    if (hit->score < MIN_ALIAS_SCORE)
      return;
    note (self, chain, GIVEN, "", name, first);
  }
  note (self, chain, ALIAS, "", name + surname, length - surname);
  article = nlp_person_name_article (name + surname, length - surname);
  if (article > 0)
    note (self, chain, ALIAS, "", name + surname + article, length - surname - article);
}

static void
note_other (NlpCoreferenceState *self,
            Chain *chain,
            const NlpMatch *hit,
            const gchar *text,
            const NlpMatch *fullest)
{
  gsize length;
  const gchar *name = known_name (hit, text, &length);
  const gboolean is_short =
      fullest != hit && is_acronym (hit, text) && length_of (fullest) > length_of (hit);

  note (self, chain, NAME, hit->label, name, length);
  length = length_of (hit);
  if (is_short ||
      (hit->score >= ALIAS_SCORE && nlp_person_name_first (text + hit->start, length) == length))
    note (self, chain, ALIAS, "", text + hit->start, length);
}

/* (element-type gint Local): the chains of a section, with their longest mentions. */
static GHashTable *
group (const GArray *hits)
{
  GHashTable *locals = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < hits->len; i++) {
    const NlpMatch *hit = &g_array_index (hits, NlpMatch, i);
    Local *local = g_hash_table_lookup (locals, GINT_TO_POINTER (hit->chain));

    if (hit->chain < 0)
      continue;
    if (local == NULL) {
      local = g_new0 (Local, 1);
      g_hash_table_insert (locals, GINT_TO_POINTER (hit->chain), local);
    }
    if (local->fullest == NULL || length_of (hit) > length_of (local->fullest))
      local->fullest = hit;
  }
  return locals;
}

/* The chain of the document that a hit belongs to by its own name. */
static Chain *
find_chain (NlpCoreferenceState *self, const NlpMatch *hit, const gchar *text)
{
  return is_person (hit) ? find_person (self, hit, text) : find_other (self, hit, text);
}

/* Finds or makes the chain of the document for one of the section: by its fullest name first. */
static void
link_local (NlpCoreferenceState *self, Local *local, const NlpMatch *hit, const gchar *text)
{
  const NlpMatch *fullest = local->fullest;

  local->chain = find_chain (self, fullest, text);
  if (local->chain == NULL && !is_person (hit))
    local->chain = find_chain (self, hit, text);
  if (local->chain == NULL)
    local->chain = add_chain (self, hit->label);
  if (fullest->value == NULL &&
      (local->chain->name == NULL || strlen (local->chain->name) < length_of (fullest))) {
    g_free (local->chain->name);
    local->chain->name = g_strndup (text + fullest->start, length_of (fullest));
  }
}

/* Whether @name is what the section alone called the thing. */
static gboolean
is_local_name (const NlpMatch *hit, const NlpMatch *fullest, const gchar *text)
{
  return hit->name == NULL || (strlen (hit->name) == length_of (fullest) &&
                               memcmp (hit->name, text + fullest->start, length_of (fullest)) == 0);
}

/* A surname belongs to whom the document gave it first, also where the section has somebody else
 * for it. */
static Chain *
find_first_bearer (NlpCoreferenceState *self, const NlpMatch *hit, const gchar *text)
{
  Chain *chain = find (self, ALIAS, "", text + hit->start, length_of (hit));

  return chain != NULL && is_person (hit) && strcmp (chain->label, PERSON) == 0 ? chain : NULL;
}

/* (element-type Chain): the chain of the document for each hit, NULL for none. */
static GPtrArray *
link_hits (NlpCoreferenceState *self, GHashTable *locals, const gchar *text, const GArray *hits)
{
  GPtrArray *chains = g_ptr_array_sized_new (hits->len);

  for (guint i = 0; i < hits->len; i++) {
    const NlpMatch *hit = &g_array_index (hits, NlpMatch, i);
    Local *local = g_hash_table_lookup (locals, GINT_TO_POINTER (hit->chain));
    Chain *chain = hit->chain >= 0 ? find_first_bearer (self, hit, text) : NULL;

    if (hit->chain >= 0 && chain == NULL) {
      if (local->chain == NULL)
        link_local (self, local, hit, text);
      chain = local->chain;
      if (is_person (hit))
        note_person (self, chain, hit, text);
      else
        note_other (self, chain, hit, text, local->fullest);
    }
    if (chain != NULL)
      use (self, chain);
    g_ptr_array_add (chains, chain);
  }
  return chains;
}

/* Numbers the hits, and gives short ones the fullest name of the document. */
static void
name_hits (GHashTable *locals, const GPtrArray *chains, const gchar *text, GArray *hits)
{
  for (guint i = 0; i < hits->len; i++) {
    NlpMatch *hit = &g_array_index (hits, NlpMatch, i);
    const Local *local = g_hash_table_lookup (locals, GINT_TO_POINTER (hit->chain));
    const Chain *chain = chains->pdata[i];

    if (chain == NULL)
      continue;
    hit->chain = chain->number;
    if (hit->value == NULL && chain->name != NULL && length_of (hit) < strlen (chain->name) &&
        (hit->name == NULL || (is_person (hit) && is_local_name (hit, local->fullest, text))))
      hit->name = chain->name;
  }
}

static gboolean
begins_upper (const gchar *name)
{
  return (guchar)*name < 0x80 ? g_ascii_isupper (*name)
                              : g_unichar_isupper (g_utf8_get_char (name));
}

/* Whether a word may be a name: with a capital, also behind an article as in "al-Maliki". */
static gboolean
may_be_name (const gchar *word, gsize length)
{
  const gsize article = nlp_person_name_article (word, length);

  return length > 1 && (begins_upper (word) || (article > 0 && begins_upper (word + article)));
}

static gboolean
is_common (const NlpCoreferenceState *self, const gchar *word, gsize length)
{
  return self->known != NULL &&
         nlp_name_lexicon_level (nlp_name_lexicon_find (self->known, word, length),
                                 NLP_NAME_LIST_COMMON) > 0;
}

/* Appends the words that nothing covers and that a section in front has made an alias. */
static void
add_aliases (NlpCoreferenceState *self,
             const gchar *text,
             const GstNlpToken *tokens,
             gsize n_tokens,
             GArray *hits)
{
  const guint n_hits = hits->len;
  guint at = 0;

  for (gsize i = 0; i < n_tokens; i++) {
    const GstNlpToken *token = &tokens[i];
    NlpMatch hit = {
        .start = token->start, .end = token->end, .score = ALIAS_SCORE, .source = "mention:alias"};
    Chain *chain;

    while (at < n_hits && g_array_index (hits, NlpMatch, at).end <= token->start)
      at++;
    if (!may_be_name (text + token->start, token->end - token->start) ||
        (at < n_hits && g_array_index (hits, NlpMatch, at).start < token->end))
      continue;
    chain = find (self, ALIAS, "", text + token->start, token->end - token->start);
    if (chain == NULL || is_common (self, text + token->start, token->end - token->start))
      continue;
    use (self, chain);
    hit.label = chain->label;
    hit.chain = chain->number;
    hit.name = chain->name != NULL && length_of (&hit) < strlen (chain->name) ? chain->name : NULL;
    g_array_append_val (hits, hit);
  }
}

void
nlp_coreference_state_add (NlpCoreferenceState *self,
                           const gchar *text,
                           const GstNlpToken *tokens,
                           gsize n_tokens,
                           GArray *hits)
{
  g_autoptr (GHashTable) locals = group (hits);
  g_autoptr (GPtrArray) chains = NULL;

  forget (self);
  chains = link_hits (self, locals, text, hits);
  name_hits (locals, chains, text, hits);
  add_aliases (self, text, tokens, n_tokens, hits);
}
