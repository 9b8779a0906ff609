/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * watch.c: finds watched names in texts.
 */

#include "watch.h"

#include <string.h>

#include "words/wordtable.h"

/* A watched name, as the numbers of its words. */
typedef struct {
  gchar *name;
  GArray *words;    /* of guint32 */
  guint64 last;     /* the number of the text that it was last reported in, from 1, or 0 */
  gsize start, end; /* of its first match in the current text, in bytes */
  gboolean is_found;
} Name;

/* A word of the text: a sequence of letters and digits. */
typedef struct {
  guint32 id;
  gsize start;
  gsize end;
} Word;

struct _NlpWatch {
  GPtrArray *names; /* of Name */
  NlpWordTable *words;
  GPtrArray *by_first; /* of GPtrArray (nullable) of Name, by the number of the first word */
  GArray *text_words;  /* of Word: those of the current text; reused */
  guint interval;
  guint64 n_texts;
};

static void
free_name (gpointer data)
{
  Name *name = data;

  g_free (name->name);
  g_array_unref (name->words);
  g_free (name);
}

static void
free_names (gpointer data)
{
  if (data != NULL)
    g_ptr_array_unref (data);
}

/* Finds the first word at or after @at. */
static gboolean
next_word (const gchar *text, gsize length, gsize at, gsize *start, gsize *end)
{
  const gchar *p = text + at, *stop = text + length;

  while (p < stop && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (p >= stop)
    return FALSE;
  *start = p - text;
  while (p < stop && g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *end = MIN ((gsize)(p - text), length);
  return TRUE;
}

static void
add_name (NlpWatch *self, const gchar *text)
{
  Name *name = g_new0 (Name, 1);
  const gsize length = strlen (text);
  gsize start, end;

  name->name = g_strdup (text);
  name->words = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (gsize at = 0; next_word (text, length, at, &start, &end); at = end) {
    const guint32 id = nlp_word_table_add (self->words, text + start, end - start);

    g_array_append_val (name->words, id);
  }
  g_ptr_array_add (self->names, name);
}

static void
index_names (NlpWatch *self)
{
  g_ptr_array_set_size (self->by_first, (gint)nlp_word_table_get_size (self->words));
  for (guint i = 0; i < self->names->len; i++) {
    Name *name = g_ptr_array_index (self->names, i);
    GPtrArray **names;

    if (name->words->len == 0)
      continue;
    names = (GPtrArray **)&self->by_first->pdata[g_array_index (name->words, guint32, 0)];
    if (*names == NULL)
      *names = g_ptr_array_new ();
    g_ptr_array_add (*names, name);
  }
}

static void
add_names (NlpWatch *self, const gchar *list, const gchar *separator)
{
  g_auto (GStrv) names = g_strsplit (list, separator, -1);

  for (gchar **name = names; *name != NULL; name++) {
    if (*g_strstrip (*name) != '\0' && **name != '#')
      add_name (self, *name);
  }
}

NlpWatch *
nlp_watch_new (const gchar *list, guint interval, GError **error)
{
  g_autoptr (NlpWatch) self = g_new0 (NlpWatch, 1);

  self->names = g_ptr_array_new_with_free_func (free_name);
  self->words = nlp_word_table_new ();
  self->by_first = g_ptr_array_new_with_free_func (free_names);
  self->text_words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->interval = MAX (interval, 1);
  if (g_file_test (list, G_FILE_TEST_EXISTS) || strchr (list, G_DIR_SEPARATOR) != NULL) {
    g_autofree gchar *lines = NULL;
    gsize length;

    if (!g_file_get_contents (list, &lines, &length, error))
      return NULL;
    if (!g_utf8_validate (lines, (gssize)length, NULL)) {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: expected UTF-8 text", list);
      return NULL;
    }
    add_names (self, lines, "\n");
  } else {
    add_names (self, list, ";");
  }
  index_names (self);
  return g_steal_pointer (&self);
}

void
nlp_watch_free (NlpWatch *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->names);
  nlp_word_table_free (self->words);
  g_ptr_array_unref (self->by_first);
  g_array_unref (self->text_words);
  g_free (self);
}

static void
split_words (NlpWatch *self, const gchar *text, gsize length)
{
  Word word;

  g_array_set_size (self->text_words, 0);
  for (gsize at = 0; next_word (text, length, at, &word.start, &word.end); at = word.end) {
    word.id = nlp_word_table_find (self->words, text + word.start, word.end - word.start);
    g_array_append_val (self->text_words, word);
  }
}

static gboolean
matches_at (const NlpWatch *self, const Name *name, guint at)
{
  if (at + name->words->len > self->text_words->len)
    return FALSE;
  for (guint i = 0; i < name->words->len; i++) {
    if (g_array_index (self->text_words, Word, at + i).id !=
        g_array_index (name->words, guint32, i))
      return FALSE;
  }
  return TRUE;
}

static void
record_match (Name *name, gsize start, gsize end)
{
  if (name->is_found && name->start <= start)
    return;
  name->is_found = TRUE;
  name->start = start;
  name->end = end;
}

static void
find_in_text (NlpWatch *self, const gchar *text, gsize length)
{
  split_words (self, text, length);
  for (guint at = 0; at < self->text_words->len; at++) {
    const Word *word = &g_array_index (self->text_words, Word, at);
    const GPtrArray *names =
        word->id != NLP_WORD_NONE ? g_ptr_array_index (self->by_first, word->id) : NULL;

    for (guint i = 0; names != NULL && i < names->len; i++) {
      Name *name = g_ptr_array_index (names, i);

      if (!name->is_found && matches_at (self, name, at))
        record_match (name, word->start,
                      g_array_index (self->text_words, Word, at + name->words->len - 1).end);
    }
  }
}

/* Finds the names that equal the canonical name of @mention. */
static void
find_in_mention (NlpWatch *self, const gchar *text, const NlpMention *mention)
{
  const gchar *canonical = mention->name;

  split_words (self, canonical, strlen (canonical));
  for (guint i = 0; i < self->names->len; i++) {
    Name *name = g_ptr_array_index (self->names, i);

    if (name->words->len > 0 && name->words->len == self->text_words->len &&
        matches_at (self, name, 0))
      record_match (name, mention->text - text, mention->text - text + mention->length);
  }
}

static gint
compare_starts (gconstpointer a, gconstpointer b)
{
  const Name *x = *(const Name *const *)a, *y = *(const Name *const *)b;

  return x->start < y->start ? -1 : x->start > y->start;
}

void
nlp_watch_match (NlpWatch *self,
                 const gchar *text,
                 gsize length,
                 const NlpMention *mentions,
                 gsize n_mentions,
                 gboolean continues,
                 NlpWatchFunc func,
                 gpointer data)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  if (!continues || self->n_texts == 0)
    self->n_texts++;
  find_in_text (self, text, length);
  for (gsize i = 0; i < n_mentions; i++) {
    if (mentions[i].name != NULL)
      find_in_mention (self, text, &mentions[i]);
  }
  for (guint i = 0; i < self->names->len; i++) {
    Name *name = g_ptr_array_index (self->names, i);

    if (name->is_found && (name->last == 0 || self->n_texts >= name->last + self->interval)) {
      name->last = self->n_texts;
      g_ptr_array_add (found, name);
    }
    name->is_found = FALSE;
  }
  g_ptr_array_sort (found, compare_starts);
  for (guint i = 0; i < found->len; i++) {
    const Name *name = g_ptr_array_index (found, i);

    func (name->name, name->start, name->end, data);
  }
}
