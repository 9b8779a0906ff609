/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "wordclasses.h"

#include <string.h>

#include "tables/tables.h"

#define MIN_SLOTS 1024
#define MAX_CLASSES 64

/* Of listed endings, in bytes. */
#define MIN_ENDING 2
#define MAX_ENDING 6

typedef struct {
  guint32 offset; /* of its bytes */
  guint32 length;
  guint32 hash;
  guint64 classes;
} Entry;

struct _NlpWordClasses {
  guint32 *slots; /* a word's number, or 0; open addressing */
  guint32 slot_mask;
  GArray *entries; /* of Entry; number 0 is no word */
  GString *bytes;
  GPtrArray *class_names; /* by bit */
};

static const gchar *const shape_names[] = {
    "Cap",   "UPPER", "lower",       "initial", "number", "day",  "year",   "decade",
    "clock", "nth",   "shortnumber", "isodate", "first",  "dash", "hyphen",
};
G_STATIC_ASSERT (G_N_ELEMENTS (shape_names) == NLP_N_SHAPES);

NlpWordClasses *
nlp_word_classes_new (void)
{
  NlpWordClasses *vocabulary = g_new0 (NlpWordClasses, 1);
  Entry none = {0};

  vocabulary->slots = g_new0 (guint32, MIN_SLOTS);
  vocabulary->slot_mask = MIN_SLOTS - 1;
  vocabulary->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_append_val (vocabulary->entries, none);
  vocabulary->bytes = g_string_new (NULL);
  vocabulary->class_names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < NLP_N_SHAPES; i++)
    g_ptr_array_add (vocabulary->class_names, g_strdup (shape_names[i]));
  return vocabulary;
}

void
nlp_word_classes_free (NlpWordClasses *self)
{
  g_free (self->slots);
  g_array_unref (self->entries);
  g_string_free (self->bytes, TRUE);
  g_ptr_array_unref (self->class_names);
  g_free (self);
}

/* FNV-1a: words are short. */
guint32
nlp_word_classes_hash_word (const gchar *word, gsize length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar)word[i]) * 16777619u;
  return hash ^ (hash >> 15);
}

static inline const Entry *
get_entry (const NlpWordClasses *self, guint32 word)
{
  return &g_array_index (self->entries, Entry, word);
}

/* The slot of a word, or the free one it would have. */
static guint32
find_slot (const NlpWordClasses *self, const gchar *word, gsize length, guint32 hash)
{
  guint32 slot = hash & self->slot_mask;

  while (self->slots[slot] != 0) {
    const Entry *entry = get_entry (self, self->slots[slot]);

    if (entry->hash == hash && entry->length == length &&
        memcmp (self->bytes->str + entry->offset, word, length) == 0)
      break;
    slot = (slot + 1) & self->slot_mask;
  }
  return slot;
}

static void
grow (NlpWordClasses *self)
{
  guint32 n_slots = (self->slot_mask + 1) * 2;

  g_free (self->slots);
  self->slots = g_new0 (guint32, n_slots);
  self->slot_mask = n_slots - 1;
  for (guint32 word = 1; word < self->entries->len; word++) {
    guint32 slot = get_entry (self, word)->hash & self->slot_mask;

    while (self->slots[slot] != 0)
      slot = (slot + 1) & self->slot_mask;
    self->slots[slot] = word;
  }
}

guint32
nlp_word_classes_add_word (NlpWordClasses *self, const gchar *word, gsize length)
{
  guint32 hash = nlp_word_classes_hash_word (word, length);
  guint32 slot = find_slot (self, word, length, hash);
  Entry entry = {(guint32)self->bytes->len, (guint32)length, hash, 0};

  if (self->slots[slot] != 0)
    return self->slots[slot];
  g_string_append_len (self->bytes, word, (gssize)length);
  self->slots[slot] = self->entries->len;
  g_array_append_val (self->entries, entry);
  if (self->entries->len > self->slot_mask / 2)
    grow (self);
  return self->entries->len - 1;
}

void
nlp_word_classes_add_classes (NlpWordClasses *self, guint32 word, guint64 classes)
{
  g_array_index (self->entries, Entry, word).classes |= classes;
}

guint64
nlp_word_classes_find_class (const NlpWordClasses *self, const gchar *name)
{
  for (guint i = 0; i < self->class_names->len; i++)
    if (strcmp (g_ptr_array_index (self->class_names, i), name) == 0)
      return G_GUINT64_CONSTANT (1) << i;
  return 0;
}

guint64
nlp_word_classes_add_class (NlpWordClasses *self, const gchar *name)
{
  guint64 found = nlp_word_classes_find_class (self, name);
  guint n_classes = self->class_names->len;

  if (found != 0 || n_classes == MAX_CLASSES)
    return found;
  g_ptr_array_add (self->class_names, g_strdup (name));
  return G_GUINT64_CONSTANT (1) << n_classes;
}

guint32
nlp_word_classes_find_word (const NlpWordClasses *self,
                            const gchar *word,
                            gsize length,
                            guint32 hash)
{
  return self->slots[find_slot (self, word, length, hash)];
}

guint64
nlp_word_classes_get_classes (const NlpWordClasses *self, guint32 word)
{
  return get_entry (self, word)->classes;
}

guint64
nlp_word_classes_find_ending (const NlpWordClasses *self, const gchar *word, gsize length)
{
  for (gsize n = MIN (length, MAX_ENDING + 1) - 1; n >= MIN_ENDING && n < length; n--) {
    gchar ending[MAX_ENDING + 1] = "*";
    guint32 number;

    memcpy (ending + 1, word + length - n, n);
    number = nlp_word_classes_find_word (self, ending, n + 1,
                                         nlp_word_classes_hash_word (ending, n + 1));
    if (number != 0)
      return nlp_word_classes_get_classes (self, number);
  }
  return 0;
}

guint
nlp_word_classes_get_size (const NlpWordClasses *self)
{
  return self->entries->len;
}

static void
add_spelling (NlpWordClasses *self, const gchar *word, guint64 classes)
{
  guint32 number = nlp_word_classes_add_word (self, word, strlen (word));

  nlp_word_classes_add_classes (self, number, classes);
}

static void
add_listed_word (NlpWordClasses *self, const gchar *word, guint64 classes)
{
  add_spelling (self, word, classes);
  if (g_unichar_islower (g_utf8_get_char (word))) {
    g_autofree gchar *upper = g_utf8_strup (word, -1);
    g_autofree gchar *first = g_utf8_substring (upper, 0, 1);
    g_autofree gchar *capital = g_strconcat (first, g_utf8_next_char (word), NULL);

    add_spelling (self, capital, classes);
    add_spelling (self, upper, classes);
  }
}

/* Reads "[class]"; a word in this list may be in others too. */
static gboolean
read_class (NlpWordClasses *self, const NlpTable *table, gchar *line, guint64 *bit, GError **error)
{
  gsize length = strlen (line);

  if (length < 3 || line[length - 1] != ']')
    return nlp_table_fail (table, error, "expected \"[class]\", got \"%s\"", line);
  line[length - 1] = '\0';
  *bit = nlp_word_classes_add_class (self, line + 1);
  if (*bit == 0)
    return nlp_table_fail (table, error, "more than %d word classes", MAX_CLASSES);
  return TRUE;
}

gboolean
nlp_word_classes_load (NlpWordClasses *self, const gchar *name, const gchar *data, GError **error)
{
  NlpTable table;
  guint64 classes = 0;

  nlp_table_init (&table, name, data);
  for (;;) {
    g_autofree gchar *line = nlp_table_next (&table, TRUE);
    g_auto (GStrv) words = NULL;

    if (line == NULL)
      return TRUE;
    if (line[0] == '[') {
      if (!read_class (self, &table, line, &classes, error))
        return FALSE;
      continue;
    }
    if (classes == 0)
      return nlp_table_fail (&table, error, "expected \"[class]\" before words, got \"%s\"", line);
    words = g_strsplit_set (line, " \t", -1);
    for (gchar **word = words; *word != NULL; word++)
      if (**word != '\0')
        add_listed_word (self, *word, classes);
  }
}
