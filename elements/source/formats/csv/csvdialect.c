/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "csvdialect.h"

#include <string.h>

#include "parsing/recordfields.h"
#include "csvscanner.h"

/* So many rows are looked at, */
#define MAX_ROWS 10
/* so long is the row of names at most, and so long a name in it. */
#define MAX_HEADER (64 * 1024)
#define MAX_NAME 128

typedef struct {
  const gchar *data;
  gsize length;
  gboolean is_all;
  gboolean is_named; /* as tables are */
  const NlpReaderOptions *settings;
} Finder;

static gboolean
has_name_of_table (const gchar *uri)
{
  g_autofree gchar *lower = g_ascii_strdown (uri, -1);

  return g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".tsv") ||
         g_str_has_suffix (lower, ".tab");
}

void
nlp_csv_dialect_clear (NlpCsvDialect *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->published_name, g_free);
}

/* The column that the settings give as a number, from 0, or G_MAXUINT. */
static guint
get_numbered (const gchar *setting)
{
  guint64 number;

  if (setting == NULL || !g_ascii_string_to_unsigned (setting, 10, 1, 65536, &number, NULL))
    return G_MAXUINT;
  return (guint)number - 1;
}

/* The names in the first row, or NULL if a cell can't be one. */
static GPtrArray *
read_names (const NlpCsvScanner *self, const gchar *row)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->cells->len; i++) {
    const NlpCsvCell *cell = &g_array_index (self->cells, NlpCsvCell, i);
    g_autoptr (GString) content = NULL;

    if (cell->end - cell->start > MAX_NAME)
      return NULL;
    content = nlp_csv_cell_read (cell, row);
    if (memchr (content->str, '\0', content->len) || memchr (content->str, '"', content->len))
      return NULL;
    g_ptr_array_add (names, g_strstrip (g_utf8_make_valid (content->str, (gssize)content->len)));
  }
  return g_steal_pointer (&names);
}

/* Finds the best column of each field. Returns how many fields have one. */
static guint
find_columns (const GPtrArray *names, const NlpReaderOptions *settings, guint columns[NLP_N_FIELDS])
{
  guint ranks[NLP_N_FIELDS], n = 0;

  for (NlpField field = 0; field < NLP_N_FIELDS; field++) {
    columns[field] = names->len;
    ranks[field] = NLP_NO_RANK;
  }
  for (guint i = 0; i < names->len; i++) {
    const gchar *name = names->pdata[i];
    guint rank;
    NlpField field = nlp_field_find (name, strlen (name), settings, &rank);

    if (field == NLP_N_FIELDS || rank >= ranks[field])
      continue;
    n += columns[field] == names->len;
    columns[field] = i;
    ranks[field] = rank;
  }
  return n;
}

/* Columns that the settings give as numbers mean nothing else. */
static void
use_numbers (guint n_columns, const NlpReaderOptions *settings, guint columns[NLP_N_FIELDS])
{
  for (NlpField field = 0; field < NLP_N_FIELDS; field++) {
    guint column = get_numbered (nlp_field_get_setting (field, settings));

    if (column >= n_columns || columns[field] < n_columns)
      continue;
    for (NlpField other = 0; other < NLP_N_FIELDS; other++) {
      if (columns[other] == column)
        columns[other] = n_columns;
    }
    columns[field] = column;
  }
}

/* Gives a column a name that no other one has. */
static gchar *
make_name (const GPtrArray *names, guint column, const guint columns[NLP_N_FIELDS])
{
  const gchar *own = names->pdata[column];

  if (*own == '\0')
    return g_strdup_printf ("column %u", column + 1);
  for (NlpField field = 0; field < NLP_N_FIELDS; field++) {
    if (columns[field] < names->len && columns[field] != column &&
        strcmp (own, nlp_field_get_name (field)) == 0)
      return g_strconcat ("original_", own, NULL);
  }
  for (guint i = 0; i < column; i++) {
    if (strcmp (own, names->pdata[i]) == 0)
      return g_strdup_printf ("%s %u", own, column + 1);
  }
  return g_strdup (own);
}

static void
set_names (NlpCsvDialect *self, const GPtrArray *names, const guint columns[NLP_N_FIELDS])
{
  self->names = g_ptr_array_new_full (names->len, g_free);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (self->names, make_name (names, i, columns));

  self->text = columns[NLP_FIELD_TEXT];
  self->published = columns[NLP_FIELD_PUBLISHED];
  if (self->published < names->len)
    self->published_name = g_strdup (self->names->pdata[self->published]);
  for (NlpField field = NLP_N_FIELDS; field-- > 0;) {
    if (columns[field] == names->len)
      continue;
    g_free (self->names->pdata[columns[field]]);
    self->names->pdata[columns[field]] = g_strdup (nlp_field_get_name (field));
  }
}

static void
skip_line (const Finder *self, gsize *at)
{
  const gchar *newline = memchr (self->data + *at, '\n', self->length - *at);

  *at = newline ? (gsize)(newline - self->data) + 1 : self->length;
}

/* Counts rows from @at on, and those of them that have @n cells. Blank ones don't count. */
static void
count_rows (const Finder *self,
            NlpCsvScanner *scan,
            gsize at,
            guint n,
            guint *n_rows,
            guint *n_good)
{
  *n_rows = *n_good = 0;
  while (at < self->length && *n_rows < MAX_ROWS) {
    NlpCsvScanResult result;

    nlp_csv_scanner_reset (scan);
    result = nlp_csv_scanner_scan (scan, self->data + at, self->length - at, self->is_all);
    if (result == NLP_CSV_MORE)
      return;
    if (result == NLP_CSV_BROKEN) {
      (*n_rows)++;
      skip_line (self, &at);
      continue;
    }
    at += scan->at;
    if (scan->cells->len > 1 || scan->at > 2 || n == 1) {
      (*n_rows)++;
      *n_good += scan->cells->len == n;
    }
  }
}

/* Whether the rows behind the first one bear out that it is a table of @n columns. */
static NlpCsvGuess
judge_rows (const Finder *self, NlpCsvScanner *scan, gsize at, guint n)
{
  guint n_rows, n_good;

  count_rows (self, scan, at, n, &n_rows, &n_good);
  if (n_rows == 0 && !self->is_all && self->length <= self->settings->max_file)
    return NLP_CSV_MAYBE;
  if (self->is_named)
    return n_good > 0 || n_rows == 0 ? NLP_CSV_YES : NLP_CSV_NO;
  return n_rows > 0 && n_good == n_rows ? NLP_CSV_YES : NLP_CSV_NO;
}

/* Tries whether it is a table whose first row, the @line from @at on, is parted by @separator. */
static NlpCsvGuess
try_separator (const Finder *self, gchar separator, gsize at, gsize line, NlpCsvDialect *shape)
{
  g_auto (NlpCsvScanner) scan = {0};
  g_autoptr (GPtrArray) names = NULL;
  guint columns[NLP_N_FIELDS], n_known;
  NlpCsvGuess guess;

  nlp_csv_scanner_init (&scan, separator);
  if (nlp_csv_scanner_scan (&scan, self->data + at, line, TRUE) != NLP_CSV_END || scan.at != line)
    return NLP_CSV_NO;
  names = read_names (&scan, self->data + at);
  if (names == NULL && !self->is_named)
    return NLP_CSV_NO;

  *shape = (NlpCsvDialect){.separator = separator, .start = at, .has_header = TRUE};
  n_known = names != NULL ? find_columns (names, self->settings, columns) : 0;
  if (n_known == 0) {
    /* A row of names has one that is known; without names columns are numbered. */
    shape->has_header = FALSE;
    g_clear_pointer (&names, g_ptr_array_unref);
    names = g_ptr_array_new_with_free_func (g_free);
    for (guint i = 0; i < scan.cells->len; i++)
      g_ptr_array_add (names, g_strdup (""));
    find_columns (names, self->settings, columns);
  }
  if (self->is_named)
    use_numbers (names->len, self->settings, columns);
  if (columns[NLP_FIELD_TEXT] == names->len || (names->len == 1 && !self->is_named))
    return NLP_CSV_NO;

  guess = judge_rows (self, &scan, shape->has_header ? at + line : at, names->len);
  if (guess == NLP_CSV_YES)
    set_names (shape, names, columns);
  return guess;
}

/* The first line that is not blank, with its newline. */
static NlpCsvGuess
find_line (const Finder *self, gsize *at, gsize *line)
{
  const gchar *newline;

  *at = 0;
  while (*at < self->length && (self->data[*at] == '\n' || self->data[*at] == '\r'))
    (*at)++;
  newline = memchr (self->data + *at, '\n', self->length - *at);
  *line = newline ? (gsize)(newline - self->data) + 1 - *at : self->length - *at;
  if (*line > MAX_HEADER && !(self->is_named && newline))
    return NLP_CSV_NO;
  if (newline == NULL && !self->is_all)
    return NLP_CSV_MAYBE;
  return *line > 0 ? NLP_CSV_YES : NLP_CSV_NO;
}

NlpCsvGuess
nlp_csv_dialect_find (NlpCsvDialect *self,
                      const gchar *data,
                      gsize length,
                      gboolean is_all,
                      const gchar *uri,
                      const NlpReaderOptions *settings)
{
  static const gchar separators[] = ",\t;|";
  const Finder finder = {data, length, is_all, has_name_of_table (uri), settings};
  NlpCsvDialect best = {0};
  gsize at, line;
  NlpCsvGuess guess = find_line (&finder, &at, &line);

  *self = (NlpCsvDialect){0};
  if (guess != NLP_CSV_YES)
    return guess;
  guess = NLP_CSV_NO;
  for (gsize i = 0; separators[i] != '\0'; i++) {
    NlpCsvDialect found;
    NlpCsvGuess next = try_separator (&finder, separators[i], at, line, &found);

    guess = MAX (guess, next);
    if (next != NLP_CSV_YES)
      continue;
    if (best.names == NULL || found.names->len > best.names->len) {
      nlp_csv_dialect_clear (&best);
      best = found;
    } else {
      nlp_csv_dialect_clear (&found);
    }
  }
  *self = best;
  return guess;
}
