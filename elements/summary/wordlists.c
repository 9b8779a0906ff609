/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Reads the word lists that are compiled in. */

#include "wordlists.h"

#include <gio/gio.h>
#include <string.h>

#include "summary-resources.h"

static const struct {
  NlpWordClass class;
  const gchar *path;
} files[] = {
    {NLP_WORD_STOP, "/gst-nlp/summary/data/stopwords-en.txt"},
    {NLP_WORD_OPENER, "/gst-nlp/summary/data/openers-en.txt"},
    {NLP_WORD_CREDIT, "/gst-nlp/summary/data/credits-en.txt"},
};

struct _NlpWordLists {
  NlpWordTable *words;
  GByteArray *classes; /* of NlpWordClass, by the number of the word */
};

static void
add_word (NlpWordLists *lists, const gchar *word, gsize length, NlpWordClass class)
{
  guint32 id = nlp_word_table_add (lists->words, word, length);

  if (id == lists->classes->len)
    g_byte_array_append (lists->classes, &(guint8){0}, 1);
  lists->classes->data[id] |= class;
}

static void
add_line (NlpWordLists *lists, const gchar *line, const gchar *end, NlpWordClass class)
{
  while (line < end) {
    const gchar *word_end = line;

    while (word_end < end && *word_end != ' ')
      word_end++;
    if (word_end > line)
      add_word (lists, line, word_end - line, class);
    line = word_end + 1;
  }
}

static void
add_list (NlpWordLists *lists, const gchar *path, NlpWordClass class)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (summary_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  const gchar *text, *end;
  gsize length;

  if (bytes == NULL)
    g_error ("%s", error->message); /* it is part of the library */

  text = g_bytes_get_data (bytes, &length);
  end = text + length;
  while (text < end) {
    const gchar *line_end = memchr (text, '\n', end - text);

    if (line_end == NULL)
      line_end = end;
    if (*text != '#')
      add_line (lists, text, line_end, class);
    text = line_end + 1;
  }
}

NlpWordLists *
nlp_word_lists_new (void)
{
  NlpWordLists *lists = g_new (NlpWordLists, 1);

  lists->words = nlp_word_table_new ();
  lists->classes = g_byte_array_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    add_list (lists, files[i].path, files[i].class);

  return lists;
}

void
nlp_word_lists_free (NlpWordLists *lists)
{
  if (lists == NULL)
    return;

  nlp_word_table_free (lists->words);
  g_byte_array_unref (lists->classes);
  g_free (lists);
}

const NlpWordTable *
nlp_word_lists_get_words (const NlpWordLists *lists)
{
  return lists->words;
}

gboolean
nlp_word_lists_is (const NlpWordLists *lists, guint32 id, NlpWordClass class)
{
  return id < lists->classes->len && lists->classes->data[id] & class;
}
