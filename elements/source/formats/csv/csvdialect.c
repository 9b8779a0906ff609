/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * csvdialect.c: finds the separator and the columns of a table.
 */

#include "csvdialect.h"

#include <string.h>

#include "csvscanner.h"
#include "input/paths.h"
#include "parsing/recordfields.h"

/* Number of rows to look at. */
#define MAX_ROWS 10
/* Lengths in bytes of the row of names, and of a name. */
#define MAX_HEADER (64 * 1024)
#define MAX_NAME 128

typedef struct {
  const gchar *data;
  gsize length;
  gboolean is_all;
  gboolean is_named; /* the extension is that of a table */
  const NlpReaderOptions *options;
} Finder;

void
nlp_csv_dialect_clear (NlpCsvDialect *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->published_name, g_free);
}

/* Returns the column, from 0, if the option is a column number, which counts from 1; else
 * G_MAXUINT. */
static guint
parse_column_number (const gchar *option)
{
  guint64 number;

  if (option == NULL || !g_ascii_string_to_unsigned (option, 10, 1, 65536, &number, NULL))
    return G_MAXUINT;
  return (guint)number - 1;
}

/* Reads the names in the first row. Returns NULL if a cell can't be a name. */
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

/* Finds the best column of each field, or the number of columns if there is none. Returns the
 * number of fields with a column. */
static guint
find_columns (const GPtrArray *names, const NlpReaderOptions *options, guint columns[NLP_N_FIELDS])
{
  guint ranks[NLP_N_FIELDS], n = 0;

  for (NlpField field = 0; field < NLP_N_FIELDS; field++) {
    columns[field] = names->len;
    ranks[field] = NLP_NO_RANK;
  }
  for (guint i = 0; i < names->len; i++) {
    const gchar *name = names->pdata[i];
    guint rank;
    NlpField field = nlp_field_find (name, strlen (name), options, &rank);

    if (field == NLP_N_FIELDS || rank >= ranks[field])
      continue;
    n += columns[field] == names->len;
    columns[field] = i;
    ranks[field] = rank;
  }
  return n;
}

/* Assigns columns that the options give as numbers, and removes their other meanings. */
static void
use_numbers (guint n_columns, const NlpReaderOptions *options, guint columns[NLP_N_FIELDS])
{
  for (NlpField field = 0; field < NLP_N_FIELDS; field++) {
    guint column = parse_column_number (nlp_field_get_option (field, options));

    if (column >= n_columns || columns[field] < n_columns)
      continue;
    for (NlpField other = 0; other < NLP_N_FIELDS; other++) {
      if (columns[other] == column)
        columns[other] = n_columns;
    }
    columns[field] = column;
  }
}

/* Makes a metadata name for a column that is unique in the table. */
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

/* Counts the rows from @at on, without blank ones, and those that have @n cells. */
static void
count_rows (const Finder *self,
            NlpCsvScanner *scanner,
            gsize at,
            guint n,
            guint *n_rows,
            guint *n_good)
{
  *n_rows = *n_good = 0;
  while (at < self->length && *n_rows < MAX_ROWS) {
    NlpCsvScanResult result;

    nlp_csv_scanner_reset (scanner);
    result = nlp_csv_scanner_scan (scanner, self->data + at, self->length - at, self->is_all);
    if (result == NLP_CSV_MORE)
      return;
    if (result == NLP_CSV_BROKEN) {
      (*n_rows)++;
      skip_line (self, &at);
      continue;
    }
    at += scanner->at;
    if (scanner->cells->len > 1 || scanner->at > 2 || n == 1) {
      (*n_rows)++;
      *n_good += scanner->cells->len == n;
    }
  }
}

/* Whether the rows after the first one confirm that this is a table of @n columns. */
static NlpCsvGuess
judge_rows (const Finder *self, NlpCsvScanner *scanner, gsize at, guint n)
{
  guint n_rows, n_good;

  count_rows (self, scanner, at, n, &n_rows, &n_good);
  /* A slow pipe may have brought only some rows, and in a file named as a table one good row is
   * enough. */
  if (n_good == 0 && (n_rows == 0 || (self->is_named && n_rows < MAX_ROWS)) && !self->is_all &&
      self->length <= self->options->max_file)
    return NLP_CSV_MAYBE;
  if (self->is_named)
    return n_good > 0 || n_rows == 0 ? NLP_CSV_YES : NLP_CSV_NO;
  return n_rows > 0 && n_good == n_rows ? NLP_CSV_YES : NLP_CSV_NO;
}

/* Tries to read the file as a table with this separator. The first row is the @line bytes at @at.
 */
static NlpCsvGuess
try_separator (const Finder *self, gchar separator, gsize at, gsize line, NlpCsvDialect *dialect)
{
  g_auto (NlpCsvScanner) scanner = {0};
  g_autoptr (GPtrArray) names = NULL;
  guint columns[NLP_N_FIELDS], n_known;
  NlpCsvGuess guess;

  nlp_csv_scanner_init (&scanner, separator);
  if (nlp_csv_scanner_scan (&scanner, self->data + at, line, TRUE) != NLP_CSV_END ||
      scanner.at != line)
    return NLP_CSV_NO;
  names = read_names (&scanner, self->data + at);
  if (names == NULL && !self->is_named)
    return NLP_CSV_NO;

  *dialect = (NlpCsvDialect){.separator = separator, .start = at, .has_header = TRUE};
  n_known = names != NULL ? find_columns (names, self->options, columns) : 0;
  if (n_known == 0) {
    /* A header has at least one known name. Without a header, columns are known by number. */
    dialect->has_header = FALSE;
    g_clear_pointer (&names, g_ptr_array_unref);
    names = g_ptr_array_new_with_free_func (g_free);
    for (guint i = 0; i < scanner.cells->len; i++)
      g_ptr_array_add (names, g_strdup (""));
    find_columns (names, self->options, columns);
  }
  if (self->is_named)
    use_numbers (names->len, self->options, columns);
  if (columns[NLP_FIELD_TEXT] == names->len || (names->len == 1 && !self->is_named))
    return NLP_CSV_NO;

  guess = judge_rows (self, &scanner, dialect->has_header ? at + line : at, names->len);
  if (guess == NLP_CSV_YES)
    set_names (dialect, names, columns);
  return guess;
}

/* Finds the first line that is not empty: its start and its length with the newline. */
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
                      const NlpReaderOptions *options)
{
  static const gchar *const extensions[] = {".csv", ".tsv", ".tab", NULL};
  static const gchar separators[] = ",\t;|";
  const Finder finder = {data, length, is_all, nlp_path_has_extension (uri, extensions), options};
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
