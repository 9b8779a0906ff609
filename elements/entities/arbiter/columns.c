/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * columns.c: completes the names in the columns of tables.
 */

#include "columns.h"

#include <string.h>

#define MAX_COLUMNS 16
#define MIN_NAMES 2  /* cells with a name that make the label of a column */
#define MAX_CELL 40  /* bytes of a cell that is a name */
#define MAX_LABELS 4 /* labels that are counted in a column */
#define SCORE 0.7f
#define SOURCE "context:column"

/* The cells of one column. */
typedef struct {
  const gchar *labels[MAX_LABELS];
  guint counts[MAX_LABELS];
  guint n_cells;
} Column;

/* The table that is being read. */
typedef struct {
  const NlpWords *words;
  GArray *found;
  GArray *empty; /* of NlpMatch: the cells without a name; the chain is the column */
  guint n_columns;
  guint n_rows;
  Column columns[MAX_COLUMNS];
} Table;

static void
count_name (Column *self, const NlpMatch *name)
{
  guint i = 0;

  while (i < MAX_LABELS && self->labels[i] != NULL && self->labels[i] != name->label)
    i++;
  if (i == MAX_LABELS)
    return;
  self->labels[i] = name->label;
  self->counts[i]++;
}

/* Returns the label of more than half of the cells, or NULL. */
static const gchar *
get_label (const Column *self)
{
  for (guint i = 0; i < MAX_LABELS && self->labels[i] != NULL; i++)
    if (self->counts[i] >= MIN_NAMES && 2 * self->counts[i] > self->n_cells &&
        strcmp (self->labels[i], "DATE") != 0)
      return self->labels[i];
  return NULL;
}

static void
end_table (Table *self, GArray *added)
{
  for (guint i = 0; i < self->empty->len; i++) {
    NlpMatch *cell = &g_array_index (self->empty, NlpMatch, i);

    cell->label = get_label (&self->columns[cell->chain]);
    cell->chain = -1;
    if (cell->label != NULL)
      g_array_append_val (added, *cell);
  }
  g_array_set_size (self->empty, 0);
  memset (self->columns, 0, sizeof (self->columns));
  self->n_rows = 0;
  self->n_columns = 0;
}

/* Whether the cell from @start to before @end may be a name: capitalised, and without digits alone.
 */
static gboolean
is_name_like (const gchar *text, gsize start, gsize end)
{
  return end > start + 1 && end - start <= MAX_CELL && g_ascii_isupper (text[start]) &&
         memchr (text + start, ':', end - start) == NULL;
}

/* Reads the cell from @start to before @end. @at is the first name that ends after @start. */
static void
read_cell (Table *self, guint column, gsize start, gsize end, guint *at)
{
  const GArray *found = self->found;
  const NlpMatch *name;

  while (*at < found->len && g_array_index (found, NlpMatch, *at).end <= start)
    (*at)++;
  if (end == start || column >= MAX_COLUMNS)
    return;
  /* The first row is the head of most tables. */
  self->columns[column].n_cells += self->n_rows > 0;
  name = *at < found->len ? &g_array_index (found, NlpMatch, *at) : NULL;
  if (name != NULL && name->start == start && name->end == end) {
    count_name (&self->columns[column], name);
  } else if ((name == NULL || name->start >= end) && self->n_rows > 0 &&
             is_name_like (self->words->text, start, end)) {
    const NlpMatch cell = {.start = (guint32)start,
                           .end = (guint32)end,
                           .score = SCORE,
                           .chain = (gint32)column,
                           .source = SOURCE};

    g_array_append_val (self->empty, cell);
  }
}

static guint
count_tabs (const gchar *text, gsize start, gsize end)
{
  guint n = 0;

  for (gsize i = start; i < end; i++)
    n += text[i] == '\t';
  return n;
}

void
nlp_columns_complete (const NlpWords *words, GArray *found)
{
  const gchar *text = words->text;
  g_autoptr (GArray) added = NULL;
  g_autoptr (GArray) empty = NULL;
  Table table = {.words = words, .found = found};
  guint at = 0;

  if (memchr (text, '\t', words->length) == NULL)
    return;
  added = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  empty = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  table.empty = empty;
  for (gsize start = 0; start < words->length;) {
    const gchar *newline = memchr (text + start, '\n', words->length - start);
    const gsize end = newline != NULL ? (gsize)(newline - text) : words->length;
    const guint n_columns = count_tabs (text, start, end) + 1;
    gsize cell = start;

    if (n_columns != table.n_columns)
      end_table (&table, added);
    table.n_columns = n_columns;
    for (guint column = 0; n_columns > 1 && cell <= end; column++) {
      const gchar *tab = memchr (text + cell, '\t', end - cell);
      const gsize cell_end = tab != NULL ? (gsize)(tab - text) : end;

      read_cell (&table, column, cell, cell_end, &at);
      cell = cell_end + 1;
    }
    table.n_rows++;
    start = end + 1;
  }
  end_table (&table, added);
  if (added->len > 0) {
    g_array_append_vals (found, added->data, added->len);
    nlp_match_sort (found);
  }
}
