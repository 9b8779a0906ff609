/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "pdfhyphens.h"

#include <string.h>

struct _NlpPdfHyphens {
  GHashTable *words; /* (gchar *) set of words with hyphens in them, in lower case, with "-" */
  gboolean soft;     /* whether hyphens that only the end of a line is the reason of are marked */
};

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xad;
}

static gboolean
is_word (gunichar c)
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

/* Remembers a word that has hyphens within. */
static void
add_word (NlpPdfHyphens *self, const gchar *from, const gchar *to)
{
  g_autoptr (GString) word = g_string_new (NULL);
  const gchar *hyphen;

  append_folded (word, from, to);
  hyphen = strchr (word->str, '-');
  if (hyphen != NULL && hyphen > word->str && hyphen[1] != '\0' && word->str[word->len - 1] != '-')
    g_hash_table_add (self->words, g_string_free (g_steal_pointer (&word), FALSE));
}

static void
add_line (NlpPdfHyphens *self, const gchar *text, gsize length)
{
  const gchar *end = text + length, *from = NULL;
  gboolean hyphenated = FALSE;

  for (const gchar *at = text; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (is_word (c)) {
      from = from != NULL ? from : at;
      hyphenated = hyphenated || is_hyphen (c);
      continue;
    }
    if (hyphenated)
      add_word (self, from, at);
    from = NULL;
    hyphenated = FALSE;
  }
  if (hyphenated)
    add_word (self, from, end);
}

NlpPdfHyphens *
nlp_pdf_hyphens_new (const NlpPdfLayout *layout)
{
  NlpPdfHyphens *self = g_new0 (NlpPdfHyphens, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < layout->lines->len; i++) {
    const NlpPdfLine *line = &g_array_index (layout->lines, NlpPdfLine, i);
    const gchar *text = layout->text->str + line->start;

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

/* Whether the word that ends in @hyphen and goes on with @line has the hyphen anywhere: it is
 * written so elsewhere, or has others. */
static gboolean
is_compound (NlpPdfHyphens *self,
             const GString *text,
             const gchar *hyphen,
             const gchar *line,
             const gchar *end)
{
  g_autoptr (GString) word = g_string_new (NULL);
  const gchar *from = hyphen, *to = line;

  while (from > text->str) {
    const gchar *before = g_utf8_prev_char (from);

    if (!is_word (g_utf8_get_char (before)))
      break;
    from = before;
  }
  while (to < end && is_word (g_utf8_get_char (to)))
    to = g_utf8_next_char (to);
  append_folded (word, from, hyphen);
  append_folded (word, line, to);
  if (strchr (word->str, '-') != NULL)
    return TRUE;
  g_string_truncate (word, 0);
  append_folded (word, from, hyphen);
  g_string_append_c (word, '-');
  append_folded (word, line, to);
  return g_hash_table_contains (self->words, word->str);
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
  } else if (g_utf8_get_char (hyphen) == 0xad ||
             (!self->soft && g_unichar_islower (next) && g_unichar_isalpha (before) &&
              !is_compound (self, text, hyphen, line, line + length))) {
    g_string_truncate (text, (gsize)(hyphen - text->str));
  } else if (!g_unichar_isalnum (next)) {
    g_string_append_c (text, ' ');
  }
  g_string_append_len (text, line, (gssize)length);
}
