/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "pdffurniture.h"

#include <string.h>

#define MIN_PAGES 3
/* Longer ones are text. */
#define MAX_LENGTH 300
#define MAX_NUMBER 6

typedef struct {
  guint page, n_pages;
} Count;

static const NlpPdfLine *
get_line (const NlpPdfLayout *self, guint index)
{
  return &g_array_index (self->lines, NlpPdfLine, index);
}

/* What a line is up to its numbers, at which edge of the page, and how large: the title of a
 * document may come back as its running head. */
static gchar *
make_key (const NlpPdfLayout *self, const NlpPdfLine *line)
{
  GString *key = g_string_new (NULL);
  const gchar *at = self->text->str + line->start, *end = at + line->length;

  g_string_printf (key, "%s %d ", line->top ? "top" : "foot", (gint)(line->size * 2));
  for (; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (!g_unichar_isdigit (c))
      g_string_append_unichar (key, c);
    else if (key->str[key->len - 1] != '#')
      g_string_append_c (key, '#');
  }
  return g_string_free (key, FALSE);
}

/* Whether a line is a number and no more than marks around it: "12", "- 12 -", "xiv". */
static gboolean
is_number (const NlpPdfLayout *self, const NlpPdfLine *line)
{
  const gchar *at = self->text->str + line->start, *end = at + line->length;
  guint n_digits = 0, n_roman = 0;

  for (; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isdigit (c))
      n_digits++;
    else if (c < 0x80 && strchr ("ivxlc", (int)c) != NULL)
      n_roman++;
    else if (g_unichar_isalnum (c))
      return FALSE;
  }
  return n_digits + n_roman > 0 && n_digits + n_roman <= MAX_NUMBER &&
         (n_digits == 0 || n_roman == 0);
}

static void
count_line (GHashTable *counts, const NlpPdfLayout *layout, const NlpPdfLine *line, guint page)
{
  g_autofree gchar *key = make_key (layout, line);
  Count *count = g_hash_table_lookup (counts, key);

  if (count == NULL) {
    count = g_new0 (Count, 1);
    g_hash_table_insert (counts, g_steal_pointer (&key), count);
  }
  if (count->n_pages == 0 || count->page != page)
    count->n_pages++;
  count->page = page;
}

static gboolean
is_repeated (GHashTable *counts, const NlpPdfLayout *layout, const NlpPdfLine *line)
{
  g_autofree gchar *key = make_key (layout, line);
  const Count *count = g_hash_table_lookup (counts, key);

  return count != NULL && count->n_pages >= MIN_PAGES;
}

static gboolean
is_candidate (const NlpPdfLine *line)
{
  return line->edge > 0 && line->length <= MAX_LENGTH;
}

gboolean *
nlp_pdf_furniture_find (const NlpPdfLayout *self, const GArray *pages)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean *found = g_new0 (gboolean, self->lines->len + 1);
  guint page = 0;

  for (guint i = 0; i < self->lines->len; i++) {
    while (page < pages->len && g_array_index (pages, guint, page) <= i)
      page++;
    if (is_candidate (get_line (self, i)))
      count_line (counts, self, get_line (self, i), page);
  }
  for (guint i = 0; i < self->lines->len; i++) {
    const NlpPdfLine *line = get_line (self, i);

    found[i] = is_candidate (line) &&
               ((line->edge == 1 && is_number (self, line)) || is_repeated (counts, self, line));
  }
  return found;
}
