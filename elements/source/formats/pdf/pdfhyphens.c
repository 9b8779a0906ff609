/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdfhyphens.c: joins words that are hyphenated at the end of a line.
 *
 * A hyphen at the end of a line belongs to the word if the document has the word with a hyphen
 * elsewhere, or if the word has other hyphens.
 */

#include "pdfhyphens.h"

#include <string.h>

struct _NlpPdfHyphens {
  GHashTable *words; /* (element-type utf8): the set of words with hyphens, in lower case and with
                        "-" for any hyphen, and of words in capitals */
  gboolean soft;     /* whether the document has soft hyphens, so that all others are hard */
};

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xad;
}

static gboolean
is_word_character (gunichar c)
{
  return is_hyphen (c) || g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019;
}

static void
append_folded (GString *word, const gchar *from, const gchar *to)
{
  for (; from < to; from = g_utf8_next_char (from)) {
    gunichar c = g_utf8_get_char (from);

    g_string_append_unichar (word, is_hyphen (c) ? '-' : g_unichar_tolower (c));
  }
}

/* Remembers a word in capitals, or one with hyphens inside. */
static void
add_word (NlpPdfHyphens *self, const gchar *from, const gchar *to, gboolean capitals)
{
  g_autoptr (GString) word = g_string_new (NULL);
  const gchar *hyphen;

  if (capitals) {
    g_hash_table_add (self->words, g_strndup (from, (gsize)(to - from)));
    return;
  }
  append_folded (word, from, to);
  hyphen = strchr (word->str, '-');
  if (hyphen != NULL && hyphen > word->str && hyphen[1] != '\0' && word->str[word->len - 1] != '-')
    g_hash_table_add (self->words, g_string_free (g_steal_pointer (&word), FALSE));
}

static void
add_line (NlpPdfHyphens *self, const gchar *text, gsize length)
{
  const gchar *end = text + length, *from = NULL;
  gboolean hyphenated = FALSE, capitals = FALSE;

  for (const gchar *at = text; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (is_word_character (c)) {
      hyphenated = (from != NULL && hyphenated) || is_hyphen (c);
      capitals = (from == NULL || capitals) && g_unichar_isupper (c);
      from = from != NULL ? from : at;
      continue;
    }
    if (from == NULL)
      continue;
    if (hyphenated || capitals)
      add_word (self, from, at, capitals);
    from = NULL;
  }
  if (from != NULL && (hyphenated || capitals))
    add_word (self, from, end, capitals);
}

NlpPdfHyphens *
nlp_pdf_hyphens_new (const NlpPdfLayout *layout)
{
  NlpPdfHyphens *self = g_new0 (NlpPdfHyphens, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < layout->lines->len; i++) {
    const NlpPdfLine *line = nlp_pdf_layout_get_line (layout, i);
    const gchar *text = nlp_pdf_layout_get_text (layout, line);

    add_line (self, text, line->length);
    if (line->length > 2 && memcmp (text + line->length - 2, "\302\255", 2) == 0)
      self->soft = TRUE;
  }
  return self;
}

void
nlp_pdf_hyphens_free (NlpPdfHyphens *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

/* A word that is divided: its first half is from @from to @hyphen, the rest from @line to @to. */
typedef struct {
  const gchar *from, *hyphen, *line, *to;
} DividedWord;

static DividedWord
find_divided_word (const GString *text, const gchar *hyphen, const gchar *line, const gchar *end)
{
  DividedWord word = {hyphen, hyphen, line, line};

  while (word.from > text->str) {
    const gchar *before = g_utf8_prev_char (word.from);

    if (!is_word_character (g_utf8_get_char (before)))
      break;
    word.from = before;
  }
  while (word.to < end && is_word_character (g_utf8_get_char (word.to)))
    word.to = g_utf8_next_char (word.to);
  return word;
}

/* Whether the hyphen belongs to the word: the document has it elsewhere, or it has others. */
static gboolean
is_compound (NlpPdfHyphens *self, const DividedWord *divided)
{
  g_autoptr (GString) word = g_string_new (NULL);

  append_folded (word, divided->from, divided->hyphen);
  append_folded (word, divided->line, divided->to);
  if (strchr (word->str, '-') != NULL)
    return TRUE;
  g_string_truncate (word, 0);
  append_folded (word, divided->from, divided->hyphen);
  g_string_append_c (word, '-');
  append_folded (word, divided->line, divided->to);
  return g_hash_table_contains (self->words, word->str);
}

/* Whether the document has the word in capitals without the hyphen. */
static gboolean
is_known_in_capitals (NlpPdfHyphens *self, const DividedWord *divided)
{
  g_autofree gchar *word =
      g_strdup_printf ("%.*s%.*s", (gint)(divided->hyphen - divided->from), divided->from,
                       (gint)(divided->to - divided->line), divided->line);

  return g_hash_table_contains (self->words, word);
}

/* Whether the hyphen only divides the word at the end of the line. */
static gboolean
is_soft (NlpPdfHyphens *self, const DividedWord *divided)
{
  gunichar before = g_utf8_get_char (g_utf8_prev_char (divided->hyphen));
  gunichar next = g_utf8_get_char (divided->line);

  if (g_utf8_get_char (divided->hyphen) == 0xad)
    return TRUE;
  if (self->soft || !g_unichar_isalpha (before))
    return FALSE;
  if (g_unichar_isupper (before) && g_unichar_isupper (next))
    return is_known_in_capitals (self, divided);
  return g_unichar_islower (next) && !is_compound (self, divided);
}

void
nlp_pdf_hyphens_join (NlpPdfHyphens *self, GString *text, const gchar *line, gsize length)
{
  const gchar *end = text->str + text->len, *hyphen;
  gunichar next = length > 0 ? g_utf8_get_char (line) : 0;
  gunichar before = 0;

  hyphen = text->len > 0 ? g_utf8_prev_char (end) : NULL;
  if (hyphen != NULL && is_hyphen (g_utf8_get_char (hyphen)) && hyphen > text->str)
    before = g_utf8_get_char (g_utf8_prev_char (hyphen));
  if (!g_unichar_isalnum (before) && !g_unichar_ismark (before)) {
    g_string_append_c (text, ' ');
  } else {
    DividedWord divided = find_divided_word (text, hyphen, line, line + length);

    if (is_soft (self, &divided))
      g_string_truncate (text, (gsize)(hyphen - text->str));
    else if (!g_unichar_isalnum (next))
      g_string_append_c (text, ' ');
  }
  g_string_append_len (text, line, (gssize)length);
}
