/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parsercorpus.c: keeps sentences with their trees.
 */

#include "parsercorpus.h"

#include <string.h>

#include "syntax/parser/transitions.h"

ParserCorpus *
parser_corpus_new (void)
{
  ParserCorpus *self = g_new0 (ParserCorpus, 1);

  self->words = g_array_new (FALSE, FALSE, sizeof (ParserWord));
  self->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->pos = g_ptr_array_new_with_free_func (g_free);
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->relations = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->relations, g_strdup ("root"));
  return self;
}

void
parser_corpus_free (ParserCorpus *self)
{
  g_array_unref (self->words);
  g_array_unref (self->ends);
  g_ptr_array_unref (self->pos);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->relations);
  g_free (self);
}

/* Returns the number of @name, which is added if it is new. */
static guint
number_of (GPtrArray *names, const gchar *name)
{
  guint i;

  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, &i)) {
    i = names->len;
    g_ptr_array_add (names, g_strdup (name));
  }
  return i;
}

gboolean
parser_corpus_add_word (ParserCorpus *self,
                        const gchar *form,
                        const gchar *pos,
                        const gchar *tag,
                        guint head,
                        const gchar *relation)
{
  ParserWord word = {
      .form = nlp_parser_form_read (form, strlen (form)),
      .pos = (guint8)number_of (self->pos, pos),
      .tag = (guint8)number_of (self->tags, tag),
      .relation = (guint8)number_of (self->relations, relation),
      .head = head,
  };

  g_array_append_val (self->words, word);
  return self->pos->len < G_MAXUINT8 && self->tags->len < G_MAXUINT8 &&
         self->relations->len <= NLP_MAX_RELATIONS;
}

gboolean
parser_corpus_end_sentence (ParserCorpus *self)
{
  gsize first = self->ends->len == 0 ? 0 : g_array_index (self->ends, gsize, self->ends->len - 1);
  gsize end = self->words->len;
  guint n = (guint)(end - first);

  for (gsize i = first; i < end; i++) {
    ParserWord *word = &g_array_index (self->words, ParserWord, i);

    if (word->head > n) {
      g_array_set_size (self->words, first);
      return FALSE;
    }
    word->head = word->head == 0 ? n : word->head - 1;
  }
  if (n > 0)
    g_array_append_val (self->ends, end);
  return TRUE;
}
