/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * conllu.c: reads treebanks in CoNLL-U, for training.
 */

#include "conllu.h"

#include <gio/gio.h>
#include <string.h>

/* https://universaldependencies.org/format.html */
enum {
  COLUMN_ID,
  COLUMN_FORM,
  COLUMN_LEMMA,
  COLUMN_UPOS,
  COLUMN_XPOS,
  COLUMN_FEATS,
  COLUMN_HEAD,
  COLUMN_DEPREL,
  N_COLUMNS,
};

static void
clear_tree (gpointer tree)
{
  g_free (((NlpTree *)tree)->words);
}

NlpTreebank *
nlp_treebank_new (void)
{
  NlpTreebank *self = g_new0 (NlpTreebank, 1);

  self->trees = g_array_new (FALSE, FALSE, sizeof (NlpTree));
  g_array_set_clear_func (self->trees, clear_tree);
  self->words = g_array_new (FALSE, FALSE, sizeof (NlpTreeWord));
  self->strings = g_string_chunk_new (1 << 16);
  return self;
}

void
nlp_treebank_free (NlpTreebank *self)
{
  g_array_unref (self->trees);
  g_array_unref (self->words);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static void
end_tree (NlpTreebank *self)
{
  const NlpTree tree = {
      .words = g_memdup2 (self->words->data, self->words->len * sizeof (NlpTreeWord)),
      .n_words = self->words->len,
      .document = MAX (self->n_documents, 1) - 1,
  };

  if (tree.n_words > 0)
    g_array_append_val (self->trees, tree);
  g_array_set_size (self->words, 0);
}

/* Returns a column as a string; "_" is empty unless @is_word. */
static const gchar *
intern (NlpTreebank *self, const gchar *column, gboolean is_word)
{
  return g_string_chunk_insert_const (self->strings,
                                      !is_word && strcmp (column, "_") == 0 ? "" : column);
}

/* Reads a line of a word. Returns whether it is one, or is left out. */
static gboolean
read_word (NlpTreebank *self, const gchar *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  NlpTreeWord word;

  if (g_strv_length (columns) < N_COLUMNS)
    return FALSE;
  if (strpbrk (columns[COLUMN_ID], "-.") != NULL)
    return TRUE;
  word = (NlpTreeWord){
      .form = intern (self, columns[COLUMN_FORM], TRUE),
      .lemma = intern (self, columns[COLUMN_LEMMA], strcmp (columns[COLUMN_FORM], "_") == 0),
      .pos = intern (self, columns[COLUMN_UPOS], FALSE),
      .tag = intern (self, columns[COLUMN_XPOS], FALSE),
      .relation = intern (self, columns[COLUMN_DEPREL], FALSE),
      .head = (guint)g_ascii_strtoull (columns[COLUMN_HEAD], NULL, 10),
  };
  g_array_append_val (self->words, word);
  return *word.form != '\0' && g_utf8_validate (line, -1, NULL);
}

/* Whether all heads are words of the sentence that ends here. */
static gboolean
are_heads_inside (NlpTreebank *self)
{
  for (guint i = 0; i < self->words->len; i++) {
    if (g_array_index (self->words, NlpTreeWord, i).head > self->words->len)
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_line (NlpTreebank *self, const gchar *line)
{
  if (*line == '\0') {
    if (!are_heads_inside (self))
      return FALSE;
    end_tree (self);
    return TRUE;
  }
  if (*line != '#')
    return read_word (self, line);
  self->n_documents += g_str_has_prefix (line, "# newdoc");
  return TRUE;
}

gboolean
nlp_treebank_read (NlpTreebank *self, const gchar *path, GError **error)
{
  g_autofree gchar *data = NULL;
  gchar *next;
  guint number = 0;

  if (!g_file_get_contents (path, &data, NULL, error))
    return FALSE;
  for (gchar *line = data; line != NULL; line = next) {
    next = strchr (line, '\n');
    if (next != NULL)
      *next++ = '\0';
    g_strchomp (line);
    number++;
    if (!read_line (self, line)) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "%s:%u: expected a word of CoNLL-U with ten columns and a head in its sentence",
                   path, number);
      return FALSE;
    }
  }
  return read_line (self, "");
}
