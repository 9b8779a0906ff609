/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "nametriebuilder.h"

#include <string.h>

#include "base/jsonstring.h"
#include "tables/tables.h"

#define MIN_SLOTS 1024

/* More meanings of a name, and more names of a thing, than these are not told. */
#define MAX_MEANINGS 16
#define MAX_ALIASES 64

typedef struct {
  guint64 hash;
  guint32 value; /* as in NlpNameSlot; 0 in an empty slot */
} Slot;

/* A name, and the next one of its thing. */
typedef struct {
  NlpName name;
  guint32 sibling;
} Name;

/* A thing, and its names in their order. */
typedef struct {
  NlpThing thing;
  guint32 hash;
  guint32 first;
  guint32 last;
} Thing;

struct _NlpNameListBuilder {
  gboolean ignore_case;
  GPtrArray *labels; /* interned */
  GString *sources;  /* with a NUL behind each */
  guint n_sources;
  GArray *names;  /* of Name */
  GArray *things; /* of Thing */
  GString *strings;
  gchar *context;     /* (nullable): the last one that was added */
  guint32 context_at; /* where it is in the strings */
  Slot *slots;        /* open addressing, and so is the other table */
  guint32 slot_mask;
  guint32 n_used;
  guint32 *thing_slots; /* numbers of things */
  guint32 thing_mask;
};

static void
reset (NlpNameTrieBuilder *self)
{
  self->labels = g_ptr_array_new ();
  self->sources = g_string_new (NULL);
  self->n_sources = 0;
  self->names = g_array_new (FALSE, TRUE, sizeof (Name));
  self->things = g_array_new (FALSE, TRUE, sizeof (Thing));
  self->strings = g_string_new (NULL);
  g_string_append_c (self->strings, '\0');
  self->context = NULL;
  self->slots = g_new0 (Slot, MIN_SLOTS);
  self->slot_mask = MIN_SLOTS - 1;
  self->n_used = 0;
  self->thing_slots = g_new0 (guint32, MIN_SLOTS);
  self->thing_mask = MIN_SLOTS - 1;
}

static void
clear (NlpNameTrieBuilder *self)
{
  g_ptr_array_unref (self->labels);
  g_string_free (self->sources, TRUE);
  g_array_unref (self->names);
  g_array_unref (self->things);
  g_string_free (self->strings, TRUE);
  g_free (self->context);
  g_free (self->slots);
  g_free (self->thing_slots);
}

NlpNameTrieBuilder *
nlp_name_trie_builder_new (gboolean ignore_case)
{
  NlpNameTrieBuilder *self = g_new0 (NlpNameTrieBuilder, 1);

  self->ignore_case = ignore_case;
  reset (self);
  return self;
}

void
nlp_name_trie_builder_free (NlpNameTrieBuilder *self)
{
  clear (self);
  g_free (self);
}

guint
nlp_name_trie_builder_get_n_names (const NlpNameTrieBuilder *self)
{
  return self->names->len;
}

guint
nlp_name_trie_builder_get_n_things (const NlpNameTrieBuilder *self)
{
  return self->things->len;
}

void
nlp_name_trie_builder_begin (NlpNameTrieBuilder *self, const gchar *list)
{
  g_string_append_printf (self->sources, "gazetteer:%s", list);
  g_string_append_c (self->sources, '\0');
  self->n_sources++;
}

static Name *
get_name (const NlpNameTrieBuilder *self, guint32 number)
{
  return &g_array_index (self->names, Name, number - 1);
}

static Thing *
get_thing (const NlpNameTrieBuilder *self, guint32 number)
{
  return &g_array_index (self->things, Thing, number - 1);
}

static const gchar *
get_string (const NlpNameTrieBuilder *self, guint32 string)
{
  return self->strings->str + string;
}

static guint32
add_string (NlpNameTrieBuilder *self, const gchar *string)
{
  const gsize at = self->strings->len;

  if (string == NULL || *string == '\0')
    return 0;
  g_string_append_len (self->strings, string, (gssize)strlen (string) + 1);
  return (guint32)at;
}

/* Rows of names often have the same words. */
static guint32
add_context (NlpNameTrieBuilder *self, const gchar *context)
{
  if (context == NULL || *context == '\0')
    return 0;
  if (g_strcmp0 (context, self->context) != 0) {
    g_free (self->context);
    self->context = g_strdup (context);
    self->context_at = add_string (self, context);
  }
  return self->context_at;
}

static guint32
find_label (NlpNameTrieBuilder *self, const gchar *label)
{
  const gchar *interned = g_intern_string (label);

  for (guint i = 0; i < self->labels->len; i++) {
    if (g_ptr_array_index (self->labels, i) == interned)
      return i;
  }
  g_ptr_array_add (self->labels, (gpointer)interned);
  return self->labels->len - 1;
}

/* Things */

static guint32
hash_thing (guint32 label, const gchar *name, const gchar *id)
{
  guint32 hash = nlp_word_classes_hash_word (name, strlen (name));

  if (id != NULL)
    hash = hash * 31 + nlp_word_classes_hash_word (id, strlen (id));
  return hash * 31 + label;
}

static void
grow_things (NlpNameTrieBuilder *self)
{
  const guint32 mask = self->thing_mask * 2 + 1;

  g_free (self->thing_slots);
  self->thing_slots = g_new0 (guint32, mask + 1);
  self->thing_mask = mask;
  for (guint32 number = 1; number <= self->things->len; number++) {
    guint32 at = get_thing (self, number)->hash & mask;

    while (self->thing_slots[at] != 0)
      at = (at + 1) & mask;
    self->thing_slots[at] = number;
  }
}

static gboolean
is_thing (const NlpNameTrieBuilder *self,
          const Thing *thing,
          guint32 label,
          const gchar *name,
          const gchar *id)
{
  return thing->thing.label == label && strcmp (get_string (self, thing->thing.name), name) == 0 &&
         strcmp (get_string (self, thing->thing.id), id != NULL ? id : "") == 0;
}

/* The number of a thing, which is added if it isn't there. */
static guint32
find_thing (NlpNameTrieBuilder *self, const NlpNameEntry *entry)
{
  const guint32 label = find_label (self, entry->label);
  const guint32 hash = hash_thing (label, entry->name, entry->id);
  Thing thing = {.hash = hash};
  guint32 at;

  if (self->things->len > self->thing_mask / 2)
    grow_things (self);
  for (at = hash & self->thing_mask; self->thing_slots[at] != 0; at = (at + 1) & self->thing_mask) {
    const Thing *found = get_thing (self, self->thing_slots[at]);

    if (found->hash == hash && is_thing (self, found, label, entry->name, entry->id))
      return self->thing_slots[at];
  }
  thing.thing.label = label;
  thing.thing.name = add_string (self, entry->name);
  thing.thing.id = add_string (self, entry->id);
  g_array_append_val (self->things, thing);
  self->thing_slots[at] = self->things->len;
  return self->things->len;
}

/* Names */

static Slot *
find_slot (const NlpNameTrieBuilder *self, guint64 hash)
{
  guint32 at = (guint32)(hash >> 32) & self->slot_mask;

  while (self->slots[at].value != 0 && self->slots[at].hash != hash)
    at = (at + 1) & self->slot_mask;
  return &self->slots[at];
}

static void
grow_slots (NlpNameTrieBuilder *self)
{
  g_autofree Slot *old = self->slots;
  const guint32 n_old = self->slot_mask + 1;

  self->slots = g_new0 (Slot, (gsize)n_old * 2);
  self->slot_mask = n_old * 2 - 1;
  for (guint32 i = 0; i < n_old; i++)
    if (old[i].value != 0)
      *find_slot (self, old[i].hash) = old[i];
}

/* The slot of a hash, which is taken if it was free. */
static Slot *
take_slot (NlpNameTrieBuilder *self, guint64 hash, guint32 value)
{
  Slot *slot = find_slot (self, hash);

  if (slot->value == 0) {
    if (++self->n_used > self->slot_mask / 2) {
      grow_slots (self);
      slot = find_slot (self, hash);
    }
    slot->hash = hash;
  }
  slot->value |= value;
  return slot;
}

/* Makes the beginnings of a name known; returns the hash of all of it. */
static guint64
add_beginnings (NlpNameTrieBuilder *self, const guint32 *pieces, guint n_pieces)
{
  guint64 hash = nlp_pieces_begin (pieces[0]);

  for (guint i = 1; i < n_pieces; i++) {
    take_slot (self, hash, NLP_NAME_GOES_ON);
    hash = nlp_pieces_go_on (hash, pieces[i]);
  }
  return hash;
}

/* Whether a thing is the other one without its id. */
static gboolean
is_less (const NlpNameTrieBuilder *self, guint32 number, guint32 other_number)
{
  const NlpThing *thing = &get_thing (self, number)->thing;
  const NlpThing *other = &get_thing (self, other_number)->thing;

  return thing->id == 0 && thing->label == other->label &&
         strcmp (get_string (self, thing->name), get_string (self, other->name)) == 0;
}

/* Takes the thing of @name, and meanings above the number to keep, out of the names of a slot that
 * are written like it. What was a name without a condition stays so. Returns the first of what is
 * left. */
static guint32
drop_meanings (NlpNameTrieBuilder *self, guint32 first, const gchar *surface, NlpName *name)
{
  const gsize length = strlen (surface);
  guint32 *link = &first;
  guint n_kept = 1; /* the one to be added */

  while (*link != 0) {
    NlpName *other = &get_name (self, *link)->name;
    const gchar *other_surface = get_string (self, other->surface);
    gboolean is_old, is_known;

    if (!nlp_pieces_equal (other_surface, strlen (other_surface), surface, length,
                           self->ignore_case)) {
      link = &other->next;
      continue;
    }
    is_old = other->thing == name->thing;
    is_known = !is_old && is_less (self, other->thing, name->thing);
    if (is_old) {
      if ((other->flags & NLP_NAME_VARIANT) == 0)
        name->flags &= (guint16)~NLP_NAME_VARIANT; /* what was told is told again */
      other->flags |= NLP_NAME_VARIANT;
    }
    if (is_known && other->context == 0)
      name->context = 0;
    if (is_old || is_known || n_kept >= MAX_MEANINGS) {
      *link = other->next;
    } else {
      n_kept++;
      link = &other->next;
    }
  }
  return first;
}

/* Puts a name behind the other ones of its thing. */
static void
add_to_thing (NlpNameTrieBuilder *self, guint32 thing, guint32 number)
{
  Thing *owner = get_thing (self, thing);

  if (owner->last != 0)
    get_name (self, owner->last)->sibling = number;
  else
    owner->first = number;
  owner->last = number;
}

static guint
cut (const NlpNameTrieBuilder *self, const gchar *surface, guint32 *pieces)
{
  const gsize length = strlen (surface);
  guint n_pieces = 0;
  NlpPiece piece;

  for (gsize at = 0; nlp_piece_next (surface, length, at, &piece); at = piece.end) {
    if (n_pieces == NLP_PIECES_MAX || piece.length > NLP_PIECES_MAX_LENGTH)
      return 0;
    pieces[n_pieces++] = nlp_piece_hash (&piece, self->ignore_case);
  }
  return n_pieces;
}

gboolean
nlp_name_trie_builder_add (NlpNameTrieBuilder *self, const NlpNameEntry *entry)
{
  guint32 pieces[NLP_PIECES_MAX];
  const guint n_pieces = cut (self, entry->surface, pieces);
  Name name = {.name.source = (guint16)(self->n_sources - 1), .name.flags = (guint16)entry->flags};
  guint64 hash;
  Slot *slot;

  if (n_pieces == 0)
    return FALSE;
  name.name.thing = find_thing (self, entry);
  name.name.surface = strcmp (entry->surface, entry->name) == 0
                          ? get_thing (self, name.name.thing)->thing.name
                          : add_string (self, entry->surface);
  name.name.context = add_context (self, entry->context);
  hash = add_beginnings (self, pieces, n_pieces);
  slot = find_slot (self, hash);
  name.name.next =
      drop_meanings (self, slot->value & ~NLP_NAME_GOES_ON, entry->surface, &name.name);
  g_array_append_val (self->names, name);
  if (slot->value == 0)
    take_slot (self, hash, self->names->len);
  else
    slot->value = (slot->value & NLP_NAME_GOES_ON) | self->names->len;
  add_to_thing (self, name.name.thing, self->names->len);
  return TRUE;
}

/* The file */

/* The names of a thing besides the canonical one. */
static guint32
list_aliases (NlpNameTrieBuilder *self, const Thing *thing)
{
  g_autoptr (GString) json = g_string_new (NULL);
  guint n_aliases = 0;

  for (guint32 number = thing->first; number != 0; number = get_name (self, number)->sibling) {
    const NlpName *name = &get_name (self, number)->name;
    const gchar *surface = get_string (self, name->surface);

    if ((name->flags & NLP_NAME_VARIANT) != 0 || n_aliases == MAX_ALIASES ||
        strcmp (surface, get_string (self, thing->thing.name)) == 0)
      continue;
    g_string_append_c (json, n_aliases == 0 ? '[' : ',');
    nlp_json_append_string (json, surface, -1, NLP_JSON_NUMERIC);
    n_aliases++;
  }
  if (n_aliases == 0)
    return 0;
  g_string_append_c (json, ']');
  return add_string (self, json->str);
}

static NlpThing *
finish_things (NlpNameTrieBuilder *self)
{
  NlpThing *things = g_new (NlpThing, self->things->len);

  for (guint i = 0; i < self->things->len; i++) {
    things[i] = get_thing (self, i + 1)->thing;
    things[i].aliases = list_aliases (self, get_thing (self, i + 1));
  }
  return things;
}

static NlpName *
finish_names (NlpNameTrieBuilder *self)
{
  NlpName *names = g_new (NlpName, self->names->len);

  for (guint i = 0; i < self->names->len; i++)
    names[i] = get_name (self, i + 1)->name;
  return names;
}

/* Makes one row of two rows of names, the ones added last first. */
static guint32
merge (NlpName *names, guint32 a, guint32 b)
{
  guint32 first = 0;
  guint32 *link = &first;

  while (a != 0 && b != 0) {
    guint32 *later = a > b ? &a : &b;

    *link = *later;
    link = &names[*later - 1].next;
    *later = *link;
  }
  *link = a != 0 ? a : b;
  return first;
}

/* A smaller table than the one that grew. Its slots have half of a hash, so that two of the other
 * one may become one. */
static NlpNameSlot *
finish_slots (NlpNameTrieBuilder *self, NlpName *names, guint32 n_slots)
{
  NlpNameSlot *slots = g_new0 (NlpNameSlot, n_slots);

  for (guint32 i = 0; i <= self->slot_mask; i++) {
    const Slot *slot = &self->slots[i];
    guint32 at = nlp_name_trie_slot (slot->hash, n_slots);

    if (slot->value == 0)
      continue;
    while (slots[at].value != 0 && slots[at].check != (guint32)slot->hash)
      at = at + 1 < n_slots ? at + 1 : 0;
    slots[at].check = (guint32)slot->hash;
    slots[at].value =
        ((slots[at].value | slot->value) & NLP_NAME_GOES_ON) |
        merge (names, slots[at].value & ~NLP_NAME_GOES_ON, slot->value & ~NLP_NAME_GOES_ON);
  }
  return slots;
}

static gchar *
finish_labels (NlpNameTrieBuilder *self, gsize *size)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < self->labels->len; i++) {
    const gchar *label = g_ptr_array_index (self->labels, i);

    g_string_append_len (labels, label, (gssize)strlen (label) + 1);
  }
  *size = labels->len;
  return g_string_free (labels, FALSE);
}

GBytes *
nlp_name_trie_builder_finish (NlpNameTrieBuilder *self, GError **error)
{
  const guint32 n_slots = self->n_used + self->n_used / 2 + 1;
  const guint32 settings = self->ignore_case;
  g_autofree NlpThing *things = finish_things (self);
  g_autofree NlpName *names = finish_names (self);
  g_autofree NlpNameSlot *slots = finish_slots (self, names, n_slots);
  gsize labels_size;
  g_autofree gchar *labels = finish_labels (self, &labels_size);
  const gsize slots_size = n_slots * sizeof *slots;
  const gsize names_size = self->names->len * sizeof *names;
  const gsize things_size = self->things->len * sizeof *things;
  GByteArray *file;

  if (self->strings->len + slots_size + names_size + things_size > G_MAXUINT32 / 2) {
    g_set_error_literal (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT,
                         "the names don't fit into a gazetteer of 2 GiB");
    return NULL;
  }
  file = nlp_data_file_begin (&nlp_name_trie_kind);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_SETTINGS, &settings, sizeof settings);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_LABELS, labels, labels_size);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_SOURCES, self->sources->str, self->sources->len);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_SLOTS, slots, slots_size);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_NAMES, names, names_size);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_THINGS, things, things_size);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_STRINGS, self->strings->str, self->strings->len);
  clear (self);
  reset (self);
  return nlp_data_file_end (file);
}
