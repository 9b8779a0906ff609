/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placename.c: folds the spellings of a place's name into one.
 */

#include "placename.h"

#include <string.h>

#include "common/hash.h"

/* Letters without a decomposition, and the ASCII letters that stand for them. */
static const struct {
  gunichar letter;
  const gchar *plain;
} letters[] = {
    {0x0131, "i"},  {0x0142, "l"},  {0x0111, "d"},  {0x00f8, "o"},  {0x0259, "a"},
    {0x00df, "ss"}, {0x00e6, "ae"}, {0x0153, "oe"}, {0x00fe, "th"}, {0x00f0, "d"},
};

/* First words that are written in full. */
static const struct {
  const gchar *word;
  const gchar *full;
} first_words[] = {{"st", "saint"},
                   {"ste", "sainte"},
                   {"ft", "fort"},
                   {"mt", "mount"},
                   {"the", ""}};

/* The folded name so far. */
typedef struct {
  gchar *text;
  gsize length;
  gboolean is_spaced; /* whether a space comes before the next letter */
} Folded;

static gboolean
append (Folded *self, const gchar *text, gsize length)
{
  const gsize space = self->is_spaced && self->length > 0;

  if (self->length + space + length > NLP_PLACE_NAME_MAX_LENGTH)
    return FALSE;
  if (space)
    self->text[self->length++] = ' ';
  self->is_spaced = FALSE;
  memcpy (self->text + self->length, text, length);
  self->length += length;
  return TRUE;
}

static gboolean
is_dropped (gunichar c)
{
  return c == '.' || c == '\'' || c == '`' || (c >= 0x02bb && c <= 0x02bf && c != 0x02bd) ||
         c == 0x2b9 || c == 0x2018 || c == 0x2019;
}

static gboolean
is_space (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2014) || g_unichar_isspace (c);
}

/* Appends a letter that is not in ASCII. */
static gboolean
append_letter (Folded *self, gunichar c)
{
  gchar bytes[6];

  c = g_unichar_tolower (c);
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++) {
    if (letters[i].letter == c)
      return append (self, letters[i].plain, strlen (letters[i].plain));
  }
  return append (self, bytes, (gsize)g_unichar_to_utf8 (c, bytes));
}

static gboolean
append_code_point (Folded *self, gunichar c)
{
  gchar byte = (gchar)g_ascii_tolower ((gchar)c);

  if (is_dropped (c) || g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK)
    return TRUE;
  if (is_space (c)) {
    self->is_spaced = TRUE;
    return TRUE;
  }
  return c < 0x80 ? append (self, &byte, 1) : append_letter (self, c);
}

/* Writes the first of several words in full. */
static gboolean
expand_first_word (Folded *self)
{
  const gchar *space = memchr (self->text, ' ', self->length);
  const gsize length = space != NULL ? (gsize)(space - self->text) : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (first_words) && length > 0; i++) {
    const gsize skipped = length + (*first_words[i].full == '\0');
    const gsize full = strlen (first_words[i].full);

    if (strlen (first_words[i].word) != length ||
        memcmp (first_words[i].word, self->text, length) != 0)
      continue;
    if (self->length - skipped + full > NLP_PLACE_NAME_MAX_LENGTH)
      return FALSE;
    memmove (self->text + full, self->text + skipped, self->length - skipped);
    memcpy (self->text, first_words[i].full, full);
    self->length = self->length - skipped + full;
    /* "The St." has two such words. */
    return *first_words[i].full != '\0' || expand_first_word (self);
  }
  return TRUE;
}

/* Folds a name in ASCII, the usual case. Returns %FALSE at any other byte. */
static gboolean
fold_ascii (Folded *self, const gchar *name, gsize length)
{
  gsize to = 0;

  for (gsize i = 0; i < length; i++) {
    const gchar c = name[i];

    if ((guchar)c >= 0x80)
      return FALSE;
    if (!g_ascii_isalnum (c) && (c == '-' || g_ascii_isspace (c))) {
      self->is_spaced = TRUE;
    } else if (g_ascii_isalnum (c) || !is_dropped ((guchar)c)) {
      if (self->is_spaced && to > 0)
        self->text[to++] = ' ';
      self->is_spaced = FALSE;
      self->text[to++] = g_ascii_isupper (c) ? (gchar)(c - 'A' + 'a') : c;
    }
  }
  self->length = to;
  return TRUE;
}

static gboolean
fold_unicode (Folded *self, const gchar *name, gsize length)
{
  g_autofree gchar *decomposed = g_utf8_normalize (name, (gssize)length, G_NORMALIZE_NFD);

  *self = (Folded){self->text, 0, FALSE};
  for (const gchar *at = decomposed; at != NULL && *at != '\0'; at = g_utf8_next_char (at)) {
    if (!append_code_point (self, g_utf8_get_char (at)))
      return FALSE;
  }
  return TRUE;
}

gsize
nlp_place_name_fold (const gchar *name, gsize length, gchar *folded)
{
  Folded self = {folded, 0, FALSE};

  if (length > NLP_PLACE_NAME_MAX_LENGTH)
    return 0;
  if (!fold_ascii (&self, name, length) && !fold_unicode (&self, name, length))
    return 0;
  return expand_first_word (&self) ? self.length : 0;
}

guint64
nlp_place_name_hash (const gchar *folded, gsize length)
{
  guint64 hash = NLP_FNV64_BASIS;

  for (gsize i = 0; i < length; i++)
    hash = nlp_fnv64_step (hash, (guchar)folded[i]);
  return nlp_hash_finish64 (hash);
}
