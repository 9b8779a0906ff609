/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lexicon.c: reads the tables of a language and looks words up in them.
 */

#include "lexicon.h"

#include <string.h>

#include <gio/gio.h>

#include "characters/chartype.h"
#include "common/hash.h"
#include "common/probing.h"
#include "languages.h"

struct _NlpLexicon {
  NlpLexiconEntry *entries;
  guint n_entries;
  guint32 *buckets;  /* the index of an entry plus one; 0 in a free bucket */
  guint32 n_buckets; /* a power of two, at least twice @n_entries */
  NlpWordFilter sections[NLP_LEXICON_N_FLAGS];
  NlpWordFilter joined;      /* of the sections "joined" and "disguised" */
  guint32 emoticons[128][4]; /* by first byte: a bit for each second byte */
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

/* Converts the capitals in eight bytes of ASCII to lower case. */
static inline guint64
lower_ascii (guint64 bytes)
{
  guint64 from_a = bytes + EACH_BYTE (0x80 - 'A'), after_z = bytes + EACH_BYTE (0x7f - 'Z');

  return bytes | ((from_a ^ after_z) & EACH_BYTE (0x80)) >> 2;
}

/* Makes the key of a word of any bytes, with "'" for every apostrophe. Returns the length of the
 * key, or 0 if it is too long. */
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

/* Makes the key of a word. Returns the length of the key, or 0 if it is too long. */
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

  h = (h ^ h >> 29) * NLP_GOLDEN64 + key->part[1];
  h = (h ^ h >> 29) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9) + key->part[2];
  h = (h ^ h >> 29) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return h >> 32;
}

/* A search for a key among the buckets. */
typedef struct {
  const NlpLexiconEntry *entries;
  const Key *key;
  gsize length;
} Search;

static inline gboolean
is_free (const guint32 *bucket)
{
  return *bucket == 0;
}

static inline gboolean
matches (const Search *self, const guint32 *bucket)
{
  const NlpLexiconEntry *entry = &self->entries[*bucket - 1];

  return entry->length == self->length && memcmp (entry->key, self->key, sizeof *self->key) == 0;
}

NLP_DEFINE_PROBING_FIND (buckets, guint32, Search, is_free, matches)

static inline guint32 *
find_bucket (const NlpLexicon *self, const Key *key, gsize length)
{
  const Search search = {self->entries, key, length};

  return buckets_find (self->buckets, self->n_buckets, hash (key), &search);
}

/* Whether @byte can only match itself or its other letter case in a key. */
static inline gboolean
is_plain (gchar byte)
{
  return byte >= 0 && byte != '`';
}

const NlpLexiconEntry *
nlp_lexicon_find (const NlpLexicon *self, const gchar *word, gsize length)
{
  Key key;
  gsize n = fold (word, length, &key);
  guint32 bucket = n > 0 ? *find_bucket (self, &key, n) : 0;

  return bucket > 0 ? &self->entries[bucket - 1] : NULL;
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
         (self->emoticons[(guint)first][second >> 5] >> (second & 31) & 1) != 0;
}

/* Reading */

/* Returns the entry of @word, which is added if it is new. */
static NlpLexiconEntry *
ensure_entry (NlpLexicon *self, const gchar *word, gsize length)
{
  Key key;
  gsize n = fold (word, length, &key);
  guint32 *bucket = find_bucket (self, &key, n);
  NlpLexiconEntry *entry;

  if (*bucket > 0)
    return &self->entries[*bucket - 1];
  entry = &self->entries[self->n_entries++];
  *bucket = self->n_entries;
  memcpy (entry->key, &key, sizeof key);
  entry->length = n;
  return entry;
}

/* Adds a word of the table, such as "can|not", which is "cannot" with a split at 3. Returns FALSE
 * if it is malformed. */
static gboolean
add_word (NlpLexicon *self, const gchar *word, NlpLexiconFlags flag)
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
  entry = ensure_entry (self, plain, n);
  if (g_ascii_isupper (word[0]) && flag != NLP_LEXICON_EMOTICON)
    entry->capital_flags |= flag;
  else
    entry->flags |= flag;
  nlp_word_filter_add (&self->sections[__builtin_ctz (flag)], plain, n);
  if (is_split) {
    memcpy (entry->splits, splits, sizeof splits);
    nlp_word_filter_add (&self->joined, plain, n);
  }
  if (flag == NLP_LEXICON_ELISION)
    self->options |= NLP_OPTION_ELISIONS;
  if (flag == NLP_LEXICON_EMOTICON)
    self->emoticons[word[0] & 0x7f][(word[1] & 0x7f) >> 5] |= 1u << (word[1] & 31);
  return TRUE;
}

/* Returns the flag of the section that @line begins, such as "[titles]"; 0 if there is none. */
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

/* Adds the words of @line to the section of @flag, or sets @flag to the section that it begins. */
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
      if (*flag == 0 || !add_word (self, word, *flag))
        return FALSE;
    }
    return TRUE;
  }
  *flag = section_flag (line);
  return *flag != 0;
}

/* Allocates the tables for @bytes of text. Every word but the last of a file is followed by a space
 * or a line end, so there are at most half as many words as bytes. */
static void
reserve (NlpLexicon *self, gsize bytes)
{
  guint32 n_buckets = 64;

  while (n_buckets <= bytes)
    n_buckets *= 2;
  self->entries = g_new0 (NlpLexiconEntry, n_buckets / 2);
  self->buckets = g_new0 (guint32, n_buckets);
  self->n_buckets = n_buckets;
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
                   "%s:%u: expected a known [section] or words of at most %d bytes", name, i + 1,
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
  g_autoptr (GBytes) common = nlp_languages_read_common ();
  g_autoptr (GBytes) own = NULL;
  g_autoptr (GError) own_error = NULL;
  g_autofree gchar *origin = NULL;

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
  g_free (self->buckets);
  g_free (self);
}

gchar **
nlp_lexicon_list_languages (void)
{
  return nlp_languages_list ();
}
