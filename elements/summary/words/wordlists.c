/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordlists.c: reads the word lists that are compiled in.
 */

#include "wordlists.h"

#include "common/resource.h"
#include "summary-resources.h"

static const struct {
  NlpWordClass class;
  const gchar *path;
} files[] = {
    {NLP_WORD_STOP, "/gst-nlp/summary/data/stopwords-en.txt"},
    {NLP_WORD_OPENER, "/gst-nlp/summary/data/openers-en.txt"},
    {NLP_WORD_CREDIT, "/gst-nlp/summary/data/credits-en.txt"},
    {NLP_WORD_SPEAKER, "/gst-nlp/summary/data/speakers-en.txt"},
    {NLP_WORD_LINK, "/gst-nlp/summary/data/links-en.txt"},
};

struct _NlpWordLists {
  NlpWordTable *words;
  GByteArray *classes; /* the NlpWordClass flags, by word number */
};

static void
add_word (NlpWordLists *self, const gchar *word, gsize length, NlpWordClass class)
{
  guint32 id = nlp_word_table_add (self->words, word, length);

  if (id == self->classes->len)
    g_byte_array_append (self->classes, &(guint8){0}, 1);
  self->classes->data[id] |= class;
}

/* The lists, and the class that a file adds words to. */
typedef struct {
  NlpWordLists *lists;
  NlpWordClass class;
} Target;

static void
add_line (const gchar *line, const gchar *end, gpointer data)
{
  const Target *target = data;

  while (line < end) {
    const gchar *word_end = line;

    while (word_end < end && *word_end != ' ')
      word_end++;
    if (word_end > line)
      add_word (target->lists, line, word_end - line, target->class);
    line = word_end + 1;
  }
}

NlpWordLists *
nlp_word_lists_new (void)
{
  NlpWordLists *self = g_new (NlpWordLists, 1);

  self->words = nlp_word_table_new ();
  self->classes = g_byte_array_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++) {
    Target target = {self, files[i].class};

    nlp_resource_foreach_line (summary_get_resource (), files[i].path, add_line, &target);
  }

  return self;
}

void
nlp_word_lists_free (NlpWordLists *self)
{
  if (self == NULL)
    return;

  nlp_word_table_free (self->words);
  g_byte_array_unref (self->classes);
  g_free (self);
}

const NlpWordTable *
nlp_word_lists_get_words (const NlpWordLists *self)
{
  return self->words;
}

gboolean
nlp_word_lists_is (const NlpWordLists *self, guint32 id, NlpWordClass class)
{
  return id < self->classes->len && self->classes->data[id] & class;
}
