/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include <string.h>

#include <gio/gio.h>

#include "characters/chartype.h"
#include "languages.h"
#include "lexicon.h"

/* A hash table with open addressing, never more than half full. */
struct _NlpLexicon {
  NlpLexiconEntry *entries;
  guint n_entries;
  guint32 *slots; /* the number of an entry plus one, or 0 */
  guint32 mask;
  NlpWordFilter sections[NLP_LEXICON_N_FLAGS];
  NlpWordFilter joined;     /* and disguised */
  guint32 emoticon[128][4]; /* by the first two bytes: a bit for each second one */
  NlpLexiconOptions options;
};

static const struct {
  const gchar *name;
  NlpLexiconFlags flag;
} sections[] = {
    {"titles", NLP_LEXICON_TITLE},
    {"abbreviations", NLP_LEXICON_ABBREVIATION},
    {"closing", NLP_LEXICON_CLOSING},
    {"counted", NLP_LEXICON_COUNTED},
    {"clitics", NLP_LEXICON_CLITIC},
    {"elisions", NLP_LEXICON_ELISION},
    {"apostrophes", NLP_LEXICON_APOSTROPHE},
    {"joined", NLP_LEXICON_JOINED},
    {"prefixes", NLP_LEXICON_PREFIX},
    {"suffixes", NLP_LEXICON_SUFFIX},
    {"whole", NLP_LEXICON_WHOLE},
    {"units", NLP_LEXICON_UNIT},
    {"starters", NLP_LEXICON_STARTER},
    {"speech", NLP_LEXICON_SPEECH},
    {"calendar", NLP_LEXICON_CALENDAR},
    {"emoticons", NLP_LEXICON_EMOTICON},
    {"toplevels", NLP_LEXICON_TOPLEVEL},
    {"extensions", NLP_LEXICON_EXTENSION},
    {"schemes", NLP_LEXICON_SCHEME},
    {"options", NLP_LEXICON_OPTION},
    {"catalogues", NLP_LEXICON_CATALOGUE},
    {"disguised", NLP_LEXICON_DISGUISED},
    {"complements", NLP_LEXICON_COMPLEMENT},
    {"enclitics", NLP_LEXICON_ENCLITIC},
};

typedef struct {
  guint64 part[3];
} Key;

#define EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Makes upper-case letters in eight bytes of ASCII lower case, and leaves the rest. */
static inline guint64
lower_ascii (guint64 bytes)
{
  guint64 from_a = bytes + EACH_BYTE (0x80 - 'A'), after_z = bytes + EACH_BYTE (0x7f - 'Z');

  return bytes | ((from_a ^ after_z) & EACH_BYTE (0x80)) >> 2;
}

/* As lower_ascii(), for any bytes, and with every apostrophe as "'". Returns the length. */
static gsize
fold_any (const gchar *word, gsize length, Key *key)
{
  gchar folded[NLP_LEXICON_MAX_WORD] = {0};
  gsize n = 0;

  for (gsize i = 0; i < length; i++) {
    guint size = nlp_apostrophe_size (word + i, length - i);

    if (n == sizeof folded)
      return 0;
    folded[n++] = size > 0 ? '\'' : g_ascii_tolower (word[i]);
    i += size > 1 ? size - 1 : 0;
  }
  memcpy (key, folded, sizeof folded);
  return n;
}

/* Makes the key of a word and returns its length, or 0 if it is too long for one. */
static gsize
fold (const gchar *word, gsize length, Key *key)
{
  *key = (Key){{0, 0, 0}};
  if (G_LIKELY (length <= sizeof *key))
    memcpy (key, word, length);
  if (length > sizeof *key ||
      ((key->part[0] | key->part[1] | key->part[2]) & EACH_BYTE (0x80)) != 0 ||
      memchr (word, '`', length) != NULL)
    return fold_any (word, length, key);
  for (guint i = 0; i < G_N_ELEMENTS (key->part); i++)
    key->part[i] = lower_ascii (key->part[i]);
  return length;
}

static inline guint32
hash (const Key *key)
{
  guint64 h = key->part[0];

  h = (h ^ h >> 29) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + key->part[1];
  h = (h ^ h >> 29) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9) + key->part[2];
  h = (h ^ h >> 29) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return h >> 32;
}

static NlpLexiconEntry *
find_key (const NlpLexicon *self, const Key *key, gsize length)
{
  guint32 slot = hash (key) & self->mask;

  for (; self->slots[slot] != 0; slot = (slot + 1) & self->mask) {
    NlpLexiconEntry *entry = &self->entries[self->slots[slot] - 1];

    if (entry->length == length && memcmp (entry->key, key, sizeof *key) == 0)
      return entry;
  }
  return NULL;
}

/* Whether a byte is as it is in the table, but for its case. */
static inline gboolean
is_plain (gchar byte)
{
  return byte >= 0 && byte != '`';
}

/* Lets a word pass a filter, also with apostrophes that a text writes with two bytes or three. */
static void
add_to_filter (NlpWordFilter *filter, const gchar *word, gsize length)
{
  guint n_more = 0;

  for (gsize i = 0; i < length; i++)
    n_more += word[i] == '\'' ? 2 : 0;
  for (guint more = 0; more <= n_more; more++) {
    guint bit = nlp_word_filter_bit (word[0], word[length - 1], length + more);

    filter->bits[bit >> 5] |= 1u << (bit & 31);
  }
}

const NlpLexiconEntry *
nlp_lexicon_find (const NlpLexicon *self, const gchar *word, gsize length)
{
  Key key;

  gsize n = fold (word, length, &key);

  return n > 0 ? find_key (self, &key, n) : NULL;
}

guint32
nlp_lexicon_lookup (const NlpLexicon *self, const gchar *word, gsize length)
{
  const NlpLexiconEntry *entry = nlp_lexicon_find (self, word, length);

  if (entry == NULL)
    return 0;
  return entry->flags | (g_ascii_isupper (word[0]) ? entry->capital_flags : 0);
}

gboolean
nlp_lexicon_has (const NlpLexicon *self, const gchar *word, gsize length, NlpLexiconFlags flag)
{
  if (length == 0 ||
      (is_plain (word[0]) && is_plain (word[length - 1]) &&
       !nlp_word_filter_passes (&self->sections[__builtin_ctz (flag)], word, length)))
    return FALSE;
  return (nlp_lexicon_lookup (self, word, length) & flag) != 0;
}

NlpLexiconOptions
nlp_lexicon_get_options (const NlpLexicon *self)
{
  return self->options;
}

const NlpWordFilter *
nlp_lexicon_get_joined_filter (const NlpLexicon *self)
{
  return &self->joined;
}

gboolean
nlp_lexicon_may_be_emoticon (const NlpLexicon *self, gchar first, gchar second)
{
  return ((first | second) & 0x80) == 0 &&
         (self->emoticon[(guint)first][second >> 5] >> (second & 31) & 1) != 0;
}

/* Reading */

static NlpLexiconEntry *
add_word (NlpLexicon *self, const gchar *word, gsize length)
{
  Key key;
  gsize n = fold (word, length, &key);
  NlpLexiconEntry *entry = find_key (self, &key, n);
  guint32 slot = hash (&key) & self->mask;

  if (entry != NULL)
    return entry;
  while (self->slots[slot] != 0)
    slot = (slot + 1) & self->mask;
  entry = &self->entries[self->n_entries++];
  self->slots[slot] = self->n_entries;
  memcpy (entry->key, &key, sizeof key);
  entry->length = n;
  return entry;
}

/* Adds "can|not" as "cannot" with a split at 3. */
static gboolean
add (NlpLexicon *self, const gchar *word, NlpLexiconFlags flag)
{
  const gboolean is_split = (flag & (NLP_LEXICON_JOINED | NLP_LEXICON_DISGUISED)) != 0;
  gchar plain[NLP_LEXICON_MAX_WORD];
  guint8 splits[2] = {0, 0};
  guint n_splits = 0;
  gsize n = 0;
  NlpLexiconEntry *entry;

  for (const gchar *p = word; *p != '\0'; p++) {
    if (is_split && *p == '|') {
      if (n_splits == G_N_ELEMENTS (splits))
        return FALSE;
      splits[n_splits++] = n;
    } else if (n == NLP_LEXICON_MAX_WORD) {
      return FALSE;
    } else {
      plain[n++] = g_ascii_tolower (*p);
    }
  }

  if (n == 0)
    return FALSE;
  entry = add_word (self, plain, n);
  if (g_ascii_isupper (word[0]) && flag != NLP_LEXICON_EMOTICON)
    entry->capital_flags |= flag;
  else
    entry->flags |= flag;
  add_to_filter (&self->sections[__builtin_ctz (flag)], plain, n);
  if (is_split) {
    memcpy (entry->splits, splits, sizeof splits);
    add_to_filter (&self->joined, plain, n);
  }
  if (flag == NLP_LEXICON_ELISION)
    self->options |= NLP_OPTION_ELISIONS;
  if (flag == NLP_LEXICON_EMOTICON)
    self->emoticon[word[0] & 0x7f][(word[1] & 0x7f) >> 5] |= 1u << (word[1] & 31);
  return TRUE;
}

static NlpLexiconFlags
section_flag (const gchar *line)
{
  gsize length = strlen (line);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++) {
    if (length == strlen (sections[i].name) + 2 && line[length - 1] == ']' &&
        strncmp (line + 1, sections[i].name, length - 2) == 0)
      return sections[i].flag;
  }
  return 0;
}

static gboolean
add_line (NlpLexicon *self, gchar *line, NlpLexiconFlags *flag)
{
  gchar *state = NULL;

  g_strstrip (line);
  if (line[0] == '#' && (line[1] == ' ' || line[1] == '\0'))
    return TRUE;
  if (g_ascii_isalpha (line[0]) || line[0] != '[' || !g_str_has_suffix (line, "]") ||
      strchr (line, ' ') != NULL) {
    for (gchar *word = strtok_r (line, " \t", &state); word != NULL;
         word = strtok_r (NULL, " \t", &state)) {
      if (*flag == 0 || !add (self, word, *flag))
        return FALSE;
    }
    return TRUE;
  }
  *flag = section_flag (line);
  return *flag != 0;
}

/* Every word has a space or line end after it, so half the bytes are enough room for all; only a
 * file's last may lack that. */
static void
reserve (NlpLexicon *self, gsize bytes)
{
  gsize n_slots = 64;

  while (n_slots <= bytes)
    n_slots *= 2;
  self->entries = g_new0 (NlpLexiconEntry, n_slots / 2);
  self->slots = g_new0 (guint32, n_slots);
  self->mask = n_slots - 1;
}

static gboolean
read_table (NlpLexicon *self, const gchar *name, GBytes *bytes, GError **error)
{
  gsize size;
  const gchar *data = g_bytes_get_data (bytes, &size);
  g_autofree gchar *text = g_strndup (data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  NlpLexiconFlags flag = 0;

  for (guint i = 0; lines[i] != NULL; i++) {
    if (!add_line (self, lines[i], &flag)) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "%s:%u: expected a known [section] or words of up to %d bytes", name, i + 1,
                   NLP_LEXICON_MAX_WORD);
      return FALSE;
    }
  }
  return TRUE;
}

static NlpLexiconOptions
read_options (const NlpLexicon *self)
{
  static const gchar *const names[] = {"keep-hyphens", "decimal-commas", "ordinal-stops"};
  NlpLexiconOptions options = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (nlp_lexicon_has (self, names[i], strlen (names[i]), NLP_LEXICON_OPTION))
      options |= 1 << i;
  }
  return options;
}

NlpLexicon *
nlp_lexicon_new (const gchar *language, GError **error)
{
  g_autoptr (NlpLexicon) self = g_new0 (NlpLexicon, 1);
  g_autoptr (GBytes) common = nlp_languages_read_common (error);
  g_autoptr (GBytes) own = NULL;
  g_autoptr (GError) own_error = NULL;
  g_autofree gchar *origin = NULL;

  if (common == NULL)
    return NULL;
  own = nlp_languages_read (language, &origin, &own_error);
  if (own_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&own_error));
    return NULL;
  }
  reserve (self, g_bytes_get_size (common) + (own != NULL ? g_bytes_get_size (own) : 0));
  if (!read_table (self, "common", common, error))
    return NULL;
  if (own != NULL && !read_table (self, origin, own, error))
    return NULL;
  self->options |= read_options (self);
  return g_steal_pointer (&self);
}

void
nlp_lexicon_free (NlpLexicon *self)
{
  g_free (self->entries);
  g_free (self->slots);
  g_free (self);
}

gchar **
nlp_lexicon_list_languages (void)
{
  return nlp_languages_list ();
}
