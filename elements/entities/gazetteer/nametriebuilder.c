/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nametriebuilder.c: builds the trie of names.
 */

#include "nametriebuilder.h"

#include <string.h>

#include "base/jsonstring.h"
#include "common/probing.h"
#include "common/tables/tables.h"

#define MIN_BUCKETS 1024

/* Limits of the meanings of a name and of the aliases of a thing. */
#define MAX_MEANINGS 16
#define MAX_ALIASES 64

typedef struct {
  guint64 hash;
  guint32 value; /* as in NlpTrieBucket; 0 in a free bucket */
} Bucket;

/* A name, and the number of the next name of its thing. */
typedef struct {
  NlpName name;
  guint32 sibling;
} Name;

/* A thing, and the numbers of its first and last name. */
typedef struct {
  NlpThing thing;
  guint32 hash;
  guint32 first;
  guint32 last;
} Thing;

struct _NlpNameTrieBuilder {
  gboolean ignore_case;
  GPtrArray *labels; /* interned */
  GString *sources;  /* NUL-terminated strings */
  guint n_sources;
  GArray *names;  /* of Name */
  GArray *things; /* of Thing */
  GString *strings;
  gchar *context;     /* (nullable): the context added last */
  guint32 context_at; /* its offset in the strings */
  Bucket *buckets;    /* by the hash of the units; probing.h */
  gsize n_buckets;
  guint32 n_used;
  guint32 *thing_buckets; /* numbers of things, by their hash; probing.h */
  gsize n_thing_buckets;
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
  self->buckets = g_new0 (Bucket, MIN_BUCKETS);
  self->n_buckets = MIN_BUCKETS;
  self->n_used = 0;
  self->thing_buckets = g_new0 (guint32, MIN_BUCKETS);
  self->n_thing_buckets = MIN_BUCKETS;
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
  g_free (self->buckets);
  g_free (self->thing_buckets);
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

/* Adds a context, once for consecutive names that share it. */
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

/* Things. */

static guint32
hash_thing (guint32 label, const gchar *name, const gchar *id)
{
  guint32 hash = nlp_word_classes_hash_word (name, strlen (name));

  if (id != NULL)
    hash = hash * 31 + nlp_word_classes_hash_word (id, strlen (id));
  return hash * 31 + label;
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

/* A bucket of things is the number of one, or 0 if it is free. */
static inline gboolean
thing_is_free (const guint32 *bucket)
{
  return *bucket == 0;
}

/* The thing to look for. */
typedef struct {
  const NlpNameTrieBuilder *builder;
  const NlpNameEntry *entry;
  guint32 label;
  guint32 hash;
} ThingKey;

static inline gboolean
thing_matches (const ThingKey *key, const guint32 *bucket)
{
  const Thing *thing = get_thing (key->builder, *bucket);

  return thing->hash == key->hash &&
         is_thing (key->builder, thing, key->label, key->entry->name, key->entry->id);
}

static inline guint64
thing_hash (const ThingKey *key, const guint32 *bucket)
{
  return get_thing (key->builder, *bucket)->hash;
}

NLP_DEFINE_PROBING (thing, guint32, ThingKey, thing_is_free, thing_matches, thing_hash)

/* Returns the number of a thing, and adds it if it is new. */
static guint32
find_thing (NlpNameTrieBuilder *self, const NlpNameEntry *entry)
{
  const guint32 label = find_label (self, entry->label);
  const ThingKey key = {self, entry, label, hash_thing (label, entry->name, entry->id)};
  Thing thing = {.hash = key.hash};
  guint32 *bucket;

  if (2 * (gsize)self->things->len >= self->n_thing_buckets) {
    self->thing_buckets =
        thing_resize (self->thing_buckets, self->n_thing_buckets, 2 * self->n_thing_buckets, &key);
    self->n_thing_buckets *= 2;
  }
  bucket = thing_find (self->thing_buckets, self->n_thing_buckets, key.hash, &key);
  if (!thing_is_free (bucket))
    return *bucket;
  thing.thing.label = label;
  thing.thing.name = add_string (self, entry->name);
  thing.thing.id = add_string (self, entry->id);
  g_array_append_val (self->things, thing);
  *bucket = self->things->len;
  return self->things->len;
}

/* Names. */

static inline gboolean
bucket_is_free (const Bucket *bucket)
{
  return bucket->value == 0;
}

static inline gboolean
bucket_matches (const guint64 *hash, const Bucket *bucket)
{
  return bucket->hash == *hash;
}

static inline guint64
bucket_hash (const guint64 *hash, const Bucket *bucket)
{
  return bucket->hash >> 32;
}

NLP_DEFINE_PROBING (bucket, Bucket, guint64, bucket_is_free, bucket_matches, bucket_hash)

static Bucket *
find_bucket (const NlpNameTrieBuilder *self, guint64 hash)
{
  return bucket_find (self->buckets, self->n_buckets, hash >> 32, &hash);
}

/* Returns the bucket of @hash, with @value added to it. Grows the table if needed. */
static Bucket *
take_bucket (NlpNameTrieBuilder *self, guint64 hash, guint32 value)
{
  Bucket *bucket = find_bucket (self, hash);

  if (bucket_is_free (bucket)) {
    if (2 * (gsize)++self->n_used >= self->n_buckets) {
      self->buckets = bucket_resize (self->buckets, self->n_buckets, 2 * self->n_buckets, NULL);
      self->n_buckets *= 2;
      bucket = find_bucket (self, hash);
    }
    bucket->hash = hash;
  }
  bucket->value |= value;
  return bucket;
}

/* Adds the proper prefixes of a name. Returns the hash of the whole name. */
static guint64
add_beginnings (NlpNameTrieBuilder *self, const guint32 *units, guint n_units)
{
  guint64 hash = nlp_name_units_hash_first (units[0]);

  for (guint i = 1; i < n_units; i++) {
    take_bucket (self, hash, NLP_TRIE_PREFIX);
    hash = nlp_name_units_hash_next (hash, units[i]);
  }
  return hash;
}

/* Whether a thing equals the other one except that it has no id. */
static gboolean
is_less (const NlpNameTrieBuilder *self, guint32 number, guint32 other_number)
{
  const NlpThing *thing = &get_thing (self, number)->thing;
  const NlpThing *other = &get_thing (self, other_number)->thing;

  return thing->id == 0 && thing->label == other->label &&
         strcmp (get_string (self, thing->name), get_string (self, other->name)) == 0;
}

/* Removes from the names of a bucket those that @name replaces: the same spelling for the same
 * thing, and meanings beyond the limit. A name that needed no context still needs none. Returns the
 * first remaining name. */
static guint32
drop_meanings (NlpNameTrieBuilder *self, guint32 first, const gchar *surface, NlpName *name)
{
  const gsize length = strlen (surface);
  guint32 *link = &first;
  guint n_kept = 1; /* the name to be added */

  while (*link != 0) {
    NlpName *other = &get_name (self, *link)->name;
    const gchar *other_surface = get_string (self, other->surface);
    gboolean is_old, is_known;

    if (!nlp_name_units_equal (other_surface, strlen (other_surface), surface, length,
                               self->ignore_case)) {
      link = &other->next;
      continue;
    }
    is_old = other->thing == name->thing;
    is_known = !is_old && is_less (self, other->thing, name->thing);
    if (is_old) {
      if ((other->flags & NLP_NAME_VARIANT) == 0)
        name->flags &= (guint16)~NLP_NAME_VARIANT; /* it was listed before, so it stays listed */
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

/* Appends a name to those of its thing. */
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
cut (const NlpNameTrieBuilder *self, const gchar *surface, guint32 *units)
{
  const gsize length = strlen (surface);
  guint n_units = 0;
  NlpNameUnit unit;

  for (gsize at = 0; nlp_name_unit_next (surface, length, at, &unit); at = unit.end) {
    if (n_units == NLP_NAME_UNITS_MAX || unit.length > NLP_NAME_UNIT_MAX_LENGTH)
      return 0;
    units[n_units++] = nlp_name_unit_hash (&unit, self->ignore_case);
  }
  return n_units;
}

gboolean
nlp_name_trie_builder_add (NlpNameTrieBuilder *self, const NlpNameEntry *entry)
{
  guint32 units[NLP_NAME_UNITS_MAX];
  const guint n_units = cut (self, entry->surface, units);
  Name name = {.name.source = (guint16)(self->n_sources - 1), .name.flags = (guint16)entry->flags};
  guint64 hash;
  Bucket *bucket;

  if (n_units == 0)
    return FALSE;
  name.name.thing = find_thing (self, entry);
  name.name.surface = strcmp (entry->surface, entry->name) == 0
                          ? get_thing (self, name.name.thing)->thing.name
                          : add_string (self, entry->surface);
  name.name.context = add_context (self, entry->context);
  hash = add_beginnings (self, units, n_units);
  bucket = find_bucket (self, hash);
  name.name.next =
      drop_meanings (self, bucket->value & ~NLP_TRIE_PREFIX, entry->surface, &name.name);
  g_array_append_val (self->names, name);
  if (bucket->value == 0)
    take_bucket (self, hash, self->names->len);
  else
    bucket->value = (bucket->value & NLP_TRIE_PREFIX) | self->names->len;
  add_to_thing (self, name.name.thing, self->names->len);
  return TRUE;
}

/* The compiled file. */

/* Adds the aliases of a thing, its names except the canonical one, as a JSON array. */
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

/* Merges two chains of names, the ones added last first. */
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

/* Builds the compact table of the file. Its buckets store half of a hash, so two buckets of the
 * builder may share one. */
static NlpTrieBucket *
finish_buckets (NlpNameTrieBuilder *self, NlpName *names, guint32 n_buckets)
{
  NlpTrieBucket *buckets = g_new0 (NlpTrieBucket, n_buckets);

  for (gsize i = 0; i < self->n_buckets; i++) {
    const Bucket *bucket = &self->buckets[i];
    guint32 at = nlp_name_trie_bucket (bucket->hash, n_buckets);

    if (bucket->value == 0)
      continue;
    while (buckets[at].value != 0 && buckets[at].check != (guint32)bucket->hash)
      at = at + 1 < n_buckets ? at + 1 : 0;
    buckets[at].check = (guint32)bucket->hash;
    buckets[at].value =
        ((buckets[at].value | bucket->value) & NLP_TRIE_PREFIX) |
        merge (names, buckets[at].value & ~NLP_TRIE_PREFIX, bucket->value & ~NLP_TRIE_PREFIX);
  }
  return buckets;
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
  const guint32 n_buckets = self->n_used + self->n_used / 2 + 1;
  const guint32 settings = self->ignore_case;
  g_autofree NlpThing *things = finish_things (self);
  g_autofree NlpName *names = finish_names (self);
  g_autofree NlpTrieBucket *buckets = finish_buckets (self, names, n_buckets);
  gsize labels_size;
  g_autofree gchar *labels = finish_labels (self, &labels_size);
  const gsize buckets_size = n_buckets * sizeof *buckets;
  const gsize names_size = self->names->len * sizeof *names;
  const gsize things_size = self->things->len * sizeof *things;
  GByteArray *file;

  if (self->strings->len + buckets_size + names_size + things_size > G_MAXUINT32 / 2) {
    g_set_error_literal (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT,
                         "the names don't fit into a gazetteer of 2 GiB");
    return NULL;
  }
  file = nlp_data_file_begin (&nlp_name_trie_format);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_SETTINGS, &settings, sizeof settings);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_LABELS, labels, labels_size);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_SOURCES, self->sources->str, self->sources->len);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_BUCKETS, buckets, buckets_size);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_NAMES, names, names_size);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_THINGS, things, things_size);
  nlp_data_file_append_part (file, NLP_NAME_TRIE_STRINGS, self->strings->str, self->strings->len);
  clear (self);
  reset (self);
  return nlp_data_file_end (file);
}
